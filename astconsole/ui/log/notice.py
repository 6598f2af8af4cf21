"""The bar under the list: what just happened, and how to take it back.

Nothing is asked about beforehand, but what cannot be seen to be undone elsewhere can be taken back
here for a while. Rows that are deleted stay, struck out, until the time to think is over.

The rule kept here: nothing is deleted before that, and what the window is closed on stays in the
log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from astconsole.ui.text import plain
from astconsole.ui.theme import Space

_THINK_MS: Final = 8000
_READ_MS: Final = 4000


class NoticeBar(QFrame):
    """A line of words, at times with an Undo button.

    Signals:
        leaving_changed: these rows are about to be deleted (a frozenset of row ids).
        delete_requested: time is up, they are to be deleted (a tuple of row ids).
    """

    leaving_changed = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaving: frozenset[int] = frozenset()
        self._back: Callable[[], object] | None = None
        self.setProperty("tint", "info")
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setShortcut("Ctrl+Z")
        self.undo.clicked.connect(self.take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.TIGHT, Space.TIGHT, Space.TIGHT)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo)
        self.setMinimumHeight(self.undo.sizeHint().height() + 2 * Space.TIGHT)
        self.time = QTimer(self)
        self.time.setSingleShot(True)
        self.time.timeout.connect(self.settle)
        self.hide()

    @property
    def leaving(self) -> frozenset[int]:
        """The rows that wait to be deleted."""
        return self._leaving

    def say(self, words: str, take_back: Callable[[], object] | None = None) -> None:
        """Show that line for a while, with Undo where it can be taken back."""
        self.settle()
        self._back = take_back
        undo = take_back is not None
        self._show(plain(words), _THINK_MS if undo else _READ_MS, undo=undo)

    def delete_later(self, row_ids: Iterable[int]) -> None:
        """Let these rows go unless somebody takes it back."""
        self._back = None
        self._leaving = self._leaving | frozenset(row_ids)
        self.leaving_changed.emit(self._leaving)
        count = len(self._leaving)
        words = (
            self.tr("1 entry deleted") if count == 1 else self.tr("%n entries deleted", "", count)
        )
        self._show(words, _THINK_MS, undo=True)

    def take_back(self) -> None:
        """Keep the rows, or undo what was said last."""
        back, self._back = self._back, None
        if back is not None:
            back()
        self._leaving = frozenset()
        self.leaving_changed.emit(self._leaving)
        self._hide()

    def settle(self) -> None:
        """The time to think is over."""
        gone = tuple(sorted(self._leaving))
        self._leaving = frozenset()
        self._hide()
        if gone:
            self.delete_requested.emit(gone)
            self.leaving_changed.emit(self._leaving)

    def _show(self, words: str, time: int, *, undo: bool) -> None:
        self.label.setText(words)
        self.undo.setVisible(undo)
        self.setAccessibleName(words)
        self.show()
        self.time.start(time)

    def _hide(self) -> None:
        self.time.stop()
        self.hide()
