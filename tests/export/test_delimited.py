from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.calls.logged import LoggedReport
from astconsole.export.columns import COLUMNS
from astconsole.export.delimited import formula_safe, write_csv
from tests.export.samples import entry, gap


def written(*entries: LoggedReport, delimiter: str = ",") -> str:
    stream = io.BytesIO()
    write_csv(entries, stream, delimiter=delimiter)
    raw = stream.getvalue()
    assert raw.startswith(b"\xef\xbb\xbf")
    return raw.decode("utf-8-sig")


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_call_is_a_line_under_titles() -> None:
    text = written(entry(), gap())
    titles, first, second, end = text.split("\r\n")
    assert end == ""
    assert titles == (
        "Start,Direction,Who,Number,Outcome,Rang,Talked,Total,Via,Caller name,Caller number,"
        "Callee name,Callee number,Answered,Ended,Status,Internal,Missed,Resolved,Resolved by,"
        "Note,Call id"
    )
    assert first.startswith(
        "2026-03-02 13:00:00,incoming,Zoë Outside,+493012345678,answered by Anna Müller,5,60,65,,"
    )
    assert second.startswith("2026-03-02 13:00:00,gap,,,not connected; calls may be missing,0,0,")
    [row, gap_row] = table(text)
    assert row["Answered"] == "2026-03-02 13:00:05"
    assert row["Status"] == "answered"
    assert gap_row["Ended"] == "2026-03-02 13:30:00"


def test_nothing_logged_is_a_file_with_titles() -> None:
    assert written().count("\r\n") == 1


def test_flags_and_unknown_names() -> None:
    [row] = table(written(entry("<unknown>", "", talks=None)))
    assert (row["Missed"], row["Internal"], row["Who"], row["Answered"]) == ("yes", "", "", "")


@pytest.mark.parametrize(
    "name",
    [
        '=HYPERLINK("http://evil.example","click")',
        "+1+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
        "+49 30",
        "+49-30",
        "+",
        "\x00=1",
    ],
)
def test_no_name_is_a_formula(name: str) -> None:
    [row] = table(written(entry(name)))
    assert row["Who"] == "'" + name
    assert row["Caller name"] == "'" + name


@pytest.mark.parametrize(
    "number", ["+493012345678", "101", "front-desk", "*43", "030 1234", "#31#"]
)
def test_a_number_stays_one(number: str) -> None:
    [row] = table(written(entry(number=number)))
    assert row["Number"] == row["Caller number"] == number


def test_cells_with_delimiters_quotes_and_line_ends_are_quoted() -> None:
    awkward = 'Smith, "Bob"\r\nand; son'
    assert table(written(entry(awkward)))[0]["Who"] == awkward
    text = written(entry(awkward), delimiter=";")
    assert text.startswith("Start;Direction;")
    [row] = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    assert row["Who"] == awkward


def test_bytes_that_were_no_utf8_do_not_stop_the_export() -> None:
    [row] = table(written(entry("Zo\udceb")))
    assert row["Who"] == "Zo?"


@given(st.text(max_size=40))
def test_a_cell_is_safe_or_begins_with_an_apostrophe(text: str) -> None:
    cell = formula_safe(text)
    assert cell in (text, "'" + text)
    if cell.lstrip()[:1] in ("=", "+", "-", "@"):
        assert cell.startswith("+")
        assert cell[1:].isascii()
        assert cell[1:].isdigit()


@given(st.lists(st.text(max_size=20), max_size=4))
def test_every_name_can_be_read_back(names: list[str]) -> None:
    rows = table(written(*[entry(name, note=name) for name in names]))
    assert len(rows) == len(names)
    for name, row in zip(names, rows, strict=True):
        assert row["Note"].removeprefix("'") in (name, name.removeprefix("'"))
        assert len(row) == len(COLUMNS)
