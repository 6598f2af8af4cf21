"""Whole recorded calls of real PBXs are told as the people on the phones saw them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.values import UNKNOWN_NAME
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


# that a number is a queue's, which lends it to its members, only agent events say
OF_CALL_ALONE = [path for path in ALL if path.stem != "hosted_queue"]


@pytest.mark.parametrize("path", OF_CALL_ALONE, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_who_may_read_call_alone_is_told_of_the_same_people(path: Path) -> None:
    """Without dialplan and agent events, only queues and what a caller talked to are not named."""
    expected = truth()[path.stem]
    events_of_calls = [
        (event, at)
        for event, at in timed_events(path)
        if event.get("Privilege").partition(",")[0] in {"", "call"}
    ]
    said = tell(events_of_calls)
    assert numbers(said, events.Dialing) == sorted(expected["dialing"])
    assert numbers(said, events.Connected) == sorted(sorted(p) for p in expected["connected"])
    left = reports(said)
    for report in expected["reports"]:
        redirected = any(t["kind"] == "redirect" for t in report.get("transfers", ()))
        unsaid = {"queue", "transfers"} if redirected else {"queue"}
        known = {key: value for key, value in report.items() if key not in unsaid}
        match = next((told for told in left if same_report(known, told)), None)
        assert match is not None, f"nobody told of {known}; told instead: {left}"
        left.remove(match)
    assert not left


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_nobody_bears_the_name_of_another(path: Path) -> None:
    """The PBX lends names as well as numbers; a prefix that a group sets is the caller's."""
    bearers: dict[str, set[str]] = {}
    for event in tell(timed_events(path)):
        if isinstance(event, events.Reported):
            report = event.report
            for each in (report.caller, report.callee, *report.rang, *report.participants):
                if each.name not in {UNKNOWN_NAME, report.queue}:
                    bearers.setdefault(each.name, set()).add(each.number)
    assert {name: numbers for name, numbers in bearers.items() if len(numbers) > 1} == {}


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
