"""The test button: a connection as it was typed, examined by the doctor.

The rule kept here: one examination at a time; what comes late for another is dropped. Nothing is
saved by it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from astconsole.ami.errors import OptionError
from astconsole.app.connecting import MissingError, connection_options
from astconsole.app.doctor_words import in_this_language, translated
from astconsole.doctor import Finding, Progress, Severity, Wish, examine
from astconsole.settings import Loaded, SettingsError
from astconsole.settings.loading import settings_from, values_of
from astconsole.settings.secrets import Secrets
from astconsole.ui.preferences.draft import ConnectionDraft
from astconsole.ui.troubles import said


class Trial(QObject):
    """Examines drafts.

    Signals:
        running: (str) what it does now.
        section: (str) the section of manager.conf for what is wanted; told just before what was
            found.
        found: (tuple of Finding) what came of it, the worst first.
    """

    running = Signal(str)
    section = Signal(str)
    found = Signal(object)

    def __init__(
        self, read: Callable[[], Loaded], secrets: Secrets, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._secrets = secrets
        self._task: asyncio.Task[None] | None = None

    def begin(self, draft: ConnectionDraft) -> None:
        """Examine that connection; an examination that runs is given up."""
        if self._task is not None:
            self._task.cancel()
        self._task = asyncio.get_running_loop().create_task(self._examine(draft))

    async def stop(self) -> None:
        """Give up what runs."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _examine(self, draft: ConnectionDraft) -> None:
        self.running.emit(self.tr("Connecting…"))
        try:
            settings = settings_from({**values_of(self._read().settings), **draft.values})
            options = await asyncio.to_thread(  # a keyring may ask to be unlocked
                connection_options, settings, self._secrets, password=draft.password
            )
        except (MissingError, OptionError, SettingsError) as error:
            self.section.emit("")
            self.found.emit(_wrong(said(str(error))))
            return
        names = tuple(e.rpartition("/")[2] for e in settings.me.extensions)
        wishes = frozenset({Wish.CLICK_TO_DIAL} if settings.me.dial_context else ())
        examination = await examine(options, on_progress=self._tell, wishes=wishes, endpoints=names)
        self.section.emit(examination.stanza)
        self.found.emit(tuple(map(in_this_language, examination.findings)))

    def _tell(self, progress: Progress) -> None:
        self.running.emit(f"{translated(progress.words)}…")


def _wrong(words: str) -> Sequence[Finding]:
    return (Finding(Severity.PROBLEM, words.rstrip("."), ""),)
