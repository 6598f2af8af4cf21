"""The messages of the Asterisk Manager Interface, as frozen values.

The rule kept here: a message holds the bytes it came as, and reads a header only when somebody asks
for it. On a busy PBX most events concern nobody, so a message nobody asks about costs no parsing.

Header names are case-insensitive and may repeat (AMI v2 specification, "Headers"; ``Variable``,
``ChanVariable`` and ``Output`` do). A value keeps everything behind the first colon but one space.
Only LF, with a CR in front of it or not, ends a line; a line without a colon is no header.

Text is UTF-8. A value that is not is read as ``fallback``, never dropped and never an error: names
typed into old phones and trunks arrive in any code page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNKNOWN: Final = "<unknown>"
"""What Asterisk writes where a caller id is not known (12+: main/manager_channels.c)."""

_END_OF_COMMAND: Final = b"--END COMMAND--"
_FOLLOWS: Final = re.compile(rb"response: ?follows\r?(?:\n|\Z)", re.IGNORECASE)

_Search = Callable[[bytes], re.Match[bytes] | None]
_SEARCHES_LIMIT: Final = 512
# Compiled searches by header name. Names come from our own code, so there are few.
_AS_SPELLED: Final[dict[str, _Search]] = {}
_IN_ANY_CASE: Final[dict[str, tuple[bytes, _Search]]] = {}


def _search_as_spelled(name: str) -> _Search:
    """The search for the first header spelled exactly so; its value is group 1, with a CR maybe.

    The pattern begins with a literal, for which ``re`` has a fast loop. That is why the line's
    beginning is looked for behind the name.
    """
    spelled = re.escape(_bytes(name)) + b":"
    pattern = spelled + rb"(?<![^\n]" + spelled + rb") ?([^\n]*)"
    _make_room(_AS_SPELLED)
    _AS_SPELLED[name] = search = re.compile(_possible(name, pattern)).search
    return search


def _search_in_any_case(name: str) -> tuple[bytes, _Search]:
    """The name in lower case, and the search for it in whatever case and blanks."""
    line = rb"[ \t]*" + re.escape(_folded(name)) + rb"[ \t]*: ?([^\n]*)"
    first = re.compile(_possible(name, line), re.IGNORECASE).match
    later = re.compile(b"\n" + _possible(name, line), re.IGNORECASE).search
    _make_room(_IN_ANY_CASE)
    _IN_ANY_CASE[name] = both = _folded(name), lambda raw: first(raw) or later(raw)
    return both


def _make_room(searches: dict[str, Any]) -> None:
    if len(searches) >= _SEARCHES_LIMIT:
        searches.clear()


class Message:
    """One AMI message: an ordered list of headers, read lazily from its bytes.

    Two messages are equal when their kind and their bytes are.

    Args:
        raw: its bytes, without the blank line that ends it.
        fallback: the code page of values that are no UTF-8.
    """

    __slots__ = ("_fallback", "_headers", "_raw")

    _headers: tuple[tuple[str, str], ...]  # unset until somebody asks

    def __init__(self, raw: bytes, *, fallback: str = "latin-1") -> None:
        self._raw = raw
        self._fallback = fallback

    @property
    def raw(self) -> bytes:
        """The bytes it came as, without the blank line that ends it."""
        return self._raw

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """All headers in their order, repeated ones included, as (name, value)."""
        try:
            return self._headers
        except AttributeError:  # nobody has asked before
            self._headers = tuple(
                (self._text(name.strip(b" \t")), self._text(value)) for name, value in self._read()
            )
            return self._headers

    def get(self, name: str, default: str = "") -> str:
        """The first value of that header; ``default`` if there is none.

        The header spelled exactly so comes first; where none is, the first whose name differs in
        case, or in blanks around it, only.
        """
        try:
            search = _AS_SPELLED[name]
        except KeyError:
            search = _search_as_spelled(name)
        found = search(self._raw)
        if found is None:
            folded, search = _IN_ANY_CASE.get(name) or _search_in_any_case(name)
            # mostly the header is not there at all, and then this is the quickest way to know
            found = search(self._raw) if folded in self._raw.lower() else None
            if found is None:
                return default
        value = found[1].removesuffix(b"\r")
        try:
            return value.decode()
        except UnicodeDecodeError:
            return value.decode(self._fallback, "replace")

    def get_all(self, name: str) -> tuple[str, ...]:
        """Every value of that header, in order, whatever the case of its name."""
        wanted = _folded(name)
        return tuple(
            self._text(value) for key, value in self._read() if key.strip(b" \t").lower() == wanted
        )

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        wanted = _folded(name)
        return any(key.strip(b" \t").lower() == wanted for key, _ in self._read())

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
        # bytes.splitlines() would also cut at a lone CR inside a value
        return (line.removesuffix(b"\r") for line in self._raw.split(b"\n"))

    def _read(self) -> Iterator[tuple[bytes, bytes]]:
        for line in self._lines():
            name, colon, value = line.partition(b":")
            if colon:
                yield name, value.removeprefix(b" ")

    def _text(self, data: bytes) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError:
            return data.decode(self._fallback, "replace")


class Event(Message):
    """Something happened on the PBX."""

    __slots__ = ("name",)

    name: str
    """The event's name as it was sent, such as ``BridgeEnter``."""

    def __init__(self, raw: bytes, *, fallback: str = "latin-1") -> None:
        super().__init__(raw, fallback=fallback)
        self.name = self.get("Event")


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

    def get(self, name: str, default: str = "") -> str:
        """The first value of that header; ``default`` if there is none."""
        if not is_follows(self._raw):
            return super().get(name, default)
        # a line of the command's text may look like any header
        values = self.get_all(name)
        return values[0] if values else default

    def _lines(self) -> Iterator[bytes]:
        lines = super()._lines()
        if not is_follows(self._raw):
            yield from lines
            return
        yield next(lines)
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


def is_follows(data: bytes) -> bool:
    """Whether a message that begins so is the answer to a ``Command`` up to Asterisk 13."""
    return _FOLLOWS.match(data) is not None


HEAD: Final = 40
"""By how many first bytes :func:`take_known` knows an event. Longer than the first line of any, and
short enough to end in headers whose values are few."""


def take_known(
    parts: Iterator[bytes], names: Mapping[bytes, str], fallback: str, events: list[Event]
) -> bytes | None:
    """Make events of parts as long as ``names`` knows their first bytes; the first it does not.

    The fast way for the protocol: without ``__init__`` and without looking for the name.
    """
    new, known, append = object.__new__, names.get, events.append
    for part in parts:
        name = known(part[:HEAD])
        if name is None:
            return part
        event = new(Event)
        event._raw = part  # noqa: SLF001 - its own module, in place of its __init__
        event._fallback = fallback  # noqa: SLF001
        event.name = name
        append(event)
    return None


def make(kind: type[Event | Response], headers: Mapping[str, str]) -> Event | Response:
    """A message from its headers, for tests and for the demo PBX."""
    return kind("\r\n".join(f"{name}: {value}" for name, value in headers.items()).encode())


def _possible(name: str, pattern: bytes) -> bytes:
    # no header has such a name, whatever the bytes look like
    return b"(?!)" if ":" in name or "\n" in name else pattern


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _folded(name: str) -> bytes:
    # as bytes: str.lower() folds letters that are not ASCII, and AMI knows no such names
    return _bytes(name).strip(b" \t").lower()
