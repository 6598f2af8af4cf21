"""What the correlator says: one frozen value for each thing that happened to a call.

The rule kept here: these are facts people would agree on, never raw channel events. ``at`` is an
aware time; ``call_id`` is the id of the :class:`~astconsole.calls.values.Call` concerned.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from astconsole.calls.values import Call, CallReport, Participant


@dataclass(frozen=True, slots=True)
class CallEvent:
    """The common part."""

    at: datetime
    call_id: str


@dataclass(frozen=True, slots=True)
class Dialing(CallEvent):
    """The first is calling the second; once per pair of people that really rings."""

    caller: Participant
    callee: Participant


@dataclass(frozen=True, slots=True)
class Connected(CallEvent):
    """Both are connected and can talk."""

    first: Participant
    second: Participant


@dataclass(frozen=True, slots=True)
class Disconnected(CallEvent):
    """They are disconnected; exactly once for each :class:`Connected`."""

    first: Participant
    second: Participant


@dataclass(frozen=True, slots=True)
class HungUp(CallEvent):
    """One participant's channel is gone, with Asterisk's hangup cause (a Q.850 number) and text."""

    participant: Participant
    cause: int
    cause_text: str


@dataclass(frozen=True, slots=True)
class Held(CallEvent):
    """This participant has put the other on hold."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class Unheld(CallEvent):
    """This participant has taken the other off hold."""

    participant: Participant


@dataclass(frozen=True, slots=True)
class CallChanged(CallEvent):
    """The call as it is now; the last of a call has the state ``ended``."""

    call: Call


@dataclass(frozen=True, slots=True)
class Reported(CallEvent):
    """The call is over; nothing of it is kept."""

    report: CallReport
