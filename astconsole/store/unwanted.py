"""Numbers whose calls are not to be logged.

The rule kept here: functions over an open transaction, for log.py; a number is compared by its key,
and kept as it was given so that it can be understood anew in another country.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from astconsole.store.labelling import storable
from astconsole.store.numbers import number_key


def refuse(db: sqlite3.Connection, number: str, region: str) -> None:
    """Log no more calls with that number."""
    key = storable(number_key(number, region))
    db.execute("INSERT OR REPLACE INTO do_not_log VALUES (?, ?)", (key, storable(number.strip())))


def forget(db: sqlite3.Connection, number: str, region: str) -> int:
    """Delete the calls with that number; how many rows there were."""
    return db.execute(
        "DELETE FROM entries WHERE position IN"
        " (SELECT position FROM entries WHERE caller_key = ?1 AND caller_key <> ''"
        "  UNION SELECT position FROM entries WHERE callee_key = ?1 AND callee_key <> '')",
        (storable(number_key(number, region)),),
    ).rowcount


def refused(db: sqlite3.Connection) -> list[str]:
    """The numbers as they were given."""
    return [row[0] for row in db.execute("SELECT number FROM do_not_log ORDER BY number")]


def is_refused(db: sqlite3.Connection, keys: Iterable[str]) -> bool:
    """Whether one of those numbers' keys is on the list."""
    found = db.execute(
        "SELECT 1 FROM do_not_log WHERE number_key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    ).fetchone()
    return found is not None


def rekey(db: sqlite3.Connection, region: str) -> None:
    """Understand the numbers on the list in that region."""
    numbers = refused(db)
    db.execute("DELETE FROM do_not_log")
    for number in numbers:
        refuse(db, number, region)
