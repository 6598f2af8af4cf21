"""Noticing that the machine slept or the network changed, from a bus and from the clocks alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from dbus_fast import Variant

from astconsole.app.wakeup import ClockJump, ClockWakeup, DBusWakeup, NullWakeup, Wakeup
from tests.app.conftest import BusDaemon
from tests.app.fake_desktop import LOGIN, NETWORK, FakeService, until

_LOGIN_PATH = "/org/freedesktop/login1"
_LOGIN_MANAGER = "org.freedesktop.login1.Manager"
_NETWORK_PATH = "/org/freedesktop/NetworkManager"
_PROPERTIES = "org.freedesktop.DBus.Properties"


NO_BUS = "unix:path=/nonexistent/bus"


class Clock:
    """Clocks that go on with each sleep, which takes no time."""

    def __init__(self) -> None:
        self.monotonic = 100.0
        self.wall = 1_700_000_000.0
        self.slept = 0

    def watch(self, woken: Callable[[], None]) -> ClockWakeup:
        return ClockWakeup(woken, clocks=lambda: (self.monotonic, self.wall), sleep=self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.slept += 1
        self.monotonic += seconds
        self.wall += seconds
        await asyncio.sleep(0)


@asynccontextmanager
async def watching(made: Wakeup) -> AsyncIterator[None]:
    await made.start()
    try:
        yield
    finally:
        await made.stop()


async def test_it_tells_of_waking_up_not_of_going_to_sleep(private_bus: str) -> None:
    woken: list[int] = []
    async with (
        FakeService(private_bus, LOGIN) as login,
        watching(DBusWakeup(lambda: woken.append(1), address=private_bus)),
    ):
        login.say(_LOGIN_PATH, _LOGIN_MANAGER, "PrepareForSleep", "b", True)
        login.say(_LOGIN_PATH, _LOGIN_MANAGER, "SessionNew", "so", "1", "/session")
        login.say(_LOGIN_PATH, _LOGIN_MANAGER, "PrepareForSleep", "b", False)
        await until(lambda: bool(woken))
        assert len(woken) == 1


async def test_it_tells_of_another_network(private_bus: str) -> None:
    woken: list[int] = []
    async with (
        FakeService(private_bus, NETWORK) as network,
        watching(DBusWakeup(lambda: woken.append(1), address=private_bus)),
    ):
        for state in (20, 40, 70):  # lost, connecting, there
            network.say(_NETWORK_PATH, NETWORK, "StateChanged", "u", state)
        await until(lambda: len(woken) == 1)

        def changed(name: str, value: Variant) -> None:
            body: tuple[object, ...] = (NETWORK, {name: value}, [])
            network.say(_NETWORK_PATH, _PROPERTIES, "PropertiesChanged", "sa{sv}as", *body)

        changed("WirelessEnabled", Variant("b", True))
        changed("PrimaryConnection", Variant("o", "/"))
        changed("PrimaryConnection", Variant("o", "/org/freedesktop/NetworkManager/Active/7"))
        await until(lambda: len(woken) == 2)


async def test_a_stranger_says_nothing_to_us(private_bus: str) -> None:
    woken: list[int] = []
    async with (
        FakeService(private_bus, LOGIN) as login,
        FakeService(private_bus, "org.example.Stranger") as stranger,
        watching(DBusWakeup(lambda: woken.append(1), address=private_bus)),
    ):
        stranger.say(_LOGIN_PATH, _LOGIN_MANAGER, "PrepareForSleep", "b", False)
        login.say(_LOGIN_PATH, _LOGIN_MANAGER, "PrepareForSleep", "b", False)
        await until(lambda: bool(woken))
        assert len(woken) == 1


async def test_without_a_bus_the_clocks_are_looked_at() -> None:
    woken: list[int] = []
    clock = Clock()
    looks = clock.watch(lambda: woken.append(1))
    async with watching(DBusWakeup(lambda: woken.append(1), address=NO_BUS, instead=looks)):
        await until(lambda: clock.slept >= 3)
        assert woken == []
        clock.wall += 3600
        await until(lambda: bool(woken))


async def test_without_logind_the_clocks_are_looked_at(private_bus: str) -> None:
    woken: list[int] = []
    clock = Clock()
    looks = clock.watch(lambda: woken.append(1))
    async with watching(DBusWakeup(lambda: woken.append(1), address=private_bus, instead=looks)):
        clock.wall += 3600
        await until(lambda: clock.slept >= 3)
        clock.wall += 3600
        await until(lambda: bool(woken))


async def test_when_the_bus_goes_the_clocks_are_looked_at(bus_daemon: BusDaemon) -> None:
    woken: list[int] = []
    clock = Clock()
    looks = clock.watch(lambda: woken.append(1))
    async with (
        FakeService(bus_daemon.address, LOGIN),
        watching(DBusWakeup(lambda: woken.append(1), address=bus_daemon.address, instead=looks)),
    ):
        assert clock.slept == 0
        bus_daemon.stop()
        await until(lambda: clock.slept >= 3)
        clock.wall += 3600
        await until(lambda: bool(woken))


async def test_a_watch_of_clocks_that_never_began_can_end() -> None:
    await ClockWakeup(lambda: None).stop()
    async with watching(NullWakeup()):
        pass


def test_a_jump_is_a_wall_clock_that_went_on_alone() -> None:
    jump = ClockJump(every=10)
    assert not jump.look(0, 1000)
    assert not jump.look(10, 1010)
    assert not jump.look(22, 1022.5)
    assert jump.look(32, 4600)
    assert not jump.look(42, 4610)


def test_a_jump_is_a_look_that_came_far_too_late() -> None:
    jump = ClockJump(every=10)
    jump.look(0, 1000)
    assert jump.look(600, 1600)
    assert not jump.look(610, 1610)


def test_a_clock_put_back_or_a_slow_look_is_none() -> None:
    jump = ClockJump(every=10)
    jump.look(0, 1000)
    assert not jump.look(10, 500)
    assert not jump.look(30, 520)
