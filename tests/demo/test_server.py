"""The demo PBX speaks AMI over TCP as Asterisk 22 does."""

from __future__ import annotations

import asyncio

import pytest

from astconsole.ami.messages import Event
from astconsole.demo import DEMO, DemoPbx, ManagerUser
from tests.demo.client import BANNER, Client, connected, key, logged_in

USERS = (
    DEMO,
    ManagerUser("desk", "d", frozenset({"call"}), frozenset({"call"})),
    ManagerUser("agent", "a", frozenset({"call", "agent"}), frozenset({"call", "agent"})),
    ManagerUser("reporter", "r", frozenset({"reporting"}), frozenset({"reporting"})),
    ManagerUser("nobody", "n", frozenset(), frozenset()),
    ManagerUser("once", "o", multiple=False),
    ManagerUser("elsewhere", "e", permitted=False),
)


def silent(**more: bool | str) -> DemoPbx:
    return DemoPbx(
        act="silent",
        speed=float("inf"),
        users=USERS,
        failed_login_delay=0,
        timestamps=bool(more.get("timestamps")),
        system_name=str(more.get("system_name", "")),
    )


async def names_after(client: Client, last: str) -> list[str]:
    """Names of the events up to the last one expected."""
    await client.until(last)
    return [event.name for event in client.events]


# -- login


async def test_a_client_is_greeted_with_the_banner_of_asterisk_22() -> None:
    async with silent() as pbx, connected(pbx) as client:
        assert client.banner == BANNER


async def test_a_password_logs_in() -> None:
    async with silent() as pbx, connected(pbx) as client:
        answer = await client.act("Login", Username="demo", Secret="demo", ActionID="7")

        assert answer.headers == (
            ("Response", "Success"),
            ("ActionID", "7"),
            ("Message", "Authentication accepted"),
        )


async def test_a_challenge_logs_in() -> None:
    async with silent() as pbx, connected(pbx) as client:
        challenge = (await client.act("Challenge", AuthType="MD5")).get("Challenge")
        answer = await client.act(
            "Login", AuthType="MD5", Username="demo", Key=key(challenge, "demo")
        )

        assert answer.message == "Authentication accepted"


async def test_only_md5_challenges_are_given() -> None:
    async with silent() as pbx, connected(pbx) as client:
        answer = await client.act("Challenge", AuthType="SHA1")

        assert (answer.success, answer.message) == (False, "Must specify AuthType")


async def test_a_key_without_a_challenge_is_refused() -> None:
    async with silent() as pbx, connected(pbx) as client:
        answer = await client.act("Login", AuthType="MD5", Username="demo", Key=key("", "demo"))

        assert answer.message == "Authentication failed"


@pytest.mark.parametrize(
    ("user", "secret"), [("demo", "wrong"), ("stranger", "demo"), ("elsewhere", "e")]
)
async def test_a_failed_login_is_told_and_the_connection_ended(user: str, secret: str) -> None:
    async with silent() as pbx, connected(pbx) as client:
        answer = await client.act("Login", Username=user, Secret=secret, ActionID="1")

        assert (answer.success, answer.message) == (False, "Authentication failed")
        assert await client.ended()


async def test_nothing_is_answered_while_a_login_is_refused() -> None:
    async with silent() as pbx, connected(pbx) as client:
        await client.send(
            b"Action: Login\r\nUsername: demo\r\nSecret: x\r\n\r\n"
            b"Action: Challenge\r\nAuthType: MD5\r\n\r\n"
        )

        assert (await client.response()).message == "Authentication failed"
        assert await client.ended()


async def test_a_user_with_one_login_is_refused_a_second() -> None:
    async with silent() as pbx, logged_in(pbx, "once"), connected(pbx) as second:
        answer = await second.act("Login", Username="once", Secret="o")

        assert (answer.success, answer.message) == (False, "Login Already In Use")
        assert await second.ended()


async def test_before_login_every_other_action_is_denied() -> None:
    async with silent() as pbx, connected(pbx) as client:
        for action in ("Ping", "Status", "Events", "Nonsense"):
            assert (await client.act(action)).message == "Permission denied"


async def test_logoff_says_goodbye_and_ends_the_connection() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        answer = await client.act("Logoff")

        assert (answer.get("Response"), answer.success) == ("Goodbye", True)
        assert await client.ended()


async def test_fully_booted_reaches_only_those_who_read_system() -> None:
    async with silent() as pbx, logged_in(pbx) as all_classes, logged_in(pbx, "desk") as desk:
        booted = await all_classes.until("FullyBooted")
        assert booted.get("Status") == "Fully Booted"

        await desk.act("Ping")
        assert desk.events == []


# -- events


async def test_every_client_is_told_of_a_call() -> None:
    async with silent() as pbx, logged_in(pbx) as one, logged_in(pbx) as other:
        await pbx.play("answered")
        await one.until("Hangup")
        await other.until("Hangup")

        assert [event.raw for event in one.events] == [event.raw for event in other.events]


async def test_a_user_gets_only_events_of_classes_they_read() -> None:
    async with silent() as pbx, logged_in(pbx, "desk") as desk, logged_in(pbx, "agent") as agent:
        await pbx.play("queue_answered")
        for client in (desk, agent):
            await client.act("Ping")

        def classes(client: Client) -> set[str]:
            return {event.get("Privilege") for event in client.events}

        assert classes(desk) == {"call,all"}
        assert classes(agent) == {"call,all", "agent,all"}


async def test_events_can_be_switched_off_and_on_and_chosen() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        await pbx.play("missed")
        assert (await client.act("Events", EventMask="call")).get("Events") == "On"
        assert client.events == []

        await pbx.play("queue_abandoned")
        assert (await client.act("Events", EventMask="off")).get("Events") == "Off"
        told = {event.get("Privilege") for event in client.events}
        assert told == {"call,all"}

        assert (await client.act("Events")).message == "Invalid event mask"


async def test_events_bear_timestamp_and_system_name_where_asterisk_puts_them() -> None:
    async with silent(timestamps=True, system_name="pbx1") as pbx, logged_in(pbx) as client:
        await pbx.play("missed")
        event = await client.until("Newchannel")

        assert [name for name, _ in event.headers][:4] == [
            "Event",
            "Privilege",
            "Timestamp",
            "SystemName",
        ]
        assert event.get("Uniqueid").startswith("pbx1-")


# -- framing


async def test_actions_may_come_in_any_pieces_with_any_line_ends_and_case() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        for byte in b"aCTION:ping\nactionid: x:y\n\n":
            await client.send(bytes([byte]))

        answer = await client.response()
        assert (answer.get("Ping"), answer.action_id) == ("Pong", "x:y")
        assert float(answer.get("Timestamp")) > 0


async def test_two_actions_in_one_piece_are_both_answered_in_order() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        await client.send(b"Action: Ping\r\nActionID: 1\r\n\r\nAction: Ping\r\nActionID: 2\r\n\r\n")

        assert [(await client.response()).action_id for _ in range(2)] == ["1", "2"]


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        (b"ActionID: 1\r\n\r\n", "Missing action in request"),
        (b"no header at all\r\n\r\n", "Missing action in request"),
        (b"X" * 3000 + b"\r\n\r\n", "Failed to parse message: line too long"),
        (
            b"".join(b"H%d: x\r\n" % number for number in range(200)) + b"\r\n",
            "Too many lines in message or allocation failure",
        ),
        (
            b"Action: Nonsense\r\n\r\n",
            "Invalid/unknown command: Nonsense."
            " Use Action: ListCommands to show available commands.",
        ),
    ],
)
async def test_what_is_no_action_is_refused_in_asterisks_words(raw: bytes, answer: str) -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        await client.send(raw)
        response = await client.response()
        assert (response.success, response.message) == (False, answer)


# -- what goes wrong, when a test wants it to


async def test_pings_can_stay_unanswered_while_all_else_goes_on() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        pbx.faults.answer_pings = False
        await client.send(b"Action: Ping\r\nActionID: lost\r\n\r\n")

        assert (await client.act("Events", EventMask="off", ActionID="kept")).action_id == "kept"


async def test_a_half_open_connection_answers_nothing_and_comes_back() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        pbx.faults.answer_actions = False
        await client.send(b"Action: Ping\r\nActionID: lost\r\n\r\n")
        async with connected(pbx) as other:  # the first has been read by now
            pbx.faults.answer_actions = True
            assert other.banner == BANNER

        assert (await client.act("Ping", ActionID="kept")).action_id == "kept"


async def test_events_can_be_withheld() -> None:
    async with silent() as pbx, logged_in(pbx) as client:
        pbx.faults.send_events = False
        await pbx.play("answered")
        pbx.faults.send_events = True
        await client.act("Ping")

        assert [event.name for event in client.events] == ["FullyBooted"]


async def test_a_cut_ends_connections_and_not_the_server() -> None:
    async with silent() as pbx, logged_in(pbx, events="off") as client:
        pbx.cut()
        assert await client.ended()

        async with logged_in(pbx):
            assert pbx.clients == 1


async def test_a_restart_loses_all_calls_and_listens_on_the_same_port() -> None:
    async with silent() as pbx:
        port = pbx.port
        async with logged_in(pbx, events="off") as client:
            seen: list[int] = []
            await pbx.load(3, at_peak=lambda: seen.append(len(pbx.switch.channels)))
            await pbx.restart()
            assert await client.ended()

        assert seen == [6]
        assert pbx.port == port
        async with logged_in(pbx, events="off") as client:
            items = await client.list_of("CoreShowChannels")
            assert items[-1].get("ListItems") == "0"


async def test_nobody_listens_while_it_is_stopped() -> None:
    async with silent() as pbx:
        await pbx.stop()
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection(pbx.host, pbx.port)
        await pbx.start()
        async with logged_in(pbx):
            pass


async def test_two_hundred_calls_at_once_are_told_and_listed() -> None:
    async with silent() as pbx, logged_in(pbx, "desk") as client:
        seen: list[int] = []
        await pbx.load(calls=200, at_peak=lambda: seen.append(len(pbx.switch.channels)))
        await client.act("Ping")

        assert seen == [400]
        assert sum(event.name == "Newchannel" for event in client.events) == 400
        assert sum(event.name == "Hangup" for event in client.events) == 400


async def test_a_name_in_any_script_arrives_as_it_is() -> None:
    async with silent() as pbx, logged_in(pbx, "desk") as client:
        caller = pbx.office.outsiders[1]
        await pbx.play("missed", caller=caller)
        event = await client.until("Newchannel")

        assert isinstance(event, Event)
        assert event.get("CallerIDName") == "Bäckerei Schröder & Söhne"


# -- what plays by itself


async def test_the_opening_is_played_to_whoever_is_there() -> None:
    there = asyncio.Event()

    async def pace(seconds: float) -> None:
        del seconds
        await there.wait()

    async with DemoPbx(act="opening", pace=pace) as pbx, logged_in(pbx) as client:
        there.set()
        await client.until("BlindTransfer")

        assert "Hold" in [event.name for event in client.events]


async def test_office_life_goes_on_after_a_restart() -> None:
    async with DemoPbx(act="office", speed=float("inf")) as pbx:
        await pbx.restart()
        async with logged_in(pbx) as client:
            await client.until("DialBegin")


def test_a_desk_nobody_has_is_told_at_once() -> None:
    with pytest.raises(KeyError):
        DemoPbx(desk="999")


async def test_a_play_or_person_nobody_knows_is_told() -> None:
    async with silent() as pbx:
        with pytest.raises(KeyError):
            await pbx.play("unheard of")
        with pytest.raises(KeyError):
            await pbx.play("answered", caller="999")
