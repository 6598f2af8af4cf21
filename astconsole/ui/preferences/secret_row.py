"""The password: typed here, kept elsewhere.

The rule kept here: it is handed on once and then forgotten; what is kept is never shown, only
where that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from astconsole.ui.icons import Icon
from astconsole.ui.preferences.row import Said
from astconsole.ui.preferences.sheet import set_wrong
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from astconsole.settings.secrets import Source

_FORBIDDEN = frozenset("\r\n\0")


class SecretRow(QWidget):
    """A field for the password.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, required: str = "") -> None:
        super().__init__(parent)
        self._required = required
        self._source: Source | None = None
        self._keyring = True
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("Password"))
        self.edit.textEdited.connect(self._on_edited)
        self.show_it = QPushButton(self.tr("Show"))
        self.show_it.setCheckable(True)
        self.show_it.setAutoDefault(False)
        self.show_it.setAccessibleName(self.tr("Show the password"))
        self.show_it.toggled.connect(self._on_show_toggled)
        self.wrong = Said(theme, Icon.WARNING, Tone.DANGER)
        self.note = Said(theme, Icon.INFO, Tone.MUTED)
        self.warning = Said(theme, Icon.WARNING, Tone.WARNING)
        self.title = QLabel(self.tr("Password"))
        self.title.setBuddy(self.edit)
        mark(self.title, Type.STRONG)
        self._help = QLabel(self.tr("The secret of that section in manager.conf."))
        self._help.setWordWrap(True)
        mark(self._help, Type.CAPTION, Tone.MUTED)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.edit, 1)
        row.addWidget(self.show_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.title)
        column.addLayout(row)
        for widget in (self.wrong, self._help, self.note, self.warning):
            column.addWidget(widget)
        self._show()

    @property
    def password(self) -> str:
        """What was typed."""
        return self.edit.text()

    def set_source(self, source: Source | None) -> None:
        """Where the one in force is kept; None: there is none yet."""
        self._source = source
        self._show()

    def set_keyring(self, *, available: bool) -> None:
        """Whether this desktop has a keyring to keep it in."""
        self._keyring = available
        self._show()

    def forget(self) -> None:
        """What was typed was handed on."""
        self.edit.clear()
        self.show_it.setChecked(False)
        self._say_wrong("")

    def judge(self) -> bool:
        """Say what is wrong, if something is; whether all is right."""
        missing = self._required if not self.password and self._source is None else ""
        broken = self.tr("A password is one line.") if _FORBIDDEN & set(self.password) else ""
        self._say_wrong(missing or broken)
        return not self.wrong.text

    def take_focus(self) -> None:
        """Give it the keyboard."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_wrong(self, text: str) -> None:
        self.wrong.say(text)
        self._describe()
        set_wrong(self.edit, wrong=bool(text))

    def _show(self) -> None:
        known = self._source is not None
        self.edit.setPlaceholderText(self.tr("kept; type to replace it") if known else "")
        self.note.say(self._source_words())
        self.warning.say(
            ""
            if self._keyring
            else self.tr(
                "This desktop has no keyring. What you type here is written to a file that only "
                "you can read, not encrypted. A password command avoids that."
            )
        )
        self._describe()

    def _source_words(self) -> str:
        kept = self._source.value if self._source is not None else ""
        return {
            "": self.tr("It goes into the keyring of this desktop, never into a settings file.")
            if self._keyring
            else "",
            "keyring": self.tr("Kept in the keyring of this desktop."),
            "environment": self.tr(
                "Comes from the environment variable ASTCONSOLE_PASSWORD, which goes before "
                "what is typed here."
            ),
            "password file": self.tr(
                "Comes from the file given on the command line, which goes before what is "
                "typed here."
            ),
            "command": self.tr("Comes from the password command."),
            "file": self.tr("Kept in a file that only you can read, not encrypted."),
        }.get(kept, "")

    def _describe(self) -> None:
        parts = (self.wrong.text, self._help.text(), self.note.text, self.warning.text)
        self.edit.setAccessibleDescription(" ".join(part for part in parts if part))

    def _on_edited(self) -> None:
        if self.wrong.text:
            self.judge()
        self.changed.emit()

    def _on_show_toggled(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        echo = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(echo)
        self.show_it.setText(self.tr("Hide") if shown else self.tr("Show"))
