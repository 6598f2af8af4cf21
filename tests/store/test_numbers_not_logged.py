"""A number not to log leaves no trace, however it is written and wherever in a call it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from astconsole.calls.values import Participant
from astconsole.store import CallLog
from tests.store.samples import ANNA, BORIS, CLIENT, ME, call, person


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
