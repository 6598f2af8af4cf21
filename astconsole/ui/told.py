"""The correlator's English words for what happened, told in the language of the screen.

The rule kept here: a sentence is known by its shape, and where its kind is known only by the shapes
of that kind; names and numbers in it are put into the translated sentence untouched. A sentence
nobody knows is shown as it came: nothing is lost in translation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final

from PySide6.QtCore import QCoreApplication

from astconsole.calls.outcomes import CAUSES, SENTENCES, SHAPES, Phrase
from astconsole.ui.text import isolated, plain

translate = QCoreApplication.translate

_Words = Callable[[], str]
_Sentence = tuple[re.Pattern[str], _Words]


def _sentence(pattern: str, words: _Words) -> _Sentence:
    return re.compile(pattern + r"\Z", re.DOTALL), words


_NAME: Final = r"(?P<name>.+)"

_ENDING_WORDS: Final[Mapping[Phrase, _Words]] = {
    Phrase.ANSWERED_BY_THE_PBX: lambda: translate("Story", "answered by the PBX"),
    Phrase.ANSWERED_BY: lambda: translate("Story", "answered by {name}"),
    Phrase.PICKED_UP_IN_VAIN: lambda: translate("Story", "picked up by {name}, not put through"),
    Phrase.PICKED_UP_BY: lambda: translate("Story", "picked up by {name}"),
    Phrase.CONFERENCE: lambda: translate("Story", "conference"),
    Phrase.VOICEMAIL: lambda: translate("Story", "voicemail"),
    Phrase.LEFT_THE_QUEUE: lambda: translate("Story", "left the queue after {seconds} s"),
    Phrase.FORWARDED_TO: lambda: translate("Story", "forwarded to {name}"),
    Phrase.PARKED_AND_LOST: lambda: translate("Story", "parked and lost"),
    Phrase.HANDED_ON: lambda: translate("Story", "handed on while it rang"),
    Phrase.REJECTED_BY_ALL: lambda: translate("Story", "rejected by all"),
    Phrase.REJECTED_BY: lambda: translate("Story", "rejected by {name}"),
    Phrase.BUSY: lambda: translate("Story", "busy"),
    Phrase.FAILED_BECAUSE: lambda: translate("Story", "failed: {cause}"),
    Phrase.GAVE_UP: lambda: translate("Story", "gave up after {seconds} s"),
    Phrase.NO_ANSWER_AFTER: lambda: translate("Story", "no answer after {seconds} s"),
    Phrase.DID_NOT_ANSWER: lambda: translate("Story", "{name} did not answer within {seconds} s"),
    Phrase.ENDED_UNSEEN: lambda: translate("Story", "ended while not connected"),
}

_ENDINGS: Final = tuple((SHAPES[phrase], _ENDING_WORDS[phrase]) for phrase in SENTENCES)
"""How a call ended: ``CallReport.outcome``."""

_RANG: Final = _sentence(f"rang {_NAME}", lambda: translate("Story", "rang {name}"))

_EVENTS: Final[Mapping[str, tuple[_Sentence, ...]]] = {
    "rang": (
        _sentence(
            f"rang (?P<others>.+) and {_NAME}",
            lambda: translate("Story", "rang {others} and {name}"),
        ),
        _RANG,
    ),
    "answered": (_sentence(f"{_NAME} answered", lambda: translate("Story", "{name} answered")),),
    "reached": (
        _sentence(f"{_NAME} took the call", lambda: translate("Story", "{name} took the call")),
    ),
    "picked up": (
        _sentence(
            f"{_NAME} picked up the call", lambda: translate("Story", "{name} picked up the call")
        ),
    ),
    "hold": (
        _sentence(
            f"{_NAME} put the call on hold",
            lambda: translate("Story", "{name} put the call on hold"),
        ),
    ),
    "held": (
        _sentence(
            rf"on hold by {_NAME} (?P<time>\d+:\d\d)",
            lambda: translate("Story", "on hold by {name} for {time}"),
        ),
    ),
    "transfer": (
        _sentence(f"redirected to {_NAME}", lambda: translate("Story", "redirected to {name}")),
        _sentence(
            f"transferred by {_NAME} to another call",
            lambda: translate("Story", "transferred by {name} to another call"),
        ),
        _sentence(
            f"transferred by {_NAME} to (?P<target>.+)",
            lambda: translate("Story", "transferred by {name} to {target}"),
        ),
        _sentence(f"transferred to {_NAME}", lambda: translate("Story", "transferred to {name}")),
    ),
    "queue": (
        _sentence(f"waits in queue {_NAME}", lambda: translate("Story", "waits in queue {name}")),
    ),
    "conference": (
        _sentence(
            f"entered conference {_NAME}", lambda: translate("Story", "entered conference {name}")
        ),
    ),
    "forwarded": (
        _sentence(
            f"{_NAME} forwards to (?P<target>.+)",
            lambda: translate("Story", "{name} forwards to {target}"),
        ),
    ),
    "busy": (
        _sentence(f"{_NAME} is busy", lambda: translate("Story", "{name} is busy")),
        _sentence(
            f"{_NAME} rejected the call", lambda: translate("Story", "{name} rejected the call")
        ),
    ),
    "parked": (
        _sentence(
            f"{_NAME} parked at (?P<target>.+)",
            lambda: translate("Story", "{name} parked at {target}"),
        ),
    ),
    "parking timeout": (
        _sentence(
            "nobody fetched it: it goes back",
            lambda: translate("Story", "nobody fetched it: it goes back"),
        ),
    ),
    "retrieved": (
        _sentence(f"{_NAME} fetched it", lambda: translate("Story", "{name} fetched it")),
    ),
    "ended": (
        _sentence("the call ended", lambda: translate("Story", "the call ended")),
        *_ENDINGS,
        _sentence(f"{_NAME} hung up", lambda: translate("Story", "{name} hung up")),
    ),
    "unseen": _ENDINGS,
}
"""What happened on the way, by the kind of the line."""

_ALL: Final = (*_ENDINGS, *chain.from_iterable(_EVENTS.values()))

_CAUSES: Final[Mapping[str, _Words]] = {
    Phrase.NOT_ASSIGNED: lambda: translate("Story", "number not assigned"),
    Phrase.NO_ROUTE: lambda: translate("Story", "no route"),
    Phrase.NO_ROUTE_TO_NUMBER: lambda: translate("Story", "no route to the number"),
    Phrase.BUSY: lambda: translate("Story", "busy"),
    Phrase.NOT_RESPONDING: lambda: translate("Story", "the phone did not respond"),
    Phrase.NO_ANSWER: lambda: translate("Story", "no answer"),
    Phrase.NOT_REGISTERED: lambda: translate("Story", "the phone is not registered"),
    Phrase.REJECTED: lambda: translate("Story", "rejected"),
    Phrase.NUMBER_CHANGED: lambda: translate("Story", "number changed"),
    Phrase.PHONE_OUT_OF_ORDER: lambda: translate("Story", "the phone is out of order"),
    Phrase.NUMBER_NOT_VALID: lambda: translate("Story", "the number is not valid"),
    Phrase.ALL_LINES_BUSY: lambda: translate("Story", "all lines are busy"),
    Phrase.NETWORK_OUT_OF_ORDER: lambda: translate("Story", "network out of order"),
    Phrase.TEMPORARY_FAILURE: lambda: translate("Story", "temporary failure"),
    Phrase.CONGESTED: lambda: translate("Story", "the network is congested"),
    Phrase.NO_CHANNEL: lambda: translate("Story", "no channel available"),
    Phrase.NOT_ALLOWED: lambda: translate("Story", "not allowed"),
    Phrase.NOT_AVAILABLE: lambda: translate("Story", "not available now"),
    Phrase.INTERWORKING: lambda: translate("Story", "interworking"),
    Phrase.NOT_REACHED: lambda: translate("Story", "not reached"),
}
"""Why a call failed."""


@lru_cache(maxsize=1024)
def _understood(text: str, kind: str) -> tuple[_Words | None, Mapping[str, str]]:
    for shape, words in _EVENTS.get(kind, _ALL):
        if found := shape.match(text):
            return words, found.groupdict()
    return None, {}


def told(text: str, kind: str = "", names: Collection[str] = ()) -> str:
    """That sentence in the language of the screen, fit to show.

    ``kind`` is that of a line of the timeline, "" for an outcome. ``names`` are of people known to
    have been in the call: "Smith and Sons" is one of them, and no two.
    """
    words, parts = _understood(text, kind)
    if words is None:
        return plain(text)
    if "others" in parts and text.removeprefix("rang ") in names:
        words, parts = _RANG[1], {"name": text.removeprefix("rang ")}
    return words().format(**{key: _part(key, part) for key, part in parts.items()})


def ending_phrases() -> dict[Phrase, str]:
    """Every sentence of an ending, and every cause, in the language of the screen."""
    endings = {phrase: words() for phrase, words in _ENDING_WORDS.items()}
    return endings | {cause: _CAUSES[cause]() for cause in CAUSES}


def _part(key: str, text: str) -> str:
    if key in ("seconds", "time"):
        return text
    if key == "cause":
        return _CAUSES[text]() if text in _CAUSES else plain(text)
    return isolated(plain(text))


def told_first(text: str, kind: str = "", names: Collection[str] = ()) -> str:
    """The same with a capital at its beginning."""
    sentence = told(text, kind, names)
    at = 1 if sentence[:1] == "\u2068" else 0  # the mark before an isolated name
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]
