"""Attended transfers: one asks before sending on; by REFER with Replaces, by keys, by AMI.

Rule: two calls. The first goes on with the new party; the question asked has its own report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.people import ALICE, BOB, CHLOE, DAN, Person
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, BUSY, NO_ANSWER, moved

if TYPE_CHECKING:
    from tests.live.lab.phones import Phone


async def _asks(stage: Stage, asker: Phone, number: str, asked: Phone) -> None:
    """The asker puts the call on hold, dials and hears the other phone ring."""
    await asker.hold()
    stage.truth.held(asker.person)
    await asker.dial(number)
    await stage.rings(asker, asked)
    await asker.hears_ringing()
    await stage.pause(0.3)


async def _answers(stage: Stage, asker: Phone, asked: Phone) -> None:
    await asked.accept()
    await stage.talk(asker, asked, calls=(2, 1))
    await stage.pause()


async def _left_together(stage: Stage, one: Phone, other: Phone, gone: Phone) -> None:
    """After the transfer two are together, and the one who made it is out."""
    await gone.idle()
    await stage.talk(one, other)
    await stage.pause(1.0)
    await one.hangup()
    await stage.over()


def _two_reports(stage: Stage, by: Person, to: Person) -> None:
    stage.truth.report(by, to, ANSWERED)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(by, to, "attended")])


@scenario
async def attended_transfer_by_callee(stage: Stage) -> None:
    """Bob asks Chloé, then joins Alice and Chloé by his phone's transfer key."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await _asks(stage, stage.bob, "102", stage.chloe)
    await _answers(stage, stage.bob, stage.chloe)
    await stage.complete(stage.bob, first)
    await _left_together(stage, stage.alice, stage.chloe, stage.bob)
    _two_reports(stage, BOB, CHLOE)


@scenario
async def attended_transfer_by_caller(stage: Stage) -> None:
    """Alice asks Chloé, then joins Bob and Chloé by her phone's transfer key."""
    await stage.call(stage.alice, stage.bob)
    first = stage.alice.live()[0]
    await _asks(stage, stage.alice, "102", stage.chloe)
    await _answers(stage, stage.alice, stage.chloe)
    await stage.complete(stage.alice, first)
    await _left_together(stage, stage.bob, stage.chloe, stage.alice)
    _two_reports(stage, ALICE, CHLOE)


@scenario
async def attended_transfer_blonde(stage: Stage) -> None:
    """Bob joins Alice to Chloé while Chloé's phone still rings; Chloé answers Alice."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await _asks(stage, stage.bob, "102", stage.chloe)
    await stage.complete(stage.bob, first)
    await stage.bob.idle()
    await stage.pause()
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(BOB, CHLOE, NO_ANSWER)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE, "attended")])


@scenario
async def attended_transfer_blonde_to_queue(stage: Stage) -> None:
    """Bob joins Alice to a queue while its agents' phones ring; Dan answers Alice."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await stage.bob.hold()
    stage.truth.held(BOB)
    await stage.bob.dial("400")
    await stage.rings(stage.bob, stage.chloe, stage.dan)
    await stage.bob.talking(2)
    await stage.complete(stage.bob, first)
    await stage.bob.idle()
    await stage.pause()
    await stage.dan.accept()
    await stage.talk(stage.alice, stage.dan)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(BOB, "400", NO_ANSWER, queue="sales")
    stage.truth.report(
        ALICE, BOB, ANSWERED, transfers=[moved(BOB, "400", "attended", answered_by=DAN)]
    )


@scenario
async def attended_transfer_blonde_nobody(stage: Stage) -> None:
    """Bob joins Alice to Chloé while her phone rings; she never answers."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await _asks(stage, stage.bob, "3102", stage.chloe)
    await stage.complete(stage.bob, first)
    await stage.over()
    stage.truth.report(BOB, CHLOE, NO_ANSWER)
    stage.truth.report(
        ALICE,
        BOB,
        ANSWERED,
        transfers=[{**moved(BOB, CHLOE, "attended"), "answeredBy": None}],
    )


@scenario
async def attended_transfer_to_group(stage: Stage) -> None:
    """Bob asks a ring group; Dan answers; Bob joins Alice and Dan."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await stage.bob.hold()
    stage.truth.held(BOB)
    await stage.bob.dial("590")
    await stage.rings(stage.bob, stage.chloe, stage.dan)
    await stage.pause(0.3)
    await _answers(stage, stage.bob, stage.dan)
    await stage.complete(stage.bob, first)
    await _left_together(stage, stage.alice, stage.dan, stage.bob)
    _two_reports(stage, BOB, DAN)


@scenario
async def attended_transfer_to_queue(stage: Stage) -> None:
    """Bob asks a queue; Dan answers; Bob joins Alice and Dan."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await stage.bob.hold()
    stage.truth.held(BOB)
    await stage.bob.dial("400")
    await stage.rings(stage.bob, stage.chloe, stage.dan)
    await stage.pause(0.3)
    await _answers(stage, stage.bob, stage.dan)
    await stage.complete(stage.bob, first)
    await _left_together(stage, stage.alice, stage.dan, stage.bob)
    stage.truth.report(BOB, DAN, ANSWERED, queue="sales")
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, DAN, "attended")])


@scenario
async def attended_transfer_given_up(stage: Stage) -> None:
    """Bob asks Chloé, who declines; Bob goes back to Alice."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await _asks(stage, stage.bob, "102", stage.chloe)
    await stage.chloe.hangup()
    await stage.bob.refused()
    await stage.bob.resume(first)
    stage.truth.took_back(BOB)
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(BOB, CHLOE, BUSY)
    stage.truth.report(ALICE, BOB, ANSWERED)


async def _feature(stage: Stage, asker: Phone, asked: Phone) -> None:
    """The asker presses *2 and the number; the other phone rings."""
    await asker.press("*2")
    stage.truth.held(asker.person)
    await stage.pause(1.0)  # the PBX says "transfer" here, and plays music to the other side
    await asker.press(asked.person.number)
    await stage.rings(asker, asked)
    await stage.pause(0.3)


@scenario
async def attended_transfer_by_feature(stage: Stage) -> None:
    """Bob presses *2 102, asks Chloé and hangs up."""
    await stage.call(stage.alice, stage.bob)
    await _feature(stage, stage.bob, stage.chloe)
    await stage.chloe.accept()
    await stage.talk(stage.bob, stage.chloe)
    await stage.pause(1.2)
    await stage.bob.hangup()
    await _left_together(stage, stage.alice, stage.chloe, stage.bob)
    _two_reports(stage, BOB, CHLOE)


@scenario
async def attended_transfer_by_feature_blonde(stage: Stage) -> None:
    """Bob presses *2 102 and hangs up while Chloé's phone rings; Chloé answers Alice."""
    await stage.call(stage.alice, stage.bob)
    await _feature(stage, stage.bob, stage.chloe)
    await stage.bob.hangup()
    await stage.pause()
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(BOB, CHLOE, NO_ANSWER)
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(BOB, CHLOE, "attended")])


@scenario
async def attended_transfer_ami(stage: Stage) -> None:
    """A console makes Bob ask Chloé (Atxfer action); Bob hangs up to complete it."""
    await stage.call(stage.alice, stage.bob)
    await stage.ami.action("Atxfer", Channel=stage.channel(stage.bob), Context="ext", Exten="102")
    stage.truth.held(BOB)
    await stage.rings(stage.bob, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.bob, stage.chloe)
    await stage.pause(1.2)
    await stage.bob.hangup()
    await _left_together(stage, stage.alice, stage.chloe, stage.bob)
    _two_reports(stage, BOB, CHLOE)


@scenario
async def three_way_by_feature(stage: Stage) -> None:
    """Bob presses *2 102, then *3: all three talk together until Bob leaves."""
    await stage.call(stage.alice, stage.bob)
    await _feature(stage, stage.bob, stage.chloe)
    await stage.chloe.accept()
    await stage.talk(stage.bob, stage.chloe)
    await stage.pause(1.2)
    since = stage.ami.mark()
    await stage.bob.press("*3")
    await stage.bridged(stage.chloe, since)
    stage.truth.took_back(BOB)
    stage.truth.talked(ALICE, CHLOE)
    await stage.pause()
    await stage.bob.hangup()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(BOB, CHLOE, ANSWERED)
    stage.truth.report(ALICE, BOB, ANSWERED)
