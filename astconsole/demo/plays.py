"""The plays: each is one call from its first ring to its last hangup.

The rule kept here: a play says who does what and when; how Asterisk tells of it is the business of
calls, transfers and queues. Every play leaves no channel behind.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from astconsole.demo import calls
from astconsole.demo.scene import Scene

if TYPE_CHECKING:
    from astconsole.demo.office import Person


@dataclass(frozen=True, slots=True)
class Roles:
    """Who plays, and how long things last.

    Attributes:
        caller: who calls.
        callee: whose phone rings.
        other: whom a call is handed on to.
        dialled: the number the caller dials; the callee's own when "".
        ring: seconds until somebody does something about a ringing phone.
        talk: seconds of talk between two things that happen.
    """

    caller: Person
    callee: Person
    other: Person
    dialled: str = ""
    ring: float = 3.0
    talk: float = 5.0


def _number(scene: Scene, roles: Roles) -> str:
    if roles.dialled:
        return roles.dialled
    prefix = scene.office.prefix if roles.caller.outside else ""
    return prefix + roles.callee.number


async def answered(scene: Scene, roles: Roles) -> None:
    """A call is answered, and the caller hangs up."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    (leg,) = calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.answer(scene, caller, leg)
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def answered_callee_ends(scene: Scene, roles: Roles) -> None:
    """A call is answered, and the callee hangs up."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    (leg,) = calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.answer(scene, caller, leg)
    await scene.pause(roles.talk)
    calls.hang_up(scene, leg)


async def missed(scene: Scene, roles: Roles) -> None:
    """A call rings until its caller gives up."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.give_up(scene, caller)


async def rung_out(scene: Scene, roles: Roles) -> None:
    """A call rings until the PBX gives up."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.ring_out(scene, caller)


async def busy(scene: Scene, roles: Roles) -> None:
    """A call is rejected."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    (leg,) = calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.reject(scene, caller, leg)


async def held(scene: Scene, roles: Roles) -> None:
    """The callee puts the caller on hold and comes back."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    (leg,) = calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.answer(scene, caller, leg)
    await scene.pause(roles.talk)
    calls.hold(scene, leg)
    await scene.pause(roles.talk)
    calls.unhold(scene, leg)
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


async def held_by_each(scene: Scene, roles: Roles) -> None:
    """First the callee, then the caller puts the other on hold."""
    caller = scene.arrive(roles.caller, _number(scene, roles))
    (leg,) = calls.ring(scene, caller, [roles.callee])
    await scene.pause(roles.ring)
    calls.answer(scene, caller, leg)
    for holder in (leg, caller):
        await scene.pause(roles.talk)
        calls.hold(scene, holder)
        await scene.pause(roles.talk)
        calls.unhold(scene, holder)
    await scene.pause(roles.talk)
    calls.hang_up(scene, caller)


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
        )
    }
)
"""All plays by name."""
