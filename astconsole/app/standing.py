"""How the connection stands, in one line for whoever shows it.

The rule kept here: why it was lost stays told while it is tried again, until it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from astconsole.manager import AsteriskManager
from astconsole.ui.banner import ConnectionState
from astconsole.ui.troubles import said
from astconsole.ui.when import time_of_day


class Standing(QObject):
    """Puts what the manager says of its connection into words.

    Args:
        where: the PBX as a person would say it.

    Signals:
        changed: (ConnectionState state, str words) how it stands from now on.
    """

    changed = Signal(object, str)

    def __init__(
        self,
        manager: AsteriskManager,
        where: str,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._where = where
        self._clock = clock
        self._trouble = ""
        manager.loggedin.connect(self._on_logged_in)
        manager.servererror.connect(self._on_server_error)
        manager.serverdisconnect.connect(self._on_server_disconnect)
        manager.retrying.connect(self._on_retrying)

    def begin(self) -> None:
        """It is being connected."""
        self._say(ConnectionState.CONNECTING, self.tr("Connecting to %1…"))

    def _on_logged_in(self) -> None:
        self._trouble = ""
        self._say(ConnectionState.CONNECTED, self.tr("Connected to %1"))

    def _on_server_error(self, words: str) -> None:
        self._trouble = said(words)
        self._say(ConnectionState.FAILED, self._trouble)

    def _on_server_disconnect(self, because_of_error: bool) -> None:  # noqa: FBT001 - a slot
        if not because_of_error:
            self._trouble = ""
            self._say(ConnectionState.DISCONNECTED, self.tr("Not connected to %1"))

    def _on_retrying(self, seconds: float) -> None:
        words = self._trouble or self.tr("Not connected to %1.")
        due = self._clock() + timedelta(seconds=seconds)  # a count of seconds would stand still
        again = self.tr("Trying again at %1.").replace("%1", time_of_day(due, seconds=True))
        self._say(ConnectionState.DISCONNECTED, f"{words} {again}")

    def _say(self, state: ConnectionState, words: str) -> None:
        self.changed.emit(state, words.replace("%1", self._where))
