"""Channels that no person is behind, agents whose phone stays up, and events that come late."""

from __future__ import annotations

import pytest

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallEvent
from astconsole.calls.leg import is_machine, is_nobody
from astconsole.calls.values import FinalStatus
from tests.calls.scripted import Script
from tests.calls.telling import numbers, reports, tell


def told(script: Script) -> list[CallEvent]:
    correlator = Correlator()
    said = tell(script.events, correlator)
    assert numbers(said, events.Connected) == numbers(said, events.Disconnected)
    assert correlator.held == 0
    return said


@pytest.mark.parametrize(
    "name",
    [
        "UnicastRTP/127.0.0.1:5090-0x7f", "Snoop/3.1-00000001", "Announcer/ARI-00000002;2",
        "CBAnn/530-00000001;1", "Recorder/ARI-00000003;2", "Message/ast_msg_queue",
        "AsyncGoto/SIP/101-00000002", "Surrogate/PJSIP/101-00000002", "AudioSocket/10.0.0.9:9019-0",
        "DAHDI/pseudo-1", "Zap/pseudo-12",
    ],
)  # fmt: skip
def test_the_pbx_has_channels_of_its_own(name: str) -> None:
    assert is_machine(name)
    assert is_nobody(name)


@pytest.mark.parametrize(
    "name", ["PJSIP/front-desk.2-00000012", "SIP/bridge-00000001", "Console/dsp", "Agent/1001",
             "DAHDI/i2/690123456-1", "SCCP/message-00000001", "Local/101@inside-00000001;1"]
)  # fmt: skip
def test_a_phone_may_bear_any_name(name: str) -> None:
    assert not is_machine(name)


def test_a_call_to_a_machine_is_a_call_to_an_application() -> None:
    """ARI's externalMedia: the caller talks to a program over RTP."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="700")
    script.runs(alice, "700", "Stasis")
    script.state(alice, "Up")
    program = script.new("UnicastRTP/127.0.0.1:5090-0x7f")
    script.dial(None, program, "127.0.0.1:5090")
    script.state(program, "Up")
    script.enter("b1", alice, program)
    script.wait(5)
    script.leave("b1", alice, program)
    script.hangup(program, alice)
    said = told(script)
    assert numbers(said, events.Connected) == []
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert (report.callee.number, report.application) == ("700", "Stasis")
    assert report.final_status is FinalStatus.ANSWERED


@pytest.mark.parametrize("may_read", ["Newexten", "call"])
def test_each_customer_of_a_logged_in_agent_has_a_call_of_their_own(may_read: str) -> None:
    """app_agent_pool.c: the agent's own call lasts all day, and customers are bridged to it."""
    script = Script()
    agent = script.new("PJSIP/201-01", number="201", caller="Agnes", exten="88")
    script.state(agent, "Up")
    if may_read == "Newexten":
        script.runs(agent, "88", "AgentLogin")
    else:
        script.enter("b0", agent, technology="holding_bridge", creator="AgentPool")
    for number in ("5551234", "5559876"):
        guest = script.new("PJSIP/trunk-02", number=number, exten="300")
        script.runs(guest, "300", "AgentRequest")
        script.enter(f"b{number}", guest, agent)
        script.wait(5)
        script.leave(f"b{number}", guest, agent)
        script.hangup(guest)
    script.wait(60)
    script.hangup(agent)
    said = told(script)
    assert [(r["caller"], r["callee"]) for r in reports(said)] == [
        ("5551234", "201"),
        ("5559876", "201"),
        ("201", "88"),
    ]


def test_the_end_of_a_dial_told_after_the_hangup_revives_nobody() -> None:
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.hangup(bob, cause=21)
    script.dial_end(alice, bob, "BUSY")
    script.hangup(alice, cause=17)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert report.outcome == "rejected by Bob"
    assert [entry.text for entry in report.timeline].count("Bob rejected the call") == 1


def test_a_phone_that_rang_did_not_fail_whatever_its_dial_came_to() -> None:
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.dial_end(alice, bob, "TIMEOUT-OF-A-FORK")
    script.hangup(bob, alice)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert report.final_status is FinalStatus.NO_ANSWER


@pytest.mark.parametrize("name", ["device", "CID:314", "CID:"])
def test_what_freepbx_puts_for_an_unknown_name_is_no_name(name: str) -> None:
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller=name, exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.hangup(bob, alice)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert report.caller.name == "<unknown>"


def test_a_channel_whose_hangup_was_filtered_is_forgotten_after_a_day() -> None:
    """An eventfilter may swallow a Hangup and all that would tell of it beforehand."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="500")
    script.state(alice, "Up")
    script.local("9")
    script.wait(23 * 3600)
    bob = script.new("PJSIP/101-04", number="101", caller="Bob", exten="500")
    script.hangup(bob)
    correlator = Correlator()
    assert [r["caller"] for r in reports(tell(script.events, correlator))] == ["101"]
    assert correlator.held > 0, "a day is not over: it may listen to a menu"
    script.wait(2 * 3600)
    carol = script.new("PJSIP/102-05", number="102", caller="Carol", exten="500")
    script.hangup(carol)
    correlator = Correlator()
    said = tell(script.events, correlator)
    assert [r["caller"] for r in reports(said)] == ["101", "100", "102"]
    assert correlator.held == 0
    forgotten = next(e.report for e in said if isinstance(e, events.Reported) and
                     e.report.caller.number == "100")  # fmt: skip
    assert forgotten.total_duration < 10, "it was last heard of a day ago"


def test_two_who_talk_for_days_are_left_alone() -> None:
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.state(bob, "Up")
    script.enter("b1", bob, alice)
    script.wait(50 * 3600)
    script.hangup(script.new("PJSIP/102-03", number="102", exten="9"))
    script.wait(60)
    script.leave("b1", alice, bob)
    script.hangup(bob, alice)
    report = next(e.report for e in told(script) if isinstance(e, events.Reported) and
                  e.report.caller.number == "100")  # fmt: skip
    assert report.talk_duration > 50 * 3600
