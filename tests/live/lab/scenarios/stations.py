"""Phones that are up before a call comes, or are called by the PBX itself: agents, paging, rooms.

Rule: an agent at work rings no more and has a call of its own for each customer; a paged phone and
one in a room hear everybody and talk with nobody in particular.
"""

from __future__ import annotations

from tests.live.lab.people import ALICE, BOB, DAN
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.truth import ANSWERED, NO_ANSWER

STATION = "88"
EVERYBODY = "540"


async def log_in(stage: Stage) -> None:
    """Dan's phone is up and waits for customers."""
    since = stage.ami.mark()
    await stage.dan.dial(STATION)
    await stage.dan.talking()
    await _is_ready(stage, since)


async def _is_ready(stage: Stage, since: int) -> None:
    """Who has just logged in, or had a customer, gets none for some seconds."""
    await stage.ami.event("DeviceStateChange", since=since, Device="Agent:1001", State="NOT_INUSE")


@scenario
async def agent_two_customers(stage: Stage) -> None:
    """Dan logs in as an agent; Alice is put to him, then Bob; he logs off by hanging up."""
    await log_in(stage)
    for phone in (stage.alice, stage.bob):
        since = stage.ami.mark()
        await phone.dial("541")
        await phone.talking()
        await stage.bridged(phone, since)
        await stage.talk(phone, stage.dan)
        await stage.pause(1.0)
        since = stage.ami.mark()
        await phone.hangup()
        await _is_ready(stage, since)
        stage.truth.report(phone.person, DAN, ANSWERED)
    await stage.dan.hangup()
    await stage.over()
    stage.truth.report(DAN, STATION, ANSWERED)


@scenario
async def agent_from_queue(stage: Stage) -> None:
    """Dan logs in as an agent; a queue hands Alice to him, and she hangs up."""
    await log_in(stage)
    since = stage.ami.mark()
    await stage.alice.dial("542")
    await stage.alice.talking()
    await stage.bridged(stage.alice, since)
    await stage.talk(stage.alice, stage.dan)
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.pause(1.0)
    stage.truth.report(ALICE, DAN, ANSWERED, queue="stations")
    await stage.dan.hangup()
    await stage.over()
    stage.truth.report(DAN, STATION, ANSWERED)


@scenario
async def page(stage: Stage) -> None:
    """Alice speaks over Chloé's and Dan's phones."""
    await stage.alice.dial(EVERYBODY)
    await stage.alice.talking()
    await stage.rings(stage.alice, stage.chloe, stage.dan)
    for phone in (stage.chloe, stage.dan):
        await phone.accept()
    await stage.pause(1.0)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, EVERYBODY, ANSWERED)


@scenario
async def announcement_to_callee(stage: Stage) -> None:
    """Alice calls Bob, who hears an announcement before he hears her."""
    await stage.alice.dial("571101")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.alice.talking()
    await stage.talk(stage.alice, stage.bob)
    await stage.pause()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def announcement_given_up(stage: Stage) -> None:
    """Bob hears an announcement, and Alice hangs up before he could hear her."""
    await stage.alice.dial("571101")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, NO_ANSWER)


@scenario
async def dialled_into_room(stage: Stage) -> None:
    """Alice calls Bob; when he answers, the dialplan puts both into a conference room."""
    since = stage.ami.mark()
    await stage.alice.dial("572101")
    await stage.rings(stage.alice, stage.bob)
    await stage.pause(0.3)
    await stage.bob.accept()
    for phone in (stage.alice, stage.bob):
        await stage.ami.event("ConfbridgeJoin", since=since, Channel=stage.channel(phone))
    await stage.pause()
    await stage.bob.hangup()
    await stage.pause(0.3)
    await stage.alice.hangup()
    await stage.over()
    stage.truth.report(ALICE, BOB, ANSWERED)


@scenario
async def invited_into_room(stage: Stage) -> None:
    """Alice is in a conference room; the console calls Bob into it."""
    since = stage.ami.mark()
    await stage.alice.dial("530")
    await stage.alice.talking()
    await stage.ami.event("ConfbridgeJoin", since=since)
    await stage.ami.action(
        "Originate",
        Channel="PJSIP/101",
        Context="ext",
        Exten="530",
        Priority="1",
        CallerID="Conference <530>",
        Async="true",
        Timeout="8000",
    )
    await stage.bob.ringing()
    await stage.pause(0.3)
    since = stage.ami.mark()
    await stage.bob.accept()
    await stage.ami.event("ConfbridgeJoin", since=since)
    await stage.pause()
    await stage.alice.hangup()
    await stage.pause(0.3)
    await stage.bob.hangup()
    await stage.over()
    stage.truth.report(ALICE, "530", ANSWERED)
    stage.truth.report(BOB, "530", ANSWERED)
