"""The words of the call log: what a row says in each column, to eyes and to a screen reader.

The rule kept here: every word a person reads about a row is made here, translated, in their
locale and on their clock; nothing a caller sent leaves this module unneutralised.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.viewpoint import Direction
from astconsole.ui.log.outcomes import told_ending
from astconsole.ui.people import People
from astconsole.ui.text import clock_time, isolated, plain
from astconsole.ui.when import near_day, time_of_day

translate = QCoreApplication.translate

_NOTHING: Final = "–"


class Column(IntEnum):
    """The columns, from left to right."""

    WHEN = 0
    DIRECTION = 1
    WHO = 2
    NUMBER = 3
    OUTCOME = 4
    RANG = 5
    TALKED = 6
    VIA = 7


class Mark(StrEnum):
    """The sign of a row: which icon it bears. Never a colour alone."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    OTHERS = "others"  # a call between other people
    MISSED = "missed"  # nobody has called back yet
    RESOLVED = "resolved"  # missed, and somebody spoke with them since
    GAP = "gap"


def header(column: Column) -> str:
    """The title of a column."""
    match column:
        case Column.WHEN:
            return translate("CallLog", "When")
        case Column.DIRECTION:
            return translate("CallLog", "Direction")
        case Column.WHO:
            return translate("CallLog", "Who")
        case Column.NUMBER:
            return translate("CallLog", "Number")
        case Column.OUTCOME:
            return translate("CallLog", "Outcome")
        case Column.RANG:
            return translate("CallLog", "Rang")
        case Column.TALKED:
            return translate("CallLog", "Talked")
        case Column.VIA:
            return translate("CallLog", "Via")


def spoken_duration(seconds: int) -> str:
    """The same for a screen reader, which would read ``0:42`` as a clock."""
    minutes, rest = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    parts = []
    if hours == 1:
        parts.append(translate("CallLog", "1 hour"))
    elif hours:
        parts.append(translate("CallLog", "{count} hours").format(count=hours))
    if minutes == 1:
        parts.append(translate("CallLog", "1 minute"))
    elif minutes:
        parts.append(translate("CallLog", "{count} minutes").format(count=minutes))
    if rest == 1:
        parts.append(translate("CallLog", "1 second"))
    elif rest or not parts:
        parts.append(translate("CallLog", "{count} seconds").format(count=rest))
    return " ".join(parts)


def mark(call: LoggedCall) -> Mark:
    """Which sign a row bears."""
    if call.kind is RowKind.GAP:
        return Mark.GAP
    if call.missed:
        return Mark.RESOLVED if call.resolved_at else Mark.MISSED
    match call.direction:
        case Direction.INCOMING:
            return Mark.INCOMING
        case Direction.OUTGOING:
            return Mark.OUTGOING
        case _:
            return Mark.OTHERS


@dataclass(frozen=True, slots=True)
class LogWords:
    """How rows are told today, in one locale, to one person.

    Attributes:
        today: the day that is today on the local clock.
        locale: whose formats times and dates take.
        people: how persons are said, masked while presenting.
    """

    today: date
    locale: QLocale
    people: People

    # --- times

    def time(self, at: datetime, *, seconds: bool = False) -> str:
        """The time of day on the local clock."""
        return time_of_day(at, self.locale, seconds=seconds)

    def day(self, at: datetime) -> str:
        """``Today``, ``Yesterday``, ``Mon 23 Nov`` or, in another year, ``Mon 23 Nov 2025``."""
        local = at.astimezone().date()
        if local == self.today:
            return translate("CallLog", "Today")
        if local == self.today - timedelta(days=1):
            return translate("CallLog", "Yesterday")
        pattern = (
            translate("CallLog", "ddd d MMM", "date format of a day of this year")
            if local.year == self.today.year
            else translate("CallLog", "ddd d MMM yyyy", "date format of a day of another year")
        )
        return self.locale.toString(QDate(local.year, local.month, local.day), pattern)

    def full_day(self, at: datetime) -> str:
        """The whole date, for a screen reader and for copied rows."""
        local = at.astimezone().date()
        return self.locale.toString(
            QDate(local.year, local.month, local.day), QLocale.FormatType.LongFormat
        )

    def moment(self, at: datetime, *, seen_from: datetime, seconds: bool = False) -> str:
        """The time, with its day in front when that is another than that of ``seen_from``."""
        if at.astimezone().date() == seen_from.astimezone().date():
            return self.time(at, seconds=seconds)
        return translate("CallLog", "{day} {time}").format(
            day=near_day(at, self.today) or self.day(at), time=self.time(at, seconds=seconds)
        )

    # --- people

    def person(self, name: str, number: str) -> str:
        """The name, else the number, else that it is not known."""
        return self.people.describe_number(name, number).title

    def person_and_number(self, name: str, number: str) -> str:
        """Both, as far as they are known."""
        described = self.people.describe_number(name, number)
        return f"{described.title} {described.number}".strip()

    def who(self, call: LoggedCall) -> str:
        """The Who column: the other party, or both for a call between others."""
        if call.direction is Direction.NOT_MINE:
            return translate("CallLog", "{caller} → {callee}").format(
                caller=isolated(self.person(call.caller_name, call.caller_number)),
                callee=isolated(self.person(call.callee_name, call.callee_number)),
            )
        return self.person(call.other_name, call.other_number)

    def via(self, call: LoggedCall) -> str:
        """The queue, the group or the number of mine it came through."""
        text = plain(call.via)
        return self.people.formats(text).text if text[:1] in "+0123456789" else text

    def number(self, call: LoggedCall) -> str:
        """The Number column: "" where Who says the number already, or nobody knows it."""
        if call.direction is Direction.NOT_MINE:
            return self.people.formats(call.other_number).text
        return self.people.describe_number(call.other_name, call.other_number).number

    # --- outcomes

    def outcome(self, call: LoggedCall) -> str:
        """How it ended: for a missed call, whether somebody called back."""
        told = told_ending(
            call,
            lambda at: self.moment(at, seen_from=call.started_at),
            masked=self.people.masked,
        )
        return told or _NOTHING

    def gap(self, call: LoggedCall) -> str:
        """What a gap row says."""
        start = self.time(call.started_at)
        if call.ended_at is None:
            return translate("CallLog", "Not connected since {start}, calls may be missing").format(
                start=start
            )
        return translate("CallLog", "Not connected {start}–{end}, calls may be missing").format(
            start=start, end=self.moment(call.ended_at, seen_from=call.started_at)
        )

    # --- cells

    def cell(self, call: LoggedCall, column: Column) -> str:
        """What stands in one cell."""
        if call.kind is RowKind.GAP:
            return self.gap(call) if column is Column.WHEN else ""
        match column:
            case Column.WHEN:
                return self.time(call.started_at)
            case Column.DIRECTION:
                return self.direction(call)
            case Column.WHO:
                return self.who(call)
            case Column.NUMBER:
                return self.number(call)
            case Column.OUTCOME:
                return self.outcome(call)
            case Column.RANG:
                return clock_time(call.ring_seconds)
            case Column.TALKED:
                return clock_time(call.talk_seconds) if call.answered_at else ""
            case Column.VIA:
                return self.via(call)

    def direction(self, call: LoggedCall) -> str:
        """Where the call went, in a word."""
        match mark(call):
            case Mark.GAP:
                return translate("CallLog", "Not connected")
            case Mark.MISSED | Mark.RESOLVED:
                return translate("CallLog", "Missed")
            case Mark.INCOMING:
                return translate("CallLog", "Incoming")
            case Mark.OUTGOING:
                return translate("CallLog", "Outgoing")
            case Mark.OTHERS:
                return translate("CallLog", "Between others")
