"""When an event happened.

The rule kept here: the PBX's own clock where it tells it (``timestampevents=yes`` in manager.conf),
else the time the caller of this gives. No clock is read here.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from astconsole.ami.messages import Message

_LATEST: Final = 32503680000.0  # the year 3000: anything past it is no time
_CLOCKS_AGREE: Final = timedelta(seconds=2)


def event_time(event: Message, otherwise: datetime) -> datetime:
    """The event's ``Timestamp`` (seconds since 1970, main/manager.c) as an aware time."""
    text = event.get("Timestamp")
    if not text:
        return otherwise
    try:
        seconds = float(text)
    except ValueError:
        return otherwise
    if not 0 < seconds < _LATEST:
        return otherwise
    return datetime.fromtimestamp(seconds, UTC)


class PbxClock:
    """Puts the PBX's times onto our own clock.

    The two clocks may be hours apart; running timers would show nonsense, and a deadline would
    never come. The offset is the least difference seen between an event's Timestamp and its
    arrival; below two seconds the clocks are taken to agree and the PBX's time stands.
    """

    def __init__(self) -> None:
        self._offset: timedelta | None = None

    def at(self, event: Message, now: datetime) -> datetime:
        """When that event, which arrives now, happened: never after now."""
        told = event_time(event, now)
        if told is now:
            return now
        difference = now - told
        if self._offset is None or abs(difference) < abs(self._offset):
            self._offset = difference
        if abs(self._offset) <= _CLOCKS_AGREE:
            return min(told, now)
        return min(told + self._offset, now)
