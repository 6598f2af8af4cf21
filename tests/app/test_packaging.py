"""What is installed beside the program fits the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_PACKAGING = Path(__file__).parents[2] / "packaging"


def test_the_desktop_entry_names_what_there_is() -> None:
    text = (_PACKAGING / "astconsole.desktop").read_text(encoding="utf-8")
    first, *lines = text.splitlines()
    assert first == "[Desktop Entry]"
    said = dict(line.split("=", 1) for line in lines)
    assert said["Exec"].split()[0] == said["TryExec"] == said["Icon"] == "astconsole"
    for language in ("de", "fr"):
        assert all(f"{key}[{language}]" in said for key in ("GenericName", "Comment", "Keywords"))


def test_the_icon_can_be_drawn(qapp: QApplication) -> None:
    path = _PACKAGING / "icons" / "astconsole.svg"
    assert QSvgRenderer(str(path)).isValid()
    assert "currentColor" not in path.read_text()
