"""Opening the call log's file: refused, made, migrated or simply opened.

The rule kept here: a file this version cannot serve (newer, damaged, another program's) is
refused before anything of it is touched, and a migration that changes what is there happens only
beside a backup.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from astconsole.store.errors import (
    StoreForeignError,
    StoreTooNewError,
    StoreUnavailableError,
    damaged,
    translating,
)
from astconsole.store.schema import APPLICATION_ID, MIGRATIONS, Migration

_HEADER_BYTES: Final = 100  # sqlite.org/fileformat.html, section 1.3
_SIDE_FILES: Final = ("-wal", "-shm")


def connect(
    path: Path, *, busy_timeout_ms: int, migrations: Sequence[Migration] = MIGRATIONS
) -> sqlite3.Connection:
    """A connection that may write, to the newest schema; the file is made where there is none.

    Raises:
        StoreError: one of its children, saying what is wrong with the file and what to do.
    """
    refuse_unfit(path, newest=migrations[-1].number)
    _make_private(path)
    with translating(path):
        connection = sqlite3.connect(path, timeout=busy_timeout_ms / 1000, isolation_level=None)
        try:
            _refuse_newer(connection, path, migrations[-1].number)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = FAST")  # a deleted number is overwritten
            migrate(connection, path, migrations)
        except OSError as error:  # from the backup before a migration
            connection.close()
            raise StoreUnavailableError(
                f"the call log {path} cannot be brought up to date: no copy of it can be kept "
                f"beside it ({error.strerror})",
                path,
            ) from error
        except BaseException:
            connection.close()
            raise
    return connection


def connect_read_only(path: Path, *, busy_timeout_ms: int) -> sqlite3.Connection:
    """A connection that only reads, for paging beside the writer.

    Raises:
        StoreError: one of its children; StoreUnavailableError where there is no log yet.
    """
    if not path.exists():
        raise StoreUnavailableError(f"there is no call log at {path} yet", path)
    refuse_unfit(path, newest=MIGRATIONS[-1].number)
    with translating(path):
        # not mode=ro: reading a WAL database may need its -shm file made
        connection = sqlite3.connect(path, timeout=busy_timeout_ms / 1000, isolation_level=None)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA cache_size = -16000")  # KiB; enough for a search's pages
            version = _refuse_newer(connection, path, MIGRATIONS[-1].number)
            _refuse_older(path, version, MIGRATIONS[-1].number)
        except BaseException:
            connection.close()
            raise
    return connection


def refuse_unfit(path: Path, *, newest: int) -> None:
    """Judge a file before it is opened for writing, so that an unfit one is left as it is.

    It is looked at through SQLite, for whoever opens and closes the file itself lets go of all
    locks this process has on it (sqlite.org/howtocorrupt.html, section 2.2): another program that
    then closes the log would take itself for the last and delete the write-ahead log under us.

    Raises:
        StoreDamagedError, StoreForeignError, StoreTooNewError, StoreUnavailableError
    """
    try:
        size = path.stat().st_size
        if size == 0:  # made by us or by `touch`, never written
            return
        if size < _HEADER_BYTES:
            raise damaged(path, "it does not begin as an SQLite database does")
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreUnavailableError(
            f"the call log {path} cannot be read ({error.strerror}); check its permissions", path
        ) from error
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as looking:
            _refuse_newer(looking, path, newest)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise damaged(path, "it does not begin as an SQLite database does") from error
        # busy, or its side files are missing: opening it for good will say so


def migrate(
    connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Bring the database to the newest version, each step whole or not at all.

    Before a step that changes what is there, the file is copied to ``NAME.vN.bak``.
    """
    version = _version(connection)
    if version == migrations[-1].number:
        return
    steps = [migration for migration in migrations if migration.number > version]
    if version > 0 and any(step.beside_a_copy for step in steps):
        _back_up(connection, path.with_name(f"{path.name}.v{version}.bak"))
    with transaction(connection):
        version = _version(connection)  # another astconsole may have been quicker
        for migration in migrations:
            if migration.number > version:
                for statement in migration.statements:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {migration.number:d}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it or nothing; the write lock is taken at the start, not half-way."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # a full disk may have rolled back already
            connection.execute("ROLLBACK")
        raise


def set_aside(path: Path) -> Path:
    """Move a damaged log and its side files out of the way, on a person's explicit request.

    Returns:
        where it lies now: ``NAME.damaged``, with a number where that is taken.

    Raises:
        StoreUnavailableError: it cannot be moved.
    """
    aside = path.with_name(f"{path.name}.damaged")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.damaged{number}")
    try:
        path.rename(aside)
        for suffix in _SIDE_FILES:
            side = path.with_name(path.name + suffix)
            if side.exists():
                side.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        raise StoreUnavailableError(
            f"the call log {path} cannot be moved aside ({error.strerror})", path
        ) from error
    return aside


def _make_private(path: Path) -> None:
    """Make folder and file, readable by their owner alone: who called whom is personal."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        # one that exists is not opened here: closing it would let go of this process's locks
        if not path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        elif not os.access(path, os.R_OK | os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    except FileExistsError:
        pass  # another astconsole was quicker
    except OSError as error:
        raise StoreUnavailableError(
            f"the call log {path} cannot be made or written ({error.strerror}); "
            "check that its folder exists and may be written",
            path,
        ) from error


def _refuse_newer(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """Ask SQLite too: the newest version may still stand in the write-ahead log only."""
    version = _version(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if tables or version:
            raise _foreign(path)
    if version > newest:
        raise _too_new(path, version, newest)
    return version


def _refuse_older(path: Path, version: int, newest: int) -> None:
    if version < newest:
        raise StoreUnavailableError(
            f"the call log {path} has version {version} and this astconsole reads version "
            f"{newest}; open it for writing once to bring it up to date",
            path,
        )


def _version(connection: sqlite3.Connection) -> int:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(version)


def _back_up(connection: sqlite3.Connection, backup: Path) -> None:
    unfinished = backup.with_name(backup.name + ".part")
    unfinished.unlink(missing_ok=True)
    _make_private(unfinished)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
    unfinished.replace(backup)


def _foreign(path: Path) -> StoreForeignError:
    return StoreForeignError(
        f"{path} is a database of another program, not a call log; choose another path", path
    )


def _too_new(path: Path, version: int, newest: int) -> StoreTooNewError:
    return StoreTooNewError(
        f"the call log {path} was written by a newer astconsole (version {version} of the file, "
        f"this one knows up to {newest}); update astconsole. The file was left as it is",
        path,
    )
