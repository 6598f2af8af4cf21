"""What the Outcome column may say, phrase by phrase, in the language of the screen.

The rule kept here: every phrase there is has its words here, for the log is searched by them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication

from astconsole.calls.outcomes import Phrase
from astconsole.ui.told import ending_phrases

translate = QCoreApplication.translate

_WORDS: Final[Mapping[Phrase, Callable[[], str]]] = {
    Phrase.STATUS_ANSWERED: lambda: translate("CallLog", "Answered"),
    Phrase.STATUS_NO_ANSWER: lambda: translate("CallLog", "No answer"),
    Phrase.STATUS_BUSY: lambda: translate("CallLog", "Busy"),
    Phrase.STATUS_FAILED: lambda: translate("CallLog", "Failed"),
    Phrase.STATUS_CONGESTION: lambda: translate("CallLog", "Network busy"),
    Phrase.MISSED: lambda: translate("CallLog", "Missed"),
    Phrase.MISSED_VOICEMAIL: lambda: translate("CallLog", "Missed, voicemail"),
    Phrase.CALLED_BACK: lambda: translate("CallLog", "called back {time}"),
    Phrase.CALLED_BACK_BY: lambda: translate("CallLog", "called back {time} by {name}"),
}


def words_of(phrase: Phrase) -> str:
    """What a row says in place of the call's own sentence."""
    return _WORDS[phrase]()


def outcome_phrases() -> dict[Phrase, str]:
    """Every phrase, with its places in braces."""
    return ending_phrases() | {phrase: words() for phrase, words in _WORDS.items()}
