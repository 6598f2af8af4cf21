"""What the house's style sheet does not say yet: fields that are wrong or read only.

The rule kept here: shapes of states only, in the palette's colours; words say the same.
"""

from __future__ import annotations

from string import Template
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from astconsole.ui.palette import Colors

_SHEET: Final = Template("""
QLineEdit[readOnly="true"] { background: $surface; border-color: $line; color: $muted; }
QLineEdit[readOnly="true"]:focus { border: 2px solid $focus; }
QLineEdit[wrong="true"] { border: 2px solid $danger; padding: 4px 7px; }
QPushButton[kind="primary"]:disabled { background: $sunken; border-color: $line; color: $muted; }
QToolButton[kind="reset"] { padding: 1px; border-radius: 4px; }
QPushButton[kind="card"] {
    background: $raised; border: 1px solid $outline; border-radius: 10px; text-align: left;
}
QPushButton[kind="card"]:hover { background: $accent_soft; border-color: $accent; }
QPushButton[kind="card"]:focus { border: 2px solid $focus; padding: 0; }
QListWidget[kind="groups"] { background: transparent; border: none; }
QListWidget[kind="groups"]::item { border: 2px solid transparent; border-radius: 6px; }
QListWidget[kind="groups"]::item:hover { background: $line; }
QListWidget[kind="groups"]::item:selected { background: $accent_soft; color: $accent; }
QListWidget[kind="groups"]::item:focus { border: 2px solid $focus; }
""")


def field_sheet(colors: Colors) -> str:
    """The sheet for a window with fields."""
    return _SHEET.substitute({name: getattr(colors, name) for name in Colors.__slots__})


def set_wrong(edit: QWidget | None, *, wrong: bool) -> None:
    """Give a field the edge of one that is wrong, or take it away again."""
    if edit is not None and bool(edit.property("wrong")) != wrong:
        edit.setProperty("wrong", wrong)
        _polish(edit)


def set_read_only(edit: QLineEdit, *, read_only: bool) -> None:
    """Let a field be read but not changed, and look it."""
    edit.setReadOnly(read_only)
    _polish(edit)


def _polish(widget: QWidget) -> None:
    widget.style().unpolish(widget)
    widget.style().polish(widget)
