"""Pictures of every piece with sample values, to be looked at by a person.

``python -m tests.ui.gallery FOLDER [light|dark]``; the size of the pictures follows
``QT_SCALE_FACTOR`` and the platform ``QT_QPA_PLATFORM``. For developers only.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from astconsole.ui.banner import ConnectionState
from astconsole.ui.icons import Icon
from astconsole.ui.main_window import MainWindow
from astconsole.ui.now.page import NowPage
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.participant_panel import ParticipantPanel
from astconsole.ui.people import Contact, People
from astconsole.ui.popup.content import ExtraAction
from astconsole.ui.popup.incoming import IncomingPopups
from astconsole.ui.popup.native import NativePresenter
from astconsole.ui.theme import Scheme, Theme
from astconsole.ui.ticker import Ticker
from astconsole.ui.tray import Tray
from tests.ui import samples
from tests.ui.samples import (
    BEN,
    CARLA,
    DESK,
    HOSTILE,
    LONG,
    ME,
    MIRA,
    RTL,
    SOFTPHONE,
    UNKNOWN,
    WITHHELD,
    held,
    logged,
    ringing,
    talking,
    transferred,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class Gallery:
    """Makes each picture from pieces of its own."""

    def __init__(self, folder: Path, scheme: Scheme) -> None:
        app = QApplication.instance()
        self.app = app if isinstance(app, QApplication) else QApplication(sys.argv)
        self.folder = folder
        self.theme = Theme(self.app, scheme)
        self.people = People(NumberFormatter("DE"))
        self.ticker = Ticker(lambda: samples.NOW)
        self.mark = f"{scheme.value}-{os.environ.get('QT_SCALE_FACTOR', '1')}x"

    def settle(self, milliseconds: int = 150) -> None:
        loop = QEventLoop()  # app.quit() would close the windows
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def keep(self, widget: QWidget, name: str) -> None:
        self.settle()
        widget.grab().save(str(self.folder / f"{name}-{self.mark}.png"))

    def window(self) -> tuple[MainWindow, NowPage, ParticipantPanel]:
        state = QSettings(str(self.folder / "state.ini"), QSettings.Format.IniFormat)
        state.clear()
        window = MainWindow(self.theme, state)
        page = NowPage(self.theme, self.people, self.ticker)
        page.set_viewpoint(ME)
        log = QWidget()
        QVBoxLayout(log).addWidget(QLabel("Call log"))
        window.add_page("now", "Now", Icon.NOW, page)
        window.add_page("log", "Call log", Icon.LOG, log)
        window.set_count("log", 3, "3 missed")
        panel = ParticipantPanel(self.theme, self.people, self.ticker)
        window.set_panel(panel)
        page.set_connection(ConnectionState.CONNECTED, "")
        window.set_connection(ConnectionState.CONNECTED, "Connected to pbx.example:5038 as desk")
        window.resize(1040, 700)
        return window, page, panel

    def now_mine(self) -> None:
        window, page, _ = self.window()
        page.set_call(ringing(UNKNOWN, call_id="a"))
        page.set_call(held(MIRA, DESK, DESK, call_id="b", held_for=42))
        page.set_call(held(DESK, BEN, BEN, call_id="c", held_for=75))
        page.set_call(held(WITHHELD, DESK, DESK, call_id="d", held_for=320))
        page.set_call(transferred())
        page.set_call(talking(DESK, RTL, call_id="e", seconds=4000))
        window.show()
        self.settle()
        page.cards.setCurrentIndex(page.model.index_of("moved"))
        page.model.toggle_expanded(page.model.index_of("moved"))
        self.keep(window, "now-mine")
        window.hide()

    def now_everybody(self) -> None:
        window, page, _ = self.window()
        page.set_show_all(show_all=True)
        for call in samples.busy_office(100):
            page.set_call(call)
        page.set_call(talking(LONG, replace(LONG, id="l2"), call_id="long"))
        page.set_call(replace(talking(RTL, BEN, call_id="rtl"), unsure=True))
        window.set_notice("Do not disturb until 11:00")
        window.show()
        self.settle(400)
        self.keep(window, "now-everybody")
        window.hide()

    def now_empty(self) -> None:
        window, _, _ = self.window()
        window.show()
        self.keep(window, "now-empty")
        window.hide()

    def now_failed(self) -> None:
        window, page, _ = self.window()
        words = "Not connected to pbx:5038: wrong password for user desk. Open preferences."
        page.set_connection(ConnectionState.FAILED, words)
        window.set_connection(ConnectionState.FAILED, words)
        window.show()
        self.keep(window, "now-failed")
        page.set_connection(
            ConnectionState.DISCONNECTED,
            "The connection to pbx:5038 was lost at 10:29. Trying again in 12 seconds.",
        )
        page.set_call(replace(talking(), unsure=True))
        window.resize(560, 420)
        self.keep(window, "now-lost-narrow")
        window.hide()

    def panel(self) -> None:
        window, page, panel = self.window()
        page.set_call(talking())
        panel.set_crm_template("https://crm.example/find?q={e164}&name={name}")
        panel.set_can_call(can_call=True)
        panel.show_participant(MIRA)
        self.people.set_contact(MIRA.number, Contact("Mira Lindqvist", "Nordwind Logistik AB"))
        panel.set_earlier_calls(
            MIRA.number,
            [logged(n, n * 1.7, missed=n in (1, 4)) for n in range(1, 9)],
        )
        panel.set_note(MIRA.number, "Wants the invoice by post.\nBack from leave on Thursday.")
        window.show()
        window.show_panel(show=True)
        self.keep(window, "panel")
        panel.show_participant(HOSTILE)
        self.keep(window, "panel-hostile")
        panel.show_participant(LONG)
        self.people.set_masked(masked=True)
        self.keep(window, "panel-masked")
        self.people.set_masked(masked=False)
        window.hide()

    def popups(self) -> None:
        self.people.set_contact(
            MIRA.number,
            Contact("Mira Lindqvist", "Nordwind Logistik AB", "Tuesday 14:03, with Ben Okafor"),
        )
        for name, calls in {
            "one": [ringing(MIRA, DESK, SOFTPHONE, queue="Vertrieb Nord")],
            "unknown": [ringing(UNKNOWN)],
            "withheld": [ringing(WITHHELD)],
            "rtl": [ringing(RTL)],
            "hostile": [ringing(HOSTILE, dialled="<u>1</u>")],
            "stack": [
                ringing(MIRA, call_id="1"),
                ringing(LONG, call_id="2", queue="Kundenbetreuung Süd"),
                ringing(BEN, call_id="3", dialled="101"),
                *(ringing(UNKNOWN, call_id=str(n)) for n in range(4, 8)),
            ],
        }.items():
            presenter, popups = self.popup()
            for call in calls:
                popups.set_call(call)
            self.keep(presenter.window, f"popup-{name}")
            popups.clear()
        presenter, popups = self.popup()
        popups.set_actions((ExtraAction("redirect", "To voicemail", Icon.VOICEMAIL),))
        popups.set_call(ringing(LONG, call_id="1"))
        self.keep(presenter.window, "popup-actions")
        popups.set_call(talking(LONG, DESK, call_id="1", seconds=1))
        popups.set_call(ringing(MIRA, DESK, BEN, call_id="2"))
        popups.set_call(talking(MIRA, BEN, call_id="2", seconds=1))
        popups.set_call(ringing(UNKNOWN, call_id="3"))
        popups.remove_call("3")
        popups.set_call(ringing(WITHHELD, call_id="4", queue="Vertrieb"))
        popups.set_call(ringing(WITHHELD, CARLA, call_id="4", queue="Vertrieb"))
        self.keep(presenter.window, "popup-outcomes")
        popups.clear()

    def popup(self) -> tuple[NativePresenter, IncomingPopups]:
        presenter = NativePresenter(self.theme, self.ticker)
        popups = IncomingPopups(presenter, self.people, self.ticker, linger_ms=60_000, settle_ms=0)
        popups.set_viewpoint(ME)
        return presenter, popups

    def tray_menu(self) -> None:
        tray = Tray(self.theme, self.people, self.ticker)
        tray.set_viewpoint(ME)
        tray.set_connection(connected=True, words="")
        for call in (talking(), ringing(LONG, call_id="r")):
            tray.set_call(call)
        tray.set_missed(3)
        tray.menu.popup(QPoint(20, 20))
        self.keep(tray.menu, "tray-menu")
        tray.menu.hide()
        tray.stop()


def main(folder: str, scheme: str = "light") -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    gallery = Gallery(Path(folder), Scheme(scheme))
    pictures: tuple[Callable[[], None], ...] = (
        gallery.now_mine,
        gallery.now_everybody,
        gallery.now_empty,
        gallery.now_failed,
        gallery.panel,
        gallery.popups,
        gallery.tray_menu,
    )
    for picture in pictures:
        picture()


if __name__ == "__main__":
    main(*sys.argv[1:])
