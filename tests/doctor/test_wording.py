"""Sentences are plain English text and remember how they were made."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.doctor.wording import joined, worded

_CODE = Path(__file__).parents[2] / "astconsole" / "doctor"
_ON_SCREEN = ("doing", "failures", "line", "remedies", "rights", "seeing")
"""Where the texts are made that a window shows."""


def test_it_is_the_english_text_to_whoever_does_not_ask() -> None:
    text = worded("This user may {what}", what=worded("hang up"))
    assert text == "This user may hang up"
    assert json.dumps([text]) == '["This user may hang up"]'
    assert (text.template, dict(text.parts)) == ("This user may {what}", {"what": "hang up"})


def test_what_fills_a_place_holds_no_places() -> None:
    assert worded("{name} says {name}", name="{0} {name}") == "{0} {name} says {0} {name}"


def test_numbers_are_parts_like_any_other() -> None:
    assert worded("{count} came.", count=3).parts["count"] == "3"


@given(st.lists(st.text()))
def test_joined_loses_nothing(texts: list[str]) -> None:
    text = joined(*texts, between="; ")
    assert text == "; ".join(filter(None, texts))
    assert list(text.parts.values()) == list(filter(None, texts))


def _parts_of_findings(tree: ast.AST) -> list[ast.expr]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    findings = [c for c in calls if isinstance(c.func, ast.Name) and c.func.id == "Finding"]
    return [text for finding in findings for text in finding.args[1:4]]


@pytest.mark.parametrize("name", _ON_SCREEN)
def test_no_text_of_a_finding_is_put_together_so_that_it_cannot_be_translated(name: str) -> None:
    tree = ast.parse((_CODE / f"{name}.py").read_text("utf-8"))
    for text in _parts_of_findings(tree):
        assert not isinstance(text, ast.JoinedStr), ast.unparse(text)
        assert not (isinstance(text, ast.Constant) and text.value), ast.unparse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "worded":
            assert isinstance(node.args[0], ast.Constant), ast.unparse(node)
