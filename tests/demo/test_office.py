"""The office's people and numbers: made up, hostile where meant, and in reserved ranges only."""

from __future__ import annotations

import re

from astconsole.demo.office import OUTSIDE, PEOPLE, Office, outside_number

FICTION = re.compile(
    r"\+44207946\d{4}"  # Ofcom: 020 7946 0000 to 0999
    r"|\+493023125\d{3}"  # Bundesnetzagentur: (0)30 23125 000 to 999
    r"|\+3319900\d{4}"  # ARCEP: 01 99 00 xx xx
    r"|\+1[2-9]\d\d55501\d\d"  # NANPA: 555-0100 to 555-0199
)


def test_eight_desks_have_extensions_from_100() -> None:
    assert [person.number for person in PEOPLE] == [str(number) for number in range(100, 108)]


def test_outside_numbers_are_kept_for_fiction_by_their_regulators() -> None:
    numbers = [person.number for person in OUTSIDE if person.number != "anonymous"]

    assert all(FICTION.fullmatch(number) for number in numbers)


def test_names_are_of_every_kind_a_client_must_bear() -> None:
    names = [person.name for person in (*PEOPLE, *OUTSIDE)]

    assert any("'" in name for name in names)
    assert any(name.startswith("=") for name in names)
    assert any("<b>" in name for name in names)
    assert any("-" in name and len(name) > 30 for name in names)
    assert any(not name.isascii() for name in names)
    assert "" in names
    assert any(person.number == "anonymous" for person in OUTSIDE)


def test_the_dialplan_knows_desks_queue_group_and_outside_numbers() -> None:
    office = Office()

    assert all(
        office.exists(exten, "office") for exten in ("100", "107", "600", "700", "+442079460000")
    )
    assert not any(office.exists(exten, "office") for exten in ("108", "", "s", "99", "abc"))
    assert office.exists(office.prefix + "101", "from-trunk")
    assert not office.exists("101", "from-trunk")
    assert not office.exists("101", "nowhere")


def test_an_outside_number_is_digits_of_some_length() -> None:
    assert outside_number("+4930231250")
    assert outside_number("0302312")
    assert not outside_number("0302312\r\nAction: Hangup")
    assert not outside_number("")
