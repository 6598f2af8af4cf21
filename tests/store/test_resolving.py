"""What resolves a missed call, and which missed calls still wait for somebody."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from astconsole.calls.logged import Chip, LogFilter, LoggedCall
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import CallLog
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call, person

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
        log.delete_before(NOON + timedelta(days=999))
        log.add_many(order)
        return {row.call_id: (row.missed, row.resolved_at, row.resolved_by) for row in log.query()}

    first = written(reports)
    assert written(data.draw(st.permutations(reports))) == first
    log.relabel(Viewpoint([]))
    log.relabel(ME)
    again = {row.call_id: (row.missed, row.resolved_at, row.resolved_by) for row in log.query()}
    assert again == first
