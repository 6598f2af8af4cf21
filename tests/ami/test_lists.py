"""When a list has ended, in all the ways Asterisk says so."""

from __future__ import annotations

import pytest

from astconsole.ami.lists import ListCollector
from astconsole.ami.messages import Event, Response, make

STARTED = Response(b"Response: Success\r\nEventList: start\r\nMessage: Channels will follow")
OLD = Response(b"Response: Success\r\nMessage: Channel status will follow")
REFUSED = Response(b"Response: Error\r\nMessage: No such channel")


def event(name: str, **headers: str) -> Event:
    made = make(Event, {"Event": name, **headers})
    assert isinstance(made, Event)
    return made


def test_a_list_is_what_comes_between_start_and_complete() -> None:
    collector = ListCollector("SomethingNew")
    items = [event("Item", N="1"), event("Item", N="2")]
    assert collector.take_response(STARTED) is None
    assert [collector.take_event(item) for item in items] == [None, None]
    last = event("ItemsDone", EventList="Complete", ListItems="2")
    result = collector.take_event(last)
    assert result is not None
    assert result.response == STARTED
    assert result.events == tuple(items)
    assert result.completion == last
    assert not result.cancelled


@pytest.mark.parametrize("word", ["cancelled", "Cancelled", "canceled"])
def test_a_list_that_is_broken_off_says_so(word: str) -> None:
    collector = ListCollector("CoreShowChannels")
    collector.take_response(STARTED)
    collector.take_event(event("CoreShowChannel"))
    result = collector.take_event(event("CoreShowChannelsComplete", EventList=word))
    assert result is not None
    assert result.cancelled
    assert len(result.events) == 1


@pytest.mark.parametrize(
    ("action", "last"),
    [
        ("Status", "StatusComplete"),
        ("CoreShowChannels", "CoreShowChannelsComplete"),
        ("CoreShowChannelMap", "CoreShowChannelMapComplete"),
        ("QueueStatus", "QueueStatusComplete"),
        ("QueueSummary", "QueueSummaryComplete"),
        ("ParkedCalls", "ParkedCallsComplete"),
        ("SIPpeers", "PeerlistComplete"),
        ("Agents", "AgentsComplete"),
        ("ExtensionStateList", "ExtensionStateListComplete"),
        ("PJSIPShowEndpoints", "EndpointListComplete"),
        ("queuestatus", "QUEUESTATUSCOMPLETE"),
    ],
)
def test_old_lists_end_with_the_event_of_their_name(action: str, last: str) -> None:
    collector = ListCollector(action)
    assert collector.take_response(OLD) is None
    assert collector.take_event(event("Item")) is None
    result = collector.take_event(event(last))
    assert result is not None
    assert len(result.events) == 1


def test_another_lists_end_is_an_item() -> None:
    collector = ListCollector("Status")
    collector.take_response(OLD)
    assert collector.take_event(event("QueueStatusComplete")) is None


def test_a_refusal_is_all_there_is() -> None:
    result = ListCollector("Status").take_response(REFUSED)
    assert result is not None
    assert result.response == REFUSED
    assert result.events == ()
    assert result.completion is None


def test_an_old_dbget_is_its_one_event_and_a_new_one_ends_like_a_list() -> None:
    old = ListCollector("DBGet")
    old.take_response(Response(b"Response: Success\r\nMessage: Result will follow"))
    result = old.take_event(event("DBGetResponse", Val="x"))
    assert result is not None
    assert [item.get("Val") for item in result.events] == ["x"]
    new = ListCollector("DBGet")
    new.take_response(STARTED)
    assert new.take_event(event("DBGetResponse", Val="x")) is None
    assert new.take_event(event("DBGetComplete", EventList="Complete")) is not None


def test_events_in_front_of_the_answer_are_kept() -> None:
    collector = ListCollector("Status")
    assert collector.take_event(event("Status")) is None
    collector.take_response(OLD)
    result = collector.take_event(event("StatusComplete"))
    assert result is not None
    assert len(result.events) == 1


def test_it_tells_when_it_holds_too_much() -> None:
    collector = ListCollector("Status", limit=2)
    collector.take_response(OLD)
    for number in range(3):
        assert not collector.overflowing
        collector.take_event(event("Status", N=str(number)))
    assert collector.overflowing
