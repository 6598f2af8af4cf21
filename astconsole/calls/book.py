"""The book of live calls: what the handlers of facts do to calls, in a few words of one meaning.

The rule kept here: every change of a call goes through one of these methods, and each that people
would notice puts one :class:`~astconsole.calls.events.CallEvent` into the output. The handlers
(``dialling``, ``bridging``, ``handing_on``) decide; this keeps the books straight:

* a leg is in no call, one call, or two (who consults somebody is in both until they hang up);
* a call ends when no leg is left that is in no other call;
* two calls whose people meet become one, or the younger ends and its party goes on in the older.
"""

from __future__ import annotations

import heapq
import itertools
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls import events
from astconsole.calls.conversations import MOST_IN_A_CONVERSATION, Conversations, Pair
from astconsole.calls.facts import ChannelState
from astconsole.calls.report import hold_words, report
from astconsole.calls.topology import Channel, Leg, Topology, people_with, reachable
from astconsole.calls.tracked import TrackedCall
from astconsole.calls.values import Transfer, TransferKind

_REMEMBERED_GONE: Final = 4096
ORIGINATE_ANSWER_WAIT: Final = timedelta(seconds=1)
"""How long a failed Originate's report waits for the OriginateResponse with the number dialled."""


class CallBook:
    """All live calls."""

    def __init__(self) -> None:
        self.topology = Topology()
        self.conversations = Conversations()
        self.calls: dict[str, TrackedCall] = {}
        self.awaiting_number: dict[str, tuple[TrackedCall, datetime]] = {}
        self.dial_states_seen = False
        self._output: list[events.CallEvent] = []
        self._touched: dict[str, TrackedCall] = {}
        self._alarms: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._alarm_numbers = itertools.count()
        self._gone: set[str] = set()
        self._gone_order: deque[str] = deque()

    # -- output -----------------------------------------------------------------------------

    def emit(self, event: events.CallEvent) -> None:
        """Say this."""
        self._output.append(event)

    def touch(self, call: TrackedCall) -> None:
        """The call is different now."""
        self._touched[call.id] = call

    def take(self, at: datetime) -> list[events.CallEvent]:
        """All that was to say since the last time, with one CallChanged for each changed call."""
        output, self._output = self._output, []
        for call in self._touched.values():
            output.append(events.CallChanged(at, call.id, call.look()))
        self._touched.clear()
        return output

    # -- time -------------------------------------------------------------------------------

    def alarm(self, when: datetime, action: Callable[[datetime], None]) -> None:
        """Do that once ``when`` has passed. The action checks whether it is still wanted."""
        heapq.heappush(self._alarms, (when, next(self._alarm_numbers), action))

    def pass_time(self, at: datetime) -> None:
        """All that the passing of time alone means."""
        for pair in self.conversations.settle_before(at):
            self._part(pair, pair.parted_at)
        while self._alarms and self._alarms[0][0] <= at:
            when, _, action = heapq.heappop(self._alarms)
            action(when)

    def due(self) -> datetime | None:
        """When :meth:`pass_time` has something to do next."""
        times = [self._alarms[0][0]] if self._alarms else []
        parting = self.conversations.due()
        return min([*times, parting] if parting else times, default=None)

    # -- calls begin and end ----------------------------------------------------------------

    def begin(
        self, leg: Leg | None, at: datetime, *, call_id: str = "", dialled: str = ""
    ) -> TrackedCall:
        """A call begins; its id is the Uniqueid of the channel that began it."""
        wanted = call_id or (leg.id if leg else "")
        unique, count = wanted, 1
        while unique in self.calls:
            count += 1
            unique = f"{wanted}/{count}"
        call = TrackedCall(unique, at)
        self.calls[unique] = call
        call.dialled = dialled
        if leg is not None:
            call.join(leg)
            if not leg.is_local:
                call.caller = leg
        self.touch(call)
        return call

    def end_if_over(self, call: TrackedCall, at: datetime) -> None:
        """Report the call when everybody in it is gone or goes on in another call."""
        if call.id not in self.calls:
            return
        for leg in call.alive.values():
            if len(leg.calls) == 1 or leg.id in call.connected_now:
                return
        self.end(call, at, at)

    def end(self, call: TrackedCall, ended_at: datetime | None, at: datetime) -> None:
        """Report the call at ``at``. ``ended_at`` is None when nobody saw its end."""
        self.settle(list(call.alive.values()))
        del self.calls[call.id]
        for leg in list(call.legs.values()):
            call.part(leg)
        self.touch(call)
        if call.originated and call.up_at is None and not call.dialled and ended_at is not None:
            self.awaiting_number[call.id] = (call, ended_at)
            self.alarm(ended_at + ORIGINATE_ANSWER_WAIT, lambda _: self.report_awaiting(call.id))
        else:
            self.emit(events.Reported(at, call.id, report(call, ended_at)))

    def report_awaiting(self, call_id: str) -> None:
        """Give the report that waited for the number dialled, if it still does."""
        call, ended_at = self.awaiting_number.pop(call_id, (None, None))
        if call is None or ended_at is None:
            return
        self.emit(events.Reported(ended_at, call.id, report(call, ended_at)))

    # -- ringing and answering --------------------------------------------------------------

    def announce(self, leg: Leg, caller: Leg | None, at: datetime) -> None:
        """That phone is being called by ``caller``; told once for each pair of people."""
        if leg.announced or leg.is_local or not leg.calls:
            return
        call = leg.calls[-1]
        if caller is None:
            if call.originated and call.caller is None:
                call.caller = leg
            return
        leg.announced = True
        leg.ringing_due = None
        if caller is leg or caller.person_key == leg.person_key:
            return
        caller.with_, leg.with_ = leg.id, caller.id
        pair = (caller.person_key, leg.person_key)
        if pair in call.dialled_pairs:
            return
        call.dialled_pairs.add(pair)
        self.emit(events.Dialing(at, call.id, caller.participant(), leg.participant()))
        self.touch(call)

    def rings(self, leg: Leg, at: datetime) -> None:
        """That phone rings."""
        if leg.ringing_at is None:
            leg.ringing_at = at
        for call in leg.calls:
            attempt = call.attempts.get(leg.id)
            if attempt is not None and not attempt.rang:
                attempt.rang = True
                call.note(at, "rang", f"rang {leg.participant().label}")
                self.touch(call)

    def goes_up(self, leg: Leg, at: datetime) -> None:
        """That channel is answered."""
        if leg.answered_at is not None:
            return
        leg.answered_at = at
        leg.state = ChannelState.UP
        for call in leg.calls:
            if leg is call.caller and call.up_at is None:
                call.up_at = at
            self.touch(call)

    # -- talking ----------------------------------------------------------------------------

    def meet(self, channel: Channel, at: datetime) -> None:
        """An edge was added near that channel: whoever is together now can talk."""
        people = people_with(channel)
        if not 1 < len(people) <= MOST_IN_A_CONVERSATION:
            return
        fresh: list[tuple[Leg, Leg]] = []
        for index, one in enumerate(people):
            for two in people[index + 1 :]:
                pair = self.conversations.find(one, two)
                if pair is None:
                    fresh.append((one, two))
                else:
                    self._confirm(pair, at)
        for one, two in fresh:
            self._connect(one, two, at)

    def doubt(self, legs: Iterable[Leg], at: datetime) -> None:
        """An edge near these legs is gone."""
        self.conversations.doubt(legs, at)

    def settle(self, legs: Iterable[Leg]) -> None:
        """These legs do something else: what has parted around them has parted for good."""
        for pair in self.conversations.settle(legs):
            self._part(pair, pair.parted_at)

    def _confirm(self, pair: Pair, at: datetime) -> None:
        """They are together again, or still."""
        leg = pair.consulting
        self.conversations.confirm(pair)
        if leg is not None and self.end_hold(leg, at):
            self.emit(events.Unheld(at, pair.call.id, leg.participant()))
            self.touch(pair.call)

    def _connect(self, one: Leg, two: Leg, at: datetime) -> None:
        waiting = self.conversations.of(one) + self.conversations.of(two)
        self.doubt([leg for p in waiting if p.consulting for leg in (p.first, p.second)], at)
        for pair in self.conversations.settle((one, two), unless_in_a_bridge=True):
            self._part(pair, pair.parted_at)
        call = self._call_they_share(one, two, at)
        first, second = self._in_order(call, one, two)
        self.conversations.add(Pair(first, second, call))
        first.with_, second.with_ = second.id, first.id
        for leg in (first, second):
            self.goes_up(leg, at)
            leg.exten_when_connected = leg.exten
            if leg.id not in call.legs:
                call.join(leg)
        if call.caller is None:
            call.caller = first
        call.queued = call.parked = False
        self._answer(call, first, second, at)
        call.connected(first, second, at)
        self.emit(events.Connected(at, call.id, first.participant(), second.participant()))
        self.touch(call)

    def _answer(self, call: TrackedCall, first: Leg, second: Leg, at: datetime) -> None:
        newcomer = second
        if call.answered_by is None:
            call.answered_by, call.answered_at = second, at
            if call.picked_up_by is not second:
                call.note(at, "answered", f"{second.participant().label} answered")
            return
        known = {leg_id for leg_id in call.legs if leg_id in call.connected_now}
        if second.id in known and first.id not in known:
            newcomer = first
        if call.transfer_reached(newcomer):
            call.note(at, "reached", f"{newcomer.participant().label} took the call")

    def _part(self, pair: Pair, at: datetime | None) -> None:
        when = at if at is not None else pair.call.began_at
        pair.call.disconnected(pair.first, pair.second, when)
        for leg in (pair.first, pair.second):
            if leg.id not in pair.call.connected_now:
                self.end_hold(leg, when)
        first, second = pair.first.participant(), pair.second.participant()
        self.emit(events.Disconnected(when, pair.call.id, first, second))
        self.touch(pair.call)

    def _in_order(self, call: TrackedCall, one: Leg, two: Leg) -> tuple[Leg, Leg]:
        """Who called first, then who answered."""
        if call.caller is two or (two.dialled_by is None and one.dialled_by is not None):
            return (two, one) if call.caller is not one else (one, two)
        if call.caller is not one and two.created_at < one.created_at and one.dialled_by is None:
            return two, one
        return one, two

    # -- holding ----------------------------------------------------------------------------

    def begin_hold(self, leg: Leg, at: datetime) -> None:
        """That leg puts the other on hold."""
        call = self.call_in_progress(leg)
        if leg.held_since is not None or call is None:
            return
        leg.held_since, leg.held_in = at, call
        call.hold(leg, at)
        call.note(at, "hold", f"{leg.participant().label} put the call on hold")
        self.emit(events.Held(at, call.id, leg.participant()))
        self.touch(call)

    def end_hold(self, leg: Leg, at: datetime) -> bool:
        """The hold of that leg is over, if it had one. Nothing is said: it may just have left."""
        if leg.held_since is None:
            return False
        length = at - leg.held_since
        call, leg.held_since, leg.held_in = leg.held_in, None, None
        if call is not None and call.unhold(leg, at) is not None:
            call.note(at, "held", hold_words(leg, length))
            self.touch(call)
        return True

    def call_in_progress(self, leg: Leg) -> TrackedCall | None:
        """The call that leg talks in now, else the one it joined last."""
        pairs = [p for p in self.conversations.of(leg) if p.parted_at is None]
        for pair in sorted(pairs, key=lambda p: p.consulting is leg):
            return pair.call
        return leg.calls[-1] if leg.calls else None

    # -- calls meet -------------------------------------------------------------------------

    def _call_they_share(self, one: Leg, two: Leg, at: datetime) -> TrackedCall:
        for call in reversed(one.calls):
            if call in two.calls:
                return call
        if not one.calls and not two.calls:
            older = min((one, two), key=lambda leg: (leg.created_at, leg.id))
            call = self.begin(older, min(one.created_at, two.created_at))
            call.dialled = older.exten
            return call
        if not one.calls or not two.calls:
            newcomer, host = (one, two) if not one.calls else (two, one)
            call = self.call_in_progress(host) or host.calls[-1]
            call.join(newcomer)
            return call
        return self._merge(one.calls[-1], two.calls[-1], one, two, at)

    def _merge(
        self, call_one: TrackedCall, call_two: TrackedCall, one: Leg, two: Leg, at: datetime
    ) -> TrackedCall:
        """People of two calls meet: the older goes on."""
        older, younger = call_one, call_two
        stays, comes = one, two
        if (call_two.began_at, call_two.id) < (call_one.began_at, call_one.id):
            older, younger, stays, comes = call_two, call_one, two, one
        if not younger.ever_connected and younger.caller in {one, two, None}:
            self.absorb(older, younger, comes, at)
            return older
        transferer = _in_both(older, younger, stays, comes)
        if not (older.transfers and at - older.transfers[-1].at < timedelta(seconds=2)):
            kind = TransferKind.ATTENDED if transferer else TransferKind.REDIRECT
            by = transferer.participant() if transferer else None
            older.transfer(Transfer(kind, at, by, younger.dialled))
            who = f" by {by.label}" if by else ""
            label = comes.participant().label
            older.note(at, "transfer", f"transferred{who} to {label}")
        if comes.channel is not None:
            for channel in list(reachable(comes.channel)):
                if younger in channel.leg.calls and channel.leg is not transferer:
                    self.move(channel.leg, younger, older)
        self.touch(younger)
        self.end_if_over(younger, at)
        return older

    def absorb(self, older: TrackedCall, younger: TrackedCall, comes: Leg, at: datetime) -> None:
        """The younger was only the way into the older: a pickup, the retrieval of a parked call."""
        ringing = older.attempts and not older.ever_connected and comes.id not in older.attempts
        if ringing and not older.parked_ever and older.picked_up_by is None:
            self.picked_up(older, comes, at)
        for leg in list(younger.legs.values()):
            self.move(leg, younger, older)
        older.linkedids.update(younger.linkedids)
        older.attempts.update(younger.attempts)
        older.application = older.application or ("" if older.caller else younger.application)
        self.calls.pop(younger.id, None)
        self.touch(younger)
        self.touch(older)

    def picked_up(self, call: TrackedCall, picker: Leg, at: datetime) -> None:
        """Somebody took the call that rang at another phone."""
        call.picked_up_by = picker
        call.note(at, "picked up", f"{picker.participant().label} picked up the call")
        self.touch(call)

    def move(self, leg: Leg, source: TrackedCall, dest: TrackedCall) -> None:
        """That leg goes on in another call."""
        source.part(leg)
        dest.join(leg)

    # -- channels go ------------------------------------------------------------------------

    def forget(self, channel: Channel) -> None:
        """That channel hung up; what still arrives about it is ignored."""
        self.topology.remove(channel)
        self.remember_gone(channel.uid)

    def remember_gone(self, uid: str) -> None:
        """That channel is no more, whether or not it was known."""
        if uid not in self._gone:
            self._gone.add(uid)
            self._gone_order.append(uid)
            if len(self._gone_order) > _REMEMBERED_GONE:
                self._gone.discard(self._gone_order.popleft())

    def is_gone(self, uid: str) -> bool:
        """Whether that channel has hung up: events about it may still follow its Hangup."""
        return uid in self._gone


def _in_both(older: TrackedCall, younger: TrackedCall, one: Leg, two: Leg) -> Leg | None:
    """Who was in both calls and brought them together: the transferer."""
    people = {leg.person_key: leg for leg in older.legs.values() if not leg.is_local}
    for leg in younger.legs.values():
        if not leg.is_local and leg is not one and leg is not two and leg.person_key in people:
            return people[leg.person_key]
    return None
