"""What the demo PBX answers to actions, and what they make of its calls."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from astconsole.ami.messages import Event
from astconsole.demo import DEMO, DemoPbx, ManagerUser
from tests.demo.client import Client, logged_in
from tests.demo.invariants import check_balanced

USERS = (
    DEMO,
    ManagerUser("desk", "d", frozenset({"call"}), frozenset({"call"})),
    ManagerUser("reporter", "r", frozenset({"reporting"}), frozenset({"reporting"})),
    ManagerUser("nobody", "n", frozenset(), frozenset()),
)


class Standstill:
    """Time that stands still from the so-many-th pause on, until told to go on."""

    def __init__(self, at: int) -> None:
        self._left = at
        self._going = asyncio.Event()
        self.reached = asyncio.Event()

    async def pace(self, seconds: float) -> None:
        del seconds
        self._left -= 1
        if self._left < 0:
            self.reached.set()
            await self._going.wait()
        else:
            await asyncio.sleep(0)

    def go_on(self) -> None:
        self._going.set()


@contextlib.asynccontextmanager
async def standing(
    play: str, at: int
) -> AsyncIterator[tuple[DemoPbx, Standstill, asyncio.Task[None]]]:
    """A PBX on which a play stands still at its so-many-th pause."""
    time = Standstill(at)
    async with DemoPbx(act="silent", users=USERS, pace=time.pace) as pbx:
        task = asyncio.create_task(pbx.play(play))
        try:
            await time.reached.wait()
            yield pbx, time, task
        finally:
            time.go_on()
            await task


def named(events: list[Event], name: str) -> list[Event]:
    return [event for event in events if event.name == name]


# -- who may do what


@pytest.mark.parametrize(
    ("user", "action", "allowed"),
    [
        ("desk", "Status", True),
        ("desk", "CoreShowChannels", False),
        ("desk", "CoreSettings", False),
        ("desk", "Originate", False),
        ("desk", "QueueStatus", True),
        ("reporter", "Status", True),
        ("reporter", "CoreShowChannels", True),
        ("reporter", "Hangup", False),
        ("nobody", "Status", False),
        ("nobody", "ListCommands", True),
        ("demo", "Originate", True),
    ],
)
async def test_classes_decide_what_a_user_may_do(user: str, action: str, allowed: bool) -> None:
    async with (
        DemoPbx(act="silent", users=USERS) as pbx,
        logged_in(pbx, user, events="off") as client,
    ):
        answer = await client.act(action)

        assert (answer.message != "Permission denied") == allowed


async def test_list_commands_lists_what_the_user_may_do() -> None:
    async with DemoPbx(act="silent", users=USERS) as pbx:
        async with logged_in(pbx, events="off") as client:
            everything = dict((await client.act("ListCommands")).headers)
        async with logged_in(pbx, "desk", events="off") as client:
            little = dict((await client.act("ListCommands")).headers)

    assert everything["Status"] == "List channel status.  (Priv: system,call,reporting,all)"
    assert everything["Ping"] == "Keepalive command.  (Priv: <none>)"
    assert "Originate" in everything
    assert "Originate" not in little
    assert "Hangup" in little


async def test_core_settings_name_the_version() -> None:
    async with DemoPbx(act="silent") as pbx, logged_in(pbx, events="off") as client:
        answer = await client.act("CoreSettings")

        assert answer.get("AMIversion") == "11.0.0"
        assert answer.get("AsteriskVersion").startswith("22.")
        assert (await client.act("CoreStatus")).get("CoreCurrentCalls") == "0"


# -- lists


async def test_both_lists_of_channels_tell_the_same_calls() -> None:
    async with standing("held", at=1) as (pbx, _, _), logged_in(pbx, events="off") as client:
        status = await client.list_of("Status", ActionID="1")
        shown = await client.list_of("CoreShowChannels", ActionID="2")

        assert [event.name for event in status] == ["Status", "Status", "StatusComplete"]
        assert status[-1].get("Items") == shown[-1].get("ListItems") == "2"
        assert {event.get("ActionID") for event in status} == {"1"}
        assert [event.get("Uniqueid") for event in status] == [
            event.get("Uniqueid") for event in shown
        ]
        (bridge,) = pbx.switch.bridges
        assert [event.get("BridgeID") for event in status[:2]] == [bridge, bridge]
        assert [event.get("BridgeId") for event in shown[:2]] == [bridge, bridge]
        assert shown[0].get("Application") == "Dial"
        assert shown[0].get("Duration") == "00:00:00"
        assert status[0].get("Seconds") == "0"


async def test_the_headers_of_list_items_are_those_of_asterisk() -> None:
    snapshot = [
        "Channel", "ChannelState", "ChannelStateDesc", "CallerIDNum", "CallerIDName",
        "ConnectedLineNum", "ConnectedLineName", "Language", "AccountCode", "Context", "Exten",
        "Priority", "Uniqueid", "Linkedid",
    ]  # fmt: skip
    async with standing("held", at=1) as (pbx, _, _), logged_in(pbx, events="off") as client:
        status = await client.list_of("Status")
        shown = await client.list_of("CoreShowChannels")

        assert [name for name, _ in status[0].headers] == [
            "Event", "Privilege", *snapshot, "Type", "DNID", "EffectiveConnectedLineNum",
            "EffectiveConnectedLineName", "TimeToHangup", "BridgeID", "Application", "Data",
            "Nativeformats", "Readformat", "Readtrans", "Writeformat", "Writetrans", "Callgroup",
            "Pickupgroup", "Seconds",
        ]  # fmt: skip
        assert [name for name, _ in shown[0].headers] == [
            "Event", *snapshot, "Application", "ApplicationData", "Duration", "BridgeId",
        ]  # fmt: skip


async def test_status_of_one_channel_tells_only_that() -> None:
    async with standing("held", at=1) as (pbx, _, _), logged_in(pbx, events="off") as client:
        name = next(iter(pbx.switch.channels.values())).name
        items = await client.list_of("Status", Channel=name)

        assert [event.get("Channel") for event in items] == [name, ""]
        assert (await client.act("Status", Channel="PJSIP/none-1")).message == "No such channel"


async def test_queue_status_tells_members_and_who_waits() -> None:
    async with (
        standing("queue_answered", at=0) as (pbx, _, _),
        logged_in(pbx, events="off") as client,
    ):
        items = await client.list_of("QueueStatus", Queue="support")
        other = await client.list_of("QueueStatus", Queue="none")

        assert [item.name for item in items] == [
            "QueueParams",
            *["QueueMember"] * len(pbx.office.queue.members),
            "QueueEntry",
            "QueueStatusComplete",
        ]
        assert items[0].get("Calls") == "1"
        assert items[-2].get("Position") == "1"
        assert [item.name for item in other] == ["QueueStatusComplete"]


async def test_extension_state_tells_whether_a_desk_is_free() -> None:
    async with standing("missed", at=0) as (pbx, _, _), logged_in(pbx, events="off") as client:
        states = [
            (await client.act("ExtensionState", Exten=exten, Context="office")).get("StatusText")
            for exten in ("101", "102", "999")
        ]

        assert states == ["Ringing", "Idle", "Unknown"]


# -- hanging up


@pytest.mark.parametrize("leg", [0, 1])
async def test_hangup_ends_the_call_of_exactly_that_channel(leg: int) -> None:
    async with standing("answered", at=1) as (pbx, _, task), logged_in(pbx) as client:
        channel = list(pbx.switch.channels.values())[leg]
        await client.until("FullyBooted")
        answer = await client.act("Hangup", Channel=channel.name, ActionID="1")
        await task
        await client.act("Ping")

        assert (answer.success, answer.message) == (True, "Channel Hungup")
        gone = named(client.events, "Hangup")
        assert gone[0].get("Channel") == channel.name
        assert len(gone) == 2
        assert not pbx.switch.channels
        assert not pbx.switch.bridges


async def test_hangup_takes_a_cause() -> None:
    async with standing("answered", at=0) as (pbx, _, task), logged_in(pbx) as client:
        channel = next(iter(pbx.switch.channels.values()))
        await client.act("Hangup", Channel=channel.name, Cause="17")
        await task
        await client.act("Ping")

        causes = {event.get("Channel"): event.get("Cause") for event in client.events}
        assert causes[channel.name] == "17"


@pytest.mark.parametrize(
    ("channel", "message"),
    [
        ("", "No channel specified"),
        ("PJSIP/101", "No such channel"),
        ("/^PJSIP/", "No such channel"),
        ("/.*/", "No such channel"),
    ],
)
async def test_hangup_refuses_what_names_no_channel(channel: str, message: str) -> None:
    async with standing("answered", at=1) as (pbx, _, _), logged_in(pbx, events="off") as client:
        answer = await client.act("Hangup", Channel=channel)

        assert (answer.success, answer.message) == (False, message)
        assert len(pbx.switch.channels) == 2


# -- originating


@contextlib.asynccontextmanager
async def at_work(user: str = "") -> AsyncIterator[tuple[DemoPbx, Client]]:
    async with (
        DemoPbx(act="silent", users=USERS, speed=float("inf")) as pbx,
        logged_in(pbx, user, events="call") as client,
    ):
        yield pbx, client


WAITED = {"Channel": "PJSIP/101", "Context": "office", "Priority": "1"}
CLICK = {**WAITED, "Async": "true"}


async def test_originate_calls_the_own_phone_and_then_the_other() -> None:
    async with at_work() as (_, client):
        answer = await client.act("Originate", Exten="104", ActionID="c1", **CLICK)
        await client.until("SoftHangupRequest")
        await client.until("Hangup")

        assert answer.message == "Originate successfully queued"
        (result,) = named(client.events, "OriginateResponse")
        assert result.get("ActionID") == "c1"
        assert result.get("Response") == "Success"
        first, second = named(client.events, "DialBegin")
        assert (first.get("Channel"), first.get("DestCallerIDNum")) == ("", "101")
        assert (second.get("CallerIDNum"), second.get("DestCallerIDNum")) == ("101", "104")
        assert result.get("Uniqueid") == first.get("DestUniqueid") == second.get("Uniqueid")
        check_balanced(client.events)


async def test_originate_reaches_outside_numbers_through_the_trunk() -> None:
    async with at_work() as (_, client):
        await client.act("Originate", Exten="+442079460555", **CLICK)
        await client.until("BridgeDestroy")

        dialled = named(client.events, "DialBegin")[-1]
        assert dialled.get("DialString") == "+442079460555@trunk"
        assert dialled.get("DestChannel").startswith("PJSIP/trunk-")


async def test_originate_rings_a_group() -> None:
    async with at_work() as (pbx, client):
        await client.act("Originate", Exten=pbx.office.group.number, **CLICK)
        await client.until("BridgeDestroy")

        assert len(named(client.events, "DialBegin")) == 1 + len(pbx.office.group.members) - 1


async def test_a_phone_that_does_not_exist_fails_with_the_action_id() -> None:
    nobody = CLICK | {"Channel": "PJSIP/999", "ActionID": "c2"}
    async with at_work() as (pbx, client):
        await client.act("Originate", Exten="104", **nobody)
        result = await client.until("OriginateResponse")

        assert (result.get("Response"), result.get("Reason")) == ("Failure", "0")
        assert (result.get("ActionID"), result.get("Uniqueid")) == ("c2", "<unknown>")
        assert not pbx.switch.channels


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"Channel": ""}, "Channel not specified"),
        ({"Channel": "101"}, "Invalid channel"),
        ({"Priority": "first"}, "Invalid priority"),
        ({"Exten": "999"}, "Extension does not exist."),
        ({"Context": "elsewhere"}, "Extension does not exist."),
    ],
)
async def test_originate_refuses_what_cannot_be_called(
    headers: dict[str, str], message: str
) -> None:
    async with at_work() as (_, client):
        answer = await client.act("Originate", **({"Exten": "104"} | CLICK | headers))

        assert (answer.success, answer.message) == (False, message)


async def test_without_async_the_answer_waits_for_the_phone() -> None:
    async with at_work() as (_, client):
        answer = await client.act("Originate", Exten="104", **WAITED)

        assert answer.message == "Originate successfully queued"
        assert named(client.events, "OriginateResponse")


async def test_hanging_up_the_ringing_own_phone_ends_an_originate() -> None:
    time = Standstill(0)
    async with (
        DemoPbx(act="silent", pace=time.pace) as pbx,
        logged_in(pbx, events="call") as client,
    ):
        await client.act("Originate", Exten="104", **CLICK)
        await client.until("DialState")
        (channel,) = pbx.switch.channels.values()
        await client.act("Hangup", Channel=channel.name)
        await client.until("Hangup")

        (result,) = named(client.events, "OriginateResponse")
        assert result.get("Response") == "Failure"
        check_balanced(client.events)


# -- redirecting


async def test_a_ringing_phone_cannot_be_redirected() -> None:
    async with standing("answered", at=0) as (pbx, _, _), logged_in(pbx, events="off") as client:
        _, ringing = pbx.switch.channels.values()
        answer = await client.act(
            "Redirect", Channel=ringing.name, Context="office", Exten="105", Priority="1"
        )

        assert (answer.success, answer.message) == (False, "Redirect failed, channel not up.")


@pytest.mark.parametrize("leg", [0, 1])
async def test_redirect_sends_one_on_and_hangs_the_other_up(leg: int) -> None:
    async with standing("answered", at=1) as (pbx, time, task), logged_in(pbx) as client:
        mine, other = list(pbx.switch.channels.values())[:: 1 if leg == 0 else -1]
        answer = await client.act(
            "Redirect", Channel=mine.name, Context="office", Exten="105", Priority="1"
        )
        await client.until("DialBegin")
        assert named(client.events, "Hangup")[0].get("Channel") == other.name
        assert named(client.events, "DialBegin")[-1].get("DestCallerIDNum") == "105"
        time.go_on()
        await task

        assert answer.message == "Redirect successful"
        assert not pbx.switch.channels


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"Channel": ""}, "Channel not specified"),
        ({"Context": ""}, "Context not specified"),
        ({"Exten": ""}, "Exten not specified"),
        ({"Priority": ""}, "Priority not specified"),
        ({}, "Channel does not exist: PJSIP/none-1"),
    ],
)
async def test_redirect_refuses_what_it_cannot_do(headers: dict[str, str], message: str) -> None:
    where = {"Channel": "PJSIP/none-1", "Context": "office", "Exten": "105", "Priority": "1"}
    async with at_work() as (_, client):
        answer = await client.act("Redirect", **(where | headers))

        assert (answer.success, answer.message) == (False, message)
