"""The same calls in the words of old Asterisks, written from their sources."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from astconsole.ami.messages import Event
from astconsole.calls import events, facts
from astconsole.calls.correlator import Correlator
from astconsole.calls.dialect import read
from astconsole.calls.headers import HEADERS, known, unescape
from tests.calls.telling import START, Timed, numbers, reports, tell

STREAMS = Path(__file__).parent / "streams"


def stream(name: str) -> list[Timed]:
    """The events of a written stream, half a second apart."""
    text = (STREAMS / f"{name}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    blocks = [block for block in "\n".join(lines).split("\n\n") if block.strip()]
    return [
        (Event(block.strip().replace("\n", "\r\n").encode()), START + timedelta(seconds=n / 2))
        for n, block in enumerate(blocks)
    ]


@pytest.mark.parametrize("name", ["asterisk_1_4", "asterisk_1_8"])
def test_an_answered_and_held_call_of_an_old_pbx_is_told_right(name: str) -> None:
    correlator = Correlator()
    said = tell(stream(name), correlator)
    assert numbers(said, events.Dialing) == [["100", "101"]]
    assert numbers(said, events.Connected) == [["100", "101"]]
    assert numbers(said, events.Disconnected) == [["100", "101"]]
    assert ["101"] in numbers(said, events.Held)
    assert numbers(said, events.Held) == numbers(said, events.Unheld)
    (report,) = reports(said)
    assert (report["caller"], report["callee"]) == ("100", "101")
    assert report["finalStatus"] == "answered"
    assert correlator.held == 0


def test_a_local_channel_of_1_4_is_no_participant() -> None:
    correlator = Correlator()
    said = tell(stream("asterisk_1_4_local"), correlator)
    assert numbers(said, events.Dialing) == [["100", "101"]]
    assert numbers(said, events.Connected) == [["100", "101"]]
    assert numbers(said, events.Disconnected) == [["100", "101"]]
    (report,) = reports(said)
    assert (report["caller"], report["callee"]) == ("100", "101")
    assert correlator.held == 0


def test_a_rejected_call_of_1_8_is_busy() -> None:
    correlator = Correlator()
    said = tell(stream("asterisk_1_8_busy"), correlator)
    assert numbers(said, events.Dialing) == [["100", "101"]]
    assert numbers(said, events.Connected) == []
    (report,) = reports(said)
    assert report["finalStatus"] == "busy"
    assert correlator.held == 0


def test_a_masquerade_moves_the_phone_and_not_the_channel() -> None:
    correlator = Correlator()
    said = tell(stream("asterisk_1_8_attended_transfer"), correlator)
    assert numbers(said, events.Connected) == [["100", "101"], ["100", "102"], ["101", "102"]]
    assert numbers(said, events.Disconnected) == numbers(said, events.Connected)
    told = sorted((r["caller"], r["callee"], r["finalStatus"]) for r in reports(said))
    assert told == [("100", "101", "answered"), ("101", "102", "answered")]
    assert correlator.held == 0


@pytest.mark.parametrize("text", ["<unknown>", "<Unknown>", "unknown", "", "(null)", " "])
def test_every_way_to_say_unknown_is_unknown(text: str) -> None:
    assert known(text) == ""


def test_names_are_unescaped_as_asterisk_escaped_them() -> None:
    assert unescape(r"\"Big\" Al") == '"Big" Al'
    assert unescape(r"O\'Hara \\o/") == r"O'Hara \o/"


def test_every_row_of_the_header_table_names_its_source() -> None:
    assert all(row.names and row.source for row in HEADERS.values())


@pytest.mark.parametrize(
    "raw",
    [
        b"Event: Newchannel",
        b"Event: DialBegin\r\nChannel: SIP/1-1\r\nUniqueid: 1",
        b"Event: BridgeEnter\r\nUniqueid: 1",
        b"Event: Hangup\r\nCause: x",
        b"Event: Bridge\r\nUniqueid1: 1",
        b"Event: Rename\r\nNewname: x",
        b"Event: AttendedTransfer\r\nOrigTransfererUniqueid: 1",
        b"Event: ParkedCall",
        b"Event: NoSuchEvent\r\nUniqueid: 1",
        b"Event: ",
    ],
)
def test_an_event_that_lacks_what_it_needs_is_no_fact(raw: bytes) -> None:
    assert read(Event(raw)) is None


def test_an_unreadable_cause_or_state_is_not_made_up() -> None:
    fact = read(Event(b"Event: Hangup\r\nUniqueid: 1\r\nCause: sixteen\r\nChannelState: 99"))
    assert isinstance(fact, facts.ChannelGone)
    assert fact.cause == 0
    assert fact.channel.state is None
