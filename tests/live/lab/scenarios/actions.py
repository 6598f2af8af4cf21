"""What a console does to calls through AMI: redirect, bridge, originate.

Rule: a redirect is no new call. In click-to-dial the caller is the desk whose phone rang first,
and that ringing is no dialling.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, CHLOE, DAN
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, BUSY, NO_ANSWER, moved

_CLICK = {"Context": "ext", "Priority": "1", "Async": "true", "Timeout": "5000"}


@scenario
async def redirect_caller(stage: Stage) -> None:
    """A console redirects Alice to Chloé; Bob is left out."""
    await stage.call(stage.alice, stage.bob)
    await stage.ami.action(
        "Redirect", Channel=stage.channel(stage.alice), Context="ext", Exten="102", Priority="1"
    )
    await stage.bob.idle()
    await stage.rings(stage.alice, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(None, CHLOE)])


@scenario
async def redirect_callee(stage: Stage) -> None:
    """A console redirects Bob to Chloé; Alice, who had called, is left out."""
    await stage.call(stage.alice, stage.bob)
    await stage.ami.action(
        "Redirect", Channel=stage.channel(stage.bob), Context="ext", Exten="102", Priority="1"
    )
    await stage.alice.idle()
    await stage.rings(stage.bob, stage.chloe)
    await stage.pause(0.3)
    await stage.chloe.accept()
    await stage.talk(stage.bob, stage.chloe)
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(None, CHLOE)])


@scenario
async def redirect_both(stage: Stage) -> None:
    """A console redirects Alice and Bob together into a conference."""
    await stage.call(stage.alice, stage.bob)
    since = stage.ami.mark()
    await stage.ami.action(
        "Redirect",
        Channel=stage.channel(stage.alice),
        Context="ext",
        Exten="530",
        Priority="1",
        ExtraChannel=stage.channel(stage.bob),
        ExtraContext="ext",
        ExtraExten="530",
        ExtraPriority="1",
    )
    await stage.ami.event("ConfbridgeJoin", since=since, Channel=stage.channel(stage.alice))
    await stage.ami.event("ConfbridgeJoin", since=since, Channel=stage.channel(stage.bob))
    await stage.pause()
    await stage.alice.hangup()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED, transfers=[moved(None, "530")])


@scenario
async def bridge_action(stage: Stage) -> None:
    """Alice talks to Bob, Chloé to Dan; a console bridges Alice and Chloé."""
    await stage.call(stage.alice, stage.bob)
    await stage.call(stage.chloe, stage.dan)
    await stage.ami.action(
        "Bridge", Channel1=stage.channel(stage.alice), Channel2=stage.channel(stage.chloe)
    )
    await stage.bob.idle()
    await stage.dan.idle()
    await stage.talk(stage.alice, stage.chloe)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(CHLOE, DAN, ANSWERED)
    stage.truth.report(ALICE, BOB, ANSWERED)


async def _desk_answers(stage: Stage) -> None:
    await stage.alice.ringing()
    await stage.pause(0.3)
    await stage.alice.accept()


@scenario
async def originate_to_extension(stage: Stage) -> None:
    """Click-to-dial: Alice's phone rings, she answers, Bob's rings, he answers."""
    await stage.ami.action(
        "Originate", Channel="PJSIP/100", Exten="101", CallerID="Alice Adams <100>", **_CLICK
    )
    await _desk_answers(stage)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def originate_shows_target(stage: Stage) -> None:
    """Click-to-dial that shows Bob's number on Alice's phone while it rings."""
    await stage.ami.action(
        "Originate", Channel="PJSIP/100", Exten="101", CallerID="Bob Brown <101>", **_CLICK
    )
    await _desk_answers(stage)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause()
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def originate_desk_does_not_answer(stage: Stage) -> None:
    """Click-to-dial: Alice's phone rings until it times out."""
    await stage.ami.action(
        "Originate",
        Channel="PJSIP/100",
        Exten="101",
        CallerID="Alice Adams <100>",
        **{**_CLICK, "Timeout": "2000"},
    )
    await stage.alice.ringing()
    await stage.over()
    stage.truth.report(ALICE, BOB, NO_ANSWER)


@scenario
async def originate_desk_rejects(stage: Stage) -> None:
    """Click-to-dial: Alice declines on her own phone."""
    await stage.ami.action(
        "Originate", Channel="PJSIP/100", Exten="101", CallerID="Alice Adams <100>", **_CLICK
    )
    await stage.alice.ringing()
    await stage.pause(0.3)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, BUSY)


@scenario
async def originate_callee_rejects(stage: Stage) -> None:
    """Click-to-dial: Alice answers, Bob declines."""
    await stage.ami.action(
        "Originate", Channel="PJSIP/100", Exten="101", CallerID="Alice Adams <100>", **_CLICK
    )
    await _desk_answers(stage)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, BUSY)


@scenario
async def originate_to_application(stage: Stage) -> None:
    """Alice's phone is rung by the PBX, which then plays her own voice back to her."""
    await stage.ami.action(
        "Originate", Channel="PJSIP/100", Application="Echo", Async="true", Timeout="5000"
    )
    await _desk_answers(stage)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, None, ANSWERED)


async def _local(stage: Stage, channel: str) -> None:
    await stage.ami.action(
        "Originate", Channel=channel, Exten="101", CallerID="Alice Adams <100>", **_CLICK
    )
    await _desk_answers(stage)
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def originate_to_local(stage: Stage) -> None:
    """Click-to-dial through a Local channel that is optimised away."""
    await _local(stage, "Local/100@ext")


@scenario
async def originate_to_local_n(stage: Stage) -> None:
    """Click-to-dial through a Local channel that stays (/n)."""
    await _local(stage, "Local/100@ext/n")
