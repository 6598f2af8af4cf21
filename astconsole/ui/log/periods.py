"""Spans of days a person may look at: today, this month, from this day to that.

The rule kept here: a span is whole days on the local clock, its end the midnight after its last
day; which days "today" or "this month" are is asked anew each day, never stored.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Period(StrEnum):
    """The spans one click away, and those chosen by hand."""

    ANY = "any"
    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last month"
    CHOSEN = "chosen"


def title(period: Period) -> str:
    """How a span is called."""
    match period:
        case Period.ANY:
            return translate("CallLog", "Any time")
        case Period.TODAY:
            return translate("CallLog", "Today")
        case Period.YESTERDAY:
            return translate("CallLog", "Yesterday")
        case Period.WEEK:
            return translate("CallLog", "Last 7 days")
        case Period.MONTH:
            return translate("CallLog", "This month")
        case Period.LAST_MONTH:
            return translate("CallLog", "Last month")
        case Period.CHOSEN:
            return translate("CallLog", "Choose days…")


def days(period: Period, today: date) -> tuple[date, date] | None:
    """First and last day of a span; None for all days and for those chosen by hand."""
    match period:
        case Period.TODAY:
            return today, today
        case Period.YESTERDAY:
            return today - timedelta(days=1), today - timedelta(days=1)
        case Period.WEEK:
            return today - timedelta(days=6), today
        case Period.MONTH:
            return today.replace(day=1), today
        case Period.LAST_MONTH:
            last = today.replace(day=1) - timedelta(days=1)
            return last.replace(day=1), last
        case _:
            return None


def midnight(day: date) -> datetime:
    """When that day begins on the local clock."""
    return datetime(day.year, day.month, day.day).astimezone()


def bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """``since`` and ``until`` of a filter for those days, both of them included."""
    if last < first:
        first, last = last, first
    return midnight(first), midnight(last + timedelta(days=1))
