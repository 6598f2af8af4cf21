"""What is played by itself: the opening act for a viewer at one desk, then office life.

The rule kept here: the opening is written down to the second, so that whoever looks at the demo for
the first time sees within two seconds what astconsole is for; what follows is left to chance, and
with the same seed it is the same chance. Nobody is in two calls at a time by chance.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from astconsole.demo.plays import Roles

if TYPE_CHECKING:
    from random import Random

    from astconsole.demo.office import Office, Person
    from astconsole.demo.scene import Pace

Run = Callable[[str, Roles], Awaitable[None]]
"""Plays the play of that name to its end."""

_LIFE: Final = (
    ("answered", 8),
    ("answered_callee_ends", 6),
    ("missed", 4),
    ("busy", 2),
    ("rung_out", 1),
    ("held", 4),
    ("blind_transfer", 2),
    ("attended_transfer", 2),
    ("attended_transfer_by_feature", 1),
    ("queue_answered", 4),
    ("queue_abandoned", 1),
    ("queue_retried", 1),
    ("ring_group", 2),
)
"""What happens in an office, and how often."""

_TRANSFERS: Final = frozenset(name for name, _ in _LIFE if "transfer" in name)

AT_ONCE: Final = 3
"""How many calls office life has at the same time, at most."""

DESK_SHARE: Final = 0.4
"""How often the viewer's phone is the one that rings, when it could."""

OUTSIDE_SHARE: Final = 0.6
"""How often the caller is an outsider."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One play of the opening: after so many seconds of silence, who, and how long."""

    after: float
    play: str
    outsider: int
    ring: float
    talk: float


OPENING: Final = (
    Cue(0.8, "held", 1, ring=3.0, talk=3.5),
    Cue(1.5, "missed", 0, ring=4.5, talk=0.0),
    Cue(1.5, "queue_answered", 3, ring=3.0, talk=4.0),
    Cue(1.5, "blind_transfer", 2, ring=2.5, talk=2.5),
)
"""About forty seconds at the viewer's desk: a call with a hold, a missed one, one from the queue,
and one handed on to the next desk."""


class Show:
    """Plays by itself what an office hears in a day.

    Args:
        office: whose people play.
        desk: the viewer's desk, whose phone rings in the opening.
        run: plays one play.
        pace: waits.
        rng: chooses.
    """

    def __init__(self, office: Office, desk: Person, run: Run, pace: Pace, rng: Random) -> None:
        self._office = office
        self._desk = desk
        self._run = run
        self._pace = pace
        self._rng = rng
        self._engaged: set[Person] = set()

    async def opening(self) -> None:
        """The opening act, while two colleagues have a call of their own."""
        others = self._others(self._desk)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._aside(others[-1], others[-2]))
            for cue in OPENING:
                await self._pace(cue.after)
                outsiders = self._office.outsiders
                roles = Roles(
                    caller=outsiders[cue.outsider % len(outsiders)],
                    callee=self._desk,
                    other=others[0],
                    ring=cue.ring,
                    talk=cue.talk,
                )
                await self._run(cue.play, roles)

    async def _aside(self, caller: Person, callee: Person) -> None:
        await self._pace(4.0)
        await self._run("answered_callee_ends", Roles(caller, callee, callee, ring=2.0, talk=15.0))

    async def life(self, calls: int | None = None) -> None:
        """Office life: so many calls by chance, or calls without end."""
        room = asyncio.Semaphore(AT_ONCE)
        async with asyncio.TaskGroup() as group:
            played = 0
            while calls is None or played < calls:
                await self._pace(self._rng.uniform(1.0, 9.0))
                await room.acquire()
                name, roles = self._choose()
                group.create_task(self._one(name, roles, room))
                played += 1

    def _choose(self) -> tuple[str, Roles]:
        """What is played next, and by whom: by people who are in no call."""
        rng, office = self._rng, self._office
        names, weights = zip(*_LIFE, strict=True)
        (name,) = rng.choices(names, weights)
        free = [one for one in office.people if one not in self._engaged]
        pool = {"queue": office.queue.members, "ring": office.group.members}.get(
            name.partition("_")[0], office.people
        )
        pool = tuple(one for one in pool if one in free)
        if not pool or (name in _TRANSFERS and len(free) < AT_ONCE):
            name, pool = "answered", tuple(free)
        # the viewer's phone rings more often than others: it is the one that is looked at
        wanted = self._desk in pool and rng.random() < DESK_SHARE
        callee = self._desk if wanted else rng.choice(pool)
        others = [one for one in free if one != callee]
        if rng.random() < OUTSIDE_SHARE or len(others) < AT_ONCE:
            caller = rng.choice([one for one in office.outsiders if one not in self._engaged])
        else:
            caller = rng.choice(others)
            others.remove(caller)
        other = rng.choice(others) if name in _TRANSFERS else callee
        return name, Roles(caller, callee, other, ring=rng.uniform(2, 9), talk=rng.uniform(4, 25))

    async def _one(self, name: str, roles: Roles, room: asyncio.Semaphore) -> None:
        cast = {roles.caller, roles.callee, roles.other}
        self._engaged |= cast
        try:
            await self._run(name, roles)
        finally:
            self._engaged -= cast
            room.release()

    def _others(self, person: Person) -> Sequence[Person]:
        """Everybody else, the next desk first."""
        people = self._office.people
        place = people.index(person) if person in people else 0
        return (*people[place + 1 :], *people[:place])
