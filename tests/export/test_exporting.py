from __future__ import annotations

import errno
import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from astconsole.calls.logged import LoggedReport
from astconsole.export import (
    FORMATS,
    ExportCancelledError,
    ExportError,
    export,
    format_for,
    format_named,
)
from astconsole.export.whole import unwritable
from tests.export.samples import entry

CSV = format_named("csv")


def many(count: int) -> Iterator[LoggedReport]:
    one = entry()
    return (one for _ in range(count))


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_every_format_writes_a_whole_file(tmp_path: Path, chosen) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / f"calls{chosen.extension}"
    assert export(many(3), target, chosen) == 3
    assert target.stat().st_size > 100
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_a_cancelled_export_leaves_the_old_file_whole(tmp_path: Path, chosen) -> None:  # type: ignore[no-untyped-def]
    target = tmp_path / "calls"
    target.write_text("the old one")
    seen: list[int] = []
    with pytest.raises(ExportCancelledError):
        export(many(2000), target, chosen, progress=seen.append, cancelled=lambda: len(seen) > 3)
    assert target.read_text() == "the old one"
    assert [file.name for file in tmp_path.iterdir()] == ["calls"]
    assert seen == [0, 200, 400, 600]


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    seen: list[int] = []
    export(many(450), tmp_path / "x.csv", CSV, progress=seen.append, cancelled=lambda: False)
    assert seen == [0, 200, 400, 450]


def test_rows_that_fail_leave_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "calls.csv"
    target.write_text("the old one")

    def failing() -> Iterator[LoggedReport]:
        yield entry()
        raise RuntimeError("the log went away")

    with pytest.raises(RuntimeError, match="went away"):
        export(failing(), target, CSV)
    assert target.read_text() == "the old one"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_permissions_are_the_old_files_or_the_umasks(tmp_path: Path) -> None:
    old = tmp_path / "old.csv"
    old.touch(mode=0o640)
    old.chmod(0o640)
    umask = os.umask(0o027)
    try:
        export(many(1), old, CSV)
        export(many(1), tmp_path / "new.csv", CSV)
    finally:
        os.umask(umask)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "new.csv").stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links")
def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "folder" / "real.csv"
    real.parent.mkdir()
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    export(many(1), link, CSV)
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reading = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reading.start()
    export(many(2), pipe, CSV)
    reading.join()
    assert got[0].count(b"\r\n") == 3
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.name)
def test_a_full_disk_is_said(chosen) -> None:  # type: ignore[no-untyped-def]
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(ExportError, match=r"cannot write /dev/full: no room left on that disk"):
        export(many(3), full, chosen)
    assert stat.S_ISCHR(full.stat().st_mode)


def test_what_cannot_be_written_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"there is no folder .*nowhere; make it") as caught:
        export(many(1), tmp_path / "nowhere" / "x.csv", CSV)
    assert caught.value.path == tmp_path / "nowhere" / "x.csv"
    with pytest.raises(ExportError, match="it is a folder"):
        export(many(1), tmp_path, CSV)
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="there is no folder"):
        export(many(1), tmp_path / "file" / "x.csv", CSV)
    with pytest.raises(ExportError, match="the name is too long"):
        export(many(1), tmp_path / ("x" * 300), CSV)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EDQUOT, "free some space"),
        (errno.EACCES, "permission denied"),
        (errno.EROFS, "permission denied"),
        (errno.EIO, "choose another place or try again"),
    ],
)
def test_each_error_has_its_advice(code: int, words: str) -> None:
    error = unwritable(Path("calls.csv"), OSError(code, os.strerror(code)))
    assert str(error).startswith("cannot write calls.csv: ")
    assert words in str(error)


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    export(many(1), tmp_path / ("x" * 250), CSV)


def test_formats_by_name_and_by_file() -> None:
    assert [known.name for known in FORMATS] == ["csv", "xlsx", "jsonl", "master"]
    assert format_named(" CSV ") is CSV
    with pytest.raises(LookupError, match="no export format 'pdf'; there are: csv, xlsx"):
        format_named("pdf")
    assert format_for(Path("a/b.CSV")) is CSV
    assert format_for(Path("Master.csv")) is format_named("master")
    assert format_for(Path("x.ndjson")) is format_named("jsonl")
    assert format_for(Path("x.xlsx")) is format_named("xlsx")
    assert format_for(Path("x.pdf")) is None
    assert format_for(Path("x")) is None
