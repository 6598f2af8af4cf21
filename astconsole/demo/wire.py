"""AMI as a server speaks it: events and responses to bytes, bytes to actions.

The rule kept here: what comes from a client is bounded in line length and number of lines, as
Asterisk bounds it, and what goes out never carries a line break inside a value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

Header = tuple[str, str]

MAX_LINE: Final = 1024
"""Bytes of one line of an action (Asterisk 22: main/manager.c, ``mansession.inbuf``)."""

MAX_LINES: Final = 128
"""Lines of one action (Asterisk 22: include/asterisk/manager.h, ``AST_MAX_MANHEADERS``)."""

_ESCAPES: Final = str.maketrans(
    {
        "\a": "\\a",
        "\b": "\\b",
        "\f": "\\f",
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        "\v": "\\v",
        "\\": "\\\\",
        "'": "\\'",
        '"': '\\"',
        "?": "\\?",
    }
)
_BREAKS: Final = str.maketrans({"\r": " ", "\n": " "})


def escape(name: str) -> str:
    """A caller's name as Asterisk 13.5 and later write it: C escapes, quotes included.

    Source: main/manager_channels.c (``ast_escape_c_alloc``) of Asterisk 22.
    """
    return name.translate(_ESCAPES)


def encode(headers: Iterable[Header]) -> bytes:
    """One message with the blank line that ends it. A line break in a value becomes a space."""
    lines = [f"{name}: {value.translate(_BREAKS)}\r\n" for name, value in headers]
    return "".join((*lines, "\r\n")).encode("utf-8")


@dataclass(frozen=True, slots=True)
class OutgoingEvent:
    """One event on its way to whoever may read its class.

    Attributes:
        name: such as ``BridgeEnter``.
        privilege: the class a user must read to get it, such as ``call``.
        headers: everything behind the Privilege header, in Asterisk's order.
        at: when it happened, in seconds since the epoch.
    """

    name: str
    privilege: str
    headers: tuple[Header, ...]
    at: float

    def encode(self, *, timestamp: bool = False, system_name: str = "") -> bytes:
        """The event as bytes, with a ``Timestamp`` and a ``SystemName`` header if wanted."""
        head: list[Header] = [("Event", self.name), ("Privilege", f"{self.privilege},all")]
        if timestamp:
            head.append(("Timestamp", f"{self.at:.6f}"))
        if system_name:
            head.append(("SystemName", system_name))
        return encode((*head, *self.headers))


class Action:
    """One action of a client: headers by name, whatever the case, the first of a name counting."""

    __slots__ = ("_headers",)

    def __init__(self, lines: Iterable[str]) -> None:
        self._headers: dict[str, str] = {}
        for line in lines:
            name, colon, value = line.partition(":")
            if colon:
                self._headers.setdefault(name.strip().lower(), value.strip())

    def get(self, name: str, default: str = "") -> str:
        """The value of that header, ``default`` if absent."""
        return self._headers.get(name.lower(), default)

    @property
    def name(self) -> str:
        """What the client asks for, as it wrote it; "" when it forgot to say."""
        return self.get("Action")

    @property
    def action_id(self) -> tuple[Header, ...]:
        """The ActionID as headers for the answer; none when the client gave none."""
        value = self.get("ActionID")
        return (("ActionID", value),) if value else ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A message that is no action; ``reason`` is what Asterisk answers to it."""

    reason: str


class ActionReader:
    """Bytes in any pieces become actions. Lines end with LF or CRLF, actions with an empty line."""

    def __init__(self) -> None:
        self._buffer = b""
        self._lines: list[str] = []
        self._overlong = False

    def feed(self, data: bytes) -> list[Action | Refused]:
        """The actions these bytes completed, in order."""
        found: list[Action | Refused] = []
        *lines, self._buffer = (self._buffer + data).split(b"\n")
        for line in lines:
            found.extend(self._line(line.removesuffix(b"\r")))
        if len(self._buffer) > MAX_LINE:
            self._buffer = b""
            if not self._overlong:
                found.append(Refused("Failed to parse message: line too long"))
            self._overlong = True
        return found

    def _line(self, line: bytes) -> list[Action | Refused]:
        if self._overlong or len(line) > MAX_LINE:
            told, self._overlong = self._overlong, False
            self._lines.clear()
            return [] if told else [Refused("Failed to parse message: line too long")]
        if line:
            if len(self._lines) <= MAX_LINES:
                self._lines.append(line.decode("utf-8", "replace"))
            return []
        lines, self._lines = self._lines, []
        if len(lines) > MAX_LINES:
            return [Refused("Too many lines in message or allocation failure")]
        action = Action(lines)
        # an empty line alone is answered too (seen on Asterisk 22.10)
        return [action]
