"""A list of texts, with the keyboard and with the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from astconsole.ui.preferences.list_field import ListField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.ui.theme import Theme


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> ListField:
    made = ListField(theme, "My extensions", "101")
    qtbot.addWidget(made)
    made.set_texts(("101", "102"))
    made.show()
    made.activateWindow()
    return made


def test_enter_adds_what_was_typed(field: ListField, qtbot: QtBot) -> None:
    QTest.keyClicks(field.edit, "103, PJSIP/desk;103 ,101")
    with qtbot.waitSignal(field.changed):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.texts() == ("101", "102", "103", "PJSIP/desk")
    assert field.edit.text() == ""
    assert [chip.accessibleName() for chip in field.chips][-1] == "Remove PJSIP/desk"


def test_what_was_typed_and_not_added_counts(field: ListField) -> None:
    QTest.keyClicks(field.edit, " 103 ")
    assert field.texts() == ("101", "102", "103")
    assert field.add.isEnabled()
    field.add.click()
    assert field.texts() == ("101", "102", "103")
    assert not field.add.isEnabled()


def test_a_chip_takes_its_text_away(field: ListField) -> None:
    field.chips[0].click()
    assert field.texts() == ("102",)
    QTest.keyClick(field.chips[0], Qt.Key.Key_Delete)
    assert field.texts() == ()
    assert field.chips == ()


def test_backspace_reaches_the_last_chip_and_then_takes_it(field: ListField, qtbot: QtBot) -> None:
    field.edit.setFocus()
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    qtbot.waitUntil(field.chips[-1].hasFocus)
    assert field.texts() == ("101", "102")
    QTest.keyClick(field.chips[-1], Qt.Key.Key_Backspace)
    assert field.texts() == ("101",)
    qtbot.waitUntil(field.chips[-1].hasFocus)


def test_a_strange_text_is_shown_plain_and_kept_as_it_is(field: ListField) -> None:
    strange = "<b>" + "x" * 200 + "\u202e&y"
    field.set_texts((strange,))
    assert field.texts() == (strange,)
    assert len(field.chips[0].text()) < 60


def test_locked_it_can_be_read_only(field: ListField) -> None:
    field.set_locked(locked=True)
    assert not field.add.isVisible()
    assert not any(chip.isEnabled() for chip in field.chips)
    assert field.texts() == ("101", "102")
