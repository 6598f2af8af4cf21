"""The statements that write a call: functions over an open transaction, for log.py.

The rule kept here: nothing here begins or ends a transaction.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from astconsole.calls.logged import RowKind
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.store import resolving
from astconsole.store.codec import decode_report, encode_report
from astconsole.store.labelling import (
    Labels,
    as_columns,
    durations,
    ending_of,
    label,
    microseconds,
    row_haystack,
    storable,
)
from astconsole.store.numbers import number_key
from astconsole.store.rewording import reword
from astconsole.store.rows import RAW_SEPARATOR

GAP_OUTCOME: Final = "not connected; calls may be missing"
RAW_BYTES_A_CALL: Final = 1_000_000
"""How many bytes of raw AMI messages are kept of one call, before they are compressed."""

_DAY: Final = 86_400_000_000  # microseconds


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a call did: its row, and the missed calls it resolved."""

    row_id: int
    resolved: Sequence[int] = ()


def write_call(
    db: sqlite3.Connection, report: CallReport, viewpoint: Viewpoint, region: str
) -> Written:
    """Write a call, or complete the row of one that was written before its end was known."""
    known = db.execute(
        # The time too, for an id need only be unique while a PBX runs
        "SELECT row_id, position, ended_us, note FROM entries WHERE call_id = :id AND call_id <> ''"
        " AND position BETWEEN :at - :day AND :at + :day ORDER BY abs(started_us - :at) LIMIT 1",
        {"id": storable(report.id), "at": microseconds(report.start_time), "day": _DAY},
    ).fetchone()
    if known is None:
        labels = label(report, viewpoint, region)
        started = microseconds(report.start_time)
        columns = {
            "kind": RowKind.CALL.value,
            "call_id": storable(report.id),
            "started_us": started,
            "seen": not labels.missed,
            **_columns(report, labels, "", region),
        }
        row_id, position = insert_row(db, started, columns)
    else:
        row_id, position, ended, note = known
        if ended is not None or report.end_time is None:
            return Written(row_id)
        labels = label(report, viewpoint, region)
        _update(db, position, {**_columns(report, labels, note, region), "resolved_us": None})
    db.execute("INSERT OR REPLACE INTO reports VALUES (?, ?)", (position, encode_report(report)))
    return Written(row_id, resolve(db, position, report, labels, region))


def _columns(report: CallReport, labels: Labels, note: str, region: str) -> dict[str, Any]:
    """What a row says of a report, but for when it began."""
    outcome = storable(report.outcome)
    ring, talk, total = durations(report)
    return {
        **as_columns(labels),
        "answered_us": microseconds(report.answer_time) if report.answer_time else None,
        "ended_us": microseconds(report.end_time) if report.end_time else None,
        "final_status": report.final_status.value,
        "outcome": outcome,
        "ring_seconds": ring,
        "talk_seconds": talk,
        "total_seconds": total,
        "haystack": row_haystack(
            labels, ending_of(labels, outcome, report.final_status), note, region
        ),
    }


def _update(db: sqlite3.Connection, position: int, columns: Mapping[str, Any]) -> None:
    db.execute(
        f"UPDATE entries SET {', '.join(f'{name} = ?' for name in columns)}"  # noqa: S608
        " WHERE position = ?",
        (*columns.values(), position),
    )


def insert_gap(db: sqlite3.Connection, since: datetime, until: datetime) -> int:
    """Write that nothing was seen in that time; told again, the gap grows. The id of its row."""
    started = microseconds(since)
    ended = max(started, microseconds(until))
    known = db.execute(
        "SELECT row_id, ended_us FROM entries WHERE kind = 'gap' AND started_us = ?1"
        " AND position BETWEEN ?1 AND ?1 + 1000",
        (started,),
    ).fetchone()
    if known is not None:
        ended = max(ended, known[1])
        db.execute(
            "UPDATE entries SET ended_us = ?, total_seconds = ? WHERE row_id = ?",
            (ended, (ended - started) // 1_000_000, known[0]),
        )
        return int(known[0])
    columns = {
        "kind": RowKind.GAP.value,
        "started_us": started,
        "ended_us": ended,
        "outcome": GAP_OUTCOME,
        "total_seconds": (ended - started) // 1_000_000,
    }
    return insert_row(db, started, columns)[0]


def insert_row(db: sqlite3.Connection, started: int, columns: Mapping[str, Any]) -> tuple[int, int]:
    """Write a row at its place in time, or the first free one after it: its id and position."""
    position = db.execute(
        "SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM entries WHERE position = ?1) THEN ?1 ELSE ("
        " SELECT position + 1 FROM entries AS taken WHERE position >= ?1"
        " AND NOT EXISTS (SELECT 1 FROM entries WHERE position = taken.position + 1)"
        " ORDER BY position LIMIT 1) END",
        (started,),
    ).fetchone()[0]
    row_id = db.execute(
        "UPDATE counters SET value = value + 1 WHERE name = 'row_id' RETURNING value"
    ).fetchone()[0]
    named = {"position": position, "row_id": row_id, **columns}
    db.execute(
        f"INSERT INTO entries ({', '.join(named)})"  # noqa: S608 - our own column names
        f" VALUES ({', '.join('?' * len(named))})",
        tuple(named.values()),
    )
    return int(row_id), int(position)


def numbers_in(report: CallReport, region: str) -> set[str]:
    """The keys of every number a call has to do with."""
    numbers = {report.caller.number, report.callee.number, report.dialled}
    numbers.update(participant.number for participant in report.participants)
    return {storable(number_key(number, region)) for number in numbers} - {""}


def keep_raw(
    db: sqlite3.Connection, call_id: str, messages: Iterable[bytes | str], most: int
) -> bool:
    """Keep a call's raw messages in place of those kept before; False without such a call."""
    found = db.execute(
        "SELECT max(position) FROM entries WHERE call_id = ? AND call_id <> ''",
        (storable(call_id),),
    ).fetchone()[0]
    kept: list[bytes] = []
    room = RAW_BYTES_A_CALL
    for message in messages:
        raw = message.encode("utf-8", "surrogateescape") if isinstance(message, str) else message
        raw = raw.strip(b"\r\n")
        room -= len(raw) + len(RAW_SEPARATOR)
        if room < 0:
            break
        kept.append(raw)
    if found is None or not kept:
        return False
    db.execute("DELETE FROM raw WHERE position = ?", (found,))
    db.execute("INSERT INTO raw VALUES (?, ?)", (found, zlib.compress(RAW_SEPARATOR.join(kept))))
    while db.execute("SELECT value FROM counters WHERE name = 'raw_bytes'").fetchone()[0] > most:
        db.execute("DELETE FROM raw WHERE position = (SELECT min(position) FROM raw)")
    return True


def relabel_row(
    db: sqlite3.Connection, position: int, text: str, viewpoint: Viewpoint, region: str
) -> None:
    """Compute a row anew from its report; whether it is resolved is left to be found again."""
    labels = label(decode_report(text), viewpoint, region)
    if labels.missed:
        db.execute("UPDATE entries SET seen = missed AND seen WHERE position = ?", (position,))
    _update(db, position, {**as_columns(labels), "resolved_us": None, "resolved_by": ""})
    reword(db, position, region)


def resolve(
    db: sqlite3.Connection, position: int, report: CallReport, labels: Labels, region: str
) -> Sequence[int]:
    """Let a newly written call be resolved, or resolve missed ones, whose ids are returned."""
    if labels.spoken and report.answer_time is not None:
        return resolving.spoke(
            db,
            resolving.Talk(
                answered_us=microseconds(report.answer_time),
                keys=(labels.caller_key, labels.callee_key),
                mine=labels.direction != Direction.NOT_MINE.value,
                speaker=labels.speaker,
            ),
            region,
        )
    if labels.missed:
        resolving.missed(db, position, region)
    return ()


def write_note(db: sqlite3.Connection, row_id: int, note: str, region: str) -> bool:
    """Write a row's note and make it findable by it; False when the row is gone."""
    found = db.execute(
        "UPDATE entries SET note = ? WHERE row_id = ? RETURNING position", (storable(note), row_id)
    ).fetchone()
    if found is None:
        return False
    reword(db, found[0], region)
    return True


def write_person_note(db: sqlite3.Connection, number: str, text: str, region: str) -> None:
    """Keep a note about whoever has that number; an empty one is forgotten."""
    key = storable(number_key(number, region))
    if key and text.strip():
        db.execute(
            "INSERT INTO people_notes VALUES (?, ?)"
            " ON CONFLICT (number_key) DO UPDATE SET note = excluded.note",
            (key, storable(text)),
        )
    elif key:
        db.execute("DELETE FROM people_notes WHERE number_key = ?", (key,))


def labels_written(viewpoint: Viewpoint, region: str) -> str:
    """What the rows' labels were computed for, as it stands in ``meta``."""
    return json.dumps({"extensions": sorted(viewpoint.extensions), "region": region})


def note(db: sqlite3.Connection, **words: str) -> None:
    """Note those words in ``meta``, under their names."""
    db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", list(words.items()))
