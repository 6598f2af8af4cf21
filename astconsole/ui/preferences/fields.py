"""The fields of the preferences: one class for each kind of setting.

The rule kept here: a field says what stands in it, right or wrong; nothing typed is silently made
to fit. Judging is done by whoever holds the setting.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QWidget,
)

from astconsole.settings.table import Kind, Setting, Value
from astconsole.ui.log.flow import FlowLayout
from astconsole.ui.preferences import words
from astconsole.ui.preferences.list_field import ListField
from astconsole.ui.preferences.sheet import set_read_only
from astconsole.ui.text import menu_text
from astconsole.ui.theme import Space, Theme, Tone, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,15}")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,15}([.,][0-9]{1,9})?")
_SHORT_LETTERS: Final = 9
_SHORT: Final = frozenset({"me.region"})
_FILES: Final = frozenset({"connection.tls_ca_file", "log.file"})
_NEW_FILES: Final = frozenset({"log.file"})


class Field(QWidget):
    """What all fields are; ``entry`` is the control that takes what is typed, if there is one.

    Signals:
        changed: a person changed what stands in it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # no focus proxy: Tab would go to it past what stands before it, a list's chips
        self.entry: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.SMALL)

    def value(self) -> object:
        """What stands in it."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Let that stand in it; not a change by a person."""
        raise NotImplementedError

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        raise NotImplementedError

    def set_described(self, text: str) -> None:
        """What assistive technology says of it besides its name."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Give it the keyboard."""
        (self.entry or self).setFocus(Qt.FocusReason.OtherFocusReason)


class TextField(Field):
    """One line of text; with a button to look for it where it is a file."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.edit = QLineEdit()
        self.edit.setAccessibleName(words.title(setting))
        self.edit.setPlaceholderText(words.example(setting))
        self.edit.textEdited.connect(lambda _text: self.changed.emit())
        self._row.addWidget(self.edit, 1)
        if setting.key in _SHORT:
            self.edit.setFixedWidth(_width_of(self.edit))
            self._row.addStretch(1)
        self._browse: QPushButton | None = None
        if setting.key in _FILES:
            self._browse = QPushButton(self.tr("Browse…"))
            self._browse.setAccessibleName(
                self.tr("Browse for {what}").format(what=words.title(setting))
            )
            self._browse.clicked.connect(self._on_browse_clicked)
            self._row.addWidget(self._browse)
        self.entry = self.edit

    def value(self) -> object:
        """The text."""
        return self.edit.text().strip()

    def set_value(self, value: Value) -> None:
        """Show that text."""
        self.edit.setText(str(value))
        self.edit.setCursorPosition(0)

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        set_read_only(self.edit, read_only=locked)
        if self._browse is not None:
            self._browse.setEnabled(not locked)

    def set_described(self, text: str) -> None:
        """See the class above."""
        self.edit.setAccessibleDescription(text)

    def _on_browse_clicked(self) -> None:
        picker = QFileDialog(self, words.title(self._setting), self.edit.text())
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._setting.key in _NEW_FILES:
            picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            picker.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a log is gone on with
        else:
            picker.setFileMode(QFileDialog.FileMode.ExistingFile)
        picker.fileSelected.connect(self._on_file_selected)
        picker.open()

    def _on_file_selected(self, path: str) -> None:
        self.edit.setText(path)
        self.changed.emit()


class NumberField(Field):
    """A number and what it counts. Up and Down change it by one within its limits."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self.edit = _SteppedEdit(self._step)
        self.edit.setAccessibleName(words.title(setting))
        self.edit.textEdited.connect(lambda _text: self.changed.emit())
        self.edit.setFixedWidth(_width_of(self.edit))
        self._row.addWidget(self.edit)
        counted = words.unit(setting)
        if counted:
            label = QLabel(counted)
            label.setTextFormat(Qt.TextFormat.PlainText)
            mark(label, tone=Tone.MUTED)
            self._row.addWidget(label)
            self.edit.setAccessibleName(f"{words.title(setting)}, {counted}")
        self._row.addStretch(1)
        self.entry = self.edit

    def value(self) -> object:
        """The number, or the text as it stands when it is none."""
        text = self.edit.text().strip()
        if self._setting.kind is Kind.INTEGER:
            return int(text) if _WHOLE.fullmatch(text) else text
        return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else text

    def set_value(self, value: Value) -> None:
        """Show that number."""
        self.edit.setText(words.number_text(value) if isinstance(value, int | float) else "")

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        set_read_only(self.edit, read_only=locked)

    def set_described(self, text: str) -> None:
        """See the class above."""
        self.edit.setAccessibleDescription(text)

    def _step(self, by: int) -> None:
        value = self.value()
        if self.edit.isReadOnly() or not isinstance(value, int | float):
            return
        wanted = value + by
        least, most = self._setting.minimum, self._setting.maximum
        if (least is None or wanted >= least) and (most is None or wanted <= most):
            self.set_value(wanted)
            self.changed.emit()


class _SteppedEdit(QLineEdit):
    def __init__(self, step: Callable[[int], None]) -> None:
        super().__init__()
        self._step = step

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._step(by)


class FlagField(Field):
    """Yes or no; it carries its title itself."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(menu_text(words.title(setting)))
        self.box.clicked.connect(lambda _checked: self.changed.emit())
        self._row.addWidget(self.box)
        self._row.addStretch(1)
        self.entry = self.box

    def words_at(self) -> int:
        """Where its words begin, for what stands below them."""
        self.box.ensurePolished()
        style, metric = self.box.style(), QStyle.PixelMetric
        side = style.pixelMetric(metric.PM_IndicatorWidth, None, self.box)
        gap = style.pixelMetric(metric.PM_CheckBoxLabelSpacing, None, self.box)
        return Space.TIGHT + side + gap  # before the indicator there is room for the ring

    def value(self) -> object:
        """Whether it is checked."""
        return self.box.isChecked()

    def set_value(self, value: Value) -> None:
        """Check it or not."""
        self.box.setChecked(bool(value))

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        self.box.setEnabled(not locked)

    def set_described(self, text: str) -> None:
        """See the class above."""
        self.box.setAccessibleDescription(text)


class ChoiceField(Field):
    """One of a few, all of them in sight."""

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        flow = FlowLayout(spacing=Space.MEDIUM)
        for choice in setting.choices:
            words_of_it = words.choice_title(setting, choice)
            button = QRadioButton(menu_text(words_of_it))
            button.setAccessibleName(f"{words.title(setting)}: {words_of_it}")
            button.clicked.connect(lambda _checked: self.changed.emit())
            self._group.addButton(button)
            self.buttons[choice] = button
            flow.addWidget(button)
        self._row.addLayout(flow, 1)

    def value(self) -> object:
        """The choice, None while there is none."""
        return next((c for c, button in self.buttons.items() if button.isChecked()), None)

    def set_value(self, value: Value) -> None:
        """Choose that."""
        button = self.buttons.get(str(value))
        if button is not None:
            button.setChecked(True)

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        for button in self.buttons.values():
            button.setEnabled(not locked)

    def set_described(self, text: str) -> None:
        """See the class above."""
        for button in self.buttons.values():
            button.setAccessibleDescription(text)

    def take_focus(self) -> None:
        """Give the keyboard to what is chosen."""
        chosen = self.buttons.get(str(self.value())) or next(iter(self.buttons.values()))
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)


class TextsField(Field):
    """A list of texts."""

    def __init__(self, setting: Setting, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ListField(theme, words.title(setting), words.example(setting))
        self.list.changed.connect(self.changed)
        self._row.addWidget(self.list, 1)
        self.entry = self.list.edit

    def value(self) -> object:
        """The texts, with what is being typed."""
        return self.list.texts()

    def set_value(self, value: Value) -> None:
        """Show those texts."""
        self.list.set_texts(value if isinstance(value, tuple) else ())

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        self.list.set_locked(locked=locked)

    def set_described(self, text: str) -> None:
        """See the class above."""
        self.list.edit.setAccessibleDescription(text)


def _width_of(edit: QLineEdit) -> int:
    """The width of a field for something short."""
    return edit.fontMetrics().horizontalAdvance("0" * _SHORT_LETTERS) + Space.WIDE


def field_for(setting: Setting, theme: Theme) -> Field:
    """The field for that setting."""
    match setting.kind:
        case Kind.FLAG:
            return FlagField(setting)
        case Kind.INTEGER | Kind.NUMBER:
            return NumberField(setting)
        case Kind.CHOICE:
            return ChoiceField(setting)
        case Kind.LIST:
            return TextsField(setting, theme)
        case Kind.TEXT:
            return TextField(setting)
