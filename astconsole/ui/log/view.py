"""The list of calls: a table view that paints whole rows under headings of days.

The rule kept here: it shows and says what was chosen; it neither reads the log nor changes it.
Where rows stand and stay is the matter of :mod:`astconsole.ui.log.place`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.ui.log.columns import shared_widths, usual_widths
from astconsole.ui.log.model import LogModel, type_index
from astconsole.ui.log.painter import RowPainter, RowState
from astconsole.ui.log.place import Place
from astconsole.ui.log.sheet import Sheet
from astconsole.ui.log.words import Column
from astconsole.ui.text import tooltip
from astconsole.ui.theme import Theme

MOST_SELECTED: Final = 1000
"""No more rows than this are handed on at once, however many are selected."""


class LogView(QTableView):
    """Rows of a :class:`LogModel`.

    Signals:
        current_changed: the row with the keyboard is another (a LoggedCall, or None).
        opened: a row was opened by Return or a double click (a LoggedCall).
        scrolled: what is in sight is other now.
        arrived: new rows came in above what is in sight (how many, an int).
    """

    current_changed = Signal(object)
    opened = Signal(object)
    scrolled = Signal()
    arrived = Signal(int)

    def __init__(self, theme: Theme, model: LogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = RowPainter(theme)
        self._leaving: frozenset[int] = frozenset()
        self._hovered = -1
        self.setAccessibleName(self.tr("Calls"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setUpdatesEnabled(False)  # never seen, and it may have a million sections
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionsClickable(False)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for bar in (rows, columns):
            bar.setProperty("bare", "true")  # no frame of its own within that of the list
        self.setModel(model)
        # a header asks of each column whether every row of it is selected, a million questions
        unselected = QItemSelectionModel(model, self)
        rows.setSelectionModel(unselected)
        columns.setSelectionModel(unselected)
        self._place = Place(self, model)
        self._place.arrived.connect(self.arrived)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        model.dataChanged.connect(self._on_data_changed)
        theme.changed.connect(self.refresh_look)
        self.refresh_look()

    @property
    def day_height(self) -> int:
        """How tall the heading of a day is."""
        return self._painter.day_height

    def refresh_look(self) -> None:
        """Take the theme's fonts and colours, and the locale, anew."""
        self._painter.refresh()
        self._place.set_heights(self._painter.row_height, self._painter.day_height)
        self.verticalScrollBar().setSingleStep(self._painter.row_height)
        self._fit_columns()
        self.viewport().update()

    def set_leaving(self, row_ids: frozenset[int]) -> None:
        """Strike these rows out: they will be deleted unless a person takes it back."""
        self._leaving = row_ids
        self.viewport().update()

    # --- what is chosen

    def current_call(self) -> LoggedCall | None:
        """The call with the keyboard."""
        return self._model.call(self.currentIndex().row())

    def selected_count(self) -> int:
        """How many rows are selected, without reading them."""
        return sum(span.height() for span in self.selectionModel().selection().toList())

    def selected_calls(self) -> tuple[LoggedCall, ...]:
        """What is selected, from the top, at most :data:`MOST_SELECTED`."""
        rows: set[int] = set()
        for span in self.selectionModel().selection().toList():
            rows.update(range(span.top(), min(span.bottom() + 1, span.top() + MOST_SELECTED)))
        calls = (self._model.call(row) for row in sorted(rows)[:MOST_SELECTED])
        return tuple(call for call in calls if call is not None)

    def calls_in_sight(self) -> tuple[LoggedCall, ...]:
        """The calls a person can see now."""
        calls = (self._model.call(row) for row in self._place.in_sight())
        return tuple(call for call in calls if call is not None)

    def choose(self, row_id: int) -> bool:
        """Select that row and bring it into sight; False when the filter hides it."""
        row = self._model.row_of(row_id)
        if row is None:
            return False
        self.setCurrentIndex(self._model.index(row, Column.WHEN))
        self.scrollTo(self.currentIndex())
        return True

    def at_top(self) -> bool:
        """Whether the newest row is in sight."""
        return self.verticalScrollBar().value() == 0

    # --- what happened

    def _on_current_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.current_changed.emit(self._model.call(current.row()))
        self.viewport().update()

    def _on_scrolled(self) -> None:
        self._place.measure()
        self.scrolled.emit()

    def _on_data_changed(self) -> None:
        self._place.measure()
        self.viewport().update()

    # --- columns

    def _fit_columns(self) -> None:
        wanted = usual_widths(self._model.words, self._painter.width)
        for column, size in shared_widths(self.viewport().width(), wanted).items():
            self.setColumnHidden(column, size == 0)
            if size:
                self.setColumnWidth(column, size)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's
        """Share the width anew; rows that come into sight get their headings."""
        super().resizeEvent(event)
        self._fit_columns()
        self._place.measure()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's
        """Small: columns give way."""
        return QSize(260, 160)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's
        """Paint the rows in sight, and on top the heading of the day one is in."""
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        columns = tuple(
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in Column
            if not self.isColumnHidden(column)
        )
        sheet = Sheet(painter, self._painter, self._model.words, columns, self.viewport().rect())
        chosen, current = self.selectionModel(), self.currentIndex().row()
        rows = self._place.in_sight()
        for row in rows:
            call = self._model.call(row)
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            if call is None or not event.rect().intersects(sheet.band(top, height)):
                continue
            state = RowState(
                selected=chosen.isRowSelected(row, QModelIndex()),
                hovered=row == self._hovered,
                focused=self.hasFocus() and row == current,
                leaving=call.row_id in self._leaving,
            )
            sheet.paint_row(call, top, height, state)
        if rows:
            sheet.paint_sticky_day(self._model.call(rows[0]), self.rowViewportPosition(rows[0]))
        painter.end()

    # --- mouse and keyboard

    def scrollTo(  # noqa: N802 - Qt's
        self,
        index: type_index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight, from under the sticky heading too."""
        super().scrollTo(index, hint)
        covered = self._painter.day_height - self.rowViewportPosition(index.row())
        if covered > 0 and self.rowHeight(index.row()) <= self._painter.row_height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - covered)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's
        """Return opens; Home and End go to the newest and the oldest; the rest is Qt's."""
        key, count = event.key(), self._model.rowCount()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            call = self.current_call()
            if call is not None:
                self.opened.emit(call)
            return
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() and count:
            row = 0 if key == Qt.Key.Key_Home else count - 1
            self.setCurrentIndex(self._model.index(row, Column.WHEN))
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's
        """Nothing: it would read the log from end to end; the search field is for that."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's
        """Open the row."""
        super().mouseDoubleClickEvent(event)
        call = self._model.call(self.rowAt(event.position().toPoint().y()))
        if call is not None:
            self.opened.emit(call)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Show a tooltip only where words were cut off or a sign stands for a word."""
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, event: QHelpEvent) -> str:
        index = self.indexAt(event.pos())
        call = self._model.call(index.row())
        if call is None or call.kind is RowKind.GAP:
            return ""
        column = Column(index.column())
        text = self._model.words.cell(call, column)
        if column is Column.WHO and call.note:
            return tooltip(f"{text} – {call.note}")
        if column is Column.DIRECTION or self._painter.width(text) > self.columnWidth(column):
            return tooltip(text)
        return ""
