"""CSV for spreadsheets and for programs (RFC 4180), safe against formulas.

UTF-8 with a byte order mark, so that Excel reads names right; CRLF line ends; times as
``YYYY-MM-DD HH:MM:SS`` on the local clock; durations in whole seconds; flags ``yes`` or empty.

The rule kept here: no text a caller sent can become a formula. A cell that begins with ``=``,
``+``, ``-``, ``@``, a tab or a line end (or their full-width forms) gets a leading ``'``. The one
exception is a telephone number of ``+`` and digits alone: a spreadsheet can make nothing of it
but that number, and with an apostrophe no other program could dial or compare it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import datetime
from typing import BinaryIO, Final

from astconsole.calls.logged import LoggedReport
from astconsole.calls.values import seed_time
from astconsole.export.columns import COLUMNS, Column, Kind, Value

_FORMULA: Final = re.compile(r"\s*[=+\-@\t\r\n\x00\uff1d\uff0b\uff0d\uff20\u2212]")
_INTERNATIONAL: Final = re.compile(r"\+[0-9]+\Z")


def write_csv(rows: Iterable[LoggedReport], stream: BinaryIO, *, delimiter: str = ",") -> None:
    """Write the rows as CSV with a line of titles.

    Args:
        rows: what to write, in the order to write it.
        stream: where to.
        delimiter: what stands between cells; ``;`` for spreadsheets in countries with a decimal
            comma.
    """
    text = io.TextIOWrapper(stream, "utf-8-sig", errors="replace", newline="", write_through=True)
    try:
        writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow([column.title for column in COLUMNS])
        for entry in rows:
            writer.writerow([_cell(column, column.value(entry.row)) for column in COLUMNS])
        text.flush()
    finally:
        text.detach()  # the stream is the caller's to close


def formula_safe(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula (see this module's rule)."""
    if _FORMULA.match(text) and not _INTERNATIONAL.match(text):
        return "'" + text
    return text


def _cell(column: Column, value: Value) -> str | int:
    if isinstance(value, datetime):
        return seed_time(value)
    if column.kind is Kind.FLAG:
        return "yes" if value else ""
    if isinstance(value, str):
        return formula_safe(value)
    return "" if value is None else value
