"""When something was, as people say it: the last days by their names.

The rule kept here: a moment is told on the local clock and in the locale of the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTime

if TYPE_CHECKING:
    from datetime import date, datetime

_WEEK: Final = 7


def time_of_day(at: datetime, locale: QLocale | None = None, *, seconds: bool = False) -> str:
    """The time on the local clock, in the form of the locale."""
    spoken = locale or QLocale()
    local = at.astimezone()
    pattern = spoken.timeFormat(QLocale.FormatType.ShortFormat)
    if seconds and "ss" not in pattern:
        pattern = pattern.replace("mm", "mm:ss")
    return spoken.toString(QTime(local.hour, local.minute, local.second), pattern)


def near_day(at: datetime, today: date) -> str:
    """``today`` or ``yesterday``, within a sentence; "" for any other day."""
    match (today - at.astimezone().date()).days:
        case 0:
            return QCoreApplication.translate("When", "today")
        case 1:
            return QCoreApplication.translate("When", "yesterday")
        case _:
            return ""


def day_and_time(at: datetime, now: datetime) -> str:
    """``today, 9:02``, ``yesterday, 9:02``, ``Tuesday, 9:02``, or the date and the time."""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    days = moment.date().daysTo(QDateTime.fromSecsSinceEpoch(int(now.timestamp())).date())
    locale = QLocale()
    day = near_day(at, now.astimezone().date())
    if not day and 0 < days < _WEEK:
        day = locale.standaloneDayName(moment.date().dayOfWeek())
    if not day:
        day = locale.toString(moment.date(), QLocale.FormatType.ShortFormat)
    return f"{day}, {time_of_day(at)}"
