"""What assistive technology finds: every control has a name, every row a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import LogFilter
from astconsole.ui.log import LogPage
from tests.ui.log import hand
from tests.ui.log.office import MemorySource, a_day, report_of

type_maker = Callable[..., LogPage]

CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ButtonDropDown,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.Table,
    QAccessible.Role.ColumnHeader,
}


def below(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield interface
    if depth > 12 or interface.role() is QAccessible.Role.Cell:
        return
    for number in range(min(interface.childCount(), 60)):
        child = interface.child(number)
        if child is not None:
            yield from below(child, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    return [
        f"{each.role()} {each.object()}"
        for each in below(root)
        if each.role() in CONTROLS
        and not each.state().invisible
        and not each.text(QAccessible.Text.Name)
    ]


def office() -> MemorySource:
    source = MemorySource(a_day(30))
    source.details = {row.row_id: report_of(row) for row in source.all}
    return source


def test_every_control_of_the_page_has_a_name(make_page: type_maker) -> None:
    page = make_page(office())
    page.show_call(30)
    page.show_raw(30, ["Event: Hangup"])
    page.filters.set_filter(LogFilter(number="102"))
    page.filters.period.actions[next(reversed(page.filters.period.actions))].trigger()
    page.panel.notice.delete_later([3])
    page.panel.pill.add(2)
    assert nameless(page) == []


def test_every_control_of_the_export_dialog_has_a_name(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(office())
    page.open_export()
    assert nameless(page.dialog) == []
    hand.click(page.dialog.go)
    assert nameless(page.dialog) == []


def test_the_list_is_a_table_whose_rows_can_be_heard(make_page: type_maker) -> None:
    page = make_page(office())
    table = QAccessible.queryAccessibleInterface(page.view)
    assert table is not None
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Calls"
    cells = [table.child(number) for number in range(8 * 4)]
    heard = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert {"When", "Direction", "Who", "Outcome"} <= set(heard)
    assert any(words.startswith("Missed call from Ben Okoye 102, Monday") for words in heard)
    assert "Number: 102" in heard


def test_tab_goes_through_everything_and_out_again(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(office())
    page.set_can_call(can_call=True)
    page.show_call(30)
    page.focus_search()
    visited: list[str] = []
    for _ in range(30):
        focused = page.focusWidget()
        assert focused is not None
        name = QAccessible.queryAccessibleInterface(focused)
        assert name is not None
        visited.append(name.text(QAccessible.Text.Name))
        hand.press(focused, Qt.Key.Key_Tab)
        if page.focusWidget() is page.filters.search:
            break
    assert visited[:4] == [
        "Search the call log",
        "Days shown: Any time",
        "Export the calls shown",
        "Show all calls",
    ]
    for wanted in ("Calls", "Close details", "Call back", "Note on this call", "Show raw events"):
        assert wanted in visited
    assert page.focusWidget() is page.filters.search


@pytest.mark.parametrize("width", [420, 700, 1200])
def test_no_words_are_cut_off_at_any_width(make_page: type_maker, width: int) -> None:
    page = make_page(office(), width)
    page.show_call(30)
    for button in (page.export, page.filters.period.button, page.detail.look_up_button):
        assert button.width() >= button.minimumSizeHint().width()
        assert page.rect().contains(button.mapTo(page, button.rect().center()))
