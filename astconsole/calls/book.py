"""The book of live calls: what the handlers of facts do to calls, in a few words of one meaning.

The rule kept here: every change of a call goes through one of these methods, and each that people
would notice puts one :class:`~astconsole.calls.events.CallEvent` into the output. The handlers
(``dialling``, ``bridging``, ``handing_on``) and what they share (``meeting``, ``leaving``) decide;
this keeps the books straight:

* a leg is in no call, one call, or two (who consults somebody is in both until they hang up);
* a call ends when no leg is left that is in no other call.
"""

from __future__ import annotations

import heapq
import itertools
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls import events
from astconsole.calls.conversations import Conversations, Pair
from astconsole.calls.facts import ChannelState
from astconsole.calls.leg import Leg
from astconsole.calls.report import hold_words, report
from astconsole.calls.topology import Channel, Topology
from astconsole.calls.tracked import TrackedCall

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
        self.swept_at: datetime | None = None  # when channels nobody hears of were looked for
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
        # the ended last: what rang in one of them may ring on in another
        for call in sorted(self._touched.values(), key=lambda touched: not touched.alive):
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
            self.part(pair, pair.parted_at)
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
        if call.originated and all(leg.is_local for leg in call.legs.values()):
            return  # the PBX called a machine of its own
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
        if leg.announced or leg.is_local or not leg.calls or leg.gone_at is not None:
            return
        call = leg.calls[-1]
        if caller is None:
            if call.originated and call.caller is None:
                call.caller = leg
            return
        leg.announced = True
        leg.ringing_due = None
        if caller is leg or caller.is_same_person(leg):
            return
        caller.with_, leg.with_ = leg.id, caller.id
        pair = (caller.person_key, leg.person_key)
        if pair in call.dialled_pairs:
            return
        call.dialled_pairs.add(pair)
        caller.introduced = leg.introduced = True
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

    def doubt(self, legs: Iterable[Leg], at: datetime) -> None:
        """An edge near these legs is gone."""
        self.conversations.doubt(legs, at)

    def settle(self, legs: Iterable[Leg]) -> None:
        """These legs do something else: what has parted around them has parted for good."""
        for pair in self.conversations.settle(legs):
            self.part(pair, pair.parted_at)

    def part(self, pair: Pair, at: datetime | None) -> None:
        """That pair has parted, at ``at``."""
        when = at if at is not None else pair.call.began_at
        pair.call.disconnected(pair.first, pair.second, when)
        for leg in (pair.first, pair.second):
            if leg.id not in pair.call.connected_now and self.end_hold(leg, when):
                leg.holds_still = True
        first, second = pair.first.participant(), pair.second.participant()
        self.emit(events.Disconnected(when, pair.call.id, first, second))
        self.touch(pair.call)

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

    def remember_again(self, uid: str) -> None:
        """That channel may be heard of once more after all."""
        self._gone.discard(uid)

    def is_gone(self, uid: str) -> bool:
        """Whether that channel has hung up: events about it may still follow its Hangup."""
        return uid in self._gone
