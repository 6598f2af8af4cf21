"""A house whose endpoints bear names and no caller id: the PBX lends a phone the number dialled.

Rule: nobody in it knows anybody by more than the endpoint's name, or the number that reaches it.
"""

from __future__ import annotations

from tests.live.lab.people import CAROL, DAVE, ERIN, FRONT
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER, moved


@scenario
async def names_group(stage: Stage) -> None:
    """The front desk calls a group; three phones ring, Dave answers."""
    front, carol, dave, erin = await stage.at_work(FRONT, CAROL, DAVE, ERIN)
    await front.dial("320")
    await stage.rings(front, carol, dave, erin)
    await stage.pause()
    await dave.accept()
    await stage.talk(front, dave)
    await stage.pause()
    await front.hangup()
    await stage.over()
    stage.truth.report(FRONT, DAVE, ANSWERED)


@scenario
async def names_group_no_answer(stage: Stage) -> None:
    """The front desk calls a group; three phones ring for three seconds, and nobody answers."""
    front, *phones = await stage.at_work(FRONT, CAROL, DAVE, ERIN)
    await front.dial("321")
    await stage.rings(front, *phones)
    await stage.over()
    stage.truth.report(FRONT, "321", NO_ANSWER)


@scenario
async def names_front_desk(stage: Stage) -> None:
    """Carol calls the front desk, whose endpoint is named front-desk.2, by its number 210."""
    carol, front = await stage.at_work(CAROL, FRONT)
    await carol.dial("210")
    await front.ringing()
    stage.truth.rang(CAROL, "210")
    await stage.pause()
    await front.accept()
    await carol.talking()
    stage.truth.talked(CAROL, "210")
    await stage.pause()
    await front.hangup()
    await stage.over()
    stage.truth.report(CAROL, "210", ANSWERED)


@scenario
async def names_blind_transfer(stage: Stage) -> None:
    """Carol sends the front desk on to Erin, by name; the PBX lends Erin what Carol was."""
    front, carol, erin = await stage.at_work(FRONT, CAROL, ERIN)
    await stage.call(front, carol)
    await carol.transfer("erin")
    await stage.rings(front, erin)
    await stage.pause(0.3)
    await erin.accept()
    await stage.talk(front, erin)
    await stage.pause()
    await front.hangup()
    await stage.over()
    stage.truth.report(FRONT, CAROL, ANSWERED, transfers=[moved(CAROL, ERIN)])


@scenario
async def names_blonde_transfer_to_group(stage: Stage) -> None:
    """Carol asks a group and joins the front desk to it while it rings; Erin answers."""
    front, carol, dave, erin = await stage.at_work(FRONT, CAROL, DAVE, ERIN)
    await stage.call(front, carol)
    first = carol.live()[0]
    await carol.hold()
    stage.truth.held(CAROL)
    await carol.dial("322")
    await stage.rings(carol, dave, erin)
    await carol.hears_ringing()
    await stage.pause()
    await stage.complete(carol, first)
    await carol.idle()
    await stage.pause()
    await erin.accept()
    await stage.talk(front, erin)
    await stage.pause()
    await erin.hangup()
    await stage.over()
    stage.truth.report(CAROL, "322", NO_ANSWER)
    stage.truth.report(
        FRONT, CAROL, ANSWERED, transfers=[moved(CAROL, "322", "attended", answered_by=ERIN)]
    )


@scenario
async def names_pickup(stage: Stage) -> None:
    """A group rings; the front desk, who is not in it, takes what rings at Dave's (*8dave)."""
    carol, dave, erin, front = await stage.at_work(CAROL, DAVE, ERIN, FRONT)
    await carol.dial("322")
    await stage.rings(carol, dave, erin)
    await stage.pause()
    await front.dial("*8dave")
    await stage.talk(carol, front)
    for phone in (dave, erin):
        await phone.idle()
    await stage.pause()
    await carol.hangup()
    await stage.over()
    stage.truth.report(CAROL, FRONT, ANSWERED, outcome="picked up")
