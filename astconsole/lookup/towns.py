"""The towns of numbers, read from a small file by the longest prefix that is in it.

The rule kept here: a lookup reads a few pages of the file and holds next to nothing in memory, and
a file that is not there or not as it should be is a :class:`TownsError` when it is opened, no town
afterwards, and never a fault of the console.
"""

from __future__ import annotations

import logging
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Final

import phonenumbers

_LOG: Final = logging.getLogger(__name__)

FORMAT: Final = 1
"""How such a file is laid out; another number, and every file is made anew."""

LANGUAGES: Final = ("en", "de", "fr")
"""The languages in which towns are named, English where the others have no name of their own."""

_MOST_DIGITS: Final = 15  # of a number in E.164
_LOOK: Final = (
    "SELECT name.en, name.de, name.fr FROM prefix JOIN name ON name.id = prefix.name"
    " WHERE prefix.digits = ?"
)
_LAST: Final = "SELECT max(digits) FROM prefix"
_MEMORY: Final = "PRAGMA cache_size = -128"  # KiB
_DAMAGE: Final = (sqlite3.Error, OverflowError, ValueError)


class TownsError(Exception):
    """The towns of numbers cannot be told; the message says why."""


def towns_file(folder: Path) -> Path:
    """Where the towns that this version of phonenumbers knows are kept."""
    return folder / f"towns-{FORMAT}-{phonenumbers.__version__}.db"


class Towns:
    """The towns of numbers, in one language. Belongs to the thread that opened it."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, language: str, longest: int
    ) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = connection
        self._longest = longest
        self._language = LANGUAGES.index(language) if language in LANGUAGES else 0

    @classmethod
    def open(cls, path: Path, language: str = "en") -> Towns:
        """The towns in that file.

        Raises:
            TownsError: it is not there, or it is not such a file.
        """
        # never written again once it has its name: SQLite need not lock it nor look for changes
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(uri, uri=True)
        except sqlite3.Error as error:
            raise TownsError(f"{path}: {error}") from error
        try:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            (last,) = connection.execute(_LAST).fetchone()
            connection.execute(_LOOK, (last,)).fetchall()
            connection.execute(_MEMORY)
        except _DAMAGE as error:
            connection.close()
            raise TownsError(f"{path}: {error}") from error
        if found != FORMAT or last is None:
            connection.close()
            raise TownsError(f"{path}: this is no file of towns")
        return cls(path, connection, language, min(len(str(last)), _MOST_DIGITS))

    def town_of(self, e164: str) -> str:
        """The town of a number such as ``+4930123456``, or the region; "" when there is none."""
        digits = e164.removeprefix("+")
        if self._connection is None or not (digits.isascii() and digits.isdecimal()):
            return ""
        try:
            return self._found(self._connection, digits[: self._longest])
        except _DAMAGE as error:
            _LOG.warning("numbers are shown without their towns: %s: %s", self._path, error)
            self.close()
            with suppress(OSError):
                self._path.unlink()  # the next start makes it anew
            return ""

    def close(self) -> None:
        """Let go of the file; there are no towns any more."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _found(self, connection: sqlite3.Connection, digits: str) -> str:
        for length in range(len(digits), 0, -1):
            for names in connection.execute(_LOOK, (int(digits[:length]),)):
                name = names[self._language] or names[0]
                if name:  # a shorter prefix may have one where this has none in the language
                    return str(name)
        return ""
