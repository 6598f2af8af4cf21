"""Untrusted text made plain, numbers formatted, people and calls put into words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from astconsole.calls.values import Participant, Party, PartyState, Transfer, TransferKind
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.ui import text
from astconsole.ui.call_words import say
from astconsole.ui.crm import BadTemplateError, check_template, crm_url
from astconsole.ui.icons import Icon
from astconsole.ui.now.hold_timer import HoldLimits, say_hold
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import Contact, People
from astconsole.ui.theme import Tone
from tests.ui.samples import (
    BEN,
    CARLA,
    DESK,
    HOSTILE,
    ME,
    MIRA,
    UNKNOWN,
    WITHHELD,
    ago,
    held,
    ringing,
    talking,
    transferred,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("  Ana \t Novák\r\n", "Ana Novák"),
        ("safe\u202egnp.exe", "safegnp.exe"),
        ("a\u200bb\ufeffc\x00\x1b[31md", "abc [31md"),
        ("caf\udce9", "caf\ufffd"),
        ("<b>x</b>", "<b>x</b>"),
        ("فاطمة", "فاطمة"),
        ("e" + "\u0301" * 40, "e" + "\u0301" * 4),
        ("x" * 500, "x" * 299 + "…"),
        ("", ""),
    ],
)
def test_plain(given_text: str, shown: str) -> None:
    assert text.plain(given_text) == shown


@given(st.text())
def test_plain_is_one_visible_line_and_stays_so(anything: str) -> None:
    once = text.plain(anything)
    assert len(once) <= 300
    assert not any(char in once for char in "\n\r\t\x00\u202e\u2066\u200b")
    assert text.plain(once) == once


@given(st.text())
def test_nothing_looks_like_markup_in_the_tray(anything: str) -> None:
    assert not set("<>&") & set(text.unmarked(anything))


def test_tooltips_are_escaped() -> None:
    assert text.tooltip("<b>x</b>") == "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"
    assert text.tooltip("") == ""


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (7.9, "0:07"), (760, "12:40"), (3723, "1:02:03"), (-5, "0:00")],
)
def test_clock_time(seconds: float, shown: str) -> None:
    assert text.clock_time(seconds) == shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ana Novák", "AN"),
        ("Dr. Hannelore Schmitt (Sekretariat)", "HS"),
        ("ben", "B"),
        ("محمد عبد", "م"),
        ("+49 30", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert text.initials(name) == letters


@pytest.mark.parametrize(
    ("number", "shown", "place"),
    [
        ("+4930901820", "030 901820", ""),
        ("030901820", "030 901820", ""),
        ("+46812345678", "+46 8 123 456 78", "Sweden"),
        ("101", "101", ""),
        ("*72", "*72", ""),
        ("123456", "123456", ""),
        ("sip:ana@example.org", "sip:ana@example.org", ""),
        ("anonymous", "anonymous", ""),
        ("", "", ""),
        ("999999999999999999999", "999999999999999999999", ""),
    ],
)
def test_numbers_are_formatted_and_never_guessed_over(number: str, shown: str, place: str) -> None:
    formatted = NumberFormatter("DE")(number)
    assert (formatted.text, formatted.place, formatted.raw) == (shown, place, number)


def test_a_town_may_be_named() -> None:
    towns = {"+4930901820": "Berlin"}
    formatter = NumberFormatter("DE", place_of=lambda number: towns.get(number, ""))
    assert formatter("030901820").place == "Berlin"
    assert formatter("+46812345678").place == "Sweden"


def test_without_a_region_only_international_numbers_are_formatted() -> None:
    assert NumberFormatter()("030901820").text == "030901820"
    assert NumberFormatter()("+4930901820").text == "+49 30 901820"


def test_who_is_said(people: People) -> None:
    assert people.describe(MIRA).title == "Mira Lindqvist"
    assert people.describe(MIRA).detail == "+46 8 123 456 78 · Sweden"
    assert people.describe(UNKNOWN).title == "+420 222 333 444"
    assert people.describe(UNKNOWN).number == ""
    assert people.describe(WITHHELD).title == "Number withheld"
    assert people.describe(WITHHELD).copyable == ""
    assert people.describe(None).title == "Unknown"
    assert people.describe(HOSTILE).title == "<b>x</b> & <img src=x>gnp.exe second line"
    phone = Participant("x", channel="PJSIP/front-desk-00000001")
    assert people.describe(phone).title == "front-desk"


def test_a_contact_takes_the_place_of_the_network_s_name(people: People, qtbot: QtBot) -> None:
    with qtbot.waitSignal(people.contacts_changed):
        people.set_contact(MIRA.number, Contact("Mira L.", "Nordwind", "yesterday"))
    described = people.describe(MIRA)
    assert (described.title, described.organisation) == ("Mira L.", "Nordwind")
    assert described.last_spoken == "yesterday"
    with qtbot.waitSignal(people.contacts_changed):
        people.set_contact(MIRA.number, None)
    assert people.describe(MIRA).title == "Mira Lindqvist"


def test_many_contacts_are_told_once(people: People, qtbot: QtBot) -> None:
    told: list[frozenset[str]] = []
    people.contacts_changed.connect(told.append)
    for number in range(200):
        people.set_contact(str(number), Contact("Somebody"))
    people.set_contact("7", Contact("Somebody"))  # known already
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset(map(str, range(200)))]


def test_nothing_of_a_person_is_shown_while_presenting(people: People, qtbot: QtBot) -> None:
    people.set_contact(MIRA.number, Contact("Mira L.", "Nordwind", "with Ben"))
    with qtbot.waitSignal(people.changed):
        people.set_masked(masked=True)
    words = say(transferred(), ME, people)
    everything = repr(people.describe(MIRA)) + repr(people.formats(MIRA.number)) + words.detail
    everything += words.title + words.status + "".join(words.transfers) + repr(words.timeline)
    for secret in ("Mira", "Nordwind", "1234567", "Ben", "Schmitt", "Ana", "2155409"):
        assert secret not in everything


def test_my_ringing_call(people: People) -> None:
    words = say(ringing(MIRA), ME, people)
    assert (words.title, words.status) == ("Mira Lindqvist", "Ringing here")
    assert words.detail == "+46 8 123 456 78 · Sweden · To \u2068030 901820\u2069"
    assert (words.mine, words.rings_me, words.direction) == (True, True, Direction.INCOMING)
    assert words.since == ago(7)


def test_my_own_number_says_nothing_new(people: People) -> None:
    assert "101" not in say(ringing(MIRA, dialled="101"), ME, people).detail


def test_a_call_of_others_names_both(people: People) -> None:
    words = say(talking(MIRA, BEN), ME, people)
    assert (words.title, words.mine) == ("Mira Lindqvist → Ben Okafor", False)
    assert words.detail == "+46 8 123 456 78 → 102"


def test_a_call_of_others_that_was_transferred_names_who_speaks_now(people: People) -> None:
    call = talking(MIRA, BEN)
    handed_on = replace(
        call,
        parties=(
            Party(MIRA, PartyState.TALKING, ago(9)),
            Party(BEN, PartyState.GONE, ago(9)),
            Party(CARLA, PartyState.RINGING, ago(9)),
        ),
        transfers=(Transfer(TransferKind.BLIND, ago(9), BEN, CARLA.number, CARLA),),
    )
    words = say(handed_on, ME, people)
    assert words.title == "Mira Lindqvist → Carla Ruiz"
    assert words.detail.endswith("→ 103")
    assert words.transfers == ("\u2068Ben Okafor\u2069 transferred it to \u2068Carla Ruiz\u2069",)
    both_gone = replace(
        handed_on, parties=(Party(MIRA, PartyState.GONE, ago(9)), *handed_on.parties[1:])
    )
    assert say(both_gone, ME, people).title == "Mira Lindqvist → Ben Okafor"


def test_who_holds_whom(people: People) -> None:
    mine = held(MIRA, DESK, DESK, call_id="1", held_for=10)
    assert say(mine, ME, people).status == "You put them on hold"
    theirs = held(MIRA, DESK, MIRA, call_id="1", held_for=10)
    assert say(theirs, ME, people).status == "\u2068Mira Lindqvist\u2069 put you on hold"
    words = say(theirs, Viewpoint(()), people)
    assert words.status == "Put on hold by \u2068Mira Lindqvist\u2069"
    assert words.held_since == ago(10)


def test_transfers_are_told(people: People) -> None:
    words = say(transferred(), ME, people)
    assert words.transfers == ("\u2068Ben Okafor\u2069 transferred it to \u2068Ana Novák\u2069",)


def test_what_is_not_sure_is_not_said_as_a_fact(people: People) -> None:
    assert say(replace(talking(), unsure=True), ME, people).status == "Talking, when last seen"


def test_a_call_with_nobody_known_has_words(people: People) -> None:
    call = replace(talking(), caller=None, callee=None, parties=())
    assert say(call, ME, people).title == "Unknown"
    waiting = replace(talking(), parties=(replace(talking().parties[0], state=PartyState.WAITING),))
    assert say(waiting, ME, people).title


@pytest.mark.parametrize(
    ("seconds", "shown", "tone", "icon"),
    [
        (59, "Hold 0:59", Tone.HOLD, Icon.HOLD),
        (60, "Long hold 1:00", Tone.WARNING, Icon.CLOCK),
        (119, "Long hold 1:59", Tone.WARNING, Icon.CLOCK),
        (120, "Very long hold 2:00", Tone.DANGER, Icon.WARNING),
    ],
)
def test_a_long_hold_says_so(seconds: int, shown: str, tone: Tone, icon: Icon) -> None:
    words = say_hold(seconds)
    assert (words.text, words.tone, words.icon) == (shown, tone, icon)


def test_when_a_hold_is_long_can_be_set() -> None:
    limits = HoldLimits(long=10, very_long=20)
    tones = [say_hold(seconds, limits).tone for seconds in (9, 10, 20)]
    assert tones == [Tone.HOLD, Tone.WARNING, Tone.DANGER]


def test_a_crm_address_is_filled_and_encoded() -> None:
    url = crm_url(
        "https://crm.example/find?q={e164}&n={name}#x",
        {"e164": "+4930", "name": "A&B <i> ../?x=1\r\nHost: evil"},
    )
    assert url == (
        "https://crm.example/find?q=%2B4930&n=A%26B%20%3Ci%3E%20..%2F%3Fx%3D1%0D%0AHost%3A%20evil#x"
    )


@pytest.mark.parametrize(
    "template",
    [
        "javascript:alert('{name}')",
        "file:///etc/passwd?{number}",
        "crm.example/{number}",
        "{number}",
        "https://{name}/x",
        "https://crm{number}.example/",
        "https://crm@{name}/",
        "http:///{number}",
        "https://crm.example/{secret}",
        "https://crm.example/{number!r}",
        "https://crm.example/{number:>9}",
        "https://crm.example/{number.__class__}",
        "https://crm.example/{",
        "",
    ],
)
def test_an_unusable_crm_address_is_refused(template: str) -> None:
    with pytest.raises(BadTemplateError) as refused:
        check_template(template)
    assert str(refused.value)


@given(st.text())
def test_no_name_leaves_its_place_in_the_address(name: str) -> None:
    url = crm_url("https://crm.example/p/{name}?a=1", {"name": name})
    assert url.startswith("https://crm.example/p/")
    assert url.endswith("?a=1")
    assert url.isascii()
    assert url.count("/") == 4
    assert not set(url) & set(" \r\n\"'<>#")
