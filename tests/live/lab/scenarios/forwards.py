"""Calls that are sent on before anybody answers.

Rule: who is called in the end is the callee; a desk that forwards without ringing rings nobody.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, CHLOE, DAN, EVA
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.trunk import refuser
from tests.live.lab.truth import ANSWERED, NO_ANSWER


@scenario
async def forward_by_dialplan(stage: Stage) -> None:
    """Eva's calls go to Chloé, by the dialplan itself."""
    await stage.pbx.rx("database put CFU 104 102")
    await stage.alice.dial("104")
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)


@scenario
async def forward_by_dialplan_local(stage: Stage) -> None:
    """Eva's calls go to Chloé, by a Local channel."""
    await stage.pbx.rx("database put CFLOCAL 104 102")
    await stage.alice.dial("104")
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause(1.0)
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)


@scenario
async def forward_by_phone(stage: Stage) -> None:
    """Grace's phone answers each call with "302, try Chloé"."""
    contact = f"102@127.0.0.1:{stage.pbx.ports.sip}"
    grace = await stage.outside(
        refuser(stage.pbx.ports.scripted, "302 Moved Temporarily", contact=contact)
    )
    await stage.alice.dial("106")
    await stage.rings(stage.alice, stage.chloe)
    await grace.done()
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)


@scenario
async def forward_by_phone_no_answer(stage: Stage) -> None:
    """Grace's phone sends Alice on to Chloé, and Alice gives up."""
    contact = f"102@127.0.0.1:{stage.pbx.ports.sip}"
    await stage.outside(refuser(stage.pbx.ports.scripted, "302 Moved Temporarily", contact=contact))
    await stage.alice.dial("106")
    await stage.rings(stage.alice, stage.chloe)
    await stage.alice.hears_ringing()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, NO_ANSWER)


@scenario
async def forward_twice(stage: Stage) -> None:
    """Eva's calls go to Dan, Dan's to Chloé, each by a Local channel."""
    await stage.pbx.rx(f"database put CFLOCAL {EVA.number} {DAN.number}")
    await stage.pbx.rx(f"database put CFLOCAL {DAN.number} {CHLOE.number}")
    await stage.alice.dial("104")
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause(1.2)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)
