"""Notes about people are kept by their number, however it is written."""

from __future__ import annotations

from pathlib import Path

from astconsole.calls.viewpoint import Viewpoint
from astconsole.store.log import CallLog
from astconsole.store.reader import CallLogReader


def test_a_note_is_found_under_each_spelling_of_the_number(tmp_path: Path) -> None:
    path = tmp_path / "calls.db"
    with CallLog.open(path, Viewpoint(()), region="DE") as log:
        log.set_person_note("030 23125042", "likes tea")
        assert log.person_note("+493023125042") == "likes tea"
        with CallLogReader.open(path) as reader:
            assert reader.person_note("+49 30 23125042") == "likes tea"
        log.set_person_note("+493023125042", "prefers coffee")
        assert log.person_note("03023125042") == "prefers coffee"


def test_an_empty_note_is_forgotten(tmp_path: Path) -> None:
    with CallLog.open(tmp_path / "calls.db", Viewpoint(())) as log:
        log.set_person_note("101", "x")
        log.set_person_note("101", "  ")
        assert log.person_note("101") == ""


def test_nobodys_number_has_no_note(tmp_path: Path) -> None:
    with CallLog.open(tmp_path / "calls.db", Viewpoint(())) as log:
        log.set_person_note("", "x")
        assert log.person_note("") == ""
