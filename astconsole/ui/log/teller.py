"""Keeps the detail pane in step with the list: which call it tells, and as of now.

The rule kept here: the pane opens when a person asks, follows the keyboard while it is open, and
tells the call anew when the log changed; what is being typed in it is never lost.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from astconsole.calls.logged import LoggedCall
from astconsole.ui.log.detail import DetailPane
from astconsole.ui.log.model import LogModel
from astconsole.ui.log.splitter import ListAndDetail
from astconsole.ui.log.view import LogView


class Teller(QObject):
    """Between a :class:`LogView` and a :class:`DetailPane`."""

    def __init__(
        self, model: LogModel, view: LogView, detail: DetailPane, room: ListAndDetail
    ) -> None:
        super().__init__(room)
        self._model = model
        self._view = view
        self._detail = detail
        self._room = room
        view.opened.connect(self.open)
        view.current_changed.connect(self._on_current_changed)
        detail.closed.connect(self.close)
        for signal in (
            model.modelReset,
            model.rowsInserted,
            model.rowsRemoved,
            model.dataChanged,
        ):
            signal.connect(self._tell_again)

    def open(self, call: LoggedCall) -> None:
        """Tell that call, and show the pane if it was away."""
        self._tell(call)
        if self._detail.isHidden():
            self._room.open()
            self._view.scrollTo(self._view.currentIndex())

    def open_note(self, call: LoggedCall) -> None:
        """The same, ready to type a note."""
        self.open(call)
        self._detail.write_note()

    def close(self) -> None:
        """Put the pane away, keeping what was typed."""
        self._detail.note.tell()
        self._detail.hide()
        self._view.setFocus()

    def _on_current_changed(self, call: LoggedCall | None) -> None:
        if call is not None and not self._detail.isHidden():
            self._tell(call)

    def _tell(self, call: LoggedCall) -> None:
        self._detail.tell(call, self._model.detail(call.row_id), self._model.words)

    def _tell_again(self) -> None:
        told = self._detail.call
        if told is None or self._detail.isHidden():
            return
        row = self._model.row_of(told.row_id)
        call = self._model.call(row) if row is not None else None
        if call is not None:
            self._tell(call)
