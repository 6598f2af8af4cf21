"""The note on a call: a field that keeps what is typed without being asked.

The rule kept here: a note is told when the person pauses or turns elsewhere, once, and never for
another call than the one it was typed on.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from astconsole.ui.log.lines import plain_lines

_PAUSE_MS: Final = 1200
_LONGEST: Final = 20_000


class NoteEditor(QPlainTextEdit):
    """Edits the note of one row.

    Signals:
        note_changed: the note of a row is this now (row id, text).
    """

    note_changed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_id: int | None = None
        self._told = ""
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Note on this call"))
        self.setPlaceholderText(self.tr("Write a note…"))
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self.tell)
        self.textChanged.connect(self.pause.start)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 18)

    def edit(self, row_id: int | None, note: str) -> None:
        """Go over to another row; what was typed on the last one is told first."""
        if row_id == self._row_id and self.pause.isActive():
            return  # the same row, and it is being typed on
        self.tell()
        self._row_id = row_id
        self._told = plain_lines(note, _LONGEST)
        if self.toPlainText() != self._told:
            self.setPlainText(self._told)
        self.pause.stop()

    def tell(self) -> None:
        """Say the note now if it is another than before."""
        self.pause.stop()
        text = self.toPlainText()[:_LONGEST]
        if self._row_id is not None and text != self._told:
            self._told = text
            self.note_changed.emit(self._row_id, text)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's
        """The person turned elsewhere."""
        super().focusOutEvent(event)
        self.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's
        """Ctrl+Return keeps the note at once; Escape is for whoever is around."""
        if (
            event.key() == Qt.Key.Key_Return
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.tell()
            return
        super().keyPressEvent(event)
