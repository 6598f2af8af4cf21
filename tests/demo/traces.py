"""Event sequences of recordings and of the demo, made comparable.

Two runs of the same call never give the same bytes: ids differ, and Asterisk's threads race. So ids
are renamed by order of appearance, and events that no thread orders may stand in any order.
Everything else is compared: every header of every event, in its order, with its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from astconsole.ami.messages import Event

RECORDINGS = Path(__file__).parents[1] / "recordings" / "22"

OWN_RECORDINGS = Path(__file__).parent / "recordings"

NOT_PLAYED = {
    # about logins, devices and media, not about calls
    "ChallengeSent",
    "ContactStatus",
    "DeviceStateChange",
    "ExtensionStatus",
    "FullyBooted",
    "InvalidAccountID",
    "PeerStatus",
    "PresenceStateChange",
    "QueueMemberStatus",
    "RTCPReceived",
    "RTCPSent",
    "SuccessfulAuth",
    "TestEvent",
    # off unless cdr_manager.conf and cel.conf say otherwise
    "Cdr",
    "CEL",
    # variables: the demo sets a few of the many; the recordings leave them out by an event filter
    "VarSet",
    # beside DTMFEnd, which is played
    "DTMFBegin",
}
"""Kinds of events that recordings hold and the demo does not play."""

_FLEETING = {"Timestamp", "SystemName", "ActionID"}
"""Headers that only say when, where, and for which of a client's actions."""

_MEASURED = {"HoldTime", "TalkTime", "RingTime", "DurationMs", "Id"}
"""Headers that count: how many is not compared, that they are numbers is."""

_RACING_STATE = {"DestChannelState", "DestChannelStateDesc"}
"""In DialBegin and DialState: the phone's answer may come before or after the snapshot."""

_RACING = {
    ("NewCallerid", "ChannelState"),
    ("NewCallerid", "ChannelStateDesc"),
    ("BridgeMerge", "FromBridgeNumChannels"),
}
"""A Local half is told that it rings and whom it rings; a bridge is left while it is merged."""

_RACING_AGENT = {
    "DestConnectedLineNum",
    "DestConnectedLineName",
    "DestExten",
    *_RACING_STATE,
}
"""The same for agents' phones, which learn at that moment whom they ring for."""

_CHANNEL = re.compile(r"(?P<endpoint>(?:PJSIP|Local)/[^;,&\s]+)-[0-9a-f]{8}(?P<half>;[12])?")
_UNIQUEID = re.compile(r"(?:[\w.]+-)?\d{9,11}\.\d+")
_BRIDGE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Step:
    """One event: its name, its headers with renamed ids, and the objects it is about."""

    name: str
    headers: tuple[tuple[str, str], ...]
    about: frozenset[str]

    def get(self, name: str) -> str:
        return dict(self.headers).get(name, "")

    def __str__(self) -> str:
        return f"{self.name} {dict(self.headers)}"


def read(path: Path) -> list[Event]:
    """The events of a recording: the raw bytes one AMI session got."""
    return split(path.read_bytes())


def split(raw: bytes) -> list[Event]:
    """The events in a stream of AMI messages."""
    messages = [Event(chunk) for chunk in raw.split(b"\r\n\r\n")]
    return [message for message in messages if message.raw.startswith(b"Event: ")]


class _Names:
    """Renames ids by order of appearance."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, value: str) -> str:
        if _UNIQUEID.fullmatch(value):
            return self._known.setdefault(value, f"channel {self._count('channel')}")
        if _BRIDGE.fullmatch(value):
            return self._known.setdefault(value, f"bridge {self._count('bridge')}")
        return _CHANNEL.sub(lambda found: f"{found['endpoint']}-*{found['half'] or ''}", value)

    def _count(self, kind: str) -> int:
        return sum(1 for name in self._known.values() if name.startswith(kind))


def steps(events: Iterable[Event]) -> list[Step]:
    """What is compared of these events."""
    names = _Names()
    result = []
    for event in events:
        if event.name in NOT_PLAYED:
            continue
        headers = [
            (name, _value(event, name, names(value)))
            for name, value in event.headers
            if name not in _FLEETING
        ]
        about = {
            value
            for name, value in headers
            if value.startswith(("channel ", "bridge ")) and not name.endswith("Linkedid")
        }
        result.append(Step(event.name, tuple(headers), frozenset(about)))
    return result


def _value(event: Event, name: str, value: str) -> str:
    if name in _MEASURED:
        assert value.isdigit(), f"{event.name} {name}: {value!r}"
        return "#"
    if (event.name, name) in _RACING:
        return "(racing)"
    if event.name in {"DialBegin", "DialState", "AgentCalled"}:
        agent = event.name == "AgentCalled" or event.get("DialString").startswith("PJSIP/")
        if name in (_RACING_AGENT if agent else _RACING_STATE):
            return "(racing)"
    return value


RACES: Mapping[frozenset[str], str] = {
    frozenset({"Newstate", "DialBegin"}): "the phone answers 180 while Dial goes on",
    frozenset({"Newstate", "DialState"}): "one is the phone's thread, the other Dial's",
    frozenset({"DialState"}): "several phones ring: in no order",
}
"""Events about one object that two threads send, each seen in both orders, and why."""

ORIGINATE_RACES: Mapping[frozenset[str], str] = {
    frozenset({"OriginateResponse", event}): "the phone's thread, and the one that originates"
    for event in ("Newstate", "DialEnd", "Newexten", "DialBegin", "NewConnectedLine")
}
"""The same, where a client calls a phone."""

TRANSFER_RACES: Mapping[frozenset[str], str] = {
    **{
        frozenset({"BlindTransfer", event}): "its snapshots are taken before, it is sent after"
        for event in ("Newexten", "BridgeLeave")
    },
    **{
        frozenset({"AttendedTransfer", event}): "the same"
        for event in ("NewConnectedLine", "MusicOnHoldStop", "BridgeLeave")
    },
    **{
        frozenset({"MusicOnHoldStop", event}): "the held one's own thread stops its music"
        for event in ("BridgeLeave", "BridgeEnter")
    },
    frozenset({"NewCallerid", "Newstate"}): "a Local half is told of both by the other half",
}
"""The same, where a call is handed on."""

AGENT_RACES: Mapping[frozenset[str], str] = {
    frozenset({queue, phone}): "the agent's phone and Queue go on side by side"
    for queue in ("AgentCalled", "DialBegin", "DialState")
    for phone in ("Newstate", "Newexten", "NewConnectedLine")
}
"""The same, while a queue rings its members."""


def difference(
    told: Sequence[Step], recorded: Sequence[Step], races: Iterable[frozenset[str]]
) -> str:
    """Where two sequences part, in words; "" when one could be the other.

    Two events are ordered when they are about the same channel or bridge, except races. The two
    sequences are the same when they hold the same events and order the ordered ones alike.
    """
    allowed = set(races)

    def ordered(before: Step, after: Step) -> bool:
        return bool(before.about & after.about) and (
            frozenset({before.name, after.name}) not in allowed
        )

    left = list(told)
    for place, wanted in enumerate(recorded):
        free = [
            step
            for at, step in enumerate(left)
            if not any(ordered(earlier, step) for earlier in left[:at])
        ]
        if wanted not in free:
            return f"recorded step {place}: {wanted.name} {wanted.get('Channel')}" + _nearest(
                wanted, free, left
            )
        left.remove(wanted)
    return f"told, but not recorded: {left[0]}" if left else ""


def _nearest(wanted: Step, free: Sequence[Step], left: Sequence[Step]) -> str:
    """What was told instead of a recorded step."""
    if wanted in left:
        return f" is told too late, behind {free[0].name} {free[0].get('Channel')}"
    others = [step for step in left if step.name == wanted.name]
    if not others:
        return " is never told"

    def differing(step: Step) -> set[tuple[str, str]]:
        return set(step.headers) ^ set(wanted.headers)

    nearest = min(others, key=lambda step: len(differing(step)))
    parts = sorted({name for name, _ in differing(nearest)}) or ["the order of its headers"]
    return " is told otherwise: " + ", ".join(
        f"{name} {nearest.get(name)!r} for {wanted.get(name)!r}" for name in parts
    )
