"""Noticing that the machine slept, or that the network is another one now. No Qt.

After either, a connection may be dead without anybody having said so, and a long wait before the
next try is no longer right: the callback tells whoever keeps the connection to look at once.

The rule kept here: telling once too often is harmless, telling too late is not; and no way of
noticing is needed for the program to run.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final, Protocol

from astconsole.app.desktop_bus import BusError, BusSignal, DesktopBus

_LOGIN: Final = "org.freedesktop.login1"
_LOGIN_PATH: Final = "/org/freedesktop/login1"
_LOGIN_MANAGER: Final = "org.freedesktop.login1.Manager"
_NETWORK: Final = "org.freedesktop.NetworkManager"
_NETWORK_PATH: Final = "/org/freedesktop/NetworkManager"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_CONNECTED: Final = 50  # NM_STATE_CONNECTED_LOCAL; those of sites and the world are above it
_LOOK_EVERY_SECONDS: Final = 10.0
_JUMP_SECONDS: Final = 15.0


class Wakeup(Protocol):
    """Tells when the machine woke up or the network changed."""

    async def start(self) -> None:
        """Begin to watch."""
        ...

    async def stop(self) -> None:
        """Watch no longer."""
        ...


class NullWakeup:
    """Notices nothing."""

    async def start(self) -> None:
        """There is nothing to watch."""

    async def stop(self) -> None:
        """Nothing was watched."""


class ClockJump:
    """Whether the machine slept between two looks at its clocks. Pure.

    The theory: while a machine sleeps nobody looks, and on most systems the monotonic clock stands
    still as well. So either far more time went by than between two looks, or the wall clock went
    on without the monotonic one. A clock that was put forward looks the same, and does no harm.
    """

    def __init__(self, *, every: float, jump: float = _JUMP_SECONDS) -> None:
        self._every = every
        self._jump = jump
        self._last: tuple[float, float] | None = None

    def look(self, monotonic: float, wall: float) -> bool:
        """Whether it slept since the last look; both clocks in seconds."""
        last, self._last = self._last, (monotonic, wall)
        if last is None:
            return False
        ran, went = monotonic - last[0], wall - last[1]
        return went - ran > self._jump or ran > self._every + self._jump


class ClockWakeup:
    """Looks at the clocks now and then: for every system, within some seconds of waking up.

    Args:
        woken: called each time.
        every: seconds between two looks.
        clocks: gives the monotonic and the wall clock, in seconds.
        sleep: waits for so many seconds.
    """

    def __init__(
        self,
        woken: Callable[[], None],
        *,
        every: float = _LOOK_EVERY_SECONDS,
        clocks: Callable[[], tuple[float, float]] = lambda: (time.monotonic(), time.time()),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._woken = woken
        self._every = every
        self._clocks = clocks
        self._sleep = sleep
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to look."""
        self._task = asyncio.get_running_loop().create_task(self._look())

    async def stop(self) -> None:
        """Look no longer."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _look(self) -> None:
        jump = ClockJump(every=self._every)
        while True:
            if jump.look(*self._clocks()):
                self._woken()
            await self._sleep(self._every)


class DBusWakeup:
    """Linux: logind says when the machine woke up, NetworkManager when the network changed.

    Where logind is not there, the clocks are looked at instead.

    Args:
        woken: called each time.
        address: that bus instead of the machine's.
        instead: watches where logind does not; None: the clocks.
    """

    def __init__(
        self,
        woken: Callable[[], None],
        *,
        address: str | None = None,
        instead: Wakeup | None = None,
    ) -> None:
        self._woken = woken
        self._bus = DesktopBus(self._on_signal, self._on_lost, system=True, address=address)
        self._instead = instead or ClockWakeup(woken)
        self._handing_on: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to listen."""
        try:
            await self._bus.open()
            await self._bus.subscribe(
                f"sender='{_LOGIN}',path='{_LOGIN_PATH}',"
                f"interface='{_LOGIN_MANAGER}',member='PrepareForSleep'"
            )
            network = f"sender='{_NETWORK}',path='{_NETWORK_PATH}'"
            await self._bus.subscribe(f"{network},interface='{_NETWORK}',member='StateChanged'")
            await self._bus.subscribe(f"{network},interface='{_PROPERTIES}',arg0='{_NETWORK}'")
            told = await self._bus.has_owner(_LOGIN)
        except BusError:
            await self._bus.close()
            told = False
        if not told:
            await self._instead.start()

    async def stop(self) -> None:
        """Listen no longer."""
        if self._handing_on is not None:
            await self._handing_on
        await self._instead.stop()
        await self._bus.close()

    def _on_lost(self) -> None:
        self._handing_on = asyncio.get_running_loop().create_task(self._hand_on())

    async def _hand_on(self) -> None:
        await self._instead.stop()
        await self._instead.start()

    def _on_signal(self, signal: BusSignal) -> None:
        body = signal.body
        match signal.member:
            case "PrepareForSleep":
                woken = bool(body) and body[0] is False  # True says it is about to sleep
            case "StateChanged":
                woken = bool(body) and isinstance(body[0], int) and body[0] >= _CONNECTED
            case "PropertiesChanged":
                # from cable to Wi-Fi the state stays "connected" and only this changes
                changed = body[1] if len(body) > 1 and isinstance(body[1], dict) else {}
                first = changed.get("PrimaryConnection")
                woken = first is not None and getattr(first, "value", "/") != "/"
            case _:
                woken = False
        if woken:
            self._woken()


def wakeup(woken: Callable[[], None]) -> Wakeup:
    """The way of this system; ``woken`` is called on the running loop."""
    return DBusWakeup(woken) if sys.platform.startswith("linux") else ClockWakeup(woken)
