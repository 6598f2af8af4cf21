"""Time that passes when it is told to, for an office and for the console that watches it.

The rule kept here: one thing happens at a time, and what it leads to is over before the next. So
the same day is the same each time, though a real connection lies between the two.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta


class Clockwork:
    """A clock, and the pace of everybody who waits by it.

    ``settled`` waits until everything that happened has been taken in. ``deadline`` says when time
    alone would matter to the console, and ``tick`` tells it that this moment has come.
    """

    def __init__(self, start: datetime) -> None:
        self.now = start
        self.settled: Callable[[], Awaitable[None]] = _at_once
        self.deadline: Callable[[], datetime | None] = lambda: None
        self.tick: Callable[[], None] = lambda: None
        self._waiting: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def clock(self) -> datetime:
        """The time."""
        return self.now

    def seconds(self) -> float:
        """The same in seconds since the epoch."""
        return self.now.timestamp()

    async def pace(self, seconds: float) -> None:
        """Wait so long."""
        await self.until(self.now + timedelta(seconds=seconds))

    async def until(self, moment: datetime) -> None:
        """Wait for that moment."""
        due: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (moment, next(self._order), due))
        await due

    async def go_to(self, moment: datetime) -> None:
        """Let everything happen that is due until then."""
        await self.settled()
        while True:
            deadline = self.deadline()
            first = self._waiting[0][0] if self._waiting else None
            if deadline is not None and deadline <= moment and (first is None or deadline < first):
                self.now = max(self.now, deadline)
                self.tick()
            elif first is not None and first <= moment:
                self.now = max(self.now, first)
                due = heapq.heappop(self._waiting)[2]
                if not due.done():
                    due.set_result(None)
            else:
                break
            await self.settled()
        self.now = moment


async def _at_once() -> None:
    pass
