"""JSON lines: one JSON object a line, for programs.

A call is ``CallReport.as_dict()`` (the seed's keys in the seed's formats, and more) with what the
log knows beside it: ``kind``, ``direction``, ``internal``, ``via``, ``missed``, ``resolvedAt``,
``resolvedBy`` and ``note``. A gap has ``kind`` ``gap``, ``startTime`` and ``endTime``.

The rule kept here: a key once published keeps its name and its meaning.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from astconsole.calls.logged import LoggedReport
from astconsole.calls.values import seed_time


def write_json_lines(rows: Iterable[LoggedReport], stream: BinaryIO) -> None:
    """Write the rows as UTF-8 JSON lines, in the order given."""
    for entry in rows:
        line = json.dumps(as_object(entry), ensure_ascii=False, separators=(",", ":"))
        stream.write(line.encode("utf-8", "replace") + b"\n")


def as_object(entry: LoggedReport) -> dict[str, Any]:
    """One row as the JSON object described above."""
    row = entry.row
    if entry.report is None:
        return {
            "kind": str(row.kind),
            "startTime": seed_time(row.started_at),
            "endTime": seed_time(row.ended_at),
            "outcome": row.outcome,
            "note": row.note,
        }
    return {
        **entry.report.as_dict(),
        "kind": str(row.kind),
        "direction": str(row.direction),
        "internal": row.internal,
        "via": row.via,
        "missed": row.missed,
        "resolvedAt": row.resolved_at.isoformat() if row.resolved_at else None,
        "resolvedBy": row.resolved_by,
        "note": row.note,
    }
