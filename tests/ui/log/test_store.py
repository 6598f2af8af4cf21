"""The page on the real call log: SQLite, written by one connection, read by another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from astconsole.calls.logged import Chip, LogFilter
from astconsole.calls.values import CallReport, FinalStatus, Participant, TimelineEntry
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import CallLog, CallLogReader
from astconsole.ui.log import LogPage, RowSource
from tests.ui.log import hand
from tests.ui.log.office import NOW

type_maker = Callable[..., LogPage]

ME = Participant("1.2", "Me Myself", "101", channel="PJSIP/101-00000001")
ANA = Participant("1.1", "Ana Marić", "+4930901820", channel="PJSIP/trunk-00000002")
BEN = Participant("1.3", "Ben Okoye", "102", channel="PJSIP/102-00000003")


def report(number: int, *, caller: Participant = ANA, talk: int | None = 42) -> CallReport:
    """The call so many quarters of an hour before now."""
    at = NOW - timedelta(minutes=15 * number)
    answer = at + timedelta(seconds=5) if talk is not None else None
    end = at + timedelta(seconds=5 + (talk or 0))
    return CallReport(
        id=f"call-{number}",
        caller=caller,
        callee=ME,
        start_time=at,
        answer_time=answer,
        end_time=end,
        total_duration=5 + (talk or 0),
        talk_duration=talk or 0,
        final_status=FinalStatus.NO_ANSWER if talk is None else FinalStatus.ANSWERED,
        dialled="101",
        outcome="gave up after 5 s" if talk is None else "answered by Me Myself",
        rang=(ME,),
        participants=(caller, ME),
        timeline=(TimelineEntry(at, "rang", "rang Me Myself"),),
    )


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CallLog]:
    with CallLog.open(tmp_path / "calls.db", Viewpoint(["101"]), region="DE") as log:
        for number in range(400, 0, -1):
            caller = BEN if number % 5 == 0 else ANA
            log.add(report(number, caller=caller, talk=None if number % 7 == 0 else number))
        yield log


@pytest.fixture
def source(log: CallLog) -> Iterator[RowSource]:
    with CallLogReader.open(log.path) as reader:
        yield reader


def test_the_reader_is_a_source_of_rows(make_page: type_maker, source: RowSource) -> None:
    page = make_page(source)
    assert page.model.rowCount() == 400
    calls = [page.model.call(row) for row in range(400)]
    starts = [call.started_at for call in calls if call is not None]
    assert len(starts) == 400
    assert starts == sorted(starts, reverse=True)


def test_chips_and_search_ask_the_database(
    qtbot: QtBot, make_page: type_maker, source: RowSource
) -> None:
    page = make_page(source)
    page.show_filter(LogFilter(chip=Chip.INTERNAL))
    assert page.model.rowCount() == 80
    page.show_filter(LogFilter())
    with qtbot.waitSignal(page.filter_changed):
        hand.type_in(page.filters.search, "mari")
    page.model.count_all()
    assert page.model.rowCount() == 320
    page.show_filter(LogFilter(text="nobody is called that"))
    assert page.panel.empty.isVisible()


def test_a_call_logged_while_one_reads_comes_in_above(
    qtbot: QtBot, make_page: type_maker, source: RowSource, log: CallLog
) -> None:
    page = make_page(source)
    page.view.verticalScrollBar().setValue(3000)
    before = [call.row_id for call in page.view.calls_in_sight()][1:-1]
    row_id = log.add(report(0))
    assert row_id is not None
    with qtbot.waitSignal(page.view.arrived) as told:
        page.calls_added([row_id])
    assert told.args == [1]
    assert set(before) <= {call.row_id for call in page.view.calls_in_sight()}
    page.panel.show_newest()
    assert page.view.calls_in_sight()[0].row_id == row_id


def test_a_missed_call_somebody_called_back_says_so(
    qtbot: QtBot, make_page: type_maker, source: RowSource, log: CallLog
) -> None:
    missed = log.add(report(-1, talk=None))
    assert missed is not None
    page = make_page(source)
    assert page.model.words.outcome(page.view.calls_in_sight()[0]) == "Missed"
    back = log.add(report(-2, talk=60))
    assert back is not None
    with qtbot.waitSignal(page.model.rowsInserted):
        page.calls_added([back])
    shown = next(call for call in page.view.calls_in_sight() if call.row_id == missed)
    assert page.model.words.outcome(shown).startswith("Called back")


def test_it_says_so_where_the_call_back_itself_is_hidden(
    qtbot: QtBot, make_page: type_maker, source: RowSource, log: CallLog
) -> None:
    assert log.add(report(-1, talk=None)) is not None
    page = make_page(source)
    page.show_missed()
    assert page.model.words.outcome(page.view.calls_in_sight()[0]) == "Missed"
    back = log.add(report(-2, talk=60))
    assert back is not None
    with qtbot.waitSignal(page.model.dataChanged):
        page.calls_added([back])
    assert page.model.words.outcome(page.view.calls_in_sight()[0]).startswith("Called back")


def test_notes_and_details_go_there_and_back(
    qtbot: QtBot, make_page: type_maker, source: RowSource, log: CallLog
) -> None:
    page = make_page(source)
    page.panel.enter()
    call = page.view.current_call()
    assert call is not None
    page.show_call(call.row_id)
    assert page.detail.heading.text() == "Ana Marić"
    with qtbot.waitSignal(page.note_changed) as told:
        hand.type_in(page.detail.note, "asked for Ben")
    assert told.args is not None
    log.set_note(*told.args)
    page.calls_changed([call.row_id])
    page.show_filter(LogFilter(text="asked"))
    assert page.model.rowCount() == 1


def test_deleted_rows_go_for_good(
    qtbot: QtBot, make_page: type_maker, source: RowSource, log: CallLog
) -> None:
    page = make_page(source)
    gone = tuple(call.row_id for call in page.view.calls_in_sight()[:2])
    log.delete(gone)
    page.calls_removed(gone)
    assert page.model.rowCount() == 398
    assert not {call.row_id for call in page.view.calls_in_sight()} & set(gone)


def test_a_gap_is_a_row_between_the_calls(
    make_page: type_maker, source: RowSource, log: CallLog
) -> None:
    row_id = log.add_gap(NOW - timedelta(minutes=40), NOW - timedelta(minutes=20))
    page = make_page(source)
    row = page.model.row_of(row_id)
    assert row == 2
    call = page.model.call(row)
    assert call is not None
    assert "calls may be missing" in page.model.words.gap(call)
