"""Keeping what a row is found by in step with what it says, and bringing older rows up to it.

A log that an older astconsole wrote holds rows without the marks of today. They are reworded from
the newest down, some at a time; then the index is put together, for so much change leaves it in
pieces. ``meta`` notes how far that has come, so that it goes on after a restart, and the log is
read and written meanwhile.

The rule kept here: functions over an open transaction, for log.py and the writers; a row's words
are made from the row alone, so that making them anew twice does no harm.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from astconsole.store.labelling import LABEL_COLUMNS, Labels, ending_of, row_haystack

_BATCH: Final = 500
_PAGES: Final = 300
_PLACE: Final = "to_reword"
"""In ``meta``: the newest position that may still have to be reworded; not there when none has."""
_NO_ROW: Final = -(1 << 62)
"""That no row has to be, but the index is to be put together again."""

_COLUMNS: Final = (
    "position, outcome, note, final_status, iif(resolved_us IS NULL, NULL, resolved_by), "
    + ", ".join(LABEL_COLUMNS)
)


def reword(db: sqlite3.Connection, position: int, region: str) -> None:
    """Make anew what that row is found by."""
    sql = f"SELECT {_COLUMNS} FROM entries WHERE position = ?"  # noqa: S608 - our own names
    _write(db, db.execute(sql, (position,)).fetchall(), region)


def reword_some(db: sqlite3.Connection, region: str) -> bool:
    """Make some more rows findable as today's are; whether there are more of them."""
    place = _place(db)
    if place is None:
        return False
    found = db.execute(
        f"SELECT {_COLUMNS} FROM entries WHERE position <= ? AND kind = 'call'"  # noqa: S608
        " ORDER BY position DESC LIMIT ?",
        (place, _BATCH),
    ).fetchall()
    if not found:
        return _merge_some(db, place)
    _write(db, found, region)
    _note_place(db, found[-1][0] - 1)
    return True


def all_reworded(db: sqlite3.Connection) -> None:
    """Note that no row is left to reword."""
    db.execute("DELETE FROM meta WHERE name = ?", (_PLACE,))


def _merge_some(db: sqlite3.Connection, place: int) -> bool:
    """Put together some of what the index is in pieces of by now; whether more remains."""
    begun = place == _NO_ROW
    _note_place(db, _NO_ROW)
    before = db.total_changes
    # sqlite.org/fts5.html, section 6.7: less than two changes mean that there was nothing to do
    db.execute(
        "INSERT INTO search (search, rank) VALUES ('merge', ?)", (_PAGES if begun else -_PAGES,)
    )
    if db.total_changes - before >= 2:
        return True
    all_reworded(db)
    return False


def _note_place(db: sqlite3.Connection, place: int) -> None:
    db.execute("UPDATE meta SET value = ? WHERE name = ?", (str(place), _PLACE))


def _place(db: sqlite3.Connection) -> int | None:
    found = db.execute(
        "SELECT CAST(value AS INTEGER) FROM meta WHERE name = ?", (_PLACE,)
    ).fetchone()
    return found[0] if found else None


def _write(db: sqlite3.Connection, rows: Sequence[Sequence[Any]], region: str) -> None:
    worded = []
    for position, outcome, note, status, back, *columns in rows:
        labels = Labels(*columns)
        ending = ending_of(labels, outcome, status, back)
        worded.append((row_haystack(labels, ending, note, region), position))
    db.executemany("UPDATE entries SET haystack = ? WHERE position = ?", worded)
