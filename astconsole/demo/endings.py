"""How a call ends or turns when a client's action cuts into it.

The rule kept here: the same as in calls, for the ways that were recorded: a client hangs up one of
two who talk, a caller who waits or whose callees' phones ring, or one of those phones, or sends one
of them on. In the middle of a transfer the whole call ends, also where Asterisk would leave two of
it talking; but always each dial is ended, each bridge destroyed, each channel hung up once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astconsole.demo.calls import end_talk, fail, runs_dialplan
from astconsole.demo.queues import stop_ringing, tell_abandoned

if TYPE_CHECKING:
    from astconsole.demo.channels import Channel
    from astconsole.demo.scene import Scene

TWO = 2
"""As many as talk in an ordinary call."""


def caller_of(scene: Scene, leg: Channel) -> Channel | None:
    """Who has that phone rung, None if nobody."""
    return next((caller for caller in scene.live if leg in caller.dialling), None)


def silence(scene: Scene, leg: Channel) -> bool:
    """A client hung up one of several phones that ring: the others ring on.

    Gives False, and does nothing, if it is the only one or does not ring.
    """
    caller = caller_of(scene, leg)
    if caller is None or len(caller.dialling) < TWO:
        return False
    caller.dialling.remove(leg)
    # not "cancelled": Dial and Queue read the phone's end as that nobody answered
    scene.switch.dial("DialEnd", caller, leg, ("DialStatus", "NOANSWER"))
    scene.switch.hang_up(leg, 0)
    return True


def cut_off(scene: Scene, first: Channel, cause: int) -> None:
    """A client hung up this channel of the call; ``cause`` is 0 if it gave none."""
    if first not in scene.live:
        return  # it was gone before the action came to effect
    caller = caller_of(scene, first)
    talking = first.bridge is not None and set(first.bridge.members) == set(scene.live)
    if caller is not None and set(scene.live) == {caller, first} and not caller.queue:
        _hang_up_ringing(scene, caller, first)
    elif talking and len(scene.live) == TWO:
        end_talk(scene, first, cause)
    elif first.queue:
        _hang_up_queued(scene, first, cause)
    elif first.dialling and set(scene.live) == {first, *first.dialling}:
        _hang_up_calling(scene, first, cause)
    else:
        _end_all(scene, first, cause)


def _hang_up_ringing(scene: Scene, caller: Channel, leg: Channel) -> None:
    switch = scene.switch
    caller.dialling = []
    switch.dial("DialEnd", caller, leg, ("DialStatus", "NOANSWER"))
    # though the dial ended as not answered, the dialplan is told that nobody was there
    fail(scene, caller, "CHANUNAVAIL", 20, 480)
    switch.hang_up(leg, 0)


def _hang_up_queued(scene: Scene, caller: Channel, cause: int) -> None:
    legs = stop_ringing(scene, caller)
    tell_abandoned(scene, caller)
    scene.switch.tell("SoftHangupRequest", caller, ("Cause", "16"))
    for leg in legs:
        scene.switch.hang_up(leg, 0)
    scene.switch.hang_up(caller, cause)


def _hang_up_calling(scene: Scene, caller: Channel, cause: int) -> None:
    legs = _stop_dialling(scene, caller)
    scene.switch.tell("SoftHangupRequest", caller, ("Cause", "16"))
    for leg in legs:
        scene.switch.hang_up(leg, 16)
    scene.switch.hang_up(caller, cause)


def _stop_dialling(scene: Scene, caller: Channel) -> list[Channel]:
    legs, caller.dialling = caller.dialling, []
    for leg in legs:
        scene.switch.dial("DialEnd", caller, leg, ("DialStatus", "CANCEL"))
    return legs


def _leave_bridge(scene: Scene, channel: Channel) -> None:
    """The channel leaves its bridge, which is destroyed if it was the last."""
    bridge = scene.switch.leave(channel)
    if channel.music:
        scene.switch.music(channel, on=False)
    if bridge is not None and not bridge.members:
        scene.switch.destroy(bridge)


def _end_all(scene: Scene, first: Channel, cause: int) -> None:
    """In the middle of something: all of the call ends, the channel hung up first of all."""
    switch = scene.switch
    for caller in scene.live:
        if first in caller.dialling:
            caller.dialling.remove(first)
            switch.dial("DialEnd", caller, first, ("DialStatus", "NOANSWER"))
        if caller.queue:
            legs = stop_ringing(scene, caller)
            tell_abandoned(scene, caller)
        else:
            legs = _stop_dialling(scene, caller)
        for leg in legs:
            switch.hang_up(leg, 16)
    for channel in (first, *(other for other in scene.live if other is not first)):
        if channel not in scene.live:
            continue
        _leave_bridge(scene, channel)
        if runs_dialplan(channel):
            switch.tell("SoftHangupRequest", channel, ("Cause", "16"))
        switch.hang_up(channel, cause or 16)


def set_free(scene: Scene, channel: Channel, exten: str) -> None:
    """A client sends this channel to an extension: it leaves what it is in, the others end."""
    switch = scene.switch
    if channel.music:
        switch.music(channel, on=False)
    channel.context, channel.exten, channel.priority = scene.office.context, exten, 1
    if channel.queue:
        legs = stop_ringing(scene, channel)
        switch.execute(channel, channel.application, channel.data)
        tell_abandoned(scene, channel)
        for leg in legs:
            switch.hang_up(leg, 0)
    for leg in _stop_dialling(scene, channel):
        switch.hang_up(leg, 16)
    if channel.bridge is not None:
        switch.execute(channel, channel.application, channel.data)
        _leave_bridge(scene, channel)
    for other in scene.live:
        if other is not channel and other in scene.live:
            _drop(scene, other)


def _drop(scene: Scene, other: Channel) -> None:
    """Of the call of a channel that was sent on, this one ends."""
    for leg in _stop_dialling(scene, other):
        scene.switch.hang_up(leg, 16)
    _leave_bridge(scene, other)
    if runs_dialplan(other):
        scene.switch.tell("SoftHangupRequest", other, ("Cause", "16"))
    scene.switch.hang_up(other, 16)
