"""Calls with the world outside, over the trunk.

Rule: an outside number is written as it was shown or dialled, with its plus sign.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, CHLOE, DAN, ZOE
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.trunk import answerer, caller, giver_up, refuser
from tests.live.lab.truth import ANSWERED, BUSY, CONGESTION, FAILED, NO_ANSWER, moved

FAR = "+15559870001"


@scenario
async def inbound_trunk(stage: Stage) -> None:
    """Zoë calls Bob from outside; Bob hangs up."""
    zoe = await stage.outside(caller("5550100", stage.pbx.ports.sip))
    await stage.rings(ZOE, stage.bob)
    await stage.pause()
    await stage.bob.accept()
    stage.truth.talked(ZOE, BOB)
    await stage.pause(1.0)
    await stage.bob.hangup()
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, BOB, ANSWERED, callerName=ZOE.name)


@scenario
async def inbound_trunk_caller_hangs_up(stage: Stage) -> None:
    """Zoë calls Bob from outside and hangs up after a second."""
    zoe = await stage.outside(caller("5550100", stage.pbx.ports.sip, talk=1.0))
    await stage.rings(ZOE, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    stage.truth.talked(ZOE, BOB)
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, BOB, ANSWERED, callerName=ZOE.name)


@scenario
async def inbound_trunk_to_queue(stage: Stage) -> None:
    """Zoë waits in a queue; Chloé answers."""
    zoe = await stage.outside(caller("5550400", stage.pbx.ports.sip))
    await stage.rings(ZOE, stage.chloe, stage.dan)
    await stage.pause()
    await stage.chloe.accept()
    stage.truth.talked(ZOE, CHLOE)
    await stage.pause(1.0)
    await stage.chloe.hangup()
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, CHLOE, ANSWERED, callerName=ZOE.name, queue="sales")


@scenario
async def inbound_trunk_transferred(stage: Stage) -> None:
    """Zoë calls Bob, Bob sends her on to Dan."""
    zoe = await stage.outside(caller("5550100", stage.pbx.ports.sip))
    await stage.rings(ZOE, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    stage.truth.talked(ZOE, BOB)
    await stage.pause()
    await stage.bob.transfer("103")
    await stage.rings(ZOE, stage.dan)
    await stage.dan.accept()
    stage.truth.talked(ZOE, DAN)
    await stage.pause()
    await stage.dan.hangup()
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, BOB, ANSWERED, callerName=ZOE.name, transfers=[moved(BOB, DAN)])


@scenario
async def outbound_trunk(stage: Stage) -> None:
    """Alice calls out; the far phone rings and is answered; Alice hangs up."""
    far = await stage.outside(answerer(stage.pbx.ports.trunk))
    await stage.alice.dial(FAR)
    await stage.alice.hears_ringing()
    stage.truth.rang(ALICE, FAR)
    await stage.alice.talking()
    stage.truth.talked(ALICE, FAR)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await far.done()
    await stage.over()
    stage.truth.report(ALICE, FAR, ANSWERED)


@scenario
async def progress_without_ringing(stage: Stage) -> None:
    """Alice calls out; the far side sends sound (183) but never says it rings (180)."""
    far = await stage.outside(answerer(stage.pbx.ports.trunk, rings=False, early_media=True))
    await stage.alice.dial(FAR)
    await stage.alice.talking()
    stage.truth.rang(ALICE, FAR)
    stage.truth.talked(ALICE, FAR)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await far.done()
    await stage.over()
    stage.truth.report(ALICE, FAR, ANSWERED)


@scenario
async def progress_by_dialplan(stage: Stage) -> None:
    """The PBX itself sends sound (183) before it calls Bob, whose phone rings."""
    await stage.alice.dial("183101")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause()
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def outbound_busy(stage: Stage) -> None:
    """Alice calls out; the far side is busy."""
    await stage.outside(refuser(stage.pbx.ports.trunk, "486 Busy Here"))
    await stage.alice.dial(FAR)
    await stage.alice.refused()
    await stage.over()
    stage.truth.report(ALICE, FAR, BUSY)


@scenario
async def outbound_congestion(stage: Stage) -> None:
    """Alice calls out; the trunk has no free line."""
    await stage.outside(refuser(stage.pbx.ports.trunk, "503 Service Unavailable"))
    await stage.alice.dial(FAR)
    await stage.alice.refused()
    await stage.over()
    stage.truth.report(ALICE, FAR, CONGESTION)


@scenario
async def outbound_no_such_number(stage: Stage) -> None:
    """Alice calls out; nobody has that number."""
    await stage.outside(refuser(stage.pbx.ports.trunk, "404 Not Found"))
    await stage.alice.dial(FAR)
    await stage.alice.refused()
    await stage.over()
    stage.truth.report(ALICE, FAR, FAILED)


@scenario
async def outbound_gives_up(stage: Stage) -> None:
    """Alice calls out; the far phone rings; she gives up."""
    far = await stage.outside(answerer(stage.pbx.ports.trunk, after=30))
    await stage.alice.dial(FAR)
    await stage.alice.hears_ringing()
    stage.truth.rang(ALICE, FAR)
    await stage.pause()
    await stage.alice.hangup()
    await far.stop()
    await stage.over()
    stage.truth.report(ALICE, FAR, NO_ANSWER)


@scenario
async def inbound_trunk_gives_up(stage: Stage) -> None:
    """Zoë calls Bob from outside and hangs up while his phone rings."""
    zoe = await stage.outside(giver_up("5550100", stage.pbx.ports.sip, after=1.0))
    await stage.rings(ZOE, stage.bob)
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, BOB, NO_ANSWER, callerName=ZOE.name)


@scenario
async def inbound_trunk_attended(stage: Stage) -> None:
    """Zoë calls Bob, Bob asks Chloé and joins the two."""
    zoe = await stage.outside(caller("5550100", stage.pbx.ports.sip))
    await stage.rings(ZOE, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    stage.truth.talked(ZOE, BOB)
    await stage.pause()
    first = stage.bob.live()[0]
    await stage.bob.hold()
    stage.truth.held(BOB)
    await stage.bob.dial("102")
    await stage.rings(stage.bob, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.bob, stage.chloe, calls=(2, 1))
    await stage.pause()
    await stage.complete(stage.bob, first)
    await stage.bob.idle()
    stage.truth.talked(ZOE, CHLOE)
    await stage.pause()
    await stage.chloe.hangup()
    await zoe.done()
    await stage.over()
    stage.truth.report(BOB, CHLOE, ANSWERED)
    transfers = [moved(BOB, CHLOE, "attended")]
    stage.truth.report(ZOE, BOB, ANSWERED, callerName=ZOE.name, transfers=transfers)
