"""What arrives, counted: the doctor's ears.

The rule kept here: it keeps counts and names, within limits, and lets the correlator make of the
events what it makes of them everywhere. It never raises, for it is called while reading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from astconsole.ami.messages import Event
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallChanged, CallEvent
from astconsole.calls.times import PbxClock
from astconsole.doctor.answers import privilege, seen_from

_NAMES: Final = 400
"""Different event names that are counted; Asterisk has fewer."""
_CHANNELS: Final = 20_000
"""Channels whose beginning is remembered."""
_TELLS: Final = 2_000
"""Call events that are kept."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What had arrived by one moment.

    Attributes:
        names: how many events of each name.
        classes: how many events of each class.
        stamped: how many of them bore a Timestamp.
        created: how many channels said that they began.
        unborn: how many channels were dialled or bridged though they neither said that they began
            nor were there before; 0 where what was there before could not be asked.
        tells: what the correlator made of it.
        seen_from: our own address as the PBX sees it; empty: not told.
    """

    names: Counter[str]
    classes: Counter[str]
    stamped: int = 0
    created: int = 0
    unborn: int = 0
    tells: tuple[CallEvent, ...] = ()
    seen_from: str = ""

    @property
    def events(self) -> int:
        """How many in all."""
        return self.names.total()

    def since(self, before: Heard) -> Heard:
        """What arrived between that moment and this one."""
        return Heard(
            names=self.names - before.names,
            classes=self.classes - before.classes,
            stamped=self.stamped - before.stamped,
            created=self.created - before.created,
            unborn=self.unborn - before.unborn,
            tells=self.tells[len(before.tells) :],
            seen_from=self.seen_from,
        )

    def plus(self, after: Heard) -> Heard:
        """This, and what arrived afterwards."""
        return Heard(
            names=self.names + after.names,
            classes=self.classes + after.classes,
            stamped=self.stamped + after.stamped,
            created=self.created + after.created,
            unborn=self.unborn + after.unborn,
            tells=self.tells + after.tells,
            seen_from=self.seen_from or after.seen_from,
        )


NOTHING: Final = Heard(Counter(), Counter())
"""Nothing at all."""


class Ear:
    """Hears the events of one connection.

    Args:
        user: who is logged in.
        clock: gives the aware time now.
    """

    def __init__(self, user: str, clock: Callable[[], datetime]) -> None:
        self._user = user
        self._clock = clock
        self._pbx_clock = PbxClock()
        self._correlator = Correlator()
        self._names: Counter[str] = Counter()
        self._classes: Counter[str] = Counter()
        self._stamped = 0
        self._created: set[str] = set()
        self._known: set[str] | None = None  # channels there before we listened; None: not told
        self._unborn: set[str] = set()
        self._tells: list[CallEvent] = []
        self._seen_from = ""

    def on_event(self, event: Event) -> None:
        """One event arrived."""
        name = event.name
        if name in self._names or len(self._names) < _NAMES:
            self._names[name] += 1
        word = privilege(event)
        if word and (word in self._classes or len(self._classes) < _NAMES):
            self._classes[word] += 1
        self._stamped += "Timestamp" in event
        self._seen_from = self._seen_from or seen_from(event, self._user)
        self._note_channels(name.lower(), event)
        now = self._clock()
        self._keep(self._correlator.handle(event, self._pbx_clock.at(event, now)))

    def begin_snapshot(self) -> None:
        """A snapshot of the channels is being asked for."""
        self._correlator.begin_resync()

    def take_snapshot(self, items: Sequence[Event]) -> None:
        """It is here: these channels were there before we listened."""
        self._known = {item.get("Uniqueid") for item in items[:_CHANNELS]}
        self._correlator.finish_resync(items, self._clock())  # old calls are no news here

    def tick(self) -> None:
        """Time has passed."""
        deadline = self._correlator.deadline
        if deadline is not None and deadline <= self._clock():
            self._keep(self._correlator.tick(self._clock()))

    @property
    def live_calls(self) -> frozenset[str]:
        """The ids of the calls that go on now."""
        return frozenset(call.id for call in self._correlator.calls())

    def heard(self) -> Heard:
        """What has arrived so far."""
        return Heard(
            names=Counter(self._names),
            classes=Counter(self._classes),
            stamped=self._stamped,
            created=len(self._created),
            unborn=len(self._unborn),
            tells=tuple(self._tells),
            seen_from=self._seen_from,
        )

    def _note_channels(self, name: str, event: Event) -> None:
        if name == "newchannel":
            uid = event.get("Uniqueid")
            if uid and len(self._created) < _CHANNELS:
                self._created.add(uid)
        elif name in {"dialbegin", "bridgeenter"} and self._known is not None:
            uid = event.get("DestUniqueid" if name == "dialbegin" else "Uniqueid")
            born = uid in self._created or uid in self._known
            if uid and not born and len(self._unborn) < _CHANNELS:
                self._unborn.add(uid)

    def _keep(self, events: Sequence[CallEvent]) -> None:
        told = [event for event in events if not isinstance(event, CallChanged)]
        self._tells.extend(told[: max(_TELLS - len(self._tells), 0)])
