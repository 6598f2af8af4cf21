"""When something was, as people say it: the last days by their names.

The rule kept here: a moment is told on the local clock and in the locale of the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

if TYPE_CHECKING:
    from datetime import datetime

_WEEK: Final = 7


def day_and_time(at: datetime, now: datetime) -> str:
    """``today, 9:02``, ``yesterday, 9:02``, ``Tuesday, 9:02``, or the date and the time."""
    moment = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    days = moment.date().daysTo(QDateTime.fromSecsSinceEpoch(int(now.timestamp())).date())
    locale = QLocale()
    if days == 0:
        day = QCoreApplication.translate("When", "today")
    elif days == 1:
        day = QCoreApplication.translate("When", "yesterday")
    elif 0 < days < _WEEK:
        day = locale.standaloneDayName(moment.date().dayOfWeek())
    else:
        day = locale.toString(moment.date(), QLocale.FormatType.ShortFormat)
    return f"{day}, {locale.toString(moment.time(), QLocale.FormatType.ShortFormat)}"
