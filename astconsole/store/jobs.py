"""Jobs for the call log, done one by one on a thread of their own.

How it works. One task takes jobs off a queue, in order, and runs each on the one thread. A job that
logs something stays at the head of the queue until it is done: while a backup holds the database,
while the disk is full, it is tried again and again, and more wait behind it in memory. A job that a
person asked for (a note, a deletion) is told the error at once instead.

The rule kept here: nothing that was given to be logged is dropped. What is still waiting when
astconsole quits, or beyond what memory should hold, goes to a file beside the log (pending.py).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from astconsole.store.errors import (
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreUnavailableError,
)
from astconsole.store.log import CallLog
from astconsole.store.pending import Pending, put_aside, take_in

_PASSING: Final = (StoreBusyError, StoreFullError, StoreUnavailableError, StoreDamagedError)
"""What may be over one day; damaged too: the file can be restored while we run."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listeners:
    """Who hears what becomes of the jobs; all are called by way of the event loop.

    Attributes:
        logged: gets the id of each row that was written.
        resolved: gets the ids of the missed calls that were resolved by it.
        trouble: gets why something cannot be written, and is tried again; once for each kind of
            trouble until it is over.
        recovered: everything that waited is written after a trouble was told.
    """

    logged: Callable[[int], None]
    resolved: Callable[[list[int]], None]
    trouble: Callable[[StoreError], None]
    recovered: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How jobs wait.

    Attributes:
        retry_seconds: between tries; the last again and again.
        busy_tries: so many tries are made before a busy log is called a trouble.
        most_waiting: how many jobs may wait in memory.
        pause: waits so many seconds.
    """

    retry_seconds: Sequence[float] = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0)
    busy_tries: int = 5
    most_waiting: int = 10_000
    pause: Callable[[float], Awaitable[object]] = asyncio.sleep


@dataclass(slots=True, eq=False)  # each is itself alone, whatever it holds
class _Job:
    """Something to do with the log; ``lasting`` until it is done, whatever stands in the way."""

    run: Callable[[CallLog], Any]
    done: asyncio.Future[Any]
    lasting: bool = False
    pending: Pending | None = None

    def run_and_look(self, log: CallLog) -> tuple[Any, list[int]]:
        """Its result, and which missed calls it resolved; nothing where nobody waits any more."""
        if self.done.cancelled() and not self.lasting:
            return None, []
        return self.run(log), log.take_resolved()


class JobQueue:
    """The queue, its task and its thread, for one log on one event loop."""

    def __init__(
        self,
        path: Path,
        open_log: Callable[[], CallLog],
        *,
        listeners: Listeners,
        patience: Patience,
    ) -> None:
        self._path = path
        self._open_log = open_log
        self._listeners = listeners
        self._patience = patience
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="call-log")
        self._log: CallLog | None = None  # touched by the thread only
        self._jobs: deque[_Job] = deque()
        self._more = asyncio.Event()
        self._closing = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._told: set[type[StoreError]] = set()
        self._tries = 0

    def __len__(self) -> int:
        return len(self._jobs)

    async def open(self) -> None:
        """See :meth:`CallLogWorker.open`."""
        try:
            await self._on_thread(lambda _: None)
        except StoreBusyError:
            pass  # the first job tries again
        except BaseException:
            self._closing.set()
            self._thread.shutdown(wait=False)
            raise
        loop = asyncio.get_running_loop()
        self._jobs.appendleft(_Job(take_in, loop.create_future(), lasting=True))
        self._more.set()
        self._task = loop.create_task(self._work(), name="call log")

    async def close(self) -> None:
        """See :meth:`CallLogWorker.close`."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._more.set()
        try:
            if self._task is not None:
                await self._task
            await self._leave_for_later(self._jobs)
        finally:
            for job in self._jobs:
                job.done.cancel()
            self._jobs.clear()
            await asyncio.get_running_loop().run_in_executor(self._thread, self._close_log)
            self._thread.shutdown(wait=False)

    def put(self, entry: Pending) -> asyncio.Future[int | None]:
        """Log that when possible."""
        done: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()
        if self._closing.is_set() or len(self._jobs) >= self._patience.most_waiting:
            try:
                put_aside(self._path, [entry])
            except StoreError as error:
                self._tell(error)
            done.set_result(None)
        else:
            self._jobs.append(_Job(entry.write, done, lasting=True, pending=entry))
            self._more.set()
        return done

    async def ask(self, question: Callable[[CallLog], _T]) -> _T:
        """Do that now or raise why not."""
        if self._closing.is_set():
            raise StoreUnavailableError(f"the call log {self._path} is closed", self._path)
        job = _Job(question, asyncio.get_running_loop().create_future())
        self._jobs.append(job)
        self._more.set()
        return cast("_T", await job.done)

    async def _work(self) -> None:
        while self._jobs or not self._closing.is_set():
            if not self._jobs:
                self._more.clear()
                await self._more.wait()
            elif not await self._do(self._jobs[0]):
                if self._closing.is_set():
                    return
                await self._wait()

    async def _do(self, job: _Job) -> bool:
        """Do the job at the head of the queue; False when it must be tried again later."""
        try:
            result, resolved = await self._on_thread(job.run_and_look)
        except StoreError as error:
            if job.lasting and isinstance(error, _PASSING):
                self._stumbled(error)
                return False
            await self._failed(job, error)
        except Exception as error:  # noqa: BLE001 - a fault of ours: it must not stop the log
            await self._failed(job, error)
        else:
            self._succeeded(job, result)
            if resolved:
                self._call(self._listeners.resolved, resolved)
        self._jobs.remove(job)
        if not self._jobs and self._told:
            self._told.clear()
            self._call(self._listeners.recovered)
        return True

    def _succeeded(self, job: _Job, result: Any) -> None:
        self._tries = 0
        if job.lasting:
            for row_id in result if isinstance(result, list) else [result]:
                if row_id is not None:
                    self._call(self._listeners.logged, row_id)
        if not job.done.done():
            job.done.set_result(result)

    async def _failed(self, job: _Job, error: Exception) -> None:
        """It will not work next time either: whoever asked is told, what was to be kept is kept."""
        if not job.lasting:
            if not job.done.done():
                job.done.set_exception(error)
            return
        told = (
            error
            if isinstance(error, StoreError)
            else StoreError(
                f"a call could not be written to the log {self._path} ({error!r}); it is put aside",
                self._path,
            )
        )
        self._tell(told)
        if job.pending is not None:
            await self._leave_for_later([job])
        elif not job.done.done():
            job.done.set_result(None)

    def _stumbled(self, error: StoreError) -> None:
        """Not now: the log can wait, people cannot."""
        self._tries += 1
        if not isinstance(error, StoreBusyError) or self._tries >= self._patience.busy_tries:
            self._tell(error)
        for job in [job for job in self._jobs if not job.lasting]:
            self._jobs.remove(job)
            if not job.done.done():
                job.done.set_exception(error)

    async def _wait(self) -> None:
        """Until the next try, or until we are to close."""
        every = self._patience.retry_seconds
        pause = asyncio.ensure_future(self._patience.pause(every[min(self._tries, len(every)) - 1]))
        closing = asyncio.ensure_future(self._closing.wait())
        await asyncio.wait({pause, closing}, return_when=asyncio.FIRST_COMPLETED)
        for waiting in (pause, closing):
            waiting.cancel()
        await asyncio.gather(pause, closing, return_exceptions=True)

    async def _leave_for_later(self, jobs: Iterable[_Job]) -> None:
        kept = [job for job in jobs if job.pending is not None]
        entries = [job.pending for job in kept if job.pending is not None]
        if not entries:
            return
        loop = asyncio.get_running_loop()
        try:
            await loop.run_in_executor(self._thread, put_aside, self._path, entries)
        except StoreError as error:
            self._tell(error)
        for job in kept:
            if not job.done.done():
                job.done.set_result(None)

    def _tell(self, error: StoreError) -> None:
        if type(error) not in self._told:
            self._told.add(type(error))
            self._call(self._listeners.trouble, error)

    def _call(self, listener: Callable[..., None], *values: object) -> None:
        """By way of the loop: a listener's fault is reported there and does not stop the log."""
        asyncio.get_running_loop().call_soon(listener, *values)

    async def _on_thread(self, run: Callable[[CallLog], Any]) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, run)

    def _run(self, run: Callable[[CallLog], Any]) -> Any:
        if self._log is None:
            self._log = self._open_log()
        return run(self._log)

    def _close_log(self) -> None:
        if self._log is not None:
            self._log.close()
            self._log = None
