from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from astconsole.calls.values import (
    CallReport,
    FinalStatus,
    HoldSpan,
    Participant,
    TimelineEntry,
    Transfer,
    TransferKind,
)
from astconsole.store.codec import NoReportError, decode_report, encode_report
from tests.store.samples import call

TEXT = st.text(st.characters(exclude_categories=[]), max_size=12)  # halves of surrogates too
TIMES = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))]),
)
PEOPLE = st.builds(
    Participant,
    id=TEXT,
    name=TEXT,
    number=TEXT,
    with_=st.none() | TEXT,
    channel=TEXT,
)
FEW = {"max_size": 3}
REPORTS = st.builds(
    CallReport,
    id=TEXT,
    caller=PEOPLE,
    callee=PEOPLE,
    start_time=TIMES,
    answer_time=st.none() | TIMES,
    end_time=st.none() | TIMES,
    total_duration=st.integers(0, 10**6),
    talk_duration=st.integers(0, 10**6),
    final_status=st.sampled_from(FinalStatus),
    dialled=TEXT,
    outcome=TEXT,
    rang=st.lists(PEOPLE, max_size=3).map(tuple),
    participants=st.lists(PEOPLE, max_size=3).map(tuple),
    transfers=st.lists(
        st.builds(
            Transfer,
            kind=st.sampled_from(TransferKind),
            at=TIMES,
            by=st.none() | PEOPLE,
            to_number=TEXT,
            to=st.none() | PEOPLE,
        ),
        max_size=2,
    ).map(tuple),
    holds=st.lists(
        st.builds(HoldSpan, by=PEOPLE, since=TIMES, until=st.none() | TIMES), max_size=2
    ).map(tuple),
    queue=TEXT,
    application=TEXT,
    hangup_cause=st.integers(0, 127),
    linkedids=st.lists(TEXT, max_size=3).map(tuple),
    timeline=st.lists(st.builds(TimelineEntry, at=TIMES, kind=TEXT, text=TEXT), max_size=3).map(
        tuple
    ),
)


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_a_report_comes_back_as_it_was(report: CallReport) -> None:
    text = encode_report(report)
    back = decode_report(text)
    assert back == report
    assert back.caller.channel == report.caller.channel  # not part of ==
    assert text.isascii()
    assert "\n" not in text


def test_what_is_at_its_default_takes_no_room() -> None:
    assert "transfers" not in encode_report(call())
    assert "hangup_cause" not in encode_report(call())


def test_a_field_of_a_later_version_is_passed_over() -> None:
    report = call()
    later = encode_report(report)[:-1] + ',"colour":"blue"}'
    assert decode_report(later) == report


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "7",
        '{"id":1}',
        encode_report(call()).replace('"answered"', '"cheese"'),
        encode_report(call()).replace("2026", "x"),
        encode_report(call()).replace('"total_duration":65', '"total_duration":"65"'),
    ],
)
def test_what_is_no_report_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NoReportError, match="no call report"):
        decode_report(text)
