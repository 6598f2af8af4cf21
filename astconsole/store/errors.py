"""What can go wrong with the call log on disk, by who is at fault and whether to try again.

    StoreError
     ├── StoreBusyError          another program holds the file: try again soon
     ├── StoreFullError          the disk is full: free some space, then try again
     ├── StoreUnavailableError   no such folder, no permission: somebody must change that first
     ├── StoreDamagedError       the file is no sound database: set it aside or restore a backup
     ├── StoreForeignError       the file is a database of another program: choose another path
     └── StoreTooNewError        written by a newer astconsole: update astconsole

The rule kept here: every message names the file and says what to do, and no SQLite error leaves
the package untranslated.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StoreError(Exception):
    """Anything wrong with the call log. ``path`` is the database concerned."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


class StoreBusyError(StoreError):
    """Another program (a backup, a second astconsole) holds the database; worth trying again."""


class StoreFullError(StoreError):
    """No room left on the disk; nothing already logged is lost."""


class StoreUnavailableError(StoreError):
    """The file or its folder cannot be opened, read or written."""


class StoreDamagedError(StoreError):
    """The file is not, or not any more, a sound SQLite database. It is left as it is."""


class StoreForeignError(StoreError):
    """The file is a sound database, but no call log."""


class StoreTooNewError(StoreError):
    """The file was written by a newer astconsole. It is left as it is."""


# SQLite's primary result codes (sqlite.org/rescode.html): the low byte of the extended ones
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_UNAVAILABLE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOLFS,
}


def translated(error: sqlite3.Error, path: Path) -> StoreError:
    """The error of this tree that says what SQLite's ``error`` means for the log at ``path``."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary in _BUSY:
        return StoreBusyError(
            f"the call log {path} is in use by another program (a backup?); "
            "it is tried again until that program lets go",
            path,
        )
    if primary == sqlite3.SQLITE_FULL:
        return StoreFullError(
            f"no room left to write the call log {path}; free some space on that disk "
            "(what was logged before is safe)",
            path,
        )
    if primary in _DAMAGED or (
        primary is None
        and isinstance(error, sqlite3.DatabaseError)
        and type(error) is not sqlite3.ProgrammingError
    ):
        return damaged(path, str(error))
    if primary in _UNAVAILABLE:
        return StoreUnavailableError(
            f"the call log {path} cannot be used ({error}); "
            "check that its folder exists and may be written",
            path,
        )
    return StoreError(f"the call log {path} refused what was asked of it: {error}", path)


def damaged(path: Path, reason: str) -> StoreDamagedError:
    """The refusal of a file that is no sound database, with what to do about it."""
    return StoreDamagedError(
        f"the call log {path} is damaged or no database ({reason}); nothing was changed in it. "
        "Restore it from a backup, or set it aside to begin a new one",
        path,
    )


@contextmanager
def translating(path: Path) -> Iterator[None]:
    """Turn any SQLite error inside into this tree's, with the cause chained."""
    try:
        yield
    except sqlite3.Error as error:
        raise translated(error, path) from error
