"""The messages of the Asterisk Manager Interface, as frozen values.

The rule kept here: a message holds the bytes it came as, and reads its headers only when somebody
asks. On a busy PBX most events concern nobody, so a message nobody asks about costs no parsing.

Header names are case-insensitive and may repeat (AMI v2 specification, "Headers"; ``Variable``,
``ChanVariable`` and ``Output`` do). A value keeps everything behind the first colon but one space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNKNOWN: Final = "<unknown>"
"""What Asterisk writes where a caller id is not known (12+: main/manager_channels.c)."""

_END_OF_COMMAND: Final = b"--END COMMAND--"


class Message:
    """One AMI message: an ordered list of headers, read lazily from its bytes.

    Two messages are equal when their bytes are. Text is UTF-8; bytes that are no UTF-8 are read as
    ``fallback`` (Latin-1 unless told), never dropped and never an error: names typed into old
    phones and trunks arrive in any code page.
    """

    __slots__ = ("_fallback", "_headers", "_index", "_raw")

    def __init__(self, raw: bytes, *, fallback: str = "latin-1") -> None:
        self._raw = raw
        self._fallback = fallback
        self._headers: tuple[tuple[str, str], ...] | None = None
        self._index: dict[str, str] | None = None

    @property
    def raw(self) -> bytes:
        """The bytes it came as, without the blank line that ends it."""
        return self._raw

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """All headers in their order, repeated ones included, as (name, value)."""
        if self._headers is None:
            self._headers = tuple(self._read())
        return self._headers

    def get(self, name: str, default: str = "") -> str:
        """The first value of that header, whatever the case of its name; ``default`` if absent."""
        if self._index is None:
            index: dict[str, str] = {}
            for key, value in self.headers:
                index.setdefault(key.lower(), value)
            self._index = index
        return self._index.get(name.lower(), default)

    def get_all(self, name: str) -> tuple[str, ...]:
        """Every value of that header, in order."""
        wanted = name.lower()
        return tuple(value for key, value in self.headers if key.lower() == wanted)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        wanted = name.lower()
        return any(key.lower() == wanted for key, _ in self.headers)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return type(self) is type(other) and self._raw == other._raw

    def __hash__(self) -> int:
        return hash((type(self), self._raw))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.headers[:8])
        return f"{type(self).__name__}({shown})"

    def _lines(self) -> Iterator[bytes]:
        # only LF ends a line: bytes.splitlines() would also cut at a lone CR inside a value
        return (line.removesuffix(b"\r") for line in self._raw.split(b"\n"))

    def _read(self) -> Iterator[tuple[str, str]]:
        for line in self._lines():
            name, colon, value = line.partition(b":")
            if colon:
                yield self._text(name.strip(b" \t")), self._text(value.removeprefix(b" "))

    def _text(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError:
            return data.decode(self._fallback, "replace")


class Event(Message):
    """Something happened on the PBX."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The event's name as it was sent, such as ``BridgeEnter``."""
        return self.get("Event")


class Response(Message):
    """The answer to one action.

    The raw text of a ``Command`` up to Asterisk 13 (``Response: Follows``) reads as ``Output``
    headers, one a line, as later versions send it.
    """

    __slots__ = ()

    @property
    def action_id(self) -> str:
        """The ActionID it answers; empty when the PBX gave none."""
        return self.get("ActionID")

    @property
    def success(self) -> bool:
        """Whether it was accepted (``Success``, ``Goodbye``, ``Pong`` and ``Follows`` say so)."""
        return self.get("Response").lower() in {"success", "goodbye", "pong", "follows"}

    @property
    def message(self) -> str:
        """The PBX's own words about it."""
        return self.get("Message")

    @property
    def output(self) -> tuple[str, ...]:
        """The lines a ``Command`` printed, in any of the framings Asterisk has used."""
        return self.get_all("Output")

    def _lines(self) -> Iterator[bytes]:
        lines = super()._lines()
        first = next(lines, b"")
        yield first
        if first.lower() != b"response: follows":
            yield from lines
            return
        # main/manager.c, action_command: these headers, in an order that varies, then the text
        awaited = {b"privilege", b"actionid", b"message"}
        for line in lines:
            name = line.partition(b":")[0].lower()
            if name in awaited:
                awaited.remove(name)
                yield line
                continue
            awaited.clear()
            # the end mark is glued to the last line of a command that prints no newline at its end
            text = line.removesuffix(_END_OF_COMMAND)
            if text or text == line:
                yield b"Output: " + text


def make(kind: type[Event | Response], headers: Mapping[str, str]) -> Event | Response:
    """A message from its headers, for tests and for the demo PBX."""
    return kind("\r\n".join(f"{name}: {value}" for name, value in headers.items()).encode())
