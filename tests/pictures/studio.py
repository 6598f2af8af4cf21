"""Where pictures are taken: a screen, fonts and a clock that are the same on every machine.

Run as a program of its own, for each theme once: Qt reads its surroundings when it starts.
``python -m tests.pictures.studio THEME LANGUAGE FOLDER NAME…``
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

RATIO: Final = 2
"""Pixels of a picture to a logical one."""

ROOT: Final = Path(__file__).parents[2]
_FONTS: Final = Path("/usr/share/fonts/truetype/dejavu")  # Debian's fonts-dejavu-core
_FONTS_CONF: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_SCREEN: Final = {
    "name": "screen",
    "x": 0,
    "y": 0,
    "width": 3840,
    "height": 2400,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def take(theme: str, folder: Path, names: Iterable[str], language: str = "en") -> None:
    """Take these pictures in that theme and language."""
    if not _FONTS.is_dir():
        raise FileNotFoundError(f"there are no fonts in {_FONTS}: install fonts-dejavu-core")
    with tempfile.TemporaryDirectory() as scratch:
        here = Path(scratch)
        (here / "screens.json").write_text(json.dumps({"screens": [_SCREEN]}))
        (here / "fonts.conf").write_text(_FONTS_CONF.format(fonts=_FONTS, cache=here / "cache"))
        kept = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
        subprocess.run(
            [sys.executable, "-m", "tests.pictures.studio", theme, language, str(folder), *names],
            cwd=ROOT,
            env={
                **{name: os.environ[name] for name in kept if name in os.environ},
                "HOME": scratch,
                "LC_ALL": "C.UTF-8",
                "TZ": "UTC",
                "QT_SCALE_FACTOR": str(RATIO),
                "QT_QPA_PLATFORM": f"offscreen:configfile={here / 'screens.json'}",
                "FONTCONFIG_FILE": str(here / "fonts.conf"),
                "PYTHONHASHSEED": "0",
            },
            check=True,
        )


def main() -> None:
    theme, language, folder, *names = sys.argv[1:]
    from PySide6.QtGui import QFont  # noqa: PLC0415 - only where pictures are taken
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from astconsole.app import runtime  # noqa: PLC0415
    from astconsole.app.language import install  # noqa: PLC0415
    from tests.pictures.album import Album  # noqa: PLC0415
    from tests.pictures.office import office  # noqa: PLC0415

    async def sit(app: QApplication, _: runtime.Stop) -> int:
        install(app, language)
        app.setFont(QFont("DejaVu Sans", 10))
        app.setCursorFlashTime(0)
        async with office(app, Path(), theme) as here:
            album = Album(here, Path(folder), theme)
            for name in names:
                await album.take(name)
        return 0

    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)  # what is shown of folders is to be the same on every machine
        Path("Documents").mkdir()
        sys.exit(runtime.run(sit, []))


if __name__ == "__main__":
    main()
