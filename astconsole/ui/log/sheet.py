"""One painting of the list: rows under the headings of their days, the first heading sticky.

The rule kept here: it lives for one paint event and knows nothing of the view but rectangles.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.ui.log.painter import RowPainter, RowState
from astconsole.ui.log.words import Column, LogWords


class Sheet:
    """Paints rows from top to bottom; ``columns`` are (column, left edge, width)."""

    def __init__(
        self,
        painter: QPainter,
        look: RowPainter,
        words: LogWords,
        columns: tuple[tuple[Column, int, int], ...],
        area: QRect,
    ) -> None:
        self._painter = painter
        self._look = look
        self._words = words
        self._columns = columns
        self._area = area
        self._next_day = area.height()

    def band(self, top: int, height: int) -> QRect:
        """A stripe from edge to edge."""
        return QRect(0, top, self._area.width(), height)

    def paint_row(self, call: LoggedCall, top: int, height: int, state: RowState) -> None:
        """Paint a row, and the heading of its day where it was given room for one."""
        painter, look = self._painter, self._look
        heading = look.day_height
        if height > look.row_height:
            look.paint_day(painter, self.band(top, heading), self._words.day(call.started_at))
            if 0 < top < self._next_day:
                self._next_day = top
            top, height = top + heading, height - heading
        box = self.band(top, height)
        look.paint_ground(painter, box, state)
        if call.kind is RowKind.GAP:
            look.paint_gap(painter, box, self._words.gap(call))
            return
        cells = [(column, QRect(left, top, wide, height)) for column, left, wide in self._columns]
        look.paint_cells(painter, cells, call, self._words, leaving=state.leaving)

    def paint_sticky_day(self, first: LoggedCall | None, top: int) -> None:
        """Paint the heading of the day one is in, pushed out by that of the next day."""
        if first is None or top >= 0:
            return
        tall = self._look.day_height
        box = self.band(min(0, self._next_day - tall), tall)
        self._look.paint_day(self._painter, box, self._words.day(first.started_at))
