"""Renders the call log page in many states to PNG files, to be looked at.

``QT_QPA_PLATFORM=offscreen python -m tests.ui.log.gallery FOLDER [light|dark] [WIDTHxHEIGHT]``;
the scale is Qt's own QT_SCALE_FACTOR.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log import ExportFormat, LogPage, RowSource
from astconsole.ui.log.periods import Period
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.theme import Scheme, Theme
from tests.ui.log.office import NOW, EndlessSource, MemorySource, a_day, gap, report_of
from tests.ui.log.pseudo import LongWords

FORMATS = (
    ExportFormat("csv", "CSV for Excel and other tables", ".csv", "When, Direction, Who, Number"),
    ExportFormat("jsonl", "JSON lines for programs", ".jsonl", "All fields of every call"),
)


def office() -> MemorySource:
    rows = a_day(100)
    rows.append(gap(900, rows[2].ended_at or NOW, rows[1].started_at))
    source = MemorySource(rows)
    source.details = {row.row_id: report_of(row) for row in rows}
    return source


def main() -> None:
    folder = Path(sys.argv[1])
    scheme = Scheme(sys.argv[2]) if len(sys.argv) > 2 else Scheme.LIGHT
    size = sys.argv[3] if len(sys.argv) > 3 else "1120x680"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme(app, scheme)
    long_words = LongWords()
    if os.environ.get("LONG_WORDS"):
        app.installTranslator(long_words)

    def shoot(
        name: str, source: RowSource, prepare: Callable[[LogPage], object] | None = None
    ) -> None:
        people = People(NumberFormatter("DE"))
        page = LogPage(theme, people, source, formats=FORMATS, now=lambda: NOW)
        page.setProperty("ground", "surface")
        page.resize(*(int(part) for part in size.split("x")))
        page.show()
        app.processEvents()
        if prepare is not None:
            prepare(page)
        for _ in range(5):
            app.processEvents()
        target = page.dialog if page.dialog.isVisible() else page
        target.grab().save(str(folder / f"{name}-{scheme}-{size}.png"))
        page.dialog.reject()
        page.close()
        page.deleteLater()
        app.processEvents()

    shoot("full", office())
    shoot("detail", office(), lambda page: page.show_call(98))
    shoot("detail-missed", office(), lambda page: page.show_call(96))
    shoot("keyboard", office(), lambda page: page.panel.enter())
    shoot("scrolled", office(), lambda page: page.view.verticalScrollBar().setValue(340))
    shoot("missed", office(), lambda page: page.show_filter(LogFilter(chip=Chip.MISSED)))
    shoot("nothing", office(), lambda page: page.show_filter(LogFilter(text="xyz")))
    shoot("empty", MemorySource())
    shoot("one", MemorySource(a_day(1)))
    shoot("million", EndlessSource(1_000_000), lambda page: page.view.scrollToBottom())
    shoot("deleted", office(), lambda page: page.panel.notice.delete_later([98, 97]))
    shoot("export", office(), LogPage.open_export)

    def arrive(page: LogPage) -> None:
        page.view.verticalScrollBar().setValue(600)
        page.panel.pill.add(3)

    shoot("pill", office(), arrive)

    def choose_days(page: LogPage) -> None:
        page.show_filter(LogFilter(number="+4930901820"))
        page.filters.period.choose(Period.CHOSEN)

    shoot("days", office(), choose_days)

    def run_export(page: LogPage) -> None:
        page.open_export()
        page.dialog.go.click()
        page.set_export_progress(7_321, 12_000)

    shoot("exporting", office(), run_export)

    def finish_export(page: LogPage) -> None:
        run_export(page)
        page.export_finished(str(Path("documents") / "calls-2026-11-23.csv"))

    shoot("exported", office(), finish_export)

    def raw(page: LogPage) -> None:
        page.show_call(98)
        page.show_raw(98, ["Event: Newchannel\nChannel: PJSIP/101-0000002a\nUniqueid: 1.1"] * 8)

    shoot("raw", office(), raw)


if __name__ == "__main__":
    main()
