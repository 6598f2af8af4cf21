"""The preferences and the first start, connected to the settings, the keyring and the doctor.

The rule kept here: what is saved takes effect by starting the console anew within the same program,
so that there is one way from settings to a running console.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from astconsole.app.autostart import AutostartError, autostart
from astconsole.app.runtime import Stop
from astconsole.app.trial import Trial
from astconsole.settings import Loaded, SettingsError, save
from astconsole.settings.loading import values_of
from astconsole.settings.secrets import Secrets, Source, account_of
from astconsole.settings.table import Value
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.preferences.dialog import PreferencesDialog
from astconsole.ui.preferences.draft import ConnectionDraft
from astconsole.ui.theme import Scheme, Theme
from astconsole.ui.troubles import said

_AUTOSTART = "behaviour.start_with_session"


class Preferences(QObject):
    """The preferences of a running console.

    Signals:
        saved: something was saved: begin anew.
    """

    saved = Signal()

    def __init__(
        self,
        theme: Theme,
        read: Callable[[], Loaded],
        secrets: Secrets,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._secrets = secrets
        self._note = ""
        self.trial = Trial(read, secrets, self)
        self.dialog = PreferencesDialog(theme)
        self.dialog.secret_given.connect(self._on_secret_given)
        self.dialog.changes_requested.connect(self._on_changes_requested)
        self.dialog.test_requested.connect(self.trial.begin)
        self.trial.running.connect(self.dialog.set_testing)
        self.trial.found.connect(self.dialog.set_findings)

    def open(self, group: str = "") -> None:
        """Show them, turned to that group if one is named."""
        loaded = self._read()
        connection = loaded.settings.connection
        self.dialog.set_loaded(loaded)
        self.dialog.set_keyring(available=self._secrets.has_keyring)
        self.dialog.set_secret_source(
            _kept(self._secrets, account_of(connection.user, connection.host, connection.port))
        )
        if group:
            self.dialog.show_group(group)
        self.dialog.present()

    def examine(self) -> None:
        """Show the connection, and have the doctor look at it at once."""
        self.open("connection")
        self.trial.begin(self.dialog.connection.draft())

    async def stop(self) -> None:
        """Close them."""
        await self.trial.stop()
        self.dialog.close()
        self.dialog.deleteLater()

    def _on_secret_given(self, account: str, password: str) -> None:
        try:
            if self._secrets.keep(account, password) is Source.OWN_FILE:
                self._note = self._secrets.warning()
        except SettingsError as error:
            self.dialog.set_failed(said(str(error)))

    def _on_changes_requested(self, changes: Mapping[str, Value]) -> None:
        try:
            save(self._read().user_file, changes)
            if _AUTOSTART in changes:
                autostart().set_enabled(enabled=bool(changes[_AUTOSTART]))
        except (SettingsError, AutostartError) as error:
            self.dialog.set_failed(said(str(error)))
            return
        note, self._note = self._note, ""
        self.dialog.set_saved(self._read(), note)
        self.saved.emit()


class Began(StrEnum):
    """How the first start ended."""

    CONNECT = "connect"
    DEMO = "demo"
    CLOSED = "closed"


async def first_start(
    app: QApplication, stop: Stop, read: Callable[[], Loaded], secrets: Secrets
) -> Began:
    """Ask who connects where, and keep it; returns how it ended."""
    loaded = read()
    theme = Theme(app, Scheme(loaded.settings.appearance.theme))
    window = FirstStart(theme, values_of(loaded.settings))
    trial = Trial(read, secrets, window)
    ended: asyncio.Future[Began] = asyncio.get_running_loop().create_future()

    def end(how: Began) -> None:
        if not ended.done():
            ended.set_result(how)

    def keep(draft: ConnectionDraft) -> None:
        try:
            if draft.password:
                secrets.keep(draft.account, draft.password)
            before = values_of(loaded.settings)
            save(loaded.user_file, {k: v for k, v in draft.values.items() if before[k] != v})
        except SettingsError as error:
            window.set_failed(said(str(error)))
        else:
            end(Began.CONNECT)

    window.demo_requested.connect(lambda: end(Began.DEMO))
    window.closed.connect(lambda: end(Began.CLOSED))
    window.finished.connect(keep)
    window.test_requested.connect(trial.begin)
    trial.running.connect(window.set_testing)
    trial.found.connect(window.set_findings)
    window.set_keyring(available=secrets.has_keyring)
    window.present()
    stopping = asyncio.ensure_future(stop.wait())
    stopping.add_done_callback(lambda _: end(Began.CLOSED))
    await ended
    stopping.cancel()
    await asyncio.gather(stopping, return_exceptions=True)
    await trial.stop()
    window.close()
    window.deleteLater()
    return ended.result()


def _kept(secrets: Secrets, account: str) -> Source | None:
    try:
        secret = secrets.find(account)
    except SettingsError:
        return None
    return secret.source if secret is not None else None
