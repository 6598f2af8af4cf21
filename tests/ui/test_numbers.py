"""Where a number is from: the town at home, town and country from abroad, nothing twice."""

from __future__ import annotations

import pytest

from astconsole.ui.numbers import NumberFormatter

TOWNS = {
    "+4930901820": "Berlin",
    "+442079460123": "London",
    "+12175550142": "Springfield, IL",
    "+35222123456": "Luxembourg",
    "+4915112345678": "Mobile Town",
    "+447400123456": "Mobile Town",
    "+8001234567890": "Free Town",
    "+80012345678": "Free Town",
}


def place(number: str, region: str = "DE") -> str:
    return NumberFormatter(region, place_of=lambda e164: TOWNS.get(e164, ""))(number).place


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("030 901820", "Berlin"),
        ("+442079460123", "London, United Kingdom"),
        ("+12175550142", "Springfield, IL, United States"),
        ("+46812345678", "Sweden"),
        ("+498912345678", ""),
    ],
)
def test_a_town_at_home_and_its_country_too_from_abroad(number: str, said: str) -> None:
    assert place(number) == said


@pytest.mark.parametrize(("region", "said"), [("DE", "Luxembourg"), ("LU", "")])
def test_a_town_that_is_the_country_by_name_adds_nothing(region: str, said: str) -> None:
    assert place("+35222123456", region) == said


def test_a_mobile_phone_is_in_no_town() -> None:
    assert place("+447400123456") == "United Kingdom"
    assert place("+4915112345678") == ""


def test_a_number_of_the_whole_world_is_from_nowhere() -> None:
    assert place("+80012345678") == ""


def test_without_a_region_every_number_has_its_country() -> None:
    assert place("+4930901820", "") == "Berlin, Germany"
