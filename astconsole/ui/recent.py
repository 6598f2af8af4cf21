"""Earlier calls with one person: a short list of rows of the log.

The rule kept here: rows come in as values and are shown in two lines each; there is no fetching,
sorting or filtering here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.viewpoint import Direction
from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.log.outcomes import told_ending
from astconsole.ui.text import clock_time
from astconsole.ui.theme import Space, Theme, Tone, Type, mark
from astconsole.ui.when import day_and_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
_ICON: Final = 16

type_index = QModelIndex | QPersistentModelIndex


class RecentCallsModel(QAbstractListModel):
    """Rows of the log, the newest first, as they were given."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: tuple[LoggedCall, ...] = ()

    def set_rows(self, rows: Sequence[LoggedCall]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = tuple(row for row in rows if row.kind is RowKind.CALL)
        self.endResetModel()

    def row_at(self, index: type_index) -> LoggedCall | None:
        """The row of the log behind that index."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: type_index | None = None) -> int:  # noqa: N802 - Qt's name
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: type_index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """When it was, and what came of it."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.when(row)}, {self.outcome(row)}"
        return None

    def when(self, row: LoggedCall) -> str:
        """When it was; it begins a line."""
        words = day_and_time(row.started_at, self._clock())
        return words[:1].upper() + words[1:]

    def outcome(self, row: LoggedCall) -> str:
        """What came of it, and how long they talked."""
        outcome = told_ending(row, lambda at: day_and_time(at, self._clock()))
        talked = clock_time(row.talk_seconds) if row.talk_seconds else ""
        return " · ".join(part for part in (outcome, talked) if part)


class RecentCallDelegate(QStyledItemDelegate):
    """Paints an earlier call: direction, when, and below it what came of it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: type_index) -> QSize:  # noqa: N802 - Qt's name
        """Two lines."""
        body = QFontMetrics(self._theme.font(Type.BODY)).height()
        caption = QFontMetrics(self._theme.font(Type.CAPTION)).height()
        return QSize(120, body + caption + Space.MEDIUM + Space.HAIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: type_index) -> None:
        """One earlier call."""
        model = index.model()
        row = index.data(ROW_ROLE)
        if not isinstance(model, RecentCallsModel) or not isinstance(row, LoggedCall):
            return
        colors = self._theme.colors
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.color("focus"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        name, color = _look(row, colors.danger, colors.muted)
        ratio = painter.device().devicePixelRatioF()
        left = box.left() + Space.TIGHT
        top = box.top() + Space.SMALL - Space.HAIR
        body = self._theme.font(Type.BODY)
        caption = self._theme.font(Type.CAPTION)
        height = QFontMetrics(body).height()
        spot = top + (height - _ICON) // 2
        painter.drawPixmap(left, spot, icons.pixmap(name, color, _ICON, ratio))
        left += _ICON + Space.SMALL
        room = box.right() - left - Space.SMALL
        painter.setFont(body)
        painter.setPen(self._theme.color("text"))
        _line(painter, QRect(left, top, room, height), model.when(row))
        painter.setFont(caption)
        painter.setPen(self._theme.color("danger" if _needs_a_call(row) else "muted"))
        below = QRect(left, top + height + Space.HAIR, room, QFontMetrics(caption).height())
        _line(painter, below, model.outcome(row))
        painter.restore()


class EarlierCalls(QWidget):
    """The list, and words where there is nothing to list.

    Signals:
        row_activated: (int) show that row of the log.
    """

    row_activated = Signal(int)

    def __init__(
        self, theme: Theme, clock: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hidden = False
        self._model = RecentCallsModel(clock, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(RecentCallDelegate(theme, self._list))
        self._list.setProperty("bare", "true")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Earlier calls"))
        self._list.activated.connect(self._on_activated)
        self._none = QLabel(self.tr("No earlier calls with this number."))
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        mark(self._none, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list, 1)
        column.addWidget(self._none, 1)
        self._show()

    def set_rows(self, rows: Sequence[LoggedCall]) -> None:
        """These calls, the newest first."""
        self._model.set_rows(rows)
        self._show()

    def set_hidden(self, *, hidden: bool) -> None:
        """Nothing of them is shown while presenting."""
        self._hidden = hidden
        self._show()

    def _show(self) -> None:
        some = self._model.rowCount() > 0 and not self._hidden
        self._list.setVisible(some)
        self._none.setVisible(not some and not self._hidden)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.row_activated.emit(row.row_id)


def _look(row: LoggedCall, danger: str, muted: str) -> tuple[Icon, str]:
    if row.missed:
        return Icon.MISSED, danger if _needs_a_call(row) else muted
    return (Icon.OUTGOING if row.direction is Direction.OUTGOING else Icon.INCOMING), muted


def _needs_a_call(row: LoggedCall) -> bool:
    """Missed, and nobody has called back."""
    return row.missed and row.resolved_at is None


def _line(painter: QPainter, box: QRect, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
