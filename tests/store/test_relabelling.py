"""The log seen from another desk, or from another country."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from astconsole.calls.logged import Chip, LogFilter
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.store import CallLog
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call, person

HOUR = timedelta(hours=1)


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
