"""Calls that a client's action begins or turns: Originate and Redirect.

The rule kept here: the script of these calls is written by a client, so whatever number it names is
looked up in the office's dialplan, and what is not there fails as it fails on Asterisk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from astconsole.demo import calls
from astconsole.demo.channels import Channel, ChannelState
from astconsole.demo.endings import set_free
from astconsole.demo.office import TRUNK, Person, outside_number
from astconsole.demo.scene import HungUp, Scene

if TYPE_CHECKING:
    from astconsole.demo.actions import Done, Origination
    from astconsole.demo.wire import Header

PICK_UP = 1.2
"""Seconds the originating phone rings before its owner lifts the receiver."""

RING = 3.0
"""Seconds the called phone rings."""

TALK = 30.0
"""Seconds of talk before the called one hangs up."""


def _caller_id(text: str) -> tuple[str, str]:
    """``"Name" <number>`` as (name, number); a bare text is a number."""
    name, bracket, number = text.rpartition("<")
    if not bracket:
        return "", text.strip()
    return name.strip().strip('"'), number.rstrip("> ").strip()


def _response(scene: Scene, wanted: Origination, channel: Channel | None) -> None:
    """OriginateResponse: the end of the originating phone's part."""
    target: tuple[Header, ...] = (("Context", wanted.context), ("Exten", wanted.exten))
    if wanted.application:
        target = (("Application", wanted.application), ("Data", wanted.data))
    action_id = (("ActionID", wanted.action_id),) if wanted.action_id else ()
    name, number = _caller_id(wanted.caller_id)
    if channel:
        name, number = channel.caller_name, channel.number
    scene.switch.announce(
        "OriginateResponse",
        "call",
        *action_id,
        ("Response", "Success" if channel else "Failure"),
        ("Channel", channel.name if channel else wanted.channel),
        *target,
        ("Reason", "4" if channel else "0"),
        ("Uniqueid", channel.uniqueid if channel else "<unknown>"),
        ("CallerIDNum", number or "<unknown>"),
        ("CallerIDName", name or "<unknown>"),
    )


async def originate(
    scene: Scene,
    wanted: Origination,
    done: Done,
    *,
    pick_up: float = PICK_UP,
    ring: float = RING,
    talk: float = TALK,
    callee_ends: bool = True,
) -> None:
    """A client has somebody's phone called and then connected to an extension."""
    switch = scene.switch
    person = next((one for one in scene.office.people if one.phone == wanted.channel), None)
    if person is None or not wanted.exten:
        _response(scene, wanted, None)
        done(answered=False)
        return
    caller = scene.call_out(person)
    switch.execute(caller, "AppDial2", calls.OUTGOING)
    if wanted.caller_id:
        caller.connected_name, caller.connected_number = _caller_id(wanted.caller_id)
        switch.new_connected_line(caller)
    switch.dial("DialBegin", None, caller, ("DialString", person.phone.partition("/")[2]))
    switch.new_state(caller, ChannelState.RINGING)
    switch.dial("DialState", None, caller, ("DialStatus", "RINGING"))
    try:
        await scene.pause(pick_up)
    except HungUp:
        switch.dial("DialEnd", None, caller, ("DialStatus", "NOANSWER"))
        _response(scene, wanted, None)
        switch.hang_up(caller, 0)
        done(answered=False)
        return
    switch.new_state(caller, ChannelState.UP)
    switch.dial("DialEnd", None, caller, ("DialStatus", "ANSWER"))
    _response(scene, wanted, caller)
    done(answered=True)
    caller.exten, caller.context = wanted.exten, wanted.context or caller.context
    await dial_extension(scene, caller, ring=ring, talk=talk, callee_ends=callee_ends)


async def dial_extension(
    scene: Scene, caller: Channel, *, ring: float, talk: float, callee_ends: bool
) -> None:
    """The caller's extension is dialled; somebody answers, they talk, and one hangs up."""
    office = scene.office
    if caller.exten == office.group.number:
        callees = list(office.group.members)
    elif (person := office.person(caller.exten)) is not None:
        callees = [person]
    elif outside_number(caller.exten):
        callees = [Person(caller.exten, endpoint=TRUNK)]
    else:
        callees = []
    callees = [callee for callee in callees if not caller.name.startswith(f"{callee.phone}-")]
    if not callees:
        scene.switch.hang_up(caller, 0)
        return
    calls.ring(scene, caller, callees)
    await scene.pause(ring)
    leg = caller.dialling[0]  # by now a client may have hung one up
    calls.answer(scene, caller, leg)
    await scene.pause(talk)
    calls.hang_up(scene, leg if callee_ends else caller)


async def redirect(
    scene: Scene,
    channel: Channel,
    exten: str,
    *,
    ring: float = RING,
    talk: float = TALK,
    callee_ends: bool = True,
) -> None:
    """A client sends a channel to another extension: whom it talked to is hung up."""
    if channel not in scene.live:
        return  # it was gone before the action came to effect
    set_free(scene, channel, exten)
    await dial_extension(scene, channel, ring=ring, talk=talk, callee_ends=callee_ends)
