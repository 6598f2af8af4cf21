"""The calls of this moment as an item model.

The rule kept here: a row belongs to a call id and is changed in place. What comes in is gathered
for 50 ms and put in by small helpings, by the clock and not by count (the first number of a country
costs what fifty others do), so a hundred calls changing at once never hold up the person at the
screen.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from astconsole.calls.values import Call, CallState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.ui.call_words import CallWords, say

if TYPE_CHECKING:
    from astconsole.ui.people import People

GATHER_MS: Final = 50
_HELPING_MS: Final = 5
WORDS_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
EXPANDED_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2

type_index = QModelIndex | QPersistentModelIndex
_Key = tuple[int, datetime, str]


class LiveCallsModel(QAbstractListModel):
    """One row a call: what rings here, then mine, then others; the oldest first in each part.

    Signals:
        counts_changed: (int mine, int all) how many calls there are.
        settled: what came in is shown.
    """

    counts_changed = Signal(int, int)
    settled = Signal()

    def __init__(self, people: People, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._viewpoint = Viewpoint(())
        self._show_all = False
        self._calls: dict[str, Call] = {}
        self._words: dict[str, CallWords] = {}
        self._rows: list[_Key] = []
        self._expanded: set[str] = set()
        self._pending: dict[str, Call | None] = {}
        self._counts = (0, 0)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self._on_gathered)
        people.changed.connect(self._say_all_again)
        people.contacts_changed.connect(self._on_contacts_changed)

    def set_call(self, call: Call) -> None:
        """A call as it is now; one that has ended goes."""
        self._pending[call.id] = None if call.state is CallState.ENDED else call
        self._take_in_soon()

    def remove_call(self, call_id: str) -> None:
        """That call is over."""
        self._pending[call_id] = None
        self._take_in_soon()

    def clear(self) -> None:
        """No call is known any more."""
        for call_id in (*self._calls, *self._pending):
            self._pending[call_id] = None
        self._take_in_soon()

    def set_viewpoint(self, viewpoint: Viewpoint) -> None:
        """Whose calls are mine."""
        self._viewpoint = viewpoint
        self._say_all_again()

    def set_show_all(self, show_all: bool) -> None:  # noqa: FBT001 - a slot
        """Calls of others too, or only mine."""
        if show_all != self._show_all:
            self._show_all = show_all
            self._say_all_again()

    def toggle_expanded(self, index: type_index) -> None:
        """Show the story of that call, or hide it."""
        words = self.words_at(index)
        if words is not None:
            self._expanded ^= {words.call_id}
            at = self.index(index.row())
            self.dataChanged.emit(at, at, [EXPANDED_ROLE])

    def words_at(self, index: type_index) -> CallWords | None:
        """What that row says."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        return self._words[self._rows[index.row()][2]]

    def index_of(self, call_id: str) -> QModelIndex:
        """The row of that call, invalid when it is not shown."""
        words = self._words.get(call_id)
        if words is None:
            return QModelIndex()
        row = bisect_left(self._rows, self._key(words))
        if row < len(self._rows) and self._rows[row][2] == call_id:
            return self.index(row)
        return QModelIndex()

    @property
    def showing_all(self) -> bool:
        """Whether calls of others are shown too."""
        return self._show_all

    @property
    def running(self) -> bool:
        """Whether any timer on a card runs."""
        return bool(self._rows)

    def rowCount(self, parent: type_index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many calls are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: type_index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words of a row; spoken in one sentence for assistive technology."""
        words = self.words_at(index)
        if words is None:
            return None
        if role == WORDS_ROLE:
            return words
        if role == EXPANDED_ROLE:
            return words.call_id in self._expanded
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{words.title} – {words.status}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (words.title, words.status, words.detail, *words.transfers)
            return ", ".join(part for part in parts if part)
        return None

    def _key(self, words: CallWords) -> _Key:
        rank = 0 if words.rings_me else 1 if words.mine else 2
        return (rank, self._calls[words.call_id].started_at, words.call_id)

    def _take_in_soon(self) -> None:
        if self._pending and not self._gather.isActive():
            self._gather.start()

    def _on_gathered(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        while self._pending and not spent.hasExpired(_HELPING_MS):
            call_id = next(iter(self._pending))
            call = self._pending.pop(call_id)
            if call is None:
                self._drop(call_id)
            else:
                self._put(call)
        self._count()
        if self._pending:
            self._gather.start(0)
            return
        self._gather.setInterval(GATHER_MS)
        self.settled.emit()

    def _put(self, call: Call) -> None:
        old = self.index_of(call.id)
        self._calls[call.id] = call
        words = self._words[call.id] = say(call, self._viewpoint, self._people)
        key = self._key(words)
        shown = words.mine or self._show_all
        if old.isValid() and shown and self._rows[old.row()] == key:
            self.dataChanged.emit(old, old)
            return
        if old.isValid():
            self._take_row(old.row())
        if shown:
            row = bisect_left(self._rows, key)
            self.beginInsertRows(QModelIndex(), row, row)
            self._rows.insert(row, key)
            self.endInsertRows()

    def _drop(self, call_id: str) -> None:
        index = self.index_of(call_id)
        if index.isValid():
            self._take_row(index.row())
        self._calls.pop(call_id, None)
        self._words.pop(call_id, None)
        self._expanded.discard(call_id)

    def _take_row(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()

    def _count(self) -> None:
        counts = (sum(words.mine for words in self._words.values()), len(self._words))
        if counts != self._counts:
            self._counts = counts
            self.counts_changed.emit(*counts)

    def _on_contacts_changed(self, numbers: frozenset[str]) -> None:
        for call in self._calls.values():
            if call.numbers & numbers:
                self._pending.setdefault(call.id, call)
        self._take_in_soon()

    def _say_all_again(self) -> None:
        self.beginResetModel()
        self._words = {
            call_id: say(call, self._viewpoint, self._people)
            for call_id, call in self._calls.items()
        }
        shown = (w for w in self._words.values() if w.mine or self._show_all)
        self._rows = sorted(self._key(words) for words in shown)
        self.endResetModel()
        self._count()
