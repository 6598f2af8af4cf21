"""The rows of the log: written once, completed, noted on, found and deleted."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from astconsole.calls.logged import Chip, LogFilter, RowKind
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.store import CallLog
from tests.store.samples import ANNA, CLIENT, NOON, call, person
from tests.store.test_codec import REPORTS

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def test_a_call_becomes_a_row(log: CallLog) -> None:
    report = call(CLIENT, ANNA, rings=5, talks=60)
    row_id = log.add(report)
    assert row_id == 1
    row = log.row(row_id)
    assert row is not None
    assert row.kind is RowKind.CALL
    assert (row.call_id, row.started_at, row.answered_at, row.ended_at) == (
        report.id,
        report.start_time,
        report.answer_time,
        report.end_time,
    )
    assert row.started_at.tzinfo is not None
    assert (row.direction, row.internal, row.missed, row.seen) == (
        Direction.INCOMING,
        False,
        False,
        True,
    )
    assert (row.caller_number, row.callee_number) == ("+493012345678", "101")
    assert (row.ring_seconds, row.talk_seconds, row.total_seconds) == (5, 60, 65)
    assert row.final_status is report.final_status
    assert row.outcome == "answered by Anna Müller"


def test_the_detail_is_the_whole_report(log: CallLog) -> None:
    report = call()
    row_id = log.add(report)
    assert row_id is not None
    assert log.detail(row_id) == report.as_dict()
    assert log.report(row_id) == report
    assert log.detail(99) == {}
    assert log.report(99) is None
    assert log.row(99) is None


def test_the_same_call_is_logged_once(log: CallLog) -> None:
    report = call()
    assert log.add(report) == log.add(report) == 1
    assert log.add_many([report, report]) == [1, 1]
    assert log.count() == 1


def test_ids_that_begin_again_after_a_restart_are_other_calls(log: CallLog) -> None:
    assert log.add(call(id="c1")) == 1
    assert log.add(call(id="c1", at=NOON + 2 * DAY)) == 2


def test_a_call_whose_end_was_not_seen_is_completed_once_it_is(log: CallLog) -> None:
    whole = call(id="c1", talks=None)
    unseen = replace(whole, end_time=None, total_duration=0, outcome="ended while not connected")
    assert log.add(unseen) == 1
    log.set_note(1, "note")
    answered = replace(
        call(id="c1", at=NOON + timedelta(seconds=1), talks=60), outcome="answered by Anna"
    )
    assert log.add(answered) == 1
    assert log.add(unseen) == 1
    [row] = log.query()
    assert (row.outcome, row.note, row.missed, row.ended_at) == (
        "answered by Anna",
        "note",
        False,
        answered.end_time,
    )
    assert log.report(1) == answered
    assert log.count(LogFilter(text="answered note")) == 1
    assert log.count(LogFilter(text="connected")) == 0


def test_the_resolved_rows_are_told(log: CallLog) -> None:
    log.add(call(CLIENT, ANNA, talks=None))
    assert log.take_resolved() == []
    log.add(call(ANNA, CLIENT, at=NOON + HOUR))
    assert log.take_resolved() == [1]
    assert log.take_resolved() == []


def test_calls_that_began_in_the_same_moment_are_all_there(log: CallLog) -> None:
    for _ in range(20):
        log.add(call())
    assert [row.row_id for row in log.query()] == list(range(20, 0, -1))
    assert {row.started_at for row in log.query()} == {NOON}


def test_several_are_added_all_or_none(log: CallLog) -> None:
    broken = replace(call(), start_time=NOON.replace(tzinfo=None))
    with pytest.raises(TypeError):
        log.add_many([call(), broken])
    assert log.count() == 0
    assert log.add(call()) == 1


def test_a_gap_is_a_row_and_grows(log: CallLog) -> None:
    row_id = log.add_gap(NOON, NOON + HOUR)
    row = log.row(row_id)
    assert row is not None
    assert (row.kind, row.started_at, row.ended_at) == (RowKind.GAP, NOON, NOON + HOUR)
    assert (row.total_seconds, row.final_status, row.call_id) == (3600, None, "")
    assert log.add_gap(NOON, NOON + 2 * HOUR) == row_id
    assert log.add_gap(NOON, NOON + HOUR) == row_id
    grown = log.row(row_id)
    assert grown is not None
    assert grown.ended_at == NOON + 2 * HOUR
    assert log.detail(row_id) == {}
    assert log.query(LogFilter(chip=Chip.MISSED)) == []


def test_a_gap_that_begins_with_a_call_is_a_row_of_its_own(log: CallLog) -> None:
    log.add(call())
    assert log.add_gap(NOON, NOON + HOUR) == log.add_gap(NOON, NOON + HOUR) == 2


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(REPORTS)
def test_no_report_is_too_strange(log: CallLog, report: CallReport) -> None:
    row_id = log.add(report)
    assert row_id is not None
    assert log.report(row_id) == report
    row = log.row(row_id)
    assert row is not None
    assert row.started_at == report.start_time
    assert log.position(LogFilter(), row_id) is not None
    log.delete([row_id])


def test_notes_are_kept_and_found(log: CallLog) -> None:
    row_id = log.add(call())
    assert row_id is not None
    assert log.set_note(row_id, "wants an invoice\x00")
    assert [row.note for row in log.query(LogFilter(text="invoice"))] == ["wants an invoice\ufffd"]
    assert log.set_note(row_id, "has it")
    assert log.query(LogFilter(text="invoice")) == []
    assert not log.set_note(99, "nobody")


def test_what_is_deleted_is_gone_everywhere(log: CallLog, path: Path) -> None:
    kept, gone = log.add(call(), raw=[b"Event: X"]), log.add(call(), raw=[b"Event: Y"])
    assert kept is not None
    assert gone is not None
    deleted = log.row(gone)
    assert deleted is not None
    assert log.delete([gone, 99]) == 1
    assert [row.row_id for row in log.query()] == [kept]
    assert log.raw_events(deleted.call_id) == ()
    assert log.detail(gone) == {}
    assert [row.row_id for row in log.query(LogFilter(text="zoe"))] == [kept]
    db = sqlite3.connect(path)
    try:
        for table in ("reports", "raw"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608
    finally:
        db.close()
    assert log.add(call(at=NOON + HOUR)) == 3  # an id is never used again


def test_old_rows_are_deleted_by_age(log: CallLog) -> None:
    for days in range(5):
        log.add(call(at=NOON + days * DAY))
    assert log.delete_before(NOON + 2 * DAY) == 2
    assert log.count() == 3


def test_the_index_of_words_never_strays_from_the_rows(log: CallLog, path: Path) -> None:
    ids = [log.add(call(person(f"+4930{n:07}", f"Name{n}"))) for n in range(30)]
    log.set_note(3, "something else")
    log.delete([row_id for row_id in ids[10:20] if row_id])
    log.relabel(Viewpoint(["102"]), "FR")
    db = sqlite3.connect(path)
    try:
        db.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        assert db.execute("SELECT count(*) FROM entries").fetchone() == (log.count(),)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        db.close()
