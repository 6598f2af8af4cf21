"""The client against servers that behave, and servers that do not."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from astconsole.ami import client as client_module
from astconsole.ami.client import AmiClient
from astconsole.ami.errors import (
    ActionTimeoutError,
    AlreadyLoggedInError,
    AmiError,
    ConnectionLostError,
    FrameTooLargeError,
    InjectionError,
    LoginError,
    LoginTimeoutError,
    NotConnectedError,
    PermissionDeniedError,
    PingTimeoutError,
    UsageError,
    WrongCredentialsError,
)
from tests.ami.fakepbx import BANNER, PASSWORD, Peer, make_client, make_options, serving


def state(client: AmiClient) -> tuple[bool, bool]:
    return client.connected, client.logged_in


# --- a whole session ---


async def test_it_connects_logs_in_by_challenge_and_leaves() -> None:
    async def script(peer: Peer) -> None:
        login = await peer.accept_login()
        assert login.get("Secret") == ""
        assert login.get("Events") == "on"
        peer.say("Event: FullyBooted\nStatus: Fully Booted")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        assert state(client) == (False, False)
        assert (client.banner, client.version) == ("", "")
        assert await client.connect() == "Asterisk Call Manager/11.0.0"
        assert state(client) == (True, False)
        assert (client.banner, client.version) == ("Asterisk Call Manager/11.0.0", "11.0.0")
        await client.login()
        assert state(client) == (True, True)
        assert (await listener.event("FullyBooted")).get("Status") == "Fully Booted"
        await client.disconnect()
        assert await listener.lost is None
        assert state(client) == (False, False)
        await client.disconnect()


async def test_one_client_may_connect_again_after_the_end() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        peer.answer(await peer.action(), "Pong")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        ends: list[AmiError | None] = []
        options = make_options(pbx.port)
        client = AmiClient(options, on_event=lambda _event: None, on_disconnect=ends.append)
        for _ in range(2):
            await client.connect()
            await client.login()
            assert (await client.send_action("Ping")).success
            await client.disconnect()
        assert ends == [None, None]


# --- login ---


async def test_events_around_the_login_come_in_order() -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER, "Event: Early")
        challenge = await peer.action()
        peer.say("Event: Between")
        peer.answer(challenge, "Success", "Challenge: 1")
        peer.say("Event: Within")
        peer.answer(await peer.action(), "Success")
        peer.say("Event: Behind")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        await listener.event("Behind")
        names = [event.name for event in listener.events]
        assert names == ["Early", "Between", "Within", "Behind"]
        await client.disconnect()


async def test_the_password_goes_out_as_it_is_on_request() -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        login = await peer.action()
        assert login.get("Action") == "Login"
        assert login.get("Secret") == PASSWORD
        assert login.get("Key") == ""
        assert login.get("Events") == "call,agent"
        peer.answer(login)
        await peer.bid_farewell()

    async with serving(script) as pbx:
        options = make_options(pbx.port, plain_login=True, events="call, agent")
        client, _ = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        await client.disconnect()


@pytest.mark.parametrize("plain_login", [None, False])
async def test_without_a_challenge_and_without_tls_the_password_stays(
    plain_login: bool | None,
) -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        peer.answer(await peer.action(), "Error", "Message: Must specify AuthType")
        with pytest.raises(EOFError):
            await peer.action()

    async with serving(script) as pbx:
        options = make_options(pbx.port, plain_login=plain_login)
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        with pytest.raises(LoginError, match="offers no login by challenge"):
            await client.login()
        assert isinstance(await listener.lost, LoginError)


@pytest.mark.parametrize(
    ("said", "error", "advice", "retry"),
    [
        ("Authentication failed", WrongCredentialsError, "Check user and password", False),
        ("Login Already In Use", AlreadyLoggedInError, "allowmultiplelogin=yes", True),
        ("Permission denied", PermissionDeniedError, "section in manager.conf", False),
        ("Not today", LoginError, "refused the login of the user console: Not today", False),
    ],
)
async def test_a_refused_login_is_told_in_words_and_ends_the_connection(
    said: str, error: type[LoginError], advice: str, retry: bool
) -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        peer.answer(await peer.action(), "Success", "Challenge: 1")
        peer.answer(await peer.action(), "Error", f"Message: {said}")
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        with pytest.raises(error) as caught:
            await client.login()
        assert type(caught.value) is error
        assert advice in str(caught.value)
        assert f"127.0.0.1:{pbx.port}" in str(caught.value)
        assert PASSWORD not in str(caught.value)
        assert caught.value.retry is retry
        assert await listener.lost is caught.value
        assert state(client) == (False, False)


async def test_a_wrong_password_is_wrong_by_challenge_too() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port, options=make_options(pbx.port, password="wrong"))
        await client.connect()
        with pytest.raises(WrongCredentialsError):
            await client.login()
        await listener.lost


async def test_a_connection_that_goes_during_the_login_says_so() -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        await peer.action()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        with pytest.raises(ConnectionLostError):
            await client.login()
        assert isinstance(await listener.lost, ConnectionLostError)


# --- actions ---


async def test_a_refusal_is_an_answer_and_no_error() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        action = await peer.action()
        assert action.headers[2:] == (("Channel", "PJSIP/1"), ("Cause", "16"))
        peer.answer(action, "Error", "Message: No such channel")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        response = await client.send_action("Hangup", {"Channel": "PJSIP/1", "Cause": "16"})
        assert not response.success
        assert response.message == "No such channel"
        await client.disconnect()


async def test_a_thousand_actions_at_once_each_get_their_own_answer() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        actions = [await peer.action() for _ in range(1000)]
        assert len({action.get("ActionID") for action in actions}) == 1000
        for action in reversed(actions):
            peer.answer(action, "Success", f"Value: {action.get('Variable')}")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        calls = [client.send_action("Getvar", {"Variable": str(number)}) for number in range(1000)]
        responses = await asyncio.gather(*calls)
        assert [response.get("Value") for response in responses] == list(map(str, range(1000)))
        assert len({response.action_id for response in responses}) == 1000
        await client.disconnect()


async def test_answers_to_nobody_are_counted_and_harm_nobody() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        peer.say("Response: Error\nMessage: Missing action in request")
        peer.say("Response: Success\nActionID: nobodys")
        peer.answer(await peer.action())
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        assert (await client.send_action("Ping")).success
        assert client.unmatched == 2
        await client.disconnect()


async def test_an_action_without_answer_fails_alone_and_is_not_sent_again() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        unanswered = await peer.action()
        second = await peer.action()
        assert second.get("Action") == "Getvar"
        peer.answer(unanswered)
        peer.answer(second)
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        with pytest.raises(ActionTimeoutError, match="did not answer Originate in time"):
            await client.send_action("Originate", timeout=0.01)
        assert (await client.send_action("Getvar")).success
        assert client.unmatched == 1
        await client.disconnect()


async def test_a_cancelled_action_leaves_nothing_behind() -> None:
    asked = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.accept_login()
        action = await peer.action()
        asked.set()
        second = await peer.action()
        peer.answer(action)
        peer.answer(second)
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        task = asyncio.create_task(client.send_action("Ping", timeout=0))
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await client.send_action("Ping")).success
        assert client.unmatched == 1
        await client.disconnect()


async def test_what_cannot_be_sent_is_not_sent() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        await peer.bid_farewell()  # the next there is

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        with pytest.raises(InjectionError):
            await client.send_action("Originate", {"Exten": "1\r\nAction: Command"})
        with pytest.raises(InjectionError, match="leave it out"):
            await client.send_action("Ping", {"actionid": "mine"})
        await client.disconnect()


async def test_calls_out_of_order_say_so() -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        with pytest.raises(NotConnectedError):
            await client.send_action("Ping")
        with pytest.raises(NotConnectedError):
            await client.send_list_action("Status")
        with pytest.raises(NotConnectedError):
            await client.login()
        await client.disconnect()
        await client.connect()
        with pytest.raises(UsageError, match="already"):
            await client.connect()
        await client.disconnect()
        assert await listener.lost is None
        with pytest.raises(NotConnectedError):
            await client.send_action("Ping")


# --- lists ---


async def test_a_list_is_collected_and_other_events_pass_by() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        action = await peer.action()
        mine = f"ActionID: {action.get('ActionID')}"
        peer.answer(action, "Success", "EventList: start")
        peer.say(f"Event: CoreShowChannel\n{mine}\nUniqueid: 1", "Event: Newchannel\nUniqueid: 3")
        peer.say(f"Event: CoreShowChannel\n{mine}\nUniqueid: 2")
        peer.say(f"Event: CoreShowChannelsComplete\n{mine}\nEventList: Complete\nListItems: 2")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        result = await client.send_list_action("CoreShowChannels")
        assert result.response.success
        assert [event.get("Uniqueid") for event in result.events] == ["1", "2"]
        assert result.completion is not None
        assert not result.cancelled
        await listener.event("Newchannel")
        assert [event.name for event in listener.events] == ["Newchannel"]
        await client.disconnect()


async def test_lists_at_the_same_time_do_not_mix() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        actions = [await peer.action() for _ in range(3)]
        for action in actions:
            peer.answer(action)
        for item in range(2):
            for action in actions:
                peer.say(f"Event: Item\nActionID: {action.get('ActionID')}\nN: {item}")
        for action in actions:
            name = action.get("Action")
            peer.say(f"Event: {name}Complete\nActionID: {action.get('ActionID')}")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        names = ["Status", "QueueStatus", "ParkedCalls"]
        results = await asyncio.gather(*map(client.send_list_action, names))
        for name, result in zip(names, results, strict=True):
            assert [event.get("N") for event in result.events] == ["0", "1"]
            assert result.completion is not None
            assert result.completion.name == f"{name}Complete"
        assert listener.events == []
        await client.disconnect()


async def test_a_list_that_is_cancelled_or_refused_ends() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        action = await peer.action()
        peer.answer(action, "Success", "EventList: start")
        mine = f"ActionID: {action.get('ActionID')}"
        peer.say(f"Event: QueueMember\n{mine}")
        peer.say(f"Event: QueueStatusComplete\n{mine}\nEventList: cancelled")
        peer.answer(await peer.action(), "Error", "Message: Permission denied")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, _ = make_client(pbx.port)
        await client.connect()
        await client.login()
        cancelled = await client.send_list_action("QueueStatus")
        assert cancelled.cancelled
        assert len(cancelled.events) == 1
        refused = await client.send_list_action("Status")
        assert refused.response.message == "Permission denied"
        assert refused.events == ()
        await client.disconnect()


async def test_the_rest_of_a_list_given_up_is_nobodys_event() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        action = await peer.action()
        second = await peer.action()
        mine = f"ActionID: {action.get('ActionID')}"
        peer.answer(action, "Success", "EventList: start")
        peer.say(f"Event: Status\n{mine}", f"Event: StatusComplete\n{mine}\nEventList: Complete")
        peer.answer(second)
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        with pytest.raises(ActionTimeoutError):
            await client.send_list_action("Status", timeout=0.01)
        assert (await client.send_action("Ping")).success
        assert listener.events == []
        assert client.unmatched == 0
        await client.disconnect()


# --- the end of the connection ---


async def test_a_lost_connection_fails_what_waits_and_is_told_once() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        for _ in range(3):
            await peer.action()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        ends = await asyncio.gather(
            client.send_action("Originate"),
            client.send_action("Ping"),
            client.send_list_action("Status"),
            return_exceptions=True,
        )
        assert [type(end) for end in ends] == [ConnectionLostError] * 3
        reason = await listener.lost
        assert isinstance(reason, ConnectionLostError)
        assert f"127.0.0.1:{pbx.port}" in str(reason)
        assert reason.retry
        assert state(client) == (False, False)
        with pytest.raises(NotConnectedError):
            await client.send_action("Ping")


async def test_a_pbx_that_no_longer_answers_is_noticed() -> None:
    pinged: list[str] = []

    async def script(peer: Peer) -> None:
        await peer.accept_login()
        first = await peer.action()
        peer.answer(first, "Success", "Ping: Pong")
        pinged.extend([first.get("Action"), (await peer.action()).get("Action")])
        await peer.gone()

    async with serving(script) as pbx:
        options = make_options(pbx.port, ping_interval=0.01, ping_timeout=0.5)
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        reason = await listener.lost
        assert isinstance(reason, PingTimeoutError)
        assert "no longer answers" in str(reason)
        assert pinged == ["Ping", "Ping"]
        assert client.unmatched == 0
        assert not client.connected


async def test_an_action_that_times_out_in_silence_is_followed_by_a_ping() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        assert (await peer.action()).get("Action") == "Originate"
        assert (await peer.action()).get("Action") == "Ping"
        await peer.gone()

    async with serving(script) as pbx:
        options = make_options(pbx.port, ping_interval=3600.0, ping_timeout=0.01)
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        with pytest.raises(ActionTimeoutError):
            await client.send_action("Originate", timeout=0.01)
        assert isinstance(await listener.lost, PingTimeoutError)


async def test_a_line_without_end_ends_the_connection() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        peer.say(b"Event: Good\r\n\r\nEvent: VarSet\r\nValue: " + b"x" * 1_000_000)
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        reason = await listener.lost
        assert isinstance(reason, FrameTooLargeError)
        assert f"127.0.0.1:{pbx.port} sent a line of more than" in str(reason)
        assert [event.name for event in listener.events] == ["Good"]


async def test_a_handler_that_fails_costs_one_event_and_is_reported() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        peer.say("Event: Bad", "Event: Good")
        await peer.bid_farewell()

    reported: list[dict[str, Any]] = []
    seen: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def on_event(event: Any) -> None:
        if event.name == "Bad":
            raise ZeroDivisionError
        seen.set_result(event.name)

    async with serving(script) as pbx:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: reported.append(context))
        options = make_options(pbx.port)
        client = AmiClient(options, on_event=on_event, on_disconnect=lambda _reason: None)
        await client.connect()
        await client.login()
        assert await seen == "Good"
        assert client.connected
        await client.disconnect()
    assert [type(context["exception"]) for context in reported] == [ZeroDivisionError]
    assert "Bad" in reported[0]["message"]


async def test_no_event_comes_after_the_handler_has_left() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        peer.say("Event: One", "Event: Two", "Event: Three")
        await peer.gone()

    async with serving(script) as pbx:
        seen: list[str] = []
        lost = asyncio.get_running_loop().create_future()

        def on_event(event: Any) -> None:
            seen.append(event.name)
            assert client._link is not None
            client._link.close()

        options = make_options(pbx.port)
        client = AmiClient(options, on_event=on_event, on_disconnect=lost.set_result)
        await client.connect()
        await client.login()
        assert await lost is None
        assert seen == ["One"]


# --- leaving ---


async def test_disconnect_ends_though_the_pbx_answers_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client_module, "_PARTING", 0.01)

    async def script(peer: Peer) -> None:
        await peer.accept_login()
        assert (await peer.action()).get("Action") == "Logoff"
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        await client.disconnect()
        assert await listener.lost is None


@pytest.mark.parametrize("goodbye", [True, False])
async def test_a_pbx_that_closes_first_when_we_leave_is_no_failure(goodbye: bool) -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        logoff = await peer.action()
        if goodbye:
            peer.answer(logoff, "Goodbye")
            peer.writer.close()
            await peer.writer.wait_closed()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        await client.disconnect()
        assert await listener.lost is None


async def test_disconnect_twice_at_the_same_time_is_one() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        await client.connect()
        await client.login()
        await asyncio.gather(client.disconnect(), client.disconnect())
        assert await listener.lost is None


async def test_disconnect_while_connecting_ends_the_attempt() -> None:
    came = asyncio.Event()

    async def script(peer: Peer) -> None:
        came.set()
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        task = asyncio.create_task(client.connect())
        await came.wait()
        await client.disconnect()
        with pytest.raises(ConnectionLostError):
            await task
        assert not listener.lost.done()
        assert state(client) == (False, False)


async def test_disconnect_ends_an_attempt_that_reaches_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = asyncio.Event()

    async def never(*_arguments: object, **_keywords: object) -> None:
        tried.set()
        await asyncio.get_running_loop().create_future()

    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", never)
    client, listener = make_client(5038)
    task = asyncio.create_task(client.connect())
    await tried.wait()
    await client.disconnect()
    with pytest.raises(ConnectionLostError):
        await task
    assert not listener.lost.done()


async def test_a_login_without_answer_ends_the_connection_and_may_be_tried_again() -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        await peer.gone()

    async with serving(script) as pbx:
        options = make_options(pbx.port, action_timeout=0.01)
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        with pytest.raises(LoginTimeoutError, match=r"within 0\.01 s") as caught:
            await client.login()
        assert caught.value.retry
        assert await listener.lost is caught.value


async def test_a_cancelled_connect_leaves_nothing_behind() -> None:
    came = asyncio.Event()

    async def script(peer: Peer) -> None:
        came.set()
        await peer.gone()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        task = asyncio.create_task(client.connect())
        await came.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not listener.lost.done()
        assert state(client) == (False, False)
