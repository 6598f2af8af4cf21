"""Notices through a real bus, against a service that answers as the specification says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from astconsole.app.notices import DesktopNotices
from astconsole.ui.popup.notice import Listener, Notice, Picture
from tests.app.fake_desktop import FakeNotifications, until

RINGING = Notice(
    key="call-1",
    title="Mira Lindqvist",
    lines=("Incoming call", "Nordwind Logistik AB"),
    buttons=(("look-up", "Look up"), ("silence", "Silence")),
    clicked="person",
    urgent=True,
    category="call.incoming",
)
MISSED = replace(RINGING, lines=("Missed after 0:12",), urgent=False, buttons=())


class Heard:
    """Remembers what became of notices."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.available: list[bool] = []

    def listener(self) -> Listener:
        return Listener(
            acted=lambda key, action: self.told.append((key, action)),
            dismissed=lambda key: self.told.append((key, "(dismissed)")),
            available=self.available.append,
        )


@asynccontextmanager
async def notices(address: str, heard: Heard | None = None) -> AsyncIterator[DesktopNotices]:
    made = DesktopNotices(address=address)
    if heard is not None:
        made.listen(heard.listener())
    await made.open()
    try:
        yield made
    finally:
        await made.close()


async def test_a_notice_is_shown_changed_in_place_and_taken_away(private_bus: str) -> None:
    async with FakeNotifications(private_bus) as desktop, notices(private_bus) as ours:
        ours.show(RINGING)
        await until(lambda: bool(desktop.screen))
        shown = desktop.only
        assert (shown.title, shown.body) == (
            "Mira Lindqvist",
            "Incoming call\nNordwind Logistik AB",
        )
        assert shown.buttons == {"default": "", "look-up": "Look up", "silence": "Silence"}
        assert shown.hints["urgency"] == 2
        assert shown.hints["category"] == "call.incoming"
        assert shown.expires == 0
        ours.show(MISSED)
        await until(lambda: desktop.only.updates == 1)
        assert desktop.only.body == "Missed after 0:12"
        assert (desktop.only.hints["urgency"], desktop.only.expires) == (1, -1)
        ours.withdraw("call-1")
        await until(lambda: not desktop.screen)


async def test_the_same_words_again_are_not_sent_again(private_bus: str) -> None:
    async with FakeNotifications(private_bus) as desktop, notices(private_bus) as ours:
        ours.show(RINGING)
        await until(lambda: bool(desktop.screen))
        ours.show(replace(RINGING))
        ours.show(replace(RINGING, key="call-2"))
        await until(lambda: len(desktop.screen) == 2)
        assert desktop.asked.count("Notify") == 2


@pytest.mark.parametrize(
    ("capabilities", "title", "body"),
    [
        (("body", "body-markup"), "‹b›Eve‹/b›", 'A &lt;img src=x&gt; &amp; "co"'),
        (("body",), "‹b›Eve‹/b›", 'A ‹img src=x› ＆ "co"'),
        ((), "‹b›Eve‹/b›", ""),
    ],
)
async def test_a_name_is_never_markup(
    private_bus: str, capabilities: tuple[str, ...], title: str, body: str
) -> None:
    hostile = replace(RINGING, title="<b>Eve</b>", lines=('A <img src=x> & "co"',))
    async with (
        FakeNotifications(private_bus, capabilities) as desktop,
        notices(private_bus) as ours,
    ):
        ours.show(hostile)
        await until(lambda: bool(desktop.screen))
        assert (desktop.only.title, desktop.only.body) == (title, body)
        assert desktop.only.actions == []


async def test_pressing_tells_which_call_and_what(private_bus: str) -> None:
    heard = Heard()
    async with FakeNotifications(private_bus) as desktop, notices(private_bus, heard) as ours:
        ours.show(RINGING)
        await until(lambda: bool(desktop.screen))
        desktop.press("look-up")
        desktop.press("default")
        await until(lambda: len(heard.told) == 2)
        assert heard.told == [("call-1", "look-up"), ("call-1", "person")]


async def test_what_a_person_closes_is_told_and_stays_away(private_bus: str) -> None:
    heard = Heard()
    async with FakeNotifications(private_bus) as desktop, notices(private_bus, heard) as ours:
        ours.show(RINGING)
        await until(lambda: bool(desktop.screen))
        desktop.close()
        await until(lambda: bool(heard.told))
        assert heard.told == [("call-1", "(dismissed)")]
        ours.withdraw("call-1")
        ours.show(replace(RINGING, key="call-2"))
        await until(lambda: bool(desktop.screen))
        assert "CloseNotification" not in desktop.asked


async def test_a_desktop_that_closes_after_a_button_has_not_dismissed_the_call(
    private_bus: str,
) -> None:
    heard = Heard()
    async with FakeNotifications(private_bus) as desktop, notices(private_bus, heard) as ours:
        ours.show(RINGING)
        await until(lambda: bool(desktop.screen))
        desktop.press("silence")
        desktop.close()
        await until(lambda: bool(heard.told))
        ours.show(MISSED)
        await until(lambda: bool(desktop.screen))
        assert heard.told == [("call-1", "silence")]
        assert desktop.only.body == "Missed after 0:12"


async def test_a_call_over_before_its_notice_is_known_leaves_no_ghost(private_bus: str) -> None:
    async with FakeNotifications(private_bus, slow=True) as desktop, notices(private_bus) as ours:
        ours.show(RINGING)
        await until(lambda: desktop.waiting == 1)
        ours.show(MISSED)
        ours.withdraw("call-1")
        assert len(desktop.screen) == 1
        desktop.go_on()
        await until(lambda: not desktop.screen)
        assert desktop.asked == ["GetCapabilities", "Notify", "CloseNotification"]


async def test_the_last_word_holds_however_fast_it_changes(private_bus: str) -> None:
    async with FakeNotifications(private_bus, slow=True) as desktop, notices(private_bus) as ours:
        ours.show(RINGING)
        await until(lambda: desktop.waiting == 1)
        for n in range(20):
            ours.show(replace(RINGING, title=f"Caller {n}"))
        ours.withdraw("call-1")
        ours.show(MISSED)
        desktop.slow = False
        desktop.go_on()
        await until(lambda: bool(desktop.screen) and desktop.only.body == "Missed after 0:12")
        assert desktop.asked.count("Notify") == 2


async def test_ending_takes_every_notice_away(private_bus: str) -> None:
    async with FakeNotifications(private_bus) as desktop:
        async with notices(private_bus) as ours:
            for n in range(5):
                ours.show(replace(RINGING, key=str(n)))
            await until(lambda: len(desktop.screen) == 5)
        assert desktop.screen == {}


async def test_ending_waits_for_no_service_that_hangs(private_bus: str) -> None:
    async with FakeNotifications(private_bus, slow=True) as desktop:
        async with notices(private_bus) as ours:
            ours.show(RINGING)
            await until(lambda: desktop.waiting == 1)
        assert desktop.waiting == 1


async def test_another_service_is_shown_what_rings(private_bus: str) -> None:
    heard = Heard()
    async with notices(private_bus, heard) as ours:
        assert not ours.available
        async with FakeNotifications(private_bus, ("body",)):
            await until(lambda: ours.available)
            ours.show(RINGING)
        await until(lambda: not ours.available)
        async with FakeNotifications(private_bus) as second:
            await until(lambda: bool(second.screen))
            assert second.only.title == "Mira Lindqvist"
            assert ours.capabilities >= {"actions"}
            assert heard.available == [True, False, True]


async def test_no_bus_at_all_is_an_ordinary_desktop() -> None:
    async with notices("unix:path=/nonexistent/bus") as ours:
        assert not ours.available
        ours.show(RINGING)
        ours.withdraw("call-1")


async def test_a_picture_goes_along(private_bus: str) -> None:
    picture = Picture(1, 2, bytes(range(8)))
    async with FakeNotifications(private_bus) as desktop, notices(private_bus) as ours:
        ours.show(replace(RINGING, picture=picture))
        await until(lambda: bool(desktop.screen))
        sent = desktop.only.hints["image-data"]
        assert list(sent) == [1, 2, 4, True, 8, 4, bytes(range(8))]


async def test_what_a_service_says_against_the_rules_is_passed_over(private_bus: str) -> None:
    heard = Heard()
    async with FakeNotifications(private_bus) as desktop, notices(private_bus, heard) as ours:
        ours.show(RINGING)
        await until(lambda: bool(desktop.screen))
        path, name = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
        desktop.say(path, name, "ActionInvoked", "s", "what?")
        desktop.say(path, name, "NotificationClosed", "")
        desktop.say(path, name, "ActionInvoked", "us", 999, "look-up")
        desktop.press("look-up")
        await until(lambda: bool(heard.told))
        assert heard.told == [("call-1", "look-up")]
