"""By what a phone is known that is dialled: its own number, the one that was dialled, its endpoint.

The rule kept here: pure, and decided once. The theory: the PBX makes a channel for a phone with the
caller id of its endpoint. Where that has none, what dials lends it one, "to guess what it should
be" (apps/app_dial.c, app_queue.c, app_followme.c): the extension dialled, which may be a group's or
a queue's, or whomever the dialler last talked with. So a lent number may be that of nobody, of many
or of another, and then the endpoint tells who it is. Behind a trunk it is the number dialled.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from astconsole.calls.leg import is_extension, is_telephone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from astconsole.calls.leg import Leg
    from astconsole.calls.tracked import TrackedCall

_CODES: Final = re.compile(r"\A[*#][0-9*]+#(?=[0-9+])")


def name_dialled(
    call: TrackedCall,
    leg: Leg,
    dialler: Leg | None,
    dial_string: str,
    made: Iterable[Leg] = (),
) -> None:
    """That phone is dialled: decide what it is known as.

    Args:
        call: the call it is dialled in.
        leg: the phone.
        dialler: the channel that dials; None: the PBX itself (Originate).
        dial_string: what was dialled, such as ``+15551234567@trunk``, without the technology.
        made: phones that are about to be dialled. A Dial of many makes all their channels first
            (app_dial.c from 11 on), and the first may ring before the second is dialled.
    """
    if leg.known_as or leg.lent_number:
        return  # it rang before, and is dialled once more
    far_end = _number_behind(leg.endpoint_name, dial_string)
    if far_end:
        leg.known_as, leg.lent_name = far_end, leg.caller_name  # the trunk's own, if any
        return
    if dialler is None or not leg.number:
        return
    if not leg.unnumbered and leg.number != dialler.number:
        return  # its own; queues until 1.6 make channels with the number of who waits
    leg.lent_number = leg.number
    others = [o for o in call.legs.values() if not o.is_local and o.endpoint != leg.endpoint]
    if any(o.caller_name == leg.caller_name and _is_another(o, leg.number) for o in others):
        leg.lent_name = leg.caller_name
    leg.known_as = _known_as(call, leg, dialler, others, made)


def _is_another(other: Leg, number: str) -> bool:
    """Whether that is somebody else than those to whom this number was lent."""
    return other.number != number or not other.number_is_lent


def _known_as(
    call: TrackedCall, leg: Leg, dialler: Leg, others: list[Leg], made: Iterable[Leg]
) -> str:
    endpoint, number = leg.endpoint_name, leg.number
    if is_extension(endpoint):  # a longer name is an account, or a trunk
        return endpoint
    alike = [o for o in others if o.number == number]
    if any(not o.number_is_lent for o in alike):  # the number of somebody else
        return dialler.exten if is_telephone(dialler.exten) else endpoint
    many = any(o.number == number and o.endpoint != leg.endpoint for o in made)
    if alike or many or (call.queue and number == call.dialled):  # the number of many
        for other in alike:
            if not other.announced and not other.known_as:
                other.known_as = other.endpoint_name
        return endpoint
    if is_telephone(endpoint) and not is_extension(number):
        return endpoint  # a number from outside led to it
    return ""


def _number_behind(endpoint: str, dial_string: str) -> str:
    """The telephone number in a dial string, where that is not the endpoint's own name.

    ``trunk/0891234``, ``0891234@trunk``, ``g1/5551234``, ``trunk/sip:#31#0891234@host:5060``;
    chan_sip has more behind an exclamation mark. Codes such as ``#31#`` are for the network.
    """
    user = dial_string.partition("!")[0].partition("@")[0].rpartition("/")[2]
    number = _CODES.sub("", user.removeprefix("sip:").removeprefix("sips:"))
    return number if number != endpoint and is_telephone(number) else ""
