"""Layouts that break into lines: a row of chips where there is room, two where there is not.

The rule kept here: nothing is cut off; what does not fit goes on the next line.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from the leading side to the trailing one, then on the next line."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's
        """Qt's: take an item in."""
        self._items.append(item)

    def count(self) -> int:
        """Qt's: how many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Qt's: the item at that place, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Qt's: the item at that place, which leaves the layout."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's
        """Qt's: it takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's
        """Qt's: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's
        """Qt's: how tall the lines are together."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's
        """Qt's: put the items into that box."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's
        """Qt's: all on one line."""
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() + self.spacing() for item in shown)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(max(width - self.spacing(), 0), height)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's
        """Qt's: as wide as the widest item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        return self._flow(self._shown(), rect, move=move)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _flow(self, items: list[QLayoutItem], rect: QRect, *, move: bool) -> int:
        x, y, line = 0, 0, 0
        for item in items:
            size = item.sizeHint()
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self.spacing(), 0
            if move:
                place = QRect(rect.left() + x, rect.top() + y, size.width(), size.height())
                item.setGeometry(self._mirrored(place, rect))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line

    def _mirrored(self, place: QRect, within: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.isRightToLeft():
            place.moveLeft(within.left() + within.right() - place.right())
        return place


class LeadingLayout(FlowLayout):
    """The first item takes what the others leave; where that is too little they go below it.

    Args:
        least: the width below which the first is squeezed; None: what it asks for.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        least: Callable[[], int] | None = None,
        spacing: int = 8,
    ) -> None:
        super().__init__(parent, spacing=spacing)
        self._least = least

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's
        """Qt's: its first item takes what there is."""
        return Qt.Orientation.Horizontal

    def _place(self, rect: QRect, *, move: bool) -> int:
        if not (shown := self._shown()):
            return 0
        first, *others = shown
        beside = sum(item.sizeHint().width() + self.spacing() for item in others)
        least = self._least() if self._least is not None else first.sizeHint().width()
        room = rect.width() - beside
        if room < least:
            top = QRect(rect.left(), rect.top(), rect.width(), _height(first, rect.width()))
            if move:
                first.setGeometry(top)
            rest = rect.adjusted(0, top.height() + self.spacing(), 0, 0)
            below = self._flow(others, rest, move=move) if others else -self.spacing()
            return top.height() + self.spacing() + below
        widths = [room, *(item.sizeHint().width() for item in others)]
        heights = [_height(item, width) for item, width in zip(shown, widths, strict=True)]
        x = 0
        for item, width, height in zip(shown, widths, heights, strict=True):
            if move:
                top_of_it = rect.top() + (max(heights) - height) // 2
                place = QRect(rect.left() + x, top_of_it, width, height)
                item.setGeometry(self._mirrored(place, rect))
            x += width + self.spacing()
        return max(heights)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
