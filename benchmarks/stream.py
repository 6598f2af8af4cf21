"""The stream everybody is measured on: interleaved two-party calls, as Asterisk 22 tells them.

The rule kept here: the same bytes every time (a fixed seed), in the form and mix of a real PBX:
repeated ChanVariable headers, UTF-8 names, empty values, values that hold ``: ``, and RTCP reports,
which concern nobody and are a third of the bytes.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

BANNER: Final = b"Asterisk Call Manager/11.0.0\r\n"
_NAMES: Final = (
    "Alice Adams", "Jürgen Groß", "Zoë Ångström", "Łukasz Żak", "Мария Орлова", "山田 太郎",
    "Support: 2nd level", "Reception", "O'Neill, Pat", "<unknown>",
)  # fmt: skip
_NOBODY: Final = "<unknown>"


@dataclass(frozen=True)
class Stream:
    """What the server sends, and what is in it."""

    data: bytes
    calls: int
    events: int
    headers: int


@dataclass(frozen=True)
class _Leg:
    channel: str
    number: str
    name: str
    other_number: str
    other_name: str
    exten: str
    uniqueid: str
    linkedid: str

    def snapshot(self, state: tuple[int, str], prefix: str = "") -> list[str]:
        """A channel's headers (main/manager_channels.c, ast_manager_build_channel_state_string)."""
        values = {
            "Channel": self.channel,
            "ChannelState": str(state[0]),
            "ChannelStateDesc": state[1],
            "CallerIDNum": self.number,
            "CallerIDName": self.name,
            "ConnectedLineNum": self.other_number,
            "ConnectedLineName": self.other_name,
            "Language": "en",
            "AccountCode": "",
            "Context": "from-internal",
            "Exten": self.exten,
            "Priority": "1",
            "Uniqueid": self.uniqueid,
            "Linkedid": self.linkedid,
        }
        lines = [f"{prefix}{name}: {value}" for name, value in values.items()]
        variable = f"{prefix}ChanVariable" if prefix else "ChanVariable"
        lines += [f"{variable}: direction=internal", f"{variable}: note=see: ticket 4711"]
        return lines


_HINTS: Final = {"NOT_INUSE": 0, "INUSE": 1, "RINGING": 8}
_DOWN, _RING, _RINGING, _UP = (0, "Down"), (4, "Ring"), (5, "Ringing"), (6, "Up")


def build(calls: int = 1000, *, seed: int = 22) -> Stream:
    """The stream of that many calls, some 50 of them up at the same time."""
    # not for secrets: the same calls every time
    chance = random.Random(seed)  # noqa: S311
    waiting = [_call(number, chance) for number in range(calls)]
    running: list[Iterator[list[str]]] = []
    blocks: list[bytes] = []
    headers = 0
    clock = 1795450330.0
    while waiting or running:
        if waiting and (len(running) < 50 or not running):
            running.append(waiting.pop(0))
        place = chance.randrange(len(running))
        lines = next(running[place], None)
        if lines is None:
            running.pop(place)
            continue
        clock += 0.0007
        lines.insert(2, f"Timestamp: {clock:.6f}")
        headers += len(lines)
        blocks.append("\r\n".join([*lines, "", ""]).encode())
    return Stream(BANNER + b"".join(blocks), calls, len(blocks), headers)


def _call(number: int, chance: random.Random) -> Iterator[list[str]]:
    a_number, b_number = (str(100 + chance.randrange(900)) for _ in range(2))
    a_name, b_name = (chance.choice(_NAMES) for _ in range(2))
    first = f"1795450{number // 1000:03d}.{number * 2}"
    second = f"1795450{number // 1000:03d}.{number * 2 + 1}"
    a = _Leg(
        f"PJSIP/{a_number}-{number * 2:08x}", a_number, a_name, _NOBODY, _NOBODY,
        b_number, first, first,
    )  # fmt: skip
    b = _Leg(
        f"PJSIP/{b_number}-{number * 2 + 1:08x}", b_number, b_name, a_number, a_name,
        a_number, second, first,
    )  # fmt: skip

    def event(name: str, *parts: list[str], privilege: str = "call,all") -> list[str]:
        return [
            f"Event: {name}",
            f"Privilege: {privilege}",
            *(line for part in parts for line in part),
        ]

    def var_set(leg: _Leg, state: tuple[int, str], name: str, value: str) -> list[str]:
        told = [f"Variable: {name}", f"Value: {value}"]
        return event("VarSet", leg.snapshot(state), told, privilege="dialplan,all")

    def new_exten(priority: int, application: str, data: str) -> list[str]:
        told = [
            f"Extension: {b_number}", f"Application: {application}", f"AppData: {data}",
            f"Priority: {priority}",
        ]  # fmt: skip
        return event("Newexten", a.snapshot(_RING), told, privilege="dialplan,all")

    yield event("Newchannel", a.snapshot(_RING))
    yield _device(f"PJSIP/{a_number}", "INUSE")
    yield _extension(f"PJSIP/{a_number}", "INUSE")
    yield var_set(a, _RING, "SIPDOMAIN", "pbx.example.com")
    yield new_exten(1, "NoOp", f"call: {a_number} to {b_number}")
    yield var_set(a, _RING, "CALLERID(name)", a_name)
    yield event("NewCallerid", a.snapshot(_RING), ["CID-CallingPres: 0 (Presentation Allowed)"])
    yield new_exten(2, "Set", "CDR(userfield)=")
    yield new_exten(3, "Dial", f"PJSIP/{b_number},30,tT")
    yield event("Newchannel", b.snapshot(_DOWN))
    yield var_set(b, _DOWN, "DIALEDPEERNUMBER", b_number)
    yield event("NewConnectedLine", b.snapshot(_DOWN))
    pair = [a.snapshot(_RING), b.snapshot(_DOWN, "Dest")]
    yield event("DialBegin", *pair, [f"DialString: {b_number}"])
    yield event("Newstate", b.snapshot(_RINGING))
    yield _device(f"PJSIP/{b_number}", "RINGING")
    yield _extension(f"PJSIP/{b_number}", "RINGING")
    pair = [a.snapshot(_RING), b.snapshot(_RINGING, "Dest")]
    yield event("DialState", *pair, ["DialStatus: RINGING"])
    answered = chance.random() < 0.8
    if not answered:
        yield event("DialEnd", *pair, ["DialStatus: NOANSWER"])
        yield event("Hangup", b.snapshot(_RINGING), ["Cause: 16", "Cause-txt: Normal Clearing"])
        yield var_set(a, _RING, "DIALSTATUS", "NOANSWER")
        yield event(
            "Hangup", a.snapshot(_RING), ["Cause: 19", "Cause-txt: User alerting, no answer"]
        )
        return
    yield event("Newstate", b.snapshot(_UP))
    yield _device(f"PJSIP/{b_number}", "INUSE")
    yield _extension(f"PJSIP/{b_number}", "INUSE")
    yield event("DialEnd", a.snapshot(_RING), b.snapshot(_UP, "Dest"), ["DialStatus: ANSWER"])
    yield event("Newstate", a.snapshot(_UP))
    bridge = f"{number:08x}-9c4b-4d57-8f0e-2f6f1d1f7a11"
    yield event("BridgeCreate", _bridge(bridge, 0))
    yield event("BridgeEnter", _bridge(bridge, 1), b.snapshot(_UP))
    yield event("BridgeEnter", _bridge(bridge, 2), a.snapshot(_UP))
    for report in range(3):
        for leg in (a, b):
            yield event(
                "RTCPSent", leg.snapshot(_UP), _rtcp(report, chance), privilege="reporting,all"
            )
            yield event(
                "RTCPReceived", leg.snapshot(_UP), _rtcp(report, chance), privilege="reporting,all"
            )
    if chance.random() < 0.3:
        yield event("Hold", b.snapshot(_UP), ["MusicClass: default"])
        yield event("MusicOnHoldStart", a.snapshot(_UP), ["Class: default"])
        yield event("MusicOnHoldStop", a.snapshot(_UP))
        yield event("Unhold", b.snapshot(_UP))
    yield event("HangupRequest", a.snapshot(_UP), ["Cause: 16"])
    yield event("BridgeLeave", _bridge(bridge, 1), a.snapshot(_UP))
    yield var_set(a, _UP, "BRIDGEPEER", b.channel)
    yield event("BridgeLeave", _bridge(bridge, 0), b.snapshot(_UP))
    yield event("BridgeDestroy", _bridge(bridge, 0))
    yield event("SoftHangupRequest", b.snapshot(_UP), ["Cause: 16"])
    yield event("Hangup", b.snapshot(_UP), ["Cause: 16", "Cause-txt: Normal Clearing"])
    yield _device(f"PJSIP/{b_number}", "NOT_INUSE")
    yield _extension(f"PJSIP/{b_number}", "NOT_INUSE")
    yield var_set(a, _UP, "DIALSTATUS", "ANSWER")
    yield event("Hangup", a.snapshot(_UP), ["Cause: 16", "Cause-txt: Normal Clearing"])
    yield _device(f"PJSIP/{a_number}", "NOT_INUSE")
    yield _extension(f"PJSIP/{a_number}", "NOT_INUSE")


def _bridge(unique: str, channels: int) -> list[str]:
    return [
        f"BridgeUniqueid: {unique}",
        "BridgeType: basic",
        "BridgeTechnology: simple_bridge",
        "BridgeCreator: <unknown>",
        "BridgeName: <unknown>",
        f"BridgeNumChannels: {channels}",
        "BridgeVideoSourceMode: none",
    ]


def _device(device: str, state: str) -> list[str]:
    return [
        "Event: DeviceStateChange",
        "Privilege: call,all",
        f"Device: {device}",
        f"State: {state}",
    ]


def _extension(device: str, state: str) -> list[str]:
    return [
        "Event: ExtensionStatus",
        "Privilege: call,all",
        f"Exten: {device.partition('/')[2]}",
        "Context: from-internal",
        f"Hint: {device}",
        f"Status: {_HINTS[state]}",
        f"StatusText: {state.title()}",
    ]


def _rtcp(report: int, chance: random.Random) -> list[str]:
    jitter = chance.randrange(400)
    return [
        f"SSRC: 0x{chance.getrandbits(32):08x}",
        "PT: 200(SR)",
        "To: 192.0.2.17:4001",
        "From: 192.0.2.1:12001",
        "RTT: 0.0102",
        f"SentNTP: 1795450{report:03d}.42142720",
        f"SentRTP: {160 * report}",
        f"SentPackets: {250 * (report + 1)}",
        f"SentOctets: {40000 * (report + 1)}",
        "ReportCount: 1",
        f"Report0SourceSSRC: 0x{chance.getrandbits(32):08x}",
        "Report0FractionLost: 0",
        "Report0CumulativeLost: 0",
        "Report0HighestSequence: 41231",
        "Report0SequenceNumberCycles: 0",
        f"Report0IAJitter: {jitter}",
        "Report0LSR: 1287542872",
        "Report0DLSR: 4.8210",
    ]
