"""One call as it is played: its channels, and the pauses in which somebody may cut in.

The rule kept here: time passes only in :meth:`Scene.pause`. What happens between two pauses happens
at once, so an action of a client always finds the call in a state that a real one can be in.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from astconsole.demo.channels import Channel, ChannelState, Switch

if TYPE_CHECKING:
    from astconsole.demo.office import Office, Person

Pace = Callable[[float], Awaitable[None]]
"""Waits that many seconds of the office's time."""


class CutIn(Exception):  # noqa: N818 (no error: somebody takes the call out of the script)
    """A client's action took the call away from its script, at this channel."""

    def __init__(self, channel: Channel) -> None:
        super().__init__(channel.name)
        self.channel = channel


class HungUp(CutIn):
    """The action Hangup; ``cause`` is the one it gave."""

    def __init__(self, channel: Channel, cause: int) -> None:
        super().__init__(channel)
        self.cause = cause


class Redirected(CutIn):
    """The action Redirect, to the extension ``exten``."""

    def __init__(self, channel: Channel, exten: str) -> None:
        super().__init__(channel)
        self.exten = exten


class Scene:
    """The stage a play is given: the switch, the office, time, and the channels it made."""

    def __init__(self, switch: Switch, office: Office, pace: Pace) -> None:
        self.switch = switch
        self.office = office
        self.channels: list[Channel] = []
        self._pace = pace
        self._waiting: asyncio.Future[None] | None = None
        self._cut: CutIn | None = None

    @property
    def live(self) -> list[Channel]:
        """The channels of this call that are not hung up, oldest first."""
        return [channel for channel in self.channels if channel.uniqueid in self.switch.channels]

    async def pause(self, seconds: float) -> None:
        """Let time pass.

        Raises:
            CutIn: a client hung a channel up or redirected it meanwhile.
        """
        if self._cut is None:
            self._waiting = waiting = asyncio.ensure_future(self._pace(seconds))
            try:
                await waiting
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if not self._interrupted() or (task is not None and task.cancelling()):
                    raise
            finally:
                self._waiting = None
        cut, self._cut = self._cut, None
        if cut is not None:
            raise cut

    def _interrupted(self) -> bool:
        return self._cut is not None

    def cut_in(self, cut: CutIn) -> None:
        """Take the call away from its script, at its present or next pause."""
        self._cut = cut
        if self._waiting is not None:
            self._waiting.cancel()

    # -- channels of people

    def arrive(self, caller: Person, exten: str) -> Channel:
        """Somebody dials ``exten``: their channel comes in."""
        office = self.office
        channel = self.switch.new_channel(
            caller.phone,
            state=ChannelState.RING,
            number=caller.number,
            name=caller.name,
            context=office.trunk_context if caller.outside else office.context,
            exten=exten,
        )
        channel.dnid = exten
        self.channels.append(channel)
        return channel

    def call_out(self, callee: Person, linkedid: str = "") -> Channel:
        """A channel to somebody's phone; nothing rings yet.

        The trunk lends its channel no caller id: who is called is known by the number dialled.
        """
        office = self.office
        channel = self.switch.new_channel(
            callee.phone,
            state=ChannelState.DOWN,
            number="" if callee.outside else callee.number,
            name="" if callee.outside else callee.name,
            context=office.trunk_context if callee.outside else office.context,
            exten="s",
            linkedid=linkedid,
        )
        self.channels.append(channel)
        return channel
