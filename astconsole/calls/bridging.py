"""Channels in bridges, linked, held: who can hear whom.

The rule kept here: connected means that two people are in one conversation, whatever Local channels
lie between; a holding bridge (parking, queue wait) and a conference room connect nobody.
"""

from __future__ import annotations

from datetime import datetime

from astconsole.calls import events, facts
from astconsole.calls.book import CallBook
from astconsole.calls.meeting import meet
from astconsole.calls.taking_over import dials_for
from astconsole.calls.topology import Channel, local_exten, people_with, reachable


def bridge_entered(book: CallBook, fact: facts.BridgeEntered, at: datetime) -> None:
    """A channel entered a bridge."""
    channel = book.topology.see(fact.channel, at)
    bridge = book.topology.bridge(fact.bridge)
    if fact.technology:
        bridge.is_conference = bridge.is_conference or fact.creator.lower() == "confbridge"
        bridge.connects = fact.technology != "holding_bridge" and not bridge.is_conference
    if channel.bridge is not None and channel.bridge is not bridge:
        _leave(book, channel, at)  # an event was missed
    channel.leg.doomed_at = None
    if fact.creator.lower() == "agentpool":
        channel.leg.on_station = True  # told to those, too, who may not read Newexten
    book.topology.enter(channel, bridge)
    if fact.swap and fact.swap != channel.uid:
        swapped = book.topology.channels.get(fact.swap)
        if swapped is not None and swapped.bridge is bridge:
            _leave(book, swapped, at)
    if bridge.is_conference:
        for call in channel.leg.calls:
            call.conference = True
            call.application = call.application or "ConfBridge"
            book.touch(call)
    if bridge.connects:
        _notice_consultation(book, channel, at)
        meet(book, channel, at)


def _notice_consultation(book: CallBook, channel: Channel, at: datetime) -> None:
    """Somebody in a call entered a bridge with a Local half that nobody dialled.

    So the PBX's own attended transfer (features, AMI Atxfer) calls the target, in
    main/bridge_basic.c: it begins a call of its own, by the one who transfers.
    """
    halves = [
        c
        for c in reachable(channel)
        if c.leg.is_local and not c.leg.calls and c.leg.dialled_by is None and c.partner is not None
    ]
    if not halves:
        return
    people = [leg for leg in people_with(channel) if leg.calls]
    if len(people) != 1:
        return
    half = next((c for c in halves if c.bridge is not None), halves[0])
    consulting = people[0]
    book.conversations.suspend(consulting)
    call = book.begin(
        consulting,
        half.leg.created_at,
        call_id=half.uid,
        dialled=local_exten(half.leg.name),
    )
    for other in halves:
        call.join(other.leg)


def bridge_left(book: CallBook, fact: facts.BridgeLeft, at: datetime) -> None:
    """A channel left a bridge."""
    channel = book.topology.see(fact.channel, at)
    if channel.bridge is not None and channel.bridge.id == fact.bridge:
        _leave(book, channel, at)


def _leave(book: CallBook, channel: Channel, at: datetime) -> None:
    near = people_with(channel)
    book.topology.leave(channel)
    book.doubt(near, at)


def bridge_destroyed(book: CallBook, fact: facts.BridgeDestroyed, at: datetime) -> None:
    """A bridge is no more; whoever was not seen leaving it has left."""
    bridge = book.topology.bridges.get(fact.bridge)
    if bridge is None:
        return
    near = [leg for channel in bridge.channels.values() for leg in people_with(channel)]
    book.topology.destroy(fact.bridge)
    book.doubt(near, at)


def linked(book: CallBook, fact: facts.Linked, at: datetime) -> None:
    """Before Asterisk 12: two channels hear each other. It may be said again and again."""
    if book.is_gone(fact.first.uid) or book.is_gone(fact.second.uid):
        return
    first, second = book.topology.see(fact.first, at), book.topology.see(fact.second, at)
    if first is second:
        return
    first.links.add(second)
    second.links.add(first)
    meet(book, first, at)


def unlinked(book: CallBook, fact: facts.Unlinked, at: datetime) -> None:
    """Before Asterisk 12: two channels no longer hear each other."""
    first, second = book.topology.find(fact.first), book.topology.find(fact.second)
    if first is None or second is None or second not in first.links:
        return
    near = people_with(first)
    first.links.discard(second)
    second.links.discard(first)
    book.doubt(near, at)


def local_paired(book: CallBook, fact: facts.LocalPaired, at: datetime) -> None:
    """The two halves of one Local channel."""
    if book.is_gone(fact.one.uid) or book.is_gone(fact.two.uid):
        return
    one, two = book.topology.see(fact.one, at), book.topology.see(fact.two, at)
    if one is two:
        return
    book.topology.pair(one, two)
    for half, other in ((one, two), (two, one)):
        for call in half.leg.calls:
            if not other.leg.calls:
                call.join(other.leg)
    meet(book, one, at)


def hold_changed(book: CallBook, fact: facts.HoldChanged, at: datetime) -> None:
    """A phone put its other end on hold, or took it off. Unbalanced ones are no news."""
    channel = book.topology.see(fact.channel, at)
    leg = channel.leg
    if leg.is_local:
        return
    book.settle([leg])
    if fact.held:
        leg.holds_still = False
        book.begin_hold(leg, at)
    elif book.end_hold(leg, at) or leg.holds_still:
        call = book.call_in_progress(leg)
        if call is not None:
            book.emit(events.Unheld(at, call.id, leg.participant()))
            book.touch(call)
        leg.holds_still = False


def music_heard(book: CallBook, fact: facts.MusicHeard, at: datetime) -> None:
    """Before Asterisk 12: who talks with one other and hears music was put on hold by the other."""
    channel = book.topology.find(fact.channel)
    if channel is None:
        return
    leg = channel.leg
    pairs = [p for p in book.conversations.of(leg) if p.parted_at is None]
    if len(pairs) != 1:
        return
    other = pairs[0].second if pairs[0].first is leg else pairs[0].first
    if fact.started:
        book.begin_hold(other, at)
    elif book.end_hold(other, at):
        book.emit(events.Unheld(at, pairs[0].call.id, other.participant()))
        book.touch(pairs[0].call)


def renamed(book: CallBook, fact: facts.Renamed, at: datetime) -> None:
    """Before Asterisk 12: a masquerade may have put another phone behind a channel."""
    channel = book.topology.channels.get(fact.uid)
    if channel is None or not fact.new:
        return
    near = people_with(channel)
    if not book.topology.rename(channel, fact.new):
        return
    book.doubt(near, at)
    dials_for(book, channel.leg, at)
    meet(book, channel, at)
