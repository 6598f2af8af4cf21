"""A program that routes calls over ARI, as hosted PBXs have: one websocket, and one request each.

Rule: it does what such a program does and no more: it is told of channels that enter its Stasis
application and orders what becomes of them. What happened is seen at the phones.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
from typing import Any
from urllib.parse import quote, urlencode

from tests.live.lab.pbx import SECRET
from tests.live.lab.roots import LabError

APPLICATION = "house"
USER = "house"
_SECONDS = 10.0
_TEXT, _CONTINUED = 1, 0


class Ari:
    """One program, connected to one PBX for the length of a scenario."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None
        self._started: asyncio.Queue[str] = asyncio.Queue()

    async def open(self) -> None:
        """Connect; calls for the application come in from now on."""
        async with asyncio.timeout(_SECONDS):
            reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
            key = base64.b64encode(os.urandom(16)).decode()
            self._writer.write(
                self._head("GET", "events", {"app": APPLICATION})
                + f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ari\r\n\r\n".encode()
            )
            answer = await reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in answer.partition(b"\r\n")[0]:
            raise LabError(f"ARI refused the websocket: {answer.decode(errors='replace')}")
        self._reading = asyncio.create_task(self._read(reader))

    async def close(self) -> None:
        """Go away."""
        if self._reading is not None:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading
            self._reading = None
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    async def started(self) -> str:
        """Wait for the next channel that enters the application; return its id."""
        async with asyncio.timeout(_SECONDS):
            return await self._started.get()

    async def order(self, method: str, what: str, **parameters: str) -> dict[str, Any]:
        """One request, such as ``POST channels``; return what the PBX says of it."""
        async with asyncio.timeout(_SECONDS):
            reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
            try:
                head = self._head(method, what, parameters)
                writer.write(head + b"Content-Length: 0\r\nConnection: close\r\n\r\n")
                answer = await reader.read()
            finally:
                writer.close()
        status, _, rest = answer.partition(b"\r\n")
        if b" 20" not in status[:13]:
            raise LabError(f"ARI refused {method} {what}: {answer.decode(errors='replace')}")
        body = rest.partition(b"\r\n\r\n")[2]
        said: dict[str, Any] = json.loads(body) if body.strip() else {}
        return said

    def _head(self, method: str, what: str, parameters: dict[str, str]) -> bytes:
        query = urlencode({**parameters, "api_key": f"{USER}:{SECRET}"}, quote_via=quote)
        return f"{method} /ari/{what}?{query} HTTP/1.1\r\nHost: 127.0.0.1\r\n".encode()

    async def _read(self, reader: asyncio.StreamReader) -> None:
        """Frames of a server are never masked (RFC 6455); only whole texts are read."""
        text = b""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                first, length = await reader.readexactly(2)
                if length >= 126:
                    size = 2 if length == 126 else 8
                    length = int.from_bytes(await reader.readexactly(size), "big")
                payload = await reader.readexactly(length)
                if first & 0x0F not in {_TEXT, _CONTINUED}:
                    continue
                text += payload
                if first & 0x80:
                    self._on_event(json.loads(text))
                    text = b""

    def _on_event(self, event: dict[str, Any]) -> None:
        if event.get("type") == "StasisStart":
            self._started.put_nowait(str(event["channel"]["id"]))
