"""Two phones, one call: every way it can go.

Rule: nothing but what two people do with their handsets.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, CHLOE, DAN, EVA, FINN, HAL
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


@scenario
async def busy_in_a_call(stage: Stage) -> None:
    """Finn's phone takes one call only and is in it when Chloé calls."""
    await stage.call(stage.alice, stage.finn)
    await stage.chloe.dial("105")
    await stage.chloe.refused()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(CHLOE, FINN, BUSY)
    stage.truth.report(ALICE, FINN, ANSWERED)


@scenario
async def several_devices_one_endpoint(stage: Stage) -> None:
    """Eva has two phones registered on one endpoint: both ring, the second is answered."""
    await stage.office.switch_on(stage.eva_second)
    await stage.alice.dial("204")
    await stage.rings(stage.alice, stage.eva, stage.eva_second)
    await stage.pause()
    await stage.eva_second.accept()
    await stage.talk(stage.alice, stage.eva_second)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, EVA, ANSWERED)


@scenario
async def several_devices_two_endpoints(stage: Stage) -> None:
    """Finn has a desk phone and a mobile, an endpoint each: both ring, the mobile is answered."""
    await stage.office.switch_on(stage.finn_mobile)
    await stage.alice.dial("205")
    await stage.rings(stage.alice, stage.finn, stage.finn_mobile)
    await stage.pause()
    await stage.finn_mobile.accept()
    await stage.talk(stage.alice, stage.finn_mobile)
    await stage.pause()
    await stage.finn_mobile.hangup()
    await stage.over()
    stage.truth.report(ALICE, FINN, ANSWERED)


@scenario
async def several_devices_nobody_answers(stage: Stage) -> None:
    """Both of Finn's phones ring until Alice gives up."""
    await stage.office.switch_on(stage.finn_mobile)
    await stage.alice.dial("205")
    await stage.rings(stage.alice, stage.finn, stage.finn_mobile)
    await stage.alice.hears_ringing()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, FINN, NO_ANSWER)


@scenario
async def two_calls_at_once(stage: Stage) -> None:
    """Alice talks to Bob while Chloé talks to Dan."""
    await stage.call(stage.alice, stage.bob)
    await stage.call(stage.chloe, stage.dan)
    await stage.bob.hangup()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)
    stage.truth.report(CHLOE, DAN, ANSWERED)


@scenario
async def holder_hangs_up(stage: Stage) -> None:
    """Bob puts Alice on hold and hangs up without taking her back."""
    await stage.call(stage.alice, stage.bob)
    await stage.bob.hold()
    stage.truth.held(BOB)
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def hung_up_by_console(stage: Stage) -> None:
    """A console ends Alice's call with Bob by the Hangup action."""
    await stage.call(stage.alice, stage.bob)
    await stage.ami.action("Hangup", Channel=stage.channel(stage.bob), Cause="16")
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)
