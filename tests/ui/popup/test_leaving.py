"""Each call has one clock, which tells once when its time is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from astconsole.ui.popup.leaving import Leaving


@pytest.fixture
def leaving(qtbot: QtBot) -> Leaving:
    return Leaving()


def test_it_is_due_once_and_its_clock_is_gone(leaving: Leaving, qtbot: QtBot) -> None:
    with qtbot.waitSignal(leaving.due) as due:
        leaving.go_in("1", 0)
        assert "1" in leaving
    assert due.args == ["1"]
    assert "1" not in leaving
    qtbot.waitUntil(lambda: leaving.findChildren(QTimer) == [])


def test_set_anew_it_begins_anew(leaving: Leaving) -> None:
    leaving.go_in("1", 60_000)
    leaving.go_in("1", 90_000)
    (clock,) = leaving.findChildren(QTimer)
    assert clock.interval() == 90_000


def test_what_stays_is_not_due(leaving: Leaving, qtbot: QtBot) -> None:
    told: list[str] = []
    leaving.due.connect(told.append)
    leaving.go_in("stays", 0)
    leaving.keep("stays")
    leaving.keep("nobody knows it")
    with qtbot.waitSignal(leaving.due):
        leaving.go_in("goes", 0)
    assert told == ["goes"]


def test_it_may_be_set_again_from_where_it_was_told(leaving: Leaving, qtbot: QtBot) -> None:
    told: list[str] = []

    def on_due(call_id: str) -> None:
        told.append(call_id)
        if len(told) < 3:
            leaving.go_in(call_id, 0)

    leaving.due.connect(on_due)
    leaving.go_in("1", 0)
    qtbot.waitUntil(lambda: told == ["1", "1", "1"])
