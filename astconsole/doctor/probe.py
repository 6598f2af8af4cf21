"""What this user may do, asked of the PBX without doing any of it.

The rule kept here: no action is sent that could change anything, ring anything or end anything.
Lists are read; what would act is asked without the header it cannot do without, or for a channel
that cannot exist, and only the wording of the refusal is looked at (:func:`.answers.verdict`).

``ListCommands`` names the actions a user may use in every version (main/manager.c,
``action_listcommands``), so what it does not name is not even tried: a denied action is a line in
the PBX's security log.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from astconsole.ami.actions import Headers
from astconsole.ami.errors import ActionError, ActionTimeoutError, AmiError, ListTooLargeError
from astconsole.ami.lists import ListResult
from astconsole.ami.messages import Event, Response
from astconsole.doctor import answers
from astconsole.doctor.answers import General, Section, Verdict
from astconsole.doctor.ear import NOTHING, Ear, Heard
from astconsole.doctor.rights import RIGHTS
from astconsole.doctor.versions import Version, version

_PINGS: Final = 3
_ANSWER_SECONDS: Final = 6.0
_LIST_SECONDS: Final = 20.0
_SETTLING: Final = 0.5
_ENDPOINTS: Final = 20
"""Endpoints of mine that are looked at."""
_PLAIN_NAME: Final = re.compile(r"[\w.@+-]+", re.ASCII)
"""Users whose name the console takes as one word."""
NOBODY: Final = "astconsole-doctor/nobody"
"""A channel that cannot exist: no technology has that name. It must never begin with ``/``, which
Hangup takes for a regular expression over all channels (ast_manager_hangup_helper)."""

TRIALS: Final[tuple[tuple[str, Headers], ...]] = (
    # main/manager.c of every version: "Channel not specified" before anything else
    ("Originate", ()),
    ("Redirect", ()),
    # "No such channel"
    ("Hangup", {"Channel": NOBODY}),
)
"""Actions that act, asked so that they cannot."""


class Asker(Protocol):
    """What the doctor needs of an :class:`~astconsole.ami.client.AmiClient`."""

    @property
    def banner(self) -> str:
        """How the PBX greeted us."""

    @property
    def version(self) -> str:
        """The version of its Manager."""

    async def send_action(
        self,
        name: str,
        headers: Headers = (),
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the client's own
    ) -> Response:
        """Send an action and wait for its answer."""

    async def send_list_action(
        self,
        name: str,
        headers: Headers = (),
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the client's own
    ) -> ListResult:
        """Send an action that is answered with a list, and wait for all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What was found out about one user on one PBX.

    Attributes:
        banner: how the PBX greeted us.
        ami: the version of its Manager, None when the banner gives none.
        asterisk_said: Asterisk's own version as it says it; empty: not told to this user.
        asterisk: the same as numbers.
        commands: the classes of each action the user may use, by its name in lower case; None:
            the PBX did not list them.
        verdicts: whether an action may be used, by its name in lower case.
        channels: how many channels there were; None: could not be asked.
        moved: whether channels came, went or changed while we listened, as ``Status`` tells.
        queues: the names of the queues; None: could not be asked, or there is no app_queue.
        latencies: seconds from a Ping to its answer, one for each.
        section: this user's section of manager.conf; None: not told to this user.
        general: the section [general] of it; None: not told to this user.
        clock_ahead: seconds the PBX's clock is ahead of ours; None: not told.
        heard: the events that came.
        quiet_endpoints: PJSIP endpoints of mine whose hold is not told.
        unanswered: actions that got no answer in time.
        lost: why the connection went in the middle; None: it did not.
    """

    banner: str = ""
    ami: Version | None = None
    asterisk_said: str = ""
    asterisk: Version | None = None
    commands: Mapping[str, frozenset[str]] | None = None
    verdicts: Mapping[str, Verdict]
    channels: int | None = None
    moved: bool = False
    queues: tuple[str, ...] | None = None
    latencies: tuple[float, ...] = ()
    section: Section | None = None
    general: General | None = None
    clock_ahead: float | None = None
    heard: Heard = NOTHING
    quiet_endpoints: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    lost: AmiError | None = None

    def verdict(self, action: str) -> Verdict:
        """Whether that action may be used."""
        return self.verdicts.get(action.lower(), Verdict.UNKNOWN)


async def probe(
    asker: Asker,
    ear: Ear,
    *,
    endpoints: Sequence[str] = (),
    user: str = "",
    listen_seconds: float = 2.0,
    wall: Callable[[], float] = time.time,
    elapsed: Callable[[], float] = time.perf_counter,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Probe:
    """Ask everything there is to ask of a PBX that has let us in. Raises nothing a PBX can cause.

    Args:
        asker: the client, logged in.
        ear: gets its events.
        endpoints: names of PJSIP endpoints that are mine.
        user: who is logged in.
        listen_seconds: how long to listen for events between two looks at the channels.
        wall: seconds since 1970.
        elapsed: seconds that pass, from anywhere.
        sleep: waits that many seconds.
    """
    asking = _Asking(asker, ear, wall, elapsed)
    lost: AmiError | None = None
    try:
        await asking.everything(endpoints)
        await asking.read_manager_conf(user)
        await sleep(listen_seconds)
        if await asking.look_again():
            await sleep(_SETTLING)  # the events of the last moment may still be on their way
    except AmiError as error:
        lost = error
    return asking.result(lost)


class _Asking:
    """One probing on its way."""

    def __init__(
        self, asker: Asker, ear: Ear, wall: Callable[[], float], elapsed: Callable[[], float]
    ) -> None:
        self._asker = asker
        self._ear = ear
        self._wall = wall
        self._elapsed = elapsed
        self._commands: Mapping[str, frozenset[str]] | None = None
        self._verdicts: dict[str, Verdict] = {}
        self._unanswered: list[str] = []
        self._asterisk_said = ""
        self._channels: frozenset[tuple[str, ...]] | None = None
        self._moved = False
        self._queues: tuple[str, ...] | None = None
        self._pings: list[tuple[float, float | None]] = []
        self._quiet: list[str] = []
        self._section: Section | None = None
        self._general: General | None = None

    async def everything(self, endpoints: Sequence[str]) -> None:
        for _ in range(_PINGS):
            await self._ping()
        listed = await self._ask("ListCommands")
        self._commands = answers.commands(listed) if listed is not None else None
        settings = await self._ask("CoreSettings")
        if settings is not None and settings.success:
            self._asterisk_said = settings.get("AsteriskVersion")
        self._ear.begin_snapshot()
        items = await self._list("Status")
        if items is not None:
            self._ear.take_snapshot(items)
            self._channels = _looks(items)
        await self._list("CoreShowChannels")
        queues = await self._list("QueueSummary")
        if queues is not None:
            names = (event.get("Queue") for event in queues if event.name == "QueueSummary")
            self._queues = tuple(sorted(filter(None, names)))
        for action, headers in TRIALS:
            await self._ask(action, headers)
        for endpoint in endpoints[:_ENDPOINTS]:
            await self._look_at(endpoint)

    async def read_manager_conf(self, user: str) -> None:
        """What only a user who may write ``command`` is told: the configuration itself."""
        if self._commands is None or "command" not in self._commands:
            return
        if _PLAIN_NAME.fullmatch(user):
            shown = await self._ask("Command", {"Command": f"manager show user {user}"})
            self._section = answers.section(shown.output) if shown is not None else None
        shown = await self._ask("Command", {"Command": "manager show settings"})
        if shown is not None and shown.output:
            self._general = answers.general(shown.output)

    async def look_again(self) -> bool:
        """Whether the channels are others than before."""
        if self._channels is not None:
            items = await self._list("Status")
            self._moved = items is not None and _looks(items) != self._channels
        return self._moved

    def result(self, lost: AmiError | None) -> Probe:
        told = [(took, ahead) for took, ahead in self._pings if ahead is not None]
        return Probe(
            banner=self._asker.banner,
            ami=version(self._asker.version),
            asterisk_said=self._asterisk_said,
            asterisk=version(self._asterisk_said),
            commands=self._commands,
            verdicts=dict(self._verdicts),
            channels=None if self._channels is None else len(self._channels),
            moved=self._moved,
            queues=self._queues,
            latencies=tuple(took for took, _ in self._pings),
            section=self._section,
            general=self._general,
            # the quickest answer says best when it was given
            clock_ahead=min(told)[1] if told else None,
            heard=self._ear.heard(),
            quiet_endpoints=tuple(self._quiet),
            unanswered=tuple(dict.fromkeys(self._unanswered)),
            lost=lost,
        )

    async def _ping(self) -> None:
        sent, before = self._elapsed(), self._wall()
        response = await self._ask("Ping")
        if response is None:
            return
        took, after = self._elapsed() - sent, self._wall()
        at = answers.seconds(response)
        self._pings.append((took, None if at is None else at - (before + after) / 2))

    async def _look_at(self, endpoint: str) -> None:
        """Whether this endpoint's hold is told (res_pjsip_sdp_rtp.c; pjsip.conf.sample)."""
        if self._commands is None or "pjsipshowendpoint" not in self._commands:
            return
        for event in await self._list("PJSIPShowEndpoint", {"Endpoint": endpoint}) or ():
            if answers.is_yes(event.get("SuppressMohOnSendonly")):
                self._quiet.append(endpoint)

    async def _ask(self, action: str, headers: Headers = ()) -> Response | None:
        """The answer; None where it is not worth asking, or none came."""
        if not self._worth_asking(action):
            return None
        try:
            response = await self._asker.send_action(action, headers, timeout=_ANSWER_SECONDS)
        except ActionTimeoutError:
            self._unanswered.append(action)
            self._verdicts[action.lower()] = Verdict.UNKNOWN
            return None
        except ActionError:
            return None
        self._verdicts[action.lower()] = answers.verdict(response)
        return response

    async def _list(self, action: str, headers: Headers = ()) -> Sequence[Event] | None:
        """The items; None where it is not worth asking, was refused, or no end came."""
        if not self._worth_asking(action):
            return None
        try:
            listed = await self._asker.send_list_action(action, headers, timeout=_LIST_SECONDS)
        except ActionTimeoutError:
            self._unanswered.append(action)
            self._verdicts[action.lower()] = Verdict.UNKNOWN
            return None
        except ListTooLargeError:
            self._verdicts[action.lower()] = Verdict.ALLOWED
            return None
        except ActionError:
            return None
        self._verdicts[action.lower()] = answers.verdict(listed.response)
        return listed.events if listed.response.success else None

    def _worth_asking(self, action: str) -> bool:
        key = action.lower()
        if self._commands is None or key in self._commands or key == "listcommands":
            return True
        needs_right = any(r.write for r in RIGHTS if r.action == action)
        self._verdicts[key] = Verdict.DENIED if needs_right else Verdict.ABSENT
        return False


def _looks(items: Sequence[Event]) -> frozenset[tuple[str, ...]]:
    """The channels as they are, to see whether anything has changed."""
    return frozenset(
        (item.get("Uniqueid"), item.get("ChannelState") or item.get("State"), item.get("BridgeID"))
        for item in items
        if item.get("Uniqueid")
    )
