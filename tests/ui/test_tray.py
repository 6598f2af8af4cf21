"""The tray: its state, tooltip, menu, and honesty about desktops without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from astconsole.calls.values import CallState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.ui.dnd import DoNotDisturb, ends_at
from astconsole.ui.tray import Tray
from astconsole.ui.tray_words import TrayState, call_state, tray_state
from tests.ui.samples import (
    BEN,
    CARLA,
    DESK,
    HOSTILE,
    ME,
    MIRA,
    NOW,
    held,
    ringing,
    talking,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from astconsole.calls.values import Call
    from astconsole.ui.people import People
    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker
    from tests.ui.conftest import Clock


@pytest.fixture
def tray(theme: Theme, people: People, ticker: Ticker) -> Tray:
    tray = Tray(theme, people, ticker)
    tray.set_viewpoint(ME)
    tray.set_connection(connected=True, words="")
    return tray


def shown(tray: Tray) -> TrayState:
    return tray.state


def entries(tray: Tray) -> list[str]:
    return [action.text() for action in tray.menu.actions() if action.isVisible()]


def actions(tray: Tray) -> dict[str, QAction]:
    found = {action.text(): action for action in tray.menu.actions() if action.text()}
    quiet = next(menu for menu in tray.menu.findChildren(QMenu) if menu.actions())
    return found | {action.text(): action for action in quiet.actions()}


@pytest.mark.parametrize(
    ("calls", "state"),
    [
        ([], TrayState.IDLE),
        ([ringing()], TrayState.RINGING),
        ([talking()], TrayState.TALKING),
        ([held(MIRA, DESK, DESK, call_id="h", held_for=3)], TrayState.ON_HOLD),
        ([talking(), ringing(call_id="2")], TrayState.RINGING),
        ([held(MIRA, DESK, DESK, call_id="h", held_for=3), talking()], TrayState.TALKING),
        ([ringing(DESK, BEN)], TrayState.TALKING),
        ([talking(BEN, CARLA)], TrayState.IDLE),
        ([ringing(MIRA, BEN)], TrayState.IDLE),
    ],
)
def test_the_state_is_that_of_my_calls(calls: list[Call], state: TrayState) -> None:
    states = [call_state(each, ME) for each in calls]
    assert tray_state(states, connected=True, quiet=False) is state


def test_not_connected_hides_nothing_behind_old_calls() -> None:
    rings = [call_state(ringing(), ME)]
    assert tray_state(rings, connected=False, quiet=False) is TrayState.OFFLINE


def test_quiet_is_shown_and_ringing_does_not_break_it() -> None:
    assert tray_state([], connected=True, quiet=True) is TrayState.DO_NOT_DISTURB
    rings = [call_state(ringing(), ME)]
    assert tray_state(rings, connected=True, quiet=True) is TrayState.DO_NOT_DISTURB
    assert tray_state([call_state(talking(), ME)], connected=True, quiet=True) is TrayState.TALKING


def ended(call: Call) -> Call:
    return replace(call, state=CallState.ENDED)


def test_the_tooltip_runs_with_the_call(
    tray: Tray, ticker: Ticker, clock: Clock, qtbot: QtBot
) -> None:
    call = talking(seconds=192)
    tray.set_call(call)
    assert tray.tooltip == "astconsole\nMira Lindqvist – Talking · 3:12"
    clock.go(1)
    ticker.tick.emit()
    assert "3:13" in tray.tooltip
    tray.set_call(ended(call))
    qtbot.waitUntil(lambda: tray.tooltip == "astconsole\nNo calls")


def test_the_ticker_stops_when_nothing_runs(tray: Tray, ticker: Ticker, qtbot: QtBot) -> None:
    tray.set_call(talking())
    assert ticker.running
    tray.set_call(talking(BEN, CARLA))  # handed on: no longer mine
    qtbot.waitUntil(lambda: not ticker.running)


def test_the_tooltip_says_what_is_wrong(tray: Tray) -> None:
    tray.set_connection(connected=False, words="Not connected to pbx:5038: wrong password")
    tray.set_missed(2)
    assert tray.state is TrayState.OFFLINE
    assert tray.tooltip.splitlines()[1:] == [
        "Missed calls: 2",
        "Not connected to pbx:5038: wrong password",
    ]


def test_a_hostile_name_is_no_markup_and_no_key(tray: Tray) -> None:
    tray.set_call(ringing(HOSTILE))
    assert not set("<>&") & set(tray.tooltip)
    first = tray.menu.actions()[0].text()
    assert not set("<>&\t\n") & set(first)


def test_the_calls_of_this_moment_are_in_the_menu(tray: Tray, qtbot: QtBot) -> None:
    calls = [talking(), ringing(BEN, call_id="2"), talking(BEN, CARLA, call_id="3")]
    for call in calls:
        tray.set_call(call)
    assert entries(tray)[:2] == ["Ben Okafor – Ringing here", "Mira Lindqvist – Talking"]
    with qtbot.waitSignal(tray.call_activated) as chosen:
        actions(tray)["Ben Okafor – Ringing here"].trigger()
    assert chosen.args == ["2"]
    for call in calls:
        tray.set_call(ended(call))
    qtbot.waitUntil(lambda: entries(tray)[0] == "No calls")


def test_without_a_tray_a_window_offers_the_rest(tray: Tray, qtbot: QtBot) -> None:
    menu = tray.menu.for_a_window()
    qtbot.addWidget(menu)
    offered = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert list(offered) == [
        "Do not disturb",
        "Presentation mode (hide names and numbers)",
        "Quit",
    ]
    with qtbot.waitSignal(tray.presentation_requested):
        offered["Presentation mode (hide names and numbers)"].trigger()
    quiet = offered["Do not disturb"].menu()
    assert isinstance(quiet, QMenu)
    with qtbot.waitSignal(tray.do_not_disturb_requested) as chosen:
        next(action for action in quiet.actions() if action.text() == "For 1 hour").trigger()
    assert chosen.args == [DoNotDisturb.HOUR]


def test_a_hundred_calls_do_not_fill_the_screen_with_a_menu(tray: Tray, qtbot: QtBot) -> None:
    for n in range(100):
        tray.set_call(talking(call_id=str(n)))
    qtbot.waitUntil(lambda: "More calls: 97" in tray.tooltip)
    assert len(tray.menu.actions()) < 25
    assert "More calls: 92" in entries(tray)
    with qtbot.waitSignal(tray.console_requested):
        actions(tray)["More calls: 92"].trigger()


def test_whose_phone_is_mine_may_be_said_later(tray: Tray) -> None:
    tray.set_call(ringing(MIRA, DESK))
    tray.set_viewpoint(Viewpoint(("102",)))
    assert shown(tray) is TrayState.IDLE
    assert tray.tooltip == "astconsole\nNo calls"


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open console", "console_requested"),
        ("Missed calls", "missed_requested"),
        ("Preferences…", "preferences_requested"),
        ("Connection doctor…", "doctor_requested"),
        ("Quit", "quit_requested"),
        ("Presentation mode (hide names and numbers)", "presentation_requested"),
    ],
)
def test_each_entry_says_what_was_chosen(tray: Tray, qtbot: QtBot, text: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(tray, signal)):
        actions(tray)[text].trigger()


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("For 30 minutes", DoNotDisturb.HALF_HOUR),
        ("For 1 hour", DoNotDisturb.HOUR),
        ("Until tomorrow 9:00", DoNotDisturb.TOMORROW),
        ("Until I say", DoNotDisturb.OPEN_END),
    ],
)
def test_do_not_disturb(tray: Tray, qtbot: QtBot, text: str, choice: DoNotDisturb) -> None:
    with qtbot.waitSignal(tray.do_not_disturb_requested) as asked:
        actions(tray)[text].trigger()
    assert asked.args == [choice]
    tray.set_do_not_disturb(choice, ends_at(choice, NOW))
    assert shown(tray) is TrayState.DO_NOT_DISTURB
    assert "Do not disturb" in tray.tooltip
    tray.set_do_not_disturb(DoNotDisturb.OFF)
    assert shown(tray) is TrayState.IDLE


def test_when_quiet_ends() -> None:
    assert ends_at(DoNotDisturb.HALF_HOUR, NOW) == NOW + timedelta(minutes=30)
    assert ends_at(DoNotDisturb.HOUR, NOW) == NOW + timedelta(hours=1)
    tomorrow = ends_at(DoNotDisturb.TOMORROW, NOW)
    assert tomorrow is not None
    local = tomorrow.astimezone()
    assert (local.hour, local.minute) == (9, 0)
    assert local.date() == NOW.astimezone().date() + timedelta(days=1)
    assert ends_at(DoNotDisturb.OPEN_END, NOW) is None
    assert ends_at(DoNotDisturb.OFF, NOW) is None


def test_after_midnight_tomorrow_is_not_today() -> None:
    late = datetime(2026, 11, 24, 0, 30).astimezone()
    ends = ends_at(DoNotDisturb.TOMORROW, late)
    assert ends is not None
    assert ends.astimezone().day == 25


def test_a_tray_may_come_late_and_go(
    theme: Theme, people: People, ticker: Ticker, qtbot: QtBot
) -> None:
    there = [False]
    tray = Tray(theme, people, ticker, is_available=lambda: there[0])
    tray.start()
    assert not tray.available
    there[0] = True
    tray._look.setInterval(0)
    with qtbot.waitSignal(tray.available_changed) as came:
        pass
    assert came.args == [True]
    there[0] = False
    tray._look.setInterval(0)
    with qtbot.waitSignal(tray.available_changed) as went:
        pass
    assert went.args == [False]
    tray.stop()
