"""A line across a page that says what is wrong and what to do about it.

The rule kept here: words first; the icon and the colour only say again what the words say.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.log.flow import LeadingLayout
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme

_LETTERS: Final = 32
"""So many letters of a line are to stand beside the buttons, or they go below."""


class ConnectionState(StrEnum):
    """How the PBX is reached."""

    CONNECTED = "connected"
    CONNECTING = "connecting"
    DISCONNECTED = "disconnected"  # lost; it is tried again by itself
    FAILED = "failed"  # a person has to change something


class ConnectionBanner(QFrame):
    """Says when the PBX is not reached; hidden while it is.

    Signals:
        preferences_requested: change host, user or secret.
        doctor_requested: find out what is wrong.
        retry_requested: try to connect now, not when it would be by itself.
    """

    preferences_requested = Signal()
    doctor_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = ConnectionState.CONNECTED
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        row.setSpacing(Space.MEDIUM)
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._retry = QPushButton(self.tr("Try now"))
        self._retry.clicked.connect(self.retry_requested)
        self._doctor = QPushButton(self.tr("Find out why"))
        self._doctor.clicked.connect(self.doctor_requested)
        self._preferences = QPushButton(self.tr("Open preferences"))
        self._preferences.clicked.connect(self.preferences_requested)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said = LeadingLayout(least=self._least_words, spacing=Space.SMALL)
        for widget in (self._words, self._retry, self._doctor, self._preferences):
            said.addWidget(widget)
        row.addLayout(said, 1)
        theme.changed.connect(self._paint)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def set_connection(self, state: ConnectionState, words: str) -> None:
        """The state, and in words what it is and what to do."""
        self._state = state
        self._words.setText(plain(words))
        self.setAccessibleName(plain(words))
        failed = state is ConnectionState.FAILED
        self._retry.setVisible(state is ConnectionState.DISCONNECTED)
        self._doctor.setVisible(state is not ConnectionState.CONNECTING)
        self._preferences.setVisible(failed)
        self._paint()
        self.setVisible(state is not ConnectionState.CONNECTED)

    def _least_words(self) -> int:
        return self.fontMetrics().averageCharWidth() * _LETTERS

    def _paint(self) -> None:
        tint, role, name = {
            ConnectionState.CONNECTED: ("info", "accent", Icon.ANSWERED),
            ConnectionState.CONNECTING: ("info", "accent", Icon.REFRESH),
            ConnectionState.DISCONNECTED: ("warning", "warning", Icon.OFFLINE),
            ConnectionState.FAILED: ("danger", "danger", Icon.WARNING),
        }[self._state]
        self.setProperty("tint", tint)
        self.style().unpolish(self)
        self.style().polish(self)
        color = getattr(self._theme.colors, role)
        self._icon.setPixmap(icons.pixmap(name, color, 20, self.devicePixelRatioF()))
