from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from astconsole.calls.logged import Chip, LogFilter, RowKind
from astconsole.calls.values import CallReport, Participant
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.store import CallLog, StoreDamagedError, StoreFullError
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call, person
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


# -- numbers not to log ---------------------------------------------------------------------------


@pytest.mark.parametrize("spelling", ["+49 30 12345678", "030 12345678", "030/123-456 78"])
def test_a_number_not_to_log_leaves_no_trace(log: CallLog, spelling: str) -> None:
    log.do_not_log(spelling)
    assert log.add(call(CLIENT, ANNA), raw=[b"Event: X"]) is None
    assert log.add(call(ANNA, CLIENT)) is None
    assert log.add(call(BORIS, ANNA)) == 1
    assert log.count() == 1
    assert log.numbers_not_logged() == [spelling]
    assert log.log_again("+493012345678")
    assert not log.log_again("+493012345678")
    assert log.add(call(CLIENT, ANNA)) == 2


def test_a_number_not_to_log_can_be_forgotten(log: CallLog) -> None:
    log.add_many([call(CLIENT, ANNA), call(ANNA, CLIENT), call(BORIS, ANNA)])
    assert log.do_not_log(CLIENT.number, forget=True) == 2
    assert log.count() == 1
    assert log.do_not_log("  ") == 0
    assert log.numbers_not_logged() == [CLIENT.number]


def test_it_counts_wherever_in_the_call_the_number_is(log: CallLog) -> None:
    log.do_not_log("0301112223")
    doctor = person("+49301112223")
    assert log.add(call(BORIS, ANNA, participants=(BORIS, ANNA, doctor))) is None
    assert log.add(call(BORIS, Participant(id="x"), dialled="0301112223", talks=None)) is None


def test_numbers_not_to_log_come_from_the_settings_too(path: Path) -> None:
    with CallLog.open(path, ME, region="DE", do_not_log=["030 12345678", " "]) as log:
        assert log.add(call(CLIENT, ANNA)) is None
        assert log.add(call(BORIS, ANNA)) == 1
        assert log.numbers_not_logged() == []


# -- missed and seen ------------------------------------------------------------------------------


def test_the_badge_counts_what_nobody_looked_at_or_called_back(log: CallLog) -> None:
    first = log.add(call(talks=None))
    log.add(call(person("+49309999999"), talks=None))
    log.add(call(person("+49308888888"), talks=None))
    assert log.missed_unseen_count() == 3
    assert first is not None
    assert log.mark_seen([first]) == 1
    assert log.mark_seen([first]) == 0
    assert log.missed_unseen_count() == 2
    log.add(call(BORIS, person("+49309999999"), at=NOON + HOUR))
    assert log.missed_unseen_count() == 1
    log.mark_seen()
    assert log.missed_unseen_count() == 0
    assert [row.seen for row in log.query(LogFilter(chip=Chip.MISSED))] == [True] * 3


# -- raw events -----------------------------------------------------------------------------------


def test_raw_events_come_back_as_they_came(log: CallLog) -> None:
    report = call()
    assert not log.add_raw(report.id, [b"Event: X"])  # not before the call is logged
    log.add(report)
    assert log.raw_events(report.id) == ()
    messages: list[bytes | str] = [
        b"Event: Newchannel\r\nName: \xff\xfe",
        "Event: Hangup\r\nName: Zoë\udcff\r\n\r\n",
    ]
    assert log.add_raw(report.id, messages)
    assert log.raw_events(report.id) == (
        b"Event: Newchannel\r\nName: \xff\xfe",
        b"Event: Hangup\r\nName: Zo\xc3\xab\xff",
    )
    assert log.add_raw(report.id, [b"Event: Other"])
    assert log.raw_events(report.id) == (b"Event: Other",)
    assert log.raw_events("") == ()


def test_raw_events_of_one_call_are_bounded(log: CallLog) -> None:
    report = call()
    log.add(report, raw=[b"x" * 400_000] * 5)
    assert log.raw_events(report.id) == (b"x" * 400_000,) * 2


def test_raw_events_of_all_calls_are_bounded_and_the_oldest_go(path: Path) -> None:
    with CallLog.open(path, ME, raw_bytes=500) as log:
        reports = [call(at=NOON + n * HOUR) for n in range(10)]
        for n, report in enumerate(reports):
            noise = bytes((n * 7 + i * i * 31) % 251 for i in range(150))
            log.add(report, raw=[noise])
        kept = [bool(log.raw_events(report.id)) for report in reports]
        assert kept == sorted(kept)
        assert 1 <= sum(kept) < 10
        assert log.count() == 10


# -- seen from another desk -----------------------------------------------------------------------


def test_the_log_is_seen_from_another_desk(path: Path) -> None:
    with CallLog.open(path, ME, region="DE") as log:
        assert not log.needs_relabel
        missed_by_boris = log.add(call(CLIENT, BORIS, talks=None))
        log.add(call(CLIENT, ANNA, at=NOON + HOUR))
        log.set_note(1, "note stays")
        assert log.query(LogFilter(chip=Chip.MISSED)) == []
    with CallLog.open(path, Viewpoint(["102"]), region="DE") as log:
        assert log.needs_relabel
        log.relabel(Viewpoint(["102"]))
    with CallLog.open(path, Viewpoint(["102"]), region="DE") as log:
        assert not log.needs_relabel
        [row] = log.query(LogFilter(chip=Chip.MISSED))
        assert (row.row_id, row.direction) == (missed_by_boris, Direction.INCOMING)
        assert (row.resolved_at, row.resolved_by) == (
            NOON + HOUR + timedelta(seconds=5),
            "Anna Müller",
        )
        assert row.note == "note stays"
        assert log.query(LogFilter(text="note", chip=Chip.MISSED)) == [row]


def test_numbers_are_understood_anew_in_another_country(log: CallLog) -> None:
    log.add(call(person("030 12345678", "Zoë"), ANNA))
    log.do_not_log("030 777 77 77")
    assert log.count(LogFilter(number="+493012345678")) == 1
    log.relabel(ME, "IT")
    assert log.count(LogFilter(number="+493012345678")) == 0
    assert (
        log.count(LogFilter(number="+393012345678")) == 1
        or log.count(LogFilter(number="+3903012345678")) == 1
    )
    assert log.add(call(person("+39 030 777 77 77"))) is None


def test_relabelling_left_half_way_is_noticed(log: CallLog, path: Path) -> None:
    log.add(call())
    next(log.relabelling(Viewpoint(["102"])))
    with CallLog.open(path, Viewpoint(["102"]), region="DE") as other:
        assert other.needs_relabel


# -- what goes wrong ------------------------------------------------------------------------------


def add_until_it_fails(log: CallLog) -> None:
    for _ in range(500):
        log.add(call())


def test_a_full_disk_is_said_and_costs_nothing_logged(log: CallLog) -> None:
    log.add(call())
    pages = log._db.execute("PRAGMA page_count").fetchone()[0]
    log._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFullError, match=r"no room left .*calls\.db"):
        add_until_it_fails(log)
    before = log.count()
    assert before >= 1
    log._db.execute("PRAGMA max_page_count = 1000000")
    log.add(call())
    assert log.count() == before + 1
    assert log._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_report_that_cannot_be_read_is_damage_and_hurts_no_other(log: CallLog) -> None:
    log.add_many([call(), call()])
    log._db.execute(
        "UPDATE reports SET report = '{}' WHERE rowid = (SELECT min(rowid) FROM reports)"
    )
    with pytest.raises(StoreDamagedError, match="damaged"):
        log.detail(1)
    assert log.detail(2) != {}
    with pytest.raises(StoreDamagedError):
        log.relabel(Viewpoint(["102"]))
    assert log.count() == 2
    log._db.execute("UPDATE entries SET direction = 'sideways' WHERE row_id = 1")
    with pytest.raises(StoreDamagedError, match="a row in it"):
        log.query()
    log.delete([1])
    log._db.execute("INSERT INTO raw SELECT position, x'00' FROM entries WHERE row_id = 2")
    with pytest.raises(StoreDamagedError):
        log.raw_events(log.query()[0].call_id)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(data=st.data())
def test_what_resolves_a_missed_call_does_not_depend_on_the_order_of_writing(
    data: st.DataObject, log: CallLog
) -> None:
    people = [CLIENT, person("+49301111111", "Other"), BORIS, ANNA, person("103", "Carl")]
    reports = []
    for n in range(data.draw(st.integers(2, 7))):
        caller, callee = data.draw(st.permutations(people))[:2]
        reports.append(
            call(
                caller,
                callee,
                id=f"r{n}",
                at=NOON + data.draw(st.integers(0, 45 * 24)) * HOUR,
                talks=data.draw(st.sampled_from([None, 60, 7200])),
                rang=data.draw(st.sampled_from([(callee,), (callee, ANNA)])),
            )
        )

    def written(order: list[CallReport]) -> dict[str, object]:
        log.delete_before(NOON + 999 * DAY)
        log.add_many(order)
        return {row.call_id: (row.missed, row.resolved_at, row.resolved_by) for row in log.query()}

    first = written(reports)
    assert written(data.draw(st.permutations(reports))) == first
    log.relabel(Viewpoint([]))
    log.relabel(ME)
    again = {row.call_id: (row.missed, row.resolved_at, row.resolved_by) for row in log.query()}
    assert again == first
