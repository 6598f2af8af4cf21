"""Two sets of books about the same calls: Asterisk's own (Master.csv) and astconsole's.

Rule: a call is known by its caller's number, which is its own in a load (see load.py). Whatever
differs is said; what Asterisk's way of writing explains is allowed here, with the reason.

What is allowed, and why:
- one second in the start, and one in the talk for every record that Asterisk wrote of the call: it
  cuts each record's seconds down to whole ones;
- a transferred call is several records with one uniqueid, whose talk is added up;
- the destination of such a record may be where the caller was sent on to, since Asterisk reads it
  when it writes the record; who was called then stands in what was dialled (lastdata).
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_COLUMNS = (
    *("accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp"),
    *("lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags"),
    *("uniqueid", "userfield"),
)
_DIALLED = re.compile(r"^PJSIP/(\d+)@")


@dataclass(frozen=True, slots=True)
class Booked:
    """One call as one set of books has it."""

    caller: str
    callee: str
    start: dt.datetime
    talk: int
    status: str
    records: int = 1


def from_asterisk(path: Path) -> list[Booked]:
    """Read Master.csv (whose times are UTC: usegmtime), one entry a call."""
    calls: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, _COLUMNS):
            calls.setdefault(row["uniqueid"], []).append(row)
    return [_call(sorted(rows, key=lambda row: row["start"])) for rows in calls.values()]


def _call(rows: list[dict[str, str]]) -> Booked:
    first = rows[0]
    dialled = _DIALLED.match(first["lastdata"])
    answered = any(row["disposition"] == "ANSWERED" for row in rows)
    return Booked(
        caller=first["src"],
        callee=dialled[1] if dialled else first["dst"],
        start=_utc(first["start"]),
        talk=sum(int(row["billsec"]) for row in rows),
        status="answered" if answered else first["disposition"].lower(),
        records=len(rows),
    )


def from_reports(reports: Iterable[dict[str, Any]]) -> list[Booked]:
    """Read call reports as `astconsole watch --json` says them, with its clock set to UTC."""
    return [
        Booked(
            caller=report["caller"]["number"],
            callee=report["callee"]["number"],
            start=_utc(report["startTime"]),
            talk=int(report["talkDuration"]),
            status=report["finalStatus"],
        )
        for report in reports
    ]


def differences(asterisk: list[Booked], ours: list[Booked]) -> list[str]:
    """Everything in which the books differ and nothing explains, a line each."""
    theirs_by_caller, said = _by_caller("Asterisk", asterisk)
    ours_by_caller, ours_said = _by_caller("astconsole", ours)
    said += ours_said
    said += [f"{c}: not in astconsole's books" for c in theirs_by_caller.keys() - ours_by_caller]
    said += [f"{c}: not in Asterisk's books" for c in ours_by_caller.keys() - theirs_by_caller]
    for caller in sorted(theirs_by_caller.keys() & ours_by_caller):
        said += _compared(theirs_by_caller[caller], ours_by_caller[caller])
    return said


def _by_caller(whose: str, calls: list[Booked]) -> tuple[dict[str, Booked], list[str]]:
    entries: dict[str, Booked] = {}
    twice = []
    for call in calls:
        if call.caller in entries:
            twice.append(f"{call.caller}: twice in {whose}'s books")
        entries[call.caller] = call
    return entries, twice


def _compared(theirs: Booked, ours: Booked) -> list[str]:
    said = [
        f"{theirs.caller}: {name} {asterisks!r} in Asterisk's books, {own!r} in astconsole's"
        for name, asterisks, own in (
            ("callee", theirs.callee, ours.callee),
            ("status", theirs.status, ours.status),
        )
        if asterisks != own
    ]
    if abs((theirs.start - ours.start).total_seconds()) > 1:
        said.append(f"{theirs.caller}: start {theirs.start} and {ours.start}")
    if abs(theirs.talk - ours.talk) > theirs.records:
        said.append(
            f"{theirs.caller}: talk {theirs.talk} s ({theirs.records} records) and {ours.talk} s"
        )
    return said


def _utc(text: str) -> dt.datetime:
    return dt.datetime.strptime(text, "%Y-%m-%d %H:%M:%S").replace(tzinfo=dt.UTC)
