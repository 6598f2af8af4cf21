"""The log is found by every word its Outcome column shows, in whatever language it shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from astconsole.app.language import install
from astconsole.calls.logged import Chip, LogFilter, LoggedCall
from astconsole.calls.outcomes import CAUSES, Phrase
from astconsole.calls.values import CallReport, FinalStatus, Participant
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import CallLog, CallLogReader
from astconsole.ui.log import LogPage
from astconsole.ui.log.outcomes import outcome_phrases
from tests.ui.log import hand
from tests.ui.log.office import NOW

type_maker = Callable[..., LogPage]

ME = Participant("1.2", "Me Myself", "101", channel="PJSIP/101-00000001")
BEN = Participant("1.3", "Ben Okoye", "102", channel="PJSIP/102-00000003")
BUSY, FAILED = FinalStatus.BUSY, FinalStatus.FAILED
NO_ANSWER, ANSWERED = FinalStatus.NO_ANSWER, FinalStatus.ANSWERED
_MARKS = str.maketrans("", "", "\u2068\u2069")
_TIME = re.compile(r"\d+:\d\d")

OUTGOING = (
    ("answered by Client", ANSWERED),
    ("answered by the PBX", ANSWERED),
    ("picked up by Client", ANSWERED),
    ("picked up by Client, not put through", NO_ANSWER),
    ("conference", ANSWERED),
    ("voicemail", ANSWERED),
    ("left the queue after 31 s", NO_ANSWER),
    ("forwarded to 4711", NO_ANSWER),
    ("parked and lost", ANSWERED),
    ("handed on while it rang", NO_ANSWER),
    ("rejected by Client", BUSY),
    ("rejected by all", BUSY),
    ("busy", BUSY),
    ("gave up after 12 s", NO_ANSWER),
    ("no answer after 20 s", NO_ANSWER),
    ("Me Myself did not answer within 9 s", NO_ANSWER),
    ("ended while not connected", NO_ANSWER),
    ("sunspots", FAILED),
    *((f"failed: {cause}", FAILED) for cause in CAUSES),
    *(("", status) for status in FinalStatus),
)


def report(number: int, outcome: str, status: FinalStatus, **more: Any) -> CallReport:
    """A call of mine to somebody else each time, so many minutes before now."""
    at = NOW - timedelta(minutes=2 * number)
    talked = status is ANSWERED
    client = Participant(f"2.{number}", "Client", f"+4930111{number:03}", channel="PJSIP/trunk-1")
    said: dict[str, Any] = {"caller": ME, "callee": client, "dialled": client.number, **more}
    return CallReport(
        id=f"call-{number}",
        start_time=at,
        answer_time=at if talked else None,
        end_time=at + timedelta(seconds=30),
        total_duration=30,
        talk_duration=30 if talked else 0,
        final_status=status,
        outcome=outcome,
        **said,
    )


def reports() -> Iterator[CallReport]:
    """A call for each thing that can be said of its end."""
    for number, (outcome, status) in enumerate(OUTGOING):
        yield report(number, outcome, status)
    to_me: dict[str, Any] = {"callee": ME, "rang": (ME,), "dialled": "101"}
    for number, outcome in enumerate(("gave up after 5 s", "voicemail", "busy"), len(OUTGOING)):
        client = report(number, outcome, NO_ANSWER).callee
        yield report(number, outcome, NO_ANSWER, caller=client, **to_me)
    client = report(91, "", ANSWERED).callee
    ben: dict[str, Any] = {"rang": (ME, BEN), "queue": "sales", "dialled": "600"}
    yield report(90, "answered by Ben Okoye", ANSWERED, caller=client, callee=BEN, **ben)
    yield report(92, "gave up after 5 s", NO_ANSWER, caller=client, **to_me)
    yield report(91, "answered by Client", ANSWERED, caller=BEN, callee=client)  # called back
    mine = report(94, "", ANSWERED).callee
    yield report(94, "gave up after 5 s", NO_ANSWER, caller=mine, **to_me)
    yield report(93, "answered by Client", ANSWERED, callee=mine)  # called back by me
    queue = {**ben, "callee": ME}
    yield report(95, "answered by Me Myself", ANSWERED, caller=mine, **queue)


@pytest.fixture
def speaking(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the test; English again afterwards."""
    locale = QLocale()
    yield install(qapp, request.param)
    install(qapp, "en")
    QLocale.setDefault(locale)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[CallLogReader]:
    """A log as the app opens it, in the language of now."""
    path = tmp_path / "calls.db"
    with CallLog.open(path, Viewpoint(["101"]), region="DE", phrases=outcome_phrases()) as log:
        log.add_many(reports())
        with CallLogReader.open(path) as reader:
            yield reader


def shown(page: LogPage) -> list[LoggedCall]:
    page.model.count_all()
    calls = [page.model.call(row) for row in range(page.model.rowCount())]
    return [call for call in calls if call is not None]


def outcome(page: LogPage, call: LoggedCall) -> str:
    return page.model.words.outcome(call).translate(_MARKS)


every_language = pytest.mark.parametrize("speaking", ["en", "de", "fr"], indirect=True)


@every_language
def test_every_word_of_the_column_finds_its_row(
    speaking: str, make_page: type_maker, reader: CallLogReader
) -> None:
    page = make_page(reader)
    calls = shown(page)
    assert len(calls) == len(list(reports()))
    said: set[Phrase | None] = set()
    for call in calls:
        said.add(call.ending.shown)
        words = [word for word in outcome(page, call).split() if not _TIME.fullmatch(word)]
        for typed in (*words, " ".join(words), call.outcome):
            page.show_filter(LogFilter(text=typed))
            found = {row.row_id for row in shown(page)}
            assert call.row_id in found, f"{typed!r} of {outcome(page, call)!r}"
    # where the PBX answered the row says no more than that
    never_here = {Phrase.ANSWERED_BY_THE_PBX}
    assert said >= {*Phrase, None} - {*CAUSES} - never_here


@pytest.mark.parametrize(
    ("speaking", "typed", "words"),
    [
        ("en", "missed", "missed"),
        ("en", "network busy", "network busy"),
        ("en", "gave up", "gave up"),
        ("de", "verpasst", "verpasst"),
        ("de", "abgewiesen", "abgewiesen"),
        ("de", "netz überlastet", "netz"),
        ("de", "besetzt", "besetzt"),
        ("de", "nicht vergeben", "vergeben"),
        ("fr", "manque", "manqué"),
        ("fr", "saturé", "saturé"),
        ("fr", "d'attente", "d’attente"),
    ],
    indirect=["speaking"],
)
def test_what_is_found_shows_it(
    speaking: str, typed: str, words: str, make_page: type_maker, reader: CallLogReader
) -> None:
    page = make_page(reader)
    page.show_filter(LogFilter(text=typed))
    told = [
        outcome(page, call).lower()
        for call in shown(page)
        # in the list a missed call shows that and no more; the pane beside it tells the whole
        if not call.missed or typed in ("missed", "verpasst", "manque")
    ]
    assert told
    assert [text for text in told if words not in text and not _TIME.search(text)] == []


@pytest.mark.parametrize("speaking", ["de"], indirect=True)
def test_a_german_types_what_the_column_says(
    qtbot: QtBot, speaking: str, make_page: type_maker, reader: CallLogReader
) -> None:
    page = make_page(reader)
    with qtbot.waitSignal(page.filter_changed):
        hand.type_in(page.filters.search, "verpasst")
    assert {call.row_id for call in shown(page)} == {
        call.row_id for call in reader.query(LogFilter(chip=Chip.MISSED))
    }
    with qtbot.waitSignal(page.filter_changed):
        page.filters.search.clear()
        hand.type_in(page.filters.search, "ruckgerufen ben")  # in the middle, without accents
    [call] = shown(page)
    assert outcome(page, call).startswith("Zurückgerufen")


def test_i_am_not_told_that_it_was_me(make_page: type_maker, reader: CallLogReader) -> None:
    page = make_page(reader)
    told = {call.call_id: outcome(page, call) for call in shown(page)}
    assert told["call-95"] == "Answered"
    assert told["call-90"] == "Answered by Ben Okoye"
    assert re.fullmatch(r"Called back \d+:\d\d", told["call-94"])
    assert re.fullmatch(r"Called back \d+:\d\d by Ben Okoye", told["call-92"])


@every_language
def test_every_phrase_has_its_words(speaking: str) -> None:
    phrases = outcome_phrases()
    assert set(phrases) == set(Phrase)
    if speaking == "en":
        assert phrases == {phrase: phrase.value for phrase in Phrase}
