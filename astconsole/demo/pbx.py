"""The embedded PBX: an office on loopback that a client connects to as to any Asterisk.

The rule kept here: a client sees the demo only through AMI over TCP. Nothing here knows the other
layers of astconsole, so what works here works because the protocol does.

Time is handed in (``pace`` and ``clock``), chance too (``seed``): with the same seed the same calls
are played in the same order.
"""

from __future__ import annotations

import asyncio
import time
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Literal, Self

from astconsole.demo import originate as originating
from astconsole.demo.actions import Actions, Done, Origination
from astconsole.demo.channels import Channel, Switch
from astconsole.demo.endings import cut_off
from astconsole.demo.office import Office, Person
from astconsole.demo.plays import PLAYS, Roles
from astconsole.demo.scene import HungUp, Pace, Redirected, Scene
from astconsole.demo.server import HOST, AmiServer, Faults
from astconsole.demo.users import DEMO, ManagerUser

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterable
    from types import TracebackType

    from astconsole.demo.session import Session
    from astconsole.demo.wire import Action

Act = Literal["office", "opening", "silent"]
"""What is played: the opening and then office life, the opening only, or nothing by itself."""


class DemoPbx:
    """A PBX for one ``async with``: listens on loopback and plays calls until it is left.

    Args:
        speed: how much faster than life it plays; ``float("inf")`` plays without waiting.
        seed: of everything left to chance.
        act: what is played by itself.
        office: the people and the dialplan.
        users: who may log in; :data:`~astconsole.demo.users.DEMO` unless told.
        desk: the extension of the desk the viewer sits at.
        port: 0 for any free one.
        timestamps: send a ``Timestamp`` with each event (Asterisk's ``timestampevents``).
        system_name: Asterisk's ``systemname``.
        failed_login_delay: seconds before a refused login is answered.
        clock: seconds since the epoch.
        pace: waits that many seconds; overrides ``speed``.
    """

    def __init__(
        self,
        *,
        speed: float = 1.0,
        seed: int = 1,
        act: Act = "office",
        office: Office | None = None,
        users: Iterable[ManagerUser] = (DEMO,),
        desk: str = "101",
        port: int = 0,
        timestamps: bool = False,
        system_name: str = "",
        failed_login_delay: float = 1.0,
        clock: Callable[[], float] = time.time,
        pace: Pace | None = None,
    ) -> None:
        self.office = office or Office()
        self.desk = desk
        self.act = act
        self._users = tuple(users)
        self._wanted_port = port
        self._clock = clock
        self._speed = speed
        self._pace: Pace = pace or self._sleep
        # a demo's chance has to be the same each time, and guards nothing
        self._rng = Random(seed)  # noqa: S311
        self._system_name = system_name
        self._server = AmiServer(
            self._users,
            self._perform,
            clock=clock,
            rng=self._rng,
            timestamps=timestamps,
            system_name=system_name,
            failed_login_delay=failed_login_delay,
        )
        self._tasks: set[asyncio.Task[None]] = set()
        self._failure: BaseException | None = None
        self._boot()

    def _boot(self) -> None:
        self.switch = Switch(clock=self._clock, rng=self._rng, system_name=self._system_name)
        self.switch.listen(self._server.publish)
        self._actions = Actions(self.switch, self.office, self)
        self._scenes: list[Scene] = []

    async def _sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._speed)

    # -- where it is

    @property
    def host(self) -> str:
        """The loopback address it listens on."""
        return HOST

    @property
    def port(self) -> int:
        """The port it listens on; 0 before it does."""
        return self._server.port

    @property
    def user(self) -> str:
        """Whom to log in as: the first of the users."""
        return self._users[0].name

    @property
    def password(self) -> str:
        """That user's password."""
        return self._users[0].secret

    @property
    def plays(self) -> tuple[str, ...]:
        """The names :meth:`play` knows."""
        return tuple(PLAYS)

    @property
    def faults(self) -> Faults:
        """What goes wrong, to be switched by tests of clients."""
        return self._server.faults

    @property
    def clients(self) -> int:
        """How many clients are connected."""
        return self._server.clients

    # -- its life

    async def __aenter__(self) -> Self:
        await self._server.start(self._wanted_port)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._stop_playing()
        await self._server.stop()
        if self._failure is not None and error is None:
            raise self._failure

    async def _stop_playing(self) -> None:
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def cut(self) -> None:
        """Cut all connections without a word, and go on listening."""
        self._server.cut()

    async def stop(self) -> None:
        """Be gone: connections are cut, calls are lost, nobody listens."""
        await self._stop_playing()
        await self._server.stop()
        self._boot()

    async def start(self) -> None:
        """Be back after :meth:`stop`, on the same port, with no calls."""
        await self._server.start(self._server.port)

    async def restart(self) -> None:
        """Crash and come back on the same port; calls are lost without a word."""
        await self.stop()
        await self.start()

    # -- what is played

    async def play(
        self,
        name: str,
        *,
        caller: Person | str | None = None,
        callee: Person | str | None = None,
        other: Person | str | None = None,
        ring: float = 3.0,
        talk: float = 5.0,
    ) -> None:
        """Play one call to its end.

        People are given as such or by their extension. Unless told, the first outsider calls the
        viewer's desk, and a call that is handed on goes to the desk after that.

        Raises:
            KeyError: no play, or nobody, has that name.
        """
        roles = Roles(
            caller=self._person(caller, self.office.outsiders[0]),
            callee=self._person(callee, self._person(self.desk, self.office.people[0])),
            other=self._person(other, self._next_desk()),
            ring=ring,
            talk=talk,
        )
        script = PLAYS[name]
        await self._run(lambda scene: script(scene, roles))

    def _person(self, wanted: Person | str | None, default: Person) -> Person:
        if wanted is None:
            return default
        if isinstance(wanted, Person):
            return wanted
        person = self.office.person(wanted)
        if person is None:
            raise KeyError(wanted)
        return person

    def _next_desk(self) -> Person:
        numbers = [person.number for person in self.office.people]
        place = numbers.index(self.desk) if self.desk in numbers else 0
        return self.office.people[(place + 1) % len(numbers)]

    async def _run(self, script: Callable[[Scene], Awaitable[None]]) -> None:
        """Play a script, and what clients make of it."""
        scene = Scene(self.switch, self.office, self._pace)
        self._scenes.append(scene)
        try:
            await self._follow(scene, script)
        finally:
            if scene in self._scenes:
                self._scenes.remove(scene)

    async def _follow(self, scene: Scene, script: Callable[[Scene], Awaitable[None]]) -> None:
        while True:
            try:
                await script(scene)
            except HungUp as cut:
                cut_off(scene, cut.channel, cut.cause)
                return
            except Redirected as cut:
                script = partial(originating.redirect, channel=cut.channel, exten=cut.exten)
            else:
                return

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and self._failure is None:
            self._failure = task.exception()

    # -- what clients have it do (actions.Control)

    def _perform(self, session: Session, user: ManagerUser, action: Action) -> None:
        self._actions.perform(session, user, action)

    def _scene_of(self, channel: Channel) -> Scene | None:
        return next((scene for scene in self._scenes if channel in scene.live), None)

    def originate(self, wanted: Origination, done: Done) -> None:
        """Call a phone and connect it (action Originate)."""
        self._spawn(self._run(lambda scene: originating.originate(scene, wanted, done)))

    def hang_up(self, channel: Channel, cause: int) -> None:
        """End the call of that channel (action Hangup)."""
        scene = self._scene_of(channel)
        if scene is not None:
            scene.cut_in(HungUp(channel, cause))

    def redirect(self, channel: Channel, exten: str) -> None:
        """Send that channel to another extension (action Redirect)."""
        scene = self._scene_of(channel)
        if scene is not None:
            scene.cut_in(Redirected(channel, exten))
