"""The call log and its page: reports are written, rows are shown, exports are made.

The rule kept here: the GUI thread only reads, with a connection of its own; one worker thread
writes. What cannot be written now is said and kept, and tried again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from astconsole.calls.logged import LogFilter, LoggedCall
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Viewpoint
from astconsole.export.errors import ExportCancelledError, ExportError
from astconsole.export.exporting import export
from astconsole.export.formats import format_named
from astconsole.settings import Settings
from astconsole.store.errors import StoreError
from astconsole.store.reader import CallLogReader
from astconsole.store.worker import CallLogWorker
from astconsole.ui.log.outcomes import outcome_phrases
from astconsole.ui.log.page import LogPage
from astconsole.ui.log.source import SourceError
from astconsole.ui.troubles import said

_LOG: Final = logging.getLogger(__name__)


class OpenedLog:
    """The call log: one thread writes, the GUI thread reads with a connection of its own.

    Attributes:
        kept: whether calls are written to it; what is in it stays and is shown in any case.
    """

    def __init__(self, path: Path, viewpoint: Viewpoint, settings: Settings) -> None:
        self.path = path
        self._settings = settings
        self.kept = settings.log.enabled
        self.on_logged: Callable[[int], None] | None = None
        self.on_resolved: Callable[[Sequence[int]], None] | None = None
        self.on_reworded: Callable[[], None] | None = None
        self.on_trouble: Callable[[str], None] | None = None
        self._rewording: asyncio.Task[None] | None = None
        self.worker = CallLogWorker(
            path,
            viewpoint,
            region=settings.me.region,
            do_not_log=settings.log.do_not_log,
            phrases=outcome_phrases(),
            on_logged=self._logged,
            on_resolved=self._resolved,
            on_trouble=lambda error: self._trouble(said(str(error))),
        )
        self._reader: CallLogReader | None = None

    @property
    def reader(self) -> CallLogReader:
        """The connection for reading."""
        if self._reader is None:
            self._reader = CallLogReader.open(self.path)
        return self._reader

    async def open(self) -> None:
        """Open it, and delete what is older than the settings allow.

        Raises:
            StoreError: it cannot be used; the message says why and what to do.
        """
        await self.worker.open()
        await self.worker.relabel_if_needed()  # my extensions may be others since last time
        days = self._settings.log.retention_days
        if days:
            await self.worker.delete_before(datetime.now(UTC) - timedelta(days=days))
        self._rewording = asyncio.create_task(self._reword(), name="rewording the call log")

    async def _reword(self) -> None:
        """Bring the rows of an older astconsole up to date while people go on with their work."""
        try:
            if await self.worker.reword() and self.on_reworded is not None:
                self.on_reworded()
        except StoreError as error:  # it goes on from there at the next start
            _LOG.info("older calls are not yet found by all they show: %s", error)

    async def close(self) -> None:
        """Write what waits, and let go of the file."""
        if self._rewording is not None:
            self._rewording.cancel()
            await asyncio.gather(self._rewording, return_exceptions=True)
        await self.worker.close()
        if self._reader is not None:
            self._reader.close()

    def _logged(self, row_id: int) -> None:
        if self.on_logged is not None:
            self.on_logged(row_id)

    def _resolved(self, row_ids: Sequence[int]) -> None:
        if self.on_resolved is not None:
            self.on_resolved(row_ids)

    def _trouble(self, words: str) -> None:
        if self.on_trouble is not None:
            self.on_trouble(words)


@asynccontextmanager
async def opened_log(
    path: Path, viewpoint: Viewpoint, settings: Settings
) -> AsyncIterator[OpenedLog]:
    """The call log, open for writing on its own thread and for reading here.

    Raises:
        StoreError: it cannot be used; the message says why and what to do.
    """
    log = OpenedLog(path, viewpoint, settings)
    await log.open()
    try:
        yield log
    finally:
        await log.close()


class ReaderSource:
    """The store's reader as the page's source of rows: its errors in the page's terms."""

    def __init__(self, reader: CallLogReader) -> None:
        self._reader = reader

    def count(self, log_filter: LogFilter, /) -> int:
        """How many rows the filter shows."""
        try:
            return self._reader.count(log_filter)
        except StoreError as error:
            raise SourceError(said(str(error))) from error

    def rows(self, log_filter: LogFilter, offset: int, limit: int, /) -> Sequence[LoggedCall]:
        """A page of rows."""
        try:
            return self._reader.rows(log_filter, offset, limit)
        except StoreError as error:
            raise SourceError(said(str(error))) from error

    def position(self, log_filter: LogFilter, row_id: int, /) -> int | None:
        """At which offset that row stands."""
        try:
            return self._reader.position(log_filter, row_id)
        except StoreError as error:
            raise SourceError(said(str(error))) from error

    def detail(self, row_id: int, /) -> Mapping[str, Any]:
        """All that is known of one call."""
        try:
            return self._reader.detail(row_id) or {}
        except StoreError as error:
            raise SourceError(said(str(error))) from error


class Logbook(QObject):
    """Keeps the log, its page and its files in step.

    Signals:
        failed: (str) something could not be written or read; words for people.
        missed_changed: (int) so many missed calls nobody has looked at.
        logged: a row was written.
    """

    failed = Signal(str)
    missed_changed = Signal(int)
    logged = Signal()

    def __init__(self, log: OpenedLog, page: LogPage) -> None:
        super().__init__(page)
        self._worker = log.worker
        self._reader = log.reader
        self._kept = log.kept
        log.on_logged = self._on_logged
        log.on_resolved = page.calls_changed
        log.on_reworded = page.refresh
        log.on_trouble = self.failed.emit
        self._page = page
        self._tasks: set[asyncio.Task[None]] = set()
        self._export_cancelled = False
        page.set_source(ReaderSource(log.reader))
        page.set_kept(kept=log.kept)
        page.note_changed.connect(self._on_note_changed)
        page.delete_requested.connect(self._on_delete_requested)
        page.ignore_requested.connect(self._on_ignore_requested)
        page.log_again_requested.connect(self._on_log_again_requested)
        page.missed_seen.connect(self._on_missed_seen)
        page.raw_requested.connect(self._on_raw_requested)
        page.export_requested.connect(self._on_export_requested)
        page.export_cancelled.connect(self._on_export_cancelled)

    def add(self, report: CallReport, raw: Sequence[bytes] = ()) -> None:
        """Write an ended call; it is kept and tried again where that does not work at once."""
        if self._kept:
            self._worker.put(report, raw)

    def add_gap(self, since: datetime, until: datetime) -> None:
        """Write a time without connection."""
        if self._kept:
            self._worker.put_gap(since, until)

    def earlier(self, number: str, limit: int = 20) -> Sequence[LoggedCall]:
        """The last calls with that number, newest first."""
        if not number:
            return ()
        try:
            return self._reader.rows(LogFilter(number=number), 0, limit)
        except StoreError as error:
            self.failed.emit(said(str(error)))
            return ()

    def person_note(self, number: str) -> str:
        """The note about whoever has that number."""
        try:
            return self._reader.person_note(number)
        except StoreError as error:
            self.failed.emit(said(str(error)))
            return ""

    def keep_person_note(self, number: str, note: str) -> None:
        """Keep a note about whoever has that number."""
        self._spawn(self._worker.set_person_note(number, note))

    def last_spoken(self, number: str) -> LoggedCall | None:
        """The last call in which somebody talked with that number."""
        try:
            return self._reader.last_spoken(number)
        except StoreError as error:
            self.failed.emit(said(str(error)))
            return None

    def count_missed(self) -> None:
        """Say how many missed calls are unseen."""
        try:
            self.missed_changed.emit(self._reader.missed_unseen_count())
        except StoreError as error:
            self.failed.emit(said(str(error)))

    def tell_ignored(self) -> None:
        """Say which numbers are not logged."""
        self._spawn(self._tell_ignored())

    async def drain(self) -> None:
        """Wait until everything asked for is written."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _on_logged(self, row_id: int) -> None:
        self._page.calls_added([row_id])
        self.count_missed()
        self.logged.emit()

    def _on_note_changed(self, row_id: int, text: str) -> None:
        async def write() -> None:
            await self._worker.set_note(row_id, text)
            self._page.calls_changed([row_id])

        self._spawn(write())

    def _on_delete_requested(self, row_ids: tuple[int, ...]) -> None:
        async def delete() -> None:
            await self._worker.delete(row_ids)
            self._page.calls_removed(row_ids)
            self.count_missed()

        self._spawn(delete())

    def _on_ignore_requested(self, number: str) -> None:
        async def ignore() -> None:
            await self._worker.do_not_log(number)
            await self._tell_ignored()
            words = self.tr("Calls with %1 are no longer logged.")
            said = words.replace("%1", self._page.said_number(number))
            self._page.say(said, lambda: self._on_log_again_requested(number))

        self._spawn(ignore())

    def _on_log_again_requested(self, number: str) -> None:
        async def log_again() -> None:
            await self._worker.log_again(number)
            await self._tell_ignored()
            words = self.tr("Calls with %1 are logged again.")
            self._page.say(words.replace("%1", self._page.said_number(number)))

        self._spawn(log_again())

    async def _tell_ignored(self) -> None:
        self._page.set_ignored(await self._worker.ask(lambda log: log.numbers_not_logged()))

    def _on_missed_seen(self, row_ids: tuple[int, ...]) -> None:
        async def mark() -> None:
            await self._worker.mark_seen(row_ids)
            self._page.calls_changed(row_ids)
            self.count_missed()

        self._spawn(mark())

    def _on_raw_requested(self, row_id: int) -> None:
        try:
            call_id = str(self._reader.detail(row_id).get("id", ""))
            raw = self._reader.raw_events(call_id)
            self._page.show_raw(row_id, [told.decode("utf-8", "replace") for told in raw])
        except StoreError as error:
            self.failed.emit(said(str(error)))

    def _on_export_requested(self, name: str, path: str, log_filter: LogFilter) -> None:
        self._export_cancelled = False
        self._spawn(self._export(name, Path(path), log_filter))

    def _on_export_cancelled(self) -> None:
        self._export_cancelled = True

    async def _export(self, name: str, path: Path, log_filter: LogFilter) -> None:
        loop = asyncio.get_running_loop()

        def told(done: int, total: int) -> None:
            loop.call_soon_threadsafe(self._page.set_export_progress, done, total)

        def work() -> None:
            # a connection of its own: exporting a long log must not hold up the page
            with CallLogReader.open(self._reader.path) as reader:
                total = reader.count(log_filter)
                chosen = format_named(name)
                export(
                    reader.export_rows(log_filter, with_reports=chosen.needs_reports),
                    path,
                    chosen,
                    progress=lambda done: told(done, total),
                    cancelled=lambda: self._export_cancelled,
                )

        try:
            await asyncio.to_thread(work)
        except ExportCancelledError:
            self._page.export_failed(self.tr("The export was cancelled; no file was written."))
        except (ExportError, StoreError) as error:
            self._page.export_failed(said(str(error)))
        else:
            self._page.export_finished(str(path))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(self._guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except StoreError as error:
            self.failed.emit(said(str(error)))
