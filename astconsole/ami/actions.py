"""Actions as bytes: what we say to the PBX.

The rule kept here: nothing that could end a line may hide in a name or a value. Numbers come from
``tel:`` links and caller names from strangers; one CR or LF among them would be a header, or a
whole action, of the stranger's own choosing (CWE-93).
"""

from __future__ import annotations

import itertools
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from astconsole.ami.errors import InjectionError

Headers = Mapping[str, str] | Iterable[tuple[str, str]]
"""Headers of an action: a mapping, or (name, value) pairs where names may repeat (``Variable``)."""

# Surrogates cannot be written as UTF-8. In a name, a colon would start the value too early, and
# blanks around it are headers Asterisk does not know.
_UNFIT_VALUE: Final = re.compile("[\r\n\0\ud800-\udfff]")
_FIT_NAME: Final = re.compile(r"[!-9;-~]+(?: [!-9;-~]+)*")

LINE_LIMIT: Final = 1024
"""Bytes of one line. Asterisk reads an action's lines into a buffer of 1025 bytes and drops what
is longer (main/manager.c, ``mansession.inbuf``), so a longer one would go wrong in silence."""


def pairs(headers: Headers) -> Iterator[tuple[str, str]]:
    """The headers as (name, value), in order."""
    if isinstance(headers, Mapping):
        yield from headers.items()
    else:
        yield from headers


def encode(action: str, headers: Headers = ()) -> bytes:
    """The bytes of one action, with the blank line that ends it.

    Raises:
        InjectionError: a name or value holds CR, LF, NUL or a lone surrogate, a name is empty or
            holds a colon or no printable ASCII, or a line is longer than Asterisk reads.
    """
    lines = [_line("Action", action)]
    lines.extend(_line(name, value) for name, value in pairs(headers))
    lines.append(b"\r\n")
    return b"".join(lines)


def _line(name: str, value: str) -> bytes:
    if _FIT_NAME.fullmatch(name) is None:
        raise InjectionError(
            f"The header name {name!r} cannot be sent: it must be printable ASCII without a colon."
        )
    unfit = _UNFIT_VALUE.search(value)
    if unfit is not None:
        # the value may be a secret: name only the character that is in the way
        raise InjectionError(
            f"The header {name} cannot be sent: its value holds {unfit.group()!r}, "
            "and a value must be one line of text."
        )
    line = f"{name}: {value}\r\n".encode()
    if len(line) > LINE_LIMIT:
        raise InjectionError(
            f"The header {name} cannot be sent: it is {len(line)} bytes long and Asterisk reads "
            f"no more than {LINE_LIMIT} of one line."
        )
    return line


class ActionIds:
    """ActionIDs that no other action of this connection has, nor one of another connection.

    A random prefix and a counter: a clock, which the seed used, gives two actions of one
    millisecond the same id, and a counter alone would take the answers of a session before.
    """

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix or f"astconsole-{secrets.token_hex(4)}"
        self._numbers = itertools.count(1)

    def next(self) -> str:
        """The next id."""
        return f"{self._prefix}-{next(self._numbers)}"
