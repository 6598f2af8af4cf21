"""Calls that a machine answers: menus, mailboxes, echo, listening in.

Rule: a machine is no person: nothing is dialled or connected; the callee is the number dialled.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, DAN, FINN
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER


async def _machine(stage: Stage, number: str) -> None:
    await stage.alice.dial(number)
    await stage.alice.talking()
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, number, ANSWERED)


@scenario
async def ivr(stage: Stage) -> None:
    """Alice listens to a menu and hangs up."""
    await _machine(stage, "500")


@scenario
async def ivr_to_extension(stage: Stage) -> None:
    """Alice presses 1 in a menu, which calls Bob; they talk."""
    await stage.alice.dial("501")
    await stage.alice.talking()
    await stage.pause()
    await stage.alice.press("1")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def ivr_to_extension_no_answer(stage: Stage) -> None:
    """Alice presses 1 in a menu, Bob's phone rings, she gives up."""
    await stage.alice.dial("501")
    await stage.alice.talking()
    await stage.pause()
    await stage.alice.press("1")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, NO_ANSWER)


@scenario
async def echo(stage: Stage) -> None:
    """Alice hears herself."""
    await _machine(stage, "520")


@scenario
async def voicemail(stage: Stage) -> None:
    """Alice leaves a message in a mailbox she dialled straight."""
    await _machine(stage, "510")


@scenario
async def voicemail_after_no_answer(stage: Stage) -> None:
    """Finn does not answer for three seconds, so Alice leaves him a message."""
    await stage.alice.dial("8105")
    await stage.rings(stage.alice, stage.finn)
    await stage.finn.idle()
    await stage.alice.talking()
    await stage.pause(1.5)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, FINN, NO_ANSWER, outcome="voicemail")


@scenario
async def chanspy(stage: Stage) -> None:
    """Dan listens in on Bob, who talks to Alice; nobody is connected to Dan."""
    await stage.call(stage.alice, stage.bob)
    await stage.dan.dial("550101")
    await stage.dan.talking()
    await stage.pause(1.0)
    await stage.dan.hangup()
    await stage.pause(0.3)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(DAN, "550101", ANSWERED)
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def chanspy_whisper(stage: Stage) -> None:
    """Dan whispers to Bob until Bob's call ends."""
    await stage.call(stage.alice, stage.bob)
    await stage.dan.dial("551101")
    await stage.dan.talking()
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)
    stage.truth.report(DAN, "551101", ANSWERED)
