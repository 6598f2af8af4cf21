from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.store.numbers import number_key, number_words


@pytest.mark.parametrize(
    ("number", "region", "key"),
    [
        ("+49 30 1234567", "", "+49301234567"),
        ("030 1234567", "DE", "+49301234567"),
        ("030/123 45-67", "DE", "+49301234567"),
        ("(030) 1234567", "DE", "+49301234567"),
        ("+49 (0)30 1234567", "DE", "+49301234567"),
        ("0049 30 1234567", "DE", "+49301234567"),
        ("030 1234567", "", "0301234567"),  # no country: no guess
        ("101", "CZ", "101"),  # an extension is never forced into a plan
        ("110", "DE", "110"),
        ("*43", "DE", "*43"),
        ("123456", "DE", "123456"),
        ("front-desk", "DE", "front-desk"),
        ("Front-Desk", "", "front-desk"),
        ("anonymous", "DE", "anonymous"),
        ("", "DE", ""),
        ("  ", "DE", ""),
        ("+1", "", "+1"),
        ("+", "DE", "+"),
        ("99999999999999999999999999", "DE", "99999999999999999999999999"),
    ],
)
def test_spellings_of_one_number_share_a_key(number: str, region: str, key: str) -> None:
    assert number_key(number, region) == key


def test_a_number_is_found_by_its_own_digits_and_both_forms() -> None:
    assert number_words("+49 30 1234567", "DE") == ("49301234567", "0301234567")
    assert number_words("030-1234567", "DE") == ("0301234567", "49301234567")
    assert number_words("101", "DE") == ("101",)
    assert number_words("", "DE") == ()


@given(st.text(), st.sampled_from(["", "DE", "US", "ZZ", "x"]))
def test_no_text_is_too_strange(number: str, region: str) -> None:
    key = number_key(number, region)
    assert number_key(number.strip(), region) == key
    assert bool(key) == bool(number.strip())
    number_words(number, region)
