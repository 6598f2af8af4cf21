"""What a person does with pointer and keyboard, in the words of a test."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from astconsole.ui.preferences.dialog import PreferencesDialog
from astconsole.ui.preferences.row import SettingRow


def row_of(dialog: PreferencesDialog, key: str) -> SettingRow:
    """The row of a setting, on the page that is then shown."""
    group = key.partition(".")[0]
    dialog.show_group(group)
    return dialog.pages[group].rows[key]


def control(row: QWidget, name: str) -> QAbstractButton:
    """The button of a row with that accessible name or text."""
    for button in row.findChildren(QAbstractButton):
        if name in (button.accessibleName(), button.text()):
            return button
    raise AssertionError(f"no button {name!r}")


def write(row: QWidget, text: str) -> QLineEdit:
    """Put that text into the row's field, in place of what stands there."""
    edit = row.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    return edit
