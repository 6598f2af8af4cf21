"""Empty states, the pill, undo, seen missed calls: what stands around the list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log import LogPage
from tests.ui.log import hand
from tests.ui.log.office import NOW, MemorySource, a_day, call, missed

type_maker = Callable[..., LogPage]


def test_no_calls_yet(make_page: type_maker) -> None:
    page = make_page(MemorySource())
    assert page.panel.empty.isVisible()
    assert page.panel.empty.heading.text() == "No calls yet"
    assert not page.export.isEnabled()


def test_a_log_that_is_not_kept_is_not_called_empty(make_page: type_maker) -> None:
    source = MemorySource()
    page = make_page(source)
    page.set_kept(kept=False)
    assert page.panel.empty.heading.text() == "No call log is kept"
    page = make_page(MemorySource(a_day(20)))
    page.set_kept(kept=False)
    assert page.panel.count.text() == "20 entries · New calls are not logged (see Preferences)"


def test_the_first_call_takes_the_place_of_the_words(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource()
    page = make_page(source)
    with qtbot.waitSignal(page.model.rowsInserted):
        page.calls_added([source.add(call(1, NOW))])
    assert page.view.isVisible()
    assert page.export.isEnabled()
    assert page.panel.count.text() == "1 entry"


def test_nothing_matches_and_the_way_out(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(20)))
    page.show_filter(LogFilter(text="<b>xyz"))
    empty = page.panel.empty
    assert empty.heading.text() == "Nothing matches “\u2068<b>xyz\u2069”"
    assert empty.heading.textFormat() is Qt.TextFormat.PlainText
    hand.click(empty.clear)
    assert page.model.rowCount() == 20
    assert page.filters.search.text() == ""


def test_a_log_that_cannot_be_read_says_why_and_can_be_tried_again(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = MemorySource(a_day(20))
    source.error = "the call log calls.db is damaged"
    page = make_page(source)
    empty = page.panel.empty
    assert empty.explanation.text() == "the call log calls.db is damaged"
    source.error = ""
    hand.click(empty.retry)
    assert page.view.isVisible()
    assert page.model.rowCount() == 20


def test_a_log_locked_while_it_is_read_keeps_what_is_there(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = MemorySource(a_day(600))
    page = make_page(source)
    source.error = "in use by a backup"
    with qtbot.waitSignal(page.model.failed):
        page.view.scrollToBottom()
        page.view.viewport().repaint()
    qtbot.waitUntil(page.panel.notice.isVisible)
    assert "in use by a backup" in page.panel.notice.label.text()
    assert page.view.isVisible()
    assert page.panel.retry_timer.isActive()
    source.error = ""
    page.panel.retry_timer.timeout.emit()
    assert len(page.view.calls_in_sight()) > 3


def test_the_pill_goes_to_the_new_calls(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(300))
    page = make_page(source)
    page.view.verticalScrollBar().setValue(2000)
    with qtbot.waitSignal(page.view.arrived):
        page.calls_added([source.add(call(301, NOW))])
    pill = page.panel.pill
    assert pill.text() == "↑ 1 new call"
    assert pill.accessibleName() == "1 new call, show them"
    hand.click(pill)
    assert page.view.at_top()
    assert pill.isHidden()
    assert pill.count == 0


def test_scrolling_up_by_hand_puts_the_pill_away(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(300)))
    page.view.verticalScrollBar().setValue(2000)
    page.panel.pill.add(2)
    page.view.verticalScrollBar().setValue(0)
    assert page.panel.pill.isHidden()


def test_what_is_deleted_can_be_taken_back(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(20)))
    deleted: list[tuple[int, ...]] = []
    page.delete_requested.connect(deleted.append)
    page.view.setFocus()
    page.view.choose(19)
    hand.press(page.view, Qt.Key.Key_Delete)
    notice = page.panel.notice
    assert notice.label.text() == "1 entry deleted"
    assert notice.leaving == {19}
    hand.press(page.view, Qt.Key.Key_Z, hand.CTRL)
    qtbot.waitUntil(notice.isHidden)  # a button pressed by its key is seen to go down first
    notice.settle()
    assert deleted == []


def test_after_a_while_it_is_deleted_for_good(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(20))
    page = make_page(source)
    page.view.setFocus()
    page.view.choose(19)
    hand.press(page.view, Qt.Key.Key_Delete)
    page.view.choose(17)
    hand.press(page.view, Qt.Key.Key_Delete)
    assert page.panel.notice.label.text() == "2 entries deleted"
    with qtbot.waitSignal(page.delete_requested) as told:
        page.panel.notice.time.timeout.emit()
    assert told.args == [(17, 19)]
    source.remove(17, 19)
    page.calls_removed((17, 19))
    assert page.model.rowCount() == 18


def test_what_waits_to_be_deleted_is_deleted_before_the_window_goes(
    qtbot: QtBot, make_page: type_maker
) -> None:
    page = make_page(MemorySource(a_day(20)))
    page.panel.notice.delete_later([3])
    with qtbot.waitSignal(page.delete_requested) as told:
        page.settle()
    assert told.args == [(3,)]


def test_missed_calls_in_sight_are_told_as_seen_once(qtbot: QtBot, make_page: type_maker) -> None:
    rows = [missed(30 - n, NOW - timedelta(minutes=n), seen=n % 2 == 1) for n in range(8)] + a_day(
        200, now=NOW - timedelta(days=2)
    )[30:]
    page = make_page(MemorySource(rows))
    with qtbot.waitSignal(page.missed_seen) as told:
        pass
    assert told.args == [(30, 28, 26, 24)]
    with qtbot.assertNotEmitted(page.missed_seen):
        page.panel.seen_timer.timeout.emit()


def test_missed_calls_out_of_sight_are_not_seen(qtbot: QtBot, make_page: type_maker) -> None:
    rows = [call(200 - n, NOW - timedelta(minutes=n)) for n in range(100)]
    rows.append(missed(50, NOW - timedelta(days=1), seen=False))
    page = make_page(MemorySource(rows))
    with qtbot.assertNotEmitted(page.missed_seen):
        page.panel.seen_timer.timeout.emit()
    page.view.scrollToBottom()
    with qtbot.waitSignal(page.missed_seen) as told:
        page.panel.seen_timer.timeout.emit()
    assert told.args == [(50,)]


def test_missed_calls_are_not_seen_in_a_hidden_window(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource([missed(1, NOW, seen=False)]))
    page.hide()
    with qtbot.assertNotEmitted(page.missed_seen):
        page.panel.seen_timer.timeout.emit()


def test_shows_the_missed_calls_and_a_single_call_on_demand(make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(100)))
    page.show_missed()
    assert page.model.log_filter == LogFilter(chip=Chip.MISSED)
    page.show_call(100)  # an answered one: the filter gives way
    assert page.model.log_filter == LogFilter()
    current = page.view.current_call()
    assert current is not None
    assert current.row_id == 100
    assert page.detail.isVisible()


def test_what_was_done_elsewhere_can_be_taken_back_for_a_while(
    qtbot: QtBot, make_page: type_maker
) -> None:
    page = make_page(MemorySource(a_day(5)))
    notice = page.panel.notice
    undone: list[str] = []
    page.say("Calls with 102 are no longer logged.", lambda: undone.append("102"))
    assert notice.undo.isVisible()
    hand.click(notice.undo)
    assert undone == ["102"]
    assert notice.isHidden()
    page.say("Calls with 102 are no longer logged.", lambda: undone.append("again"))
    notice.time.timeout.emit()
    page.panel.notice.delete_later([3])
    hand.click(notice.undo)
    assert undone == ["102"], "what was settled is not undone by another Undo"
