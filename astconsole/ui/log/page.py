"""The call log page: filter bar, list, detail pane, export dialog, put together.

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
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from astconsole.calls.logged import Chip, LogFilter, LoggedCall
from astconsole.ui.icons import Icon, icon
from astconsole.ui.log.actions import RowActions
from astconsole.ui.log.empty import EmptyState
from astconsole.ui.log.export_dialog import ExportDialog, ExportFormat
from astconsole.ui.log.filters import FilterBar
from astconsole.ui.log.model import LogModel, local_now
from astconsole.ui.log.notice import NoticeBar
from astconsole.ui.log.pill import NewCallsPill
from astconsole.ui.log.source import RowSource
from astconsole.ui.log.view import LogView
from astconsole.ui.people import People
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme, Tone, mark

_SEEN_MS: Final = 700
_RETRY_MS: Final = 5000
_MINUTE_MS: Final = 60_000


class LogPage(QWidget):
    """The call log.

    Signals:
        filter_changed: other rows are shown now (a LogFilter).
        copy_requested: text for the clipboard (a str).
        look_up_requested: who has this number? (a str)
        call_requested: this number is to be called (a str).
        delete_requested: these rows are to be deleted for good (a tuple of row ids).
        ignore_requested: calls with this number are not to be logged any more (a str).
        missed_seen: a person has seen these missed calls (a tuple of row ids).
        export_requested: format name, path, LogFilter.
        export_cancelled: the export that runs is not wanted any more.
        reveal_requested: an exported file is to be shown in its folder (its path).
    """

    filter_changed = Signal(object)
    copy_requested = Signal(str)
    look_up_requested = Signal(str)
    call_requested = Signal(str)
    delete_requested = Signal(object)
    ignore_requested = Signal(str)
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
        self._seen: set[int] = set()
        self.model = LogModel(source, people, self, now=now)
        self.filters = FilterBar(theme, now)
        self.view = LogView(theme, self.model)
        self.empty = EmptyState(theme)
        self.notice = NoticeBar()
        self.pill = NewCallsPill(self.view.viewport())
        self.row_actions = RowActions(theme, self.view, self.model)
        self.dialog = ExportDialog(theme, formats, self)
        self.export = QPushButton()
        self.export.setEnabled(bool(formats))
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.count, tone=Tone.MUTED)
        self._lay_out()
        self._seen_timer = self._timer(_SEEN_MS, self._tell_seen)
        self._retry_timer = self._timer(_RETRY_MS, self.model.refresh)
        self._minute = self._timer(_MINUTE_MS, self._on_minute)
        self._minute.setSingleShot(False)
        self._minute.start()
        self._connect()
        theme.changed.connect(self.refresh_look)
        self.retranslate()
        self.refresh_look()
        self._show_count()

    def _timer(self, interval: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _lay_out(self) -> None:
        self.filters.add_tool(self.export)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.stack)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(self.filters)
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.notice)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.filters.filter_changed.connect(self._on_filter_changed)
        self.filters.left_downwards.connect(self._on_left_downwards)
        self.model.modelReset.connect(self._on_rows_changed)
        self.model.rowsInserted.connect(self._on_rows_changed)
        self.model.rowsRemoved.connect(self._on_rows_changed)
        # queued: a page may fail while the view paints
        self.model.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self.view.arrived.connect(self.pill.add)
        self.view.scrolled.connect(self._on_scrolled)
        self.view.opened.connect(self._on_opened)
        self.pill.clicked.connect(self.show_newest)
        self.empty.clear_requested.connect(lambda: self.show_filter(LogFilter()))
        self.empty.retry_requested.connect(self.model.refresh)
        self.notice.leaving_changed.connect(self.view.set_leaving)
        self.notice.delete_requested.connect(self.delete_requested)
        self.row_actions.copy_requested.connect(self._on_copy_requested)
        self.row_actions.look_up_requested.connect(self.look_up_requested)
        self.row_actions.call_requested.connect(self.call_requested)
        self.row_actions.ignore_requested.connect(self.ignore_requested)
        self.row_actions.number_requested.connect(
            lambda number: self.show_filter(LogFilter(number=number))
        )
        self.row_actions.delete_requested.connect(self.notice.delete_later)
        self.export.clicked.connect(self.open_export)
        self.dialog.export_requested.connect(self.export_requested)
        self.dialog.export_cancelled.connect(self.export_cancelled)
        self.dialog.reveal_requested.connect(self.reveal_requested)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_search)

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.setAccessibleName(self.tr("Call log"))
        self.export.setText(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export the calls shown"))

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

    def show_filter(self, log_filter: LogFilter) -> None:
        """Show what that filter lets through."""
        self.filters.set_filter(log_filter)

    def show_missed(self) -> None:
        """Show the missed calls."""
        self.show_filter(LogFilter(chip=Chip.MISSED))
        self.view.setFocus()

    def show_call(self, row_id: int) -> None:
        """Show and select that call, whatever the filter was."""
        self.model.take_in()
        if not self.view.choose(row_id):
            self.show_filter(LogFilter())
            self.view.choose(row_id)
        self.view.setFocus()

    def show_newest(self) -> None:
        """Go to the top of the list."""
        self.view.scrollToTop()
        self.view.setFocus()

    def focus_search(self) -> None:
        """Be ready to type a search."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def say(self, words: str) -> None:
        """Show a line under the list for a while."""
        self.notice.say(words)

    def settle(self) -> None:
        """Before the window goes: what was deleted is deleted now, no longer to be taken back."""
        self.notice.settle()

    # --- export

    def set_export_folder(self, folder: Path) -> None:
        """Where exported files go unless a person says otherwise."""
        self._folder = folder

    def open_export(self) -> None:
        """Ask which format and which file."""
        self.filters.tell()
        self.model.take_in()
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
        self.dialog.finish(path)

    def export_failed(self, words: str) -> None:
        """It did not work; nothing was left behind."""
        self.dialog.fail(words)

    # --- what happened

    def _on_filter_changed(self, log_filter: LogFilter) -> None:
        self.pill.clear()
        self.model.show_filter(log_filter)
        self.filter_changed.emit(log_filter)

    def _on_left_downwards(self) -> None:
        if self.model.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_rows_changed(self) -> None:
        self._show_count()
        self._seen_timer.start()

    def _on_scrolled(self) -> None:
        if self.view.at_top():
            self.pill.clear()
        self._seen_timer.start()

    def _on_opened(self, call: LoggedCall) -> None:
        pass

    def _on_copy_requested(self, text: str) -> None:
        self.copy_requested.emit(text)
        self.notice.say(self.tr("Copied: {text}").format(text=plain(text, 80)))

    def _on_failed(self, words: str) -> None:
        self._show_count()
        self.notice.say(self.tr("The call log cannot be read: {reason}").format(reason=words))
        self._retry_timer.start()

    def _on_minute(self) -> None:
        if self.model.check_day():
            self.filters.tell()  # "today" is another day now

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's
        """What is in sight now may be seen now."""
        super().showEvent(event)
        self._on_minute()
        self._seen_timer.start()

    def _tell_seen(self) -> None:
        if not self.isVisible() or not self.window().isActiveWindow():
            return
        new = tuple(
            call.row_id
            for call in self.view.calls_in_sight()
            if call.missed and not call.seen and call.row_id not in self._seen
        )
        if new:
            self._seen.update(new)
            self.missed_seen.emit(new)

    def _show_count(self) -> None:
        rows = self.model.rowCount()
        if self.model.error and not rows:
            self.empty.say_failed(self.model.error)
        elif self.model.log_filter == LogFilter():
            self.empty.say_no_calls()
        else:
            self.empty.say_no_match(self.model.log_filter.text)
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        words = self.tr("1 row") if rows == 1 else self.tr("{count} rows")
        self.count.setText(words.format(count=self.locale().toString(rows)) if rows else "")
        self.export.setEnabled(bool(rows) and self.dialog.has_formats)
