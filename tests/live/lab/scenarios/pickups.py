"""Somebody answers another desk's ringing call.

Rule: whose phone rang was dialled; who picked up is the callee.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, CHLOE, DAN
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED

PICKED_UP = "picked up"


@scenario
async def pickup_directed(stage: Stage) -> None:
    """Bob's phone rings; Chloé dials *8101 and has Alice."""
    await stage.alice.dial("101")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause()
    await stage.chloe.dial("*8101")
    await stage.talk(stage.alice, stage.chloe)
    await stage.bob.idle()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, outcome=PICKED_UP)


@scenario
async def pickup_group(stage: Stage) -> None:
    """Bob's phone rings; Chloé dials *8, whoever rings, and has Alice."""
    await stage.alice.dial("101")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause()
    await stage.chloe.dial("*8")
    await stage.talk(stage.alice, stage.chloe)
    await stage.bob.idle()
    await stage.pause()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, outcome=PICKED_UP)


@scenario
async def pickup_from_ring_group(stage: Stage) -> None:
    """A group of three rings; Eva, who is not in it, picks Dan's ringing up."""
    await stage.alice.dial("560")
    await stage.rings(stage.alice, stage.bob, stage.chloe, stage.dan)
    await stage.pause()
    await stage.eva.dial("*8103")
    await stage.talk(stage.alice, stage.eva)
    for phone in (stage.bob, stage.chloe, stage.dan):
        await phone.idle()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, stage.eva.person, ANSWERED, outcome=PICKED_UP)


@scenario
async def pickup_through_local(stage: Stage) -> None:
    """Dan's phone rings through a Local channel; Chloé picks it up."""
    await stage.pbx.rx("database put CFLOCAL 104 103")
    await stage.alice.dial("104")
    await stage.rings(stage.alice, stage.dan)
    await stage.pause()
    await stage.chloe.dial(f"*8{DAN.number}")
    await stage.talk(stage.alice, stage.chloe)
    await stage.dan.idle()
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, outcome=PICKED_UP)


@scenario
async def pickup_from_queue(stage: Stage) -> None:
    """A queue rings its agents; Eva, who is none, picks Dan's ringing up."""
    await stage.alice.dial("400")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.pause()
    await stage.eva.dial("*8103")
    await stage.eva.talking()
    await stage.chloe.idle()
    await stage.dan.idle()
    await stage.talk(stage.alice, stage.eva)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, stage.eva.person, ANSWERED, queue="sales", outcome=PICKED_UP)
