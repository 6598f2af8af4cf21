"""What pip installs is all of it: every package, every icon, every translation."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_NO_FILES_OF_THE_PROGRAM = {".ts", ".pyc"}


def test_a_wheel_holds_every_file_of_the_program(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(_ROOT / name, source)
    for name in ("astconsole", "resources"):
        shutil.copytree(
            _ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
    build = f"from setuptools.build_meta import build_wheel; build_wheel({str(tmp_path)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=source, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        packed = set(opened.namelist())
    wanted = {path.relative_to(_ROOT) for path in (_ROOT / "astconsole").rglob("*.*")}
    wanted |= {
        Path("astconsole", path.relative_to(_ROOT)) for path in (_ROOT / "resources").rglob("*.*")
    }
    missing = {
        path.as_posix()
        for path in wanted
        if path.suffix not in _NO_FILES_OF_THE_PROGRAM and "egg-info" not in path.as_posix()
    } - packed
    assert missing == set(), "name them in pyproject.toml"
