"""The panel beside the pages: who somebody is, and what was with them before.

The rule kept here: it shows what it is handed and asks for nothing; whoever opens it brings the
earlier calls and the note. A late answer for somebody shown before is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.crm import page_of
from astconsole.ui.elided import ElidedLabel
from astconsole.ui.icons import Icon
from astconsole.ui.log.flow import FlowLayout
from astconsole.ui.person_parts import NumberFormats, NumberNote
from astconsole.ui.recent import EarlierCalls
from astconsole.ui.text import beside_icon, tooltip
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from astconsole.calls.logged import LoggedCall
    from astconsole.calls.values import Participant
    from astconsole.ui.people import People
    from astconsole.ui.ticker import Ticker

_BADGE = 52
_ICON = QSize(16, 16)


class ParticipantPanel(QWidget):
    """Name, numbers, earlier calls, note, CRM.

    Signals:
        closed: the person wants it away.
        copy_requested: (str) put that number on the clipboard.
        call_requested: (str) call that number.
        url_requested: (str) open that address (http or https) in the browser.
        note_changed: (str number, str note) keep that note.
        row_activated: (int) show that row of the log.
    """

    closed = Signal()
    copy_requested = Signal(str)
    call_requested = Signal(str)
    url_requested = Signal(str)
    note_changed = Signal(str, str)
    row_activated = Signal(int)

    def __init__(
        self, theme: Theme, people: People, ticker: Ticker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = people
        self._participant: Participant | None = None
        self._template = ""
        self._can_call = False
        self._earlier = EarlierCalls(theme, ticker.now)
        self._numbers = NumberFormats()
        self._note = NumberNote()
        self._earlier.row_activated.connect(self.row_activated)
        self._note.kept.connect(self.note_changed)
        self.setMinimumWidth(280)
        self.setAccessibleName(self.tr("Person"))
        self._build()
        self.setFocusProxy(self._close)
        people.changed.connect(self._show)
        people.contacts_changed.connect(self._on_contacts_changed)
        theme.changed.connect(self._paint)
        self._paint()

    @property
    def participant(self) -> Participant | None:
        """Who is shown."""
        return self._participant

    def show_participant(self, participant: Participant) -> None:
        """Show that person; earlier calls and the note are empty until they are brought."""
        self._note.set_number(participant.number)
        self._participant = participant
        self._earlier.set_rows(())
        self._show()

    def set_earlier_calls(self, number: str, rows: Sequence[LoggedCall]) -> None:
        """Calls with that number, the newest first."""
        if self._participant is not None and self._participant.number == number:
            self._earlier.set_rows(rows)

    def set_note(self, number: str, note: str) -> None:
        """The note kept for that number; what is being typed is not overwritten."""
        self._note.set_note(number, note)

    def set_crm_template(self, template: str) -> None:
        """The address of the office's CRM, "" when there is none."""
        self._template = template
        self._show_actions()

    def set_can_call(self, can_call: bool) -> None:  # noqa: FBT001 - a slot
        """Whether a number may be called from here."""
        self._can_call = can_call
        self._show_actions()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.WIDE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(self._build_head())
        actions = FlowLayout(spacing=Space.SMALL)
        self._call = self._button(actions, self.tr("Call"), self._on_call)
        self._copy = self._button(actions, self.tr("Copy number"), self._on_copy)
        self._crm = self._button(actions, self.tr("Open in CRM"), self._on_crm)
        column.addLayout(actions)
        column.addWidget(self._numbers)
        column.addWidget(self._section(self.tr("Note")))
        column.addWidget(self._note)
        column.addWidget(self._section(self.tr("Earlier calls")))
        column.addWidget(self._earlier, 1)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        self._badge = QLabel()
        self._badge.setFixedSize(_BADGE, _BADGE)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        self._name = ElidedLabel()
        mark(self._name, Type.TITLE)
        self._detail = ElidedLabel()
        mark(self._detail, tone=Tone.MUTED)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setIconSize(_ICON)
        self._close.clicked.connect(self._on_close)
        head.addWidget(self._badge)
        head.addLayout(words, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _button(self, row: FlowLayout, text: str, slot: object) -> QPushButton:
        button = QPushButton(beside_icon(text))
        button.setAccessibleName(text)
        button.setIconSize(_ICON)
        button.clicked.connect(slot)
        row.addWidget(button)
        return button

    def _section(self, words: str) -> QLabel:
        label = QLabel(words)
        mark(label, Type.STRONG)
        return label

    def _on_contacts_changed(self, numbers: frozenset[str]) -> None:
        if self._participant is not None and self._participant.number in numbers:
            self._show()

    def _show(self) -> None:
        if self._participant is None:
            return
        described = self._people.describe(self._participant)
        self._name.set_full_text(described.title)
        below = described.organisation or described.place or described.last_spoken
        self._detail.set_full_text(below)
        self._detail.setVisible(bool(below))
        self._badge.setText(described.letters)
        self._numbers.set_formats(self._people.formats(self._participant.number))
        self._show_actions()
        self._earlier.set_hidden(hidden=self._people.masked)
        self._note.setVisible(not self._people.masked)
        self._note.setEnabled(bool(self._note.number))
        self._paint()

    def _show_actions(self) -> None:
        usable = bool(self._people.describe(self._participant).copyable)
        self._copy.setEnabled(usable)
        self._call.setVisible(self._can_call)
        self._call.setEnabled(usable)
        self._crm.setVisible(bool(self._template))
        url, why = page_of(self._template, self._participant, self._people)
        self._crm.setEnabled(bool(url))
        self._crm.setToolTip(tooltip(why))

    def _paint(self) -> None:
        colors = self._theme.colors
        ratio = self.devicePixelRatioF()
        self._badge.setStyleSheet(
            f"background: {colors.accent_soft}; color: {colors.accent};"
            f" border-radius: {_BADGE // 2}px;"
        )
        self._badge.setFont(self._theme.font(Type.TITLE))
        if not self._badge.text():
            self._badge.setPixmap(icons.pixmap(Icon.PERSON, colors.accent, 24, ratio))
        self._close.setIcon(icons.icon(Icon.CLOSE, colors.muted))
        for button, name in (
            (self._call, Icon.CALL),
            (self._copy, Icon.COPY),
            (self._crm, Icon.OPEN),
        ):
            button.setIcon(icons.icon(name, colors.muted, disabled=colors.outline))

    def _on_close(self) -> None:
        self._note.keep()
        self.closed.emit()

    def _on_copy(self) -> None:
        if self._participant is not None:
            self.copy_requested.emit(self._people.describe(self._participant).copyable)

    def _on_call(self) -> None:
        if self._participant is not None:
            self.call_requested.emit(self._participant.number)

    def _on_crm(self) -> None:
        url, _ = page_of(self._template, self._participant, self._people)
        if url:
            self.url_requested.emit(url)
