"""Every sentence of the correlator is known to the screen, in whatever language it speaks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from astconsole.calls import report
from astconsole.calls.events import Reported
from astconsole.calls.values import CallReport
from astconsole.cli.replay import replay
from astconsole.ui.told import told, told_first

_RECORDINGS = Path(__file__).parents[1] / "recordings"
_MARKS = str.maketrans("", "", "\u2068\u2069")


class Shouting(QTranslator):
    """A language in which every word of ours is written large: what stays small is a name."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        out, place = "", False
        for char in sourceText:
            place = char == "{" or (place and char != "}")
            out += char if place else char.upper()
        return out


@pytest.fixture
def shouting(qapp: QCoreApplication) -> Iterator[None]:
    language = Shouting()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


def said(text: str, kind: str = "", names: tuple[str, ...] = ()) -> str:
    return told(text, kind, names).translate(_MARKS)


@pytest.mark.usefixtures("shouting")
@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("answered by the PBX", "", "ANSWERED BY THE PBX"),
        ("answered by Ana", "", "ANSWERED BY Ana"),
        ("picked up by Ana", "", "PICKED UP BY Ana"),
        ("picked up by Ana, not put through", "", "PICKED UP BY Ana, NOT PUT THROUGH"),
        ("rejected by Ana", "", "REJECTED BY Ana"),
        ("rejected by all", "", "REJECTED BY ALL"),
        ("busy", "", "BUSY"),
        ("gave up after 12 s", "", "GAVE UP AFTER 12 S"),
        ("no answer after 20 s", "", "NO ANSWER AFTER 20 S"),
        ("Ana did not answer within 9 s", "", "Ana DID NOT ANSWER WITHIN 9 S"),
        ("forwarded to 102", "", "FORWARDED TO 102"),
        ("voicemail", "", "VOICEMAIL"),
        ("parked and lost", "", "PARKED AND LOST"),
        ("left the queue after 31 s", "", "LEFT THE QUEUE AFTER 31 S"),
        ("failed: number not assigned", "", "FAILED: NUMBER NOT ASSIGNED"),
        ("failed: sunspots", "", "FAILED: sunspots"),
        ("conference", "", "CONFERENCE"),
        ("handed on while it rang", "", "HANDED ON WHILE IT RANG"),
        ("ended while not connected", "", "ENDED WHILE NOT CONNECTED"),
        ("rang Ana", "rang", "RANG Ana"),
        ("rang Ana and Ben", "rang", "RANG Ana AND Ben"),
        ("rang Ana, Ben and Chloé", "rang", "RANG Ana, Ben AND Chloé"),
        ("Ana answered", "answered", "Ana ANSWERED"),
        ("Ana took the call", "reached", "Ana TOOK THE CALL"),
        ("Ana picked up the call", "picked up", "Ana PICKED UP THE CALL"),
        ("Ana put the call on hold", "hold", "Ana PUT THE CALL ON HOLD"),
        ("on hold by Ana 1:42", "held", "ON HOLD BY Ana FOR 1:42"),
        ("transferred by Ana to 102", "transfer", "TRANSFERRED BY Ana TO 102"),
        ("transferred by Ana to another call", "transfer", "TRANSFERRED BY Ana TO ANOTHER CALL"),
        ("transferred to 102", "transfer", "TRANSFERRED TO 102"),
        ("redirected to 102", "transfer", "REDIRECTED TO 102"),
        ("waits in queue sales", "queue", "WAITS IN QUEUE sales"),
        ("Ana parked at 701", "parked", "Ana PARKED AT 701"),
        ("Ana fetched it", "retrieved", "Ana FETCHED IT"),
        (
            "nobody fetched it: it goes back",
            "parking timeout",
            "NOBODY FETCHED IT: IT GOES BACK",
        ),
        ("Ana forwards to 102", "forwarded", "Ana FORWARDS TO 102"),
        ("Ana is busy", "busy", "Ana IS BUSY"),
        ("Ana rejected the call", "busy", "Ana REJECTED THE CALL"),
        ("entered conference 530", "conference", "ENTERED CONFERENCE 530"),
        ("Ana hung up", "ended", "Ana HUNG UP"),
        ("the call ended", "ended", "THE CALL ENDED"),
    ],
)
def test_words_are_translated_and_names_are_kept(text: str, kind: str, words: str) -> None:
    assert said(text, kind) == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("answered by Ben", ""),
        ("left the queue after 12 s", ""),
        ("transferred by Ana to Ben", "transfer"),
        ("Ana put the call on hold", "hold"),
        ("completely new words", ""),
        ("completely new words", "completely new"),
        ("", ""),
    ],
)
def test_in_english_nothing_changes(text: str, kind: str) -> None:
    assert said(text, kind) == text


@pytest.mark.usefixtures("shouting")
@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        # a caller chooses the name: it may look like a sentence of ours, but not become another
        ("Ana hung up answered", "answered", "Ana hung up ANSWERED"),
        ("answered by voicemail", "", "ANSWERED BY voicemail"),
        ("{name} {0} %1 answered", "answered", "{name} {0} %1 ANSWERED"),
        ("Ana to Ben parked at 701", "parked", "Ana to Ben PARKED AT 701"),
    ],
)
def test_a_name_is_never_read_as_words(text: str, kind: str, words: str) -> None:
    assert said(text, kind) == words


@pytest.mark.usefixtures("shouting")
def test_a_firm_of_two_is_one_that_rang() -> None:
    assert said("rang Smith and Sons", "rang", ("Smith and Sons",)) == "RANG Smith and Sons"
    assert said("rang Smith and Sons", "rang", ("Smith", "Sons")) == "RANG Smith AND Sons"


def test_a_sentence_begins_large_also_behind_the_mark_of_a_name() -> None:
    assert told_first("ana answered", "answered").translate(_MARKS) == "Ana answered"
    assert told_first("busy") == "Busy"
    assert told_first("") == ""


@pytest.mark.usefixtures("shouting")
def test_every_cause_is_known() -> None:
    for cause in (*report._CAUSE_WORDS.values(), "not reached"):
        assert said(f"failed: {cause}") == f"FAILED: {cause.upper()}"


def _reports() -> Iterator[CallReport]:
    for path in sorted(_RECORDINGS.glob("22/*.ami")):
        with path.open("rb") as file:
            for event in replay(file):
                if isinstance(event, Reported):
                    yield event.report


@pytest.mark.usefixtures("shouting")
def test_nothing_in_the_recordings_stays_untranslated() -> None:
    seen = 0
    for each in _reports():
        lines = [(each.outcome, ""), *((entry.text, entry.kind) for entry in each.timeline)]
        for text, kind in lines:
            seen += 1
            assert said(text, kind) != text or text.isupper(), json.dumps([kind, text])
    assert seen > 300
