"""Places in an ordered list of rows that are known already, so that less has to be counted off.

The rule kept here: pure. Offsets grow from the newest row, positions shrink from it; the places
are only as true as the rows they were found in, and whoever owns them throws them away in time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

NEWEST: Final = 1 << 62
"""A position newer than any."""

_MOST: Final = 8192


@dataclass(frozen=True, slots=True)
class Way:
    """How to get to an offset: from ``position`` (None: that end of the rows), so many steps."""

    position: int | None
    steps: int
    towards_older: bool


class Anchors:
    """Known (offset, position) pairs."""

    __slots__ = ("_depths", "_offsets")

    def __init__(self) -> None:
        self._offsets: list[int] = []
        self._depths: list[int] = []  # negated positions, so that both lists ascend

    def add(self, offset: int, position: int) -> None:
        """Remember a place; once there are too many, every other one is dropped."""
        at = bisect_left(self._offsets, offset)
        if at < len(self._offsets) and self._offsets[at] == offset:
            return
        self._offsets.insert(at, offset)
        self._depths.insert(at, -position)
        if len(self._offsets) > _MOST:
            del self._offsets[1::2], self._depths[1::2]

    def way_to(self, offset: int, count: int | None = None) -> Way:
        """The shortest way to an offset; from the oldest end only where ``count`` is known."""
        at = bisect_right(self._offsets, offset)
        if at:
            best = Way(-self._depths[at - 1], offset - self._offsets[at - 1], towards_older=True)
        else:
            best = Way(None, offset, towards_older=True)
        if at < len(self._offsets) and self._offsets[at] - offset < best.steps:
            best = Way(-self._depths[at], self._offsets[at] - offset, towards_older=False)
        if count is not None and 0 <= count - 1 - offset < best.steps:
            best = Way(None, count - 1 - offset, towards_older=False)
        return best

    def newer_than(self, position: int) -> tuple[int, int]:
        """The nearest known place at or above a position: its offset, and its own position."""
        at = bisect_right(self._depths, -position)
        return (self._offsets[at - 1], -self._depths[at - 1]) if at else (0, NEWEST)
