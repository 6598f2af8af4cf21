"""What the window finds by the words on its screen, the command line exports, without a screen."""

from __future__ import annotations

import asyncio
import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from astconsole.app.language import install
from astconsole.app.logbook import Logbook, OpenedLog, opened_log
from astconsole.calls.logged import LogFilter
from astconsole.cli import main
from astconsole.settings import Settings
from astconsole.store import CallLog
from astconsole.ui.log.formats import ExportFormat
from astconsole.ui.log.page import LogPage
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.theme import Scheme, Theme
from tests.store.samples import ANNA, BORIS, CLIENT, ME, NOON, call

HOUR = timedelta(hours=1)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    install(qapp, "de")
    yield
    install(qapp, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def page(qapp: QApplication) -> Iterator[LogPage]:
    formats = [ExportFormat("csv", "CSV", ".csv")]
    page = LogPage(Theme(qapp, Scheme.LIGHT), People(NumberFormatter("DE")), formats=formats)
    yield page
    page.deleteLater()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A log with calls missed, called back and answered, told in English."""
    path = tmp_path / "calls.db"
    with CallLog.open(path, ME) as log:
        log.add(call(CLIENT, ANNA, talks=None, outcome="gave up after 5 s"))
        log.add(call(ANNA, CLIENT, at=NOON + HOUR))
        log.add(call(BORIS, ANNA, talks=None, at=NOON + 2 * HOUR, outcome="gave up after 9 s"))
        log.add(call(ANNA, BORIS, talks=None, at=NOON + 3 * HOUR, outcome="gave up after 7 s"))
    return path


def exported(path: Path) -> list[str]:
    """When the calls in that file began."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row[0] for row in csv.reader(file)][1:]


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("words", "count"),
    [("verpasst", 2), ("zurückgerufen", 1), ("angenommen", 1), ("aufgelegt", 3), ("missed", 2)],
)
async def test_window_and_command_line_export_the_same(
    path: Path, page: LogPage, tmp_path: Path, words: str, count: int
) -> None:
    by_window, by_command = tmp_path / "window.csv", tmp_path / "command.csv"
    async with opened_log(path, ME, Settings()) as log:
        logbook = Logbook(log, page)
        page.show_filter(LogFilter(text=words))
        assert page.model.rowCount() == count
        page.export_requested.emit("csv", str(by_window), page.model.log_filter)
        await logbook.drain()
    config = tmp_path / "none.toml"
    config.touch()
    given = ["--log", str(path), "--search", words, "--config", str(config)]
    assert main(["export", str(by_command), *given]) == 0
    assert len(exported(by_window)) == count
    assert by_command.read_bytes() == by_window.read_bytes()


@pytest.mark.usefixtures("german")
async def test_an_older_log_is_open_at_once_and_found_by_more_soon(
    path: Path, page: LogPage
) -> None:
    with closing(sqlite3.connect(path)) as db:  # as an older astconsole left it: English only
        db.execute("UPDATE entries SET haystack = '  gave  up' WHERE outcome LIKE 'gave up%'")
        db.execute("DELETE FROM meta WHERE name = 'phrases'")
        db.execute("DROP INDEX entries_mine")  # a later version's
        db.execute("PRAGMA user_version = 2")
        db.commit()
    log = OpenedLog(path, ME, Settings())
    await log.open()
    try:
        Logbook(log, page)
        page.show_filter(LogFilter(text="aufgelegt"))
        reworded = asyncio.Event()
        refresh, log.on_reworded = log.on_reworded, reworded.set
        assert page.model.rowCount() == 0
        await asyncio.wait_for(reworded.wait(), 20)
        assert refresh is not None
        refresh()
        assert page.model.rowCount() == 3
    finally:
        await log.close()


async def test_a_log_is_closed_while_it_is_being_reworded(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP INDEX entries_mine")  # a later version's
        db.execute("PRAGMA user_version = 2")
    async with opened_log(path, ME, Settings()):
        pass
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT count(*) FROM meta WHERE name = 'to_reword'").fetchone() == (1,)
