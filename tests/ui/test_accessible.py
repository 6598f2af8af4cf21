"""Every control of every window has a name and a role, and can be reached by the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from astconsole.ui.banner import ConnectionState
from astconsole.ui.icons import Icon
from astconsole.ui.main_window import MainWindow
from astconsole.ui.now.page import NowPage
from astconsole.ui.participant_panel import ParticipantPanel
from astconsole.ui.people import People
from astconsole.ui.popup.content import Stage, popup_content
from astconsole.ui.popup.native import NativePresenter
from astconsole.ui.recent import RecentCallsModel
from astconsole.ui.theme import Theme
from astconsole.ui.ticker import Ticker
from tests.ui.samples import ME, MIRA, NOW, logged, ringing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit)


def console(theme: Theme, people: People, ticker: Ticker, state: QSettings) -> QWidget:
    window = MainWindow(theme, state)
    page = NowPage(theme, people, ticker)
    page.set_connection(ConnectionState.FAILED, "Wrong password")
    panel = ParticipantPanel(theme, people, ticker)
    panel.set_can_call(can_call=True)
    panel.set_crm_template("https://crm.example/{number}")
    panel.show_participant(MIRA)
    window.add_page("now", "Now", Icon.NOW, page)
    window.set_panel(panel)
    window.show_panel(show=True)
    return window


def popup(theme: Theme, people: People, ticker: Ticker, _state: QSettings) -> QWidget:
    presenter = NativePresenter(theme, ticker)
    presenter.present(
        popup_content(
            ringing(), ME, people, Stage.RINGING, "Incoming call", who=MIRA, ringing_since=NOW
        )
    )
    return presenter.window


WINDOWS = pytest.mark.parametrize("make", [console, popup])
Make = Callable[[Theme, People, Ticker, QSettings], QWidget]


@WINDOWS
def test_every_control_has_a_name(
    make: Make, theme: Theme, people: People, ticker: Ticker, state: QSettings, qtbot: QtBot
) -> None:
    window = make(theme, people, ticker, state)
    qtbot.addWidget(window)
    window.show()
    nameless = []
    controls = [w for kind in _CONTROLS for w in window.findChildren(kind)]
    assert len(controls) >= 4
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        if not name.strip() or interface.role() is QAccessible.Role.NoRole:
            nameless.append(control)
    assert nameless == []


@WINDOWS
def test_tab_reaches_every_button(
    make: Make, theme: Theme, people: People, ticker: Ticker, state: QSettings, qtbot: QtBot
) -> None:
    window = make(theme, people, ticker, state)
    qtbot.addWidget(window)
    window.show()
    buttons = {b for b in window.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()}
    reached: set[QWidget] = set()
    widget = window.nextInFocusChain()
    while widget is not None and widget not in reached:
        reached.add(widget)
        widget = widget.nextInFocusChain()
    assert buttons <= reached
    without = [b for b in buttons if not b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert without == []


def test_the_rows_of_earlier_calls_are_a_sound_model(
    qapp: QApplication, qtbot: QtBot, ticker: Ticker
) -> None:
    model = RecentCallsModel(ticker.now)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.set_rows([logged(1, 1), logged(2, 2)])
    model.set_rows([])
    model.set_rows([logged(3, 9)])
    assert tester.model() is model
    assert model.rowCount() == 1
