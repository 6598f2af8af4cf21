"""Reading a settings file: its values by key, and the line each stands on.

The rule kept here: the file is data from a person's editor: whatever is wrong with it is named by
file and line, and nothing of it is guessed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from astconsole.settings.errors import SettingsFileError, SettingsSyntaxError

_MOST_BYTES: Final = 1_000_000
_TABLE: Final = re.compile(r"\s*\[\s*([^\[\]#]+?)\s*\]\s*(?:#.*)?$")
_ENTRY: Final = re.compile(r"""\s*([A-Za-z0-9_\-."' ]+?)\s*=""")
_AT_LINE: Final = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A settings file as read: ``values`` by dotted key, and the text they came from."""

    path: Path
    text: str
    values: Mapping[str, object]

    def line_of(self, key: str) -> int | None:
        """The line a key stands on, or its table if it stands nowhere; None if neither does."""
        table: int | None = None
        for number, found, is_table in _keys(self.text):
            if found == key:
                return number
            if is_table and table is None and key.startswith(f"{found}."):
                table = number
        return table

    def where(self, key: str) -> str:
        """``FILE line N`` of a key, or just the file."""
        line = self.line_of(key)
        return f"{self.path} line {line}" if line else str(self.path)


def read_toml(path: Path) -> TomlFile | None:
    """The settings in a file, None where there is no such file.

    Raises:
        SettingsFileError: it cannot be read.
        SettingsSyntaxError: it is no TOML; the message names the line.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsFileError(
            f"{path} cannot be read ({error.strerror}); check its permissions", path=path
        ) from error
    if len(raw) > _MOST_BYTES:
        raise SettingsFileError(f"{path} is too big to be a settings file", path=path)
    return parse_toml(raw, path)


def parse_toml(raw: bytes, path: Path) -> TomlFile:
    """The settings in the bytes of a file.

    Raises:
        SettingsSyntaxError: they are no TOML; the message names the line.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SettingsSyntaxError(
            f"{path} line {line}: not UTF-8 text; save the file as UTF-8", path=path, line=line
        ) from error
    text = text.replace("\r\n", "\n")
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _syntax_error(str(error), text, path) from error
    return TomlFile(path, text, dict(_flat(values)))


def _syntax_error(reason: str, text: str, path: Path) -> SettingsSyntaxError:
    found = _AT_LINE.search(reason)
    words = _AT_LINE.sub("", reason).strip() or "not TOML"
    line = int(found[1]) if found and found[1] else text.rstrip("\n").count("\n") + 1
    column = f" column {found[2]}" if found and found[2] else ""
    hint = ' (texts stand in quotes: name = "value")' if words.startswith("Invalid value") else ""
    return SettingsSyntaxError(f"{path} line {line}{column}: {words}{hint}", path=path, line=line)


def _flat(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    for name, value in values.items():
        if isinstance(value, dict) and value:
            yield from _flat(value, f"{prefix}{name}.")
        elif not isinstance(value, dict):
            yield f"{prefix}{name}", value


def _keys(text: str) -> Iterator[tuple[int, str, bool]]:
    """Each key and table with its line: enough of TOML to point at a line, not to read it."""
    table = ""
    quoted = ""  # the quotes of a text over several lines we are in
    for number, line in enumerate(text.split("\n"), start=1):
        if quoted:
            quoted = "" if line.count(quoted) % 2 else quoted
            continue
        if found := _TABLE.match(line):
            table = _plain(found[1])
            yield number, table, True
        elif found := _ENTRY.match(line):
            yield number, f"{table}.{_plain(found[1])}" if table else _plain(found[1]), False
        for quotes in ('"""', "'''"):
            if line.count(quotes) % 2:
                quoted = quotes


def _plain(key: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in key.split("."))
