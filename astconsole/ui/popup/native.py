"""Popups as our own window, where a client may place one (X11, Windows, macOS).

The rule kept here: one small window stacks all ringing calls, it never takes the focus by itself,
and it takes the keyboard only in :meth:`NativePresenter.activate_stack`, when a person asked.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QColor,
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QScreen,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from astconsole.ui.popup import content as popup
from astconsole.ui.popup.card import IncomingCard
from astconsole.ui.popup.compositor import see_through
from astconsole.ui.theme import Space, Theme, Tone, mark

if TYPE_CHECKING:
    from astconsole.ui.popup.content import PopupContent
    from astconsole.ui.ticker import Ticker

_WIDTH: Final = 400
_LETTERS: Final = 48
_RADIUS: Final = 12
_EDGE: Final = 1.5
_SHOWN_AT_ONCE: Final = 4
_NEEDS_TICKS: Final = "popup"


class Corner(StrEnum):
    """Where on the screen the stack stands."""

    TOP_RIGHT = "top right"
    BOTTOM_RIGHT = "bottom right"
    TOP_LEFT = "top left"
    BOTTOM_LEFT = "bottom left"


def place(size: tuple[int, int], area: QRect, corner: Corner, margin: int) -> QRect:
    """Where a window of that size stands in that corner, never beyond the area."""
    width = min(size[0], area.width() - 2 * margin)
    height = min(size[1], area.height() - 2 * margin)
    left = area.left() + margin
    top = area.top() + margin
    if corner in (Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT):
        left = area.right() + 1 - width - margin
    if corner in (Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT):
        top = area.bottom() + 1 - height - margin
    return QRect(left, top, width, height)


class PopupStack(QWidget):
    """The window.

    Signals:
        acted: (str call id, str action) what was pressed on one of its cards.
    """

    acted = Signal(str, str)

    def __init__(self, theme: Theme, ticker: Ticker, corner: Corner = Corner.BOTTOM_RIGHT) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._theme = theme
        self._ticker = ticker
        self._corner = corner
        self._cards: dict[str, IncomingCard] = {}
        self._lines: dict[str, QFrame] = {}
        self._shown: set[str] = set()  # the others are hidden: of hundreds, few are touched
        self._screen: QScreen | None = None
        self._pointer = QPoint()
        self._round = see_through()
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._round)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setProperty("ground", "popup")
        self.setWindowTitle(self.tr("Incoming call"))
        self.setAccessibleName(self.tr("Incoming calls"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(Space.HAIR, Space.HAIR, Space.HAIR, Space.HAIR)
        self._rows.setSpacing(0)
        self._more = QLabel()
        self._more.setTextFormat(Qt.TextFormat.PlainText)
        self._more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._more.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        mark(self._more, tone=Tone.MUTED)
        self._rows.addWidget(self._more)
        theme.changed.connect(self.update)

    @property
    def cards(self) -> tuple[IncomingCard, ...]:
        """The cards, the oldest first."""
        return tuple(self._cards.values())

    def present(self, content: PopupContent) -> bool:
        """Show that call or change its card; whether the card is a new one."""
        self._pointer = QCursor.pos()
        card = self._cards.get(content.call_id)
        if card is not None:
            card.set_content(content)
            self._arrange()
            return False
        card = IncomingCard(content, self._theme, self._ticker, self)
        card.acted.connect(self.acted)
        line = QFrame(self)
        line.setProperty("ground", "line")
        line.setFixedHeight(1)
        self._cards[content.call_id] = card
        self._lines[content.call_id] = line
        card.hide()
        line.hide()
        at = self._rows.count() - 1
        self._rows.insertWidget(at, line)
        self._rows.insertWidget(at + 1, card)
        self._arrange()
        return True

    def withdraw(self, call_id: str) -> None:
        """Take a card away, and the window with the last one."""
        card = self._cards.pop(call_id, None)
        if card is None:
            return
        line = self._lines.pop(call_id)
        self._shown.discard(call_id)
        for widget in (card, line):
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._arrange()

    def engaged(self, call_id: str) -> bool:
        """Whether the keyboard or a moving pointer is on that card.

        A pointer that only happens to lie there does not keep a popup for ever.
        """
        card = self._cards.get(call_id)
        if card is None or not self.isVisible():
            return False
        pointer, before = QCursor.pos(), self._pointer
        self._pointer = pointer
        moving = card.underMouse() and pointer != before
        return moving or (self.isActiveWindow() and _has_focus(card))

    def activate(self) -> None:
        """Take the keyboard and put it on the newest card."""
        if not self._cards:
            return
        self._accept_focus(accept=True)
        self.raise_()
        self.activateWindow()
        shown = [card for card in self._cards.values() if not card.isHidden()]
        shown[-1].focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the card that has the keyboard."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        cards = list(self._cards.values())
        card = next((c for c in cards if _has_focus(c)), cards[-1] if cards else None)
        if card is not None:
            self.acted.emit(card.content.call_id, popup.DISMISS)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Once the keyboard has gone elsewhere it does not come back unasked."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._accept_focus(accept=False)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A ground with an edge that is seen on any desktop."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._theme.colors.raised))
        painter.setPen(QPen(QColor(self._theme.colors.outline), _EDGE))
        half = _EDGE / 2
        edge = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = _RADIUS if self._round else 0
        painter.drawRoundedRect(edge, radius, radius)
        painter.end()

    def _arrange(self) -> None:
        cards = list(self._cards.items())
        self._ticker.need(_NEEDS_TICKS, wanted=bool(cards))
        if not cards:
            self.hide()
            self._screen = None
            return
        if self._screen is None:
            self._screen = QGuiApplication.screenAt(QCursor.pos()) or self.screen()
            self.setScreen(self._screen)
        area = self._screen.availableGeometry()
        for count in range(min(len(cards), _SHOWN_AT_ONCE), 0, -1):
            height = self._show_first(count)
            if height <= area.height() - 2 * Space.LARGE:
                break
        self.setGeometry(place((self._wide(), height), area, self._corner, Space.LARGE))
        self.show()

    def _show_first(self, count: int) -> int:
        """Show that many cards, what rings before what is over; say how high the window is then."""
        urgent = sorted(self._cards.values(), key=lambda card: card.content.ringing_since is None)
        shown = {card.content.call_id for card in urgent[:count]}
        for call_id in self._shown - shown:
            self._cards[call_id].hide()
            self._lines[call_id].hide()
        above = False
        for call_id in [call_id for call_id in self._cards if call_id in shown]:
            self._cards[call_id].show()
            self._lines[call_id].setVisible(above)
            above = True
        self._shown = shown
        hidden = len(self._cards) - count
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("More calls: {count}").format(count=hidden))
        self._rows.activate()
        return self._rows.totalHeightForWidth(self._wide())

    def _wide(self) -> int:
        """As wide as some fifty letters: a person with a larger font reads as much."""
        return max(_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS)

    def _accept_focus(self, *, accept: bool) -> None:
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not accept)


def _has_focus(card: IncomingCard) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and card.isAncestorOf(focused)


class NativePresenter(QObject):
    """Shows popups in one window of our own.

    Signals:
        acted: (str call id, str action) a button was pressed.
    """

    acted = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        ticker: Ticker,
        parent: QObject | None = None,
        *,
        corner: Corner = Corner.BOTTOM_RIGHT,
    ) -> None:
        super().__init__(parent)
        self._stack = PopupStack(theme, ticker, corner)
        self._stack.acted.connect(self.acted)

    @property
    def window(self) -> PopupStack:
        """The window itself."""
        return self._stack

    def present(self, content: PopupContent) -> None:
        """Show that call, or change its card in place; both are announced."""
        card = next((c for c in self._stack.cards if c.content.call_id == content.call_id), None)
        before = card.content.spoken if card else ""
        self._stack.present(content)
        if content.spoken != before:
            announcement = QAccessibleAnnouncementEvent(self._stack, content.spoken)
            announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
            QAccessible.updateAccessibility(announcement)
            alert = QAccessibleEvent(self._stack, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)

    def withdraw(self, call_id: str) -> None:
        """Take that card away."""
        self._stack.withdraw(call_id)

    def engaged(self, call_id: str) -> bool:
        """Whether a person is busy with that card."""
        return self._stack.engaged(call_id)

    def activate_stack(self) -> None:
        """Give the newest card the keyboard."""
        self._stack.activate()

    def close(self) -> None:
        """Close the window before the application ends."""
        self._stack.close()
        self._stack.deleteLater()
