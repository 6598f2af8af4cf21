"""Lists: answers that come as a run of events, and how to know their end.

The rule kept here: an event belongs to a list only by its ActionID, and a list ends by what
Asterisk says, never by a pause.

From Asterisk 1.8 on a list opens with ``EventList: start`` in the response and ends with an event
that says ``EventList: Complete`` (or ``cancelled``); AMI v2 specification, "Event lists". Before
that, and in modules that never followed, only the name of the last event tells, so those names
stand in a table here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from astconsole.ami.messages import Event, Response

LIST_LIMIT: Final = 100_000
"""Events of one list. The largest PBX has some ten thousand channels."""


@dataclass(frozen=True, slots=True)
class ListResult:
    """What a list action brought."""

    response: Response
    """The answer that opened it, or that refused it (then there are no events)."""
    events: tuple[Event, ...] = ()
    """The list's items in order, without the event that ends it."""
    completion: Event | None = None
    """The event that ended it; None when the response did."""
    cancelled: bool = False
    """Whether the PBX broke it off: then the events are not all there are."""


# Read in the sources of Asterisk 1.4 to 22: main/manager*.c, apps/, channels/, res/. The action's
# name in lower case; the names of events that end its list, in lower case.
_COMPLETION: Final[dict[str, frozenset[str]]] = {
    action: frozenset(names.split())
    for action, names in {
        "agents": "agentscomplete",
        "bridgeinfo": "bridgeinfocomplete",
        "bridgelist": "bridgelistcomplete",
        "confbridgelist": "confbridgelistcomplete",
        "confbridgelistrooms": "confbridgelistroomscomplete",
        "coreshowchannelmap": "coreshowchannelmapcomplete",
        "coreshowchannels": "coreshowchannelscomplete",
        "dahdishowchannels": "dahdishowchannelscomplete",
        "dbget": "dbgetcomplete",
        "devicestatelist": "devicestatelistcomplete",
        "extensionstatelist": "extensionstatelistcomplete",
        "iaxpeerlist": "peerlistcomplete",
        "iaxpeers": "peerlistcomplete",
        "iaxregistry": "registrationscomplete",
        "meetmelist": "meetmelistcomplete",
        "meetmelistrooms": "meetmelistroomscomplete",
        "mwiget": "mwigetcomplete",
        "parkedcalls": "parkedcallscomplete",
        "parkinglots": "parkinglotscomplete",
        "pjsipshowaors": "aorlistcomplete",
        "pjsipshowauths": "authlistcomplete",
        "pjsipshowcontacts": "contactlistcomplete",
        "pjsipshowendpoint": "endpointdetailcomplete",
        "pjsipshowendpoints": "endpointlistcomplete",
        "pjsipshowregistrationsinbound": "inboundregistrationdetailcomplete",
        "pjsipshowregistrationsoutbound": "outboundregistrationdetailcomplete",
        "pjsipshowresourcelists": "resourcelistdetailcomplete",
        "pjsipshowsubscriptionsinbound": "inboundsubscriptiondetailcomplete",
        "pjsipshowsubscriptionsoutbound": "outboundsubscriptiondetailcomplete",
        "presencestatelist": "presencestatelistcomplete",
        "queuestatus": "queuestatuscomplete",
        "queuesummary": "queuesummarycomplete",
        "showdialplan": "showdialplancomplete",
        "sippeers": "peerlistcomplete",
        "sipshowregistry": "registrationscomplete",
        "skinnydevices": "devicelistcomplete",
        "skinnylines": "linelistcomplete",
        "status": "statuscomplete",
        "voicemailuserslist": "voicemailuserentrycomplete",
        "zapshowchannels": "zapshowchannelscomplete",
    }.items()
}
# Before EventList came, DBGet answered with this one event and nothing behind it.
_SINGLE: Final = {"dbget": "dbgetresponse"}


class ListCollector:
    """One list while it comes in.

    Args:
        action: the name of the action that asked for it.
        limit: events it may hold.
    """

    def __init__(self, action: str, *, limit: int = LIST_LIMIT) -> None:
        self._action = action.lower()
        self._limit = limit
        self._ends = _COMPLETION.get(self._action, frozenset())
        self._response: Response | None = None
        self._events: list[Event] = []

    @property
    def overflowing(self) -> bool:
        """Whether it holds more events than it may."""
        return len(self._events) > self._limit

    def take_response(self, response: Response) -> ListResult | None:
        """The answer to the action; the result when that is all there will be."""
        self._response = response
        return None if response.success else ListResult(response)

    def take_event(self, event: Event) -> ListResult | None:
        """An event with the action's ActionID; the result when it was the last."""
        progress = event.get("EventList").lower()
        cancelled = progress in {"cancelled", "canceled"}
        name = event.name.lower()
        # the answer precedes its list; without one there is no saying what the list was
        if self._response is not None:
            if cancelled or progress == "complete" or name in self._ends:
                return ListResult(self._response, tuple(self._events), event, cancelled)
            if name == _SINGLE.get(self._action) and not self._response.get("EventList"):
                return ListResult(self._response, (event,), event)
        self._events.append(event)
        return None
