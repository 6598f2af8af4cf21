"""Queues: a caller waits, agents' phones ring, one answers, or none.

Rule: a caller who waits talks to nobody, though the PBX has answered; only an agent is a callee.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, CHLOE, DAN
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER


@scenario
async def queue_ringall(stage: Stage) -> None:
    """Both agents' phones ring; Dan answers; Alice hangs up."""
    await stage.alice.dial("400")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.pause()
    await stage.dan.accept()
    await stage.talk(stage.alice, stage.dan)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, DAN, ANSWERED, queue="sales")


@scenario
async def queue_not_answered_first(stage: Stage) -> None:
    """A queue that lets the caller hear ringing until Chloé answers; Chloé hangs up."""
    await stage.alice.dial("405")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.pause()
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, queue="sales")


@scenario
async def queue_linear(stage: Stage) -> None:
    """Agents ring one after the other: Bob does not answer, Chloé does."""
    await stage.alice.dial("401")
    await stage.rings(stage.alice, stage.bob)
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, queue="support")


@scenario
async def queue_agent_rejects(stage: Stage) -> None:
    """Bob declines, so the queue rings the next agent: Chloé answers."""
    await stage.alice.dial("401")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.hangup()
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, queue="support")


@scenario
async def queue_timeout(stage: Stage) -> None:
    """Agents' phones ring twice for two seconds; after five seconds the queue gives up."""
    await stage.alice.dial("402")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.over()
    stage.truth.report(ALICE, "402", NO_ANSWER, queue="short", outcome="timeout")


@scenario
async def queue_caller_abandons(stage: Stage) -> None:
    """Alice hangs up while both agents' phones ring."""
    await stage.alice.dial("400")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, "400", NO_ANSWER, queue="sales", outcome="abandoned")


async def _through_local(stage: Stage, number: str, queue: str) -> None:
    await stage.alice.dial(number)
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.pause()
    await stage.dan.accept()
    await stage.talk(stage.alice, stage.dan)
    await stage.pause(1.2)
    await stage.dan.hangup()
    await stage.over()
    stage.truth.report(ALICE, DAN, ANSWERED, queue=queue)


@scenario
async def queue_local(stage: Stage) -> None:
    """Agents are members through Local channels that are optimised away; Dan answers."""
    await _through_local(stage, "403", "local")


@scenario
async def queue_local_n(stage: Stage) -> None:
    """Agents are members through Local channels that stay (/n); Dan answers."""
    await _through_local(stage, "404", "localn")


@scenario
async def queue_local_n_abandoned(stage: Stage) -> None:
    """Alice hangs up while agents ring through Local channels that stay."""
    await stage.alice.dial("404")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, "404", NO_ANSWER, queue="localn", outcome="abandoned")


@scenario
async def queue_second_caller_waits(stage: Stage) -> None:
    """Alice and Bob wait in one queue; Chloé answers Alice, Dan answers Bob."""
    await stage.alice.dial("400")
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.dan.idle()
    await stage.bob.dial("400")
    await stage.rings(stage.bob, stage.dan)
    await stage.pause(0.3)
    await stage.dan.accept()
    await stage.talk(stage.bob, stage.dan)
    await stage.pause()
    await stage.alice.hangup()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED, queue="sales")
    stage.truth.report(BOB, DAN, ANSWERED, queue="sales")
