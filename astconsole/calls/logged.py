"""A row of the call log as a frozen value: what store keeps, ui shows and export writes.

The rule kept here: one row a call, as people think of it; a gap in the connection is a row too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from astconsole.calls.outcomes import Ending
from astconsole.calls.values import CallReport, FinalStatus
from astconsole.calls.viewpoint import Direction


class RowKind(StrEnum):
    """What a row of the log is."""

    CALL = "call"
    GAP = "gap"  # astconsole was not connected from started_at to ended_at


class Chip(StrEnum):
    """The filters one click away."""

    ALL = "all"
    MINE = "mine"
    MISSED = "missed"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    INTERNAL = "internal"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which rows to show. Empty fields filter nothing.

    Attributes:
        chip: one of the one-click filters.
        since: rows that began at or after this aware time.
        until: rows that began before this aware time.
        text: words as typed; every word must be found in names, numbers, notes or outcome, the
            outcome also as the screen says it.
        number: calls with exactly this number on either end.
    """

    chip: Chip = Chip.ALL
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class LoggedCall:
    """One row of the call log.

    Attributes:
        row_id: the store's own key; grows with time of writing.
        other_name, other_number: the party that is not me; for calls that are not mine, the caller.
        ring_seconds: from dialling to the answer, or to the end when nobody answered.
        via: the queue, group or dialled number it came through, "" when it adds nothing.
        missed: it rang me (or my watched queue) and nobody of mine answered.
        resolved_at: when somebody later spoke with that number, for a missed call.
        seen: a missed call a person has looked at.
        by_myself: I answered, or called back, myself: nobody has to be told who did.
    """

    row_id: int
    kind: RowKind
    call_id: str
    started_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    direction: Direction
    internal: bool
    caller_name: str
    caller_number: str
    callee_name: str
    callee_number: str
    other_name: str
    other_number: str
    final_status: FinalStatus | None
    outcome: str
    ring_seconds: int
    talk_seconds: int
    total_seconds: int
    via: str = ""
    note: str = ""
    missed: bool = False
    resolved_at: datetime | None = None
    resolved_by: str = ""
    seen: bool = True
    by_myself: bool = False

    @property
    def ending(self) -> Ending:
        """How it ended."""
        resolved = self.resolved_at is not None
        through_many = bool(self.via) and self.direction is Direction.INCOMING
        return Ending(
            self.outcome,
            self.final_status,
            missed=self.missed,
            called_back=resolved,
            called_back_by=self.resolved_by if resolved and not self.by_myself else "",
            by_many=through_many and not self.by_myself,
        )


@dataclass(frozen=True, slots=True)
class LoggedReport:
    """A row with the whole report behind it: what export writes.

    ``report`` is None for a gap, and where the reports were not asked for.
    """

    row: LoggedCall
    report: CallReport | None
