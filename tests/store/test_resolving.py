from __future__ import annotations

from datetime import timedelta

from astconsole.calls.logged import Chip, LogFilter, LoggedCall
from astconsole.store import CallLog
from tests.store.samples import ANNA, BORIS, CLIENT, NOON, call, person

HOUR = timedelta(hours=1)
ANSWER = timedelta(seconds=5)


def missed(log: CallLog) -> LoggedCall:
    [row] = log.query(LogFilter(chip=Chip.MISSED))
    return row


def test_i_call_back(log: CallLog) -> None:
    log.add(call(CLIENT, ANNA, talks=None))
    assert missed(log).resolved_at is None
    log.add(call(ANNA, CLIENT, at=NOON + HOUR))
    assert missed(log).resolved_at == NOON + HOUR + ANSWER
    assert missed(log).resolved_by == "Anna Müller"


def test_they_call_again_and_a_colleague_answers(log: CallLog) -> None:
    log.add(call(CLIENT, ANNA, talks=None))
    log.add(call(CLIENT, BORIS, at=NOON + HOUR))
    assert missed(log).resolved_by == "Boris Straße"


def test_the_first_talk_counts(log: CallLog) -> None:
    log.add(call(CLIENT, ANNA, talks=None))
    log.add(call(BORIS, CLIENT, at=NOON + 2 * HOUR))
    log.add(call(ANNA, CLIENT, at=NOON + 3 * HOUR))
    assert missed(log).resolved_at == NOON + 2 * HOUR + ANSWER
    log.add(call(ANNA, CLIENT, at=NOON + HOUR))
    assert missed(log).resolved_at == NOON + HOUR + ANSWER


def test_another_spelling_is_the_same_number(log: CallLog) -> None:
    log.add(call(CLIENT, ANNA, talks=None))
    log.add(call(ANNA, person("030 12345678"), at=NOON + HOUR))
    assert missed(log).resolved_at is not None


def test_trying_in_vain_resolves_nothing(log: CallLog) -> None:
    log.add(call(CLIENT, ANNA, talks=None))
    log.add(call(ANNA, CLIENT, at=NOON + HOUR, talks=None))
    assert missed(log).resolved_at is None


def test_talks_before_and_long_after_resolve_nothing(log: CallLog) -> None:
    log.add(call(ANNA, CLIENT, at=NOON - HOUR))
    log.add(call(CLIENT, ANNA, talks=None))
    log.add(call(ANNA, CLIENT, at=NOON + timedelta(days=31)))
    assert missed(log).resolved_at is None


def test_that_a_colleague_spoke_with_somebody_else_resolves_nothing(log: CallLog) -> None:
    log.add(call(BORIS, ANNA, talks=None))
    log.add(call(BORIS, CLIENT, at=NOON + HOUR))
    log.add(call(person("103"), BORIS, at=NOON + HOUR))
    assert missed(log).resolved_at is None
    log.add(call(ANNA, BORIS, at=NOON + 2 * HOUR))
    assert missed(log).resolved_at == NOON + 2 * HOUR + ANSWER


def test_a_caller_without_a_number_is_resolved_by_nobody(log: CallLog) -> None:
    log.add(call(person(""), ANNA, talks=None))
    log.add(call(person(""), ANNA, at=NOON + HOUR))
    assert missed(log).resolved_at is None


def test_who_hides_is_not_one_person(log: CallLog) -> None:
    log.add(call(person("anonymous"), ANNA, talks=None))
    log.add(call(person("Anonymous"), BORIS, at=NOON + HOUR))
    assert missed(log).resolved_at is None
