"""Channels and bridges of the demo PBX, and the events that tell of them.

The rule kept here: a channel changes only through :class:`Switch`, and each change is announced
with the headers Asterisk 22 sends, in its order (held against recordings of it in tests/demo). What
is not announced by Asterisk (a new extension, a new connected line before its event) is a plain
attribute, set by the call that is played.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from astconsole.demo.wire import Header, OutgoingEvent, escape

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_UNKNOWN: Final = "<unknown>"


class ChannelState(IntEnum):
    """States of a channel that the demo uses (Asterisk 22: include/asterisk/channelstate.h)."""

    DOWN = 0
    RING = 4
    RINGING = 5
    UP = 6


_STATE_WORDS: Final = {
    ChannelState.DOWN: "Down",
    ChannelState.RING: "Ring",
    ChannelState.RINGING: "Ringing",
    ChannelState.UP: "Up",
}

CAUSES: Final = {
    0: "Unknown",
    16: "Normal Clearing",
    17: "User busy",
    19: "User alerting, no answer",
    20: "Subscriber absent",
    26: "Answered elsewhere",
    34: "Circuit/channel congestion",
    127: "Interworking, unspecified",
}
"""Hangup causes and their words (Asterisk 22: main/channel.c, ``causes``)."""


@dataclass(eq=False, slots=True)
class Bridge:
    """Where channels meet."""

    uniqueid: str
    members: list[Channel] = field(default_factory=list)
    technology: str = "simple_bridge"

    def headers(self, prefix: str = "") -> list[Header]:
        """Its snapshot as headers; ``prefix`` such as ``Orig`` goes before each name."""
        return [
            (f"{prefix}BridgeUniqueid", self.uniqueid),
            (f"{prefix}BridgeType", "basic"),
            (f"{prefix}BridgeTechnology", self.technology),
            (f"{prefix}BridgeCreator", _UNKNOWN),
            (f"{prefix}BridgeName", _UNKNOWN),
            (f"{prefix}BridgeNumChannels", str(len(self.members))),
            (f"{prefix}BridgeVideoSourceMode", "none"),
        ]


@dataclass(eq=False, slots=True)
class Channel:
    """One leg of a call, as Asterisk keeps it.

    ``created_at`` is in seconds since the epoch; ``dialling`` holds the legs that this one's Dial
    or Queue rings at the moment; ``dnid`` is the number a caller dialled; ``queue`` the queue it
    waits in, since ``queued_at``; ``told`` where in the dialplan it was at its last Newexten.
    """

    name: str
    uniqueid: str
    linkedid: str
    context: str
    exten: str
    state: ChannelState
    number: str
    caller_name: str
    created_at: float
    connected_number: str = ""
    connected_name: str = ""
    priority: int = 1
    application: str = ""
    data: str = ""
    bridge: Bridge | None = None
    dialling: list[Channel] = field(default_factory=list)
    dnid: str = ""
    told: tuple[str, str, int] = ("", "", 0)
    music: bool = False
    queue: str = ""
    queued_at: float = 0.0

    def headers(self, prefix: str = "") -> list[Header]:
        """Its snapshot as headers; ``prefix`` such as ``Dest`` goes before each name."""
        return [
            (f"{prefix}Channel", self.name),
            (f"{prefix}ChannelState", str(int(self.state))),
            (f"{prefix}ChannelStateDesc", _STATE_WORDS[self.state]),
            (f"{prefix}CallerIDNum", self.number or _UNKNOWN),
            (f"{prefix}CallerIDName", escape(self.caller_name) or _UNKNOWN),
            (f"{prefix}ConnectedLineNum", self.connected_number or _UNKNOWN),
            (f"{prefix}ConnectedLineName", escape(self.connected_name) or _UNKNOWN),
            (f"{prefix}Language", "en"),
            (f"{prefix}AccountCode", ""),
            (f"{prefix}Context", self.context),
            (f"{prefix}Exten", self.exten),
            (f"{prefix}Priority", str(self.priority)),
            (f"{prefix}Uniqueid", self.uniqueid),
            (f"{prefix}Linkedid", self.linkedid),
        ]

    def connect_to(self, other: Channel) -> None:
        """Take the other's caller id as connected line."""
        self.connected_number, self.connected_name = other.number, other.caller_name


class Switch:
    """The PBX's channels and bridges, their numbering, and what is announced about them.

    Args:
        clock: seconds since the epoch; numbers channels and stamps events.
        rng: makes the ids of bridges.
        system_name: Asterisk's ``systemname``: goes before each Uniqueid.
    """

    def __init__(self, *, clock: Callable[[], float], rng: Random, system_name: str = "") -> None:
        self.clock = clock
        self.channels: dict[str, Channel] = {}
        self.bridges: dict[str, Bridge] = {}
        self._rng = rng
        self._prefix = f"{system_name}-" if system_name else ""
        self.calls_begun = 0
        self._ids = 0
        self._names = 0
        self._locals = 0
        self._optimisations = 0
        self._listeners: list[Callable[[OutgoingEvent], None]] = []

    def listen(self, listener: Callable[[OutgoingEvent], None]) -> None:
        """Have every event from now on given to ``listener``, in order, as it happens."""
        self._listeners.append(listener)

    def find(self, name: str) -> Channel | None:
        """The channel of exactly that name, or that Uniqueid; case counts as in Asterisk: not."""
        wanted = name.lower()
        for channel in self.channels.values():
            if wanted in (channel.name.lower(), channel.uniqueid):
                return channel
        return None

    def announce(self, name: str, privilege: str, *headers: Header) -> None:
        """Send an event of that name and class to whoever listens."""
        event = OutgoingEvent(name, privilege, headers, self.clock())
        for listener in self._listeners:
            listener(event)

    # -- a channel's life

    def new_channel(
        self,
        endpoint: str,
        *,
        state: ChannelState,
        number: str = "",
        name: str = "",
        context: str,
        exten: str,
        linkedid: str = "",
        suffix: str = "",
    ) -> Channel:
        """A channel is there: Newchannel. Without ``linkedid`` it begins a call of its own."""
        now = self.clock()
        uniqueid = f"{self._prefix}{int(now)}.{self._ids}"
        self.calls_begun += not linkedid
        self._ids += 1
        if not suffix:
            suffix = f"{self._names:08x}"
            self._names += 1
        channel = Channel(
            name=f"{endpoint}-{suffix}",
            uniqueid=uniqueid,
            linkedid=linkedid or uniqueid,
            context=context,
            exten=exten,
            state=state,
            number=number,
            caller_name=name,
            created_at=now,
        )
        self.channels[uniqueid] = channel
        self.announce("Newchannel", "call", *channel.headers())
        return channel

    def next_optimisation(self) -> str:
        """The number of the next optimisation of a Local pair, as LocalOptimization* tell it."""
        number, self._optimisations = self._optimisations, self._optimisations + 1
        return str(number)

    def new_local_pair(self, exten: str, context: str, linkedid: str) -> tuple[Channel, Channel]:
        """The two halves of ``Local/exten@context``, in the order they are announced."""
        suffix = f"{self._locals:08x}"
        self._locals += 1
        one, two = (
            self.new_channel(
                f"Local/{exten}@{context}",
                state=state,
                context=context,
                exten=exten,
                linkedid=linkedid,
                suffix=f"{suffix};{half}",
            )
            for half, state in ((1, ChannelState.DOWN), (2, ChannelState.RING))
        )
        return one, two

    def new_state(self, channel: Channel, state: ChannelState) -> None:
        """The channel rings or is up: Newstate."""
        channel.state = state
        self.announce("Newstate", "call", *channel.headers())

    def execute(self, channel: Channel, application: str, data: str) -> None:
        """The channel runs a dialplan application: Newexten.

        Asterisk says so only when the place in the dialplan is another: a second application at
        the same place is silent (main/manager_channels.c, ``channel_newexten``).
        """
        channel.application, channel.data = application, data
        told = (channel.context, channel.exten, channel.priority)
        if told == channel.told:
            return
        channel.told = told
        self.announce(
            "Newexten",
            "dialplan",
            *channel.headers(),
            ("Extension", channel.exten),
            ("Application", application),
            ("AppData", data),
        )

    def new_connected_line(self, channel: Channel) -> None:
        """The channel knows (or forgets) whom it is connected to: NewConnectedLine."""
        self.announce("NewConnectedLine", "call", *channel.headers())

    def new_callerid(self, channel: Channel) -> None:
        """The channel has another caller id: NewCallerid."""
        self.announce(
            "NewCallerid",
            "call",
            *channel.headers(),
            ("CID-CallingPres", "0 (Presentation Allowed, Not Screened)"),
        )

    def tell(self, name: str, channel: Channel, *more: Header, privilege: str = "call") -> None:
        """An event that is a channel's snapshot and a few headers more, such as Hold."""
        self.announce(name, privilege, *channel.headers(), *more)

    def set_variable(self, channel: Channel, name: str, value: str) -> None:
        """A channel variable is set: VarSet. Of Asterisk's many, the demo sets the telling ones."""
        self.tell("VarSet", channel, ("Variable", name), ("Value", value), privilege="dialplan")

    def music(self, channel: Channel, *, on: bool) -> None:
        """Music on hold begins or ends on the channel that hears it."""
        channel.music = on
        if on:
            self.tell("MusicOnHoldStart", channel, ("Class", "default"))
        else:
            self.tell("MusicOnHoldStop", channel)

    def hang_up(self, channel: Channel, cause: int, tech_cause: int = 0) -> None:
        """The channel is gone: Hangup. ``tech_cause`` is the SIP status, 0 if there is none."""
        self.channels.pop(channel.uniqueid, None)
        tech = (("TechCause", str(tech_cause)),) if tech_cause else ()
        self.tell(
            "Hangup", channel, ("Cause", str(cause)), ("Cause-txt", CAUSES.get(cause, "")), *tech
        )

    # -- dialling

    def dial(
        self,
        name: str,
        caller: Channel | None,
        callee: Channel,
        *more: Header,
    ) -> None:
        """DialBegin, DialState or DialEnd. An Originate dials without a caller."""
        source = caller.headers() if caller else ()
        self.announce(name, "call", *source, *callee.headers("Dest"), *more)

    # -- bridges

    def new_bridge(self) -> Bridge:
        """A bridge for a call: BridgeCreate."""
        bridge = Bridge(str(UUID(int=self._rng.getrandbits(128), version=4)))
        self.bridges[bridge.uniqueid] = bridge
        self.announce("BridgeCreate", "call", *bridge.headers())
        return bridge

    def enter(self, bridge: Bridge, channel: Channel, *, swap: Channel | None = None) -> None:
        """The channel joins the bridge: BridgeEnter. With ``swap`` it takes that one's place."""
        bridge.members.append(channel)
        channel.bridge = bridge
        more = (("SwapUniqueid", swap.uniqueid),) if swap else ()
        self.announce("BridgeEnter", "call", *bridge.headers(), *channel.headers(), *more)

    def leave(self, channel: Channel) -> Bridge | None:
        """The channel leaves its bridge: BridgeLeave. Tells which, None if it was in none."""
        bridge, channel.bridge = channel.bridge, None
        if bridge is not None:
            bridge.members.remove(channel)
            self.announce("BridgeLeave", "call", *bridge.headers(), *channel.headers())
        return bridge

    def destroy(self, bridge: Bridge) -> None:
        """The bridge is gone: BridgeDestroy."""
        self.bridges.pop(bridge.uniqueid, None)
        self.announce("BridgeDestroy", "call", *bridge.headers())
