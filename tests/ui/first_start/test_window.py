"""From nothing to connected, as a person does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from astconsole.settings.secrets import Source
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.preferences.draft import ConnectionDraft
from tests.ui.preferences.hand import control, write
from tests.ui.preferences.samples import FINDINGS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.ui.theme import Theme


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> FirstStart:
    made = FirstStart(theme, {"me.region": "DE"})
    qtbot.addWidget(made)
    made.show()
    return made


def fill_in(window: FirstStart) -> None:
    """Answer what the second step asks."""
    write(window.connection.rows["connection.host"], "pbx.example.com")
    write(window.connection.rows["connection.user"], "desk")
    write(window.connection.secret, "geheim")


def test_the_demo_office_is_one_press_away(window: FirstStart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.demo_requested), qtbot.assertNotEmitted(window.closed):
        window.welcome.demo_card.click()
        window.close()


def test_three_steps_lead_to_one_value(window: FirstStart, qtbot: QtBot) -> None:
    window.welcome.connect_card.click()
    assert window.step == 1
    fill_in(window)
    control(window.connection.rows["connection.tls"], "Encrypt with TLS").click()
    window.next.click()
    assert window.step == 2
    assert window.next.text() == "Finish"
    write(window.me.rows["me.extensions"], "101, PJSIP/front-desk")
    with qtbot.waitSignal(window.finished) as finished, qtbot.assertNotEmitted(window.closed):
        window.next.click()
        window.close()
    (draft,) = finished.args
    assert isinstance(draft, ConnectionDraft)
    assert draft.values == {
        "connection.host": "pbx.example.com",
        "connection.port": 5039,
        "connection.tls": True,
        "connection.tls_verify": True,
        "connection.tls_ca_file": "",
        "connection.user": "desk",
        "me.extensions": ("101", "PJSIP/front-desk"),
        "me.region": "DE",
    }
    assert (draft.password, draft.account) == ("geheim", "desk@pbx.example.com:5039")
    assert "geheim" not in repr(draft)


def test_what_is_missing_is_named_and_gone_to(window: FirstStart) -> None:
    window.welcome.connect_card.click()
    window.next.click()
    assert window.step == 1
    rows = window.connection.rows
    assert "address of the PBX" in rows["connection.host"].wrong.text
    assert "section in manager.conf" in rows["connection.user"].wrong.text
    assert window.connection.secret.wrong.text
    assert QApplication.focusWidget() is rows["connection.host"].field.entry
    fill_in(window)
    assert not any(row.wrong.text for row in rows.values())
    window.next.click()
    assert window.step == 2


def test_a_country_that_is_none_stops_the_last_step(window: FirstStart, qtbot: QtBot) -> None:
    window.welcome.connect_card.click()
    fill_in(window)
    window.next.click()
    write(window.me.rows["me.region"], "Germany")
    with qtbot.assertNotEmitted(window.finished):
        window.next.click()
    assert "two letters" in window.me.rows["me.region"].wrong.text


def test_no_extension_is_an_answer(window: FirstStart, qtbot: QtBot) -> None:
    window.welcome.connect_card.click()
    fill_in(window)
    window.next.click()
    with qtbot.waitSignal(window.finished) as finished:
        window.next.click()
    assert finished.args[0].values["me.extensions"] == ()


def test_back_keeps_what_was_answered(window: FirstStart) -> None:
    window.welcome.connect_card.click()
    fill_in(window)
    window.next.click()
    window.back.click()
    window.back.click()
    assert window.step == 0
    window.welcome.connect_card.click()
    assert window.connection.draft().values["connection.host"] == "pbx.example.com"


def test_a_test_shows_what_it_found(window: FirstStart, qtbot: QtBot) -> None:
    window.welcome.connect_card.click()
    check = window.connection.check
    with qtbot.assertNotEmitted(window.test_requested):
        check.button.click()
    fill_in(window)
    with qtbot.waitSignal(window.test_requested) as asked:
        check.button.click()
    assert asked.args[0].password == "geheim"
    check.button.setFocus()
    window.set_testing()
    window.set_section("[desk]\nread = call\n")
    window.set_findings(FINDINGS)
    assert check.button.hasFocus(), "or Return would press what comes next"
    assert check.section is not None
    assert [card.accessibleName().partition(":")[0] for card in check.cards] == [
        "Problem",
        "Warning",
        "Worth knowing",
        "All right",
    ]
    write(window.connection.rows["connection.user"], "another")
    assert check.cards == ()


def test_what_could_not_be_kept_is_said_and_can_be_tried_again(
    window: FirstStart, qtbot: QtBot
) -> None:
    window.welcome.connect_card.click()
    fill_in(window)
    window.next.click()
    window.next.click()
    assert not window.next.isEnabled()
    window.set_failed("The keyring is locked.")
    assert window.state.text() == "The keyring is locked."
    with qtbot.waitSignal(window.finished):
        window.next.click()


def test_where_the_password_goes_is_said(window: FirstStart) -> None:
    secret = window.connection.secret
    assert "keyring" in secret.note.text
    window.set_keyring(available=False)
    assert "not encrypted" in secret.warning.text


def test_a_password_that_is_found_already_is_not_asked_for(window: FirstStart) -> None:
    window.set_secret_source(Source.COMMAND)
    window.welcome.connect_card.click()
    write(window.connection.rows["connection.host"], "pbx")
    write(window.connection.rows["connection.user"], "desk")
    window.next.click()
    assert window.step == 2


def test_closing_it_is_told(window: FirstStart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def test_what_is_set_already_stands_there(theme: Theme, qtbot: QtBot) -> None:
    window = FirstStart(
        theme, {"connection.host": "pbx", "connection.port": 5040, "me.region": "FR"}
    )
    qtbot.addWidget(window)
    assert window.connection.draft().values["connection.port"] == 5040
    assert window.me.values()["me.region"] == "FR"


def test_the_default_host_is_no_answer(theme: Theme, qtbot: QtBot) -> None:
    window = FirstStart(theme, {"connection.host": "localhost"})
    qtbot.addWidget(window)
    assert window.connection.rows["connection.host"].value() == ""


def test_the_keyboard_alone_is_enough(window: FirstStart, qtbot: QtBot) -> None:
    window.present()
    qtbot.waitUntil(window.welcome.connect_card.hasFocus)

    def focused() -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def key(which: Qt.Key) -> None:
        QTest.keyClick(focused(), which)

    def keys(text: str) -> None:
        QTest.keyClicks(focused(), text)

    key(Qt.Key.Key_Return)
    keys("pbx")
    for _ in range(3):  # port, TLS, user
        key(Qt.Key.Key_Tab)
    keys("desk")
    key(Qt.Key.Key_Tab)
    keys("geheim")
    key(Qt.Key.Key_Return)
    assert window.step == 2
    keys("101")
    key(Qt.Key.Key_Return)  # adds the extension, and only the next one goes on
    assert window.step == 2
    with qtbot.waitSignal(window.finished) as finished:
        key(Qt.Key.Key_Return)
    values = finished.args[0].values
    assert (values["connection.host"], values["connection.user"]) == ("pbx", "desk")
    assert values["me.extensions"] == ("101",)
