from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log import LogPage
from astconsole.ui.log.columns import shared_widths
from astconsole.ui.log.filters import FilterBar
from astconsole.ui.log.periods import Period, bounds, days
from astconsole.ui.log.words import Column
from astconsole.ui.theme import Theme
from tests.ui.log import hand
from tests.ui.log.office import NOW, MemorySource, a_day

type_maker = Callable[..., LogPage]


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> FilterBar:
    bar = FilterBar(theme, lambda: NOW)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def told(bar: FilterBar) -> list[LogFilter]:
    filters: list[LogFilter] = []
    bar.filter_changed.connect(filters.append)
    return filters


def test_a_word_typed_is_asked_for_once(qtbot: QtBot, bar: FilterBar) -> None:
    filters = told(bar)
    with qtbot.waitSignal(bar.filter_changed):
        hand.type_in(bar.search, "mar")
    assert filters == [LogFilter(text="mar")]


def test_return_does_not_wait(qtbot: QtBot, bar: FilterBar) -> None:
    filters = told(bar)
    hand.type_in(bar.search, "ana")
    hand.press(bar.search, Qt.Key.Key_Return)
    assert filters == [LogFilter(text="ana")]


def test_typing_is_waited_out_after_a_chip_was_pressed_too(qtbot: QtBot, bar: FilterBar) -> None:
    with qtbot.waitSignal(bar.filter_changed):
        hand.click(bar._chips[Chip.MISSED])
    filters = told(bar)
    with qtbot.waitSignal(bar.filter_changed):
        hand.type_in(bar.search, "ana")
    assert [each.text for each in filters] == ["ana"]


def test_escape_empties_the_field(qtbot: QtBot, bar: FilterBar) -> None:
    hand.type_in(bar.search, "ana")
    bar.tell()
    hand.press(bar.search, Qt.Key.Key_Escape)
    assert bar.filter() == LogFilter()


def test_what_is_typed_and_taken_back_is_never_asked_for(qtbot: QtBot, bar: FilterBar) -> None:
    filters = told(bar)
    hand.type_in(bar.search, "a")
    bar.search.clear()
    bar.tell()
    assert filters == []


@pytest.mark.parametrize("chip", [chip for chip in Chip if chip is not Chip.ALL])
def test_each_chip_is_one_click(qtbot: QtBot, bar: FilterBar, chip: Chip) -> None:
    with qtbot.waitSignal(bar.filter_changed) as signal:
        hand.click(bar._chips[chip])
    assert signal.args == [LogFilter(chip=chip)]
    with qtbot.waitSignal(bar.filter_changed) as signal:
        hand.click(bar._chips[Chip.ALL])
    assert signal.args == [LogFilter()]


def test_arrow_keys_go_from_chip_to_chip(qtbot: QtBot, bar: FilterBar) -> None:
    bar._chips[Chip.ALL].setFocus()
    with qtbot.waitSignal(bar.filter_changed) as signal:
        hand.press(bar._chips[Chip.ALL], Qt.Key.Key_Right)
    assert signal.args == [LogFilter(chip=Chip.MINE)]


def test_a_span_of_days_is_whole_days_on_the_local_clock(bar: FilterBar) -> None:
    filters = told(bar)
    bar.period.actions[Period.YESTERDAY].trigger()
    since, until = filters[0].since, filters[0].until
    assert since is not None
    assert until is not None
    yesterday = NOW - timedelta(days=1)
    assert since == yesterday.replace(hour=0, minute=0)
    assert until == NOW.replace(hour=0, minute=0)
    assert since.tzinfo is not None


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.TODAY, date(2026, 11, 23), date(2026, 11, 23)),
        (Period.WEEK, date(2026, 11, 17), date(2026, 11, 23)),
        (Period.MONTH, date(2026, 11, 1), date(2026, 11, 23)),
        (Period.LAST_MONTH, date(2026, 10, 1), date(2026, 10, 31)),
    ],
)
def test_the_spans_one_click_away(period: Period, first: date, last: date) -> None:
    assert days(period, date(2026, 11, 23)) == (first, last)


def test_days_chosen_the_wrong_way_round_are_turned() -> None:
    assert bounds(date(2026, 3, 5), date(2026, 3, 1)) == bounds(date(2026, 3, 1), date(2026, 3, 5))


def test_days_chosen_by_hand(qtbot: QtBot, bar: FilterBar) -> None:
    bar.period.actions[Period.CHOSEN].trigger()
    assert bar.period.days.isVisible()
    with qtbot.waitSignal(bar.filter_changed) as signal:
        bar.period.first_day.setDate(QDate(2026, 3, 1))
        bar.period.last_day.setDate(QDate(2026, 3, 2))
    assert signal.args is not None
    assert signal.args[0].since == datetime(2026, 3, 1).astimezone()
    assert signal.args[0].until == datetime(2026, 3, 3).astimezone()
    bar.period.actions[Period.ANY].trigger()
    assert not bar.period.days.isVisible()
    assert bar.filter() == LogFilter()


@pytest.mark.parametrize("period", list(Period))
def test_a_filter_set_from_outside_is_shown_as_it_would_be_chosen(
    bar: FilterBar, period: Period
) -> None:
    span = days(period, NOW.date())
    since, until = bounds(*span) if span else (None, None)
    wanted = LogFilter(Chip.QUEUE, since, until, "sales", "+4930901820")
    filters = told(bar)
    bar.set_filter(wanted)
    assert filters == [wanted]
    assert bar.filter() == wanted
    assert bar.period.current is (Period.ANY if period is Period.CHOSEN else period)
    assert bar.only.text() == "Only +4930901820"


def test_a_single_number_is_let_go_by_its_cross(qtbot: QtBot, bar: FilterBar) -> None:
    bar.set_filter(LogFilter(number="102"))
    hand.click(bar.only)
    assert bar.filter() == LogFilter()
    assert bar.only.isHidden()


def test_the_search_asks_the_source_once_a_pause(qtbot: QtBot, make_page: type_maker) -> None:
    source = MemorySource(a_day(100))
    page = make_page(source)
    source.filters.clear()
    page.focus_search()
    with qtbot.waitSignal(page.filter_changed):
        hand.type_in(page.filters.search, "okoye")
    assert source.filters == [LogFilter(text="okoye")]
    assert page.model.rowCount() == 10


def test_down_goes_from_the_search_to_the_list(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(MemorySource(a_day(10)))
    page.focus_search()
    hand.press(page.filters.search, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    assert page.view.currentIndex().row() == 0


def test_the_bar_says_in_words_what_it_shows(bar: FilterBar) -> None:
    bar.set_filter(LogFilter(chip=Chip.MISSED, text="ana", number="102"))
    assert bar.told_in_words() == "Missed · Any time · matching “ana” · with 102"


@pytest.mark.parametrize("width", range(40, 1600, 37))
def test_columns_share_all_the_width_there_is(width: int) -> None:
    wanted = {column: 30 + 10 * column for column in Column}
    shared = shared_widths(width, wanted)
    assert set(shared) == set(Column)
    assert shared[Column.WHO] >= 40
    floor = wanted[Column.WHEN] + wanted[Column.DIRECTION] + 40
    assert sum(shared.values()) == max(width, floor)


GERMAN = (
    "Alle Anrufe",
    "Meine Anrufe",
    "Verpasste Anrufe",
    "Eingehende",
    "Ausgehende",
    "Hausinterne",
    "Warteschlangen",
)


@pytest.mark.parametrize("width", [360, 520, 900])
def test_long_words_break_into_lines_and_are_never_cut(
    qtbot: QtBot, bar: FilterBar, width: int
) -> None:
    for button, word in zip(bar._chips.values(), GERMAN, strict=True):
        button.setText(word)
    bar.resize(width, bar.heightForWidth(width) if bar.hasHeightForWidth() else 300)
    bar.layout().activate()  # type: ignore[union-attr]
    inside = bar.rect()
    for button in bar.findChildren(QPushButton):
        if button.isVisible() and button.property("kind") == "chip":
            assert inside.contains(button.geometry()), button.text()
            assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("width", [300, 420, 640, 1100])
def test_the_search_is_never_squeezed_by_the_buttons_beside_it(
    qtbot: QtBot, bar: FilterBar, width: int
) -> None:
    export = QPushButton("Exportieren und anderes")
    bar.add_tool(export)
    export.show()
    bar.resize(width, bar.heightForWidth(width))
    bar.layout().activate()  # type: ignore[union-attr]
    assert bar.search.width() >= min(width, bar.fontMetrics().averageCharWidth() * 24)
    for button in (bar.period.button, export):
        assert bar.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
        assert not button.geometry().intersects(bar.search.geometry())
    beside = export.y() < bar.search.geometry().bottom()
    assert beside is (width >= 640)


def test_the_key_of_the_export_is_not_taken_by_the_search(bar: FilterBar) -> None:
    # whether a text field wants the key depends on the desktop: on X11 it would go to its end
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier
    )
    event.accept()
    assert bar.eventFilter(bar.search, event)
    assert not event.isAccepted()
