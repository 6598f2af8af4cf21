"""When an event happened.

The rule kept here: the PBX's own clock where it tells it (``timestampevents=yes`` in manager.conf),
else the time the caller of this gives. No clock is read here.
"""

from __future__ import annotations

from datetime import UTC, datetime

from astconsole.ami.messages import Message

_LATEST = 32503680000.0  # the year 3000: anything past it is no time


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
