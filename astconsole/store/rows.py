"""A row of the table ``entries`` as a frozen value, and the report and raw messages beside it.

The rule kept here: what the file holds is judged, not trusted: a value that cannot be is damage.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.values import CallReport, FinalStatus
from astconsole.calls.viewpoint import Direction
from astconsole.store.codec import NoReportError, decode_report
from astconsole.store.errors import damaged
from astconsole.store.labelling import by_myself, local_time

RAW_SEPARATOR: Final = b"\r\n\r\n"
"""Between the raw messages of a call."""

ROW_COLUMNS: Final = (
    "row_id, kind, call_id, started_us, answered_us, ended_us, direction, internal, caller_name,"
    " caller_number, callee_name, callee_number, other_name, other_number, final_status, outcome,"
    " ring_seconds, talk_seconds, total_seconds, via, note, missed, resolved_us, resolved_by, seen,"
    " speaker"
)


def read_row(path: Path, columns: Sequence[Any]) -> LoggedCall:
    """The row in columns that begin with :data:`ROW_COLUMNS`.

    Raises:
        StoreDamagedError: one of them cannot be.
    """
    try:
        return _row(columns)
    except (ValueError, TypeError, OverflowError) as error:
        raise damaged(path, f"a row in it: {error}") from error


def read_report(path: Path, text: str) -> CallReport:
    """The report kept as that text.

    Raises:
        StoreDamagedError: it is none.
    """
    try:
        return decode_report(text)
    except NoReportError as error:
        raise damaged(path, f"a call report in it: {error}") from error


def read_raw(path: Path, call_id: str, packed: bytes) -> tuple[bytes, ...]:
    """The raw AMI messages kept of that call.

    Raises:
        StoreDamagedError: they cannot be read.
    """
    try:
        return tuple(zlib.decompress(packed).split(RAW_SEPARATOR))
    except zlib.error as error:
        raise damaged(path, f"raw events of call {call_id}: {error}") from error


def _row(columns: Sequence[Any]) -> LoggedCall:
    """A row from :data:`ROW_COLUMNS`."""
    back = None if columns[22] is None else columns[23]
    return LoggedCall(
        row_id=columns[0],
        kind=RowKind(columns[1]),
        call_id=columns[2],
        started_at=local_time(columns[3]),
        answered_at=None if columns[4] is None else local_time(columns[4]),
        ended_at=None if columns[5] is None else local_time(columns[5]),
        direction=Direction(columns[6]),
        internal=bool(columns[7]),
        caller_name=columns[8],
        caller_number=columns[9],
        callee_name=columns[10],
        callee_number=columns[11],
        other_name=columns[12],
        other_number=columns[13],
        final_status=None if columns[14] is None else FinalStatus(columns[14]),
        outcome=columns[15],
        ring_seconds=columns[16],
        talk_seconds=columns[17],
        total_seconds=columns[18],
        via=columns[19],
        note=columns[20],
        missed=bool(columns[21]),
        resolved_at=None if columns[22] is None else local_time(columns[22]),
        resolved_by=columns[23],
        seen=bool(columns[24]),
        by_myself=by_myself(columns[6], columns[25], columns[15], back),
    )
