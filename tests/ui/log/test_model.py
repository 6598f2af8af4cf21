from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log.model import CALL_ROLE, DAY_ROLE, LogModel
from astconsole.ui.log.words import Column
from astconsole.ui.people import People
from tests.ui.log.office import NOW, EndlessSource, MemorySource, a_day, call, gap, missed


def make(source: object, people: People | None = None, **options: int) -> LogModel:
    model = LogModel(source, people, now=lambda: NOW, **options)  # type: ignore[arg-type]
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def texts(model: LogModel, column: Column = Column.WHO) -> list[str]:
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def ids(model: LogModel) -> list[int]:
    return [model.data(model.index(row, 0), CALL_ROLE).row_id for row in range(model.rowCount())]


@pytest.mark.parametrize("count", [0, 1, 7, 300])
def test_is_a_sound_model_at_any_size(qtbot: QtBot, count: int) -> None:
    model = make(MemorySource(a_day(count)), page_rows=20, max_pages=3)
    assert model.rowCount() == count
    assert model.columnCount() == 8
    assert model.rowCount(model.index(0, 0)) == 0 or count == 0
    assert ids(model) == list(range(count, 0, -1))


def test_a_million_rows_are_never_in_memory(qtbot: QtBot) -> None:
    model = LogModel(EndlessSource(1_000_000), now=lambda: NOW)
    for row in range(0, 1_000_000, 50_021):
        assert model.call(row) is not None
    assert model.rowCount() == 1_000_000
    assert model.pages_in_memory <= 24


def test_the_first_page_is_there_before_all_is_counted(qtbot: QtBot) -> None:
    source = MemorySource(a_day(500))
    model = make(source)
    source.counts = 0
    model.show_filter(LogFilter(chip=Chip.INCOMING))
    assert model.rowCount() == 128
    assert model.is_counting
    assert source.counts == 0
    with qtbot.waitSignal(model.rowsInserted):
        pass
    assert model.rowCount() == len(source.shown(LogFilter(chip=Chip.INCOMING)))
    assert source.counts == 1


def test_what_fits_on_a_page_is_never_counted(qtbot: QtBot) -> None:
    source = MemorySource(a_day(100))
    model = make(source)
    model.show_filter(LogFilter(chip=Chip.MISSED))
    assert not model.is_counting
    assert source.counts == 0
    assert model.rowCount() == len(source.shown(LogFilter(chip=Chip.MISSED)))


def test_a_new_call_comes_in_while_the_rest_is_still_to_be_counted(qtbot: QtBot) -> None:
    source = MemorySource(a_day(500))
    model = make(source)
    model.show_filter(LogFilter(until=NOW + timedelta(days=1)))
    model.calls_added([source.add(call(900, NOW))])
    model.take_in()
    model.count_all()
    assert ids(model) == [row.row_id for row in source.all]


def test_new_calls_are_inserted_where_they_belong(qtbot: QtBot) -> None:
    source = MemorySource(a_day(50))
    model = make(source)
    ids(model)
    newest = source.add(call(51, NOW))
    with qtbot.waitSignal(model.rowsInserted) as told:
        model.calls_added([newest])
    assert told.args is not None
    assert told.args[1:] == [0, 0]
    assert ids(model) == [51, *range(50, 0, -1)]
    # a long call began before others that are logged already
    long_call = source.add(call(52, NOW - timedelta(hours=3)))
    with qtbot.waitSignal(model.rowsInserted) as told:
        model.calls_added([long_call])
    assert told.args is not None
    assert told.args[1] > 0
    assert ids(model) == [row.row_id for row in source.all]


def test_calls_of_one_moment_come_in_together(qtbot: QtBot) -> None:
    source = MemorySource(a_day(50))
    model = make(source)
    ids(model)
    came: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: came.append((first, last)))
    for row_id in (51, 52, 53):
        model.calls_added([source.add(call(row_id, NOW + timedelta(seconds=row_id)))])
    with qtbot.waitSignal(model.rowsInserted):
        pass
    assert came == [(0, 2)]
    assert ids(model)[:3] == [53, 52, 51]


def test_a_flood_is_read_anew(qtbot: QtBot) -> None:
    source = MemorySource(a_day(10))
    model = make(source)
    with qtbot.waitSignal(model.modelReset):
        model.calls_added(
            [source.add(call(100 + n, NOW + timedelta(seconds=n))) for n in range(200)]
        )
    assert model.rowCount() == 210


def test_a_call_the_filter_hides_does_not_come_in(qtbot: QtBot) -> None:
    source = MemorySource(a_day(20))
    model = make(source)
    model.show_filter(LogFilter(chip=Chip.MISSED))
    before = model.rowCount()
    model.calls_added([source.add(call(90, NOW))])
    model.take_in()
    assert model.rowCount() == before
    model.calls_added([source.add(missed(91, NOW))])
    model.take_in()
    assert model.rowCount() == before + 1
    assert ids(model)[0] == 91


def test_a_changed_row_is_shown_as_it_is_now(qtbot: QtBot) -> None:
    source = MemorySource([missed(1, NOW)])
    model = make(source)
    assert texts(model, Column.OUTCOME) == ["Missed"]
    source.change(1, resolved_at=NOW + timedelta(minutes=4), resolved_by="Ben Okoye")
    with qtbot.waitSignal(model.dataChanged):
        model.calls_changed([1])
    assert "Called back 14:34 by" in texts(model, Column.OUTCOME)[0]


def test_rows_that_change_together_are_told_once() -> None:
    source = MemorySource(a_day(30))
    model = make(source)
    newest = ids(model)[0]
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, *_: told.append((first.row(), last.row())))
    model.calls_changed([newest - 2, newest - 9, 4711, newest - 5])
    assert told == [(2, 9)]


@pytest.mark.parametrize(
    ("gone", "how"),
    [((30,), "rowsRemoved"), ((12, 11, 13), "rowsRemoved"), ((30, 12), "modelReset")],
)
def test_removed_rows_go(qtbot: QtBot, gone: tuple[int, ...], how: str) -> None:
    source = MemorySource(a_day(30))
    model = make(source)
    ids(model)
    source.remove(*gone)
    with qtbot.waitSignal(getattr(model, how)):
        model.calls_removed(gone)
    assert ids(model) == [row.row_id for row in source.all]


def test_calls_that_belong_to_several_places_all_come_in(qtbot: QtBot) -> None:
    source = MemorySource(a_day(30))
    model = make(source)
    ids(model)
    new = [source.add(call(40 + n, NOW - timedelta(hours=2 * n))) for n in range(4)]
    model.calls_added(new)
    model.take_in()
    assert ids(model) == [row.row_id for row in source.all]


def test_rows_removed_out_of_sight_are_gone_too(qtbot: QtBot) -> None:
    source = MemorySource(a_day(60))
    model = make(source, page_rows=10)
    source.remove(3)
    model.calls_removed([3])
    assert ids(model) == [row.row_id for row in source.all]


def test_a_log_that_cannot_be_read_keeps_its_rows_and_says_why(qtbot: QtBot) -> None:
    source = MemorySource(a_day(500))
    model = LogModel(source, now=lambda: NOW)
    model.call(0)
    source.error = "the call log is in use by another program"
    with qtbot.waitSignal(model.failed) as told:
        assert model.call(400) is None
    assert told.args == ["the call log is in use by another program"]
    assert model.call(0) is not None
    assert model.rowCount() == 500
    source.error = ""
    with qtbot.waitSignal(model.recovered):
        model.refresh()
    assert model.call(400) is not None


def test_new_calls_while_it_cannot_be_read_are_there_afterwards(qtbot: QtBot) -> None:
    source = MemorySource(a_day(3))
    model = LogModel(source, now=lambda: NOW)
    source.error = "locked"
    model.calls_added([source.add(call(4, NOW))])
    model.take_in()
    assert model.error == "locked"
    source.error = ""
    model.refresh()
    assert ids(model) == [4, 3, 2, 1]


def test_the_first_row_of_a_day_bears_its_heading(qtbot: QtBot) -> None:
    at = NOW.replace(hour=10)
    source = MemorySource(
        [
            call(5, at),
            call(4, at - timedelta(minutes=5)),
            call(3, at - timedelta(days=1)),
            call(2, at - timedelta(days=4)),
            call(1, at.replace(year=2025)),
        ]
    )
    model = make(source)
    days = [model.data(model.index(row, 0), DAY_ROLE) for row in range(5)]
    assert days == ["Today", "", "Yesterday", "Thu 19 Nov", "Sun 23 Nov 2025"]


def test_headings_hold_across_pages(qtbot: QtBot) -> None:
    at = NOW.replace(hour=23)
    source = MemorySource([call(40 - n, at - timedelta(hours=2 * n)) for n in range(40)])
    model = make(source, page_rows=5, max_pages=1)
    begins = [row for row in range(40) if model.begins_day(row)]
    assert begins == [0, 12, 24, 36]


def test_today_becomes_yesterday_at_midnight(qtbot: QtBot) -> None:
    moment = [NOW]
    model = LogModel(MemorySource([call(1, NOW)]), now=lambda: moment[0])
    assert model.data(model.index(0, 0), DAY_ROLE) == "Today"
    assert not model.check_day()
    moment[0] = NOW + timedelta(hours=12)
    with qtbot.waitSignal(model.dataChanged):
        assert model.check_day()
    assert model.data(model.index(0, 0), DAY_ROLE) == "Yesterday"


def test_rows_are_heard_in_whole_sentences(qtbot: QtBot, people: People) -> None:
    source = MemorySource(
        [
            missed(3, NOW, via="Support", note="x"),
            call(2, NOW - timedelta(minutes=9), talk=62),
            gap(1, NOW - timedelta(hours=2), NOW - timedelta(hours=1)),
        ]
    )
    model = make(source, people)
    heard = [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(3)
    ]
    assert heard[0].startswith("Missed call from Ana Marić 030 901820, Monday")
    assert heard[0].endswith("14:30, rang 21 seconds, via Support, has a note")
    assert heard[1].startswith("Call from Ana Marić")
    assert "talked 1 minute 2 seconds" in heard[1]
    assert "Not connected 12:30–13:30, calls may be missing" in heard[2]
    said = model.data(model.index(0, Column.DIRECTION), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Direction: Missed"


def test_tooltips_are_never_markup(qtbot: QtBot) -> None:
    source = MemorySource([call(1, NOW, who=("<img src=x> & <b>Eve</b>", "5551234"))])
    model = make(source)
    tip = model.data(model.index(0, Column.WHO), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Eve&lt;/b&gt;" in tip
    assert "<b>" not in tip


def test_every_column_has_a_title_and_nothing_else_has(qtbot: QtBot) -> None:
    model = make(MemorySource())
    heard = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        for column in Column
    ]
    assert heard == ["When", "Direction", "Who", "Number", "Outcome", "Rang", "Talked", "Via"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
    assert model.data(QModelIndex()) is None


def test_while_presenting_no_name_or_number_can_be_read(qtbot: QtBot, people: People) -> None:
    source = MemorySource(
        [
            call(2, NOW, outcome="picked up by Ben Okoye"),
            missed(1, NOW, resolved_at=NOW, resolved_by="Ben Okoye"),
        ]
    )
    model = make(source, people)
    with qtbot.waitSignal(model.dataChanged):
        people.set_masked(True)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        said = " ".join(
            str(model.data(model.index(row, column), role)) for row in range(2) for column in Column
        )
        for secret in ("Ana", "Mari", "Ben", "Okoye", "9018"):
            assert secret not in said
