"""How a call ended, as phrases: each thing the log may say of it, whatever language says it.

A report's outcome is a sentence in English with a name, seconds or a cause in it (report.py). A row
of the log shows that sentence, or something shorter in its place; the screen says either in its own
language, and the store finds the row by it.

The rule kept here: a sentence is known by its shape, and which phrase a row shows is decided here
and nowhere else: what the screen shows and what the search finds cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from astconsole.calls.values import FinalStatus


class Phrase(StrEnum):
    """One thing that is said of how a call ended, in English; in braces what is filled in."""

    # the sentences of a report
    ANSWERED_BY_THE_PBX = "answered by the PBX"
    ANSWERED_BY = "answered by {name}"
    PICKED_UP_IN_VAIN = "picked up by {name}, not put through"
    PICKED_UP_BY = "picked up by {name}"
    CONFERENCE = "conference"
    VOICEMAIL = "voicemail"
    LEFT_THE_QUEUE = "left the queue after {seconds} s"
    FORWARDED_TO = "forwarded to {name}"
    PARKED_AND_LOST = "parked and lost"
    HANDED_ON = "handed on while it rang"
    REJECTED_BY_ALL = "rejected by all"
    REJECTED_BY = "rejected by {name}"
    BUSY = "busy"
    FAILED_BECAUSE = "failed: {cause}"
    GAVE_UP = "gave up after {seconds} s"
    NO_ANSWER_AFTER = "no answer after {seconds} s"
    DID_NOT_ANSWER = "{name} did not answer within {seconds} s"
    ENDED_UNSEEN = "ended while not connected"
    # why it failed: what stands for {cause}, beside "busy"
    NOT_ASSIGNED = "number not assigned"
    NO_ROUTE = "no route"
    NO_ROUTE_TO_NUMBER = "no route to the number"
    NOT_RESPONDING = "the phone did not respond"
    NO_ANSWER = "no answer"
    NOT_REGISTERED = "the phone is not registered"
    REJECTED = "rejected"
    NUMBER_CHANGED = "number changed"
    PHONE_OUT_OF_ORDER = "the phone is out of order"
    NUMBER_NOT_VALID = "the number is not valid"
    ALL_LINES_BUSY = "all lines are busy"
    NETWORK_OUT_OF_ORDER = "network out of order"
    TEMPORARY_FAILURE = "temporary failure"
    CONGESTED = "the network is congested"
    NO_CHANNEL = "no channel available"
    NOT_ALLOWED = "not allowed"
    NOT_AVAILABLE = "not available now"
    INTERWORKING = "interworking"
    NOT_REACHED = "not reached"
    # what a row says in place of the sentence
    STATUS_ANSWERED = "Answered"
    STATUS_NO_ANSWER = "No answer"
    STATUS_BUSY = "Busy"
    STATUS_FAILED = "Failed"
    STATUS_CONGESTION = "Network busy"
    MISSED = "Missed"
    MISSED_VOICEMAIL = "Missed, voicemail"
    CALLED_BACK = "Called back {time}"
    CALLED_BACK_BY = "Called back {time} by {name}"

    @property
    def words(self) -> str:
        """What is said whoever and whatever is filled in."""
        return bare(self)


def bare(phrase: str) -> str:
    """A phrase, of any language, without the places to be filled in."""
    return _PLACE.sub(" ", phrase)


_PLACE: Final = re.compile(r"\{(\w+)\}")

_EVERY: Final = tuple(Phrase)
SENTENCES: Final = _EVERY[: _EVERY.index(Phrase.NOT_ASSIGNED)]
"""The sentences, in the order in which one of them is looked for."""

CAUSES: Final = (
    Phrase.BUSY,
    *_EVERY[_EVERY.index(Phrase.NOT_ASSIGNED) : _EVERY.index(Phrase.STATUS_ANSWERED)],
)
"""Why a call failed."""

STATUSES: Final[Mapping[str, Phrase]] = {
    FinalStatus.ANSWERED: Phrase.STATUS_ANSWERED,
    FinalStatus.NO_ANSWER: Phrase.STATUS_NO_ANSWER,
    FinalStatus.BUSY: Phrase.STATUS_BUSY,
    FinalStatus.FAILED: Phrase.STATUS_FAILED,
    FinalStatus.CONGESTION: Phrase.STATUS_CONGESTION,
}
"""How the status alone is said."""

_FILLED: Final = {"name": ".+", "cause": ".+", "seconds": r"\d+"}


def _shape(phrase: Phrase) -> re.Pattern[str]:
    parts = _PLACE.split(phrase)
    pattern = "".join(
        f"(?P<{part}>{_FILLED[part]})" if place % 2 else re.escape(part)
        for place, part in enumerate(parts)
    )
    return re.compile(pattern + r"\Z", re.DOTALL)


SHAPES: Final[Mapping[Phrase, re.Pattern[str]]] = {one: _shape(one) for one in SENTENCES}
"""By what each sentence is known."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a call ended, as far as a row of the log tells it.

    Attributes:
        outcome: the sentence.
        status: a FinalStatus or what stands for one in a file; None for a gap.
        missed: nobody of mine answered.
        called_back: somebody spoke with them later; ``called_back_by`` says who, if that is known
            and not I.
        by_many: it came to me through a queue or a group and somebody else answered, so that who
            did is news.
    """

    outcome: str
    status: str | None
    missed: bool = False
    called_back: bool = False
    called_back_by: str = ""
    by_many: bool = False

    @property
    def shown(self) -> Phrase | None:
        """The phrase a row shows; None where nothing but the outcome's own words says it."""
        if self.missed:
            return self._missed
        if self.status == FinalStatus.ANSWERED and self._answered_as_usual:
            return Phrase.STATUS_ANSWERED
        if self.outcome and self.outcome != self.status:
            return _sentence(self.outcome)[0]
        return STATUSES.get(self.status or "")

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All that is said of it: what the row shows, and the sentence behind that."""
        said = (Phrase.MISSED if self.missed else None, self.shown, *_sentence(self.outcome))
        return tuple(dict.fromkeys(phrase for phrase in said if phrase is not None))

    @property
    def _missed(self) -> Phrase:
        if self.called_back:
            return Phrase.CALLED_BACK_BY if self.called_back_by else Phrase.CALLED_BACK
        return Phrase.MISSED_VOICEMAIL if self.outcome == Phrase.VOICEMAIL else Phrase.MISSED

    @property
    def _answered_as_usual(self) -> bool:
        """Whether who answered adds nothing: it is the one the row names anyhow."""
        return self.outcome.startswith("answered by") and not self.by_many


@lru_cache(maxsize=1024)
def _sentence(outcome: str) -> tuple[Phrase | None, Phrase | None]:
    """Which sentence that is, and which cause stands in it."""
    for phrase, shape in SHAPES.items():
        if found := shape.match(outcome):
            cause = found.groupdict().get("cause")
            return phrase, next((one for one in CAUSES if one == cause), None)
    return None, None
