"""The list and the details: side by side where there is room for both, else one under the other.

The rule kept here: a person's own division stays until the window goes from wide to narrow or back.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from astconsole.ui.theme import Space

_NARROW: Final = 760
_DETAIL_WIDTH: Final = 380


class _Gap(QSplitterHandle):
    """The room between the two: nothing to see, but it can be dragged."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's
        """Nothing."""


class ListAndDetail(QSplitter):
    """Divides its room between the two."""

    def __init__(self, rows: QWidget, detail: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._detail = detail
        self.setChildrenCollapsible(False)
        self.setHandleWidth(Space.SMALL)
        self.addWidget(rows)
        self.addWidget(detail)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        detail.hide()

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's
        """Qt's: what is between the two."""
        return _Gap(self.orientation(), self)

    def open(self) -> None:
        """Show the details."""
        self._detail.show()
        self._divide()

    def _divide(self) -> None:
        narrow = self.width() < _NARROW
        self.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        room = self.height() if narrow else self.width()
        share = room // 2 if narrow else min(_DETAIL_WIDTH, room * 2 // 5)
        self.setSizes([room - share, share])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's
        """Go from beside to under, or back, as the width comes to need it."""
        super().resizeEvent(event)
        vertical = self.orientation() is Qt.Orientation.Vertical
        if (self.width() < _NARROW) is not vertical and self._detail.isVisible():
            self._divide()
