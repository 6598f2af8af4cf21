"""What popups say of calls recorded on a real Asterisk, from each desk that rang."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from astconsole.calls.events import CallChanged
from astconsole.calls.viewpoint import Viewpoint
from astconsole.cli.replay import replay
from astconsole.ui.call_words import say
from astconsole.ui.popup.incoming import IncomingPopups
from astconsole.ui.text import plain
from astconsole.ui.ticker import Ticker
from tests.ui.conftest import Clock
from tests.ui.popup.test_incoming import Shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from astconsole.ui.people import People

RECORDINGS = Path(__file__).parents[2] / "recordings" / "22"
NAMES = sorted(path.stem for path in RECORDINGS.glob("*.ami"))


def told(name: str, desk: str, people: People) -> list[tuple[str, str, str]]:
    """Who, through what, and what became of it: each change of each popup, in order."""
    clock = Clock()
    shown = Shown()
    popups = IncomingPopups(shown, people, Ticker(clock))
    popups.set_viewpoint(Viewpoint((desk,)))
    story: list[tuple[str, str, str]] = []
    with (RECORDINGS / f"{name}.ami").open("rb") as file:
        for event in replay(file):
            if not isinstance(event, CallChanged):
                continue
            clock.now = event.at
            popups.set_call(event.call)
            for content in shown.now.values():
                line = (content.title, plain(content.called), plain(content.heading))
                if line not in story:
                    story.append(line)
    popups.clear()
    assert popups._popups == {}
    return story


@pytest.mark.parametrize(
    ("name", "desk", "who", "called", "became"),
    [
        ("answered_caller_hangs_up", "101", "Alice Adams", "", "You are talking"),
        ("callee_rejects", "101", "Alice Adams", "", "Declined"),
        ("no_answer", "101", "Alice Adams", "To 3101", "Missed after 0:03"),
        ("ring_group", "101", "Alice Adams", "To 560", "Answered by Chloé Dupont"),
        ("ring_group", "102", "Alice Adams", "To 560", "You are talking"),
        ("ring_group_one_rejects", "101", "Alice Adams", "To 560", "Answered by Chloé Dupont"),
        ("pickup_directed", "101", "Alice Adams", "", "Picked up by Chloé Dupont"),
        ("pickup_from_queue", "103", "Alice Adams", "Queue sales", "Picked up by Eva Ek"),
        ("queue_ringall", "102", "Alice Adams", "Queue sales", "Answered by Dan Díaz"),
        ("queue_local_n", "103", "Alice Adams", "Queue localn", "You are talking"),
        ("queue_caller_abandons", "102", "Alice Adams", "Queue sales", "Missed after 0:01"),
        (
            "blind_transfer_by_callee",
            "102",
            "Alice Adams",
            "Transferred by Bob Brown",
            "You are talking",
        ),
        (
            "blind_transfer_target_rejects",
            "102",
            "Alice Adams",
            "Transferred by Bob Brown",
            "Declined",
        ),
        (
            "blind_transfer_to_nobody",
            "102",
            "Alice Adams",
            "Transferred by Bob Brown",
            "Missed after 0:03",
        ),
        ("inbound_trunk", "101", "Zoë Outside", "To 05550 100", "You are talking"),
    ],
)
def test_one_popup_tells_who_called_and_what_became_of_it(
    people: People, qtbot: QtBot, name: str, desk: str, who: str, called: str, became: str
) -> None:
    assert told(name, desk, people) == [(who, called, "Incoming call"), (who, called, became)]


def test_a_parked_call_that_comes_back_rings_anew(people: People, qtbot: QtBot) -> None:
    assert [heading for _, _, heading in told("parked_comes_back", "101", people)] == [
        "Incoming call",
        "You are talking",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_recorded_call_has_words(qapp: QApplication, people: People, name: str) -> None:
    desks = [Viewpoint((desk,)) for desk in ("100", "101", "102")]
    with (RECORDINGS / f"{name}.ami").open("rb") as file:
        for event in replay(file):
            if isinstance(event, CallChanged):
                for desk in desks:
                    words = say(event.call, desk, people)
                    assert words.title
                    assert words.status


@pytest.mark.parametrize(
    ("name", "asked_for", "became"),
    [
        ("attended_transfer_blonde", "", "You are talking"),
        ("attended_transfer_blonde_to_queue", "Queue sales", "Answered by Dan Díaz"),
    ],
)
def test_a_call_handed_on_while_it_rings_here_keeps_its_popup_and_shows_the_new_caller(
    people: People, qtbot: QtBot, name: str, asked_for: str, became: str
) -> None:
    by_bob = "Transferred by Bob Brown"
    assert told(name, "102", people) == [
        ("Bob Brown", asked_for, "Incoming call"),
        ("Alice Adams", by_bob, "Incoming call"),
        ("Alice Adams", by_bob, became),
    ]
