"""The tables of the call log, as numbered migrations.

How it is laid out. ``entries`` holds one row a call (or a gap). Its rowid, ``position``, is the
time the call began in microseconds since 1970 UTC, moved on by one where two calls share it: the
table and the search index are in the order people read, and a page is found by its position
without sorting. ``row_id`` is the small number the rest of astconsole knows a row by. The whole
report and the raw AMI messages, which only the detail pane asks for, live in tables of their own
so that the rows stay close together.

The rule kept here: a migration that was ever released is never changed; a new one is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

APPLICATION_ID: Final = 0x41535443
"""``ASTC``: marks a database as astconsole's call log (PRAGMA application_id)."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step from the version before to ``number``.

    ``beside_a_copy`` is false only where nothing that is there is touched: copying a long log takes
    as long as opening it must not.
    """

    number: int
    what: str
    statements: tuple[str, ...]
    beside_a_copy: bool = True


MIGRATIONS: Final = (
    Migration(
        1,
        "the call log",
        (
            """
            CREATE TABLE entries (
                position      INTEGER PRIMARY KEY,
                row_id        INTEGER NOT NULL UNIQUE,
                kind          TEXT    NOT NULL CHECK (kind IN ('call', 'gap')),
                call_id       TEXT    NOT NULL DEFAULT '',
                started_us    INTEGER NOT NULL,
                answered_us   INTEGER,
                ended_us      INTEGER,
                direction     TEXT    NOT NULL DEFAULT 'not mine',
                internal      INTEGER NOT NULL DEFAULT 0,
                caller_name   TEXT    NOT NULL DEFAULT '',
                caller_number TEXT    NOT NULL DEFAULT '',
                callee_name   TEXT    NOT NULL DEFAULT '',
                callee_number TEXT    NOT NULL DEFAULT '',
                other_name    TEXT    NOT NULL DEFAULT '',
                other_number  TEXT    NOT NULL DEFAULT '',
                final_status  TEXT,
                outcome       TEXT    NOT NULL DEFAULT '',
                ring_seconds  INTEGER NOT NULL DEFAULT 0,
                talk_seconds  INTEGER NOT NULL DEFAULT 0,
                total_seconds INTEGER NOT NULL DEFAULT 0,
                via           TEXT    NOT NULL DEFAULT '',
                note          TEXT    NOT NULL DEFAULT '',
                missed        INTEGER NOT NULL DEFAULT 0,
                resolved_us   INTEGER,
                resolved_by   TEXT    NOT NULL DEFAULT '',
                seen          INTEGER NOT NULL DEFAULT 1,
                queued        INTEGER NOT NULL DEFAULT 0,
                spoken        INTEGER NOT NULL DEFAULT 0,
                speaker       TEXT    NOT NULL DEFAULT '',
                caller_key    TEXT    NOT NULL DEFAULT '',
                callee_key    TEXT    NOT NULL DEFAULT '',
                other_key     TEXT    NOT NULL DEFAULT '',
                haystack      TEXT    NOT NULL DEFAULT ''
            ) STRICT
            """,
            # Narrow indexes in the order of reading: an offset is counted off in one of them.
            "CREATE INDEX entries_all ON entries (position)",
            "CREATE INDEX entries_missed ON entries (position) WHERE missed = 1",
            "CREATE INDEX entries_incoming ON entries (position) WHERE direction = 'incoming'",
            "CREATE INDEX entries_outgoing ON entries (position) WHERE direction = 'outgoing'",
            "CREATE INDEX entries_internal ON entries (position) WHERE internal = 1",
            "CREATE INDEX entries_queue ON entries (position) WHERE queued = 1",
            "CREATE INDEX entries_unseen ON entries (position)"
            " WHERE missed = 1 AND seen = 0 AND resolved_us IS NULL",
            "CREATE INDEX entries_call ON entries (call_id) WHERE call_id <> ''",
            "CREATE INDEX entries_caller ON entries (caller_key) WHERE caller_key <> ''",
            "CREATE INDEX entries_callee ON entries (callee_key) WHERE callee_key <> ''",
            "CREATE INDEX entries_missed_other ON entries (other_key) WHERE missed = 1",
            """
            CREATE TABLE reports (
                position INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
                report   TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE raw (
                position INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,
                messages BLOB NOT NULL
            ) STRICT
            """,
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL)"
            " STRICT, WITHOUT ROWID",
            "INSERT INTO counters VALUES ('row_id', 0), ('rows', 0), ('raw_bytes', 0)",
            """
            CREATE TRIGGER raw_added AFTER INSERT ON raw BEGIN
                UPDATE counters SET value = value + length(new.messages) WHERE name = 'raw_bytes';
            END
            """,
            """
            CREATE TRIGGER raw_removed AFTER DELETE ON raw BEGIN
                UPDATE counters SET value = value - length(old.messages) WHERE name = 'raw_bytes';
            END
            """,
            "CREATE TABLE do_not_log (number_key TEXT PRIMARY KEY, number TEXT NOT NULL)"
            " STRICT, WITHOUT ROWID",
            "CREATE VIRTUAL TABLE search USING fts5 (haystack, content='entries',"
            " content_rowid='position', tokenize='trigram', columnsize=0)",
            """
            CREATE TRIGGER entries_found AFTER INSERT ON entries BEGIN
                UPDATE counters SET value = value + 1 WHERE name = 'rows';
                INSERT INTO search (rowid, haystack) VALUES (new.position, new.haystack);
            END
            """,
            """
            CREATE TRIGGER entries_lost AFTER DELETE ON entries BEGIN
                UPDATE counters SET value = value - 1 WHERE name = 'rows';
                INSERT INTO search (search, rowid, haystack)
                VALUES ('delete', old.position, old.haystack);
            END
            """,
            """
            CREATE TRIGGER entries_reworded AFTER UPDATE OF haystack ON entries
            WHEN old.haystack IS NOT new.haystack BEGIN
                INSERT INTO search (search, rowid, haystack)
                VALUES ('delete', old.position, old.haystack);
                INSERT INTO search (rowid, haystack) VALUES (new.position, new.haystack);
            END
            """,
        ),
    ),
    Migration(
        2,
        "notes about people",
        (
            """
            CREATE TABLE people_notes (
                number_key TEXT PRIMARY KEY,
                note       TEXT NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        3,
        "marks of phrases in the index of words; rows that are there get them later (rewording.py)",
        (
            "INSERT INTO meta SELECT 'to_reword', CAST(position AS TEXT) FROM entries"
            " ORDER BY position DESC LIMIT 1",
        ),
        beside_a_copy=False,
    ),
    Migration(
        4,
        "what I answered or called back myself is told without my name: rows are reworded",
        (
            "INSERT OR REPLACE INTO meta SELECT 'to_reword', CAST(position AS TEXT) FROM entries"
            " ORDER BY position DESC LIMIT 1",
        ),
        beside_a_copy=False,
    ),
    Migration(
        5,
        "my own calls one click away: an index of them, and a mark in the index of words",
        (
            "CREATE INDEX entries_mine ON entries (position) WHERE direction <> 'not mine'",
            "INSERT OR REPLACE INTO meta SELECT 'to_reword', CAST(position AS TEXT) FROM entries"
            " ORDER BY position DESC LIMIT 1",
        ),
        beside_a_copy=False,
    ),
)

VERSION: Final = MIGRATIONS[-1].number
"""The version this astconsole reads and writes (PRAGMA user_version)."""
