"""The console: every widget, the manager and the log, connected.

The rule kept here: connections only. What is shown, decided or kept is done by what is connected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication

from astconsole.app.crm_pages import CrmPages
from astconsole.app.discretion import Discretion
from astconsole.app.figures import Figures
from astconsole.app.full_screen import full_screen
from astconsole.app.logbook import Logbook, OpenedLog
from astconsole.app.pbx_actions import PbxActions
from astconsole.app.popup_actions import PopupActions
from astconsole.app.standing import Standing
from astconsole.calls.values import UNKNOWN_NAME, Call, CallReport, CallState, Participant
from astconsole.calls.viewpoint import Viewpoint
from astconsole.export.formats import FORMATS
from astconsole.manager import AsteriskManager
from astconsole.session import NotConnected
from astconsole.settings import Settings
from astconsole.ui import troubles
from astconsole.ui.banner import ConnectionState
from astconsole.ui.icons import Icon
from astconsole.ui.log.export_dialog import ExportFormat
from astconsole.ui.log.page import LogPage
from astconsole.ui.main_window import MainWindow
from astconsole.ui.now.hold_timer import HoldLimits
from astconsole.ui.now.page import NowPage
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.participant_panel import ParticipantPanel
from astconsole.ui.people import Contact, People
from astconsole.ui.popup.incoming import IncomingPopups
from astconsole.ui.popup.native import Corner, NativePresenter
from astconsole.ui.popup.notice import Notifier
from astconsole.ui.popup.notifications import NotificationPresenter
from astconsole.ui.popup.presenter import PopupPresenter
from astconsole.ui.summary.page import SummaryPage
from astconsole.ui.theme import Scheme, Theme
from astconsole.ui.ticker import Ticker
from astconsole.ui.tray import Tray
from astconsole.ui.when import day_and_time


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the console is made around."""

    manager: AsteriskManager
    log: OpenedLog
    settings: Settings
    where: str  # the PBX as a person would say it
    state: QSettings
    notifier: Notifier | None = None  # shows popups where a window cannot be placed


class Console(QObject):
    """All of the console on screen.

    Signals:
        preferences_requested: somebody wants to change settings.
        doctor_requested: somebody wants to know what is wrong with the connection.
    """

    preferences_requested = Signal()
    doctor_requested = Signal()

    def __init__(
        self,
        app: QApplication,
        parts: Parts,
        quit_requested: Callable[[], None],
        *,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(app)
        settings = parts.settings
        self._clock = clock
        self._quit = quit_requested
        self._live: set[str] = set()
        self.viewpoint = Viewpoint(settings.me.extensions)
        self.manager = parts.manager
        self.theme = Theme(app, Scheme(settings.appearance.theme))
        self.people = People(NumberFormatter(settings.me.region), self)
        self.ticker = Ticker(clock, self)
        self.crm = CrmPages(settings.lookup, self.viewpoint, self.people, self._open_url)
        self.tray = Tray(self.theme, self.people, self.ticker, self)
        self.presenter = NativePresenter(
            self.theme, self.ticker, self, corner=Corner(settings.popup.corner.replace("-", " "))
        )
        self._full_screen = full_screen()
        self.popups = IncomingPopups(
            self._presenter_over(parts.notifier),
            self.people,
            self.ticker,
            self,
            linger_ms=settings.popup.linger_seconds * 1000,
            internal=settings.popup.internal,
            stay_away=self._full_screen.covers if settings.popup.respect_full_screen else bool,
        )
        self.pbx = PbxActions(self.manager, settings.me, self.viewpoint, self)
        self.popup_actions = PopupActions(self.popups, self.crm, self.pbx, self)
        self.window = MainWindow(self.theme, parts.state)
        looks = settings.appearance
        limits = HoldLimits(looks.hold_amber_seconds, looks.hold_red_seconds)
        self.now = NowPage(self.theme, self.people, self.ticker, hold_limits=limits)
        self.log = LogPage(
            self.theme,
            self.people,
            formats=[ExportFormat(f.name, f.title, f.extension) for f in FORMATS],
            now=clock,
        )
        self.panel = ParticipantPanel(self.theme, self.people, self.ticker)
        self.summary = SummaryPage(self.theme, self.people, now=clock)
        self.logbook = Logbook(parts.log, self.log)
        self.figures = Figures(parts.log.path, self.summary)
        self.standing = Standing(self.manager, parts.where, clock, self)
        self.discretion = Discretion(self.tray, self.popups, self.crm, self.people, clock)
        self._assemble(settings)
        self._connect_manager()
        self._connect_screen()

    def _presenter_over(self, notifier: Notifier | None) -> PopupPresenter:
        if notifier is None:
            return self.presenter
        return NotificationPresenter(notifier, self.presenter, self.theme, self)

    def _assemble(self, settings: Settings) -> None:
        self.window.add_page("now", self.tr("Now"), Icon.NOW, self.now)
        self.window.add_page("log", self.tr("Call log"), Icon.LOG, self.log)
        self.window.add_page("summary", self.tr("Summary"), Icon.SUMMARY, self.summary)
        self.window.set_panel(self.panel)
        self._more = self.tray.menu.for_a_window()
        self.window.set_menu(self._more)
        self.window.set_closes_to_tray(settings.behaviour.close_to_tray)
        self.panel.set_crm_template(settings.lookup.crm_url)
        self.popups.set_enabled(settings.popup.enabled)
        for part in (self.tray, self.popups, self.now):
            part.set_viewpoint(self.viewpoint)
        if settings.me.watch_all:
            self.now.set_show_all(True)

    # -- the manager ------------------------------------------------------------------------

    def _connect_manager(self) -> None:
        manager = self.manager
        manager.callchanged.connect(self._on_call_changed)
        manager.callreport.connect(self._on_call_report)
        manager.notconnected.connect(self._on_not_connected)
        self.standing.changed.connect(self._on_standing)
        self.standing.begin()
        manager.rightmissing.connect(lambda words: self._tell(troubles.said(words)))

    def _on_call_changed(self, call: Call) -> None:
        if call.state is CallState.ENDED:
            self._live.discard(call.id)
            self.now.remove_call(call.id)
        else:
            if call.id not in self._live:
                self._remember(call)
            self._live.add(call.id)
            self.now.set_call(call)
        self.popups.set_call(call)
        self.popup_actions.set_call(call)
        self.crm.set_call(call)
        self.tray.set_call(call)

    def _remember(self, call: Call) -> None:
        """Say with the caller when somebody here last spoke with that number."""
        caller = call.caller
        if caller is None or not caller.number or self.viewpoint.is_me(caller):
            return
        row = self.logbook.last_spoken(caller.number)
        if row is None:
            return
        when = day_and_time(row.started_at, self._clock())
        me = self.viewpoint.extensions
        colleague = row.callee_name if row.callee_number not in (*me, caller.number) else ""
        if colleague and colleague != UNKNOWN_NAME:
            when = self.tr("%1, with %2").replace("%1", when).replace("%2", colleague)
        name = "" if caller.name == UNKNOWN_NAME else caller.name
        self.people.set_contact(caller.number, Contact(name, last_spoken=when))

    def _on_call_report(self, report: CallReport) -> None:
        self.logbook.add(report, self.manager.raw_events(report))

    def _on_not_connected(self, gap: NotConnected) -> None:
        self.logbook.add_gap(gap.since, gap.until)

    def _on_standing(self, state: ConnectionState, words: str) -> None:
        self.now.set_connection(state, words)
        self.window.set_connection(state, words)
        self.tray.set_connection(state is ConnectionState.CONNECTED, words)

    # -- the screen -------------------------------------------------------------------------

    def _connect_screen(self) -> None:
        tray, window, popups = self.tray, self.window, self.popups
        tray.console_requested.connect(self.show_console)
        tray.missed_requested.connect(self.show_missed)
        tray.call_activated.connect(self._on_call_activated)
        tray.quit_requested.connect(self._quit)
        tray.available_changed.connect(self._on_tray)
        self.discretion.noticed.connect(window.set_notice)
        window.quit_requested.connect(self._quit)
        window.search_requested.connect(self._on_search)
        window.export_requested.connect(self._on_export)
        for sender in (popups, self.now, self.log):
            sender.participant_activated.connect(self.look_up)
            sender.copy_requested.connect(self._copy)
        for asker in (tray, window, self.now):
            asker.preferences_requested.connect(self.preferences_requested)
            asker.doctor_requested.connect(self.doctor_requested)
        popups.look_up_requested.connect(self.look_up)
        self.now.retry_requested.connect(self.manager.wake)
        self.popup_actions.silenced.connect(tray.set_silenced)
        self.pbx.told.connect(self._tell)
        self.pbx.changed.connect(self._on_pbx_changed)
        for caller in (self.log, self.panel):
            caller.call_requested.connect(self.pbx.call)
        self.log.look_up_requested.connect(
            lambda number: self.look_up(Participant(id="", number=number))
        )
        self.log.reveal_requested.connect(self._reveal)
        self.panel.closed.connect(lambda: self.window.show_panel(False))  # noqa: FBT003
        self.panel.copy_requested.connect(self._copy)
        self.panel.url_requested.connect(self._open_url)
        self.panel.row_activated.connect(self._on_row_activated)
        self.panel.note_changed.connect(self.logbook.keep_person_note)
        self.logbook.failed.connect(self._tell)
        self.logbook.missed_changed.connect(self._on_missed)
        self.logbook.logged.connect(self.summary.calls_changed)

    def start(self, *, hidden: bool) -> None:
        """Show what there is to show."""
        self.tray.start()
        self._on_tray(self.tray.available)
        self.logbook.count_missed()
        self.logbook.tell_ignored()
        if not hidden or not self.tray.available:
            self.show_console()

    def show_console(self) -> None:
        """Bring the window to the front."""
        self.window.present()

    def show_missed(self) -> None:
        """The log, with the missed calls."""
        self.show_console()
        self.window.show_page("log")
        self.log.show_missed()

    def look_up(self, participant: Participant) -> None:
        """Open the panel about somebody."""
        self.show_console()
        self.panel.show_participant(participant)
        number = participant.number
        self.panel.set_earlier_calls(number, self.logbook.earlier(number))
        self.panel.set_note(number, self.logbook.person_note(number))
        self.window.show_panel(True)  # noqa: FBT003 - a slot

    def stop(self) -> None:
        """Take everything off the screen, keeping what was typed; calls are still logged."""
        self.manager.callchanged.disconnect(self._on_call_changed)
        self.log.settle()
        self.popups.clear()
        self.presenter.close()
        self._full_screen.close()
        self.tray.stop()
        self.window.finish()

    def _on_tray(self, available: bool) -> None:  # noqa: FBT001 - a slot
        self.window.set_closes_to_tray(available)
        if not available:
            self.show_console()

    def _on_call_activated(self, call_id: str) -> None:
        self.show_console()
        self.window.show_page("now")
        self.now.show_call(call_id)

    def _on_row_activated(self, row_id: int) -> None:
        self.window.show_page("log")
        self.log.show_call(row_id)

    def _on_search(self, page: str) -> None:
        if page != "log":
            self.window.show_page("log")
        self.log.focus_search()

    def _on_export(self, page: str) -> None:
        if page != "log":
            self.window.show_page("log")
        self.log.open_export()

    def _on_missed(self, count: int) -> None:
        self.tray.set_missed(count)
        self.window.set_count("log", count, self.tr("missed calls not looked at yet"))

    def _tell(self, words: str) -> None:
        """Say what went wrong where it is seen."""
        (self.log.say if self.window.current_page == "log" else self.window.say)(words)

    def _on_pbx_changed(self) -> None:
        self.log.set_can_call(can_call=self.pbx.can_call)
        self.panel.set_can_call(self.pbx.can_call)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _open_url(self, url: str) -> None:
        address = QUrl(url, QUrl.ParsingMode.StrictMode)
        if address.scheme().lower() in {"http", "https"}:
            QDesktopServices.openUrl(address)

    def _reveal(self, path: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))


async def close(console: Console, manager: AsteriskManager) -> None:
    """Take the console off the screen, hang up on the PBX, write what is left to write."""
    console.stop()
    await console.pbx.drain()
    await manager.disconnect()
    await console.logbook.drain()
    await console.figures.drain()
