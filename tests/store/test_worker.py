from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from astconsole.calls.logged import LogFilter
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import (
    CallLog,
    CallLogReader,
    CallLogWorker,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreFullError,
    StoreUnavailableError,
)
from astconsole.store.jobs import Patience
from astconsole.store.pending import pending_file
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call


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


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "calls.db"
    CallLog.open(path, ME, region="DE").close()
    return path


def count(path: Path) -> int:
    with CallLogReader.open(path) as reader:
        return reader.count()


async def test_calls_and_gaps_are_logged(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        assert await worker.add(call(), raw=[b"Event: X"]) == 1
        assert await worker.add_gap(NOON, NOON) == 2
        future = worker.put(call())
        assert await future == 3
        assert worker.waiting == 0
    assert heard.logged == [1, 2, 3]
    assert (heard.troubles, heard.recovered, heard.pauses) == ([], 0, [])
    assert count(path) == 3


async def test_what_a_person_asks_for(path: Path) -> None:
    async with working(path, Heard()) as worker:
        await worker.add(call(talks=None))
        await worker.add(call(BORIS, ANNA, talks=None))
        assert await worker.missed_unseen_count() == 2
        assert await worker.mark_seen([1]) == 1
        assert await worker.mark_seen() == 1
        assert await worker.set_note(1, "hello")
        assert await worker.ask(lambda log: log.count(LogFilter(text="hello"))) == 1
        assert await worker.do_not_log("030 12345678", forget=True) == 1
        assert await worker.log_again("+49 30 12345678")
        await worker.relabel(Viewpoint(["102"]), "FR")
        assert not await worker.ask(lambda log: log.needs_relabel)
        assert await worker.delete_before(NOON) == 0
        assert await worker.delete([2]) == 1


async def test_rows_written_for_another_desk_are_brought_up_to_date(path: Path) -> None:
    async with working(path, Heard()) as worker:
        await worker.add(call(talks=None))
        assert await worker.missed_unseen_count() == 1
        assert not await worker.relabel_if_needed()
    worker = CallLogWorker(path, Viewpoint(["102"]), region="DE")
    await worker.open()
    assert await worker.relabel_if_needed()
    assert not await worker.relabel_if_needed()
    assert await worker.missed_unseen_count() == 0
    await worker.close()


async def test_missed_calls_that_resolve_are_told(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        await worker.add(call(talks=None))
        await worker.add(call(ANNA, CLIENT, at=NOON + timedelta(hours=1)))
    assert heard.resolved == [[1]]


async def test_a_question_that_fails_is_the_askers_business(path: Path) -> None:
    async with working(path, Heard()) as worker:
        with pytest.raises(ZeroDivisionError):
            await worker.ask(lambda _: 1 // 0)
        assert await worker.add(call()) == 1


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


async def test_one_bad_call_does_not_stop_the_others(path: Path) -> None:
    heard = Heard()
    naive = replace(call(), start_time=NOON.replace(tzinfo=None))
    async with working(path, heard) as worker:
        assert await worker.add(naive) is None
        assert await worker.add(call()) == 1
        [trouble] = heard.troubles
        assert "put aside" in str(trouble)
    assert len(pending_file(path).read_text().splitlines()) == 1


async def test_a_log_that_cannot_be_used_is_said_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "calls.db"
    path.write_bytes(b"no database" * 50)
    worker = worker_on(path, Heard())
    with pytest.raises(StoreDamagedError):
        await worker.open()
    await worker.close()
    with pytest.raises(StoreUnavailableError, match="closed"):
        await worker.delete([1])


async def test_closing_twice_and_asking_after_that(path: Path) -> None:
    heard = Heard()
    async with working(path, heard) as worker:
        pass
    await worker.close()
    with pytest.raises(StoreUnavailableError):
        await worker.set_note(1, "x")
    late = call()
    assert await worker.add(late) is None  # put aside
    async with working(path, Heard()) as worker:
        await worker.ask(lambda log: None)
    assert count(path) == 1


async def test_a_listener_at_fault_does_not_stop_the_log(path: Path) -> None:
    faults: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: faults.append(context))

    def fails(_: int) -> None:
        raise RuntimeError

    worker = CallLogWorker(path, ME, on_logged=fails)
    await worker.open()
    assert await worker.add(call()) == 1
    assert await worker.add(call()) == 2
    await worker.close()
    assert len(faults) == 2


async def test_unreadable_leftovers_are_told_and_do_not_block(path: Path) -> None:
    pending_file(path).write_text("nonsense\n")
    heard = Heard()
    async with working(path, heard) as worker:
        assert await worker.add(call()) == 1
    [trouble] = heard.troubles
    assert "cannot be read" in str(trouble)


async def test_rows_are_reworded_between_the_calls_that_are_logged(path: Path) -> None:
    heard = Heard()
    with CallLog.open(path, ME, region="DE") as log:
        log.add(call())
    with closing(sqlite3.connect(path)) as older:
        older.execute("UPDATE entries SET haystack = ''")
        older.execute("DROP INDEX entries_mine")  # a later version's
        older.execute("PRAGMA user_version = 2")
        older.commit()
    async with working(path, heard) as worker:
        rewording = asyncio.create_task(worker.reword())
        await heard.paused.wait()  # a breath
        assert await worker.add(call(CLIENT, BORIS)) == 2
        heard.go_on.set()
        assert await rewording
        assert not await worker.reword()
    with CallLogReader.open(path) as reader:
        assert reader.count(LogFilter(text="answered anna")) == 1


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
