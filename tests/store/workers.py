"""A worker on a log, what it tells, and another program that holds the log."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

from astconsole.store import CallLogReader, CallLogWorker, StoreError
from astconsole.store.jobs import Patience
from tests.store.samples import ME


class Heard:
    """What the worker told, and the seconds it would have waited."""

    def __init__(self) -> None:
        self.logged: list[int] = []
        self.troubles: list[StoreError] = []
        self.recovered = 0
        self.resolved: list[list[int]] = []
        self.pauses: list[float] = []
        self.paused = asyncio.Event()
        self.go_on = asyncio.Event()
        self.wanted = -1
        self.enough = asyncio.Event()

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        if len(self.pauses) == self.wanted:
            self.enough.set()
        self.paused.set()
        await self.go_on.wait()

    async def wait_for_pauses(self, wanted: int) -> None:
        self.wanted = wanted
        await self.enough.wait()

    def recover(self) -> None:
        self.recovered += 1


def worker_on(path: Path, heard: Heard, **more: int) -> CallLogWorker:
    return CallLogWorker(
        path,
        ME,
        region="DE",
        on_logged=heard.logged.append,
        on_resolved=heard.resolved.append,
        on_trouble=heard.troubles.append,
        on_recovered=heard.recover,
        busy_timeout_ms=0,
        patience=Patience(
            retry_seconds=(1, 2, 3),
            busy_tries=3,
            pause=heard.pause,
            most_waiting=more.get("most", 99),
        ),
    )


@asynccontextmanager
async def working(path: Path, heard: Heard, **more: int) -> AsyncIterator[CallLogWorker]:
    worker = worker_on(path, heard, **more)
    await worker.open()
    try:
        yield worker
    finally:
        await worker.close()


@contextmanager
def locked(path: Path) -> Iterator[Callable[[], None]]:
    """Another program holds the database; call what is given to let go."""
    with closing(sqlite3.connect(path, isolation_level=None)) as backup:
        backup.execute("BEGIN IMMEDIATE")

        def let_go() -> None:
            backup.execute("COMMIT")

        yield let_go


def count(path: Path) -> int:
    with CallLogReader.open(path) as reader:
        return reader.count()
