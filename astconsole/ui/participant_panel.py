"""The panel beside the pages: who somebody is, and what was with them before.

The rule kept here: it shows what it is handed and asks for nothing; whoever opens it brings the
earlier calls and the note. A late answer for somebody shown before is dropped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.crm import BadTemplateError, crm_url
from astconsole.ui.elided import ElidedLabel
from astconsole.ui.icons import Icon
from astconsole.ui.recent import RecentCallDelegate, RecentCallsModel
from astconsole.ui.text import tooltip
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from astconsole.calls.logged import LoggedCall
    from astconsole.calls.values import Participant
    from astconsole.ui.people import People
    from astconsole.ui.ticker import Ticker

_BADGE = 52
_NOTE_SETTLES_MS = 800
_ICON = QSize(16, 16)


class NoteEdit(QPlainTextEdit):
    """A note that says when it was left.

    Signals:
        left: the keyboard went elsewhere.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What was typed is kept now."""
        super().focusOutEvent(event)
        self.left.emit()


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
        self._note_of = ""
        self._can_call = False
        self._rows = RecentCallsModel(ticker.now, self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_NOTE_SETTLES_MS)
        self._settle.timeout.connect(self._keep_note)
        self.setMinimumWidth(280)
        self.setAccessibleName(self.tr("Person"))
        self._build()
        people.changed.connect(self._show)
        theme.changed.connect(self._paint)
        self._paint()

    @property
    def participant(self) -> Participant | None:
        """Who is shown."""
        return self._participant

    def show_participant(self, participant: Participant) -> None:
        """Show that person; earlier calls and the note are empty until they are brought."""
        self._keep_note()
        self._participant = participant
        self._rows.set_rows(())
        self._note_of = participant.number
        self._set_note_text("")
        self._show()

    def set_earlier_calls(self, number: str, rows: Sequence[LoggedCall]) -> None:
        """Calls with that number, the newest first."""
        if self._participant is not None and self._participant.number == number:
            self._rows.set_rows(rows)
            self._show_rows()

    def set_note(self, number: str, note: str) -> None:
        """The note kept for that number; what is being typed is not overwritten."""
        if number == self._note_of and not self._settle.isActive():
            self._set_note_text(note)

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
        actions = QVBoxLayout()
        actions.setSpacing(0)
        self._call = self._button(actions, self.tr("Call"), self._on_call)
        self._copy = self._button(actions, self.tr("Copy number"), self._on_copy)
        self._crm = self._button(actions, self.tr("Open in CRM"), self._on_crm)
        column.addLayout(actions)
        self._numbers = QGridLayout()
        self._numbers.setHorizontalSpacing(Space.MEDIUM)
        self._numbers.setVerticalSpacing(Space.TIGHT)
        self._numbers.setColumnStretch(1, 1)
        column.addLayout(self._numbers)
        column.addWidget(self._section(self.tr("Note")))
        self._note = NoteEdit()
        self._note.setAccessibleName(self.tr("Note about this number"))
        self._note.setPlaceholderText(self.tr("What to remember about this number"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(84)
        self._note.textChanged.connect(self._on_note_typed)
        self._note.left.connect(self._keep_note)
        column.addWidget(self._note)
        column.addWidget(self._section(self.tr("Earlier calls")))
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(RecentCallDelegate(self._theme, self._list))
        self._list.setProperty("bare", "true")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Earlier calls"))
        self._list.activated.connect(self._on_row_activated)
        column.addWidget(self._list, 1)
        self._no_rows = QLabel(self.tr("No earlier calls with this number."))
        self._no_rows.setWordWrap(True)
        self._no_rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        mark(self._no_rows, tone=Tone.MUTED)
        column.addWidget(self._no_rows, 1)

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

    def _button(self, column: QVBoxLayout, text: str, slot: object) -> QPushButton:
        button = QPushButton(f"  {text}")
        button.setProperty("kind", "row")
        button.setAccessibleName(text)
        button.setIconSize(_ICON)
        button.clicked.connect(slot)
        column.addWidget(button)
        return button

    def _section(self, words: str) -> QLabel:
        label = QLabel(words)
        mark(label, Type.STRONG)
        return label

    def _show(self) -> None:
        if self._participant is None:
            return
        described = self._people.describe(self._participant)
        self._name.set_full_text(described.title)
        below = described.organisation or described.place or described.last_spoken
        self._detail.set_full_text(below)
        self._detail.setVisible(bool(below))
        self._badge.setText(described.letters)
        self._show_numbers()
        self._show_actions()
        self._show_rows()
        self._paint()

    def _show_numbers(self) -> None:
        while self._numbers.count():
            item = self._numbers.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        number = self._participant.number if self._participant else ""
        formats = self._people.formats(number)
        told = (
            (self.tr("International"), formats.international),
            (self.tr("National"), formats.national),
            (self.tr("As received"), formats.raw),
        )
        shown: set[str] = set()
        for words, value in told:
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
                self._numbers.addWidget(widget, len(shown), place)
                widget.show()

    def _show_actions(self) -> None:
        usable = bool(self._people.describe(self._participant).copyable)
        self._copy.setEnabled(usable)
        self._call.setVisible(self._can_call)
        self._call.setEnabled(usable)
        self._crm.setVisible(bool(self._template))
        url, why = self._crm_url()
        self._crm.setEnabled(usable and bool(url))
        self._crm.setToolTip(tooltip(why))

    def _show_rows(self) -> None:
        hidden = self._people.masked
        some = self._rows.rowCount() > 0 and not hidden
        self._list.setVisible(some)
        self._no_rows.setVisible(not some)
        self._note.setVisible(not hidden)
        self._note.setEnabled(bool(self._note_of))

    def _crm_url(self) -> tuple[str, str]:
        if not self._template or self._participant is None:
            return "", ""
        described = self._people.describe(self._participant)
        formats = self._people.formats(self._participant.number)
        values = {
            "number": formats.raw,
            "e164": formats.e164 or formats.raw,
            "national": formats.national or formats.raw,
            "name": described.title if described.letters else "",
            "organisation": described.organisation,
        }
        try:
            return crm_url(self._template, values), ""
        except BadTemplateError as error:
            return "", str(error)

    def _set_note_text(self, note: str) -> None:
        if note != self._note.toPlainText():
            self._note.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self._note.setPlainText(note)
            self._note.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def _keep_note(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self.note_changed.emit(self._note_of, self._note.toPlainText())

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
            button.setIcon(icons.icon(name, colors.accent, disabled=colors.outline))

    def _on_note_typed(self) -> None:
        if self._note_of:
            self._settle.start()

    def _on_close(self) -> None:
        self._keep_note()
        self.closed.emit()

    def _on_copy(self) -> None:
        if self._participant is not None:
            self.copy_requested.emit(self._people.describe(self._participant).copyable)

    def _on_call(self) -> None:
        if self._participant is not None:
            self.call_requested.emit(self._participant.number)

    def _on_crm(self) -> None:
        url, _ = self._crm_url()
        if url:
            self.url_requested.emit(url)

    def _on_row_activated(self, index: object) -> None:
        row = self._rows.row_at(self._list.currentIndex())
        if row is not None:
            self.row_activated.emit(row.row_id)
