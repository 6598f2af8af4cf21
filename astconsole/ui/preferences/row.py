"""One setting on a page: its title, its field, its help, and what is to be said of it.

The rule kept here: a wrong value is named beside its field before anything is saved; a value that
comes from elsewhere says from where, and cannot be changed where that would be in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.settings.checking import check
from astconsole.settings.table import Kind, Setting, Value
from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.preferences import words
from astconsole.ui.preferences.fields import FlagField, field_for
from astconsole.ui.preferences.sheet import set_wrong
from astconsole.ui.text import plain, tooltip
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_ICON = 14


class Said(QWidget):
    """A line with an icon, for what is wrong or worth knowing; hidden while it says nothing."""

    def __init__(self, theme: Theme, icon: Icon, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        mark(self._words, Type.CAPTION, tone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Say that; nothing hides it."""
        self._words.setText(plain(text, 1000))
        self.setVisible(bool(text))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A screen of other pixels needs other pictures."""
        super().showEvent(event)
        self._paint()

    def _paint(self) -> None:
        color = getattr(self._theme.colors, self._tone.value)
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(self._icon, color, _ICON, ratio))


class SettingRow(QWidget):
    """One setting.

    Signals:
        changed: a person changed its value.

    Args:
        setting: which one.
        theme: the look.
        resettable: whether going back to the default is offered.
        required: what to say when it is left empty; "": it may be.
    """

    changed = Signal()

    def __init__(
        self,
        setting: Setting,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        resettable: bool = True,
        required: str = "",
    ) -> None:
        super().__init__(parent)
        self.setting = setting
        self._resettable = resettable
        self._required = required
        self._locked = False
        self._base: Value = setting.default
        self.field = field_for(setting, theme)
        self.field.changed.connect(self._on_changed)
        self.reset = QToolButton()
        self.reset.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reset.setIconSize(QSize(_ICON, _ICON))
        self.reset.setProperty("kind", "reset")
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(resettable)  # nothing moves when it comes or goes
        self.reset.setSizePolicy(policy)
        default = words.value_text(setting, setting.default)
        named = self.tr("Reset {setting} to its default: {value}")
        named = named.format(setting=words.title(setting), value=default)
        self.reset.setAccessibleName(named)
        self.reset.setToolTip(tooltip(named))
        self.reset.clicked.connect(self._on_reset)
        self.note = Said(theme, Icon.INFO, Tone.MUTED)
        self.wrong = Said(theme, Icon.WARNING, Tone.DANGER)
        self._theme = theme
        self._lay_out()
        self.set_value(setting.default)
        theme.changed.connect(self._paint)
        self._paint()
        if self.field.entry is not None:
            self.field.entry.installEventFilter(self)

    @property
    def key(self) -> str:
        """The setting's key."""
        return self.setting.key

    @property
    def locked(self) -> bool:
        """Whether it cannot be changed here."""
        return self._locked

    def value(self) -> object:
        """What stands in the field."""
        return self.field.value()

    def set_value(self, value: Value) -> None:
        """What holds now; a change is one against that."""
        self._base = value
        self.field.set_value(value)
        self._say_wrong("")
        self._show_reset()

    def propose(self, value: Value) -> None:
        """Let that stand in the field, as if a person had put it there."""
        if not self._locked and value != self.value():
            self.field.set_value(value)
            self._on_changed()

    def set_origin(self, note: str, *, locked: bool) -> None:
        """Where the value comes from, and whether it can be changed here."""
        self._locked = locked
        self.field.set_locked(locked=locked)
        self.note.say(note)
        self._describe()
        self._show_reset()

    def is_changed(self) -> bool:
        """Whether something else stands there than what holds."""
        return not self._locked and self.value() != self._base

    def problem(self) -> str:
        """What is wrong with what stands there, "" when it is right."""
        if self._locked:
            return ""
        value = self.value()
        if self._required and value in ("", ()):
            return self._required
        return words.problem(self.setting, value)

    def held(self) -> Value | None:
        """What stands in the field as the setting holds it; None when it is wrong."""
        if self.problem():
            return None
        return check(self.setting, self.value())

    def judge(self) -> bool:
        """Say what is wrong, if something is; whether all is right."""
        self._say_wrong(self.problem())
        return not self.wrong.text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Judged when the keyboard goes on, not while somebody types."""
        if event.type() is QEvent.Type.FocusOut:
            self.judge_if_changed()
        return super().eventFilter(watched, event)

    def judge_if_changed(self) -> None:
        """Say what is wrong with what somebody changed."""
        if self.is_changed():
            self.judge()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0 if self.setting.kind is Kind.FLAG else Space.TIGHT)
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        if self.setting.kind is Kind.FLAG:
            head.addWidget(self.field, 1)
        else:
            title = QLabel(words.title(self.setting))
            title.setTextFormat(Qt.TextFormat.PlainText)
            mark(title, Type.STRONG)
            if self.field.entry is not None:
                title.setBuddy(self.field.entry)
            head.addWidget(title, 1)
        head.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        if self.setting.kind is not Kind.FLAG:
            column.addWidget(self.field)
        below = QVBoxLayout()
        below.setSpacing(Space.TIGHT)
        indent = self.field.words_at() if isinstance(self.field, FlagField) else 0
        below.setContentsMargins(indent, 0, 0, 0)
        self._help = QLabel(words.shown_help(self.setting))
        self._help.setTextFormat(Qt.TextFormat.PlainText)
        self._help.setWordWrap(True)
        mark(self._help, Type.CAPTION, Tone.MUTED)
        self._help.setVisible(bool(self._help.text()))
        for widget in (self.wrong, self._help, self.note):
            below.addWidget(widget)
        column.addLayout(below)
        self._describe()

    def _say_wrong(self, text: str) -> None:
        self.wrong.say(text)
        self._describe()
        set_wrong(self.field.entry, wrong=bool(text))

    def _paint(self) -> None:
        self.reset.setIcon(icons.icon(Icon.REFRESH, self._theme.colors.muted))

    def _describe(self) -> None:
        parts = (self.wrong.text, words.help_text(self.setting), self.note.text)
        self.field.set_described(" ".join(part for part in parts if part))

    def _show_reset(self) -> None:
        away = not self._locked and self.value() != self.setting.default
        self.reset.setVisible(self._resettable and away)

    def _on_changed(self) -> None:
        if self.wrong.text:
            self.judge()
        self._show_reset()
        self.changed.emit()

    def _on_reset(self) -> None:
        self.field.set_value(self.setting.default)
        self.judge()
        self._show_reset()
        self.field.take_focus()  # the button goes, and the keyboard must not go with it
        self.changed.emit()
