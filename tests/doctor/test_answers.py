from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.ami.messages import Event, Response, make
from astconsole.doctor import answers
from astconsole.doctor.answers import Verdict
from tests.doctor.samples import event


def response(**headers: str) -> Response:
    made = make(Response, {"Response": "Success", **headers})
    assert isinstance(made, Response)
    return made


@pytest.mark.parametrize(
    ("said", "message", "expected"),
    [
        ("Success", "", Verdict.ALLOWED),
        ("Error", "Permission denied", Verdict.DENIED),
        ("Error", "Channel not specified", Verdict.ALLOWED),
        ("Error", "No such channel", Verdict.ALLOWED),
        ("Error", "Invalid/unknown command: QueueSummary. Use Action: …", Verdict.ABSENT),
        ("Error", "Invalid/unknown command", Verdict.ABSENT),  # 1.4
        ("Follows", "", Verdict.ALLOWED),
        ("", "", Verdict.UNKNOWN),
        ("Whatever", "", Verdict.UNKNOWN),
    ],
)
def test_verdict(said: str, message: str, expected: Verdict) -> None:
    assert answers.verdict(response(Response=said, Message=message)) is expected


def test_commands() -> None:
    listed = Response(
        b"Response: Success\r\nActionID: x-1\r\n"
        b"Status: List channel status.  (Priv: system,call,reporting,all)\r\n"
        b"SendText: Sends a text. A content type\tcan be given: so.  (Priv: call,all)\r\n"
        b"Ping: Keepalive command.  (Priv: <none>)"
    )
    assert answers.commands(listed) == {
        "status": {"system", "call", "reporting"},
        "sendtext": {"call"},
        "ping": frozenset(),
    }


def test_commands_that_are_none() -> None:
    assert answers.commands(response(Response="Error", Message="Permission denied")) is None
    assert answers.commands(response(Message="well")) is None


def test_held_is_only_what_is_proven() -> None:
    allowed = {
        "status": frozenset({"system", "call", "reporting"}),
        "getconfig": frozenset({"system", "config"}),
        "originate": frozenset({"originate"}),
        "command": frozenset({"command"}),
        "redirect": frozenset({"call"}),
    }
    assert answers.held(allowed, ("system", "config", "command", "originate")) == {
        "originate",
        "command",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1795476369.263640", 1795476369.263640),
        ("", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("-1", None),
        ("1e300", None),
        ("１２", None),
    ],
)
def test_seconds(text: str, expected: float | None) -> None:
    assert answers.seconds(event("X", Timestamp=text)) == expected


def test_privilege() -> None:
    assert answers.privilege(event("Hold", Privilege="call,all")) == "call"
    assert answers.privilege(event("Hold")) == ""


def login_event(**changed: str) -> Event:
    return event(
        "SuccessfulAuth",
        **{
            "Service": "AMI",
            "AccountID": "ana",
            "LocalAddress": "IPV4/TCP/192.0.2.1/5038",
            "RemoteAddress": "IPV4/TCP/192.0.2.7/33094",
            **changed,
        },
    )


def test_seen_from() -> None:
    assert answers.seen_from(login_event(), "ana") == "192.0.2.7"
    assert answers.seen_from(login_event(), "bob") == ""
    assert answers.seen_from(login_event(Service="SIP"), "ana") == ""
    assert answers.seen_from(login_event(RemoteAddress="nowhere"), "ana") == ""
    assert answers.seen_from(event("Hold", AccountID="ana"), "ana") == ""


SHOWN = """
          username: desk
            secret: <Set>
               ACL: yes
         read perm: call,agent
        write perm: system,call,reporting,all
   displayconnects: no
allowmultiplelogin: yes
         Variables:
ACL: (unnamed)
---------------------------------------------
  0:  deny - 0.0.0.0/0.0.0.0
""".splitlines()


def test_section() -> None:
    found = answers.section(SHOWN)
    assert found is not None
    assert found.read == {"call", "agent"}
    assert found.write == {"system", "call", "reporting", "all"}


def test_section_of_nobody() -> None:
    assert answers.section(["There is no manager called desk"]) is None
    assert answers.section([]) is None


def test_general() -> None:
    found = answers.general(
        [
            "  TCP Bindaddress:           127.0.0.1:5038",
            "  Timestamp events:          No             ",
            "  Disabled events:           Hold,Newexten",
        ]
    )
    assert found.timestamps is False
    assert found.disabled == {"Hold", "Newexten"}
    assert answers.general(["Timestamp events: Yes"]).timestamps is True
    assert answers.general([]) == answers.General(None, frozenset())


text = st.text(max_size=60)
lines = st.dictionaries(st.text("ABCDefgh-", min_size=1, max_size=9), text, max_size=8)


@given(st.binary(max_size=400))
def test_no_answer_raises(data: bytes) -> None:
    said = Response(b"Response: " + data)
    answers.verdict(said)
    found = answers.commands(said)
    answers.held(found or {}, ("system",))
    answers.section(said.output)
    answers.general(said.output)
    happened = Event(b"Event: SuccessfulAuth\r\n" + data)
    answers.seconds(happened)
    answers.privilege(happened)
    answers.seen_from(happened, "ana")
    answers.is_yes(happened.get("Timestamp"))
