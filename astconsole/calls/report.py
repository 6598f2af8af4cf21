"""From a tracked call that has ended to its report: the status, the honest word, the story.

The rule kept here: a report is computed from the call's own events alone (Cdr events are off by
default, and up to seven of them describe one call). Nothing is invented: an end that nobody saw is
None.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls.leg import Leg
from astconsole.calls.tracked import Attempt, TrackedCall
from astconsole.calls.values import CallReport, FinalStatus, Participant, TimelineEntry

# Q.850 causes (include/asterisk/causes.h) that say how an attempt without any dial ended
_BUSY_CAUSES: Final = frozenset({17})
_CONGESTION_CAUSES: Final = frozenset({34, 38, 41, 42, 44})
_NOT_REACHED_CAUSES: Final = frozenset({1, 2, 3, 18, 20, 22, 27, 28, 38, 57, 58})
_CAUSE_WORDS: Final = {
    1: "number not assigned",
    2: "no route",
    3: "no route to the number",
    17: "busy",
    18: "the phone did not respond",
    19: "no answer",
    20: "the phone is not registered",
    21: "rejected",
    22: "number changed",
    27: "the phone is out of order",
    28: "the number is not valid",
    34: "all lines are busy",
    38: "network out of order",
    41: "temporary failure",
    42: "the network is congested",
    44: "no channel available",
    57: "not allowed",
    58: "not available now",
    127: "interworking",
}
# the dial statuses of app_dial.c, by what the caller would say of them
_STATUS_BY_DIAL: Final = {
    "BUSY": FinalStatus.BUSY,
    "NOANSWER": FinalStatus.NO_ANSWER,
    "CANCEL": FinalStatus.NO_ANSWER,
    "DONTCALL": FinalStatus.NO_ANSWER,
    "TORTURE": FinalStatus.NO_ANSWER,
    "ANSWER": FinalStatus.NO_ANSWER,  # answered and never put through: call acceptance
    "": FinalStatus.NO_ANSWER,
    "CONGESTION": FinalStatus.CONGESTION,
    "CHANUNAVAIL": FinalStatus.FAILED,
    "INVALIDARGS": FinalStatus.FAILED,
}
_WORST_LAST: Final = (
    FinalStatus.NO_ANSWER,
    FinalStatus.BUSY,
    FinalStatus.CONGESTION,
    FinalStatus.FAILED,
)
VOICEMAIL_APPLICATIONS: Final = frozenset({"voicemail", "voicemailmain", "minivmrecord"})
ENDED_UNSEEN: Final = "ended while not connected"


def report(call: TrackedCall, ended_at: datetime | None) -> CallReport:
    """The report of that call, which ended at ``ended_at`` (None when nobody saw it)."""
    caller = call.caller.participant() if call.caller else Participant(id="")
    status = final_status(call)
    talked = call.talked
    if call.talk_since is not None and ended_at is not None:
        talked += max(ended_at - call.talk_since, timedelta())
    answered_at = call.answered_at
    if status is FinalStatus.ANSWERED and answered_at is None and call.up_at is not None:
        answered_at = call.up_at
        talked = max((ended_at or answered_at) - answered_at, timedelta())
    total = (ended_at - call.began_at) if ended_at else timedelta()
    word = outcome(call, status, ended_at)
    story = sorted(call.timeline, key=lambda entry: entry.at)  # partings are told later
    if ended_at is not None:
        story.append(TimelineEntry(ended_at, "ended", _ending(call, word)))
    else:
        story.append(TimelineEntry(call.began_at, "unseen", ENDED_UNSEEN))
    return CallReport(
        id=call.id,
        caller=caller,
        callee=callee(call),
        start_time=call.began_at,
        answer_time=answered_at,
        end_time=ended_at,
        total_duration=_seconds(total),
        talk_duration=_seconds(talked),
        final_status=status,
        dialled=call.dialled,
        outcome=word,
        rang=tuple(leg.participant() for leg in call.rang()),
        participants=tuple(
            leg.participant()
            for leg in call.legs.values()
            if not leg.is_local and (leg.answered_at is not None or leg is call.caller)
        ),
        transfers=tuple(call.transfers),
        holds=tuple(
            replace(span, until=ended_at) if span.until is None else span for span in call.holds
        ),
        queue=call.queue,
        application=call.application,
        hangup_cause=call.last_cause,
        linkedids=tuple(call.linkedids),
        uniqueids=tuple(call.legs),
        timeline=tuple(_told(story)),
    )


def callee(call: TrackedCall) -> Participant:
    """The first to answer; if nobody did, the one who rang; if several, the number dialled."""
    known = call.callee()
    if known is not None:
        return known
    if call.forwarded_to and not call.dialled:
        return Participant(id="", number=call.forwarded_to)
    if call.queue:
        return Participant(id="", number=call.dialled or call.queue, name=call.queue)
    return Participant(id="", number=call.dialled)


def final_status(call: TrackedCall) -> FinalStatus:
    """The seed's word for how the call ended."""
    if call.ever_connected:
        return FinalStatus.ANSWERED
    if call.originated and call.up_at is None:
        return _status_of_attempts(call) or FinalStatus.NO_ANSWER
    if call.conference and call.up_at is not None:
        return FinalStatus.ANSWERED
    dialled = _status_of_attempts(call)
    if call.queue:
        return FinalStatus.NO_ANSWER
    if dialled is not None:
        return dialled
    if call.conference or call.up_at is not None:
        return FinalStatus.ANSWERED  # it talked to the PBX itself: IVR, voicemail, echo
    if call.last_cause in _BUSY_CAUSES:
        return FinalStatus.BUSY
    if call.last_cause in _CONGESTION_CAUSES:
        return FinalStatus.CONGESTION
    return FinalStatus.FAILED if call.last_cause not in {0, 16} else FinalStatus.NO_ANSWER


def _status_of_attempts(call: TrackedCall) -> FinalStatus | None:
    """Of all phones that were dialled, the best any of them came to; None when none was."""
    attempts = [call.attempts[leg.id] for leg in call.dialled_legs()]
    if not attempts and call.originated and call.caller is not None and call.up_at is None:
        own = call.attempts.get(call.caller.id)  # the desk's own phone, which did not answer
        attempts = [own] if own is not None else []
    reached = [_status_of(attempt) for attempt in attempts if attempt.status != "FORWARDED"]
    if not reached:
        return None
    return min(reached, key=_WORST_LAST.index)


def _status_of(attempt: Attempt) -> FinalStatus:
    """What one attempt came to.

    app_dial.c says NOANSWER of a number that does not exist (404) as well; the hangup cause of a
    phone that never rang tells them apart.
    """
    if attempt.status in {"NOANSWER", ""} and not attempt.rang:
        if attempt.leg.cause in _NOT_REACHED_CAUSES:
            return FinalStatus.FAILED
        if attempt.leg.cause in _CONGESTION_CAUSES:
            return FinalStatus.CONGESTION
    unknown = FinalStatus.NO_ANSWER if attempt.rang else FinalStatus.FAILED
    return _STATUS_BY_DIAL.get(attempt.status, unknown)


def outcome(call: TrackedCall, status: FinalStatus, ended_at: datetime | None) -> str:
    """The honest word for how the call ended, in plain English."""
    if ended_at is None:
        return ENDED_UNSEEN
    if call.parked:
        return "parked and lost"
    if call.ever_connected:
        if call.picked_up_by is not None:
            return f"picked up by {call.picked_up_by.participant().label}"
        return f"answered by {callee(call).label}"
    waited = f"{_seconds(ended_at - call.began_at)} s"
    return _went_elsewhere(call, waited) or _untalked(call, status, waited)


def _went_elsewhere(call: TrackedCall, waited: str) -> str:
    """Where a call that connected nobody went instead; "" when nowhere."""
    if call.handed_on:
        return "handed on while it rang"
    if call.conference:
        return "conference"
    if call.application.lower() in VOICEMAIL_APPLICATIONS and call.up_at is not None:
        return "voicemail"
    if call.queue and (call.queued or call.queue_abandoned):
        return f"left the queue after {waited}"
    if call.forwarded_to and not call.rang():
        return f"forwarded to {call.forwarded_to}"
    return ""


def _untalked(call: TrackedCall, status: FinalStatus, waited: str) -> str:
    if status is FinalStatus.ANSWERED:
        return f"answered by {call.application}" if call.application else "answered by the PBX"
    return _unanswered(call, status, waited)


def _unanswered(call: TrackedCall, status: FinalStatus, waited: str) -> str:
    attempts = [call.attempts[leg.id] for leg in call.dialled_legs()]
    if not attempts and call.originated and call.caller is not None:
        return _desk_unanswered(call.caller.participant().label, status, waited)
    if status is FinalStatus.BUSY:
        return _refused([a for a in attempts if a.status == "BUSY"])
    if status in {FinalStatus.CONGESTION, FinalStatus.FAILED}:
        usual = "all lines are busy" if status is FinalStatus.CONGESTION else "not reached"
        causes = [*(a.leg.cause for a in attempts), call.last_cause]
        return f"failed: {next((_CAUSE_WORDS[c] for c in causes if c in _CAUSE_WORDS), usual)}"
    taken = next((a.leg for a in attempts if _taken_in_vain(a.leg)), None)
    if taken is not None and call.caller is not None:
        return f"picked up by {taken.participant().label}, not put through"
    if _timed_out(call):
        return f"no answer after {waited}"
    if call.caller is not None and call.first_party_gone is call.caller:
        return f"gave up after {waited}"
    if call.caller is not None and call.caller.gone_at is None:
        return f"no answer after {waited}"  # a consultation: who asked goes on
    if any(a.status in {"", "CANCEL"} for a in attempts) and not any(
        a.status == "NOANSWER" for a in attempts
    ):
        return f"gave up after {waited}"
    return f"no answer after {waited}"


def _refused(busy: list[Attempt]) -> str:
    """Who rejected the call, or that it was busy: a phone that rang was not busy."""
    rejecting = list({a.leg.person_key: a.leg.participant() for a in busy if a.rang}.values())
    if len(rejecting) == 1:
        return f"rejected by {rejecting[0].label}"
    return "rejected by all" if rejecting and all(a.rang for a in busy) else "busy"


def _taken_in_vain(leg: Leg) -> bool:
    """Somebody picked up and never talked to anybody: call acceptance, an announcement."""
    return leg.answered_at is not None and leg.gone_at is not None and not leg.has_talked


def _timed_out(call: TrackedCall) -> bool:
    """The PBX stopped ringing: all that the caller's own channel dialled says so (app_dial.c)."""
    dials = call.caller.dials.values() if call.caller is not None else ()
    statuses = {leg.dial_status for leg in dials}
    return "NOANSWER" in statuses and not statuses & {"", "CANCEL"}


def _desk_unanswered(desk: str, status: FinalStatus, waited: str) -> str:
    """An Originate whose first phone was not answered."""
    if status is FinalStatus.BUSY:
        return f"rejected by {desk}"
    return f"{desk} did not answer within {waited}"


def _ending(call: TrackedCall, word: str) -> str:
    if call.ever_connected and not call.parked and call.asked_to_end is not None:
        return f"{call.asked_to_end.participant().label} hung up"
    return word if not call.ever_connected or call.parked else "the call ended"


def _told(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    """The story with phones that rang together in one line: "rang Bob and Chloé"."""
    told: list[TimelineEntry] = []
    for entry in entries:
        last = told[-1] if told else None
        if (
            last is not None
            and entry.kind == last.kind == "rang"
            and entry.at - last.at <= timedelta(seconds=2)
        ):
            text = f"{last.text.replace(' and ', ', ')} and {entry.text.removeprefix('rang ')}"
            told[-1] = replace(last, text=text)
        else:
            told.append(entry)
    return told


def hold_words(leg: Leg, length: timedelta) -> str:
    """``on hold by Chloé 0:42``."""
    minutes, seconds = divmod(_seconds(length), 60)
    return f"on hold by {leg.participant().label} {minutes}:{seconds:02d}"


def _seconds(length: timedelta) -> int:
    return max(int(length.total_seconds()), 0)
