"""What must hold whatever arrives, in whatever order: nothing raises, nothing leaks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from astconsole.ami.messages import Event
from astconsole.ami.protocol import AmiProtocol
from astconsole.calls import dialect, events
from astconsole.calls.correlator import Correlator
from tests.calls.telling import Timed, recordings, signals, tell, timed_events

ALL = recordings()
paths = st.sampled_from(ALL)


def meaningful(path: Path) -> list[Timed]:
    return [timed for timed in timed_events(path) if dialect.read(timed[0]) is not None]


def balanced(timed: Sequence[Timed]) -> None:
    correlator = Correlator()
    said = tell(timed, correlator)
    assert correlator.held == 0
    connected = [e for e in said if isinstance(e, events.Connected)]
    parted = [e for e in said if isinstance(e, events.Disconnected)]
    assert len(connected) == len(parted)


@settings(deadline=None)
@given(paths, st.data())
def test_any_split_of_the_bytes_gives_the_same_events(path: Path, data: st.DataObject) -> None:
    raw = path.read_bytes()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=12)))
    protocol = AmiProtocol()
    told: list[object] = []
    for begin, end in zip([0, *cuts], [*cuts, len(raw)], strict=True):
        told += [m for m in protocol.receive_data(raw[begin:end]) if isinstance(m, Event)]
    assert told == [event for event, _ in timed_events(path)]


@settings(deadline=None)
@given(paths, st.data())
def test_a_lost_event_never_raises_and_never_leaks(path: Path, data: st.DataObject) -> None:
    timed = meaningful(path)
    lost = data.draw(st.integers(0, len(timed) - 1))
    balanced(timed[:lost] + timed[lost + 1 :])


@settings(deadline=None)
@given(paths, st.data())
def test_an_event_told_twice_is_no_news(path: Path, data: st.DataObject) -> None:
    timed = meaningful(path)
    twice = data.draw(st.integers(0, len(timed) - 1))
    doubled = timed[: twice + 1] + timed[twice:]
    balanced(doubled)
    assert signals(tell(doubled)) == signals(tell(timed))


@settings(deadline=None)
@given(paths, st.data())
def test_a_stream_that_begins_or_ends_in_the_middle_is_borne(
    path: Path, data: st.DataObject
) -> None:
    timed = meaningful(path)
    begin = data.draw(st.integers(0, len(timed) - 1))
    end = data.draw(st.integers(begin, len(timed)))
    tell(timed[begin:end])
    balanced(timed[begin:])


@settings(deadline=None)
@given(paths, st.randoms(use_true_random=False), st.integers(1, 6))
def test_events_out_of_order_never_raise(path: Path, random: object, reach: int) -> None:
    timed = meaningful(path)
    shuffled = sorted(
        range(len(timed)),
        key=lambda i: i + random.randint(0, reach),  # type: ignore[attr-defined] # a Random
    )
    tell([timed[i] for i in shuffled])


def renamed(timed: Sequence[Timed], suffix: bytes) -> list[Timed]:
    """The same call with other channels: what another call at the same time would be."""
    changed: list[Timed] = []
    for event, at in timed:
        lines = []
        for line in event.raw.split(b"\r\n"):
            name, colon, value = line.partition(b": ")
            lowered = name.lower()
            if value and lowered.endswith((b"uniqueid", b"linkedid")):
                value = value + suffix
            elif value and lowered.endswith(b"channel") and b";" in value:
                head, _, half = value.rpartition(b";")
                value = head + suffix + b";" + half
            elif value and lowered.endswith(b"channel"):
                value = value + suffix
            lines.append(name + colon + value)
        changed.append((Event(b"\r\n".join(lines)), at))
    return changed


@settings(deadline=None)
@given(paths, paths, st.data())
def test_interleaved_calls_give_each_its_own_events(
    one: Path, two: Path, data: st.DataObject
) -> None:
    first = renamed(meaningful(one), b"a")
    second = renamed(meaningful(two), b"b")
    # both begin at about the same time, and each keeps its own order
    shift = first[0][1] - second[0][1] + timedelta(milliseconds=data.draw(st.integers(0, 4000)))
    second = [(event, at + shift) for event, at in second]
    mixed = sorted([*first, *second], key=lambda timed: timed[1])
    correlator = Correlator()
    said = signals(tell(mixed, correlator))
    alone = [signals(tell(first)), signals(tell(second))]
    assert correlator.held == 0
    for told in alone:
        calls = {event.call_id for event in told}
        assert [event for event in said if event.call_id in calls] == told
