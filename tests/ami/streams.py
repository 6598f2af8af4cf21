"""Streams of the Manager's bytes, given to the protocol whole or in small reads."""

from __future__ import annotations

from astconsole.ami.messages import Event, Response
from astconsole.ami.protocol import AmiProtocol, Banner

HELLO = b"Asterisk Call Manager/11.0.0\r\n"
Messages = list[Banner | Event | Response]


def feed(protocol: AmiProtocol, data: bytes, *, size: int = 0) -> Messages:
    """All messages of data, given whole or in reads of that size."""
    size = size or max(1, len(data))
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return [message for piece in pieces for message in protocol.receive_data(piece)]


def greeted() -> AmiProtocol:
    """A protocol that has read the banner."""
    protocol = AmiProtocol()
    protocol.receive_data(HELLO)
    return protocol


def texts(messages: Messages) -> list[bytes]:
    """The messages as they came, without the banner."""
    return [message.raw for message in messages if isinstance(message, Event | Response)]
