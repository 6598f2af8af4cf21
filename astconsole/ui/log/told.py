"""The correlator's English words for what happened, told in the language of the screen.

The rule kept here: sentences are known by their shape, names in them are put into the translated
sentence untouched; a sentence nobody knows is shown as it came. Nothing is lost in translation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from astconsole.ui.text import isolated, plain

translate = QCoreApplication.translate

_T = Callable[[], str]


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern + r"\Z", re.DOTALL)


_SHAPES: Final[tuple[tuple[re.Pattern[str], _T], ...]] = tuple(
    (_shape(pattern), words)
    for pattern, words in (
        # how a call ended
        ("answered by the PBX", lambda: translate("Story", "answered by the PBX")),
        (r"answered by (?P<a>.+)", lambda: translate("Story", "answered by {a}")),
        (r"picked up by (?P<a>.+)", lambda: translate("Story", "picked up by {a}")),
        ("conference", lambda: translate("Story", "conference")),
        ("voicemail", lambda: translate("Story", "voicemail")),
        (
            r"left the queue after (?P<a>\d+) s",
            lambda: translate("Story", "left the queue after {a} s"),
        ),
        (r"forwarded to (?P<a>.+)", lambda: translate("Story", "forwarded to {a}")),
        ("parked and lost", lambda: translate("Story", "parked and lost")),
        (r"rejected by (?P<a>.+)", lambda: translate("Story", "rejected by {a}")),
        ("busy", lambda: translate("Story", "busy")),
        ("failed: all lines are busy", lambda: translate("Story", "failed: all lines are busy")),
        (
            "failed: the phone could not be reached",
            lambda: translate("Story", "failed: the phone could not be reached"),
        ),
        (r"failed: (?P<a>.+)", lambda: translate("Story", "failed: {a}")),
        (r"gave up after (?P<a>\d+) s", lambda: translate("Story", "gave up after {a} s")),
        (r"no answer after (?P<a>\d+) s", lambda: translate("Story", "no answer after {a} s")),
        ("ended while not connected", lambda: translate("Story", "ended while not connected")),
        ("the call ended", lambda: translate("Story", "the call ended")),
        # what happened on the way
        (r"rang (?P<a>.+)", lambda: translate("Story", "rang {a}")),
        (r"waits in queue (?P<a>.+)", lambda: translate("Story", "waits in queue {a}")),
        (r"entered conference (?P<a>.+)", lambda: translate("Story", "entered conference {a}")),
        (r"redirected to (?P<a>.+)", lambda: translate("Story", "redirected to {a}")),
        (
            r"transferred by (?P<a>.+) to another call",
            lambda: translate("Story", "transferred by {a} to another call"),
        ),
        (
            r"transferred by (?P<a>.+) to (?P<b>.+)",
            lambda: translate("Story", "transferred by {a} to {b}"),
        ),
        (r"transferred to (?P<a>.+)", lambda: translate("Story", "transferred to {a}")),
        (
            r"on hold by (?P<a>.+) (?P<b>\d+:\d\d)",
            lambda: translate("Story", "on hold by {a} for {b}"),
        ),
        (
            "nobody fetched it: it goes back",
            lambda: translate("Story", "nobody fetched it: it goes back"),
        ),
        (r"(?P<a>.+) answered", lambda: translate("Story", "{a} answered")),
        (r"(?P<a>.+) took the call", lambda: translate("Story", "{a} took the call")),
        (r"(?P<a>.+) put the call on hold", lambda: translate("Story", "{a} put the call on hold")),
        (r"(?P<a>.+) picked up the call", lambda: translate("Story", "{a} picked up the call")),
        (r"(?P<a>.+) forwards to (?P<b>.+)", lambda: translate("Story", "{a} forwards to {b}")),
        (r"(?P<a>.+) parked at (?P<b>.+)", lambda: translate("Story", "{a} parked at {b}")),
        (r"(?P<a>.+) fetched it", lambda: translate("Story", "{a} fetched it")),
        (r"(?P<a>.+) hung up", lambda: translate("Story", "{a} hung up")),
        (r"(?P<a>.+) is busy", lambda: translate("Story", "{a} is busy")),
        (r"(?P<a>.+) rejected the call", lambda: translate("Story", "{a} rejected the call")),
    )
)


@lru_cache(maxsize=1024)
def _known(text: str) -> tuple[_T | None, dict[str, str]]:
    for shape, words in _SHAPES:
        if found := shape.match(text):
            return words, {key: isolated(plain(part)) for key, part in found.groupdict().items()}
    return None, {}


def told(text: str) -> str:
    """That sentence in the language of the screen, fit to show."""
    words, parts = _known(text)
    return words().format(**parts) if words is not None else plain(text)


def told_first(text: str) -> str:
    """The same with a capital at its beginning."""
    sentence = told(text)
    at = 1 if sentence[:1] == "\u2068" else 0  # the mark before an isolated name
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]
