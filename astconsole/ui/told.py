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

from astconsole.ui.text import isolated, plain

translate = QCoreApplication.translate

_Words = Callable[[], str]
_Sentence = tuple[re.Pattern[str], _Words]


def _sentence(pattern: str, words: _Words) -> _Sentence:
    return re.compile(pattern + r"\Z", re.DOTALL), words


_NAME: Final = r"(?P<name>.+)"
_SECONDS: Final = r"(?P<seconds>\d+) s"

_ENDINGS: Final = (
    _sentence("answered by the PBX", lambda: translate("Story", "answered by the PBX")),
    _sentence(f"answered by {_NAME}", lambda: translate("Story", "answered by {name}")),
    _sentence(f"picked up by {_NAME}", lambda: translate("Story", "picked up by {name}")),
    _sentence("conference", lambda: translate("Story", "conference")),
    _sentence("voicemail", lambda: translate("Story", "voicemail")),
    _sentence(
        f"left the queue after {_SECONDS}",
        lambda: translate("Story", "left the queue after {seconds} s"),
    ),
    _sentence(f"forwarded to {_NAME}", lambda: translate("Story", "forwarded to {name}")),
    _sentence("parked and lost", lambda: translate("Story", "parked and lost")),
    _sentence("handed on while it rang", lambda: translate("Story", "handed on while it rang")),
    _sentence(f"rejected by {_NAME}", lambda: translate("Story", "rejected by {name}")),
    _sentence("busy", lambda: translate("Story", "busy")),
    _sentence("failed: (?P<cause>.+)", lambda: translate("Story", "failed: {cause}")),
    _sentence(f"gave up after {_SECONDS}", lambda: translate("Story", "gave up after {seconds} s")),
    _sentence(
        f"no answer after {_SECONDS}", lambda: translate("Story", "no answer after {seconds} s")
    ),
    _sentence(
        f"{_NAME} did not answer within {_SECONDS}",
        lambda: translate("Story", "{name} did not answer within {seconds} s"),
    ),
    _sentence("ended while not connected", lambda: translate("Story", "ended while not connected")),
)
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
    "number not assigned": lambda: translate("Story", "number not assigned"),
    "no route": lambda: translate("Story", "no route"),
    "no route to the number": lambda: translate("Story", "no route to the number"),
    "busy": lambda: translate("Story", "busy"),
    "the phone did not respond": lambda: translate("Story", "the phone did not respond"),
    "no answer": lambda: translate("Story", "no answer"),
    "the phone is not registered": lambda: translate("Story", "the phone is not registered"),
    "rejected": lambda: translate("Story", "rejected"),
    "number changed": lambda: translate("Story", "number changed"),
    "the phone is out of order": lambda: translate("Story", "the phone is out of order"),
    "the number is not valid": lambda: translate("Story", "the number is not valid"),
    "all lines are busy": lambda: translate("Story", "all lines are busy"),
    "network out of order": lambda: translate("Story", "network out of order"),
    "temporary failure": lambda: translate("Story", "temporary failure"),
    "the network is congested": lambda: translate("Story", "the network is congested"),
    "no channel available": lambda: translate("Story", "no channel available"),
    "not allowed": lambda: translate("Story", "not allowed"),
    "not available now": lambda: translate("Story", "not available now"),
    "interworking": lambda: translate("Story", "interworking"),
    "not reached": lambda: translate("Story", "not reached"),
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
