"""Days put together so that a chart has room for them: days, weeks or months.

The rule kept here: pure; every day is in exactly one bucket, and a bucket knows in words which
days are in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from astconsole.ui.summary.values import CallSummary, Tally

translate = QCoreApplication.translate

_MOST_DAYS: Final = 45
_MOST_WEEKS: Final = 60


@dataclass(frozen=True, slots=True)
class Bucket:
    """One bar.

    Attributes:
        label: for under the bar; words: which days or hours it stands for.
    """

    label: str
    words: str
    tally: Tally


class Unit(StrEnum):
    """How many days are in a bar."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def unit_of(summary: CallSummary) -> Unit:
    """How many days go in a bar so that all of them find room."""
    if len(summary.days) <= _MOST_DAYS:
        return Unit.DAY
    return Unit.WEEK if len(summary.days) <= _MOST_WEEKS * 7 else Unit.MONTH


def by_day(summary: CallSummary, locale: QLocale) -> tuple[Bucket, ...]:
    """The days of a summary as bars: a bar a day, a week or a month."""
    if summary.first is None or not summary.days:
        return ()
    match unit_of(summary):
        case Unit.DAY:
            return _days(summary.first, summary.days, locale)
        case Unit.WEEK:
            return _groups(summary.first, summary.days, _week_of, _say_week, locale)
        case Unit.MONTH:
            return _groups(summary.first, summary.days, _month_of, _say_month, locale)


def by_hour(summary: CallSummary, locale: QLocale) -> tuple[Bucket, ...]:
    """The 24 hours of a day as bars."""
    buckets = []
    for hour, tally in enumerate(summary.hours):
        words = translate("Summary", "{hour}:00 to {next}:00").format(
            hour=hour, next=(hour + 1) % 24
        )
        buckets.append(Bucket(locale.toString(hour), words, tally))
    return tuple(buckets)


def _days(first: date, days: Sequence[Tally], locale: QLocale) -> tuple[Bucket, ...]:
    buckets = []
    for number, tally in enumerate(days):
        day = _qdate(first + timedelta(days=number))
        label = locale.toString(day, translate("Summary", "d MMM", "a day under a bar"))
        words = locale.toString(day, QLocale.FormatType.LongFormat)
        buckets.append(Bucket(label, words, tally))
    return tuple(buckets)


def _groups(
    first: date,
    days: Sequence[Tally],
    group_of: Callable[[date], date],
    say: Callable[[QDate, QLocale], tuple[str, str]],
    locale: QLocale,
) -> tuple[Bucket, ...]:
    sums: dict[date, Tally] = {}
    for number, tally in enumerate(days):
        group = group_of(first + timedelta(days=number))
        sums[group] = sums.get(group, Tally()) + tally
    return tuple(Bucket(*say(_qdate(group), locale), tally) for group, tally in sums.items())


def _week_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _say_week(monday: QDate, locale: QLocale) -> tuple[str, str]:
    label = locale.toString(monday, translate("Summary", "d MMM", "a day under a bar"))
    long = locale.toString(monday, QLocale.FormatType.LongFormat)
    return label, translate("Summary", "Week from {day}").format(day=long)


def _month_of(day: date) -> date:
    return day.replace(day=1)


def _say_month(first: QDate, locale: QLocale) -> tuple[str, str]:
    label = locale.toString(first, translate("Summary", "MMM yy", "a month under a bar"))
    return label, locale.toString(first, "MMMM yyyy")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
