"""Time for tests: it passes only when everybody waits for it, and then at once."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Coroutine
from typing import Any

_TURNS = 20
"""Turns of the loop in which whoever was woken may go on; no play needs more between two waits."""


class VirtualTime:
    """A clock and a pace that agree: waiting takes no time, and the clock moves by it."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def clock(self) -> float:
        return self.now

    async def pace(self, seconds: float) -> None:
        due: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (self.now + seconds, next(self._order), due))
        await due

    async def run(self, work: Coroutine[Any, Any, None], until: float = float("inf")) -> None:
        """Run something to its end, or stop it when so many seconds have passed."""
        end = self.now + until
        task = asyncio.ensure_future(work)
        while True:
            for _ in range(_TURNS):
                await asyncio.sleep(0)
            if task.done() or not self._waiting or self._waiting[0][0] > end:
                break
            at, _, due = heapq.heappop(self._waiting)
            self.now = at
            if not due.done():
                due.set_result(None)
        if not task.done():
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return
        await task
