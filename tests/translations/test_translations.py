"""The translations are complete, say what the code says, and lose nothing on the way."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.translations.catalogue import (
    LANGUAGES,
    ROOT,
    Message,
    messages,
    qm_file,
    release,
    ts_file,
    update,
)

_AGAIN = "run ./dev translate, and translate what it lists"
_PLACES = re.compile(r"\{[^{}]*\}|%[n0-9]|%L[0-9]")
_ACCELERATOR = re.compile(r"&(?=\w)")
_DATES = re.compile(r"[dMy. ]+\Z")

every_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> tuple[Message, ...]:
    """What the code says now, seen by lupdate alone."""
    file = tmp_path_factory.mktemp("fresh") / "fresh.ts"
    update(file, "de")
    return tuple(messages(file))


def _each(language: str) -> Iterator[tuple[Message, str]]:
    for message in messages(ts_file(language)):
        for form in message.forms:
            if form:  # one that is missing is told by another test
                yield message, form


@every_language
def test_no_text_of_the_code_is_missing(language: str, fresh: tuple[Message, ...]) -> None:
    known = {message.key for message in messages(ts_file(language))}
    assert [str(m) for m in fresh if m.key not in known] == [], _AGAIN


@every_language
def test_no_text_is_kept_that_the_code_no_longer_says(
    language: str, fresh: tuple[Message, ...]
) -> None:
    wanted = {message.key for message in fresh}
    assert [str(m) for m in messages(ts_file(language)) if m.key not in wanted] == [], _AGAIN


@every_language
def test_every_text_is_translated(language: str) -> None:
    assert [str(m) for m in messages(ts_file(language)) if not m.finished] == [], _AGAIN


@every_language
def test_the_program_reads_what_was_translated(language: str, tmp_path: Path) -> None:
    release(ts_file(language), tmp_path / "fresh.qm")
    assert qm_file(language).read_bytes() == (tmp_path / "fresh.qm").read_bytes(), _AGAIN


@every_language
def test_no_place_for_a_value_is_lost(language: str) -> None:
    wrong = [
        f"{message} -> {form!r}"
        for message, form in _each(language)
        if Counter(_PLACES.findall(form)) != Counter(_PLACES.findall(message.source))
    ]
    assert wrong == []


@every_language
def test_keys_and_endings_stay(language: str) -> None:
    """A key to press, the dots of "something is asked first", the end of a sentence, the edges."""
    wrong = []
    for message, form in _each(language):
        source = message.source
        if _DATES.fullmatch(source):
            continue
        same = (
            bool(_ACCELERATOR.search(form)) == bool(_ACCELERATOR.search(source)),
            form.endswith("…") == source.endswith("…"),
            form.endswith(".") == source.endswith("."),
            "..." not in form,
            form.strip() == form or form.strip(" ") != source.strip(" "),
            form[:1].isspace() == source[:1].isspace(),
            form[-1:].isspace() == source[-1:].isspace(),
        )
        if not all(same):
            wrong.append(f"{message} -> {form!r}")
    assert wrong == []


@every_language
def test_texts_that_count_have_a_form_for_one_and_for_many(language: str) -> None:
    for message in messages(ts_file(language)):
        assert message.counts == ("%n" in message.source), f"lupdate counts nothing in {message}"
        assert len(message.forms) == (2 if message.counts else 1), str(message)


def test_french_keeps_the_space_before_its_marks() -> None:
    """A colon or a question mark stands behind a space that does not break."""
    wrong = [
        f"{message} -> {form!r}"
        for message, form in _each("fr")
        if re.search(r"(?<!\u00a0)(?<!\d)[;:!?»](?!//)(?=[\s\u00a0]|\Z)", form)
        or re.search(r"«(?!\u00a0)", form)
        or "'" in form
    ]
    assert wrong == []


def _said_in_code() -> Iterator[tuple[str, str]]:
    """Every text the code marks for translation, and where; an expression is a fault."""
    for path in sorted((ROOT / "astconsole").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            place = {"tr": 0, "worded": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
            if place is None or len(node.args) <= place:
                continue
            text, where = node.args[place], f"{path.relative_to(ROOT)}:{node.lineno}"
            assert not isinstance(text, ast.JoinedStr), f"{where}: an f-string is not translated"
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value, where


def test_lupdate_sees_every_text(fresh: tuple[Message, ...]) -> None:
    """It skips calls it does not understand (a count that is an expression) without a word."""
    seen = {message.source for message in fresh}
    assert [f"{where}: {text!r}" for text, where in _said_in_code() if text not in seen] == []
