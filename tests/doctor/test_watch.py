from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from astconsole.ami.errors import ActionTimeoutError, ConnectionLostError
from astconsole.calls.events import Reported
from astconsole.doctor.answers import Verdict
from astconsole.doctor.ear import Ear
from astconsole.doctor.watch import Watched, watch
from tests.doctor.samples import RECORDINGS, event, recorded
from tests.doctor.scripted import DENIED, Answer, Scripted, listed

START = datetime(2026, 1, 1, tzinfo=UTC)
CALL = [e for e in recorded(RECORDINGS / "22" / "hold_by_each_side.ami") if e.name != "FullyBooted"]


class Time:
    """Passes only while somebody sleeps; things happen at their second."""

    def __init__(self) -> None:
        self.now = 0.0
        self.to_come: list[tuple[float, Callable[[], None]]] = []

    def at(self, second: float, happens: Callable[[], None]) -> None:
        self.to_come.append((second, happens))

    def elapsed(self) -> float:
        return self.now

    def clock(self) -> datetime:
        return START + timedelta(seconds=self.now)

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        due = [happens for second, happens in self.to_come if second <= self.now]
        self.to_come = [entry for entry in self.to_come if entry[0] > self.now]
        for happens in due:
            happens()


class Scene:
    """An ear, a PBX, and time."""

    def __init__(self, status: Callable[[], Answer] = listed) -> None:
        self.time = Time()
        self.ear = Ear("ana", self.time.clock)
        self.asker = Scripted(lambda _name, _headers: status())
        self.left: list[float] = []

    def hears(self, events: list[object]) -> None:
        for one in events:
            self.ear.on_event(one)  # type: ignore[arg-type]

    async def watch(self, seconds: float = 30.0, *, allowed: bool = True) -> Watched:
        return await watch(
            self.asker,
            self.ear,
            seconds=seconds,
            status=Verdict.ALLOWED if allowed else Verdict.DENIED,
            on_step=self.left.append,
            elapsed=self.time.elapsed,
            sleep=self.time.sleep,
        )


async def test_nothing_happens() -> None:
    scene = Scene()
    seen = await scene.watch(5.0)
    assert seen.seconds == 5.0
    assert seen.appeared == 0
    assert seen.heard.events == 0
    assert scene.left[0] == 5.0
    assert scene.left == sorted(scene.left, reverse=True)


async def test_it_ends_with_the_call() -> None:
    scene = Scene()
    scene.time.at(3.0, lambda: scene.hears(list(CALL)))
    seen = await scene.watch(60.0)
    assert seen.seconds < 10.0
    assert any(isinstance(tell, Reported) for tell in seen.tells)


async def test_it_goes_on_while_another_call_does() -> None:
    scene = Scene()
    other = event("Newchannel", Uniqueid="9.9", Channel="PJSIP/9-9", ChannelState="4", Exten="1")
    scene.time.at(3.0, lambda: scene.hears([other, *CALL]))
    assert (await scene.watch(20.0)).seconds == 20.0


async def test_what_came_before_is_not_counted() -> None:
    scene = Scene()
    scene.hears(list(CALL))
    seen = await scene.watch(3.0)
    assert seen.heard.events == 0
    assert seen.tells == ()


async def test_a_call_that_sends_no_event_is_seen_all_the_same() -> None:
    scene = Scene(lambda: listed(*channels))
    old = event("Status", Uniqueid="1.0", BridgeID="b")
    channels = [old]
    queue = event("Status", Uniqueid="1.1", Application="Queue", BridgeID="a")
    talker = event("Status", Uniqueid="1.2", BridgeID="a")
    scene.time.at(2.0, lambda: channels.append(queue))
    scene.time.at(3.0, lambda: channels.append(talker))
    scene.time.at(5.0, channels.clear)
    seen = await scene.watch(8.0)
    assert seen.appeared == 2
    assert seen.talked
    assert seen.applications == {"queue"}


async def test_channels_are_not_asked_for_without_the_right() -> None:
    scene = Scene()
    assert (await scene.watch(3.0, allowed=False)).appeared is None
    assert scene.asker.sent == []


async def test_a_large_pbx_is_asked_seldom() -> None:
    many = [event("Status", Uniqueid=f"1.{n}") for n in range(200)]
    scene = Scene(lambda: listed(*many))
    await scene.watch(30.0)
    assert len(scene.asker.sent) == 3


async def test_refusals_and_silence_of_the_pbx() -> None:
    assert (await Scene(lambda: DENIED).watch(3.0)).appeared == 0
    assert (await Scene(lambda: ActionTimeoutError("late")).watch(3.0)).lost is None


async def test_lost() -> None:
    seen = await Scene(lambda: ConnectionLostError("gone")).watch(3.0)
    assert isinstance(seen.lost, ConnectionLostError)
