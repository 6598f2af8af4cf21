"""Where calls are played: runs scripts side by side, and lets clients' actions cut into them.

The rule kept here: every task that plays is known here and ends with the stage, and a play that
fails is not swallowed but raised when the stage is closed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from astconsole.demo import calls, originate
from astconsole.demo.endings import cut_off, silence
from astconsole.demo.office import Person
from astconsole.demo.scene import HungUp, Pace, Redirected, Scene

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from astconsole.demo.actions import Done, Origination
    from astconsole.demo.channels import Channel, Switch
    from astconsole.demo.office import Office

Script = Callable[[Scene], Awaitable[None]]
"""Plays one call on the scene it is given."""

LOAD_DESKS = 10_000
"""The first extension of the desks that :meth:`Stage.load` makes up."""


class Stage:
    """All calls of a PBX that are being played.

    Args:
        switch: where their channels are.
        office: the people and the dialplan.
        pace: waits.
    """

    def __init__(self, switch: Switch, office: Office, pace: Pace) -> None:
        self._switch = switch
        self._office = office
        self._pace = pace
        self._scenes: list[Scene] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._failure: BaseException | None = None

    async def run(self, script: Script) -> None:
        """Play a call, and what clients make of it, to its end."""
        scene = Scene(self._switch, self._office, self._pace)
        self._scenes.append(scene)
        try:
            await self._follow(scene, script)
        finally:
            self._scenes.remove(scene)

    async def _follow(self, scene: Scene, script: Script) -> None:
        while True:
            try:
                await script(scene)
            except HungUp as cut:
                cut_off(scene, cut.channel, cut.cause)
                return
            except Redirected as cut:
                script = partial(originate.redirect, channel=cut.channel, exten=cut.exten)
            else:
                return

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Let something go on beside all else."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and self._failure is None:
            self._failure = task.exception()

    async def close(self) -> None:
        """Stop all that was begun.

        Raises:
            BaseException: what a play failed with, if one did.
        """
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    async def load(self, number: int, at_peak: Callable[[], None] | None = None) -> None:
        """So many calls at the same time, of desks that only exist for it.

        All ring, all are answered, ``at_peak`` is called while all talk, and all end.
        """
        up = 0
        everybody = asyncio.Event()

        async def one(place: int, scene: Scene) -> None:
            nonlocal up
            caller = Person(str(LOAD_DESKS + 2 * place), f"Caller {place}")
            callee = Person(str(LOAD_DESKS + 2 * place + 1), f"Callee {place}")
            channel = scene.arrive(caller, callee.number)
            (leg,) = calls.ring(scene, channel, [callee])
            await scene.pause(1.0)
            calls.answer(scene, channel, leg)
            up += 1
            if up == number:
                if at_peak is not None:
                    at_peak()
                everybody.set()
            await everybody.wait()
            await scene.pause(1.0)
            calls.hang_up(scene, channel)

        async with asyncio.TaskGroup() as group:
            for place in range(number):
                group.create_task(self.run(partial(one, place)))

    # -- what clients have it do (actions.Control)

    def _scene_of(self, channel: Channel) -> Scene | None:
        return next((scene for scene in self._scenes if channel in scene.live), None)

    def originate(self, wanted: Origination, done: Done) -> None:
        """Call a phone and connect it (action Originate)."""
        self.begin(self.run(partial(originate.originate, wanted=wanted, done=done)))

    def hang_up(self, channel: Channel, cause: int) -> None:
        """End the call of that channel (action Hangup)."""
        scene = self._scene_of(channel)
        if scene is not None and not silence(scene, channel):
            scene.cut_in(HungUp(channel, cause))

    def redirect(self, channel: Channel, exten: str) -> None:
        """Send that channel to another extension (action Redirect)."""
        scene = self._scene_of(channel)
        if scene is not None:
            scene.cut_in(Redirected(channel, exten))
