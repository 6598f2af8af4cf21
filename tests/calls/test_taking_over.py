"""A phone that rings and goes on ringing for somebody else, told by the way Asterisk tells it."""

from __future__ import annotations

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallEvent
from astconsole.calls.values import FinalStatus, TransferKind
from tests.calls.scripted import Chan, Script
from tests.calls.telling import numbers, reports, tell


def told(script: Script) -> list[CallEvent]:
    correlator = Correlator()
    said = tell(script.events, correlator)
    assert numbers(said, events.Connected) == numbers(said, events.Disconnected)
    assert correlator.held == 0
    return said


def consulting() -> tuple[Script, Chan, Chan, Chan, tuple[Chan, Chan], Chan]:
    """Alice talks with Bob, who holds her and asks Carol, through a Local channel: she rings."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.state(bob, "Up")
    script.dial_end(alice, bob, "ANSWER")
    script.enter("b1", bob, alice)
    asking = script.new("PJSIP/101-03", number="101", caller="Bob", exten="102")
    one, two = script.local("102")
    script.dial(asking, one, "102@inside")
    carol = script.new("PJSIP/102-04", number="102", caller="Carol")
    script.ring(two, carol, "102")
    return script, alice, bob, asking, (one, two), carol


def test_a_transfer_before_the_answer_ends_the_consultation_there() -> None:
    """Asterisk 13 dials the ringing Local channel once more, for who was transferred."""
    script, alice, bob, asking, (one, two), carol = consulting()
    script.wait(2)
    script.dial_end(asking, one, "NOANSWER")
    script.dial(alice, one, "102@inside")
    script.leave("b1", bob, alice)
    script.hangup(bob, asking)
    script.wait(2)
    script.state(carol, "Up")
    script.dial_end(two, carol, "ANSWER")
    script.enter("b2", carol, two)
    script.dial_end(alice, one, "ANSWER")
    script.enter("b3", one, alice)
    script.wait(5)
    script.leave("b3", alice, one)
    script.leave("b2", two, carol)
    script.hangup(alice, one, two, carol)
    said = told(script)
    assert numbers(said, events.Connected) == [["100", "101"], ["100", "102"]]
    assert numbers(said, events.Dialing) == [["100", "101"], ["101", "102"]]
    asked, first = (event.report for event in said if isinstance(event, events.Reported))
    assert asked.outcome == "handed on while it rang"
    assert asked.final_status is FinalStatus.NO_ANSWER
    last = [e.at for e in said if isinstance(e, events.Connected)][-1]
    assert asked.end_time is not None
    assert asked.end_time < last, "the consultation ends when it was handed on"
    (transfer,) = first.transfers
    assert transfer.kind is TransferKind.ATTENDED
    assert (transfer.by.number if transfer.by else "", transfer.to_number) == ("101", "102")


def test_who_is_handed_a_ringing_phone_hears_of_its_refusal() -> None:
    script, alice, bob, asking, (one, two), carol = consulting()
    script.dial_end(asking, one, "NOANSWER")
    script.dial(alice, one, "102@inside")
    script.leave("b1", bob, alice)
    script.hangup(bob, asking)
    script.dial_end(two, carol, "BUSY")
    script.hangup(carol, cause=17)
    script.dial_end(alice, one, "BUSY")
    script.hangup(two, one, alice, cause=17)
    asked, first = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert asked.final_status is FinalStatus.NO_ANSWER
    assert "Carol rejected the call" in [entry.text for entry in first.timeline]


def test_a_pickup_told_as_a_dial_of_the_picker_is_one_call() -> None:
    """Asterisk 13's app_dial.c says DialBegin of the channel that grabbed, with or without Pickup.

    Seen in public recordings: the ringing phone ends CANCEL, the picker begins and ends ANSWER.
    """
    script = Script()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("SIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    carol = script.new("SIP/102-03", number="102", caller="Carol", exten="*8")
    script.state(carol, "Up")
    script.dial_end(alice, bob, "CANCEL")
    script.dial(alice, carol, "101")
    script.dial_end(alice, carol, "ANSWER")
    script.hangup(bob, cause=26)
    script.enter("b1", carol, alice)
    script.wait(4)
    script.leave("b1", alice, carol)
    script.hangup(carol, alice)
    said = told(script)
    assert numbers(said, events.Dialing) == [["100", "101"]]
    assert numbers(said, events.Connected) == [["100", "102"]]
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert report.outcome == "picked up by Carol"
    assert (report.caller.number, report.callee.number) == ("100", "102")


def test_only_the_first_extension_after_a_parting_is_a_redirect() -> None:
    """A subroutine (Gosub) runs in an extension of its own: nobody was redirected to 31."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.state(bob, "Up")
    script.dial_end(alice, bob, "ANSWER")
    script.enter("b1", bob, alice)
    who = {**bob.headers("Transferer"), **alice.headers("Transferee")}
    script.say("BlindTransfer", who, Extension="102", Result="Success", BridgeUniqueid="b1")
    script.leave("b1", bob, alice)
    script.hangup(bob)
    for exten, application in (("102", "Gosub"), ("31", "Set"), ("31", "Return"), ("102", "Dial")):
        script.runs(alice, exten, application)
    carol = script.new("PJSIP/102-03", number="102", caller="Carol")
    script.ring(alice, carol, "102")
    script.state(carol, "Up")
    script.dial_end(alice, carol, "ANSWER")
    script.enter("b2", carol, alice)
    script.wait(3)
    script.leave("b2", alice, carol)
    script.hangup(carol, alice)
    (report,) = reports(told(script))
    assert report["transfers"] == [{"by": "101", "to": "102", "answeredBy": "102"}]


def test_what_a_dialplan_runs_after_a_hangup_is_no_redirect() -> None:
    """Extension h runs a subroutine in an extension of its own, after a call to a name."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="carol")
    carol = script.new("PJSIP/carol-02")
    script.lend(carol, "carol")
    script.ring(alice, carol, "carol")
    script.state(carol, "Up")
    script.dial_end(alice, carol, "ANSWER")
    script.enter("b1", carol, alice)
    script.wait(3)
    script.leave("b1", alice, carol)
    script.hangup(carol)
    for exten, application in (("h", "Gosub"), ("55", "NoOp"), ("55", "Return")):
        script.runs(alice, exten, application)
    script.hangup(alice)
    (report,) = reports(told(script))
    assert report["transfers"] == []


def test_a_phone_that_picked_up_and_was_not_put_through_is_said_to_have() -> None:
    """Call acceptance (Dial option G, U or a Gosub that asks to press 1): nobody talked."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.wait(4)
    script.state(bob, "Up")
    script.wait(6)
    script.dial_end(alice, bob, "NOANSWER")
    script.hangup(bob, alice, cause=19)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert report.final_status is FinalStatus.NO_ANSWER
    assert report.outcome == "picked up by Bob, not put through"


def test_ringing_that_the_pbx_ended_was_not_given_up_by_the_caller() -> None:
    """The caller's channel may go first: its dialplan ends while the phone's own still runs."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("PJSIP/101-02", number="101", caller="Bob")
    script.ring(alice, bob, "101")
    script.wait(20)
    script.dial_end(alice, bob, "NOANSWER")
    script.hangup(alice, bob, cause=19)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert report.outcome.startswith("no answer after 20")


def test_a_group_in_which_everybody_rejected_was_rejected_by_all() -> None:
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="300")
    phones = [script.new(f"PJSIP/{n}-02", number=str(n), caller=f"P{n}") for n in (101, 102)]
    for phone in phones:
        script.ring(alice, phone)
    for phone in phones:
        script.dial_end(alice, phone, "BUSY")
        script.hangup(phone, cause=21)
    script.hangup(alice, cause=17)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert (report.outcome, report.final_status) == ("rejected by all", FinalStatus.BUSY)
