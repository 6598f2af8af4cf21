"""Preferences and first start: every control has a name and a role, and Tab reaches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from astconsole.settings.table import TABLE
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.preferences.dialog import PreferencesDialog
from astconsole.ui.preferences.list_field import ListField
from astconsole.ui.theme import Theme
from tests.ui.preferences.samples import FINDINGS, loaded

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit)


def preferences(theme: Theme) -> PreferencesDialog:
    made = PreferencesDialog(theme)
    made.set_loaded(loaded({"me.extensions": ("101",), "connection.tls": True}))
    made.connection.more.setChecked(True)
    made.set_findings(FINDINGS)
    return made


def first_start(theme: Theme) -> FirstStart:
    made = FirstStart(theme)
    made.connection.rows["connection.tls"].propose(value=True)
    made.set_findings(FINDINGS)
    return made


WINDOWS = pytest.mark.parametrize("make", [preferences, first_start])
Make = Callable[[Theme], QWidget]


@WINDOWS
def test_every_control_has_a_name_and_a_role(make: Make, theme: Theme, qtbot: QtBot) -> None:
    window = make(theme)
    qtbot.addWidget(window)
    window.show()
    nameless = []
    for control in (w for kind in _CONTROLS for w in window.findChildren(kind)):
        interface = QAccessible.queryAccessibleInterface(control)
        name = interface.text(QAccessible.Text.Name)
        if not name.strip() or interface.role() is QAccessible.Role.NoRole:
            nameless.append(control)
    assert nameless == []


def test_every_field_is_described_by_its_help(theme: Theme, qtbot: QtBot) -> None:
    window = preferences(theme)
    qtbot.addWidget(window)
    for page in window.pages.values():
        for row in page.rows.values():
            descriptions = [
                control.accessibleDescription()
                for kind in (QLineEdit, QAbstractButton)
                for control in row.field.findChildren(kind)
            ]
            assert any(row.setting.help in said for said in descriptions), row.key


@pytest.mark.parametrize("group", sorted({known.group for known in TABLE}))
def test_tab_goes_through_a_page_and_round(group: str, theme: Theme, qtbot: QtBot) -> None:
    window = preferences(theme)
    qtbot.addWidget(window)
    window.show_group(group)
    window.present()
    qtbot.waitUntil(window.groups.hasFocus)
    reached: list[QWidget] = []
    focused = QApplication.focusWidget()
    while focused is not None and focused not in reached:
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    wanted = {
        control
        for kind in (QAbstractButton, QLineEdit)
        for control in window.findChildren(kind)
        if control.isVisible() and control.isEnabled() and not isinstance(control, QRadioButton)
    }
    assert wanted <= set(reached)
    rows = [row for row in window.pages[group].rows.values() if row.isVisible()]
    order = [
        row.mapTo(window, QPoint()).y()
        for control in reached
        for row in rows
        if row.field.isAncestorOf(control)
    ]
    assert order == sorted(order)


def test_tab_goes_through_the_chips_of_a_list_before_its_field(theme: Theme, qtbot: QtBot) -> None:
    window = preferences(theme)
    qtbot.addWidget(window)
    window.show_group("me")
    window.present()
    row = window.pages["me"].rows["me.extensions"]
    field = next(iter(row.field.findChildren(ListField)))
    field.set_texts(["101", "PJSIP/front-desk"])
    qtbot.waitUntil(window.isActiveWindow)
    field.chips[0].setFocus()
    for expected in (field.chips[1], field.edit):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected


def test_groups_are_gone_through_with_the_arrows(theme: Theme, qtbot: QtBot) -> None:
    window = preferences(theme)
    qtbot.addWidget(window)
    window.present()
    for name in list(window.pages)[1:]:
        QTest.keyClick(window.groups, Qt.Key.Key_Down)
        assert window.pages[name].isVisible()
