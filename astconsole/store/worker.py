"""The call log beside the event loop: awaitable calls to a log on a thread of its own.

The rule kept here: nothing that was given to be logged is lost by a busy file, a full disk or a
cancelled caller; how that is done is told in jobs.py.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from astconsole.calls.outcomes import Phrase
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store.errors import StoreBusyError, StoreError
from astconsole.store.jobs import JobQueue, Listeners, Patience
from astconsole.store.log import RAW_BYTES, CallLog
from astconsole.store.pending import PendingCall, PendingGap

_DONE: Final = object()
_BREATH_SECONDS: Final = 0.05
"""Between steps of work nobody waits for: the disk and the processor are other people's too."""
_BUSY_SECONDS: Final = 5.0
_T = TypeVar("_T")


def _ignore(*_: object) -> None:
    """Nobody listens."""


class CallLogWorker:
    """A call log that is written beside the event loop. Use it on one loop.

    Args:
        path: the database file.
        viewpoint: whose log it is.
        region, do_not_log, raw_bytes, phrases: see :meth:`CallLog.open`.
        on_logged: called with the id of each row that was written.
        on_resolved: called with the ids of the missed calls that were resolved by it.
        on_trouble: called with why something cannot be written and is tried again; once for each
            kind of trouble until it is over, and for a busy file only after some tries.
        on_recovered: called when everything that waited is written after a trouble was told.
        busy_timeout_ms: how long the thread itself waits for a lock before it tries again later.
        patience: how often to try again, and how much may wait.
    """

    def __init__(
        self,
        path: Path,
        viewpoint: Viewpoint,
        *,
        region: str = "",
        do_not_log: Iterable[str] = (),
        raw_bytes: int = RAW_BYTES,
        phrases: Mapping[Phrase, str] | None = None,
        on_logged: Callable[[int], None] = _ignore,
        on_resolved: Callable[[list[int]], None] = _ignore,
        on_trouble: Callable[[StoreError], None] = _ignore,
        on_recovered: Callable[[], None] = _ignore,
        busy_timeout_ms: int = 300,
        patience: Patience | None = None,
    ) -> None:
        self.path = path
        unwanted = tuple(do_not_log)
        patience = patience or Patience()
        self._pause = patience.pause
        self._jobs = JobQueue(
            path,
            lambda: CallLog.open(
                path,
                viewpoint,
                region=region,
                do_not_log=unwanted,
                raw_bytes=raw_bytes,
                phrases=phrases,
                busy_timeout_ms=busy_timeout_ms,
            ),
            listeners=Listeners(
                logged=on_logged,
                resolved=on_resolved,
                trouble=on_trouble,
                recovered=on_recovered,
            ),
            patience=patience,
        )

    @property
    def waiting(self) -> int:
        """How many jobs are not done yet."""
        return len(self._jobs)

    async def open(self) -> None:
        """Open the log, take in what was left over, and work from now on.

        A log that is merely busy is opened later; what is added meanwhile waits.

        Raises:
            StoreError: the log cannot be used: damaged, too new, not ours, not to be written.
        """
        await self._jobs.open()

    async def close(self) -> None:
        """Write what is waiting, or put it aside for the next start; then let go of the file."""
        await self._jobs.close()

    # -- what is to be logged -------------------------------------------------------------------

    def put(
        self, report: CallReport, raw: Iterable[bytes | str] = ()
    ) -> asyncio.Future[int | None]:
        """Log an ended call when possible; the future need not be awaited.

        Its result is the id of the row; None when a number in it is not to be logged, or when it
        was put aside until the next start.
        """
        return self._jobs.put(PendingCall(report, tuple(raw)))

    def put_gap(self, since: datetime, until: datetime) -> asyncio.Future[int | None]:
        """Log a time without connection when possible; as :meth:`put`."""
        return self._jobs.put(PendingGap(since, until))

    async def add(self, report: CallReport, raw: Iterable[bytes | str] = ()) -> int | None:
        """Log an ended call and wait until it is written; being cancelled does not unlog it."""
        return await asyncio.shield(self.put(report, raw))

    async def add_gap(self, since: datetime, until: datetime) -> int | None:
        """Log a time without connection and wait until it is written."""
        return await asyncio.shield(self.put_gap(since, until))

    # -- what a person asks for: each may raise StoreError at once -------------------------------

    async def ask(self, question: Callable[[CallLog], _T]) -> _T:
        """Do anything with the log on its thread, such as ``ask(lambda log: log.delete(ids))``.

        Raises:
            StoreError: it could not be done; it is not tried again.
        """
        return await self._jobs.ask(question)

    async def set_person_note(self, number: str, note: str) -> None:
        """See :meth:`CallLog.set_person_note`."""
        await self.ask(lambda log: log.set_person_note(number, note))

    async def set_note(self, row_id: int, note: str) -> bool:
        """See :meth:`CallLog.set_note`."""
        return await self.ask(lambda log: log.set_note(row_id, note))

    async def delete(self, row_ids: Iterable[int]) -> int:
        """See :meth:`CallLog.delete`."""
        ids = tuple(row_ids)
        return await self.ask(lambda log: log.delete(ids))

    async def delete_before(self, at: datetime) -> int:
        """See :meth:`CallLog.delete_before`."""
        return await self.ask(lambda log: log.delete_before(at))

    async def mark_seen(self, row_ids: Iterable[int] | None = None) -> int:
        """See :meth:`CallLog.mark_seen`."""
        ids = None if row_ids is None else tuple(row_ids)
        return await self.ask(lambda log: log.mark_seen(ids))

    async def missed_unseen_count(self) -> int:
        """See :meth:`CallLogReader.missed_unseen_count`."""
        return await self.ask(lambda log: log.missed_unseen_count())

    async def do_not_log(self, number: str, *, forget: bool = False) -> int:
        """See :meth:`CallLog.do_not_log`."""
        return await self.ask(lambda log: log.do_not_log(number, forget=forget))

    async def log_again(self, number: str) -> bool:
        """See :meth:`CallLog.log_again`."""
        return await self.ask(lambda log: log.log_again(number))

    async def relabel_if_needed(self) -> bool:
        """Bring rows up to date that were written for other extensions or another country.

        To be called after :meth:`open`; whether there was anything to do.
        """
        if not await self.ask(lambda log: log.needs_relabel):
            return False
        await self._relabel(lambda log: log.relabelling(log.viewpoint, log.region))
        return True

    async def relabel(self, viewpoint: Viewpoint, region: str | None = None) -> None:
        """See :meth:`CallLog.relabel`; in steps, so that calls are logged in between."""
        await self._relabel(lambda log: log.relabelling(viewpoint, region))

    async def reword(self) -> bool:
        """See :meth:`CallLog.reword_some`; in steps until no row is left. Whether one was.

        Calls are logged in between, and a busy log is waited for.
        """
        anything = False
        while True:
            try:
                if not await self.ask(lambda log: log.reword_some()):
                    return anything
                anything = True
            except StoreBusyError:
                await self._pause(_BUSY_SECONDS)
            await self._pause(_BREATH_SECONDS)

    async def _relabel(self, begin: Callable[[CallLog], Iterator[None]]) -> None:
        steps = await self.ask(begin)
        while await self.ask(lambda _: next(steps, _DONE)) is not _DONE:
            pass
