"""Connecting in the middle, and coming back after a loss."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from astconsole.ami.messages import Event
from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.values import CallState
from tests.calls.telling import RECORDINGS, START, Timed, signals, tell, timed_events

AT = START + timedelta(seconds=100)


def status(uid: str, channel: str, number: str, **more: str) -> Event:
    """One item of Status (12+ main/manager.c generate_status)."""
    headers = {
        "Event": "Status",
        "Channel": channel,
        "ChannelState": "6",
        "ChannelStateDesc": "Up",
        "CallerIDNum": number,
        "CallerIDName": "<unknown>",
        "Exten": "101",
        "Uniqueid": uid,
        "Linkedid": "1.1",
        "Seconds": "40",
        **more,
    }
    return Event("\r\n".join(f"{k}: {v}" for k, v in headers.items()).encode())


def talking() -> list[Event]:
    return [
        status("1.1", "PJSIP/100-00000001", "100", BridgeID="b1"),
        status("1.2", "PJSIP/101-00000002", "101", BridgeID="b1", Exten=""),
    ]


def hangup(uid: str) -> Event:
    return Event(f"Event: Hangup\r\nUniqueid: {uid}\r\nCause: 16".encode())


def test_a_call_in_progress_is_rebuilt_with_its_start() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    said = correlator.finish_resync(talking(), AT)
    (call,) = correlator.calls()
    assert call.state is CallState.TALKING
    assert call.started_at == AT - timedelta(seconds=40)
    assert [type(e) for e in signals(said)] == [events.Connected]
    said = [*correlator.handle(hangup("1.1"), AT), *correlator.handle(hangup("1.2"), AT)]
    kinds = [type(e) for e in signals(said)]
    assert kinds.count(events.Disconnected) == 1
    assert kinds.count(events.Reported) == 1
    assert correlator.held == 0


def test_a_ringing_phone_is_found_with_its_caller() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    items = [
        status("1.1", "PJSIP/100-00000001", "100", ChannelState="4"),
        status("1.2", "PJSIP/101-00000002", "101", ChannelState="5"),
    ]
    said = correlator.finish_resync(items, AT)
    (dialing,) = [e for e in said if isinstance(e, events.Dialing)]
    assert (dialing.caller.number, dialing.callee.number) == ("100", "101")
    (call,) = correlator.calls()
    assert call.state is CallState.RINGING


def test_a_snapshot_of_an_old_pbx_says_links() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    items = [
        status("1.1", "SIP/100-00000001", "100", BridgedUniqueid="1.2"),
        status("1.2", "SIP/101-00000002", "101", BridgedUniqueid="1.1"),
    ]
    said = correlator.finish_resync(items, AT)
    assert len([e for e in said if isinstance(e, events.Connected)]) == 1


def test_what_hung_up_during_the_snapshot_does_not_come_back() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    correlator.handle(hangup("1.2"), AT)
    correlator.finish_resync(talking(), AT)
    assert all(p.participant.id != "1.2" for c in correlator.calls() for p in c.parties)
    correlator.handle(hangup("1.1"), AT)
    assert correlator.held == 0


def test_a_channel_that_moved_during_the_snapshot_stays_where_it_went() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    left = (
        b"Event: BridgeLeave\r\nBridgeUniqueid: b1\r\nUniqueid: 1.2\r\nChannel: PJSIP/101-00000002"
    )
    entered = b"Event: BridgeEnter\r\nBridgeUniqueid: b1\r\nUniqueid: 1.2\r\nChannel: PJSIP/101-2"
    correlator.handle(Event(entered), AT)
    correlator.handle(Event(left), AT)
    said = correlator.finish_resync(talking(), AT)
    assert not [e for e in said if isinstance(e, events.Connected)]


def test_the_same_snapshot_twice_says_nothing_new() -> None:
    correlator = Correlator()
    for _ in range(2):
        correlator.begin_resync()
        said = correlator.finish_resync(talking(), AT)
    assert signals(said) == []


def test_a_lost_line_ends_nothing_and_invents_no_end() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    correlator.finish_resync(talking(), AT)
    correlator.connection_lost(AT + timedelta(seconds=5))
    (call,) = correlator.calls()
    assert call.unsure
    correlator.begin_resync()
    said = correlator.finish_resync([], AT + timedelta(seconds=60))
    (told,) = [e for e in said if isinstance(e, events.Reported)]
    assert told.report.end_time is None
    assert told.report.talk_duration == 5  # as long as anybody was there to see it
    assert told.report.outcome == "ended while not connected"
    assert told.report.as_dict()["endTime"] == ""
    assert correlator.held == 0


def test_a_call_that_is_still_there_is_confirmed() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    correlator.finish_resync(talking(), AT)
    correlator.connection_lost(AT)
    correlator.begin_resync()
    said = correlator.finish_resync(talking(), AT + timedelta(seconds=9))
    assert signals(said) == []
    (call,) = correlator.calls()
    assert not call.unsure


def test_without_the_right_to_ask_calls_from_before_are_let_go() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    correlator.finish_resync(talking(), AT)
    correlator.connection_lost(AT)
    correlator.begin_resync()
    correlator.forget_unseen(AT)
    assert correlator.held == 0


def snapshot_of(timed: list[Timed]) -> list[Event]:
    """What Status would list after these events, from the events alone."""
    items: dict[str, dict[str, str]] = {}
    for event, _ in timed:
        uid = event.get("Uniqueid")
        if event.name == "Hangup":
            items.pop(uid, None)
        elif event.name in {"Newchannel", "Newstate"} and uid:
            known = items.setdefault(uid, {})
            for name in ("Channel", "ChannelState", "CallerIDNum", "Exten", "Linkedid"):
                known[name] = event.get(name)
        elif event.name == "BridgeEnter" and uid in items:
            items[uid]["BridgeID"] = event.get("BridgeUniqueid")
            if event.get("SwapUniqueid") in items:
                items[event.get("SwapUniqueid")].pop("BridgeID", None)
        elif event.name == "BridgeLeave" and uid in items:
            items[uid].pop("BridgeID", None)
    return [
        status(uid, known["Channel"], known["CallerIDNum"], **known) for uid, known in items.items()
    ]


@settings(deadline=None)
@given(st.data())
def test_connecting_at_any_moment_never_raises_and_holds_nothing_in_the_end(
    data: st.DataObject,
) -> None:
    path = data.draw(st.sampled_from(sorted(RECORDINGS.glob("*/*.ami"))))
    timed = list(timed_events(path))
    cut = data.draw(st.integers(0, len(timed)))
    correlator = Correlator()
    at = timed[cut - 1][1] if cut else timed[0][1]
    correlator.begin_resync()
    said = correlator.finish_resync(snapshot_of(timed[:cut]), at)
    said += tell(timed[cut:], correlator)
    assert correlator.held == 0
    connected = sum(isinstance(e, events.Connected) for e in said)
    assert connected == sum(isinstance(e, events.Disconnected) for e in said)


@pytest.mark.parametrize("text", ["", "abc", "1:2", "-1:00:00", "99999999:00:00"])
def test_an_unreadable_age_is_no_age(text: str) -> None:
    correlator = Correlator()
    correlator.begin_resync()
    items = [
        status("1.1", "PJSIP/100-00000001", "100", BridgeID="b", Seconds="x", Duration=text),
        status("1.2", "PJSIP/101-00000002", "101", BridgeID="b", Seconds="", Duration=text),
    ]
    correlator.finish_resync(items, AT)
    (call,) = correlator.calls()
    assert call.started_at == AT
