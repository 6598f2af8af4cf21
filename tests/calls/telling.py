"""Recorded streams through the correlator, and what came out in a few comparable words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from astconsole.ami.messages import Event
from astconsole.ami.protocol import AmiProtocol
from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallEvent
from astconsole.calls.times import event_time

RECORDINGS = Path(__file__).parent.parent / "recordings"
START = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
Timed = tuple[Event, datetime]


@cache
def truth() -> dict[str, dict[str, Any]]:
    """What the people on the phones saw, by the name of the recording."""
    told: dict[str, dict[str, Any]] = json.loads((RECORDINGS / "truth.json").read_text("utf-8"))
    return told


def recordings() -> list[Path]:
    """Every recorded call of both versions."""
    return sorted(RECORDINGS.glob("*/*.ami"))


@cache
def timed_events(path: Path) -> tuple[Timed, ...]:
    """The events of a recording with their times."""
    protocol = AmiProtocol()
    at = START
    timed: list[Timed] = []
    for message in protocol.receive_data(path.read_bytes()):
        if isinstance(message, Event):
            at = event_time(message, at)
            timed.append((message, at))
    assert protocol.failure is None
    return tuple(timed)


def tell(timed: Iterable[Timed], correlator: Correlator | None = None) -> list[CallEvent]:
    """What the correlator says of these, time running on until nothing is due."""
    correlator = correlator or Correlator()
    said: list[CallEvent] = []
    for event, at in timed:
        said += correlator.handle(event, at)
    while (due := correlator.deadline) is not None:
        said += correlator.tick(due)
    return said


def signals(said: Sequence[CallEvent]) -> list[CallEvent]:
    """Without the snapshots between."""
    return [event for event in said if not isinstance(event, events.CallChanged)]


def numbers(said: Sequence[CallEvent], kind: type[CallEvent]) -> list[list[str]]:
    """The numbers of the two people of each event of that kind."""
    found: list[list[str]] = []
    for event in said:
        if type(event) is not kind:
            continue
        if isinstance(event, events.Dialing):
            found.append([event.caller.number, event.callee.number])
        elif isinstance(event, events.Connected | events.Disconnected):
            found.append(sorted([event.first.number, event.second.number]))
        elif isinstance(event, events.Held | events.Unheld):
            found.append([event.participant.number])
    return sorted(found)


def reports(said: Sequence[CallEvent]) -> list[dict[str, Any]]:
    """Each report as people would compare it with what they saw."""
    return [
        {
            "caller": event.report.caller.number,
            "callee": event.report.callee.number,
            "finalStatus": str(event.report.final_status),
            "callerName": event.report.caller.name,
            "queue": event.report.queue,
            "transfers": [
                {
                    "by": t.by.number if t.by else None,
                    "to": t.to_number,
                    "answeredBy": t.to.number if t.to else None,
                }
                for t in event.report.transfers
            ],
        }
        for event in said
        if isinstance(event, events.Reported)
    ]
