"""From a storm of channel events to calls: the correlator.

The rule kept here: pure. Events and times go in, frozen call events come out; no clock, no I/O, no
Qt. What arrives is never asserted: an unknown Uniqueid is normal, an event twice is no news, and
nothing is held once the calls have ended.

The theory: the PBX is read as a graph. Channels are joined by bridges, links and Local pairs
(``topology``); two people are connected when a path joins them (``conversations``); dials say who
called whom (``dialling``); transfers, pickups, parking and queues only say why (``handing_on``).
Calls are kept in one book (``book``). Linkedids are noted, never used as a key: they change.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Final

from astconsole.ami.messages import Event
from astconsole.calls import (
    bridging,
    dialect,
    dialling,
    facts,
    handing_on,
    leaving,
    originating,
    resync,
)
from astconsole.calls.book import CallBook
from astconsole.calls.events import CallEvent
from astconsole.calls.leg import Leg
from astconsole.calls.values import Call, Participant

_Handler = Callable[[CallBook, Any, datetime], None]
_HANDLERS: Final[dict[type[facts.Fact], _Handler]] = {
    facts.ChannelSeen: dialling.channel_seen,
    facts.DialStarted: dialling.dial_started,
    facts.DialMoved: dialling.dial_moved,
    facts.DialEnded: dialling.dial_ended,
    facts.HangupAsked: dialling.hangup_asked,
    facts.ChannelGone: dialling.channel_gone,
    facts.Originated: originating.originate_response,
    facts.BridgeEntered: bridging.bridge_entered,
    facts.BridgeLeft: bridging.bridge_left,
    facts.BridgeDestroyed: bridging.bridge_destroyed,
    facts.Linked: bridging.linked,
    facts.Unlinked: bridging.unlinked,
    facts.LocalPaired: bridging.local_paired,
    facts.HoldChanged: bridging.hold_changed,
    facts.MusicHeard: bridging.music_heard,
    facts.Renamed: bridging.renamed,
    facts.BlindTransferred: handing_on.blind_transferred,
    facts.AttendedTransferred: handing_on.attended_transferred,
    facts.PickedUp: handing_on.picked_up,
    facts.Parked: handing_on.parked,
    facts.ParkingEnded: handing_on.parking_ended,
    facts.QueueJoined: handing_on.queue_joined,
    facts.QueueLeft: handing_on.queue_left,
    facts.ConferenceJoined: handing_on.conference_joined,
}


class Correlator:
    """Makes call events out of AMI events.

    Call :meth:`handle` with every event in order, :meth:`tick` when :attr:`deadline` has passed
    without one.
    """

    def __init__(self) -> None:
        self._book = CallBook()
        self._snapshot_asked = 0

    def handle(self, event: Event, at: datetime) -> list[CallEvent]:
        """What this event, which happened at the aware time ``at``, means for calls."""
        fact = dialect.read(event)
        if fact is None:
            return []
        return self.handle_fact(fact, at)

    def handle_fact(self, fact: facts.Fact, at: datetime) -> list[CallEvent]:
        """The same for a fact."""
        book = self._book
        book.pass_time(at)
        book.topology.serial += 1
        channel = getattr(fact, "channel", None)
        if not (isinstance(channel, facts.Snapshot) and book.is_gone(channel.uid)):
            _HANDLERS[type(fact)](book, fact, at)
        leaving.keep_clean(book, at)
        return book.take(at)

    def tick(self, at: datetime) -> list[CallEvent]:
        """What the passing of time alone means: partings and ringing nobody else told of."""
        self._book.pass_time(at)
        return self._book.take(at)

    def connection_lost(self, at: datetime) -> list[CallEvent]:
        """The PBX can no longer be heard: calls in progress are unsure, not ended."""
        resync.connection_lost(self._book, at)
        return self._book.take(at)

    def begin_resync(self) -> None:
        """A snapshot is being asked for: what events tell from now on is newer than it."""
        self._snapshot_asked = self._book.topology.serial

    def finish_resync(self, items: Sequence[Event], at: datetime) -> list[CallEvent]:
        """The snapshot is here: ``items`` are the events of Status and CoreShowChannels."""
        self._book.pass_time(at)
        resync.finish(self._book, items, self._snapshot_asked, at)
        return self._book.take(at)

    def forget_unseen(self, at: datetime) -> list[CallEvent]:
        """No snapshot is to be had: calls from before the loss ended unseen, as far as we know."""
        resync.drop_unlisted(self._book, frozenset(), self._snapshot_asked, at)
        return self._book.take(at)

    @property
    def deadline(self) -> datetime | None:
        """When :meth:`tick` should be called if no event comes before; None: no need."""
        return self._book.due()

    def participant(self, participant_id: str) -> Participant | None:
        """The participant with that id; None once its call report has been given."""
        leg = self._leg(participant_id)
        return leg.participant() if leg is not None else None

    def calls(self) -> tuple[Call, ...]:
        """All live calls as they are now, oldest first."""
        return tuple(call.look() for call in self._book.calls.values())

    @property
    def held(self) -> int:
        """How many channels, bridges, calls and pairs are held: nothing once all calls ended."""
        book = self._book
        return (
            len(book.topology.channels)
            + len(book.topology.bridges)
            + len(book.calls)
            + len(book.conversations)
            + len(book.awaiting_number)
        )

    def _leg(self, participant_id: str) -> Leg | None:
        for call in self._book.calls.values():
            leg = call.legs.get(participant_id)
            if leg is not None and not leg.is_local:
                return leg
        return None
