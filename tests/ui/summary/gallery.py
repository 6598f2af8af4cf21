"""Renders the summary page to files, to be looked at.

``QT_QPA_PLATFORM=offscreen python -m tests.ui.summary.gallery FOLDER [light|dark] [WIDTHxHEIGHT]``
"""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from astconsole.calls.logged import LogFilter, LoggedCall
from astconsole.ui.log.periods import Period
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.summary import SummaryPage, summarise
from astconsole.ui.theme import Scheme, Theme
from tests.ui.log.office import NOW, a_day


def office(count: int = 900, minutes: int = 33) -> list[LoggedCall]:
    """Calls in office hours only, fewer on Fridays, none on Sundays."""
    rows = a_day(count, minutes=minutes)
    return [
        row
        for row in rows
        if 7 <= row.started_at.hour < 19
        and row.started_at.weekday() != 6
        and (row.row_id * 7919) % (3 + abs(row.started_at.hour - 13)) < 3
    ]


def main() -> None:
    folder = Path(sys.argv[1])
    scheme = Scheme(sys.argv[2]) if len(sys.argv) > 2 else Scheme.LIGHT
    size = sys.argv[3] if len(sys.argv) > 3 else "1080x760"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme(app, scheme)
    people = People(NumberFormatter("DE"))

    for name, rows, period in (
        ("month", office(), Period.MONTH),
        ("year", office(20_000, 29), Period.ANY),
        ("today", office(10, 41), Period.TODAY),
        ("nothing", [], Period.TODAY),
    ):
        page = SummaryPage(theme, people, now=lambda: NOW)
        page.setProperty("ground", "surface")

        def answer(
            wanted: LogFilter, page: SummaryPage = page, rows: list[LoggedCall] = rows
        ) -> None:
            shown = [
                row
                for row in rows
                if (wanted.since is None or row.started_at >= wanted.since)
                and (wanted.until is None or row.started_at < wanted.until)
            ]
            since = wanted.since.date() if wanted.since else None
            until = (wanted.until - timedelta(days=1)).date() if wanted.until else None
            page.show_summary(wanted, summarise(shown, since, until))

        page.summary_requested.connect(answer)
        page.resize(*(int(part) for part in size.split("x")))
        page.show()
        page.period.choose(period)
        for _ in range(5):
            app.processEvents()
        page.grab().save(str(folder / f"{name}-{scheme}-{size}.png"))
        if name == "month":
            page.save_to(folder / "paper.png")
            page.save_to(folder / "paper.pdf")
            app.processEvents()
            page.grab().save(str(folder / f"saved-{scheme}-{size}.png"))
        page.close()
        page.deleteLater()


if __name__ == "__main__":
    main()
