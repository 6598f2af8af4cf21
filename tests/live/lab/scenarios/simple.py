"""Two phones, one call: every way it can go.

Rule: nothing but what two people do with their handsets.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, HAL
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, BUSY, FAILED, NO_ANSWER


@scenario
async def answered_caller_hangs_up(stage: Stage) -> None:
    """Alice calls Bob, they talk, Alice hangs up."""
    await stage.call(stage.alice, stage.bob)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def answered_callee_hangs_up(stage: Stage) -> None:
    """Alice calls Bob, they talk, Bob hangs up."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def callee_rejects(stage: Stage) -> None:
    """Bob declines the ringing call."""
    await stage.alice.dial("101")
    await stage.rings(stage.alice, stage.bob)
    await stage.alice.hears_ringing()
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, BUSY)


@scenario
async def caller_gives_up(stage: Stage) -> None:
    """Alice hangs up while Bob's phone still rings."""
    await stage.alice.dial("101")
    await stage.rings(stage.alice, stage.bob)
    await stage.alice.hears_ringing()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, NO_ANSWER)


@scenario
async def hold_by_each_side(stage: Stage) -> None:
    """Bob holds and resumes, then Alice holds and resumes."""
    await stage.call(stage.alice, stage.bob)
    for phone in (stage.bob, stage.alice):
        await phone.hold()
        stage.truth.held(phone.person)
        await stage.pause()
        await phone.resume()
        stage.truth.took_back(phone.person)
        await stage.pause(0.3)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def no_answer(stage: Stage) -> None:
    """Bob's phone rings for three seconds, then the PBX gives up."""
    await stage.alice.dial("3101")
    await stage.rings(stage.alice, stage.bob)
    await stage.alice.hears_ringing()
    await stage.over()
    stage.truth.report(ALICE, BOB, NO_ANSWER)


@scenario
async def unreachable(stage: Stage) -> None:
    """Nobody ever connected Hal's phone."""
    await stage.alice.dial(HAL.number)
    await stage.alice.refused()
    await stage.over()
    stage.truth.report(ALICE, HAL, FAILED)
