"""What the PBX allows is offered, is done once, and a refusal is said."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from astconsole.calls.values import CallState, Participant
from astconsole.demo.users import DEMO
from astconsole.settings import Settings
from astconsole.settings.model import Me
from astconsole.ui.tray_words import TrayState
from tests.app.test_console import Stage, playing, popup

OFFICE = Settings(me=Me(extensions=("PJSIP/101",), dial_context="office"))
LEAST = replace(DEMO, write=frozenset({"reporting"}))


def button(stage: Stage, words: str) -> QAbstractButton | None:
    window = stage.console.presenter.window
    found = (b for card in window.cards for b in card.findChildren(QAbstractButton))
    return next((b for b in found if words in b.text()), None)


def tray(stage: Stage) -> str:
    return stage.console.tray.state.value


async def test_a_call_is_declined_from_the_popup(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, ring=True) as stage:
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        await stage.until("it rings", lambda: popup(stage))
        await stage.until("it may be declined", lambda: button(stage, "Decline"))
        decline = button(stage, "Decline")
        assert decline is not None
        decline.click()
        logbook = stage.console.logbook
        await stage.until("it is logged", lambda: logbook.earlier(stage.caller.number))
        (row,) = logbook.earlier(stage.caller.number)
        assert row.answered_at is None
        call.cancel()
        await asyncio.gather(call, return_exceptions=True)


async def test_who_may_not_hang_up_is_offered_no_declining(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, ring=True, settings=OFFICE, user=LEAST) as stage:
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        await stage.until("it rings", lambda: popup(stage))
        await stage.console.pbx.drain()
        assert button(stage, "Look up") is not None
        assert button(stage, "Decline") is None
        assert not stage.console.pbx.can_call
        released.set()
        await call


async def test_a_silenced_call_rings_on_without_drawing_attention(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, ring=True) as stage:
        call = asyncio.ensure_future(stage.pbx.play("missed"))
        await stage.until("it rings", lambda: popup(stage))
        assert tray(stage) == TrayState.RINGING
        silence = button(stage, "Silence")
        assert silence is not None
        silence.click()
        assert not popup(stage)
        assert tray(stage) == TrayState.IDLE
        await stage.until("it is among the calls", lambda: stage.console.now.model.rowCount() == 1)
        released.set()
        await call
        logbook = stage.console.logbook
        await stage.until("it is missed", lambda: logbook.earlier(stage.caller.number))
        assert logbook.earlier(stage.caller.number)[0].missed


async def test_a_number_of_the_log_is_called_from_my_phone(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released, settings=OFFICE) as stage:
        await stage.until("calling is allowed", lambda: stage.console.pbx.can_call)
        stage.console.log.call_requested.emit("10-4")
        manager = stage.console.manager
        await stage.until(
            "my phone and theirs are in a call",
            lambda: any(
                call.dialled == "104" and call.state is CallState.TALKING for call in manager.calls
            ),
        )


@pytest.mark.parametrize("number", ["", "anonymous", "1\r\nAction: Originate", "Local/x@y", "1&2"])
async def test_what_is_no_number_is_not_dialled(tmp_path: Path, number: str) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released, settings=OFFICE) as stage:
        pbx = stage.console.pbx
        await stage.until("calling is allowed", lambda: pbx.can_call)
        told: list[str] = []
        pbx.told.connect(told.append)
        pbx.call(number)
        await pbx.drain()
        assert told == [f"{number} cannot be called."]
        assert stage.console.manager.calls == ()


async def test_a_refusal_is_said_in_the_words_of_the_pbx(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    nowhere = Settings(me=Me(extensions=("PJSIP/101",), dial_context="no-such-context"))
    async with playing(tmp_path, released, settings=nowhere) as stage:
        pbx = stage.console.pbx
        await stage.until("calling is allowed", lambda: pbx.can_call)
        told: list[str] = []
        pbx.told.connect(told.append)
        pbx.call("104")
        await pbx.drain()
        assert len(told) == 1
        assert told[0].startswith("The PBX refused: ")
        assert stage.console.window._said.full_text == told[0], "the log is not looked at"
        stage.console.window.show_page("log")
        pbx.call("104")
        await pbx.drain()
        assert stage.console.log.panel.notice.label.text() == told[0]


async def test_somebody_in_the_panel_is_called_from_my_phone_too(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released, settings=OFFICE) as stage:
        console = stage.console
        await stage.until("calling is allowed", lambda: console.pbx.can_call)
        console.look_up(Participant(id="", name="Åsa Nyström", number="104"))
        call = next(
            b for b in console.panel.findChildren(QAbstractButton) if b.accessibleName() == "Call"
        )
        assert call.isVisible()
        call.click()
        await stage.until(
            "theirs is called", lambda: any(one.dialled == "104" for one in console.manager.calls)
        )


async def test_nothing_is_offered_while_the_line_is_lost(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released, settings=OFFICE) as stage:
        pbx = stage.console.pbx
        await stage.until("calling is allowed", lambda: pbx.can_call)
        await stage.console.manager.disconnect()
        assert not pbx.can_call
        assert pbx.popup_actions == ()
