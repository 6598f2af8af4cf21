"""The client's lists: collected whole, told apart, and ended whatever the server does."""

from __future__ import annotations

import asyncio

import pytest

from astconsole.ami.errors import ActionTimeoutError
from tests.ami.fakepbx import Peer, make_client, serving


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
