"""What Asterisks before 12 tell in their own way: one end for many dials, masquerades, music."""

from __future__ import annotations

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallEvent
from astconsole.calls.values import TransferKind
from tests.calls.scripted import Chan
from tests.calls.scripted_11 import Script11
from tests.calls.telling import numbers, reports, tell


def told(script: Script11) -> list[CallEvent]:
    correlator = Correlator()
    said = tell(script.events, correlator)
    assert numbers(said, events.Connected) == numbers(said, events.Disconnected)
    assert correlator.held == 0
    return said


def talking() -> tuple[Script11, Chan, Chan]:
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("SIP/101-02", number="101", caller="Bob")
    script.dial(alice, bob, "101")
    script.state(bob, "Ringing")
    script.state(bob, "Up")
    script.state(alice, "Up")
    script.link(alice, bob)
    return script, alice, bob


def test_the_one_end_of_a_dial_of_many_rings_nobody_afterwards() -> None:
    """app_dial.c of 1.8 sends one End, when the talk is over: nobody else had answered."""
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="300")
    phones = [script.new(f"SIP/{n}-02", number=str(n)) for n in (101, 102, 103)]
    for phone in phones:
        script.dial(alice, phone)
    script.hangup(phones[1], cause=17)  # busy: it never rang
    for phone in (phones[0], phones[2]):
        script.state(phone, "Ringing")
    script.state(phones[0], "Up")
    script.hangup(phones[2], cause=26)
    script.link(alice, phones[0])
    script.wait(20)
    script.link(alice, phones[0], linked=False)
    script.hangup(phones[0])
    script.dial_over(alice, "ANSWER")
    script.hangup(alice)
    said = told(script)
    assert numbers(said, events.Dialing) == [["100", "101"], ["100", "103"]]
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert sorted(phone.number for phone in report.rang) == ["101", "103"]


def test_a_dial_that_was_over_is_not_ended_again_by_the_next() -> None:
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="300")
    bob = script.new("SIP/101-02", number="101", caller="Bob")
    script.dial(alice, bob)
    script.hangup(bob, cause=20)
    script.dial_over(alice, "CHANUNAVAIL")
    carol = script.new("SIP/102-03", number="102", caller="Carol")
    script.dial(alice, carol)
    script.state(carol, "Ringing")
    script.state(carol, "Up")
    script.link(alice, carol)
    script.wait(5)
    script.link(alice, carol, linked=False)
    script.hangup(carol)
    script.dial_over(alice, "ANSWER")
    script.hangup(alice)
    said = told(script)
    assert numbers(said, events.Dialing) == [["100", "102"]]


def test_who_hears_music_was_put_on_hold_by_the_other() -> None:
    """chan_sip says Hold only with callevents=yes; the music is always told (res_musiconhold.c)."""
    script, alice, bob = talking()
    script.music(alice, started=True)
    script.wait(8)
    script.music(alice, started=False)
    script.link(alice, bob, linked=False)
    script.hangup(bob)
    script.dial_over(alice, "ANSWER")
    script.hangup(alice)
    said = told(script)
    assert numbers(said, events.Held) == numbers(said, events.Unheld) == [["101"]]


def test_music_beside_a_hold_is_no_second_hold() -> None:
    script, alice, bob = talking()
    script.say("Hold", Status="On", Channel=bob.name, Uniqueid=bob.uid)
    script.music(alice, started=True)
    script.wait(8)
    script.music(alice, started=False)
    script.say("Hold", Status="Off", Channel=bob.name, Uniqueid=bob.uid)
    script.link(alice, bob, linked=False)
    script.hangup(bob, alice)
    said = told(script)
    assert numbers(said, events.Held) == numbers(said, events.Unheld) == [["101"]]


def test_music_for_one_who_waits_alone_is_no_hold() -> None:
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="600")
    script.state(alice, "Up")
    script.music(alice, started=True)
    script.wait(8)
    script.music(alice, started=False)
    script.hangup(alice)
    assert numbers(told(script), events.Held) == []


def test_a_person_keeps_their_number_when_a_masquerade_gives_them_another_channel() -> None:
    """The channel keeps its caller id, that of a Local half, and tells it with all that follows."""
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="300")
    one, two = (script.new(f"Local/102@in-0;{n}", exten="102") for n in (1, 2))
    one.state = "Down"
    script.say("LocalBridge", Channel1=one.name, Uniqueid1=one.uid, Channel2=two.name,
               Uniqueid2=two.uid)  # fmt: skip
    script.lend(one, "300")
    script.dial(alice, one)
    carol = script.new("SIP/102-03", number="102", caller="Carol")
    script.dial(two, carol)
    script.state(carol, "Ringing")
    script.state(carol, "Up")
    script.link(two, carol)
    script.link(alice, one)
    script.masquerade(carol, one)  # the Local channel is optimised away
    script.lend(one, "300")
    script.link(two, carol, linked=False)
    script.hangup(carol, two)
    script.wait(5)
    script.link(alice, one, linked=False)
    script.hangup(one)
    script.dial_over(alice, "ANSWER")
    script.hangup(alice)
    said = told(script)
    assert numbers(said, events.Connected) == [["100", "102"]]
    (report,) = reports(said)
    assert (report["callee"], report["finalStatus"]) == ("102", "answered")


def test_a_transfer_before_the_answer_moves_what_rings_to_who_was_transferred() -> None:
    """SIP REFER with Replaces: Bob's phone goes on in the channel that dials Carol."""
    script, alice, bob = talking()
    asking = script.new("SIP/100-03", number="100", caller="Alice", exten="102")
    carol = script.new("SIP/102-04", number="102", caller="Carol")
    script.dial(asking, carol, "102")
    script.state(carol, "Ringing")
    script.wait(2)
    script.masquerade(bob, asking)
    script.lend(asking, "101", "Bob")
    script.link(alice, bob, linked=False)
    script.hangup(bob)
    script.dial_over(alice, "ANSWER")
    script.hangup(alice)
    script.wait(3)
    script.state(carol, "Up")
    script.link(asking, carol)
    script.wait(5)
    script.link(asking, carol, linked=False)
    script.hangup(carol)
    script.dial_over(asking, "ANSWER")
    script.hangup(asking)
    said = told(script)
    assert numbers(said, events.Connected) == [["100", "101"], ["101", "102"]]
    asked, first = (e.report for e in said if isinstance(e, events.Reported))
    assert asked.outcome == "handed on while it rang"
    (transfer,) = first.transfers
    assert transfer.kind is TransferKind.ATTENDED
    assert transfer.by is not None
    assert (transfer.by.number, transfer.to_number) == ("100", "102")


def test_a_channel_that_stands_in_for_another_is_nobody() -> None:
    """pbx.c before 12 moves a channel through AsyncGoto/…, which may be linked for a moment."""
    script, alice, bob = talking()
    script.link(alice, bob, linked=False)
    moving = script.new(f"AsyncGoto/{bob.name}")
    script.link(alice, moving)
    script.link(alice, moving, linked=False)
    script.hangup(moving, bob, alice)
    said = told(script)
    assert numbers(said, events.Connected) == [["100", "101"]]


def test_before_1_6_2_the_dialplan_tells_what_was_dialled() -> None:
    """Newchannel of 1.4 has no extension; Newexten does (main/pbx.c)."""
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice")
    script.state(alice, "Ring")
    script.say("Newexten", Channel=alice.name, Uniqueid=alice.uid, Context="inside",
               Extension="500", Priority="1", Application="BackGround")  # fmt: skip
    script.state(alice, "Up")
    script.wait(5)
    script.hangup(alice)
    (report,) = reports(told(script))
    assert (report["callee"], report["finalStatus"]) == ("500", "answered")


def in_a_queue(number: str = "5551234") -> tuple[Script11, Chan]:
    script = Script11()
    caller = script.new("SIP/trunk-01", number=number, caller="Ann", exten="600")
    script.state(caller, "Up")
    script.say("Join", Channel=caller.name, CallerIDNum=number, CallerIDName="Ann", Queue="sales",
               Position="1", Count="1", Uniqueid=caller.uid)  # fmt: skip
    return script, caller


def test_phones_that_a_queue_calls_without_a_word_belong_to_the_call_that_waits() -> None:
    """AgentCalled comes only with eventwhencalled, and there is no Dial (app_queue.c of 11)."""
    script, caller = in_a_queue()
    members = [script.new(f"SIP/{n}-02", number=str(n)) for n in (101, 102)]
    for member in members:
        script.state(member, "Ringing", connected="5551234")
    script.wait(5)
    script.state(members[0], "Up")
    script.hangup(members[1], cause=26)
    script.link(caller, members[0])
    script.wait(5)
    script.link(caller, members[0], linked=False)
    script.hangup(members[0], caller)
    said = told(script)
    assert numbers(said, events.Dialing) == [["5551234", "101"], ["5551234", "102"]]
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert (report.callee.number, report.queue) == ("101", "sales")
    assert sorted(phone.number for phone in report.rang) == ["101", "102"]


def test_a_phone_that_rings_with_another_number_is_not_the_queues() -> None:
    script, caller = in_a_queue()
    other = script.new("SIP/101-02", number="101")
    script.state(other, "Ringing", connected="999")
    script.hangup(other)
    script.hangup(caller)
    said = told(script)
    assert numbers(said, events.Dialing) == []
    waited = next(r for r in reports(said) if r["queue"] == "sales")
    assert waited["caller"] == "5551234"


def test_the_own_attended_transfer_of_an_old_pbx_is_a_call_of_its_own() -> None:
    """main/features.c calls the target through a Local channel, and no event says for whom."""
    script, alice, bob = talking()
    script.link(alice, bob, linked=False)
    one, two = (script.new(f"Local/102@in-0;{n}", exten="102") for n in (1, 2))
    script.say("LocalBridge", Channel1=one.name, Uniqueid1=one.uid, Channel2=two.name,
               Uniqueid2=two.uid)  # fmt: skip
    script.lend(two, "101", "Bob")
    carol = script.new("SIP/102-05", number="102", caller="Carol")
    script.dial(two, carol, "102")
    script.state(carol, "Ringing")
    script.wait(4)
    script.hangup(carol, cause=21)
    script.dial_over(two, "BUSY")
    script.hangup(two, one)
    script.link(alice, bob)
    script.wait(4)
    script.link(alice, bob, linked=False)
    script.hangup(bob, alice)
    said = told(script)
    assert numbers(said, events.Dialing) == [["100", "101"], ["101", "102"]]
    assert [(r["caller"], r["callee"], r["finalStatus"]) for r in reports(said)] == [
        ("101", "102", "busy"),
        ("100", "101", "answered"),
    ]


def test_1_4_says_busy_only_by_the_hangup_cause() -> None:
    """There is no end of a Dial in 1.4."""
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("SIP/101-02", number="101", caller="Bob")
    script.dial(alice, bob)
    script.state(bob, "Ringing")
    script.hangup(bob, cause=21)
    script.hangup(alice, cause=17)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert (report.final_status, report.outcome) == ("busy", "rejected by Bob")


def test_1_4_says_no_answer_by_going_on_in_the_dialplan() -> None:
    script = Script11()
    alice = script.new("SIP/100-01", number="100", caller="Alice", exten="101")
    bob = script.new("SIP/101-02", number="101", caller="Bob")
    script.dial(alice, bob)
    script.state(bob, "Ringing")
    script.wait(20)
    script.hangup(bob)
    script.say("Newexten", Channel=alice.name, Uniqueid=alice.uid, Context="inside",
               Extension="101", Priority="2", Application="Hangup")  # fmt: skip
    script.hangup(alice)
    (report,) = (e.report for e in told(script) if isinstance(e, events.Reported))
    assert report.outcome.startswith("no answer after 20")


def test_a_queue_of_1_4_makes_nobody_of_its_members() -> None:
    """It gives whom it calls the caller id of who waits, after it said AgentCalled."""
    script, caller = in_a_queue()
    member = script.new("SIP/3442-02", number="3442", caller="Desk")
    script.say("AgentCalled", AgentCalled="SIP/3442", ChannelCalling=caller.name,
               CallerID="5551234", CallerIDName="Ann")  # fmt: skip
    script.lend(member, "5551234", "Ann")
    script.state(member, "Ringing")
    script.state(member, "Up")
    script.link(caller, member)
    script.wait(4)
    script.link(caller, member, linked=False)
    script.hangup(member, caller)
    said = told(script)
    assert numbers(said, events.Connected) == [["3442", "5551234"]]
    (report,) = (e.report for e in said if isinstance(e, events.Reported))
    assert report.outcome == "answered by Desk"
