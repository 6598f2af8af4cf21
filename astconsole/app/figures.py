"""The summary page and the log: figures are counted beside the window.

The rule kept here: a thread of its own with a connection of its own counts, so that a year of calls
holds up nobody.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject

from astconsole.calls.logged import LogFilter
from astconsole.store.errors import StoreError
from astconsole.store.reader import CallLogReader
from astconsole.ui.summary.page import SummaryPage
from astconsole.ui.summary.values import CallSummary, summarise
from astconsole.ui.troubles import said


class Figures(QObject):
    """Answers what the summary page asks."""

    def __init__(self, log_path: Path, page: SummaryPage) -> None:
        super().__init__(page)
        self._path = log_path
        self._page = page
        self._tasks: set[asyncio.Task[None]] = set()
        page.summary_requested.connect(self._on_summary_requested)

    async def drain(self) -> None:
        """Wait until what was asked for is counted."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _on_summary_requested(self, log_filter: LogFilter) -> None:
        task = asyncio.get_running_loop().create_task(self._answer(log_filter))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, log_filter: LogFilter) -> None:
        try:
            summary = await asyncio.to_thread(self._count, log_filter)
        except StoreError as error:
            self._page.show_failed(said(str(error)))
        else:
            self._page.show_summary(log_filter, summary)

    def _count(self, log_filter: LogFilter) -> CallSummary:
        with CallLogReader.open(self._path) as reader:
            rows = (logged.row for logged in reader.export_rows(log_filter, with_reports=False))
            first = log_filter.since.astimezone().date() if log_filter.since else None
            return summarise(rows, first)
