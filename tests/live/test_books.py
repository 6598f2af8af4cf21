"""Five hundred calls through each Asterisk: do our books and the PBX's own agree?"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.live.lab import books
from tests.live.lab.load import KINDS, Load, caller_number
from tests.live.lab.pbx import Pbx
from tests.live.lab.roots import RELEASES
from tests.live.watching import Watch

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

SHARE = {
    "answered": sum(kind.calls for kind in KINDS if kind.digit in (1, 2, 6)),
    "busy": sum(kind.calls for kind in KINDS if kind.digit == 3),
    "no answer": sum(kind.calls for kind in KINDS if kind.digit in (4, 5)),
}


@pytest.fixture(params=list(RELEASES))
def pbx(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Iterator[Pbx]:
    """A PBX without phones: sipp plays everybody."""
    pbx = Pbx(RELEASES[request.param])
    runner.run(pbx.start())
    try:
        yield pbx
    finally:
        runner.run(pbx.stop())


@pytest.mark.timeout(900)
def test_books_agree(pbx: Pbx, runner: asyncio.Runner) -> None:
    watch = Watch(pbx.ports.ami, "desk", zone="UTC")
    runner.run(watch.start())
    try:
        runner.run(Load(pbx.ports).run())
        count = sum(kind.calls for kind in KINDS)
        reports = runner.run(watch.reports(count, 30))
    finally:
        runner.run(watch.stop())
    theirs = books.from_asterisk(pbx.cdr_file)
    ours = books.from_reports(reports)
    assert books.differences(theirs, ours) == []
    assert Counter(call.status for call in ours) == SHARE
    assert {call.caller for call in ours} == {
        caller_number(kind, index) for kind in KINDS for index in range(kind.calls)
    }
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
