"""Five hundred calls through each Asterisk: do our books and the PBX's own agree?

Ours are two: the call reports that `astconsole watch` says, and the call log that the app itself
keeps and exports in the layout of Asterisk's own file.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.live.desk_app import DeskApp
from tests.live.lab import books
from tests.live.lab.load import KINDS, Load, caller_number
from tests.live.watching import Watch

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from tests.live.lab.pbx import Pbx

SHARE = {
    "answered": sum(kind.calls for kind in KINDS if kind.digit in (1, 2, 6)),
    "busy": sum(kind.calls for kind in KINDS if kind.digit == 3),
    "no answer": sum(kind.calls for kind in KINDS if kind.digit in (4, 5)),
}
CALLS = sum(kind.calls for kind in KINDS)
CALLERS = {caller_number(kind, index) for kind in KINDS for index in range(kind.calls)}


@pytest.mark.timeout(900)
def test_books_agree(bare_pbx: Pbx, runner: asyncio.Runner, tmp_path: Path) -> None:
    watch = Watch(bare_pbx.ports.ami, "agent", zone="UTC")
    app = DeskApp(bare_pbx, "desk", tmp_path)
    log = tmp_path / "log.csv"
    try:
        runner.run(watch.start())
        runner.run(app.start())
        runner.run(Load(bare_pbx.ports).run())
        reports = runner.run(watch.reports(CALLS, 30))
        runner.run(watch.stop())
        assert runner.run(app.stop()) == 0
        runner.run(app.export(log, "master"))
    finally:
        runner.run(watch.stop())
        runner.run(app.stop())
    theirs = books.from_asterisk(bare_pbx.cdr_file)
    for ours in (books.from_reports(reports), books.from_asterisk(log)):
        assert books.differences(theirs, ours) == []
        assert Counter(call.status for call in ours) == SHARE
        assert {call.caller for call in ours} == CALLERS
    assert not watch.of("servererror")


def test_differences_are_said() -> None:
    """The comparison itself: each thing that may differ is noticed, what is explained is not."""
    at = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    call = books.Booked("1", "2", at, 10, "answered", records=2)
    rounded = replace(call, start=at + dt.timedelta(seconds=1), talk=12)
    assert books.differences([call], [rounded]) == []
    wrong = (
        replace(call, callee="3"),
        replace(call, status="busy"),
        replace(call, start=at + dt.timedelta(seconds=2)),
        replace(call, talk=13),
        replace(call, caller="4"),
    )
    assert [len(books.differences([call], [other])) for other in wrong] == [1, 1, 1, 1, 2]
    assert books.differences([call], [call, call]) == ["1: twice in astconsole's books"]
