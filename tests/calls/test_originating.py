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


def test_a_phone_that_runs_a_handler_before_it_is_dialled_is_not_called_by_the_pbx() -> None:
    """app_dial.c option b, in each call of FreePBX: a Gosub on the channel before it is dialled."""
    script = Script()
    nora = script.new("PJSIP/301-01", number="301", caller="Nora", exten="302")
    otto = script.new("PJSIP/302-02", number="302", caller="Otto")
    script.runs(otto, "s", "Return")
    script.ring(nora, otto, "302")
    script.wait(4)
    script.dial_end(nora, otto, "NOANSWER")
    script.hangup(otto, nora, cause=19)
    said = tell(script.events)
    assert numbers(said, events.Dialing) == [["301", "302"]]
    (report,) = reports(said)
    assert (report["callee"], report["finalStatus"]) == ("302", "no answer")


def test_who_pages_calls_the_phones_though_their_dials_do_not_say_so() -> None:
    """app_page.c: DialBegin without a source; the channels bear the Linkedid of who pages."""
    script = Script()
    alice = script.new("PJSIP/100-01", number="100", caller="Alice", exten="540")
    script.runs(alice, "540", "Page")
    phones = [script.new(f"PJSIP/{n}-02", number=str(n), caller=f"P{n}") for n in (102, 103)]
    for phone in phones:
        script.dial(None, phone, phone.number)
        script.state(phone, "Ringing")
    script.state(alice, "Up")
    room = {"technology": "softmix", "creator": "ConfBridge"}
    script.enter("b1", alice, **room)
    for phone in phones:
        script.state(phone, "Up")
        script.dial_end(None, phone, "ANSWER")
        script.enter("b1", phone, **room)
    script.wait(5)
    script.leave("b1", alice, *phones)
    script.hangup(*phones, alice)
    said = tell(script.events)
    assert numbers(said, events.Dialing) == [["100", "102"], ["100", "103"]]
    assert numbers(said, events.Connected) == []
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert (report.caller.number, report.callee.number) == ("100", "540")
    assert (report.outcome, len(report.rang)) == ("conference", 2)
