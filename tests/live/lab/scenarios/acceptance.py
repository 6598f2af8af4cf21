"""Call acceptance: who picks up is asked to press 1, and only then gets the caller.

Rule: picking up is no answer; who was asked talks to nobody until they have accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.people import NORA, OTTO, PIA, QUIN
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER

if TYPE_CHECKING:
    from tests.live.lab.phones import Phone


async def _is_asked(stage: Stage, phone: Phone) -> None:
    """This phone is picked up; a beep asks to press 1."""
    await phone.accept()
    await stage.pause(0.8)


async def _accepts(stage: Stage, caller: Phone, phone: Phone) -> None:
    await phone.press("1")
    await stage.talk(caller, phone)


@scenario
async def accepted(stage: Stage) -> None:
    """Nora calls Otto; he picks up, presses 1 and has her."""
    nora, otto = await stage.at_work(NORA, OTTO)
    await nora.dial("6302")
    await stage.rings(nora, otto)
    await stage.pause(0.3)
    await _is_asked(stage, otto)
    await _accepts(stage, nora, otto)
    await stage.pause()
    await nora.hangup()
    await stage.over()
    stage.truth.report(NORA, OTTO, ANSWERED)


@scenario
async def not_accepted(stage: Stage) -> None:
    """Nora calls Otto; he picks up, and presses nothing for three seconds."""
    nora, otto = await stage.at_work(NORA, OTTO)
    await nora.dial("6302")
    await stage.rings(nora, otto)
    await stage.pause(0.3)
    await otto.accept()
    await otto.idle()
    await stage.over()
    stage.truth.report(NORA, OTTO, NO_ANSWER)


@scenario
async def acceptance_hung_up(stage: Stage) -> None:
    """Nora calls Otto; he picks up, is asked, and hangs up."""
    nora, otto = await stage.at_work(NORA, OTTO)
    await nora.dial("6302")
    await stage.rings(nora, otto)
    await stage.pause(0.3)
    await _is_asked(stage, otto)
    await otto.hangup()
    await stage.over()
    stage.truth.report(NORA, OTTO, NO_ANSWER)


@scenario
async def acceptance_in_group(stage: Stage) -> None:
    """Quin calls a group; Otto and Pia both pick up, and Pia is the first to press 1."""
    quin, otto, pia = await stage.at_work(QUIN, OTTO, PIA)
    await quin.dial("601")
    await stage.rings(quin, otto, pia)
    await stage.pause(0.3)
    await otto.accept()
    await _is_asked(stage, pia)
    await _accepts(stage, quin, pia)
    await otto.idle()
    await stage.pause(1.0)
    await quin.hangup()
    await stage.over()
    stage.truth.report(QUIN, PIA, ANSWERED)
