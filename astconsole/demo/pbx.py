"""The embedded PBX: an office on loopback that a client connects to as to any Asterisk.

The rule kept here: a client sees the demo only through AMI over TCP. Nothing here knows the other
layers of astconsole, so what works here works because the protocol does.

Time is handed in (``pace`` and ``clock``), chance too (``seed``): with the same seed the same calls
are played in the same order.
"""

from __future__ import annotations

import asyncio
import time
from random import Random
from typing import TYPE_CHECKING, Literal, Self

from astconsole.demo.actions import Actions
from astconsole.demo.channels import Switch
from astconsole.demo.office import Office, Person
from astconsole.demo.plays import PLAYS, Roles
from astconsole.demo.script import Show
from astconsole.demo.server import HOST, AmiServer, Faults
from astconsole.demo.stage import Stage
from astconsole.demo.users import DEMO, ManagerUser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType

    from astconsole.demo.scene import Pace
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

    Raises:
        KeyError: nobody has that desk.
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
        self.users = tuple(users)
        self._wanted_port = port
        self._clock = clock
        self._speed = speed
        self._pace: Pace = pace or self._sleep
        # a demo's chance has to be the same each time, and guards nothing
        self._rng = Random(seed)  # noqa: S311
        self._system_name = system_name
        self._server = AmiServer(
            self.users,
            self._perform,
            clock=clock,
            rng=self._rng,
            timestamps=timestamps,
            system_name=system_name,
            failed_login_delay=failed_login_delay,
        )
        self._boot()
        self._person(desk)  # a desk nobody has is told at once

    def _boot(self) -> None:
        """A PBX as it is after its start: no calls, and nothing playing."""
        self.switch = Switch(clock=self._clock, rng=self._rng, system_name=self._system_name)
        self.switch.listen(self._server.publish)
        self._stage = Stage(self.switch, self.office, self._pace)
        self._actions = Actions(self.switch, self.office, self._stage)

    async def _sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / self._speed)

    def _perform(self, session: Session, user: ManagerUser, action: Action) -> None:
        self._actions.perform(session, user, action)

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
        return self.users[0].name

    @property
    def password(self) -> str:
        """That user's password."""
        return self.users[0].secret

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
        if self.act != "silent":
            self._stage.begin(self.perform(opening_only=self.act == "opening"))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    def cut(self) -> None:
        """Cut all connections without a word, and go on listening and playing."""
        self._server.cut()

    async def stop(self) -> None:
        """Be gone: connections are cut, calls are lost without a word, nobody listens."""
        try:
            await self._stage.close()
        finally:
            await self._server.stop()
            self._boot()

    async def start(self) -> None:
        """Be back after :meth:`stop`, on the same port; office life goes on with new calls."""
        await self._server.start(self._server.port)
        if self.act == "office":
            self._stage.begin(self._show().life())

    async def restart(self) -> None:
        """Crash and come back on the same port."""
        await self.stop()
        await self.start()

    # -- what is played

    async def perform(self, *, opening_only: bool = False) -> None:
        """Play the opening act, and then office life without end unless ``opening_only``."""
        show = self._show()
        await show.opening()
        if not opening_only:
            await show.life()

    def _show(self) -> Show:
        desk = self._person(self.desk)
        return Show(self.office, desk, self._run_play, self._pace, self._rng)

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
        """Play one call to its end; returns when its last event is on its way.

        People are given as such or by their extension. Unless told, the first outsider calls the
        viewer's desk, and a call that is handed on goes to the desk after that.

        Args:
            name: one of :attr:`plays`.
            caller: who calls.
            callee: whose phone rings.
            other: whom a call is handed on to.
            ring: seconds until somebody does something about a ringing phone.
            talk: seconds of talk between two things that happen.

        Raises:
            KeyError: no play, or nobody, has that name.
        """
        roles = Roles(
            caller=self._person(caller or self.office.outsiders[0]),
            callee=self._person(callee or self.desk),
            other=self._person(other or self._next_desk()),
            ring=ring,
            talk=talk,
        )
        await self._run_play(name, roles)

    async def load(self, calls: int = 200, at_peak: Callable[[], None] | None = None) -> None:
        """Play so many calls at the same time, of desks made up for it, to their end.

        ``at_peak`` is called once, while all of them talk.
        """
        await self._stage.load(calls, at_peak)

    async def _run_play(self, name: str, roles: Roles) -> None:
        script = PLAYS[name]
        await self._stage.run(lambda scene: script(scene, roles))

    def _person(self, wanted: Person | str) -> Person:
        if isinstance(wanted, Person):
            return wanted
        person = self.office.person(wanted)
        if person is None:
            raise KeyError(wanted)
        return person

    def _next_desk(self) -> Person:
        people = self.office.people
        place = people.index(self._person(self.desk))
        return people[(place + 1) % len(people)]
