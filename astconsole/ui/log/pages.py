"""The pages of the log that are in memory: a small cache over a RowSource.

The rule kept here: however long the log, only the pages last looked at are kept, the least
recently used going first. Plain Python, no Qt.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Final

from astconsole.calls.logged import LogFilter, LoggedCall
from astconsole.ui.log.source import RowSource

PAGE_ROWS: Final = 128
"""Rows read at once: three to five screens, so that turning pages seldom reads two."""

MAX_PAGES: Final = 24


class PageCache:
    """Rows by their offset under one filter.

    A page that could not be read is remembered as unread until :meth:`drop`, so that a log that
    fails is asked once and not at every paint.
    """

    def __init__(
        self, source: RowSource, *, page_rows: int = PAGE_ROWS, max_pages: int = MAX_PAGES
    ) -> None:
        self._source = source
        self._filter = LogFilter()
        self._page_rows = page_rows
        self._max_pages = max_pages
        self._pages: OrderedDict[int, Sequence[LoggedCall]] = OrderedDict()

    @property
    def page_count(self) -> int:
        """How many pages are in memory."""
        return len(self._pages)

    def use(self, log_filter: LogFilter) -> None:
        """Go over to another filter; nothing read under the old one is kept."""
        self._filter = log_filter
        self._pages.clear()

    def row(self, offset: int) -> LoggedCall | None:
        """The row at that offset, read if need be; None where there is none any more."""
        number, place = divmod(offset, self._page_rows)
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    @property
    def page_rows(self) -> int:
        """How many rows are read at once."""
        return self._page_rows

    def first(self) -> Sequence[LoggedCall]:
        """The first page."""
        page = self._pages.get(0)
        return page if page is not None else self._read(0)

    def _read(self, number: int) -> Sequence[LoggedCall]:
        self._pages[number] = ()  # what stays if the source raises
        while len(self._pages) > self._max_pages:
            self._pages.popitem(last=False)
        page = self._source.rows(self._filter, number * self._page_rows, self._page_rows)
        self._pages[number] = page
        return page

    def find(self, row_id: int) -> int | None:
        """The offset of that row if it is in memory."""
        for number, page in self._pages.items():
            for place, call in enumerate(page):
                if call.row_id == row_id:
                    return number * self._page_rows + place
        return None

    def drop_page(self, offset: int) -> None:
        """Forget the page that holds that offset."""
        self._pages.pop(offset // self._page_rows, None)

    def drop(self, from_offset: int = 0) -> None:
        """Forget the pages that hold that offset and all after it."""
        first = from_offset // self._page_rows
        for number in [n for n in self._pages if n >= first]:
            del self._pages[number]
