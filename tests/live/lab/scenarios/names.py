"""A house whose endpoints bear names and no caller id: the PBX lends a phone the number dialled.

Rule: nobody in it knows anybody by more than the endpoint's name, or the number that reaches it.
"""

from __future__ import annotations

from tests.live.lab.people import CAROL, DAVE, ERIN, FRONT
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER


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
