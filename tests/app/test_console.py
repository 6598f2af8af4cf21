"""The whole console on the demo PBX: what a call does to popup, card, tray, log and panel."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from astconsole.ami.options import ConnectionOptions
from astconsole.app.console import Console, Parts, close
from astconsole.app.logbook import opened_log
from astconsole.calls.logged import Chip, LogFilter
from astconsole.calls.viewpoint import Viewpoint
from astconsole.demo.office import Person
from astconsole.demo.pbx import DemoPbx
from astconsole.demo.users import DEMO, ManagerUser
from astconsole.manager import AsteriskManager
from astconsole.settings import Settings
from astconsole.settings.model import Log, Lookup
from astconsole.ui.dnd import DoNotDisturb
from astconsole.ui.when import time_of_day

TALK = 5.0


class Stage:
    """A console, the PBX it listens to, and moments to stop at."""

    def __init__(self, pbx: DemoPbx, console: Console, log_path: Path) -> None:
        self.pbx = pbx
        self.console = console
        self.log_path = log_path

    @property
    def caller(self) -> Person:
        """Who calls in the plays unless told."""
        return self.pbx.office.outsiders[0]

    async def until(self, what: str, so: Callable[[], object]) -> None:
        """Wait until that is so: looked at after every signal of the manager and the log."""
        if so():
            return
        happened: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def look(*_: object) -> None:
            if so() and not happened.done():
                happened.set_result(None)

        sources = (
            self.console.manager.callchanged,
            self.console.manager.callreport,
            self.console.manager.loggedin,
            self.console.logbook.logged,
            self.console.pbx.changed,
            self.console.logbook.missed_changed,
            self.console.now.model.dataChanged,
            self.console.now.model.rowsInserted,
            self.console.now.model.rowsRemoved,
            self.console.presenter.window.settled,
        )
        for signal in sources:
            signal.connect(look)
        try:
            async with asyncio.timeout(20):
                await happened
        except TimeoutError:
            pytest.fail(f"it never came to pass that {what}")
        finally:
            for signal in sources:
                signal.disconnect(look)


@asynccontextmanager
async def playing(
    tmp_path: Path,
    released: asyncio.Event,
    *,
    ring: bool = False,
    mine: bool = True,
    settings: Settings = Settings(),  # noqa: B008 - frozen
    user: ManagerUser = DEMO,
) -> AsyncIterator[Stage]:
    """A console that is logged in; plays stop at their talk (or ring) until released."""

    async def pace(seconds: float) -> None:
        if seconds >= TALK or (ring and seconds > 1):
            await released.wait()

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    async with DemoPbx(act="silent", pace=pace, users=(user,)) as pbx:
        extensions = settings.me.extensions or ((pbx.desk,) if mine else ("199",))
        me = replace(settings.me, extensions=extensions)
        settings = replace(settings, me=me)
        options = ConnectionOptions(
            host=pbx.host, port=pbx.port, user=pbx.user, password=pbx.password
        )
        manager = AsteriskManager.from_options(options, keep_raw=True)
        path = tmp_path / "calls.db"
        async with opened_log(path, Viewpoint(settings.me.extensions), settings) as log:
            state = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
            parts = Parts(manager, log, settings, "the office", state)
            console = Console(app, parts, lambda: None)
            console.start(hidden=False)
            staying = manager.stay_connected()
            stage = Stage(pbx, console, path)
            await stage.until("it is logged in", lambda: manager.logged_in)
            try:
                yield stage
            finally:
                released.set()
                await close(console, manager)
                await staying
                console.window.deleteLater()
                console.setParent(None)


def popup(stage: Stage) -> bool:
    return stage.console.presenter.window.isVisible()


async def test_a_call_to_my_desk_is_shown_and_logged(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, ring=True) as stage:
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        await stage.until("the popup stands", lambda: popup(stage))
        await stage.until("a card stands", lambda: stage.console.now.model.rowCount() == 1)
        assert "ringing" in str(stage.console.tray.state).lower()
        released.set()
        await call
        reader = stage.console.logbook
        await stage.until("the call is logged", lambda: reader.earlier(stage.caller.number))
        (row,) = reader.earlier(stage.caller.number)
        assert row.other_name == stage.caller.name
        await stage.until("no card is left", lambda: stage.console.now.model.rowCount() == 0)


async def test_somebody_elses_call_brings_no_popup(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, mine=False) as stage:
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        await stage.until("somebody talks", lambda: stage.console.manager.calls)
        assert not popup(stage)
        released.set()
        await call


async def test_do_not_disturb_keeps_the_popup_away(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, ring=True) as stage:
        stage.console.tray.do_not_disturb_requested.emit(DoNotDisturb.HOUR)
        call = asyncio.ensure_future(stage.pbx.play("missed"))
        await stage.until("it rings", lambda: stage.console.now.model.rowCount() == 1)
        assert not popup(stage)
        released.set()
        await call
        await stage.until(
            "it is missed", lambda: stage.console.logbook.earlier(stage.caller.number)
        )
        assert stage.console.logbook.earlier(stage.caller.number)[0].missed


async def test_who_is_clicked_is_looked_up_with_earlier_calls(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released) as stage:
        await stage.pbx.play("answered")
        console = stage.console
        await stage.until("it is logged", lambda: console.logbook.earlier(stage.caller.number))
        console.log.look_up_requested.emit(stage.caller.number)
        assert console.panel.isVisibleTo(console.window)
        assert console.panel.participant is not None
        assert console.panel.participant.number == stage.caller.number


async def test_the_popup_says_when_we_last_spoke(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released, ring=True) as stage:
        await stage.pbx.play("answered")
        console = stage.console
        await stage.until("it is logged", lambda: console.logbook.earlier(stage.caller.number))
        released.clear()
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        window = console.presenter.window
        await stage.until(
            "the popup says when we spoke",
            lambda: any("Last spoke" in card.content.spoken for card in window.cards),
        )
        released.set()
        await call


async def test_a_log_that_is_not_wanted_is_not_kept(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    settings = replace(Settings(), log=Log(enabled=False))
    async with playing(tmp_path, released, settings=settings) as stage:
        await stage.pbx.play("answered")
        await stage.pbx.play("missed")
        await stage.until("both are over", lambda: not stage.console.manager.calls)
        await stage.console.logbook.drain()
        assert not stage.console.logbook.earlier(stage.caller.number)
        assert stage.console.log.panel.empty.heading.text() == "No call log is kept"


async def test_the_callers_page_opens_by_itself_and_by_a_button(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []
    monkeypatch.setattr(
        "astconsole.app.console.QDesktopServices.openUrl", lambda url: pages.append(url.toString())
    )
    released = asyncio.Event()
    lookup = Lookup(crm_url="https://crm.example/?q={number}", crm_open="ringing")
    settings = replace(Settings(), lookup=lookup)
    async with playing(tmp_path, released, ring=True, settings=settings) as stage:
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        await stage.until("the popup stands", lambda: popup(stage))
        assert [page.partition("?")[0] for page in pages] == ["https://crm.example/"]
        (card,) = stage.console.presenter.window.cards
        button = next(
            b for b in card.findChildren(QPushButton) if b.accessibleName() == "Open in CRM"
        )
        button.click()
        assert pages == [pages[0]] * 2
        released.set()
        await call


async def test_an_export_is_what_the_filter_shows(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released) as stage:
        await stage.pbx.play("answered")
        await stage.pbx.play("missed")
        console = stage.console
        await stage.until(
            "both are logged", lambda: len(console.logbook.earlier(stage.caller.number)) == 2
        )
        target = tmp_path / "missed.csv"
        console.log.export_requested.emit("csv", str(target), LogFilter(chip=Chip.MISSED))
        await console.logbook.drain()
        lines = target.read_text("utf-8-sig").splitlines()
        assert len(lines) == 2
        assert "gave up" in lines[1]


async def test_an_export_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released) as stage:
        failed: list[str] = []
        stage.console.log.export_failed = failed.append  # type: ignore[method-assign, assignment] # listens
        stage.console.log.export_requested.emit("csv", str(tmp_path / "no" / "x.csv"), LogFilter())
        await stage.console.logbook.drain()
        assert failed
        assert "x.csv" in failed[0]


def controls(widget: QWidget) -> list[QWidget]:
    focusable = [
        child
        for child in widget.findChildren(QWidget)
        if child.focusPolicy().value & 1 and child.isVisibleTo(widget)  # by Tab
    ]
    return [child for child in focusable if not child.objectName().startswith("qt_")]


async def test_every_control_of_every_page_has_an_accessible_name(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released, ring=True) as stage:
        call = asyncio.ensure_future(stage.pbx.play("answered"))
        await stage.until("the popup stands", lambda: popup(stage))
        window = stage.console.window
        seen = 0
        for page in ("now", "log", "summary"):
            window.show_page(page)
            for control in [*controls(window), *controls(stage.console.presenter.window)]:
                interface = QAccessible.queryAccessibleInterface(control)
                name = interface.text(QAccessible.Text.Name)
                assert name.strip(), f"{page}: {control} {control.objectName()}"
                assert interface.role() is not QAccessible.Role.NoRole
                seen += 1
        assert seen > 20
        released.set()
        await call


async def test_a_number_is_not_logged_until_it_is_to_be_again(tmp_path: Path) -> None:
    released = asyncio.Event()
    released.set()
    async with playing(tmp_path, released) as stage:
        await stage.pbx.play("answered")
        log, logbook = stage.console.log, stage.console.logbook
        await stage.until("it is logged", lambda: logbook.earlier(stage.caller.number))
        log.show_filter(LogFilter(number=stage.caller.number))
        log.panel.enter()
        log.panel.row_actions.ignore.trigger()
        await logbook.drain()
        assert "no longer logged" in log.panel.notice.label.text()
        await stage.pbx.play("answered")
        await stage.until("that is over", lambda: not stage.console.manager.calls)
        assert len(logbook.earlier(stage.caller.number)) == 1
        log.panel.notice.take_back()
        await logbook.drain()
        await stage.pbx.play("answered")
        await stage.until(
            "it is logged again", lambda: len(logbook.earlier(stage.caller.number)) == 2
        )


async def test_a_lost_line_says_when_it_is_tried_again_and_can_be_tried_now(
    tmp_path: Path,
) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released) as stage:
        console = stage.console
        due = datetime.now(UTC) + timedelta(seconds=30)
        console.manager.retrying.emit(30.0)
        words = console.now.banner.words
        assert words.startswith("Not connected to the office. Trying again at ")
        soon = (due + timedelta(seconds=late) for late in range(3))
        assert any(time_of_day(at, seconds=True) in words for at in soon)
        asleep = console.manager._session._wake.is_set()
        console.now.banner.retry_requested.emit()
        assert (asleep, console.manager._session._wake.is_set()) == (False, True)


async def test_the_line_below_says_until_when_nobody_is_to_disturb(tmp_path: Path) -> None:
    released = asyncio.Event()
    async with playing(tmp_path, released) as stage:
        stage.console.tray.do_not_disturb_requested.emit(DoNotDisturb.HOUR)
        said = stage.console.window._notice.text()
        assert said.startswith("Do not disturb until ")
        stage.console.tray.do_not_disturb_requested.emit(DoNotDisturb.OFF)
        assert stage.console.window._notice.text() == ""
