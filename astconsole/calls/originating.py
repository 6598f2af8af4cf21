"""Calls that the PBX begins itself: click-to-dial, call files, dialplan Originate.

The rule kept here: the caller is the desk whose phone rang first, and what it was called for is the
number dialled next for it. The extension of a channel that was dialled is only what led to it.
"""

from __future__ import annotations

from datetime import datetime

from astconsole.calls import facts
from astconsole.calls.book import CallBook
from astconsole.calls.callers import join_partner, who_calls
from astconsole.calls.leaving import DOOMED, expect_gone
from astconsole.calls.leg import Leg, is_machine, is_telephone
from astconsole.calls.naming import name_dialled
from astconsole.calls.topology import Channel, local_exten
from astconsole.calls.tracked import TrackedCall


def originated(book: CallBook, dest: Channel, dial_string: str, at: datetime) -> None:
    """The PBX calls that channel for nobody."""
    leg = dest.leg
    if is_machine(leg.name):
        return
    leg.originated = True
    if not leg.calls:
        call = book.begin(leg, at)
        call.originated = True
        join_partner(dest, call)
    if not leg.is_local:
        call = leg.calls[-1]
        name_dialled(call, leg, None, dial_string)
        call.attempt(leg)


def learn_dialled(call: TrackedCall, dialler: Leg, dest: Channel) -> None:
    """What an originated call is for: the first number called for the desk that answered."""
    desk = call.caller
    if desk is None or desk is dest.leg or desk.answered_at is None:
        return
    if who_calls(dialler) is desk:
        numbers = (dialler.exten, local_exten(dest.leg.name), dest.leg.number)
        call.dialled = next((number for number in numbers if is_telephone(number)), "")


def originate_response(book: CallBook, fact: facts.Originated, at: datetime) -> None:
    """What an originated call was to be connected to; a report may wait for it."""
    for call, _ in list(book.awaiting_number.values()):
        if _is_about(call, fact):
            call.dialled = fact.extension
            book.report_awaiting(call.id)
            return
    for call in book.calls.values():
        if call.originated and not call.dialled and fact.extension and _is_about(call, fact):
            call.dialled = fact.extension
            book.touch(call)
            if not fact.success and call.caller is not None:
                expect_gone(book, call.caller, at, DOOMED)
            return


def _is_about(call: TrackedCall, fact: facts.Originated) -> bool:
    """Whether the response is about that call. It names the channel that was originated.

    A failure names no channel, only what was called (main/pbx.c). What follows a Local channel may
    be an extension nobody dials: the number is then in its dialplan.
    """
    called = fact.channel.removesuffix("/n")
    return any(
        leg.id == fact.uid or (not fact.uid and called in {leg.endpoint, leg.name})
        for leg in call.legs.values()
        if not leg.is_local or is_telephone(fact.extension)
    )
