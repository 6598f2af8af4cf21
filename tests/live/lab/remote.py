"""The remote control of one phone: baresip's ctrl_tcp, JSON objects framed as netstrings.

Rule: one command at a time, each answered before the next; events go to the phone as they come.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any

from tests.live.lab.roots import LabError

if TYPE_CHECKING:
    from collections.abc import Callable

_ANSWER_SECONDS = 10.0
_CONNECT_SECONDS = 10.0
_LONGEST = 1 << 20


class RemoteError(LabError):
    """The phone's remote control does not answer, or refuses."""


class RemoteControl:
    """A connection to one phone."""

    def __init__(self, port: int, on_event: Callable[[dict[str, Any]], None]) -> None:
        self._port = port
        self._on_event = on_event
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None
        self._answers: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._one = asyncio.Lock()

    async def connect(self) -> None:
        """Connect as soon as the phone listens."""
        async with asyncio.timeout(_CONNECT_SECONDS):
            while self._writer is None:
                try:
                    reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
                except OSError:
                    # a process that is starting offers nothing to wait for but its port
                    await asyncio.sleep(0.03)
        self._reading = asyncio.create_task(self._read(reader))

    async def close(self) -> None:
        """Hang up the remote control, not the phone."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._reading is not None:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading
            self._reading = None

    async def command(self, command: str, params: str = "") -> str:
        """Run one of the phone's own commands; return what it says."""
        if self._writer is None:
            raise RemoteError("the phone is switched off")
        async with self._one, asyncio.timeout(_ANSWER_SECONDS):
            body = json.dumps({"command": command, "params": params}).encode()
            self._writer.write(b"%d:%s," % (len(body), body))
            await self._writer.drain()
            answer = await self._answers.get()
        if not answer.get("ok"):
            raise RemoteError(f"the phone refused {command} {params}: {answer.get('data')}")
        return str(answer.get("data", ""))

    async def _read(self, reader: asyncio.StreamReader) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                length = int((await reader.readuntil(b":"))[:-1])
                if length > _LONGEST:
                    raise RemoteError(f"the phone sends a message of {length} bytes")
                message = json.loads((await reader.readexactly(length + 1))[:-1])
                if message.get("event"):
                    self._on_event(message)
                else:
                    self._answers.put_nowait(message)
