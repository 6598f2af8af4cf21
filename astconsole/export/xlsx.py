"""An Excel workbook with real times and durations, and never a formula.

Times are Excel times on the local clock, durations fractions of a day shown as ``h:mm:ss``, so
that both can be sorted, summed and charted. Numbers stay text.

The rule kept here: every text is written as text; rows are streamed, so that a million of them
need no memory to speak of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain, islice
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Final

from astconsole.calls.logged import LoggedReport
from astconsole.export.columns import COLUMNS, Column, Kind, Value

ROWS_A_SHEET: Final = 1_048_575
"""Excel's 1,048,576 rows (its specifications and limits), less the titles."""

_LONGEST_TEXT: Final = 32_767  # characters in a cell, by the same source
_SECONDS_A_DAY: Final = 86_400


def write_xlsx(
    rows: Iterable[LoggedReport], stream: BinaryIO, *, rows_a_sheet: int = ROWS_A_SHEET
) -> None:
    """Write the rows as a workbook, further sheets where one is full."""
    with TemporaryDirectory(prefix="astconsole-") as scratch:
        once = _Once(stream)
        try:
            _write_workbook(rows, once, scratch, rows_a_sheet)
        finally:
            once.let_go()


def _write_workbook(
    rows: Iterable[LoggedReport], stream: _Once, scratch: str, rows_a_sheet: int
) -> None:
    import xlsxwriter  # noqa: PLC0415 - 70 ms that only this format costs
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    workbook = xlsxwriter.Workbook(
        stream,
        {
            "constant_memory": True,
            "tmpdir": scratch,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    workbook.use_zip64()
    formats = {
        Kind.TIME: workbook.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        Kind.SECONDS: workbook.add_format({"num_format": "[h]:mm:ss"}),
    }
    bold = workbook.add_format({"bold": True})
    try:
        for number, sheet_rows in enumerate(_sheets(rows, rows_a_sheet), start=1):
            sheet = workbook.add_worksheet("Calls" if number == 1 else f"Calls {number}")
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(COLUMNS):
                sheet.set_column(place, place, column.width)
                sheet.write_string(0, place, column.title, bold)
            last = 0
            for last, entry in enumerate(sheet_rows, start=1):
                for place, column in enumerate(COLUMNS):
                    _write(sheet, last, place, column, column.value(entry.row), formats)
            sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
        workbook.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise (cause if isinstance(cause, OSError) else OSError(str(error))) from error
    finally:
        for sheet in workbook.worksheets():
            sheet._opt_close()  # noqa: SLF001 - its scratch file, left open after an error


class _Once:
    """The stream for the workbook's zip file; deaf once it failed or was let go.

    After an error zipfile tries to write again when it is thrown away, where nobody can hear it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._deaf = False

    def write(self, data: bytes) -> int:
        if self._deaf:
            return len(data)
        try:
            return self._stream.write(data)
        except OSError:
            self._deaf = True
            raise

    def seek(self, offset: int, whence: int = 0) -> int:
        return 0 if self._deaf else self._stream.seek(offset, whence)

    def tell(self) -> int:
        return 0 if self._deaf else self._stream.tell()

    def flush(self) -> None:
        if not self._deaf:
            self._stream.flush()

    def let_go(self) -> None:
        """The stream is no longer ours."""
        self._deaf = True


def _sheets(rows: Iterable[LoggedReport], most: int) -> Iterator[Iterable[LoggedReport]]:
    every = iter(rows)
    first: list[LoggedReport] = list(islice(every, 1))
    yield islice(chain(first, every), most)
    while first := list(islice(every, 1)):
        yield islice(chain(first, every), most)


def _write(
    sheet: Any,
    row: int,
    place: int,
    column: Column,
    value: Value,
    formats: dict[Kind, Any],
) -> None:
    if value is None or value == "":
        return
    if isinstance(value, datetime):
        local = value.astimezone().replace(tzinfo=None, microsecond=0)
        sheet.write_datetime(row, place, local, formats[Kind.TIME])
    elif column.kind is Kind.FLAG:
        sheet.write_string(row, place, "yes" if value else "")
    elif isinstance(value, int):
        sheet.write_number(row, place, value / _SECONDS_A_DAY, formats[Kind.SECONDS])
    else:
        text = value.encode("utf-8", "replace").decode("utf-8")
        sheet.write_string(row, place, text[:_LONGEST_TEXT])
