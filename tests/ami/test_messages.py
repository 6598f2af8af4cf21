"""Reading headers: the fast way gives what the full way gives, whatever the bytes are."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from astconsole.ami.messages import Event, Message, Response, is_follows, make


def full_get(raw: bytes, name: str, default: str) -> str:
    """``Message.get`` by its own words, the slow and obvious way."""
    wanted = name.encode()
    lines = [line.removesuffix(b"\r") for line in raw.split(b"\n")]
    headers = [(key, value) for key, colon, value in (x.partition(b":") for x in lines) if colon]
    spelled = [value for key, value in headers if key == wanted]
    folded = wanted.strip(b" \t").lower()
    in_any_case = [value for key, value in headers if key.strip(b" \t").lower() == folded]
    for value in [*spelled, *in_any_case]:
        return value.removeprefix(b" ").decode("latin-1")
    return default


_NAMES = ["Uniqueid", "UniqueID", "DestUniqueid", "uniqueid", "Event", "Unique", "id", "K", "", "é"]
_PIECES = [
    *[name.encode() for name in _NAMES],
    *[b": ", b":", b" ", b"\t", b"\r", b"\n", b"\r\n", b"\r\n", b"x", b"\n\n", b"\xe2\x84\xaa"],
    *[
        b"Uniqueid: 1\r\n",
        b"\r\nUniqueid: 2",
        b"UNIQUEID:3\n",
        b"DestUniqueid: 4\r\n",
        b" Event: e",
    ],
]
raws = st.lists(st.sampled_from(_PIECES), max_size=14).map(b"".join)
names = st.sampled_from([*_NAMES, " Uniqueid", "Uniqueid ", "a:b", "1\r\nUniqueid", "k"])


@given(raws, names)
@example(b"UNIQUEID: first\r\nUniqueid: second", "Uniqueid")
@example(b"DestUniqueid: wrong\r\nUniqueid: right", "Uniqueid")
@example(b"Value: Uniqueid: wrong\r\nUniqueid: right", "Uniqueid")
@example(b"Uniqueid: a\rb\r\n", "Uniqueid")
def test_one_header_reads_as_the_full_parse_says(raw: bytes, name: str) -> None:
    message = Message(raw, fallback="latin-1")
    expected = full_get(raw, name, "none").encode("latin-1")
    got = message.get(name, "none")
    try:
        assert got == expected.decode()
    except UnicodeDecodeError:
        assert got == expected.decode("latin-1")


@given(raws)
def test_headers_and_get_all_and_in_agree(raw: bytes) -> None:
    message = Message(raw)
    for name, _ in message.headers:
        if not name.isascii():
            continue
        alike = [v for n, v in message.headers if n.isascii() and n.lower() == name.lower()]
        values = tuple(alike)
        assert message.get_all(name) == values
        assert message.get(name) in values
        assert name in message


def test_repeated_headers_are_all_kept_and_the_first_is_the_one() -> None:
    message = Message(b"Event: VarSet\r\nChanVariable: a=1\r\nChanVariable: b=2\r\nX: y")
    assert message.get("ChanVariable") == "a=1"
    assert message.get_all("chanvariable") == ("a=1", "b=2")
    assert message.headers[1:3] == (("ChanVariable", "a=1"), ("ChanVariable", "b=2"))


def test_names_match_in_any_case_and_never_in_part() -> None:
    message = Message(b"Event: Dial\r\nDestUniqueID: 2\r\nUniqueID: 1")
    assert message.get("Uniqueid") == "1"
    assert message.get("DESTUNIQUEID") == "2"
    assert message.get("Unique") == ""
    assert "uniqueID" in message
    assert "Unique" not in message
    assert 5 not in message


def test_only_ascii_letters_are_alike_in_another_case() -> None:
    kelvin = Message("\u212aey: v".encode())
    assert kelvin.get("key") == ""
    assert "key" not in kelvin


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (b"AppData: a: b: c", "a: b: c"),
        (b"AppData:", ""),
        (b"AppData: ", ""),
        (b"AppData:tight", "tight"),
        (b"AppData:  two", " two"),
        (b"AppData: trailing ", "trailing "),
    ],
)
def test_a_value_is_all_behind_the_colon_but_one_space(line: bytes, value: str) -> None:
    for raw in (line, b"A: b\r\n" + line + b"\r\nC: d", b"A: b\n" + line + b"\nC: d"):
        assert Message(raw).get("AppData", "absent") == value
        assert Message(raw).get_all("AppData") == (value,)


def test_a_line_without_a_colon_is_no_header() -> None:
    message = Message(b"Event: VarSet\r\nValue: one\njust text\nVariable: v")
    assert message.headers == (("Event", "VarSet"), ("Value", "one"), ("Variable", "v"))


def test_only_lf_ends_a_line() -> None:
    text = "a\x85b\u2028c\x0bd\re"
    message = Message(f"Name: {text}\r\nOther: x".encode())
    assert message.get("Name") == text
    assert message.get("Other") == "x"


def test_a_value_that_is_no_utf_8_is_read_in_the_fallback_and_others_still_as_utf_8() -> None:
    raw = "CallerIDName: Жук\r\n".encode("cp1251") + "ConnectedLineName: Жук".encode()
    message = Message(raw, fallback="cp1251")
    assert message.get("CallerIDName") == "Жук"
    assert message.get("ConnectedLineName") == "Жук"
    assert dict(message.headers)["CallerIDName"] == "Жук"


def test_a_name_cut_in_the_middle_of_a_character_is_no_error() -> None:
    assert Message("CallerIDName: Groß".encode()[:-1]).get("CallerIDName") == "GroÃ"
    assert Message(b"Name: \x98", fallback="cp1251").get("Name") == "\ufffd"


def test_messages_are_equal_by_kind_and_bytes() -> None:
    raw = b"Event: Hold\r\nUniqueid: 1"
    assert Event(raw) == Event(raw)
    assert hash(Event(raw)) == hash(Event(raw))
    assert Event(raw) != Response(raw)
    assert Event(raw) != raw
    assert Event(raw).raw == raw
    assert repr(Event(raw)) == "Event(Event='Hold', Uniqueid='1')"


def test_make_writes_what_get_reads() -> None:
    event = make(Event, {"Event": "Hold", "Uniqueid": "1"})
    assert isinstance(event, Event)
    assert event.name == "Hold"
    assert event.get("Uniqueid") == "1"


@pytest.mark.parametrize("words", ["Success", "success", "Goodbye", "Pong", "Follows"])
def test_responses_that_accept(words: str) -> None:
    assert Response(f"Response: {words}\r\nActionID: 1".encode()).success


def test_a_response_that_refuses() -> None:
    response = Response(b"Response: Error\r\nActionID: 7\r\nMessage: No such channel")
    assert not response.success
    assert response.message == "No such channel"
    assert response.action_id == "7"


@pytest.mark.parametrize(
    ("raw", "output"),
    [
        (b"Response: Success\r\nActionID: 1\r\nOutput: one\r\nOutput: two: 2", ("one", "two: 2")),
        (
            b"Response: Follows\r\nPrivilege: Command\r\nActionID: 1\r\n"
            b"one\nActionID: 9\n\nPrivilege: x\n--END COMMAND--",
            ("one", "ActionID: 9", "", "Privilege: x"),
        ),
        (b"Response: Follows\r\nActionID: 1\r\nPrivilege: Command\r\n--END COMMAND--", ()),
        (b"Response: Follows\r\nActionID: 1\r\nno newline--END COMMAND--", ("no newline",)),
    ],
)
def test_the_output_of_a_command_reads_alike_in_every_framing(
    raw: bytes, output: tuple[str, ...]
) -> None:
    response = Response(raw)
    assert response.output == output
    assert response.action_id == "1"
    assert response.success
    assert response.get("Uptime", "absent") == "absent"


def test_a_line_of_a_commands_text_is_no_header() -> None:
    raw = b"Response: Follows\r\nActionID: 1\r\nMessage of the day\nMessage: x\n--END COMMAND--"
    assert Response(raw).message == ""
    assert Response(raw).output == ("Message of the day", "Message: x")


def test_follows_is_known_by_its_first_line_only() -> None:
    assert is_follows(b"response:FOLLOWS\nx")
    assert is_follows(b"Response: Follows")
    assert not is_follows(b"Response: Follows suit\r\n")
    assert not is_follows(b"Event: x\r\nResponse: Follows\r\n")


def test_asking_for_many_names_is_bounded() -> None:
    message = Message(b"Name7: x")
    assert [message.get(f"Name{number}") for number in range(2000)].count("x") == 1
    assert [message.get(f"NAME{number}") for number in range(2000)].count("x") == 1
