"""From an AMI event, in whatever dialect Asterisk 1.4 to 22 says it, to one fact.

The rule kept here: all differences between versions live in this file. The dialect is chosen by
what arrives, event by event, never by the banner. Header differences stand in :data:`HEADERS`, each
row with its source; event names in :data:`READERS`. Nothing is asserted: an event that lacks what
it needs is no fact.

Sources: files of the asterisk repository by branch; "spec" is the AMI v2 specification;
UPGRADE files and doc/manager_1_1.txt where named.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from astconsole.ami.messages import Event
from astconsole.calls import facts
from astconsole.calls.facts import ChannelState, Fact, Snapshot


class Header(NamedTuple):
    """One piece of information, the headers it has come in, and where that is written."""

    names: tuple[str, ...]
    source: str


HEADERS: Final[dict[str, Header]] = {
    # names differ in case too (Uniqueid, UniqueID, UniqueId); a Message does not care
    "number": Header(
        ("CallerIDNum", "CallerID"),
        "12+ main/manager_channels.c snapshot; 1.4 main/channel.c: Newstate and Newcallerid say "
        "CallerID for the number",
    ),
    "state": Header(
        ("ChannelState", "State"),
        "1.6+ main/channel.c number; 1.4 main/channel.c text in State",
    ),
    "extension": Header(("Exten", "Extension"), "1.6.2+ Newchannel; before that only Newexten"),
    "dial source": Header(
        ("UniqueID", "SrcUniqueID"),
        "1.6-11 apps/app_dial.c senddialevent; 1.4 apps/app_dial.c SrcUniqueID",
    ),
    "dial source name": Header(("Channel", "Source"), "1.6-11; 1.4 apps/app_dial.c Source"),
    "queue channel": Header(("Channel",), "all versions apps/app_queue.c"),
    "parkee": Header(
        ("ParkeeUniqueid", "Uniqueid"),
        "12+ res/parking/parking_manager.c; 1.8-11 main/features.c Uniqueid; 1.4 has none",
    ),
    "parkee name": Header(
        ("ParkeeChannel", "Channel"), "12+ res/parking/parking_manager.c; before main/features.c"
    ),
    "parking space": Header(("ParkingSpace", "Exten"), "12+ ParkingSpace; before main/features.c"),
    "retriever name": Header(
        ("RetrieverChannel", "From"), "12+ UnParkedCall; before main/features.c From"
    ),
    "agent calling": Header(
        ("ChannelCalling", "Channel"), "before 12 apps/app_queue.c AgentCalled ChannelCalling"
    ),
    "agent called": Header(
        ("DestChannel", "DestinationChannel"), "12+ DestChannel; 1.8-11 DestinationChannel"
    ),
}

_NO_NAMES: Final = re.compile(r"device|CID:[+*#0-9]*", re.I)
"""What FreePBX puts where a name is not known: ``callerid=device <101>``, ``CID:101``."""
_UNKNOWN: Final = frozenset({"", "<unknown>", "unknown", "(null)", "<null>", "(n/a)", "n/a"})
_STATES: Final[dict[str, ChannelState]] = {
    **{str(int(state)): state for state in ChannelState},
    # main/channel.c ast_state2str: 1.4 sends the text only
    "down": ChannelState.DOWN,
    "rsrvd": ChannelState.RESERVED,
    "offhook": ChannelState.OFF_HOOK,
    "dialing": ChannelState.DIALING,
    "ring": ChannelState.RING,
    "ringing": ChannelState.RINGING,
    "up": ChannelState.UP,
    "busy": ChannelState.BUSY,
    "dialing offhook": ChannelState.DIALING_OFF_HOOK,
    "pre-ring": ChannelState.PRE_RING,
}


def known(text: str) -> str:
    """The text, or "" where it is one of Asterisk's ways to say that it is not known.

    ``<unknown>`` from 12 on, ``<Unknown>`` in 1.4's Newcallerid, empty in 1.6 to 11, ``unknown`` in
    queue events.
    """
    return "" if text.strip().lower() in _UNKNOWN else text.strip()


def known_number(text: str) -> str:
    """The same for a number: the dialplan's start extension ``s``, lent by a Dial, is none."""
    number = known(text)
    return "" if number == "s" else number


@lru_cache(maxsize=1024)
def known_name(text: str) -> str:
    """The same for a person's name, unescaped."""
    name = known(text)
    return "" if _NO_NAMES.fullmatch(name) else unescape(name)


def unescape(name: str) -> str:
    r"""A name as people wrote it: Asterisk 13.5+ C-escapes it (main/manager_channels.c)."""
    if "\\" not in name:
        return name
    return name.replace('\\"', '"').replace("\\'", "'").replace("\\\\", "\\")


def first(event: Event, row: str) -> str:
    """The value of the first header of that row which the event has."""
    for name in HEADERS[row].names:
        value = event.get(name)
        if value:
            return value
    return ""


def snapshot(event: Event, prefix: str = "") -> Snapshot | None:
    """What the event says of the channel whose headers begin with ``prefix``, if it names one."""
    uid = event.get(f"{prefix}Uniqueid")
    if not uid or uid.lower() in _UNKNOWN:
        return None
    if prefix:
        number, state = event.get(f"{prefix}CallerIDNum"), event.get(f"{prefix}ChannelState")
    else:
        number, state = first(event, "number"), first(event, "state")
    linkedid = event.get(f"{prefix}Linkedid")
    return Snapshot(
        uid=uid,
        name=event.get(f"{prefix}Channel"),
        linkedid=linkedid,
        state=_state(state),
        number=known_number(number),
        caller_name=known_name(event.get(f"{prefix}CallerIDName")),
        exten=known(event.get(f"{prefix}Exten")),
        # only those who tell no Linkedid need it, see unsaid.py
        connected="" if linkedid else known(event.get(f"{prefix}ConnectedLineNum")),
    )


def read(event: Event) -> Fact | None:
    """The fact this event states, or None when it states none that matters to a call."""
    reader = READERS.get(event.name.lower())
    return reader(event) if reader else None


def _state(text: str) -> ChannelState | None:
    state = _STATES.get(text)
    return _STATES.get(text.lower()) if state is None else state


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
    return facts.DialStarted(snapshot(event), dest, event.get("DialString"))


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
