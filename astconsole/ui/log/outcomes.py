"""What the Outcome column may say, phrase by phrase, in the language of the screen.

The rule kept here: every phrase there is has its words here, for the log is searched by them; and
whoever shows a row of the log says its ending as the column does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from astconsole.calls.logged import LoggedCall
from astconsole.calls.outcomes import SENTENCES, STATUSES, Phrase
from astconsole.ui.text import isolated, plain
from astconsole.ui.told import ending_phrases, told_first

translate = QCoreApplication.translate

_WORDS: Final[Mapping[Phrase, Callable[[], str]]] = {
    Phrase.STATUS_ANSWERED: lambda: translate("CallLog", "Answered"),
    Phrase.STATUS_NO_ANSWER: lambda: translate("CallLog", "No answer"),
    Phrase.STATUS_BUSY: lambda: translate("CallLog", "Busy"),
    Phrase.STATUS_FAILED: lambda: translate("CallLog", "Failed"),
    Phrase.STATUS_CONGESTION: lambda: translate("CallLog", "Network busy"),
    Phrase.MISSED: lambda: translate("CallLog", "Missed"),
    Phrase.MISSED_VOICEMAIL: lambda: translate("CallLog", "Missed, voicemail"),
    Phrase.CALLED_BACK: lambda: translate("CallLog", "Called back {time}"),
    Phrase.CALLED_BACK_BY: lambda: translate("CallLog", "Called back {time} by {name}"),
}


def words_of(phrase: Phrase) -> str:
    """What a row says in place of the call's own sentence."""
    return _WORDS[phrase]()


def told_ending(
    call: LoggedCall, moment: Callable[[datetime], str], *, masked: bool = False
) -> str:
    """How that call ended: for a missed one, whether somebody called back; "" if nobody knows.

    ``moment`` says a time in words. Masked, no name is said.
    """
    ending = call.ending
    phrase = ending.shown
    if phrase in (Phrase.CALLED_BACK, Phrase.CALLED_BACK_BY) and call.resolved_at is not None:
        by = "" if masked else plain(ending.called_back_by)
        said = Phrase.CALLED_BACK_BY if by else Phrase.CALLED_BACK
        return words_of(said).format(time=moment(call.resolved_at), name=isolated(by))
    if phrase is None or phrase in SENTENCES:
        if call.outcome and not masked:
            return told_first(call.outcome)
        phrase = STATUSES.get(call.final_status or "")
    return words_of(phrase) if phrase else ""


def outcome_phrases() -> dict[Phrase, str]:
    """Every phrase, with its places in braces."""
    return ending_phrases() | {phrase: words() for phrase, words in _WORDS.items()}
