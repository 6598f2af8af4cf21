"""More than two people, or more than one call on a phone.

Rule: each call keeps its own report; in a conference room nobody is paired with anybody.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, CHLOE
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED

ROOM = "530"


@scenario
async def call_waiting(stage: Stage) -> None:
    """Chloé calls Bob while he talks to Alice: he takes her call and goes back to Alice."""
    await stage.call(stage.alice, stage.bob)
    first = stage.bob.live()[0]
    await stage.chloe.dial("101")
    await stage.rings(stage.chloe, stage.bob)
    await stage.pause(0.3)
    before = first.renegotiated
    second = await stage.bob.accept()
    await stage.bob.until("Alice to be on hold", lambda: first.renegotiated > before)
    stage.truth.held(BOB)
    await stage.talk(stage.chloe, stage.bob, calls=(1, 2))
    await stage.pause()
    before = first.renegotiated
    await stage.bob.hangup(second)  # which makes his phone take Alice back by itself
    await stage.bob.until("Alice to be taken back", lambda: first.renegotiated > before)
    stage.truth.took_back(BOB)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(CHLOE, BOB, ANSWERED)
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def three_way_by_phone(stage: Stage) -> None:
    """Alice calls Bob, then Chloé, then takes Bob back: her phone mixes both calls."""
    await stage.call(stage.alice, stage.bob)
    first = stage.alice.live()[0]
    await stage.alice.hold()
    stage.truth.held(ALICE)
    await stage.alice.dial("102")
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe, calls=(2, 1))
    await stage.pause(0.3)
    await stage.alice.resume(first)
    stage.truth.took_back(ALICE)
    await stage.pause()
    await stage.bob.hangup()
    await stage.chloe.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)
    stage.truth.report(ALICE, CHLOE, ANSWERED)


@scenario
async def conference(stage: Stage) -> None:
    """Alice, Bob and Chloé dial into a conference room and leave it one by one."""
    since = stage.ami.mark()
    for phone in (stage.alice, stage.bob, stage.chloe):
        await phone.dial(ROOM)
        await phone.talking()
        await stage.ami.event("ConfbridgeJoin", since=since, Channel=stage.channel(phone))
    await stage.pause()
    for phone in (stage.bob, stage.alice, stage.chloe):
        await phone.hangup()
        await stage.pause(0.3)
        stage.truth.report(phone.person, ROOM, ANSWERED)
    await stage.over()
