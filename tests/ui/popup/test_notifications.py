"""Popups as notifications: the same policy; a window takes over when the desktop shows none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

from astconsole.ui.popup import content as popup
from astconsole.ui.popup.content import ExtraAction, PopupContent
from astconsole.ui.popup.incoming import IncomingPopups
from astconsole.ui.popup.notice import Listener, Notice
from astconsole.ui.popup.notifications import NotificationPresenter
from tests.ui.samples import DESK, LINE_TWO, ME, MIRA, WITHHELD, ringing, talking

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.ui.people import People
    from astconsole.ui.popup.presenter import PopupPresenter
    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker


class Desktop:
    """A notifier that keeps what is on screen."""

    def __init__(self) -> None:
        self.available = True
        self.screen: dict[str, Notice] = {}
        self.listener: Listener

    def listen(self, listener: Listener) -> None:
        self.listener = listener

    def show(self, notice: Notice) -> None:
        self.screen[notice.key] = notice

    def withdraw(self, key: str) -> None:
        self.screen.pop(key, None)

    def goes(self) -> None:
        self.available = False
        self.listener.available(False)

    def comes(self) -> None:
        self.available = True
        self.listener.available(True)


class Window(QObject):
    """Another presenter that keeps what it shows."""

    acted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[str, PopupContent] = {}
        self.activated = 0

    def present(self, content: PopupContent) -> None:
        self.shown[content.call_id] = content

    def withdraw(self, call_id: str) -> None:
        self.shown.pop(call_id, None)

    def engaged(self, call_id: str) -> bool:
        return call_id in self.shown

    def activate_stack(self) -> None:
        self.activated += 1


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    return Window()


@pytest.fixture
def presenter(desktop: Desktop, window: Window, theme: Theme) -> NotificationPresenter:
    return NotificationPresenter(desktop, window, theme)


@pytest.fixture
def popups(presenter: NotificationPresenter, people: People, ticker: Ticker) -> IncomingPopups:
    made = IncomingPopups(presenter, people, ticker, linger_ms=0)
    made.set_viewpoint(ME)
    return made


def test_it_keeps_the_interface(presenter: NotificationPresenter) -> None:
    kept: PopupPresenter = presenter
    assert not kept.engaged("1")


def test_a_ringing_call_is_one_urgent_notice(popups: IncomingPopups, desktop: Desktop) -> None:
    popups.set_call(ringing(MIRA, call_id="1", queue="Vertrieb Nord"))
    popups.set_call(ringing(MIRA, DESK, call_id="1", queue="Vertrieb Nord"))
    (notice,) = desktop.screen.values()
    assert notice.title == "Mira Lindqvist"
    assert notice.lines[0] == "Incoming call"
    assert any("Vertrieb Nord" in line for line in notice.lines)
    assert [action for action, _ in notice.buttons] == [popup.LOOK_UP, popup.COPY]
    assert all(words for _, words in notice.buttons)
    assert (notice.urgent, notice.category) == (True, "call.incoming")
    assert notice.picture is not None
    assert len(notice.picture.pixels) == notice.picture.width * notice.picture.height * 4


def test_it_changes_in_place_and_goes(
    popups: IncomingPopups, desktop: Desktop, qtbot: QtBot
) -> None:
    popups.set_call(ringing(MIRA, call_id="1"))
    popups.set_call(talking(MIRA, DESK, call_id="1", seconds=1))
    (notice,) = desktop.screen.values()
    assert not notice.urgent
    qtbot.waitUntil(lambda: not desktop.screen)


def test_a_withheld_number_cannot_be_copied(popups: IncomingPopups, desktop: Desktop) -> None:
    popups.set_call(ringing(WITHHELD, call_id="1"))
    (notice,) = desktop.screen.values()
    assert popup.COPY not in dict(notice.buttons)


def test_further_actions_come_first(popups: IncomingPopups, desktop: Desktop) -> None:
    popups.set_actions((ExtraAction("redirect", "To voicemail"),))
    popups.set_call(ringing(MIRA, call_id="1"))
    assert desktop.screen["1"].buttons[0] == ("redirect", "To voicemail")
    popups.set_call(talking(MIRA, DESK, call_id="1", seconds=1))
    assert "redirect" not in dict(desktop.screen["1"].buttons)


def test_a_button_does_what_it_says(popups: IncomingPopups, desktop: Desktop, qtbot: QtBot) -> None:
    popups.set_call(ringing(MIRA, call_id="1"))
    with qtbot.waitSignal(popups.copy_requested) as copied:
        desktop.listener.acted("1", popup.COPY)
    assert copied.args == [MIRA.number]


def test_what_a_person_closed_stays_closed(popups: IncomingPopups, desktop: Desktop) -> None:
    popups.set_call(ringing(MIRA, call_id="1"))
    desktop.listener.dismissed("1")
    assert desktop.screen == {}
    popups.set_call(ringing(MIRA, DESK, call_id="1"))
    assert desktop.screen == {}


def test_no_call_rings_unseen_when_the_desktop_can_show_none(
    popups: IncomingPopups, desktop: Desktop, window: Window
) -> None:
    popups.set_call(ringing(MIRA, call_id="1"))
    desktop.goes()
    assert (list(window.shown), desktop.screen) == (["1"], {})
    popups.set_call(ringing(MIRA, LINE_TWO, call_id="2"))
    assert list(window.shown) == ["1", "2"]
    desktop.comes()
    assert (window.shown, sorted(desktop.screen)) == ({}, ["1", "2"])
    popups.clear()
    assert desktop.screen == {}


def test_the_other_presenter_is_used_whole(
    desktop: Desktop, window: Window, theme: Theme, people: People, ticker: Ticker, qtbot: QtBot
) -> None:
    desktop.available = False
    presenter = NotificationPresenter(desktop, window, theme)
    popups = IncomingPopups(presenter, people, ticker)
    popups.set_viewpoint(ME)
    popups.set_call(ringing(MIRA, call_id="1"))
    assert presenter.engaged("1")
    presenter.activate_stack()
    assert window.activated == 1
    with qtbot.waitSignal(popups.copy_requested):
        window.acted.emit("1", popup.COPY)
