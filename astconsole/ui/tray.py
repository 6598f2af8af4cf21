"""The tray icon: the state at a glance, and everything else in its menu.

The rule kept here: everything can be reached through the menu (on many desktops a click *is* the
menu), and a desktop without a tray is said, never hidden: ``QSystemTrayIcon`` claims to be visible
where nothing shows it, only ``isSystemTrayAvailable`` is honest, and a tray may come after us.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from astconsole.calls.values import Call, CallState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.ui import icons
from astconsole.ui.call_words import CallWords, say
from astconsole.ui.dnd import DoNotDisturb
from astconsole.ui.palette import TrayColors
from astconsole.ui.text import plain
from astconsole.ui.tray_menu import CALLS_SHOWN, TrayMenu
from astconsole.ui.tray_words import ICONS, TrayState, call_state, tray_state, tray_tooltip
from astconsole.ui.when import time_of_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from astconsole.ui.people import People
    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker

_PAUSE_MS: Final = 50
_LOOK_OFTEN_MS: Final = 2_000
_LOOK_SELDOM_MS: Final = 15_000
_LOOKS_OFTEN: Final = 30
_NEEDS_TICKS: Final = "tray"
_FROM_THE_MENU: Final = (
    "console_requested",
    "missed_requested",
    "call_activated",
    "do_not_disturb_requested",
    "presentation_requested",
    "preferences_requested",
    "doctor_requested",
    "quit_requested",
)


class Tray(QObject):
    """The icon, its tooltip and its menu.

    Signals:
        available_changed: (bool) a tray came or went; without one, show a window instead.
        console_requested: open the console.
        missed_requested: show the missed calls.
        call_activated: (str) the id of a call chosen in the menu.
        do_not_disturb_requested: (DoNotDisturb) what was chosen.
        presentation_requested: (bool) mask names and numbers, or no longer.
        preferences_requested, doctor_requested, quit_requested: what they say.
    """

    available_changed = Signal(bool)
    console_requested = Signal()
    missed_requested = Signal()
    call_activated = Signal(str)
    do_not_disturb_requested = Signal(object)
    presentation_requested = Signal(bool)
    preferences_requested = Signal()
    doctor_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        people: People,
        ticker: Ticker,
        parent: QObject | None = None,
        *,
        is_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._people = people
        self._ticker = ticker
        self._is_available = is_available
        self._available = False
        self._viewpoint = Viewpoint(())
        self._calls: dict[str, Call] = {}  # mine
        self._states: dict[str, TrayState] = {}  # of each; made once, for many may ring
        self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_over)
        self._silenced: frozenset[str] = frozenset()
        self._words: tuple[CallWords, ...] = ()
        self._connected = False
        self._connection = self.tr("Not connected")
        self._missed = 0
        self._quiet: DoNotDisturb = DoNotDisturb.OFF
        self._quiet_words = ""
        self._state = TrayState.OFFLINE
        self._icon_shows: tuple[TrayState, int] | None = None
        self._icon = QSystemTrayIcon(self)
        self._icon.activated.connect(self._on_activated)
        self._menu = TrayMenu(theme)
        for name in _FROM_THE_MENU:
            getattr(self._menu, name).connect(getattr(self, name))
        self._icon.setContextMenu(self._menu)
        self._looks = 0
        self._look = QTimer(self)
        self._look.timeout.connect(self._on_look)
        people.changed.connect(self._refresh)
        people.contacts_changed.connect(self._refresh)
        ticker.tick.connect(self._on_tick)
        self._refresh()

    @property
    def available(self) -> bool:
        """Whether this desktop shows a tray, as of the last look."""
        return self._available

    @property
    def state(self) -> TrayState:
        """What the icon shows."""
        return self._state

    @property
    def menu(self) -> TrayMenu:
        """The menu, for a window that stands in for the tray."""
        return self._menu

    @property
    def tooltip(self) -> str:
        """What the tooltip says."""
        return self._icon.toolTip()

    @property
    def quiet_words(self) -> str:
        """That nobody is to disturb, and until when; "" when anybody may."""
        return self._quiet_words

    def start(self) -> None:
        """Show the icon, now or as soon as the desktop has a tray."""
        self._available = self._is_available()
        self._icon.setVisible(self._available)
        self._look.start(_LOOK_SELDOM_MS if self._available else _LOOK_OFTEN_MS)

    def stop(self) -> None:
        """Take the icon away before the application ends."""
        self._look.stop()
        self._ticker.need(_NEEDS_TICKS, wanted=False)
        self._icon.hide()

    def set_viewpoint(self, viewpoint: Viewpoint) -> None:
        """Whose calls count as mine."""
        self._viewpoint = viewpoint
        for call in tuple(self._calls.values()):
            self._keep(call)
        self._refresh()

    def set_call(self, call: Call) -> None:
        """A call as it is now. The icon follows at once, words and menu when there is a moment."""
        was_mine = call.id in self._calls
        if not self._keep(call) and not was_mine:
            return  # of no concern to me, before and now
        if self._pause.isActive() and self._now() is self._state:
            self._stale = True
        else:
            self._refresh()
            self._pause.start()

    def set_connection(self, connected: bool, words: str) -> None:  # noqa: FBT001 - a slot
        """Whether the PBX is reached; ``words`` say what is wrong, "" when nothing is."""
        self._connected = connected
        self._connection = plain(words)
        self._refresh()

    def set_missed(self, count: int) -> None:
        """How many missed calls nobody has looked at."""
        self._missed = max(0, count)
        self._menu.set_missed(self._missed)
        self._show_icon()
        self._on_tick()

    def set_do_not_disturb(self, choice: DoNotDisturb, until: datetime | None = None) -> None:
        """What is in force; ``until`` None for an open end."""
        self._quiet = choice
        if choice is DoNotDisturb.OFF:
            self._quiet_words = ""
        elif until is None:
            self._quiet_words = self.tr("Do not disturb")
        else:
            time = time_of_day(until)
            self._quiet_words = self.tr("Do not disturb until {time}").format(time=time)
        self._menu.set_quiet(choice)
        self._refresh()

    def set_presentation(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """Whether names and numbers are masked."""
        self._menu.set_presentation(on)

    def set_silenced(self, calls: frozenset[str]) -> None:
        """The ids of calls for which the icon does not ring."""
        self._silenced = calls
        self._refresh()

    def _keep(self, call: Call) -> bool:
        """Take in that call as it is now; whether it goes on and is mine."""
        state = call_state(call, self._viewpoint)
        if state is None or call.state is CallState.ENDED:
            self._calls.pop(call.id, None)
            self._states.pop(call.id, None)
            return False
        self._calls[call.id] = call
        self._states[call.id] = state
        return True

    def _refresh(self) -> None:
        self._stale = False
        by_need = sorted(self._calls, key=lambda call: self._states[call] is not TrayState.RINGING)
        self._words = tuple(
            say(self._calls[call], self._viewpoint, self._people) for call in by_need[:CALLS_SHOWN]
        )
        self._state = self._now()
        self._show_icon()
        self._menu.set_missed(self._missed)
        self._menu.set_calls(self._words, len(by_need))
        self._ticker.need(_NEEDS_TICKS, wanted=bool(self._words))
        self._on_tick()

    def _now(self) -> TrayState:
        states = self._states
        if self._silenced:
            states = {call: it for call, it in states.items() if not self._is_silent(call, it)}
        quiet = self._quiet is not DoNotDisturb.OFF
        return tray_state(states.values(), connected=self._connected, quiet=quiet)

    def _on_pause_over(self) -> None:
        if self._stale:
            self._refresh()
            self._pause.start()

    def _is_silent(self, call_id: str, state: TrayState) -> bool:
        return state is TrayState.RINGING and call_id in self._silenced

    def _show_icon(self) -> None:
        shown = (self._state, self._missed)
        if shown == self._icon_shows:
            return
        self._icon_shows = shown
        colors = TrayColors()
        color = getattr(colors, self._state.value)
        name = ICONS[self._state]
        self._icon.setIcon(icons.badged(name, color, self._missed, colors.badge, colors.on_badge))

    def _on_tick(self) -> None:
        words = tray_tooltip(
            self._words,
            self._ticker.now(),
            calls_in_all=len(self._calls),
            connection=self._connection,
            missed=self._missed,
            quiet=self._quiet_words,
        )
        if words != self._icon.toolTip():
            self._icon.setToolTip(words)

    def _on_look(self) -> None:
        found = self._is_available()
        self._looks += 1
        often = not found and self._looks < _LOOKS_OFTEN
        self._look.setInterval(_LOOK_OFTEN_MS if often else _LOOK_SELDOM_MS)
        if found == self._available:
            return
        self._available = found
        self._icon.setVisible(found)
        self.available_changed.emit(found)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.console_requested.emit()
