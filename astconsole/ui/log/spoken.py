"""What a screen reader says of a row.

The rule kept here: a row makes sense when heard alone: what the eye takes from an icon, from bold
type or from the day above it is said in words.
"""

from __future__ import annotations

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.viewpoint import Direction
from astconsole.ui.log.words import Column, LogWords, Mark, header, mark, spoken_duration, translate
from astconsole.ui.text import plain


def sentence(words: LogWords, call: LoggedCall) -> str:
    """The whole row in one sentence."""
    when = translate("CallLog", "{day}, {time}", "a full date and a time, spoken").format(
        day=words.full_day(call.started_at), time=words.time(call.started_at)
    )
    if call.kind is RowKind.GAP:
        return f"{when}: {words.gap(call)}"
    parts = [_who(words, call), when]
    if mark(call) is not Mark.MISSED:  # that is said first already
        parts.append(words.outcome(call))
    if call.answered_at is not None:
        talked = spoken_duration(call.talk_seconds)
        parts.append(translate("CallLog", "talked {duration}").format(duration=talked))
    else:
        rang = spoken_duration(call.ring_seconds)
        parts.append(translate("CallLog", "rang {duration}").format(duration=rang))
    if call.via:
        parts.append(translate("CallLog", "via {queue}").format(queue=plain(call.via)))
    if call.note:
        parts.append(translate("CallLog", "has a note"))
    return ", ".join(parts)


def _who(words: LogWords, call: LoggedCall) -> str:
    other = words.person_and_number(call.other_name, call.other_number)
    if call.missed and call.resolved_at is None:
        return translate("CallLog", "Missed call from {other}").format(other=other)
    if call.missed:
        return translate("CallLog", "Resolved missed call from {other}").format(other=other)
    match call.direction:
        case Direction.INCOMING:
            return translate("CallLog", "Call from {other}").format(other=other)
        case Direction.OUTGOING:
            return translate("CallLog", "Call to {other}").format(other=other)
        case Direction.NOT_MINE:
            return translate("CallLog", "Call from {caller} to {callee}").format(
                caller=words.person(call.caller_name, call.caller_number),
                callee=words.person(call.callee_name, call.callee_number),
            )


def cell(words: LogWords, call: LoggedCall, column: Column) -> str:
    """One cell: the first says the whole row, the others their column and value."""
    if column is Column.WHEN or call.kind is RowKind.GAP:
        return sentence(words, call)
    if column is Column.RANG:
        value = spoken_duration(call.ring_seconds)
    elif column is Column.TALKED and call.answered_at is not None:
        value = spoken_duration(call.talk_seconds)
    else:
        value = words.cell(call, column)
    if not value:
        value = translate("CallLog", "nothing")
    return translate("CallLog", "{column}: {value}").format(column=header(column), value=value)


def copied_row(words: LogWords, call: LoggedCall) -> str:
    """The row as one line for the clipboard: its cells, with the whole date, between tabs."""
    day = words.full_day(call.started_at)
    if call.kind is RowKind.GAP:
        return f"{day}\t{words.gap(call)}"
    cells = [words.cell(call, column) for column in Column]
    if call.note:
        cells.append(plain(call.note))
    return "\t".join([day, *cells])
