"""astconsole's own AMI client on the demo PBX: nothing between them but TCP."""

from __future__ import annotations

import pytest

from astconsole.ami.client import AmiClient
from astconsole.ami.errors import AmiError, WrongCredentialsError
from astconsole.ami.messages import Event
from astconsole.ami.options import ConnectionOptions
from astconsole.demo import DemoPbx
from tests.demo.invariants import check_balanced


def client_of(pbx: DemoPbx, events: list[Event], password: str = "") -> AmiClient:
    options = ConnectionOptions(
        host=pbx.host, port=pbx.port, user=pbx.user, password=password or pbx.password
    )
    ended: list[AmiError | None] = []
    return AmiClient(options, on_event=events.append, on_disconnect=ended.append)


async def test_the_apps_client_logs_in_and_is_told_of_a_call() -> None:
    events: list[Event] = []
    async with DemoPbx(act="silent", speed=float("inf")) as pbx:
        client = client_of(pbx, events)
        await client.connect()
        await client.login()
        await pbx.play("attended_transfer")
        listed = await client.send_list_action("CoreShowChannels")
        await client.disconnect()

    assert listed.events == ()
    assert events[0].name == "FullyBooted"
    check_balanced(events[1:])


async def test_the_apps_client_is_refused_a_wrong_password() -> None:
    async with DemoPbx(act="silent", failed_login_delay=0) as pbx:
        client = client_of(pbx, [], password="wrong")
        await client.connect()
        with pytest.raises(WrongCredentialsError):
            await client.login()
        await client.disconnect()
