"""Headers of AMI events by what they mean, whatever a version of Asterisk calls them.

The rule kept here: all differences between the headers of versions live in this table, each row
with its source. An unknown value is "", a caller id that is none is none.

Sources: files of the asterisk repository by branch; "spec" is the AMI v2 specification;
UPGRADE files and doc/manager_1_1.txt where named.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from astconsole.ami.messages import Event
from astconsole.calls.facts import ChannelState, Snapshot


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


def _state(text: str) -> ChannelState | None:
    state = _STATES.get(text)
    return _STATES.get(text.lower()) if state is None else state
