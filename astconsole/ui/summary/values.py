"""What the summary page shows, as frozen values; and how they are counted from rows of the log.

The rule kept here: pure, no Qt; hours and days are those of the local clock; a gap is no call, and
a call counts once: answered, missed, or (called by us, or between others) not reached.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.values import UNKNOWN_NAME

HOURS: Final = 24
BUSIEST: Final = 10


@dataclass(frozen=True, slots=True)
class Tally:
    """How calls ended.

    Attributes:
        answered: somebody talked.
        missed: somebody called us in vain.
        unreached: we, or others, called in vain.
    """

    answered: int = 0
    missed: int = 0
    unreached: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.answered + self.missed + self.unreached

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.answered + other.answered,
            self.missed + other.missed,
            self.unreached + other.unreached,
        )


@dataclass(frozen=True, slots=True)
class NumberTally:
    """How often, and how long, with one number."""

    name: str
    number: str
    calls: int
    talk_seconds: int


@dataclass(frozen=True, slots=True)
class CallSummary:
    """A span of days in figures.

    Attributes:
        first, last: the days it covers, both of them included; None when there was no call.
        hours: 24 of them, from midnight on, over all days.
        days: one for each day from first to last, also those without a call.
        busiest: the numbers with most calls, most first.
        called_back: of the missed calls, those somebody spoke with later.
        ring_seconds: how long calls that were answered rang, together.
    """

    first: date | None = None
    last: date | None = None
    hours: tuple[Tally, ...] = (Tally(),) * HOURS
    days: tuple[Tally, ...] = ()
    busiest: tuple[NumberTally, ...] = ()
    talk_seconds: int = 0
    ring_seconds: int = 0
    called_back: int = 0

    @property
    def all(self) -> Tally:
        """Every call."""
        return sum(self.hours, Tally())


@dataclass(slots=True)
class _Count:
    answered: int = 0
    missed: int = 0
    unreached: int = 0

    def tally(self) -> Tally:
        return Tally(self.answered, self.missed, self.unreached)


@dataclass(slots=True)
class _Sums:
    hours: list[_Count] = field(default_factory=lambda: [_Count() for _ in range(HOURS)])
    days: dict[date, _Count] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    talked: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    ring_seconds: int = 0
    called_back: int = 0


def summarise(
    rows: Iterable[LoggedCall], first: date | None = None, last: date | None = None
) -> CallSummary:
    """Count rows of the log, newest first or not; ``first`` and ``last`` widen the days shown."""
    sums = _Sums()
    for row in rows:
        if row.kind is RowKind.CALL:
            _count(sums, row)
    if not sums.days:
        return CallSummary(first, last)
    shown = [*sums.days, *(day for day in (first, last) if day is not None)]
    begin, end = min(shown), max(shown)
    every = [begin + timedelta(days=n) for n in range((end - begin).days + 1)]
    return CallSummary(
        first=begin,
        last=end,
        hours=tuple(count.tally() for count in sums.hours),
        days=tuple(sums.days[day].tally() if day in sums.days else Tally() for day in every),
        busiest=tuple(
            NumberTally(sums.names.get(number, ""), number, calls, sums.talked[number])
            for number, calls in sorted(sums.calls.items(), key=lambda each: (-each[1], each[0]))
        )[:BUSIEST],
        talk_seconds=sums.talked.total(),
        ring_seconds=sums.ring_seconds,
        called_back=sums.called_back,
    )


def _count(sums: _Sums, row: LoggedCall) -> None:
    at = row.started_at.astimezone()
    day = sums.days.setdefault(at.date(), _Count())
    for count in (sums.hours[at.hour], day):
        if row.answered_at is not None:
            count.answered += 1
        elif row.missed:
            count.missed += 1
        else:
            count.unreached += 1
    if row.answered_at is not None:
        sums.ring_seconds += row.ring_seconds
    if row.missed and row.resolved_at is not None:
        sums.called_back += 1
    sums.talked[row.other_number] += row.talk_seconds
    if row.other_number:
        sums.calls[row.other_number] += 1
        if row.other_name not in ("", UNKNOWN_NAME):
            sums.names.setdefault(row.other_number, row.other_name)
