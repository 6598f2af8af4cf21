from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.calls.logged import LogFilter
from astconsole.calls.outcomes import Phrase
from astconsole.calls.values import FinalStatus, Participant
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import CallLog
from astconsole.store.labelling import durations, label, local_time, microseconds, storable
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call, person


def test_an_incoming_call_is_with_its_caller() -> None:
    labels = label(call(CLIENT, ANNA), ME)
    assert (labels.direction, labels.internal, labels.missed) == ("incoming", False, False)
    assert (labels.other_name, labels.other_number) == ("Zoë Outside", "+493012345678")
    assert (labels.spoken, labels.speaker) == (True, "Anna Müller")


def test_an_outgoing_call_is_with_its_callee() -> None:
    labels = label(call(ANNA, CLIENT), ME)
    assert (labels.direction, labels.other_name) == ("outgoing", "Zoë Outside")
    assert not label(call(ANNA, CLIENT, talks=None), ME).missed


def test_a_call_between_others_is_with_its_caller() -> None:
    labels = label(call(CLIENT, BORIS, talks=None), ME)
    assert (labels.direction, labels.other_name, labels.missed) == (
        "not mine",
        "Zoë Outside",
        False,
    )


def test_between_others_internal_means_both_are_colleagues() -> None:
    assert label(call(BORIS, person("103")), ME).internal
    assert not label(call(CLIENT, BORIS), ME).internal
    assert not label(call(BORIS, CLIENT), ME).internal
    assert label(call(BORIS, ANNA), ME).internal


@pytest.mark.parametrize("status", [s for s in FinalStatus if s is not FinalStatus.ANSWERED])
def test_incoming_and_not_answered_is_missed(status: FinalStatus) -> None:
    assert label(call(talks=None, status=status), ME).missed


def test_it_rang_me_and_a_colleague_answered_is_not_missed() -> None:
    group = call(CLIENT, BORIS, rang=(ANNA, BORIS), outcome="answered by Boris")
    labels = label(group, ME)
    assert (labels.direction, labels.missed) == ("incoming", False)


def test_a_consultation_that_was_handed_on_while_it_rang_is_not_missed() -> None:
    """My phone rang on for who was transferred; that call tells whether I missed it."""
    asked = call(BORIS, ANNA, talks=None, outcome="handed on while it rang")
    assert not label(asked, ME).missed


def test_it_rang_me_and_nobody_answered_is_missed() -> None:
    group = call(CLIENT, BORIS, talks=None, rang=(ANNA, BORIS))
    assert label(group, ME).missed


def test_an_announcement_is_not_somebody_who_spoke() -> None:
    echo = replace(call(ANNA, Participant(id="", number="500")), application="Playback")
    assert not label(echo, ME).spoken


@pytest.mark.parametrize(
    ("queue", "dialled", "via"),
    [
        ("sales", "600", "sales"),
        ("", "101", ""),  # my own extension says nothing
        ("", "600", "600"),  # a group, or one of my numbers
        ("", "", ""),
    ],
)
def test_via_says_what_the_call_came_through(queue: str, dialled: str, via: str) -> None:
    assert label(call(queue=queue, dialled=dialled), ME).via == via


def test_the_number_i_dialled_is_no_via_of_itself() -> None:
    assert label(call(ANNA, CLIENT, dialled="030 12345678"), ME, "DE").via == ""
    assert label(call(ANNA, CLIENT, dialled="4711999"), ME, "DE").via == "4711999"


def test_who_did_not_say_a_number_has_the_one_that_was_dialled() -> None:
    labels = label(call(ANNA, Participant(id="x"), dialled="0301234567", talks=None), ME, "DE")
    assert (labels.callee_number, labels.other_number) == ("0301234567", "0301234567")
    assert labels.other_key == "+49301234567"


def test_ringing_lasts_to_the_answer_or_to_the_end() -> None:
    assert durations(call(rings=5.9, talks=60)) == (5, 60, 65)
    assert durations(call(rings=7, talks=None)) == (7, 0, 7)
    unknown = replace(call(talks=None), end_time=None, total_duration=0)
    assert durations(unknown) == (0, 0, 0)


def test_no_extension_means_no_call_is_mine() -> None:
    assert label(call(), Viewpoint([])).direction == "not mine"


@given(
    st.datetimes(
        min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
        max_value=datetime(2200, 1, 1),  # noqa: DTZ001
        timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3))]),
    )
)
def test_a_time_comes_back_to_the_microsecond(at: datetime) -> None:
    assert local_time(microseconds(at)) == at


def test_what_sqlite_cannot_hold_is_marked() -> None:
    assert storable("a\x00b\udc80c") == "a\ufffdb\ufffdc"
    assert NOON.tzinfo is not None


def found_as(path: Path, phrase: Phrase) -> set[int]:
    """The rows found by words that stand in that phrase alone."""
    with CallLog.open(path, ME, phrases={phrase: "unmistakable"}) as log:
        return {row.row_id for row in log.query(LogFilter(text="unmistakable"))}


@pytest.mark.parametrize(
    ("how", "callee", "shown"),
    [
        (Phrase.ANSWERED_BY, ANNA, Phrase.STATUS_ANSWERED),  # through the queue, but by me
        (Phrase.ANSWERED_BY, BORIS, Phrase.ANSWERED_BY),
        (Phrase.PICKED_UP_BY, ANNA, Phrase.PICKED_UP_BY),  # from somebody else's phone
    ],
)
def test_who_answered_is_told_and_found_only_where_it_was_somebody_else(
    path: Path, how: Phrase, callee: Participant, shown: Phrase
) -> None:
    outcome = how.format(name=callee.label)
    with CallLog.open(path, ME) as log:
        row_id = log.add(call(CLIENT, callee, queue="sales", rang=(ANNA, BORIS), outcome=outcome))
        [row] = log.query()
    assert row.ending.shown is shown
    assert found_as(path, shown) == {row_id}
    assert bool(found_as(path, Phrase.STATUS_ANSWERED)) is (shown is Phrase.STATUS_ANSWERED)


@pytest.mark.parametrize(
    ("who", "shown"), [(ANNA, Phrase.CALLED_BACK), (BORIS, Phrase.CALLED_BACK_BY)]
)
def test_who_called_back_is_told_and_found_only_where_it_was_somebody_else(
    path: Path, who: Participant, shown: Phrase
) -> None:
    with CallLog.open(path, ME) as log:
        missed = log.add(call(CLIENT, ANNA, talks=None))
        log.add(call(who, CLIENT, at=NOON + timedelta(hours=1)))
        row = log.query()[-1]
    assert row.row_id == missed
    assert row.ending.shown is shown
    assert row.resolved_by == who.label  # an export tells it in any case
    both = {Phrase.CALLED_BACK, Phrase.CALLED_BACK_BY}
    assert {phrase for phrase in both if found_as(path, phrase)} == {shown}
