"""Findings about a test call: what of it was told, what was not, and what astconsole made of it.

The rule kept here: pure, and a lack is laid at somebody's door only where something else proves
that the thing happened. What may just not have happened is said as such. All of it is English: it
is for ``astconsole doctor --watch``, no window watches a call.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from astconsole.calls import events
from astconsole.calls.values import Participant
from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.remedies import RELOAD, add_to
from astconsole.doctor.rights import BY_KEY, Wish
from astconsole.doctor.versions import MODERN

if TYPE_CHECKING:
    from astconsole.calls.events import CallEvent
    from astconsole.doctor.probe import Probe
    from astconsole.doctor.watch import Watched

_FILTER: Final = (
    "Look for eventfilter lines in that user's section and for disabledevents in [general] of "
    f"manager.conf (the section below has lines that hide nothing astconsole needs), {RELOAD}"
)
_SHOWN: Final = 12
"""Lines of what astconsole made of the call."""


def findings(
    probe: Probe, watched: Watched, wishes: frozenset[Wish], user: str
) -> Iterator[Finding]:
    """All of them, in the order of a call."""
    if watched.lost is not None:
        yield Finding(
            Severity.PROBLEM,
            "The connection was lost while I watched",
            str(watched.lost),
            "Watch another call. What follows is what was seen until then.",
            "watch.lost",
        )
    if not watched.heard.classes["call"]:
        yield _silence(watched, user)
        return
    yield from _channels(watched)
    if probe.ami is None or probe.ami >= MODERN:
        yield from _modern(watched)
    yield from _hold(watched)
    yield from _others(watched, wishes, user)
    yield _made(watched)


def _silence(watched: Watched, user: str) -> Finding:
    length = f"{watched.seconds:.0f} s"
    right = BY_KEY["calls"]
    if watched.appeared:
        return Finding(
            Severity.PROBLEM,
            "A call was there, and not one event told of it",
            f"In {length} {_many(watched.appeared, 'channel')} came up on the PBX, and nothing was "
            f"sent about it. {right.without}",
            f"{add_to('read', right.add, user)}. If it is there, an eventfilter in that section "
            "hides the events.",
            "watch.silent",
        )
    if watched.appeared == 0:
        return Finding(
            Severity.WARNING,
            "No call was seen",
            f"In {length} no channel came up on this PBX. If you made a call, it went through "
            "another one.",
            "Check that host is the PBX your phone is registered with, and watch again.",
            "watch.none",
        )
    return Finding(
        Severity.WARNING,
        "Nothing was seen",
        f"In {length} no event of a call came, and this user may not ask for the channels. Either "
        "no call was made on this PBX, or this user is not told.",
        f"{add_to('read', right.add, user)}. With reporting in write = the doctor can tell which.",
        "watch.unknown",
    )


def _channels(watched: Watched) -> Iterator[Finding]:
    heard = watched.heard
    if heard.unborn:
        yield Finding(
            Severity.PROBLEM,
            "Some channels never said that they began",
            f"{_many(heard.unborn, 'channel')} rang or talked without a Newchannel before, so an "
            "eventfilter lets through a part of the events only (one that picks channels by name "
            "hides those that name the channel in another header). Calls will be told wrongly.",
            _FILTER,
            "watch.unborn",
        )
    elif not heard.created:
        yield Finding(
            Severity.NOTE,
            "No call began while I watched",
            "What came belongs to calls that were there before.",
            "Watch again, and make a call meanwhile.",
            "watch.no-beginning",
        )
    if heard.created and not heard.names["Hangup"] and not watched.lost and _all_gone(watched):
        yield _hidden("Hangup", "Calls never seem to end.")


def _all_gone(watched: Watched) -> bool:
    """Whether the call must have ended: its partners parted, or it was reported."""
    return any(isinstance(tell, events.Reported | events.Disconnected) for tell in watched.tells)


def _modern(watched: Watched) -> Iterator[Finding]:
    """From Asterisk 12 on."""
    names = watched.heard.names
    talked = watched.talked or names["BridgeEnter"] >= 2
    if not names["DialBegin"] and (names["DialEnd"] or names["DialState"]):
        yield _hidden("DialBegin", "Nobody is seen ringing: no popup.")
    elif not names["DialBegin"] and talked and names["Newchannel"]:
        yield Finding(
            Severity.NOTE,
            "No phone was dialled",
            "People talked without a DialBegin: a conference or a parked call does so. If a phone "
            "rang, an eventfilter hides it.",
            "",
            "watch.no-dial",
        )
    if not names["BridgeEnter"] and (watched.talked or names["BridgeLeave"]):
        yield _hidden("BridgeEnter", "Nobody is ever seen talking, and every call looks missed.")
    if names["BridgeEnter"] and not names["BridgeLeave"] and names["Hangup"]:
        yield _hidden("BridgeLeave", "Transfers are told wrongly.")


def _hidden(name: str, effect: str) -> Finding:
    return Finding(
        Severity.PROBLEM,
        f"{name} is hidden",
        f"Other events of the same call came, {name} did not: a filter hides it. {effect}",
        _FILTER,
        f"watch.hidden.{name}",
    )


def _hold(watched: Watched) -> Iterator[Finding]:
    names = watched.heard.names
    if names["Hold"]:
        yield Finding(Severity.OK, "Hold is told", "", "", "watch.hold")
    else:  # an Unhold alone proves nothing: a blind transfer sends one (seen on 16 and 22)
        yield Finding(
            Severity.NOTE,
            "No hold was seen",
            "If somebody did press hold, their phone or its endpoint keeps it quiet: a phone may "
            "hold by itself alone; from 20.11 and 22.1 on an endpoint with "
            "suppress_moh_on_sendonly=yes is not told; before Asterisk 12 chan_sip tells only "
            "with callevents=yes.",
            "",
            "watch.no-hold",
        )


def _others(watched: Watched, wishes: frozenset[Wish], user: str) -> Iterator[Finding]:
    names, classes = watched.heard.names, watched.heard.classes
    in_queue = "queue" in watched.applications
    queue = BY_KEY["queues"]
    if in_queue and not classes["agent"]:
        yield Finding(
            Severity.PROBLEM if Wish.QUEUES in wishes else Severity.WARNING,
            "A caller waited in a queue, and no event said so",
            queue.without,
            add_to("read", queue.add, user),
            "watch.queue",
        )
    application = BY_KEY["applications"]
    if Wish.APPLICATIONS in wishes:
        if names["Newexten"]:
            yield Finding(Severity.OK, "Applications are told", "", "", "watch.applications")
        elif watched.heard.created:
            hidden = " Other events of dialplan came, so a filter hides Newexten."
            yield Finding(
                Severity.PROBLEM,
                "Applications are not told",
                f"A call began without a Newexten.{hidden if classes['dialplan'] else ''} "
                f"{application.without}",
                _FILTER if classes["dialplan"] else add_to("read", application.add, user),
                "watch.no-applications",
            )


def _made(watched: Watched) -> Finding:
    lines = [line for tell in watched.tells if (line := say(tell))]
    if not lines:
        return Finding(
            Severity.WARNING,
            "astconsole made nothing of it",
            f"{watched.heard.events} events came, and no call can be told from them.",
            _FILTER,
            "watch.no-story",
        )
    more = f" … and {len(lines) - _SHOWN} more." if len(lines) > _SHOWN else ""
    ended = any(isinstance(tell, events.Reported) for tell in watched.tells)
    story = " ".join(lines[:_SHOWN]) + more
    if ended:
        return Finding(Severity.OK, "What astconsole made of it", story, "", "watch.story")
    return Finding(
        Severity.NOTE,
        "What astconsole made of it, as far as it went",
        f"{story} The end of a call was not seen.",
        "Watch for longer, and hang up before the time is over.",
        "watch.story.open",
    )


def say(tell: CallEvent) -> str:
    """One thing that happened to a call, as a sentence; empty for what is not worth one."""
    match tell:
        case events.Dialing(caller=one, callee=two):
            return f"{_who(one)} called {_who(two)}."
        case events.Connected(first=one, second=two):
            return f"{_who(one)} and {_who(two)} talked."
        case events.Held(participant=one):
            return f"{_who(one)} put the other on hold."
        case events.Unheld(participant=one):
            return f"{_who(one)} took the other off hold."
        case events.Reported(report=report):
            what = report.outcome or str(report.final_status)
            return f"The call of {_who(report.caller)} ended: {what}, {report.talk_duration} s."
        case _:
            return ""


def _who(participant: Participant) -> str:
    label, number = participant.label, participant.number
    return f"{label} ({number})" if number and number != label else label


def _many(count: int, thing: str) -> str:
    return f"1 {thing}" if count == 1 else f"{count} {thing}s"
