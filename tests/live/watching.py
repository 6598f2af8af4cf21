"""Runs `astconsole watch --json` against a PBX and reads what it says.

Rule: astconsole is a program here, started as people start it; only its output is looked at.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from typing import TYPE_CHECKING, Any

from tests.live.lab.pbx import SECRET
from tests.live.lab.roots import LabError

if TYPE_CHECKING:
    from collections.abc import Callable

Said = dict[str, Any]

_CONNECT_SECONDS = 20.0
_WAIT_SECONDS = 10.0


class Watch:
    """One `astconsole watch`; every line it says is kept."""

    def __init__(
        self, port: int, user: str, *options: str, secret: str = SECRET, zone: str | None = None
    ) -> None:
        self.lines: list[Said] = []
        self._words = ("--host", "127.0.0.1", "--port", str(port), "--user", user, *options)
        self._environment = {**os.environ, "ASTCONSOLE_PASSWORD": secret}
        if zone is not None:
            self._environment["TZ"] = zone
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    async def start(self) -> None:
        """Start it, and return once it has said that it is logged in."""
        await self.launch()
        await self.until("that it is logged in", lambda: self.of("loggedin"), _CONNECT_SECONDS)

    async def launch(self) -> None:
        """Start it."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "astconsole", "watch", "--json", *self._words),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            env=self._environment,
            limit=1 << 22,
        )
        self._reading = asyncio.create_task(self._read(self._process))

    async def ends(self) -> int:
        """Start it where it is to end by itself; return its exit status."""
        await self.launch()
        assert self._process is not None
        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                status = await self._process.wait()
        except TimeoutError:
            raise LabError(f"astconsole did not end; it said {self.lines}") from None
        finally:
            await self.stop()
        return status

    async def stop(self) -> int:
        """End it as Ctrl+C would; return its exit status."""
        process, self._process = self._process, None
        if process is None:
            return 0
        if process.returncode is None:
            process.terminate()
        try:
            async with asyncio.timeout(_WAIT_SECONDS):
                status = await process.wait()
        except TimeoutError:
            process.kill()
            raise LabError("astconsole watch did not end when told to") from None
        if self._reading is not None:
            await self._reading
        return status

    def of(self, *events: str) -> list[Said]:
        """Everything said so far of these kinds."""
        return [line for line in self.lines if line["event"] in events]

    async def reports(self, count: int, seconds: float = _WAIT_SECONDS) -> list[Said]:
        """Wait for so many call reports."""
        await self.until(
            f"{count} call reports", lambda: len(self.of("callreport")) >= count, seconds
        )
        return self.of("callreport")

    async def until(
        self, what: str, done: Callable[[], object], seconds: float = _WAIT_SECONDS
    ) -> None:
        """Wait until something has been said."""
        try:
            async with asyncio.timeout(seconds):
                while not done():
                    if self._reading is not None and self._reading.done():
                        raise LabError(f"astconsole ended before it said {what}: {self.lines}")
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise LabError(f"astconsole did not say {what}; it said {self.lines}") from None

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            self.lines.append(json.loads(line))
            self._changed.set()
        self._changed.set()


def story(lines: list[Said]) -> list[tuple[str, ...]]:
    """What was said as short tuples: who did what to whom, with which outcome."""
    return [_chapter(line) for line in lines if line["event"] not in _CONNECTION]


_CONNECTION = ("serverconnect", "loggedin", "servererror", "serverdisconnect")


def _chapter(line: Said) -> tuple[str, ...]:
    event = str(line["event"])
    if event in ("dialing", "callconnected", "calldisconnected"):
        return event, _who(line["from"]), _who(line["to"])
    if event == "hangup":
        return event, _who(line["participant"]), f"{line['cause']} {line['causeText']}"
    if event in ("hold", "unhold"):
        return event, _who(line["participant"])
    return event, _who(line["caller"]), _who(line["callee"]), str(line["finalStatus"])


def _who(participant: Said) -> str:
    return f"{participant['name']} <{participant['number']}>"
