"""Simple calls on real Asterisks, seen by `astconsole watch` as the user with the fewest rights.

Each call is made by real phones; the whole list of what astconsole said is compared.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.live.lab.scenarios import simple
from tests.live.watching import Said, Watch, story

if TYPE_CHECKING:
    import asyncio

    from tests.live.lab.stage import Play, Stage

ALICE = "Alice Adams <100>"
BOB = "Bob Brown <101>"

DIALING = ("dialing", ALICE, BOB)
CONNECTED = ("callconnected", ALICE, BOB)
DISCONNECTED = ("calldisconnected", ALICE, BOB)
ANSWERED = ("callreport", ALICE, BOB, "answered")


def hung_up(who: str, cause: str = "16 Normal Clearing") -> tuple[str, str, str]:
    return ("hangup", who, cause)


HELD = [(kind, who) for who in (BOB, ALICE) for kind in ("hold", "unhold")]

CASES = {
    "answered, caller hangs up": (
        simple.answered_caller_hangs_up,
        [DIALING, CONNECTED, DISCONNECTED, hung_up(BOB), hung_up(ALICE), ANSWERED],
    ),
    "answered, callee hangs up": (
        simple.answered_callee_hangs_up,
        [DIALING, CONNECTED, DISCONNECTED, hung_up(BOB), hung_up(ALICE), ANSWERED],
    ),
    "rejected": (
        simple.callee_rejects,
        [
            DIALING,
            hung_up(BOB, "17 User busy"),
            hung_up(ALICE, "17 User busy"),
            ("callreport", ALICE, BOB, "busy"),
        ],
    ),
    "given up": (
        simple.caller_gives_up,
        [
            DIALING,
            hung_up(BOB, "127 Interworking, unspecified"),
            hung_up(ALICE, "127 Interworking, unspecified"),
            ("callreport", ALICE, BOB, "no answer"),
        ],
    ),
    "hold by each side": (
        simple.hold_by_each_side,
        [DIALING, CONNECTED, *HELD, DISCONNECTED, hung_up(BOB), hung_up(ALICE), ANSWERED],
    ),
}


@pytest.mark.parametrize(("play", "expected"), CASES.values(), ids=CASES)
def test_simple_call(
    play: Play,
    expected: list[tuple[str, ...]],
    stage: Stage,
    watch: Watch,
    runner: asyncio.Runner,
) -> None:
    runner.run(play(stage))
    runner.run(watch.reports(1))
    assert runner.run(watch.stop()) == 0
    said = story(watch.lines)
    assert _by_order_of_ends(said) == _by_order_of_ends(expected)
    _check_times(watch.of("callreport")[0])
    _check_ids(watch)


def _by_order_of_ends(lines: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Both channels of a call hang up in the same instant; which is said first does not matter."""
    hangups = sorted(line for line in lines if line[0] == "hangup")
    place = iter(hangups)
    return [next(place) if line[0] == "hangup" else line for line in lines]


def _check_times(report: Said) -> None:
    """The report's times fit each other, in the seed's format."""
    start = dt.datetime.fromisoformat(report["startTime"])
    end = dt.datetime.fromisoformat(report["endTime"])
    total, talk = report["totalDuration"], report["talkDuration"]
    assert 0 <= (end - start).total_seconds() - total <= 1
    if report["finalStatus"] == "answered":
        answer = dt.datetime.fromisoformat(report["answerTime"])
        assert start <= answer <= end
        assert 0 <= talk <= total
        assert abs((end - answer).total_seconds() - talk) <= 1
    else:
        assert report["answerTime"] == ""
        assert talk == 0


def _check_ids(watch: Watch) -> None:
    """The two participants keep their ids throughout, and each names the other."""
    dialing = watch.of("dialing")[0]
    caller, callee = dialing["from"], dialing["to"]
    assert (caller["with"], callee["with"]) == (callee["id"], caller["id"])
    ids = {caller["id"], callee["id"]}
    for line in watch.of("hangup", "hold", "unhold"):
        assert line["participant"]["id"] in ids
    report = watch.of("callreport")[0]
    assert {report["caller"]["id"], report["callee"]["id"]} == ids
    for line in watch.lines:
        assert dt.datetime.fromisoformat(line["time"]).tzinfo is not None
