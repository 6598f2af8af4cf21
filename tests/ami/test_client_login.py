"""The client's login against servers that let it in, refuse it, or go."""

from __future__ import annotations

import pytest

from astconsole.ami.errors import (
    AlreadyLoggedInError,
    ConnectionLostError,
    LoginError,
    LoginTimeoutError,
    PermissionDeniedError,
    WrongCredentialsError,
)
from tests.ami.fakepbx import BANNER, PASSWORD, Peer, make_client, make_options, serving, state


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
