"""Whose call is it? The same call seen from different desks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from astconsole.calls import events
from astconsole.calls.values import Call, CallReport, Participant, endpoint_of
from astconsole.calls.viewpoint import Direction, Viewpoint, is_internal
from tests.calls.telling import RECORDINGS, tell, timed_events

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def live(name: str) -> list[Call]:
    said = tell(timed_events(RECORDINGS / "22" / f"{name}.ami"))
    return [event.call for event in said if isinstance(event, events.CallChanged)]


def reports(name: str) -> list[CallReport]:
    said = tell(timed_events(RECORDINGS / "22" / f"{name}.ami"))
    return [event.report for event in said if isinstance(event, events.Reported)]


@pytest.mark.parametrize(
    ("channel", "endpoint"),
    [
        ("PJSIP/101-0000002a", "PJSIP/101"),
        ("PJSIP/front-desk-0000002a", "PJSIP/front-desk"),
        ("SIP/sales.berlin-00000001", "SIP/sales.berlin"),
        ("SIP/101-081d4a60", "SIP/101"),
        ("Local/101@office-00000003;1", "Local/101@office"),
        ("Local/101@office-3f2a,1", "Local/101@office"),
        ("DAHDI/i1/5551234-7", "DAHDI/i1/5551234"),
        ("PJSIP/cafe", "PJSIP/cafe"),
        ("", ""),
    ],
)
def test_only_the_last_suffix_is_cut(channel: str, endpoint: str) -> None:
    assert endpoint_of(channel) == endpoint


@pytest.mark.parametrize(
    ("extension", "channel", "number", "mine"),
    [
        ("101", "PJSIP/101-0000002a", "101", True),
        ("101", "SIP/101-0000002a", "", True),
        ("101", "PJSIP/desk-0000002a", "101", True),
        ("101", "PJSIP/1010-0000002a", "1010", False),
        ("PJSIP/101", "PJSIP/101-0000002a", "101", True),
        ("PJSIP/101", "SIP/101-0000002a", "555", False),
        ("pjsip/Front-Desk", "PJSIP/front-desk-0000002a", "7", True),
        ("PJSIP/front", "PJSIP/front-desk-0000002a", "7", False),
        ("Local/101@office", "PJSIP/x-00000001", "101", True),
        (" 101 ", "PJSIP/101-0000002a", "101", True),
    ],
)
def test_an_extension_is_recognised_in_each_spelling(
    extension: str, channel: str, number: str, mine: bool
) -> None:
    participant = Participant("1", number=number, channel=channel)
    assert Viewpoint([extension]).is_me(participant) is mine


def test_nobody_is_me_without_extensions() -> None:
    assert not Viewpoint([]).is_me(Participant("1", number="", channel=""))
    assert not Viewpoint(["", "  "]).is_me(Participant("1", number=""))


def test_one_call_from_three_desks() -> None:
    ringing = next(c for c in live("answered_caller_hangs_up") if c.state == "ringing")
    caller = Viewpoint(["100"]).see(ringing)
    callee = Viewpoint(["PJSIP/101"]).see(ringing)
    other = Viewpoint(["105"]).see(ringing)
    assert (caller.direction, callee.direction) == (Direction.OUTGOING, Direction.INCOMING)
    assert other.direction is Direction.NOT_MINE
    assert caller.other is not None
    assert caller.other.number == "101"
    assert callee.other is not None
    assert callee.other.number == "100"
    assert callee.ringing_me
    assert not caller.ringing_me
    assert caller.internal
    assert callee.internal


def test_the_hold_is_mine_only_where_i_hold() -> None:
    held = next(c for c in live("hold_by_each_side") if c.state == "on hold")
    assert Viewpoint(["101"]).see(held).holding
    assert not Viewpoint(["100"]).see(held).holding


def test_a_queue_call_rings_every_agent_and_is_talked_by_one() -> None:
    calls = live("queue_ringall")
    assert any(Viewpoint(["102"]).see(call).ringing_me for call in calls)
    (report,) = reports("queue_ringall")
    for desk in {p.number for p in report.rang}:
        assert Viewpoint([desk]).see_report(report).direction is Direction.INCOMING


def test_while_it_rings_the_other_is_the_caller_whoever_else_rings() -> None:
    for name in ("queue_ringall", "ring_group", "pickup_directed"):
        for call in live(name):
            for desk in ("101", "102", "103"):
                view = Viewpoint([desk]).see(call)
                if view.ringing_me:
                    assert view.other is not None
                    assert view.other.number == "100"


def test_a_call_between_others_is_internal_when_both_are_colleagues() -> None:
    (report,) = reports("inbound_trunk")
    assert not Viewpoint(["199"]).see_report(report).internal
    (report,) = reports("answered_caller_hangs_up")
    assert Viewpoint(["199"]).see_report(report).internal


def test_after_a_transfer_the_new_party_is_the_other() -> None:
    talking = [c for c in live("blind_transfer_by_callee") if c.state == "talking"][-1]
    view = Viewpoint(["102"]).see(talking)
    assert view.other is not None
    assert view.other.number == "100"
    caller = Viewpoint(["100"]).see(talking)
    assert caller.other is not None
    assert caller.other.number == "102"


def test_an_outside_caller_is_not_internal() -> None:
    (report,) = reports("inbound_trunk")
    view = Viewpoint([report.callee.number]).see_report(report)
    assert not view.internal
    assert view.direction is Direction.INCOMING


@pytest.mark.parametrize(
    ("number", "channel", "internal"),
    [
        ("101", "", True),
        ("112", "", False),
        ("911", "PJSIP/trunk-00000001", False),
        ("+4930231250", "PJSIP/trunk-00000001", False),
        ("4930231250", "PJSIP/4930231250-00000001", True),
        ("", "PJSIP/101-00000001", False),
        ("anonymous", "", False),
    ],
)
def test_colleagues_are_told_from_the_outside(number: str, channel: str, internal: bool) -> None:
    assert is_internal(Participant("1", number=number, channel=channel)) is internal
