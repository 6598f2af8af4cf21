"""The stream's messages, however it is split."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from astconsole.ami.messages import Event, Response
from astconsole.ami.protocol import SOUND, AmiProtocol, Banner, State
from tests.ami.streams import HELLO, feed, greeted, texts


def reference(data: bytes) -> list[bytes]:
    """The messages of a stream by the words of the module, one after the other."""
    found = []
    while data := data.lstrip(b"\r\n"):
        line = re.match(rb"[^\n]*\n", data)
        if line is None:
            break
        sound = re.fullmatch(rb"Event: (.*)\r\n", line.group(), re.DOTALL)
        if sound is not None and sound[1] in SOUND:
            end = re.search(rb"\r\n\r\n", data)
        elif re.fullmatch(rb"response: ?follows\r?\n", line.group(), re.IGNORECASE):
            end = re.search(rb"(?<=--END COMMAND--)\r?\n\r?\n", data)
        else:
            end = re.search(rb"\r?\n\r?\n", data)
        if end is None:
            break
        message = data[: end.start()]
        data = data[end.end() :]
        names = {
            x.partition(b":")[0].strip(b" \t").lower() for x in message.split(b"\n") if b":" in x
        }
        if names & {b"event", b"response"}:
            found.append(message)
    return found


FRAMINGS = {
    "events": (
        b"Event: Newchannel\r\nUniqueid: 1.1\r\n\r\nEvent: Hangup\r\nUniqueid: 1.1\r\n\r\n",
        [b"Event: Newchannel\r\nUniqueid: 1.1", b"Event: Hangup\r\nUniqueid: 1.1"],
    ),
    "utf-8": (
        "Event: Newstate\r\nCallerIDName: Жук, 山田 🎉\r\n\r\n".encode(),
        ["Event: Newstate\r\nCallerIDName: Жук, 山田 🎉".encode()],
    ),
    "lone LF ends lines": (
        b"Event: Agents\r\nCallStarted: 1443613421\nLoggedInTime: 2\r\n\r\n",
        [b"Event: Agents\r\nCallStarted: 1443613421\nLoggedInTime: 2"],
    ),
    "lone LF ends the message": (
        b"Event: CoreShowChannelMapComplete\r\nListItems: 2\r\n\nEvent: Hold\r\nA: b\r\n\r\n",
        [b"Event: CoreShowChannelMapComplete\r\nListItems: 2", b"Event: Hold\r\nA: b"],
    ),
    "LF only": (
        b"Event: Hold\nA: b\n\nEvent: Unhold\n\n",
        [b"Event: Hold\nA: b", b"Event: Unhold"],
    ),
    "the last line without CR": (
        b"Event: Odd\r\nA: b\n\r\nEvent: Odd\r\n\r\n",
        [b"Event: Odd\r\nA: b", b"Event: Odd"],
    ),
    "more blank lines than one": (
        b"\r\n\r\nEvent: Hold\r\n\r\n\r\n\n\r\nEvent: Unhold\r\n\r\n\n",
        [b"Event: Hold", b"Event: Unhold"],
    ),
    "a value with a blank line, in an event known to be sound": (
        b"Event: VarSet\r\nValue: a\n\nb\r\nUniqueid: 1\r\n\r\n",
        [b"Event: VarSet\r\nValue: a\n\nb\r\nUniqueid: 1"],
    ),
    "a value with a blank line, elsewhere": (
        b"Event: UserEvent\r\nNote: a\n\nb\r\n\r\nEvent: Hold\r\n\r\n",
        [b"Event: UserEvent\r\nNote: a", b"Event: Hold"],
    ),
    "Follows": (
        b"Response: Follows\r\nPrivilege: Command\r\nActionID: 1\r\n"
        b"a: 1\n\nEvent: no event\r\n\r\n\n--END COMMAND--\r\n\r\nEvent: Hold\r\n\r\n",
        [
            b"Response: Follows\r\nPrivilege: Command\r\nActionID: 1\r\n"
            b"a: 1\n\nEvent: no event\r\n\r\n\n--END COMMAND--",
            b"Event: Hold",
        ],
    ),
    "Follows, its end glued on": (
        b"Response: Follows\r\nno newline--END COMMAND--\r\n\r\nEvent: Hold\r\n\r\n",
        [b"Response: Follows\r\nno newline--END COMMAND--", b"Event: Hold"],
    ),
    "Output": (
        b"Response: Success\r\nMessage: Command output follows\r\nOutput: a\r\nOutput: \r\n\r\n",
        [b"Response: Success\r\nMessage: Command output follows\r\nOutput: a\r\nOutput: "],
    ),
    "an end mark behind a refusal": (
        b"Response: Error\r\nMessage: No\r\n\r\n--END COMMAND--\r\n\r\nEvent: Hold\r\n\r\n",
        [b"Response: Error\r\nMessage: No", b"Event: Hold"],
    ),
    "an event that speaks of a response": (
        b"Event: OriginateResponse\r\nResponse: Failure\r\nActionID: 1\r\n\r\n",
        [b"Event: OriginateResponse\r\nResponse: Failure\r\nActionID: 1"],
    ),
    "a response that speaks of an event": (
        b"Response: Success\r\nEvent: x\r\n\r\n",
        [b"Response: Success\r\nEvent: x"],
    ),
    "neither": (b"Variable: x\r\n\r\nEvent: \r\n\r\nEvent: Hold\r\n\r\n", [b"Event: Hold"]),
    "its name not first": (
        b"Privilege: call\r\nEvent: Odd\r\n\r\n",
        [b"Privilege: call\r\nEvent: Odd"],
    ),
    "a long name": (
        b"Event: " + b"N" * 70 + b"\r\nA: b\r\n\r\n",
        [b"Event: " + b"N" * 70 + b"\r\nA: b"],
    ),
}


@pytest.mark.parametrize("name", FRAMINGS)
def test_each_framing_reads_alike_whole_and_byte_by_byte(name: str) -> None:
    data, expected = FRAMINGS[name]
    for size in (0, 1, 2, 3, 7):
        protocol = AmiProtocol()
        first, *rest = feed(protocol, HELLO + data, size=size)
        assert first == Banner("Asterisk Call Manager/11.0.0", "11.0.0")
        assert texts(rest) == expected
        assert protocol.failure is None
        assert protocol.buffered == 0
        assert protocol.state is State.MESSAGES


def test_kinds_are_told_by_what_comes_first() -> None:
    messages = [m for data, _ in FRAMINGS.values() for m in feed(greeted(), data)]
    kinds = {type(m) for m in messages}
    assert kinds == {Event, Response}
    for message in messages:
        assert not isinstance(message, Banner)
        assert isinstance(message, Response) == message.raw.startswith(b"Response")
        if isinstance(message, Event):
            assert message.name == message.get("Event")


def test_what_is_no_message_is_counted() -> None:
    protocol = greeted()
    feed(protocol, FRAMINGS["neither"][0])
    assert protocol.ignored == 2


@pytest.mark.parametrize("unfinished", [b"Event: Hold\r\nUniqueid: 1\r\n", b"Event: Hold", b"\r"])
def test_a_message_without_its_end_waits_and_is_dropped_at_the_end(unfinished: bytes) -> None:
    protocol = greeted()
    messages = feed(protocol, b"Event: Unhold\r\n\r\n" + unfinished)
    assert texts(messages) == [b"Event: Unhold"]
    assert protocol.buffered == len(unfinished.lstrip())
    protocol.receive_eof()
    assert protocol.state is State.CLOSED
    assert protocol.buffered == 0
    assert protocol.failure is None
    assert protocol.receive_data(b"\r\n\r\n") == []


_LINES = [
    b"Event: Hold\r\n", b"Event: VarSet\r\n", b"Event: Newchannel\n", b"Event: Other\r\n",
    b"event: other\n", b"Response: Success\r\n", b"Response: Follows\r\n", b"response:follows\n",
    b"--END COMMAND--\r\n", b"text--END COMMAND--\n", b"ActionID: 1\r\n", b"A: b\n", b"A: b\r\r\n",
    "Name: é\r\n".encode(), b"just text\n", b"\r\n", b"\r\n", b"\n", b"\r",
    b"\r\n\r\n", b"\r\n\r\n",
]  # fmt: skip
streams = st.lists(st.sampled_from(_LINES), max_size=24).map(b"".join)


@given(streams, st.lists(st.integers(0, 300), max_size=8))
@example(b"Event: Hold\r\n\n\r\n\r\n", [])
@example(b"Event: Other\r\n\r\r\n\r\n", [])
@example(b"A: b\r\n\rEvent: Hold\r\n\r\n", [])
def test_any_stream_reads_as_the_rules_say_however_it_is_split(
    data: bytes, cuts: list[int]
) -> None:
    expected = reference(data)
    assert texts(feed(greeted(), data)) == expected
    assert texts(feed(greeted(), data, size=1)) == expected
    protocol = greeted()
    bounds = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    pieces = [data[a:b] for a, b in itertools.pairwise(bounds)]
    assert texts([m for piece in pieces for m in protocol.receive_data(piece)]) == expected


@given(st.binary(max_size=400), st.integers(1, 9))
def test_no_bytes_are_too_odd(data: bytes, size: int) -> None:
    whole, split = AmiProtocol(), AmiProtocol()
    assert feed(whole, data) == feed(split, data, size=size)
    for protocol in (greeted(), greeted()):
        for message in feed(protocol, data, size=size):
            assert not isinstance(message, Banner)
            assert isinstance(message.headers, tuple)
        protocol.receive_eof()


def test_sound_events_read_the_same_known_or_not() -> None:
    protocol = greeted()
    blocks = b"".join(b"Event: %s\r\nUniqueid: %d\r\n\r\n" % (x, i) for i, x in enumerate(SOUND))
    for _ in range(2):  # the second time their beginnings are known
        messages = feed(protocol, blocks)
        assert [m.name for m in messages if isinstance(m, Event)] == [x.decode() for x in SOUND]
        assert [m.get("Uniqueid") for m in messages if isinstance(m, Event)] == [
            str(number) for number in range(len(SOUND))
        ]


def test_what_is_remembered_of_events_is_bounded() -> None:
    protocol = greeted()
    data = b"".join(b"Event: Hold\r\nSequenceNumber: %d\r\n\r\n" % i for i in range(5000))
    assert len(feed(protocol, data, size=10_000)) == 5000
    assert len(protocol._heads) <= 1024
