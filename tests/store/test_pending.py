from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from astconsole.store import CallLog, StoreError, StoreFullError, StoreUnavailableError
from astconsole.store.pending import (
    Pending,
    PendingCall,
    PendingGap,
    pending_file,
    put_aside,
    take_in,
)
from tests.store.samples import NOON, call
from tests.store.test_codec import REPORTS, TIMES


def test_what_is_put_aside_is_taken_in_once(log: CallLog) -> None:
    report = call()
    entries: list[Pending] = [
        PendingCall(report, (b"Event: \xff", "Zo\xeb")),
        PendingGap(NOON, NOON),
    ]
    put_aside(log.path, entries[:1])
    put_aside(log.path, entries[1:])
    assert take_in(log) == [1, 2]
    assert log.report(1) == report
    assert log.raw_events(report.id) == (b"Event: \xff", "Zo\xeb".encode())
    assert not pending_file(log.path).exists()
    assert take_in(log) == []


def test_taking_in_twice_changes_nothing(log: CallLog) -> None:
    entries: list[Pending] = [PendingCall(call()), PendingGap(NOON, NOON)]
    for _ in range(2):
        put_aside(log.path, entries)
        assert take_in(log) == [1, 2]
    assert log.count() == 2


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30
)
@given(
    st.lists(
        st.builds(PendingCall, REPORTS, st.lists(st.binary(min_size=1), max_size=2).map(tuple))
        | st.builds(PendingGap, TIMES, TIMES),
        max_size=4,
        unique_by=lambda entry: (
            (entry.report.id, entry.report.start_time)
            if isinstance(entry, PendingCall)
            else entry.since
        ),
    )
)
def test_everything_can_be_put_aside(log: CallLog, entries: list[Pending]) -> None:
    put_aside(log.path, entries)
    row_ids = take_in(log)
    assert len(row_ids) == len(entries)
    for entry, row_id in zip(entries, row_ids, strict=True):
        if isinstance(entry, PendingCall):
            assert log.report(row_id) == entry.report
    log.delete(row_ids)


def test_lines_that_cannot_be_read_are_kept(log: CallLog) -> None:
    put_aside(log.path, [PendingCall(call())])
    path = pending_file(log.path)
    whole = path.read_text()
    path.write_text('[1]\n{"call": {}}\n' + whole + whole[:40], encoding="utf-8")
    with pytest.raises(StoreError, match="3 of 4 calls that waited"):
        take_in(log)
    assert log.count() == 1
    assert not path.exists()
    assert len(path.with_name(path.name + ".unread").read_text().splitlines()) == 3


def test_calls_not_to_log_are_not_taken_in(log: CallLog) -> None:
    put_aside(log.path, [PendingCall(call())])
    log.do_not_log("+493012345678")
    assert take_in(log) == []
    assert not pending_file(log.path).exists()


def test_no_room_there_either(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailableError, match="cannot be kept in"):
        put_aside(tmp_path / "nowhere" / "calls.db", [PendingCall(call())])
    full = Path("/dev/full")
    if full.exists():
        link = tmp_path / "calls.db.pending.jsonl"
        link.symlink_to(full)
        with pytest.raises(StoreFullError, match="free some space"):
            put_aside(tmp_path / "calls.db", [PendingCall(call())])
