"""Searching as you type: what of a row can be found, and what typed words ask of the index.

How it works. Every row has a *haystack*: its names, numbers, note and outcome as a set of words,
case and accents folded, each word led by two spaces. An FTS5 index of trigrams over it finds any
part of a word from three letters on. Two letters are looked for with one of the spaces before
them, one letter with both: so one index finds parts of words and the beginnings of words alike.
The haystack begins with marks (marks.py): one for each chip the row belongs to, so that "missed
calls with Müller in them" is answered by that index alone and a row is only read to be shown; and
one for each phrase of its outcome, so that the words of any language find it (phrasebook.py).

The rule kept here: what a person types is only ever quoted text to SQLite, never its syntax.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from astconsole.calls.logged import Chip
from astconsole.calls.outcomes import Phrase
from astconsole.calls.values import UNKNOWN_NAME
from astconsole.store.marks import CHIP_MARKS, PHRASE_MARKS
from astconsole.store.numbers import digits_of, number_words

_LONGEST_TEXT: Final = 4000  # of a note; a pasted novel is found by its beginning
_MOST_WORDS: Final = 12
_LONGEST_WORD: Final = 60
_NUMBERLIKE: Final = re.compile(r"[+(]*[0-9][0-9()/.\-\u00a0\u2010-\u2015]*\Z")
_UNSEARCHABLE: Final = re.compile("[\ue000-\uf8ff\ud800-\udfff]")  # private use, half surrogates
_PARTS: Final = re.compile(r"\W+")
_SEPARATOR: Final = re.compile(r"[\s\x00-\x1f\x7f]+")


def fold(text: str) -> str:
    """The text without case and accents: ``Müller-Straße`` becomes ``muller-strasse``."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return _UNSEARCHABLE.sub("", "".join(c for c in decomposed if not unicodedata.combining(c)))


def haystack(
    texts: Iterable[str],
    numbers: Iterable[str],
    chips: Iterable[Chip] = (),
    region: str = "",
    phrases: Iterable[Phrase] = (),
) -> str:
    """What the index holds of a row: its chips' and phrases' marks, then its distinct words."""
    words: dict[str, None] = {}
    for text in texts:
        for word in _words(text[:_LONGEST_TEXT]):
            words[word] = None
            # the second half of a double name begins with a letter too
            words.update(dict.fromkeys(part for part in _PARTS.split(word) if part))
    for number in numbers:
        for word in number_words(number, region):
            words.update(_words(word))
    marks = [*(CHIP_MARKS[chip] for chip in chips), *(PHRASE_MARKS[one] for one in phrases)]
    return "".join(dict.fromkeys(marks)) + "".join(f"  {word}" for word in words)


@lru_cache(maxsize=4096)
def _words(text: str) -> dict[str, None]:
    if text == UNKNOWN_NAME:
        return {}
    return dict.fromkeys(word for word in _SEPARATOR.split(fold(text)) if word)


def match_expression(
    text: str, chip: Chip = Chip.ALL, marks: Callable[[str], Iterable[str]] = lambda _: ()
) -> str:
    """The FTS5 expression for what was typed: every word must be found; "" when nothing was.

    ``marks`` tells which marks stand for a word as well as the word itself. Digits that may belong
    to one number (``030 12-34``) are also looked for as one.
    """
    words = [word[:_LONGEST_WORD] for word in _words(text)]
    parts: list[str] = [f'"{CHIP_MARKS[chip]}"'] if chip in CHIP_MARKS and words else []
    run: list[str] = []
    for word in [*words[:_MOST_WORDS], ""]:
        if _NUMBERLIKE.match(word):
            run.append(word)
            continue
        if run:
            parts.append(_number(run))
            run = []
        if word:
            parts.append(_word(word, marks))
    return " AND ".join(parts)


def _word(word: str, marks: Callable[[str], Iterable[str]]) -> str:
    """The word, or a phrase that holds it."""
    wanted = [_quoted(word), *(f'"{mark}"' for mark in marks(_led(word)))]
    return wanted[0] if len(wanted) == 1 else f"({' OR '.join(wanted)})"


def _number(words: list[str]) -> str:
    """Digits as one number, or as words of their own, or just as they were typed (12/03)."""
    wanted = [_quoted(digits) for digits in _number_spellings("".join(words))]
    if len(words) > 1:
        wanted.append(f"({' AND '.join(_quoted(digits_of(word)) for word in words)})")
    typed = " AND ".join(_quoted(word) for word in words)
    return f"({' OR '.join(dict.fromkeys([*wanted, f'({typed})']))})"


def _number_spellings(typed: str) -> list[str]:
    digits = digits_of(typed.replace("(0)", ""))  # +49 (0)30 …: that zero is never dialled
    if typed.startswith("00") and len(digits) > 4:
        return [digits, digits[2:]]  # 00 49 30 …: the international prefix of most countries
    return [digits]


def _led(word: str) -> str:
    """The word as the index is asked for it: whatever is shorter than three letters begins one."""
    return word if len(word) > 2 else word.rjust(3) if len(word) == 2 else f"  {word}"


def _quoted(word: str) -> str:
    return '"' + _led(word).replace('"', '""') + '"'
