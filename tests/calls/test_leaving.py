"""Channels whose Hangup nobody heard: what else says that they are gone."""

from __future__ import annotations

from datetime import timedelta

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.leaving import DOOMED, LEFT_ALONE
from tests.calls.scripted import Script
from tests.calls.telling import tell


def test_who_runs_the_extension_h_is_gone_soon_though_its_dialplan_runs_on() -> None:
    """Extension h and what it calls is the last a channel runs (main/pbx.c); its Hangup is lost."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.hangup(bob, cause=19)
    for exten, application in (("h", "Gosub"), ("55", "NoOp"), ("55", "Return"), ("h", "Hangup")):
        script.runs(alice, exten, application)
    correlator = Correlator()
    said = tell(script.events, correlator)
    assert correlator.held == 0
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    told_at = next(e.at for e in said if isinstance(e, events.Reported))
    assert report.end_time is not None
    assert timedelta() < script.events[-1][1] - report.end_time < timedelta(seconds=1)
    assert told_at <= script.events[-1][1] + DOOMED


def test_half_a_local_channel_follows_the_other() -> None:
    script = Script()
    _, two = script.local("101")
    script.hangup(two)
    correlator = Correlator()
    tell(script.events, correlator)
    assert correlator.held == 0


def test_half_a_local_channel_that_is_told_of_after_its_hangup_does_not_stay() -> None:
    """A Dial that is over updates the caller ids of halves which hung up before (Asterisk 22)."""
    script = Script()
    one, _ = script.local("101")
    script.lend(one, "101")
    correlator = Correlator()
    event, at = script.events[-1]
    correlator.handle(event, at)
    assert correlator.held == 1
    correlator.tick(at + LEFT_ALONE)
    assert correlator.held == 0


def test_the_end_of_a_dial_makes_no_channel() -> None:
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.dial_end(alice, bob, "CANCEL")
    correlator = Correlator()
    event, at = script.events[-1]
    correlator.handle(event, at)
    assert correlator.held == 0
