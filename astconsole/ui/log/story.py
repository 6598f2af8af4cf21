"""One call as the detail pane tells it: its people, its story, its holds and handings on.

The rule kept here: pure, from a row and what the source knows of it to frozen values. What the
source says is read leniently: a field that is not there is simply not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.values import UNKNOWN_NAME, Participant
from astconsole.calls.viewpoint import Direction
from astconsole.ui.log.words import LogWords
from astconsole.ui.text import clock_time, isolated
from astconsole.ui.told import told_first

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody who had to do with the call, and in what part."""

    participant: Participant
    part: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """What happened at a time, both in words."""

    time: str
    text: str


def people_of(call: LoggedCall, detail: Mapping[str, Any]) -> tuple[PersonLine, ...]:
    """Everybody in the call, each once, in the order they came."""
    caller = translate("CallLog", "called")
    if call.kind is RowKind.GAP:
        return ()
    lines: list[PersonLine] = []
    if detail:
        _add(lines, detail.get("caller"), caller)
        answered = call.answered_at is not None
        part = translate("CallLog", "answered") if answered else translate("CallLog", "was called")
        _add(lines, detail.get("callee"), part)
        for one in _list(detail, "rang"):
            _add(lines, one, translate("CallLog", "rang"))
        for transfer in _list(detail, "transfers"):
            _add(lines, transfer.get("by"), translate("CallLog", "transferred it"))
            _add(lines, transfer.get("to"), translate("CallLog", "took it over"))
    else:
        lines.append(PersonLine(Participant("", call.caller_name, call.caller_number), caller))
        callee = Participant("", call.callee_name, call.callee_number)
        lines.append(PersonLine(callee, translate("CallLog", "was called")))
    return tuple(line for line in lines if line.participant.number or _named(line.participant))


def story_of(words: LogWords, call: LoggedCall, detail: Mapping[str, Any]) -> tuple[StoryLine, ...]:
    """What happened, in order; nothing of it while presenting, for it is full of names."""
    if words.people.masked:
        return (StoryLine("", translate("CallLog", "Hidden while presenting")),)
    lines = []
    names = [one.label for one in map(_participant, _list(detail, "rang")) if one is not None]
    for entry in _list(detail, "timeline"):
        at = _time(entry.get("time"))
        if at is not None:
            when = words.moment(at, seen_from=call.started_at, seconds=True)
            text, kind = str(entry.get("text", "")), str(entry.get("kind", ""))
            lines.append(StoryLine(when, told_first(text, kind, names)))
    return tuple(lines)


def holds_of(words: LogWords, detail: Mapping[str, Any]) -> str:
    """Who put the call on hold and for how long, a line each."""
    lines = []
    for hold in _list(detail, "holds"):
        since, until = _time(hold.get("since")), _time(hold.get("until"))
        who = _participant(hold.get("by"))
        if since is None or who is None:
            continue
        name = isolated(words.person(who.name, who.number))
        if until is None:
            lines.append(translate("CallLog", "by {name}").format(name=name))
        else:
            length = clock_time((until - since).total_seconds())
            told_ = translate("CallLog", "{length} by {name}", "on hold so long by whom")
            lines.append(told_.format(name=name, length=length))
    return "\n".join(lines)


def transfers_of(words: LogWords, detail: Mapping[str, Any]) -> str:
    """How the call was handed on, a line each."""
    lines = []
    for transfer in _list(detail, "transfers"):
        number = str(transfer.get("toNumber") or "")
        to = _participant(transfer.get("to")) or Participant("", UNKNOWN_NAME, number)
        by = _participant(transfer.get("by"))
        target = isolated(words.person(to.name, to.number))
        if by is None:
            lines.append(translate("CallLog", "to {target}").format(target=target))
        else:
            name = isolated(words.person(by.name, by.number))
            told_ = translate("CallLog", "to {target} by {name}", "handed on to whom by whom")
            lines.append(told_.format(name=name, target=target))
    return "\n".join(lines)


def kind_line(words: LogWords, call: LoggedCall) -> str:
    """``Incoming call · Monday, 23 November 2026, 14:18``."""
    if call.kind is RowKind.GAP:
        kind = translate("CallLog", "Not connected")
    elif call.missed:
        kind = translate("CallLog", "Missed call")
    else:
        kind = {
            Direction.INCOMING: translate("CallLog", "Incoming call"),
            Direction.OUTGOING: translate("CallLog", "Outgoing call"),
            Direction.NOT_MINE: translate("CallLog", "Call between others"),
        }[call.direction]
    day = words.full_day(call.started_at)
    return f"{kind} · {day}, {words.time(call.started_at)}"


def facts_of(
    words: LogWords, call: LoggedCall, detail: Mapping[str, Any]
) -> tuple[tuple[str, str], ...]:
    """The row's columns and what else counts as pairs of title and value, no empty ones."""
    if call.kind is RowKind.GAP:
        return ()
    pairs = (
        (translate("CallLog", "Outcome"), words.outcome(call)),
        (translate("CallLog", "Via"), words.via(call)),
        (translate("CallLog", "Rang"), clock_time(call.ring_seconds)),
        (
            translate("CallLog", "Talked"),
            clock_time(call.talk_seconds) if call.answered_at else "",
        ),
        (translate("CallLog", "On hold"), holds_of(words, detail)),
        (translate("CallLog", "Transferred"), transfers_of(words, detail)),
    )
    return tuple((title, value) for title, value in pairs if value)


def _add(lines: list[PersonLine], value: object, part: str) -> None:
    participant = _participant(value)
    if participant is None:
        return
    for line in lines:
        other = line.participant
        same_id = participant.id and participant.id == other.id
        if same_id or (participant.number and participant.number == other.number):
            return
    lines.append(PersonLine(participant, part))


def _participant(value: object) -> Participant | None:
    if not isinstance(value, Mapping):
        return None
    return Participant(
        id=str(value.get("id") or ""),
        name=str(value.get("name") or UNKNOWN_NAME),
        number=str(value.get("number") or ""),
        with_=value.get("with"),
    )


def _named(participant: Participant) -> bool:
    return participant.name not in ("", UNKNOWN_NAME)


def _list(detail: Mapping[str, Any], key: str) -> Sequence[Mapping[str, Any]]:
    value = detail.get(key)
    if not isinstance(value, Iterable):
        return ()
    return [each for each in value if isinstance(each, Mapping)]


def _time(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return None
    return at.astimezone()
