"""How a connection ends: the server goes, falls silent or talks nonsense, or the client leaves."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from astconsole.ami import client as client_module
from astconsole.ami.client import AmiClient
from astconsole.ami.errors import (
    ActionTimeoutError,
    ConnectionLostError,
    FrameTooLargeError,
    NotConnectedError,
    PingTimeoutError,
)
from tests.ami.fakepbx import Peer, make_client, make_options, serving, state

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
