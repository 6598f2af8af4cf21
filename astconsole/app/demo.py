"""The app on the embedded demo office: the real app, a real connection, made-up people.

The rule kept here: nothing is stubbed. The demo PBX listens on loopback and the app connects to it
as to any other. With a screen the office goes on until somebody quits; without one the opening is
played, told in the terminal and pictured, and the program ends by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from astconsole.app.connecting import connection_options
from astconsole.app.console import Console, Parts, close
from astconsole.app.demo_settings import DemoSettings
from astconsole.app.language import install, spoken
from astconsole.app.logbook import OpenedLog, opened_log
from astconsole.app.preferences import Preferences
from astconsole.app.runtime import Stop
from astconsole.app.towns import TownTeller
from astconsole.calls.logged import LogFilter
from astconsole.calls.values import Call, CallReport, CallState, Participant
from astconsole.calls.viewpoint import Viewpoint
from astconsole.demo.pbx import DemoPbx
from astconsole.export.exporting import export
from astconsole.export.formats import FORMATS
from astconsole.manager import AsteriskManager
from astconsole.settings import cache_folder
from astconsole.store.reader import CallLogReader

FASTEST: Final = 100.0
_UNWATCHED_SPEED: Final = 2.0
_SETTLE: Final = 1.1
_REDRAW: Final = 0.2


@dataclass(frozen=True, slots=True)
class Play:
    """What the demo is started with; ``language`` is as in the settings."""

    out: Path
    watched: bool
    speed: float | None = None
    language: str = "system"


async def run(app: QApplication, stop: Stop, play: Play) -> int:
    """The demo, until it is asked to stop, or unwatched until the opening is over."""
    play.out.mkdir(parents=True, exist_ok=True)
    speed = play.speed or (1.0 if play.watched else _UNWATCHED_SPEED)
    async with DemoPbx(speed=speed, act="silent") as pbx:
        kept = DemoSettings(pbx, play.out, play.language)
        if play.watched:
            await _watched(app, stop, pbx, kept)
            return 0
        async with _sitting(app, stop, kept) as desk:
            desk.tell.say(f"demo office on {pbx.host}:{pbx.port}; you sit at desk {pbx.desk}")
            await _logged_in(desk.console.manager)
            pictures = Pictures(desk.console, play.out, speed)
            await _unwatched(pbx, stop)
            await desk.console.logbook.drain()
            await desk.log.worker.ask(lambda _: None)
            await pictures.log()
            written = _export(desk.log.path, play.out)
            files = ", ".join(str(path) for path in (*pictures.made, *written))
            desk.tell.say(f"look at: {files}")
    return 0


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody sits: a console on the demo PBX.

    Attributes:
        anew: set when other settings were saved, which take effect at a desk made anew.
    """

    console: Console
    log: OpenedLog
    tell: Narration
    anew: asyncio.Event


@asynccontextmanager
async def _sitting(app: QApplication, stop: Stop, kept: DemoSettings) -> AsyncIterator[Desk]:
    settings = kept.read().settings
    install(app, settings.appearance.language)
    options = connection_options(settings, kept.secrets)
    manager = AsteriskManager.from_options(options, keep_raw=settings.log.raw_events)
    state = QSettings(str(kept.log_file.with_name("window.ini")), QSettings.Format.IniFormat)
    async with opened_log(kept.log_file, Viewpoint(settings.me.extensions), settings) as log:
        console = Console(app, Parts(manager, log, settings, where(), state), stop.request)
        desk = Desk(console, log, Narration(manager), asyncio.Event())
        preferences = Preferences(console.theme, kept.read, kept.secrets, console)
        console.preferences_requested.connect(preferences.open)
        console.doctor_requested.connect(preferences.examine)
        preferences.saved.connect(desk.anew.set)
        towns = TownTeller(console.people, settings.me.region, spoken(), cache_folder())
        towns.start()
        console.start(hidden=False)
        staying = manager.stay_connected()
        try:
            yield desk
        finally:
            await preferences.stop()
            await close(console, manager)
            await towns.stop()
            await staying


def where() -> str:
    """What stands in the place of a host name: "Connected to the demo office"."""
    return QCoreApplication.translate("Demo", "the demo office", "behind “Connected to”")


class Narration:
    """Tells the calls in the terminal, a line each."""

    def __init__(self, manager: AsteriskManager) -> None:
        manager.dialing.connect(lambda one, two: self._pair(one, "calls", two))
        manager.callconnected.connect(lambda one, two: self._pair(one, "talks to", two))
        manager.hold.connect(lambda who: self.say(f"{_named(who)} puts the call on hold"))
        manager.unhold.connect(lambda who: self.say(f"{_named(who)} takes it off hold"))
        manager.callreport.connect(self._report)
        manager.servererror.connect(self.say)

    def say(self, words: str) -> None:
        """One line, without what would drive a terminal: names come from strangers."""
        shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)
        print(shown, flush=True)  # noqa: T201 - the demo's voice

    def _pair(self, one: Participant, verb: str, two: Participant) -> None:
        self.say(f"{_named(one)} {verb} {_named(two)}")

    def _report(self, report: CallReport) -> None:
        length = f"{report.talk_duration} s" if report.talk_duration else "no talk"
        pair = f"{_named(report.caller)} → {_named(report.callee)}"
        self.say(f"  logged: {pair}: {report.outcome}, {length}")


class Pictures:
    """Takes a picture the first time something is worth seeing."""

    def __init__(self, console: Console, folder: Path, speed: float) -> None:
        self._console = console
        self._speed = speed / _UNWATCHED_SPEED
        self._folder = folder
        self.made: list[Path] = []
        self._wanted = {"popup", "talking", "on-hold"}
        console.manager.callchanged.connect(self._on_call_changed)

    def _on_call_changed(self, call: Call) -> None:
        view = self._console.viewpoint.see(call)
        if view.me is None:
            return
        if view.ringing_me:
            self._soon("popup", self._console.presenter.window)
        elif call.state is CallState.TALKING:
            self._soon("talking", self._console.window)
        elif call.state is CallState.ON_HOLD:
            self._soon("on-hold", self._console.window)

    def _soon(self, name: str, widget: QWidget) -> None:
        if name in self._wanted:
            self._wanted.discard(name)
            # late enough for a timer to have moved, soon enough to catch the moment
            loop = asyncio.get_running_loop()
            loop.call_later(_SETTLE / self._speed, self._take, name, widget)

    async def log(self) -> None:
        """The call log, with everything that was played."""
        self._console.window.show_page("log")
        self._console.log.refresh()
        await asyncio.sleep(_REDRAW)
        self._take("call-log", self._console.window)

    def _take(self, name: str, widget: QWidget) -> None:
        path = self._folder / f"{name}.png"
        focused = widget.focusWidget()
        if focused is not None:
            focused.clearFocus()  # without a window manager every window has the keyboard
        picture: QPixmap = widget.grab()
        if picture.save(str(path)):
            self.made.append(path)


async def _watched(app: QApplication, stop: Stop, pbx: DemoPbx, kept: DemoSettings) -> None:
    """The office goes on while the desk is made anew for other settings."""
    stopping = asyncio.ensure_future(stop.wait())
    playing: asyncio.Future[None] | None = None
    while not stopping.done() and not (playing and playing.done()):
        async with _sitting(app, stop, kept) as desk:
            if playing is None:
                words = f"demo office on {pbx.host}:{pbx.port}; you sit at desk {pbx.desk}"
                desk.tell.say(words)
                await _logged_in(desk.console.manager)
                desk.tell.say("quit with Ctrl+C or from the tray")
                playing = asyncio.ensure_future(pbx.perform())
            anew = asyncio.ensure_future(desk.anew.wait())
            waited: set[asyncio.Future[Any]] = {playing, stopping, anew}
            await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
            await _cancel(anew)
    await _cancel(stopping, *([playing] if playing else []))


async def _unwatched(pbx: DemoPbx, stop: Stop) -> None:
    playing = asyncio.ensure_future(pbx.perform(opening_only=True))
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait({playing, stopping}, return_when=asyncio.FIRST_COMPLETED)
    await _cancel(playing, stopping)


async def _cancel(*tasks: asyncio.Future[Any]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _logged_in(manager: AsteriskManager) -> None:
    arrived: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def told() -> None:
        if not arrived.done():
            arrived.set_result(None)

    manager.loggedin.connect(told)
    await arrived


def _export(log_path: Path, folder: Path) -> list[Path]:
    written: list[Path] = []
    for chosen in FORMATS:
        name = "Master.csv" if chosen.name == "master" else f"calls{chosen.extension}"
        with CallLogReader.open(log_path) as reader:
            export(reader.export_rows(LogFilter()), folder / name, chosen)
        written.append(folder / name)
    return written


def _named(participant: Participant) -> str:
    number = participant.number
    return f"{participant.label} ({number})" if number != participant.label else number
