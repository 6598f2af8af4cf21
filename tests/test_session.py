"""A session against the demo PBX over TCP: it connects, catches up, loses the line, comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from astconsole.ami.options import ConnectionOptions
from astconsole.calls import events
from astconsole.calls.values import CallState
from astconsole.demo.pbx import DemoPbx
from astconsole.session import (
    Backoff,
    LoggedIn,
    NotConnected,
    ServerConnected,
    ServerDisconnected,
    ServerError,
    Session,
    SessionEvent,
)

FAST = float("inf")


class Heard:
    """What a session said, and a way to wait for it."""

    def __init__(self) -> None:
        self.said: list[SessionEvent] = []
        self._waiting: list[tuple[Callable[[SessionEvent], bool], asyncio.Future[None]]] = []

    def __call__(self, event: SessionEvent) -> None:
        self.said.append(event)
        for wanted, future in self._waiting:
            if not future.done() and wanted(event):
                future.set_result(None)

    async def until(self, wanted: Callable[[SessionEvent], bool]) -> None:
        if any(wanted(event) for event in self.said):
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((wanted, future))
        async with asyncio.timeout(20):
            await future

    def of(self, kind: type) -> list[SessionEvent]:
        return [event for event in self.said if isinstance(event, kind)]


TALK = 5.0  # the demo's plays ring for three seconds and talk for five


def talk_until(released: asyncio.Event) -> Callable[[float], Awaitable[None]]:
    """A pace that goes straight to the talking, and stays there."""

    async def pace(seconds: float) -> None:
        if seconds >= TALK:
            await released.wait()

    return pace


def is_a(kind: type) -> Callable[[SessionEvent], bool]:
    return lambda event: isinstance(event, kind)


def options(pbx: DemoPbx, **more: object) -> ConnectionOptions:
    given = {"host": pbx.host, "port": pbx.port, "user": pbx.user, "password": pbx.password}
    return ConnectionOptions(**{**given, **more})  # type: ignore[arg-type] # as a person would


async def test_a_call_is_told_over_a_real_connection() -> None:
    heard = Heard()
    async with DemoPbx(speed=FAST, act="silent") as pbx:
        session = Session(options(pbx), sink=heard)
        assert await session.connect()
        assert await session.login()
        await pbx.play("held")
        await heard.until(is_a(events.Reported))
        await session.disconnect()
    kinds = [type(event) for event in heard.said if not isinstance(event, events.CallChanged)]
    assert kinds[:2] == [ServerConnected, LoggedIn]
    assert kinds[-1] is ServerDisconnected
    for kind in (events.Dialing, events.Connected, events.Held, events.Unheld):
        assert len(heard.of(kind)) == 1, kind
    assert len(heard.of(events.Disconnected)) == 1


async def test_a_wrong_password_is_said_and_not_tried_again() -> None:
    heard = Heard()
    async with DemoPbx(act="silent", failed_login_delay=0.0) as pbx:
        session = Session(options(pbx, password="no such"), sink=heard)
        assert await session.run() is False
    (error,) = heard.of(ServerError)
    assert isinstance(error, ServerError)
    assert error.final
    assert "password" in error.words.lower()
    (lost,) = heard.of(ServerDisconnected)
    assert isinstance(lost, ServerDisconnected)
    assert lost.because_of_error
    assert lost.retry_in is None


async def test_a_refused_port_is_a_server_error_and_a_disconnect() -> None:
    heard = Heard()
    async with DemoPbx(act="silent") as pbx:
        gone = options(pbx)
    session = Session(gone, sink=heard)
    assert await session.connect() is False
    assert [type(event) for event in heard.said] == [ServerError, ServerDisconnected]


async def test_calls_in_progress_are_known_after_logging_in() -> None:
    heard = Heard()
    release = asyncio.Event()

    async with DemoPbx(act="silent", pace=talk_until(release)) as pbx:
        early = Heard()
        first = Session(options(pbx), sink=early)
        assert await first.connect()
        assert await first.login()
        playing = asyncio.create_task(pbx.play("answered"))
        await early.until(is_a(events.Connected))
        session = Session(options(pbx), sink=heard)
        assert await session.connect()
        assert await session.login()
        (call,) = session.calls()
        assert call.state is CallState.TALKING
        assert {p.participant.number for p in call.parties} >= {pbx.desk}
        assert len(heard.of(events.Connected)) == 1
        release.set()
        await playing
        await heard.until(is_a(events.Reported))
        assert len(heard.of(events.Disconnected)) == 1
        assert session.calls() == ()
        await first.disconnect()
        await session.disconnect()


async def test_a_lost_line_makes_calls_unsure_and_the_return_closes_what_is_gone() -> None:
    heard = Heard()
    async with DemoPbx(act="silent", pace=talk_until(asyncio.Event())) as pbx:
        session = Session(options(pbx), sink=heard, backoff=Backoff(first=0.01, cap=0.02))
        staying = asyncio.create_task(session.run())
        await heard.until(is_a(LoggedIn))
        playing = asyncio.create_task(pbx.play("answered"))
        await heard.until(is_a(events.Connected))
        await pbx.restart()
        playing.cancel()
        await asyncio.gather(playing, return_exceptions=True)
        await heard.until(is_a(events.Reported))
        await heard.until(is_a(NotConnected))
        assert any(isinstance(e, events.CallChanged) and e.call.unsure for e in heard.said)
        (told,) = heard.of(events.Reported)
        assert isinstance(told, events.Reported)
        assert told.report.end_time is None
        assert told.report.outcome == "ended while not connected"
        assert len(heard.of(events.Disconnected)) == 1
        await session.disconnect()
        assert await staying is True


async def test_an_action_is_sent_once_and_answered() -> None:
    async with DemoPbx(act="silent") as pbx:
        session = Session(options(pbx), sink=Heard())
        await session.connect()
        await session.login()
        assert (await session.send_action("Ping")).success
        await session.disconnect()


async def test_waking_up_tries_at_once() -> None:
    heard = Heard()
    async with DemoPbx(act="silent") as pbx:
        gone = options(pbx)
    session = Session(gone, sink=heard, backoff=Backoff(first=3600.0, cap=3600.0))
    staying = asyncio.create_task(session.run())
    await heard.until(is_a(ServerDisconnected))
    session.wake()
    tries = len(heard.of(ServerDisconnected))

    def again(_: SessionEvent) -> bool:
        return len(heard.of(ServerDisconnected)) > tries

    await heard.until(again)
    await session.disconnect()
    assert await staying is True


@pytest.mark.parametrize(("chance", "expected"), [(0.0, [0.5, 1, 2, 4, 4]), (1.0, [1, 2, 4, 8, 8])])
def test_the_backoff_doubles_to_a_cap_and_is_spread(chance: float, expected: list[float]) -> None:
    backoff = Backoff(first=1.0, cap=8.0, chance=lambda: chance)
    assert [backoff.next() for _ in range(5)] == expected
    backoff.reset()
    assert backoff.next() == expected[0]
