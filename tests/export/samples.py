"""Rows to export, made without a database: what the store would give."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from astconsole.calls.logged import LoggedCall, LoggedReport, RowKind
from astconsole.calls.values import CallReport, FinalStatus, Participant
from astconsole.calls.viewpoint import Direction

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_ids = itertools.count(1)


def entry(
    name: str = "Zoë Outside",
    number: str = "+493012345678",
    *,
    talks: int | None = 60,
    **row: object,
) -> LoggedReport:
    """An incoming call that rang 5 seconds, then was talked so long (None: missed)."""
    row_id = next(_ids)
    answer = None if talks is None else NOON + timedelta(seconds=5)
    end = NOON + timedelta(seconds=5 + (talks or 0))
    caller = Participant("1.1", name, number, "1.2", "PJSIP/trunk-00000001")
    callee = Participant("1.2", "Anna Müller", "101", "1.1", "PJSIP/101-00000002")
    status = FinalStatus.NO_ANSWER if talks is None else FinalStatus.ANSWERED
    report = CallReport(
        id=f"c{row_id}",
        caller=caller,
        callee=callee,
        start_time=NOON,
        answer_time=answer,
        end_time=end,
        total_duration=5 + (talks or 0),
        talk_duration=talks or 0,
        final_status=status,
        dialled="101",
        outcome="gave up" if talks is None else "answered by Anna Müller",
    )
    logged = LoggedCall(
        row_id=row_id,
        kind=RowKind.CALL,
        call_id=report.id,
        started_at=report.start_time,
        answered_at=report.answer_time,
        ended_at=report.end_time,
        direction=Direction.INCOMING,
        internal=False,
        caller_name=name,
        caller_number=number,
        callee_name="Anna Müller",
        callee_number="101",
        other_name=name,
        other_number=number,
        final_status=status,
        outcome=report.outcome,
        ring_seconds=5,
        talk_seconds=talks or 0,
        total_seconds=5 + (talks or 0),
        missed=talks is None,
    )
    return LoggedReport(replace(logged, **row), report)  # type: ignore[arg-type]


def gap() -> LoggedReport:
    """Half an hour without connection."""
    row = replace(
        entry().row,
        kind=RowKind.GAP,
        call_id="",
        answered_at=None,
        ended_at=NOON + timedelta(minutes=30),
        direction=Direction.NOT_MINE,
        caller_name="",
        caller_number="",
        callee_name="",
        callee_number="",
        other_name="",
        other_number="",
        final_status=None,
        outcome="not connected; calls may be missing",
        ring_seconds=0,
        talk_seconds=0,
        total_seconds=1800,
    )
    return LoggedReport(row, None)
