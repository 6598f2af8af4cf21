"""Calls that are handed on or wait: transfers, pickup, parking, queues, conference rooms.

The rule kept here: these events only tell why; what happens to people is told by dials and bridges
alone. A PBX that sends none of these still gives the right connects and reports.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls import facts
from astconsole.calls.book import CallBook
from astconsole.calls.facts import Snapshot
from astconsole.calls.leg import Leg
from astconsole.calls.meeting import absorb
from astconsole.calls.meeting import picked_up as take_pickup
from astconsole.calls.taking_over import dials_for
from astconsole.calls.tracked import TrackedCall
from astconsole.calls.values import Transfer, TransferKind

_SAME_MOMENT: Final = timedelta(seconds=2)


def _leg(book: CallBook, snapshot: Snapshot | None) -> Leg | None:
    channel = book.topology.find(snapshot) if snapshot is not None else None
    return channel.leg if channel is not None else None


def _call(leg: Leg | None) -> TrackedCall | None:
    if leg is None:
        return None
    if leg.calls:
        return leg.calls[-1]
    partner = leg.channel.partner if leg.channel is not None else None
    return partner.leg.calls[-1] if partner is not None and partner.leg.calls else None


def blind_transferred(book: CallBook, fact: facts.BlindTransferred, at: datetime) -> None:
    """Somebody sends the other to an extension. The new dial, if any, comes after this."""
    transferer = _leg(book, fact.transferer)
    call = _call(_leg(book, fact.transferee)) or _call(transferer)
    if call is None or not fact.success:
        return
    for leg in call.alive.values():
        leg.exten_when_connected = None  # where its dialplan goes until it talks is no redirect
    by = transferer.participant() if transferer is not None else None
    last = call.transfers[-1] if call.transfers else None
    redirected = last is not None and last.kind is TransferKind.REDIRECT
    if last is not None and redirected and last.to_number == fact.extension:
        # Asterisk 16 may move the channel first and say why only then
        call.transfers.pop()
        call.timeline = [e for e in call.timeline if (e.at, e.kind) != (last.at, "transfer")]
    call.transfer(Transfer(TransferKind.BLIND, at, by, fact.extension))
    who = f" by {by.label}" if by else ""
    call.note(at, "transfer", f"transferred{who} to {fact.extension}")
    book.touch(call)


def attended_transferred(book: CallBook, fact: facts.AttendedTransferred, at: datetime) -> None:
    """Somebody connected its two calls. The bridges have told it already, or will."""
    first, second = _leg(book, fact.first), _leg(book, fact.second)
    if first is not None and fact.destination == "threeway":
        _not_transferred(book, first, at)
        return
    if not fact.success or fact.destination == "fail" or first is None:
        return
    call = first.calls[0] if first.calls else _call(_leg(book, fact.transferee))
    if call is None:
        return
    transferee = _leg(book, fact.transferee)
    if fact.destination == "app" and second is not None and transferee is not None:
        # before the answer: whoever was transferred goes on in the Dial or Queue
        transferee.dials.update(second.dials)
        second.dials.clear()
        dials_for(book, transferee, at)
    by = first.participant()
    target = second.calls[-1].dialled if second is not None and second.calls else ""
    for other in first.calls + (second.calls if second is not None else []):
        if other is not call and not other.ever_connected:
            other.handed_on = True  # while it rang
            book.touch(other)
    for other in first.calls + (second.calls if second is not None else []):
        last = other.transfers[-1] if other.transfers else None
        if last is not None and at - last.at < _SAME_MOMENT:
            kind = TransferKind.ATTENDED
            other.transfers[-1] = replace(last, kind=kind, by=last.by or by)
            if last.by is None:
                _say_by_whom(other, last.at, by.label)
            book.touch(other)
            return
    call.transfer(Transfer(TransferKind.ATTENDED, at, by, target))
    call.note(at, "transfer", f"transferred by {by.label} to {target or 'another call'}")
    book.touch(call)


def _say_by_whom(call: TrackedCall, at: datetime, who: str) -> None:
    """The bridges told of the transfer, and could not tell whose it was."""
    call.timeline = [
        replace(entry, text=entry.text.replace("transferred to", f"transferred by {who} to", 1))
        if (entry.at, entry.kind) == (at, "transfer")
        else entry
        for entry in call.timeline
    ]


def _not_transferred(book: CallBook, leg: Leg, at: datetime) -> None:
    """All three talk now: what looked like a transfer while the bridges merged was none."""
    for call in leg.calls:
        last = call.transfers[-1] if call.transfers else None
        if last is not None and at - last.at < _SAME_MOMENT:
            call.transfers.pop()
            call.timeline = [e for e in call.timeline if (e.at, e.kind) != (last.at, "transfer")]
            book.touch(call)


def picked_up(book: CallBook, fact: facts.PickedUp, at: datetime) -> None:
    """Somebody took the call that rang at another phone."""
    picker, target = _leg(book, fact.picker), _leg(book, fact.target)
    call = _call(target)
    if picker is None or call is None or target is None:
        return
    own = picker.calls[-1] if picker.calls else None
    if own is call:
        return
    picker.pickup = True
    if call.picked_up_by is None:
        take_pickup(book, call, picker, at)
    if own is None:
        call.join(picker)
    elif not own.ever_connected:
        absorb(book, call, own, picker, at)
    book.goes_up(picker, at)


def parked(book: CallBook, fact: facts.Parked, at: datetime) -> None:
    """A channel waits in a parking space."""
    leg = _leg(book, fact.parkee)
    call = _call(leg)
    if leg is None or call is None:
        return
    if call.parked:
        return
    book.settle([leg])
    last = call.transfers[-1] if call.transfers else None
    if last is not None and last.kind is TransferKind.BLIND and at - last.at < _SAME_MOMENT:
        call.transfers.pop()  # the way into the parking lot is no transfer
        if call.timeline and call.timeline[-1].kind == "transfer":
            call.timeline.pop()
    call.parked = call.parked_ever = True
    call.note(at, "parked", f"{leg.participant().label} parked at {fact.space}")
    book.touch(call)


def parking_ended(book: CallBook, fact: facts.ParkingEnded, at: datetime) -> None:
    """A parked channel is fetched, goes back to who parked it, or gave up."""
    leg = _leg(book, fact.parkee)
    call = _call(leg)
    if leg is None or call is None:
        return
    if fact.how == "given up":
        return  # still parked when it hangs up: parked and lost
    call.parked = False
    retriever = _leg(book, fact.retriever)
    if fact.how == "timeout":
        call.note(at, "parking timeout", "nobody fetched it: it goes back")
    elif retriever is not None:
        call.note(at, "retrieved", f"{retriever.participant().label} fetched it")
        own = retriever.calls[-1] if retriever.calls else None
        if own is not None and own is not call and not own.ever_connected:
            absorb(book, call, own, retriever, at)
    book.touch(call)


def queue_joined(book: CallBook, fact: facts.QueueJoined, at: datetime) -> None:
    """A caller waits in a queue."""
    call = _call(_leg(book, fact.channel))
    if call is None:
        return
    if not call.ever_connected or not call.queue:
        call.queue = fact.queue
    call.queued = True
    call.queue_abandoned = False
    call.note(at, "queue", f"waits in queue {fact.queue}")
    book.touch(call)


def queue_left(book: CallBook, fact: facts.QueueLeft, at: datetime) -> None:
    """A caller is out of the queue."""
    call = _call(_leg(book, fact.channel))
    if call is None:
        return
    if fact.abandoned:
        call.queue_abandoned = True
    call.queued = False
    call.queue_left = True
    book.touch(call)


def conference_joined(book: CallBook, fact: facts.ConferenceJoined, at: datetime) -> None:
    """A channel entered a conference room."""
    channel = book.topology.see(fact.channel, at)
    for call in channel.leg.calls:
        call.conference = True
        call.application = fact.application
        call.note(at, "conference", f"entered conference {fact.room}")
        book.touch(call)
