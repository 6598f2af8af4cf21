"""A phone that rings goes on ringing for somebody else: pickup, and transfers before the answer.

The rule kept here: what rings is one phone all the while. It moves to the other call with all that
was dialled behind it, and the call it leaves was handed on.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from astconsole.calls.book import CallBook
from astconsole.calls.callers import call_of
from astconsole.calls.leg import Leg
from astconsole.calls.meeting import absorb, move
from astconsole.calls.tracked import TrackedCall
from astconsole.calls.values import Transfer, TransferKind

_SAME_MOMENT: Final = timedelta(seconds=2)


def picks_up(book: CallBook, call: TrackedCall, leg: Leg, at: datetime) -> bool:
    """Whether this "dial" only tells that somebody who had called in took the call.

    app_dial.c (13 on) tells of a pickup as a dial of the picker's channel, which its phone had made
    itself; the Pickup event comes before, after, or is filtered.
    """
    if leg.pickup and call in leg.calls:
        return True
    own = leg.calls[-1] if leg.calls else None
    called_in = leg.dialled_by is None and (not leg.originated or leg.answered_at is not None)
    if own is None or own is call or own.caller is not leg or own.ever_connected or not called_in:
        return False
    leg.pickup = True
    absorb(book, call, own, leg, at)
    book.goes_up(leg, at)
    return True


def take_over(book: CallBook, leg: Leg, call: TrackedCall, at: datetime) -> None:
    """A phone that rings already rings for that call now, and all that was dialled behind it."""
    for other in [c for c in leg.calls if c is not call]:
        other.handed_on = True
        _notice_transfer(call, other, at)
        for each in _behind(leg):
            if other in each.calls:
                attempt = other.attempts.get(each.id)
                if attempt is not None:
                    call.attempts.setdefault(each.id, replace(attempt))
                move(each, other, call)
        book.touch(call)
        book.touch(other)
        book.end_if_over(other, at)


def dials_for(book: CallBook, leg: Leg, at: datetime) -> None:
    """That phone has come to be behind a channel that dials: what rings there rings for it now."""
    for dialled in leg.dials.values():
        dialled.dialled_by = leg
        call = call_of(leg)
        pending = dialled.gone_at is None and dialled.answered_at is None
        if call is not None and pending and dialled.calls and call not in dialled.calls:
            take_over(book, dialled, call, at)


def _behind(leg: Leg) -> list[Leg]:
    """That leg, and where it is a Local half all that the other half dials."""
    behind: list[Leg] = []
    waiting = [leg]
    while waiting:
        here = waiting.pop()
        if here in behind:
            continue
        behind.append(here)
        partner = here.channel.partner if here.channel is not None else None
        waiting += [partner.leg] if partner is not None else []
        waiting += here.dials.values() if here is not leg else []
    return behind


def _notice_transfer(call: TrackedCall, other: TrackedCall, at: datetime) -> None:
    """Whoever asked in the other call handed this one on; an event may say so as well."""
    last = call.transfers[-1] if call.transfers else None
    if other.caller is None or (last is not None and at - last.at < _SAME_MOMENT):
        return
    by = other.caller.participant()
    call.transfer(Transfer(TransferKind.ATTENDED, at, by, other.dialled))
    call.note(at, "transfer", f"transferred by {by.label} to {other.dialled}")
