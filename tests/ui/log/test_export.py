from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.log import ExportFormat, LogPage
from astconsole.ui.log.export_dialog import ExportDialog
from astconsole.ui.theme import Theme
from tests.ui.log import hand
from tests.ui.log.office import MemorySource, a_day

type_maker = Callable[..., LogPage]


@pytest.fixture
def page(make_page: type_maker, tmp_path: Path) -> LogPage:
    page = make_page(MemorySource(a_day(128)))
    page.set_export_folder(tmp_path)
    return page


def test_it_says_beforehand_what_will_be_in_the_file(page: LogPage) -> None:
    page.show_filter(LogFilter(chip=Chip.MISSED))
    page.open_export()
    assert page.dialog.isVisible()
    assert page.dialog.heading.text() == "Export the 37 entries the filter shows"
    assert page.dialog.shown.text() == "Missed · Any time"
    assert page.dialog.columns.text().startswith("One line a call: start, direction, who")


def test_exports_exactly_what_the_filter_shows(qtbot: QtBot, page: LogPage, tmp_path: Path) -> None:
    shown = LogFilter(chip=Chip.OUTGOING, text="ben")
    page.show_filter(shown)
    page.open_export()
    with qtbot.waitSignal(page.export_requested) as told:
        hand.click(page.dialog.go)
    assert told.args == ["csv", str(tmp_path / "calls-2026-11-23.csv"), shown]


def test_what_is_still_being_typed_counts(qtbot: QtBot, page: LogPage) -> None:
    hand.type_in(page.filters.search, "ben")
    hand.click(page.export)
    with qtbot.waitSignal(page.export_requested) as told:
        hand.press(page.dialog.path, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[2] == LogFilter(text="ben")


def test_another_format_is_another_ending(qtbot: QtBot, page: LogPage, tmp_path: Path) -> None:
    page.open_export()
    page.dialog.choices[1].setChecked(True)
    assert page.dialog.path.text().endswith("calls-2026-11-23.jsonl")
    page.dialog.path.setText(str(tmp_path / "bare"))
    with qtbot.waitSignal(page.export_requested) as told:
        hand.click(page.dialog.go)
    assert told.args is not None
    assert told.args[:2] == ["jsonl", str(tmp_path / "bare.jsonl")]


def test_progress_then_where_the_file_is(qtbot: QtBot, page: LogPage, tmp_path: Path) -> None:
    page.open_export()
    hand.click(page.dialog.go)
    dialog = page.dialog
    assert dialog.bar.isVisible()
    assert not dialog.path.isEnabled()
    page.set_export_progress(64, 128)
    assert (dialog.bar.value(), dialog.bar.maximum()) == (64, 128)
    assert dialog.state.text() == "64 of 128 entries written"
    page.export_finished(str(tmp_path / "calls.csv"))
    assert dialog.bar.isHidden()
    assert dialog.state.text() == f"Saved as {tmp_path / 'calls.csv'}"
    assert dialog.leave.text() == "Close"
    with qtbot.waitSignal(page.reveal_requested) as told:
        hand.click(dialog.reveal)
    assert told.args == [str(tmp_path / "calls.csv")]


@pytest.mark.parametrize("way", ["button", "escape", "cross"])
def test_it_can_be_cancelled(qtbot: QtBot, page: LogPage, way: str) -> None:
    page.open_export()
    dialog = page.dialog
    hand.click(dialog.go)
    with qtbot.waitSignal(page.export_cancelled):
        if way == "button":
            hand.click(dialog.leave)
        elif way == "escape":
            hand.press(dialog, Qt.Key.Key_Escape)
        else:
            dialog.close()
    assert dialog.isHidden()
    page.open_export()
    assert dialog.go.isEnabled()


def test_closing_a_dialog_that_does_not_run_cancels_nothing(qtbot: QtBot, page: LogPage) -> None:
    page.open_export()
    with qtbot.assertNotEmitted(page.export_cancelled):
        hand.press(page.dialog, Qt.Key.Key_Escape)


def test_a_failure_is_said_and_can_be_tried_again(qtbot: QtBot, page: LogPage) -> None:
    page.open_export()
    hand.click(page.dialog.go)
    page.export_failed("no room left on the disk")
    assert page.dialog.state.text() == "Not exported: no room left on the disk"
    assert page.dialog.focusWidget() is page.dialog.path, "not Cancel, which was there meanwhile"
    assert page.dialog.go.isEnabled()


def test_a_file_that_is_there_already_is_said_before(page: LogPage, tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text("x")
    page.open_export()
    page.dialog.path.setText(str(tmp_path / "old.csv"))
    assert "will be replaced" in page.dialog.state.text()
    assert page.dialog.go.isEnabled()


@pytest.mark.parametrize("path", ["", "   ", "/no/such/folder/calls.csv", "/", "~nobody/calls"])
def test_a_place_that_cannot_be_is_not_exported_to(page: LogPage, path: str) -> None:
    page.open_export()
    page.dialog.path.setText(path)
    assert not page.dialog.go.isEnabled()
    assert page.dialog.state.text()


def test_a_late_word_about_a_cancelled_export_does_no_harm(qtbot: QtBot, page: LogPage) -> None:
    page.open_export()
    hand.click(page.dialog.go)
    page.dialog.reject()
    page.open_export()
    page.set_export_progress(5, 10)
    page.export_failed("cancelled")
    assert page.dialog.state.text() == ""
    assert page.dialog.go.isEnabled()
    page.dialog.reject()
    page.export_finished("/somewhere/calls.csv")  # it was too late to cancel
    assert page.panel.notice.label.text() == "Saved as /somewhere/calls.csv"


def test_a_format_nobody_knows_is_shown_as_it_was_told(theme: Theme, qtbot: QtBot) -> None:
    dialog = ExportDialog(theme, [ExportFormat("odd", "Odd one", ".odd", "Odd columns")])
    qtbot.addWidget(dialog)
    assert dialog.choices[0].text() == "Odd one"
    assert dialog.columns.text() == "Odd columns"
