"""What every test of the screen has: no real display, a clock that stands still, one theme."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_API"] = "pyside6"

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings

from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.theme import Scheme, Theme
from astconsole.ui.ticker import Ticker
from tests.ui.samples import NOW

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

_HERE = Path(__file__).parent
_OFFSCREEN_CANNOT = ("This plugin does not support", "systemTrayWindowChanged")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what it cannot do (masks, raising, trays)."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_OFFSCREEN_CANNOT))


class Clock:
    """A clock that goes only when it is told to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def go(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def theme(qapp: QApplication, qtbot: QtBot) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def people(qapp: QApplication) -> People:
    return People(NumberFormatter("DE"))


@pytest.fixture
def ticker(qapp: QApplication, clock: Clock) -> Ticker:
    return Ticker(clock)


@pytest.fixture
def state(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)
