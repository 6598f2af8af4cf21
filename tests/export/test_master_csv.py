from __future__ import annotations

import csv
import io
from dataclasses import replace

from astconsole.calls.logged import LoggedReport
from astconsole.calls.values import FinalStatus
from astconsole.export.master_csv import write_master_csv
from tests.export.samples import entry, gap


def written(*entries: LoggedReport) -> str:
    stream = io.BytesIO()
    write_master_csv(entries, stream)
    return stream.getvalue().decode("utf-8")


def test_a_line_is_byte_for_byte_what_cdr_csv_writes() -> None:
    assert written(entry(note='say "hi"')) == (
        '"","+493012345678","101","","""Zoë Outside"" <+493012345678>","PJSIP/trunk-00000001",'
        '"PJSIP/101-00000002","Dial","","2026-03-02 13:00:00","2026-03-02 13:00:05",'
        '"2026-03-02 13:01:05",65,60,"ANSWERED","DOCUMENTATION","1.1","say ""hi"""\n'
    )


def test_a_time_that_never_came_is_empty_and_not_quoted() -> None:
    assert ',"2026-03-02 13:00:00",,"2026-03-02 13:00:05",5,0,"NO ANSWER",' in written(
        entry(talks=None)
    )


def test_eighteen_fields_whatever_the_name() -> None:
    for name in ('a"b,c', "x\r\ny", "", "<unknown>", "=1+1", "\udceb"):
        text = written(entry(name))
        assert text.count("\n") == 1
        [fields] = csv.reader(io.StringIO(text))
        assert len(fields) == 18


def test_caller_ids_as_asterisk_merges_them() -> None:
    def clid(name: str, number: str) -> str:
        [fields] = csv.reader(io.StringIO(written(entry(name, number))))
        return fields[4]

    assert clid("Zoë", "12") == '"Zoë" <12>'
    assert clid("Zoë", "") == '"Zoë"'
    assert clid("<unknown>", "12") == "12"
    assert clid("<unknown>", "") == ""


def test_dispositions_applications_and_gaps() -> None:
    def fields(**changes: object) -> list[str]:
        made = entry()
        assert made.report is not None
        report = replace(made.report, **changes)  # type: ignore[arg-type]
        [line] = csv.reader(io.StringIO(written(LoggedReport(made.row, report))))
        return line

    assert [fields(final_status=status)[14] for status in FinalStatus] == [
        "ANSWERED",
        "NO ANSWER",
        "BUSY",
        "FAILED",
        "CONGESTION",
    ]
    assert fields(queue="sales")[7] == "Queue"
    assert fields(application="VoiceMail")[7] == "VoiceMail"
    assert fields(dialled="600")[2] == "600"
    assert fields(dialled="")[2] == "101"
    assert written(gap()) == ""
