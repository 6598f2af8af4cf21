"""Those who are measured: each reads Event and Uniqueid of every event off the same stream.

The rule kept here: a contender is what a user of it would write, and is done when its handler has
seen every event. A library that is not installed, or not written yet, is skipped with a note.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast

from astconsole.ami.client import AmiClient
from astconsole.ami.options import ConnectionOptions
from benchmarks.server import START

_ANY: Final = "x"
"""The server lets everybody in."""

Took = tuple[float, float]
"""Wall and processor seconds."""


class AbsentError(Exception):
    """What the contender needs is not here."""


class Clock:
    """Wall and processor seconds since it was made."""

    def __init__(self) -> None:
        self._began = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Both, as (wall, processor)."""
        return time.perf_counter() - self._began[0], time.process_time() - self._began[1]


class _Count:
    """Counts events down; a handler calls :meth:`finish` when none are left.

    As cheap as can be, for it is part of what is measured.
    """

    def __init__(self, events: int) -> None:
        self.left: Callable[[], int] = iter(range(events - 1, -1, -1)).__next__
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def finish(self) -> None:
        self.done.set_result(None)


class _Plain(asyncio.Protocol):
    """The common part of those who speak to the socket themselves."""

    def __init__(self, count: _Count) -> None:
        self.count = count
        self.transport: asyncio.Transport | None = None
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(f"Action: {START}\r\n\r\n".encode())

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.count.done.done():
            self.count.done.set_exception(exc or EOFError())


class _DictStr(_Plain):
    """The yardstick: split at the blank line, and a dict of every message."""

    greeted = False

    def data_received(self, data: bytes) -> None:
        if not self.greeted:
            self.greeted = True
            data = data.partition(b"\r\n")[2]
        *messages, self.buffer = (self.buffer + data).split(b"\r\n\r\n")
        left = self.count.left
        for raw in messages:
            lines = raw.decode("utf-8", "replace").split("\r\n")
            message = dict(line.split(": ", 1) for line in lines)
            if "Event" in message:
                _name = message["Event"]
                _uniqueid = message.get("Uniqueid")
                if not left():
                    self.count.finish()


class _Raw(_Plain):
    """The ceiling: read, and nothing else."""

    size = 0

    def data_received(self, data: bytes) -> None:
        self.size -= len(data)
        if self.size <= 0 and not self.count.done.done():
            self.count.done.set_result(None)


async def _plainly(make: Callable[[_Count], _Plain], port: int, count: _Count) -> Took:
    loop = asyncio.get_running_loop()
    clock = Clock()
    transport, _ = await loop.create_connection(lambda: make(count), "127.0.0.1", port)
    await count.done
    took = clock.read()
    transport.close()
    return took


async def dict_str(port: int, events: int, _size: int) -> Took:
    """Seconds for the yardstick."""
    return await _plainly(_DictStr, port, _Count(events))


async def raw(port: int, _events: int, size: int) -> Took:
    """Seconds for reading alone."""

    def make(count: _Count) -> _Plain:
        protocol = _Raw(count)
        protocol.size = size
        return protocol

    return await _plainly(make, port, _Count(1))


async def panoramisk(port: int, events: int, _size: int) -> Took:
    """Seconds for panoramisk, with a callback for every event."""
    try:
        from panoramisk import Manager  # noqa: PLC0415 - it may be absent
    except ImportError as error:
        raise AbsentError("panoramisk is not installed: ./dev setup bench") from error
    loop = asyncio.get_running_loop()
    count = _Count(events)
    left = count.left
    manager = Manager(
        loop=loop, host="127.0.0.1", port=port, username="bench", secret=_ANY, ping_delay=600
    )

    def on_event(_manager: object, message: Any) -> None:
        _name = message.event
        _uniqueid = message.uniqueid
        if not left():
            count.finish()

    manager.register_event("*", on_event)
    await manager.connect()
    await manager.authenticated_future
    clock = Clock()
    manager.send_action({"Action": START})
    await count.done
    took = clock.read()
    manager.close()
    return took


async def _with_client(port: int, count: _Count, on_event: Callable[[Any], None]) -> Took:
    options = ConnectionOptions(
        host="127.0.0.1", port=port, user="bench", password=_ANY, ping_interval=0.0
    )
    client = AmiClient(options, on_event=on_event, on_disconnect=lambda _reason: None)
    await client.connect()
    await client.login()
    clock = Clock()
    await client.send_action(START)
    await count.done
    took = clock.read()
    await client.disconnect()
    return took


async def ami_client(port: int, events: int, _size: int) -> Took:
    """Seconds for astconsole's client."""
    count = _Count(events)
    left = count.left

    def on_event(event: Any) -> None:
        _name = event.name
        _uniqueid = event.get("Uniqueid")
        if not left():
            count.finish()

    return await _with_client(port, count, on_event)


async def calls(port: int, events: int, _size: int) -> Took:
    """Seconds for astconsole's client and correlator: from the wire to calls."""
    try:
        from astconsole.calls.correlator import Correlator  # noqa: PLC0415 - it may be absent
    except ImportError as error:
        raise AbsentError("astconsole.calls.correlator is not there yet") from error
    count = _Count(events)
    left = count.left
    correlator = Correlator()
    at = dt.datetime.now(dt.UTC)

    def on_event(event: Any) -> None:
        correlator.handle(event, at)
        if not left():
            count.finish()

    return await _with_client(port, count, on_event)


Contender = Callable[[int, int, int], Awaitable[Took]]

YARDSTICK: Final = "dict_str"
CONTENDERS: Final[dict[str, tuple[str, Contender]]] = {
    "raw": ("raw asyncio read, nothing parsed", raw),
    "ami_client": ("astconsole AmiClient", ami_client),
    YARDSTICK: ("dict_str, the yardstick", dict_str),
    "panoramisk": ("panoramisk 1.4", panoramisk),
    "calls": ("astconsole, wire to correlated calls", calls),
}
