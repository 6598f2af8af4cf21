"""The raw events of calls: as they came, and never more than there is room for."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from astconsole.store import CallLog
from tests.store.samples import ME, NOON, call

HOUR = timedelta(hours=1)


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
