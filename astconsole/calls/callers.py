"""Who is behind a channel that dials, and in which call.

The rule kept here: the caller of a ringing phone is a person. Where a Local half dials, the person
is found by walking back through the other half, to whoever dialled it, shares a bridge with it, or
was called first by the PBX itself.
"""

from __future__ import annotations

from typing import Final

from astconsole.calls.leg import Leg
from astconsole.calls.topology import Channel, people_with
from astconsole.calls.tracked import TrackedCall

_LONGEST_WALK: Final = 32


def join_partner(channel: Channel, call: TrackedCall) -> None:
    """The other half of a Local channel is in that call, too."""
    if channel.partner is not None and call not in channel.partner.leg.calls:
        call.join(channel.partner.leg)


def call_of(leg: Leg) -> TrackedCall | None:
    """The call that channel dials in, None when it is in none yet."""
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
