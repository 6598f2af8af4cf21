"""Blind transfers: by the phone's own REFER, by telephone keys, by AMI.

Rule: one call, one report: who began it, who answered first, and the transfers since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.people import ALICE, BOB, CHLOE, DAN, EVA, Person
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, moved

if TYPE_CHECKING:
    from tests.live.lab.phones import Phone


async def _arrives(stage: Stage, moved_on: Phone, target: Phone) -> None:
    await stage.rings(moved_on, target)
    await stage.pause(0.3)
    await target.accept()
    await stage.talk(moved_on, target)
    await stage.pause()
    await moved_on.hangup()
    await stage.over()


@scenario
async def blind_transfer_by_callee(stage: Stage) -> None:
    """Bob sends Alice on to Chloé by his phone's transfer key."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.transfer("102")
    await _arrives(stage, stage.alice, stage.chloe)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE)])


@scenario
async def blind_transfer_by_caller(stage: Stage) -> None:
    """Alice sends Bob on to Chloé by her phone's transfer key."""
    await stage.call(stage.alice, stage.bob)
    await stage.alice.transfer("102")
    await _arrives(stage, stage.bob, stage.chloe)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(ALICE, CHLOE)])


@scenario
async def blind_transfer_by_feature(stage: Stage) -> None:
    """Bob presses #1 102: the PBX's own blind transfer."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.press("#1")
    stage.truth.held(BOB)
    await stage.pause(1.0)  # the PBX says "transfer" to Bob, and plays music to Alice
    await stage.bob.press("102")
    stage.truth.took_back(BOB)
    await _arrives(stage, stage.alice, stage.chloe)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE)])


@scenario
async def blind_transfer_by_feature_of_caller(stage: Stage) -> None:
    """Alice presses #1 102: Bob rings Chloé."""
    await stage.call(stage.alice, stage.bob)
    await stage.alice.press("#1")
    stage.truth.held(ALICE)
    await stage.pause(1.0)
    await stage.alice.press("102")
    stage.truth.took_back(ALICE)
    await _arrives(stage, stage.bob, stage.chloe)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(ALICE, CHLOE)])


@scenario
async def blind_transfer_ami(stage: Stage) -> None:
    """A console sends Alice on to Chloé by the BlindTransfer action on Bob's channel."""
    await stage.call(stage.alice, stage.bob)
    await stage.ami.action(
        "BlindTransfer", Channel=stage.channel(stage.bob), Context="ext", Exten="102"
    )
    await _arrives(stage, stage.alice, stage.chloe)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE)])


@scenario
async def blind_transfer_to_queue(stage: Stage) -> None:
    """Bob sends Alice on to a queue; Dan answers."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.transfer("400")
    await stage.rings(stage.alice, stage.chloe)
    await _arrives(stage, stage.alice, stage.dan)
    stage.truth.report(
        ALICE, BOB, ANSWERED, transfers=[moved(BOB, "400", answered_by=DAN)], queue="sales"
    )


@scenario
async def blind_transfer_to_group(stage: Stage) -> None:
    """Eva sends Alice on to a ring group through Local channels; Dan answers."""
    await stage.call(stage.alice, stage.eva)
    await stage.eva.transfer("561")
    await stage.rings(stage.alice, stage.bob, stage.chloe)
    await _arrives(stage, stage.alice, stage.dan)
    stage.truth.report(ALICE, EVA, ANSWERED, transfers=[moved(EVA, "561", answered_by=DAN)])


@scenario
async def blind_transfer_to_nobody(stage: Stage) -> None:
    """Bob sends Alice on to Chloé, whose phone rings for three seconds in vain."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.transfer("3102")
    await stage.rings(stage.alice, stage.chloe)
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[_unanswered(BOB, CHLOE)])


@scenario
async def blind_transfer_target_rejects(stage: Stage) -> None:
    """Bob sends Alice on to Chloé, who declines."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.transfer("102")
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[_unanswered(BOB, CHLOE)])


@scenario
async def blind_transfer_twice(stage: Stage) -> None:
    """Bob sends Alice on to Chloé, Chloé sends her on to Dan."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.transfer("102")
    await stage.rings(stage.alice, stage.chloe)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.chloe.transfer("103")
    await _arrives(stage, stage.alice, stage.dan)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE), moved(CHLOE, DAN)])


def _unanswered(by: Person, to: Person) -> dict[str, str | None]:
    return {**moved(by, to), "answeredBy": None}


@scenario
async def holder_transferred_away(stage: Stage) -> None:
    """Alice puts Bob on hold; Bob sends her on to Chloé, with whom she takes it off again."""
    await stage.call(stage.alice, stage.bob)
    await stage.alice.hold()
    stage.truth.held(ALICE)
    await stage.pause(0.3)
    await stage.bob.transfer("102")
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.alice.resume()
    stage.truth.took_back(ALICE)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE)])
