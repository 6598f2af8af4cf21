from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import LogFilter
from astconsole.ui.log.periods import Period
from astconsole.ui.people import People
from astconsole.ui.summary import SummaryPage, summarise
from astconsole.ui.summary.bars import StackedBars
from astconsole.ui.summary.buckets import Bucket
from astconsole.ui.summary.ink import Ink
from astconsole.ui.summary.values import Tally
from astconsole.ui.theme import Scheme, Theme, Type
from tests.ui.log.office import NOW, a_day, call

type_maker = Callable[[], SummaryPage]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, people: People) -> SummaryPage:
    page = SummaryPage(theme, people, now=lambda: NOW)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    return page


def shown(page: SummaryPage, qtbot: QtBot) -> LogFilter:
    with qtbot.waitSignal(page.summary_requested) as told:
        page.show()
    assert told.args is not None
    wanted = told.args[0]
    assert isinstance(wanted, LogFilter)
    page.show_summary(wanted, summarise(a_day(80)))
    return wanted


def test_asks_for_this_month_when_it_is_looked_at(qtbot: QtBot, page: SummaryPage) -> None:
    wanted = shown(page, qtbot)
    assert wanted.since == NOW.replace(day=1, hour=0, minute=0)
    assert wanted.until == NOW.replace(day=24, hour=0, minute=0)


def test_another_span_is_asked_for_and_late_answers_are_dropped(
    qtbot: QtBot, page: SummaryPage
) -> None:
    month = shown(page, qtbot)
    with qtbot.waitSignal(page.summary_requested):
        page.period.choose(Period.TODAY)
    before = page.chart.summary
    page.show_summary(month, summarise(a_day(5)))
    assert page.chart.summary is before


def test_days_without_a_call_say_so(qtbot: QtBot, page: SummaryPage) -> None:
    wanted = shown(page, qtbot)
    page.show_summary(wanted, summarise([]))
    assert not page.chart.isVisible()
    assert not page.save_button.isEnabled()


def test_a_change_of_the_log_is_asked_about_when_somebody_looks(
    qtbot: QtBot, page: SummaryPage
) -> None:
    with qtbot.assertNotEmitted(page.summary_requested):
        page.calls_changed()
    shown(page, qtbot)
    page.calls_changed()
    page.calls_changed()
    with qtbot.waitSignal(page.summary_requested):
        pass


def test_who_does_not_see_it_is_told_the_same(qtbot: QtBot, page: SummaryPage) -> None:
    shown(page, qtbot)
    words = page.chart.accessibleDescription()
    assert "80 calls" in words
    assert "Monday, 23 November 2026: " in words
    assert "14:00 to 15:00: " in words
    assert "Ana Marić" in words


def test_bars_say_their_figures_under_the_pointer(qtbot: QtBot, page: SummaryPage) -> None:
    shown(page, qtbot)
    page.chart.grab()
    words = {spot.words for spot in page.chart._spots}
    assert any(word.startswith("Monday, 23 November 2026: ") for word in words)
    first = page.chart._spots[0].box.center()
    assert page.chart.words_at(first) == page.chart._spots[0].words
    assert page.chart.words_at(QPointF(-5, -5)) == ""


@pytest.mark.parametrize("width", [340, 560, 900, 1600])
def test_it_is_as_tall_as_its_width_needs(qtbot: QtBot, page: SummaryPage, width: int) -> None:
    page.resize(width + 80, 600)
    shown(page, qtbot)
    assert page.chart.height() >= page.chart.heightForWidth(page.chart.width()) - 1
    assert not page.chart.grab().isNull()


@pytest.mark.parametrize("width", [312, 420, 1000])
def test_in_a_narrow_window_nothing_is_cut_off(qtbot: QtBot, page: SummaryPage, width: int) -> None:
    page.resize(width + 48, 600)
    shown(page, qtbot)
    for button in (page.period.button, page.save_button):
        assert button.width() >= button.sizeHint().width()
        assert page.rect().contains(button.geometry())
        assert not button.geometry().intersects(page._title.geometry())
    assert page.chart.width() <= page.area.viewport().width()
    picture = page.chart._picture
    for line in picture._legend(page.chart.width()):
        assert sum(18 + wide for _, _, wide in line) <= page.chart.width()


def test_names_are_neutralised_and_masked(qtbot: QtBot, page: SummaryPage, people: People) -> None:
    wanted = shown(page, qtbot)
    page.show_summary(wanted, summarise([call(1, NOW, who=("Eve\u202e\ud800<b>", "5551234567"))]))
    words = page.chart.accessibleDescription()
    assert "\u202e" not in words
    assert "Eve" in words
    people.set_masked(True)
    assert "Eve" not in page.chart.accessibleDescription()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_png_is_light_whatever_the_screen_is_like(
    qtbot: QtBot, page: SummaryPage, theme: Theme, tmp_path: Path, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    try:
        shown(page, qtbot)
        with qtbot.waitSignal(page.saved):
            page.save_to(tmp_path / "calls.png")
    finally:
        theme.set_scheme(Scheme.LIGHT)
    image = QImage(str(tmp_path / "calls.png"))
    assert image.width() == 2400
    assert image.pixelColor(3, 3) == Qt.GlobalColor.white


def test_on_paper_it_says_what_it_is(qtbot: QtBot, page: SummaryPage) -> None:
    shown(page, qtbot)
    assert page.chart.on_paper()._title == "Call summary"
    assert page.chart._picture._title == ""


def test_the_last_label_of_an_axis_ends_within_the_picture(qtbot: QtBot, page: SummaryPage) -> None:
    shown(page, qtbot)
    ink = Ink(page._theme.colors, page._theme.font(Type.BODY))
    far = Bucket("Wednesday 23 November", "", Tally(answered=3))
    bars = StackedBars([Bucket("1", "", Tally()), far], ink, QLocale())
    picture = QImage(400, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    bars.paint(painter, QRectF(0, 0, 300, 100))
    painter.end()
    beyond = {picture.pixel(x, y) for x in range(302, 400) for y in range(100)}
    assert beyond == {picture.pixel(399, 0)}


def test_a_pdf_is_one_page(qtbot: QtBot, page: SummaryPage, tmp_path: Path) -> None:
    shown(page, qtbot)
    page.save_to(tmp_path / "calls.pdf")
    content = (tmp_path / "calls.pdf").read_bytes()
    assert content.startswith(b"%PDF-1.")
    assert content.count(b"/Type /Page\n") == 1
    assert "Saved as" in page.state.text()


def test_what_cannot_be_written_is_said_and_leaves_what_was_there(
    qtbot: QtBot, page: SummaryPage, tmp_path: Path
) -> None:
    shown(page, qtbot)
    with qtbot.assertNotEmitted(page.saved):
        page.save_to(tmp_path / "no such folder" / "calls.pdf")
    assert page.state.text().startswith("Not saved: ")
    assert page.state.isVisible()


def test_figures_take_the_form_of_the_locale(qtbot: QtBot, page: SummaryPage) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    wanted = shown(page, qtbot)
    rows = [call(n, NOW - timedelta(minutes=n)) for n in range(1200)]
    page.show_summary(wanted, summarise(rows))
    assert "1.200 calls" in page.chart.accessibleDescription()
