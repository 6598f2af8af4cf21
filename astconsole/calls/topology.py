"""Channels, the bridges they are in, and who can hear whom.

The rule kept here: this knows nothing of calls. It answers one question: which legs are in one
conversation now? An edge joins two channels that share a bridge, that are linked (before Asterisk
12), or that are the two halves of one Local channel.

A **channel** is Asterisk's, known by its Uniqueid. A **leg** is the phone behind it. From Asterisk
12 on they stay together for life. Before that a masquerade gives a channel another phone: Rename
events move the leg (channels/masquerade in main/channel.c of 1.8), and everything that belongs to
the person moves with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from astconsole.calls.facts import Snapshot
from astconsole.calls.leg import Leg, is_nobody

# Local/101@ext-00000003;1 (1.6 on) and Local/101@ext-1234,1 (1.4)
_LOCAL_HALF: Final = re.compile(r"Local/(?P<exten>[^@]*)@?(?P<rest>.*)[;,](?P<half>[12])\Z", re.I)
_DIALPLANS_OWN: Final = frozenset({"", "s", "h", "i", "t", "T", "a", "o", "e"})
"""Extensions that nobody dials: start, hangup, invalid, timeouts, assistant, error (main/pbx.c)."""
_MASQUERADING: Final = re.compile(r"<(MASQ|ZOMBIE)>\Z", re.I)


class Channel:
    """Asterisk's channel: an id, the leg behind it, and where it is."""

    __slots__ = (
        "bridge",
        "former_number",
        "heard_at",
        "leg",
        "linkedid",
        "links",
        "moved",
        "partner",
        "seen",
        "uid",
    )

    def __init__(self, uid: str, name: str, at: datetime) -> None:
        self.uid = uid
        self.heard_at = at  # when an event last told of it
        self.seen = 0  # the topology's serial when an event last told of it
        self.moved = 0  # … and when it last entered or left a bridge
        self.linkedid = ""
        self.bridge: Bridge | None = None
        self.links: set[Channel] = set()
        self.partner: Channel | None = None
        self.former_number = ""  # of the phone it had before a masquerade
        self.leg = Leg(self, name, at)


class Bridge:
    """A bridge and the channels in it."""

    __slots__ = ("channels", "connects", "id", "is_conference", "is_parking")

    def __init__(self, bridge_id: str) -> None:
        self.id = bridge_id
        self.channels: dict[str, Channel] = {}
        self.connects = True
        self.is_conference = False
        self.is_parking = False


class Topology:
    """Every channel and bridge there is now."""

    def __init__(self) -> None:
        self.channels: dict[str, Channel] = {}
        self.bridges: dict[str, Bridge] = {}
        self._local_halves: dict[str, Channel] = {}
        self._by_name: dict[str, Channel] = {}
        self.serial = 0

    def find(self, snapshot: Snapshot) -> Channel | None:
        """The channel with that Uniqueid, or, where the event gave none, with that name."""
        if snapshot.uid:
            return self.channels.get(snapshot.uid)
        return self._by_name.get(snapshot.name)

    def see(self, snapshot: Snapshot, at: datetime) -> Channel:
        """That channel, made if it was not known, with what the snapshot says of it."""
        channel = self.channels.get(snapshot.uid)
        if channel is None:
            channel = Channel(snapshot.uid, snapshot.name, at)
            channel.leg.unnumbered = not snapshot.number
            self.channels[snapshot.uid] = channel
            if snapshot.name:
                self._by_name[snapshot.name] = channel
                self._pair_by_name(channel, snapshot.name)
        channel.seen = self.serial
        channel.heard_at = at
        leg = channel.leg
        if not leg.name and snapshot.name:
            leg.name = snapshot.name
            leg.is_local = is_nobody(snapshot.name)
            self._by_name[snapshot.name] = channel
            self._pair_by_name(channel, snapshot.name)
        if snapshot.linkedid:
            channel.linkedid = snapshot.linkedid
        # a channel keeps its caller id in a masquerade, and so does the phone that left it
        if not (leg.number and snapshot.number == channel.former_number):
            leg.learn_caller_id(snapshot)
        if snapshot.exten not in _DIALPLANS_OWN:
            leg.exten = snapshot.exten
        return channel

    def called(self, interface: str) -> Channel | None:
        """The channel last made to call that interface (``SIP/101``), if nobody has it yet."""
        for channel in reversed(self.channels.values()):
            leg = channel.leg
            if leg.calls or leg.dialled_by is not None or leg.originated:
                continue
            if interface in {leg.name, leg.endpoint}:
                return channel
        return None

    def made(self) -> Iterator[Leg]:
        """Phones that bear a number which is not their own, and were not dialled yet."""
        for channel in self.channels.values():
            leg = channel.leg
            if leg.unnumbered and leg.number and not (leg.calls or leg.is_local):
                yield leg

    def pair(self, one: Channel, two: Channel) -> None:
        """These are the two halves of one Local channel."""
        one.partner, two.partner = two, one
        one.leg.is_local = two.leg.is_local = True

    def bridge(self, bridge_id: str) -> Bridge:
        """That bridge, made if it was not known."""
        return self.bridges.setdefault(bridge_id, Bridge(bridge_id))

    def enter(self, channel: Channel, bridge: Bridge) -> None:
        """The channel is in that bridge, and in no other."""
        if channel.bridge is not None and channel.bridge is not bridge:
            channel.bridge.channels.pop(channel.uid, None)
            self._drop_empty(channel.bridge)
        channel.moved = self.serial
        channel.bridge = bridge
        bridge.channels[channel.uid] = channel

    def leave(self, channel: Channel) -> None:
        """The channel is in no bridge."""
        bridge = channel.bridge
        channel.moved = self.serial
        channel.bridge = None
        if bridge is not None:
            bridge.channels.pop(channel.uid, None)
            self._drop_empty(bridge)

    def destroy(self, bridge_id: str) -> list[Channel]:
        """The bridge is no more; returns the channels that had not been seen leaving it."""
        bridge = self.bridges.pop(bridge_id, None)
        if bridge is None:
            return []
        left = list(bridge.channels.values())
        for channel in left:
            channel.bridge = None
        bridge.channels.clear()
        return left

    def remove(self, channel: Channel) -> None:
        """The channel is gone: no edge to it is left."""
        self.leave(channel)
        for other in channel.links:
            other.links.discard(channel)
        channel.links.clear()
        if channel.partner is not None:
            channel.partner.partner = None
            channel.partner = None
        self.channels.pop(channel.uid, None)
        for name in (channel.leg.name, _MASQUERADING.sub("", channel.leg.name)):
            if self._by_name.get(name) is channel:
                del self._by_name[name]
        key = _local_key(channel.leg.name)
        if key and self._local_halves.get(key) is channel:
            del self._local_halves[key]
        channel.leg.channel = None

    def rename(self, channel: Channel, new: str) -> bool:
        """The channel has another name; True when another phone is behind it now.

        A masquerade renames thrice: the clone to ``X<MASQ>``, the original to ``X``, the clone to
        ``Y<ZOMBIE>``. When a channel takes the name that another just had, their legs change
        places.
        """
        if _MASQUERADING.search(new):
            return False  # a passing name, or a dead channel's
        donor = next(
            (c for c in (self._by_name.get(new),) if c is not None and c is not channel), None
        )
        if donor is None:
            self._by_name.pop(channel.leg.name, None)
            channel.leg.name = new
            channel.leg.is_local = is_nobody(new)
            self._by_name[new] = channel
            return False
        channel.former_number, donor.former_number = channel.leg.number, donor.leg.number
        channel.leg, donor.leg = donor.leg, channel.leg
        # the application goes on in the channel: whom it dials is dialled for its new phone
        channel.leg.dials, donor.leg.dials = donor.leg.dials, channel.leg.dials
        channel.leg.channel, donor.leg.channel = channel, donor
        self._by_name[channel.leg.name] = channel
        self._by_name[donor.leg.name] = donor
        return True

    def _pair_by_name(self, channel: Channel, name: str) -> None:
        match = _LOCAL_HALF.match(name)
        if match is None:
            return
        key = _local_key(name)
        self._local_halves[key] = channel
        other_half = "2" if match["half"] == "1" else "1"
        other = self._local_halves.get(f"{key[:-1]}{other_half}")
        if other is not None:
            self.pair(channel, other)

    def _drop_empty(self, bridge: Bridge) -> None:
        if not bridge.channels:
            self.bridges.pop(bridge.id, None)


def reachable(channel: Channel) -> Iterator[Channel]:
    """Every channel in one conversation with that one, itself included."""
    seen = {channel}
    waiting = [channel]
    while waiting:
        here = waiting.pop()
        yield here
        near: list[Channel] = list(here.links)
        if here.bridge is not None and here.bridge.connects:
            near += here.bridge.channels.values()
        if here.partner is not None:
            near.append(here.partner)
        for other in near:
            if other not in seen:
                seen.add(other)
                waiting.append(other)


def people_with(channel: Channel) -> list[Leg]:
    """The real legs in one conversation with that channel, its own included if it is real."""
    return [c.leg for c in reachable(channel) if not c.leg.is_local]


def _local_key(name: str) -> str:
    match = _LOCAL_HALF.match(name)
    return f"{match['exten']}@{match['rest']}/{match['half']}" if match else ""


def local_exten(name: str) -> str:
    """The extension a Local channel runs: ``Local/102@ext-00000000;1`` -> ``102``."""
    match = _LOCAL_HALF.match(name)
    return match["exten"] if match else ""
