from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from astconsole.calls.logged import LogFilter
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import (
    CallLog,
    CallLogReader,
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreForeignError,
    StoreTooNewError,
    StoreUnavailableError,
    set_aside,
)
from astconsole.store.opening import connect
from astconsole.store.schema import APPLICATION_ID, MIGRATIONS, VERSION, Migration
from tests.store.samples import ME, call

NEXT = Migration(
    VERSION + 1,
    "a step of the future",
    ("ALTER TABLE entries ADD COLUMN colour TEXT NOT NULL DEFAULT ''", "CREATE TABLE more (x) "),
)
BROKEN = Migration(VERSION + 1, "a broken step", ("CREATE TABLE more (x)", "NONSENSE"))


def write_log(path: Path, calls: int = 3) -> None:
    with CallLog.open(path, ME) as log:
        log.add_many(call() for _ in range(calls))


def test_a_new_log_is_made_private_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "calls.db"
    write_log(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        [loose] = db.execute(
            "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND NOT strict"
            " AND name NOT LIKE 'sqlite_%'"
        ).fetchone()
        assert loose == 0
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_what_was_logged_is_there_the_next_time(path: Path) -> None:
    write_log(path)
    with CallLog.open(path, ME) as log:
        assert log.count() == 3
        assert log.add(call()) == 4


def test_a_newer_log_is_refused_and_left_as_it_is(path: Path) -> None:
    write_log(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute(f"PRAGMA user_version = {VERSION + 7}")
    before = path.read_bytes()
    with pytest.raises(StoreTooNewError, match=r"calls\.db was written by a newer astconsole"):
        CallLog.open(path, ME)
    with pytest.raises(StoreTooNewError, match=r"calls\.db was written by a newer astconsole"):
        CallLogReader.open(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["calls.db"]


def test_a_newer_log_is_refused_even_if_only_its_wal_says_so(path: Path) -> None:
    write_log(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_autocheckpoint = 0")
        db.execute(f"PRAGMA user_version = {VERSION + 7}")
        assert int.from_bytes(path.read_bytes()[60:64], "big") == VERSION
        with pytest.raises(StoreTooNewError):
            CallLog.open(path, ME)
        with pytest.raises(StoreTooNewError):
            CallLogReader.open(path)


def test_a_migration_keeps_what_is_there_and_a_copy_of_how_it_was(path: Path) -> None:
    write_log(path)
    with closing(connect(path, busy_timeout_ms=100, migrations=[*MIGRATIONS, NEXT])) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
        assert db.execute("SELECT count(colour) FROM entries").fetchone() == (3,)
    backup = path.with_name(f"calls.db.v{VERSION}.bak")
    with CallLog.open(backup, ME) as log:
        assert log.count() == 3
    assert not list(path.parent.glob("*.part"))


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    write_log(path)
    with pytest.raises(StoreError):
        connect(path, busy_timeout_ms=100, migrations=[*MIGRATIONS, BROKEN])
    with CallLog.open(path, ME) as log:
        assert log.count() == 3


def test_no_backup_no_migration(path: Path) -> None:
    write_log(path)
    path.with_name(f"calls.db.v{VERSION}.bak").mkdir()
    with pytest.raises(StoreUnavailableError, match="no copy of it can be kept"):
        connect(path, busy_timeout_ms=100, migrations=[*MIGRATIONS, NEXT])
    with CallLog.open(path, ME) as log:
        assert log.count() == 3


def test_a_new_log_needs_no_backup(path: Path) -> None:
    connect(path, busy_timeout_ms=100, migrations=[*MIGRATIONS, NEXT]).close()
    assert not list(path.parent.glob("*.bak"))


def test_a_reader_does_not_migrate(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_log(path)
    monkeypatch.setattr("astconsole.store.opening.MIGRATIONS", [*MIGRATIONS, NEXT])
    with pytest.raises(StoreUnavailableError, match="open it for writing once"):
        CallLogReader.open(path)


def test_two_start_at_once(path: Path) -> None:
    with CallLog.open(path, ME) as one, CallLog.open(path, Viewpoint(["102"])) as other:
        assert one.add(call()) == 1
        assert other.add(call()) == 2
        assert one.count() == other.count() == 2


@pytest.mark.parametrize(
    "content",
    [
        b"not a database at all" * 20,
        b"SQLite format 3\x00",
        b"x",
        b"SQLite format 3\x00" + b"z" * 84,
    ],
)
def test_what_is_no_database_is_refused_and_left(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"calls\.db"):
        CallLog.open(path, ME)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreForeignError, match="another program"):
        CallLog.open(path, ME)
    assert path.read_bytes() == before
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA application_id = 42")
    with pytest.raises(StoreForeignError, match="another program"):
        CallLog.open(path, ME)


def test_an_empty_file_becomes_a_log(path: Path) -> None:
    path.touch()
    write_log(path)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30
)
@given(where=st.integers(0, 60_000), noise=st.binary(min_size=1, max_size=3000))
def test_damage_anywhere_is_an_error_of_ours_or_none(
    tmp_path: Path, where: int, noise: bytes
) -> None:
    path = tmp_path / "damaged.db"
    for old in tmp_path.glob("damaged.db*"):
        old.unlink()
    write_log(path, calls=5)
    raw = bytearray(path.read_bytes())
    raw[where % len(raw) : where % len(raw) + len(noise)] = noise
    path.write_bytes(raw)
    with suppress(StoreError), CallLog.open(path, ME) as log:  # anything else fails the test
        log.query()
        log.query(LogFilter(text="zoe"))
        list(log.export_rows())
        log.add(call())


def test_a_damaged_log_is_set_aside_only_on_request(path: Path) -> None:
    path.write_bytes(b"damaged" * 100)
    with pytest.raises(StoreDamagedError, match="set it aside"):
        CallLog.open(path, ME)
    path.with_name("calls.db-wal").write_bytes(b"wal")
    aside = set_aside(path)
    assert aside.name == "calls.db.damaged"
    assert aside.read_bytes() == b"damaged" * 100
    assert aside.with_name("calls.db.damaged-wal").read_bytes() == b"wal"
    write_log(path)
    assert set_aside(path).name == "calls.db.damaged2"
    with pytest.raises(StoreUnavailableError, match="cannot be moved aside"):
        set_aside(path)


def test_a_locked_log_says_who_to_wait_for(path: Path) -> None:
    write_log(path)
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as backup,
        CallLog.open(path, ME, busy_timeout_ms=0) as log,
    ):
        backup.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusyError, match=r"calls\.db is in use by another program"):
            log.add(call())
        assert log.count() == 3  # reading goes on
        backup.execute("COMMIT")
        assert log.add(call()) == 4


def test_a_log_locked_whole_cannot_be_opened_now(path: Path) -> None:
    write_log(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreBusyError):
            CallLog.open(path, ME, busy_timeout_ms=0)


def test_a_path_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "calls.db", tmp_path):
        with pytest.raises(StoreUnavailableError, match=r"cannot be (made or written|read|used)"):
            CallLog.open(path, ME)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind this user"
)
def test_a_folder_one_may_not_write_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreUnavailableError, match="Permission denied"):
            CallLog.open(tmp_path / "calls.db", ME)
    finally:
        tmp_path.chmod(0o700)
