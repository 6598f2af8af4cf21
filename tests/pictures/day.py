"""What happens in the demo office on the day of the pictures, to the minute.

The rule kept here: everything is played by the demo PBX and seen over AMI, as it would be on any
PBX; nothing is put into a widget or into the log by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from astconsole.demo.office import OUTSIDE, Person

HARRIET, BAKERY, CAFE, NEW_YORK, LONDON = OUTSIDE[:5]
ME: Final = "101"
NOW: Final = datetime(2026, 3, 12, 14, 31, 12, tzinfo=UTC)
"""A Thursday. The clock of the pictures shows UTC."""

GAP: Final = (NOW.replace(hour=10, minute=31, second=0), NOW.replace(hour=10, minute=49, second=0))
"""When there was no connection to the PBX."""


@dataclass(frozen=True, slots=True)
class Happening:
    """One call: when it begins, and who plays what in it."""

    at: datetime
    play: str
    caller: Person | str
    callee: Person | str = ME
    other: Person | str = "102"
    ring: float = 6.0
    talk: float = 60.0


def _at(clock: str, days_ago: int = 0) -> datetime:
    hour, minute, *second = (int(part) for part in clock.split(":"))
    day = NOW - timedelta(days=days_ago)
    return day.replace(hour=hour, minute=minute, second=second[0] if second else 0)


_DAYS_BEFORE: Final = (
    (6, "09:31", "104", 4, 96),
    (6, "10:07", LONDON, 9, 241),
    (6, "14:52", "106", 5, 133),
    (6, "15:40", NEW_YORK, 12, 402),
    (3, "09:12", "107", 6, 88),
    (3, "09:58", LONDON, 7, 315),
    (3, "11:20", "105", 5, 54),
    (3, "13:45", "104", 8, 167),
    (3, "15:08", NEW_YORK, 6, 290),
    (2, "08:55", "106", 5, 121),
    (2, "10:33", "107", 7, 208),
    (2, "16:21", LONDON, 10, 377),
)
"""Days ago, when, who called me, and how long it rang and was talked."""

BEFORE: Final = (
    *(
        Happening(_at(clock, days), "answered", who, ring=ring, talk=talk)
        for days, clock, who, ring, talk in _DAYS_BEFORE
    ),
    Happening(_at("09:15", 1), "answered", HARRIET, ring=5, talk=512),
    Happening(_at("10:42", 1), "answered", ME, "105", ring=9, talk=131),
    Happening(_at("11:58", 1), "missed", CAFE, ring=24),
    Happening(_at("13:37", 1), "queue_answered", LONDON, ring=11, talk=203),
    Happening(_at("16:05", 1), "answered", "103", ring=7, talk=198),
    Happening(_at("08:47"), "answered", ME, BAKERY, ring=11, talk=252),
    Happening(_at("09:02"), "answered", HARRIET, ring=4, talk=461),
    Happening(_at("09:20"), "answered", "106", ring=6, talk=65),
    Happening(_at("09:44"), "missed", NEW_YORK, ring=18),
    Happening(_at("10:05"), "answered", ME, NEW_YORK, ring=14, talk=343),
    Happening(_at("10:18"), "ring_group", BAKERY, "102", ring=8, talk=77),
    Happening(_at("11:03"), "queue_answered", LONDON, ring=13, talk=288),
    Happening(_at("11:36"), "blind_transfer", CAFE, ME, "102", ring=5, talk=94),
    Happening(_at("12:10"), "busy", ME, "105", ring=7),
    Happening(_at("13:14"), "held", "104", ring=5, talk=48),
    Happening(_at("13:22"), "missed", HARRIET, ring=21),
    Happening(_at("13:51"), "queue_abandoned", CAFE, ring=31),
    Happening(_at("14:08"), "attended_transfer", BAKERY, ME, "106", ring=6, talk=71),
)
"""Calls that are over by now."""

LIVE: Final = (
    Happening(_at("14:21:30"), "answered", "100", "107", ring=5, talk=3600),
    Happening(_at("14:24:02"), "held", BAKERY, "105", ring=6, talk=270),
    Happening(_at("14:26:24"), "held", CAFE, ring=6, talk=205),
    Happening(_at("14:28:40"), "blind_transfer", LONDON, "103", "106", ring=4, talk=90),
    Happening(_at("14:30:51"), "queue_answered", NEW_YORK, "105", ring=3600, talk=60),
    Happening(_at("14:31:04"), "answered", HARRIET, ring=600, talk=60),
)
"""Calls of this moment: mine on hold, one that rings at my desk, and others'."""
