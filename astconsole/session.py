"""One PBX over time: connect, log in, listen; notice a loss, come back, catch up.

The rule kept here: asyncio and no Qt. Everything that happens leaves through one ``sink``, in
order, as frozen values: call events, and the session's own below. Nothing is sent twice: an action
that got no answer is not repeated, for it may have dialled somebody.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from astconsole.ami.client import AmiClient
from astconsole.ami.errors import AmiError
from astconsole.ami.messages import Event, Response
from astconsole.ami.options import ConnectionOptions
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallEvent
from astconsole.calls.raw import RawEvents
from astconsole.calls.times import PbxClock
from astconsole.calls.values import Call, CallReport, Participant


@dataclass(frozen=True, slots=True)
class ServerConnected:
    """The connection is established; logging in comes next."""

    at: datetime
    banner: str


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """The PBX let us in, and calls in progress have been caught up with."""

    at: datetime


@dataclass(frozen=True, slots=True)
class ServerError:
    """Something went wrong, in words that name the thing and what to do.

    ``final`` when trying again unchanged cannot help.
    """

    at: datetime
    words: str
    final: bool


@dataclass(frozen=True, slots=True)
class ServerDisconnected:
    """The connection is gone. ``retry_in`` is in seconds, None when nobody will try again."""

    at: datetime
    because_of_error: bool
    retry_in: float | None = None


@dataclass(frozen=True, slots=True)
class NotConnected:
    """A gap: between these times calls may have been missed."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class RightMissing:
    """This user may not do something; said once a connection, in words."""

    at: datetime
    words: str


SessionEvent = (
    CallEvent
    | ServerConnected
    | LoggedIn
    | ServerError
    | ServerDisconnected
    | NotConnected
    | RightMissing
)


class Backoff:
    """How long to wait before the next try: doubling, capped, and spread by chance.

    A hundred desktops must not come back to a restarted PBX in the same second.
    """

    def __init__(
        self, *, first: float = 0.5, cap: float = 30.0, chance: Callable[[], float] = random.random
    ) -> None:
        self._first = first
        self._cap = cap
        self._chance = chance
        self._tries = 0

    def next(self) -> float:
        """Seconds to wait now: between half and all of the doubled delay."""
        delay = min(self._cap, self._first * 2.0 ** min(self._tries, 20))
        self._tries += 1
        return delay * (0.5 + self._chance() / 2)

    def reset(self) -> None:
        """It worked: begin anew."""
        self._tries = 0


def _now() -> datetime:
    return datetime.now(UTC)


_SNAPSHOT_TIMEOUT: Final = 30.0
_NO_STATUS: Final = (
    "This user may not ask for calls in progress: those that began before now are not seen. Add "
    "“reporting” to write= of this user in manager.conf (astconsole doctor prints the section)."
)


class Session:
    """One PBX, connected once or for as long as it takes.

    Args:
        options: where and who.
        sink: gets every session and call event, in order, while it happens; must not raise.
        backoff: how long to wait between tries in :meth:`run`.
        clock: gives the aware time now.
        keep_raw: keep the raw events of calls for :meth:`raw_events`.
    """

    def __init__(
        self,
        options: ConnectionOptions,
        *,
        sink: Callable[[SessionEvent], None],
        backoff: Backoff | None = None,
        clock: Callable[[], datetime] = _now,
        keep_raw: bool = False,
    ) -> None:
        self._sink = sink
        self._backoff = backoff or Backoff()
        self._clock = clock
        self._raw = RawEvents() if keep_raw else None
        self._client = AmiClient(options, on_event=self._on_event, on_disconnect=self._on_lost)
        self._correlator = Correlator()
        self._pbx_clock = PbxClock()
        self._timer: asyncio.TimerHandle | asyncio.Handle | None = None
        self._timer_due: datetime | None = None
        self._lost = asyncio.Event()
        self._wake = asyncio.Event()
        self._retrying = False
        self._retry_in: float | None = None
        self._leaving = False
        self._last_error: AmiError | None = None
        self._lost_at: datetime | None = None

    @property
    def connected(self) -> bool:
        """Whether the PBX has greeted us and the connection stands."""
        return self._client.connected

    @property
    def logged_in(self) -> bool:
        """Whether the PBX has let us in."""
        return self._client.logged_in

    @property
    def banner(self) -> str:
        """How the PBX greeted us."""
        return self._client.banner

    def participant(self, participant_id: str) -> Participant | None:
        """That participant, None for an unknown id and once its call report has been given."""
        return self._correlator.participant(participant_id)

    def calls(self) -> tuple[Call, ...]:
        """All live calls as they are now."""
        return self._correlator.calls()

    def raw_events(self, report: CallReport) -> tuple[bytes, ...]:
        """The raw events that call was told by, as far as they are still kept."""
        return self._raw.of(report.uniqueids) if self._raw is not None else ()

    async def connect(self) -> bool:
        """Connect. Whether that worked; if not, ServerError and ServerDisconnected were said."""
        self._leaving = False
        return await self._connect()

    async def _connect(self) -> bool:
        self._lost.clear()
        try:
            banner = await self._client.connect()
        except AmiError as error:
            self._failed(error)
            retry_in = self._plan_retry(error)
            self._sink(ServerDisconnected(self._clock(), because_of_error=True, retry_in=retry_in))
            return False
        self._sink(ServerConnected(self._clock(), banner))
        return True

    async def login(self) -> bool:
        """Log in and catch up with the calls in progress. Whether that worked."""
        try:
            await self._client.login()
            self._correlator.begin_resync()
            await self._catch_up()
        except AmiError as error:
            self._failed(error)
            await self._client.disconnect()
            return False
        self._backoff.reset()
        now = self._clock()
        if self._lost_at is not None:
            self._sink(NotConnected(self._lost_at, now))
            self._lost_at = None
        self._sink(LoggedIn(now))
        return True

    async def disconnect(self) -> None:
        """End the connection, and :meth:`run` with it. May be called at any time."""
        self._leaving = True
        self._wake.set()
        await self._client.disconnect()
        self._stop_timer()

    async def run(self) -> bool:
        """Stay connected until :meth:`disconnect`, or until trying again cannot help.

        Returns:
            True when it was ended by :meth:`disconnect`, False when by an error.
        """
        self._retrying, self._leaving = True, False
        try:
            while not self._is_leaving():
                self._retry_in = None
                if await self._connect():
                    await self.login()
                    await self._lost.wait()
                if (retry_in := self._planned_retry()) is None:
                    return self._is_leaving()
                await self._sleep(retry_in)
            return True
        finally:
            self._retrying = False

    async def wait_lost(self) -> bool:
        """Wait until the connection is gone; whether :meth:`disconnect` ended it."""
        await self._lost.wait()
        return self._leaving

    def wake(self) -> None:
        """Try again at once: the machine woke up, or the network changed."""
        self._backoff.reset()
        self._wake.set()

    async def send_action(
        self, name: str, headers: Mapping[str, str] | Sequence[tuple[str, str]] = ()
    ) -> Response:
        """Send an action once and wait for its answer.

        Raises:
            AmiError: it was not sent, refused before sending, or not answered.
        """
        return await self._client.send_action(name, headers)

    # -- catching up ------------------------------------------------------------------------

    async def _catch_up(self) -> None:
        status = await self._client.send_list_action("Status", timeout=_SNAPSHOT_TIMEOUT)
        if not status.response.success:
            self._sink(RightMissing(self._clock(), _NO_STATUS))
            self._emit(self._correlator.forget_unseen(self._clock()))
            return
        # needs system or reporting; tells Linkedid and application where it is allowed
        more = await self._client.send_list_action("CoreShowChannels", timeout=_SNAPSHOT_TIMEOUT)
        channels = [*status.events, *(more.events if more.response.success else ())]
        self._emit(self._correlator.finish_resync(channels, self._clock()))

    # -- what arrives -----------------------------------------------------------------------

    def _on_event(self, event: Event) -> None:
        at = self._pbx_clock.at(event, self._clock())
        if self._raw is not None:
            self._raw.keep(event)
        self._emit(self._correlator.handle(event, at))

    def _emit(self, events: Sequence[CallEvent]) -> None:
        for event in events:
            self._sink(event)
        due = self._correlator.deadline
        if due is not None and (self._timer_due is None or due < self._timer_due):
            self._stop_timer()
            delay = max((due - self._clock()).total_seconds(), 0.0) + 0.01
            self._timer_due = due
            self._timer = asyncio.get_running_loop().call_later(delay, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = self._timer_due = None
        # a loop may fire early, and then the deadline would come again and again
        self._emit(self._correlator.tick(self._clock() + timedelta(milliseconds=5)))

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._timer_due = None

    # -- losing and finding -----------------------------------------------------------------

    def _on_lost(self, reason: AmiError | None) -> None:
        now = self._clock()
        self._lost_at = self._lost_at or now
        if reason is not None and not self._leaving:
            self._failed(reason)
        self._emit(self._correlator.connection_lost(now))
        self._stop_timer()
        error = reason is not None and not self._leaving
        self._sink(ServerDisconnected(now, error, self._plan_retry(reason)))
        self._lost.set()

    def _failed(self, error: AmiError) -> None:
        if error is self._last_error:
            return  # said already: the refusal that ends a connection is also why it was lost
        self._last_error = error
        self._sink(ServerError(self._clock(), str(error), final=not error.retry))

    def _plan_retry(self, error: AmiError | None) -> float | None:
        """Decide whether and when to try again, before the loss is told."""
        may_try = self._retrying and not self._leaving and (error is None or error.retry)
        self._retry_in = self._backoff.next() if may_try else None
        return self._retry_in

    # asked anew after each await: other tasks change them

    def _is_leaving(self) -> bool:
        return self._leaving

    def _planned_retry(self) -> float | None:
        return self._retry_in

    async def _sleep(self, seconds: float) -> None:
        self._wake.clear()
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass
