from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.ami.errors import (
    ActionTimeoutError,
    ConnectionLostError,
    ListTooLargeError,
    TooManyActionsError,
)
from astconsole.ami.lists import ListResult
from astconsole.ami.messages import Event, Response
from astconsole.doctor.answers import Verdict
from astconsole.doctor.ear import Ear
from astconsole.doctor.probe import NOBODY, Probe, probe
from tests.doctor.samples import event
from tests.doctor.scripted import DENIED, Answer, Scripted, listed, no_time, response

LISTS = {"Status", "CoreShowChannels", "QueueSummary", "PJSIPShowEndpoint"}
COMMANDS = {
    "Ping": "Keepalive.  (Priv: <none>)",
    "ListCommands": "List.  (Priv: <none>)",
    "Status": "Status.  (Priv: system,call,reporting,all)",
    "CoreShowChannels": "Show.  (Priv: system,reporting,all)",
    "CoreSettings": "Settings.  (Priv: system,reporting,all)",
    "QueueSummary": "Queues.  (Priv: <none>)",
}
MORE = {
    "Originate": "Originate.  (Priv: originate,all)",
    "Hangup": "Hang up.  (Priv: system,call,all)",
    "Redirect": "Redirect.  (Priv: call,all)",
    "Command": "Run.  (Priv: command,all)",
    "PJSIPShowEndpoint": "Show.  (Priv: system,all)",
}


def asterisk(commands: dict[str, str] | None = None, **answers: Answer) -> Scripted:
    """A PBX that answers as Asterisk does, to a user who may use these commands."""
    known = COMMANDS if commands is None else commands
    usual: dict[str, Answer] = {
        "Ping": response(Ping="Pong", Timestamp="1000.5"),
        "ListCommands": response(**known),
        "CoreSettings": response(AsteriskVersion="22.10.1"),
        "Status": listed(event("Status", Uniqueid="1.1", ChannelState="6")),
        "CoreShowChannels": listed(),
        "QueueSummary": listed(event("QueueSummary", Queue="sales"), event("QueueSummary")),
        "Originate": response("Error", Message="Channel not specified"),
        "Redirect": response("Error", Message="Channel not specified"),
        "Hangup": response("Error", Message="No such channel"),
        "PJSIPShowEndpoint": listed(event("EndpointDetail", SuppressMohOnSendonly="true")),
    }
    usual.update(answers)
    return Scripted(lambda name, _: usual.get(name, DENIED))


def ear() -> Ear:
    return Ear("ana", lambda: datetime.now(UTC))


async def asked(asker: Scripted, listener: Ear | None = None, **more: Any) -> Probe:
    clock: Iterator[float] = iter(range(1000))
    return await probe(
        asker,
        listener or ear(),
        user="ana",
        wall=lambda: 1000.0,
        elapsed=lambda: next(clock) / 100,
        sleep=no_time,
        **more,
    )


async def test_the_least_user() -> None:
    asker = asterisk()
    found = await asked(asker)
    assert found.ami == (11, 0, 0)
    assert found.asterisk == (22, 10, 1)
    assert found.channels == 1
    assert found.queues == ("sales",)
    assert found.latencies == pytest.approx((0.01, 0.01, 0.01))
    assert found.clock_ahead == pytest.approx(0.5)
    assert not found.moved
    assert found.lost is None
    assert found.verdict("status") is Verdict.ALLOWED
    assert found.verdict("Originate") is Verdict.DENIED
    assert found.verdict("Nonsense") is Verdict.UNKNOWN
    # what it may not use is not tried: that would be a line in the PBX's security log
    assert {name for name, _ in asker.sent} == set(COMMANDS)


async def test_nothing_that_acts_is_asked_so_that_it_can_act() -> None:
    asker = asterisk({**COMMANDS, **MORE})
    found = await asked(asker, endpoints=("101", "front-desk"))
    assert asker.sent
    for name, headers in asker.sent:
        if name in {"Originate", "Redirect", "Ping", "ListCommands", "CoreSettings"} | (
            LISTS - {"PJSIPShowEndpoint"}
        ):
            assert headers == {}
        elif name == "Hangup":
            assert headers == {"Channel": NOBODY}
        elif name == "Command":
            assert headers["Command"] in {"manager show user ana", "manager show settings"}
        else:
            assert name == "PJSIPShowEndpoint"
    assert not NOBODY.startswith("/")
    for action in ("Originate", "Hangup", "Redirect"):
        assert found.verdict(action) is Verdict.ALLOWED
    assert found.quiet_endpoints == ("101", "front-desk")


async def test_where_commands_are_not_listed_all_is_asked_directly() -> None:
    asker = asterisk(ListCommands=DENIED, Originate=DENIED)
    found = await asked(asker)
    assert found.commands is None
    assert found.verdict("Originate") is Verdict.DENIED
    assert found.verdict("Hangup") is Verdict.ALLOWED


async def test_a_list_that_says_more_than_is_so() -> None:
    asker = asterisk({**COMMANDS, **MORE}, Originate=DENIED)
    assert (await asked(asker)).verdict("Originate") is Verdict.DENIED


async def test_a_pbx_without_queues_module() -> None:
    without = {name: about for name, about in COMMANDS.items() if name != "QueueSummary"}
    found = await asked(asterisk(without))
    assert found.queues is None
    assert found.verdict("QueueSummary") is Verdict.ABSENT


async def test_channels_that_moved() -> None:
    looks = iter(["4", "6"])

    def answer(name: str, _: dict[str, str]) -> Answer:
        if name == "Status":
            return listed(event("Status", Uniqueid="1.1", ChannelState=next(looks)))
        return response()

    assert (await asked(Scripted(answer))).moved


async def test_what_was_heard() -> None:
    listener = ear()
    listener.on_event(event("FullyBooted", Privilege="system,all"))
    found = await asked(asterisk(), listener)
    assert found.heard.names["FullyBooted"] == 1
    assert found.heard.classes["system"] == 1


async def test_its_own_section() -> None:
    def answer(name: str, headers: dict[str, str]) -> Answer:
        if name == "ListCommands":
            return response(**COMMANDS, **MORE)
        if headers.get("Command", "").startswith("manager show user"):
            return Response(
                b"Response: Success\r\nOutput:   read perm: call\r\nOutput:   write perm: command"
            )
        if name == "Command":
            return Response(
                b"Response: Success\r\nOutput: Timestamp events: Yes\r\n"
                b"Output: Disabled events: VarSet"
            )
        return response()

    found = await asked(Scripted(answer))
    assert found.section is not None
    assert found.section.read == {"call"}
    assert found.general is not None
    assert found.general.timestamps is True
    assert found.general.disabled == {"VarSet"}


async def test_a_name_with_blanks_is_not_put_into_a_command() -> None:
    asker = asterisk({**COMMANDS, **MORE})
    await probe(asker, ear(), user="ana maria", listen_seconds=0, sleep=no_time)
    said = [headers["Command"] for name, headers in asker.sent if name == "Command"]
    assert said == ["manager show settings"]


async def test_no_answer_in_time() -> None:
    asker = asterisk(
        Status=ActionTimeoutError("late"), Ping=ActionTimeoutError("late"), CoreSettings=DENIED
    )
    found = await asked(asker)
    assert found.unanswered == ("Ping", "Status")
    assert found.verdict("Status") is Verdict.UNKNOWN
    assert found.latencies == ()
    assert found.clock_ahead is None
    assert found.channels is None


async def test_a_list_too_long_is_a_yes() -> None:
    found = await asked(asterisk(Status=ListTooLargeError("100000")))
    assert found.verdict("Status") is Verdict.ALLOWED
    assert found.channels is None


async def test_other_failures_of_one_action_are_not_the_end() -> None:
    found = await asked(
        asterisk(CoreSettings=TooManyActionsError("10"), Status=TooManyActionsError("10"))
    )
    assert found.lost is None
    assert found.queues == ("sales",)


async def test_lost_in_the_middle() -> None:
    found = await asked(asterisk(QueueSummary=ConnectionLostError("gone")))
    assert isinstance(found.lost, ConnectionLostError)
    assert found.channels == 1
    assert found.asterisk_said == "22.10.1"


blobs = st.binary(max_size=120)
said = st.builds(lambda data: Response(b"Response: " + data), blobs) | st.builds(
    lambda name, text: response(**{name or "X": text}),
    st.sampled_from(["Timestamp", "AsteriskVersion", "Status", "Command", "Message", "Output"]),
    st.text("()Priv: ,call<none>0123456789.-eE\t", max_size=40),
)
events = st.builds(lambda data: Event(b"Event: Status\r\nUniqueid: " + data), blobs)
anything = st.one_of(
    said,
    st.builds(ListResult, said, st.lists(events, max_size=4).map(tuple)),
    st.builds(ListResult, st.just(response()), st.lists(events, max_size=4).map(tuple)),
    st.sampled_from(
        [
            ActionTimeoutError("late"),
            TooManyActionsError("many"),
            ListTooLargeError("long"),
            ConnectionLostError("gone"),
        ]
    ),
)


@given(st.lists(anything, min_size=1, max_size=30), st.booleans(), st.text(max_size=12))
def test_never_raises_on_any_response(answers: list[Answer], honest: bool, banner: str) -> None:
    turn = iter(answers * 30)

    def answer(name: str, _: dict[str, str]) -> Answer:
        if honest and name == "ListCommands":
            return response(**COMMANDS, **MORE)
        return next(turn)

    found = asyncio.run(
        probe(
            Scripted(answer, banner=f"Asterisk Call Manager/{banner}"),
            ear(),
            user="ana",
            endpoints=("101",),
            sleep=no_time,
        )
    )
    assert isinstance(found, Probe)
