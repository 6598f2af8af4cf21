from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from astconsole.calls.logged import LoggedCall
from astconsole.calls.values import FinalStatus
from astconsole.calls.viewpoint import Direction
from astconsole.ui.log.spoken import copied_row
from astconsole.ui.log.words import Column, LogWords, Mark, mark, spoken_duration
from astconsole.ui.people import People
from tests.ui.log.office import NOW, call, gap, missed


@pytest.fixture
def words(people: People) -> LogWords:
    return LogWords(NOW.date(), QLocale(), people)


@pytest.mark.parametrize(
    ("seconds", "heard"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (42, "42 seconds"),
        (60, "1 minute"),
        (3723, "1 hour 2 minutes 3 seconds"),
        (7260, "2 hours 1 minute"),
        (-5, "0 seconds"),
    ],
)
def test_durations_are_heard_as_durations(seconds: int, heard: str) -> None:
    assert spoken_duration(seconds) == heard


@pytest.mark.parametrize(
    ("language", "country", "clock"),
    [
        (QLocale.Language.English, QLocale.Country.UnitedStates, "2:30\u202fPM"),
        (QLocale.Language.German, QLocale.Country.Germany, "14:30"),
    ],
)
def test_times_take_the_form_of_the_locale(
    people: People, language: QLocale.Language, country: QLocale.Country, clock: str
) -> None:
    words = LogWords(NOW.date(), QLocale(language, country), people)
    assert words.time(NOW).replace(" ", "\u202f") == clock
    assert ":00" in words.time(NOW, seconds=True)


def answered(**changes: Any) -> LoggedCall:
    return call(1, NOW, **changes)


@pytest.mark.parametrize(
    ("row", "outcome", "sign"),
    [
        (answered(outcome="answered by Me"), "Answered", Mark.INCOMING),
        (
            answered(outcome="answered by Ben", via="Sales"),
            "Answered by \u2068Ben\u2069",
            Mark.INCOMING,
        ),
        (answered(outcome="picked up by Ben"), "Picked up by \u2068Ben\u2069", Mark.INCOMING),
        (missed(1, NOW, outcome="gave up after 21 s"), "Missed", Mark.MISSED),
        (missed(1, NOW, outcome="voicemail"), "Missed, voicemail", Mark.MISSED),
        (
            missed(1, NOW, resolved_at=NOW + timedelta(minutes=5)),
            "Called back 14:35",
            Mark.RESOLVED,
        ),
        (
            missed(1, NOW, resolved_at=NOW + timedelta(days=1), resolved_by="Ana"),
            "Called back Tue 24 Nov 14:30 by \u2068Ana\u2069",
            Mark.RESOLVED,
        ),
        (
            missed(1, NOW - timedelta(days=1), resolved_at=NOW, resolved_by="Ana"),
            "Called back today 14:30 by \u2068Ana\u2069",
            Mark.RESOLVED,
        ),
        (
            answered(
                answered=False,
                direction=Direction.OUTGOING,
                final_status=FinalStatus.BUSY,
                outcome="rejected by Ben",
            ),
            "Rejected by \u2068Ben\u2069",
            Mark.OUTGOING,
        ),
        (
            answered(answered=False, direction=Direction.OUTGOING, outcome=""),
            "No answer",
            Mark.OUTGOING,
        ),
        (
            answered(direction=Direction.NOT_MINE, outcome="something no one foresaw"),
            "Something no one foresaw",
            Mark.OTHERS,
        ),
    ],
)
def test_outcomes_and_signs(words: LogWords, row: LoggedCall, outcome: str, sign: Mark) -> None:
    assert words.outcome(row) == outcome
    assert mark(row) is sign


def test_who_and_number(words: LogWords) -> None:
    named = call(1, NOW)
    assert words.cell(named, Column.WHO) == "Ana Marić"
    assert words.cell(named, Column.NUMBER) == "030 901820"
    nameless = call(1, NOW, who=("<unknown>", "+41446681800"))
    assert words.cell(nameless, Column.WHO) == "+41 44 668 18 00"
    assert words.cell(nameless, Column.NUMBER) == ""
    nobody = call(1, NOW, who=("", ""))
    assert words.cell(nobody, Column.WHO) == "Unknown"
    others = call(1, NOW, direction=Direction.NOT_MINE)
    assert words.cell(others, Column.WHO) == "\u2068Me Myself\u2069 → \u2068Ana Marić\u2069"


def test_a_gap_says_what_may_be_missing(words: LogWords) -> None:
    until = NOW + timedelta(minutes=18)
    assert words.gap(gap(1, NOW, until)) == "Not connected 14:30–14:48, calls may be missing"
    assert words.gap(gap(1, NOW, None)) == "Not connected since 14:30, calls may be missing"
    overnight = words.gap(gap(1, NOW - timedelta(days=1), NOW))
    assert overnight == "Not connected 14:30–today 14:30, calls may be missing"


HOSTILE = "Eve\u202e\x00\n<script>\ud800\u2066" + "x" * 500


def test_a_hostile_name_is_one_harmless_line_everywhere(words: LogWords) -> None:
    row = call(1, NOW, who=(HOSTILE, "1\u202e2\n3"), via=HOSTILE, outcome=f"rejected by {HOSTILE}")
    rows = [row, missed(2, NOW, who=(HOSTILE, ""), resolved_at=NOW, resolved_by=HOSTILE)]
    for each in rows:
        for text in [*(words.cell(each, column) for column in Column), words.outcome(each)]:
            assert not any(c in text for c in "\u202e\u2066\x00\n\ud800")
            text.encode("utf-8")
            assert len(text) < 700
    assert copied_row(words, row).count("\n") == 0


def test_day_names_of_another_year_bear_it(words: LogWords) -> None:
    assert words.day(NOW.replace(year=2024)) == "Sat 23 Nov 2024"
    assert LogWords(date(2024, 11, 24), words.locale, words.people).day(NOW.replace(year=2024)) == (
        "Yesterday"
    )
