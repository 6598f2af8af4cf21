"""Makes the file of towns from what phonenumbers knows about prefixes.

The rule kept here: phonenumbers' own dictionaries fill 100 MB of memory, so they are loaded in a
process that ends. The file gets its name when it is whole, so that nobody ever reads half of one,
and whoever makes it at the same time makes the same.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from astconsole.lookup.towns import FORMAT, LANGUAGES, Towns, TownsError, towns_file

_ENGLISH: Final = LANGUAGES.index("en")
_LONGEST: Final = 32
_UNFINISHED: Final = ".new"
_LEFT_BEHIND: Final = 3600.0  # seconds; nobody takes so long
_SCHEMA: Final = f"""
PRAGMA journal_mode = OFF;
PRAGMA user_version = {FORMAT};
CREATE TABLE name (id INTEGER PRIMARY KEY, en TEXT, de TEXT, fr TEXT) STRICT;
CREATE TABLE prefix (digits INTEGER PRIMARY KEY, name INTEGER NOT NULL) STRICT;
"""
# Windows is told when the process begins; elsewhere it gives way by itself, see main()
_GIVES_WAY: Final = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(
    subprocess, "CREATE_NO_WINDOW", 0
)

Names = tuple[str | None, ...]
"""A place in each of LANGUAGES, None where it has no name of its own."""

Places = Iterator[tuple[int, Names]]
"""Prefixes and the places they stand for, in the order of the numbers."""


async def have_made(folder: Path) -> None:
    """Have the file of towns made in ``folder``, by a process that gives way to all others.

    Raises:
        TownsError: it could not be made.
    """
    try:
        maker = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",  # modules are found where ours are, not where we were started
            "-m",
            "astconsole.lookup",
            str(folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            creationflags=_GIVES_WAY,
        )
    except OSError as error:
        raise TownsError(f"{sys.executable}: {error}") from error
    try:
        _, said = await maker.communicate()
    except asyncio.CancelledError:
        with suppress(ProcessLookupError):
            maker.terminate()
        await maker.communicate()
        raise
    if maker.returncode != 0:
        lines = said.decode("utf-8", "replace").split("\n")
        last = next((line for line in reversed(lines) if line.strip()), "")
        raise TownsError(last.strip() or f"making them ended with {maker.returncode}")


def places() -> Places:
    """Every prefix that phonenumbers knows, and what it calls the place.

    Raises:
        TownsError: this phonenumbers knows none: phonenumberslite, or a distribution's own.
    """
    try:
        from phonenumbers.geodata import GEOCODE_DATA  # noqa: PLC0415 - 100 MB
    except ImportError as error:
        raise TownsError(f"this phonenumbers knows no places: {error}") from error
    if not GEOCODE_DATA:
        raise TownsError("this phonenumbers knows no places")
    return in_our_languages(GEOCODE_DATA)


def make(folder: Path, found: Callable[[], Places] = places) -> Path:
    """Make the file of towns in ``folder``; what was made for other versions is deleted.

    Raises:
        TownsError: it could not be made; what was there is still there.
    """
    path = towns_file(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(_UNFINISHED, f"{path.name}.", folder)
        os.close(handle)
        unfinished = Path(name)
        try:
            _write(unfinished, found())
            _give_its_name(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        raise TownsError(str(error)) from error
    _tidy(path)
    return path


def in_our_languages(data: Mapping[str, Mapping[str, str]]) -> Places:
    """What phonenumbers knows, without the names nobody here reads."""
    for prefix in sorted(data, key=int):  # in the order of the table, which then only grows
        called = data[prefix]
        english = called.get(LANGUAGES[_ENGLISH])
        names = tuple(
            None if own is None or (own == english and index != _ENGLISH) else short(own)
            for index, own in enumerate(map(called.get, LANGUAGES))
        )
        if any(names):
            yield int(prefix), names


def short(name: str) -> str:
    """As much of a list of towns as a line has room for.

    Some prefixes stand for all of a countryside: "Baldry/Neville/Oberon/Ooma/Orange/…".
    """
    if len(name) <= _LONGEST:
        return name
    end = max(name.rfind("/", 0, _LONGEST), name.rfind(", ", 0, _LONGEST))
    return f"{name[: end if end > 0 else _LONGEST].rstrip()} …"


def _write(path: Path, found: Places) -> None:
    ids: dict[Names, int] = {}

    def prefixes() -> Iterator[tuple[int, int]]:
        for prefix, names in found:
            yield prefix, ids.setdefault(names, len(ids))

    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_SCHEMA)
        with connection:
            connection.executemany("INSERT INTO prefix VALUES (?, ?)", prefixes())
            connection.executemany(
                "INSERT INTO name VALUES (?, ?, ?, ?)",
                ((number, *names) for names, number in ids.items()),
            )


def _give_its_name(unfinished: Path, path: Path) -> None:
    try:
        unfinished.replace(path)
    except PermissionError:
        # Windows, and another console reads the one that was made meanwhile
        Towns.open(path).close()


def _tidy(path: Path) -> None:
    for other in path.parent.glob("towns-*"):
        with suppress(OSError):  # Windows: somebody reads it
            age = time.time() - other.stat().st_mtime
            if other != path and (other.suffix != _UNFINISHED or age > _LEFT_BEHIND):
                other.unlink()


def main(arguments: list[str]) -> int:
    """The process that makes the file: one line on standard error says why it could not."""
    (folder,) = arguments
    if hasattr(os, "nice"):
        os.nice(19)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # nothing half made is left behind
    try:
        make(Path(folder))
    except TownsError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0
