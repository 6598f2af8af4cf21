"""What a call is, as frozen values: the only things of this package that cross layers.

The rule kept here: no value knows Qt, a clock or the wire, and none ever changes. A live call is
told by a new :class:`Call` each time it changes; an ended one by its :class:`CallReport`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

UNKNOWN_NAME = "<unknown>"
"""The name of a participant whose caller id gives none (seed API: Participant.name)."""


class FinalStatus(StrEnum):
    """Asterisk's CDR dispositions in lower case (seed API: callreport.finalStatus)."""

    ANSWERED = "answered"
    NO_ANSWER = "no answer"
    BUSY = "busy"
    FAILED = "failed"
    CONGESTION = "congestion"


class CallState(StrEnum):
    """What a call is doing now, as the people in it would say."""

    DIALING = "dialing"  # a number was dialled, nothing rings yet
    RINGING = "ringing"  # at least one phone rings, nobody talks
    QUEUED = "queued"  # waits in a queue, whether or not an agent's phone rings
    TALKING = "talking"
    ON_HOLD = "on hold"  # connected, and at least one participant has put the other on hold
    PARKED = "parked"
    APPLICATION = "application"  # talks to the PBX: IVR, voicemail, echo, conference
    ENDED = "ended"


class PartyState(StrEnum):
    """What one participant of a live call is doing."""

    CALLING = "calling"  # waits for somebody to answer
    RINGING = "ringing"
    TALKING = "talking"
    WAITING = "waiting"  # up, with nobody: in a queue, parked, or between two parties
    GONE = "gone"  # was in the call and left it


@dataclass(frozen=True, slots=True)
class Participant:
    """A human end of a call: a channel that is no Local half, with its caller id.

    Attributes:
        id: the channel's Uniqueid; opaque, never a number.
        name: the name of its caller id, :data:`UNKNOWN_NAME` when not provided. Untrusted text.
        number: its number or extension as text (``+``, leading zeros, letters kept); may be "".
        with_: the id of the other participant, None until dialling starts.
        channel: the channel's name, such as ``PJSIP/101-0000002a``; "" when the PBX gave none.
    """

    id: str
    name: str = UNKNOWN_NAME
    number: str = ""
    with_: str | None = None
    channel: str = field(default="", compare=False)

    @property
    def endpoint(self) -> str:
        """Technology and endpoint without the channel's suffix, such as ``PJSIP/front-desk``."""
        return endpoint_of(self.channel)

    @property
    def label(self) -> str:
        """The name if there is one, else the number, else the endpoint: how to say who it is."""
        if self.name and self.name != UNKNOWN_NAME:
            return self.name
        return self.number or self.endpoint.partition("/")[2] or UNKNOWN_NAME

    def as_dict(self) -> dict[str, str | None]:
        """The participant in every JSON output: exactly ``id``, ``name``, ``number``, ``with``."""
        return {"id": self.id, "name": self.name, "number": self.number, "with": self.with_}


@lru_cache(maxsize=4096)  # asked of every participant, each time one is shown
def endpoint_of(channel: str) -> str:
    """``PJSIP/a-b-0000002a`` -> ``PJSIP/a-b``: only the last ``-`` and what follows is the suffix.

    Local halves lose their ``;1`` or ``,1`` too. A name without a suffix is returned as it is.
    """
    base = channel.partition(";")[0]
    head, dash, suffix = base.rpartition("-")
    if dash and suffix and all(c in "0123456789abcdefABCDEF," for c in suffix):
        return head
    return base


@dataclass(frozen=True, slots=True)
class HoldSpan:
    """One time somebody put the other on hold. ``until`` is None while it lasts."""

    by: Participant
    since: datetime
    until: datetime | None = None


class TransferKind(StrEnum):
    """How a call was passed on."""

    BLIND = "blind"
    ATTENDED = "attended"
    REDIRECT = "redirect"


@dataclass(frozen=True, slots=True)
class Transfer:
    """One handing on of a call: ``by`` gave it to ``to`` (a number, and who took it if known)."""

    kind: TransferKind
    at: datetime
    by: Participant | None
    to_number: str = ""
    to: Participant | None = None

    def as_dict(self) -> dict[str, Any]:
        """For JSON outputs."""
        return {
            "kind": str(self.kind),
            "time": self.at.isoformat(),
            "by": self.by.as_dict() if self.by else None,
            "toNumber": self.to_number,
            "to": self.to.as_dict() if self.to else None,
        }


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a call's story: what happened and when, in plain English words.

    ``kind`` is a stable word for programs and translations (``rang``, ``answered``, ``hold``,
    ``unhold``, ``transfer``, ``parked``, ``retrieved``, ``queue``, ``left``, ``ended``, …).
    """

    at: datetime
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Party:
    """A participant of a live call and what they are doing in it."""

    participant: Participant
    state: PartyState
    since: datetime
    holding_since: datetime | None = None  # when this participant put the other on hold


@dataclass(frozen=True, slots=True)
class Call:
    """A live call as it is at one moment: one conversation as people see it.

    Attributes:
        id: our own id; Linkedids and channels belong to it and may merge into it.
        caller: who began it; None while only the other end is known.
        callee: the first who answered, else the one who rings; None when several ring or nobody.
        dialled: the number that was dialled, "" if not known.
        parties: everybody in it now or before, in the order they came.
        started_at: when it was dialled (aware).
        answered_at: when caller and callee first could talk, else None.
        queue: the queue or group it came through, else "".
        application: the dialplan application it talks to (IVR and the like), else "".
        unsure: the connection to the PBX was lost since; it may have changed or ended.
    """

    id: str
    state: CallState
    caller: Participant | None
    callee: Participant | None
    dialled: str
    parties: tuple[Party, ...]
    started_at: datetime
    answered_at: datetime | None = None
    queue: str = ""
    application: str = ""
    transfers: tuple[Transfer, ...] = ()
    holds: tuple[HoldSpan, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    unsure: bool = False

    @property
    def numbers(self) -> frozenset[str]:
        """Every number it names: of its people, dialled, or handed on to."""
        ends = (self.caller, self.callee, *(party.participant for party in self.parties))
        handed = (end for transfer in self.transfers for end in (transfer.by, transfer.to))
        named = {end.number for end in (*ends, *handed) if end is not None}
        return frozenset({*named, self.dialled, *(t.to_number for t in self.transfers)} - {""})

    @property
    def held_since(self) -> datetime | None:
        """Since when somebody has the other on hold; None when nobody has."""
        return min((p.holding_since for p in self.parties if p.holding_since), default=None)


@dataclass(frozen=True, slots=True)
class CallReport:
    """The summary of an ended call (seed API: CallReport, and more).

    ``uniqueids`` are those of all its channels, Local halves included; ``linkedids`` what Asterisk
    called them together.

    Times are aware. ``end_time`` is None when it is not known: the call ended while astconsole was
    not connected, and an end is never invented. Durations are whole seconds.
    """

    id: str
    caller: Participant
    callee: Participant
    start_time: datetime
    answer_time: datetime | None
    end_time: datetime | None
    total_duration: int
    talk_duration: int
    final_status: FinalStatus
    dialled: str = ""
    outcome: str = ""
    rang: tuple[Participant, ...] = ()
    participants: tuple[Participant, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    holds: tuple[HoldSpan, ...] = ()
    queue: str = ""
    application: str = ""
    hangup_cause: int = 0
    linkedids: tuple[str, ...] = ()
    uniqueids: tuple[str, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The seed's keys in the seed's formats (local clock), with further keys beside them."""
        return {
            "caller": self.caller.as_dict(),
            "callee": self.callee.as_dict(),
            "startTime": seed_time(self.start_time),
            "answerTime": seed_time(self.answer_time),
            "endTime": seed_time(self.end_time),
            "totalDuration": self.total_duration,
            "talkDuration": self.talk_duration,
            "finalStatus": str(self.final_status),
            "id": self.id,
            "dialled": self.dialled,
            "outcome": self.outcome,
            "rang": [participant.as_dict() for participant in self.rang],
            "transfers": [transfer.as_dict() for transfer in self.transfers],
            "holds": [
                {
                    "by": hold.by.as_dict(),
                    "since": hold.since.isoformat(),
                    "until": hold.until.isoformat() if hold.until else None,
                }
                for hold in self.holds
            ],
            "queue": self.queue,
            "application": self.application,
            "hangupCause": self.hangup_cause,
            "linkedids": list(self.linkedids),
            "uniqueids": list(self.uniqueids),
            "timeline": [
                {"time": entry.at.isoformat(), "kind": entry.kind, "text": entry.text}
                for entry in self.timeline
            ],
        }


def seed_time(at: datetime | None) -> str:
    """``YYYY-MM-DD HH:MM:SS`` on the local clock, "" for no time (seed API: CallReport)."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M:%S") if at else ""
