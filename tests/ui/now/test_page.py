"""The page "Now": what is seen, clicked and pressed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from astconsole.calls.viewpoint import Viewpoint
from astconsole.ui.banner import ConnectionState
from astconsole.ui.call_words import say
from astconsole.ui.now.card_layout import CardLayout, Fonts, height_of, lay_out
from astconsole.ui.now.model import EXPANDED_ROLE
from astconsole.ui.now.page import NowPage
from astconsole.ui.theme import Type
from tests.ui.samples import (
    BEN,
    CARLA,
    DESK,
    HOSTILE,
    LONG,
    ME,
    MIRA,
    RTL,
    UNKNOWN,
    held,
    ringing,
    talking,
    transferred,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.calls.values import Call, Participant
    from astconsole.ui.people import People
    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker
    from tests.ui.conftest import Clock


@pytest.fixture
def page(theme: Theme, people: People, ticker: Ticker, qtbot: QtBot) -> NowPage:
    page = NowPage(theme, people, ticker)
    qtbot.addWidget(page)
    page.set_viewpoint(ME)
    page.set_connection(ConnectionState.CONNECTED)
    page.resize(900, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


def put(page: NowPage, qtbot: QtBot, *calls: Call) -> None:
    with qtbot.waitSignal(page.model.settled):
        for call in calls:
            page.set_call(call)


def layout(page: NowPage, row: int = 0) -> tuple[QRect, CardLayout]:
    index = page.model.index(row)
    box = page.cards.visualRect(index)
    return box, page.cards._delegate.layout_of(index, box.width())


def words_on(page: NowPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_empty_page_says_why(page: NowPage, qtbot: QtBot) -> None:
    assert "No calls right now" in words_on(page)
    page.set_connection(ConnectionState.CONNECTING, "Connecting to pbx:5038")
    assert "Connecting…" in words_on(page)
    words = "Not connected to pbx:5038: wrong password for user desk"
    page.set_connection(ConnectionState.FAILED, words)
    assert words in words_on(page)
    assert "Not connected" in words_on(page)
    page.set_connection(ConnectionState.CONNECTED)
    assert not page.banner.isVisible()
    put(page, qtbot, talking())
    assert "No calls right now" not in words_on(page)


def test_whose_telephone_is_nobodys_is_told_why_nothing_pops_up(page: NowPage) -> None:
    assert "Preferences" not in words_on(page)
    page.set_viewpoint(Viewpoint(()))
    assert "No telephone is yours yet" in words_on(page)


def test_the_banner_leads_to_a_remedy(page: NowPage, qtbot: QtBot) -> None:
    page.set_connection(ConnectionState.FAILED, "Wrong password")
    buttons = {b.text(): b for b in page.banner.findChildren(QPushButton) if b.isVisible()}
    with qtbot.waitSignal(page.preferences_requested):
        buttons["Open preferences"].click()
    with qtbot.waitSignal(page.doctor_requested):
        buttons["Find out why"].click()
    assert "Try now" not in buttons
    page.set_connection(ConnectionState.DISCONNECTED, "The line is lost. Trying again at 14:31:12.")
    (retry,) = [b for b in page.banner.findChildren(QPushButton) if b.text() == "Try now"]
    with qtbot.waitSignal(page.retry_requested):
        retry.click()


@pytest.mark.parametrize("width", [312, 500, 900])
def test_the_banner_squeezes_neither_its_words_nor_its_buttons(
    page: NowPage, qtbot: QtBot, width: int
) -> None:
    page.resize(width + 48, 500)
    words = "localhost:5038 refused the connection. Check the port, that Asterisk runs and so on."
    page.set_connection(ConnectionState.DISCONNECTED, words)
    banner = page.banner
    qtbot.waitUntil(lambda: banner.height() >= banner.heightForWidth(banner.width()))
    label = next(label for label in banner.findChildren(QLabel) if label.text() == words)
    assert label.height() >= label.heightForWidth(label.width())
    assert label.width() > 200
    for button in banner.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert banner.rect().contains(button.geometry())


def test_timers_run_only_while_there_are_calls(
    page: NowPage, ticker: Ticker, clock: Clock, qtbot: QtBot
) -> None:
    put(page, qtbot, talking(seconds=59))
    running = [ticker.running]
    clock.go(1)
    assert page.cards._delegate._timer(page.model.words_at(page.model.index(0))) == "1:00"  # type: ignore[arg-type]
    with qtbot.waitSignal(page.model.settled):
        page.remove_call("talk")
    assert [*running, ticker.running] == [True, False]


def test_a_click_on_a_name_opens_the_person(page: NowPage, qtbot: QtBot) -> None:
    page.set_show_all(show_all=True)
    put(page, qtbot, talking(BEN, CARLA))
    box, card = layout(page)
    for (rect, _, who), expected in zip(card.names, (BEN, CARLA), strict=True):
        assert who == expected
        with qtbot.waitSignal(page.participant_activated) as told:
            QTest.mouseClick(
                page.cards.viewport(),
                Qt.MouseButton.LeftButton,
                pos=box.topLeft() + rect.center(),
            )
        assert told.args == [expected]


def test_the_chevron_opens_the_story(page: NowPage, qtbot: QtBot) -> None:
    put(page, qtbot, transferred())
    box, card = layout(page)
    QTest.mouseClick(
        page.cards.viewport(),
        Qt.MouseButton.LeftButton,
        pos=box.topLeft() + card.chevron.center(),
    )
    assert page.model.index(0).data(EXPANDED_ROLE) is True
    _, opened = layout(page)
    assert len(opened.story) == 4
    assert opened.height > card.height


def test_everything_goes_by_keyboard(page: NowPage, qtbot: QtBot) -> None:
    put(page, qtbot, talking(call_id="1"), transferred(call_id="2"))
    page.show_call("2")
    index = page.cards.currentIndex()
    with qtbot.waitSignal(page.participant_activated) as told:
        QTest.keyClick(page.cards, Qt.Key.Key_Return)
    assert told.args == [LONG]
    for key, expanded in (
        (Qt.Key.Key_Space, True),
        (Qt.Key.Key_Space, False),
        (Qt.Key.Key_Right, True),
        (Qt.Key.Key_Left, False),
    ):
        QTest.keyClick(page.cards, key)
        assert index.data(EXPANDED_ROLE) is expanded


def test_the_menu_offers_everybody_in_the_call(page: NowPage, qtbot: QtBot) -> None:
    put(page, qtbot, talking(HOSTILE, DESK))
    box, _ = layout(page)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, box.center(), QPoint(10, 10))
    QApplication.sendEvent(page.cards.viewport(), event)
    menu = page.cards.findChildren(QMenu)[-1]
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Show <b>x</b> && <img src=x>gnp.exe second li…"
    with qtbot.waitSignal(page.copy_requested) as told:
        menu.actions()[1].trigger()
    assert told.args == ["<i>1</i>"]
    menu.close()


def test_mine_and_everybody(page: NowPage, qtbot: QtBot) -> None:
    put(page, qtbot, talking(call_id="1"), talking(BEN, CARLA, call_id="2"))
    chips = {b.text(): b for b in page.findChildren(QPushButton)}
    with qtbot.waitSignal(page.show_all_changed) as told:
        chips["Everybody (2)"].click()
    assert told.args == [True]
    assert page.model.rowCount() == 2
    chips["Mine (1)"].click()
    assert page.model.rowCount() == 1


def test_with_no_extension_of_mine_all_calls_are_shown(page: NowPage, qtbot: QtBot) -> None:
    page.set_viewpoint(Viewpoint(()))
    put(page, qtbot, talking(BEN, CARLA))
    assert page.model.rowCount() == 1


def test_show_call_finds_calls_of_others(page: NowPage, qtbot: QtBot) -> None:
    put(page, qtbot, talking(BEN, CARLA, call_id="2"))
    page.show_call("2")
    assert page.cards.currentIndex().row() == 0
    page.show_call("gone")


@pytest.mark.parametrize("width", [240, 420, 640, 1200])
@pytest.mark.parametrize("expanded", [False, True])
@pytest.mark.parametrize(
    "call",
    [
        talking(LONG, DESK),
        talking(LONG, replace(LONG, id="l2")),
        talking(RTL, BEN),
        held(LONG, DESK, DESK, call_id="h", held_for=700),
        held(LONG, BEN, LONG, call_id="h", held_for=7000),
        transferred(),
        ringing(HOSTILE),
    ],
)
def test_nothing_on_a_card_lies_on_anything_else(
    theme: Theme, people: People, call: Call, width: int, expanded: bool
) -> None:
    words = say(call, ME, people)
    held_words = "Very long hold 1:56:40" if words.held_since else ""
    card = lay_out(
        words, width, Fonts.of(theme), timer="1:06:40", held=held_words, expanded=expanded
    )
    if card.one_line or not words.held_since:
        assert card.height == height_of(words, width, Fonts.of(theme), expanded=expanded)
    boxes = [
        card.badge,
        card.timer,
        card.chevron,
        card.status,
        *(rect for rect, _, _ in card.names),
        *card.arrows,
        *card.lines,
        *(box for pair in card.story for box in pair),
    ]
    if card.held is not None:
        boxes.append(card.held)
    if card.detail.width() > 0:
        boxes.append(card.detail)
    solid = [box for box in boxes if box.width() > 0]
    for number, one in enumerate(solid):
        assert card.card.contains(one), one
        for other in solid[number + 1 :]:
            assert not one.intersects(other), (one, other)


def test_in_a_narrow_window_the_badge_gives_way_to_a_number(theme: Theme, people: People) -> None:
    words = say(ringing(UNKNOWN), ME, people)
    fonts = Fonts.of(theme)
    narrow = lay_out(words, 300, fonts, timer="0:07", held="", expanded=False)
    ((_, shown, _),) = narrow.names
    assert shown == "+420 222 333 444"
    assert narrow.badge.isEmpty()
    wide = lay_out(words, 500, fonts, timer="0:07", held="", expanded=False)
    assert not wide.badge.isEmpty()


def test_times_and_badges_grow_with_the_letters(
    theme: Theme, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    larger = theme.font(Type.BODY)
    larger.setPointSizeF(larger.pointSizeF() * 2)
    monkeypatch.setattr(theme, "_base_font", larger)
    fonts = Fonts.of(theme)
    card = lay_out(say(transferred(), ME, people), 900, fonts, timer="0:07", held="", expanded=True)
    time_box, _ = card.story[0]
    assert time_box.width() > fonts.body_metrics.horizontalAdvance("22:58:58")
    assert card.badge.width() > fonts.title_metrics.horizontalAdvance("MM")


@pytest.mark.parametrize("who", [HOSTILE, LONG, RTL, MIRA])
def test_every_card_can_be_painted(page: NowPage, qtbot: QtBot, who: Participant) -> None:
    put(page, qtbot, talking(who, DESK), held(who, DESK, DESK, call_id="h", held_for=90))
    page.model.toggle_expanded(page.model.index(0))
    assert not page.grab().isNull()
