from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from astconsole.calls.viewpoint import Direction
from astconsole.ui.summary import CallSummary, Tally, summarise
from astconsole.ui.summary.bars import scale
from astconsole.ui.summary.buckets import Unit, by_day, by_hour, unit_of
from tests.ui.log.office import NOW, a_day, call, gap, missed

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def test_each_call_counts_once_in_its_hour_and_its_day() -> None:
    rows = [
        call(1, NOW, talk=60, ring=4),
        call(2, NOW - timedelta(hours=1), talk=30, ring=8),
        missed(3, NOW - timedelta(days=2)),
        missed(4, NOW - timedelta(days=2), resolved_at=NOW),
        call(5, NOW, direction=Direction.OUTGOING, answered=False, who=("Ben", "102")),
        gap(6, NOW - timedelta(days=9), NOW),
    ]
    summary = summarise(rows)
    assert summary.all == Tally(answered=2, missed=2, unreached=1)
    assert (summary.first, summary.last) == (date(2026, 11, 21), date(2026, 11, 23))
    assert summary.days == (Tally(missed=2), Tally(), Tally(2, 0, 1))
    assert summary.hours[14] == Tally(1, 2, 1)
    assert summary.hours[13] == Tally(1, 0, 0)
    assert sum(each.total for each in summary.hours) == 5
    assert summary.talk_seconds == 90
    assert summary.ring_seconds == 12
    assert summary.called_back == 1


def test_the_busiest_numbers_come_first_and_bear_the_latest_name() -> None:
    rows = [call(n, NOW, who=("", "+41446681800")) for n in range(3)]
    rows += [call(9, NOW, who=("Ana Marić", "+4930901820"), talk=7)]
    rows += [call(10, NOW, who=("Old Name", "+4930901820"), talk=8)]
    rows += [call(11, NOW, who=("Nobody", ""))]
    busiest = summarise(rows).busiest
    assert [(each.number, each.calls) for each in busiest] == [
        ("+41446681800", 3),
        ("+4930901820", 2),
    ]
    assert (busiest[1].name, busiest[1].talk_seconds) == ("Ana Marić", 15)


def test_days_asked_for_are_there_even_without_a_call() -> None:
    summary = summarise([call(1, NOW)], date(2026, 11, 20), date(2026, 11, 30))
    assert len(summary.days) == 11
    assert summary.days[3] == Tally(1, 0, 0)
    assert summarise([]) == CallSummary()


def test_a_long_span_is_put_together_and_nothing_is_lost() -> None:
    for count, unit in ((30, Unit.DAY), (200, Unit.WEEK), (900, Unit.MONTH)):
        rows = [call(n, NOW - timedelta(days=n)) for n in range(count)]
        summary = summarise(rows)
        buckets = by_day(summary, ENGLISH)
        assert unit_of(summary) is unit
        assert sum(bucket.tally.total for bucket in buckets) == count
        assert len(buckets) <= 62


def test_bars_say_what_they_stand_for() -> None:
    summary = summarise(a_day(60))
    assert by_day(summary, ENGLISH)[0].words == "Saturday, 21 November 2026"
    assert by_hour(summary, ENGLISH)[23].words == "23:00 to 0:00"


@pytest.mark.parametrize(
    ("most", "top"),
    [(0, 1), (1, 1), (4, 4), (7, 8), (37, 40), (41, 60), (999, 1000), (12345, 15000)],
)
def test_an_axis_ends_at_a_round_number(most: int, top: int) -> None:
    found, step = scale(most)
    assert found == top
    assert found % step == 0
    assert found >= most
