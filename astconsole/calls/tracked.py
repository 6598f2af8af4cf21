"""A call while it lives: the mutable bookkeeping behind the frozen Call and CallReport.

The rule kept here: a tracked call records what happened to it and can be looked at as a
:class:`Call` at any moment; it decides nothing. The correlator decides; ``calls.report`` words it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls.facts import ChannelState
from astconsole.calls.leg import Leg
from astconsole.calls.values import (
    Call,
    CallState,
    HoldSpan,
    Participant,
    Party,
    PartyState,
    TimelineEntry,
    Transfer,
)

MOST_ENTRIES: Final = 500
"""The longest timeline, hold and transfer list kept: a call in a queue for a day is bounded."""


ONCE: Final = timedelta(seconds=2)
"""The same told again within this time is no news."""


@dataclass(slots=True)
class Attempt:
    """One phone that was dialled in this call, and how that went."""

    leg: Leg
    status: str = ""
    rang: bool = False


class TrackedCall:
    """One conversation as people see it, while it lasts."""

    __slots__ = (
        "alive",
        "answered_at",
        "answered_by",
        "application",
        "asked_to_end",
        "attempts",
        "began_at",
        "caller",
        "conference",
        "connected_now",
        "dialled",
        "dialled_pairs",
        "ever_connected",
        "fading_since",
        "first_party_gone",
        "forwarded_to",
        "handed_on",
        "holds",
        "id",
        "last_cause",
        "last_parted_at",
        "legs",
        "linkedids",
        "originated",
        "parked",
        "parked_ever",
        "picked_up_by",
        "queue",
        "queue_abandoned",
        "queue_left",
        "queued",
        "sure_until",
        "talk_since",
        "talked",
        "timeline",
        "transfers",
        "unsure",
        "up_at",
    )

    def __init__(self, call_id: str, began_at: datetime) -> None:
        self.id = call_id
        self.began_at = began_at
        self.caller: Leg | None = None
        self.dialled = ""
        self.originated = False
        self.legs: dict[str, Leg] = {}
        self.alive: dict[str, Leg] = {}
        self.linkedids: dict[str, None] = {}
        self.attempts: dict[str, Attempt] = {}
        self.dialled_pairs: set[tuple[str, str]] = set()
        self.answered_by: Leg | None = None
        self.answered_at: datetime | None = None
        self.up_at: datetime | None = None
        self.ever_connected = False
        self.connected_now: dict[str, int] = {}
        self.talk_since: datetime | None = None
        self.talked = timedelta()
        self.last_parted_at: datetime | None = None
        self.holds: list[HoldSpan] = []
        self.transfers: list[Transfer] = []
        self.timeline: list[TimelineEntry] = []
        self.queue = ""
        self.queued = False
        self.queue_left = False
        self.queue_abandoned = False
        self.application = ""
        self.conference = False
        self.parked = False
        self.parked_ever = False
        self.picked_up_by: Leg | None = None
        self.forwarded_to = ""
        self.handed_on = False  # while it rang: an attended transfer before the answer
        self.asked_to_end: Leg | None = None
        self.first_party_gone: Leg | None = None
        self.last_cause = 0
        self.fading_since: datetime | None = None
        self.unsure = False
        self.sure_until: datetime | None = None

    # -- who is in it -----------------------------------------------------------------------

    def join(self, leg: Leg) -> None:
        """That leg is in this call from now on."""
        if self not in leg.calls:
            leg.calls.append(self)
        self.legs[leg.id] = leg
        if leg.gone_at is None:
            self.alive[leg.id] = leg
        if leg.channel is not None and leg.channel.linkedid:
            self.linkedids[leg.channel.linkedid] = None

    def part(self, leg: Leg) -> None:
        """That leg goes on in another call; this one remembers it."""
        if self in leg.calls:
            leg.calls.remove(self)
        self.alive.pop(leg.id, None)

    def people_alive(self) -> list[Leg]:
        """The real legs still up."""
        return [leg for leg in self.alive.values() if not leg.is_local]

    def attempt(self, leg: Leg) -> Attempt:
        """The attempt to reach that leg."""
        return self.attempts.setdefault(leg.id, Attempt(leg))

    # -- what happens -----------------------------------------------------------------------

    def note(self, at: datetime, kind: str, text: str) -> None:
        """One more line of the call's story, unless it is the last once more."""
        last = self.timeline[-1] if self.timeline else None
        if last is not None and (last.kind, last.text) == (kind, text) and at - last.at < ONCE:
            return
        if len(self.timeline) < MOST_ENTRIES:
            self.timeline.append(TimelineEntry(at, kind, text))

    def connected(self, first: Leg, second: Leg, at: datetime) -> None:
        """Those two can talk."""
        for leg in (first, second):
            self.connected_now[leg.id] = self.connected_now.get(leg.id, 0) + 1
        if self.talk_since is None:
            self.talk_since = at
        self.ever_connected = True

    def disconnected(self, first: Leg, second: Leg, at: datetime) -> None:
        """Those two can no longer talk."""
        for leg in (first, second):
            left = self.connected_now.get(leg.id, 0) - 1
            if left > 0:
                self.connected_now[leg.id] = left
            else:
                self.connected_now.pop(leg.id, None)
        if not self.connected_now and self.talk_since is not None:
            self.talked += max(at - self.talk_since, timedelta())
            self.talk_since = None
            self.last_parted_at = at

    def hold(self, leg: Leg, at: datetime) -> None:
        """That leg put the other on hold."""
        if len(self.holds) < MOST_ENTRIES:
            self.holds.append(HoldSpan(leg.participant(), at))

    def unhold(self, leg: Leg, at: datetime) -> HoldSpan | None:
        """The hold of that leg is over; returns it with its end."""
        for index in range(len(self.holds) - 1, -1, -1):
            span = self.holds[index]
            if span.by.id == leg.id and span.until is None:
                self.holds[index] = replace(span, until=at)
                return self.holds[index]
        return None

    def transfer(self, transfer: Transfer) -> None:
        """The call was handed on; the same said again at once is one handing on."""
        last = self.transfers[-1] if self.transfers else None
        same = last is not None and replace(last, at=transfer.at) == transfer
        if same and last is not None and transfer.at - last.at < ONCE:
            return
        if len(self.transfers) < MOST_ENTRIES:
            self.transfers.append(transfer)

    def transfer_reached(self, leg: Leg) -> bool:
        """Somebody took the call that was last handed on; True when it had been nobody yet."""
        if self.transfers and self.transfers[-1].to is None:
            last = self.transfers[-1]
            self.transfers[-1] = replace(
                last, to=leg.participant(), to_number=last.to_number or leg.person_number
            )
            return True
        return False

    # -- how it looks -----------------------------------------------------------------------

    def rang(self) -> list[Leg]:
        """Every phone that rang, one device a person, in order."""
        people: dict[str, Leg] = {}
        for attempt in self.attempts.values():
            if attempt.rang and not attempt.leg.is_local and attempt.leg is not self.caller:
                people.setdefault(attempt.leg.person_key, attempt.leg)
        return list(people.values())

    def dialled_legs(self) -> list[Leg]:
        """Every real phone that was dialled for the caller."""
        legs = (attempt.leg for attempt in self.attempts.values())
        return [leg for leg in legs if not leg.is_local and leg is not self.caller]

    def callee(self) -> Participant | None:
        """The first who answered, else the one who was called; None when that is nobody or many."""
        if self.answered_by is not None:
            return self.answered_by.participant()
        reached = self.rang() or list({leg.person_key: leg for leg in self.dialled_legs()}.values())
        return reached[0].participant() if len(reached) == 1 else None

    def state(self) -> CallState:
        """What the call is doing now."""
        people = self.people_alive()
        if self.connected_now:
            held = any(leg.held_in is self for leg in people if leg.id in self.connected_now)
            return CallState.ON_HOLD if held else CallState.TALKING
        if self.parked:
            return CallState.PARKED
        if self.queued:
            return CallState.QUEUED
        if any(self.is_ringing(leg) for leg in people):
            return CallState.RINGING
        if self.caller is not None and self.caller in people and self.caller.answered_at:
            trying = any(a.leg.gone_at is None and not a.status for a in self.attempts.values())
            return CallState.DIALING if trying else CallState.APPLICATION
        return CallState.DIALING if people or not self.legs else CallState.APPLICATION

    def is_ringing(self, leg: Leg) -> bool:
        """Whether that phone rings for this call now."""
        attempt = self.attempts.get(leg.id)
        return (
            leg.gone_at is None
            and leg.answered_at is None
            and ((attempt is not None and attempt.rang) or leg.ringing_at is not None)
        )

    def look(self) -> Call:
        """The call as it is now, frozen."""
        return Call(
            id=self.id,
            state=self.state() if self.alive else CallState.ENDED,
            caller=self.caller.participant() if self.caller else None,
            callee=self.callee(),
            dialled=self.dialled,
            parties=tuple(self._party(leg) for leg in self.legs.values() if self._takes_part(leg)),
            started_at=self.began_at,
            answered_at=self.answered_at,
            queue=self.queue,
            application=self.application,
            transfers=tuple(self.transfers),
            holds=tuple(self.holds),
            timeline=tuple(self.timeline),
            unsure=self.unsure,
        )

    def _takes_part(self, leg: Leg) -> bool:
        """No Local half is a participant, and no phone that was dialled but never rang."""
        attempt = self.attempts.get(leg.id)
        if leg.is_local:
            return False
        return attempt is None or attempt.rang or leg.answered_at is not None or leg is self.caller

    def _party(self, leg: Leg) -> Party:
        participant = leg.participant()
        if leg.gone_at is not None or leg.id not in self.alive:
            return Party(participant, PartyState.GONE, leg.gone_at or leg.created_at)
        if leg.id in self.connected_now:
            since = self.talk_since or leg.answered_at or leg.created_at
            held_since = leg.held_since if leg.held_in is self else None
            return Party(participant, PartyState.TALKING, since, held_since)
        if self.is_ringing(leg) and leg.state is not ChannelState.UP:
            return Party(participant, PartyState.RINGING, leg.ringing_at or leg.created_at)
        if leg.answered_at is not None and not self._waits_for_answer(leg):
            return Party(participant, PartyState.WAITING, leg.answered_at)
        return Party(participant, PartyState.CALLING, leg.created_at)

    def _waits_for_answer(self, leg: Leg) -> bool:
        return any(a.leg.gone_at is None and not a.status for a in self.attempts.values()) and (
            leg is self.caller
        )
