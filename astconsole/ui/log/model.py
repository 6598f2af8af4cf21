"""The call log as an item model over pages: a million rows, a few hundred in memory.

The rule kept here: rows are read when somebody looks at them and forgotten soon after. New calls
come in as inserted rows at the place they belong to, so that views can hold their place.

What changes in the log is told to the model by ids, gathered for a moment and taken in together:
a burst of calls is one change. The log has changed by then, so a change in several places at once
cannot be told step by step: it is told as a reset, over which views hold their place by row id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from astconsole.calls.logged import LogFilter, LoggedCall
from astconsole.ui.log import cells
from astconsole.ui.log.gather import Gathering
from astconsole.ui.log.pages import MAX_PAGES, PAGE_ROWS
from astconsole.ui.log.reading import Reading
from astconsole.ui.log.source import NoRows, RowSource
from astconsole.ui.log.words import Column, LogWords
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People

type_index = QModelIndex | QPersistentModelIndex

CALL_ROLE: Final = Qt.ItemDataRole.UserRole
"""The :class:`LoggedCall` of a row, None when it could not be read."""

DAY_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The heading above a row, "" unless it is the first of its day."""

_PAINT_FIRST_MS: Final = 15
_MANY: Final = 100
"""More new rows at once than this are taken in by reading all anew."""


def local_now() -> datetime:
    """The time on the local clock."""
    return datetime.now().astimezone()


class LogModel(QAbstractTableModel):
    """Rows of the call log under one filter, newest first.

    Signals:
        failed: the source could not be read; words that say why (a str).
        recovered: it can be read again.
    """

    failed = Signal(str)
    recovered = Signal()

    def __init__(
        self,
        source: RowSource | None = None,
        people: People | None = None,
        parent: QObject | None = None,
        *,
        now: Callable[[], datetime] = local_now,
        page_rows: int = PAGE_ROWS,
        max_pages: int = MAX_PAGES,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._reading = Reading(source or NoRows(), self, page_rows=page_rows, max_pages=max_pages)
        self._reading.failed.connect(self.failed)
        self._reading.recovered.connect(self.recovered)
        self._filter = LogFilter()
        self._people = people or People(NumberFormatter(), self)
        for signal in (self._people.changed, self._people.contacts_changed):
            signal.connect(self.retell)
        self._words = LogWords(self._today(), QLocale(), self._people)
        self._new = Gathering(self)
        self._new.due.connect(self.take_in)
        self._uncounted = False
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_PAINT_FIRST_MS)
        self._counting.timeout.connect(self.count_all)
        self._begin()
        self._count = self._counted()

    # --- what is shown

    @property
    def log_filter(self) -> LogFilter:
        """The filter of this moment."""
        return self._filter

    @property
    def words(self) -> LogWords:
        """How rows are told at this moment."""
        return self._words

    @property
    def people(self) -> People:
        """How persons are said."""
        return self._people

    @property
    def error(self) -> str:
        """Why the log cannot be read, "" when it can."""
        return self._reading.error

    @property
    def is_counting(self) -> bool:
        """Whether only the first page is shown as yet."""
        return self._uncounted

    @property
    def pages_in_memory(self) -> int:
        """How many pages are held."""
        return self._reading.pages.page_count

    def set_source(self, source: RowSource) -> None:
        """Show another log."""
        self._reading.set_source(source)
        self._read_anew(whole=False)

    def show_filter(self, log_filter: LogFilter, *, whole: bool = False) -> None:
        """Show what that filter lets through: its first page now, all of it (``whole``) or soon.

        Counting a long log takes longer than reading the page a person looks at.
        """
        if log_filter == self._filter:
            return
        self._filter = log_filter
        self._read_anew(whole=whole)

    def _today(self) -> date:
        return self._now().astimezone().date()

    def check_day(self) -> bool:
        """Whether another day has begun; then Today and Yesterday are others."""
        today = self._today()
        if today == self._words.today:
            return False
        self.retell()
        return True

    def retell(self) -> None:
        """Say every row anew: another day, language or contact."""
        self._words = LogWords(self._today(), QLocale(), self._people)
        self._changed(0, self._count - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    # --- rows

    def call(self, row: int) -> LoggedCall | None:
        """The row at that place."""
        return self._reading.row(row) if 0 <= row < self._count else None

    def detail(self, row_id: int) -> Mapping[str, Any]:
        """All that is known of one call, {} if that cannot be read just now."""
        return self._reading.detail(row_id)

    def row_of(self, row_id: int) -> int | None:
        """The place of that row under the filter."""
        row = self._reading.place(row_id)
        return row if row is not None and row < self._count else None

    def begins_day(self, row: int) -> bool:
        """Whether a row is the first of its day, counted from the top."""
        call = self.call(row)
        if call is None:
            return False
        above = self.call(row - 1)
        return above is None or (
            above.started_at.astimezone().date() != call.started_at.astimezone().date()
        )

    # --- changes

    def calls_added(self, row_ids: Iterable[int]) -> None:
        """Rows were written to the log; shown where they belong if the filter shows them."""
        self._new.add(row_ids)

    def take_in(self) -> None:
        """Show what was gathered, now."""
        new = self._new.take()
        if not new:
            return
        if len(new) > _MANY or self.error:
            self.refresh()
            return
        places = self._reading.places(new)
        if places is None:
            return
        if not places:  # but a call may have resolved missed ones that are shown
            self._reading.pages.drop()
            self._changed(0, self._count - 1)
            return
        first, last, count = places[0], places[-1], self._count + len(places)
        if last >= count:  # rows came that nobody spoke of
            self.refresh()
            return
        together = last - first + 1 == len(places)
        if together:
            self.beginInsertRows(QModelIndex(), first, last)
        else:
            self.beginResetModel()
        self._reading.pages.drop()
        self._count = count
        if together:
            self.endInsertRows()
        else:
            self.endResetModel()

    def calls_changed(self, row_ids: Iterable[int]) -> None:
        """Rows were written anew: a note, a missed call resolved or seen."""
        found = [self._reading.pages.find(row_id) for row_id in row_ids]
        rows = [row for row in found if row is not None]
        for row in rows:
            self._reading.pages.drop_page(row)
        if rows:  # told once: whoever is told reads the page again
            self._changed(min(rows), max(rows))

    def calls_removed(self, row_ids: Iterable[int]) -> None:
        """Rows were deleted from the log."""
        self.take_in()
        gone = list(row_ids)
        places = [self._reading.pages.find(row_id) for row_id in gone]
        known = sorted(place for place in places if place is not None)
        if not known or len(known) != len(gone) or known[-1] - known[0] + 1 != len(known):
            self.refresh()
            return
        self.beginRemoveRows(QModelIndex(), known[0], known[-1])
        self._reading.pages.drop(known[0])
        self._count -= len(known)
        self.endRemoveRows()

    def refresh(self) -> None:
        """Read all anew; views find their place again by row id."""
        self._read_anew(whole=True)

    def _read_anew(self, *, whole: bool) -> None:
        self._new.take()
        self.beginResetModel()
        self._begin()
        if whole:
            self._count = self._counted()
        self.endResetModel()

    def _begin(self) -> None:
        self._count = self._reading.begin(self._filter)
        self._uncounted = self._count >= self._reading.pages.page_rows
        if self._uncounted:
            self._counting.start()
        else:
            self._counting.stop()

    def _counted(self) -> int:
        """How many rows there are, counted if that was put off."""
        if not self._uncounted:
            return self._count
        self._uncounted = False
        self._counting.stop()
        total = self._reading.count()
        return self._count if total is None else total

    def count_all(self) -> None:
        """Show every row now, not soon."""
        total = self._counted()
        if total > self._count:
            self.beginInsertRows(QModelIndex(), self._count, total - 1)
            self._count = total
            self.endInsertRows()

    def _changed(self, first: int, last: int) -> None:
        if last >= first:
            right = len(Column) - 1
            self.dataChanged.emit(self.index(first, 0), self.index(last, right))

    # --- QAbstractTableModel

    def rowCount(self, parent: type_index | None = None) -> int:  # noqa: N802 - Qt's
        """How many rows the filter shows."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: type_index | None = None) -> int:  # noqa: N802 - Qt's
        """One for each :class:`Column`."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: type_index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for eyes, for tooltips (never markup) and for screen readers."""
        if role not in _ROLES or not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        call = self.call(row)
        if call is None or role == CALL_ROLE:
            return call
        if role == DAY_ROLE:
            return self._words.day(call.started_at) if self.begins_day(row) else ""
        return cells.cell_data(self._words, call, column, role)

    def headerData(  # noqa: N802 - Qt's
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles of the columns; rows have none."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        return cells.header_data(Column(section), role)


_ROLES: Final = cells.ROLES | {CALL_ROLE, DAY_ROLE}
