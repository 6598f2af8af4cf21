"""Streams of events written event by event, for what no PBX of ours was made to do.

Rule: made-up people; the order and the headers of events are those of the Asterisk that a test
names, and each test says where they are known from.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from astconsole.ami.messages import Event
from astconsole.ami.protocol import AmiProtocol
from tests.calls.telling import START, Timed

STATES = {"Down": 0, "Ring": 4, "Ringing": 5, "Up": 6}


@dataclass
class Chan:
    """A channel as its next event will show it."""

    name: str
    uid: str
    number: str = ""
    caller: str = ""
    exten: str = ""
    state: str = "Down"

    def headers(self, prefix: str = "") -> dict[str, str]:
        """The snapshot of Asterisk 12 and later."""
        values = {
            "Channel": self.name,
            "ChannelState": str(STATES[self.state]),
            "ChannelStateDesc": self.state,
            "CallerIDNum": self.number or "<unknown>",
            "CallerIDName": self.caller or "<unknown>",
            "Exten": self.exten,
            "Uniqueid": self.uid,
            "Linkedid": "1.1",
        }
        return {prefix + key: value for key, value in values.items()}


class Script:
    """A stream; say what happens, then take ``events``."""

    def __init__(self) -> None:
        self._protocol = AmiProtocol()
        self._protocol.receive_data(b"Asterisk Call Manager/5.0\r\n")
        self._at = START
        self._count = 0
        self.events: list[Timed] = []

    def wait(self, seconds: float) -> None:
        """Time goes by."""
        self._at += timedelta(seconds=seconds)

    def say(self, event: str, headers: dict[str, str] | None = None, **more: str) -> None:
        """One event, with these headers."""
        self.wait(0.02)
        lines = {"Event": event, **(headers or {}), **more}
        text = "".join(f"{name}: {value}\r\n" for name, value in lines.items()) + "\r\n"
        for message in self._protocol.receive_data(text.encode()):
            assert isinstance(message, Event)
            self.events.append((message, self._at))

    # -- Asterisk 12 and later --------------------------------------------------------------

    def new(self, name: str, *, number: str = "", caller: str = "", exten: str = "") -> Chan:
        """A channel; one that calls in has an extension and is in state Ring."""
        self._count += 1
        made = Chan(name, f"1.{self._count}", number, caller, exten, "Ring" if exten else "Down")
        self.say("Newchannel", made.headers())
        return made

    def local(self, exten: str) -> tuple[Chan, Chan]:
        """A Local channel: its two halves, joined."""
        name = f"Local/{exten}@inside-{self._count:08x}"
        one, two = self.new(f"{name};1", exten=exten), self.new(f"{name};2", exten=exten)
        one.state = "Down"
        self.say("LocalBridge", {**one.headers("LocalOne"), **two.headers("LocalTwo")})
        return one, two

    def state(self, channel: Chan, state: str) -> None:
        """Newstate."""
        channel.state = state
        self.say("Newstate", channel.headers())

    def lend(self, channel: Chan, number: str, caller: str = "") -> None:
        """NewCallerid."""
        channel.number, channel.caller = number, caller
        self.say("NewCallerid", channel.headers())

    def runs(self, channel: Chan, exten: str, application: str) -> None:
        """Newexten."""
        channel.exten = exten
        self.say("Newexten", channel.headers(), Extension=exten, Application=application)

    def dial(self, source: Chan | None, dest: Chan, dial_string: str = "") -> None:
        """DialBegin."""
        before = source.headers() if source is not None else {}
        self.say("DialBegin", {**before, **dest.headers("Dest"), "DialString": dial_string})

    def ring(self, source: Chan, dest: Chan, dial_string: str = "") -> None:
        """DialBegin, and it rings."""
        self.dial(source, dest, dial_string)
        self.state(dest, "Ringing")

    def dial_end(self, source: Chan | None, dest: Chan, status: str) -> None:
        """DialEnd."""
        before = source.headers() if source is not None else {}
        self.say("DialEnd", {**before, **dest.headers("Dest"), "DialStatus": status})

    def enter(
        self, bridge: str, *channels: Chan, technology: str = "simple_bridge", creator: str = ""
    ) -> None:
        """BridgeEnter of each."""
        for channel in channels:
            channel.state = "Up"
            kind = {
                "BridgeUniqueid": bridge,
                "BridgeTechnology": technology,
                "BridgeCreator": creator or "<unknown>",
            }
            self.say("BridgeEnter", {**kind, **channel.headers()})

    def leave(self, bridge: str, *channels: Chan) -> None:
        """BridgeLeave of each."""
        for channel in channels:
            self.say("BridgeLeave", {"BridgeUniqueid": bridge, **channel.headers()})

    def hangup(self, *channels: Chan, cause: int = 16) -> None:
        """Hangup of each; the caller's dialplan has gone to its extension h by then."""
        for channel in channels:
            self.say("Hangup", channel.headers(), Cause=str(cause))
