"""A conversation with one PBX: connect, log in, act, listen, leave.

The rule kept here: the client never decides what its caller should: it does not connect again, does
not send an action twice, and does not judge a refusal. What the PBX answers is returned; what keeps
it from answering is raised (:mod:`.errors`).

All of it runs on the loop that called :meth:`AmiClient.connect`, plain asyncio or qasync. While a
connection stands it owns no task: only the connection and two timers, which end with it.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Final, TypeVar

from astconsole.ami.actions import ActionIds, Headers, encode, pairs
from astconsole.ami.connecting import open_connection
from astconsole.ami.errors import (
    AmiError,
    ConnectionLostError,
    InjectionError,
    LoginError,
    NotConnectedError,
    PingTimeoutError,
    UsageError,
)
from astconsole.ami.link import Link
from astconsole.ami.lists import ListResult
from astconsole.ami.login import log_in
from astconsole.ami.messages import Event, Response
from astconsole.ami.pending import PendingActions
from astconsole.ami.watchdog import Watchdog

if TYPE_CHECKING:
    from collections.abc import Callable

    from astconsole.ami.options import ConnectionOptions
    from astconsole.ami.protocol import Banner

_Answer = TypeVar("_Answer", Response, ListResult)

_PARTING: Final = 2.0
"""Seconds a good-bye may take: for the answer to Logoff, and again for the connection to close."""


class AmiClient:
    """One connection at a time to one PBX.

    Args:
        options: where and who.
        on_event: gets every event, in order, that answers no list action; called while reading, so
            it must be quick, and must not raise.
        on_disconnect: called once after each successful :meth:`connect`, when that connection is
            gone: with None after :meth:`disconnect`, else with the reason.
    """

    def __init__(
        self,
        options: ConnectionOptions,
        *,
        on_event: Callable[[Event], None],
        on_disconnect: Callable[[AmiError | None], None],
    ) -> None:
        self._options = options
        self._on_event = on_event
        self._on_disconnect = on_disconnect
        self._ids = ActionIds()
        self._pending = PendingActions(options.address)
        self._link: Link | None = None
        self._banner: Banner | None = None
        self._logged_in = False
        self._loss: AmiError | None = None
        self._watchdog: Watchdog | None = None
        self._attempt: asyncio.Task[Banner] | None = None

    @property
    def connected(self) -> bool:
        """Whether the PBX has greeted us and the connection stands."""
        return self._banner is not None and self._link is not None and self._link.alive

    @property
    def logged_in(self) -> bool:
        """Whether the PBX has let this connection in."""
        return self._logged_in and self.connected

    @property
    def banner(self) -> str:
        """How the PBX greeted us, such as ``Asterisk Call Manager/11.0.0``; empty before that."""
        return self._banner.text if self._banner else ""

    @property
    def version(self) -> str:
        """The version of its AMI, such as ``11.0.0`` of Asterisk 22; empty before it greeted."""
        return self._banner.version if self._banner else ""

    @property
    def unmatched(self) -> int:
        """Answers that belonged to no action of ours; normal, and worth a line in a log."""
        return self._pending.unmatched

    async def connect(self) -> str:
        """Connect and wait for the greeting, which is returned.

        Raises:
            ConnectError: one of its children says why it did not come about.
            ConnectionLostError: :meth:`disconnect` came in between.
            UsageError: connected, or connecting, already.
        """
        if self._link is not None:
            raise UsageError(f"{self._options.address} is connected, or being connected, already.")
        link = Link(
            self._options.address,
            self._pending,
            on_event=self._on_event,
            on_lost=lambda reason: self._on_lost(link, reason),
        )
        self._link = link
        self._attempt = attempt = asyncio.create_task(open_connection(self._options, link))
        closed = ConnectionLostError(f"The connection to {self._options.address} was closed.")
        try:
            banner = await attempt
        except BaseException as error:
            if self._attempt is attempt:
                self._attempt = self._link = None
            elif isinstance(error, asyncio.CancelledError):
                # not our caller was cancelled, but the attempt, by disconnect()
                raise closed from error
            raise
        if self._attempt is not attempt or self._link is not link:
            # greeted and lost in the same turn of the loop: the loss has the better reason
            raise self._why_lost(closed)
        self._attempt = None
        self._banner = banner
        self._watchdog = self._watch(link)
        return banner.text

    async def login(self) -> None:
        """Log in, by MD5 challenge unless the options say otherwise.

        The PBX closes a connection it has refused, so we do, too.

        Raises:
            LoginError: one of its children says why the PBX will not have us.
            ConnectionLostError: the connection went in the middle.
            ActionTimeoutError: no answer in time.
            NotConnectedError: there is no connection.
        """
        link = self._require_link()
        try:
            await log_in(self._options, self.send_action)
        except LoginError as refusal:
            link.fail(refusal)
            raise
        self._logged_in = True
        # not before: to one who is not logged in, Asterisk answers a ping with an error
        if self._watchdog is not None:
            self._watchdog.start_pings()

    async def send_action(
        self,
        name: str,
        headers: Headers = (),
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - see _deadline
    ) -> Response:
        """Send an action and wait for its answer, a refusal included.

        Args:
            name: the action's name.
            headers: its headers, without ActionID, which is ours to choose (the response has it).
            timeout: seconds to wait; 0: for ever; None: the options' ``action_timeout``.

        Raises:
            NotConnectedError: there is no connection; nothing was sent.
            InjectionError: a header cannot be sent; nothing was sent.
            TooManyActionsError: too many wait already; nothing was sent.
            ActionTimeoutError: no answer in time; whether it was done is unknown.
            ConnectionLostError: the connection went; whether it was done is unknown.
        """
        link = self._require_link()
        action_id, data = self._encode(name, headers)
        answer: asyncio.Future[Response] = asyncio.get_running_loop().create_future()
        deadline = self._deadline(timeout)
        self._pending.add(action_id, name, answer, deadline)
        return await self._exchange(link, action_id, data, answer, deadline)

    async def send_list_action(
        self,
        name: str,
        headers: Headers = (),
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - see _deadline
    ) -> ListResult:
        """Send an action that is answered with a list of events, and wait for all of it.

        Its events do not go to ``on_event``. Arguments and errors are those of
        :meth:`send_action`; besides:

        Raises:
            ListTooLargeError: more events than anybody can mean.
        """
        link = self._require_link()
        action_id, data = self._encode(name, headers)
        answer: asyncio.Future[ListResult] = asyncio.get_running_loop().create_future()
        deadline = self._deadline(timeout)
        self._pending.add_list(action_id, name, answer, deadline)
        return await self._exchange(link, action_id, data, answer, deadline)

    async def disconnect(self) -> None:
        """Log off and close; returns when the connection is gone. May be called at any time."""
        link = self._link
        if link is None:
            return
        attempt, self._attempt = self._attempt, None
        if attempt is not None:
            self._link = None
            attempt.cancel()
            await asyncio.wait({attempt})
            link.abort()
            return
        link.expect_end()
        if self.logged_in:
            self._logged_in = False
            with contextlib.suppress(AmiError):  # it is gone anyway, or will be
                await self.send_action("Logoff", timeout=_PARTING)
        link.close()
        await asyncio.wait({link.lost}, timeout=_PARTING)
        if not link.lost.done():
            link.abort()
            await link.lost

    def _require_link(self) -> Link:
        if self._link is None or not self.connected:
            raise NotConnectedError(f"There is no connection to {self._options.address}.")
        return self._link

    def _encode(self, name: str, headers: Headers) -> tuple[str, bytes]:
        action_id = self._ids.next()
        given = list(pairs(headers))
        if any(key.lower() == "actionid" for key, _ in given):
            raise InjectionError("The header ActionID is the client's to choose: leave it out.")
        return action_id, encode(name, [("ActionID", action_id), *given])

    def _deadline(self, timeout: float | None) -> float | None:
        # a deadline in our one table, not asyncio.timeout(): that leaves a timer for each action on
        # loops whose cancelled timers live on
        seconds = self._options.action_timeout if timeout is None else timeout
        return asyncio.get_running_loop().time() + seconds if seconds > 0 else None

    async def _exchange(
        self,
        link: Link,
        action_id: str,
        data: bytes,
        answer: asyncio.Future[_Answer],
        deadline: float | None,
    ) -> _Answer:
        try:
            link.send(data)
            if deadline is not None and self._watchdog is not None:
                self._watchdog.watch(deadline)
            return await answer
        finally:
            # answered or not: after a cancellation nobody waits any more
            self._pending.discard(action_id)

    def _watch(self, link: Link) -> Watchdog:
        options = self._options
        silence = (
            f"no longer answers: nothing came for {options.ping_timeout:g} s after a ping. The "
            "network or the VPN may be gone, or the PBX is overloaded."
        )
        return Watchdog(
            asyncio.get_running_loop(),
            self._pending,
            interval=options.ping_interval,
            timeout=options.ping_timeout,
            heard=lambda: link.reads,
            ping=lambda: self._ping(link),
            on_dead=lambda: link.fail(PingTimeoutError(f"{options.address} {silence}")),
        )

    def _ping(self, link: Link) -> None:
        action_id, data = self._encode("Ping", ())
        self._pending.expect(action_id)
        link.send(data)

    def _why_lost(self, otherwise: AmiError) -> AmiError:
        return self._loss or otherwise

    def _on_lost(self, link: Link, reason: AmiError | None) -> None:
        if self._link is not link:
            return
        self._loss = reason
        if self._watchdog is not None:
            self._watchdog.stop()
        greeted = self._banner is not None
        self._link = self._banner = self._watchdog = None
        self._logged_in = False
        if greeted:
            self._on_disconnect(reason)
