"""A live call in words: what the tray, the popup and the cards all say about it.

The rule kept here: pure, from a call and a viewpoint to a frozen value; nothing that runs (a
timer's reading) is in it, only since when it runs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from astconsole.calls.values import Call, CallState, Participant, PartyState, Transfer
from astconsole.calls.viewpoint import Direction, View, Viewpoint
from astconsole.ui.icons import Icon
from astconsole.ui.text import isolated, plain
from astconsole.ui.theme import Tone
from astconsole.ui.told import told_first

if TYPE_CHECKING:
    from datetime import datetime

    from astconsole.ui.people import People

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on a card who can be clicked."""

    participant: Participant
    title: str


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line of the story: the local time and what happened."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class CallWords:
    """One call as it is said.

    Attributes:
        mine: whether one of my phones is in it; rings_me: one of them rings now.
        people: who to show in the headline: the other party, or both for a call of others.
        letters: initials for the badge.
        detail: number, place and what was called, in one line.
        status: the state in words; ``icon`` and ``tone`` say the same again.
        since: when the running timer began, None when nothing runs.
        held_since: when the hold began, None when nobody holds.
        transfers: how the call was handed on, a line each.
        timeline: its story so far.
        unsure: the connection was lost since; it may have changed or ended.
    """

    call_id: str
    mine: bool
    direction: Direction
    state: CallState
    people: tuple[Person, ...]
    letters: str
    detail: str
    status: str
    icon: Icon
    tone: Tone
    since: datetime | None
    held_since: datetime | None = None
    transfers: tuple[str, ...] = ()
    timeline: tuple[TimelineLine, ...] = ()
    unsure: bool = False
    rings_me: bool = False

    @property
    def title(self) -> str:
        """The headline as one text."""
        return " → ".join(person.title for person in self.people)


_ICONS: Final[dict[CallState, tuple[Icon, Tone]]] = {
    CallState.DIALING: (Icon.DIALING, Tone.RINGING),
    CallState.RINGING: (Icon.RINGING, Tone.RINGING),
    CallState.QUEUED: (Icon.QUEUE, Tone.RINGING),
    CallState.TALKING: (Icon.TALKING, Tone.TALKING),
    CallState.ON_HOLD: (Icon.HOLD, Tone.HOLD),
    CallState.PARKED: (Icon.PARKED, Tone.HOLD),
    CallState.APPLICATION: (Icon.APPLICATION, Tone.TALKING),
    CallState.ENDED: (Icon.CLOSE, Tone.MUTED),
}


_APPLICATIONS: Final[dict[str, object]] = {
    "background": QT_TRANSLATE_NOOP("CallWords", "In a menu"),
    "read": QT_TRANSLATE_NOOP("CallWords", "In a menu"),
    "voicemail": QT_TRANSLATE_NOOP("CallWords", "Leaving a message"),
    "voicemailmain": QT_TRANSLATE_NOOP("CallWords", "Listening to messages"),
    "confbridge": QT_TRANSLATE_NOOP("CallWords", "In a conference"),
    "meetme": QT_TRANSLATE_NOOP("CallWords", "In a conference"),
    "playback": QT_TRANSLATE_NOOP("CallWords", "Hears an announcement"),
    "musiconhold": QT_TRANSLATE_NOOP("CallWords", "Hears music"),
    "echo": QT_TRANSLATE_NOOP("CallWords", "Echo test"),
    "": QT_TRANSLATE_NOOP("CallWords", "With the PBX"),
}
"""Asterisk's applications in people's words; others are named as the dialplan names them."""


def say(call: Call, viewpoint: Viewpoint, people: People) -> CallWords:
    """That call as seen from this desk, in words."""
    view = see_now(call, viewpoint)
    mine = view.direction is not Direction.NOT_MINE
    shown = _headline(call, view, people)
    first = people.describe(shown[0].participant) if shown else people.describe(None)
    icon, tone = _ICONS[call.state]
    return CallWords(
        call_id=call.id,
        mine=mine,
        direction=view.direction,
        state=call.state,
        people=shown,
        letters=first.letters,
        detail=_detail(call, view, people, mine=mine),
        status=_hedged(_status(call, view, people), unsure=call.unsure),
        icon=icon,
        tone=tone,
        since=_running_since(call),
        held_since=call.held_since if call.state is CallState.ON_HOLD else None,
        transfers=tuple(say_transfer(transfer, people) for transfer in call.transfers),
        timeline=() if people.masked else _timeline(call),
        unsure=call.unsure,
        rings_me=view.ringing_me,
    )


def see_now(call: Call, viewpoint: Viewpoint) -> View:
    """The call from this desk at this moment: one I have left, or that rang me before, is not mine.

    While my phone rings it is the caller's call, whoever else is being connected to it.
    """
    view = viewpoint.see(call)
    mine = [party for party in call.parties if viewpoint.is_me(party.participant)]
    if mine and all(party.state is PartyState.GONE for party in mine):
        return View(Direction.NOT_MINE, view.internal, None, call.caller)
    if view.ringing_me and call.caller is not None and not viewpoint.is_me(call.caller):
        present = {p.participant.id for p in call.parties if p.state is not PartyState.GONE}
        if call.caller.id in present:
            return replace(view, other=call.caller)
    return view


def _headline(call: Call, view: View, people: People) -> tuple[Person, ...]:
    if view.direction is not Direction.NOT_MINE:
        who = view.other or Participant(id="", number=call.dialled)
        return (Person(who, people.describe(who).title),)
    ends = list(_ends(call))
    if len(ends) < 2 and call.dialled:
        ends.append(Participant(id="", number=call.dialled))
    return tuple(Person(end, people.describe(end).title) for end in ends) or (
        Person(Participant(id=""), people.describe(None).title),
    )


def _ends(call: Call) -> tuple[Participant, ...]:
    """Who speaks or is to speak with whom: in place of one who has handed on, who is there now."""
    states = {party.participant.id: party.state for party in call.parties}
    ends = [end for end in (call.caller, call.callee) if end is not None]
    known = {end.id for end in ends}
    others = [
        party.participant
        for party in call.parties
        if party.state is not PartyState.GONE and party.participant.id not in known
    ]
    gone = [end for end in ends if states.get(end.id) is PartyState.GONE]
    if len(others) != 1 or len(gone) != 1:  # nobody knows yet who comes in whose place
        return tuple(ends)
    return tuple(others[0] if end is gone[0] else end for end in ends)


def _detail(call: Call, view: View, people: People, *, mine: bool) -> str:
    if not mine:
        numbers = [people.describe(end).number for end in _ends(call)]
        line = " → ".join(number for number in numbers if number)
    else:
        described = people.describe(view.other)
        line = " · ".join(part for part in (described.organisation, described.detail) if part)
    return " · ".join(part for part in (line, called_through(call, view, people)) if part)


def called_through(call: Call, view: View, people: People) -> str:
    """Which queue, group or number of mine was called; "" when that adds nothing."""
    if call.queue:
        queue = isolated(plain(call.queue, 60))
        return translate("CallWords", "Queue {queue}").format(queue=queue)
    if call.state is CallState.APPLICATION and call.application.lower() not in _APPLICATIONS:
        return plain(call.application, 60)
    mine = view.me.number if view.me is not None else ""
    if view.direction is Direction.INCOMING and call.dialled and call.dialled != mine:
        dialled = isolated(people.formats(call.dialled).text)
        return translate("CallWords", "To {number}").format(number=dialled)
    return ""


def _status(call: Call, view: View, people: People) -> str:
    if call.state is CallState.ON_HOLD:
        return _hold_words(call, view, people)
    if view.ringing_me and call.state is CallState.RINGING:
        return translate("CallWords", "Ringing here")
    if view.ringing_me and call.state is CallState.QUEUED:
        return translate("CallWords", "Queue call, ringing here")
    return {
        CallState.DIALING: translate("CallWords", "Dialling"),
        CallState.RINGING: translate("CallWords", "Ringing"),
        CallState.QUEUED: translate("CallWords", "Waiting in queue"),
        CallState.TALKING: translate("CallWords", "Talking"),
        CallState.PARKED: translate("CallWords", "Parked"),
        CallState.APPLICATION: _application_words(call),
        CallState.ENDED: translate("CallWords", "Ended"),
    }[call.state]


def _application_words(call: Call) -> str:
    if not call.application:
        return translate("CallWords", "Connecting")
    words = _APPLICATIONS.get(call.application.lower(), _APPLICATIONS[""])
    return translate("CallWords", str(words))


def _hedged(status: str, *, unsure: bool) -> str:
    if not unsure:
        return status
    return translate("CallWords", "{status}, when last seen").format(status=status)


def _timeline(call: Call) -> tuple[TimelineLine, ...]:
    names = {party.participant.label for party in call.parties}
    return tuple(
        TimelineLine(entry.at, told_first(entry.text, entry.kind, names)) for entry in call.timeline
    )


def _hold_words(call: Call, view: View, people: People) -> str:
    if view.holding:
        return translate("CallWords", "You put them on hold")
    holder = next((p.participant for p in call.parties if p.holding_since is not None), None)
    if holder is None:
        return translate("CallWords", "On hold")
    name = isolated(people.describe(holder).title)
    if view.direction is not Direction.NOT_MINE:
        return translate("CallWords", "{name} put you on hold").format(name=name)
    return translate("CallWords", "Put on hold by {name}").format(name=name)


def _running_since(call: Call) -> datetime | None:
    if call.state is CallState.ENDED:
        return None
    if call.state in (CallState.TALKING, CallState.ON_HOLD):
        return call.answered_at or call.started_at
    if call.state is CallState.PARKED:
        waiting = [p.since for p in call.parties if p.state is PartyState.WAITING]
        return min(waiting, default=call.started_at)
    return call.started_at


def say_transfer(transfer: Transfer, people: People) -> str:
    """One handing on, as a sentence."""
    target = transfer.to or Participant(id="", number=transfer.to_number)
    to = isolated(people.describe(target).title)
    if transfer.by is None:
        return translate("CallWords", "Transferred to {to}").format(to=to)
    by = isolated(people.describe(transfer.by).title)
    return translate("CallWords", "{by} transferred it to {to}").format(by=by, to=to)
