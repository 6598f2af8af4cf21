from __future__ import annotations

import sqlite3

import pytest

from astconsole.calls.logged import Chip
from astconsole.calls.outcomes import Phrase
from astconsole.store.marks import CHIP_MARKS, PHRASE_MARKS
from astconsole.store.phrasebook import ENGLISH, Phrasebook, noted
from astconsole.store.search import haystack, match_expression

GERMAN = Phrasebook(
    {
        Phrase.MISSED: "Verpasst",
        Phrase.REJECTED_BY: "abgewiesen von {name}",
        Phrase.DID_NOT_ANSWER: "{name} nahm innerhalb von {seconds} s nicht ab",
        Phrase.CALLED_BACK_BY: "zurückgerufen {time} von {name}",
        Phrase.LEFT_THE_QUEUE: "file d’attente quittée",
    }
)


def found(typed: str, book: Phrasebook, *phrases: Phrase, text: str = "") -> bool:
    """Whether SQLite finds a row with those phrases, and no other, by what was typed."""
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE search USING fts5 (haystack, tokenize='trigram')")
        other = [phrase for phrase in Phrase if phrase not in phrases]
        for row in (phrases, other):
            words = haystack([text], [], phrases=row)
            db.execute("INSERT INTO search VALUES (?)", (words,))
        expression = match_expression(typed, Chip.ALL, book.marks)
        hits = db.execute("SELECT rowid FROM search WHERE search MATCH ?", (expression,)).fetchall()
        return hits == [(1,)]
    finally:
        db.close()


@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("verpasst", Phrase.MISSED),
        ("VERPASST", Phrase.MISSED),
        ("passt", Phrase.MISSED),
        ("ve", Phrase.MISSED),
        ("abgewiesen", Phrase.REJECTED_BY),
        ("innerhalb nahm", Phrase.DID_NOT_ANSWER),
        ("zuruckger", Phrase.CALLED_BACK_BY),
        ("zurückgerufen von", Phrase.CALLED_BACK_BY),
        ("d'attente", Phrase.LEFT_THE_QUEUE),
        ("attente quittee", Phrase.LEFT_THE_QUEUE),
    ],
)
def test_a_phrase_is_found_by_the_words_of_the_screen(typed: str, phrase: Phrase) -> None:
    assert found(typed, GERMAN, phrase)


@pytest.mark.parametrize("typed", ["pa", "name", "{name}", "seconds", "verpasste", "innerhalb x"])
def test_a_phrase_is_not_found_by_what_does_not_stand_in_it(typed: str) -> None:
    assert not any(found(typed, GERMAN, phrase) for phrase in (Phrase.MISSED, Phrase.REJECTED_BY))


def test_each_word_may_stand_in_a_phrase_or_in_the_row() -> None:
    assert found("anna verpasst", GERMAN, Phrase.MISSED, text="Anna")
    assert not found("anna verpasst", GERMAN, Phrase.MISSED, text="Boris")


def test_missed_is_found_by_the_mark_of_its_chip() -> None:
    assert found("missed", ENGLISH, Phrase.MISSED, Phrase.MISSED_VOICEMAIL)


def test_no_mark_is_asked_for_where_the_row_holds_the_word_itself() -> None:
    typed = "gave up called back answered"
    asked = match_expression(typed, Chip.ALL, ENGLISH.marks)
    assert asked == '"gave" AND " up" AND "called" AND "back" AND "answered"'
    assert ENGLISH.marks("  nobody says that") == []


def test_every_phrase_has_a_mark_of_its_own() -> None:
    assert set(PHRASE_MARKS) == set(Phrase)
    shared = [*PHRASE_MARKS.values(), *CHIP_MARKS.values()]
    shared.remove(CHIP_MARKS[Chip.MISSED])  # the same rows are missed and in that chip
    assert len(set(shared)) == len(shared)
    assert all(len(mark) == 3 and set(mark) == {mark[0]} for mark in shared)


def test_a_mark_once_given_stays() -> None:
    numbers = {phrase.name: ord(mark[0]) - 0xE000 for phrase, mark in PHRASE_MARKS.items()}
    assert [name for name, number in numbers.items() if number < 16] == ["MISSED"]
    first, last = Phrase.ANSWERED_BY_THE_PBX, Phrase.CALLED_BACK_BY
    assert (numbers[first.name], numbers["BUSY"], numbers["NOT_REACHED"]) == (16, 26, 50)
    assert (numbers["STATUS_ANSWERED"], numbers[last.name]) == (51, 58)


def test_a_phrasebook_noted_in_a_file_comes_back() -> None:
    assert noted(GERMAN.as_text()).as_text() == GERMAN.as_text()
    assert noted(None).as_text() == ENGLISH.as_text()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "7", '{"MISSED": 7}', '{"MISSED": ""}', '{"SUNSPOTS": "x"}', '"x"']
)
def test_a_broken_note_is_read_as_english(text: str) -> None:
    assert noted(text).as_text() == ENGLISH.as_text()
