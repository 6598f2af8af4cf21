from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import LogFilter
from astconsole.ui.log import LogPage
from astconsole.ui.people import People
from tests.ui.log import hand
from tests.ui.log.office import NOW, MemorySource, a_day, call, gap

type_maker = Callable[..., LogPage]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("signal", "key", "modifiers"),
    [
        ("copy_requested", Qt.Key.Key_C, CTRL),
        ("call_requested", Qt.Key.Key_Return, CTRL),
        ("look_up_requested", Qt.Key.Key_I, CTRL),
    ],
)
def test_keys_act_on_the_number_as_the_pbx_gave_it(
    qtbot: QtBot,
    make_page: type_maker,
    signal: str,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.set_can_call(can_call=True)
    page.panel.enter()
    with qtbot.waitSignal(getattr(page, signal)) as told:
        hand.press(page.view, key, modifiers)
    assert told.args == ["+4930901820"]


def test_rows_are_copied_as_lines_with_tabs(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.panel.enter()
    hand.press(page.view, Qt.Key.Key_Down, SHIFT)
    with qtbot.waitSignal(page.copy_requested) as told:
        hand.press(page.view, Qt.Key.Key_C, CTRL | SHIFT)
    assert told.args is not None
    first, second = told.args[0].split("\n")
    assert first.split("\t")[:5] == [
        "Monday, 23 November 2026",
        "14:18",
        "Incoming",
        "Ana Marić",
        "030 901820",
    ]
    assert "Ben Okoye" in second


def test_only_this_number(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(50)))
    page.panel.enter()
    hand.press(page.view, Qt.Key.Key_F, CTRL | SHIFT)
    assert page.model.log_filter == LogFilter(number="+4930901820")
    assert page.model.rowCount() == 5


def test_do_not_log_this_number(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.panel.enter()
    with qtbot.waitSignal(page.ignore_requested) as told:
        page.panel.row_actions.ignore.trigger()
    assert told.args == ["+4930901820"]


def test_a_number_that_is_not_logged_can_be_logged_again(
    qtbot: QtBot, make_page: type_maker
) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.set_ignored(["030 901820"])  # however it is written
    page.panel.enter()
    ignore = page.panel.row_actions.ignore
    assert ignore.text() == "Log 030 901820 again"
    with qtbot.waitSignal(page.log_again_requested) as told:
        ignore.trigger()
    assert told.args == ["+4930901820"]
    page.set_ignored([])
    assert ignore.text() == "Do not log 030 901820 any more"


def test_what_is_copied_or_filtered_is_not_written_on_the_screen_while_presenting(
    make_page: type_maker, people: People
) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.panel.enter()
    page.panel.row_actions.only_number.trigger()
    assert page.filters.only.text() == "Only 030 901820"
    people.set_masked(True)
    page.panel.row_actions.copy_number.trigger()
    told = (page.panel.notice.label.text(), page.filters.only.text(), page.filters.told_in_words())
    assert not any(digits in words for words in told for digits in ("901820", "+49", "030"))


def test_the_menu_names_what_it_acts_on(make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.set_can_call(can_call=True)
    page.view.choose(4)
    menu = page.panel.row_actions.menu()
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == [
        "Show details",
        "Call back",
        "Look up",
        "Only calls with 102",
        "Copy 102",
        "Copy entry",
        "Note…",
        "Delete",
        "Do not log 102 any more",
    ]
    menu.deleteLater()


def test_what_cannot_be_done_is_not_offered(make_page: type_maker) -> None:
    page = make_page(MemorySource([gap(2, NOW, None), call(1, NOW, who=("", ""))]))
    actions = page.panel.row_actions
    for row_id in (2, 1):
        page.view.choose(row_id)
        for action in (actions.call_back, actions.copy_number, actions.ignore):
            assert not action.isEnabled()
    assert actions.note.isEnabled()
    page.view.choose(2)
    assert not actions.note.isEnabled()
    assert actions.delete.isEnabled()


def test_a_copied_number_is_said(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.panel.enter()
    hand.press(page.view, Qt.Key.Key_C, CTRL)
    assert page.panel.notice.label.text() == "Copied: +4930901820"
    assert page.panel.notice.undo.isHidden()


def test_where_nobody_can_be_called_calling_is_not_spoken_of(make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(5)))
    page.show_call(5)
    assert not page.panel.row_actions.call_back.isVisible()
    assert page.detail.call_button.isHidden()
    page.set_can_call(can_call=True)
    assert page.panel.row_actions.call_back.isVisible()
    assert page.detail.call_button.isVisible()
