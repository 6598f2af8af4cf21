"""By what a phone is known that is dialled, and that it stays so for the whole call."""

from __future__ import annotations

import pytest

from astconsole.calls import events
from astconsole.calls.correlator import Correlator
from tests.calls.scripted import Chan, Script
from tests.calls.telling import numbers, reports, tell


def told(script: Script) -> tuple[list[list[str]], list[list[str]], list[str], str]:
    """Who called whom, who talked, who rang and who answered, all by number."""
    correlator = Correlator()
    said = tell(script.events, correlator)
    assert numbers(said, events.Connected) == numbers(said, events.Disconnected)
    assert correlator.held == 0
    rang = [
        phone.number
        for event in said
        if isinstance(event, events.Reported)
        for phone in event.report.rang
    ]
    (report,) = reports(said)
    dialled = numbers(said, events.Dialing)
    return dialled, numbers(said, events.Connected), sorted(rang), report["callee"]


def call_for(exten: str) -> tuple[Script, Chan]:
    script = Script()
    return script, script.new("PJSIP/100-01", number="100", caller="Alice", exten=exten)


def answered(script: Script, caller: Chan, phone: Chan, *others: Chan) -> None:
    """That phone takes the call, and the caller hangs up."""
    script.state(phone, "Up")
    for other in others:
        script.dial_end(caller, other, "CANCEL")
        script.hangup(other, cause=26)
    script.dial_end(caller, phone, "ANSWER")
    script.enter("b1", phone, caller)
    script.wait(5)
    script.leave("b1", caller, phone)
    caller.exten = "h"
    script.hangup(phone, caller)


def test_phones_of_a_group_are_told_apart_though_the_pbx_lends_them_one_number() -> None:
    """app_dial.c lends the extension dialled to each phone without a caller id of its own."""
    script, alice = call_for("300")
    phones = [script.new(f"PJSIP/{name}-02") for name in ("carol", "dave")]
    for phone in phones:
        script.lend(phone, "300")
        script.dial(alice, phone, phone.name[6:-3])
    for phone in phones:
        script.state(phone, "Ringing")
    answered(script, alice, phones[1], phones[0])
    assert told(script) == (
        [["100", "carol"], ["100", "dave"]],
        [["100", "dave"]],
        ["carol", "dave"],
        "dave",
    )


def test_a_phone_of_a_group_that_rings_before_the_next_is_dialled_is_told_apart_too() -> None:
    """A Dial of many makes all channels first; a phone near by may ring at once (Asterisk 22)."""
    script, alice = call_for("300")
    phones = [script.new(f"PJSIP/{name}-02") for name in ("carol", "dave")]
    for phone in phones:
        script.lend(phone, "300")
    for phone in phones:
        script.state(phone, "Ringing")
        script.dial(alice, phone)
    answered(script, alice, phones[0], phones[1])
    assert told(script) == (
        [["100", "carol"], ["100", "dave"]],
        [["100", "carol"]],
        ["carol", "dave"],
        "carol",
    )


def test_nobody_of_a_group_answers_so_the_callee_is_what_was_dialled() -> None:
    script, alice = call_for("300")
    phones = [script.new(f"PJSIP/{name}-02") for name in ("carol", "dave")]
    for phone in phones:
        script.lend(phone, "300")
        script.dial(alice, phone)
    for phone in phones:
        script.state(phone, "Ringing")
    script.wait(5)
    alice.exten = "h"
    for phone in phones:
        script.hangup(phone)
    script.hangup(alice)
    assert told(script) == ([["100", "carol"], ["100", "dave"]], [], ["carol", "dave"], "300")


def test_an_account_is_known_by_the_extension_that_reaches_it() -> None:
    """Hosted PBXs name endpoints by accounts (SIP/370010002) that nobody dials."""
    script, alice = call_for("202")
    one, two = script.local("ID42")
    script.dial(alice, one, "ID42@inside")
    two.exten = "202"
    phone = script.new("SIP/370010002-02")
    script.lend(phone, "202")
    script.ring(two, phone, "370010002/370010002/192.0.2.7!!100")
    script.state(phone, "Up")
    script.dial_end(two, phone, "ANSWER")
    script.enter("b1", phone, two)
    script.dial_end(alice, one, "ANSWER")
    script.enter("b2", one, alice)
    two.exten = "onhangup"
    script.wait(5)
    script.leave("b2", alice, one)
    script.leave("b1", two, phone)
    script.hangup(alice, one, two, phone)
    assert told(script) == ([["100", "202"]], [["100", "202"]], ["202"], "202")


def test_an_account_reached_by_a_number_from_outside_keeps_its_own() -> None:
    script, alice = call_for("+498955501")
    phone = script.new("SIP/370010002-02")
    script.lend(phone, "+498955501")
    script.ring(alice, phone, "370010002")
    answered(script, alice, phone)
    assert told(script)[3] == "370010002"


def test_a_phone_with_a_number_of_its_own_bears_it_in_a_group_too() -> None:
    script, alice = call_for("300")
    phone = script.new("PJSIP/carol-02", number="203", caller="Carol")
    script.ring(alice, phone, "carol")
    answered(script, alice, phone)
    assert told(script) == ([["100", "203"]], [["100", "203"]], ["203"], "203")


def test_behind_a_trunk_named_by_a_number_is_the_number_that_was_dialled() -> None:
    script, alice = call_for("0015559870001")
    trunk = script.new("SIP/498955500-02")
    script.lend(trunk, "0015559870001")
    script.ring(alice, trunk, "498955500/+15559870001")
    answered(script, alice, trunk)
    assert told(script)[3] == "+15559870001"


def test_a_trunk_with_a_caller_id_of_its_own_is_not_who_was_called() -> None:
    script, alice = call_for("0015559870001")
    trunk = script.new("PJSIP/trunk-02", number="+498955500", caller="Our company")
    script.ring(alice, trunk, "+15559870001@trunk")
    answered(script, alice, trunk)
    assert told(script)[3] == "+15559870001"


@pytest.mark.parametrize(
    ("endpoint", "dial_string", "number"),
    [
        ("trunk", "0891234@trunk", "0891234"),
        ("trunk", "trunk/0891234", "0891234"),
        ("1", "g1/5551234", "5551234"),
        ("2004", "2004/#31#3405550", "3405550"),
        ("trunk", "trunk/sip:#31#0891234@192.0.2.7:5060", "0891234"),
        ("4930123456", "4930123456/+15559870001", "+15559870001"),
        ("101", "101", ""),
        ("101", "101/sip:101@192.0.2.7:5060", ""),
        ("303", "303/sip:8f3kq@192.0.2.7:5060", ""),
        ("370010002", "370010002/370010002/192.0.2.7!!201", ""),
        ("192.0.2.7:5060", "192.0.2.7:5060", ""),
        ("front-desk.2", "front-desk.2", ""),
    ],
)
def test_the_number_behind_an_endpoint_is_read_from_the_dial_string(
    endpoint: str, dial_string: str, number: str
) -> None:
    script, alice = call_for("7")
    phone = script.new(f"SIP/{endpoint}-0000002a")
    script.ring(alice, phone, dial_string)
    answered(script, alice, phone)
    own = endpoint if endpoint.isdigit() else ""
    assert told(script)[3] == (number or own)


def test_an_extension_that_is_no_number_names_nobody() -> None:
    """A dialplan that dials in its extension s lends that (seen on DAHDI lines)."""
    script, alice = call_for("s")
    phone = script.new("SIP/reception-02")
    script.lend(phone, "s")
    script.ring(alice, phone, "reception")
    answered(script, alice, phone)
    names = {e.callee.label for e in tell(script.events) if isinstance(e, events.Dialing)}
    assert names == {"reception"}
    assert told(script)[3] == ""


def test_the_target_of_a_blind_transfer_does_not_bear_the_name_of_who_transferred() -> None:
    """The Dial lends the dialler's connected line: whom it talked with before."""
    script, alice = call_for("202")
    bob = script.new("PJSIP/202-02", number="202", caller="Bob")
    script.ring(alice, bob, "202")
    script.state(bob, "Up")
    script.dial_end(alice, bob, "ANSWER")
    script.enter("b1", bob, alice)
    who = {**alice.headers("Transferer"), **bob.headers("Transferee")}
    script.say("BlindTransfer", who, Extension="203", Result="Success", BridgeUniqueid="b1")
    script.leave("b1", bob, alice)
    bob.exten = "203"
    script.hangup(alice)
    carol = script.new("PJSIP/carol-03")
    script.lend(carol, "100", "Alice")
    script.ring(bob, carol, "carol")
    script.state(carol, "Up")
    script.dial_end(bob, carol, "ANSWER")
    script.enter("b2", carol, bob)
    script.wait(3)
    script.leave("b2", bob, carol)
    script.hangup(carol, bob)
    said = tell(script.events)
    assert numbers(said, events.Dialing) == [["100", "202"], ["202", "203"]]
    names = {e.callee.name for e in said if isinstance(e, events.Dialing)}
    assert names == {"Bob", "<unknown>"}


def shows(before: str, after: str, endpoint: str = "301") -> tuple[str, str]:
    """The number and name of a caller whose dialplan sets another caller id before it dials."""
    script = Script()
    caller = script.new(f"PJSIP/{endpoint}-01", number=before, caller="Nora", exten="7")
    script.lend(caller, after, "Our company")
    phone = script.new("PJSIP/302-02", number="302", caller="Otto")
    script.ring(caller, phone, "302")
    answered(script, caller, phone)
    said = tell(script.events)
    (name,) = {e.caller.name for e in said if isinstance(e, events.Dialing)}
    (report,) = reports(said)
    assert report["callerName"] == name
    return report["caller"], name


@pytest.mark.parametrize(
    ("before", "after", "endpoint"),
    [
        ("301", "+498955500", "301"),  # the house's number, for a trunk
        ("301", "+498955500", "nora-desk"),
        ("301", "498955301", "301"),  # … which may end as the extension does
        ("201", "240", "370010001"),  # a desk that is diverted, and says so
        ("+15551230001", "+498955500", "trunk"),  # an outside caller who is led out again
    ],
)
def test_a_number_that_a_caller_is_made_to_show_is_not_who_calls(
    before: str, after: str, endpoint: str
) -> None:
    assert shows(before, after, endpoint) == (before, "Nora")


@pytest.mark.parametrize(
    ("before", "after", "endpoint"),
    [
        ("370010001", "201", "370010001"),  # whose account that is
        ("370010001", "+498955501", "370010001"),
        ("carol", "+498955501", "carol"),
        ("carol", "203", "carol"),
        ("498955501", "203", "carol"),
        ("15551230001", "+15551230001", "trunk"),  # written as the house writes numbers
        ("+15551230001", "0015551230001", "trunk"),
        ("", "+15551230001", "trunk"),
    ],
)
def test_a_dialplan_may_tell_who_calls_before_it_dials(
    before: str, after: str, endpoint: str
) -> None:
    assert shows(before, after, endpoint) == (after, "Our company")


def test_who_was_told_once_as_the_caller_stays_that_whatever_is_shown_then() -> None:
    """A call that nobody took at the desk goes out by a trunk, with the house's number."""
    script = Script()
    zoe = script.new("PJSIP/trunk-01", number="5551230001", caller="Zoë", exten="7")
    desk = script.new("PJSIP/301-02", number="301", caller="Nora")
    script.ring(zoe, desk, "301")
    script.dial_end(zoe, desk, "NOANSWER")
    script.hangup(desk, cause=19)
    script.lend(zoe, "4989551230001", "Our company")
    far = script.new("PJSIP/trunk-03")
    script.ring(zoe, far, "0891234@trunk")
    answered(script, zoe, far)
    said = tell(script.events)
    assert numbers(said, events.Dialing) == [["5551230001", "0891234"], ["5551230001", "301"]]
    assert {e.caller.name for e in said if isinstance(e, events.Dialing)} == {"Zoë"}


def test_the_name_of_a_trunk_is_not_that_of_whom_is_called_through_it() -> None:
    script, alice = call_for("90891234")
    trunk = script.new("PJSIP/carrier-02", number="+498955501", caller="Our company")
    script.ring(alice, trunk, "0891234@carrier")
    said = tell(script.events)
    assert [e.callee.label for e in said if isinstance(e, events.Dialing)] == ["0891234"]
    script.lend(trunk, "0891234", "Zoë")
    answered(script, alice, trunk)
    told_last = [e for e in tell(script.events) if isinstance(e, events.Reported)]
    assert told_last[0].report.callee.label == "Zoë", "the far end may tell its own"


def test_the_name_of_a_desk_that_clicked_is_not_lent_to_whom_it_calls() -> None:
    """Local halves of an Originate bear the desk's own caller id as their connected line."""
    script = Script()
    one, two = script.local("ID01")
    script.dial(None, one, "ID01@route")
    desk = script.new("PJSIP/370010001-02")
    script.lend(desk, "201", "Ida")
    two.exten = "201"
    script.ring(two, desk, "370010001")
    script.state(desk, "Up")
    script.dial_end(two, desk, "ANSWER")
    script.enter("b1", desk, two)
    one.exten = "202"
    phone = script.new("PJSIP/370010002-03")
    script.lend(phone, "202", "Ida")
    script.ring(one, phone, "370010002")
    said = tell(script.events)
    assert [(e.caller.label, e.callee.label) for e in said if isinstance(e, events.Dialing)] == [
        ("Ida", "202")
    ]
