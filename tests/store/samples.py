"""Calls to log: what the correlator would report, made short to write."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from astconsole.calls.values import CallReport, FinalStatus, Participant, TimelineEntry
from astconsole.calls.viewpoint import Viewpoint

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ME = Viewpoint(["101"])
_numbers = count(1)


def person(number: str, name: str = "<unknown>", technology: str = "PJSIP") -> Participant:
    """A participant on a phone of the office, or behind the trunk if the number is long."""
    endpoint = number if len(number) < 6 else "trunk"
    return Participant(
        id=f"{number}.{next(_numbers)}",
        name=name,
        number=number,
        channel=f"{technology}/{endpoint}-0000002a",
    )


ANNA = person("101", "Anna Müller")
BORIS = person("102", "Boris Straße")
CLIENT = person("+493012345678", "Zoë Outside")


def call(
    caller: Participant = CLIENT,
    callee: Participant = ANNA,
    *,
    id: str = "",  # noqa: A002 - the report's own name for it
    at: datetime = NOON,
    rings: float = 5,
    talks: float | None = 60,
    status: FinalStatus | None = None,
    **more: object,
) -> CallReport:
    """An ended call: rings so many seconds, then talks so many (None: nobody answered)."""
    answer = None if talks is None else at + timedelta(seconds=rings)
    end = at + timedelta(seconds=rings + (talks or 0))
    report = CallReport(
        id=id or f"c{next(_numbers)}",
        caller=caller,
        callee=callee,
        start_time=at,
        answer_time=answer,
        end_time=end,
        total_duration=int(rings + (talks or 0)),
        talk_duration=int(talks or 0),
        final_status=status or (FinalStatus.NO_ANSWER if talks is None else FinalStatus.ANSWERED),
        dialled=callee.number,
        outcome="gave up" if talks is None else f"answered by {callee.label}",
        rang=(callee,),
        participants=(caller, callee),
        timeline=(TimelineEntry(at, "rang", f"{callee.label} rang"),),
    )
    return replace(report, **more)  # type: ignore[arg-type]
