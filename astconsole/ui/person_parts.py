"""Parts of the panel about a person: their number in its formats, and the note.

The rule kept here: a note is handed out once it has settled or was left, never with each letter,
and what somebody is typing is not overwritten by what comes from elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QWidget

from astconsole.ui.theme import Space, Tone, Type, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from astconsole.ui.numbers import FormattedNumber

_SETTLES_MS = 800
_NOTE_HEIGHT = 84


class NumberFormats(QWidget):
    """A number as it is written here, abroad, and as the PBX gave it; each once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._grid.setColumnStretch(1, 1)

    def set_formats(self, formats: FormattedNumber) -> None:
        """Show that number."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown: set[str] = set()
        for words, value in (
            (self.tr("International"), formats.international),
            (self.tr("National"), formats.national),
            (self.tr("As received"), formats.raw),
        ):
            if not value or value in shown:
                continue
            shown.add(value)
            label = QLabel(words)
            mark(label, Type.CAPTION, Tone.MUTED)
            text = QLabel(value)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setAccessibleName(f"{words}: {value}")
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            for place, widget in enumerate((label, text)):
                self._grid.addWidget(widget, len(shown), place)
                widget.show()
        self.setVisible(bool(shown))


class NumberNote(QPlainTextEdit):
    """The note about a number.

    Signals:
        kept: (str number, str note) it was changed and has settled.
    """

    kept = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLES_MS)
        self._settle.timeout.connect(self.keep)
        self.setAccessibleName(self.tr("Note about this number"))
        self.setPlaceholderText(self.tr("What to remember about this number"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(_NOTE_HEIGHT)
        self.textChanged.connect(self._on_typed)

    @property
    def number(self) -> str:
        """Whose note it is."""
        return self._number

    def set_number(self, number: str) -> None:
        """Another number: the note is empty until one is brought."""
        self.keep()
        self._number = number
        self._show("")

    def set_note(self, number: str, note: str) -> None:
        """The note kept for that number; a late one for another number is dropped."""
        if number == self._number and not self._settle.isActive():
            self._show(note)

    def keep(self) -> None:
        """Hand out what was typed, now."""
        if self._settle.isActive():
            self._settle.stop()
            self.kept.emit(self._number, self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What was typed is kept when it is left."""
        super().focusOutEvent(event)
        self.keep()

    def _show(self, note: str) -> None:
        if note != self.toPlainText():
            self.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.setPlainText(note)
            self.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _on_typed(self) -> None:
        if self._number:
            self._settle.start()
