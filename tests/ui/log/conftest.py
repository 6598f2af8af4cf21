"""What the tests of the call log page share: one locale, and pages on a fake log."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from astconsole.ui.log import ExportFormat, LogPage, RowSource
from astconsole.ui.people import People
from astconsole.ui.theme import Theme
from tests.ui.log.office import NOW

FORMATS = (
    ExportFormat("csv", "CSV for tables", ".csv", "When, Who, Number"),
    ExportFormat("jsonl", "JSON lines for programs", ".jsonl", "Every field"),
)

type_maker = Callable[..., LogPage]


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Times and dates are those of one locale, whatever the machine's is."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def make_page(qtbot: QtBot, theme: Theme, people: People) -> type_maker:
    """Makes a shown page on a log; it has the keyboard."""

    def make(source: RowSource, width: int = 1100, height: int = 640) -> LogPage:
        page = LogPage(theme, people, source, formats=FORMATS, now=lambda: NOW)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make
