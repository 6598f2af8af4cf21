"""The tray's menu: the calls of this moment first, then everything else one can do.

The rule kept here: it is changed only where it is different, so that it does not flicker or jump
while somebody has it open; its entries are plain text on every desktop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from astconsole.ui import icons
from astconsole.ui.dnd import DoNotDisturb
from astconsole.ui.icons import Icon
from astconsole.ui.text import menu_text, plain, unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from astconsole.ui.call_words import CallWords
    from astconsole.ui.theme import Theme

CALLS_SHOWN: Final = 8


class TrayMenu(QMenu):
    """The menu.

    Signals:
        console_requested, missed_requested, preferences_requested, doctor_requested,
            quit_requested: what they say.
        call_activated: (str) the id of a call.
        do_not_disturb_requested: (DoNotDisturb) what was chosen.
        presentation_requested: (bool) mask names and numbers, or no longer.
    """

    console_requested = Signal()
    missed_requested = Signal()
    call_activated = Signal(str)
    do_not_disturb_requested = Signal(object)
    presentation_requested = Signal(bool)
    preferences_requested = Signal()
    doctor_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._calls: list[QAction] = []
        self._quiet: dict[DoNotDisturb, QAction] = {}
        self._nothing = self.addAction(self.tr("No calls"))
        self._nothing.setEnabled(False)
        self._further = self.addAction("")
        self._further.setVisible(False)
        self._after_calls = self.addSeparator()
        self._open = self.addAction(self.tr("Open console"))
        self._missed = self.addAction(self.tr("Missed calls"))
        self.addSeparator()
        self._quiet_menu = self.addMenu(self.tr("Do not disturb"))
        self._build_quiet()
        self._presentation = self.addAction(self.tr("Presentation mode (hide names and numbers)"))
        self._presentation.setCheckable(True)
        self.addSeparator()
        self._preferences = self.addAction(self.tr("Preferences…"))
        self._doctor = self.addAction(self.tr("Connection doctor…"))
        self.addSeparator()
        self._quit = self.addAction(self.tr("Quit"))
        self._further.triggered.connect(self._on_open)
        self._open.triggered.connect(self._on_open)
        self._missed.triggered.connect(self._on_missed)
        self._presentation.triggered.connect(self.presentation_requested)
        self._preferences.triggered.connect(self._on_preferences)
        self._doctor.triggered.connect(self._on_doctor)
        self._quit.triggered.connect(self._on_quit)
        theme.changed.connect(self._paint)
        self._paint()

    def for_a_window(self) -> QMenu:
        """What of it a window has no other place for; a desktop may have no tray."""
        menu = QMenu(self.tr("More"))
        menu.addAction(self._quiet_menu.menuAction())
        menu.addAction(self._presentation)
        menu.addSeparator()
        menu.addAction(self._quit)
        return menu

    def set_calls(self, calls: Sequence[CallWords], in_all: int) -> None:
        """My calls of this moment: the first of them, and how many there are."""
        wanted = calls[:CALLS_SHOWN]
        while len(self._calls) > len(wanted):
            gone = self._calls.pop()
            self.removeAction(gone)
            gone.deleteLater()
        while len(self._calls) < len(wanted):
            action = QAction(self)
            action.triggered.connect(self._on_call)
            self.insertAction(self._further, action)
            self._calls.append(action)
        for action, words in zip(self._calls, wanted, strict=True):
            text = menu_text(unmarked(f"{plain(words.title, 40)} – {plain(words.status, 60)}"))
            if (action.text(), action.data()) == (text, words.call_id):
                continue
            action.setText(text)
            action.setIcon(icons.icon(words.icon, self._theme.colors.text))
            action.setData(words.call_id)
        self._nothing.setVisible(not wanted)
        further = in_all - len(wanted)
        self._further.setText(self.tr("More calls: {count}").format(count=further))
        self._further.setVisible(further > 0)

    def set_missed(self, count: int) -> None:
        """How many missed calls nobody has looked at."""
        words = self.tr("Missed calls ({count})").format(count=count)
        self._missed.setText(words if count else self.tr("Missed calls"))

    def set_quiet(self, choice: DoNotDisturb) -> None:
        """What is in force."""
        self._quiet[choice].setChecked(True)

    def set_presentation(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """Whether names and numbers are masked."""
        self._presentation.setChecked(on)

    def _build_quiet(self) -> None:
        group = QActionGroup(self)
        for choice, words in (
            (DoNotDisturb.OFF, self.tr("Off")),
            (DoNotDisturb.HALF_HOUR, self.tr("For 30 minutes")),
            (DoNotDisturb.HOUR, self.tr("For 1 hour")),
            (DoNotDisturb.TOMORROW, self.tr("Until tomorrow 9:00")),
            (DoNotDisturb.OPEN_END, self.tr("Until I say")),
        ):
            action = self._quiet_menu.addAction(words)
            action.setCheckable(True)
            action.setData(choice)
            group.addAction(action)
            self._quiet[choice] = action
        self._quiet[DoNotDisturb.OFF].setChecked(True)
        group.triggered.connect(self._on_quiet)

    def _paint(self) -> None:
        for action, name in (
            (self._open, Icon.NOW),
            (self._missed, Icon.MISSED),
            (self._quiet_menu.menuAction(), Icon.DND),
            (self._preferences, Icon.PREFERENCES),
            (self._doctor, Icon.DOCTOR),
            (self._quit, Icon.QUIT),
        ):
            action.setIcon(icons.icon(name, self._theme.colors.text))

    def _on_call(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.call_activated.emit(str(action.data()))

    def _on_quiet(self, action: QAction) -> None:
        self.do_not_disturb_requested.emit(DoNotDisturb(action.data()))

    def _on_open(self) -> None:
        self.console_requested.emit()

    def _on_missed(self) -> None:
        self.missed_requested.emit()

    def _on_preferences(self) -> None:
        self.preferences_requested.emit()

    def _on_doctor(self) -> None:
        self.doctor_requested.emit()

    def _on_quit(self) -> None:
        self.quit_requested.emit()
