"""The list of cards: pointer and keyboard.

The rule kept here: everything the pointer can do, a key can: Enter opens the person, Space the
story, the menu key the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from astconsole.ui.now.delegate import CallCardDelegate
from astconsole.ui.now.hold_timer import USUAL, HoldLimits
from astconsole.ui.now.model import EXPANDED_ROLE, LiveCallsModel
from astconsole.ui.text import menu_text, plain, tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from astconsole.calls.values import Participant
    from astconsole.ui.now.card_layout import CardLayout
    from astconsole.ui.theme import Theme
    from astconsole.ui.ticker import Ticker


_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class CallCards(QListView):
    """One card for each call.

    Signals:
        participant_activated: (Participant) their name was clicked or chosen.
        copy_requested: (str) put that number on the clipboard.
    """

    participant_activated = Signal(object)
    copy_requested = Signal(str)

    def __init__(
        self,
        model: LiveCallsModel,
        theme: Theme,
        ticker: Ticker,
        parent: QWidget | None = None,
        *,
        hold_limits: HoldLimits = USUAL,
    ) -> None:
        super().__init__(parent)
        self._calls = model
        self._delegate = CallCardDelegate(theme, ticker, self, hold_limits=hold_limits)
        self._menu: QMenu | None = None
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Calls of this moment"))
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self._on_theme_changed)
        ticker.tick.connect(self.viewport().update)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Names show that they can be clicked."""
        super().mouseMoveEvent(event)
        index, point, layout = self._under(event.position().toPoint())
        who = layout.participant_at(point) if layout else None
        on_chevron = layout is not None and layout.chevron.contains(point)
        self._delegate.set_hovered(index.row(), point if who else None)
        shape = Qt.CursorShape.PointingHandCursor if who or on_chevron else None
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)
        words = self._calls.words_at(index)
        full = f"{words.title}\n{words.detail}" if words and who else ""
        self.setToolTip(tooltip(full).replace("\n", "<br>"))
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._delegate.set_hovered(-1, None)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The ring is shown to whoever came by the keyboard."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self._delegate.set_focus_visible(visible=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """And not to whoever uses the pointer."""
        self._delegate.set_focus_visible(visible=False)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A name opens the person, the chevron the story."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        index, point, layout = self._under(event.position().toPoint())
        if layout is None:
            return
        who = layout.participant_at(point)
        if who is not None:
            self.participant_activated.emit(who)
        elif layout.chevron.contains(point):
            self._calls.toggle_expanded(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Twice on the card opens its story."""
        index, point, layout = self._under(event.position().toPoint())
        if layout is None or layout.participant_at(point) or layout.chevron.contains(point):
            super().mouseDoubleClickEvent(event)
            return
        self._calls.toggle_expanded(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter, Space, and left and right for the story."""
        self._delegate.set_focus_visible(visible=True)
        self.viewport().update()
        index = self.currentIndex()
        words = self._calls.words_at(index)
        expanded = bool(index.data(EXPANDED_ROLE)) if words else False
        key = event.key()
        if words and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.participant_activated.emit(words.people[0].participant)
        elif (
            (words and key == Qt.Key.Key_Space)
            or (words and key == Qt.Key.Key_Right and not expanded)
            or (words and key == Qt.Key.Key_Left and expanded)
        ):
            self._calls.toggle_expanded(index)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Everybody in the call, and their numbers."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        words = self._calls.words_at(index)
        if words is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in words.people:
            show = menu.addAction(self.tr("Show {name}").format(name=_in_menu(person.title)))
            show.triggered.connect(self._telling(person.participant))
            if person.participant.number:
                copy = self.tr("Copy number of {name}").format(name=_in_menu(person.title))
                menu.addAction(copy).triggered.connect(self._copying(person.participant.number))
        menu.addSeparator()
        story = menu.addAction(self.tr("Show what happened"))
        story.setCheckable(True)
        story.setChecked(bool(index.data(EXPANDED_ROLE)))
        call_id = words.call_id
        story.triggered.connect(lambda: self._calls.toggle_expanded(self._calls.index_of(call_id)))
        where = self.visualRect(index).bottomLeft() if by_key else event.pos()
        menu.popup(self.viewport().mapToGlobal(where))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cards are as wide as the list."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _telling(self, who: Participant) -> Callable[[], None]:
        return lambda: self.participant_activated.emit(who)

    def _copying(self, number: str) -> Callable[[], None]:
        return lambda: self.copy_requested.emit(number)

    def _under(self, position: QPoint) -> tuple[QModelIndex, QPoint, CardLayout | None]:
        index = self.indexAt(position)
        if not index.isValid():
            return index, position, None
        box = self.visualRect(index)
        return index, position - box.topLeft(), self._delegate.layout_of(index, box.width())

    def _on_theme_changed(self) -> None:
        self._delegate.renew_fonts()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _in_menu(name: str) -> str:
    return menu_text(plain(name, 40))
