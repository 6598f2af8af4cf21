"""A small Asterisk Manager on loopback whose every word a test decides.

The rule kept here: nothing is timed. A script awaits what the client sends, and a test awaits what
the script has done.
"""

from __future__ import annotations

import asyncio
import hashlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from astconsole.ami.client import AmiClient
from astconsole.ami.errors import AmiError, ConnectError
from astconsole.ami.messages import Event, Message
from astconsole.ami.options import ConnectionOptions

BANNER = b"Asterisk Call Manager/11.0.0\r\n"
USER, PASSWORD = "console", "s3cret"


class Peer:
    """One client, as the server sees it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    def say(self, *blocks: str | bytes) -> None:
        """Send messages, written as lines; bytes go as they are."""
        for block in blocks:
            if isinstance(block, bytes):
                self.writer.write(block)
            else:
                lines = [line.strip() for line in block.strip().splitlines()]
                self.writer.write("\r\n".join([*lines, "", ""]).encode())

    async def action(self) -> Message:
        """The next action; EOFError when the client has closed."""
        try:
            data = await self.reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise EOFError from error
        return Message(data.removesuffix(b"\r\n\r\n"))

    def answer(self, action: Message, words: str = "Success", *lines: str) -> None:
        """Answer an action."""
        self.say("\n".join([f"Response: {words}", f"ActionID: {action.get('ActionID')}", *lines]))

    async def gone(self) -> None:
        """Until the client has closed."""
        while True:
            try:
                await self.action()
            except EOFError:
                return

    async def accept_login(self) -> Message:
        """Greet and let the client in by challenge; its Login action."""
        self.say(BANNER)
        challenge = await self.action()
        assert challenge.get("Action") == "Challenge"
        assert challenge.get("AuthType") == "MD5"
        self.answer(challenge, "Success", "Challenge: 123456789")
        login = await self.action()
        key = hashlib.md5(f"123456789{PASSWORD}".encode(), usedforsecurity=False).hexdigest()
        good = (login.get("Action"), login.get("Username"), login.get("Key")) == (
            "Login",
            USER,
            key,
        )
        if good:
            self.answer(login, "Success", "Message: Authentication accepted")
        else:
            self.answer(login, "Error", "Message: Authentication failed")
        return login

    async def bid_farewell(self) -> None:
        """Answer Logoff and wait for the end."""
        action = await self.action()
        assert action.get("Action") == "Logoff"
        self.answer(action, "Goodbye", "Message: Thanks for all the fish.")
        await self.gone()


Script = Callable[[Peer], Awaitable[None]]


class FakePbx:
    """The server: its port, and what became of its scripts."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.scripts: set[asyncio.Task[None]] = set()


@asynccontextmanager
async def serving(script: Script, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[FakePbx]:
    """Run a script for each client that comes; its failure fails the test."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        pbx.scripts.add(task)
        try:
            await script(Peer(reader, writer))
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    pbx = FakePbx(server.sockets[0].getsockname()[1])
    try:
        yield pbx
    finally:
        server.close()
        # the clients are gone by now, so every script ends by itself, or hangs into the timeout
        await asyncio.gather(*pbx.scripts)
        await server.wait_closed()


class Listener:
    """What a client told its owner."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.lost: asyncio.Future[AmiError | None] = asyncio.get_running_loop().create_future()
        self._waiting: list[tuple[str, asyncio.Future[Event]]] = []

    def on_event(self, event: Event) -> None:
        self.events.append(event)
        for name, future in self._waiting:
            if name == event.name and not future.done():
                future.set_result(event)

    def on_disconnect(self, reason: AmiError | None) -> None:
        self.lost.set_result(reason)  # a second call is an InvalidStateError

    async def event(self, name: str) -> Event:
        """The first event of that name, past or to come."""
        for event in self.events:
            if event.name == name:
                return event
        future: asyncio.Future[Event] = asyncio.get_running_loop().create_future()
        self._waiting.append((name, future))
        return await future


def make_client(
    port: int, *, options: ConnectionOptions | None = None
) -> tuple[AmiClient, Listener]:
    """A client of that server and its listener."""
    listener = Listener()
    client = AmiClient(
        options or make_options(port),
        on_event=listener.on_event,
        on_disconnect=listener.on_disconnect,
    )
    return client, listener


def make_options(port: int = 5038, /, **changes: object) -> ConnectionOptions:
    """Options for that server; pings are off unless told."""
    settings: dict[str, object] = {
        "host": "127.0.0.1",
        "port": port,
        "user": USER,
        "password": PASSWORD,
        "ping_interval": 0.0,
        **changes,
    }
    return ConnectionOptions(**settings)  # type: ignore[arg-type] # any field, by name


def state(client: AmiClient) -> tuple[bool, bool]:
    """Whether it is connected, and logged in."""
    return client.connected, client.logged_in


async def refused(**changes: Any) -> ConnectError:
    """The error of a connect() that must fail, and that tells nobody else."""
    options = make_options(changes.pop("port", 5038), **changes)
    client, listener = make_client(options.port, options=options)
    with pytest.raises(ConnectError) as caught:
        await client.connect()
    assert options.address in str(caught.value) or options.host in str(caught.value)
    assert not client.connected
    assert not listener.lost.done()
    return caught.value
