"""The preferences and the first start, connected to the settings, the keyring and the doctor.

The rule kept here: what is saved takes effect by starting the console anew within the same program,
so that there is one way from settings to a running console. A keyring may ask a person to unlock it
and answer minutes later: passwords are looked for and kept on threads.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from astconsole.app.autostart import AutostartError, autostart
from astconsole.app.runtime import Stop
from astconsole.app.trial import Trial
from astconsole.settings import Loaded, SettingsError, save
from astconsole.settings.loading import values_of
from astconsole.settings.secrets import Secrets, Source, account_of
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.preferences.dialog import PreferencesDialog
from astconsole.ui.preferences.draft import ChangesDraft, ConnectionDraft
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
        self._tasks: set[asyncio.Task[None]] = set()
        self.trial = Trial(read, secrets, self)
        self.dialog = PreferencesDialog(theme)
        self.dialog.changes_requested.connect(self._on_changes_requested)
        self.dialog.test_requested.connect(self.trial.begin)
        self.trial.running.connect(self.dialog.set_testing)
        self.trial.section.connect(self.dialog.set_section)
        self.trial.found.connect(self.dialog.set_findings)

    def open(self, group: str = "") -> None:
        """Show them, turned to that group if one is named."""
        loaded = self._read()
        self.dialog.set_loaded(loaded)
        self._begin(_say_where_the_password_is(self.dialog, self._secrets, loaded))
        if group:
            self.dialog.show_group(group)
        self.dialog.present()

    def examine(self) -> None:
        """Show the connection, and have the doctor look at it at once."""
        self.open("connection")
        self.trial.begin(self.dialog.connection.draft())

    async def stop(self) -> None:
        """Close them; what is being saved is saved first."""
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.trial.stop()
        self.dialog.close()
        self.dialog.deleteLater()

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _on_changes_requested(self, draft: ChangesDraft) -> None:
        self._begin(self._save(draft))

    async def _save(self, draft: ChangesDraft) -> None:
        note = ""
        try:
            if draft.password:  # first: one that cannot be kept stops the rest
                source = await asyncio.to_thread(self._secrets.keep, draft.account, draft.password)
                note = self._secrets.warning() if source is Source.OWN_FILE else ""
            save(self._read().user_file, draft.values)
            if _AUTOSTART in draft.values:
                autostart().set_enabled(enabled=bool(draft.values[_AUTOSTART]))
        except (SettingsError, AutostartError) as error:
            self.dialog.set_failed(said(str(error)))
            return
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

    async def keep(draft: ConnectionDraft) -> None:
        try:
            if draft.password:
                await asyncio.to_thread(secrets.keep, draft.account, draft.password)
            before = values_of(loaded.settings)
            save(loaded.user_file, {k: v for k, v in draft.values.items() if before[k] != v})
        except SettingsError as error:
            window.set_failed(said(str(error)))
        else:
            end(Began.CONNECT)

    tasks: list[asyncio.Task[None]] = []

    def on_finished(draft: ConnectionDraft) -> None:
        if all(task.done() for task in tasks):
            tasks.append(asyncio.get_running_loop().create_task(keep(draft)))

    window.demo_requested.connect(lambda: end(Began.DEMO))
    window.closed.connect(lambda: end(Began.CLOSED))
    window.finished.connect(on_finished)
    window.test_requested.connect(trial.begin)
    trial.running.connect(window.set_testing)
    trial.section.connect(window.set_section)
    trial.found.connect(window.set_findings)
    window.present()
    looking = asyncio.ensure_future(_say_where_the_password_is(window, secrets, loaded))
    stopping = asyncio.ensure_future(stop.wait())
    stopping.add_done_callback(lambda _: end(Began.CLOSED))
    await ended
    for task in (looking, stopping):
        task.cancel()
    await asyncio.gather(looking, stopping, *tasks, return_exceptions=True)
    await trial.stop()
    window.close()
    window.deleteLater()
    return ended.result()


async def _say_where_the_password_is(
    window: FirstStart | PreferencesDialog, secrets: Secrets, loaded: Loaded
) -> None:
    """Show where the password in force is kept, and whether there is a keyring for another."""
    connection = loaded.settings.connection

    def look() -> tuple[bool, Source | None]:
        try:
            secret = secrets.find(
                account_of(connection.user, connection.host, connection.port),
                password_command=connection.password_command,
            )
        except SettingsError:
            secret = None  # it is said where it matters: on connecting
        return secrets.has_keyring, secret.source if secret is not None else None

    has_keyring, source = await asyncio.to_thread(look)
    window.set_keyring(available=has_keyring)
    window.set_secret_source(source)
