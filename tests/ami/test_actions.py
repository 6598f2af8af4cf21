"""What goes out: one action, and never a line more than was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.ami.actions import LINE_LIMIT, ActionIds, encode
from astconsole.ami.errors import InjectionError
from astconsole.ami.messages import Message


def test_an_action_is_its_headers_and_a_blank_line() -> None:
    assert encode("Ping") == b"Action: Ping\r\n\r\n"
    assert encode("Hangup", {"Channel": "PJSIP/100-1", "Cause": "16"}) == (
        b"Action: Hangup\r\nChannel: PJSIP/100-1\r\nCause: 16\r\n\r\n"
    )


def test_headers_may_repeat_and_keep_their_order() -> None:
    headers = [("Variable", "a=1"), ("Async", "true"), ("Variable", "b=2")]
    raw = encode("Originate", headers)
    assert Message(raw.removesuffix(b"\r\n\r\n")).headers == (("Action", "Originate"), *headers)


def test_text_goes_out_as_utf_8() -> None:
    assert encode("Originate", {"CallerID": "Жук: 山"}) == (
        "Action: Originate\r\nCallerID: Жук: 山\r\n\r\n".encode()
    )


@pytest.mark.parametrize("bad", ["\r", "\n", "\r\n", "\0", chr(0xD800), chr(0xDFFF)])
@pytest.mark.parametrize("place", ["{}x", "x{}", "a{}b"])
def test_nothing_that_ends_a_line_gets_through(bad: str, place: str) -> None:
    text = place.format(bad)
    with pytest.raises(InjectionError, match=r"^The header Exten cannot be sent"):
        encode("Originate", {"Exten": text})
    with pytest.raises(InjectionError, match=r"^The header name "):
        encode("Originate", [(text, "x")])
    with pytest.raises(InjectionError, match=r"^The header Action cannot be sent"):
        encode(text)


@pytest.mark.parametrize("name", ["", " ", "A:b", "A: b", "A ", "\tA", "é", "A\x7f"])
def test_a_name_must_be_one_that_asterisk_reads_so(name: str) -> None:
    with pytest.raises(InjectionError, match="printable ASCII without a colon"):
        encode("Ping", {name: "x"})


def test_a_refused_value_is_not_told_for_it_may_be_the_password() -> None:
    with pytest.raises(InjectionError) as caught:
        encode("Login", {"Secret": "hunter2\r\nAction: Originate"})
    assert "hunter2" not in str(caught.value)
    assert "'\\r'" in str(caught.value)
    assert not caught.value.retry


def test_a_line_is_no_longer_than_asterisk_reads() -> None:
    room = LINE_LIMIT - len("Variable: \r\n")
    assert len(encode("Originate", {"Variable": "x" * room}).split(b"\n")[1]) == LINE_LIMIT - 1
    with pytest.raises(InjectionError, match="1025 bytes long"):
        encode("Originate", {"Variable": "x" * (room + 1)})
    with pytest.raises(InjectionError, match="bytes long"):
        encode("Originate", {"Variable": "é" * (room // 2 + 1)})


@given(st.lists(st.tuples(st.sampled_from(["A", "Exten", "Variable"]), st.text()), max_size=6))
def test_an_action_never_says_more_than_its_headers(headers: list[tuple[str, str]]) -> None:
    try:
        raw = encode("Originate", headers)
    except InjectionError:
        return
    assert raw.count(b"\n") == raw.count(b"\r") == len(headers) + 2
    assert raw.endswith(b"\r\n\r\n")
    read = Message(raw.removesuffix(b"\r\n\r\n")).headers
    assert read == (("Action", "Originate"), *headers)


def test_action_ids_are_unique_within_and_between_connections() -> None:
    one, other = ActionIds(), ActionIds()
    ids = [one.next() for _ in range(1000)] + [other.next() for _ in range(1000)]
    assert len(set(ids)) == 2000
    assert all(encode("Ping", {"ActionID": action_id}) for action_id in ids)
