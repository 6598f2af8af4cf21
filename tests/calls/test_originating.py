"""Calls that the PBX begins: who is the caller, and what was dialled."""

from __future__ import annotations

from astconsole.calls import events
from tests.calls.scripted import Chan, Script
from tests.calls.telling import numbers, reports, tell


def through_locals(*, answers: bool) -> tuple[Script, Chan, tuple[Chan, Chan]]:
    """Click-to-dial on a hosted PBX: a Local channel whose dialplan calls the desk."""
    script = Script()
    one, two = script.local("ID7")
    script.dial(None, one, "ID7@inside")
    desk = script.new("SIP/370010001-02")
    two.exten = "201"
    script.lend(desk, "201")
    script.ring(two, desk, "370010001")
    if answers:
        script.state(desk, "Up")
        script.dial_end(two, desk, "ANSWER")
        script.enter("b1", desk, two)
        script.dial_end(None, one, "ANSWER")
        script.state(one, "Up")
    return script, desk, (one, two)


def test_the_number_dialled_is_that_of_the_second_leg_not_of_the_desk() -> None:
    script, desk, (one, two) = through_locals(answers=True)
    one.exten = "+15559870001"
    far = script.new("SIP/carrier-03")
    script.lend(far, "+15559870001")
    script.ring(one, far, "carrier/+15559870001")
    script.wait(5)
    script.dial_end(one, far, "CANCEL")
    script.hangup(far, one, two, desk)
    said = tell(script.events)
    assert numbers(said, events.Dialing) == [["201", "+15559870001"]]
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert (report.caller.number, report.callee.number) == ("201", "+15559870001")
    assert report.dialled == "+15559870001"


def test_a_desk_that_rejects_is_not_what_was_dialled() -> None:
    script, desk, (one, two) = through_locals(answers=False)
    script.dial_end(two, desk, "BUSY")
    script.hangup(desk, cause=21)
    script.dial_end(None, one, "BUSY")
    script.hangup(two, one, cause=21)
    (report,) = reports(tell(script.events))
    assert (report["caller"], report["callee"]) == ("201", "")


def test_the_response_to_an_originate_of_a_local_channel_says_what_was_dialled() -> None:
    script, desk, (one, two) = through_locals(answers=False)
    script.dial_end(two, desk, "BUSY")
    script.hangup(desk, cause=21)
    script.dial_end(None, one, "BUSY")
    script.hangup(two, one, cause=21)
    script.say(
        "OriginateResponse",
        Response="Failure",
        Channel="Local/ID7@inside",
        Exten="0612345678",
        Context="inside",
        Reason="5",
        Uniqueid="<null>",
    )
    (report,) = reports(tell(script.events))
    assert (report["caller"], report["callee"]) == ("201", "0612345678")


def test_an_originate_to_a_number_outside_is_begun_by_that_number() -> None:
    """A channel that is named by its trunk: Originate of PJSIP/+15559870001@trunk."""
    script = Script()
    far = script.new("PJSIP/trunk-01")
    script.dial(None, far, "+15559870001@trunk")
    script.state(far, "Up")
    script.dial_end(None, far, "ANSWER")
    desk = script.new("PJSIP/101-02", number="101", caller="Bob")
    far.exten = "101"
    script.ring(far, desk, "101")
    script.state(desk, "Up")
    script.dial_end(far, desk, "ANSWER")
    script.enter("b1", desk, far)
    script.wait(3)
    script.leave("b1", far, desk)
    script.hangup(desk, far)
    (report,) = reports(tell(script.events))
    assert (report["caller"], report["callee"]) == ("+15559870001", "101")
