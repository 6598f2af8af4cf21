"""What a channel event says, freed from the dialect it was said in.

The rule kept here: a fact is frozen, names channels by Uniqueid, and holds nothing that the PBX did
not say. ``calls.dialect`` makes facts from events; the correlator reads nothing but facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class ChannelState(IntEnum):
    """Asterisk's channel states (include/asterisk/channelstate.h)."""

    DOWN = 0
    RESERVED = 1
    OFF_HOOK = 2
    DIALING = 3
    RING = 4  # it calls in: the PBX's own dialplan is "ringing"
    RINGING = 5  # the phone behind it rings
    UP = 6
    BUSY = 7
    DIALING_OFF_HOOK = 8
    PRE_RING = 9
    MUTE = 10
    UNKNOWN = 11


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What an event says of one channel. Empty text and None mean: not said."""

    uid: str
    name: str = ""
    linkedid: str = ""
    state: ChannelState | None = None
    number: str = ""
    caller_name: str = ""
    exten: str = ""
    connected: str = ""  # the number of the other end (1.8 on)


class Fact:
    """The common base."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ChannelSeen(Fact):
    """A channel is there, or is different now. ``created`` when this is its Newchannel."""

    channel: Snapshot
    created: bool = False
    application: str = ""  # the dialplan application it begins to run
    application_data: str = ""


@dataclass(frozen=True, slots=True)
class DialStarted(Fact):
    """``source`` calls ``dest``; no source when the PBX itself does (Originate, Page)."""

    source: Snapshot | None
    dest: Snapshot
    dial_string: str = ""


@dataclass(frozen=True, slots=True)
class DialMoved(Fact):
    """The dialled channel reports RINGING, PROGRESS, PROCEEDING."""

    dest: Snapshot
    status: str


@dataclass(frozen=True, slots=True)
class DialEnded(Fact):
    """The attempt is over. Before Asterisk 12 the destination is not said."""

    source: Snapshot | None
    dest: Snapshot | None
    status: str
    forward: str = ""


@dataclass(frozen=True, slots=True)
class BridgeEntered(Fact):
    """A channel entered a bridge, perhaps in the place of ``swap``."""

    bridge: str
    channel: Snapshot
    technology: str = ""
    creator: str = ""
    swap: str = ""


@dataclass(frozen=True, slots=True)
class BridgeLeft(Fact):
    """A channel left a bridge."""

    bridge: str
    channel: Snapshot


@dataclass(frozen=True, slots=True)
class BridgeDestroyed(Fact):
    """A bridge is no more, and so is nobody in it."""

    bridge: str


@dataclass(frozen=True, slots=True)
class Linked(Fact):
    """Two channels hear each other (before Asterisk 12)."""

    first: Snapshot
    second: Snapshot


@dataclass(frozen=True, slots=True)
class Unlinked(Fact):
    """Two channels no longer hear each other (before Asterisk 12)."""

    first: Snapshot
    second: Snapshot


@dataclass(frozen=True, slots=True)
class LocalPaired(Fact):
    """The two halves of one Local channel."""

    one: Snapshot
    two: Snapshot


@dataclass(frozen=True, slots=True)
class HoldChanged(Fact):
    """This channel's phone has put the other on hold, or taken it off."""

    channel: Snapshot
    held: bool


@dataclass(frozen=True, slots=True)
class MusicHeard(Fact):
    """This channel hears music from now on, or no longer: whoever it talks with put it on hold."""

    channel: Snapshot
    started: bool


@dataclass(frozen=True, slots=True)
class Renamed(Fact):
    """A channel has another name: before Asterisk 12 a masquerade changes who is behind it."""

    uid: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HangupAsked(Fact):
    """A channel is asked to hang up: by its own phone, or by the PBX. It will be gone soon."""

    channel: Snapshot
    by_phone: bool = False


@dataclass(frozen=True, slots=True)
class ChannelGone(Fact):
    """A channel hung up, with its hangup cause (Q.850)."""

    channel: Snapshot
    cause: int
    cause_text: str


@dataclass(frozen=True, slots=True)
class BlindTransferred(Fact):
    """``transferer`` sends ``transferee`` (unknown when more than one is left) to an extension."""

    transferer: Snapshot
    transferee: Snapshot | None
    extension: str
    success: bool = True


@dataclass(frozen=True, slots=True)
class AttendedTransferred(Fact):
    """The transferer connected its two calls and left."""

    first: Snapshot  # the transferer's channel in the call that continues
    second: Snapshot  # its channel in the consultation; often the same
    transferee: Snapshot | None
    target: Snapshot | None
    destination: str = ""  # DestType: Bridge, App, Link, Threeway, Fail
    application: str = ""
    success: bool = True


@dataclass(frozen=True, slots=True)
class PickedUp(Fact):
    """``picker`` took the call that rang at ``target``."""

    picker: Snapshot
    target: Snapshot


@dataclass(frozen=True, slots=True)
class Parked(Fact):
    """A channel is parked in a parking space."""

    parkee: Snapshot
    space: str


@dataclass(frozen=True, slots=True)
class ParkingEnded(Fact):
    """A parked channel left its space: ``how`` is retrieved, timeout or given up."""

    parkee: Snapshot
    how: str
    retriever: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class QueueJoined(Fact):
    """A caller waits in a queue."""

    channel: Snapshot
    queue: str


@dataclass(frozen=True, slots=True)
class QueueLeft(Fact):
    """A caller is out of the queue: answered, timed out, or abandoned."""

    channel: Snapshot
    queue: str
    abandoned: bool = False


@dataclass(frozen=True, slots=True)
class ConferenceJoined(Fact):
    """A channel entered a conference room."""

    channel: Snapshot
    room: str
    application: str


@dataclass(frozen=True, slots=True)
class Originated(Fact):
    """The outcome of an Originate: who was called first, and what they were to be connected to."""

    uid: str
    channel: str
    extension: str
    success: bool
