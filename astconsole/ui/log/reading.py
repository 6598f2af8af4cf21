"""Reading the log for the model: pages in memory, and what to do when it cannot be read.

The rule kept here: a source that fails is said once, in its own words, and nothing that is in
memory is lost by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from astconsole.calls.logged import LogFilter, LoggedCall
from astconsole.ui.log.pages import PageCache
from astconsole.ui.log.source import RowSource, SourceError


class Reading(QObject):
    """A :class:`RowSource` under one filter, behind a cache of pages.

    Signals:
        failed: the source could not be read; words that say why (a str).
        recovered: it can be read again.
    """

    failed = Signal(str)
    recovered = Signal()

    def __init__(
        self, source: RowSource, parent: QObject | None = None, *, page_rows: int, max_pages: int
    ) -> None:
        super().__init__(parent)
        self._page_rows = page_rows
        self._max_pages = max_pages
        self._filter = LogFilter()
        self.error = ""
        self.set_source(source)

    def set_source(self, source: RowSource) -> None:
        """Read another log."""
        self._source = source
        self.pages = PageCache(source, page_rows=self._page_rows, max_pages=self._max_pages)
        self.pages.use(self._filter)

    def begin(self, log_filter: LogFilter) -> int:
        """Forget everything and read the first page of that filter; how many rows it holds.

        Fewer than a page are all there are; of more, :meth:`count` knows how many.
        """
        self._filter = log_filter
        self.pages.use(log_filter)
        try:
            rows = len(self.pages.first())
        except SourceError as error:
            self._fail(error)
            return 0
        if self.error:
            self.error = ""
            self.recovered.emit()
        return rows

    def count(self) -> int | None:
        """How many rows the filter shows, None if that cannot be known now."""
        try:
            return self._source.count(self._filter)
        except SourceError as error:
            self._fail(error)
            return None

    def row(self, offset: int) -> LoggedCall | None:
        """The row at that offset, None if it cannot be read now."""
        try:
            return self.pages.row(offset)
        except SourceError as error:
            self._fail(error)
            return None

    def place(self, row_id: int) -> int | None:
        """The offset of that row, None if the filter hides it or it cannot be read now."""
        found = self.pages.find(row_id)
        if found is not None:
            return found
        places = self.places((row_id,))
        return places[0] if places else None

    def places(self, row_ids: Iterable[int]) -> list[int] | None:
        """The offsets of those rows the filter shows, ascending; None if it cannot be read now."""
        try:
            found = [self._source.position(self._filter, row_id) for row_id in row_ids]
        except SourceError as error:
            self._fail(error)
            return None
        return sorted(place for place in found if place is not None)

    def detail(self, row_id: int) -> Mapping[str, Any]:
        """All that is known of one call, {} if that cannot be read now."""
        try:
            return self._source.detail(row_id)
        except SourceError as error:
            self._fail(error)
            return {}

    def _fail(self, error: SourceError) -> None:
        if not self.error:
            self.error = str(error)
            self.failed.emit(self.error)
