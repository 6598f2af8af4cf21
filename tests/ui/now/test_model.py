"""The calls of this moment as a model: in place, gathered, in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt, QThread
from PySide6.QtTest import QAbstractItemModelTester

from astconsole.calls.values import Call, CallState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.ui.now.model import EXPANDED_ROLE, LiveCallsModel
from astconsole.ui.numbers import FormattedNumber
from astconsole.ui.people import Contact, People
from tests.ui.samples import BEN, CARLA, DESK, ME, MIRA, UNKNOWN, busy_office, ringing, talking

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def model(people: People, qtbot: QtBot) -> LiveCallsModel:
    model = LiveCallsModel(people)
    model.set_viewpoint(ME)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    assert tester.model() is model
    return model


def put(model: LiveCallsModel, qtbot: QtBot, *calls: Call) -> None:
    with qtbot.waitSignal(model.settled):
        for call in calls:
            model.set_call(call)


def ids(model: LiveCallsModel) -> list[str]:
    rows = [model.words_at(model.index(row)) for row in range(model.rowCount())]
    return [words.call_id for words in rows if words]


def test_only_my_calls_until_all_are_asked_for(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(call_id="mine"), talking(BEN, CARLA, call_id="theirs"))
    assert ids(model) == ["mine"]
    model.set_show_all(show_all=True)
    assert ids(model) == ["mine", "theirs"]
    model.set_show_all(show_all=False)
    assert ids(model) == ["mine"]


def test_what_rings_here_stands_first(model: LiveCallsModel, qtbot: QtBot) -> None:
    model.set_show_all(show_all=True)
    put(
        model,
        qtbot,
        talking(BEN, CARLA, call_id="theirs", seconds=900),
        talking(call_id="long", seconds=600),
        talking(call_id="short", seconds=6),
        ringing(UNKNOWN, call_id="rings"),
    )
    assert ids(model) == ["rings", "long", "short", "theirs"]


def test_a_change_stays_in_its_row(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(call_id="1"), talking(call_id="2", seconds=5))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.set_call(replace(talking(call_id="2", seconds=5), state=CallState.ON_HOLD))
    assert changed.args is not None
    assert changed.args[0].row() == 1
    assert ids(model) == ["1", "2"]


def test_changes_are_gathered(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(call_id="1"))
    changes: list[QModelIndex] = []
    model.dataChanged.connect(changes.append)
    put(model, qtbot, *(talking(call_id="1", seconds=n) for n in range(50)))
    put(model, qtbot, *(talking(call_id="1", seconds=192) for _ in range(50)))
    assert len(changes) <= 2


def test_a_call_that_comes_and_goes_at_once_never_shows(
    model: LiveCallsModel, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.rowsInserted), qtbot.waitSignal(model.settled):
        model.set_call(talking(call_id="1"))
        model.remove_call("1")
    assert model.rowCount() == 0


def test_an_ended_call_goes(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(call_id="1"), talking(call_id="2"))
    put(model, qtbot, replace(talking(call_id="1"), state=CallState.ENDED))
    assert ids(model) == ["2"]
    with qtbot.waitSignal(model.settled):
        model.remove_call("never seen")
    with qtbot.waitSignal(model.settled):
        model.clear()
    assert ids(model) == []
    assert not model._calls
    assert not model._words


def test_a_call_becomes_mine(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(MIRA, BEN, call_id="1"))
    assert ids(model) == []
    put(model, qtbot, talking(MIRA, DESK, call_id="1"))
    assert ids(model) == ["1"]
    put(model, qtbot, talking(MIRA, BEN, call_id="1"))
    assert ids(model) == []


def test_counts(model: LiveCallsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.counts_changed) as counted:
        put(model, qtbot, talking(call_id="1"), talking(BEN, CARLA, call_id="2"))
    assert counted.args == [1, 2]


def test_two_hundred_calls_arrive_by_helpings(model: LiveCallsModel, qtbot: QtBot) -> None:
    model.set_show_all(show_all=True)
    sizes: list[int] = []
    model.counts_changed.connect(lambda _mine, everybody: sizes.append(everybody))
    put(model, qtbot, *busy_office(200))
    assert model.rowCount() == 200
    assert len(sizes) > 2
    assert ids(model)[:2] == ["mine-1", "mine-0"]
    put(model, qtbot, *(replace(call, state=CallState.ENDED) for call in busy_office(200)))
    assert model.rowCount() == 0


def test_a_number_that_takes_its_time_holds_up_nothing_else(qtbot: QtBot) -> None:
    def slow(number: str) -> FormattedNumber:
        QThread.msleep(10)
        return FormattedNumber(number, number)

    people = People(slow)
    model = LiveCallsModel(people)
    model.set_show_all(show_all=True)
    sizes: list[int] = []
    model.counts_changed.connect(lambda _mine, everybody: sizes.append(everybody))
    put(model, qtbot, *(talking(BEN, CARLA, call_id=str(number)) for number in range(5)))
    assert sizes == [1, 2, 3, 4, 5]


def test_another_viewpoint_says_all_again(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(MIRA, BEN, call_id="1"))
    model.set_viewpoint(Viewpoint(("102",)))
    assert ids(model) == ["1"]


def test_a_found_name_changes_the_rows_it_concerns_in_place(
    model: LiveCallsModel, people: People, qtbot: QtBot
) -> None:
    put(model, qtbot, talking(MIRA, DESK, call_id="1"), talking(BEN, DESK, call_id="2"))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    row = model.index_of("1").row()
    with qtbot.waitSignal(model.settled), qtbot.assertNotEmitted(model.modelReset):
        people.set_contact(MIRA.number, Contact("Mira L."))
    assert changed == [row]
    assert str(model.index(row).data()).startswith("Mira L. – Talking")


def test_a_row_is_said_as_one_sentence(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(call_id="1"))
    said = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Mira Lindqvist, Talking, +46 8 123 456 78 · Sweden"


def test_the_story_is_opened_and_closed(model: LiveCallsModel, qtbot: QtBot) -> None:
    put(model, qtbot, talking(call_id="1"))
    for expanded in (True, False):
        model.toggle_expanded(model.index(0))
        assert model.index(0).data(EXPANDED_ROLE) is expanded
    model.toggle_expanded(QModelIndex())
