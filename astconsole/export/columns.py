"""The columns of the table exports (CSV and XLSX), declared once.

The rule kept here: a column's value is typed (text, time, seconds, yes or no); how it is spelled
is the writer's business.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.values import UNKNOWN_NAME


class Kind(Enum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"  # a telephone number: text that only looks like a number
    TIME = "time"
    SECONDS = "seconds"
    FLAG = "flag"


Value = str | int | bool | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title in the file, what it holds, and how to get it from a row."""

    title: str
    kind: Kind
    value: Callable[[LoggedCall], Value]
    width: int = 14


def _named(name: str) -> str:
    return "" if name == UNKNOWN_NAME else name


def _direction(row: LoggedCall) -> str:
    return "gap" if row.kind is RowKind.GAP else str(row.direction)


COLUMNS: Final = (
    Column("Start", Kind.TIME, lambda row: row.started_at, 19),
    Column("Direction", Kind.TEXT, _direction, 10),
    Column("Who", Kind.TEXT, lambda row: _named(row.other_name), 24),
    Column("Number", Kind.NUMBER, lambda row: row.other_number, 18),
    Column("Outcome", Kind.TEXT, lambda row: row.outcome, 28),
    Column("Rang", Kind.SECONDS, lambda row: row.ring_seconds, 9),
    Column("Talked", Kind.SECONDS, lambda row: row.talk_seconds, 9),
    Column("Total", Kind.SECONDS, lambda row: row.total_seconds, 9),
    Column("Via", Kind.TEXT, lambda row: row.via, 12),
    Column("Caller name", Kind.TEXT, lambda row: _named(row.caller_name), 24),
    Column("Caller number", Kind.NUMBER, lambda row: row.caller_number, 18),
    Column("Callee name", Kind.TEXT, lambda row: _named(row.callee_name), 24),
    Column("Callee number", Kind.NUMBER, lambda row: row.callee_number, 18),
    Column("Answered", Kind.TIME, lambda row: row.answered_at, 19),
    Column("Ended", Kind.TIME, lambda row: row.ended_at, 19),
    Column("Status", Kind.TEXT, lambda row: str(row.final_status or ""), 11),
    Column("Internal", Kind.FLAG, lambda row: row.internal, 8),
    Column("Missed", Kind.FLAG, lambda row: row.missed, 8),
    Column("Resolved", Kind.TIME, lambda row: row.resolved_at, 19),
    Column("Resolved by", Kind.TEXT, lambda row: row.resolved_by, 20),
    Column("Note", Kind.TEXT, lambda row: row.note, 30),
    Column("Call id", Kind.TEXT, lambda row: row.call_id, 20),
)
