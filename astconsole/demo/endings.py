"""How a call ends or turns when a client's action cuts into it.

The rule kept here: whatever state the call is in, each dial is ended, each bridge is left and
destroyed, and each channel is hung up once, so that a client is never left with a call that has no
end. The whole call ends, also where Asterisk would leave two others of it talking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astconsole.demo.calls import runs_dialplan

if TYPE_CHECKING:
    from astconsole.demo.channels import Channel
    from astconsole.demo.scene import Scene


def stop_dialling(scene: Scene) -> None:
    """Phones that ring stop ringing and are hung up."""
    switch = scene.switch
    for caller in scene.live:
        legs, caller.dialling = caller.dialling, []
        for leg in legs:
            switch.dial("DialEnd", caller, leg, ("DialStatus", "CANCEL"))
        for leg in legs:
            switch.hang_up(leg, 26 if caller.queue else 16)


def leave_bridge(scene: Scene, channel: Channel) -> None:
    """The channel leaves its bridge, which is destroyed if it was the last."""
    bridge = scene.switch.leave(channel)
    if bridge is not None and not bridge.members:
        scene.switch.destroy(bridge)


def cut_off(scene: Scene, first: Channel, cause: int) -> None:
    """A client hung up this channel of the call: it goes, and the others after it."""
    switch = scene.switch
    if first.uniqueid in switch.channels and first.state.name == "RINGING":
        # Dial and Queue read the end of the phone they ring as "no answer", not as "cancelled"
        for caller in scene.live:
            if first in caller.dialling:
                caller.dialling.remove(first)
                switch.dial("DialEnd", caller, first, ("DialStatus", "NOANSWER"))
    stop_dialling(scene)
    for channel in scene.live:
        if channel.queue:
            name, channel.queue = channel.queue, ""
            place = (("Queue", name), ("Position", "1"))
            switch.tell(
                "QueueCallerAbandon", channel, *place, ("OriginalPosition", "1"),
                ("HoldTime", str(int(switch.clock() - channel.created_at))), privilege="agent",
            )  # fmt: skip
            switch.tell("QueueCallerLeave", channel, *place, ("Count", "0"), privilege="agent")
        if channel.music:
            switch.music(channel, on=False)
    others = [channel for channel in scene.live if channel is not first]
    for channel in ([first] if first in scene.live else []) + others:
        leave_bridge(scene, channel)
        if channel is not first and runs_dialplan(channel):
            switch.tell("SoftHangupRequest", channel, ("Cause", str(cause)))
        switch.hang_up(channel, cause)
