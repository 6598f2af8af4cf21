"""A plain AMI client for tests: sends what it is told and reads what comes."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from hashlib import md5

from astconsole.ami.messages import Event, Message, Response
from astconsole.demo import DemoPbx

BANNER = "Asterisk Call Manager/11.0.0"


class Client:
    """One connection. Events that come while an answer is awaited are kept in ``events``."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.banner = ""
        self.events: list[Event] = []

    async def send(self, raw: bytes) -> None:
        self._writer.write(raw)
        await self._writer.drain()

    async def read(self) -> Message:
        """The next message."""
        raw = (await self._reader.readuntil(b"\r\n\r\n")).removesuffix(b"\r\n\r\n")
        return Event(raw) if raw.startswith(b"Event:") else Response(raw)

    async def response(self) -> Response:
        """The next response; events before it are kept."""
        while True:
            message = await self.read()
            if isinstance(message, Response):
                return message
            assert isinstance(message, Event)
            self.events.append(message)

    async def act(self, name: str, **headers: str) -> Response:
        """Send an action and read its response."""
        lines = [f"Action: {name}", *(f"{key}: {value}" for key, value in headers.items())]
        await self.send("\r\n".join([*lines, "", ""]).encode())
        return await self.response()

    async def until(self, name: str) -> Event:
        """Read on until an event of that name; all before it are kept."""
        while True:
            message = await self.read()
            if isinstance(message, Event):
                self.events.append(message)
                if message.name == name:
                    return message

    async def list_of(self, name: str, **headers: str) -> list[Event]:
        """Send an action that answers with a list, and read its items and its end."""
        assert (await self.act(name, **headers)).get("EventList") == "start"
        items: list[Event] = []
        while not items or items[-1].get("EventList") != "Complete":
            message = await self.read()
            assert isinstance(message, Event)
            items.append(message)
        return items

    async def ended(self) -> bool:
        """Whether the server has ended the connection; waits until it says anything."""
        with contextlib.suppress(ConnectionError):
            return not await self._reader.read(1)
        return True

    async def close(self) -> None:
        self._writer.close()
        with contextlib.suppress(ConnectionError):
            await self._writer.wait_closed()


@contextlib.asynccontextmanager
async def connected(pbx: DemoPbx) -> AsyncIterator[Client]:
    """A client that has read the banner and not logged in."""
    reader, writer = await asyncio.open_connection(pbx.host, pbx.port)
    client = Client(reader, writer)
    try:
        client.banner = (await reader.readline()).decode().rstrip("\r\n")
        yield client
    finally:
        await client.close()


@contextlib.asynccontextmanager
async def logged_in(pbx: DemoPbx, user: str = "", events: str = "on") -> AsyncIterator[Client]:
    """A client that is logged in, as the first user unless told."""
    async with connected(pbx) as client:
        secret = next(one.secret for one in pbx.users if one.name == (user or pbx.user))
        answer = await client.act("Login", Username=user or pbx.user, Secret=secret, Events=events)
        assert answer.message == "Authentication accepted"
        yield client


def key(challenge: str, secret: str) -> str:
    """What proves a secret to a challenge."""
    return md5((challenge + secret).encode(), usedforsecurity=False).hexdigest()
