from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from astconsole.ami.messages import Event
from astconsole.doctor.ear import NOTHING, Ear
from tests.doctor.samples import RECORDINGS, event, recorded

NAMES = sorted({e.name for p in (RECORDINGS / "22").glob("*.ami") for e in recorded(p)})


def ear() -> Ear:
    return Ear("ana", lambda: datetime.now(UTC))


def test_it_counts() -> None:
    listener = ear()
    listener.on_event(event("Hold", Privilege="call,all", Timestamp="1795476369.1"))
    before = listener.heard()
    listener.on_event(event("Hold", Privilege="call,all"))
    after = listener.heard()
    assert before.events == 1
    assert before.stamped == 1
    assert after.names["Hold"] == 2
    assert after.since(before).names == {"Hold": 1}
    assert after.since(before).stamped == 0
    assert before.plus(after.since(before)) == after
    assert NOTHING.plus(after) == after


def test_it_is_bounded() -> None:
    listener = ear()
    for number in range(2000):
        listener.on_event(event(f"Event{number}", Privilege=f"class{number},all"))
    assert len(listener.heard().names) == 400
    assert len(listener.heard().classes) == 400


def test_it_hears_where_it_is_seen_from() -> None:
    listener = ear()
    for number in (7, 8):
        listener.on_event(
            event(
                "SuccessfulAuth",
                Service="AMI",
                AccountID="ana",
                RemoteAddress=f"IPV4/TCP/192.0.2.{number}/33094",
            )
        )
    assert listener.heard().seen_from == "192.0.2.7"


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.binary(max_size=80)), max_size=20))
def test_no_event_raises(events: list[tuple[str, bytes]]) -> None:
    listener = ear()
    listener.begin_snapshot()
    listener.take_snapshot([Event(b"Event: Status\r\n" + data) for _, data in events[:3]])
    for name, data in events:
        listener.on_event(Event(f"Event: {name}\r\nUniqueid: ".encode() + data))
        listener.tick()
    assert listener.heard().events == len(events)
