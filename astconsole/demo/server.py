"""The AMI server of the demo PBX: real TCP on loopback, any number of clients.

The rule kept here: it listens on loopback only, and everything a test may want to go wrong is a
switch of :class:`Faults`, never a change of what is said.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from astconsole.demo.session import Session
from astconsole.demo.users import ManagerUser
from astconsole.demo.wire import Action, Header, OutgoingEvent

if TYPE_CHECKING:
    from random import Random

HOST: Final = "127.0.0.1"
"""The only address the demo PBX ever listens on."""

Perform = Callable[[Session, ManagerUser, Action], None]
"""Answers an action of a logged-in user."""


@dataclass(slots=True)
class Faults:
    """What goes wrong, for tests of clients.

    Attributes:
        answer_pings: when False, Ping is swallowed; all else goes on.
        answer_actions: when False, nothing is answered at all: a half-open connection.
        send_events: when False, no event reaches anybody.
    """

    answer_pings: bool = True
    answer_actions: bool = True
    send_events: bool = True


class AmiServer:
    """Listens, keeps the sessions, and gives each event to those who may read it.

    Args:
        users: who may log in.
        perform: answers actions other than login, ping, events and logoff.
        clock: seconds since the epoch.
        rng: makes challenges.
        timestamps: Asterisk's ``timestampevents``.
        system_name: Asterisk's ``systemname``, sent with each event when set.
        failed_login_delay: seconds before a refused login is told so; Asterisk waits 1.
    """

    def __init__(
        self,
        users: Iterable[ManagerUser],
        perform: Perform,
        *,
        clock: Callable[[], float],
        rng: Random,
        timestamps: bool = False,
        system_name: str = "",
        failed_login_delay: float = 1.0,
    ) -> None:
        self.users = {user.name: user for user in users}
        self.perform = perform
        self.clock = clock
        self.failed_login_delay = failed_login_delay
        self.faults = Faults()
        self.port = 0
        self._rng = rng
        self._timestamps = timestamps
        self._system_name = system_name
        self._booted_at = 0.0
        self._sessions: set[Session] = set()
        self._server: asyncio.Server | None = None
        self._empty = asyncio.Event()
        self._empty.set()

    async def start(self, port: int = 0) -> None:
        """Listen on that port of loopback, any free one when 0. ``port`` then tells which.

        Raises:
            OSError: the port is taken.
        """
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Session(self), HOST, port)
        self.port = self._server.sockets[0].getsockname()[1]
        self._booted_at = self.clock()

    async def stop(self) -> None:
        """Listen no longer, and cut off everybody."""
        server, self._server = self._server, None
        if server is None:
            return
        server.close()
        self.cut()
        await server.wait_closed()
        await self._empty.wait()

    def cut(self) -> None:
        """Cut all connections without a word; the server goes on listening."""
        for session in tuple(self._sessions):
            session.abort()

    def publish(self, event: OutgoingEvent) -> None:
        """Send an event to every session that reads its class."""
        if not self._sessions or not self.faults.send_events:
            return
        encoded = event.encode(timestamp=self._timestamps, system_name=self._system_name)
        for session in tuple(self._sessions):
            session.offer(event, encoded)

    def joined(self, session: Session) -> None:
        """A client connected."""
        self._sessions.add(session)
        self._empty.clear()

    def left(self, session: Session) -> None:
        """A client's connection ended."""
        self._sessions.discard(session)
        if not self._sessions:
            self._empty.set()

    @property
    def clients(self) -> int:
        """How many are connected, logged in or not."""
        return len(self._sessions)

    def logged_in(self, user: ManagerUser) -> bool:
        """Whether somebody is logged in as that user."""
        return any(session.user is user for session in self._sessions)

    def new_challenge(self) -> str:
        """A challenge for one login."""
        return str(self._rng.randrange(100_000_000, 1_000_000_000))

    def fully_booted(self) -> list[Header]:
        """The event that users who read ``system`` get behind their login's response.

        It bears no Timestamp, even where events do (seen on Asterisk 22.10).
        """
        uptime = str(int(self.clock() - self._booted_at))
        return [
            ("Event", "FullyBooted"),
            ("Privilege", "system,all"),
            ("Uptime", uptime),
            ("LastReload", uptime),
            ("Status", "Fully Booted"),
        ]
