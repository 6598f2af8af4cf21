"""The detail pane: one call told in full, its people, its note, its raw events on demand.

The rule kept here: the pane is given a row and what is known of it, and says what a person wants;
every name in it is plain text, and everybody in it can be clicked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.values import Participant
from astconsole.ui.elided import NameButton
from astconsole.ui.icons import Icon, icon
from astconsole.ui.log.flow import FlowLayout
from astconsole.ui.log.lines import plain_lines
from astconsole.ui.log.note import NoteEditor
from astconsole.ui.log.story import (
    facts_of,
    kind_line,
    people_of,
    story_of,
)
from astconsole.ui.log.words import LogWords
from astconsole.ui.text import beside_icon
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

_MOST_RAW: Final = 400_000


class DetailPane(QFrame):
    """Tells one call in full.

    Signals:
        closed: the person wants the pane away.
        participant_activated: somebody was clicked (a Participant).
        call_requested: this number is to be called (a str).
        look_up_requested: who has this number? (a str)
        copy_requested: text for the clipboard (a str).
        note_changed: the note of a row is this now (row id, text).
        raw_requested: the raw events of this row are wanted (row id).
    """

    closed = Signal()
    participant_activated = Signal(object)
    call_requested = Signal(str)
    look_up_requested = Signal(str)
    copy_requested = Signal(str)
    note_changed = Signal(int, str)
    raw_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._call: LoggedCall | None = None
        self._can_call = False
        self.setObjectName("detail")
        self.setProperty("ground", "raised")
        self.setMinimumWidth(260)
        self.heading = _label(Type.TITLE)
        self.number = _label()
        self.kind = _label(tone=Tone.MUTED)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.closed)
        self.call_button = self._number_button(self.call_requested.emit)
        self.look_up_button = self._number_button(self.look_up_requested.emit)
        self.copy_button = self._number_button(self.copy_requested.emit)
        self._facts = QGridLayout()
        self._people = QVBoxLayout()
        self._story = QGridLayout()
        for grid in (self._facts, self._story):
            grid.setHorizontalSpacing(Space.MEDIUM)
            grid.setVerticalSpacing(Space.TIGHT)
            grid.setColumnStretch(1, 1)
        self._people.setSpacing(Space.HAIR)
        self.note = NoteEditor()
        self.note.note_changed.connect(self.note_changed)
        self.raw_button = QPushButton()
        self.raw_button.setProperty("kind", "link")
        self.raw_button.clicked.connect(self._on_raw_clicked)
        self.raw = QPlainTextEdit()
        self.raw.setReadOnly(True)
        self.raw.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.raw.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.raw.setMinimumHeight(220)
        self.raw.setTabChangesFocus(True)
        self._titles = {name: _label(Type.STRONG) for name in ("people", "story", "note")}
        self._lay_out()
        theme.changed.connect(self.refresh_look)
        self.retranslate()
        self.refresh_look()

    def _number_button(self, then: Callable[[str], object]) -> QPushButton:
        button = QPushButton()

        def pressed() -> None:
            if self._call is not None and self._call.other_number:
                then(self._call.other_number)

        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(spacing=Space.SMALL)
        for button in (self.call_button, self.look_up_button, self.copy_button):
            buttons.addWidget(button)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.TIGHT)
        column.addLayout(head)
        column.addWidget(self.number)
        column.addWidget(self.kind)
        column.addSpacing(Space.SMALL)
        column.addLayout(buttons)
        column.addSpacing(Space.SMALL)
        column.addLayout(self._facts)
        for name, body in (
            ("note", self.note),
            ("people", self._people),
            ("story", self._story),
        ):
            self._titles[name].setContentsMargins(0, Space.MEDIUM, 0, 0)
            column.addWidget(self._titles[name])
            if isinstance(body, QWidget):
                column.addWidget(body)
            else:
                column.addLayout(body)
        column.addSpacing(Space.MEDIUM)
        column.addWidget(self.raw_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.raw)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self.area)

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.setAccessibleName(self.tr("Details of the call"))
        self.close_button.setAccessibleName(self.tr("Close details"))
        self.close_button.setToolTip(self.tr("Close details (Esc)"))
        for button, words in (
            (self.call_button, self.tr("Call back")),
            (self.look_up_button, self.tr("Look up")),
            (self.copy_button, self.tr("Copy number")),
        ):
            button.setText(beside_icon(words))
            button.setAccessibleName(words)
        self.raw_button.setText(self.tr("Show raw events"))
        self.raw.setAccessibleName(self.tr("Raw events"))
        self._titles["people"].setText(self.tr("People"))
        self._titles["story"].setText(self.tr("What happened"))
        self._titles["note"].setText(self.tr("Note"))

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        muted = self._theme.colors.muted
        self.close_button.setIcon(icon(Icon.CLOSE, muted))
        self.call_button.setIcon(icon(Icon.CALL, muted))
        self.look_up_button.setIcon(icon(Icon.LOOKUP, muted))
        self.copy_button.setIcon(icon(Icon.COPY, muted))

    # --- what is told

    @property
    def call(self) -> LoggedCall | None:
        """The call that is told."""
        return self._call

    def tell(self, call: LoggedCall, detail: Mapping[str, Any], words: LogWords) -> None:
        """Tell that call."""
        other = self._call is None or self._call.row_id != call.row_id
        self._call = call
        is_call = call.kind is RowKind.CALL
        self.heading.setText(words.who(call) if is_call else words.direction(call))
        self.number.setText(words.number(call) if is_call else words.gap(call))
        self.number.setVisible(bool(self.number.text()))
        self.kind.setText(kind_line(words, call))
        for button in (self.call_button, self.look_up_button, self.copy_button):
            button.setVisible(is_call and (button is not self.call_button or self._can_call))
            button.setEnabled(bool(call.other_number))
        _fill(self._facts, facts_of(words, call, detail))
        self._tell_people(words, call, detail)
        lines = story_of(words, call, detail)
        self._titles["story"].setVisible(bool(lines))
        _fill(self._story, [(line.time, line.text) for line in lines])
        self._titles["note"].setVisible(is_call)
        self.note.setVisible(is_call)
        self.note.edit(call.row_id if is_call else None, call.note)
        self.raw_button.setVisible(is_call)
        if other:
            self.raw.hide()
            self.raw_button.setEnabled(True)
            self.area.verticalScrollBar().setValue(0)

    def set_can_call(self, *, can_call: bool) -> None:
        """Whether a number may be called from here."""
        self._can_call = can_call
        is_call = self._call is not None and self._call.kind is RowKind.CALL
        self.call_button.setVisible(can_call and is_call)

    def show_raw(self, row_id: int, messages: Sequence[str | bytes]) -> None:
        """Show the raw events of that row, if it is still the one that is told."""
        if self._call is None or self._call.row_id != row_id:
            return
        texts = (m if isinstance(m, str) else m.decode("utf-8", "replace") for m in messages)
        text = "\n\n".join(texts) or self.tr("No raw events were kept of this call.")
        self.raw.setPlainText(plain_lines(text, _MOST_RAW))
        self.raw.show()
        self.raw_button.setEnabled(False)
        self.raw.setFocus()

    def write_note(self) -> None:
        """Be ready to type a note."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureVisible(0, self.note.geometry().bottom(), 0, Space.MEDIUM)

    def _tell_people(self, words: LogWords, call: LoggedCall, detail: Mapping[str, Any]) -> None:
        _empty(self._people)
        lines = people_of(call, detail)
        self._titles["people"].setVisible(bool(lines))
        for line in lines:
            person = line.participant
            described = words.people.describe_number(person.name, person.number)
            said = words.person_and_number(person.name, person.number)
            button = NameButton(described.title)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            number = _label(tone=Tone.MUTED)
            told_above = person.number == call.other_number
            number.setText("" if told_above else described.number)
            number.setWordWrap(False)
            number.setVisible(bool(number.text()))
            button.setAccessibleName(
                self.tr("{person}, {part}").format(person=said, part=line.part)
            )
            button.clicked.connect(lambda _=False, who=person: self._on_person_clicked(who))
            part = _label(tone=Tone.MUTED)
            part.setText(line.part)
            part.setWordWrap(False)
            row = QHBoxLayout()
            row.setSpacing(Space.SMALL)
            row.addWidget(button)
            row.addWidget(number)
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTrailing)
            self._people.addLayout(row)

    # --- what people do

    def _on_person_clicked(self, who: Participant) -> None:
        self.participant_activated.emit(who)

    def _on_range_changed(self) -> None:
        if self.raw.hasFocus():  # it was just shown, and only now is there room for it
            self.area.ensureVisible(0, self.raw.geometry().bottom(), 0, Space.MEDIUM)

    def _on_raw_clicked(self) -> None:
        if self._call is not None:
            self.raw_requested.emit(self._call.row_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's
        """Escape closes the pane."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _label(kind: Type = Type.BODY, tone: Tone = Tone.NORMAL) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    mark(label, kind, tone)
    return label


def _fill(grid: QGridLayout, pairs: Iterable[tuple[str, str]]) -> None:
    _empty(grid)
    for row, (title, value) in enumerate(pairs):
        left, right = _label(tone=Tone.MUTED), _label()
        left.setText(title)
        left.setWordWrap(False)
        right.setText(value)
        right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(right, row, 1)


def _empty(layout: QGridLayout | QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QHBoxLayout):
            _empty(inner)
            inner.deleteLater()
