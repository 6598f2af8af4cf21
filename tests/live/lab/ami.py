"""The lab's own AMI connection: hears everything, says little, keeps every byte.

Rule: independent of astconsole's client, so that neither's mistakes hide the other's. It keeps
the raw bytes of its session from the banner on; a recording is nothing but those.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from typing import TYPE_CHECKING, TypeVar

from tests.live.lab.pbx import SECRET
from tests.live.lab.roots import LabError

if TYPE_CHECKING:
    from collections.abc import Callable

Message = dict[str, str]
T = TypeVar("T")

_WAIT_SECONDS = 15.0
_BANNER_SECONDS = 10.0


class AmiError(LabError):
    """The PBX refused, or what was waited for did not come."""


class Ami:
    """One logged-in AMI session."""

    def __init__(self, port: int, user: str) -> None:
        self._port = port
        self._user = user
        self._raw = bytearray()
        self._messages: list[Message] = []
        self._changed = asyncio.Event()
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None
        self._ids = itertools.count(1)

    @property
    def raw(self) -> bytes:
        """Every byte received so far."""
        return bytes(self._raw)

    async def open(self) -> None:
        """Connect and log in."""
        async with asyncio.timeout(_BANNER_SECONDS):
            reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
            self._raw += await reader.readuntil(b"\r\n")
        self._reading = asyncio.create_task(self._read(reader))
        await self.action("Login", Username=self._user, Secret=SECRET)

    async def close(self) -> None:
        """End the session without a word: a recording ends with the last event."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        if self._reading is not None:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading
            self._reading = None

    async def action(self, name: str, **headers: str) -> Message:
        """Send one action; return its response, which must not be an error."""
        if self._writer is None:
            raise AmiError("this session is closed")
        action_id = f"lab-{next(self._ids)}"
        lines = [f"Action: {name}", f"ActionID: {action_id}"]
        lines += [f"{key}: {value}" for key, value in headers.items()]
        mark = self.mark()
        self._writer.write("\r\n".join([*lines, "", ""]).encode())
        await self._writer.drain()
        response = await self.heard(
            f"the response to {name}",
            lambda m: "Response" in m and m.get("ActionID") == action_id,
            since=mark,
        )
        if response["Response"] == "Error":
            raise AmiError(f"{name}: {response.get('Message')}")
        return response

    def mark(self) -> int:
        """This moment, for `heard(since=...)`."""
        return len(self._messages)

    async def heard(
        self,
        what: str,
        wanted: Callable[[Message], bool],
        *,
        since: int = 0,
        seconds: float = _WAIT_SECONDS,
    ) -> Message:
        """Wait for the first message since a moment that is wanted."""

        def found() -> Message | None:
            return next((m for m in self._messages[since:] if wanted(m)), None)

        return await self.until(what, found, seconds=seconds)

    async def until(
        self, what: str, found: Callable[[], T | None], *, seconds: float = _WAIT_SECONDS
    ) -> T:
        """Wait until `found` finds something in what was heard."""
        try:
            async with asyncio.timeout(seconds):
                while not (value := found()):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise AmiError(f"waited {seconds:g} s in vain for {what}") from None
        return value

    async def event(self, name: str, *, since: int, **headers: str) -> Message:
        """Wait for an event with these headers."""
        return await self.heard(
            f"{name} {headers}",
            lambda m: m.get("Event") == name and headers.items() <= m.items(),
            since=since,
        )

    def channels(self, prefix: str = "", *, since: int = 0) -> list[str]:
        """Names of the channels that are up, oldest first, of those born since a moment."""
        up: dict[str, None] = {}
        for message in self._messages[since:]:
            if message.get("Event") == "Newchannel":
                up[message["Channel"]] = None
            elif message.get("Event") == "Hangup":
                up.pop(message["Channel"], None)
        return [name for name in up if name.startswith(prefix)]

    async def silence(self, seconds: float) -> None:
        """Return once nothing at all has come for so long (a bounded time)."""
        async with asyncio.timeout(_WAIT_SECONDS):
            with contextlib.suppress(TimeoutError):
                while True:
                    self._changed.clear()
                    await asyncio.wait_for(self._changed.wait(), seconds)

    async def _read(self, reader: asyncio.StreamReader) -> None:
        done = len(self._raw)
        while chunk := await reader.read(65536):
            self._raw += chunk
            while (end := self._raw.find(b"\r\n\r\n", done)) >= 0:
                text = self._raw[done:end].decode("utf-8", errors="replace")
                done = end + 4
                lines = (line.partition(":") for line in text.split("\r\n"))
                self._messages.append({key: value.strip() for key, _, value in lines})
                self._changed.set()
