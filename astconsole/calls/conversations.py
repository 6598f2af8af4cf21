"""Which pairs of people can talk to each other now.

The rule kept here: a pair that parts and meets again in the same run of bridge events never parted.
Local channels that are optimised away and bridge swaps always drop a pair for some events
(main/bridge.c); so a parting is held back until the pair's own next doing, or for
:data:`GRACE`, whichever is first. Every connect has exactly one disconnect.

Who leaves the bridge to consult somebody (the PBX's own attended transfer) has not hung up on the
one who waits: that pair is suspended, as it is when a phone transfers by itself and holds. It parts
when either is gone, or when the one who waits talks to somebody else and the other is out of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls.leg import Leg
from astconsole.calls.topology import reachable
from astconsole.calls.tracked import TrackedCall

GRACE: Final = timedelta(milliseconds=250)
MOST_IN_A_CONVERSATION: Final = 12
"""A bridge with more people is a conference: pairs would be a square of them."""


@dataclass(slots=True, eq=False)
class Pair:
    """Two legs that can talk, and the call they do it in."""

    first: Leg
    second: Leg
    call: TrackedCall
    parted_at: datetime | None = None
    consulting: Leg | None = None  # who left the bridge to consult somebody

    @property
    def key(self) -> frozenset[str]:
        """The pair without an order."""
        return frozenset((self.first.id, self.second.id))


class Conversations:
    """All pairs that are connected, and those that may have parted."""

    def __init__(self) -> None:
        self._pairs: dict[frozenset[str], Pair] = {}
        self._of_leg: dict[str, dict[frozenset[str], Pair]] = {}
        self._parted: dict[frozenset[str], Pair] = {}

    def __len__(self) -> int:
        return len(self._pairs)

    def find(self, first: Leg, second: Leg) -> Pair | None:
        """That pair, if it is connected."""
        return self._pairs.get(frozenset((first.id, second.id)))

    def of(self, leg: Leg) -> list[Pair]:
        """The pairs that leg is in."""
        return list(self._of_leg.get(leg.id, {}).values())

    def add(self, pair: Pair) -> None:
        """Those two can talk from now on."""
        self._pairs[pair.key] = pair
        for leg in (pair.first, pair.second):
            self._of_leg.setdefault(leg.id, {})[pair.key] = pair

    def doubt(self, legs: Iterable[Leg], at: datetime) -> None:
        """An edge near these legs is gone: pairs that are no longer together may have parted."""
        for leg in legs:
            for key, pair in self._of_leg.get(leg.id, {}).items():
                if pair.parted_at is not None or _together(pair) or self._still_waits(pair):
                    continue
                pair.parted_at = at
                self._parted[key] = pair

    def suspend(self, leg: Leg) -> None:
        """That leg left to consult somebody: those it left have not parted, they wait."""
        for pair in [p for p in self._parted.values() if leg in (p.first, p.second)]:
            self._parted.pop(pair.key)
            pair.parted_at = None
            pair.consulting = leg

    def _still_waits(self, pair: Pair) -> bool:
        leg = pair.consulting
        if leg is None:
            return False
        other = pair.second if leg is pair.first else pair.first
        if leg.channel is None or other.channel is None:
            return False
        talks = any(p is not pair and p.parted_at is None for p in self.of(other))
        return leg.channel.bridge is not None or not talks

    def confirm(self, pair: Pair) -> None:
        """They met again: they never parted."""
        pair.consulting = None
        pair.parted_at = None
        self._parted.pop(pair.key, None)

    def settle(self, legs: Iterable[Leg], *, unless_in_a_bridge: bool = False) -> list[Pair]:
        """Take out the pairs of these legs that have parted.

        ``unless_in_a_bridge``: a pair whose other leg is still in a bridge stays held back, for
        that leg may be on its way to the same bridge (three-way calls).
        """
        wanted = {leg.id for leg in legs}
        chosen = [p for p in self._parted.values() if p.key & wanted]
        if unless_in_a_bridge:
            chosen = [p for p in chosen if not _other_moves(p, wanted)]
        return self._take(chosen)

    def settle_before(self, at: datetime) -> list[Pair]:
        """Take out the pairs that parted longer ago than :data:`GRACE`."""
        if not self._parted:
            return []
        return self._take(
            [p for p in self._parted.values() if p.parted_at and p.parted_at + GRACE <= at]
        )

    def due(self) -> datetime | None:
        """When the next held-back parting is to be told."""
        times = [p.parted_at for p in self._parted.values() if p.parted_at]
        return min(times) + GRACE if times else None

    def _take(self, pairs: list[Pair]) -> list[Pair]:
        for pair in pairs:
            key = pair.key
            self._pairs.pop(key, None)
            self._parted.pop(key, None)
            for leg in (pair.first, pair.second):
                of_leg = self._of_leg.get(leg.id)
                if of_leg is not None:
                    of_leg.pop(key, None)
                    if not of_leg:
                        del self._of_leg[leg.id]
        return pairs


def _other_moves(pair: Pair, of: set[str]) -> bool:
    others = [leg for leg in (pair.first, pair.second) if leg.id not in of]
    return any(leg.channel is not None and leg.channel.bridge is not None for leg in others)


def _together(pair: Pair) -> bool:
    one, two = pair.first.channel, pair.second.channel
    return one is not None and two is not None and two in reachable(one)
