"""How a call ended is known by the shape of its sentence, and said by one phrase of a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from astconsole.calls import report
from astconsole.calls.events import Reported
from astconsole.calls.outcomes import CAUSES, SENTENCES, Ending, Phrase
from astconsole.calls.values import FinalStatus
from astconsole.cli.replay import replay

RECORDINGS = Path(__file__).parents[1] / "recordings"
ANSWERED, NO_ANSWER, BUSY = FinalStatus.ANSWERED, FinalStatus.NO_ANSWER, FinalStatus.BUSY


@pytest.mark.parametrize(
    ("ending", "shown"),
    [
        (Ending("answered by Ana", ANSWERED), Phrase.STATUS_ANSWERED),
        (Ending("answered by Ana", ANSWERED, by_many=True), Phrase.ANSWERED_BY),
        (Ending("answered by the PBX", ANSWERED), Phrase.STATUS_ANSWERED),
        (Ending("picked up by Ana", ANSWERED), Phrase.PICKED_UP_BY),
        (Ending("busy", BUSY), Phrase.STATUS_BUSY),
        (Ending("rejected by Ana", BUSY), Phrase.REJECTED_BY),
        (Ending("failed: no route", FinalStatus.FAILED), Phrase.FAILED_BECAUSE),
        (Ending("", FinalStatus.CONGESTION), Phrase.STATUS_CONGESTION),
        (Ending("gave up after 5 s", NO_ANSWER), Phrase.GAVE_UP),
        (Ending("gave up after 5 s", NO_ANSWER, missed=True), Phrase.MISSED),
        (Ending("voicemail", NO_ANSWER, missed=True), Phrase.MISSED_VOICEMAIL),
        (Ending("voicemail", NO_ANSWER, missed=True, called_back=True), Phrase.CALLED_BACK),
        (
            Ending("busy", BUSY, missed=True, called_back=True, called_back_by="Ana"),
            Phrase.CALLED_BACK_BY,
        ),
        (Ending("sunspots", NO_ANSWER), None),
        (Ending("", None), None),
    ],
)
def test_a_row_shows_one_phrase(ending: Ending, shown: Phrase | None) -> None:
    assert ending.shown is shown
    assert shown is None or shown in ending.phrases


def test_the_sentence_behind_what_is_shown_is_said_too() -> None:
    failed = Ending("failed: busy", FinalStatus.FAILED, missed=True, called_back=True)
    assert set(failed.phrases) == {
        Phrase.MISSED,
        Phrase.CALLED_BACK,
        Phrase.FAILED_BECAUSE,
        Phrase.BUSY,
    }


@pytest.mark.parametrize(
    ("outcome", "phrase"),
    [
        # a caller chooses the name: it may look like a sentence of ours, but not become another
        ("answered by voicemail", Phrase.ANSWERED_BY),
        ("rejected by gave up after 5 s", Phrase.REJECTED_BY),
        ("forwarded to a\nbusy", Phrase.FORWARDED_TO),
    ],
)
def test_a_name_is_never_read_as_words(outcome: str, phrase: Phrase) -> None:
    assert Ending(outcome, NO_ANSWER).phrases == (phrase,)


def test_every_cause_of_a_report_is_a_phrase() -> None:
    assert {*report._CAUSE_WORDS.values(), "not reached"} == set(CAUSES)


def test_every_outcome_in_the_recordings_is_a_phrase() -> None:
    seen: set[Phrase] = set()
    for path in sorted(RECORDINGS.glob("22/*.ami")):
        with path.open("rb") as file:
            for event in replay(file):
                if isinstance(event, Reported):
                    phrases = Ending(event.report.outcome, event.report.final_status).phrases
                    assert set(phrases) & set(SENTENCES), event.report.outcome
                    seen |= set(phrases)
    assert len(seen & set(SENTENCES)) > 10
