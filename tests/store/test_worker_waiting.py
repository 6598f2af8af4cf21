"""The worker while the log is locked or the disk full: nothing is lost."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from astconsole.store import CallLog, CallLogReader, StoreBusyError, StoreFullError
from astconsole.store.pending import pending_file
from tests.store.samples import NOON, call
from tests.store.workers import Heard, count, locked, worker_on, working

pytestmark = pytest.mark.usefixtures("made_log")


async def test_a_locked_log_loses_nothing(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        assert await worker.add(call()) == 1
        with locked(path) as let_go:
            futures = [worker.put(call()) for _ in range(5)]
            await heard.paused.wait()
            assert worker.waiting == 5
            assert heard.troubles == []
            let_go()
            heard.go_on.set()
            assert [await future for future in futures] == [2, 3, 4, 5, 6]
        assert heard.recovered == 0  # nobody was worried
    assert heard.logged == [1, 2, 3, 4, 5, 6]


async def test_a_lock_that_lasts_is_told_once_and_its_end_too(path: Path) -> None:
    heard = Heard()
    heard.go_on.set()
    async with working(path, heard) as worker:
        with locked(path) as let_go:
            future = worker.put(call())
            await heard.wait_for_pauses(6)
            [trouble] = heard.troubles
            assert isinstance(trouble, StoreBusyError)
            let_go()
            assert await future == 1
            await asyncio.sleep(0)
        assert len(heard.troubles) == 1
        assert heard.recovered == 1
        assert heard.pauses[:5] == [1, 2, 3, 3, 3]


async def test_people_are_not_kept_waiting_by_a_lock(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        await worker.add(call())
        with locked(path):
            with pytest.raises(StoreBusyError):
                await worker.set_note(1, "now")
            waits = worker.put(call())
            await heard.paused.wait()
            asked = asyncio.ensure_future(worker.set_note(1, "now"))
            heard.go_on.set()
            with pytest.raises(StoreBusyError):
                await asked
        assert await waits == 2


async def test_quitting_while_locked_puts_aside_what_waits(path: Path) -> None:
    heard = Heard()
    first, second = call(), call()
    with locked(path):
        async with working(path, heard) as worker:
            future = worker.put(first, raw=[b"Event: X"])
            await heard.paused.wait()
            worker.put(second)
            worker.put_gap(NOON, NOON)
        assert await future is None
    assert heard.troubles == []
    assert len(pending_file(path).read_text().splitlines()) == 3
    assert count(path) == 0
    again = Heard()
    async with working(path, again) as worker:
        assert await worker.add(second) == 2
    assert again.logged == [1, 2, 3, 2]
    with CallLogReader.open(path) as reader:
        assert [entry.report for entry in reader.export_rows()] == [first, second, None]
        assert reader.raw_events(first.id) == (b"Event: X",)
    assert not pending_file(path).exists()


async def test_a_log_locked_at_the_start_is_opened_later(path: Path) -> None:
    heard = Heard()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("INSERT INTO meta VALUES ('x', 'y')")
        worker = worker_on(path, heard)
        await worker.open()
        future = worker.put(call())
        await heard.paused.wait()
        other.execute("COMMIT")
    heard.go_on.set()
    assert await future == 1
    await worker.close()


async def test_a_full_disk_is_told_at_once_and_waited_out(path: Path) -> None:
    heard = Heard()

    def fill(log: CallLog) -> None:
        pages = log._db.execute("PRAGMA page_count").fetchone()[0]
        log._db.execute(f"PRAGMA max_page_count = {pages}")

    async with working(path, heard) as worker:
        await worker.ask(fill)
        futures = [worker.put(call()) for _ in range(60)]
        await heard.paused.wait()
        [trouble] = heard.troubles
        assert isinstance(trouble, StoreFullError)
        assert "free some space" in str(trouble)
        await asyncio.get_running_loop().run_in_executor(
            worker._jobs._thread,
            lambda: worker._jobs._log._db.execute("PRAGMA max_page_count = 1000000"),  # type: ignore[union-attr]
        )
        heard.go_on.set()
        assert [await future for future in futures] == list(range(1, 61))
        await asyncio.sleep(0)
        assert heard.recovered == 1


async def test_beyond_what_memory_should_hold_it_goes_to_the_file(path: Path) -> None:
    heard = Heard()
    async with working(path, heard, most=3) as worker:
        await worker.ask(lambda log: None)
        with locked(path):
            futures = [worker.put(call()) for _ in range(5)]
            await heard.paused.wait()
            assert worker.waiting == 3
            assert [future.done() for future in futures] == [False] * 3 + [True] * 2
        heard.go_on.set()
        assert [await future for future in futures] == [1, 2, 3, None, None]
    async with working(path, Heard()) as worker:
        await worker.ask(lambda log: None)
    assert count(path) == 5


async def test_a_cancelled_caller_does_not_unlog_the_call(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        with locked(path):
            adding = asyncio.ensure_future(worker.add(call()))
            await heard.paused.wait()
            adding.cancel()
            with pytest.raises(asyncio.CancelledError):
                await adding
        heard.go_on.set()
        assert await worker.ask(lambda log: log.count()) == 1


async def test_rewording_waits_for_a_busy_log(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        assert await worker.add(call()) == 1
        with locked(path) as let_go:
            rewording = asyncio.create_task(worker.reword())
            await heard.paused.wait()
            let_go()
        heard.go_on.set()
        assert not await rewording
    assert heard.troubles == []
