"""The plays: each is one call from its first ring to its last hangup.

The rule kept here: a play says who does what and when; how Asterisk tells of it is the business of
calls, transfers and queues. Every play leaves no channel behind.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from astconsole.demo import calls, queues, transfers
from astconsole.demo.scene import Scene

if TYPE_CHECKING:
    from astconsole.demo.channels import Channel
    from astconsole.demo.office import Person


@dataclass(frozen=True, slots=True)
class Roles:
    """Who plays, and how long things last.

    Attributes:
        caller: who calls.
        callee: whose phone rings.
        other: whom a call is handed on to.
        dialled: the number the caller dials; the callee's, the group's or the queue's when "".
        data: what ``Dial`` is given; the callee's phone and the office's options when "".
        ring: seconds until somebody does something about a ringing phone.
        talk: seconds of talk between two things that happen.
    """

    caller: Person
    callee: Person
    other: Person
    dialled: str = ""
    data: str = ""
    ring: float = 3.0
    talk: float = 5.0


def _called(scene: Scene, roles: Roles, exten: str = "") -> Channel:
    """The caller's channel, as they dial the callee or that extension."""
    number = roles.dialled or exten or roles.callee.number
    prefix = scene.office.prefix if roles.caller.outside and not roles.dialled else ""
    return scene.arrive(roles.caller, prefix + number)


async def _talking(scene: Scene, roles: Roles) -> tuple[Channel, Channel]:
    """The caller's and the callee's channel, once they talk."""
    caller = _called(scene, roles)
    (leg,) = calls.ring(scene, caller, [roles.callee], roles.data)
    await scene.pause(roles.ring)
    calls.answer(scene, caller, leg)
    await scene.pause(roles.talk)
    return caller, leg


async def answered(scene: Scene, roles: Roles) -> None:
    """A call is answered, and the caller hangs up."""
    caller, _ = await _talking(scene, roles)
    calls.hang_up(scene, caller)


async def answered_callee_ends(scene: Scene, roles: Roles) -> None:
    """A call is answered, and the callee hangs up."""
    _, leg = await _talking(scene, roles)
    calls.hang_up(scene, leg)


async def missed(scene: Scene, roles: Roles) -> None:
    """A call rings until its caller gives up."""
    caller = _called(scene, roles)
    calls.ring(scene, caller, [roles.callee], roles.data)
    await scene.pause(roles.ring)
    calls.give_up(scene, caller)


async def rung_out(scene: Scene, roles: Roles) -> None:
    """A call rings until the PBX gives up."""
    caller = _called(scene, roles)
    calls.ring(scene, caller, [roles.callee], roles.data)
    await scene.pause(roles.ring)
    calls.ring_out(scene, caller)


async def busy(scene: Scene, roles: Roles) -> None:
    """A call is rejected."""
    caller = _called(scene, roles)
    (leg,) = calls.ring(scene, caller, [roles.callee], roles.data)
    await scene.pause(roles.ring)
    calls.reject(scene, caller, leg)


async def held(scene: Scene, roles: Roles) -> None:
    """The callee puts the caller on hold and comes back."""
    caller, leg = await _talking(scene, roles)
    calls.hold(scene, leg)
    await scene.pause(roles.talk)
    calls.unhold(scene, leg)
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def held_by_each(scene: Scene, roles: Roles) -> None:
    """First the callee, then the caller puts the other on hold."""
    caller, leg = await _talking(scene, roles)
    for holder in (leg, caller):
        calls.hold(scene, holder)
        await scene.pause(roles.talk)
        calls.unhold(scene, holder)
        await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def held_to_the_end(scene: Scene, roles: Roles) -> None:
    """The callee puts the caller on hold and hangs up: there is no Unhold."""
    _, leg = await _talking(scene, roles)
    calls.hold(scene, leg)
    await scene.pause(roles.talk)
    calls.hang_up(scene, leg)


async def blind_transfer(scene: Scene, roles: Roles, *, transferee_first: bool = False) -> None:
    """The callee sends the caller to somebody else, who answers."""
    _, callee = await _talking(scene, roles)
    await _sent_on(scene, roles, callee, transferee_first=transferee_first)


async def blind_transfer_by_caller(
    scene: Scene, roles: Roles, *, transferee_first: bool = False
) -> None:
    """The caller sends the callee to somebody else, who answers."""
    caller, _ = await _talking(scene, roles)
    await _sent_on(scene, roles, caller, transferee_first=transferee_first)


async def _sent_on(
    scene: Scene, roles: Roles, transferrer: Channel, *, transferee_first: bool
) -> None:
    other = roles.other
    transferee = transfers.blind(
        scene, transferrer, other.number, transferee_first=transferee_first
    )
    (target,) = calls.ring(scene, transferee, [other])
    await scene.pause(roles.ring)
    calls.answer(scene, transferee, target)
    await scene.pause(roles.talk)
    calls.hang_up(scene, transferee)


async def attended_transfer(scene: Scene, roles: Roles) -> None:
    """The callee asks somebody else first, by a second call, and then joins the two."""
    caller, first = await _talking(scene, roles)
    calls.hold(scene, first)
    second = scene.arrive(roles.callee, roles.other.number)
    (target,) = calls.ring(scene, second, [roles.other])
    await scene.pause(roles.ring)
    calls.answer(scene, second, target)
    await scene.pause(roles.talk)
    transfers.attended(scene, first, second)
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def attended_transfer_by_feature(
    scene: Scene, roles: Roles, *, target_moves: bool = True, target_told: bool = True
) -> None:
    """The same by feature code (*2): through a Local pair that is then optimised away."""
    caller, first = await _talking(scene, roles)
    transfers.press(scene, first, "*2")
    scene.switch.tell("Hold", first)
    scene.switch.music(caller, on=True)
    transfers.press(scene, first, roles.other.number)
    consultation = transfers.consult(scene, first, roles.other)
    await scene.pause(roles.ring)
    transfers.consulted(scene, consultation)
    await scene.pause(roles.talk)
    transfers.complete(scene, consultation, target_told=target_told)
    await scene.pause(transfers.OPTIMISED_AFTER)
    transfers.optimise(scene, consultation, target_moves=target_moves)
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def ring_group(scene: Scene, roles: Roles) -> None:
    """A ring group's phones ring; one answers, and the caller hangs up."""
    group = scene.office.group
    caller = _called(scene, roles, group.number)
    calls.come_inside(scene, caller, group.number)
    calls.ring(scene, caller, _free(scene, roles, group.members))
    await scene.pause(roles.ring)
    calls.answer(scene, caller, _leg_of(roles.callee, caller))
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def ring_group_missed(scene: Scene, roles: Roles) -> None:
    """A ring group's phones ring and nobody answers."""
    group = scene.office.group
    caller = _called(scene, roles, group.number)
    calls.come_inside(scene, caller, group.number)
    calls.ring(scene, caller, _free(scene, roles, group.members))
    await scene.pause(roles.ring)
    calls.ring_out(scene, caller)


async def queue_answered(scene: Scene, roles: Roles) -> None:
    """A caller waits in the queue, an agent answers, and the caller hangs up."""
    visit, agent = await _queued(scene, roles)
    queues.hang_up(scene, visit, agent, by=visit.caller)


async def queue_answered_agent_ends(scene: Scene, roles: Roles) -> None:
    """A caller waits in the queue, an agent answers, and hangs up."""
    visit, agent = await _queued(scene, roles)
    queues.hang_up(scene, visit, agent, by=agent)


async def queue_abandoned(scene: Scene, roles: Roles) -> None:
    """A caller waits in the queue and gives up while the agents' phones ring."""
    visit = queues.join(scene, _called(scene, roles, scene.office.queue.number))
    queues.ring(scene, visit, _free(scene, roles, visit.queue.members))
    await scene.pause(roles.ring)
    queues.abandon(scene, visit)


async def queue_retried(scene: Scene, roles: Roles) -> None:
    """No agent answers, the queue tries again, and then one does."""
    visit = queues.join(scene, _called(scene, roles, scene.office.queue.number))
    members = _free(scene, roles, visit.queue.members)
    linear = visit.queue.strategy == "linear"
    queues.ring(scene, visit, members[:1] if linear else members)
    await scene.pause(roles.ring)
    queues.no_answer(scene, visit)
    await scene.pause(1.0)
    queues.ring(scene, visit, members[1:2] if linear else members)
    await scene.pause(roles.ring)
    agent = _leg_of(roles.callee, visit.caller)
    queues.answer(scene, visit, agent)
    await scene.pause(roles.talk)
    queues.hang_up(scene, visit, agent, by=visit.caller)


async def _queued(scene: Scene, roles: Roles) -> tuple[queues.Visit, Channel]:
    """A caller who came through the queue, and the agent they talk to."""
    visit = queues.join(scene, _called(scene, roles, scene.office.queue.number))
    queues.ring(scene, visit, _free(scene, roles, visit.queue.members))
    await scene.pause(roles.ring)
    agent = _leg_of(roles.callee, visit.caller)
    queues.answer(scene, visit, agent)
    await scene.pause(roles.talk)
    return visit, agent


def _free(scene: Scene, roles: Roles, members: tuple[Person, ...]) -> list[Person]:
    """The members who are in no call; the callee rings in any case, so that a play can end."""
    busy = {channel.name.rpartition("-")[0] for channel in scene.switch.channels.values()}
    return [one for one in members if one.phone not in busy or one == roles.callee] or [
        roles.callee
    ]


def _leg_of(person: Person, caller: Channel) -> Channel:
    """That person's phone, or the first that rings if theirs does not: a client may end it."""
    mine = [leg for leg in caller.dialling if leg.name.startswith(f"{person.phone}-")]
    return (mine or caller.dialling)[0]


Play = Callable[[Scene, Roles], Awaitable[None]]

PLAYS: Final[Mapping[str, Play]] = MappingProxyType(
    {
        play.__name__: play
        for play in (
            answered,
            answered_callee_ends,
            missed,
            rung_out,
            busy,
            held,
            held_by_each,
            held_to_the_end,
            blind_transfer,
            blind_transfer_by_caller,
            attended_transfer,
            attended_transfer_by_feature,
            ring_group,
            ring_group_missed,
            queue_answered,
            queue_answered_agent_ends,
            queue_abandoned,
            queue_retried,
        )
    }
)
"""All plays by name."""
