from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from astconsole.calls.values import Participant
from astconsole.ui.elided import NameButton
from astconsole.ui.log import LogPage
from astconsole.ui.people import People
from tests.ui.log import hand
from tests.ui.log.office import NOW, MemorySource, a_day, call, gap, report_of

type_maker = Callable[..., LogPage]


def office(count: int = 20) -> MemorySource:
    source = MemorySource(a_day(count))
    source.details = {row.row_id: report_of(row) for row in source.all}
    return source


def said(page: LogPage) -> str:
    QApplication.processEvents()  # what a layout was just given is shown by the next event
    labels = [label for label in page.detail.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def names(page: LogPage) -> list[str]:
    buttons = page.detail.findChildren(NameButton)
    return [button.full_text for button in buttons if button.isVisible()]


def test_a_call_is_told_in_plain_words(make_page: type_maker) -> None:
    page = make_page(office())
    page.show_call(20)
    words = said(page)
    assert "Ana Marić" in words
    assert "030 901820" in words
    assert "Incoming call · Monday, 23 November 2026, 14:18" in words
    assert "14:18:14\n\u2068Me Myself\u2069 put the call on hold" in words
    assert "0:12 by \u2068Me Myself\u2069" in words
    assert "to \u2068Ben Okoye\u2069 by \u2068Me Myself\u2069" in words
    assert names(page) == ["Ana Marić", "Me Myself", "Ben Okoye"]
    assert "101" in said(page).splitlines()


def test_everybody_can_be_clicked(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(office())
    page.show_call(20)
    ben = page.detail.findChildren(NameButton)[2]
    with qtbot.waitSignal(page.participant_activated) as told:
        hand.click(ben)
    assert told.args == [Participant("1.3", "Ben Okoye", "102")]


def test_it_follows_the_keyboard(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(office())
    page.show_call(20)
    hand.press(page.view, Qt.Key.Key_Down)
    assert page.detail.heading.text() == "Ben Okoye"
    assert page.detail.kind.text().startswith("Missed call")
    hand.press(page.detail, Qt.Key.Key_Escape)
    assert page.detail.isHidden()
    assert page.view.hasFocus()


def test_a_call_of_which_little_is_known_is_told_all_the_same(make_page: type_maker) -> None:
    page = make_page(MemorySource([call(1, NOW, who=("", "")), call(2, NOW, who=("", "102"))]))
    page.show_call(1)
    assert "Unknown" in said(page)
    assert not page.detail.call_button.isEnabled()
    page.show_call(2)
    assert page.detail.call_button.isEnabled()


def test_a_broken_report_is_told_as_far_as_it_goes(make_page: type_maker) -> None:
    source = MemorySource([call(1, NOW)])
    source.details = {
        1: {
            "caller": "nobody",
            "rang": 5,
            "holds": [{"by": None}, "x"],
            "transfers": [{}],
            "timeline": [{"time": "yesterday", "text": "?"}, {"text": "no time"}],
        }
    }
    page = make_page(source)
    page.show_call(1)
    assert "Ana Marić" in said(page)


def test_names_are_never_markup(make_page: type_maker) -> None:
    evil = "<img src=x onerror=1>\u202eEve"
    source = MemorySource([call(1, NOW, who=(evil, "5551234"), via=evil)])
    source.details = {1: report_of(source.all[0])}
    page = make_page(source)
    page.show_call(1)
    for label in page.detail.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert "\u202e" not in label.text()
    for button in page.detail.findChildren(QPushButton):
        assert "\u202e" not in button.text()
        assert "<img" not in button.toolTip()


def test_a_note_is_told_when_the_person_turns_elsewhere(
    qtbot: QtBot, make_page: type_maker
) -> None:
    page = make_page(office())
    notes: list[tuple[int, str]] = []
    page.note_changed.connect(lambda row_id, text: notes.append((row_id, text)))
    page.view.setFocus()
    page.view.choose(20)
    hand.press(page.view, Qt.Key.Key_N, hand.CTRL)
    assert page.detail.note.hasFocus()
    hand.type_in(page.detail.note, "asks for an offer")
    assert notes == []
    page.view.setFocus()
    assert notes == [(20, "asks for an offer")]


def test_a_note_is_told_after_a_pause_and_never_on_another_call(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = office()
    page = make_page(source)
    notes: list[tuple[int, str]] = []
    page.note_changed.connect(lambda row_id, text: notes.append((row_id, text)))
    page.show_call(20)
    with qtbot.waitSignal(page.note_changed):
        hand.type_in(page.detail.note, "one")
    hand.type_in(page.detail.note, " two")
    page.show_call(18)
    assert notes == [(20, "one"), (20, "one two")]
    assert page.detail.note.toPlainText() == ""


def test_a_change_of_the_row_does_not_disturb_who_types(
    qtbot: QtBot, make_page: type_maker
) -> None:
    source = office()
    page = make_page(source)
    page.show_call(19)
    hand.type_in(page.detail.note, "still typ")
    source.change(19, resolved_at=NOW + timedelta(hours=1), resolved_by="Ben")
    page.calls_changed([19])
    assert page.detail.note.toPlainText() == "still typ"
    assert "Called back" in said(page)


def test_raw_events_are_one_click_away_and_plain(qtbot: QtBot, make_page: type_maker) -> None:
    page = make_page(office())
    page.show_call(20)
    with qtbot.waitSignal(page.raw_requested) as told:
        hand.click(page.detail.raw_button)
    assert told.args == [20]
    page.show_raw(20, ["Event: Hangup\r\nCause: 16", "Event: <b>X</b>\u202e\ud800"])
    assert page.detail.raw.isVisible()
    assert page.detail.raw.toPlainText() == (
        "Event: Hangup\nCause: 16\n\nEvent: <b>X</b>\ufffd\ufffd"
    )
    page.show_call(19)
    assert page.detail.raw.isHidden()
    page.show_raw(20, ["late"])
    assert page.detail.raw.isHidden()


def test_a_gap_is_told_too(make_page: type_maker) -> None:
    page = make_page(MemorySource([gap(1, NOW - timedelta(minutes=18), NOW)]))
    page.show_call(1)
    assert "Not connected 14:12–14:30, calls may be missing" in said(page)
    assert page.detail.note.isHidden()
    assert names(page) == []


def test_while_presenting_nothing_of_a_person_is_told(
    make_page: type_maker, people: People
) -> None:
    page = make_page(office())
    page.show_call(20)
    people.set_masked(True)
    words = "\n".join([said(page), *names(page)])
    for secret in ("Ana", "Ben", "Myself", "901820"):
        assert secret not in words


def test_details_go_under_the_list_where_it_is_narrow(make_page: type_maker) -> None:
    page = make_page(office(), 560)
    page.show_call(20)
    assert page.splitter.orientation() is Qt.Orientation.Vertical
    page.resize(1200, 640)
    assert page.splitter.orientation() is Qt.Orientation.Horizontal
    assert page.view.width() > 500
