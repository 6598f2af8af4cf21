"""The AMI byte stream as messages, without any I/O.

The rule kept here: bytes are cut into messages first and read as text later, so it never matters
where a read ended, not even inside a character. Nothing the other end sends is asserted, and
nothing is kept beyond a limit.

Theory. A server speaks first: one banner line. Then come messages. A message ends in one of three
ways, and its first line says in which:

- an event of those in :data:`SOUND`, which are all but a few of a busy day's: at CRLF CRLF;
- ``Response: Follows``, the answer to a ``Command`` up to Asterisk 13: raw text with blank lines of
  its own, up to ``--END COMMAND--`` and a blank line (main/manager.c, ``action_command``);
- everything else: at a blank line, for which LF will do, because some events of some versions end a
  line or the message so (asterisk#761 in CoreShowChannelMap, PAMI#89 in Agents).

So a stretch of sound events, and that is nearly every read, is cut by one regular expression that
is a plain literal, and the rest goes message by message.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import Final, cast

from astconsole.ami.errors import (
    AmiError,
    FrameTooLargeError,
    HungUpError,
    NotAsteriskError,
)
from astconsole.ami.messages import HEAD, Event, Response, is_follows, take_known

LINE_LIMIT: Final = 64 * 1024
"""Bytes of one line. Asterisk's own lines stay below a few KiB."""
MESSAGE_LIMIT: Final = 16 * 1024 * 1024
"""Bytes of one message. The output of a ``Command`` is one message, and may be some MB."""
BANNER_LIMIT: Final = 256
"""Bytes of the banner line."""

SOUND: Final = frozenset(
    b"""
    AgentCalled AgentConnect AgentComplete AgentRingNoAnswer AttendedTransfer BlindTransfer
    BridgeCreate BridgeDestroy BridgeEnter BridgeLeave BridgeMerge Cdr CEL ChallengeSent
    ContactStatus DeviceStateChange DialBegin DialEnd DialState DTMFBegin DTMFEnd ExtensionStatus
    Hangup HangupRequest Hold LocalBridge LocalOptimizationBegin LocalOptimizationEnd
    MusicOnHoldStart MusicOnHoldStop NewAccountCode NewCallerid NewConnectedLine Newchannel
    Newexten Newstate PeerStatus PresenceStateChange QueueCallerAbandon QueueCallerJoin
    QueueCallerLeave QueueMemberStatus RTCPReceived RTCPSent SoftHangupRequest SuccessfulAuth
    TestEvent Unhold VarSet
    """.split()
)
"""Events whose every line Asterisk ends with CRLF (main/manager_channels.c and its like), so that a
lone LF in them belongs to a value, as a dialplan variable's may hold one (before Asterisk 12)."""

_CRLF_CRLF: Final = re.compile(rb"\r\n\r\n")
_BLANK_LINE: Final = re.compile(rb"\n\r?\n")
_END_OF_COMMAND: Final = re.compile(rb"(?<=--END COMMAND--)\r?\n\r?\n")
_JOINT: Final = b"\r\n\r\n"
_NOT_BLANK: Final = re.compile(rb"[^\r\n]")
_EVENT: Final = b"Event: "
_HEADS_LIMIT: Final = 1024
_BANNER: Final = re.compile(rb"(Asterisk Call Manager(?: Proxy)?/([^\s]*)[^\r\n]*)", re.I)
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
        self._line_limit = min(line_limit, message_limit)
        self._message_limit = message_limit
        self._fallback = fallback
        self._state = State.BANNER
        self._failure: AmiError | None = None
        self._pending = bytearray()  # a message whose end has not come
        self._end: re.Pattern[bytes] | None = None  # how it will end; None: not known yet
        self._line = 0  # where its last, unfinished line begins
        self._heads: dict[bytes, str] = {}  # how sound events begin, and their names
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
        return len(self._pending)

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
        parts = self._part(data)
        if parts is None:
            return
        rest = parts.pop()
        # a part that is no longer than a line may be holds no longer line
        longest = max(map(len, parts), default=0) if len(data) > self._line_limit else 0
        if parts and max(longest, len(parts[0])) > self._line_limit:
            self._cut(_JOINT.join([*parts, rest]), messages)
            return
        waiting = iter(parts)
        events = cast("list[Event]", messages)
        while (part := take_known(waiting, self._heads, self._fallback, events)) is not None:
            if not self._take(part, messages):
                self._cut(_JOINT.join([part, *waiting, rest]), messages)
                return
        self._cut(rest, messages)

    def _part(self, data: bytes) -> list[bytes] | None:
        """What is pending and this, parted at each CRLF CRLF; None when nothing ends in it."""
        pending = self._pending
        if not pending:
            return _CRLF_CRLF.split(data)
        if self._end is _CRLF_CRLF and _CRLF_CRLF.search(pending[-3:] + data[:3]) is None:
            end = _CRLF_CRLF.search(data)
            if end is not None:
                # the usual read: only the message that was cut in two is copied together
                first = bytes(pending) + data[: end.start()]
                self._forget()
                return [first, *_CRLF_CRLF.split(memoryview(data)[end.end() :])]
        seen = len(pending)
        pending += data
        if self._end is None:
            ended = b"\n" in data
        else:
            # what was searched before is not searched again; an end of four bytes may lie across
            ended = self._end.search(pending, max(0, seen - 3)) is not None
        if not ended:
            self._check_pending(seen)
            return None
        whole = bytes(pending)
        self._forget()
        return _CRLF_CRLF.split(whole)

    def _take(self, part: bytes, messages: list[Banner | Event | Response]) -> bool:
        """Take what stood in front of a CRLF CRLF, if it is just one message."""
        line, newline, _ = part.partition(b"\n")
        end = _ending(line + (newline or b"\r\n"))
        if end is _CRLF_CRLF:
            event = Event(part, fallback=self._fallback)
            messages.append(event)
            if len(line) < HEAD:
                if len(self._heads) >= _HEADS_LIMIT:
                    self._heads.clear()
                self._heads[part[:HEAD]] = event.name
            return True
        if end is not _BLANK_LINE or part[:1] in b"\r\n" or part[-1:] == b"\n":
            return False
        if _BLANK_LINE.search(part) is not None:
            return False
        self._emit(part, messages)
        return True

    def _cut(self, data: bytes, messages: list[Banner | Event | Response]) -> None:
        """Take message by message, and keep what has no end."""
        at = 0
        while True:
            begins = _NOT_BLANK.search(data, at)  # there may be more than one blank line
            if begins is None:
                return
            at = begins.start()
            newline = data.find(b"\n", at)
            end = _ending(data[at : newline + 1]) if newline >= 0 else None
            found = end.search(data, at) if end is not None else None
            if found is None:
                break
            message = data[at : found.start()]
            if end is _BLANK_LINE:
                message = message.removesuffix(b"\r")
            if not self._fits(message):
                return
            self._emit(message, messages)
            at = found.end()
        self._end = end
        self._pending += data[at:]
        self._check_pending(0)

    def _emit(self, message: bytes, messages: list[Banner | Event | Response]) -> None:
        response = Response(message, fallback=self._fallback)
        if message[:9].lower() != b"response:":
            event = Event(message, fallback=self._fallback)
            if event.name:
                messages.append(event)
                return
        if response.get("Response"):
            messages.append(response)
        else:
            # such as the rest of a value that held a blank line (before Asterisk 12)
            self._ignored += 1

    def _fits(self, message: bytes) -> bool:
        if len(message) > self._message_limit:
            self._fail(FrameTooLargeError("message", self._message_limit))
        elif len(message) > self._line_limit:
            self._check_lines(message)
        return self._failure is None

    def _check_pending(self, seen: int) -> None:
        """Refuse an unfinished message that is beyond the limits already."""
        pending = self._pending
        if len(pending) - self._line > self._line_limit:
            self._check_lines(pending[self._line :])
        if self._failure is None:
            self._line = pending.rfind(b"\n", max(seen, self._line)) + 1 or self._line
            # three bytes more may be most of the blank line that ends it
            if len(pending) > self._message_limit + 3:
                self._fail(FrameTooLargeError("message", self._message_limit))

    def _check_lines(self, lines: bytes | bytearray) -> None:
        # a byte more may be the CR of the line's end
        if any(len(line) > self._line_limit + 1 for line in lines.split(b"\n")):
            self._fail(FrameTooLargeError("line", self._line_limit))

    def _fail(self, failure: AmiError) -> None:
        self._failure = failure
        self._state = State.FAILED
        self._forget()

    def _forget(self) -> None:
        self._pending.clear()
        self._end = None
        self._line = 0


def _ending(first_line: bytes) -> re.Pattern[bytes]:
    """How a message that begins with this line ends."""
    if first_line.startswith(_EVENT) and first_line.endswith(b"\r\n"):
        return _CRLF_CRLF if first_line[len(_EVENT) : -2] in SOUND else _BLANK_LINE
    return _END_OF_COMMAND if is_follows(first_line) else _BLANK_LINE


def _shown(data: bytes) -> str:
    """Bytes of a stranger as one short, harmless line."""
    text = repr(data.strip().decode("utf-8", "backslashreplace"))[1:-1]
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
