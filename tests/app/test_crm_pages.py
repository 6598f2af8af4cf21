"""The CRM's page opens by itself when the person wants it to, once a call, and for nobody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication

from astconsole.app.crm_pages import OPEN_PAGE, CrmPages
from astconsole.calls.values import CallState
from astconsole.settings.model import Lookup
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from tests.ui.samples import BEN, DESK, ME, MIRA, WITHHELD, ringing, talking

type_when = Literal["never", "ringing", "answered"]

PAGE = "https://crm.example/?q=%2B46812345678"


class Browser:
    """Pages as they are opened."""

    def __init__(self) -> None:
        self.pages: list[str] = []

    def __call__(self, url: str) -> None:
        self.pages.append(url)


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def people(qapp: QApplication) -> People:
    return People(NumberFormatter("DE"))


def pages(when: type_when, people: People, browser: Browser, url: str = "") -> CrmPages:
    lookup = Lookup(crm_url=url or "https://crm.example/?q={e164}", crm_open=when)
    return CrmPages(lookup, ME, people, browser)


def test_when_it_rings_once_a_call(people: People, browser: Browser) -> None:
    crm = pages("ringing", people, browser)
    crm.set_call(ringing(MIRA, DESK))
    crm.set_call(ringing(MIRA, DESK))
    crm.set_call(talking(MIRA, DESK, call_id="ring"))
    assert browser.pages == [PAGE]
    crm.set_call(replace(talking(MIRA, DESK, call_id="ring"), state=CallState.ENDED))
    crm.set_call(ringing(MIRA, DESK))
    assert browser.pages == [PAGE, PAGE], "the same id after its end is another call"


def test_when_i_answer_and_not_before(people: People, browser: Browser) -> None:
    crm = pages("answered", people, browser)
    crm.set_call(ringing(MIRA, DESK))
    assert browser.pages == []
    crm.set_call(talking(MIRA, DESK, call_id="ring"))
    crm.set_call(talking(MIRA, DESK, call_id="ring"))
    assert browser.pages == [PAGE]


@pytest.mark.parametrize("when", ["ringing", "answered"])
def test_not_for_colleagues_nor_for_nobody_nor_for_calls_of_others(
    people: People, browser: Browser, when: type_when
) -> None:
    crm = pages(when, people, browser)
    for caller, callee in ((BEN, DESK), (WITHHELD, DESK), (MIRA, BEN)):
        crm.set_call(ringing(caller, callee))
        crm.set_call(talking(caller, callee, call_id="ring"))
        crm.set_call(replace(talking(caller, callee, call_id="ring"), state=CallState.ENDED))
    crm.set_call(talking(DESK, MIRA, call_id="mine"))
    crm.set_call(talking(MIRA, DESK, call_id="found when we came"))
    assert browser.pages == []


def test_a_colleague_who_answers_opens_nothing_here(people: People, browser: Browser) -> None:
    crm = pages("answered", people, browser)
    crm.set_call(ringing(MIRA, DESK, BEN))
    crm.set_call(talking(MIRA, BEN, call_id="ring"))
    assert browser.pages == []


def test_never_means_never_but_a_button_opens_it(people: People, browser: Browser) -> None:
    crm = pages("never", people, browser)
    crm.set_call(ringing(MIRA, DESK))
    crm.set_call(talking(MIRA, DESK, call_id="ring"))
    assert browser.pages == []
    assert [action.id for action in crm.actions] == [OPEN_PAGE]
    crm.open(MIRA)
    assert browser.pages == [PAGE]
    assert CrmPages(Lookup(), ME, people, browser).actions == ()


def test_hidden_names_are_not_shown_in_a_browser(people: People, browser: Browser) -> None:
    crm = pages("ringing", people, browser)
    people.set_masked(True)
    crm.set_call(ringing(MIRA, DESK))
    crm.open(MIRA)
    assert browser.pages == []


def test_ringing_that_is_not_to_disturb_opens_nothing(people: People, browser: Browser) -> None:
    crm = pages("ringing", people, browser)
    crm.set_quiet(quiet=True)
    crm.set_call(ringing(MIRA, DESK))
    assert browser.pages == []
    answered = pages("answered", people, browser)
    answered.set_quiet(quiet=True)
    answered.set_call(ringing(MIRA, DESK))
    answered.set_call(talking(MIRA, DESK, call_id="ring"))
    assert browser.pages == [PAGE], "whoever answers wants to know"


def test_an_address_that_cannot_be_used_opens_nothing(people: People, browser: Browser) -> None:
    crm = pages("ringing", people, browser, "https://crm.example/{secret}")
    crm.set_call(ringing(MIRA, DESK))
    assert browser.pages == []
