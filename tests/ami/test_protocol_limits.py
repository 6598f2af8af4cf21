"""How long a line and a message may be, and that no noise costs time or memory."""

from __future__ import annotations

import tracemalloc

import pytest

from astconsole.ami.errors import AmiError, FrameTooLargeError
from astconsole.ami.messages import Response
from astconsole.ami.protocol import AmiProtocol
from tests.ami.streams import HELLO, feed, greeted, texts


def failure(protocol: AmiProtocol) -> AmiError | None:
    return protocol.failure  # a call, for mypy believes that an attribute stays what it was


@pytest.mark.parametrize("size", [0, 1, 17])
@pytest.mark.parametrize("name", [b"Hold", b"Other"])
def test_a_line_may_be_as_long_as_the_limit_and_no_longer(size: int, name: bytes) -> None:
    fits = b"Event: %s\r\nA: %s\r\n\r\n" % (name, b"x" * 97)
    protocol = AmiProtocol(line_limit=100)
    assert len(feed(protocol, HELLO + fits * 3, size=size)) == 4
    assert failure(protocol) is None
    too_long = b"Event: %s\r\nA: %s\r\nB: c\r\n\r\n" % (name, b"x" * 99)
    assert texts(feed(protocol, fits + too_long + fits, size=size)) == [fits[:-4]]
    assert isinstance(protocol.failure, FrameTooLargeError)
    assert (protocol.failure.what, protocol.failure.limit) == ("line", 100)
    assert "100 bytes" in str(protocol.failure)
    assert protocol.buffered == 0
    assert protocol.receive_data(fits) == []


@pytest.mark.parametrize("size", [0, 1, 17])
@pytest.mark.parametrize("end", [b"\r\n\r\n", b"\n\n", b"\r\n\n", b"\n\r\n"])
def test_a_message_may_be_as_long_as_the_limit_and_no_longer(size: int, end: bytes) -> None:
    def message(length: int) -> bytes:
        begin = b"Event: Other\r\n"
        body = b"A: bcdef\r\n" * 100
        return begin + body[: length - len(begin) - 1] + b"z"

    protocol = AmiProtocol(line_limit=50, message_limit=500)
    assert texts(feed(protocol, HELLO + message(500) + end, size=size)[1:]) == [message(500)]
    assert feed(protocol, message(501) + end + message(500) + end, size=size) == []
    assert isinstance(protocol.failure, FrameTooLargeError)
    assert (protocol.failure.what, protocol.failure.limit) == ("message", 500)


@pytest.mark.parametrize("size", [0, 1, 333])
def test_the_text_of_a_command_is_bounded_too(size: int) -> None:
    begin, end = b"Response: Follows\r\nActionID: 1\r\n", b"--END COMMAND--\r\n\r\n"
    protocol = AmiProtocol(message_limit=1000)
    assert len(feed(protocol, HELLO + begin + b"line\n\n" * 100 + end, size=size)) == 2
    assert feed(protocol, begin + b"line\n\n" * 200 + end, size=size) == []
    assert isinstance(protocol.failure, FrameTooLargeError)


def test_a_line_of_100_mb_is_refused_early_and_holds_no_memory() -> None:
    protocol = greeted()
    chunk = b"x" * 65536
    read = 0
    tracemalloc.start()
    try:
        while protocol.failure is None:
            assert protocol.receive_data(chunk) == []
            read += len(chunk)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(protocol.failure, FrameTooLargeError)
    assert read <= 3 * 65536
    assert peak < 1_000_000
    assert protocol.buffered == 0


@pytest.mark.parametrize("follows", [True, False])
def test_a_commands_output_of_several_mb_is_read(follows: bool) -> None:
    lines = [f"PJSIP/{number} and more words about it" for number in range(150_000)]
    if follows:
        text = "\n".join(
            ["Response: Follows\r", "ActionID: 1\r", *lines, "--END COMMAND--\r\n\r\n"]
        )
    else:
        text = "\r\n".join(
            ["Response: Success", "ActionID: 1", *(f"Output: {x}" for x in lines), "\r\n"]
        )
    assert len(text) > 5_000_000
    (response,) = feed(greeted(), text.encode(), size=65536)
    assert isinstance(response, Response)
    assert response.output == tuple(lines)


@pytest.mark.parametrize(
    "noise",
    [
        b"\r\n",
        b"\n",
        b"a\n\n",
        b"Response: Follows\r\n",
        b"Event: Hold\r\n",
        b"Event: Odd\n",
        b"\r\nE",
    ],
)
def test_no_noise_makes_it_slow(noise: bytes) -> None:
    """The test's own timeout is the measure: looking at all of it for each byte would not end."""
    protocol = AmiProtocol(message_limit=1_000_000)
    protocol.receive_data(HELLO)
    data = noise * (1_000_000 // len(noise))
    feed(protocol, data, size=65536)
    feed(protocol, data[:200_000], size=1)
    assert protocol.buffered <= 1_000_003
