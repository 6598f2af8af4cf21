"""One connection, from asyncio's calls on one side to ours on the other."""

from __future__ import annotations

import asyncio
import socket

import pytest

from astconsole.ami.errors import AmiError, ConnectionLostError, PingTimeoutError
from astconsole.ami.link import Link
from astconsole.ami.messages import Event
from astconsole.ami.pending import PendingActions


class FakeSocket:
    def __init__(self, *, refusing: bool = False) -> None:
        self.refusing = refusing
        self.options: dict[tuple[int, int], int] = {}

    def setsockopt(self, level: int, option: int, value: int) -> None:
        if self.refusing:
            raise OSError("not here")
        self.options[level, option] = value


class FakeTransport(asyncio.Transport):
    def __init__(self, sock: FakeSocket) -> None:
        super().__init__({"socket": sock})
        self.sent = b""
        self.ended: list[str] = []

    def write(self, data: object) -> None:
        assert isinstance(data, bytes)
        self.sent += data

    def close(self) -> None:
        self.ended.append("close")

    def abort(self) -> None:
        self.ended.append("abort")


class Ends:
    """A link with the test on both ends."""

    def __init__(self, *, refusing: bool = False) -> None:
        self.events: list[Event] = []
        self.lost: list[AmiError | None] = []
        self.pending = PendingActions("pbx:5038")
        self.socket = FakeSocket(refusing=refusing)
        self.transport = FakeTransport(self.socket)
        self.link = Link(
            "pbx:5038", self.pending, on_event=self.events.append, on_lost=self.lost.append
        )

    def receive(self, data: bytes) -> None:
        while data:
            buffer = self.link.get_buffer(-1)
            size = min(len(buffer), len(data))
            buffer[:size] = data[:size]
            self.link.buffer_updated(size)
            data = data[size:]


async def greeted() -> Ends:
    ends = Ends()
    ends.link.connection_made(ends.transport)
    ends.receive(b"Asterisk Call Manager/11.0.0\r\n")
    assert (await ends.link.banner).version == "11.0.0"
    return ends


async def test_the_system_probes_the_connection_too() -> None:
    ends = Ends()
    ends.link.connection_made(ends.transport)
    assert ends.socket.options[socket.SOL_SOCKET, socket.SO_KEEPALIVE] == 1
    ends.link.banner.cancel()


async def test_a_system_that_cannot_probe_is_no_obstacle() -> None:
    ends = Ends(refusing=True)
    ends.link.connection_made(ends.transport)
    assert ends.link.alive
    ends.link.banner.cancel()


async def test_events_are_handed_on_in_the_call_that_read_them() -> None:
    ends = await greeted()
    ends.receive(b"Event: Hold\r\n\r\nEvent: Unhold\r\n\r\nEvent: Han")
    assert [event.name for event in ends.events] == ["Hold", "Unhold"]
    ends.receive(b"gup\r\n\r\n")
    assert [event.name for event in ends.events] == ["Hold", "Unhold", "Hangup"]
    assert ends.link.reads == 3


async def test_more_than_a_read_comes_in_order() -> None:
    ends = await greeted()
    ends.receive(b"".join(b"Event: Hold\r\nUniqueid: %d\r\n\r\n" % n for n in range(10_000)))
    assert [event.get("Uniqueid") for event in ends.events] == [str(n) for n in range(10_000)]


async def test_a_failed_connection_tells_the_first_reason() -> None:
    ends = await greeted()
    first = PingTimeoutError("silent")
    ends.link.fail(first)
    ends.link.fail(PingTimeoutError("again"))
    ends.link.connection_lost(None)
    assert ends.transport.ended[0] == "abort"
    assert ends.lost == [first]
    assert not ends.link.alive


async def test_a_closed_connection_has_no_reason() -> None:
    ends = await greeted()
    ends.link.close()
    ends.receive(b"Event: Hold\r\n\r\n")
    ends.link.connection_lost(None)
    assert ends.transport.ended == ["close"]
    assert ends.events == []
    assert ends.lost == [None]


async def test_the_systems_reason_is_kept_as_the_cause() -> None:
    ends = await greeted()
    cause = ConnectionResetError("reset by peer")
    ends.link.connection_lost(cause)
    (reason,) = ends.lost
    assert isinstance(reason, ConnectionLostError)
    assert "pbx:5038" in str(reason)
    assert reason.__cause__ is cause


async def test_nothing_can_be_sent_on_a_connection_that_is_gone() -> None:
    ends = await greeted()
    ends.link.send(b"Action: Ping\r\n\r\n")
    assert ends.transport.sent == b"Action: Ping\r\n\r\n"
    ends.link.close()
    with pytest.raises(ConnectionLostError):
        ends.link.send(b"Action: Ping\r\n\r\n")


async def test_a_connection_made_too_late_is_ended_at_once() -> None:
    ends = Ends()
    ends.link.abort()
    ends.link.connection_made(ends.transport)
    assert ends.transport.ended == ["abort"]
    assert not ends.link.alive
    ends.link.banner.cancel()
