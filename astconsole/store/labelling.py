"""What a row says of a report: the columns computed when it is written.

The rule kept here: pure, and all of a row that depends on who "I" am or on the country of the
numbers is made here and nowhere else, so that it can be made anew when either changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Final

from astconsole.calls.logged import Chip
from astconsole.calls.outcomes import Ending, Phrase
from astconsole.calls.values import CallReport, FinalStatus, Participant
from astconsole.calls.viewpoint import Direction, View, Viewpoint, is_internal
from astconsole.store.numbers import number_key
from astconsole.store.search import haystack

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def microseconds(at: datetime) -> int:
    """Microseconds since 1970 UTC of an aware time, exactly."""
    return (at - _EPOCH) // _MICROSECOND


def local_time(us: int) -> datetime:
    """The aware time on the local clock of :func:`microseconds`."""
    return (_EPOCH + timedelta(microseconds=us)).astimezone()


def storable(text: str) -> str:
    """The text without what SQLite's TEXT cannot hold: NUL and halves of surrogate pairs."""
    return _UNSTORABLE.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Labels:
    """The columns of ``entries`` that :func:`label` computes, under their names there."""

    direction: str
    internal: bool
    caller_name: str
    caller_number: str
    callee_name: str
    callee_number: str
    other_name: str
    other_number: str
    via: str
    missed: bool
    queued: bool
    spoken: bool
    speaker: str
    caller_key: str
    callee_key: str
    other_key: str


LABEL_COLUMNS: Final = tuple(field.name for field in fields(Labels))


def label(report: CallReport, viewpoint: Viewpoint, region: str = "") -> Labels:
    """The report seen from this desk, its numbers understood in this country."""
    view = viewpoint.see_report(report)
    mine = view.direction is not Direction.NOT_MINE
    callee_number = report.callee.number or report.dialled
    other_name, other_number = _other(report, view, callee_number)
    answered = report.final_status is FinalStatus.ANSWERED and report.answer_time is not None
    rings_on = report.outcome == Phrase.HANDED_ON  # for somebody else, in another call
    caller_key = number_key(report.caller.number, region)
    callee_key = number_key(callee_number, region)
    internal = view.internal if mine else is_internal(report.caller) and is_internal(report.callee)
    speaker = view.me if mine else _colleague(report)
    return Labels(
        direction=str(view.direction),
        internal=internal,
        caller_name=storable(report.caller.name),
        caller_number=storable(report.caller.number),
        callee_name=storable(report.callee.name),
        callee_number=storable(callee_number),
        other_name=storable(other_name),
        other_number=storable(other_number),
        via=storable(_via(report, viewpoint, region)),
        missed=view.direction is Direction.INCOMING and not answered and not rings_on,
        queued=bool(report.queue),
        spoken=answered and bool(report.callee.id),  # a channel; "" when the PBX itself answered
        speaker=storable(speaker.label) if speaker else "",
        caller_key=storable(caller_key),
        callee_key=storable(callee_key),
        other_key=storable(number_key(other_number, region)),
    )


def chips_of(labels: Labels) -> list[Chip]:
    """The one-click filters that show the row."""
    belongs = {
        Chip.MINE: labels.direction != Direction.NOT_MINE.value,
        Chip.MISSED: labels.missed,
        Chip.INCOMING: labels.direction == Direction.INCOMING.value,
        Chip.OUTGOING: labels.direction == Direction.OUTGOING.value,
        Chip.INTERNAL: labels.internal,
        Chip.QUEUE: labels.queued,
    }
    return [chip for chip, does in belongs.items() if does]


def by_myself(direction: str, speaker: str, outcome: str, back: str | None) -> bool:
    """Whether I answered, or called back, myself; ``speaker`` is what I am called in that row."""
    if direction != Direction.INCOMING.value or not speaker:
        return False
    return speaker == back or outcome == Phrase.ANSWERED_BY.format(name=speaker)


def ending_of(labels: Labels, outcome: str, status: str | None, back: str | None = None) -> Ending:
    """How the call ended, as its row tells it; ``back`` says who called back, None for nobody."""
    myself = by_myself(labels.direction, labels.speaker, outcome, back)
    incoming = labels.direction == Direction.INCOMING.value
    return Ending(
        outcome,
        status,
        missed=bool(labels.missed),
        called_back=back is not None,
        called_back_by="" if myself else back or "",
        by_many=bool(labels.via) and incoming and not myself,
    )


def row_haystack(labels: Labels, ending: Ending, note: str, region: str = "") -> str:
    """What the row is found by: names, numbers, queue or group, note and outcome."""
    phrases = ending.phrases
    names = (labels.caller_name, labels.callee_name, labels.other_name, labels.via)
    said = (ending.outcome, *(phrase.words for phrase in phrases), ending.called_back_by)
    return haystack(
        (*names, note, *said),
        (labels.caller_number, labels.callee_number, labels.other_number),
        chips_of(labels),
        region,
        phrases,
    )


def as_columns(labels: Labels) -> dict[str, str | bool]:
    """The labels by their column."""
    return {name: getattr(labels, name) for name in LABEL_COLUMNS}


def durations(report: CallReport) -> tuple[int, int, int]:
    """Whole seconds of ringing (to the answer, or to the end), talking, and in all."""
    until = report.answer_time or report.end_time or report.start_time
    rang = max(0, int((until - report.start_time).total_seconds()))
    return rang, report.talk_duration, report.total_duration


def _other(report: CallReport, view: View, callee_number: str) -> tuple[str, str]:
    other = view.other
    if other is None:
        return "", ""
    number = callee_number if view.direction is Direction.OUTGOING else other.number
    return other.name, number


def _colleague(report: CallReport) -> Participant | None:
    """Who of the office spoke in a call that is not mine: the end that is on the PBX."""
    if is_internal(report.callee):
        return report.callee
    return report.caller if is_internal(report.caller) else report.callee


def _via(report: CallReport, viewpoint: Viewpoint, region: str) -> str:
    if report.queue:
        return report.queue
    dialled = report.dialled
    if not dialled or viewpoint.is_me(Participant(id="", number=dialled)):
        return ""
    return (
        "" if number_key(dialled, region) == number_key(report.callee.number, region) else dialled
    )
