"""The formats the log can be exported in: the one list that window and command line show.

The rule kept here: a format is added here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from astconsole.calls.logged import LoggedReport
from astconsole.export.delimited import write_csv
from astconsole.export.json_lines import write_json_lines
from astconsole.export.master_csv import write_master_csv
from astconsole.export.xlsx import write_xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: for the command line.
        title: for people, in English.
        extension: of the file's name, with its dot.
        write: writes the rows to a binary stream, reading each row once.
        needs_reports: whether it writes more of a call than its row: then the rows must bring
            their reports (``CallLogReader.export_rows(…, with_reports=…)``).
    """

    name: str
    title: str
    extension: str
    write: Callable[[Iterable[LoggedReport], BinaryIO], None]
    needs_reports: bool = False


FORMATS: Final = (
    Format("csv", "CSV for spreadsheets", ".csv", write_csv),
    Format("xlsx", "Excel workbook", ".xlsx", write_xlsx),
    Format("jsonl", "JSON lines for programs", ".jsonl", write_json_lines, needs_reports=True),
    Format("master", "Asterisk Master.csv", ".csv", write_master_csv, needs_reports=True),
)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        LookupError: there is none; the message lists those there are.
    """
    for known in FORMATS:
        if known.name == name.strip().lower():
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise LookupError(f"no export format {name!r}; there are: {names}")


def format_for(path: Path) -> Format | None:
    """The format a file's name asks for, None when its extension says nothing."""
    if path.name.lower() == "master.csv":
        return format_named("master")
    extension = path.suffix.lower()
    if extension in (".json", ".ndjson"):
        extension = ".jsonl"
    return next((known for known in FORMATS if known.extension == extension), None)
