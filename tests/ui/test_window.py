"""The console window and the panel about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QListView,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from astconsole.ui.banner import ConnectionState
from astconsole.ui.elided import ElidedLabel
from astconsole.ui.icons import Icon
from astconsole.ui.main_window import MainWindow
from astconsole.ui.navigation import NavigationBar
from astconsole.ui.participant_panel import ParticipantPanel
from astconsole.ui.people import Contact, People
from tests.ui import samples
from tests.ui.samples import HOSTILE, LONG, MIRA, UNKNOWN, WITHHELD, logged

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker


Kind = TypeVar("Kind", bound=QWidget)


def child(parent: QWidget, kind: type[Kind]) -> Kind:
    found = parent.findChild(kind)
    assert found is not None
    return found


def opened(theme: Theme, state: QSettings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(theme, state)
    qtbot.addWidget(window)
    for key, title, icon in (("now", "Now", Icon.NOW), ("log", "Call log", Icon.LOG)):
        page = QWidget()
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.add_page(key, title, icon, page)
    return window


@pytest.fixture
def window(theme: Theme, state: QSettings, qtbot: QtBot) -> MainWindow:
    window = opened(theme, state, qtbot)
    window.present()
    with qtbot.waitActive(window):
        pass
    return window


@pytest.fixture
def panel(theme: Theme, people: People, ticker: Ticker, qtbot: QtBot) -> ParticipantPanel:
    panel = ParticipantPanel(theme, people, ticker)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_pages_by_key(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_changed) as changed:
        press(window, Qt.Key.Key_2)
    assert changed.args == ["log"]
    press(window, Qt.Key.Key_1)
    assert window.current_page == "now"
    window.show_page("nowhere")
    assert window.current_page == "now"


def test_pages_by_pointer(window: MainWindow) -> None:
    bar = child(window, NavigationBar)
    buttons = {b.accessibleName(): b for b in bar.findChildren(QAbstractButton)}
    buttons["Call log"].click()
    assert window.current_page == "log"
    assert buttons["Call log"].isChecked()


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (Qt.Key.Key_F, "search_requested", ["now"]),
        (Qt.Key.Key_E, "export_requested", ["now"]),
        (Qt.Key.Key_Q, "quit_requested", []),
        (Qt.Key.Key_Comma, "preferences_requested", []),
    ],
)
def test_keys(window: MainWindow, qtbot: QtBot, key: Qt.Key, signal: str, args: list[str]) -> None:
    with qtbot.waitSignal(getattr(window, signal)) as told:
        press(window, key)
    assert told.args == args


def test_what_went_wrong_is_said_for_a_while(window: MainWindow) -> None:
    window.set_connection(ConnectionState.CONNECTED, "Connected to pbx")
    window.say("The PBX refused: Permission denied")
    shown = [label.full_text for label in window.findChildren(ElidedLabel) if label.isVisible()]
    assert shown == ["The PBX refused: Permission denied"]
    window._saying.timeout.emit()
    shown = [label.full_text for label in window.findChildren(ElidedLabel) if label.isVisible()]
    assert shown == ["Connected to pbx"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, None])
def test_what_else_there_is_opens_from_the_bar(
    window: MainWindow, qtbot: QtBot, key: Qt.Key | None
) -> None:
    more = next(b for b in window.findChildren(QAbstractButton) if b.accessibleName() == "More")
    assert not more.isVisible()
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Do not disturb")
    window.set_menu(menu)
    assert more.isVisible()
    if key is None:
        QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(more, key)
    assert menu.isVisible()
    menu.close()


def test_closing_goes_to_the_tray(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.hidden_to_tray):
        window.close()
    assert not window.isVisible()


def test_closing_without_a_tray_asks_to_quit(window: MainWindow, qtbot: QtBot) -> None:
    window.set_closes_to_tray(closes=False)
    with qtbot.waitSignal(window.quit_requested):
        window.close()
    assert window.isVisible()


def test_it_closes_for_good_when_the_application_ends(window: MainWindow, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(window.hidden_to_tray),
        qtbot.assertNotEmitted(window.quit_requested),
    ):
        window.finish()
    assert not window.isVisible()


def test_it_stands_where_it_stood(
    window: MainWindow, theme: Theme, state: QSettings, qtbot: QtBot
) -> None:
    window.resize(640, 480)
    window.show_page("log")
    window.close()
    again = opened(theme, state, qtbot)
    again.present()
    qtbot.waitExposed(again)
    assert (again.width(), again.height()) == (640, 480)
    assert again.current_page == "log"


def test_broken_state_is_no_matter(theme: Theme, state: QSettings, qtbot: QtBot) -> None:
    state.setValue("window/geometry", "rubbish")
    state.setValue("window/page", 7)
    window = opened(theme, state, qtbot)
    window.present()
    qtbot.waitExposed(window)
    assert window.current_page == "now"


def test_a_narrow_window_keeps_the_icons(window: MainWindow, qtbot: QtBot) -> None:
    bar = child(window, NavigationBar)
    wide = bar.width()
    window.resize(500, 500)
    qtbot.waitUntil(lambda: bar.width() < wide)


def test_the_connection_and_the_count_are_said(window: MainWindow) -> None:
    window.set_connection(ConnectionState.FAILED, "Not connected: <b>wrong</b>\nsecret")
    labels = [label.full_text for label in window.findChildren(ElidedLabel)]
    assert "Not connected: <b>wrong</b> secret" in labels
    window.set_notice("Do not disturb until 11:00")
    assert any("11:00" in label.text() for label in window.findChildren(QLabel))
    window.set_count("log", 3, "3 missed calls")
    bar = child(window, NavigationBar)
    names = [b.accessibleName() for b in bar.findChildren(QAbstractButton)]
    assert "Call log, 3 missed calls" in names
    assert not window.grab().isNull()


def test_the_panel_opens_and_closes(window: MainWindow) -> None:
    panel = QWidget()
    window.set_panel(panel)
    assert not panel.isVisible()
    window.show_panel(show=True)
    assert panel.isVisible()
    window.show_panel(show=False)
    assert not panel.isVisible()


def texts(panel: ParticipantPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if not label.isHidden()]


def buttons(panel: ParticipantPanel) -> dict[str, QAbstractButton]:
    return {b.accessibleName(): b for b in panel.findChildren(QAbstractButton)}


def test_in_a_narrow_window_the_panel_stands_in_place_of_the_page(
    window: MainWindow, theme: Theme, people: People, ticker: Ticker, qtbot: QtBot
) -> None:
    panel = ParticipantPanel(theme, people, ticker)
    window.set_panel(panel)
    panel.closed.connect(lambda: window.show_panel(show=False))
    window.resize(420, 600)
    page = window._pages.widget(0)
    assert page is not None
    page.setFocus()
    window.show_panel(show=True)
    qtbot.waitUntil(lambda: panel.width() > 320)
    assert not page.isVisible()
    assert window.rect().contains(panel.mapTo(window, panel.rect().bottomRight()))
    assert panel.isAncestorOf(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert page.isVisible()
    assert page.hasFocus()
    window.show_panel(show=True)
    press(window, Qt.Key.Key_2)
    assert not panel.isVisible(), "who wants a page wants to see it"
    window.resize(1100, 600)
    window.show_panel(show=True)
    assert window._pages.isVisible()
    assert panel.isVisible()


def test_who_they_are(panel: ParticipantPanel, people: People) -> None:
    people.set_contact(MIRA.number, Contact("Mira L.", "Nordwind"))
    panel.show_participant(MIRA)
    shown = texts(panel)
    for expected in ("Mira L.", "Nordwind", "+46 8 123 456 78", "08-123 456 78", "+46812345678"):
        assert expected in shown
    panel.show_participant(UNKNOWN)
    assert "08-123 456 78" not in texts(panel)


def test_earlier_calls_of_that_number_only(panel: ParticipantPanel, qtbot: QtBot) -> None:
    panel.show_participant(MIRA)
    assert "No earlier calls with this number." in texts(panel)
    panel.set_earlier_calls(UNKNOWN.number, [logged(1, 1)])
    view = child(panel, QListView)
    assert view.model().rowCount() == 0
    rows = [
        logged(1, 0.1, missed=True),
        logged(2, 1),
        logged(3, 3, via="Sales"),
        logged(5, 3, missed=True, resolved_at=samples.NOW, resolved_by="Ben"),
    ]
    panel.set_earlier_calls(MIRA.number, rows)
    said = [view.model().index(row, 0).data() for row in range(len(rows))]
    assert said[0].startswith("Today, ")
    assert said[0].endswith(", Missed")
    assert said[1].startswith("Yesterday, ")
    assert said[1].endswith(", Answered · 2:04")
    assert said[2].startswith("Friday, ")
    assert said[2].endswith(", Answered by \u2068Ana Novák\u2069 · 2:04")
    assert "Called back today, " in said[3]
    assert said[3].endswith("by \u2068Ben\u2069")
    assert not panel.grab().isNull()
    view.setCurrentIndex(view.model().index(1, 0))
    with qtbot.waitSignal(panel.row_activated) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [2]


def test_a_note_is_kept_when_it_is_left(panel: ParticipantPanel, qtbot: QtBot) -> None:
    panel.show_participant(MIRA)
    panel.set_note(MIRA.number, "before")
    note = child(panel, QPlainTextEdit)
    assert note.toPlainText() == "before"
    with qtbot.waitSignal(panel.note_changed) as kept:
        QTest.keyClicks(note, "after ")
        panel.set_note(MIRA.number, "from elsewhere")
        panel.show_participant(UNKNOWN)
    assert kept.args == [MIRA.number, "after before"]
    assert note.toPlainText() == ""


def test_a_note_that_was_only_read_is_not_written(panel: ParticipantPanel, qtbot: QtBot) -> None:
    panel.show_participant(MIRA)
    panel.set_note(MIRA.number, "before")
    with qtbot.assertNotEmitted(panel.note_changed):
        panel.show_participant(UNKNOWN)
        panel.set_note(MIRA.number, "late answer")
    assert child(panel, QPlainTextEdit).toPlainText() == ""


def test_actions(panel: ParticipantPanel, qtbot: QtBot) -> None:
    panel.set_can_call(can_call=True)
    panel.set_crm_template("https://crm.example/?q={e164}&n={name}")
    panel.show_participant(MIRA)
    for name, signal, args in (
        ("Call", panel.call_requested, ["+46812345678"]),
        ("Copy number", panel.copy_requested, ["+46812345678"]),
        (
            "Open in CRM",
            panel.url_requested,
            ["https://crm.example/?q=%2B46812345678&n=Mira%20Lindqvist"],
        ),
        ("Close", panel.closed, []),
    ):
        with qtbot.waitSignal(signal) as told:
            buttons(panel)[name].click()
        assert told.args == args
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_actions_that_cannot_be_are_not_offered(panel: ParticipantPanel, people: People) -> None:
    panel.show_participant(MIRA)
    assert not buttons(panel)["Call"].isVisible()
    assert not buttons(panel)["Open in CRM"].isVisible()
    panel.set_crm_template("javascript:{number}")
    assert not buttons(panel)["Open in CRM"].isEnabled()
    assert "http" in buttons(panel)["Open in CRM"].toolTip()
    panel.show_participant(WITHHELD)
    assert not buttons(panel)["Copy number"].isEnabled()


def test_presenting_hides_the_person(panel: ParticipantPanel, people: People) -> None:
    panel.set_crm_template("https://crm.example/?q={e164}&n={name}")
    panel.show_participant(LONG)
    panel.set_earlier_calls(LONG.number, [logged(1, 1)])
    panel.set_note(LONG.number, "secret")
    people.set_masked(masked=True)
    everything = " ".join(texts(panel))
    for secret in ("Hannelore", "2155", "Answered"):
        assert secret not in everything
    assert not child(panel, QPlainTextEdit).isVisible()
    assert not child(panel, QListView).isVisible()
    assert not buttons(panel)["Open in CRM"].isEnabled()
    people.set_masked(masked=False)
    assert child(panel, QPlainTextEdit).toPlainText() == "secret"


def test_a_hostile_person_is_plain_text(panel: ParticipantPanel) -> None:
    panel.show_participant(HOSTILE)
    for label in panel.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
        assert "<b>" not in label.toolTip()
