"""One examination: connect, ask, listen, perhaps watch a call, and judge.

The rule kept here: what goes wrong is what was to be found out, so nothing that a PBX, a network or
an option can cause is raised: it becomes a finding. The connection is closed in every case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from astconsole.ami.client import AmiClient
from astconsole.ami.errors import AmiError
from astconsole.doctor import failures, stanza
from astconsole.doctor.ear import Ear
from astconsole.doctor.finding import Finding, has_problem
from astconsole.doctor.findings import judge
from astconsole.doctor.probe import Probe, probe
from astconsole.doctor.reach import NOWHERE, Addresses, addresses_of, look_again
from astconsole.doctor.watch import Watched, watch
from astconsole.doctor.wording import worded

if TYPE_CHECKING:
    from astconsole.ami.options import ConnectionOptions
    from astconsole.doctor.rights import Wish

_PATIENCE: Final = 20.0
"""Seconds for a connection, where the options would wait as long as the system does."""


class Stage(StrEnum):
    """Where an examination is."""

    CONNECTING = "connecting"
    LOGGING_IN = "logging in"
    LOOKING_AGAIN = "looking again"
    ASKING = "asking"
    WATCHING = "watching"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: what is done now, in words, and the seconds it may still take at most."""

    stage: Stage
    words: str
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Examination:
    """All that came of it.

    Attributes:
        findings: the worst first.
        stanza: the section of manager.conf for what is wanted.
        probe: what was asked and heard; None: there was no login.
        watched: what a test call showed; None: none was watched.
        failure: why there was no login; None: there was one.
        addresses: the two ends, as far as they are known.
    """

    findings: tuple[Finding, ...]
    stanza: str
    probe: Probe | None = None
    watched: Watched | None = None
    failure: AmiError | None = None
    addresses: Addresses = NOWHERE

    @property
    def connected(self) -> bool:
        """Whether the PBX let us in."""
        return self.failure is None

    @property
    def has_problem(self) -> bool:
        """Whether something that is wanted cannot work."""
        return has_problem(self.findings)

    def as_dict(self) -> dict[str, Any]:
        """For JSON outputs."""
        asked = self.probe
        return {
            "connected": self.connected,
            "banner": asked.banner if asked else "",
            "asterisk": asked.asterisk_said if asked else "",
            "findings": [finding.as_dict() for finding in self.findings],
            "stanza": self.stanza,
        }


async def examine(
    options: ConnectionOptions,
    *,
    watch_seconds: float = 0.0,
    on_progress: Callable[[Progress], None] | None = None,
    wishes: frozenset[Wish] = frozenset(),
    endpoints: Sequence[str] = (),
    listen_seconds: float = 2.0,
    secret: str = "",
) -> Examination:
    """Find out what this user may do on this PBX. Raises nothing a PBX or a network can cause.

    Args:
        options: where and who.
        watch_seconds: the longest to wait for a test call and its end; 0: none is watched.
        on_progress: told how far it is; must not raise.
        wishes: what the person wants beyond seeing calls.
        endpoints: names of PJSIP endpoints that are mine, such as ``101``.
        listen_seconds: how long to listen for events where no call is watched.
        secret: a new secret for the section; empty: the one there is.
    """
    tell = on_progress or (lambda _: None)
    addresses = await addresses_of(options.host, options.port)
    patient = replace(options, connect_timeout=options.connect_timeout or _PATIENCE)
    ear = Ear(options.user, lambda: datetime.now(UTC))
    client = AmiClient(patient, on_event=ear.on_event, on_disconnect=lambda _: None)
    try:
        try:
            tell(Progress(Stage.CONNECTING, worded("Connecting to {where}", where=options.address)))
            await client.connect()
            tell(Progress(Stage.LOGGING_IN, worded("Logging in as {user}", user=options.user)))
            await client.login()
        except AmiError as error:
            tell(Progress(Stage.LOOKING_AGAIN, worded("That failed; looking again")))
            return await _failed(options, addresses, error, wishes, secret)
        tell(Progress(Stage.ASKING, worded("Asking what this user may do")))
        found = await probe(
            client,
            ear,
            user=options.user,
            endpoints=endpoints,
            listen_seconds=0.0 if watch_seconds else listen_seconds,
        )
        watched = None
        if watch_seconds and found.lost is None:

            def step(left: float) -> None:
                words = worded("Watching: make a call now, talk, press hold, and hang up")
                tell(Progress(Stage.WATCHING, words, left))

            watched = await watch(
                client,
                ear,
                seconds=watch_seconds,
                status=found.verdict("Status"),
                on_step=step,
            )
    finally:
        await client.disconnect()
    tell(Progress(Stage.DONE, worded("Done")))
    addresses = replace(addresses, seen=found.heard.seen_from)
    return Examination(
        findings=judge(options, addresses, found, wishes, watched),
        stanza=_section(options, addresses, wishes, secret, found),
        probe=found,
        watched=watched,
        addresses=addresses,
    )


async def _failed(
    options: ConnectionOptions,
    addresses: Addresses,
    error: AmiError,
    wishes: frozenset[Wish],
    secret: str,
) -> Examination:
    answers = await look_again(options, error)
    return Examination(
        findings=failures.findings(options, addresses, error, answers),
        stanza=_section(options, addresses, wishes, secret, None),
        failure=error,
        addresses=addresses,
    )


def _section(
    options: ConnectionOptions,
    addresses: Addresses,
    wishes: frozenset[Wish],
    secret: str,
    found: Probe | None,
) -> str:
    return stanza.write(
        stanza.Prescription(
            user=options.user,
            wishes=wishes,
            addresses=addresses.to_permit,
            ami=found.ami if found else None,
            asterisk=found.asterisk if found else None,
            tls=options.tls,
            networked=addresses.same_machine is False,
            secret=secret,
        )
    )
