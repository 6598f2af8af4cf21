"""What the popup and the log have a real PBX do: decline a call, call a number from my phone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from astconsole.app.pbx_actions import PbxActions
from astconsole.calls.values import Call, CallReport, CallState, PartyState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.manager import AsteriskManager
from astconsole.settings.model import Me
from tests.live.lab.pbx import SECRET

if TYPE_CHECKING:
    from tests.live.lab.stage import Stage

_ME = Me(extensions=("PJSIP/101",), dial_context="ext")
_PATIENCE = 20.0


class Desk:
    """Bob's console without its windows."""

    def __init__(self, manager: AsteriskManager, actions: PbxActions) -> None:
        self.manager = manager
        self.actions = actions
        self.reports: list[CallReport] = []
        self.told: list[str] = []
        self._changed = asyncio.Event()
        manager.callreport.connect(self.reports.append)
        actions.told.connect(self.told.append)
        for signal in (manager.callreport, manager.callchanged, actions.changed):
            signal.connect(self._changed.set)

    async def ringing(self) -> Call:
        """The call that rings at Bob's phone."""
        while True:
            for call in self.manager.calls:
                for party in call.parties:
                    if party.participant.number == "101" and party.state is PartyState.RINGING:
                        return call
            await self.changed()

    async def changed(self) -> None:
        """Wait until something happens."""
        self._changed.clear()
        async with asyncio.timeout(_PATIENCE):
            await self._changed.wait()


@asynccontextmanager
async def desk(stage: Stage, user: str) -> AsyncIterator[Desk]:
    port = stage.office.pbx.ports.ami
    manager = AsteriskManager(host="127.0.0.1", port=port, user=user, password=SECRET)
    actions = PbxActions(manager, _ME, Viewpoint(_ME.extensions))
    made = Desk(manager, actions)
    assert await manager.connect()
    assert await manager.login()
    await actions.drain()
    try:
        yield made
    finally:
        await actions.drain()
        await manager.disconnect()


def test_a_call_is_declined_at_the_desk_it_rings(stage: Stage, runner: asyncio.Runner) -> None:
    async def act() -> None:
        async with desk(stage, "desk") as bob:
            assert [action.id for action in bob.actions.popup_actions] == ["decline"]
            assert not bob.actions.can_call, "this user may not originate"
            await stage.alice.dial("101")
            bob.actions.decline(await bob.ringing())
            await stage.alice.refused()
            while not bob.reports:
                await bob.changed()
            assert bob.told == []
            (report,) = bob.reports
            assert report.answer_time is None
            assert (report.caller.number, report.callee.number) == ("100", "101")

    runner.run(act())


def test_a_number_is_called_from_my_phone(stage: Stage, runner: asyncio.Runner) -> None:
    async def act() -> None:
        async with desk(stage, "dialer") as bob:
            assert bob.actions.can_call
            bob.actions.call("1 02")
            await stage.bob.ringing()
            await stage.bob.accept()
            await stage.chloe.ringing()
            await stage.chloe.accept()
            while not any(call.state is CallState.TALKING for call in bob.manager.calls):
                await bob.changed()
            (call,) = bob.manager.calls
            assert call.dialled == "102"
            assert call.caller is not None
            assert call.caller.number == "101"
            await stage.bob.hangup()
            while not bob.reports:
                await bob.changed()
            assert bob.told == []

    runner.run(act())


def test_a_context_that_is_not_there_is_said(stage: Stage, runner: asyncio.Runner) -> None:
    async def act() -> None:
        async with desk(stage, "dialer") as bob:
            bob.actions.call("999999")
            await bob.actions.drain()
            assert bob.told == ["The PBX refused: Extension does not exist."]

    runner.run(act())
