"""Whose call is it? The same call seen from one desk.

The rule kept here: the correlator tells what happened between people; only here is it decided
which of them is "me". Pure: a viewpoint is a frozen set of my extensions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from astconsole.calls.values import (
    Call,
    CallReport,
    Participant,
    Party,
    PartyState,
    endpoint_of,
)

_EMERGENCY: Final = frozenset(
    {"110", "112", "113", "115", "117", "118", "119", "911", "999", "000"}
)
_SHORT_NUMBER: Final = re.compile(r"[*#]?[0-9]{2,6}\Z")


class Direction(StrEnum):
    """Where a call goes, seen from me."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    NOT_MINE = "not mine"


@dataclass(frozen=True, slots=True)
class View:
    """One call seen from one desk.

    Attributes:
        direction: incoming when my phone rang or was called, outgoing when I began it.
        internal: the other party is a colleague on the same PBX.
        me: my participant, None when the call is not mine.
        other: who I talk to, or who calls me, or whom I call; None while nobody is known.
        ringing_me: one of my phones rings in this call now.
        holding: I have put the other on hold.
    """

    direction: Direction
    internal: bool
    me: Participant | None
    other: Participant | None
    ringing_me: bool = False
    holding: bool = False


class Viewpoint:
    """My extensions, and what they make of a call.

    An extension is ``101`` (any technology, or the number of the participant), ``PJSIP/101`` or
    ``SIP/front-desk`` (that endpoint), or ``Local/101@context`` (the extension behind it). Names
    may hold letters, dots and dashes; case does not matter.
    """

    __slots__ = ("_endpoints", "_names", "extensions")

    def __init__(self, extensions: Iterable[str]) -> None:
        self.extensions: tuple[str, ...] = tuple(e.strip() for e in extensions if e.strip())
        endpoints: set[str] = set()
        names: set[str] = set()
        for extension in self.extensions:
            technology, slash, name = extension.lower().partition("/")
            if not slash:
                names.add(technology)
            elif technology == "local":
                names.add(name.partition("@")[0])
            else:
                endpoints.add(f"{technology}/{name}")
        self._endpoints = frozenset(endpoints)
        self._names = frozenset(names)

    def is_me(self, participant: Participant | None) -> bool:
        """Whether that participant is one of my phones."""
        if participant is None:
            return False
        endpoint = endpoint_of(participant.channel).lower()
        if endpoint:
            if endpoint in self._endpoints:
                return True
            name = endpoint.partition("/")[2].partition("@")[0]
            if name in self._names:
                return True
        return participant.number.lower() in self._names

    def see(self, call: Call) -> View:
        """A live call from this desk."""
        mine = [p for p in call.parties if self.is_me(p.participant)]
        here = [p for p in mine if p.state is not PartyState.GONE] or mine
        if not here:
            both = is_internal(call.caller) and is_internal(call.callee)
            return View(Direction.NOT_MINE, both, None, call.caller)
        me = here[0]
        began = call.caller is not None and call.caller.id == me.participant.id
        others = [p for p in call.parties if not self.is_me(p.participant)]
        talking = [p for p in others if p.state in (PartyState.TALKING, PartyState.WAITING)]
        present = [p for p in others if p.state is not PartyState.GONE]
        if began:
            candidates = talking or [p for p in present if p.state is not PartyState.CALLING]
            other = candidates[0].participant if len(candidates) == 1 else call.callee
            if other is None or self.is_me(other):
                other = Participant(id="", number=call.dialled) if call.dialled else None
        else:
            other = self._who_calls_me(call, here, present, talking)
        return View(
            direction=Direction.OUTGOING if began else Direction.INCOMING,
            internal=is_internal(other),
            me=me.participant,
            other=other,
            ringing_me=any(p.state is PartyState.RINGING for p in here),
            holding=any(p.holding_since is not None for p in here),
        )

    def _who_calls_me(
        self, call: Call, here: list[Party], present: list[Party], talking: list[Party]
    ) -> Participant | None:
        caller = None if self.is_me(call.caller) else call.caller
        rings = all(p.state is PartyState.RINGING for p in here)
        if rings and caller is not None and any(p.participant.id == caller.id for p in present):
            return caller  # not who else rings, nor who picks it up in this moment
        calling = [p for p in present if p.state is PartyState.CALLING]
        candidates = talking or calling
        return candidates[0].participant if candidates else caller

    def see_report(self, report: CallReport) -> View:
        """An ended call from this desk."""
        if self.is_me(report.caller):
            return View(
                Direction.OUTGOING, is_internal(report.callee), report.caller, report.callee
            )
        for participant in (report.callee, *report.participants, *report.rang):
            if self.is_me(participant):
                return View(
                    Direction.INCOMING, is_internal(report.caller), participant, report.caller
                )
        both = is_internal(report.caller) and is_internal(report.callee)
        return View(Direction.NOT_MINE, both, None, report.caller)


def is_internal(participant: Participant | None) -> bool:
    """Whether that is a colleague: its endpoint bears its number, or the number is a short one.

    A number of two to six digits is an extension unless it is an emergency number; whoever is on a
    trunk has the trunk's endpoint name and, as a rule, a longer number.
    """
    if participant is None or not participant.number:
        return False
    number = participant.number.lower()
    name = endpoint_of(participant.channel).lower().partition("/")[2]
    if name and name == number:
        return True
    return bool(_SHORT_NUMBER.match(number)) and number not in _EMERGENCY
