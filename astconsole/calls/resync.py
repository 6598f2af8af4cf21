"""Catching up with calls in progress: after logging in, and after a loss of the connection.

The rule kept here: a snapshot adds what no event has told and takes away what is no longer there;
what events have told since the snapshot was asked for is never undone by it. Times nobody saw are
not invented: a call that ended unseen has no end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from astconsole.ami.messages import Event
from astconsole.calls import bridging, dialling, facts, headers
from astconsole.calls.book import CallBook
from astconsole.calls.facts import ChannelState, Snapshot
from astconsole.calls.leaving import lose_channel
from astconsole.calls.report import ENDED_UNSEEN
from astconsole.calls.topology import Channel

_LONGEST_KNOWN: Final = 31 * 24 * 3600

_Item = tuple[Snapshot, Event]
"""One event of the list, and what it says of its channel."""


def connection_lost(book: CallBook, at: datetime) -> None:
    """From now on nothing is certain."""
    for call in book.calls.values():
        call.unsure = True
        call.sure_until = call.sure_until or at
        book.touch(call)


def finish(book: CallBook, items: Sequence[Event], since: int, at: datetime) -> None:
    """Apply the snapshot: ``items`` of Status and CoreShowChannels.

    Args:
        book: the calls.
        items: the list's events.
        since: the book's serial when the snapshot was asked for.
        at: now.
    """
    listed: dict[str, list[_Item]] = {}
    for event in items:
        snapshot = headers.snapshot(event)
        if snapshot is not None and not book.is_gone(snapshot.uid):
            listed.setdefault(snapshot.uid, []).append((snapshot, event))
    drop_unlisted(book, frozenset(listed), since, at)
    fresh: dict[Channel, Sequence[_Item]] = {}
    for uid, told in listed.items():
        known = uid in book.topology.channels
        channel = _apply(book, told, at)
        if not known:
            fresh[channel] = told
    for channel, items_of in fresh.items():
        if channel.leg.on_station:  # its own call goes on beside those with customers
            _begin(book, channel, items_of)
    bridges = _bridges(listed)
    for uid, told in listed.items():
        _apply_bridge(book, book.topology.channels[uid], told, bridges, since, at)
    _attach(book, fresh, at)
    for call in book.calls.values():
        if call.unsure:
            call.unsure, call.sure_until = False, None
            book.touch(call)


def drop_unlisted(book: CallBook, listed: frozenset[str], since: int, at: datetime) -> None:
    """Channels that were there before the loss and are not there now ended unseen."""
    missing = [
        channel
        for uid, channel in book.topology.channels.items()
        if uid not in listed and channel.seen <= since
    ]
    gone = {channel.leg.id for channel in missing}
    for call in list(book.calls.values()):
        if call.unsure and all(leg_id in gone for leg_id in call.alive):
            if call.talk_since is not None and call.sure_until is not None:
                call.talked += max(call.sure_until - call.talk_since, timedelta())
                call.talk_since = None
            book.end(call, None, at)
    for channel in missing:
        lose_channel(book, channel, 0, ENDED_UNSEEN, at)


def _apply(book: CallBook, told: Sequence[_Item], at: datetime) -> Channel:
    (first, oldest), *more = told
    known = first.uid in book.topology.channels
    channel = book.topology.see(first, at if known else at - _age(oldest))
    for snapshot, _ in more:
        book.topology.see(snapshot, at)
    leg = channel.leg
    for snapshot, item in told:
        if snapshot.state is not None and leg.state is ChannelState.DOWN:
            leg.state = snapshot.state
        if leg.state is ChannelState.UP and leg.answered_at is None:
            leg.answered_at = at
        leg.on_station = leg.on_station or item.get("Application").lower() == "agentlogin"
    return channel


def _bridges(listed: Mapping[str, Sequence[_Item]]) -> dict[str, tuple[str, str]]:
    """What kind of bridge each is, its technology and creator, by what runs in its channels.

    The snapshot does not say, and a holding bridge or a conference connects nobody.
    """
    running: dict[str, set[str]] = {}
    for told in listed.values():
        for _, item in told:
            bridge = item.get("BridgeID")  # Status says BridgeID, CoreShowChannels BridgeId
            if bridge:
                running.setdefault(bridge, set()).add(item.get("Application").lower())
    return {bridge: _kind(applications) for bridge, applications in running.items()}


def _kind(applications: set[str]) -> tuple[str, str]:
    if applications & {"park", "parked call"}:
        return "holding_bridge", "Parking"
    if applications == {"agentlogin"}:  # all who wait for a customer are in one
        return "holding_bridge", "AgentPool"
    if "confbridge" in applications:
        return "softmix", "ConfBridge"
    return "", ""


def _apply_bridge(
    book: CallBook,
    channel: Channel,
    told: Sequence[_Item],
    bridges: Mapping[str, tuple[str, str]],
    since: int,
    at: datetime,
) -> None:
    if channel.moved > since:
        return  # an event has told better
    for _, item in told:
        bridge = item.get("BridgeID")
        if bridge and channel.bridge is None:
            technology, creator = bridges[bridge]
            entered = facts.BridgeEntered(bridge, Snapshot(channel.uid), technology, creator)
            bridging.bridge_entered(book, entered, at)
        other = item.get("BridgedUniqueid")  # before 12: main/manager.c action_status
        if other and other in book.topology.channels:
            bridging.linked(book, facts.Linked(Snapshot(channel.uid), Snapshot(other)), at)
    if channel.bridge is None and channel.leg.calls and not channel.leg.is_local:
        book.settle([channel.leg])


def _attach(book: CallBook, fresh: Mapping[Channel, Sequence[_Item]], at: datetime) -> None:
    """Channels in no bridge: who calls, and which phones ring for whom."""
    callers = [c for c in fresh if not c.leg.is_local and not c.leg.calls and _calls(c)]
    for channel in callers:
        _begin(book, channel, fresh[channel])
    for channel in fresh:
        leg = channel.leg
        called = leg.state is not ChannelState.UP or _in_conference(channel)  # or paged
        if leg.is_local or leg.calls or not called:
            continue
        caller = book.topology.channels.get(channel.linkedid)
        if caller is None or caller is channel:
            continue
        dialling.dial_started(
            book,
            facts.DialStarted(Snapshot(caller.uid), Snapshot(channel.uid, state=leg.state)),
            at,
        )


def _begin(book: CallBook, channel: Channel, told: Sequence[_Item]) -> None:
    """A call of that channel's own, and what it talks to."""
    call = book.begin(channel.leg, channel.leg.created_at, dialled=channel.leg.exten)
    call.up_at = channel.leg.answered_at
    for _, item in told:
        application = item.get("Application")
        data = item.get("Data") or item.get("ApplicationData")  # CoreShowChannels says the latter
        if application.lower() == "queue":
            call.queue, call.queued = re.split("[,|]", data)[0], True
        elif application.lower() in dialling.TALKING_APPLICATIONS:
            call.application = application
            call.conference = application.lower() == "confbridge"


def _calls(channel: Channel) -> bool:
    leg = channel.leg
    return leg.state is ChannelState.RING or (
        leg.state is ChannelState.UP and channel.linkedid in {"", channel.uid}
    )


def _in_conference(channel: Channel) -> bool:
    return channel.bridge is not None and channel.bridge.is_conference


def _age(item: Event) -> timedelta:
    """How long the channel has been there.

    12+ Status: ``Seconds`` since its creation (main/manager.c generate_status); CoreShowChannels:
    ``Duration`` as HH:MM:SS.
    """
    seconds = item.get("Seconds")
    if seconds.isascii() and seconds.isdigit() and len(seconds) < 9:
        return timedelta(seconds=min(int(seconds), _LONGEST_KNOWN))
    parts = item.get("Duration").split(":")
    if len(parts) == 3 and all(p.isascii() and p.isdigit() and len(p) < 7 for p in parts):
        hours, minutes, rest = (int(p) for p in parts)
        return timedelta(seconds=min(hours * 3600 + minutes * 60 + rest, _LONGEST_KNOWN))
    return timedelta()
