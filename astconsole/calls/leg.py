"""The phone behind a channel, and the number and name people know it by.

The rule kept here: a phone is called the same for as long as its channel lives. Where the PBX lends
a phone a number because it was dialled, ``naming`` decides once, at the dial, what it is known as.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from astconsole.calls.facts import ChannelState, Snapshot
from astconsole.calls.values import UNKNOWN_NAME, Participant, endpoint_of

if TYPE_CHECKING:
    from astconsole.calls.topology import Channel
    from astconsole.calls.tracked import TrackedCall

TELEPHONE_START: Final = "0123456789+*#"
_TELEPHONE: Final = re.compile(r"[+*#]?[0-9]+\Z")
_EXTENSION: Final = re.compile(r"[*#]?[0-9]{2,6}\Z")
_SAME: Final = 6
"""Numbers with so many last digits alike are one, written with more or less before them."""
_MACHINES: Final = frozenset(
    {
        # stand in for a channel while it is moved (main/pbx.c, main/features.c before 12)
        "asyncgoto", "bridge", "parked", "surrogate", "transfered",
        # the PBX's own: res_stasis, chan_rtp, bridges, conferences
        "announcer", "audiosocket", "cbann", "cbrec", "confbridgerecorder", "message",
        "multicastrtp", "recorder", "snoop", "unicastrtp", "websocket",
    }
)  # fmt: skip
"""Technologies of channels with no phone behind them."""


class Leg:
    """The phone behind a channel, or one half of a Local channel; mutable, never leaves calls."""

    __slots__ = (
        "announced",
        "answered_at",
        "caller_name",
        "calls",
        "cause",
        "channel",
        "created_at",
        "dial_status",
        "dialled_by",
        "dials",
        "doomed_at",
        "exten",
        "exten_when_connected",
        "gone_at",
        "hanging_up",
        "has_talked",
        "held_in",
        "held_since",
        "holds_still",
        "id",
        "introduced",
        "is_local",
        "known_as",
        "known_name",
        "lent_name",
        "lent_number",
        "name",
        "number",
        "on_station",
        "originated",
        "pickup",
        "ringing_at",
        "ringing_due",
        "state",
        "unnumbered",
        "with_",
    )

    def __init__(self, channel: Channel, name: str, at: datetime) -> None:
        self.id = channel.uid
        self.channel: Channel | None = channel
        self.name = name
        self.number = ""
        self.caller_name = ""
        self.unnumbered = False  # it was made without a caller id of its own
        self.lent_number = ""  # … and bore this one when it was dialled
        self.lent_name = ""  # the name of somebody else
        self.known_as = ""  # the number it has for people, where that is not its caller id
        self.known_name: str | None = None  # … and the name
        self.introduced = False  # people were told who it is
        self.exten = ""
        self.exten_when_connected: str | None = None
        self.has_talked = False
        self.hanging_up = False  # its dialplan is at extension h, and what that calls
        self.on_station = False  # a logged in agent: its phone stays up between customers
        self.state = ChannelState.DOWN
        self.is_local = is_nobody(name)
        self.created_at = at
        self.calls: list[TrackedCall] = []
        self.dialled_by: Leg | None = None
        self.dials: dict[str, Leg] = {}
        self.dial_status = ""
        self.originated = False
        self.pickup = False
        self.announced = False
        self.ringing_at: datetime | None = None
        self.ringing_due: datetime | None = None
        self.answered_at: datetime | None = None
        self.held_since: datetime | None = None
        self.held_in: TrackedCall | None = None
        self.holds_still = False  # the phone does, though the call it held has parted
        self.doomed_at: datetime | None = None
        self.gone_at: datetime | None = None
        self.cause = 0
        self.with_: str | None = None

    @property
    def endpoint(self) -> str:
        """Technology and endpoint, such as ``PJSIP/101``."""
        return endpoint_of(self.name)

    @property
    def endpoint_name(self) -> str:
        """The endpoint without its technology, such as ``101``."""
        return self.endpoint.partition("/")[2]

    @property
    def person_number(self) -> str:
        """The number people know this phone by.

        A phone called by an Originate bears whatever caller id that was given; where the endpoint
        is named by a number, that is the phone's.
        """
        if self.known_as:
            return self.known_as
        if (self.originated or not self.number) and is_telephone(self.endpoint_name):
            return self.endpoint_name
        return self.number

    @property
    def number_is_lent(self) -> bool:
        """Whether its caller id is not its own: others may bear the same."""
        return bool(self.lent_number) and self.number == self.lent_number

    def participant(self) -> Participant:
        """The frozen value that stands for this leg outside."""
        return Participant(
            id=self.id,
            name=self._person_name or UNKNOWN_NAME,
            number=self.person_number,
            with_=self.with_,
            channel=self.name,
        )

    @property
    def _person_name(self) -> str:
        if self.known_name is not None:
            return self.known_name
        return self.caller_name if self.caller_name != self.lent_name else ""

    @property
    def person_key(self) -> str:
        """Equal for several devices of one person, and for these alone."""
        if self.number_is_lent and self.known_as != self.endpoint_name:
            return f"{self.endpoint} {self.number}"  # the number alone may be a whole group's
        return self.person_number or self.endpoint or self.id

    def is_same_person(self, other: Leg) -> bool:
        """Whether both are one person's, who may bear another number when called than calling."""
        if self.person_key == other.person_key:
            return True
        return bool(self.lent_number or other.lent_number) and self.endpoint == other.endpoint

    def learn_caller_id(self, snapshot: Snapshot) -> None:
        """Its number and name, as far as the snapshot knows them.

        What is not known never replaces what is: caller ids go blank for a while in transfers.
        Queues until 1.6 give whom they call the caller id of who waits: that is nobody's new one.
        """
        dialler = self.dialled_by
        if dialler is not None and self.number and snapshot.number == dialler.number:
            return
        if snapshot.number and self._only_shows(snapshot.number):
            self.known_as, self.known_name = self.person_number, self._person_name
        if snapshot.caller_name:
            self.caller_name = snapshot.caller_name
        elif snapshot.number and snapshot.number != self.number:
            self.caller_name = ""  # another caller id, without a name: the old one is not its
        if snapshot.number:
            self.number = snapshot.number

    def _only_shows(self, number: str) -> bool:
        """Whether that number is one which this phone is made to show, not who it is.

        A dialplan shows the house's number outside, and a diverted desk as the caller. Before
        anybody is called it may as well learn who calls: whose account that is, or how the number
        of an outside caller is written here.
        """
        if not self.number or self.number == number or self.known_as:
            return False
        if self.introduced:
            return True
        if self.dialled_by is not None or self.originated:
            return False
        if is_extension(self.number):
            return True
        account = self.number == self.endpoint_name or not is_telephone(self.number)
        learns = account or is_extension(number) or self.number[-_SAME:] == number[-_SAME:]
        return not learns


def is_extension(text: str) -> bool:
    """Whether that is what people dial inside a house."""
    return bool(_EXTENSION.match(text))


def is_machine(name: str) -> bool:
    """Whether that channel is the PBX's own: no person can be behind it."""
    technology, _, rest = name.partition("/")
    return technology.lower() in _MACHINES or rest.lower().startswith("pseudo")


def is_nobody(name: str) -> bool:
    """Whether that channel is no participant: a machine, or one half of a Local channel."""
    return name.lower().startswith("local/") or is_machine(name)


def is_telephone(text: str) -> bool:
    """Whether that could be dialled on a telephone."""
    return bool(_TELEPHONE.match(text))
