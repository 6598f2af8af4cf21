"""Phones that ring although no event said for whom.

Before Asterisk 12 a queue sends no Dial, and AgentCalled only where ``eventwhencalled`` is set (off
by default, and FreePBX leaves it off); neither do FollowMe and the PBX's own attended transfer,
which all call through ``ast_request`` (apps/app_queue.c ring_entry, main/features.c
ast_feature_request_and_dial). What they call bears the caller id of the one it is called for: as
its own until 1.6, as its connected line from 1.8 on, and on the inner half of a Local channel in
all of them.

From 12 on Page and whatever else dials by main/dial.c without waiting say DialBegin without who
calls, as Originate does. A channel that is made for another is born with that one's Linkedid.

The rule kept here: who is called for is somebody in a live call who talks to nobody now and has
that number, or from 12 on that Linkedid.
"""

from __future__ import annotations

from astconsole.calls.book import CallBook
from astconsole.calls.leg import Leg
from astconsole.calls.topology import Channel
from astconsole.calls.tracked import TrackedCall


def called_for(book: CallBook, channel: Channel, number: str) -> tuple[TrackedCall, Leg] | None:
    """The call and the person for whom that channel is called."""
    leg = channel.leg
    if channel.linkedid or leg.calls or leg.dialled_by is not None or leg.originated:
        return None
    for call in book.calls.values():  # oldest first: a queue serves who waits longest
        for person in call.people_alive():
            waits = call.queued or (number and leg.is_local)
            if waits and person.number == number and person is not leg and _is_free(call, person):
                return call, person
    return None


def consults(call: TrackedCall, person: Leg) -> bool:
    """Whether that person left a conversation to have somebody called: an attended transfer."""
    return person.has_talked and not call.queued


def _is_free(call: TrackedCall, person: Leg) -> bool:
    channel = person.channel
    if channel is None or channel.links or channel.bridge is not None or call.parked:
        return False
    return person.answered_at is not None or person is call.caller


def made_for(book: CallBook, channel: Channel, number: str) -> Channel | None:
    """From Asterisk 12 on: the channel for which that one was made, though its dial names none."""
    if channel.leg.calls or not channel.linkedid or channel.linkedid == channel.uid:
        return None
    for call in book.calls.values():
        if channel.linkedid in call.linkedids:
            for person in call.people_alive():
                if number and person.number == number:
                    return person.channel
    first = book.topology.channels.get(channel.linkedid)
    return first if first is not None and first.leg.calls and not first.leg.is_local else None
