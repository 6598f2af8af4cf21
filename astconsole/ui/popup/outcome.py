"""What became of an incoming call, seen from my desk: the popup's stage and its heading.

The rule kept here: pure. An outcome once told stays told while the call goes on, whatever else
happens to it; only my phone ringing anew begins again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from astconsole.calls.values import Call, CallState, Participant, PartyState
from astconsole.ui.popup.content import Stage
from astconsole.ui.text import clock_time, isolated

if TYPE_CHECKING:
    from datetime import datetime

    from astconsole.calls.viewpoint import Viewpoint
    from astconsole.ui.people import People

translate = QCoreApplication.translate

_TOLD = (Stage.ANSWERED_HERE, Stage.ANSWERED_ELSEWHERE, Stage.DECLINED, Stage.MISSED)
_UP = (PartyState.WAITING, PartyState.TALKING)
_CONNECTED = (CallState.TALKING, CallState.ON_HOLD)


@dataclass(frozen=True, slots=True)
class Ringing:
    """What is known of a call's ringing, beside the call itself.

    Attributes:
        ids: of all who rang so far; since: when my phone began to.
        up: who of them picked up, None while nobody has. When calls are joined at that moment
            (a transfer before the answer) one of them ends without a word of the answer.
    """

    ids: frozenset[str] = frozenset()
    since: datetime | None = None
    up: Participant | None = None

    def and_now(self, call: Call) -> Ringing:
        """With what that call says now."""
        ids = self.ids | {p.participant.id for p in call.parties if p.state is PartyState.RINGING}
        up = next(
            (p.participant for p in call.parties if p.participant.id in ids and p.state in _UP),
            self.up,
        )
        return replace(self, ids=ids, up=up)


def rings_me(call: Call, viewpoint: Viewpoint) -> bool:
    """Whether a phone of mine rings, and I do not talk on another in the same call."""
    mine = {party.state for party in call.parties if viewpoint.is_me(party.participant)}
    ringing = PartyState.RINGING in mine and PartyState.TALKING not in mine
    return ringing and call.state is not CallState.ENDED


def who_calls(call: Call, viewpoint: Viewpoint, rang: frozenset[str]) -> Participant:
    """Who the popup is about: the caller while they are there, else whoever waits in their place.

    Whoever rang like me is called, and never the one who calls.
    """
    here = [
        party.participant
        for party in call.parties
        if party.state not in (PartyState.GONE, PartyState.RINGING)
        and party.participant.id not in rang
        and not viewpoint.is_me(party.participant)
    ]
    if call.caller is not None and not viewpoint.is_me(call.caller):
        ids = [participant.id for participant in here]
        return call.caller if call.caller.id in ids or not here else here[0]
    return here[0] if here else viewpoint.see(call).other or Participant(id="")


def stage_of(
    call: Call,
    viewpoint: Viewpoint,
    people: People,
    before: tuple[Stage, str],
    *,
    ringing: Ringing,
    rang_for: float,
) -> tuple[Stage, str]:
    """The stage and the heading now; my phone has rung for ``rang_for`` seconds."""
    if rings_me(call, viewpoint):
        return Stage.RINGING, translate("Popup", "Incoming call")
    if before[0] in _TOLD:
        return before
    if call.state is CallState.ENDED:
        return _ended(call, viewpoint, people, ringing, rang_for)
    if call.state in _CONNECTED:
        return _answered(call, viewpoint, people, ringing)
    return Stage.MOVED_ON, translate("Popup", "No longer ringing here")


def missed(rang_for: float) -> tuple[Stage, str]:
    """Nobody answered."""
    words = translate("Popup", "Missed after {time}").format(time=clock_time(rang_for))
    return Stage.MISSED, words


def _ended(
    call: Call, viewpoint: Viewpoint, people: People, ringing: Ringing, rang_for: float
) -> tuple[Stage, str]:
    if ringing.up is not None:
        return _answered_by(ringing.up, viewpoint, people)
    answered, since = call.answered_at, ringing.since
    if answered is not None and (since is None or answered >= since):
        return Stage.ANSWERED_ELSEWHERE, translate("Popup", "Answered elsewhere")
    mine = {p.participant.id for p in call.parties if viewpoint.is_me(p.participant)}
    if ringing.ids <= mine and call.timeline and call.timeline[-1].kind == "busy":
        return Stage.DECLINED, translate("Popup", "Declined")
    return missed(rang_for)


def _answered_by(who: Participant, viewpoint: Viewpoint, people: People) -> tuple[Stage, str]:
    if viewpoint.is_me(who):
        return Stage.ANSWERED_HERE, translate("Popup", "You are talking")
    name = isolated(people.describe(who).title)
    return Stage.ANSWERED_ELSEWHERE, translate("Popup", "Answered by {name}").format(name=name)


def _answered(
    call: Call, viewpoint: Viewpoint, people: People, ringing: Ringing
) -> tuple[Stage, str]:
    caller = call.caller.id if call.caller else ""
    talking = [
        party.participant
        for party in call.parties
        if party.participant.id != caller and party.state is PartyState.TALKING
    ]
    me = next((who for who in talking if viewpoint.is_me(who)), None)
    if me is not None:
        return _answered_by(me, viewpoint, people)
    who = talking[0] if talking else call.callee
    if who is None or viewpoint.is_me(who):
        return Stage.ANSWERED_ELSEWHERE, translate("Popup", "Answered elsewhere")
    told = [entry.kind for entry in call.timeline if entry.kind in ("answered", "picked up")]
    if told[-1:] == ["picked up"] or (not told and who.id not in ringing.ids):
        name = isolated(people.describe(who).title)
        return Stage.ANSWERED_ELSEWHERE, translate("Popup", "Picked up by {name}").format(name=name)
    return _answered_by(who, viewpoint, people)
