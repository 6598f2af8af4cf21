"""Who calls whom: channels that appear, dials, ringing, answers, hangups.

The rule kept here: the caller of a ringing phone is a person. Where a Local half dials, the person
is found by walking back through the other half, to whoever dialled it, shares a bridge with it, or
was called first by the PBX itself.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from astconsole.calls import facts
from astconsole.calls.book import CallBook
from astconsole.calls.facts import ChannelState
from astconsole.calls.leaving import DOOMED, expect_gone, lose_channel
from astconsole.calls.meeting import move
from astconsole.calls.topology import Channel, Leg, people_with
from astconsole.calls.tracked import TrackedCall
from astconsole.calls.values import Transfer, TransferKind

SILENT_RINGING: Final = timedelta(seconds=1)
"""After so long without a word a dialled phone counts as ringing, where the PBX sends no DialState.

Asterisk 12 and 13 say nothing of a 183 (DialState came in 14); a 302 or a busy phone answers within
this time.
"""
# applications that only hold a dialled channel (apps/app_dial.c, app_queue.c, app_followme.c)
_PASSIVE_APPLICATIONS: Final = frozenset(
    {"appdial", "appdial2", "appqueue", "followme", "parked call", "bridge", ""}
)
# applications in which the caller talks to the PBX, as opposed to those that go by
_TALKING_APPLICATIONS: Final = frozenset(
    {
        "agi", "background", "backgrounddetect", "chanspy", "confbridge", "dictate", "directory",
        "disa", "echo", "extenspy", "fastagi", "festival", "meetme", "milliwatt", "minivmrecord",
        "morsecode", "musiconhold", "playback", "playtones", "read", "record", "sayunixtime",
        "saydigits", "saynumber", "sms", "speechbackground", "stasis", "voicemail",
        "voicemailmain", "vmauthenticate", "waitexten", "waitmusiconhold", "zapateller",
    }
)  # fmt: skip
_TELEPHONE_START: Final = "0123456789+*#"
_LONGEST_WALK: Final = 32


def channel_seen(book: CallBook, fact: facts.ChannelSeen, at: datetime) -> None:
    """A channel is new, or something about it changed."""
    channel = book.topology.see(fact.channel, at)
    leg = channel.leg
    state = fact.channel.state
    if state is not None and state is not leg.state:
        leg.state = state
        leg.doomed_at = None
        if not leg.is_local:
            _state_changed(book, leg, at)
    if not leg.calls and not leg.is_local and _calls_in(leg, fact):
        book.begin(leg, leg.created_at, dialled=leg.exten)
        if leg.answered_at is not None:
            book.goes_up(leg, leg.answered_at)
    application = fact.application
    if application:
        leg.doomed_at = None
    for call in leg.calls:
        if leg is call.caller and not call.dialled and leg.exten:
            call.dialled = leg.exten
            book.touch(call)
        if application and leg is not call.answered_by:
            _runs(book, call, leg, application)
        if fact.channel.number or fact.channel.caller_name:
            book.touch(call)
    _notice_redirect(book, leg, at)


def _calls_in(leg: Leg, fact: facts.ChannelSeen) -> bool:
    """Whether this unattached channel is one that calls the PBX, not one the PBX calls."""
    if leg.dialled_by is not None or leg.originated:
        return False
    if leg.state is ChannelState.RING:
        return True
    # before Asterisk 12 an originated channel is not told by a Dial: it runs the dialplan once up
    return bool(fact.application) and fact.application.lower() not in _PASSIVE_APPLICATIONS


def _state_changed(book: CallBook, leg: Leg, at: datetime) -> None:
    if leg.state is ChannelState.RINGING:
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
    if application.lower() in _TALKING_APPLICATIONS and leg.id not in call.connected_now:
        call.application = application
        book.touch(call)


def _notice_redirect(book: CallBook, leg: Leg, at: datetime) -> None:
    """A channel that talked and now runs another extension was redirected (AMI Redirect)."""
    before = leg.exten_when_connected
    if before is None or leg.exten == before or not leg.exten or not leg.calls:
        return
    call = leg.calls[-1]
    if leg.exten[0] not in _TELEPHONE_START or call.parked_ever or call.parked:
        return
    if any(p.parted_at is None for p in book.conversations.of(leg)):
        return  # it talks: extensions change while a channel is in a bridge too
    leg.exten_when_connected = leg.exten
    if call.transfers and call.transfers[-1].to_number == leg.exten:
        return
    book.settle([leg])
    call.transfer(Transfer(TransferKind.REDIRECT, at, None, leg.exten))
    call.note(at, "transfer", f"redirected to {leg.exten}")
    book.touch(call)


def dial_started(book: CallBook, fact: facts.DialStarted, at: datetime) -> None:
    """The PBX calls a phone, for somebody or (Originate) for itself."""
    dest = book.topology.find(fact.dest) if not fact.dest.uid else None
    dest = dest or (book.topology.see(fact.dest, at) if fact.dest.uid else None)
    if dest is None:
        return
    leg = dest.leg
    if fact.source is None:
        _originated(book, dest, at)
    else:
        source = book.topology.find(fact.source)
        if source is None and fact.source.uid:
            source = book.topology.see(fact.source, at)
        elif source is not None and fact.source.uid:
            book.topology.see(fact.source, at)
        if source is None or source is dest:
            return
        _notice_redirect(book, source.leg, at)
        book.settle([source.leg])
        _dialled(book, source, dest, at)
    if leg.is_local:
        return
    if fact.dest.state is ChannelState.RINGING or leg.ringing_at is not None:
        _rings(book, leg, at)
    elif not book.dial_states_seen and leg.answered_at is None:
        leg.ringing_due = at + SILENT_RINGING
        book.alarm(leg.ringing_due, lambda when: _silence_means_ringing(book, leg, when))


def _originated(book: CallBook, dest: Channel, at: datetime) -> None:
    leg = dest.leg
    leg.originated = True
    if not leg.calls:
        call = book.begin(leg, at)
        call.originated = True
        _join_partner(dest, call)
    if not leg.is_local:
        leg.calls[-1].attempt(leg)


def _dialled(book: CallBook, source: Channel, dest: Channel, at: datetime) -> None:
    dialler, leg = source.leg, dest.leg
    call = _call_of(dialler)
    if call is None:
        call = book.begin(dialler, dialler.created_at, dialled=dialler.exten)
    if leg.calls and call not in leg.calls:
        # a phone that rings already is taken over: an attended transfer before the answer
        for other in list(leg.calls):
            other.handed_on = True
            move(leg, other, call)
            _join_partner(dest, call)
            book.end_if_over(other, at)
        leg.announced = False
    call.join(leg)
    _join_partner(dest, call)
    leg.dialled_by = dialler
    leg.dial_status = ""
    dialler.dials[leg.id] = leg
    if not leg.is_local:
        attempt = call.attempt(leg)
        attempt.status = ""
        if call.originated and call.caller is None and who_calls(dialler) is None:
            call.caller = leg  # Originate of a Local channel: the desk whose phone rang first
    book.touch(call)


def _join_partner(channel: Channel, call: TrackedCall) -> None:
    if channel.partner is not None and call not in channel.partner.leg.calls:
        call.join(channel.partner.leg)


def _call_of(leg: Leg) -> TrackedCall | None:
    if leg.calls:
        return leg.calls[-1]
    channel = leg.channel
    if channel is not None and channel.partner is not None and channel.partner.leg.calls:
        return channel.partner.leg.calls[-1]
    if leg.dialled_by is not None and leg.dialled_by.calls:
        return leg.dialled_by.calls[-1]
    return None


def who_calls(leg: Leg) -> Leg | None:
    """The person behind the channel that dials; None while nobody is (an Originate's own call)."""
    here: Leg | None = leg
    for _ in range(_LONGEST_WALK):
        if here is None or not here.is_local:
            return here
        channel = here.channel
        other = channel.partner.leg if channel is not None and channel.partner else None
        if other is None:
            return None
        if other.dialled_by is not None:
            here = other.dialled_by
            continue
        near = people_with(other.channel) if other.channel is not None else []
        own = set(here.dials)
        near = [p for p in near if p.id not in own]
        if near:
            return near[0]
        answered = [d for d in other.dials.values() if not d.is_local and d.answered_at]
        rung = [d for d in other.dials.values() if not d.is_local]
        return next(iter(answered or rung), None)
    return None


def dial_moved(book: CallBook, fact: facts.DialMoved, at: datetime) -> None:
    """The dialled phone tells how it is doing."""
    book.dial_states_seen = True
    channel = book.topology.see(fact.dest, at)
    if not channel.leg.is_local and fact.status in {"RINGING", "PROGRESS"}:
        _rings(book, channel.leg, at)


def _rings(book: CallBook, leg: Leg, at: datetime) -> None:
    leg.ringing_due = None
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
        source = book.topology.find(fact.source) if fact.source else None
        legs = list(source.leg.dials.values()) if source is not None else []
    else:
        legs = [book.topology.see(fact.dest, at).leg]
    for leg in legs:
        if leg.dialled_by is None and not leg.originated:
            continue  # a pickup: the picker was never dialled
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
        rejected = leg.ringing_at is not None
        word = "rejected the call" if rejected else "is busy"
        call.note(at, "busy", f"{leg.participant().label} {word}")
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
    book.topology.see(fact.channel, at)
    lose_channel(book, channel, fact.cause, fact.cause_text, at)


def originate_response(book: CallBook, fact: facts.Originated, at: datetime) -> None:
    """What an originated call was to be connected to; a report may wait for it."""
    for call, _ in list(book.awaiting_number.values()):
        caller = call.caller
        if caller is not None and (
            caller.id == fact.uid or (not fact.uid and caller.endpoint == fact.channel)
        ):
            call.dialled = fact.extension
            book.report_awaiting(call.id)
            return
    for call in book.calls.values():
        leg = call.caller
        if leg is None or not call.originated or call.dialled or not fact.extension:
            continue
        # a failure names no channel, only the endpoint that was called (main/pbx.c)
        if leg.id == fact.uid or (not fact.uid and fact.channel in {leg.endpoint, leg.name}):
            call.dialled = fact.extension
            book.touch(call)
            if not fact.success:
                expect_gone(book, leg, at, DOOMED)
            return
