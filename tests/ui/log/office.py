"""A call log in memory for tests and pictures: a RowSource over a plain list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from astconsole.calls.logged import Chip, LogFilter, LoggedCall, RowKind
from astconsole.calls.values import FinalStatus
from astconsole.calls.viewpoint import Direction
from astconsole.ui.log.source import SourceError

NOW = datetime(2026, 11, 23, 14, 30).astimezone()

PEOPLE = (
    ("Ana Marić", "+4930901820"),
    ("Ben Okoye", "102"),
    ("Wilhelmine Freifrau von Hohenstein-Schwarzenberg", "+498912345678"),
    ("", "+41446681800"),
    ("Chloé Dubois", "+33142685300"),
    ("김민준", "+82221234567"),
    ("שרה כהן", "+97231234567"),
    ("<unknown>", ""),
    ("Dieter <b>Bold</b> & Söhne", "+4940123456"),
    ("Eva Lindqvist", "103"),
)


def call(row_id: int, started_at: datetime, **changes: Any) -> LoggedCall:
    """An answered call from outside, unless told otherwise."""
    name, number = changes.pop("who", ("Ana Marić", "+4930901820"))
    ring, talk = changes.pop("ring", 6), changes.pop("talk", 42)
    answered = changes.pop("answered", True)
    direction = changes.get("direction", Direction.INCOMING)
    me = ("Me Myself", "101")
    caller, callee = (
        ((name, number), me) if direction is Direction.INCOMING else (me, (name, number))
    )
    made = LoggedCall(
        row_id=row_id,
        kind=RowKind.CALL,
        call_id=f"call-{row_id}",
        started_at=started_at,
        answered_at=started_at + timedelta(seconds=ring) if answered else None,
        ended_at=started_at + timedelta(seconds=ring + (talk if answered else 0)),
        direction=direction,
        internal=len(number) == 3,
        caller_name=caller[0],
        caller_number=caller[1],
        callee_name=callee[0],
        callee_number=callee[1],
        other_name=name,
        other_number=number,
        final_status=FinalStatus.ANSWERED if answered else FinalStatus.NO_ANSWER,
        outcome="answered" if answered else "no answer",
        ring_seconds=ring,
        talk_seconds=talk if answered else 0,
        total_seconds=ring + (talk if answered else 0),
    )
    return replace(made, **changes)


def missed(row_id: int, started_at: datetime, **changes: Any) -> LoggedCall:
    """A call nobody answered."""
    return call(row_id, started_at, **{"answered": False, "missed": True, "ring": 21, **changes})


def gap(row_id: int, since: datetime, until: datetime | None) -> LoggedCall:
    """A time without a connection."""
    return replace(
        call(row_id, since),
        kind=RowKind.GAP,
        call_id="",
        answered_at=None,
        ended_at=until,
        caller_name="",
        caller_number="",
        callee_name="",
        callee_number="",
        other_name="",
        other_number="",
        final_status=None,
        outcome="",
    )


def report_of(row: LoggedCall) -> dict[str, Any]:
    """A report in the shape of ``CallReport.as_dict()``, with a hold and a transfer."""
    caller = {"id": "1.1", "name": row.caller_name, "number": row.caller_number, "with": "1.2"}
    callee = {"id": "1.2", "name": row.callee_name, "number": row.callee_number, "with": "1.1"}
    ben = {"id": "1.3", "name": "Ben Okoye", "number": "102", "with": None}

    def at(seconds: int) -> str:
        return (row.started_at + timedelta(seconds=seconds)).isoformat()

    story = [("rang", f"rang {row.callee_name} and Ben Okoye", 1)]
    if row.answered_at is not None:
        story += [
            ("answered", f"{row.callee_name} answered", row.ring_seconds),
            ("hold", f"{row.callee_name} put the call on hold", 14),
            ("held", f"on hold by {row.callee_name} 0:12", 26),
            ("transfer", f"transferred by {row.callee_name} to Ben Okoye", 31),
            ("ended", f"{row.caller_name or row.caller_number} hung up", row.total_seconds),
        ]
    else:
        story.append(("ended", row.outcome, row.total_seconds))
    answered = row.answered_at is not None
    return {
        "caller": caller,
        "callee": callee,
        "rang": [callee, ben],
        "holds": [{"by": callee, "since": at(14), "until": at(26)}] if answered else [],
        "transfers": [{"kind": "blind", "time": at(31), "by": callee, "toNumber": "102", "to": ben}]
        if answered
        else [],
        "timeline": [{"time": at(sec), "kind": kind, "text": text} for kind, text, sec in story],
    }


def a_day(count: int, *, now: datetime = NOW, minutes: int = 47) -> list[LoggedCall]:
    """So many mixed calls back from now, newest first; row ids grow with time."""
    rows = []
    for place in range(count):
        at = now - timedelta(minutes=minutes * place + 12)
        row_id = count - place
        who = PEOPLE[place % len(PEOPLE)]
        match place % 7:
            case 1:
                rows.append(missed(row_id, at, who=who, seen=False))
            case 3:
                rows.append(call(row_id, at, who=who, direction=Direction.OUTGOING, talk=3723))
            case 4:
                back = {"resolved_at": at + timedelta(minutes=31), "resolved_by": "Ana Marić"}
                rows.append(missed(row_id, at, who=who, via="Support", **back))
            case 5:
                rows.append(
                    call(
                        row_id,
                        at,
                        who=who,
                        direction=Direction.OUTGOING,
                        answered=False,
                        final_status=FinalStatus.BUSY,
                        note="Try again after lunch",
                    )
                )
            case _:
                rows.append(call(row_id, at, who=who, via="Sales" if place % 2 else ""))
    return rows


class MemorySource:
    """A log that is a list, newest first; counts what it is asked."""

    def __init__(self, rows: Sequence[LoggedCall] = ()) -> None:
        self.all = sorted(rows, key=lambda row: (row.started_at, row.row_id), reverse=True)
        self.error = ""
        self.counts = 0
        self.asked: list[tuple[int, int]] = []
        self.filters: list[LogFilter] = []
        self.details: dict[int, Mapping[str, Any]] = {}

    def add(self, row: LoggedCall) -> int:
        """Write a row to the log."""
        self.all.append(row)
        self.all.sort(key=lambda each: (each.started_at, each.row_id), reverse=True)
        return row.row_id

    def change(self, row_id: int, **changes: Any) -> None:
        """Write a row anew."""
        self.all = [replace(r, **changes) if r.row_id == row_id else r for r in self.all]

    def remove(self, *row_ids: int) -> None:
        """Delete rows."""
        self.all = [row for row in self.all if row.row_id not in row_ids]

    def shown(self, log_filter: LogFilter) -> list[LoggedCall]:
        """What a filter lets through."""
        if self.error:
            raise SourceError(self.error)
        return [row for row in self.all if _passes(row, log_filter)]

    def count(self, log_filter: LogFilter, /) -> int:
        self.counts += 1
        return len(self.shown(log_filter))

    def rows(self, log_filter: LogFilter, offset: int, limit: int, /) -> Sequence[LoggedCall]:
        self.asked.append((offset, limit))
        if log_filter not in self.filters[-1:]:
            self.filters.append(log_filter)
        return self.shown(log_filter)[offset : offset + limit]

    def position(self, log_filter: LogFilter, row_id: int, /) -> int | None:
        for place, row in enumerate(self.shown(log_filter)):
            if row.row_id == row_id:
                return place
        return None

    def detail(self, row_id: int, /) -> Mapping[str, Any]:
        if self.error:
            raise SourceError(self.error)
        return self.details.get(row_id, {})


class EndlessSource:
    """A log of any length that is made as it is read: row 0 is the newest."""

    def __init__(self, count: int, *, now: datetime = NOW) -> None:
        self._count = count
        self._now = now

    def row(self, place: int) -> LoggedCall:
        """The row at that place."""
        who = PEOPLE[place % len(PEOPLE)]
        at = self._now - timedelta(minutes=9 * place)
        row_id = self._count - place
        return missed(row_id, at, who=who) if place % 9 == 4 else call(row_id, at, who=who)

    def count(self, log_filter: LogFilter, /) -> int:
        return self._count

    def rows(self, log_filter: LogFilter, offset: int, limit: int, /) -> Sequence[LoggedCall]:
        return [self.row(place) for place in range(offset, min(offset + limit, self._count))]

    def position(self, log_filter: LogFilter, row_id: int, /) -> int | None:
        return self._count - row_id if 0 < row_id <= self._count else None

    def detail(self, row_id: int, /) -> Mapping[str, Any]:
        return {}


def _passes(row: LoggedCall, wanted: LogFilter) -> bool:
    chips = {
        Chip.ALL: True,
        Chip.MINE: row.direction is not Direction.NOT_MINE,
        Chip.MISSED: row.missed,
        Chip.INCOMING: row.direction is Direction.INCOMING,
        Chip.OUTGOING: row.direction is Direction.OUTGOING,
        Chip.INTERNAL: row.internal,
        Chip.QUEUE: bool(row.via),
    }
    text = " ".join((row.other_name, row.other_number, row.note, row.outcome)).casefold()
    return (
        chips[wanted.chip]
        and (
            row.kind is RowKind.CALL or wanted == LogFilter(since=wanted.since, until=wanted.until)
        )
        and (wanted.since is None or row.started_at >= wanted.since)
        and (wanted.until is None or row.started_at < wanted.until)
        and all(word in text for word in wanted.text.casefold().split())
        and (not wanted.number or wanted.number in (row.caller_number, row.callee_number))
    )
