"""What keeps the list still: the place of what a person reads, whatever comes or goes around it.

The rule kept here: of the rows in sight one is held, by its lower edge. When rows come, go or are
read anew, or a row gets room for the heading of its day, the list is scrolled so that this edge
stands where it stood. Only who looks at the very top sees new calls push the rest down.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QTableView

from astconsole.ui.log.model import LogModel

_MOST_RESELECTED = 100


class Place(QObject):
    """Holds the place in a table view of a :class:`LogModel`, and makes room for headings.

    Signals:
        arrived: new rows came in above what is in sight (how many, an int).
    """

    arrived = Signal(int)

    def __init__(self, view: QTableView, model: LogModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._row_height = 1
        self._day_height = 0
        self._measuring = False
        self._edge: tuple[int, int] | None = None
        self._edge_id: tuple[int, int, int] | None = None
        self._filter = model.log_filter
        self._current: int | None = None
        self._chosen: tuple[int, ...] = ()
        # connected after the view and its headers, so that these know of the change already
        model.rowsAboutToBeInserted.connect(self._on_rows_about_to_change)
        model.rowsAboutToBeRemoved.connect(self._on_rows_about_to_change)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsRemoved.connect(self._on_rows_removed)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    def set_heights(self, row: int, day: int) -> None:
        """How tall a row is, and the heading of a day above it."""
        self._row_height = row
        self._day_height = day
        self._view.verticalHeader().setDefaultSectionSize(row)
        self.measure()

    def in_sight(self) -> range:
        """The rows that are in sight, in part or whole."""
        view = self._view
        count = self._model.rowCount()
        first = view.rowAt(0)
        if first < 0 or count == 0:
            return range(0)
        last = view.rowAt(max(view.viewport().height() - 1, 0))
        return range(first, (last if last >= 0 else count - 1) + 1)

    def measure(self) -> None:
        """Give the rows in sight room for their headings; what is in sight stays where it is."""
        if self._measuring:
            return
        self._measuring = True
        try:
            while self._measure_once():
                pass
        finally:
            self._measuring = False

    def _measure_once(self) -> bool:
        header = self._view.verticalHeader()
        tall = self._row_height + self._day_height
        wrong = [
            (row, height)
            for row in self.in_sight()
            for height in (tall if self._model.begins_day(row) else self._row_height,)
            if header.sectionSize(row) != height
        ]
        if not wrong:
            return False
        edge = self._find_edge()
        for row, height in wrong:
            header.resizeSection(row, height)
        self._view.updateGeometries()
        if edge is not None:
            self._put(*edge)
        return True

    # --- the held edge

    def _find_edge(self) -> tuple[int, int] | None:
        """The row to hold and where its lower edge stands; None at the very top.

        It is the first row that is in sight whole: the one above it may still be half found out.
        """
        if self._view.verticalScrollBar().value() == 0:
            return None
        rows = self.in_sight()
        if not rows:
            return None
        row = rows[1] if len(rows) > 1 else rows[0]
        return row, self._view.rowViewportPosition(row) + self._view.rowHeight(row)

    def _put(self, row: int, edge: int) -> None:
        header = self._view.verticalHeader()
        lower = header.sectionPosition(row) + header.sectionSize(row)
        self._view.verticalScrollBar().setValue(lower - edge)

    def _on_rows_about_to_change(self) -> None:
        self._edge = self._find_edge()

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        came = last - first + 1
        edge, self._edge = self._edge, None
        self._view.updateGeometries()
        if edge is None:
            self.measure()
            return
        row, y = edge
        self._put(row + came if first <= row else row, y)
        self.measure()
        if first <= row:
            self.arrived.emit(came)

    def _on_rows_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        edge, self._edge = self._edge, None
        self._view.updateGeometries()
        if edge is not None and self._model.rowCount():
            row, y = edge
            row = row - (last - first + 1) if last < row else min(row, first)
            self._put(min(row, self._model.rowCount() - 1), y)
        self.measure()

    # --- all read anew

    def _on_model_about_to_be_reset(self) -> None:
        current = self._model.call(self._view.currentIndex().row())
        self._current = current.row_id if current else None
        rows: list[int] = []
        for span in self._view.selectionModel().selection().toList():
            rows.extend(range(span.top(), min(span.bottom(), span.top() + _MOST_RESELECTED) + 1))
        calls = (self._model.call(row) for row in rows[:_MOST_RESELECTED])
        self._chosen = tuple(call.row_id for call in calls if call is not None)
        self._edge_id = None
        edge = self._find_edge()
        held = self._model.call(edge[0]) if edge else None
        if edge is not None and held is not None:
            self._edge_id = (held.row_id, edge[1], edge[0])

    def _on_model_reset(self) -> None:
        view, model = self._view, self._model
        selection = view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for row_id in self._chosen:
            chosen = model.row_of(row_id)
            if chosen is not None:
                selection.select(model.index(chosen, 0), flags.Select | flags.Rows)
        current = model.row_of(self._current) if self._current is not None else None
        if current is not None:
            selection.setCurrentIndex(model.index(current, 0), flags.NoUpdate)
        view.updateGeometries()
        held = model.row_of(self._edge_id[0]) if self._edge_id else None
        came = 0
        if self._edge_id is not None and held is not None:
            self._put(held, self._edge_id[1])
            came = held - self._edge_id[2] if self._filter == model.log_filter else 0
        elif current is not None:
            view.scrollTo(model.index(current, 0))
        else:
            view.verticalScrollBar().setValue(0)
        self._filter = model.log_filter
        self.measure()
        if came > 0:
            self.arrived.emit(came)
