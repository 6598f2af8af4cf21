"""The list holds its place, whatever happens to the log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log import LogPage
from astconsole.ui.log.view import LogView
from astconsole.ui.log.words import Column
from tests.ui.log import hand
from tests.ui.log.office import NOW, EndlessSource, MemorySource, a_day, call, gap, missed

type_maker = Callable[..., LogPage]


def seen(view: LogView) -> list[tuple[int, int]]:
    """Row id and lower edge of every row in sight: what a person's eyes rest on."""
    model = view._model
    rows = view._place.in_sight()
    return [
        (found.row_id, view.rowViewportPosition(row) + view.rowHeight(row))
        for row in rows
        if (found := model.call(row)) is not None
    ]


def middle(view: LogView) -> list[tuple[int, int]]:
    return seen(view)[1:-1]


def scroll(view: LogView, value: int) -> None:
    view.verticalScrollBar().setValue(value)
    assert view.verticalScrollBar().value() > 0


def test_new_calls_do_not_move_what_is_read(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(200))
    page = make_page(source)
    scroll(page.view, 1500)
    before = middle(page.view)
    for row_id in range(201, 206):
        page.calls_added([source.add(call(row_id, NOW + timedelta(seconds=row_id)))])
    with qtbot.waitSignal(page.view.arrived) as told:
        pass
    assert told.args == [5]
    assert set(before) <= set(seen(page.view))
    assert page.panel.pill.isVisible()
    assert page.panel.pill.text() == "↑ 5 new calls"


def test_calls_that_belong_to_several_places_do_not_move_it_either(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = MemorySource(a_day(200))
    page = make_page(source)
    scroll(page.view, 1500)
    before = middle(page.view)
    new = [source.add(call(300 + n, NOW - timedelta(minutes=95 * n))) for n in range(3)]
    with qtbot.waitSignal(page.view.arrived) as told:
        page.calls_added(new)
    assert told.args == [3]
    assert set(before) <= set(seen(page.view))


def test_at_the_top_a_new_call_is_seen_at_once(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(200))
    page = make_page(source)
    with qtbot.waitSignal(page.model.rowsInserted):
        page.calls_added([source.add(call(201, NOW))])
    assert seen(page.view)[0][0] == 201
    assert page.panel.pill.isHidden()


def test_the_selection_stays_on_its_call(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(200))
    page = make_page(source)
    page.view.choose(190)
    with qtbot.waitSignal(page.model.rowsInserted):
        page.calls_added([source.add(call(201, NOW))])
    current = page.view.current_call()
    assert current is not None
    assert current.row_id == 190
    assert [each.row_id for each in page.view.selected_calls()] == [190]
    page.refresh()
    assert [each.row_id for each in page.view.selected_calls()] == [190]


def test_deleted_calls_do_not_move_what_is_read(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(200))
    page = make_page(source)
    scroll(page.view, 1500)
    before = middle(page.view)
    source.remove(200, 199)
    page.calls_removed([200, 199])
    assert set(before) <= set(seen(page.view))


def test_reading_all_anew_keeps_the_place(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(200))
    page = make_page(source)
    scroll(page.view, 1500)
    before = middle(page.view)
    source.add(call(300, NOW))
    page.refresh()
    assert set(before) <= set(seen(page.view))


def test_a_heading_found_out_above_does_not_push_the_rows_down(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = MemorySource([call(500 - n, NOW - timedelta(hours=5 * n)) for n in range(500)])
    page = make_page(source)
    view = page.view
    view.scrollToBottom()
    bar = view.verticalScrollBar()
    step = 24
    while bar.value() > 6000:
        before = dict(seen(view))
        bar.setValue(bar.value() - step)
        after = dict(seen(view))
        common = list(before.keys() & after.keys())
        assert common
        moved = {after[row_id] - before[row_id] for row_id in common[2:]}
        assert moved <= {step}, f"rows jumped by {moved} at {bar.value()}"


def test_every_day_in_sight_has_its_heading(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource([call(90 - n, NOW - timedelta(hours=5 * n)) for n in range(90)])
    page = make_page(source)
    view = page.view
    tall = view._painter.row_height + view.day_height
    for value in (0, 700, 90_000, 333):
        view.verticalScrollBar().setValue(value)
        rows = view._place.in_sight()
        assert len(rows) > 3
        for row in rows:
            expected = tall if page.model.begins_day(row) else view._painter.row_height
            assert view.rowHeight(row) == expected


def test_a_million_rows_read_a_page_or_two(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(EndlessSource(1_000_000))
    assert page.model.pages_in_memory == 1
    page.view.scrollToBottom()
    assert seen(page.view)[-1][0] == 1
    assert page.model.pages_in_memory <= 4


def test_home_and_end_go_to_the_newest_and_the_oldest(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(EndlessSource(1_000_000))
    page.panel.enter()
    hand.press(page.view, Qt.Key.Key_End)
    assert page.view.current_call() == EndlessSource(1_000_000).row(999_999)
    hand.press(page.view, Qt.Key.Key_Home)
    assert page.view.current_call() == EndlessSource(1_000_000).row(0)


def test_the_row_with_the_keyboard_is_never_under_the_sticky_heading(
    qtbot: QtBot, make_page: type_maker
) -> None:
    page = make_page(MemorySource(a_day(120)))
    view = page.view
    page.panel.enter()
    for _ in range(60):
        hand.press(view, Qt.Key.Key_Down)
    for _ in range(60):
        hand.press(view, Qt.Key.Key_Up)
        row = view.currentIndex().row()
        lower = view.rowViewportPosition(row) + view.rowHeight(row)
        assert lower - view._painter.row_height >= (0 if row == 0 else view.day_height - 1) or (
            page.model.begins_day(row) and view.rowViewportPosition(row) >= 0
        )
    assert view.currentIndex().row() == 0


@pytest.mark.parametrize("width", [300, 480, 640, 900, 1400])
def test_nothing_scrolls_sideways_and_who_is_always_there(
    qtbot: QtBot, make_page: type_maker, width: int
) -> None:
    page = make_page(MemorySource(a_day(30)), width)
    view = page.view
    total = sum(view.columnWidth(column) for column in Column)
    assert total <= view.viewport().width() or view.columnWidth(Column.WHO) == 40
    assert not view.isColumnHidden(Column.WHO)
    assert not view.isColumnHidden(Column.WHEN)


def test_return_and_double_click_open_a_call(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(30)))
    page.panel.enter()
    with qtbot.waitSignal(page.view.opened) as told:
        hand.press(page.view, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0].row_id == 30
    at = QPoint(200, page.view.rowViewportPosition(3) + 10)
    with qtbot.waitSignal(page.view.opened) as told:
        hand.double_click(page.view.viewport(), at)
    assert told.args is not None
    assert told.args[0].row_id == 27


def test_letters_do_not_search_the_log_from_end_to_end(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(EndlessSource(1_000_000))
    page.panel.enter()
    hand.type_in(page.view, "zz")
    assert page.view.currentIndex().row() == 0
    assert page.model.pages_in_memory == 1


def test_select_all_of_a_million_hands_on_a_thousand(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(EndlessSource(1_000_000))
    page.view.selectAll()
    assert len(page.view.selected_calls()) == 1000
    assert page.model.pages_in_memory <= 24


def test_until_all_is_counted_no_number_is_said(make_page: type_maker, qtbot: QtBot) -> None:
    page = make_page(MemorySource(a_day(500)))
    page.show_filter(LogFilter(chip=Chip.INCOMING))
    assert page.panel.count.text() == "… entries"
    with qtbot.waitSignal(page.model.rowsInserted):
        pass
    assert page.panel.count.text() == f"{page.model.rowCount()} entries"


def test_another_filter_begins_at_the_top_but_keeps_the_chosen_call(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = MemorySource(a_day(300))
    page = make_page(source)
    page.view.choose(299)  # a missed call
    scroll(page.view, 3000)
    page.show_filter(LogFilter(chip=Chip.MISSED))
    assert page.view.at_top()
    current = page.view.current_call()
    assert current is not None
    assert current.row_id == 299


def test_every_kind_of_row_can_be_painted(qtbot: QtBot, make_page: type_maker) -> None:
    rows = [
        *a_day(30),
        gap(800, NOW - timedelta(hours=3), NOW - timedelta(hours=2)),
        gap(801, NOW - timedelta(minutes=3), None),
        missed(802, NOW, who=("\ud800<b>\u202e", "")),
    ]
    page = make_page(MemorySource(rows))
    page.view.selectAll()
    page.view.set_leaving(frozenset({1, 2}))
    assert not page.view.grab().isNull()
    page.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not page.view.grab().isNull()
