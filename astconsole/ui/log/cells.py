"""What a cell, or the title of a column, answers to each role of an item model.

The rule kept here: eyes, tooltips (never markup) and screen readers are each told in their way.
"""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Qt

from astconsole.calls.logged import LoggedCall
from astconsole.ui.log import spoken
from astconsole.ui.log.words import Column, LogWords, header
from astconsole.ui.text import tooltip

ROLES: Final[frozenset[int]] = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)
"""The roles a cell answers to."""


def cell_data(words: LogWords, call: LoggedCall, column: Column, role: int) -> str | None:
    """What a cell says."""
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return words.cell(call, column)
        case Qt.ItemDataRole.ToolTipRole:
            return tooltip(words.cell(call, column))
        case Qt.ItemDataRole.AccessibleTextRole:
            return spoken.cell(words, call, column)
        case _:
            return None


def header_data(column: Column, role: int) -> Any:
    """What the title of a column says, and on which side it stands."""
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return header(column)
    if role == Qt.ItemDataRole.DisplayRole:
        return "" if column is Column.DIRECTION else header(column)  # a column of signs
    if role == Qt.ItemDataRole.TextAlignmentRole and column in (Column.RANG, Column.TALKED):
        return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
    return None
