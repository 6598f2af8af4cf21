"""A house as FreePBX builds it: subroutines within subroutines, members that are Local channels.

Rule: people are known by their extension, whatever the dialplan shows of them on its way.
"""

from __future__ import annotations

from tests.live.lab.people import NORA, OTTO, PIA, QUIN, ZOE
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.trunk import answerer, caller, refuser
from tests.live.lab.truth import ANSWERED, BUSY, NO_ANSWER, moved

FAR = "0015559870001"
SALES = "700"
PICKED_UP = "picked up"


@scenario
async def freepbx_call(stage: Stage) -> None:
    """Nora calls Otto; he answers and hangs up."""
    nora, otto = await stage.at_work(NORA, OTTO)
    await stage.call(nora, otto)
    await otto.hangup()
    await stage.over()
    stage.truth.report(NORA, OTTO, ANSWERED)


@scenario
async def freepbx_queue(stage: Stage) -> None:
    """Quin waits in a queue; the members' phones ring; Otto answers."""
    quin, nora, otto = await stage.at_work(QUIN, NORA, OTTO)
    await quin.dial("700")
    await stage.rings(quin, nora, otto)
    await stage.pause()
    await otto.accept()
    await stage.talk(quin, otto)
    await stage.pause(1.0)
    await quin.hangup()
    await stage.over()
    stage.truth.report(QUIN, OTTO, ANSWERED, queue=SALES)


@scenario
async def freepbx_queue_abandoned(stage: Stage) -> None:
    """Quin leaves the queue while both members' phones ring."""
    quin, nora, otto = await stage.at_work(QUIN, NORA, OTTO)
    await quin.dial("700")
    await stage.rings(quin, nora, otto)
    await stage.pause(1.0)
    await quin.hangup()
    await stage.over()
    stage.truth.report(QUIN, "700", NO_ANSWER, queue=SALES, outcome="abandoned")


@scenario
async def freepbx_queue_from_outside(stage: Stage) -> None:
    """Zoë calls the queue's number from outside; Nora answers and sends her on to Quin."""
    quin, nora, otto = await stage.at_work(QUIN, NORA, OTTO)
    zoe = await stage.outside(caller("5550700", stage.pbx.ports.sip))
    await stage.rings(ZOE, nora, otto)
    await stage.pause()
    await nora.accept()
    stage.truth.talked(ZOE, NORA)
    await otto.idle()
    await stage.pause(1.0)
    await nora.transfer("304")
    await stage.rings(ZOE, quin)
    await stage.pause(0.3)
    await quin.accept()
    stage.truth.talked(ZOE, QUIN)
    await stage.pause()
    await quin.hangup()
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, NORA, ANSWERED, queue=SALES, transfers=[moved(NORA, QUIN)])


@scenario
async def freepbx_ring_group(stage: Stage) -> None:
    """A ring group that names itself before the caller's name; Nora answers."""
    quin, nora, otto = await stage.at_work(QUIN, NORA, OTTO)
    await quin.dial("600")
    await stage.rings(quin, nora, otto)
    await stage.pause()
    await nora.accept()
    await stage.talk(quin, nora)
    await stage.pause(1.2)
    await quin.hangup()
    await stage.over()
    stage.truth.report(QUIN, NORA, ANSWERED)


@scenario
async def freepbx_ring_group_given_up(stage: Stage) -> None:
    """Quin hangs up while the group's phones ring."""
    quin, nora, otto = await stage.at_work(QUIN, NORA, OTTO)
    await quin.dial("600")
    await stage.rings(quin, nora, otto)
    await stage.pause()
    await quin.hangup()
    await stage.over()
    stage.truth.report(QUIN, "600", NO_ANSWER)


@scenario
async def freepbx_pickup(stage: Stage) -> None:
    """Zoë calls a ring group from outside; Quin, who is not in it, takes Otto's ringing (**302)."""
    quin, nora, otto = await stage.at_work(QUIN, NORA, OTTO)
    zoe = await stage.outside(caller("5550600", stage.pbx.ports.sip))
    await stage.rings(ZOE, nora, otto)
    await stage.pause()
    await quin.dial("**302")
    await quin.talking()
    for phone in (nora, otto):
        await phone.idle()
    stage.truth.talked(ZOE, QUIN)
    await stage.pause(1.0)
    await quin.hangup()
    await zoe.done()
    await stage.over()
    stage.truth.report(ZOE, QUIN, ANSWERED, outcome=PICKED_UP)


@scenario
async def freepbx_follow_me(stage: Stage) -> None:
    """Pia's desk rings for two seconds, then her colleagues' do; Otto answers."""
    quin, nora, otto, pia = await stage.at_work(QUIN, NORA, OTTO, PIA)
    await quin.dial("633")
    await stage.rings(quin, pia)
    await stage.rings(quin, nora, otto)
    await pia.idle()
    await stage.pause()
    await otto.accept()
    await stage.talk(quin, otto)
    await stage.pause(1.0)
    await otto.hangup()
    await stage.over()
    stage.truth.report(QUIN, OTTO, ANSWERED)


async def _calls_out(stage: Stage, dialled: str) -> None:
    """Nora dials a number outside, which the far end answers; she hangs up."""
    (nora,) = await stage.at_work(NORA)
    far = await stage.outside(answerer(stage.pbx.ports.trunk))
    await nora.dial(dialled)
    await nora.hears_ringing()
    stage.truth.rang(NORA, FAR)
    await nora.talking()
    stage.truth.talked(NORA, FAR)
    await stage.pause(1.0)
    await nora.hangup()
    await far.done()
    await stage.over()
    stage.truth.report(NORA, FAR, ANSWERED)


@scenario
async def freepbx_out_by_numbered_trunk(stage: Stage) -> None:
    """Nora dials 9 and a number outside; the trunk's endpoint is named by the house's number."""
    await _calls_out(stage, f"9{FAR}")


@scenario
async def freepbx_out_by_named_trunk(stage: Stage) -> None:
    """Nora dials 8 and a number outside; the trunk's endpoint has a caller id of its own."""
    await _calls_out(stage, f"8{FAR}")


@scenario
async def freepbx_out_busy(stage: Stage) -> None:
    """Nora dials 9 and a number outside, which is busy."""
    (nora,) = await stage.at_work(NORA)
    await stage.outside(refuser(stage.pbx.ports.trunk, "486 Busy Here"))
    await nora.dial(f"9{FAR}")
    await nora.refused()
    await stage.over()
    stage.truth.report(NORA, FAR, BUSY)


@scenario
async def freepbx_out_again(stage: Stage) -> None:
    """Zoë calls a number of the house that leads out again, where it shows its own number."""
    far = await stage.outside(answerer(stage.pbx.ports.trunk))
    zoe = await stage.outside(caller("5550900", stage.pbx.ports.sip, talk=1.0))
    await zoe.done()
    await far.done()
    await stage.over()
    stage.truth.rang(ZOE, FAR)
    stage.truth.talked(ZOE, FAR)
    stage.truth.report(ZOE, FAR, ANSWERED, callerName=ZOE.name)


@scenario
async def freepbx_voicemail(stage: Stage) -> None:
    """Otto's phone rings for three seconds, then Nora leaves him a message."""
    nora, otto = await stage.at_work(NORA, OTTO)
    await nora.dial("612")
    await stage.rings(nora, otto)
    await otto.idle()
    await nora.talking()
    await stage.pause(1.5)
    await nora.hangup()
    await stage.over()
    stage.truth.report(NORA, OTTO, NO_ANSWER, outcome="voicemail")
