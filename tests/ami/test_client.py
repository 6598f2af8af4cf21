"""The client against servers that behave, and servers that do not."""

from __future__ import annotations

from tests.ami.fakepbx import Peer, make_client, serving


async def test_it_connects_logs_in_by_challenge_and_leaves() -> None:
    async def script(peer: Peer) -> None:
        login = await peer.accept_login()
        assert login.get("Secret") == ""
        assert login.get("Events") == "on"
        peer.say("Event: FullyBooted\nStatus: Fully Booted")
        await peer.bid_farewell()

    async with serving(script) as pbx:
        client, listener = make_client(pbx.port)
        assert await client.connect() == "Asterisk Call Manager/11.0.0"
        assert client.connected
        assert not client.logged_in
        await client.login()
        assert client.logged_in
        assert (await listener.event("FullyBooted")).get("Status") == "Fully Booted"
        await client.disconnect()
        assert await listener.lost is None
        assert not client.connected
        assert not client.logged_in
        await client.disconnect()
