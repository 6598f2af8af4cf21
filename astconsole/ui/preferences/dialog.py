"""The preferences: the groups at the left, the settings of one at the right, save below.

The rule kept here: only what was changed is asked to be saved, and only when all of it is right;
it saves nothing itself, and says what came of it when it is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from astconsole.settings.loading import COMMAND_LINE, DEMO
from astconsole.settings.table import GROUPS, Setting, Value
from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.preferences import words
from astconsole.ui.preferences.connection_page import ConnectionPage
from astconsole.ui.preferences.draft import ChangesDraft
from astconsole.ui.preferences.page import GroupPage
from astconsole.ui.preferences.sheet import field_sheet
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme, Tone, mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from astconsole.settings import Loaded
    from astconsole.settings.secrets import Source
    from astconsole.ui.preferences.findings import FindingLike

_ICONS: Final = {
    "connection": Icon.INTERNAL,
    "me": Icon.PERSON,
    "popup": Icon.RINGING,
    "log": Icon.LOG,
    "appearance": Icon.DND,
    "lookup": Icon.LOOKUP,
    "behaviour": Icon.PREFERENCES,
}
_ICON: Final = 18
_NARROWEST_LIST: Final = 150


class PreferencesDialog(QDialog):
    """Everything a person can set.

    Signals:
        changes_requested: (ChangesDraft) save these; answer with :meth:`set_saved` or
            :meth:`set_failed`.
        test_requested: (ConnectionDraft) try that connection; answer with :meth:`set_findings`.
        closed: it was closed, saved or not.
    """

    changes_requested = Signal(object)
    test_requested = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loaded: Loaded | None = None
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self.resize(860, 660)
        self.setMinimumSize(560, 420)
        self.groups = QListWidget()
        self.groups.setAccessibleName(self.tr("Groups of settings"))
        self.groups.setProperty("kind", "groups")
        self.groups.setIconSize(QSize(_ICON, _ICON))
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.connection = ConnectionPage(GROUPS[0], theme)
        self.connection.test_requested.connect(self.test_requested)
        self.pages: dict[str, GroupPage] = {"connection": self.connection}
        for group in GROUPS[1:]:
            self.pages[group.name] = GroupPage(group, theme)
        self._stack = QStackedWidget()
        for name, page in self.pages.items():
            item = QListWidgetItem(words.group_title(name))
            item.setSizeHint(QSize(0, self.fontMetrics().height() + Space.LARGE))
            self.groups.addItem(item)
            self._stack.addWidget(page)
            page.changed.connect(self._on_changed)
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self.groups.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.groups.setCurrentRow(0)
        QShortcut(QKeySequence.StandardKey.Save, self, self._on_save)
        self.finished.connect(lambda _code: self.closed.emit())
        theme.changed.connect(self._paint)
        self._paint()
        self._show_state()

    # -- what is told to it -----------------------------------------------------------------

    def set_loaded(self, loaded: Loaded) -> None:
        """What holds now, and where each value comes from."""
        self._loaded = loaded
        for page in self.pages.values():
            for row in page.rows.values():
                row.set_value(loaded.value(row.key))
                note, locked = self._origin(row.setting, loaded.origins.get(row.key, ""))
                row.set_origin(note, locked=locked)
            page.show_dependent()
        self.connection.secret.forget()
        demo = loaded.origins.get("connection.user") == DEMO
        self.connection.secret.setHidden(demo)  # it has one, and nobody needs to know it
        self._show_state()

    def set_secret_source(self, source: Source | None) -> None:
        """Where the password in force is kept; None: there is none."""
        self.connection.secret.set_source(source)

    def set_keyring(self, *, available: bool) -> None:
        """Whether this desktop has a keyring."""
        self.connection.secret.set_keyring(available=available)

    def set_testing(self, text: str = "") -> None:
        """A test runs; the text says what it does now."""
        self.connection.check.set_running(text)

    def set_section(self, text: str) -> None:
        """The section of manager.conf for what is wanted; told before what the test found."""
        self.connection.check.set_section(text)

    def set_findings(self, findings: Sequence[FindingLike]) -> None:
        """What the test found."""
        self.connection.set_findings(findings)

    def set_saved(self, loaded: Loaded, note: str = "") -> None:
        """It was saved: close, or stay to say something the person must know."""
        self.set_loaded(loaded)
        if note:
            self._say(note, Tone.WARNING)
            self.cancel.setText(self.tr("Close"))
        else:
            self.accept()

    def set_failed(self, text: str) -> None:
        """It could not be saved; everything stands as it was typed."""
        self._show_state()
        self._say(text, Tone.DANGER)

    def show_group(self, name: str) -> None:
        """Turn to that group."""
        if name in self.pages:
            self.groups.setCurrentRow(list(self.pages).index(name))

    def present(self) -> None:
        """Show the window, in front, with the keyboard."""
        self.cancel.setText(self.tr("Cancel"))
        self.show()
        self.raise_()
        self.activateWindow()
        self.groups.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what people do ---------------------------------------------------------------------

    def changes(self) -> Mapping[str, Value]:
        """What was changed and is right, by key."""
        rows = (row for page in self.pages.values() for row in page.rows.values())
        held = {row.key: row.held() for row in rows if row.is_changed()}
        return {key: value for key, value in held.items() if value is not None}

    def _on_changed(self) -> None:
        self._show_state()

    def _on_save(self) -> None:
        if not self.save.isEnabled():
            return
        wrong = {name: page.judge() for name, page in self.pages.items()}
        first = next((name for name, rows in wrong.items() if rows), None)
        self._mark_groups({name: len(rows) for name, rows in wrong.items()})
        if first is not None:
            self.show_group(first)
            self.pages[first].reveal(wrong[first][0])
            count = sum(map(len, wrong.values()))
            self._say(self.tr("Not saved. Values to correct: {n}").format(n=count), Tone.DANGER)
            return
        if self.connection.secret.wrong.text:
            self.show_group("connection")
            self.connection.secret.take_focus()
            return
        self._ask()

    def _ask(self) -> None:
        changes = self.changes()
        draft = self.connection.draft()
        if not changes and not draft.password:
            self.accept()
            return
        self.save.setEnabled(False)
        self._say(self.tr("Saving…"), Tone.MUTED)
        self.changes_requested.emit(ChangesDraft(changes, draft.account, draft.password))

    # -- how it looks -----------------------------------------------------------------------

    def _origin(self, setting: Setting, origin: str) -> tuple[str, bool]:
        """A note on where a value comes from, and whether changing it here would be in vain."""
        if not origin or self._loaded is None or origin.startswith(str(self._loaded.user_file)):
            return "", False
        if origin == DEMO:
            return self.tr("Belongs to the demo office."), True
        if origin == COMMAND_LINE:
            words_of_it = self.tr(
                "Given on the command line, which goes before what is saved here."
            )
            return words_of_it, True
        if origin == setting.variable:
            said = self.tr(
                "Set by the environment variable {name}, which goes before what is saved here."
            )
            return said.format(name=origin), True
        said = self.tr("Set for this computer in {place}. What you save here goes before it.")
        return said.format(place=plain(origin)), False

    def _show_state(self) -> None:
        count = len(self.changes()) + bool(self.connection.secret.password)
        self.save.setEnabled(True)
        self._mark_groups({})
        text = self.tr("Changes not saved yet: {n}").format(n=count) if count else ""
        self._say(text, Tone.MUTED)

    def _say(self, text: str, tone: Tone) -> None:
        self.state.setText(plain(text, 1000))
        mark(self.state, tone=tone)

    def _mark_groups(self, wrong: Mapping[str, int]) -> None:
        for index, name in enumerate(self.pages):
            item = self.groups.item(index)
            title = words.group_title(name)
            count = wrong.get(name, 0)
            item.setText(f"{title} ({count})" if count else title)
            said = self.tr("{group}, values to correct: {n}").format(group=title, n=count)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said if count else title)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("ground", "sunken")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(Space.SMALL, Space.LARGE, Space.SMALL, Space.SMALL)
        inside.addWidget(self.groups)
        widest = max(map(self.fontMetrics().horizontalAdvance, map(words.group_title, self.pages)))
        width = widest + _ICON + 2 * Space.WIDE
        side.setFixedWidth(max(_NARROWEST_LIST, width) + 2 * Space.SMALL)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side)
        middle.addWidget(self._stack, 1)
        line = QWidget()
        line.setProperty("ground", "line-above")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QHBoxLayout(line)
        below.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        below.setSpacing(Space.SMALL)
        below.addWidget(self.state, 1)
        below.addWidget(self.cancel)
        below.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(line)

    def _paint(self) -> None:
        colors = self._theme.colors
        self.setStyleSheet(field_sheet(colors))
        for index, name in enumerate(self.pages):
            icon = QIcon()
            for color, mode in (
                (colors.muted, QIcon.Mode.Normal),
                (colors.accent, QIcon.Mode.Selected),
            ):
                for ratio in (1.0, 2.0):
                    picture: QPixmap = icons.pixmap(_ICONS[name], color, _ICON, ratio)
                    icon.addPixmap(picture, mode)
            self.groups.item(index).setIcon(icon)
