"""Bytes to actions, and events to bytes."""

from __future__ import annotations

import pytest

from astconsole.demo.wire import (
    MAX_LINE,
    Action,
    ActionReader,
    OutgoingEvent,
    Refused,
    encode,
    escape,
)

TWO = b"Action: Ping\r\nActionID: a: b\r\n\r\naction:Login\nUsername: J\xc3\xbcrgen\n\n"


def read(pieces: list[bytes]) -> list[tuple[str, str, str]]:
    reader = ActionReader()
    found = [action for piece in pieces for action in reader.feed(piece)]
    assert all(isinstance(action, Action) for action in found)
    return [
        (action.name, action.get("ActionID"), action.get("Username"))
        for action in found
        if isinstance(action, Action)
    ]


@pytest.mark.parametrize("size", range(1, len(TWO) + 1))
def test_actions_do_not_depend_on_how_their_bytes_are_cut(size: int) -> None:
    pieces = [TWO[at : at + size] for at in range(0, len(TWO), size)]

    assert read(pieces) == [("Ping", "a: b", ""), ("Login", "", "Jürgen")]


def test_the_first_of_repeated_headers_counts() -> None:
    (action,) = ActionReader().feed(b"Action: Ping\r\nActionID: 1\r\nActionID: 2\r\n\r\n")

    assert isinstance(action, Action)
    assert action.action_id == (("ActionID", "1"),)


def test_an_endless_line_is_refused_once_and_not_kept() -> None:
    reader = ActionReader()
    answers = [answer for _ in range(100) for answer in reader.feed(b"X" * MAX_LINE)]

    assert len(answers) == 1
    assert isinstance(answers[0], Refused)
    assert len(reader._buffer) <= MAX_LINE


def test_after_an_overlong_line_the_next_action_is_read() -> None:
    reader = ActionReader()
    reader.feed(b"X" * 3 * MAX_LINE)
    found = reader.feed(b"\r\n\r\nAction: Ping\r\n\r\n")

    assert [action.name for action in found if isinstance(action, Action)][-1] == "Ping"


def test_no_value_breaks_a_line() -> None:
    assert encode([("Event", "X\r\nEvent: Y")]) == b"Event: X  Event: Y\r\n\r\n"


def test_names_are_escaped_as_asterisk_does() -> None:
    assert escape('O\'Neil "Dan"') == 'O\\\'Neil \\"Dan\\"'
    assert escape("a\\b\tc?") == "a\\\\b\\tc\\?"
    assert escape("Jürgen") == "Jürgen"


def test_an_event_bears_what_the_server_is_set_to() -> None:
    event = OutgoingEvent("Hold", "call", (("Channel", "PJSIP/1-1"),), 12.5)

    assert event.encode() == b"Event: Hold\r\nPrivilege: call,all\r\nChannel: PJSIP/1-1\r\n\r\n"
    assert event.encode(timestamp=True, system_name="pbx") == (
        b"Event: Hold\r\nPrivilege: call,all\r\nTimestamp: 12.500000\r\nSystemName: pbx\r\n"
        b"Channel: PJSIP/1-1\r\n\r\n"
    )
