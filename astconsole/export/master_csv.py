r"""Asterisk's own Master.csv, for tools that read call detail records.

The layout is that of ``cdr/cdr_csv.c`` in Asterisk 22: accountcode, src, dst, dcontext, clid,
channel, dstchannel, lastapp, lastdata, start, answer, end, duration, billsec, disposition,
amaflags, uniqueid, userfield. Strings and times are quoted, a quote inside doubled; the two
durations are not quoted; a time that never came is empty; lines end with ``\n``. As in a default
cdr.conf there is no title line; uniqueid and userfield are written (``loguniqueid=yes``,
``loguserfield=yes``), userfield holding the note.

What a console does not know (accountcode, dcontext, lastdata) is empty. A gap is no call and is
left out. Nothing is made formula-safe: the readers are programs, and the bytes are to be
Asterisk's.

The rule kept here: one line a call; a line end inside a name becomes a space, as these tools read
lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO, Final

from astconsole.calls.logged import LoggedReport
from astconsole.calls.values import UNKNOWN_NAME, CallReport, FinalStatus, Participant, seed_time

_DISPOSITIONS: Final = {  # ast_cdr_disp2str() in main/cdr.c
    FinalStatus.ANSWERED: "ANSWERED",
    FinalStatus.NO_ANSWER: "NO ANSWER",
    FinalStatus.BUSY: "BUSY",
    FinalStatus.FAILED: "FAILED",
    FinalStatus.CONGESTION: "CONGESTION",
}
_BREAKS: Final = re.compile(r"[\r\n\x00]+")


def write_master_csv(rows: Iterable[LoggedReport], stream: BinaryIO) -> None:
    """Write the calls among the rows as cdr_csv would have."""
    for entry in rows:
        if entry.report is not None:
            stream.write(_line(entry.report, entry.row.note).encode("utf-8", "replace"))


def _line(report: CallReport, note: str) -> str:
    caller, callee = report.caller, report.callee
    fields = (
        _text(""),
        _text(caller.number),
        _text(report.dialled or callee.number),
        _text(""),
        _text(_caller_id(caller)),
        _text(caller.channel),
        _text(callee.channel),
        _text(_last_application(report)),
        _text(""),
        _time(report.start_time),
        _time(report.answer_time),
        _time(report.end_time),
        str(report.total_duration),
        str(report.talk_duration),
        _text(_DISPOSITIONS[report.final_status]),
        _text("DOCUMENTATION"),  # the default of ast_channel_amaflags2string()
        _text(caller.id),
        _text(note),
    )
    return ",".join(fields) + "\n"


def _text(text: str) -> str:
    return '"' + _BREAKS.sub(" ", text).replace('"', '""') + '"'


def _time(at: datetime | None) -> str:
    return _text(seed_time(at)) if at else ""


def _caller_id(caller: Participant) -> str:
    """As ast_callerid_merge() writes it: ``"name" <number>``, or the one that is known."""
    if caller.name and caller.name != UNKNOWN_NAME:
        return f'"{caller.name}" <{caller.number}>' if caller.number else f'"{caller.name}"'
    return caller.number


def _last_application(report: CallReport) -> str:
    if report.application:
        return report.application
    return "Queue" if report.queue else "Dial"
