"""The popup's own window: focus, place, keys, what it says to a screen reader."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QCursor,
    QGuiApplication,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from astconsole.ui.popup import content as popup
from astconsole.ui.popup.content import PopupContent, Stage, popup_content
from astconsole.ui.popup.native import Corner, NativePresenter, place
from tests.ui.samples import HOSTILE, LONG, ME, MIRA, WITHHELD, ago, ringing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.calls.values import Participant
    from astconsole.ui.people import People
    from astconsole.ui.popup.presenter import PopupPresenter
    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker
    from tests.ui.conftest import Clock


@pytest.fixture
def native(theme: Theme, ticker: Ticker, qtbot: QtBot) -> NativePresenter:
    presenter = NativePresenter(theme, ticker)
    qtbot.addWidget(presenter.window)
    return presenter


@pytest.fixture
def content(people: People) -> PopupContent:
    return made(people)


def made(people: People, call_id: str = "1", who: Participant = MIRA) -> PopupContent:
    call = ringing(who, call_id=call_id)
    return popup_content(
        call, ME, people, Stage.RINGING, "Incoming call", who=who, ringing_since=ago(7)
    )


def test_it_keeps_the_interface(native: NativePresenter) -> None:
    presenter: PopupPresenter = native
    assert not presenter.engaged("1")


def test_it_never_takes_the_focus(
    native: NativePresenter, content: PopupContent, qtbot: QtBot
) -> None:
    typing = QLineEdit()
    qtbot.addWidget(typing)
    typing.show()
    typing.activateWindow()
    with qtbot.waitActive(typing):
        pass
    typing.setFocus()
    native.present(content)
    qtbot.waitExposed(native.window)
    QTest.keyClicks(typing, "still typing")
    assert QGuiApplication.focusWindow() is typing.windowHandle()
    assert typing.text() == "still typing"
    window = native.window
    assert window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    for flag in (
        Qt.WindowType.WindowDoesNotAcceptFocus,
        Qt.WindowType.WindowStaysOnTopHint,
        Qt.WindowType.FramelessWindowHint,
    ):
        assert window.windowFlags() & flag


def test_it_changes_in_place(native: NativePresenter, people: People, qtbot: QtBot) -> None:
    native.present(made(people))
    card = native.window.cards[0]
    call = ringing(MIRA, call_id="1")
    answered = popup_content(
        call,
        ME,
        people,
        Stage.ANSWERED_ELSEWHERE,
        "Answered by Ben",
        who=MIRA,
        ringing_since=ago(7),
    )
    native.present(answered)
    qtbot.waitUntil(lambda: card.content.heading == "Answered by Ben")
    assert native.window.cards == (card,)


def test_the_ring_timer_runs(
    native: NativePresenter, content: PopupContent, ticker: Ticker, clock: Clock
) -> None:
    native.present(content)
    assert ticker.running
    clock.go(3)
    ticker.tick.emit()
    assert "0:10" in [label.text() for label in native.window.findChildren(QLabel)]
    native.withdraw("1")
    assert not ticker.running


def cards(native: NativePresenter) -> list[str]:
    """The ids of the calls that are seen."""
    return [card.content.call_id for card in native.window.cards if card.isVisible()]


def further(native: NativePresenter) -> str | None:
    """What the line under the cards says, None where there is none."""
    labels = native.window.findChildren(QLabel)
    return next((x.text() for x in labels if "More calls" in x.text() and x.isVisible()), None)


def test_many_calls_leave_room_on_the_screen(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    for number in range(9):
        native.present(made(people, str(number)))
    qtbot.waitUntil(lambda: (len(cards(native)), further(native)) == (4, "More calls: 5"))
    for number in range(9):
        native.withdraw(str(number))
    assert not native.window.isVisible()


def test_what_rings_is_shown_before_what_is_over(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    for number in range(4):
        native.present(replace(made(people, str(number)), ringing_since=None))
    native.present(made(people, "new"))
    qtbot.waitUntil(lambda: cards(native) == ["0", "1", "2", "new"])


def test_of_hundreds_only_what_may_be_seen_has_a_card(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    for number in range(200):
        native.present(made(people, str(number)))
    qtbot.waitUntil(lambda: cards(native) == ["0", "1", "2", "3"])
    assert further(native) == "More calls: 196"
    native.present(replace(made(people, "1"), ringing_since=None, heading="Answered by Ben"))
    qtbot.waitUntil(lambda: cards(native) == ["0", "2", "3", "4"])
    native.withdraw("0")
    native.withdraw("150")
    qtbot.waitUntil(lambda: cards(native) == ["2", "3", "4", "5"])
    assert further(native) == "More calls: 194"
    assert len(native.window.cards) == 4


def test_one_whose_turn_comes_is_shown_as_it_is_by_then(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    for number in range(5):
        native.present(made(people, str(number)))
    native.present(replace(made(people, "4"), heading="Queue call"))
    native.withdraw("0")
    qtbot.waitUntil(lambda: cards(native) == ["1", "2", "3", "4"])
    assert native.window.cards[-1].content.heading == "Queue call"
    assert further(native) is None
    assert native.window.height() == native.window.sizeHint().height()


def test_the_line_of_the_further_ones_goes_with_the_last_of_them(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    for number in range(4):
        native.present(made(people, str(number)))
    qtbot.waitUntil(lambda: len(cards(native)) == 4)
    without = native.window.height()
    native.present(made(people, "4"))
    qtbot.waitUntil(lambda: further(native) == "More calls: 1")
    assert native.window.height() > without
    native.withdraw("4")
    qtbot.waitUntil(lambda: further(native) is None)
    assert native.window.height() == without


def test_a_call_that_comes_and_goes_within_a_moment_leaves_no_card(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    native.present(made(people, "1"))
    native.present(made(people, "2"))
    native.present(made(people, "3"))
    native.withdraw("2")
    qtbot.waitUntil(lambda: cards(native) == ["1", "3"])


@pytest.mark.parametrize("corner", list(Corner))
def test_it_stands_inside_the_screen_s_free_area(corner: Corner) -> None:
    area = QRect(1920, 30, 1280, 770)
    assert area.contains(place((400, 200), area, corner, 16))
    assert area.contains(place((4000, 2000), area, corner, 16))
    assert place((400, 200), area, Corner.BOTTOM_RIGHT, 16) == QRect(2784, 584, 400, 200)


def test_escape_closes_the_card_with_the_keyboard(
    native: NativePresenter, people: People, qtbot: QtBot
) -> None:
    native.present(made(people, "1"))
    native.present(made(people, "2"))
    native.activate_stack()
    first = native.window.cards[0].findChildren(QAbstractButton)[0]
    first.setFocus()
    with qtbot.waitSignal(native.acted) as acted:
        QTest.keyClick(native.window, Qt.Key.Key_Escape)
    assert acted.args[1] == popup.DISMISS


def test_it_takes_the_keyboard_when_asked(
    native: NativePresenter, content: PopupContent, qtbot: QtBot
) -> None:
    native.present(content)
    qtbot.waitExposed(native.window)
    native.activate_stack()
    with qtbot.waitActive(native.window):
        pass
    handle = native.window.windowHandle()
    assert handle is not None
    assert not handle.flags() & Qt.WindowType.WindowDoesNotAcceptFocus
    focused = native.window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    with qtbot.waitSignal(native.acted) as acted:
        QTest.keyClick(focused, Qt.Key.Key_Space)
    assert acted.args == ["1", popup.LOOK_UP]


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("Look up", popup.LOOK_UP),
        ("Copy number", popup.COPY),
        ("Close", popup.DISMISS),
        ("Mira Lindqvist", popup.PERSON),
    ],
)
def test_every_button_has_a_name_and_does_what_it_says(
    native: NativePresenter, content: PopupContent, qtbot: QtBot, name: str, action: str
) -> None:
    native.present(content)
    buttons = {b.accessibleName(): b for b in native.window.findChildren(QAbstractButton)}
    with qtbot.waitSignal(native.acted) as acted:
        buttons[name].click()
    assert acted.args == ["1", action]


def test_the_keyboard_comes_to_close_last(native: NativePresenter, content: PopupContent) -> None:
    native.present(content)
    order: list[str] = []
    widget = native.window.nextInFocusChain()
    while widget is not None and widget is not native.window:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    assert order == ["Mira Lindqvist", "Look up", "Copy number", "Close"]


def test_of_nobody_there_is_nothing_to_look_up(native: NativePresenter, people: People) -> None:
    call = ringing(WITHHELD, call_id="1")
    native.present(
        popup_content(
            call,
            ME,
            people,
            Stage.RINGING,
            "Incoming call",
            who=WITHHELD,
            ringing_since=ago(7),
        )
    )
    (card,) = native.window.cards
    offered = [b.accessibleName() for b in card.findChildren(QAbstractButton) if b.isVisible()]
    assert offered == ["Number withheld", "Close"]
    native.activate_stack()
    assert native.window.focusWidget() is card._name


def test_the_card_is_said_as_one_sentence(native: NativePresenter, content: PopupContent) -> None:
    native.present(content)
    interface = QAccessible.queryAccessibleInterface(native.window.cards[0])
    said = interface.text(QAccessible.Text.Name)
    assert said.startswith("Incoming call, Mira Lindqvist, +46 8 123 456 78 · Sweden")


def test_a_pointer_that_only_lies_there_keeps_no_popup(
    native: NativePresenter, content: PopupContent, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = [QPoint(700, 500)]
    monkeypatch.setattr(QCursor, "pos", lambda: at[0])
    native.present(content)
    monkeypatch.setattr(native.window.cards[0], "underMouse", lambda: True)
    assert not native.engaged("1")
    at[0] = QPoint(710, 505)
    assert native.engaged("1")
    assert not native.engaged("1")


def test_every_change_is_announced_once(
    native: NativePresenter, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    native.present(made(people))
    native.present(made(people))
    native.present(replace(made(people), heading="Answered by Ben"))
    assert [words.split(",")[0] for words in said] == ["Incoming call", "Answered by Ben"]


def test_a_long_name_is_elided_and_not_lost(native: NativePresenter, people: People) -> None:
    native.present(made(people, "1", LONG))
    assert native.window.width() == 400
    card = native.window.cards[0]
    name = next(b for b in card.findChildren(QAbstractButton) if b.text().startswith("Dr."))
    assert name.text().endswith("…")
    assert LONG.name in name.accessibleName()
    assert "Sekretariat" in name.toolTip()


def test_a_hostile_name_is_shown_as_it_is(native: NativePresenter, people: People) -> None:
    native.present(made(people, "1", HOSTILE))
    labels = native.window.findChildren(QLabel)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in labels if "<" in label.text()
    )
    assert any("<i>1</i>" in label.text() for label in labels)
    for widget in (*labels, *native.window.findChildren(QAbstractButton)):
        assert "<b>" not in widget.toolTip()
