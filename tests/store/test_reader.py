from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from astconsole.calls.logged import Chip, LogFilter, LoggedCall, RowKind
from astconsole.calls.viewpoint import Direction
from astconsole.store import CallLog, CallLogReader, StoreUnavailableError
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call, person

HOUR = timedelta(hours=1)
PEOPLE = [ANNA, BORIS, CLIENT, person("+49301111111", "Ömer Other"), person("103", "Carl")]

FILTERS = [
    *(LogFilter(chip=chip) for chip in Chip),
    *(LogFilter(chip=chip, text="mull") for chip in Chip),
    LogFilter(text="o"),
    LogFilter(text="ot 4930"),
    LogFilter(text="nothing of that kind"),
    LogFilter(text="note", since=NOON),
    LogFilter(since=NOON + 24 * HOUR),
    LogFilter(until=NOON + 24 * HOUR),
    LogFilter(chip=Chip.INCOMING, since=NOON + 6 * HOUR, until=NOON + 48 * HOUR),
    LogFilter(text="zoe", since=NOON + 6 * HOUR, until=NOON + 48 * HOUR),
    LogFilter(number="030 12345678"),
    LogFilter(number="101", chip=Chip.MISSED),
    LogFilter(number="101", text="boris"),
    LogFilter(number="4711"),
]

CHIPS: dict[Chip, Callable[[LoggedCall], bool]] = {
    Chip.ALL: lambda row: True,
    Chip.MINE: lambda row: row.direction is not Direction.NOT_MINE,
    Chip.MISSED: lambda row: row.missed,
    Chip.INCOMING: lambda row: row.direction is Direction.INCOMING,
    Chip.OUTGOING: lambda row: row.direction is Direction.OUTGOING,
    Chip.INTERNAL: lambda row: row.internal,
    Chip.QUEUE: lambda row: row.via == "sales",
}


def shows(wanted: LogFilter, row: LoggedCall) -> bool:
    """The same question answered without SQL, for the few texts and numbers used here."""
    folded = " ".join(
        (row.caller_name, row.callee_name, row.caller_number, row.callee_number, row.outcome)
    ).lower()
    if row.resolved_at is not None:
        folded += f" {row.resolved_by.lower()}"
    folded = (folded + " " + row.note).replace("ü", "u").replace("ö", "o").replace("ë", "e")
    words = wanted.text.split()
    found = all(
        any(part.lstrip("+").startswith(word) for part in folded.split())
        if len(word) < 3
        else word in folded
        for word in words
    )
    numbers = {row.caller_number, row.callee_number}
    number = {"030 12345678": "+493012345678"}.get(wanted.number, wanted.number)
    return (
        CHIPS[wanted.chip](row)
        and (wanted.since is None or row.started_at >= wanted.since)
        and (wanted.until is None or row.started_at < wanted.until)
        and found
        and (not number or number in numbers)
    )


class PagedLog(RuleBasedStateMachine):
    """A reader that pages here and there beside a writer always shows what is in the log."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[LoggedCall] = []

    @initialize(folder=st.builds(lambda: None))
    def begin(self, folder: None) -> None:
        path = self.new_path()
        self.log = CallLog.open(path, ME, region="DE")
        self.reader = CallLogReader.open(path)

    def new_path(self) -> Path:
        raise NotImplementedError

    def teardown(self) -> None:
        if hasattr(self, "log"):
            self.reader.close()
            self.log.close()

    @rule(
        who=st.permutations(PEOPLE),
        hours=st.integers(0, 72),
        talks=st.sampled_from([None, 60]),
        queue=st.sampled_from(["", "sales"]),
    )
    def add(self, who: list[object], hours: int, talks: float | None, queue: str) -> None:
        report = call(who[0], who[1], at=NOON + hours * HOUR, talks=talks, queue=queue)  # type: ignore[arg-type]
        self.log.add(report)

    @rule(hours=st.integers(0, 72))
    def add_gap(self, hours: int) -> None:
        self.log.add_gap(NOON + hours * HOUR, NOON + (hours + 1) * HOUR)

    @rule(pick=st.integers(0))
    def delete(self, pick: int) -> None:
        rows = self.log.query(limit=1000)
        if rows:
            self.log.delete([rows[pick % len(rows)].row_id])

    @rule(pick=st.integers(0))
    def note(self, pick: int) -> None:
        rows = self.log.query(limit=1000)
        if rows:
            self.log.set_note(rows[pick % len(rows)].row_id, "a note")

    @rule(
        wanted=st.sampled_from(FILTERS),
        places=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4),
    )
    def page(self, wanted: LogFilter, places: list[tuple[int, int]]) -> None:
        for source in (self.reader, self.log):
            expected = [row for row in source.query(limit=1000) if shows(wanted, row)]
            for offset, limit in places:
                assert source.rows(wanted, offset, limit) == expected[offset : offset + limit]
            assert source.count(wanted) == len(expected)
            for offset, row in list(enumerate(expected))[::3]:
                assert source.position(wanted, row.row_id) == offset
                assert source.row_at(wanted, offset) == row
                assert (
                    source.query(wanted, before=row, limit=3) == expected[offset + 1 : offset + 4]
                )
            assert [entry.row for entry in source.export_rows(wanted)] == expected[::-1]

    @invariant()
    def newest_first(self) -> None:
        if hasattr(self, "log"):
            times = [row.started_at for row in self.reader.query(limit=1000)]
            assert times == sorted(times, reverse=True)


def test_a_reader_beside_a_writer_shows_what_is_there(tmp_path: Path) -> None:
    names = iter(range(10**6))

    class Here(PagedLog):
        def new_path(self) -> Path:
            return tmp_path / f"{next(names)}.db"

    run_state_machine_as_test(
        Here, settings=settings(max_examples=20, stateful_step_count=20, deadline=None)
    )


@pytest.fixture
def long_log(log: CallLog) -> Iterator[CallLog]:
    chance = random.Random(7)  # noqa: S311
    log.add_many(
        call(*chance.sample(PEOPLE, 2), at=NOON + n * HOUR, talks=chance.choice([None, 60]))
        for n in range(400)
    )
    return log  # type: ignore[return-value]


def test_far_jumps_and_their_neighbours(long_log: CallLog, path: Path) -> None:
    everything = LogFilter()
    with CallLogReader.open(path) as reader:
        expected = reader.rows(everything, 0, 2000)
        assert len(expected) == 400
    chance = random.Random(3)  # noqa: S311
    with CallLogReader.open(path) as reader:
        for turn in range(200):
            offset = chance.randrange(420)
            assert reader.rows(everything, offset, 30) == expected[offset : offset + 30]
            if turn == 50:
                assert reader.count(everything) == 400
        assert reader.rows(everything, -1, 10) == []
        assert reader.rows(everything, 0, 0) == []
        assert reader.row_at(everything, 400) is None


def test_a_new_call_is_seen_at_once_and_moves_what_is_below(long_log: CallLog, path: Path) -> None:
    everything = LogFilter()
    with CallLogReader.open(path) as reader:
        row = reader.row_at(everything, 250)
        assert row is not None
        new = long_log.add(call(at=NOON + 5000 * HOUR))
        assert new is not None
        assert reader.position(everything, new) == 0
        assert reader.position(everything, row.row_id) == 251
        assert reader.row_at(everything, 251) == row
        assert reader.count(everything) == 401


def test_a_row_the_filter_hides_has_no_position(reader: CallLogReader, log: CallLog) -> None:
    row_id = log.add(call(talks=60))
    assert row_id is not None
    assert reader.position(LogFilter(chip=Chip.MISSED), row_id) is None
    assert reader.position(LogFilter(), 99) is None
    assert reader.query(LogFilter(chip=Chip.MISSED), before=reader.query()[0]) == []


def test_export_gives_rows_with_their_reports_oldest_first(
    reader: CallLogReader, log: CallLog
) -> None:
    reports = [call(at=NOON + n * HOUR) for n in range(3)]
    log.add_many(reports)
    log.add_gap(NOON + HOUR / 2, NOON + HOUR)
    entries = list(reader.export_rows())
    assert [entry.report for entry in entries] == [reports[0], None, *reports[1:]]
    assert entries[1].row.kind is RowKind.GAP
    bare = list(reader.export_rows(with_reports=False))
    assert [entry.row for entry in bare] == [entry.row for entry in entries]
    assert {entry.report for entry in bare} == {None}


def test_an_export_of_many_pages_misses_none(long_log: CallLog) -> None:
    ids = [entry.row.row_id for entry in long_log.export_rows()]
    assert ids == list(range(1, 401))


def test_when_we_last_spoke(reader: CallLogReader, log: CallLog) -> None:
    log.add(call(CLIENT, ANNA))
    log.add(call(CLIENT, BORIS, at=NOON + HOUR))
    log.add(call(CLIENT, ANNA, at=NOON + 2 * HOUR, talks=None))
    row = reader.last_spoken("030 12345678")
    assert row is not None
    assert row.row_id == 2
    assert reader.last_spoken("4711") is None
    assert reader.last_spoken("") is None


def test_a_reader_writes_nothing(reader: CallLogReader) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._db.execute("DELETE FROM entries")


def test_there_is_nothing_to_read_yet(path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match=r"no call log at .*calls\.db yet"):
        CallLogReader.open(path)
    assert not path.exists()


def test_a_reader_follows_the_region_of_the_log(log: CallLog, reader: CallLogReader) -> None:
    log.add(call(person("030 12345678"), ANNA))
    assert reader.count(LogFilter(number="+493012345678")) == 1
    log.relabel(ME, "FR")
    assert reader.count(LogFilter(number="030 12345678")) == 1
    assert reader.count(LogFilter(number="+493012345678")) == 0
