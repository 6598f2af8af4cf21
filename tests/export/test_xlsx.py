from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from astconsole.calls.logged import LoggedReport
from astconsole.export import ExportError, export, format_named
from astconsole.export.xlsx import write_xlsx
from tests.export.samples import entry, gap

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EXCEL_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's clock has no zone


class Sheet:
    """A worksheet read back with the standard library: cells by name, and their formats."""

    def __init__(self, raw: bytes, number: int = 1) -> None:
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            assert book.testzip() is None
            sheet = ET.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            styles = ET.fromstring(book.read("xl/styles.xml"))  # noqa: S314
            self.names = book.namelist()
        self.formulas = list(sheet.iter(f"{MAIN}f"))
        codes = {
            item.get("numFmtId"): item.get("formatCode") for item in styles.iter(f"{MAIN}numFmt")
        }
        cell_formats = styles.find(f"{MAIN}cellXfs")
        assert cell_formats is not None
        ids = [item.get("numFmtId") for item in cell_formats]
        self.texts: dict[str, str] = {}
        self.numbers: dict[str, float] = {}
        self.formats: dict[str, str | None] = {}
        for cell in sheet.iter(f"{MAIN}c"):
            name = cell.get("r") or ""
            self.formats[name] = codes.get(ids[int(cell.get("s") or 0)])
            if cell.get("t") == "inlineStr":
                self.texts[name] = "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
            else:
                value = cell.find(f"{MAIN}v")
                assert value is not None
                self.numbers[name] = float(value.text or "nan")


def written(*entries: LoggedReport, rows_a_sheet: int = 1000) -> bytes:
    stream = io.BytesIO()
    write_xlsx(entries, stream, rows_a_sheet=rows_a_sheet)
    return stream.getvalue()


def test_times_are_times_and_durations_are_durations() -> None:
    sheet = Sheet(written(entry(), gap()))
    assert sheet.texts["A1"] == "Start"
    assert EXCEL_DAY_ZERO + timedelta(days=sheet.numbers["A2"]) == pytest.approx(
        datetime(2026, 3, 2, 13, 0),  # noqa: DTZ001
        abs=timedelta(milliseconds=1),
    )
    assert sheet.formats["A2"] == "yyyy-mm-dd hh:mm:ss"
    assert sheet.numbers["G2"] * 86_400 == pytest.approx(60)
    assert sheet.formats["G2"] == "[h]:mm:ss"
    assert sheet.numbers["H3"] * 86_400 == pytest.approx(1800)


def test_texts_are_texts_and_never_formulas_or_links() -> None:
    names = ["=1+1", "{=1}", "http://evil.example", "+49", "007", "internal:Sheet!A1", " x "]
    sheet = Sheet(written(*[entry(name, "00123") for name in names]))
    assert [sheet.texts[f"C{row}"] for row in range(2, 2 + len(names))] == names
    assert sheet.texts["D2"] == "00123"
    assert sheet.formulas == []
    assert not [name for name in sheet.names if "rels" in name and "sheet" in name]


def test_strange_characters_and_long_notes_do_not_break_the_file() -> None:
    sheet = Sheet(written(entry("\x00\x07\udceb\uffff", note="n" * 40_000)))
    assert len(sheet.texts["U2"]) == 32_767
    assert "?" in sheet.texts["C2"]


def test_more_rows_than_a_sheet_holds_go_on_another() -> None:
    raw = written(*[entry(f"N{n}") for n in range(5)], rows_a_sheet=2)
    assert [Sheet(raw, number).texts["C2"] for number in (1, 2, 3)] == ["N0", "N2", "N4"]
    assert Sheet(raw, 3).texts["A1"] == "Start"


def test_nothing_logged_is_a_sheet_with_titles() -> None:
    assert Sheet(written()).texts["A1"] == "Start"
    assert re.search(rb"xl/worksheets/sheet1\.xml", written())


def test_rows_that_fail_half_way_leave_nothing_behind(tmp_path: Path) -> None:
    def failing():  # type: ignore[no-untyped-def]
        yield entry()
        raise RuntimeError("the log went away")

    with pytest.raises(RuntimeError, match="went away"):
        export(failing(), tmp_path / "calls.xlsx", format_named("xlsx"))  # type: ignore[no-untyped-call]
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_an_export_error() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(ExportError, match="no room left"):
        export([entry()], Path("/dev/full"), format_named("xlsx"))
