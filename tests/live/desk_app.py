"""The whole app on a screen nobody sees, watching a PBX and keeping its call log.

Rule: started, ended and asked for its log as people do it: `run`, a signal, `export`.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import TYPE_CHECKING

from tests.live.lab.pbx import SECRET, Pbx
from tests.live.lab.roots import LabError
from tests.live.lab.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

_START_SECONDS = 30.0
_END_SECONDS = 20.0


class DeskApp:
    """One `astconsole run` with a home folder and a call log of its own."""

    def __init__(self, pbx: Pbx, user: str, home: Path) -> None:
        self._pbx = pbx
        self._user = user
        self._log = home / "calls.log"
        self._screen = Screen()
        self._environment = {
            **os.environ,
            "ASTCONSOLE_PASSWORD": SECRET,
            "TZ": "UTC",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_STATE_HOME": str(home / "state"),
        }
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start the app; return once the PBX has it logged in."""
        await self._screen.start()
        self._environment["DISPLAY"] = self._screen.display
        connection = ("--host", "127.0.0.1", "--port", str(self._pbx.ports.ami))
        self._process = await self._astconsole(
            "run", *connection, "--user", self._user, "--log", str(self._log)
        )
        async with asyncio.timeout(_START_SECONDS):
            while True:
                if self._user in await self._pbx.rx("manager show connected"):
                    break
                if self._process.returncode is not None:
                    raise LabError(f"astconsole run ended with {self._process.returncode}")
                # only the PBX's list of sessions tells
                await asyncio.sleep(0.2)

    async def stop(self) -> int:
        """End the app as a session's end does; return its exit status."""
        process, self._process = self._process, None
        try:
            if process is None:
                return 0
            if process.returncode is None:
                process.terminate()
            async with asyncio.timeout(_END_SECONDS):
                return await process.wait()
        finally:
            if process is not None and process.returncode is None:
                process.kill()
            await self._screen.stop()

    async def export(self, path: Path, form: str) -> None:
        """Write the whole call log to a file."""
        process = await self._astconsole(
            "export", "--format", form, "--log", str(self._log), str(path)
        )
        async with asyncio.timeout(_END_SECONDS):
            if await process.wait():
                raise LabError("astconsole export failed")

    async def _astconsole(self, *words: str) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "astconsole", *words),
            stdin=asyncio.subprocess.DEVNULL,
            env=self._environment,
        )
