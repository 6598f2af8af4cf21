"""The demo's calls, event by event and header by header, against recordings of Asterisk 22."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from random import Random

import pytest

from astconsole.ami.messages import Event
from astconsole.demo import calls, plays, queues
from astconsole.demo.actions import Origination
from astconsole.demo.channels import Channel, Switch
from astconsole.demo.endings import cut_off, silence
from astconsole.demo.office import Office, Person
from astconsole.demo.originate import originate, redirect
from astconsole.demo.plays import Roles
from astconsole.demo.scene import HungUp, Scene
from astconsole.demo.wire import OutgoingEvent
from tests.demo.cast import ALICE, BOB, CHLOE, DAN, LAB, OUTSIDE, SALES, SUPPORT, ZOE
from tests.demo.traces import (
    AGENT_RACES,
    ORIGINATE_RACES,
    OWN_RECORDINGS,
    RACES,
    RECORDINGS,
    TRANSFER_RACES,
    difference,
    read,
    split,
    steps,
)

Script = Callable[[Scene], Awaitable[None]]


class Clock:
    """Time that passes when somebody waits for it."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now

    async def pace(self, seconds: float) -> None:
        self.now += seconds


@dataclass(frozen=True)
class Played:
    """One recorded call and how the demo plays it.

    Some things Asterisk leaves to chance, such as which of two bridges wins: then there are several
    scripts, of which one has to match.
    """

    recording: str
    scripts: tuple[Script, ...]
    office: Office = LAB
    races: Mapping[frozenset[str], str] = field(default_factory=dict)


async def perform(script: Script, office: Office) -> list[Event]:
    """What a client that may read everything would be sent."""
    clock = Clock()
    raw: list[bytes] = []

    def listen(event: OutgoingEvent) -> None:
        raw.append(event.encode())

    switch = Switch(clock=clock, rng=Random(1))  # noqa: S311
    switch.listen(listen)
    await script(Scene(switch, office, clock.pace))
    assert not switch.channels
    assert not switch.bridges
    return split(b"".join(raw))


def play(
    script: Callable[[Scene, Roles], Awaitable[None]],
    caller: Person = ALICE,
    callee: Person = BOB,
    other: Person = CHLOE,
    **more: str,
) -> Script:
    roles = Roles(caller, callee, other, **more)  # type: ignore[arg-type]
    return lambda scene: script(scene, roles)


def from_outside(script: Callable[[Scene, Roles], Awaitable[None]]) -> Script:
    return play(script, ZOE, BOB, dialled="5550100")


def originated(wanted: Origination) -> Script:
    def done(*, answered: bool) -> None:
        assert answered

    return lambda scene: originate(scene, wanted, done, callee_ends=False)


def in_talk(then: Callable[[Scene, Channel, Channel], Awaitable[None]], **more: bool) -> Script:
    """Alice and Bob talk (Bob has Alice on hold, if told), and then a client acts."""

    async def script(scene: Scene) -> None:
        alice = scene.arrive(ALICE, BOB.number)
        (bob,) = calls.ring(scene, alice, [BOB])
        calls.answer(scene, alice, bob)
        if more.get("held"):
            calls.hold(scene, bob)
        await then(scene, alice, bob)

    return script


def in_ringing(then: Callable[[Scene, Channel, Channel], Awaitable[None]]) -> Script:
    """Alice calls Bob, whose phone rings, and then a client acts."""

    async def script(scene: Scene) -> None:
        alice = scene.arrive(ALICE, BOB.number)
        (bob,) = calls.ring(scene, alice, [BOB])
        await then(scene, alice, bob)

    return script


def in_queue(then: Callable[[Scene, Channel], Awaitable[None]]) -> Script:
    """Alice waits in a queue whose agents' phones ring, and then a client acts."""

    async def script(scene: Scene) -> None:
        alice = scene.arrive(ALICE, SALES.number)
        visit = queues.join(scene, alice)
        queues.ring(scene, visit, SALES.members)
        await then(scene, alice)

    return script


def in_group(*, hung_up: Person) -> Script:
    """Alice calls a ring group, and a client hangs up her or one of the phones."""

    async def script(scene: Scene) -> None:
        alice = scene.arrive(ALICE, LAB.group.number)
        legs = calls.ring(scene, alice, LAB.group.members)
        if hung_up is ALICE:
            cut_off(scene, alice, 0)
            return
        (leg,) = [leg for leg in legs if leg.name.startswith(hung_up.phone)]
        assert silence(scene, leg)
        calls.answer(scene, alice, legs[-1])
        calls.hang_up(scene, alice)

    return script


async def hang_up_caller(scene: Scene, caller: Channel, callee: Channel) -> None:
    del callee
    cut_off(scene, caller, 0)


async def hang_up_caller_as_busy(scene: Scene, caller: Channel, callee: Channel) -> None:
    del callee
    cut_off(scene, caller, 17)


async def hang_up_callee(scene: Scene, caller: Channel, callee: Channel) -> None:
    del caller
    cut_off(scene, callee, 0)


async def redirect_caller(scene: Scene, caller: Channel, callee: Channel) -> None:
    del callee
    await redirect(scene, caller, CHLOE.number, callee_ends=False)


async def redirect_callee(scene: Scene, caller: Channel, callee: Channel) -> None:
    del caller
    await redirect(scene, callee, CHLOE.number, callee_ends=False)


async def hang_up_waiting(scene: Scene, caller: Channel) -> None:
    cut_off(scene, caller, 0)


async def redirect_waiting(scene: Scene, caller: Channel) -> None:
    await redirect(scene, caller, BOB.number, callee_ends=False)


class Impatient(Scene):
    """A scene in which a client hangs up the first channel at the first pause."""

    async def pause(self, seconds: float) -> None:
        del seconds
        raise HungUp(self.live[0], 0)


def originated_and_hung_up(wanted: Origination) -> Script:
    """The phone that is called first is hung up by a client while it rings."""

    async def nothing(seconds: float) -> None:
        del seconds

    def done(*, answered: bool) -> None:
        assert not answered

    return lambda scene: originate(Impatient(scene.switch, scene.office, nothing), wanted, done)


CLICK = Origination("PJSIP/100", "ext", "101", "", "", '"Alice Adams" <100>', "lab-click")
IMPATIENT = replace(LAB, group=replace(LAB.group, number="563", options="4,tTkK"))
LINEAR = replace(LAB, queue=SUPPORT)

PLAYED = (
    Played("answered_caller_hangs_up", (play(plays.answered),)),
    Played("answered_callee_hangs_up", (play(plays.answered_callee_ends),)),
    Played("caller_gives_up", (play(plays.missed),)),
    Played("callee_rejects", (play(plays.busy),)),
    Played("no_answer", (play(plays.rung_out, dialled="3101", data="PJSIP/101,3,tTkK"),)),
    Played("hold_by_each_side", (play(plays.held_by_each),)),
    Played("holder_hangs_up", (play(plays.held_to_the_end),)),
    Played("inbound_trunk", (from_outside(plays.answered_callee_ends),)),
    Played("inbound_trunk_caller_hangs_up", (from_outside(plays.answered),)),
    Played(
        "outbound_trunk",
        (play(plays.answered, ALICE, OUTSIDE, data="PJSIP/+15559870001@trunk,30,tTkK"),),
    ),
    Played("ring_group", (play(plays.ring_group, ALICE, CHLOE),)),
    Played("ring_group_no_answer", (play(plays.ring_group_missed),), IMPATIENT),
    Played("queue_ringall", (play(plays.queue_answered, ALICE, DAN),), races=AGENT_RACES),
    Played("queue_caller_abandons", (play(plays.queue_abandoned, ALICE, DAN),), races=AGENT_RACES),
    Played("queue_linear", (play(plays.queue_retried, ALICE, CHLOE),), LINEAR, AGENT_RACES),
    Played(
        "inbound_trunk_to_queue",
        (play(plays.queue_answered_agent_ends, ZOE, CHLOE),),
        races=AGENT_RACES,
    ),
    *(
        Played(
            recording,
            tuple(play(partial(script, transferee_first=first)) for first in (False, True)),
            races=TRANSFER_RACES,
        )
        for recording, script in (
            ("blind_transfer_ami", plays.blind_transfer),
            ("blind_transfer_by_callee", plays.blind_transfer),
            ("blind_transfer_by_caller", plays.blind_transfer_by_caller),
        )
    ),
    Played("attended_transfer_by_callee", (play(plays.attended_transfer),), races=TRANSFER_RACES),
    Played(
        "attended_transfer_ami",
        tuple(
            play(partial(plays.attended_transfer_by_feature, target_moves=moves, target_told=told))
            for moves in (True, False)
            for told in (True, False)
        ),
        races=TRANSFER_RACES,
    ),
    Played("originate_to_extension", (originated(CLICK),), races=ORIGINATE_RACES),
    Played("redirect_caller", (in_talk(redirect_caller),)),
    Played("redirect_callee", (in_talk(redirect_callee),)),
)

CUT_IN = (
    Played("hangup_caller", (in_talk(hang_up_caller),)),
    Played("hangup_caller_with_cause", (in_talk(hang_up_caller_as_busy),)),
    Played("hangup_callee", (in_talk(hang_up_callee),)),
    Played("hangup_holder", (in_talk(hang_up_callee, held=True),), races=TRANSFER_RACES),
    Played("hangup_calling_caller", (in_ringing(hang_up_caller),)),
    Played("hangup_ringing_callee", (in_ringing(hang_up_callee),)),
    Played("hangup_group_caller", (in_group(hung_up=ALICE),)),
    Played("hangup_group_phone", (in_group(hung_up=CHLOE),)),
    Played("hangup_queued_caller", (in_queue(hang_up_waiting),), races=AGENT_RACES),
    Played("hangup_originating_phone", (originated_and_hung_up(CLICK),)),
    Played("redirect_calling_caller", (in_ringing(redirect_caller),)),
    Played("redirect_queued_caller", (in_queue(redirect_waiting),), races=AGENT_RACES),
    Played("redirect_holder", (in_talk(redirect_caller, held=True),), races=TRANSFER_RACES),
)
"""What clients do to calls. Recorded with the live lab's recorder too, from scenarios in which the
lab's own AMI session sends Hangup or Redirect half a second after the phones rang or talked."""


@pytest.mark.parametrize("played", PLAYED, ids=lambda played: played.recording)
async def test_the_demo_says_what_asterisk_said(played: Played) -> None:
    await compare(played, RECORDINGS)


@pytest.mark.parametrize("played", CUT_IN, ids=lambda played: played.recording)
async def test_what_clients_do_has_the_consequences_it_has_on_asterisk(played: Played) -> None:
    await compare(played, OWN_RECORDINGS)


async def compare(played: Played, folder: Path) -> None:
    """Whether the demo says what the recording says."""
    recorded = steps(read(folder / f"{played.recording}.ami"))
    races = (*RACES, *played.races)
    differences = [
        difference(steps(await perform(script, played.office)), recorded, races)
        for script in played.scripts
    ]

    assert "" in differences, "\n".join(differences)
