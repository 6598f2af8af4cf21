"""A screen nobody sees: Xvfb with a window manager, and what a person could do at it.

Rule: what is waited for is looked for on the screen itself; pictures are taken of the whole screen.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.live.lab.roots import LabError

_WAIT_SECONDS = 20.0


class Screen:
    """One X display with openbox; use it in a ``with``."""

    def __init__(self, size: str = "1280x800x24") -> None:
        self._size = size
        self._processes: list[subprocess.Popen[bytes]] = []
        self.display = ""

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        self._processes.append(
            subprocess.Popen(
                [
                    "Xvfb",
                    "-displayfd",
                    str(writing),
                    "-screen",
                    "0",
                    self._size,
                    "-nolisten",
                    "tcp",
                ],
                pass_fds=(writing,),
                stderr=subprocess.DEVNULL,
            )
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise LabError("Xvfb did not start")
        self.display = f":{number}"
        self._processes.append(
            subprocess.Popen(["openbox"], env=self.environment(), stderr=subprocess.DEVNULL)
        )
        self.until("the window manager", self._has_manager)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait()

    def environment(self, **more: str) -> dict[str, str]:
        """The environment of a program that shows itself here."""
        own = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb", **more}
        own.pop("WAYLAND_DISPLAY", None)
        return own

    def windows(self, name: str) -> list[str]:
        """The ids of the windows on the screen with that title."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", f"^{name}$")
        return found.stdout.decode().split()

    def active(self) -> str:
        """The id of the window that has the keyboard, "" for none."""
        return self._run("xdotool", "getactivewindow").stdout.decode().strip()

    def activate(self, window: str) -> None:
        """Give that window the keyboard."""
        self._run("xdotool", "windowactivate", "--sync", window)

    def key(self, keys: str) -> None:
        """Press these keys."""
        self._run("xdotool", "key", "--clearmodifiers", keys)

    def picture(self, path: Path) -> Path:
        """A picture of the whole screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        done = self._run("import", "-window", "root", str(path))
        if done.returncode or not path.exists():
            raise LabError(f"no picture: {done.stderr.decode()}")
        return path

    def until(self, what: str, done: Callable[[], object]) -> None:
        """Look again until it is so; the screen tells nobody when it changes."""
        give_up = time.monotonic() + _WAIT_SECONDS
        while not done():
            if time.monotonic() > give_up:
                raise LabError(f"{what} did not come on the screen")
            time.sleep(0.05)

    def _has_manager(self) -> bool:
        return b"_NET_SUPPORTING_WM_CHECK" in self._run("xprop", "-root").stdout

    def _run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(words, env=self.environment(), capture_output=True, check=False)
