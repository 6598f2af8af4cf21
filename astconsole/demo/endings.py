"""How a call ends or turns when a client's action cuts into it.

The rule kept here: whatever state the call is in, each dial is ended, each bridge is left and
destroyed, and each channel is hung up once, so that a client is never left with a call that has no
end. The whole call ends, also where Asterisk would leave two others of it talking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astconsole.demo.calls import runs_dialplan
from astconsole.demo.channels import ChannelState

if TYPE_CHECKING:
    from astconsole.demo.channels import Channel
    from astconsole.demo.scene import Scene


def stop_waiting(scene: Scene) -> None:
    """Phones that ring stop ringing and are hung up; who waits in a queue leaves it."""
    switch = scene.switch
    for caller in scene.live:
        legs, caller.dialling = caller.dialling, []
        for leg in legs:
            switch.dial("DialEnd", caller, leg, ("DialStatus", "CANCEL"))
        for leg in legs:
            switch.hang_up(leg, 0 if caller.queue else 16)
        if caller.queue:
            _abandon_queue(scene, caller)


def _abandon_queue(scene: Scene, caller: Channel) -> None:
    switch = scene.switch
    name, caller.queue = caller.queue, ""
    left = sum(1 for channel in switch.channels.values() if channel.queue == name)
    place = (("Queue", name), ("Position", "1"))
    held = str(int(switch.clock() - caller.created_at))
    switch.tell(
        "QueueCallerAbandon",
        caller,
        *place,
        ("OriginalPosition", "1"),
        ("HoldTime", held),
        privilege="agent",
    )
    switch.tell("QueueCallerLeave", caller, *place, ("Count", str(left)), privilege="agent")


def leave_bridge(scene: Scene, channel: Channel) -> None:
    """The channel leaves its bridge, which is destroyed if it was the last."""
    bridge = scene.switch.leave(channel)
    if channel.music:
        scene.switch.music(channel, on=False)
    if bridge is not None and not bridge.members:
        scene.switch.destroy(bridge)


def _stop_ringing(scene: Scene, leg: Channel) -> None:
    """Dial and Queue take the end of the phone they ring for "no answer", not "cancelled"."""
    for caller in scene.live:
        if leg in caller.dialling:
            caller.dialling.remove(leg)
            scene.switch.dial("DialEnd", caller, leg, ("DialStatus", "NOANSWER"))


def cut_off(scene: Scene, first: Channel, cause: int) -> None:
    """A client hung up this channel of the call: it goes, and the others after it."""
    switch = scene.switch
    if first.state is ChannelState.RINGING:
        _stop_ringing(scene, first)
    stop_waiting(scene)
    others = [channel for channel in scene.live if channel is not first]
    for channel in ([first] if first in scene.live else []) + others:
        leave_bridge(scene, channel)
        if channel is not first and runs_dialplan(channel):
            switch.tell("SoftHangupRequest", channel, ("Cause", str(cause)))
        switch.hang_up(channel, cause)


def drop_others(scene: Scene, kept: Channel) -> None:
    """Of the call only this channel is left, and is in no bridge."""
    stop_waiting(scene)
    for channel in (kept, *scene.live):
        leave_bridge(scene, channel)
        if channel is not kept:
            scene.switch.hang_up(channel, 16)
