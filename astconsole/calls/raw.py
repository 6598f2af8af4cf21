"""The raw events of the calls of this moment, kept for who wants to see why.

The rule kept here: bounded. A channel keeps its newest events up to a limit, and the channels heard
of longest ago go first; what says nothing of a call (variables, RTCP) is not kept.
"""

from __future__ import annotations

import itertools
import re
from collections import OrderedDict, deque
from collections.abc import Iterable
from typing import Final

from astconsole.ami.messages import Event

_UIDS: Final = re.compile(rb"(?im)^(?!Bridge|ToBridge|FromBridge)\w*Uniqueid\d?: *([^\r\n]+)")
_NOT_KEPT: Final = frozenset(
    {"varset", "rtcpsent", "rtcpreceived", "testevent", "challengesent", "successfulauth"}
)
_MOST_CHANNELS: Final = 2000
_MOST_EVENTS: Final = 200


class RawEvents:
    """The last events of each channel."""

    def __init__(self, *, channels: int = _MOST_CHANNELS, events: int = _MOST_EVENTS) -> None:
        self._of_channel: OrderedDict[bytes, deque[tuple[int, bytes]]] = OrderedDict()
        self._numbers = itertools.count()
        self._most_channels = channels
        self._most_events = events

    def keep(self, event: Event) -> None:
        """Keep that event with every channel it names."""
        if event.name.lower() in _NOT_KEPT:
            return
        numbered = (next(self._numbers), event.raw)
        for uid in set(_UIDS.findall(event.raw)):
            kept = self._of_channel.get(uid)
            if kept is None:
                kept = self._of_channel[uid] = deque(maxlen=self._most_events)
            else:
                self._of_channel.move_to_end(uid)
            kept.append(numbered)
        while len(self._of_channel) > self._most_channels:
            self._of_channel.popitem(last=False)

    def of(self, uids: Iterable[str]) -> tuple[bytes, ...]:
        """The events that name any of these channels, in the order they came."""
        found: set[tuple[int, bytes]] = set()
        for uid in uids:
            found.update(self._of_channel.get(uid.encode(), ()))
        return tuple(raw for _, raw in sorted(found))
