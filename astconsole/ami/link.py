"""One connection: asyncio's callbacks on one side, our messages on the other.

The rule kept here: events are handed on at once, in order, in the call that read them. There is no
queue to overflow, so a slow handler slows the reading, and TCP slows the PBX. A handler's bug is
reported to the loop and costs that one event, never the connection.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import TYPE_CHECKING, Final, cast

from astconsole.ami.errors import (
    AmiError,
    ConnectionLostError,
    FrameTooLargeError,
    HungUpError,
    NotAsteriskError,
)
from astconsole.ami.messages import Event, Response
from astconsole.ami.protocol import AmiProtocol, Banner

if TYPE_CHECKING:
    from collections.abc import Callable

    from astconsole.ami.pending import PendingActions

_READ: Final = 16 * 1024
"""Bytes read at once: a short turn for a loop that also paints windows, and what caches hold.
Asyncio's own 256 KiB would be a turn many times as long."""

# The system's own probes notice a dead peer even when pings are off: after 30 s of silence, every
# 10 s, three times. Not every system knows each name.
_TCP_KEEPALIVE: Final = (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3))


class Link(asyncio.BufferedProtocol):
    """One connection to a PBX, from its first byte to its last.

    Args:
        where: the PBX, for the errors' messages.
        pending: the actions that wait on this connection.
        on_event: gets every event that belongs to no list.
        on_lost: called once when the connection is gone, with the reason, or None when
            :meth:`close` was called; never when it was not made.
    """

    def __init__(
        self,
        where: str,
        pending: PendingActions,
        *,
        on_event: Callable[[Event], None],
        on_lost: Callable[[AmiError | None], None],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._where = where
        self._pending = pending
        self._on_event = on_event
        self._on_lost = on_lost
        self._protocol = AmiProtocol()
        self._buffer = memoryview(bytearray(_READ))
        self._transport: asyncio.Transport | None = None
        self._reason: AmiError | None = None
        self._closing = False
        self._end_expected = False
        self.reads = 0
        """How often bytes have come."""
        self.banner: asyncio.Future[Banner] = self._loop.create_future()
        """The greeting, or why there was none."""
        self.lost: asyncio.Future[None] = self._loop.create_future()
        """Done when the connection is gone."""

    @property
    def ignored(self) -> int:
        """Blocks of text that were no message."""
        return self._protocol.ignored

    @property
    def alive(self) -> bool:
        """Whether anything can still be said."""
        return self._transport is not None and not self._closing and not self.lost.done()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Asyncio: connected (and through the TLS handshake)."""
        self._transport = cast("asyncio.Transport", transport)
        if self._closing:
            self._transport.abort()
            return
        sock = transport.get_extra_info("socket")
        with contextlib.suppress(OSError):  # a system may know a name and refuse it all the same
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            for name, value in _TCP_KEEPALIVE:
                if hasattr(socket, name):
                    sock.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)

    def get_buffer(self, sizehint: int) -> memoryview:
        """Asyncio: where to put what it reads next."""
        del sizehint
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        """Asyncio: so many bytes were read."""
        self.reads += 1
        data = bytes(self._buffer[:nbytes])
        pending = self._pending
        # the answer to a list action sent from within the loop cannot be in these bytes yet
        collecting = pending.collecting
        on_event = self._on_event
        for message in self._protocol.receive_data(data):
            if self._closing:
                return
            if type(message) is Event:
                if collecting and pending.take_event(message):
                    continue
                try:
                    on_event(message)
                except Exception as error:  # noqa: BLE001 - a handler's bug ends no connection
                    self._report(error, message)
            elif type(message) is Response:
                pending.take_response(message)
            elif type(message) is Banner and not self.banner.done():
                self.banner.set_result(message)
        if self._protocol.failure is not None:
            self.fail(self._located(self._protocol.failure))

    def connection_lost(self, exc: Exception | None) -> None:
        """Asyncio: gone."""
        self._protocol.receive_eof()
        reason = self._reason
        if reason is None and not self._closing and not self._end_expected:
            if self._protocol.failure is not None:
                reason = self._located(self._protocol.failure)
            elif exc is not None:
                reason = ConnectionLostError(f"The connection to {self._where} broke: {exc}.")
            else:
                reason = ConnectionLostError(
                    f"{self._where} closed the connection; perhaps Asterisk was restarted."
                )
            reason.__cause__ = exc
        gone = reason or ConnectionLostError(f"The connection to {self._where} was closed.")
        if not self.banner.done():
            self.banner.set_exception(gone)
        self._pending.fail_all(gone)
        self.lost.set_result(None)
        self._on_lost(reason)

    def send(self, data: bytes) -> None:
        """Send an action's bytes.

        Raises:
            ConnectionLostError: there is no connection any more.
        """
        if self._transport is None or not self.alive:
            raise ConnectionLostError(f"The connection to {self._where} is gone.")
        self._transport.write(data)

    def expect_end(self) -> None:
        """We are leaving: should the other end close first now, that is no failure."""
        self._end_expected = True

    def fail(self, reason: AmiError) -> None:
        """End it at once, for that reason."""
        if self._reason is None and not self._closing:
            self._reason = reason
        self.abort()

    def close(self) -> None:
        """End it once what was sent is out. This is no failure."""
        self._closing = True
        if self._transport is not None:
            self._transport.close()

    def abort(self) -> None:
        """End it at once."""
        self._closing = True
        if self._transport is not None:
            self._transport.abort()

    def _located(self, failure: AmiError) -> AmiError:
        """A fault of the stream, with the address the stream does not know."""
        if isinstance(failure, NotAsteriskError):
            return NotAsteriskError(failure.said, self._where)
        if isinstance(failure, FrameTooLargeError):
            return FrameTooLargeError(failure.what, failure.limit, self._where)
        return HungUpError(
            f"{self._where} hung up before it said anything. Perhaps that port speaks TLS only, is "
            "not Asterisk's, or too many connections wait for their login there (authlimit in "
            "manager.conf)."
        )

    def _report(self, error: Exception, event: Event) -> None:
        self._loop.call_exception_handler(
            {
                "message": f"The handler of AMI events failed on {event.name}",
                "exception": error,
                "protocol": self,
            }
        )
