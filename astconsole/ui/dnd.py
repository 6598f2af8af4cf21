"""Do not disturb: for how long, and until when that is.

The rule kept here: pure; the time of now is passed in.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final


class DoNotDisturb(StrEnum):
    """What the person chose."""

    OFF = "off"
    HALF_HOUR = "30 minutes"
    HOUR = "1 hour"
    TOMORROW = "until tomorrow 9:00"
    OPEN_END = "until I say"


_SPANS: Final = {
    DoNotDisturb.HALF_HOUR: timedelta(minutes=30),
    DoNotDisturb.HOUR: timedelta(hours=1),
}


def ends_at(choice: DoNotDisturb, now: datetime) -> datetime | None:
    """When quiet ends, as an aware time; None for never, and for off."""
    if choice in _SPANS:
        return now + _SPANS[choice]
    if choice is DoNotDisturb.TOMORROW:
        tomorrow = now.astimezone().date() + timedelta(days=1)
        # naive local time made aware on that day: a change of the clocks in the night is counted
        return datetime.combine(tomorrow, time(9)).astimezone()
    return None
