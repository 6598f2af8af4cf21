"""Do not disturb and presentation mode reach all they concern, are seen, and end by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from astconsole.app.crm_pages import CrmPages
from astconsole.app.discretion import Discretion
from astconsole.settings.model import Lookup
from astconsole.ui.dnd import DoNotDisturb
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.popup.incoming import IncomingPopups
from astconsole.ui.theme import Scheme, Theme
from astconsole.ui.ticker import Ticker
from astconsole.ui.tray import Tray
from astconsole.ui.tray_words import TrayState
from tests.ui.popup.test_incoming import Shown
from tests.ui.samples import BEN, ME, MIRA, NOW, ringing


class Desk:
    """All it concerns."""

    def __init__(self, app: QApplication) -> None:
        self.now = NOW
        self.people = People(NumberFormatter("DE"))
        ticker = Ticker(lambda: self.now)
        self.tray = Tray(Theme(app, Scheme.LIGHT), self.people, ticker)
        self.tray.set_connection(connected=True, words="")
        self.shown = Shown()
        self.popups = IncomingPopups(self.shown, self.people, ticker)
        self.popups.set_viewpoint(ME)
        self.pages: list[str] = []
        lookup = Lookup(crm_url="https://crm.example/?q={e164}", crm_open="ringing")
        self.crm = CrmPages(lookup, ME, self.people, self.pages.append)
        self.discretion = Discretion(
            self.tray, self.popups, self.crm, self.people, lambda: self.now
        )
        self.notices: list[str] = []
        self.discretion.noticed.connect(self.notices.append)

    def ring(self) -> None:
        for part in (self.popups, self.crm):
            part.set_call(ringing(MIRA))


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Desk:
    return Desk(qapp)


def test_nothing_comes_up_while_nobody_is_to_disturb(desk: Desk) -> None:
    desk.tray.do_not_disturb_requested.emit(DoNotDisturb.OPEN_END)
    desk.ring()
    assert (desk.shown.now, desk.pages) == ({}, [])
    assert desk.tray.state is TrayState.DO_NOT_DISTURB
    assert desk.notices == ["Do not disturb"]


def test_what_still_rings_comes_up_when_it_is_over(desk: Desk) -> None:
    desk.tray.do_not_disturb_requested.emit(DoNotDisturb.OPEN_END)
    desk.ring()
    desk.tray.do_not_disturb_requested.emit(DoNotDisturb.OFF)
    assert list(desk.shown.now) == ["ring"]
    assert desk.notices[-1] == ""


def test_it_ends_by_itself_when_its_time_is_over(desk: Desk, qtbot: QtBot) -> None:
    desk.tray.do_not_disturb_requested.emit(DoNotDisturb.HALF_HOUR)
    assert desk.notices[-1].startswith("Do not disturb until ")
    assert round(desk.discretion._until.remainingTime() / 60_000) == 30
    with qtbot.waitSignal(desk.discretion.noticed):
        desk.discretion._until.start(0)
    assert desk.notices[-1] == ""
    assert desk.tray.state is TrayState.IDLE


def test_names_are_masked_while_presenting_and_both_are_told(desk: Desk) -> None:
    desk.tray.presentation_requested.emit(True)
    assert desk.people.describe(BEN).title != BEN.name
    desk.tray.do_not_disturb_requested.emit(DoNotDisturb.OPEN_END)
    assert desk.notices[-1] == "Do not disturb · Presentation mode"
    desk.tray.presentation_requested.emit(False)
    assert desk.people.describe(BEN).title == BEN.name
    assert desk.notices[-1] == "Do not disturb"
