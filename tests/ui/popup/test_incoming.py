"""Which calls pop up, what becomes of a popup, when it goes, and that it does not come back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from astconsole.calls.values import Call, CallState, Participant, Party, PartyState
from astconsole.ui.people import Contact, People
from astconsole.ui.popup import content as popup
from astconsole.ui.popup.content import ExtraAction, PopupContent, Stage
from astconsole.ui.popup.incoming import IncomingPopups
from tests.ui.samples import (
    BEN,
    CARLA,
    DESK,
    HOSTILE,
    LINE_TWO,
    ME,
    MIRA,
    SOFTPHONE,
    WITHHELD,
    ago,
    ringing,
    talking,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from astconsole.ui.ticker import Ticker
    from tests.ui.conftest import Clock


class Shown(QObject):
    """A presenter that remembers.

    Signals:
        acted: pressed by a test.
        withdrawn: (str) a popup went.
        presented: (str) a popup came or changed: its heading.
    """

    acted = Signal(str, str)
    withdrawn = Signal(str)
    presented = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.now: dict[str, PopupContent] = {}
        self.appeared: list[str] = []
        self.busy: set[str] = set()
        self.activated = 0

    def present(self, content: PopupContent) -> None:
        if content.call_id not in self.now:
            self.appeared.append(content.call_id)
        self.now[content.call_id] = content
        self.presented.emit(content.heading)

    def withdraw(self, call_id: str) -> None:
        del self.now[call_id]
        self.withdrawn.emit(call_id)

    def engaged(self, call_id: str) -> bool:
        return call_id in self.busy

    def activate_stack(self) -> None:
        self.activated += 1


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown()


@pytest.fixture
def popups(shown: Shown, people: People, ticker: Ticker) -> IncomingPopups:
    popups = IncomingPopups(shown, people, ticker, linger_ms=0, settle_ms=0)
    popups.set_viewpoint(ME)
    return popups


def ended(call: Call) -> Call:
    gone = tuple(replace(party, state=PartyState.GONE) for party in call.parties)
    return replace(call, state=CallState.ENDED, parties=gone)


def answered_by(call: Call, who: Participant) -> Call:
    parties = [
        replace(p, state=PartyState.GONE if p.state is PartyState.RINGING else PartyState.TALKING)
        for p in call.parties
        if p.participant.id != who.id
    ]
    return replace(
        call,
        state=CallState.TALKING,
        callee=who,
        answered_at=ago(0),
        parties=(*parties, Party(who, PartyState.TALKING, ago(0))),
    )


def test_who_whom_and_since_when(popups: IncomingPopups, shown: Shown, people: People) -> None:
    people.set_contact(MIRA.number, Contact("Mira L.", "Nordwind", "yesterday"))
    popups.set_call(ringing(MIRA, queue="Sales", seconds=5))
    content = shown.now["ring"]
    assert content.heading == "Incoming call"
    assert (content.title, content.organisation) == ("Mira L.", "Nordwind")
    assert content.detail == "+46 8 123 456 78 · Sweden"
    assert content.called == "Queue \u2068Sales\u2069"
    assert content.last_spoken == "Last spoke \u2068yesterday\u2069"
    assert content.ringing_since == ago(5)
    assert content.copyable == "+46812345678"


def test_calls_of_others_and_my_own_do_not_pop_up(popups: IncomingPopups, shown: Shown) -> None:
    popups.set_call(ringing(MIRA, BEN))
    popups.set_call(ringing(DESK, BEN, call_id="mine"))
    popups.set_call(talking(MIRA, DESK, call_id="late"))
    assert shown.appeared == []


def test_one_popup_however_many_of_my_phones_ring(popups: IncomingPopups, shown: Shown) -> None:
    popups.set_call(ringing(MIRA, DESK))
    popups.set_call(ringing(MIRA, DESK, SOFTPHONE))
    popups.set_call(ringing(MIRA, SOFTPHONE, BEN))
    assert shown.appeared == ["ring"]


def test_one_phone_of_mine_falling_silent_is_no_end(popups: IncomingPopups, shown: Shown) -> None:
    both = ringing(MIRA, DESK, SOFTPHONE)
    popups.set_call(both)
    quiet = replace(both.parties[1], state=PartyState.GONE)
    popups.set_call(replace(both, parties=(both.parties[0], quiet, both.parties[2])))
    assert shown.now["ring"].stage is Stage.RINGING


def goes(popups: IncomingPopups, shown: Shown, qtbot: QtBot, change: Callable[[], None]) -> None:
    with qtbot.waitSignal(shown.withdrawn):
        change()
    assert shown.now == {}


def test_answered_here(popups: IncomingPopups, shown: Shown, qtbot: QtBot) -> None:
    popups.set_call(ringing(MIRA, DESK))
    with qtbot.waitSignal(shown.withdrawn):
        popups.set_call(answered_by(ringing(MIRA, DESK), DESK))
        assert shown.now["ring"].stage is Stage.ANSWERED_HERE
        assert shown.now["ring"].heading == "You are talking"
        assert shown.now["ring"].ringing_since is None


@pytest.mark.parametrize(
    ("rang", "heading"),
    [
        ((DESK, BEN), "Answered by \u2068Ben Okafor\u2069"),
        ((DESK,), "Picked up by \u2068Ben Okafor\u2069"),
    ],
)
def test_answered_by_somebody_else(
    popups: IncomingPopups,
    shown: Shown,
    qtbot: QtBot,
    rang: tuple[Participant, ...],
    heading: str,
) -> None:
    popups.set_call(ringing(MIRA, *rang))
    with qtbot.waitSignal(shown.withdrawn):
        popups.set_call(answered_by(ringing(MIRA, *rang), BEN))
        assert shown.now["ring"].stage is Stage.ANSWERED_ELSEWHERE
        assert shown.now["ring"].heading == heading
    popups.set_call(answered_by(ringing(MIRA, *rang), BEN))
    assert shown.appeared == ["ring"]


def test_missed(popups: IncomingPopups, shown: Shown, qtbot: QtBot, clock: Clock) -> None:
    call = ringing(MIRA, DESK, seconds=0)
    popups.set_call(call)
    clock.go(12)
    with qtbot.waitSignal(shown.withdrawn):
        popups.set_call(ended(call))
        popups.remove_call(call.id)
        assert shown.now["ring"].heading == "Missed after 0:12"
        assert shown.now["ring"].stage is Stage.MISSED


def test_no_ghost_after_the_end(popups: IncomingPopups, shown: Shown, qtbot: QtBot) -> None:
    call = ringing(MIRA, DESK)
    popups.set_call(call)
    with qtbot.waitSignal(shown.withdrawn):
        popups.remove_call(call.id)
    popups.set_call(call)
    popups.set_call(ended(call))
    assert shown.now == {}
    assert shown.appeared == ["ring"]


def test_a_closed_popup_stays_closed(popups: IncomingPopups, shown: Shown) -> None:
    call = ringing(MIRA, DESK, queue="Sales")
    popups.set_call(call)
    shown.acted.emit("ring", popup.DISMISS)
    popups.set_call(replace(call, unsure=True))
    popups.set_call(ringing(MIRA, BEN, queue="Sales"))  # the queue turns to Ben
    popups.set_call(call)  # and to me again
    assert shown.appeared == ["ring"]


def test_the_queue_that_comes_back_to_me_keeps_its_popup(
    popups: IncomingPopups, shown: Shown, qtbot: QtBot
) -> None:
    popups.set_call(ringing(MIRA, DESK, queue="Sales"))
    with qtbot.waitSignal(shown.presented):
        popups.set_call(ringing(MIRA, BEN, queue="Sales"))
        assert shown.now["ring"].heading == "Incoming call"  # an answer may be a moment away
    assert shown.now["ring"].heading == "No longer ringing here"
    popups.set_call(ringing(MIRA, DESK, queue="Sales"))
    assert shown.now["ring"].stage is Stage.RINGING
    assert shown.appeared == ["ring"]


def test_a_call_passed_on_to_me_rings_anew(
    popups: IncomingPopups, shown: Shown, qtbot: QtBot
) -> None:
    popups.set_call(ringing(MIRA, DESK, BEN))
    shown.acted.emit("ring", popup.DISMISS)
    talk = answered_by(ringing(MIRA, DESK, BEN), BEN)
    popups.set_call(talk)
    passed_on = replace(
        talk, state=CallState.RINGING, parties=(*talk.parties, ringing(MIRA, DESK).parties[1])
    )
    popups.set_call(passed_on)
    assert shown.appeared == ["ring", "ring"]
    assert shown.now["ring"].stage is Stage.RINGING


def test_an_outcome_is_shown_as_long_after_moving_on(
    shown: Shown, people: People, ticker: Ticker, qtbot: QtBot
) -> None:
    popups = IncomingPopups(shown, people, ticker, linger_ms=60_000)
    popups.set_viewpoint(ME)
    popups.set_call(ringing(MIRA, DESK, BEN))
    popups.set_call(ringing(MIRA, BEN))
    popups._leaving.go_in("ring", 50_000)
    popups.set_call(answered_by(ringing(MIRA, BEN), BEN))
    (clock,) = popups.findChildren(QTimer, "ring")
    assert clock.interval() == 60_000
    popups.clear()


def test_a_popup_in_use_waits(popups: IncomingPopups, shown: Shown, qtbot: QtBot) -> None:
    popups.set_call(ringing(MIRA, DESK))
    shown.busy.add("ring")
    popups.remove_call("ring")
    with qtbot.waitSignal(popups._leaving.due):
        pass
    assert "ring" in shown.now
    with qtbot.waitSignal(shown.withdrawn):
        shown.busy.clear()


def test_popups_can_be_switched_off(popups: IncomingPopups, shown: Shown) -> None:
    popups.set_enabled(enabled=False)
    popups.set_call(ringing(MIRA, DESK))
    assert shown.appeared == []
    popups.set_enabled(enabled=True)
    assert shown.appeared == ["ring"]


def test_calls_of_colleagues_can_be_left_out(shown: Shown, people: People, ticker: Ticker) -> None:
    popups = IncomingPopups(shown, people, ticker, internal=False)
    popups.set_viewpoint(ME)
    popups.set_call(ringing(BEN, DESK))
    assert shown.appeared == []
    popups.set_call(ringing(MIRA, DESK, call_id="outside"))
    assert shown.appeared == ["outside"]


def test_a_full_screen_keeps_popups_away_until_it_ends(
    shown: Shown, people: People, ticker: Ticker, qtbot: QtBot
) -> None:
    slides = [True]
    popups = IncomingPopups(
        shown, people, ticker, linger_ms=0, recheck_ms=1, stay_away=lambda: slides[0]
    )
    popups.set_viewpoint(ME)
    popups.set_call(ringing(MIRA, DESK))
    popups.set_call(ringing(BEN, LINE_TWO, call_id="given up"))
    popups.remove_call("given up")
    assert shown.appeared == []
    with qtbot.waitSignal(shown.presented):
        slides[0] = False
    assert shown.appeared == ["ring"]
    slides[0] = True
    popups.set_call(ringing(MIRA, DESK))
    assert list(shown.now) == ["ring"], "what is seen already does not vanish"


def test_quiet_hides_what_is_there(popups: IncomingPopups, shown: Shown, qtbot: QtBot) -> None:
    popups.set_call(ringing(MIRA, DESK))
    goes(popups, shown, qtbot, lambda: popups.set_quiet(quiet=True))
    popups.set_call(ringing(BEN, DESK, call_id="2"))
    popups.remove_call("ring")
    popups.set_quiet(quiet=False)
    assert list(shown.now) == ["2"]


def test_a_contact_found_late_changes_the_popup(
    popups: IncomingPopups, shown: Shown, people: People, qtbot: QtBot
) -> None:
    popups.set_call(ringing(MIRA, DESK))
    popups.set_call(ringing(BEN, replace(DESK, id="d9"), call_id="another"))
    told: list[str] = []
    shown.presented.connect(told.append)
    people.set_contact(MIRA.number, Contact("Mira L."))
    qtbot.waitUntil(lambda: shown.now["ring"].title == "Mira L.")
    assert len(told) == 1


def test_what_is_pressed_goes_out(popups: IncomingPopups, shown: Shown, qtbot: QtBot) -> None:
    popups.set_actions((ExtraAction("voicemail", "To voicemail"),))
    popups.set_call(ringing(MIRA, DESK))
    assert [action.id for action in shown.now["ring"].actions] == ["voicemail"]
    for action, signal, args in (
        (popup.LOOK_UP, popups.look_up_requested, [MIRA]),
        (popup.PERSON, popups.participant_activated, [MIRA]),
        (popup.COPY, popups.copy_requested, ["+46812345678"]),
        ("voicemail", popups.action_requested, ["voicemail", "ring"]),
    ):
        with qtbot.waitSignal(signal) as told:
            shown.acted.emit("ring", action)
        assert told.args == args
    shown.acted.emit("unknown call", popup.LOOK_UP)


def test_an_action_is_offered_as_long_as_it_is_of_use(popups: IncomingPopups, shown: Shown) -> None:
    page = ExtraAction("crm", "Open in CRM", lasting=True, needs_number=True)
    popups.set_actions((ExtraAction("voicemail", "To voicemail"), page))
    popups.set_call(ringing(MIRA, DESK))
    popups.set_call(ringing(WITHHELD, LINE_TWO, call_id="nobody"))
    assert [action.id for action in shown.now["nobody"].actions] == ["voicemail"]
    popups.set_call(talking(MIRA, DESK, call_id="ring", seconds=1))
    assert shown.now["ring"].actions == (page,)


def test_a_withheld_number_cannot_be_copied(popups: IncomingPopups, shown: Shown) -> None:
    popups.set_call(ringing(WITHHELD, DESK))
    assert shown.now["ring"].title == "Number withheld"
    assert shown.now["ring"].copyable == ""


def test_a_hostile_name_is_one_plain_line(popups: IncomingPopups, shown: Shown) -> None:
    popups.set_call(ringing(HOSTILE, DESK))
    assert "\n" not in shown.now["ring"].spoken
    assert "\u202e" not in shown.now["ring"].spoken


def test_nothing_is_kept_of_calls_that_are_over(
    popups: IncomingPopups, shown: Shown, qtbot: QtBot
) -> None:
    for number in range(20):
        popups.set_call(ringing(MIRA, DESK, call_id=str(number)))
        with qtbot.waitSignal(shown.withdrawn):
            popups.remove_call(str(number))
    for number in range(20, 30):  # moved on to a colleague, out of sight, then given up
        call_id = str(number)
        popups.set_call(ringing(MIRA, DESK, call_id=call_id))
        with qtbot.waitSignal(shown.withdrawn):
            popups.set_call(ringing(MIRA, BEN, call_id=call_id))
        popups.set_call(ended(ringing(MIRA, BEN, call_id=call_id)))
        popups.remove_call(call_id)
    popups.set_call(ringing(MIRA, DESK, call_id="closed"))
    shown.acted.emit("closed", popup.DISMISS)
    popups.remove_call("closed")
    assert popups._popups == {}
    popups.set_call(ringing(CARLA, DESK, call_id="last"))
    popups.clear()
    assert popups._popups == {}
    assert popups._leaving._clocks == {}


def test_the_stack_is_activated_on_request(popups: IncomingPopups, shown: Shown) -> None:
    popups.activate_stack()
    assert shown.activated == 1
