"""How the connection stands is one line, and why it was lost stays told."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from astconsole.app.standing import Standing
from astconsole.manager import AsteriskManager
from astconsole.ui.banner import ConnectionState
from astconsole.ui.when import time_of_day
from tests.ui.samples import NOW

_SOON = time_of_day(NOW + timedelta(seconds=30), seconds=True)


class Office:
    """A manager that says what it is told to, and what is shown of it."""

    def __init__(self) -> None:
        self.manager = AsteriskManager(host="pbx", user="ana", password="x")
        self.standing = Standing(self.manager, "the office", lambda: NOW)
        self.shown: list[tuple[ConnectionState, str]] = []
        self.standing.changed.connect(lambda *how: self.shown.append(how))


@pytest.fixture
def office(qapp: QApplication) -> Office:
    return Office()


def test_from_connecting_to_connected(office: Office) -> None:
    office.standing.begin()
    office.manager.loggedin.emit()
    assert office.shown == [
        (ConnectionState.CONNECTING, "Connecting to the office…"),
        (ConnectionState.CONNECTED, "Connected to the office"),
    ]


def test_why_it_was_lost_is_told_with_when_it_is_tried_again(office: Office) -> None:
    office.manager.servererror.emit("The connection to pbx is gone.")
    office.manager.retrying.emit(30.0)
    assert office.shown == [
        (ConnectionState.FAILED, "The connection to pbx is gone."),
        (
            ConnectionState.DISCONNECTED,
            f"The connection to pbx is gone. Trying again at {_SOON}.",
        ),
    ]


@pytest.mark.parametrize("connected_again", [True, False])
def test_an_old_trouble_is_not_told_of_a_new_loss(office: Office, connected_again: bool) -> None:
    office.manager.servererror.emit("The connection to pbx is gone.")
    if connected_again:
        office.manager.loggedin.emit()
    else:
        office.manager.serverdisconnect.emit(False)
    office.manager.retrying.emit(30.0)
    words = f"Not connected to the office. Trying again at {_SOON}."
    assert office.shown[-1] == (ConnectionState.DISCONNECTED, words)


def test_a_loss_by_an_error_says_the_error_and_no_more(office: Office) -> None:
    office.manager.servererror.emit("The connection to pbx is gone.")
    office.manager.serverdisconnect.emit(True)
    assert len(office.shown) == 1


def test_the_name_of_a_pbx_is_no_place_for_another(qapp: QApplication) -> None:
    manager = AsteriskManager(host="pbx", user="ana", password="x")
    standing = Standing(manager, "%1 & Sons", lambda: NOW)
    shown: list[str] = []
    standing.changed.connect(lambda _, words: shown.append(words))
    manager.loggedin.emit()
    assert shown == ["Connected to %1 & Sons"]
