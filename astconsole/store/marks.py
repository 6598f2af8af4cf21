"""The marks in the index of words: for each chip a row belongs to, each phrase of its outcome.

A mark is three times the same character of private use: a trigram that no text holds.

The rule kept here: marks stand in files, so a number once given is never given to something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from astconsole.calls.logged import Chip
from astconsole.calls.outcomes import Phrase


def _mark(number: int) -> str:
    return 3 * chr(0xE000 + number)


CHIP_MARKS: Final[Mapping[Chip, str]] = {
    Chip.MISSED: _mark(1),
    Chip.INCOMING: _mark(2),
    Chip.OUTGOING: _mark(3),
    Chip.INTERNAL: _mark(4),
    Chip.QUEUE: _mark(5),
    Chip.MINE: _mark(6),
}

_NUMBERS: Final[Mapping[Phrase, int]] = {
    Phrase.ANSWERED_BY_THE_PBX: 16,
    Phrase.ANSWERED_BY: 17,
    Phrase.PICKED_UP_BY: 18,
    Phrase.CONFERENCE: 19,
    Phrase.VOICEMAIL: 20,
    Phrase.LEFT_THE_QUEUE: 21,
    Phrase.FORWARDED_TO: 22,
    Phrase.PARKED_AND_LOST: 23,
    Phrase.HANDED_ON: 24,
    Phrase.REJECTED_BY: 25,
    Phrase.BUSY: 26,
    Phrase.FAILED_BECAUSE: 27,
    Phrase.GAVE_UP: 28,
    Phrase.NO_ANSWER_AFTER: 29,
    Phrase.DID_NOT_ANSWER: 30,
    Phrase.ENDED_UNSEEN: 31,
    Phrase.PICKED_UP_IN_VAIN: 59,
    Phrase.REJECTED_BY_ALL: 60,
    Phrase.NOT_ASSIGNED: 32,
    Phrase.NO_ROUTE: 33,
    Phrase.NO_ROUTE_TO_NUMBER: 34,
    Phrase.NOT_RESPONDING: 35,
    Phrase.NO_ANSWER: 36,
    Phrase.NOT_REGISTERED: 37,
    Phrase.REJECTED: 38,
    Phrase.NUMBER_CHANGED: 39,
    Phrase.PHONE_OUT_OF_ORDER: 40,
    Phrase.NUMBER_NOT_VALID: 41,
    Phrase.ALL_LINES_BUSY: 42,
    Phrase.NETWORK_OUT_OF_ORDER: 43,
    Phrase.TEMPORARY_FAILURE: 44,
    Phrase.CONGESTED: 45,
    Phrase.NO_CHANNEL: 46,
    Phrase.NOT_ALLOWED: 47,
    Phrase.NOT_AVAILABLE: 48,
    Phrase.INTERWORKING: 49,
    Phrase.NOT_REACHED: 50,
    Phrase.STATUS_ANSWERED: 51,
    Phrase.STATUS_NO_ANSWER: 52,
    Phrase.STATUS_BUSY: 53,
    Phrase.STATUS_FAILED: 54,
    Phrase.STATUS_CONGESTION: 55,
    Phrase.MISSED_VOICEMAIL: 56,
    Phrase.CALLED_BACK: 57,
    Phrase.CALLED_BACK_BY: 58,
}

PHRASE_MARKS: Final[Mapping[Phrase, str]] = {
    Phrase.MISSED: CHIP_MARKS[Chip.MISSED],  # the same rows
    **{phrase: _mark(number) for phrase, number in _NUMBERS.items()},
}
