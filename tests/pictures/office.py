"""The real console on the real demo PBX, on a day that is the same each time.

The rule kept here: everything is made as :mod:`astconsole.app` makes it; only clocks are others.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from astconsole.ami.options import ConnectionOptions
from astconsole.app.console import Console, Parts, close
from astconsole.app.demo import where
from astconsole.app.language import spoken
from astconsole.app.logbook import opened_log
from astconsole.app.towns import TownTeller
from astconsole.calls.viewpoint import Viewpoint
from astconsole.demo.pbx import DemoPbx
from astconsole.manager import AsteriskManager
from astconsole.settings import Settings
from astconsole.settings.model import Appearance, Lookup, Me
from tests.pictures.clockwork import Clockwork
from tests.pictures.day import BEFORE, GAP, LIVE, ME, NOW, Happening

_TURNS = 20


class Office:
    """The console, and the PBX it watches."""

    def __init__(
        self, console: Console, pbx: DemoPbx, clockwork: Clockwork, settings: Settings
    ) -> None:
        self.settings = settings
        self.console = console
        self.pbx = pbx
        self.clockwork = clockwork
        self._plays: set[asyncio.Task[None]] = set()
        session = console.manager._session
        session._clock = clockwork.clock
        clockwork.settled = self.settled
        clockwork.deadline = lambda: session._correlator.deadline
        clockwork.tick = session._on_timer

    async def settled(self) -> None:
        """Wait until the console has taken in what happened: its own Ping comes back last."""
        for _ in range(2):
            for _ in range(_TURNS):
                await asyncio.sleep(0)
            if self.console.manager.logged_in:
                await self.console.manager.send_action("Ping")

    def plan(self, *happenings: Happening) -> None:
        """Play these when their time has come."""
        for one in happenings:
            self._plays.add(asyncio.ensure_future(self._play(one)))

    async def _play(self, one: Happening) -> None:
        await self.clockwork.until(one.at)
        await self.pbx.play(
            one.play,
            caller=one.caller,
            callee=one.callee,
            other=one.other,
            ring=one.ring,
            talk=one.talk,
        )

    async def live_through_the_day(self) -> None:
        """Everything until now, the lost connection too."""
        lost, found = GAP
        self.plan(*(one for one in BEFORE if one.at < lost))
        await self.clockwork.go_to(lost)
        await self.pbx.stop()
        await self._logged_in(wanted=False)
        self.clockwork.now = found
        await self.pbx.start()
        self.console.manager.wake()
        await self._logged_in(wanted=True)
        self.plan(*(one for one in (*BEFORE, *LIVE) if one.at > lost))
        await self.clockwork.go_to(LIVE[-1].at - timedelta(seconds=1))
        await self.written()
        self.console.popups.set_enabled(True)
        await self.clockwork.go_to(NOW)
        self.console.ticker.tick.emit()

    async def written(self) -> None:
        """Wait until every call is in the log and on its page."""
        await self.settled()
        await self.console.logbook.drain()
        await self.console.logbook._worker.ask(lambda _: None)
        await asyncio.sleep(0)

    async def _logged_in(self, *, wanted: bool) -> None:
        manager = self.console.manager
        changed = manager.loggedin if wanted else manager.serverdisconnect
        happened = asyncio.Event()

        def on_changed(*_: object) -> None:
            happened.set()

        changed.connect(on_changed)
        try:
            if manager.logged_in is not wanted:
                await asyncio.wait_for(happened.wait(), 20)
        finally:
            changed.disconnect(on_changed)

    async def leave(self) -> None:
        """Stop what is played."""
        for play in self._plays:
            play.cancel()
        await asyncio.gather(*self._plays, return_exceptions=True)


@asynccontextmanager
async def office(app: QApplication, folder: Path, theme: str) -> AsyncIterator[Office]:
    """The office at NOW; its files lie in ``folder``."""
    clockwork = Clockwork(BEFORE[0].at - timedelta(minutes=1))
    async with DemoPbx(
        act="silent", desk=ME, clock=clockwork.seconds, pace=clockwork.pace, timestamps=True
    ) as pbx:
        settings = replace(
            Settings(),
            me=Me(extensions=(ME,), watch_all=True, region="DE"),
            appearance=Appearance(theme="dark" if theme == "dark" else "light"),
            lookup=Lookup(crm_url="https://crm.example.org/?number={number}"),
        )
        options = ConnectionOptions(
            host=pbx.host, port=pbx.port, user=pbx.user, password=pbx.password
        )
        manager = AsteriskManager.from_options(options, keep_raw=True)
        viewpoint = Viewpoint(settings.me.extensions)
        async with opened_log(folder / "calls.db", viewpoint, settings) as log:
            state = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
            parts = Parts(manager, log, settings, where(), state)
            console = Console(app, parts, lambda: None, clock=clockwork.clock)
            console.popups.set_enabled(False)
            towns = TownTeller(console.people, settings.me.region, spoken(), folder)
            towns.start()
            if not await towns.told():  # before anything is shown: the same each time
                raise FileNotFoundError("there are no towns for the pictures: see the log")
            console.start(hidden=False)
            here = Office(console, pbx, clockwork, settings)
            staying = manager.stay_connected()
            try:
                await here._logged_in(wanted=True)
                await here.live_through_the_day()
                yield here
            finally:
                await here.leave()
                await close(console, manager)
                await towns.stop()
                await staying
