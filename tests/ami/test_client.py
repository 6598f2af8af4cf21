"""The client's session, and that each action gets its own answer."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from astconsole.ami.client import AmiClient
from astconsole.ami.errors import (
    ActionTimeoutError,
    AmiError,
    InjectionError,
    NotConnectedError,
    UsageError,
)
from tests.ami.fakepbx import BANNER, Peer, make_client, make_options, serving, state

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
