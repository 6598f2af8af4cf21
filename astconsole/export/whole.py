"""A file that is either written whole or not at all.

The rule kept here: the bytes go to a temporary file in the target's folder, reach the disk, and
only then take the target's name in one step. What is no file (a pipe, a terminal, a device) is
written straight to: there is nothing to replace.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from astconsole.export.errors import ExportError


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A binary stream whose content becomes ``path`` when the block ends without an error.

    A file that was there keeps its permissions; a symbolic link stays one and its target changes.

    Raises:
        ExportError: with what is wrong and what to do; ``path`` is as it was.
    """
    try:
        target = path.resolve()
        before = _status(target)
        if before is not None and not stat.S_ISREG(before.st_mode):
            with target.open("wb", buffering=0 if stat.S_ISCHR(before.st_mode) else -1) as stream:
                yield stream
            return
        unfinished = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
        with _removed_unless_renamed(unfinished):
            with _new_file(unfinished, before) as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> ExportError:
    """The refusal in words of a file that the system would not have written."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            advice = "no room left on that disk; free some space and export again"
        case errno.ENOENT | errno.ENOTDIR:
            advice = f"there is no folder {path.parent}; make it or choose another"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            advice = "permission denied; choose a folder you may write to"
        case errno.EISDIR:
            advice = "it is a folder; give the file a name in it"
        case errno.ENAMETOOLONG:
            advice = "the name is too long; choose a shorter one"
        case _:
            advice = f"{error.strerror or error}; choose another place or try again"
    return ExportError(f"cannot write {path}: {advice}", path)


def _status(path: Path) -> os.stat_result | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return status


def _new_file(path: Path, before: os.stat_result | None) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)  # the umask decides, as for any new file
    if before is not None:
        with suppress(OSError):  # a file system without permissions
            path.chmod(stat.S_IMODE(before.st_mode))
    return os.fdopen(descriptor, "w+b")


@contextmanager
def _removed_unless_renamed(path: Path) -> Iterator[None]:
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    with suppress(OSError):  # some file systems cannot; the file itself is on disk
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
