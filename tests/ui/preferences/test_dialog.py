"""The preferences as a person uses them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from astconsole.settings.secrets import Source
from astconsole.settings.table import TABLE, Value
from astconsole.ui.preferences.dialog import PreferencesDialog
from astconsole.ui.preferences.draft import ChangesDraft, ConnectionDraft
from astconsole.ui.preferences.findings import SectionCard
from tests.ui.preferences.hand import control, row_of, write
from tests.ui.preferences.samples import FINDINGS, USER_FILE, loaded

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def asked_to_save(dialog: PreferencesDialog, qtbot: QtBot) -> ChangesDraft:
    """What pressing Save asks for."""
    with qtbot.waitSignal(dialog.changes_requested) as asked:
        dialog.save.click()
    draft = asked.args[0]
    assert isinstance(draft, ChangesDraft)
    return draft


def saved(dialog: PreferencesDialog, qtbot: QtBot) -> Mapping[str, Value]:
    """The settings that pressing Save asks to change."""
    return asked_to_save(dialog, qtbot).values


def test_every_setting_has_a_row_in_its_group(dialog: PreferencesDialog) -> None:
    rows = [row.key for page in dialog.pages.values() for row in page.rows.values()]
    assert rows == [known.key for known in TABLE]
    assert dialog.groups.count() == len(dialog.pages)


def test_only_what_changed_is_asked_for(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    write(row_of(dialog, "connection.host"), "pbx2.example.com ")
    write(row_of(dialog, "connection.port"), "5040")
    write(row_of(dialog, "connection.connect_timeout"), "2,5")
    control(row_of(dialog, "popup.internal"), "From colleagues too").click()
    control(row_of(dialog, "appearance.theme"), "Colours: Dark").click()
    assert saved(dialog, qtbot) == {
        "connection.host": "pbx2.example.com",
        "connection.port": 5040,
        "connection.connect_timeout": 2.5,
        "popup.internal": False,
        "appearance.theme": "dark",
    }


def test_what_is_put_back_is_no_change(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    write(row_of(dialog, "connection.host"), "other")
    write(row_of(dialog, "connection.host"), "pbx.example.com")
    with qtbot.assertNotEmitted(dialog.changes_requested), qtbot.waitSignal(dialog.closed):
        dialog.save.click()


def test_a_wrong_value_is_named_and_nothing_is_saved(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    port = row_of(dialog, "connection.port")
    write(port, "70000")
    write(row_of(dialog, "me.region"), "Germany")
    with qtbot.assertNotEmitted(dialog.changes_requested):
        dialog.save.click()
    assert dialog.isVisible()
    assert "65535" in port.wrong.text
    assert dialog.state.text() == "Not saved. Values to correct: 2"
    assert dialog.groups.currentItem().text() == "Connection (1)"
    said = dialog.groups.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Me, values to correct: 1"
    edit = write(port, "5039")
    assert port.wrong.text == ""
    assert edit.accessibleDescription().startswith("Its AMI port")


def test_a_wrong_value_is_named_when_the_keyboard_goes_on(dialog: PreferencesDialog) -> None:
    port = row_of(dialog, "connection.port")
    edit = write(port, "0")
    assert port.wrong.text == ""
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert "1 to 65535" in port.wrong.text
    assert edit.accessibleDescription().startswith("Must be")


def test_a_rare_setting_that_is_wrong_is_brought_into_sight(dialog: PreferencesDialog) -> None:
    events = row_of(dialog, "connection.events")
    assert not events.isVisible()
    dialog.connection.more.click()
    write(events, "call;agent")
    dialog.connection.more.click()
    dialog.show_group("log")
    dialog.save.click()
    assert events.isVisible()
    assert "comma list" in events.wrong.text


def test_a_number_goes_up_and_down_within_its_limits(dialog: PreferencesDialog) -> None:
    row = row_of(dialog, "popup.linger_seconds")
    edit = write(row, "1")
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert row.value() == 2
    for _ in range(5):
        QTest.keyClick(edit, Qt.Key.Key_Down)
    assert row.value() == 0
    write(row, "no number")
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert row.value() == "no number"


def test_back_to_the_default(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    row = row_of(dialog, "connection.host")
    assert row.reset.isVisible()
    assert row.reset.accessibleName() == "Reset PBX to its default: localhost"
    row.reset.click()
    assert not row.reset.isVisible()
    assert saved(dialog, qtbot) == {"connection.host": "localhost"}
    assert not row_of(dialog, "connection.port").reset.isVisible()


@pytest.mark.parametrize(
    ("origin", "locked", "words"),
    [
        ("command line", True, "command line"),
        ("ASTCONSOLE_ME_REGION", True, "ASTCONSOLE_ME_REGION"),
        ("/etc/astconsole/config.toml line 7", False, "/etc/astconsole/config.toml line 7"),
        (f"{USER_FILE} line 7", False, ""),
    ],
)
def test_where_a_value_comes_from(
    dialog: PreferencesDialog, origin: str, locked: bool, words: str, qtbot: QtBot
) -> None:
    dialog.set_loaded(loaded({"me.region": "DE"}, {"me.region": origin}))
    row = row_of(dialog, "me.region")
    edit = row.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    assert words in row.note.text
    assert bool(row.note.text) == bool(words)
    assert edit.isReadOnly() == locked
    assert row.note.text in edit.accessibleDescription()
    write(row, "FR")
    if locked:
        assert row.value() == "DE"
        assert not row.reset.isVisible()
    else:
        assert saved(dialog, qtbot) == {"me.region": "FR"}


def test_every_kind_of_field_can_be_locked(dialog: PreferencesDialog) -> None:
    dialog.set_loaded(loaded({}, {known.key: known.variable for known in TABLE}))
    for page in dialog.pages.values():
        for row in page.rows.values():
            assert row.locked
            row.propose("anything")
    assert dialog.changes() == {}
    assert row_of(dialog, "me.extensions").value() == ()


def test_what_depends_on_a_setting_goes_with_it(dialog: PreferencesDialog) -> None:
    verify = row_of(dialog, "connection.tls_verify")
    assert not verify.isVisible()
    control(row_of(dialog, "connection.tls"), "Encrypt with TLS").click()
    assert verify.isVisible()


def test_tls_takes_its_usual_port_along(dialog: PreferencesDialog) -> None:
    port, tls = row_of(dialog, "connection.port"), row_of(dialog, "connection.tls")
    box = control(tls, "Encrypt with TLS")
    box.click()
    assert port.value() == 5039
    box.click()
    assert port.value() == 5038
    write(port, "15038")
    box.click()
    assert port.value() == 15038


def test_the_password_goes_to_the_keyring_and_nowhere_else(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    write(dialog.connection.secret, "geheim")
    write(row_of(dialog, "connection.host"), "pbx2")
    draft = asked_to_save(dialog, qtbot)
    assert (draft.account, draft.password) == ("desk@pbx2:5038", "geheim")
    assert draft.values == {"connection.host": "pbx2"}
    assert "geheim" not in repr(draft)
    assert "geheim" not in repr(dialog.connection.draft())
    dialog.set_saved(loaded())
    assert dialog.connection.secret.password == ""


def test_the_password_is_hidden_until_shown(dialog: PreferencesDialog) -> None:
    secret = dialog.connection.secret
    edit = write(secret, "geheim")
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    secret.show_it.click()
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    assert secret.show_it.text() == "Hide"


@pytest.mark.parametrize("source", list(Source))
def test_where_the_password_is_kept_is_said(dialog: PreferencesDialog, source: Source) -> None:
    dialog.set_secret_source(source)
    assert dialog.connection.secret.note.text
    assert dialog.connection.secret.edit.placeholderText()


def test_without_a_keyring_that_is_said_before(dialog: PreferencesDialog) -> None:
    dialog.set_keyring(available=False)
    assert "no keyring" in dialog.connection.secret.warning.text
    dialog.set_keyring(available=True)
    assert dialog.connection.secret.warning.text == ""


def test_a_test_is_of_what_stands_in_the_fields(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    write(row_of(dialog, "connection.host"), "pbx3")
    write(dialog.connection.secret, "geheim")
    check = dialog.connection.check
    with qtbot.waitSignal(dialog.test_requested) as asked:
        check.button.click()
    draft = asked.args[0]
    assert isinstance(draft, ConnectionDraft)
    assert (draft.values["connection.host"], draft.password) == ("pbx3", "geheim")
    assert draft.account == "desk@pbx3:5038"
    check.button.setFocus()
    dialog.set_testing("Logging in …")
    assert check.button.hasFocus(), "or Return would press what comes next"
    dialog.set_findings(FINDINGS)
    assert check.button.hasFocus()
    assert check.section is None
    assert check.state.text() == "Problems found: 1"
    assert len(check.cards) == len(FINDINGS)
    assert check.cards[0].accessibleName().startswith("Problem: No right to see calls")
    write(row_of(dialog, "connection.host"), "pbx4")
    assert check.cards == ()


def test_the_section_that_remedies_speak_of_is_there_to_be_copied(
    dialog: PreferencesDialog,
) -> None:
    check = dialog.connection.check
    dialog.set_section("[desk]\nread = call\n")
    dialog.set_findings(FINDINGS[-1:])
    assert check.findChildren(SectionCard) == [], "nothing is to be done"
    dialog.set_findings(FINDINGS)
    assert check.section is not None
    check.section.copy.click()
    assert QGuiApplication.clipboard().text() == "[desk]\nread = call\n"


def test_nothing_is_tested_while_something_is_wrong(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    write(row_of(dialog, "connection.host"), "")
    with qtbot.assertNotEmitted(dialog.test_requested):
        dialog.connection.check.button.click()
    assert row_of(dialog, "connection.host").wrong.text == "This is needed."


def test_what_could_not_be_saved_stays_as_typed(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    write(row_of(dialog, "connection.host"), "pbx2")
    saved(dialog, qtbot)
    assert not dialog.save.isEnabled()
    dialog.set_failed("config.toml cannot be written (no room); make room")
    assert "no room" in dialog.state.text()
    assert dialog.save.isEnabled()
    assert dialog.changes() == {"connection.host": "pbx2"}


def test_saved_closes_unless_there_is_something_to_say(
    dialog: PreferencesDialog, qtbot: QtBot
) -> None:
    write(row_of(dialog, "connection.host"), "pbx2")
    saved(dialog, qtbot)
    dialog.set_saved(loaded({"connection.host": "pbx2"}), "Holds from the next start on.")
    assert dialog.isVisible()
    assert dialog.state.text() == "Holds from the next start on."
    assert dialog.changes() == {}
    dialog.set_saved(loaded())
    assert not dialog.isVisible()


def test_escape_leaves_without_saving(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    write(row_of(dialog, "connection.host"), "pbx2")
    with (
        qtbot.waitSignal(dialog.closed),
        qtbot.assertNotEmitted(dialog.changes_requested),
    ):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_words_that_say_the_title_again_are_left_to_who_hears_them(
    dialog: PreferencesDialog,
) -> None:
    dialog.show_group("appearance")
    row = row_of(dialog, "appearance.theme")
    shown = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Colours"]
    assert row.setting.help in row.field.findChildren(QAbstractButton)[0].accessibleDescription()


def test_what_could_not_be_saved_is_said_in_full(dialog: PreferencesDialog, qtbot: QtBot) -> None:
    words = "No keyring was found on this desktop. " * 6
    dialog.set_failed(words)
    state = dialog.state
    assert state.text() == words.strip()
    qtbot.waitUntil(lambda: state.height() >= state.heightForWidth(state.width()))
    assert dialog.rect().contains(dialog.save.geometry())
