"""When something was, as people say it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from astconsole.ui.when import day_and_time

NOW = datetime(2026, 3, 12, 14, 9).astimezone()


@pytest.mark.parametrize(
    ("days", "day"),
    [(0, "today"), (1, "yesterday"), (2, "Tuesday"), (6, "Friday")],
)
def test_the_last_days_are_called_by_their_names(days: int, day: str) -> None:
    assert day_and_time(NOW - timedelta(days=days), NOW).partition(",")[0] == day


def test_midnight_divides_days_not_a_count_of_hours() -> None:
    late = datetime(2026, 3, 11, 23, 59).astimezone()
    early = datetime(2026, 3, 12, 0, 1).astimezone()
    assert day_and_time(late, early).startswith("yesterday")


@pytest.mark.parametrize("days", [7, 400, -1])
def test_other_days_have_their_date(days: int) -> None:
    at = NOW - timedelta(days=days)
    day = day_and_time(at, NOW).partition(",")[0]
    assert str(at.day) in day
    assert any(character.isdigit() for character in day)
