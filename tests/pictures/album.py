"""Which pictures there are, and how each is taken of the office.

The rule kept here: a picture is taken of the console as it stands, after the gestures a person
would make; it leaves the console as it found it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from astconsole.ami.options import ConnectionOptions
from astconsole.app.doctor_words import in_this_language
from astconsole.app.preferences import Preferences
from astconsole.calls.logged import LogFilter
from astconsole.calls.values import Participant
from astconsole.cli.doctor import as_text
from astconsole.demo.pbx import DemoPbx
from astconsole.demo.users import ManagerUser
from astconsole.doctor import Examination, examine
from astconsole.doctor.wording import Worded, worded
from astconsole.settings import Loaded
from astconsole.settings.model import Connection
from astconsole.settings.secrets import Secrets
from astconsole.ui import icons
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.log.periods import Period
from astconsole.ui.palette import TrayColors
from astconsole.ui.tray_words import ICONS, TrayState
from tests.pictures.day import BAKERY, HARRIET
from tests.pictures.frame import (
    Ink,
    beside,
    desktop,
    framed,
    grabbed,
    icon_sheet,
    terminal,
    write_png,
)
from tests.pictures.office import Office

_SIZE: Final = (1180, 740)
_TALL: Final = (1180, 860)
_USER: Final = ManagerUser(
    "amelie", "long-and-random", frozenset({"call"}), frozenset({"reporting"})
)
"""Who connects: somebody with the least rights that work."""
_TRIES: Final = 50
_ARE_TALL: Final = ("call-details", "summary")
_STILL: Final = 0.12
"""Seconds in which nothing on screen may have changed: the page gathers changes for a moment."""


class Album:
    """Takes pictures of an office in one theme, and keeps them in a folder."""

    def __init__(self, office: Office, folder: Path, theme: str) -> None:
        self._office = office
        self._console = office.console
        self._folder = folder
        self._theme = theme

    async def take(self, name: str) -> None:
        """That picture."""
        self._console.window.resize(*(_TALL if name in _ARE_TALL else _SIZE))
        image = await PICTURES[name](self)
        write_png(image, self._folder / f"{name}-{self._theme}.png")

    async def _still(self, widget: QWidget) -> QImage:
        """A widget once nothing in it moves any more."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._console.window.isAncestorOf(focused):
            focused.clearFocus()  # without a window manager a popup is given the focus it declines
        before = QImage()
        for _ in range(_TRIES):
            await asyncio.sleep(_STILL)
            now = grabbed(widget)
            if now == before:
                return now
            before = now
        raise TimeoutError(f"{widget} does not come to rest")

    async def _window(self, page: str) -> QImage:
        self._console.window.show_page(page)
        return await self._still(self._console.window)

    async def _fresh_log(self) -> None:
        """The log as if it had just been opened: its rows came in bursts no office ever sees."""
        self._console.window.show_page("log")
        self._console.log.refresh()
        view = self._console.log.view
        view.scrollToBottom()  # a row's height is found when it comes in sight
        await self._still(self._console.window)
        view.scrollToTop()

    @property
    def _ink(self) -> Ink:
        colors = self._console.theme.colors
        return Ink(colors.raised, colors.text, colors.muted)

    # -- the pictures

    async def popup(self) -> QImage:
        return framed(await self._still(self._console.presenter.window), self._theme)

    async def console(self) -> QImage:
        popup = await self._still(self._console.presenter.window)
        return desktop(await self._window("now"), popup, self._theme)

    async def now(self) -> QImage:
        model, cards = self._console.now.model, self._console.now.cards
        passed_on = next(
            index
            for index in (model.index(row, 0) for row in range(model.rowCount()))
            if (words := model.words_at(index)) is not None and words.transfers
        )
        model.toggle_expanded(passed_on)
        image = await self._window("now")
        model.toggle_expanded(passed_on)
        cards.scrollToTop()
        return framed(image, self._theme)

    async def call_log(self) -> QImage:
        await self._fresh_log()
        return framed(await self._window("log"), self._theme)

    async def call_details(self) -> QImage:
        await self._fresh_log()
        log = self._console.log
        rows = self._console.logbook.earlier(BAKERY.number)
        log.show_call(rows[0].row_id)
        image = await self._window("log")
        log.detail.closed.emit()
        log.view.clearSelection()
        return framed(image, self._theme)

    async def person(self) -> QImage:
        console = self._console
        number = HARRIET.number
        await console.logbook._worker.set_person_note(number, "Prefers to be called before noon.")
        console.window.show_page("now")
        console.look_up(Participant(id="", number=number, name=HARRIET.name))
        image = await self._window("now")
        console.panel.closed.emit()
        return framed(image, self._theme)

    async def export(self) -> QImage:
        await self._fresh_log()
        log = self._console.log
        log.show_filter(LogFilter())
        log.set_export_folder(Path("Documents"))
        log.open_export()
        image = await self._still(log.dialog)
        log.dialog.reject()
        return framed(image, self._theme)

    async def summary(self) -> QImage:
        self._console.window.show_page("summary")
        self._console.summary.period.choose(Period.WEEK)
        await self._console.figures.drain()
        return framed(await self._window("summary"), self._theme)

    async def tray(self) -> QImage:
        menu = self._console.tray.menu
        menu.popup(QPoint(40, 40))
        shown = await self._still(menu)
        menu.close()
        colors = TrayColors()
        words = {
            TrayState.OFFLINE: "not connected",
            TrayState.IDLE: "idle",
            TrayState.RINGING: "ringing",
            TrayState.TALKING: "talking",
            TrayState.ON_HOLD: "on hold",
            TrayState.DO_NOT_DISTURB: "do not disturb",
        }
        states = [
            (said, icons.badged(ICONS[s], getattr(colors, s.value), 0, "", ""))
            for s, said in words.items()
        ]
        missed = icons.badged(ICONS[TrayState.IDLE], colors.idle, 2, colors.badge, colors.on_badge)
        sheet = icon_sheet([*states, ("2 missed calls", missed)], self._ink)
        return beside(framed(shown, self._theme), framed(sheet, self._theme), gap=-24)

    async def preferences(self) -> QImage:
        keyring = Kept()
        secrets = Secrets(keyring=keyring, own_file=Path("passwords.json"))
        secrets.keep("amelie@pbx.example.org:5039", "kept")
        settings = replace(
            self._office.settings,
            connection=Connection(host="pbx.example.org", port=5039, tls=True, user="amelie"),
        )
        loaded = Loaded(settings, {}, Path("config.toml"))
        preferences = Preferences(self._console.theme, lambda: loaded, secrets, self._console)
        preferences.open()
        image = await self._still(preferences.dialog)
        await preferences.stop()
        return framed(image, self._theme)

    async def first_start(self) -> QImage:
        window = FirstStart(self._console.theme)
        window.present()
        image = await self._still(window)
        window.close()
        return framed(image, self._theme)

    async def connection_test(self) -> QImage:
        window = FirstStart(
            self._console.theme,
            {"connection.host": "localhost", "connection.user": _USER.name},
        )
        window.set_keyring(available=True)
        window.present()
        window.welcome.connect_chosen.emit()
        window.connection.secret.edit.setText(_USER.secret)
        window.resize(700, 1060)
        found = await _examined()
        window.set_findings(tuple(map(in_this_language, found.findings)))
        window.connection.ensureWidgetVisible(window.connection.check)
        image = await self._still(window)
        window.close()
        return framed(image, self._theme)

    async def doctor(self) -> QImage:
        said = as_text(await _examined())
        lines = said.partition("The section of manager.conf")[0].rstrip().splitlines()
        command = "astconsole doctor --host localhost --user amelie"
        return framed(terminal(lines, self._ink, command), self._theme)


class Kept:
    """A keyring for the time of one picture."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, account: str, /) -> str | None:
        return self._kept.get((service, account))

    def set_password(self, service: str, account: str, password: str, /) -> None:
        self._kept[service, account] = password

    def delete_password(self, service: str, account: str, /) -> None:
        self._kept.pop((service, account), None)


async def _examined() -> Examination:
    """What the doctor finds at a demo PBX, but for what differs from one time to the next."""
    async with DemoPbx(act="silent", users=(_USER,)) as pbx:
        options = ConnectionOptions(
            host=pbx.host, port=pbx.port, user=pbx.user, password=pbx.password
        )
        found = await examine(options)

    def same(words: str) -> str:
        if not isinstance(words, Worded):
            return words
        parts = dict(words.parts)
        if "where" in parts:
            parts["where"] = parts["where"].replace(f":{pbx.port}", ":5038")
        if "length" in parts:
            parts["length"] = worded("less than 1 ms")
        return Worded(words.template, parts)

    findings = tuple(replace(each, words=same(each.words)) for each in found.findings)
    return replace(found, findings=findings)


PICTURES: Final[dict[str, Callable[[Album], Awaitable[QImage]]]] = {
    "console": Album.console,
    "popup": Album.popup,
    "now": Album.now,
    "call-log": Album.call_log,
    "call-details": Album.call_details,
    "person": Album.person,
    "export": Album.export,
    "summary": Album.summary,
    "tray": Album.tray,
    "preferences": Album.preferences,
    "first-start": Album.first_start,
    "connection-test": Album.connection_test,
    "doctor": Album.doctor,
}
"""Every picture by the name of its file, in the order in which they are taken."""
