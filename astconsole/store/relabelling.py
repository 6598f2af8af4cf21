"""Seeing the whole log from another desk, or another country, a batch of rows at a time.

The rule kept here: functions over an open transaction, for log.py; each takes the position it got
to last time and returns the next, None once it is through.
"""

from __future__ import annotations

import sqlite3
from typing import Final

from astconsole.calls.viewpoint import Viewpoint
from astconsole.store.resolving import Talk, spoke
from astconsole.store.writing import relabel_row

OLDEST: Final = -(1 << 62)
"""A position before any."""

_BATCH: Final = 500


def relabel_some(
    db: sqlite3.Connection, after: int, viewpoint: Viewpoint, region: str
) -> int | None:
    """Compute the labels of some rows anew; whether they are resolved comes later.

    Raises:
        NoReportError: a report in the log is none.
    """
    found = db.execute(
        "SELECT position, report FROM reports WHERE position > ? ORDER BY position LIMIT ?",
        (after, _BATCH),
    ).fetchall()
    for position, text in found:
        relabel_row(db, position, text, viewpoint, region)
    return found[-1][0] if found else None


def resolve_some(
    db: sqlite3.Connection, after: int, _viewpoint: Viewpoint, region: str
) -> int | None:
    """Let some of the talks resolve what they resolve."""
    found = db.execute(
        "SELECT position, answered_us, caller_key, callee_key, direction <> 'not mine', speaker"
        " FROM entries WHERE position > ? AND spoken = 1 ORDER BY position LIMIT ?",
        (after, _BATCH),
    ).fetchall()
    for _, answered, caller, callee, mine, speaker in found:
        spoke(db, Talk(answered, (caller, callee), bool(mine), speaker), region)
    return found[-1][0] if found else None
