"""From an AMI event, in whatever dialect Asterisk 1.4 to 22 says it, to one fact.

The rule kept here: all differences between versions live here and in :mod:`headers`. The dialect is
chosen by what arrives, event by event, never by the banner: event names stand in :data:`READERS`.
Nothing is asserted: an event that lacks what it needs is no fact.

Sources: files of the asterisk repository by branch; "spec" is the AMI v2 specification.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from astconsole.ami.messages import Event
from astconsole.calls import facts
from astconsole.calls.facts import Fact, Snapshot
from astconsole.calls.headers import first, known, known_name, known_number, snapshot


def read(event: Event) -> Fact | None:
    """The fact this event states, or None when it states none that matters to a call."""
    reader = READERS.get(event.name.lower())
    return reader(event) if reader else None


def _integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _newchannel(event: Event) -> Fact | None:
    channel = snapshot(event)
    return facts.ChannelSeen(channel, created=True) if channel else None


def _seen(event: Event) -> Fact | None:
    channel = snapshot(event)
    return facts.ChannelSeen(channel) if channel else None


def _newexten(event: Event) -> Fact | None:
    channel = snapshot(event)
    if channel is None:
        return None
    return facts.ChannelSeen(
        replace(channel, exten=known(first(event, "extension"))),
        application=event.get("Application"),
        application_data=event.get("AppData"),
    )


def _dial_begin(event: Event) -> Fact | None:
    dest = snapshot(event, "Dest")
    if dest is None:
        return None
    source = snapshot(event)
    if source is None:
        dest = replace(dest, connected=known(event.get("DestConnectedLineNum")))
    return facts.DialStarted(source, dest, event.get("DialString"))


def _dial_state(event: Event) -> Fact | None:
    dest = snapshot(event, "Dest")
    return facts.DialMoved(dest, event.get("DialStatus").upper()) if dest else None


def _dial_end(event: Event) -> Fact | None:
    dest = snapshot(event, "Dest")
    if dest is None:
        return None
    return facts.DialEnded(
        snapshot(event), dest, event.get("DialStatus").upper(), event.get("Forward")
    )


def _dial(event: Event) -> Fact | None:
    """1.4's ``Dial`` and 1.6-11's with SubEvent."""
    uid = first(event, "dial source")
    source = Snapshot(uid, first(event, "dial source name")) if uid else None
    if event.get("SubEvent").lower() == "end":
        # no destination, and only after the bridge ended (apps/app_dial.c senddialendevent)
        return facts.DialEnded(source, None, event.get("DialStatus").upper()) if source else None
    dest = event.get("DestUniqueID")
    if not dest:
        return None
    # CallerIDNum here is the caller's (apps/app_dial.c senddialevent), so it tells of the source
    if source:
        source = Snapshot(
            source.uid,
            source.name,
            number=known_number(first(event, "number")),
            caller_name=known_name(event.get("CallerIDName")),
        )
    return facts.DialStarted(
        source, Snapshot(dest, event.get("Destination")), event.get("Dialstring")
    )


def _bridge_enter(event: Event) -> Fact | None:
    channel, bridge = snapshot(event), event.get("BridgeUniqueid")
    if channel is None or not bridge:
        return None
    return facts.BridgeEntered(
        bridge,
        channel,
        technology=event.get("BridgeTechnology"),
        creator=known(event.get("BridgeCreator")),
        swap=event.get("SwapUniqueid"),
    )


def _bridge_leave(event: Event) -> Fact | None:
    channel, bridge = snapshot(event), event.get("BridgeUniqueid")
    return facts.BridgeLeft(bridge, channel) if channel and bridge else None


def _bridge_destroy(event: Event) -> Fact | None:
    bridge = event.get("BridgeUniqueid")
    return facts.BridgeDestroyed(bridge) if bridge else None


def _link_ends(event: Event) -> tuple[Snapshot, Snapshot] | None:
    one, two = event.get("Uniqueid1"), event.get("Uniqueid2")
    if not one or not two:
        return None
    return (
        Snapshot(one, event.get("Channel1"), number=known_number(event.get("CallerID1"))),
        Snapshot(two, event.get("Channel2"), number=known_number(event.get("CallerID2"))),
    )


def _link(event: Event) -> Fact | None:
    ends = _link_ends(event)
    return facts.Linked(*ends) if ends else None


def _unlink(event: Event) -> Fact | None:
    ends = _link_ends(event)
    return facts.Unlinked(*ends) if ends else None


def _bridge(event: Event) -> Fact | None:
    """1.6-11: ``Bridge`` with Bridgestate (main/channel.c)."""
    return _unlink(event) if event.get("Bridgestate").lower() == "unlink" else _link(event)


def _local_bridge(event: Event) -> Fact | None:
    one, two = snapshot(event, "LocalOne"), snapshot(event, "LocalTwo")
    if one and two:
        return facts.LocalPaired(one, two)
    ends = _link_ends(event)  # Asterisk 11 channels/chan_local.c
    return facts.LocalPaired(*ends) if ends else None


def _hold(event: Event) -> Fact | None:
    channel = snapshot(event)
    if channel is None:
        return None
    # 1.6-11 channels/chan_sip.c says Status: On or Off instead of an Unhold event
    return facts.HoldChanged(channel, held=event.get("Status").lower() != "off")


def _unhold(event: Event) -> Fact | None:
    channel = snapshot(event)
    return facts.HoldChanged(channel, held=False) if channel else None


def _music(event: Event) -> Fact | None:
    """1.6.2-11 res/res_musiconhold.c; there chan_sip says Hold with ``callevents=yes`` only."""
    channel = snapshot(event)
    started = event.get("State").lower() == "start"
    return facts.MusicHeard(Snapshot(channel.uid, channel.name), started) if channel else None


def _rename(event: Event) -> Fact | None:
    uid = event.get("Uniqueid")
    old = event.get("Oldname") or event.get("Channel")  # 1.4 main/channel.c says Oldname
    return facts.Renamed(uid, old, event.get("Newname")) if uid else None


def _hangup_asked(event: Event) -> Fact | None:
    channel = snapshot(event)
    # main/channel.c: HangupRequest when the phone hung up, SoftHangupRequest when the PBX wants it
    by_phone = event.name.lower() == "hanguprequest"
    return facts.HangupAsked(channel, by_phone=by_phone) if channel else None


def _hangup(event: Event) -> Fact | None:
    channel = snapshot(event)
    if channel is None:
        return None
    return facts.ChannelGone(channel, _integer(event.get("Cause")), event.get("Cause-txt"))


def _success(event: Event) -> bool:
    return event.get("Result", "Success").lower() == "success"


def _blind_transfer(event: Event) -> Fact | None:
    transferer = snapshot(event, "Transferer")
    if transferer is None:
        return None
    return facts.BlindTransferred(
        transferer, snapshot(event, "Transferee"), event.get("Extension"), _success(event)
    )


def _attended_transfer(event: Event) -> Fact | None:
    one, two = snapshot(event, "OrigTransferer"), snapshot(event, "SecondTransferer")
    if one is None or two is None:
        return None
    return facts.AttendedTransferred(
        one,
        two,
        snapshot(event, "Transferee"),
        snapshot(event, "TransferTarget"),
        destination=event.get("DestType").lower(),
        application=event.get("DestApp"),
        success=_success(event),
    )


def _sip_transfer(event: Event) -> Fact | None:
    """1.6-11: ``Transfer`` of chan_sip. What it does to the channels comes as Rename and Bridge."""
    uid = event.get("Uniqueid")
    if not uid:
        return None
    transferer = Snapshot(uid, event.get("Channel"))
    target = event.get("TargetUniqueid")
    if event.get("TransferType").lower() == "blind":
        transferee = Snapshot(target, event.get("TargetChannel")) if target else None
        return facts.BlindTransferred(transferer, transferee, event.get("TransferExten"))
    if not target:
        return None
    second = Snapshot(target, event.get("TargetChannel"))
    return facts.AttendedTransferred(transferer, second, None, None)


def _pickup(event: Event) -> Fact | None:
    picker = snapshot(event) or Snapshot("", event.get("Channel"))
    target = snapshot(event, "Target") or Snapshot("", event.get("TargetChannel"))
    # 1.8-11 main/features.c names the channels only
    if (picker.uid or picker.name) and (target.uid or target.name):
        return facts.PickedUp(picker, target)
    return None


def _parkee(event: Event) -> Snapshot | None:
    uid, name = first(event, "parkee"), first(event, "parkee name")
    if not uid and not name:
        return None
    return snapshot(event, "Parkee") or Snapshot(uid, name)


def _parked(event: Event) -> Fact | None:
    parkee = _parkee(event)
    return facts.Parked(parkee, first(event, "parking space")) if parkee else None


def _unparked(event: Event) -> Fact | None:
    parkee = _parkee(event)
    if parkee is None:
        return None
    retriever = snapshot(event, "Retriever")
    if retriever is None and (name := first(event, "retriever name")):
        retriever = Snapshot("", name)
    return facts.ParkingEnded(parkee, "retrieved", retriever)


def _parking_timeout(event: Event) -> Fact | None:
    parkee = _parkee(event)
    return facts.ParkingEnded(parkee, "timeout") if parkee else None


def _parking_given_up(event: Event) -> Fact | None:
    parkee = _parkee(event)
    return facts.ParkingEnded(parkee, "given up") if parkee else None


def _queue_join(event: Event) -> Fact | None:
    channel = snapshot(event) or Snapshot("", event.get("Channel"))
    return facts.QueueJoined(channel, event.get("Queue"))


def _queue_leave(event: Event) -> Fact | None:
    channel = snapshot(event) or Snapshot("", event.get("Channel"))
    return facts.QueueLeft(channel, event.get("Queue"))


def _queue_abandon(event: Event) -> Fact | None:
    channel = snapshot(event) or Snapshot("", event.get("Channel"))
    return facts.QueueLeft(channel, event.get("Queue"), abandoned=True)


def _agent_called(event: Event) -> Fact | None:
    """Before 12 a queue sends no Dial: AgentCalled tells whose phone rings (if it is enabled)."""
    if snapshot(event, "Dest") is not None:
        return None  # 12+: DialBegin says the same
    source, dest = first(event, "agent calling"), first(event, "agent called")
    if not dest:  # 1.4 and 1.6.0 name the interface only: SIP/101, Local/101@agents/n
        dest = event.get("AgentCalled").removesuffix("/n")
    if not source or not dest:
        return None
    return facts.DialStarted(Snapshot(event.get("Uniqueid"), source), Snapshot("", dest))


def _conference(event: Event) -> Fact | None:
    channel = snapshot(event)
    if channel is None:
        return None
    room = event.get("Conference") or event.get("Meetme")
    application = "MeetMe" if "Meetme" in event else "ConfBridge"
    return facts.ConferenceJoined(channel, room, application)


def _originate_response(event: Event) -> Fact | None:
    uid = known(event.get("Uniqueid"))
    return facts.Originated(
        uid,
        event.get("Channel"),
        known(event.get("Exten")),
        event.get("Response").lower() == "success",
    )


READERS: Final[dict[str, Callable[[Event], Fact | None]]] = {
    # every version
    "newchannel": _newchannel,
    "newstate": _seen,
    "newcallerid": _seen,
    "newexten": _newexten,
    "rename": _rename,
    "hangup": _hangup,
    "hold": _hold,
    "unhold": _unhold,
    "parkedcall": _parked,
    "unparkedcall": _unparked,
    "parkedcalltimeout": _parking_timeout,
    "parkedcallgiveup": _parking_given_up,
    "originateresponse": _originate_response,
    "agentcalled": _agent_called,
    "meetmejoin": _conference,
    # 1.4 to 11
    "dial": _dial,
    "link": _link,
    "unlink": _unlink,
    "bridge": _bridge,
    "transfer": _sip_transfer,
    "musiconhold": _music,
    "join": _queue_join,
    "leave": _queue_leave,
    # 1.8 on
    "pickup": _pickup,
    "queuecallerabandon": _queue_abandon,
    # 10 on
    "hanguprequest": _hangup_asked,
    "softhanguprequest": _hangup_asked,
    "confbridgejoin": _conference,
    # 11 on
    "localbridge": _local_bridge,
    # 12 on
    "newconnectedline": _seen,
    "dialbegin": _dial_begin,
    "dialstate": _dial_state,
    "dialend": _dial_end,
    "bridgeenter": _bridge_enter,
    "bridgeleave": _bridge_leave,
    "bridgedestroy": _bridge_destroy,
    "localoptimizationbegin": _local_bridge,
    "blindtransfer": _blind_transfer,
    "attendedtransfer": _attended_transfer,
    "queuecallerjoin": _queue_join,
    "queuecallerleave": _queue_leave,
}
