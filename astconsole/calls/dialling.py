"""Who calls whom: channels that appear, dials, ringing, answers, hangups.

The rule kept here: a dial says who called whom, and nothing more: not that it rings, not that they
talk. Ringing and being up are told by states; who dials for whom is found in ``callers``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls import facts
from astconsole.calls.book import CallBook
from astconsole.calls.callers import call_of, join_partner, who_calls
from astconsole.calls.facts import ChannelState
from astconsole.calls.leaving import DOOMED, LEFT_ALONE, expect_gone, lose_channel
from astconsole.calls.leg import TELEPHONE_START, Leg
from astconsole.calls.naming import name_dialled
from astconsole.calls.originating import learn_dialled, originated
from astconsole.calls.taking_over import picks_up, take_over
from astconsole.calls.topology import Channel, local_exten
from astconsole.calls.tracked import TrackedCall
from astconsole.calls.unsaid import called_for, consults, made_for
from astconsole.calls.values import Transfer, TransferKind

# Q.850 causes of a dialled phone, where no DialEnd tells its status (1.4; before 12 no destination)
_STATUS_BY_CAUSE: Final = {17: "BUSY", 21: "BUSY", 34: "CONGESTION", 42: "CONGESTION"}
SILENT_RINGING: Final = timedelta(seconds=1)
"""After so long without a word a dialled phone counts as ringing, where the PBX sends no DialState.

Asterisk 12 and 13 say nothing of a 183 (DialState came in 14); a 302 or a busy phone answers within
this time.
"""
# applications that only hold a dialled channel (apps/app_dial.c, app_queue.c, app_followme.c)
_PASSIVE_APPLICATIONS: Final = frozenset(
    {"appdial", "appdial2", "appqueue", "followme", "parked call", "bridge", ""}
)
TALKING_APPLICATIONS: Final = frozenset(
    {
        "agentlogin", "agi", "background", "backgrounddetect", "chanspy", "confbridge", "dictate",
        "directory", "disa", "echo", "extenspy", "fastagi", "festival", "meetme", "milliwatt",
        "minivmrecord", "morsecode", "musiconhold", "playback", "playtones", "read", "record",
        "sayunixtime", "saydigits", "saynumber", "sms", "speechbackground", "stasis", "voicemail",
        "voicemailmain", "vmauthenticate", "waitexten", "waitmusiconhold", "zapateller",
    }
)  # fmt: skip
"""Applications in which the caller talks to the PBX, as opposed to those that go by."""


def channel_seen(book: CallBook, fact: facts.ChannelSeen, at: datetime) -> None:
    """A channel is new, or something about it changed."""
    channel = book.topology.see(fact.channel, at)
    leg = channel.leg
    state = fact.channel.state
    if state is not None and state is not leg.state:
        leg.state = state
        leg.doomed_at = None
        if not leg.is_local:
            _state_changed(book, channel, fact.channel.connected or leg.number, at)
    if not leg.calls and not leg.is_local and _calls_in(leg, fact):
        book.begin(leg, leg.created_at, dialled=leg.exten).up_at = leg.answered_at
    if fact.application and fact.channel.exten == "h" and not leg.hanging_up:
        leg.hanging_up = True
        if leg.doomed_at is None:
            expect_gone(book, leg, at, DOOMED)
    elif fact.application and not leg.hanging_up:
        leg.doomed_at = None
        _dialplan_goes_on(leg, at)
    if leg.is_local and not (leg.calls or channel.partner or fact.created or leg.doomed_at):
        expect_gone(book, leg, at, LEFT_ALONE)  # told of after its Hangup, which nobody heard
    for call in leg.calls:
        _seen_in(book, call, leg, fact)
    _notice_redirect(book, leg, at, runs=bool(fact.application))


def _seen_in(book: CallBook, call: TrackedCall, leg: Leg, fact: facts.ChannelSeen) -> None:
    """What that means for a call the channel is in."""
    if not call.dialled and leg.exten and _dials(call, leg, fact.application):
        call.dialled = leg.exten
        book.touch(call)
    if fact.application and leg is not call.answered_by:
        _runs(book, call, leg, fact.application)
    if fact.channel.number or fact.channel.caller_name:
        book.touch(call)


def _dials(call: TrackedCall, leg: Leg, application: str) -> bool:
    """Whether the extension that leg is at is what the call is to reach."""
    if leg.originated and leg.is_local:  # the half of the desk: it runs the dialplan once up
        return bool(application) and application.lower() not in _PASSIVE_APPLICATIONS
    # the extension of a channel that was dialled is the one that led to it
    return leg is call.caller and leg.dialled_by is None


def _dialplan_goes_on(leg: Leg, at: datetime) -> None:
    """1.4 tells no end of a dial: who runs the next line did not hang up, so nobody answered."""
    for dialled in leg.dials.values():
        if dialled.gone_at is not None and dialled.answered_at is None:
            _ended_as(leg.calls, dialled, "NOANSWER", at)


def _ended_as(calls: Iterable[TrackedCall], leg: Leg, status: str, at: datetime) -> None:
    """That attempt came to this, unless something else was said of it."""
    leg.dial_status = leg.dial_status or status
    for call in calls:
        attempt = call.attempts.get(leg.id)
        if attempt is not None and not attempt.status:
            attempt.status = status
            if status == "BUSY":
                _note_busy(call, leg, at)


def _note_busy(call: TrackedCall, leg: Leg, at: datetime) -> None:
    word = "rejected the call" if leg.ringing_at is not None else "is busy"
    call.note(at, "busy", f"{leg.participant().label} {word}")


def _calls_in(leg: Leg, fact: facts.ChannelSeen) -> bool:
    """Whether this unattached channel is one that calls the PBX, not one the PBX calls."""
    if leg.dialled_by is not None or leg.originated:
        return False
    if leg.state is ChannelState.RING:
        return True
    # before Asterisk 12 an originated channel is not told by a Dial: it runs the dialplan once up.
    # One that is to be dialled may run some before (app_dial.c option b, which FreePBX uses)
    runs = fact.application.lower() not in _PASSIVE_APPLICATIONS
    return runs and leg.state not in {ChannelState.DOWN, ChannelState.RESERVED}


def _state_changed(book: CallBook, channel: Channel, calling: str, at: datetime) -> None:
    leg = channel.leg
    if leg.state is ChannelState.RINGING:
        _notice_dialler(book, channel, calling, at)
        if leg.dialled_by is not None or leg.originated:
            _rings(book, leg, at)
        else:
            leg.ringing_at = at  # its DialBegin may yet come (cacofonisk 37ab703)
    elif leg.state is ChannelState.UP:
        if leg.calls:
            book.goes_up(leg, at)
        elif leg.answered_at is None:
            leg.answered_at = at


def _runs(book: CallBook, call: TrackedCall, leg: Leg, application: str) -> None:
    leg.on_station = application.lower() == "agentlogin"
    if application.lower() in TALKING_APPLICATIONS and leg.id not in call.connected_now:
        call.application = application
        book.touch(call)


def _notice_redirect(book: CallBook, leg: Leg, at: datetime, *, runs: bool = False) -> None:
    """A channel that talked and now runs another extension was redirected (AMI Redirect).

    Only the first it runs tells: from there on its dialplan goes where it likes (Gosub, Goto).
    """
    before = leg.exten_when_connected
    if before is None or not leg.exten or not leg.calls:
        return
    call = leg.calls[-1]
    if call.parked_ever or call.parked:
        return
    if any(p.parted_at is None for p in book.conversations.of(leg)):
        return  # it talks: extensions change while a channel is in a bridge too
    if leg.exten == before and not runs:
        return
    leg.exten_when_connected = None
    if leg.exten == before or leg.exten[0] not in TELEPHONE_START:
        return
    if call.transfers and call.transfers[-1].to_number == leg.exten:
        return
    book.settle([leg])
    call.transfer(Transfer(TransferKind.REDIRECT, at, None, leg.exten))
    call.note(at, "transfer", f"redirected to {leg.exten}")
    book.touch(call)


def dial_started(book: CallBook, fact: facts.DialStarted, at: datetime) -> None:
    """The PBX calls a phone, for somebody or (Originate) for itself."""
    if book.is_gone(fact.dest.uid):
        return
    dest = _end_of(book, fact.dest, at) or book.topology.called(fact.dest.name)
    if dest is None:
        return
    if fact.source is None:
        source = made_for(book, dest, fact.dest.connected)
    else:
        source = _end_of(book, fact.source, at)
        if source is None or source is dest:
            return
    if source is None:
        originated(book, dest, fact.dial_string, at)
    else:
        _notice_redirect(book, source.leg, at)
        book.settle([source.leg])
        _dialled(book, source, dest, fact.dial_string, at)
    leg = dest.leg
    if leg.is_local or leg.pickup:
        return
    if fact.dest.state is ChannelState.RINGING or leg.ringing_at is not None:
        _rings(book, leg, at)
    elif not book.dial_states_seen and leg.answered_at is None:
        leg.ringing_due = at + SILENT_RINGING
        book.alarm(leg.ringing_due, lambda when: _silence_means_ringing(book, leg, when))


def _end_of(book: CallBook, snapshot: facts.Snapshot, at: datetime) -> Channel | None:
    """The channel at one end of a dial; before 12 it may be told by name alone."""
    return book.topology.see(snapshot, at) if snapshot.uid else book.topology.find(snapshot)


def _notice_dialler(book: CallBook, dest: Channel, number: str, at: datetime) -> None:
    """Before Asterisk 12: that channel is called, and no Dial said for whom."""
    found = called_for(book, dest, number)
    if found is None:
        return
    call, person = found
    first = dest.partner or dest  # the half that was called; the other runs the dialplan
    if consults(call, person):
        leg = first.leg
        book.conversations.suspend(person)
        exten = local_exten(leg.name)
        book.begin(person, dest.leg.created_at, call_id=leg.id, dialled=exten)
    if person.channel is not None:
        _dialled(book, person.channel, first, "", at)


def _dialled(
    book: CallBook, source: Channel, dest: Channel, dial_string: str, at: datetime
) -> None:
    dialler, leg = source.leg, dest.leg
    call = call_of(dialler)
    if call is None and dialler.is_local:
        _notice_dialler(book, source, dialler.number, at)
        call = call_of(dialler)
    if call is None:
        call = book.begin(dialler, dialler.created_at, dialled=dialler.exten)
    if picks_up(book, call, leg, at):
        return
    if leg.calls and call not in leg.calls:
        take_over(book, leg, call, at)  # an attended transfer before the answer
    call.join(leg)
    join_partner(dest, call)
    if leg.dialled_by is not None and leg.dialled_by is not dialler:
        leg.dialled_by.dials.pop(leg.id, None)
    leg.dialled_by = dialler
    leg.dial_status = ""
    dialler.dials[leg.id] = leg
    if not leg.is_local:
        name_dialled(call, leg, dialler, dial_string, book.topology.made())
        call.attempt(leg).status = ""
        if call.originated and call.caller is None and who_calls(dialler) is None:
            call.caller = leg  # Originate of a Local channel: the desk whose phone rang first
    if call.originated and not call.dialled:
        learn_dialled(call, dialler, dest)
    book.touch(call)


def dial_moved(book: CallBook, fact: facts.DialMoved, at: datetime) -> None:
    """The dialled phone tells how it is doing."""
    book.dial_states_seen = True
    if book.is_gone(fact.dest.uid):
        return
    channel = book.topology.see(fact.dest, at)
    if not channel.leg.is_local and fact.status in {"RINGING", "PROGRESS"}:
        _rings(book, channel.leg, at)


def _rings(book: CallBook, leg: Leg, at: datetime) -> None:
    leg.ringing_due = None
    if leg.dialled_by is not None and leg.calls:
        name_dialled(leg.calls[-1], leg, leg.dialled_by, "")  # until 1.6 it has no number before
    book.rings(leg, at)
    if leg.dialled_by is not None:
        book.announce(leg, who_calls(leg.dialled_by), at)
    elif leg.originated:
        book.announce(leg, None, at)


def _silence_means_ringing(book: CallBook, leg: Leg, when: datetime) -> None:
    """The phone was dialled a second ago and the PBX is of the kind that says nothing."""
    if leg.ringing_due == when and leg.gone_at is None and leg.calls:
        _rings(book, leg, when)


def dial_ended(book: CallBook, fact: facts.DialEnded, at: datetime) -> None:
    """An attempt to reach a phone is over."""
    if fact.dest is None:
        # before Asterisk 12 one word ends a Dial of many phones, after they talked
        source = book.topology.find(fact.source) if fact.source else None
        for leg in source.leg.dials.values() if source is not None else ():
            if leg.dial_status:
                continue  # an earlier Dial of this channel
            missed = fact.status == "ANSWER" and leg.answered_at is None and not leg.is_local
            _attempt_over(book, leg, replace(fact, status="CANCEL") if missed else fact, at)
        return
    if book.is_gone(fact.dest.uid):  # told late: its Hangup came before
        for call in book.calls.values():
            attempt = call.attempts.get(fact.dest.uid)
            if attempt is not None:
                _ended_as((call,), attempt.leg, fact.status, at)
        return
    channel = book.topology.find(fact.dest)
    if channel is None:  # its Hangup came before anybody listened
        return
    leg = book.topology.see(fact.dest, at).leg
    if leg.dialled_by is not None or leg.originated:  # else a pickup: the picker was never dialled
        _attempt_over(book, leg, fact, at)


def _attempt_over(book: CallBook, leg: Leg, fact: facts.DialEnded, at: datetime) -> None:
    leg.ringing_due = None
    leg.dial_status = fact.status
    if leg.is_local or not leg.calls:
        return
    call = leg.calls[-1]
    if fact.forward:
        leg.dial_status = "FORWARDED"
        call.forwarded_to = fact.forward.rpartition("/")[2].partition("@")[0] or fact.forward
        who = leg.participant().label
        call.note(at, "forwarded", f"{who} forwards to {call.forwarded_to}")
    elif fact.status == "ANSWER":
        book.rings(leg, at)
        if leg.dialled_by is not None:
            book.announce(leg, who_calls(leg.dialled_by), at)
    elif fact.status == "BUSY":
        _note_busy(call, leg, at)
    attempt = call.attempts.get(leg.id)
    if attempt is not None and not attempt.status:
        attempt.status = leg.dial_status
    if call.originated and call.caller is None and not leg.is_local:
        call.caller = leg
    book.touch(call)


def hangup_asked(book: CallBook, fact: facts.HangupAsked, at: datetime) -> None:
    """A channel will be gone soon; the first phone that asks is who hung up."""
    channel = book.topology.find(fact.channel)
    if channel is None:
        return
    leg = channel.leg
    expect_gone(book, leg, at, DOOMED)
    if fact.by_phone and not leg.is_local:
        for call in leg.calls:
            if leg.id in call.connected_now:
                call.asked_to_end = leg


def channel_gone(book: CallBook, fact: facts.ChannelGone, at: datetime) -> None:
    """A channel hung up."""
    channel = book.topology.find(fact.channel)
    if channel is None:
        book.remember_gone(fact.channel.uid)  # a snapshot on its way may still list it
        return
    leg = book.topology.see(fact.channel, at).leg
    if leg.dialled_by is not None and leg.answered_at is None and fact.cause in _STATUS_BY_CAUSE:
        _ended_as(leg.calls, leg, _STATUS_BY_CAUSE[fact.cause], at)
    lose_channel(book, channel, fact.cause, fact.cause_text, at)
