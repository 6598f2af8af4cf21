"""Calls in other people's houses on real Asterisks, told as the people on the phones saw them.

Astconsole watches as the user with the fewest rights; what it must say is what the scenario saw.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.live.lab.scenarios import acceptance, freepbx, hosted, names, programs, stations
from tests.live.watching import Said, Watch

if TYPE_CHECKING:
    import asyncio

    from tests.live.lab.stage import Office, Play, Stage

PLAYS = (
    names.names_group,
    hosted.hosted_blonde_transfer,
    hosted.hosted_click_to_dial,
    freepbx.freepbx_pickup,
    freepbx.freepbx_out_by_named_trunk,
    acceptance.acceptance_in_group,
    stations.page,
    programs.program_originates,
)
"""One for each way in which these houses differ from the office; recordings hold the others."""


@pytest.mark.parametrize("play", PLAYS, ids=lambda play: play.__name__)
def test_a_call_in_another_house(
    play: Play, stage: Stage, watch: Watch, runner: asyncio.Runner
) -> None:
    runner.run(play(stage))
    truth = stage.truth
    runner.run(watch.reports(len(truth.reports)))
    assert runner.run(watch.stop()) == 0
    assert _pairs(watch.of("dialing")) == sorted(truth.dialing)
    connected = sorted(sorted(pair) for pair in truth.connected)
    assert _together(watch.of("callconnected")) == connected
    assert _together(watch.of("calldisconnected")) == connected
    reports = [(r["caller"], r.get("callee"), r["finalStatus"]) for r in truth.reports]
    assert sorted(_report(line) for line in watch.of("callreport")) == sorted(reports)


def test_an_agent_and_a_conference_are_found_when_connecting_in_the_middle(
    stage: Stage, office: Office, runner: asyncio.Runner
) -> None:
    runner.run(_in_the_middle(stage, office))


async def _in_the_middle(stage: Stage, office: Office) -> None:
    await stations.log_in(stage)
    for phone in (stage.alice, stage.bob):
        await phone.dial("530")
        await phone.talking()
    since = stage.ami.mark()
    await stage.chloe.dial("541")
    await stage.bridged(stage.dan, since)
    watch = Watch(office.pbx.ports.ami, "desk")
    await watch.start()
    try:
        for phone in (stage.chloe, stage.alice, stage.bob, stage.dan):
            told = len(watch.of("callreport"))
            await phone.hangup()
            await watch.reports(told + 1)
    finally:
        await watch.stop()
    assert _together(watch.of("callconnected")) == [["102", "103"]]
    assert [_report(line) for line in watch.of("callreport")] == [
        ("102", "103", "answered"),
        ("100", "530", "answered"),
        ("101", "530", "answered"),
        ("103", "88", "answered"),
    ]


def _pairs(lines: list[Said]) -> list[list[str]]:
    return sorted([line["from"]["number"], line["to"]["number"]] for line in lines)


def _together(lines: list[Said]) -> list[list[str]]:
    return sorted(sorted(pair) for pair in _pairs(lines))


def _report(line: Said) -> tuple[str, str, str]:
    return line["caller"]["number"], line["callee"]["number"], line["finalStatus"]
