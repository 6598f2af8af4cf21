"""Paints a call as a card.

The rule kept here: it draws what :func:`~astconsole.ui.now.card_layout.lay_out` measured, with
plain ``drawText``: no caller's name is ever read as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from astconsole.calls.viewpoint import Direction
from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.now.card_layout import (
    ARROW,
    SMALL_ICON,
    CardLayout,
    Fonts,
    height_of,
    is_one_line,
    lay_out,
)
from astconsole.ui.now.hold_timer import USUAL, HoldLimits, HoldWords, say_hold
from astconsole.ui.now.model import EXPANDED_ROLE, WORDS_ROLE
from astconsole.ui.text import clock_time
from astconsole.ui.theme import Space, Theme, Tone
from astconsole.ui.when import time_of_day

if TYPE_CHECKING:
    from astconsole.ui.call_words import CallWords
    from astconsole.ui.ticker import Ticker

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
_CARD_RADIUS = 10.0


class CallCardDelegate(QStyledItemDelegate):
    """Measures and paints cards."""

    def __init__(
        self,
        theme: Theme,
        ticker: Ticker,
        parent: QObject | None = None,
        *,
        hold_limits: HoldLimits = USUAL,
    ) -> None:
        super().__init__(parent)
        self._hold_limits = hold_limits
        self._theme = theme
        self._ticker = ticker
        self._fonts = Fonts.of(theme)
        self._focus_visible = False
        self._hovered: tuple[int, QPoint] | None = None

    def set_hovered(self, row: int, point: QPoint | None) -> None:
        """Where the pointer is, in the item's own coordinates."""
        self._hovered = None if point is None else (row, point)

    def set_focus_visible(self, *, visible: bool) -> None:
        """Whether the ring around the current card is drawn: only for who uses the keyboard."""
        self._focus_visible = visible

    def layout_of(self, index: QModelIndex | QPersistentModelIndex, width: int) -> CardLayout:
        """Where everything stands on that card."""
        words: CallWords = index.data(WORDS_ROLE)
        hold = self._hold(words)
        return lay_out(
            words,
            width,
            self._fonts,
            timer=self._timer(words),
            held=hold.text if hold else "",
            expanded=bool(index.data(EXPANDED_ROLE)),
        )

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words need; as wide as the list."""
        width = self._width(option)
        words: CallWords = index.data(WORDS_ROLE)
        if words.held_since is not None and not is_one_line(words, width):
            return QSize(width, self.layout_of(index, width).height)
        expanded = bool(index.data(EXPANDED_ROLE))
        return QSize(width, height_of(words, width, self._fonts, expanded=expanded))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One card."""
        words: CallWords = index.data(WORDS_ROLE)
        layout = self.layout_of(index, option.rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        state = option.state
        focused = self._focus_visible and bool(state & QStyle.StateFlag.State_HasFocus)
        self._paint_ground(painter, layout, words, focused=focused)
        self._paint_badge(painter, layout, words)
        self._paint_names(painter, layout, index.row())
        self._paint_state(painter, layout, words)
        self._paint_story(painter, layout, words)
        expanded = bool(index.data(EXPANDED_ROLE))
        self._icon(
            painter,
            Icon.COLLAPSE if expanded else Icon.EXPAND,
            self._theme.colors.muted,
            _middle(layout.chevron, SMALL_ICON + 2),
        )
        painter.restore()

    def renew_fonts(self) -> None:
        """The theme's fonts or colours are others now."""
        self._fonts = Fonts.of(self._theme)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        viewport = getattr(view, "viewport", None)
        return int(viewport().width()) if viewport else 600

    def _timer(self, words: CallWords) -> str:
        if words.since is None:
            return ""
        return clock_time(self._ticker.seconds_since(words.since))

    def _hold(self, words: CallWords) -> HoldWords | None:
        if words.held_since is None:
            return None
        return say_hold(self._ticker.seconds_since(words.held_since), self._hold_limits)

    def _paint_ground(
        self, painter: QPainter, layout: CardLayout, words: CallWords, *, focused: bool
    ) -> None:
        colors = self._theme.colors
        edge = QColor(colors.focus if focused else colors.line)
        if words.mine and words.tone is Tone.RINGING and not focused:
            edge = QColor(colors.ringing)
        outer = QRectF(layout.card)
        if words.unsure:
            painter.setPen(QPen(edge, 2 if focused else 1, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(colors.raised))
            ground = outer.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ground, _CARD_RADIUS, _CARD_RADIUS)
            return
        # two fills cost a fraction of one stroke along a round edge
        width = 2.0 if focused else 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawRoundedRect(outer, _CARD_RADIUS, _CARD_RADIUS)
        painter.setBrush(QColor(colors.raised))
        inner = _CARD_RADIUS - width
        painter.drawRoundedRect(outer.adjusted(width, width, -width, -width), inner, inner)

    def _paint_badge(self, painter: QPainter, layout: CardLayout, words: CallWords) -> None:
        if layout.badge.isEmpty():
            return
        colors = self._theme.colors
        strong, soft = self._tones(words.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft))
        painter.drawEllipse(layout.badge)
        if layout.one_line:
            self._icon(painter, words.icon, strong, _middle(layout.badge, SMALL_ICON))
            return
        if words.letters:
            painter.setPen(QColor(strong))
            font = QFont(self._fonts.body)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.drawText(layout.badge, _CENTER, words.letters)
        else:
            self._icon(painter, Icon.PERSON, strong, _middle(layout.badge, 22))
        arrow = {Direction.INCOMING: Icon.INCOMING, Direction.OUTGOING: Icon.OUTGOING}.get(
            words.direction
        )
        if arrow is not None:
            spot = QRect(layout.badge.right() - 15, layout.badge.bottom() - 15, 20, 20)
            painter.setPen(QPen(QColor(colors.raised), 2))
            painter.setBrush(QColor(colors.sunken))
            painter.drawEllipse(spot)
            self._icon(painter, arrow, colors.text, _middle(spot, 12))

    def _paint_names(self, painter: QPainter, layout: CardLayout, row: int) -> None:
        painter.setPen(self._theme.color("text"))
        for rect, name, _ in layout.names:
            font = QFont(self._fonts.strong if layout.one_line else self._fonts.title)
            hovered = self._hovered
            if hovered is not None and hovered[0] == row and rect.contains(hovered[1]):
                font.setUnderline(True)
            painter.setFont(font)
            painter.drawText(rect, _LEFT | Qt.TextFlag.TextDontClip, name)
        painter.setPen(self._theme.color("muted"))
        for rect in layout.arrows:
            painter.drawText(rect, _CENTER, ARROW.strip())

    def _paint_state(self, painter: QPainter, layout: CardLayout, words: CallWords) -> None:
        strong, _ = self._tones(words.tone)
        painter.setFont(self._fonts.small_timer if layout.one_line else self._fonts.timer)
        painter.setPen(QColor(strong))
        painter.drawText(layout.timer, _RIGHT, self._timer(words))
        self._pill(painter, layout.status, words.status, words.icon, words.tone)
        hold = self._hold(words)
        if hold is not None and layout.held is not None:
            self._pill(painter, layout.held, hold.text, hold.icon, hold.tone)
        painter.setFont(self._fonts.body)
        painter.setPen(self._theme.color("muted"))
        self._elided(painter, layout.detail, words.detail)
        for rect, text in zip(layout.lines, words.transfers, strict=True):
            spot = QRect(rect.left(), rect.center().y() - SMALL_ICON // 2, SMALL_ICON, SMALL_ICON)
            self._icon(painter, Icon.TRANSFER, self._theme.colors.muted, spot)
            self._elided(painter, rect.adjusted(SMALL_ICON + Space.TIGHT, 0, 0, 0), text)

    def _paint_story(self, painter: QPainter, layout: CardLayout, words: CallWords) -> None:
        if layout.rule is None:
            return
        painter.fillRect(layout.rule, self._theme.color("line"))
        painter.setFont(self._fonts.body)
        if not words.timeline:
            painter.setPen(self._theme.color("muted"))
            first = layout.story[0]
            self._elided(painter, first[0].united(first[1]), self.tr("Nothing to tell yet"))
            return
        told = words.timeline[-len(layout.story) :]
        for (time_box, text_box), line in zip(layout.story, told, strict=True):
            painter.setPen(self._theme.color("muted"))
            painter.drawText(time_box, _LEFT, time_of_day(line.at, seconds=True))
            painter.setPen(self._theme.color("text"))
            self._elided(painter, text_box, line.text)

    def _pill(self, painter: QPainter, rect: QRect, text: str, icon: Icon, tone: Tone) -> None:
        strong, soft = self._tones(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        spot = QRect(rect.left() + Space.SMALL, rect.top(), SMALL_ICON, rect.height())
        self._icon(painter, icon, strong, _middle(spot, 14))
        painter.setFont(self._fonts.chip)
        painter.setPen(QColor(strong))
        inner = rect.adjusted(Space.SMALL + SMALL_ICON + Space.TIGHT, 0, -Space.SMALL, 0)
        self._elided(painter, inner, text)

    def _elided(self, painter: QPainter, rect: QRect, text: str) -> None:
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, shown)

    def _icon(self, painter: QPainter, icon: Icon, color: str, rect: QRect) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawImage(rect.topLeft(), icons.image(icon, color, rect.width(), ratio))

    def _tones(self, tone: Tone) -> tuple[str, str]:
        colors = self._theme.colors
        strong = getattr(colors, tone.value, colors.text)
        return strong, getattr(colors, f"{tone.value}_soft", colors.sunken)


def _middle(rect: QRect, side: int) -> QRect:
    return QRect(rect.center().x() - side // 2 + 1, rect.center().y() - side // 2 + 1, side, side)
