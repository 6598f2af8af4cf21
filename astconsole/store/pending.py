"""What could not be written in time, in a file beside the log until it can.

When astconsole must quit while another program still holds the database, or more is waiting than
memory should hold, it goes to ``NAME.pending.jsonl``: one JSON object a line, a report or a gap.
The next time the log is opened the lines are taken in and the file is deleted.

The rule kept here: taking a line in twice changes nothing; a line that cannot be read is kept.
"""

from __future__ import annotations

import base64
import errno
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from astconsole.calls.values import CallReport
from astconsole.store.codec import decode_report, encode_report
from astconsole.store.errors import StoreError, StoreFullError, StoreUnavailableError
from astconsole.store.log import CallLog


@dataclass(frozen=True, slots=True)
class PendingCall:
    """An ended call that is to be logged, with its raw events if any."""

    report: CallReport
    raw: tuple[bytes | str, ...] = ()

    def write(self, log: CallLog) -> int | None:
        """Log it; the id of its row."""
        return log.add(self.report, self.raw)

    def as_line(self) -> str:
        """As a line of the file."""
        raw = [
            base64.b64encode(
                message.encode("utf-8", "surrogateescape") if isinstance(message, str) else message
            ).decode("ascii")
            for message in self.raw
        ]
        return f'{{"call":{encode_report(self.report)},"raw":{json.dumps(raw)}}}'


@dataclass(frozen=True, slots=True)
class PendingGap:
    """A time without connection that is to be logged."""

    since: datetime
    until: datetime

    def write(self, log: CallLog) -> int | None:
        """Log it; the id of its row."""
        return log.add_gap(self.since, self.until)

    def as_line(self) -> str:
        """As a line of the file."""
        return json.dumps({"gap": [self.since.isoformat(), self.until.isoformat()]})


Pending = PendingCall | PendingGap


def pending_file(log_path: Path) -> Path:
    """Where what is pending for a log is put."""
    return log_path.with_name(log_path.name + ".pending.jsonl")


def put_aside(log_path: Path, entries: Iterable[Pending]) -> None:
    """Add entries to the file of what is pending.

    Raises:
        StoreFullError, StoreUnavailableError: it cannot be written either.
    """
    path = pending_file(log_path)
    text = "".join(entry.as_line() + "\n" for entry in entries)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "a", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        kind = StoreFullError if error.errno == errno.ENOSPC else StoreUnavailableError
        raise kind(
            f"calls that wait to be logged cannot be kept in {path} ({error.strerror}); "
            "free some space or check the folder's permissions",
            path,
        ) from error


def take_in(log: CallLog) -> list[int]:
    """Log what is pending and delete its file; the ids of the rows.

    Raises:
        StoreError: the log cannot be written (the file stays), or some lines could not be read:
            they are kept in ``NAME.unread``, and all others are logged.
    """
    path = pending_file(log.path)
    try:
        lines = path.read_text(encoding="ascii", errors="replace").splitlines()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreUnavailableError(f"{path} cannot be read: {error.strerror}", path) from error
    row_ids: list[int] = []
    unread: list[str] = []
    for line in lines:
        try:
            entry = _entry(json.loads(line))
        except (ValueError, TypeError, KeyError, AttributeError):
            unread.append(line)
            continue
        row_id = entry.write(log)
        if row_id is not None:
            row_ids.append(row_id)
    try:
        if unread:
            kept = path.with_name(path.name + ".unread")
            kept.write_text("\n".join(unread) + "\n", encoding="utf-8")
        path.unlink()
    except OSError as error:
        raise StoreUnavailableError(f"{path} cannot be cleared: {error.strerror}", path) from error
    if unread:
        raise StoreError(
            f"{len(unread)} of {len(lines)} calls that waited to be logged cannot be read; "
            f"they are kept in {path}.unread",
            path,
        )
    return row_ids


def _entry(line: dict[str, Any]) -> Pending:
    if "gap" in line:
        since, until = (datetime.fromisoformat(at) for at in line["gap"])
        return PendingGap(since, until)
    raw = tuple(base64.b64decode(message) for message in line.get("raw", ()))
    return PendingCall(decode_report(json.dumps(line["call"])), raw)
