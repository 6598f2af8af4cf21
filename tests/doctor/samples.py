"""Facts to make findings of: connections, probes and watched calls as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from astconsole.ami.messages import Event, make
from astconsole.ami.options import ConnectionOptions
from astconsole.ami.protocol import AmiProtocol
from astconsole.doctor.answers import Verdict
from astconsole.doctor.ear import Heard
from astconsole.doctor.probe import Probe
from astconsole.doctor.reach import Addresses
from astconsole.doctor.versions import version

RECORDINGS = Path(__file__).parents[1] / "recordings"

LOCAL = Addresses(("127.0.0.1",), ("127.0.0.1",))
NETWORK = Addresses(("192.0.2.7",), ("192.0.2.1",))

LEAST = {
    "ListCommands": Verdict.ALLOWED,
    "Status": Verdict.ALLOWED,
    "CoreShowChannels": Verdict.ALLOWED,
    "CoreSettings": Verdict.ALLOWED,
    "QueueSummary": Verdict.ALLOWED,
    "Ping": Verdict.ALLOWED,
    "Originate": Verdict.DENIED,
    "Hangup": Verdict.DENIED,
    "Redirect": Verdict.DENIED,
}
"""What a user may do who writes ``reporting`` alone."""


def options(**more: Any) -> ConnectionOptions:
    """Somebody's connection."""
    return ConnectionOptions(**{"host": "pbx.example", "user": "ana", "password": "x", **more})


def verdicts(**changed: Verdict) -> dict[str, Verdict]:
    """Those of the least user, with some changed."""
    return {name.lower(): word for name, word in {**LEAST, **changed}.items()}


def a_probe(**more: Any) -> Probe:
    """A user with the least rights on an idle Asterisk 22."""
    plain = Probe(
        banner="Asterisk Call Manager/11.0.0",
        ami=(11, 0, 0),
        asterisk_said="22.10.1",
        asterisk=(22, 10, 1),
        verdicts=verdicts(),
        channels=0,
        queues=(),
        latencies=(0.004, 0.002, 0.003),
        clock_ahead=0.01,
    )
    return replace(plain, **more)


def heard(names: Mapping[str, int] | None = None, **classes: int) -> Heard:
    """Events by name and by class."""
    return Heard(Counter(names or {}), Counter(classes))


def event(name: str, **headers: str) -> Event:
    """One event."""
    made = make(Event, {"Event": name, **headers})
    assert isinstance(made, Event)
    return made


def recorded(path: Path) -> list[Event]:
    """The events of a recording."""
    messages = AmiProtocol().receive_data(path.read_bytes())
    return [message for message in messages if isinstance(message, Event)]


def ami_of(path: Path) -> tuple[int, ...]:
    """The version of the Manager that was recorded."""
    found = version(path.read_bytes()[:60].partition(b"/")[2].decode("latin-1"))
    assert found is not None
    return found
