"""What can be done with a row: one list of actions for the context menu and for the keys.

The rule kept here: every action of the menu has its key written beside it, says what it will act
on, and only says so: the doing is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from astconsole.calls.logged import RowKind
from astconsole.ui.icons import Icon, icon
from astconsole.ui.log import spoken
from astconsole.ui.log.model import LogModel
from astconsole.ui.log.view import LogView
from astconsole.ui.text import menu_text
from astconsole.ui.theme import Theme


class RowActions(QObject):
    """The actions of a :class:`LogView`.

    Signals:
        copy_requested: text for the clipboard (a str).
        look_up_requested: who has this number? (a str)
        call_requested: this number is to be called (a str).
        note_requested: a note is to be written on this row (a LoggedCall).
        delete_requested: these rows are to be deleted (a tuple of row ids).
        ignore_requested: calls with this number are not to be logged any more (a str).
        log_again_requested: they are to be, after all (a str).
        number_requested: show the calls with this number only (a str).
    """

    copy_requested = Signal(str)
    look_up_requested = Signal(str)
    call_requested = Signal(str)
    note_requested = Signal(object)
    delete_requested = Signal(object)
    ignore_requested = Signal(str)
    log_again_requested = Signal(str)
    number_requested = Signal(str)

    def __init__(self, theme: Theme, view: LogView, model: LogModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._model = model
        self._can_call = False
        self._ignored: frozenset[str] = frozenset()
        self.open = self._action(Icon.INFO, "Return")
        self.call_back = self._action(Icon.CALL, "Ctrl+Return")
        self.look_up = self._action(Icon.LOOKUP, "Ctrl+I")
        self.only_number = self._action(Icon.FILTER, "Ctrl+Shift+F")
        self.copy_number = self._action(Icon.COPY, QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_row = self._action(None, "Ctrl+Shift+C")
        self.note = self._action(Icon.NOTE, "Ctrl+N")
        self.delete = self._action(Icon.DELETE, QKeySequence(QKeySequence.StandardKey.Delete))
        self.ignore = self._action(Icon.SILENCE, "")
        self.open.triggered.connect(self._on_open)
        self.call_back.triggered.connect(lambda: self._with_number(self.call_requested))
        self.look_up.triggered.connect(lambda: self._with_number(self.look_up_requested))
        self.only_number.triggered.connect(lambda: self._with_number(self.number_requested))
        self.copy_number.triggered.connect(lambda: self._with_number(self.copy_requested))
        self.copy_row.triggered.connect(self._on_copy_row)
        self.note.triggered.connect(self._on_note)
        self.delete.triggered.connect(self._on_delete)
        self.ignore.triggered.connect(self._on_ignore)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu_requested)
        view.current_changed.connect(self.enable)
        view.selectionModel().selectionChanged.connect(lambda *_: self.enable())
        theme.changed.connect(self.refresh_look)
        self.refresh_look()
        self.enable()

    def _action(self, sign: Icon | None, key: str | QKeySequence) -> QAction:
        action = QAction(self._view)
        action.setData(sign)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._view.addAction(action)
        return action

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every action, as in the menu."""
        return (
            self.open,
            self.call_back,
            self.look_up,
            self.only_number,
            self.copy_number,
            self.copy_row,
            self.note,
            self.delete,
            self.ignore,
        )

    def set_can_call(self, *, can_call: bool) -> None:
        """Whether a number may be called from here; if not, calling is not spoken of."""
        self._can_call = can_call
        self.enable()

    def set_ignored(self, numbers: Iterable[str]) -> None:
        """Calls with these numbers are not logged."""
        self._ignored = frozenset(self._key(number) for number in numbers)
        self.enable()

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        muted = self._theme.colors.muted
        for action in self.all:
            if action.data() is not None:
                action.setIcon(icon(Icon(action.data()), muted))

    def enable(self) -> None:
        """Offer what can be done with the rows chosen now, and say what it would act on."""
        call = self._view.current_call()
        chosen = self._view.selected_count() if call else 0
        is_call = call is not None and call.kind is RowKind.CALL
        number = call.other_number if call is not None and is_call else ""
        self.open.setText(self.tr("Show details"))
        self.call_back.setText(self.tr("Call back"))
        self.look_up.setText(self.tr("Look up"))
        self.note.setText(self.tr("Note…"))
        shown = menu_text(self._model.people.formats(number).text)
        for action, bare, with_number in (
            (self.copy_number, self.tr("Copy number"), self.tr("Copy {number}")),
            (self.only_number, self.tr("Only this number"), self.tr("Only calls with {number}")),
            (
                self.ignore,
                self.tr("Do not log this number"),
                self.tr("Log {number} again")
                if self._is_ignored(number)
                else self.tr("Do not log {number} any more"),
            ),
        ):
            action.setText(with_number.format(number=shown) if number else bare)
        if chosen > 1:
            self.copy_row.setText(self.tr("Copy %n entries", "", chosen))
            self.delete.setText(self.tr("Delete %n entries", "", chosen))
        else:
            self.copy_row.setText(self.tr("Copy entry"))
            self.delete.setText(self.tr("Delete"))
        for action in (self.look_up, self.only_number, self.copy_number, self.ignore):
            action.setEnabled(bool(number))
        self.call_back.setVisible(self._can_call)
        self.call_back.setEnabled(bool(number) and self._can_call)
        for action in (self.open, self.note):
            action.setEnabled(is_call)
        for action in (self.copy_row, self.delete):
            action.setEnabled(chosen > 0)

    def menu(self) -> QMenu:
        """The context menu; it goes away by itself."""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in (
            (self.open, self.call_back, self.look_up, self.only_number),
            (self.copy_number, self.copy_row, self.note),
            (self.delete, self.ignore),
        ):
            menu.addActions(group)
            menu.addSeparator()
        return menu

    def _on_menu_requested(self, at: QPoint) -> None:
        if self._view.current_call() is not None:
            self.menu().popup(self._view.viewport().mapToGlobal(at))

    def _with_number(self, signal: object) -> None:
        call = self._view.current_call()
        if call is not None and call.other_number:
            signal.emit(call.other_number)  # type: ignore[attr-defined]

    def _on_ignore(self) -> None:
        call = self._view.current_call()
        again = call is not None and self._is_ignored(call.other_number)
        self._with_number(self.log_again_requested if again else self.ignore_requested)

    def _is_ignored(self, number: str) -> bool:
        return bool(number) and self._key(number) in self._ignored

    def _key(self, number: str) -> str:
        """The same for each way to write a number."""
        return self._model.people.e164(number) or number

    def _on_open(self) -> None:
        call = self._view.current_call()
        if call is not None:
            self._view.opened.emit(call)

    def _on_copy_row(self) -> None:
        words = self._model.words
        rows = [spoken.copied_row(words, call) for call in self._view.selected_calls()]
        if rows:
            self.copy_requested.emit("\n".join(rows))

    def _on_note(self) -> None:
        call = self._view.current_call()
        if call is not None and call.kind is RowKind.CALL:
            self.note_requested.emit(call)

    def _on_delete(self) -> None:
        chosen = tuple(call.row_id for call in self._view.selected_calls())
        if chosen:
            self.delete_requested.emit(chosen)
