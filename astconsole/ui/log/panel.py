"""The list with what belongs to it: empty states, the pill for new calls, undo, the count.

The rule kept here: there is always something to read: rows, or why there are none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from astconsole.calls.logged import LogFilter
from astconsole.ui.log.actions import RowActions
from astconsole.ui.log.empty import EmptyState
from astconsole.ui.log.model import LogModel
from astconsole.ui.log.notice import NoticeBar
from astconsole.ui.log.pill import NewCallsPill
from astconsole.ui.log.view import LogView
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme, Tone, mark

_SEEN_MS: Final = 700
_RETRY_MS: Final = 5000


class ListPanel(QWidget):
    """The list of calls and what stands around it.

    Signals:
        missed_seen: a person has had these missed calls in sight (a tuple of row ids).
        clear_requested: the person wants all calls shown.
        delete_requested: these rows are to be deleted for good (a tuple of row ids).
    """

    missed_seen = Signal(object)
    clear_requested = Signal()
    delete_requested = Signal(object)

    def __init__(self, theme: Theme, model: LogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._seen: set[int] = set()
        self._kept = True
        self.view = LogView(theme, model)
        self.row_actions = RowActions(theme, self.view, model)
        self.empty = EmptyState(theme)
        self.pill = NewCallsPill(self.view.viewport(), below=self.view.day_height)
        self.notice = NoticeBar()
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.count, tone=Tone.MUTED)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.notice)
        whole.addWidget(self.count)
        self.seen_timer = self._timer(_SEEN_MS, self._tell_seen)
        self.retry_timer = self._timer(_RETRY_MS, model.refresh)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._on_rows_changed)
        # queued: a page may fail while the view paints
        model.failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        self.view.arrived.connect(self.pill.add)
        self.view.scrolled.connect(self._on_scrolled)
        self.pill.clicked.connect(self.show_newest)
        self.empty.clear_requested.connect(self.clear_requested)
        self.empty.retry_requested.connect(model.refresh)
        self.notice.leaving_changed.connect(self.view.set_leaving)
        self.notice.delete_requested.connect(self.delete_requested)
        self.row_actions.delete_requested.connect(self.notice.delete_later)
        self._show_count()

    def _timer(self, interval: int, slot: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.empty.retranslate()
        self.row_actions.enable()
        self._show_count()

    def set_kept(self, *, kept: bool) -> None:
        """Whether calls are written to the log at all; if not, that is said."""
        self._kept = kept
        self._show_count()

    def show_newest(self) -> None:
        """Go to the top of the list."""
        self.view.scrollToTop()
        self.pill.clear()
        self.view.setFocus()

    def show_from_top(self) -> None:
        """The filter is another: what was new is not any more."""
        self.pill.clear()
        self.view.verticalScrollBar().setValue(0)

    def enter(self) -> None:
        """Give the list the keyboard, and a row to begin with."""
        if self._model.rowCount():
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._model.index(0, 0))
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's
        """What is in sight now may be seen now."""
        super().showEvent(event)
        self.seen_timer.start()

    def _on_rows_changed(self) -> None:
        self._show_count()
        self.seen_timer.start()

    def _on_scrolled(self) -> None:
        if self.view.at_top():
            self.pill.clear()
        self.seen_timer.start()

    def _on_failed(self, words: str) -> None:
        self._show_count()
        self.notice.say(self.tr("The call log cannot be read: {reason}").format(reason=words))
        self.retry_timer.start()

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
        rows = self._model.rowCount()
        if self._model.error and not rows:
            self.empty.say_failed(plain(self._model.error))
        elif self._model.log_filter == LogFilter():
            self.empty.say_no_calls(kept=self._kept)
        else:
            self.empty.say_no_match(self._model.log_filter.text)
        self.stack.setCurrentWidget(self.view if rows else self.empty)
        words = self.tr("1 entry") if rows == 1 else self.tr("{count} entries")
        known = "…" if self._model.is_counting else self.locale().toString(rows)
        told = [words.format(count=known)] if rows else []
        if rows and not self._kept:
            told.append(self.tr("New calls are not logged (see Preferences)"))
        self.count.setText(" · ".join(told))
