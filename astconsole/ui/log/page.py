"""The call log page: filter bar, list, detail pane and export dialog, put together.

The rule kept here: the page shows what its source holds and says what a person wants done; it
changes nothing in the log. After somebody did, the page is told by row ids
(:meth:`LogPage.calls_added` and its kin).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.icons import Icon, icon
from astconsole.ui.log.detail import DetailPane
from astconsole.ui.log.export_dialog import ExportDialog
from astconsole.ui.log.filters import FilterBar
from astconsole.ui.log.formats import ExportFormat
from astconsole.ui.log.model import LogModel, local_now
from astconsole.ui.log.panel import ListPanel
from astconsole.ui.log.source import RowSource
from astconsole.ui.log.splitter import ListAndDetail
from astconsole.ui.log.teller import Teller
from astconsole.ui.people import People
from astconsole.ui.text import beside_icon, plain, tooltip
from astconsole.ui.theme import Space, Theme

_MINUTE_MS: Final = 60_000


class LogPage(QWidget):
    """The call log.

    Signals:
        filter_changed: other rows are shown now (a LogFilter).
        copy_requested: text for the clipboard (a str).
        look_up_requested: who has this number? (a str)
        call_requested: this number is to be called (a str).
        participant_activated: somebody was clicked (a Participant).
        note_changed: the note of a row is this now (row id, text).
        raw_requested: the raw events of this row are wanted (row id); see `show_raw`.
        delete_requested: these rows are to be deleted for good (a tuple of row ids).
        ignore_requested: calls with this number are not to be logged any more (a str).
        log_again_requested: they are to be, after all (a str).
        missed_seen: a person has had these missed calls in sight (a tuple of row ids).
        export_requested: format name, path, LogFilter.
        export_cancelled: the export that runs is not wanted any more.
        reveal_requested: an exported file is to be shown in its folder (its path).
    """

    filter_changed = Signal(object)
    copy_requested = Signal(str)
    look_up_requested = Signal(str)
    call_requested = Signal(str)
    participant_activated = Signal(object)
    note_changed = Signal(int, str)
    raw_requested = Signal(int)
    delete_requested = Signal(object)
    ignore_requested = Signal(str)
    log_again_requested = Signal(str)
    missed_seen = Signal(object)
    export_requested = Signal(str, str, object)
    export_cancelled = Signal()
    reveal_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        people: People,
        source: RowSource | None = None,
        parent: QWidget | None = None,
        *,
        formats: Sequence[ExportFormat] = (),
        now: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._folder = Path.home()
        self.model = LogModel(source, people, self, now=now)
        self.filters = FilterBar(theme, now, self.said_number)
        people.changed.connect(self.filters.retranslate)
        self.panel = ListPanel(theme, self.model)
        self.view = self.panel.view
        self.detail = DetailPane(theme)
        self.dialog = ExportDialog(theme, formats, self)
        self.export = QPushButton()
        self.filters.add_tool(self.export)
        self.splitter = ListAndDetail(self.panel, self.detail)
        self.teller = Teller(self.model, self.view, self.detail, self.splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(self.filters)
        whole.addWidget(self.splitter, 1)
        self.setFocusProxy(self.view)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._connect()
        self.retranslate()
        self.refresh_look()
        self._on_rows_changed()

    def _connect(self) -> None:
        panel, detail, dialog = self.panel, self.detail, self.dialog
        actions = panel.row_actions
        self._theme.changed.connect(self.refresh_look)
        self.filters.filter_changed.connect(self._on_filter_changed)
        self.filters.left_downwards.connect(panel.enter)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._on_rows_changed)
        panel.clear_requested.connect(lambda: self.show_filter(LogFilter()))
        panel.missed_seen.connect(self.missed_seen)
        panel.delete_requested.connect(self.delete_requested)
        for sender in (actions, detail):
            sender.copy_requested.connect(self._on_copy_requested)
            sender.look_up_requested.connect(self.look_up_requested)
            sender.call_requested.connect(self.call_requested)
        actions.ignore_requested.connect(self.ignore_requested)
        actions.log_again_requested.connect(self.log_again_requested)
        actions.number_requested.connect(lambda who: self.show_filter(LogFilter(number=who)))
        actions.note_requested.connect(self.teller.open_note)
        detail.participant_activated.connect(self.participant_activated)
        detail.note_changed.connect(self.note_changed)
        detail.raw_requested.connect(self.raw_requested)
        self.export.clicked.connect(self.open_export)
        dialog.export_requested.connect(self.export_requested)
        dialog.export_cancelled.connect(self.export_cancelled)
        dialog.reveal_requested.connect(self.reveal_requested)

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.setAccessibleName(self.tr("Call log"))
        self.export.setText(beside_icon(self.tr("Export…")))
        self.export.setAccessibleName(self.tr("Export the calls shown"))
        self.export.setToolTip(tooltip(self.tr("Export the calls shown (Ctrl+E)")))
        self.filters.retranslate()
        self.panel.retranslate()
        self.detail.retranslate()
        self.model.retell()

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        self.export.setIcon(icon(Icon.EXPORT, self._theme.colors.muted))

    # --- told from outside

    def set_source(self, source: RowSource) -> None:
        """Show another log."""
        self.model.set_source(source)

    def calls_added(self, row_ids: Iterable[int]) -> None:
        """Rows were written to the log."""
        self.model.calls_added(row_ids)

    def calls_changed(self, row_ids: Iterable[int]) -> None:
        """Rows were written anew."""
        self.model.calls_changed(row_ids)

    def calls_removed(self, row_ids: Iterable[int]) -> None:
        """Rows were deleted."""
        self.model.calls_removed(row_ids)

    def refresh(self) -> None:
        """The log was changed in ways nobody can tell one by one."""
        self.model.refresh()

    def set_kept(self, *, kept: bool) -> None:
        """Whether calls are written to the log at all."""
        self.panel.set_kept(kept=kept)

    def set_can_call(self, *, can_call: bool) -> None:
        """Whether a number may be called from here."""
        self.panel.row_actions.set_can_call(can_call=can_call)
        self.detail.set_can_call(can_call=can_call)

    def show_filter(self, log_filter: LogFilter) -> None:
        """Show what that filter lets through."""
        self.filters.set_filter(log_filter)

    def show_missed(self) -> None:
        """Show the missed calls."""
        self.show_filter(LogFilter(chip=Chip.MISSED))
        self.panel.enter()

    def show_call(self, row_id: int) -> None:
        """Show that call in full, whatever the filter was."""
        self.model.take_in()
        self.model.count_all()
        if not self.view.choose(row_id):
            self.show_filter(LogFilter())
            self.model.count_all()
            if not self.view.choose(row_id):
                return
        self.view.setFocus()
        call = self.view.current_call()
        if call is not None:
            self.teller.open(call)

    def focus_search(self) -> None:
        """Be ready to type a search."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def set_ignored(self, numbers: Iterable[str]) -> None:
        """Calls with these numbers are not logged."""
        self.panel.row_actions.set_ignored(numbers)

    def say(self, words: str, take_back: Callable[[], object] | None = None) -> None:
        """Show a line under the list for a while, with Undo where it can be taken back."""
        self.panel.notice.say(words, take_back)

    def said_number(self, number: str) -> str:
        """That number as this page writes it; hidden while presenting."""
        return self.model.people.formats(number).text

    def settle(self) -> None:
        """Before the window goes: keep the note that is typed, delete what was deleted."""
        self.detail.note.tell()
        self.panel.notice.settle()

    def show_raw(self, row_id: int, messages: Sequence[str | bytes]) -> None:
        """The raw events of that row, as asked for by `raw_requested`."""
        self.detail.show_raw(row_id, messages)

    # --- export

    def set_export_folder(self, folder: Path) -> None:
        """Where exported files go unless a person says otherwise."""
        self._folder = folder

    def open_export(self) -> None:
        """Ask which format and which file."""
        self.filters.tell()
        self.model.take_in()
        self.model.count_all()
        self.dialog.ask(
            self.model.log_filter,
            self.model.rowCount(),
            self.filters.told_in_words(),
            self._folder,
            self._now().astimezone().date(),
        )

    def set_export_progress(self, done: int, total: int) -> None:
        """So many rows of so many are written."""
        self.dialog.set_progress(done, total)

    def export_finished(self, path: str) -> None:
        """The file is there, whole."""
        if not self.dialog.finish(path):
            self.say(self.tr("Saved as {path}").format(path=path))

    def export_failed(self, words: str) -> None:
        """It did not work; nothing was left behind."""
        self.dialog.fail(words)

    # --- what happened

    def _on_filter_changed(self, log_filter: LogFilter) -> None:
        self.panel.show_from_top()
        self.model.show_filter(log_filter, whole=self.view.currentIndex().isValid())
        self.filter_changed.emit(log_filter)

    def _on_rows_changed(self) -> None:
        self.export.setEnabled(self.model.rowCount() > 0 and self.dialog.has_formats)

    def _on_copy_requested(self, text: str) -> None:
        self.copy_requested.emit(text)
        shown = "••••" if self.model.people.masked else plain(text, 80)
        self.say(self.tr("Copied: {text}").format(text=shown))

    def _on_minute(self) -> None:
        if self.model.check_day():
            self.filters.tell()  # "today" is another day now

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's
        """Another day may have begun meanwhile."""
        super().showEvent(event)
        self._on_minute()
        self._minute.start()
