"""A whole session on Qt's loop, run by test_qasync in a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys

os.environ["QT_API"] = "pyside6"

import pytest
import qasync
from PySide6.QtCore import QCoreApplication

from astconsole.ami.errors import PingTimeoutError, RefusedError
from tests.ami.fakepbx import Peer, make_client, make_options, serving


async def main() -> None:
    async def script(peer: Peer) -> None:
        await peer.accept_login()
        for _ in range(200):
            peer.answer(await peer.action())
        action = await peer.action()
        mine = f"ActionID: {action.get('ActionID')}"
        peer.answer(action)
        peer.say(f"Event: Status\n{mine}", "Event: Hold", f"Event: StatusComplete\n{mine}")
        assert (await peer.action()).get("Action") == "Ping"
        await peer.gone()

    async with serving(script) as pbx:
        options = make_options(pbx.port, ping_interval=0.1, ping_timeout=0.1)
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        assert all(
            response.success
            for response in await asyncio.gather(*(client.send_action("Ping") for _ in range(200)))
        )
        assert len((await client.send_list_action("Status")).events) == 1
        assert (await listener.event("Hold")).name == "Hold"
        assert isinstance(await listener.lost, PingTimeoutError)

    client, _ = make_client(pbx.port)
    with pytest.raises(RefusedError):
        await client.connect()
    assert asyncio.all_tasks() == {asyncio.current_task()}
    sys.stdout.write("done\n")


if __name__ == "__main__":
    app = QCoreApplication(sys.argv)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(main())
