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


def alone(uid: str, number: str, application: str, **more: str) -> Event:
    """Somebody who called in and talks to the PBX."""
    return status(
        uid, f"PJSIP/{number}-0000000a", number, Linkedid=uid, Application=application, **more
    )


def test_people_in_a_conference_are_not_connected_and_each_has_a_call() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    room = [alone(f"1.{n}", f"10{n}", "ConfBridge", BridgeID="b1") for n in (1, 2, 3)]
    said = correlator.finish_resync(room, AT)
    assert signals(said) == []
    for n in (1, 2, 3):
        said += correlator.handle(hangup(f"1.{n}"), AT + timedelta(seconds=5))
    told = [e.report for e in said if isinstance(e, events.Reported)]
    assert [(r.caller.number, r.outcome) for r in told] == [
        ("101", "conference"), ("102", "conference"), ("103", "conference")
    ]  # fmt: skip
    assert correlator.held == 0


def test_phones_that_are_paged_are_in_the_call_of_who_speaks() -> None:
    correlator = Correlator()
    correlator.begin_resync()
    paged = status(
        "1.2", "PJSIP/102-0000000b", "102", Linkedid="1.1", Application="ConfBridge", BridgeID="b1"
    )
    correlator.finish_resync([alone("1.1", "101", "ConfBridge", BridgeID="b1"), paged], AT)
    (call,) = correlator.calls()
    assert {party.participant.number for party in call.parties} == {"101", "102"}


def test_agents_who_wait_are_alone_and_one_with_a_customer_is_the_customers() -> None:
    """app_agent_pool.c: all who wait are in one holding bridge, which the snapshot does not say."""
    correlator = Correlator()
    correlator.begin_resync()
    said = correlator.finish_resync(
        [
            alone("1.1", "101", "AgentLogin", BridgeID="hold"),
            alone("1.2", "102", "AgentLogin", BridgeID="hold"),
            alone("1.3", "103", "AgentLogin", BridgeID="talk"),
            alone("1.4", "5551234", "AgentRequest", BridgeID="talk"),
        ],
        AT,
    )
    (connected,) = (e for e in said if isinstance(e, events.Connected))
    assert (connected.first.number, connected.second.number) == ("5551234", "103")
    said = correlator.handle(hangup("1.4"), AT + timedelta(seconds=5))
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert (report.caller.number, report.callee.number) == ("5551234", "103")
    assert [call.caller.number for call in correlator.calls() if call.caller] == [
        "101", "102", "103"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("application", "outcome"),
    [
        ("VoiceMail", "voicemail"),
        ("BackGround", "answered by BackGround"),
        ("Queue", "left the queue after 45 s"),
    ],
)
def test_who_talked_to_the_pbx_already_is_told_by_what_ran(application: str, outcome: str) -> None:
    correlator = Correlator()
    correlator.begin_resync()
    correlator.finish_resync([alone("1.1", "101", application, Data="sales,tT,,,20")], AT)
    said = correlator.handle(hangup("1.1"), AT + timedelta(seconds=5))
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert report.outcome == outcome
    assert report.queue == ("sales" if application == "Queue" else "")


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
