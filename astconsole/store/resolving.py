"""Missed calls that resolve themselves: somebody spoke with that number later.

A missed call is resolved by the first talk, of mine or of a colleague, with the number that called,
answered after the missed call began and within 30 days. A colleague's number is resolved by talks
of mine only: that Ana spoke with somebody else does not mean she reached me.

The rule kept here: the outcome does not depend on the order in which calls are written.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from astconsole.store.rewording import reword

_DAY: Final = 86_400_000_000  # microseconds
WITHIN: Final = 30 * _DAY
"""How long after a missed call a talk still counts as its answer, in microseconds."""
_LONGEST_CALL: Final = _DAY


_NOBODY: Final = frozenset(
    {"", "anonymous", "unknown", "<unknown>", "private", "restricted", "unavailable", "withheld"}
)
"""What stands for a number that was not given: it is not one person's."""


@dataclass(frozen=True, slots=True)
class Talk:
    """An answered call between people: when, with which numbers, and who of us spoke."""

    answered_us: int
    keys: tuple[str, ...]
    mine: bool
    speaker: str


def spoke(db: sqlite3.Connection, talk: Talk, region: str) -> list[int]:
    """Resolve what that talk resolves, to be found by it too; the ids of those rows."""
    resolved: list[int] = []
    for key in {*talk.keys} - _NOBODY:
        found = db.execute(
            "UPDATE entries INDEXED BY entries_missed_other"
            " SET resolved_us = :at, resolved_by = :by"
            " WHERE missed = 1 AND other_key = :key AND position < :at AND started_us < :at"
            " AND position >= :at - :within AND (:mine OR internal = 0)"
            " AND (resolved_us IS NULL OR resolved_us > :at"
            "      OR (resolved_us = :at AND resolved_by > :by)) RETURNING row_id, position",
            {
                "at": talk.answered_us,
                "by": talk.speaker,
                "key": key,
                "within": WITHIN,
                "mine": talk.mine,
            },
        ).fetchall()
        for row_id, position in found:
            reword(db, position, region)
            resolved.append(row_id)
    return resolved


def missed(db: sqlite3.Connection, position: int, region: str) -> bool:
    """Resolve a missed call that was written after the talk that resolves it."""
    number, internal, started = db.execute(
        "SELECT other_key, internal, started_us FROM entries WHERE position = ?", (position,)
    ).fetchone()
    if number in _NOBODY:
        return False
    talk = db.execute(
        "SELECT answered_us, speaker FROM entries WHERE spoken = 1"
        " AND position IN ("
        "  SELECT position FROM entries WHERE caller_key = :key AND caller_key <> ''"
        "   AND position BETWEEN :started - :longest AND :started + :within"
        "  UNION SELECT position FROM entries WHERE callee_key = :key AND callee_key <> ''"
        "   AND position BETWEEN :started - :longest AND :started + :within)"
        " AND answered_us > :started AND answered_us <= :started + :within"
        " AND (direction <> 'not mine' OR :internal = 0)"
        " ORDER BY answered_us, speaker LIMIT 1",
        {
            "key": number,
            "internal": internal,
            "started": started,
            "within": WITHIN,
            "longest": _LONGEST_CALL,
        },
    ).fetchone()
    if talk is None:
        return False
    db.execute(
        "UPDATE entries SET resolved_us = ?, resolved_by = ? WHERE position = ?",
        (*talk, position),
    )
    reword(db, position, region)
    return True
