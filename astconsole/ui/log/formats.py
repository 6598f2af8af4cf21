"""The formats the export dialog offers, and what it says of those it knows.

The rule kept here: which formats there are is told from outside; the words about the usual ones
are here, because here words are translated. A format nobody knows is shown as it was told.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format a person may choose.

    Attributes:
        name: what the program calls it, such as ``csv``.
        label: what people call it; columns: what stands in it, in words.
        suffix: the end of the file's name, with its dot.
    """

    name: str
    label: str
    suffix: str
    columns: str = ""


def words_of(chosen: ExportFormat) -> tuple[str, str]:
    """The name of a format for people, and what will stand in the file."""
    match chosen.name:
        case "csv":
            return translate("ExportFormat", "CSV for spreadsheets"), _table()
        case "xlsx":
            return translate("ExportFormat", "Excel workbook"), _table()
        case "jsonl":
            return translate("ExportFormat", "JSON lines for programs"), translate(
                "ExportFormat",
                "One line a call with everything known of it: people, holds, transfers, timeline.",
            )
        case "master":
            return translate("ExportFormat", "Asterisk Master.csv"), translate(
                "ExportFormat",
                "The columns of Asterisk's own call records, for programs that read these.",
            )
        case _:
            return chosen.label, chosen.columns


def _table() -> str:
    return translate(
        "ExportFormat",
        "One line a call: start, direction, who, number, outcome, rang, talked, via,"
        " caller, callee, note and more.",
    )
