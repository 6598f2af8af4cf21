from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.calls.logged import Chip
from astconsole.store.search import fold, haystack, match_expression


def found(typed: str, *texts: str, numbers: tuple[str, ...] = (), region: str = "DE") -> bool:
    """Whether SQLite finds a row of these texts by what was typed."""
    expression = match_expression(typed)
    if not expression:
        return True
    db = sqlite3.connect(":memory:")
    try:
        db.execute("CREATE VIRTUAL TABLE search USING fts5 (haystack, tokenize='trigram')")
        db.execute("INSERT INTO search VALUES (?)", (haystack(texts, numbers, (), region),))
        hits = db.execute("SELECT count(*) FROM search WHERE search MATCH ?", (expression,))
        return bool(hits.fetchone()[0])
    finally:
        db.close()


@pytest.mark.parametrize(
    "typed",
    [
        "müller",
        "MULLER",
        "mul",
        "ller",
        "an",
        "a",
        "m",
        "anna mul",
        "muller anna",
        "strasse",
        "st",
        "s",
        "muller-st",
        "",
    ],
)
def test_finds_parts_of_words_and_beginnings_whatever_case_and_accents(typed: str) -> None:
    assert found(typed, "Anna Müller-Straße")


@pytest.mark.parametrize("typed", ["nn", "u", "xanna", "anna x", "müllers"])
def test_does_not_find_what_is_not_there(typed: str) -> None:
    assert not found(typed, "Anna Müller")


@pytest.mark.parametrize(
    "typed",
    [
        *("030 123 45", "03012345", "030/12345", "+49 30 12345", "004930 12345"),
        *("+49 (0)30 12345", "301", "12 345", "(030) 12345", "12345", "030-12"),
    ],
)
@pytest.mark.parametrize("number", ["+49 30 12345", "030 12345", "030-12345"])
def test_a_number_is_found_however_it_is_spaced(typed: str, number: str) -> None:
    assert found(typed, numbers=(number,))


def test_two_extensions_typed_beside_each_other_are_two_words() -> None:
    assert found("101 102", numbers=("101", "102"))
    assert not found("101 103", numbers=("101", "102"))


def test_words_and_numbers_mix() -> None:
    assert found("anna 030 12", "Anna", numbers=("030 12345",))
    assert not found("boris 030 12", "Anna", numbers=("030 12345",))


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "anna OR",
        "AND",
        "NOT x",
        "(",
        "haystack:anna",
        "a*",
        "^a",
        "{a b}",
        "a\x00b",
        "-",
    ],
)
def test_syntax_is_only_text(typed: str) -> None:
    found(typed, "Anna")
    assert found(typed, typed)


@given(st.text(max_size=60))
def test_every_text_finds_itself(text: str) -> None:
    assert found(text, text)


@given(st.text(max_size=30), st.text(max_size=30))
def test_nothing_typed_breaks_the_search(typed: str, text: str) -> None:
    found(typed, text)


def test_the_name_of_nobody_is_not_a_word() -> None:
    assert haystack(["<unknown>"], []) == ""


def test_no_text_can_pass_for_a_chip() -> None:
    marked = haystack(["x"], [], [Chip.MISSED])
    assert haystack([marked], []) == "  x"
    assert fold(marked) == "  x"


def test_a_pasted_novel_is_bounded() -> None:
    assert match_expression(" ".join(f"w{n}" for n in range(10_000))).count("AND") < 20
    assert len(haystack(["x" * 100_000], [])) < 10_000
