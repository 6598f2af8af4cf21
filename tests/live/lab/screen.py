"""A screen nobody sees (Xvfb), for programs that want one.

Rule: it picks a display number that is free and offers no network port.
"""

from __future__ import annotations

import asyncio
import os
import shutil

from tests.live.lab.roots import LabError

_START_SECONDS = 15.0


class Screen:
    """One X server; `display` is what DISPLAY is to be while it runs."""

    def __init__(self, size: str = "1280x800x24") -> None:
        self._size = size
        self._process: asyncio.subprocess.Process | None = None
        self.display = ""

    async def start(self) -> None:
        """Start the X server; return once it takes clients."""
        tool = shutil.which("Xvfb")
        if tool is None:
            raise LabError("Xvfb is missing (see tests/live/apt-packages.txt)")
        reading, writing = os.pipe()
        try:
            self._process = await asyncio.create_subprocess_exec(
                *(tool, "-displayfd", str(writing), "-screen", "0", self._size),
                *("-nolisten", "tcp"),
                pass_fds=[writing],
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
        finally:
            os.close(writing)
        with os.fdopen(reading) as pipe:
            async with asyncio.timeout(_START_SECONDS):
                number = (await asyncio.to_thread(pipe.readline)).strip()
        if not number:
            raise LabError("Xvfb did not start")
        self.display = f":{number}"

    async def stop(self) -> None:
        """End the X server."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.terminate()
            await process.wait()
