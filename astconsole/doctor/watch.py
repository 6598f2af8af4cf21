"""Watching a test call: what arrives while somebody makes one.

The rule kept here: it only listens, and looks at the channels now and then, so that a call which
sends no events is noticed all the same. It ends early once a call that began after the start has
ended and no other goes on.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from astconsole.ami.errors import ActionError, AmiError, ListTooLargeError
from astconsole.calls.events import CallEvent, Reported
from astconsole.doctor.answers import Verdict
from astconsole.doctor.ear import NOTHING, Ear, Heard

if TYPE_CHECKING:
    from astconsole.ami.messages import Event
    from astconsole.doctor.probe import Asker

_STEP: Final = 0.25
_LOOK_EVERY: Final = 1.0
_LOOK_SELDOM: Final = 10.0
_MANY: Final = 100
"""Channels from which on the PBX is asked for them seldom."""
_SETTLING: Final = 1.5
"""Seconds after the end of the call: the last events, and the correlator's own deadlines."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen while somebody made a call.

    Attributes:
        seconds: how long was watched.
        heard: the events that arrived meanwhile.
        appeared: channels that came meanwhile, as ``Status`` tells; None: could not be asked.
        talked: whether two of them were in one bridge, as ``Status`` tells.
        applications: what they were doing in the dialplan, as ``Status`` tells, in lower case.
        lost: why the connection went in the middle; None: it did not.
    """

    seconds: float
    heard: Heard = NOTHING
    appeared: int | None = None
    talked: bool = False
    applications: frozenset[str] = frozenset()
    lost: AmiError | None = None

    @property
    def tells(self) -> tuple[CallEvent, ...]:
        """What the correlator made of it."""
        return self.heard.tells


async def watch(
    asker: Asker,
    ear: Ear,
    *,
    seconds: float,
    status: Verdict,
    on_step: Callable[[float], None] | None = None,
    elapsed: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Watched:
    """Listen for so long at most. Raises nothing a PBX can cause.

    Args:
        asker: the client, logged in.
        ear: gets its events.
        seconds: the longest it may take.
        status: whether the user may ask for channels.
        on_step: told the seconds left, now and then.
        elapsed: seconds that pass, from anywhere.
        sleep: waits that many seconds.
    """
    looking = _Looking(asker) if status is Verdict.ALLOWED else None
    before, old_calls, start = ear.heard(), ear.live_calls, elapsed()
    lost: AmiError | None = None
    end, next_look = start + seconds, start
    ending = False
    try:
        while (now := elapsed()) < end:
            if looking is not None and now >= next_look:
                await looking.look()
                next_look = elapsed() + (_LOOK_SELDOM if looking.many else _LOOK_EVERY)
            ear.tick()
            if on_step is not None:
                on_step(max(end - elapsed(), 0.0))
            if not ending and _is_over(ear.heard().since(before), ear.live_calls, old_calls):
                ending, end = True, min(end, elapsed() + _SETTLING)
            await sleep(min(_STEP, max(end - elapsed(), 0.0)))
    except AmiError as error:
        lost = error
    ear.tick()
    return Watched(
        seconds=elapsed() - start,
        heard=ear.heard().since(before),
        appeared=None if looking is None else looking.appeared,
        talked=looking is not None and looking.talked,
        applications=frozenset() if looking is None else frozenset(looking.applications),
        lost=lost,
    )


def _is_over(heard: Heard, live: frozenset[str], old: frozenset[str]) -> bool:
    """Whether a call that began after the start has ended, and no other such call goes on."""
    ended = any(isinstance(t, Reported) and t.call_id not in old for t in heard.tells)
    return ended and live <= old


class _Looking:
    """Looks at the channels themselves, which needs no event."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._first: frozenset[str] | None = None
        self._new: set[str] = set()
        self.many = False
        self.talked = False
        self.applications: set[str] = set()

    @property
    def appeared(self) -> int:
        """How many channels came since the first look."""
        return len(self._new)

    async def look(self) -> None:
        """Look once."""
        try:
            listed = await self._asker.send_list_action("Status", timeout=5.0)
        except (ActionError, ListTooLargeError):
            self.many = True  # whatever ails it, ask less often
            return
        if not listed.response.success:
            return
        channels = {item.get("Uniqueid"): item for item in listed.events if item.get("Uniqueid")}
        self.many = len(channels) > _MANY
        if self._first is None:
            self._first = frozenset(channels)
        self._note([item for uid, item in channels.items() if uid not in self._first])

    def _note(self, fresh: Sequence[Event]) -> None:
        self._new.update(item.get("Uniqueid") for item in fresh)
        rooms = [item.get("BridgeID") for item in fresh if item.get("BridgeID")]
        # up to 11 there are no bridges to name, but each of two names the other
        linked = any(item.get("BridgedUniqueid") for item in fresh)
        self.talked = self.talked or linked or len(set(rooms)) < len(rooms)
        self.applications.update(
            item.get("Application").lower() for item in fresh if item.get("Application")
        )
