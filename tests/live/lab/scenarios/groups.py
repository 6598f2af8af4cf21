"""One number, many phones: ring groups, hunting, FollowMe and Local channels.

Rule: whoever's phone rang is a pair of its own; the callee is who answered, or the group.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.people import ALICE, BOB, CHLOE
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER

if TYPE_CHECKING:
    from tests.live.lab.phones import Phone


async def _group(stage: Stage, number: str, answerer: Phone) -> None:
    await stage.alice.dial(number)
    await stage.rings(stage.alice, stage.bob, stage.chloe, stage.dan)
    await stage.pause()
    await answerer.accept()
    await stage.talk(stage.alice, answerer)
    await stage.pause(1.2)  # Local channels need half a second to be optimised away
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, answerer.person, ANSWERED)


@scenario
async def ring_group(stage: Stage) -> None:
    """A group rings straight; Chloé answers."""
    await _group(stage, "560", stage.chloe)


@scenario
async def ring_group_local(stage: Stage) -> None:
    """A group rings through Local channels that are optimised away; Chloé answers."""
    await _group(stage, "561", stage.chloe)


@scenario
async def ring_group_local_n(stage: Stage) -> None:
    """A group rings through Local channels that stay (/n); Dan answers."""
    await _group(stage, "562", stage.dan)


@scenario
async def ring_group_no_answer(stage: Stage) -> None:
    """A group rings for four seconds and nobody answers."""
    await stage.alice.dial("563")
    await stage.rings(stage.alice, stage.bob, stage.chloe, stage.dan)
    await stage.over()
    stage.truth.report(ALICE, "563", NO_ANSWER)


@scenario
async def ring_group_caller_gives_up(stage: Stage) -> None:
    """Alice hangs up while a group rings through Local channels."""
    await stage.alice.dial("561")
    await stage.rings(stage.alice, stage.bob, stage.chloe, stage.dan)
    await stage.alice.hears_ringing()
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, "561", NO_ANSWER)


@scenario
async def ring_group_one_rejects(stage: Stage) -> None:
    """Bob declines his share of a ringing group; Chloé answers."""
    await stage.alice.dial("560")
    await stage.rings(stage.alice, stage.bob, stage.chloe, stage.dan)
    await stage.pause()
    await stage.bob.hangup()
    await stage.pause()
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)


async def _one_desk(stage: Stage, number: str) -> None:
    await stage.alice.dial(number)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause()
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause(1.2)
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def local_optimised(stage: Stage) -> None:
    """One desk is called through a Local channel that is optimised away."""
    await _one_desk(stage, "300")


@scenario
async def local_n(stage: Stage) -> None:
    """One desk is called through a Local channel that stays (/n)."""
    await _one_desk(stage, "301")


@scenario
async def hunt_group(stage: Stage) -> None:
    """Bob's phone rings first, then Chloé's, who answers."""
    await stage.alice.dial("570")
    await stage.rings(stage.alice, stage.bob)
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)


@scenario
async def followme(stage: Stage) -> None:
    """Eva's FollowMe calls Bob's desk and asks nothing: he answers."""
    await _one_desk(stage, "580")


@scenario
async def followme_prompt(stage: Stage) -> None:
    """Finn's FollowMe tries Bob's desk, then Chloé's, who presses 1 to take the call."""
    await stage.alice.dial("581")
    await stage.rings(stage.alice, stage.bob)
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    since = stage.ami.mark()
    await stage.chloe.accept()
    await stage.pause(6.0)  # Chloé listens to the question before she answers it
    await stage.chloe.press("1")
    await stage.bridged(stage.alice, since)
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause(1.2)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, CHLOE, ANSWERED)
