"""Calls that a program routes over ARI: in Asterisk's dialplan there is nothing but Stasis().

Rule: the program answers nobody before the one who was called has answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.ari import APPLICATION
from tests.live.lab.people import ALICE, BOB
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER

if TYPE_CHECKING:
    from tests.live.lab.ari import Ari

NUMBER = "546"


async def _originates(ari: Ari, caller: str) -> str:
    """The program has Bob's phone called for the caller, in one request."""
    called = await ari.order(
        "POST",
        "channels",
        endpoint="PJSIP/101",
        app=APPLICATION,
        callerId="Alice Adams <100>",
        originator=caller,
    )
    return str(called["id"])


async def _creates_and_dials(ari: Ari, caller: str) -> str:
    """The same in two requests: a channel is made, then it is dialled."""
    made = await ari.order(
        "POST", "channels/create", endpoint="PJSIP/101", app=APPLICATION, originator=caller
    )
    await ari.order("POST", f"channels/{made['id']}/dial", caller=caller, timeout="20")
    return str(made["id"])


async def _joins(ari: Ari, caller: str, called: str) -> None:
    await ari.order("POST", f"channels/{caller}/answer")
    bridge = await ari.order("POST", "bridges", type="mixing")
    await ari.order("POST", f"bridges/{bridge['id']}/addChannel", channel=f"{caller},{called}")


async def _talk_and_end(stage: Stage, ari: Ari, called: str) -> None:
    await stage.talk(stage.alice, stage.bob)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await ari.order("DELETE", f"channels/{called}")
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def program_originates(stage: Stage) -> None:
    """A program calls Bob for Alice (POST channels), and joins them when he answers."""
    ari = await stage.program()
    await stage.alice.dial(NUMBER)
    caller = await ari.started()
    called = await _originates(ari, caller)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    assert await ari.started() == called
    await _joins(ari, caller, called)
    await _talk_and_end(stage, ari, called)


@scenario
async def program_originates_no_answer(stage: Stage) -> None:
    """A program calls Bob for Alice, and gives up."""
    ari = await stage.program()
    await stage.alice.dial(NUMBER)
    caller = await ari.started()
    called = await _originates(ari, caller)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause()
    await ari.order("DELETE", f"channels/{called}")
    await ari.order("DELETE", f"channels/{caller}")
    await stage.over()
    stage.truth.report(ALICE, BOB, NO_ANSWER)


@scenario
async def program_dials(stage: Stage) -> None:
    """A program makes a channel to Bob, dials it for Alice, and joins them when he answers."""
    ari = await stage.program()
    await stage.alice.dial(NUMBER)
    caller = await ari.started()
    called = await _creates_and_dials(ari, caller)
    assert await ari.started() == called
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await _joins(ari, caller, called)
    await _talk_and_end(stage, ari, called)
