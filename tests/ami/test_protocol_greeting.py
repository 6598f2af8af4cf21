"""The first line of a stream: the Manager's banner, or that of somebody else."""

from __future__ import annotations

import pytest

from astconsole.ami.errors import HungUpError, NotAsteriskError
from astconsole.ami.messages import Event
from astconsole.ami.protocol import AmiProtocol, Banner, State
from tests.ami.streams import feed


@pytest.mark.parametrize(
    ("line", "version"),
    [
        (b"Asterisk Call Manager/1.0\r\n", "1.0"),
        (b"Asterisk Call Manager/2.10.6\n", "2.10.6"),
        (b"Asterisk Call Manager/\r\n", ""),
    ],
)
def test_a_banner_tells_its_version(line: bytes, version: str) -> None:
    for size in (0, 1):
        banner, event = feed(AmiProtocol(), line + b"Event: Hold\r\n\r\n", size=size)
        assert isinstance(banner, Banner)
        assert banner.version == version
        assert event == Event(b"Event: Hold")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (b"SSH-2.0-OpenSSH_9.2p1 Debian\r\n", "SSH-2.0-OpenSSH_9.2p1 Debian"),
        (b"HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n", "HTTP/1.1 400 Bad Request"),
        (b"\x15\x03\x01\x00\x02\x02F\n", r"\x15\x03\x01\x00\x02\x02F"),
        (b"<script>\x1b[31m\xff\n", r"<script>\x1b[31m\\xff"),
        (b"220 " + b"mail " * 20 + b"\r\n", "220 " + "mail " * 11 + "m…"),
        (b"Event: Hold\r\n\r\n", "Event: Hold"),
        (b"\r\n\r\n\r\n", ""),
    ],
)
def test_who_greets_otherwise_is_no_asterisk_and_is_quoted_safely(said: bytes, shown: str) -> None:
    for size in (0, 1):
        protocol = AmiProtocol()
        assert feed(protocol, said, size=size) == []
        assert isinstance(protocol.failure, NotAsteriskError)
        assert protocol.failure.said == shown
        assert shown in str(protocol.failure)
        assert protocol.state is State.FAILED
        assert protocol.buffered == 0
        protocol.receive_eof()
        assert protocol.state is State.FAILED


def test_a_banner_without_end_is_refused_early() -> None:
    protocol = AmiProtocol()
    assert feed(protocol, b"x" * 300, size=50) == []
    assert isinstance(protocol.failure, NotAsteriskError)


def test_hanging_up_before_the_banner_is_told_apart() -> None:
    silent = AmiProtocol()
    silent.receive_eof()
    assert isinstance(silent.failure, HungUpError)
    assert silent.failure.retry
    cut = AmiProtocol()
    cut.receive_data(b"SSH-2.0")
    cut.receive_eof()
    assert isinstance(cut.failure, NotAsteriskError)
    assert cut.failure.said == "SSH-2.0"
