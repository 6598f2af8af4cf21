"""Channels that hang up, and those whose Hangup was missed.

The rule kept here: nothing is held for ever. A channel ends with its Hangup; where an event filter
or a loss swallowed that, it ends some time after the last sign that it would.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from astconsole.calls import events
from astconsole.calls.book import CallBook
from astconsole.calls.leg import Leg
from astconsole.calls.topology import Channel, people_with
from astconsole.calls.tracked import TrackedCall

LEFT_ALONE: Final = timedelta(hours=1)
"""A phone that was dialled, and whose dialler and everybody else are gone, is gone after this long
without a word: its Hangup was missed. It may have been redirected to an application meanwhile, and
that may last."""
DOOMED: Final = timedelta(seconds=30)
"""A channel that was asked to hang up and was never heard of again is gone after this long."""
UNHEARD: Final = timedelta(hours=24)
"""Whatever else it may be: a channel alone, of which nothing was heard for so long, is gone."""
SWEEP: Final = timedelta(hours=1)
FADING: Final = timedelta(seconds=5)
"""A call of Local halves alone, whose people are gone, is over after this long."""


def expect_gone(book: CallBook, leg: Leg, at: datetime, within: timedelta) -> None:
    """That leg should hang up soon; if nothing is heard of it ``within``, its Hangup was missed.

    It is then taken to have gone at ``at``.
    """
    leg.doomed_at = at
    channel = leg.channel

    def gone(_: datetime) -> None:
        if channel is None or channel.bridge is not None or channel.links:
            return  # it talks
        if leg.doomed_at == at and leg.gone_at is None:
            lose_channel(book, channel, 0, "", at)

    book.alarm(at + within, gone)


def keep_clean(book: CallBook, at: datetime) -> None:
    """Now and then, while events come: channels nobody hears of any more are gone.

    Their Hangup was filtered, or lost, and nothing else told that it was to be expected. They are
    taken to have gone when they were last heard of, and may be heard of again.
    """
    if book.swept_at is not None and at - book.swept_at < SWEEP:
        return
    book.swept_at = at
    for channel in list(book.topology.channels.values()):
        company = channel.links or (channel.bridge is not None and len(channel.bridge.channels) > 1)
        known = channel.uid in book.topology.channels  # another one may have taken it along
        if known and not company and at - channel.heard_at >= UNHEARD:
            lose_channel(book, channel, 0, "", channel.heard_at)
            book.remember_again(channel.uid)


def lose_channel(
    book: CallBook, channel: Channel, cause: int, cause_text: str, at: datetime
) -> None:
    """The channel is no more: its pairs part, and its calls may be over."""
    leg = channel.leg
    near = [leg, *people_with(channel)]
    _expect_other_half(book, channel, at)
    book.forget(channel)
    leg.gone_at, leg.cause = at, cause
    book.doubt(near, at)
    if not leg.is_local:
        book.settle([leg])
        book.end_hold(leg, at)
    calls = list(leg.calls)
    if calls and not leg.is_local:
        call = book.call_in_progress(leg) or calls[-1]
        if leg.announced or leg.dialled_by is None:
            book.emit(events.HungUp(at, call.id, leg.participant(), cause, cause_text))
    elif leg.ringing_at is not None and not (leg.is_local or leg.dialled_by or leg.originated):
        _unsaid_originate(book, leg, cause, at)
    for call in calls:
        call.alive.pop(leg.id, None)
        if not leg.is_local:
            if call.first_party_gone is None:
                call.first_party_gone = leg
            if leg is call.caller or call.caller is None or not call.last_cause:
                call.last_cause = cause
        book.touch(call)
        book.end_if_over(call, at)
        if not leg.is_local and call.alive:
            _watch_those_left(book, call, at)


def _expect_other_half(book: CallBook, channel: Channel, at: datetime) -> None:
    """The halves of a Local channel go together."""
    if channel.partner is not None and channel.partner.leg.doomed_at is None:
        expect_gone(book, channel.partner.leg, at, DOOMED)


def _watch_those_left(book: CallBook, call: TrackedCall, at: datetime) -> None:
    people = call.people_alive()
    if call.caller not in people or len(people) == 1:
        for leg in people:
            calls_in = leg is call.caller and leg.dialled_by is None
            if not calls_in and leg.doomed_at is None:
                expect_gone(book, leg, at, LEFT_ALONE)
    if not people:
        call.fading_since = at
        book.alarm(at + FADING, lambda when: _fade(book, call, when))


def _fade(book: CallBook, call: TrackedCall, when: datetime) -> None:
    """The Hangups of its Local halves were missed, unless somebody joined since."""
    if call.id in book.calls and not call.people_alive() and call.fading_since is not None:
        for leg in list(call.alive.values()):
            if leg.channel is not None:
                lose_channel(book, leg.channel, 0, "", when)


def _unsaid_originate(book: CallBook, leg: Leg, cause: int, at: datetime) -> None:
    """Before Asterisk 12: a phone rang with nobody calling it, and nobody answered."""
    call = book.begin(leg, leg.created_at)
    call.originated = True
    call.attempt(leg).rang = True
    call.last_cause = cause
    call.alive.clear()
    book.end_if_over(call, at)
