"""What calls between people are made of, in the event sequences of Asterisk 22.

The rule kept here: each function announces exactly what a recorded Asterisk 22 announced for it
(tests/demo compares them), waits for nothing, and leaves the channels as Asterisk would.

Who dials runs the dialplan (``Dial``); who is dialled has no dialplan of its own (``AppDial``).
Asterisk ends the two differently, so :func:`runs_dialplan` tells them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astconsole.demo.channels import Channel, ChannelState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from astconsole.demo.channels import Bridge
    from astconsole.demo.office import Person
    from astconsole.demo.scene import Scene

OUTGOING = "(Outgoing Line)"

SIP_STATUS = {17: 486, 19: 480, 20: 480}
"""What chan_pjsip tells a caller whose channel is hung up for that cause (seen: TechCause)."""


def runs_dialplan(channel: Channel) -> bool:
    """Whether the channel runs an application of its own, as callers do."""
    return not channel.application.startswith("App")


def come_inside(scene: Scene, caller: Channel, exten: str) -> None:
    """An outside caller is sent on to an extension inside, which desks dial directly."""
    office = scene.office
    if caller.context == office.trunk_context:
        scene.switch.execute(caller, "Goto", f"{office.context},{exten},1")
        caller.context, caller.exten, caller.priority = office.context, exten, 1


def begin(scene: Scene, caller: Channel, data: str) -> None:
    """The caller's extension runs, up to its ``Dial(data)``."""
    office = scene.office
    if caller.context == office.context and office.person(caller.exten):
        for application, argument in office.before_dial:
            scene.switch.execute(caller, application, argument)
            caller.priority += 1
    scene.switch.execute(caller, "Dial", data)


def ring(scene: Scene, caller: Channel, callees: Sequence[Person], data: str = "") -> list[Channel]:
    """The caller dials these people and all their phones ring. Gives their channels."""
    switch = scene.switch
    legs = begin_ring(scene, caller, callees, data)
    for leg in legs:
        switch.new_state(leg, ChannelState.RINGING)
    for leg in reversed(legs):
        switch.dial("DialState", caller, leg, ("DialStatus", "RINGING"))
    return legs


def begin_ring(
    scene: Scene, caller: Channel, callees: Sequence[Person], data: str = ""
) -> list[Channel]:
    """The caller dials these people; no phone rings yet. Gives their channels."""
    switch, office = scene.switch, scene.office
    options = office.dial_options
    if len(callees) > 1:
        options = office.group.options
    elif caller.context == office.trunk_context:
        options = office.trunk_options
    targets = "&".join(target(callee) for callee in callees)
    begin(scene, caller, data or f"{targets},{options}")
    switch.set_variable(caller, "DIALSTATUS", "")
    legs = []
    for callee in callees:
        leg = scene.call_out(callee, caller.linkedid)
        switch.set_variable(leg, "DIALEDPEERNUMBER", target(callee).partition("/")[2])
        leg.connect_to(caller)
        leg.exten = caller.exten
        if not leg.number:
            leg.number = caller.exten
        switch.execute(leg, "AppDial", OUTGOING)
        if callee.outside:
            switch.new_callerid(leg)
        switch.new_connected_line(leg)
        legs.append(leg)
    caller.dialling = list(legs)
    for leg, callee in zip(legs, callees, strict=True):
        switch.dial("DialBegin", caller, leg, ("DialString", target(callee).partition("/")[2]))
    if len(legs) == 1:
        caller.connect_to(legs[0])
        switch.new_connected_line(caller)
    return legs


def target(callee: Person) -> str:
    """What Dial is told to reach that one: ``PJSIP/101``, ``PJSIP/+4420...@trunk``."""
    if callee.outside:
        technology, _, endpoint = callee.endpoint.partition("/")
        return f"{technology}/{callee.number}@{endpoint}"
    return callee.phone


def answer(scene: Scene, caller: Channel, leg: Channel) -> None:
    """One of the ringing phones is picked up; the others stop, and the two can talk."""
    switch = scene.switch
    losers = [other for other in caller.dialling if other is not leg]
    switch.new_state(leg, ChannelState.UP)
    if losers:
        caller.connect_to(leg)
        switch.new_connected_line(caller)
    for loser in losers:
        switch.dial("DialEnd", caller, loser, ("DialStatus", "CANCEL"))
    switch.set_variable(caller, "DIALSTATUS", "ANSWER")
    switch.set_variable(caller, "DIALEDPEERNAME", leg.name)
    leg.exten = ""
    caller.dialling = []
    switch.dial("DialEnd", caller, leg, ("DialStatus", "ANSWER"))
    if caller.state is not ChannelState.UP:
        switch.new_state(caller, ChannelState.UP)
    for loser in reversed(losers):
        switch.hang_up(loser, 26)
    bridge = switch.new_bridge()
    switch.execute(leg, "AppDial", OUTGOING)
    meet(scene, bridge, leg, caller)


def meet(scene: Scene, bridge: Bridge, first: Channel, second: Channel) -> None:
    """Two channels enter a bridge, and each is told the other's name."""
    switch = scene.switch
    switch.enter(bridge, first)
    switch.enter(bridge, second)
    switch.set_variable(first, "BRIDGEPEER", second.name)
    switch.set_variable(second, "BRIDGEPEER", first.name)


def hang_up(scene: Scene, by: Channel) -> None:
    """One of two who talk hangs up; both channels and their bridge go."""
    scene.switch.tell("HangupRequest", by, ("Cause", "16"))
    end_talk(scene, by)


def end_talk(scene: Scene, by: Channel, cause: int = 0) -> None:
    """Two who talk leave their bridge and are gone, ``by`` first, for another cause if told."""
    switch = scene.switch
    other = peer(by)
    for channel in (by, other):
        switch.set_variable(channel, "BRIDGEPEER", "")
    for channel in (by, other):
        bridge = switch.leave(channel)
        if channel.music:
            switch.music(channel, on=False)
        if bridge is not None and channel is other:
            switch.destroy(bridge)
        if runs_dialplan(channel):
            switch.tell("SoftHangupRequest", channel, ("Cause", "16"))
        own = cause if channel is by and cause else 16
        switch.hang_up(channel, own, SIP_STATUS.get(own, 0))


def give_up(scene: Scene, caller: Channel) -> None:
    """The caller hangs up while phones still ring: the call is missed."""
    switch = scene.switch
    switch.tell("HangupRequest", caller, ("Cause", "127"), ("TechCause", "487"))
    legs, caller.dialling = caller.dialling, []
    for leg in legs:
        switch.dial("DialEnd", caller, leg, ("DialStatus", "CANCEL"))
    switch.set_variable(caller, "DIALSTATUS", "CANCEL")
    switch.tell("SoftHangupRequest", caller, ("Cause", "16"), ("TechCause", "487"))
    switch.hang_up(caller, 127, 487)
    for leg in legs:
        switch.hang_up(leg, 127, 500)


def fail(scene: Scene, caller: Channel, status: str, cause: int, tech_cause: int) -> None:
    """The dialplan after a Dial nobody answered: ``Goto(s-STATUS,1)``, ``Hangup(cause)``.

    A ring group's extension has nothing behind its Dial: the call just ends.
    """
    switch = scene.switch
    switch.set_variable(caller, "DIALSTATUS", status)
    if caller.exten == scene.office.group.number:
        switch.tell("SoftHangupRequest", caller, ("Cause", "16"))
        caller.priority += 1
        switch.hang_up(caller, 0)
        return
    caller.priority += 1
    switch.execute(caller, "Goto", f"s-{status},1")
    caller.exten, caller.priority = f"s-{status}", 1
    switch.execute(caller, "Hangup", str(cause))
    switch.tell("SoftHangupRequest", caller, ("Cause", "16"))
    switch.hang_up(caller, cause, tech_cause)


def reject(scene: Scene, caller: Channel, leg: Channel) -> None:
    """The callee's phone is busy, or its owner says no."""
    switch = scene.switch
    switch.tell("HangupRequest", leg, ("Cause", "17"), ("TechCause", "486"))
    caller.dialling = []
    switch.dial("DialEnd", caller, leg, ("DialStatus", "BUSY"))
    switch.hang_up(leg, 17, 486)
    fail(scene, caller, "BUSY", 17, 486)


def ring_out(scene: Scene, caller: Channel) -> None:
    """Nobody answers until Dial gives up: the call is missed."""
    switch = scene.switch
    legs, caller.dialling = caller.dialling, []
    for leg in legs:
        switch.dial("DialEnd", caller, leg, ("DialStatus", "NOANSWER"))
    for leg in legs:
        switch.hang_up(leg, 0)
    fail(scene, caller, "NOANSWER", 19, 480)


def hold(scene: Scene, by: Channel) -> None:
    """One of two who talk puts the other on hold, who then hears music."""
    scene.switch.tell("Hold", by, ("MusicClass", "default"))
    scene.switch.music(peer(by), on=True)


def unhold(scene: Scene, by: Channel) -> None:
    """The other is taken off hold."""
    scene.switch.tell("Unhold", by)
    scene.switch.music(peer(by), on=False)


def peer(channel: Channel) -> Channel:
    """Whom the channel talks to.

    Raises:
        LookupError: it is not in a bridge with exactly one other.
    """
    members = channel.bridge.members if channel.bridge else []
    others = [member for member in members if member is not channel]
    if len(others) != 1:
        raise LookupError(f"{channel.name} talks to {len(others)} others")
    return others[0]
