"""The AMI byte stream as messages, without any I/O.

The rule kept here: bytes are cut into messages first and read as text later, so it never matters
where a read ended, not even inside a character. Nothing the other end sends is asserted, and
nothing is kept beyond a limit.

Theory. A server speaks first: one banner line. Then come messages; a blank line ends each. Asterisk
ends lines with CRLF, but some events of some versions end a line, or the message, with a lone LF
(asterisk#761 in CoreShowChannelMap, PAMI#89 in Agents), so a message ends at LF, maybe CR, LF.
The one exception is the answer to a ``Command`` up to Asterisk 13, ``Response: Follows``: raw text
with blank lines of its own, which ends at ``--END COMMAND--`` in front of a blank line
(main/manager.c, ``action_command``).

States::

    BANNER --banner--> MESSAGES --"Response: Follows"--> COMMAND --"--END COMMAND--"--> MESSAGES
    any --a fault--> FAILED        any --receive_eof()--> CLOSED
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final

from astconsole.ami.errors import (
    AmiError,
    FrameTooLargeError,
    HungUpError,
    NotAsteriskError,
)
from astconsole.ami.messages import Event, Response

LINE_LIMIT: Final = 64 * 1024
"""Bytes of one line. Asterisk's own lines stay below a few KiB."""
MESSAGE_LIMIT: Final = 16 * 1024 * 1024
"""Bytes of one message. The output of a ``Command`` is one message, and may be some MB."""
BANNER_LIMIT: Final = 256
"""Bytes of the banner line."""

_END: Final = re.compile(rb"\n\r?\n")
_BANNER: Final = re.compile(rb"\s*(Asterisk Call Manager(?: Proxy)?/([^\s]*)[^\r\n]*)", re.I)
_END_OF_COMMAND: Final = b"--END COMMAND--"
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Banner:
    """The line a server greets with."""

    text: str
    """All of it, such as ``Asterisk Call Manager/11.0.0``."""
    version: str
    """The version of AMI, not of Asterisk: 1.0 is Asterisk 1.4, 11.0.0 is 22."""


class State(enum.Enum):
    """Where in the stream we are."""

    BANNER = enum.auto()
    MESSAGES = enum.auto()
    COMMAND = enum.auto()
    FAILED = enum.auto()
    CLOSED = enum.auto()


class AmiProtocol:
    """Cuts what a server sends into messages.

    Feed it with :meth:`receive_data`, and look at :attr:`failure` after each call: messages in
    front of a fault are still handed out, so the fault itself is no exception.

    Args:
        line_limit: bytes of one line, without its end.
        message_limit: bytes of one message, without the blank line behind it.
        fallback: the code page of values that are no UTF-8.
    """

    def __init__(
        self,
        *,
        line_limit: int = LINE_LIMIT,
        message_limit: int = MESSAGE_LIMIT,
        fallback: str = "latin-1",
    ) -> None:
        self._line_limit = line_limit
        self._message_limit = message_limit
        self._fallback = fallback
        self._state = State.BANNER
        self._failure: AmiError | None = None
        self._pending = bytearray()  # a message whose end has not come
        self._line = 0  # where in _pending its last, unfinished line begins
        self._command = bytearray()  # parts of a "Response: Follows" without its end
        self._ignored = 0

    @property
    def state(self) -> State:
        """Where in the stream we are."""
        return self._state

    @property
    def failure(self) -> AmiError | None:
        """Why the stream cannot go on: NotAsteriskError, FrameTooLargeError, HungUpError."""
        return self._failure

    @property
    def ignored(self) -> int:
        """How many blocks of text were dropped because they are no event and no response."""
        return self._ignored

    @property
    def buffered(self) -> int:
        """Bytes held because the end of their message has not come."""
        return len(self._pending) + len(self._command)

    def receive_data(self, data: bytes) -> list[Banner | Event | Response]:
        """What these bytes complete, in order; nothing once failed or closed."""
        if self._failure is not None or self._state is State.CLOSED:
            return []
        if self._state is State.BANNER:
            return self._receive_banner(data)
        messages: list[Banner | Event | Response] = []
        self._receive(data, messages)
        return messages

    def receive_eof(self) -> None:
        """The other end sends no more. A message without its end is dropped, for it may lie."""
        if self._failure is None and self._state is State.BANNER:
            said = _shown(bytes(self._pending))
            self._fail(
                NotAsteriskError(said)
                if said
                else HungUpError("The server hung up before it said anything.")
            )
        if self._failure is None:
            self._forget()
            self._state = State.CLOSED

    def _receive_banner(self, data: bytes) -> list[Banner | Event | Response]:
        self._pending += data
        line, newline, rest = self._pending.partition(b"\n")
        if not newline and len(line) <= BANNER_LIMIT:
            return []
        found = _BANNER.fullmatch(line[: BANNER_LIMIT + 1].rstrip())
        if not newline or found is None:
            self._fail(NotAsteriskError(_shown(bytes(line[: BANNER_LIMIT + 1]))))
            return []
        self._forget()
        self._state = State.MESSAGES
        text, version = (part.decode("latin-1") for part in found.groups())
        messages: list[Banner | Event | Response] = [Banner(text, version)]
        self._receive(bytes(rest), messages)
        return messages

    def _receive(self, data: bytes, messages: list[Banner | Event | Response]) -> None:
        pending = self._pending
        if pending:
            seen = len(pending)
            pending += data
            # what was searched before is not searched again, but the end may lie across
            if _END.search(pending, max(0, seen - 2)) is None:
                self._keep(pending, data, seen)
                return
            data = bytes(pending)
            self._forget_pending()
        parts = _END.split(data)
        rest = parts.pop()
        limit = self._line_limit
        for part in parts:
            if len(part) > limit and not self._fits(part):
                return
            if self._state is State.COMMAND:
                self._continue_command(part, messages)
            elif part.startswith(b"Event: "):
                messages.append(Event(part, fallback=self._fallback))
            else:
                self._read_other(part, messages)
            if self._failure is not None:
                return
        if rest:
            pending += rest
            self._keep(pending, rest, 0)

    def _keep(self, pending: bytearray, data: bytes, seen: int) -> None:
        """Hold an unfinished message, unless it is beyond the limits already."""
        newline = data.rfind(b"\n")
        if newline >= 0:
            self._line = seen + newline + 1
        if len(pending) - self._line > self._line_limit + 1:  # a CR may be the line's end
            self._fail(FrameTooLargeError("line", self._line_limit))
        # three bytes may be the last line's CR and most of the blank line that ends it
        elif len(pending) + len(self._command) > self._message_limit + 3:
            self._fail(FrameTooLargeError("message", self._message_limit))

    def _fits(self, part: bytes) -> bool:
        if len(part) > self._message_limit + 1:
            self._fail(FrameTooLargeError("message", self._message_limit))
        elif any(len(line) > self._line_limit + 1 for line in part.split(b"\n")):
            self._fail(FrameTooLargeError("line", self._line_limit))
        return self._failure is None

    def _read_other(self, part: bytes, messages: list[Banner | Event | Response]) -> None:
        part = part.lstrip(b"\r\n")
        if not part:
            return  # more than one blank line between messages
        if part[:17].lower() == b"response: follows":
            self._state = State.COMMAND
            self._continue_command(part, messages)
            return
        message = Event(part, fallback=self._fallback)
        if "Event" in message:
            messages.append(message)
        elif "Response" in message:
            messages.append(Response(part, fallback=self._fallback))
        else:
            # such as the rest of a value that held a blank line (before Asterisk 12)
            self._ignored += 1

    def _continue_command(self, part: bytes, messages: list[Banner | Event | Response]) -> None:
        command = self._command
        if command:
            command += b"\n\n"
        command += part
        if len(command) > self._message_limit + 1:
            self._fail(FrameTooLargeError("message", self._message_limit))
        elif part.rstrip(b"\r").endswith(_END_OF_COMMAND):
            messages.append(Response(bytes(command), fallback=self._fallback))
            command.clear()
            self._state = State.MESSAGES

    def _fail(self, failure: AmiError) -> None:
        self._failure = failure
        self._state = State.FAILED
        self._forget()

    def _forget(self) -> None:
        self._forget_pending()
        self._command = bytearray()

    def _forget_pending(self) -> None:
        # in place: _receive holds on to it
        self._pending.clear()
        self._line = 0


def _shown(data: bytes) -> str:
    """Bytes of a stranger as one short, harmless line."""
    text = repr(data.strip().decode("utf-8", "backslashreplace"))[1:-1]
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
