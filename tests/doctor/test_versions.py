from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.doctor.versions import (
    Version,
    asterisk_of,
    knows_named_filters,
    may_suppress_hold,
    version,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11.0.0", (11, 0, 0)),
        ("1.1", (1, 1)),
        ("22.10.1+dfsg+~cs6.17.60671434-1", (22, 10, 1)),
        ("16.28.0~dfsg-0+deb11u4", (16, 28, 0)),
        ("certified/20.7-cert1", (20, 7)),
        ("SVN-branch-1.8-r335064", (1, 8)),
        ("GIT-master", None),
        ("", None),
        ("２２", None),
    ],
)
def test_version(text: str, expected: Version | None) -> None:
    assert version(text) == expected


@given(st.text())
def test_version_never_raises(text: str) -> None:
    found = version(text)
    asterisk_of(found)
    knows_named_filters(found, found)
    may_suppress_hold(found, found)


@pytest.mark.parametrize(
    ("ami", "expected"),
    [
        ((1, 0), "1.4"),
        ((1, 1), "1.6 or 1.8"),
        ((1, 3), "11"),
        ((2, 10, 6), "12 or 13"),
        ((5, 0, 4), "16"),
        ((11, 0, 0), "22"),
        ((99,), ""),
        (None, ""),
    ],
)
def test_asterisk_of(ami: Version | None, expected: str) -> None:
    assert asterisk_of(ami) == expected


@pytest.mark.parametrize(
    ("ami", "asterisk", "expected"),
    [
        ((7, 0, 3), (18, 25, 0), False),
        ((7, 0, 3), (18, 26, 0), True),
        ((9, 0, 0), (20, 10, 0), False),
        ((9, 0, 0), (20, 11, 0), True),
        ((10, 0, 0), (21, 5), False),
        ((10, 0, 0), (21, 6), True),
        ((11, 0, 0), (22, 0, 0), False),
        ((11, 0, 0), (22, 1, 0), True),
        ((12, 0, 0), (23, 0, 0), True),
        ((11, 0, 0), None, True),
        ((9, 0, 0), None, False),
        ((5, 0, 4), (16, 28, 0), False),
        (None, None, False),
    ],
)
def test_named_filters(ami: Version | None, asterisk: Version | None, expected: bool) -> None:
    assert knows_named_filters(ami, asterisk) is expected


def test_hold_may_be_suppressed_from_november_2024_on() -> None:
    assert not may_suppress_hold((11,), (22, 0, 0))
    assert may_suppress_hold((11,), (22, 1, 0))
    assert not may_suppress_hold((9,), (20, 10, 0))
    assert not may_suppress_hold((5, 0, 4), None)
    assert may_suppress_hold((9,), None)
