"""Whole recorded calls of real PBXs are told as the people on the phones saw them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from tests.calls.telling import numbers, recordings, reports, tell, timed_events, truth

ALL = recordings()
NAMES = [f"{path.parent.name}-{path.stem}" for path in ALL]


def same_report(expected: dict[str, Any], told: dict[str, Any]) -> bool:
    keys = ("caller", "callee", "finalStatus", "callerName", "queue")
    if any(expected[key] != told[key] for key in keys if key in expected):
        return False
    wanted = expected.get("transfers")
    if wanted is None:
        return True
    got = told["transfers"]
    return len(wanted) == len(got) and all(
        one.get(key) == two[key]
        for one, two in zip(wanted, got, strict=True)
        for key in ("by", "answeredBy")
        if key in one
    )


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_a_recorded_call_is_told_as_people_saw_it(path: Path) -> None:
    expected = truth()[path.stem]
    correlator = Correlator()
    said = tell(timed_events(path), correlator)

    if "dialing" in expected:
        assert numbers(said, events.Dialing) == sorted(expected["dialing"])
    connected = numbers(said, events.Connected)
    assert connected == sorted(sorted(pair) for pair in expected["connected"])
    assert numbers(said, events.Disconnected) == connected
    for key, kind in (("hold", events.Held), ("unhold", events.Unheld)):
        if key in expected:
            assert numbers(said, kind) == sorted([who] for who in expected[key])
    left = reports(said)
    for report in expected["reports"]:
        match = next((told for told in left if same_report(report, told)), None)
        assert match is not None, f"nobody told of {report}; told instead: {left}"
        left.remove(match)
    assert not left, "more calls were told than there were"
    assert correlator.held == 0


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_a_recording_told_twice_is_told_the_same(path: Path) -> None:
    assert tell(timed_events(path)) == tell(timed_events(path))


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_times_within_a_report_are_in_order_and_durations_fit(path: Path) -> None:
    for event in tell(timed_events(path)):
        if not isinstance(event, events.Reported):
            continue
        report = event.report
        assert report.end_time is not None
        assert report.start_time <= (report.answer_time or report.start_time) <= report.end_time
        assert 0 <= report.talk_duration <= report.total_duration
        whole = (report.end_time - report.start_time).total_seconds()
        assert report.total_duration == int(whole)
        entries = [entry.at for entry in report.timeline]
        assert entries == sorted(entries)


def test_the_recordings_cover_both_versions() -> None:
    versions = {path.parent.name for path in ALL}
    assert {"16", "22"} <= versions
    assert len(ALL) >= 2 * 20
