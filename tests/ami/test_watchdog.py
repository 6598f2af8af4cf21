"""Deadlines and pings on a clock that the test turns itself."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast

import pytest

from astconsole.ami.errors import ActionTimeoutError
from astconsole.ami.messages import Response
from astconsole.ami.pending import PendingActions
from astconsole.ami.watchdog import Deadlines, Keepalive


class Timer:
    def __init__(self, due: float, callback: Callable[[], None]) -> None:
        self.due = due
        self.callback = callback
        self.live = True

    def cancel(self) -> None:
        self.live = False


class Clock:
    """Stands in for a loop: timers fire when the test turns the clock, early if told."""

    def __init__(self, *, early: float = 0.0) -> None:
        self.now = 0.0
        self.early = early
        self.timers: list[Timer] = []

    def time(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], None]) -> Timer:
        timer = Timer(self.now + delay * (1 - self.early), callback)
        self.timers.append(timer)
        return timer

    def live(self) -> list[Timer]:
        return [timer for timer in self.timers if timer.live]

    def turn(self, until: float) -> None:
        while due := [timer for timer in self.live() if timer.due <= until]:
            timer = min(due, key=lambda timer: timer.due)
            timer.live = False
            self.now = max(self.now, timer.due)
            timer.callback()
        self.now = until

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        return cast("asyncio.AbstractEventLoop", self)


class Line:
    """What a keepalive sees and does."""

    def __init__(self, clock: Clock, *, interval: float = 10.0, timeout: float = 5.0) -> None:
        self.clock = clock
        self.heard = 0
        self.busy = False
        self.pings: list[float] = []
        self.dead: list[float] = []
        self.answering = True
        self.keepalive = Keepalive(
            clock.loop,
            interval=interval,
            timeout=timeout,
            heard=lambda: self.heard,
            busy=lambda: self.busy,
            ping=self._ping,
            on_dead=lambda: self.dead.append(clock.now),
        )
        self.keepalive.start()

    def _ping(self) -> None:
        self.pings.append(self.clock.now)
        if self.answering:
            self.heard += 1


def test_silence_is_pinged_and_an_answer_is_life() -> None:
    line = Line(Clock())
    line.clock.turn(47)
    assert line.pings == [10, 25, 40]
    assert line.dead == []
    assert len(line.clock.live()) == 1


def test_no_answer_is_death_told_once() -> None:
    line = Line(Clock())
    line.answering = False
    line.clock.turn(1000)
    assert line.pings == [10]
    assert line.dead == [15]
    assert line.clock.live() == []


def test_whoever_talks_is_not_asked() -> None:
    line = Line(Clock())
    line.answering = False
    for now in range(9, 1000, 9):
        line.heard += 1
        line.clock.turn(now)
    assert line.pings == []
    assert line.dead == []


def test_any_byte_after_the_ping_is_life() -> None:
    line = Line(Clock())
    line.answering = False
    line.clock.turn(12)
    line.heard += 1
    line.clock.turn(24)
    assert line.dead == []
    line.clock.turn(1000)
    assert line.pings == [10, 25]
    assert line.dead == [30]


def test_no_ping_goes_out_while_an_answer_is_awaited() -> None:
    line = Line(Clock())
    line.answering = False
    line.busy = True
    line.clock.turn(100)
    assert line.pings == []
    line.busy = False
    line.clock.turn(1000)
    assert line.pings == [110]
    assert line.dead == [115]


def test_an_action_without_answer_is_reason_to_ask_at_once() -> None:
    line = Line(Clock())
    line.answering = False
    line.busy = True
    line.clock.turn(33)
    line.keepalive.ask()
    line.clock.turn(36)
    line.keepalive.ask()  # once is enough: the verdict is not put off
    line.clock.turn(1000)
    assert line.pings == [33]
    assert line.dead == [38]


def test_asking_before_the_start_or_after_the_stop_does_nothing() -> None:
    line = Line(Clock())
    line.keepalive.stop()
    line.keepalive.ask()
    line.clock.turn(1000)
    assert line.pings == []
    assert line.clock.live() == []
    line.keepalive.stop()


@pytest.mark.parametrize("early", [0.0, 0.05])
async def test_one_timer_serves_all_deadlines_and_is_never_early(early: float) -> None:
    clock = Clock(early=early)
    pending = PendingActions("pbx:5038")
    expired: list[float] = []
    deadlines = Deadlines(clock.loop, pending, on_expired=lambda: expired.append(clock.now))
    answers: dict[float, asyncio.Future[Response]] = {}
    for deadline in (30.0, 40.0, 20.0, 25.0):
        answers[deadline] = asyncio.get_running_loop().create_future()
        pending.add(str(deadline), "Ping", answers[deadline], deadline)
        deadlines.watch(deadline)
    assert len(clock.live()) == 1
    clock.turn(19.99)
    assert expired == []
    clock.turn(30.1)
    assert [answer.done() for answer in answers.values()] == [True, False, True, True]
    assert len(expired) == 3
    assert all(now >= due for now, due in zip(expired, (20, 25, 30), strict=True))
    pending.take_response(Response(b"Response: Success\r\nActionID: 40.0"))
    clock.turn(50)
    assert len(expired) == 3
    assert clock.live() == []
    for deadline in (20.0, 25.0, 30.0):
        with pytest.raises(ActionTimeoutError):
            await answers[deadline]


async def test_stopped_deadlines_pass_unseen() -> None:
    clock = Clock()
    pending = PendingActions("pbx:5038")
    answer: asyncio.Future[Response] = asyncio.get_running_loop().create_future()
    deadlines = Deadlines(clock.loop, pending, on_expired=lambda: None)
    deadlines.stop()
    pending.add("1", "Ping", answer, 5.0)
    deadlines.watch(5.0)
    deadlines.stop()
    clock.turn(10)
    assert not answer.done()
