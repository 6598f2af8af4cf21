"""What the screen calls each phrase of an outcome: by it a row is found in the words people see.

How it works. The index holds a row's phrases in English, and for each of them a mark that belongs
to no language (marks.py). The app notes in the file what its screen calls the phrases; a word that
is typed then also asks for the marks of all phrases that hold it. Whoever reads the file, window or
export, finds the same rows by the same words.

The rule kept here: a phrase holds a word exactly when the index would find the word in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from astconsole.calls.outcomes import Phrase, bare
from astconsole.store.marks import PHRASE_MARKS
from astconsole.store.search import haystack

_APOSTROPHES: Final = str.maketrans({"\u2019": "'", "\u02bc": "'"})  # as they are typed


class Phrasebook:
    """The phrases as one screen says them; those that are not given are said in English."""

    def __init__(self, phrases: Mapping[Phrase, str] | None = None) -> None:
        said = {phrase: (phrases or {}).get(phrase, phrase.value) for phrase in Phrase}
        self._said = said
        self._held = {phrase: _held(text) for phrase, text in said.items()}

    def marks(self, word: str) -> list[str]:
        """The marks of the phrases that hold that word, led by spaces as the index is asked.

        Not of those that hold it in English as well, for then the row itself does.
        """
        asked = word.translate(_APOSTROPHES)
        return [
            PHRASE_MARKS[phrase]
            for phrase, held in self._held.items()
            if asked in held and word not in _IN_THE_ROW.get(phrase, "")
        ]

    def as_text(self) -> str:
        """The phrases as they are noted in a file."""
        return json.dumps({phrase.name: text for phrase, text in self._said.items()})


@lru_cache(maxsize=8)
def noted(text: str | None) -> Phrasebook:
    """The phrasebook noted as that text; the English one where that is none, for reading goes on.

    The app notes its own the next time it opens the file.
    """
    try:
        found = json.loads(text or "{}")
    except ValueError:
        found = {}
    said = found if isinstance(found, dict) else {}
    return Phrasebook(
        {
            phrase: words
            for phrase in Phrase
            if isinstance(words := said.get(phrase.name), str) and words
        }
    )


def _held(text: str) -> str:
    return haystack([bare(text).translate(_APOSTROPHES)], [])


_IN_THE_ROW: Final[Mapping[Phrase, str]] = {
    phrase: _held(phrase) for phrase in Phrase if phrase is not Phrase.MISSED
}
"""What a row with such a phrase holds of it anyhow: the English.

All missed rows bear the mark of the chip of that name, but not all have been reworded yet.
"""

ENGLISH: Final = Phrasebook()
