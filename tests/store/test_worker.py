"""The worker: what it is asked, what it tells, and that no fault stops it."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
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
    StoreDamagedError,
    StoreUnavailableError,
)
from astconsole.store.pending import pending_file
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call
from tests.store.workers import Heard, count, worker_on, working

pytestmark = pytest.mark.usefixtures("made_log")


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
