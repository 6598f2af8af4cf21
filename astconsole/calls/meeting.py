"""People who can talk now, and calls that meet when their people do.

The rule kept here: two calls whose people meet become one, or the younger ends and its party goes
on in the older. An attended transfer is two calls; a pickup, a park and its retrieval are one.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from astconsole.calls import events
from astconsole.calls.book import CallBook
from astconsole.calls.conversations import MOST_IN_A_CONVERSATION, Pair
from astconsole.calls.leaving import LEFT_ALONE, expect_gone
from astconsole.calls.leg import Leg
from astconsole.calls.topology import Channel, people_with, reachable
from astconsole.calls.tracked import TrackedCall
from astconsole.calls.values import Transfer, TransferKind


def meet(book: CallBook, channel: Channel, at: datetime) -> None:
    """An edge was added near that channel: whoever is together now can talk."""
    people = people_with(channel)
    if not 1 < len(people) <= MOST_IN_A_CONVERSATION:
        return
    fresh: list[tuple[Leg, Leg]] = []
    for index, one in enumerate(people):
        for two in people[index + 1 :]:
            pair = book.conversations.find(one, two)
            if pair is None:
                fresh.append((one, two))
            else:
                _confirm(book, pair, at)
    for one, two in fresh:
        _connect(book, one, two, at)


def _confirm(book: CallBook, pair: Pair, at: datetime) -> None:
    """They are together again, or still."""
    leg = pair.consulting
    book.conversations.confirm(pair)
    if leg is not None and book.end_hold(leg, at):
        book.emit(events.Unheld(at, pair.call.id, leg.participant()))
        book.touch(pair.call)


def _connect(book: CallBook, one: Leg, two: Leg, at: datetime) -> None:
    waiting = book.conversations.of(one) + book.conversations.of(two)
    book.doubt([leg for p in waiting if p.consulting for leg in (p.first, p.second)], at)
    for pair in book.conversations.settle((one, two), unless_in_a_bridge=True):
        book.part(pair, pair.parted_at)
    call = _call_they_share(book, one, two, at)
    first, second = _in_order(call, one, two)
    book.conversations.add(Pair(first, second, call))
    first.with_, second.with_ = second.id, first.id
    for leg in (first, second):
        book.goes_up(leg, at)
        leg.exten_when_connected = leg.exten
        leg.has_talked = True
        if leg.id not in call.legs:
            call.join(leg)
    if call.caller is None:
        call.caller = first
    call.queued = call.parked = False
    _answer(book, call, first, second, at)
    call.connected(first, second, at)
    first.introduced = second.introduced = True
    book.emit(events.Connected(at, call.id, first.participant(), second.participant()))
    book.touch(call)


def _answer(book: CallBook, call: TrackedCall, first: Leg, second: Leg, at: datetime) -> None:
    newcomer = second
    if call.answered_by is None:
        call.answered_by, call.answered_at = second, at
        if call.picked_up_by is not second:
            call.note(at, "answered", f"{second.participant().label} answered")
        return
    known = {leg_id for leg_id in call.legs if leg_id in call.connected_now}
    if second.id in known and first.id not in known:
        newcomer = first
    if call.transfer_reached(newcomer):
        call.note(at, "reached", f"{newcomer.participant().label} took the call")


def _in_order(call: TrackedCall, one: Leg, two: Leg) -> tuple[Leg, Leg]:
    """Who called first, then who answered."""
    if call.caller is two or (two.dialled_by is None and one.dialled_by is not None):
        return (two, one) if call.caller is not one else (one, two)
    if call.caller is not one and two.created_at < one.created_at and one.dialled_by is None:
        return two, one
    return one, two


def _call_they_share(book: CallBook, one: Leg, two: Leg, at: datetime) -> TrackedCall:
    for call in reversed(one.calls):
        if call in two.calls:
            return call
    if not one.calls and not two.calls:
        older = min((one, two), key=lambda leg: (leg.created_at, leg.id))
        call = book.begin(older, min(one.created_at, two.created_at))
        call.dialled = older.exten
        return call
    if one.on_station is not two.on_station:
        agent, guest = (one, two) if one.on_station else (two, one)
        call = _customers(book, guest)
        call.join(agent)
        return call
    if not one.calls or not two.calls:
        newcomer, host = (one, two) if not one.calls else (two, one)
        call = book.call_in_progress(host) or host.calls[-1]
        call.join(newcomer)
        return call
    return _merge(book, one.calls[-1], two.calls[-1], one, two, at)


def _customers(book: CallBook, guest: Leg) -> TrackedCall:
    call = book.call_in_progress(guest)
    return call or book.begin(guest, guest.created_at, dialled=guest.exten)


def _merge(
    book: CallBook, call_one: TrackedCall, call_two: TrackedCall, one: Leg, two: Leg, at: datetime
) -> TrackedCall:
    """People of two calls meet: the older goes on."""
    older, younger = call_one, call_two
    stays, comes = one, two
    if (call_two.began_at, call_two.id) < (call_one.began_at, call_one.id):
        older, younger, stays, comes = call_two, call_one, two, one
    if not younger.ever_connected and younger.caller in {one, two, None}:
        absorb(book, older, younger, comes, at)
        return older
    transferer = _in_both(older, younger, stays, comes)
    if not (older.transfers and at - older.transfers[-1].at < timedelta(seconds=2)):
        kind = TransferKind.ATTENDED if transferer else TransferKind.REDIRECT
        by = transferer.participant() if transferer else None
        number = comes.person_number if comes is younger.caller else younger.dialled
        older.transfer(Transfer(kind, at, by, number))
        who = f" by {by.label}" if by else ""
        label = comes.participant().label
        older.note(at, "transfer", f"transferred{who} to {label}")
    if comes.channel is not None:
        for channel in list(reachable(comes.channel)):
            if younger in channel.leg.calls and channel.leg is not transferer:
                move(channel.leg, younger, older)
    book.touch(younger)
    for leg in younger.people_alive():
        if leg.doomed_at is None:
            expect_gone(book, leg, at, LEFT_ALONE)
    book.end_if_over(younger, at)
    return older


def absorb(
    book: CallBook, older: TrackedCall, younger: TrackedCall, comes: Leg, at: datetime
) -> None:
    """The younger was only the way into the older: a pickup, the retrieval of a parked call."""
    ringing = older.attempts and not older.ever_connected and comes.id not in older.attempts
    if ringing and not older.parked_ever and older.picked_up_by is None:
        picked_up(book, older, comes, at)
    for leg in list(younger.legs.values()):
        move(leg, younger, older)
    older.linkedids.update(younger.linkedids)
    older.attempts.update(younger.attempts)
    older.application = older.application or ("" if older.caller else younger.application)
    book.calls.pop(younger.id, None)
    book.touch(younger)
    book.touch(older)


def picked_up(book: CallBook, call: TrackedCall, picker: Leg, at: datetime) -> None:
    """Somebody took the call that rang at another phone."""
    call.picked_up_by = picker
    call.note(at, "picked up", f"{picker.participant().label} picked up the call")
    book.touch(call)


def move(leg: Leg, source: TrackedCall, dest: TrackedCall) -> None:
    """That leg goes on in another call."""
    source.part(leg)
    dest.join(leg)


def _in_both(older: TrackedCall, younger: TrackedCall, one: Leg, two: Leg) -> Leg | None:
    """Who was in both calls and brought them together: the transferer."""
    people = [leg for leg in reversed(older.legs.values()) if not leg.is_local and leg is not one]
    for leg in younger.legs.values():
        if not leg.is_local and leg is not one and leg is not two:
            for person in people:
                if leg.is_same_person(person):
                    return person
    return None
