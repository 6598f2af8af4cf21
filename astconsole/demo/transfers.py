"""How a call is handed on, in the event sequences of Asterisk 22.

The rule kept here: the same as in calls. Three ways are played. Blind: the transferee's channel
goes to another extension and dials it. Attended by the phone (REFER with Replaces): two calls of
the transferrer become one, and the second Linkedid disappears. Attended by feature code: the second
call runs through a Local pair, whose bridge is merged into the first and which is optimised away
half a second later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from astconsole.demo import calls
from astconsole.demo.channels import Channel, ChannelState

if TYPE_CHECKING:
    from astconsole.demo.channels import Bridge
    from astconsole.demo.office import Person
    from astconsole.demo.scene import Scene

OPTIMISED_AFTER = 0.45
"""Seconds until a Local pair that stands between two talking channels is optimised away (seen)."""


def blind(
    scene: Scene, transferrer: Channel, exten: str, *, transferee_first: bool = False
) -> Channel:
    """The transferrer sends the other to an extension. Gives the transferee's channel.

    The Unhold comes without a Hold before it: phones say so as they let go (seen on Asterisk 22).
    Which of the two leaves the bridge first is left to chance by Asterisk.
    """
    switch, transferee, bridge = scene.switch, calls.peer(transferrer), transferrer.bridge
    switch.tell("Unhold", transferrer)
    switch.set_variable(transferrer, "BLINDTRANSFER", transferee.name)
    switch.set_variable(transferee, "BLINDTRANSFER", transferrer.name)
    switch.announce(
        "BlindTransfer",
        "call",
        ("Result", "Success"),
        *transferrer.headers("Transferer"),
        *transferee.headers("Transferee"),
        *(bridge.headers() if bridge else ()),
        ("IsExternal", "Yes"),
        ("Context", scene.office.context),
        ("Extension", exten),
    )
    if not transferee_first:
        switch.leave(transferrer)
    if transferee.music:
        switch.music(transferee, on=False)
    transferee.context, transferee.exten, transferee.priority = scene.office.context, exten, 1
    switch.execute(transferee, transferee.application, transferee.data)
    switch.leave(transferee)
    if transferee_first:
        switch.leave(transferrer)
    if bridge is not None:
        switch.destroy(bridge)
    if calls.runs_dialplan(transferrer):
        switch.tell("SoftHangupRequest", transferrer, ("Cause", "16"))
    switch.hang_up(transferrer, 16)
    return transferee


def _attended_transfer(
    scene: Scene,
    transferrers: tuple[Channel, Channel],
    bridges: tuple[list[tuple[str, str]], list[tuple[str, str]]],
    transferee: Channel,
    target: Channel | None,
    destination: Bridge,
) -> None:
    """The event AttendedTransfer; the bridges are told as they were when the transfer began."""
    scene.switch.announce(
        "AttendedTransfer",
        "call",
        ("Result", "Success"),
        *transferrers[0].headers("OrigTransferer"),
        *bridges[0],
        *transferrers[1].headers("SecondTransferer"),
        *bridges[1],
        *transferee.headers("Transferee"),
        *(target.headers("TransferTarget") if target else ()),
        ("IsExternal", "No"),
        ("DestType", "Bridge"),
        ("DestBridgeUniqueid", destination.uniqueid),
    )


def attended(scene: Scene, first: Channel, second: Channel) -> None:
    """The phone with these two calls joins them and leaves: whoever it holds takes its place."""
    switch = scene.switch
    transferee, target = calls.peer(first), calls.peer(second)
    old, kept = first.bridge, second.bridge
    if old is None or kept is None:  # peer() has found both in a bridge
        raise LookupError(first.name)
    before = old.headers("Orig"), kept.headers("Second")
    switch.tell("Unhold", first)
    switch.tell("Unhold", second)
    switch.leave(transferee)
    switch.leave(second)
    switch.enter(kept, transferee, swap=second)
    switch.music(transferee, on=False)
    switch.tell("SoftHangupRequest", second, ("Cause", "1"))
    _attended_transfer(scene, (first, second), before, transferee, target, kept)
    switch.leave(first)
    transferee.connect_to(target)
    switch.new_connected_line(transferee)
    switch.destroy(old)
    target.connect_to(transferee)
    target.linkedid = transferee.linkedid  # the older of the two stays (main/bridge_channel.c)
    switch.new_connected_line(target)
    switch.hang_up(first, 16)
    switch.tell("SoftHangupRequest", second, ("Cause", "16"))
    switch.hang_up(second, 16)


@dataclass(slots=True)
class Consultation:
    """A second call made by feature code, while the first party hears music.

    ``one`` is the Local half in the bridge with the transferrer, ``two`` the half that dials.
    """

    transferrer: Channel
    transferee: Channel
    one: Channel
    two: Channel
    target: Channel
    first: Bridge
    second: Bridge
    third: Bridge | None = None


def press(scene: Scene, channel: Channel, digits: str) -> None:
    """Somebody presses keys during a call."""
    for digit in digits:
        scene.switch.tell(
            "DTMFEnd",
            channel,
            ("Digit", digit),
            ("DurationMs", "180"),
            ("Direction", "Received"),
            privilege="dtmf",
        )


def consult(scene: Scene, transferrer: Channel, person: Person) -> Consultation:
    """The transferrer has put the other on hold by feature code and calls somebody else."""
    switch, office = scene.switch, scene.office
    transferee, first = calls.peer(transferrer), transferrer.bridge
    if first is None:  # peer() has found it in a bridge
        raise LookupError(transferrer.name)
    one, two = switch.new_local_pair(person.number, office.context, transferrer.linkedid)
    scene.channels += [one, two]
    second = switch.new_bridge()
    two.number, two.caller_name = transferrer.number, transferrer.caller_name
    switch.new_callerid(two)
    switch.announce(
        "LocalBridge",
        "call",
        *one.headers("LocalOne"),
        *two.headers("LocalTwo"),
        ("Context", office.context),
        ("Exten", person.number),
        ("LocalOptimization", "Yes"),
    )
    one.connect_to(transferrer)
    switch.new_connected_line(one)
    switch.enter(second, one)
    switch.leave(transferrer)
    switch.enter(second, transferrer)
    transferrer.connected_number = transferrer.connected_name = ""
    switch.new_connected_line(transferrer)
    (target,) = calls.begin_ring(scene, two, [person])
    transferrer.connect_to(target)
    switch.new_connected_line(transferrer)
    switch.new_state(target, ChannelState.RINGING)
    one.number, one.caller_name = target.number, target.caller_name
    switch.new_state(one, ChannelState.RINGING)
    switch.new_callerid(one)
    switch.dial("DialState", two, target, ("DialStatus", "RINGING"))
    switch.dial("DialState", None, one, ("DialStatus", "RINGING"))
    return Consultation(transferrer, transferee, one, two, target, first, second)


def consulted(scene: Scene, call: Consultation) -> None:
    """The one consulted answers: they talk through the Local pair."""
    switch = scene.switch
    switch.new_state(call.target, ChannelState.UP)
    call.target.exten = ""
    call.two.dialling = []
    switch.dial("DialEnd", call.two, call.target, ("DialStatus", "ANSWER"))
    switch.new_state(call.two, ChannelState.UP)
    call.third = switch.new_bridge()
    switch.execute(call.target, "AppDial", calls.OUTGOING)
    switch.enter(call.third, call.target)
    switch.new_state(call.one, ChannelState.UP)
    switch.dial("DialEnd", None, call.one, ("DialStatus", "ANSWER"))
    switch.enter(call.third, call.two)


def complete(scene: Scene, call: Consultation, *, target_told: bool = True) -> None:
    """The transferrer hangs up: the first party is joined with the one consulted.

    Whether AttendedTransfer tells of its target is left to chance by Asterisk: by then the second
    bridge may be empty.
    """
    switch = scene.switch
    switch.tell("HangupRequest", call.transferrer, ("Cause", "16"))
    orig = call.first
    switch.leave(call.transferrer)
    switch.announce(
        "BridgeMerge",
        "call",
        *[(f"To{name}", value) for name, value in orig.headers()],
        *[(f"From{name}", value) for name, value in call.second.headers()],
    )
    switch.leave(call.one)
    switch.music(call.transferee, on=False)
    switch.enter(orig, call.one)
    _attended_transfer(
        scene,
        (call.transferrer, call.transferrer),
        (orig.headers("Orig"), call.second.headers("Second")),
        call.transferee,
        call.one if target_told else None,
        orig,
    )
    call.transferee.connect_to(call.target)
    switch.new_connected_line(call.transferee)
    switch.destroy(call.second)
    switch.hang_up(call.transferrer, 16)
    call.one.connect_to(call.transferee)
    switch.new_connected_line(call.one)
    call.target.connect_to(call.transferee)
    switch.new_connected_line(call.target)
    call.two.number, call.two.caller_name = call.transferee.number, call.transferee.caller_name
    switch.new_callerid(call.two)


def optimise(scene: Scene, call: Consultation, *, target_moves: bool = True) -> None:
    """The Local pair between the two is taken out.

    One of the two moves into the other's bridge, in the place of the Local half there; which one is
    left to chance by Asterisk.
    """
    switch = scene.switch
    number = switch.next_optimisation()
    if call.third is None:
        raise LookupError(call.two.name)
    if target_moves:
        moving, near, far, kept, dropped = call.target, call.two, call.one, call.first, call.third
    else:
        moving, near, far, kept, dropped = (
            call.transferee,
            call.one,
            call.two,
            call.third,
            call.first,
        )
    switch.announce(
        "LocalOptimizationBegin",
        "call",
        *call.one.headers("LocalOne"),
        *call.two.headers("LocalTwo"),
        *moving.headers("Source"),
        ("DestUniqueId", call.two.uniqueid),
        ("Id", number),
    )
    switch.leave(moving)
    switch.leave(far)
    switch.enter(kept, moving, swap=far)
    switch.announce(
        "LocalOptimizationEnd",
        "call",
        *call.one.headers("LocalOne"),
        *call.two.headers("LocalTwo"),
        ("Success", "No"),  # as it is sent, though it did succeed (main/core_local.c)
        ("Id", number),
    )
    if near is call.one:
        switch.leave(near)
        switch.destroy(dropped)
    switch.tell("HangupRequest", call.two, ("Cause", "16"))
    switch.hang_up(call.one, 16)
    if near is call.two:
        switch.leave(near)
        switch.destroy(dropped)
    switch.tell("SoftHangupRequest", call.two, ("Cause", "16"))
    switch.hang_up(call.two, 16)
