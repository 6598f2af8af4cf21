"""Is anybody still there, and has an action waited too long: two timers, no task.

The rule kept here: a connection is dead when it was asked and nothing at all came back. TCP alone
does not notice a PBX that lost its power or a VPN that fell, and panoramisk's ping, whose answer
nobody checks, does not either (gawel/panoramisk#6).

Any byte counts as life. No ping goes out while an answer is awaited: Asterisk works on one action
at a time and is silent meanwhile (an Originate without ``Async: true`` for as long as it rings),
so there the action's own deadline decides, and a ping follows it at once.

Timers may come early (Qt's by 5 %), so nothing is done before the clock says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from astconsole.ami.pending import PendingActions

_SHORTEST: Final = 0.001
"""Seconds: the shortest wait, so that a timer that comes early does not spin."""


class Watchdog:
    """Both, for one connection.

    Args:
        loop: whose timers to use.
        pending: the actions that wait on the connection.
        interval: seconds of silence before a ping; 0: never.
        timeout: seconds of silence after it until the connection counts as dead.
        heard: a number that grows with every read.
        ping: sends the ping.
        on_dead: called once, when nothing came back.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        pending: PendingActions,
        *,
        interval: float,
        timeout: float,
        heard: Callable[[], int],
        ping: Callable[[], None],
        on_dead: Callable[[], None],
    ) -> None:
        self._interval = interval
        self._keepalive = Keepalive(
            loop,
            interval=interval,
            timeout=timeout,
            heard=heard,
            busy=lambda: len(pending) > 0,
            ping=ping,
            on_dead=on_dead,
        )
        self._deadlines = Deadlines(loop, pending, on_expired=self._keepalive.ask)

    def watch(self, deadline: float) -> None:
        """There is an action with that deadline now (on the loop's clock)."""
        self._deadlines.watch(deadline)

    def start_pings(self) -> None:
        """From now on the PBX answers pings: we are logged in."""
        if self._interval > 0:
            self._keepalive.start()

    def stop(self) -> None:
        """The connection is gone."""
        self._deadlines.stop()
        self._keepalive.stop()


class Deadlines:
    """One timer for the deadlines of all pending actions."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        pending: PendingActions,
        *,
        on_expired: Callable[[], None],
    ) -> None:
        self._loop = loop
        self._pending = pending
        self._on_expired = on_expired
        self._timer: asyncio.Handle | None = None
        self._due = 0.0

    def watch(self, deadline: float) -> None:
        """There is an action with that deadline now (on the loop's clock)."""
        if self._timer is not None:
            if self._due <= deadline:
                return
            self._timer.cancel()
        self._due = deadline
        delay = max(_SHORTEST, deadline - self._loop.time())
        self._timer = self._loop.call_later(delay, self._look)

    def stop(self) -> None:
        """Look no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        before = len(self._pending)
        self._pending.expire(self._loop.time())
        deadline = self._pending.next_deadline
        if deadline is not None:
            self.watch(deadline)
        if len(self._pending) < before:
            self._on_expired()


class Keepalive:
    """Asks the PBX for a sign of life whenever it has been silent for ``interval`` seconds.

    Args:
        loop: whose timers to use.
        interval: seconds of silence before a ping.
        timeout: seconds of silence after it until the connection counts as dead.
        heard: a number that grows with every read.
        busy: whether an answer is awaited.
        ping: sends the ping.
        on_dead: called once, when nothing came back.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        interval: float,
        timeout: float,
        heard: Callable[[], int],
        busy: Callable[[], bool],
        ping: Callable[[], None],
        on_dead: Callable[[], None],
    ) -> None:
        self._loop = loop
        self._interval = interval
        self._timeout = timeout
        self._heard = heard
        self._busy = busy
        self._ping = ping
        self._on_dead = on_dead
        self._timer: asyncio.Handle | None = None
        self._heard_before = 0
        self._asked = False

    def start(self) -> None:
        """Begin to listen; more than once is once."""
        if self._timer is None:
            self._wait(self._interval, self._check)

    def stop(self) -> None:
        """Ask no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def ask(self) -> None:
        """Ping now, whatever is awaited: an action got no answer in time."""
        if self._timer is not None and not self._asked:
            self._timer.cancel()
            self._ask()

    def _wait(self, seconds: float, then: Callable[[], None]) -> None:
        self._heard_before = self._heard()
        self._timer = self._loop.call_later(seconds, then)

    def _check(self) -> None:
        if self._heard() != self._heard_before or self._busy():
            self._wait(self._interval, self._check)
        else:
            self._ask()

    def _ask(self) -> None:
        self._asked = True
        self._wait(self._timeout, self._judge)
        self._ping()

    def _judge(self) -> None:
        self._asked = False
        if self._heard() != self._heard_before:
            self._wait(self._interval, self._check)
        else:
            self._timer = None
            self._on_dead()
