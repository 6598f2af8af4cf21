"""Parked calls: taken by another, come back, given up.

Rule: parking and retrieval are one call; who is parked talks to nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.people import ALICE, BOB
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED

if TYPE_CHECKING:
    from tests.live.lab.ami import Message

_PARKED = "parked"


async def _parks(stage: Stage) -> Message:
    """Alice calls Bob, Bob parks her; what the PBX says about it."""
    await stage.call(stage.alice, stage.bob)
    since = stage.ami.mark()
    await stage.bob.transfer("700")
    event = await stage.ami.event("ParkedCall", since=since)
    await stage.bob.idle()
    return event


async def _retrieves(stage: Stage, space: str) -> None:
    await stage.chloe.dial(space)
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, outcome=_PARKED)


@scenario
async def parked_and_retrieved(stage: Stage) -> None:
    """Bob parks Alice by his phone's transfer key; Chloé takes her."""
    event = await _parks(stage)
    await stage.pause()
    await _retrieves(stage, event["ParkingSpace"])


@scenario
async def parked_by_feature(stage: Stage) -> None:
    """Bob presses *7; Chloé takes Alice."""
    await stage.call(stage.alice, stage.bob)
    since = stage.ami.mark()
    await stage.bob.press("*7")
    event = await stage.ami.event("ParkedCall", since=since)
    await stage.pause()
    await stage.put_down(stage.bob)
    await _retrieves(stage, event["ParkingSpace"])


@scenario
async def parked_by_ami(stage: Stage) -> None:
    """A console parks Alice; Chloé takes her."""
    await stage.call(stage.alice, stage.bob)
    since = stage.ami.mark()
    await stage.ami.action(
        "Park",
        Channel=stage.channel(stage.alice),
        TimeoutChannel=stage.channel(stage.bob),
        Timeout="10000",
    )
    event = await stage.ami.event("ParkedCall", since=since)
    await stage.pause()
    await stage.put_down(stage.bob)
    await _retrieves(stage, event["ParkingSpace"])


@scenario
async def parked_comes_back(stage: Stage) -> None:
    """Nobody takes Alice; after four seconds Bob's phone rings and he has her again."""
    await _parks(stage)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, outcome=_PARKED)


@scenario
async def parked_gives_up(stage: Stage) -> None:
    """Alice hangs up while she is parked."""
    await _parks(stage)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, outcome=_PARKED)
