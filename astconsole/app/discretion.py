"""Do not disturb and presentation mode: what of it concerns whom.

The rule kept here: one choice, told to all it concerns at once, and seen in the window for as long
as it is in force.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from astconsole.app.crm_pages import CrmPages
from astconsole.ui.dnd import DoNotDisturb, ends_at
from astconsole.ui.people import People
from astconsole.ui.popup.incoming import IncomingPopups
from astconsole.ui.tray import Tray


class Discretion(QObject):
    """Keeps popups and pages away, and names masked, when that was asked for in the tray.

    Signals:
        noticed: (str) what is in force, "" when nothing is.
    """

    noticed = Signal(str)

    def __init__(
        self,
        tray: Tray,
        popups: IncomingPopups,
        crm: CrmPages,
        people: People,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(tray)
        self._tray = tray
        self._popups = popups
        self._crm = crm
        self._people = people
        self._clock = clock
        self._until = QTimer(self)
        self._until.setSingleShot(True)
        self._until.timeout.connect(self._on_over)
        tray.do_not_disturb_requested.connect(self._on_do_not_disturb)
        tray.presentation_requested.connect(self._on_presentation)

    def _on_over(self) -> None:
        self._on_do_not_disturb(DoNotDisturb.OFF)

    def _on_do_not_disturb(self, choice: DoNotDisturb) -> None:
        now = self._clock()
        until = ends_at(choice, now)
        self._until.stop()
        if until is not None:
            self._until.start(max(int((until - now) / timedelta(milliseconds=1)), 0))
        quiet = choice is not DoNotDisturb.OFF
        self._popups.set_quiet(quiet)
        self._crm.set_quiet(quiet=quiet)
        self._tray.set_do_not_disturb(choice, until)
        self._tell()

    def _on_presentation(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._people.set_masked(on)
        self._tray.set_presentation(on)
        self._tell()

    def _tell(self) -> None:
        notices = [
            self._tray.quiet_words,
            self.tr("Presentation mode") if self._people.masked else "",
        ]
        self.noticed.emit(" · ".join(notice for notice in notices if notice))
