"""Popups as our own window, where a client may place one (X11, Windows, macOS).

The rule kept here: one small window stacks all ringing calls, it never takes the focus by itself,
and it takes the keyboard only in :meth:`NativePresenter.activate_stack`, when a person asked.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
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
_NEW_AT_ONCE: Final = 2
_NEEDS_TICKS: Final = "popup"

GATHER_MS: Final = 50
"""How long changes of a stack that is seen are gathered: no eye waits, no hundred calls hurt."""


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
        settled: what came in is shown.
    """

    acted = Signal(str, str)
    settled = Signal()

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
        self._contents: dict[str, PopupContent] = {}  # of all, the oldest first
        self._cards: dict[str, IncomingCard] = {}  # of hundreds, only what may be seen has a card
        self._lines: dict[str, QFrame] = {}
        self._screen: QScreen | None = None
        self._pointer = QPoint()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GATHER_MS)
        self._soon.timeout.connect(self._arrange)
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
        """The cards of the calls that have one, the oldest first."""
        return tuple(self._cards[call_id] for call_id in self._contents if call_id in self._cards)

    def content_of(self, call_id: str) -> PopupContent | None:
        """What is to be seen of that call, with a card or counted among the further ones."""
        return self._contents.get(call_id)

    def present(self, content: PopupContent) -> None:
        """Show that call, or change its card in place."""
        self._pointer = QCursor.pos()
        self._contents[content.call_id] = content
        if self.isVisible():
            self._arrange_soon()
        else:
            self._arrange()

    def withdraw(self, call_id: str) -> None:
        """Take a call away, and the window with the last one."""
        if self._contents.pop(call_id, None) is None:
            return
        if self._contents:
            self._arrange_soon()
        else:
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
        shown = self._visible()
        if not shown:
            return
        self._accept_focus(accept=True)
        self.raise_()
        self.activateWindow()
        shown[-1].focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the card that has the keyboard."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        shown = self._visible()
        card = next((c for c in shown if _has_focus(c)), shown[-1] if shown else None)
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

    def _visible(self) -> list[IncomingCard]:
        return [card for card in self.cards if not card.isHidden()]

    def _arrange_soon(self) -> None:
        """Once for all that changes about now: of hundreds, many come together."""
        if not self._soon.isActive():
            self._soon.start()

    def _arrange(self) -> None:
        self._soon.stop()
        self._ticker.need(_NEEDS_TICKS, wanted=bool(self._contents))
        wanted = self._most_urgent()
        new = [call_id for call_id in wanted if call_id not in self._cards]
        if len(new) > _NEW_AT_ONCE:  # a card costs more than all else: the others' turn comes
            wanted = [call_id for call_id in wanted if call_id not in new[_NEW_AT_ONCE:]]
            self._arrange_soon()
        self._make_cards(wanted)
        if not wanted:
            self.hide()
            self._screen = None
            self.settled.emit()
            return
        if self._screen is None:
            self._screen = QGuiApplication.screenAt(QCursor.pos()) or self.screen()
            self.setScreen(self._screen)
        area = self._screen.availableGeometry()
        for count in range(len(wanted), 0, -1):
            height = self._show_only(wanted[:count])
            if height <= area.height() - 2 * Space.LARGE:
                break
        self.setGeometry(place((self._wide(), height), area, self._corner, Space.LARGE))
        self.show()
        if not self._soon.isActive():
            self.settled.emit()

    def _most_urgent(self) -> list[str]:
        """Which calls may be seen: what rings before what is over, the oldest first."""
        rings = (key for key, content in self._contents.items() if content.ringing_since)
        over = (key for key, content in self._contents.items() if not content.ringing_since)
        return list(islice(chain(rings, over), _SHOWN_AT_ONCE))

    def _make_cards(self, wanted: list[str]) -> None:
        for call_id in [call_id for call_id in self._cards if call_id not in wanted]:
            for widget in (self._cards.pop(call_id), self._lines.pop(call_id)):
                self._rows.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        in_order = [call_id for call_id in self._contents if call_id in wanted]
        for at, call_id in enumerate(in_order):
            content = self._contents[call_id]
            known = self._cards.get(call_id)
            if known is not None:
                if known.content != content:
                    known.set_content(content)
                continue
            card = IncomingCard(content, self._theme, self._ticker, self)
            card.acted.connect(self.acted)
            line = QFrame(self)
            line.setProperty("ground", "line")
            line.setFixedHeight(1)
            self._cards[call_id] = card
            self._lines[call_id] = line
            self._rows.insertWidget(2 * at, line)
            self._rows.insertWidget(2 * at + 1, card)

    def _show_only(self, shown: list[str]) -> int:
        """Show those cards; say how high the window is then."""
        above = False
        for card in self.cards:
            call_id = card.content.call_id
            visible = call_id in shown
            card.setVisible(visible)
            self._lines[call_id].setVisible(visible and above)
            above = above or visible
        further = len(self._contents) - len(shown)
        self._more.setVisible(further > 0)
        self._more.setText(self.tr("More calls: {count}").format(count=further))
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
        known = self._stack.content_of(content.call_id)
        before = known.spoken if known else ""
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
