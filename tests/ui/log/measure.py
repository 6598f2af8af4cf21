"""Measures the page on a log of any size: ``python -m tests.ui.log.measure calls.db``.

Not a test: figures depend on the machine. Open and paint, scrolling, search, a new call, memory.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from astconsole.calls.logged import Chip, LogFilter
from astconsole.store import CallLogReader
from astconsole.ui.log import LogPage
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from astconsole.ui.theme import Theme


def say(*words: str, end: str = "\n") -> None:
    sys.stdout.write(" ".join(words) + end)
    sys.stdout.flush()


def rss() -> float:
    """Megabytes resident."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def timed(do: Callable[[], object]) -> float:
    """Milliseconds of this process: what others do on the machine does not count."""
    begin = time.process_time()
    do()
    return (time.process_time() - begin) * 1000


def percentiles(times: list[float]) -> str:
    cut = statistics.quantiles(times, n=100)
    return f"p50 {cut[49]:.1f}  p99 {cut[98]:.1f}  max {max(times):.1f} ms"


def showing(page: LogPage, wanted: LogFilter) -> Callable[[], None]:
    def show() -> None:
        page.show_filter(wanted)
        page.view.viewport().repaint()

    return show


def report(page: LogPage, name: str, wanted: LogFilter) -> None:
    first = timed(showing(page, wanted))
    rest = timed(page.model.count_all)
    say(f"{name}: {first:.1f} ms, then counted in {rest:.1f} ms: {page.model.rowCount()} rows")
    page.show_filter(LogFilter())
    page.model.count_all()


def main() -> None:
    path = Path(sys.argv[1])
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    theme = Theme(app)
    people = People(NumberFormatter("DE"))
    page = LogPage(theme, people)
    page.resize(1100, 680)
    page.show()
    app.processEvents()
    before = rss()

    def open_page() -> None:
        page.set_source(CallLogReader.open(path))
        page.view.viewport().repaint()

    say(f"open, first page, paint: {timed(open_page):.1f} ms", end="; ")
    say(f"then counted in {timed(page.model.count_all):.1f} ms: {page.model.rowCount()} rows")
    say(f"memory +{rss() - before:.0f} MB ({rss():.0f} in all)")

    def read_anew() -> None:
        page.refresh()
        page.view.viewport().repaint()

    say("read anew and paint:", percentiles([timed(read_anew) for _ in range(20)]))

    bar = page.view.verticalScrollBar()

    def scroll_to(value: int) -> Callable[[], None]:
        def scroll() -> None:
            bar.setValue(value)
            page.view.viewport().repaint()

        return scroll

    wheel = [timed(scroll_to(n * 96)) for n in range(1, 600)]
    say("wheel from the top:", percentiles(wheel))
    bottom = [timed(scroll_to(bar.maximum() - n * 96)) for n in range(1, 600)]
    say("wheel from the bottom:", percentiles(bottom))
    jumps = [timed(scroll_to(bar.maximum() * ((n * 37) % 100) // 100)) for n in range(1, 200)]
    say("jumps anywhere:", percentiles(jumps))
    say(f"memory +{rss() - before:.0f} MB, {page.model.pages_in_memory} pages")

    for words in ("a", "an", "ana", "müller", "+4930", "zoë berg", "nobody at all"):
        report(page, f"search {words!r}", LogFilter(text=words))
    for chip in Chip:
        if chip is not Chip.ALL:
            report(page, f"chip {chip}", LogFilter(chip=chip))
    page.view.selectAll()
    say(f"all selected, paint: {timed(page.view.viewport().repaint):.1f} ms")
    say(f"memory at the end: {rss():.0f} MB")


if __name__ == "__main__":
    main()
