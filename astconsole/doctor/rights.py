"""The permission matrix: what each class of manager.conf is for in astconsole.

The rule kept here: a table and nothing else decides. An action is allowed when the user may write
*any* of its classes (main/manager.c, ``process_message``; only up to Asterisk 1.4 *all* of them,
and there each action has one). An event is sent when the user reads its class.

"matrix" below is the registration of each action in the sources of Asterisk 1.6 to 22; the live
tests compare it with what ``ListCommands`` says on running 16 and 22.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from astconsole.doctor.versions import BEFORE_16, Version
from astconsole.doctor.wording import worded


class Wish(StrEnum):
    """What a person may want of astconsole beyond seeing calls."""

    QUEUES = "queues"
    CLICK_TO_DIAL = "click-to-dial"
    HANG_UP = "hang-up"
    HAND_ON = "hand-on"
    APPLICATIONS = "applications"


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """One thing a user may be let do.

    Attributes:
        key: its stable name.
        what: what it is for, in words that complete "This user may …".
        read: classes whose events it needs; any of them will do. Empty: none.
        write: classes that allow :attr:`action`; any of them will do. Empty: none needed.
        add: the least powerful of these classes, the one to ask for.
        action: the AMI action it stands on; empty where it stands on events.
        wish: who does not want this does not need it; None: everybody does, or nobody (see need).
        needed: whether astconsole cannot do what it is for without it.
        without: what is missing without it, as a sentence.
        caution: what else it lets do, as a sentence; empty where that is nothing much.
        source: where the classes are written.
    """

    key: str
    what: str
    read: frozenset[str] = frozenset()
    write: frozenset[str] = frozenset()
    add: str = ""
    action: str = ""
    wish: Wish | None = None
    needed: bool = True
    without: str
    caution: str = ""
    source: str


def _any(*classes: str) -> frozenset[str]:
    return frozenset(classes)


RIGHTS: Final = (
    Right(
        key="calls",
        what=worded("see calls"),
        read=_any("call"),
        add="call",
        without=worded("No call is seen: no popup, no timer, no log."),
        source="12+ main/manager_channels.c, manager_bridges.c: EVENT_FLAG_CALL; before that "
        "main/channel.c, apps/app_dial.c",
    ),
    Right(
        key="progress",
        what=worded("ask for calls in progress"),
        write=_any("system", "call", "reporting"),
        add="reporting",
        action="Status",
        without=worded(
            "Calls that began before astconsole connected, or while the line was lost, are not "
            "seen: not who talks, no hold, no end."
        ),
        source="matrix: Status system|call|reporting; 1.4: call",
    ),
    Right(
        key="details",
        what="ask for channels in detail",
        write=_any("system", "reporting"),
        add="reporting",
        action="CoreShowChannels",
        needed=False,
        without="Nothing much: Status tells the same about calls in progress.",
        source="matrix: CoreShowChannels system|reporting; from 1.6 on",
    ),
    Right(
        key="version",
        what=worded("ask which Asterisk this is"),
        write=_any("system", "reporting"),
        add="reporting",
        action="CoreSettings",
        needed=False,
        without=worded("The version of Asterisk is only guessed from that of its Manager."),
        source="matrix: CoreSettings system|reporting; from 1.6 on",
    ),
    Right(
        key="queues",
        what=worded("see queues"),
        read=_any("agent"),
        add="agent",
        wish=Wish.QUEUES,
        without=worded(
            "Callers who wait in a queue are not seen as waiting: the queue's name, who gave up "
            "and how long they waited are missing."
        ),
        source="12+ apps/app_queue.c: EVENT_FLAG_AGENT; before that Join and Leave are of the "
        "class call, AgentCalled and its like of agent",
    ),
    Right(
        key="queue-list",
        what="ask for queues",
        action="QueueSummary",
        needed=False,
        without="Nothing: astconsole does not depend on it.",
        source="matrix: QueueSummary, QueueStatus none (apps/app_queue.c)",
    ),
    Right(
        key="applications",
        what=worded("see which application of the dialplan a call talks to"),
        read=_any("dialplan"),
        add="dialplan",
        wish=Wish.APPLICATIONS,
        without=worded(
            "A call to a menu, a mailbox or a recording is shown by the number that was dialled "
            "only."
        ),
        caution=worded(
            "It is most of what a busy PBX sends: each step of the dialplan, and each variable, "
            "whatever it holds."
        ),
        source="12+ main/manager_channels.c Newexten, VarSet: EVENT_FLAG_DIALPLAN; 1.6-11 "
        "main/pbx.c; 1.4 call",
    ),
    Right(
        key="dial",
        what=worded("dial for you (click-to-dial)"),
        write=_any("originate"),
        add="originate",
        action="Originate",
        wish=Wish.CLICK_TO_DIAL,
        without=worded("Numbers can be copied, but not dialled by a click."),
        caution=worded(
            "Who has this user's secret can make the PBX call anywhere at the company's expense, "
            "and run programs on it: Asterisk's own advice is to treat originate as system."
        ),
        source="matrix: Originate originate; 1.4: call. README-SERIOUSLY.bestpractices.md; "
        "CVE-2024-42365",
    ),
    Right(
        key="hang-up",
        what=worded("hang up"),
        write=_any("system", "call"),
        add="call",
        action="Hangup",
        wish=Wish.HANG_UP,
        without=worded("Calls can be ended at the phone only."),
        caution=worded("It can end the calls of everybody on the PBX."),
        source="matrix: Hangup system|call; 1.4: call",
    ),
    Right(
        key="hand-on",
        what=worded("transfer and park calls"),
        write=_any("call"),
        add="call",
        action="Redirect",
        wish=Wish.HAND_ON,
        without=worded("Calls can be transferred and parked at the phone only."),
        caution=worded("It can send anybody's call anywhere."),
        source="matrix: Redirect, Atxfer, BlindTransfer, Park call",
    ),
    Right(
        key="cdr",
        what="get Asterisk's own call records",
        read=_any("cdr"),
        add="cdr",
        needed=False,
        without="Nothing: astconsole makes its reports from the calls themselves.",
        source="cdr/cdr_manager.c: EVENT_FLAG_CDR, and enabled=yes in cdr_manager.conf",
    ),
    Right(
        key="booted",
        what="hear that Asterisk has started",
        read=_any("system"),
        add="system",
        needed=False,
        without="Nothing: astconsole asks for the calls in progress after each login.",
        source="main/manager.c action_login: FullyBooted only to users who read system",
    ),
)
"""All rows; those that are needed come before those that are not within one subject."""

BY_KEY: Final = {right.key: right for right in RIGHTS}

POWERS: Final = {
    "system": worded("shut Asterisk down and change its dialplan"),
    "command": worded("run every command of Asterisk's console, and through it programs"),
    "config": worded("read and change Asterisk's configuration files, secrets included"),
    "originate": worded("call anywhere, and run programs"),
}
"""Classes that amount to the PBX itself, by what they let do (manager.conf.sample;
README-SERIOUSLY.bestpractices.md)."""

HARMLESS_UNASKED: Final = frozenset({"reporting"})
"""Write classes nobody needs to hear about when they are held and not needed."""

EVENT_CLASSES: Final = {
    **dict.fromkeys(
        (
            "Newchannel",
            "Newstate",
            "NewCallerid",
            "NewConnectedLine",
            "Hangup",
            "HangupRequest",
            "SoftHangupRequest",
            "DialBegin",
            "DialState",
            "DialEnd",
            "BridgeEnter",
            "BridgeLeave",
            "BridgeDestroy",
            "LocalBridge",
            "LocalOptimizationBegin",
            "Hold",
            "Unhold",
            "BlindTransfer",
            "AttendedTransfer",
            "Pickup",
            "ParkedCall",
            "UnParkedCall",
            "ParkedCallTimeOut",
            "ParkedCallGiveUp",
            "ConfbridgeJoin",
            "MeetmeJoin",
            "OriginateResponse",
        ),
        "call",
    ),
    **dict.fromkeys(
        ("QueueCallerJoin", "QueueCallerLeave", "QueueCallerAbandon", "AgentCalled"), "agent"
    ),
    "Newexten": "dialplan",
}
"""The class of each event that astconsole reads, from Asterisk 12 on (main/manager_channels.c,
manager_bridges.c, res/parking/parking_manager.c, apps/app_queue.c, app_confbridge.c, app_meetme.c;
the recordings of 16 and 22 say the same in each event's Privilege header)."""

SPARED: Final = (
    "DeviceStateChange",
    "ExtensionStatus",
    "QueueMemberStatus",
    "RTCPReceived",
    "RTCPSent",
    "VarSet",
)
"""Events that fill a line and say nothing astconsole reads. Of the bytes of a user who reads
``call`` and ``agent`` they are about a quarter in the recordings, and more the more phones there
are: each phone's each change is told to everybody."""


def classes_to_read(wishes: frozenset[Wish]) -> tuple[str, ...]:
    """What ``read =`` must hold for these wishes, in the order people write it."""
    wanted = (r for r in RIGHTS if r.read and r.needed and (r.wish is None or r.wish in wishes))
    return tuple(dict.fromkeys(right.add for right in wanted))


def classes_to_write(wishes: frozenset[Wish], ami: Version | None = None) -> tuple[str, ...]:
    """What ``write =`` must hold for these wishes, and no class that another one makes needless.

    ``ami`` is the Manager's version: up to Asterisk 1.4 there is neither ``reporting`` nor
    ``originate``, and ``call`` stands for both.
    """
    wanted = [r for r in RIGHTS if r.write and r.needed and (r.wish is None or r.wish in wishes)]
    if ami is not None and ami < BEFORE_16:
        return ("call",)
    # the wishes first: what they bring may allow the rest
    wanted.sort(key=lambda right: right.wish is None)
    chosen: list[str] = []
    for right in wanted:
        if not right.write.intersection(chosen):
            chosen.append(right.add)
    order = ("call", "reporting", "agent", "originate")
    return tuple(sorted(chosen, key=lambda word: order.index(word) if word in order else 9))
