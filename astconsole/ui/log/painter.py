"""How one row of the log, and the heading of a day, are painted.

The rule kept here: a row is painted whole, in one go, from its value and its state; what is told
by a colour is told by a sign or by weight as well. No widget and no model is known here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from astconsole.calls.logged import LoggedCall
from astconsole.calls.viewpoint import Direction
from astconsole.ui.icons import Icon, pixmap
from astconsole.ui.log.words import Column, LogWords, Mark, mark
from astconsole.ui.theme import Theme, Type

ICON_SIZE: Final = 16
PADDING: Final = 8

_ICONS: Final[dict[Mark, Icon]] = {
    Mark.INCOMING: Icon.INCOMING,
    Mark.OUTGOING: Icon.OUTGOING,
    Mark.OTHERS: Icon.INTERNAL,
    Mark.MISSED: Icon.MISSED,
    Mark.RESOLVED: Icon.MISSED,
    Mark.GAP: Icon.OFFLINE,
}
_FIGURES: Final = frozenset({Column.WHEN, Column.RANG, Column.TALKED})


@dataclass(frozen=True, slots=True)
class RowState:
    """What is the matter with a row apart from its words."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False  # has the keyboard
    leaving: bool = False  # will be deleted unless a person takes it back


class RowPainter:
    """Paints rows and headings in the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[Icon, str, float], QPixmap] = {}
        self.refresh()

    def refresh(self) -> None:
        """Take the theme's fonts and colours anew."""
        theme = self._theme
        self._body = theme.font(Type.BODY)
        self._strong = theme.font(Type.STRONG)
        self._figures = theme.font(Type.BODY, tabular=True)
        self._caption = theme.font(Type.STRONG)
        self._leaving = QFont(self._body)
        self._leaving.setStrikeOut(True)
        self._metrics = {
            id(font): QFontMetrics(font)
            for font in (self._body, self._strong, self._figures, self._leaving)
        }
        colors = theme.colors
        names = ("text", "muted", "accent_soft", "sunken", "line", "focus", "danger", "talking")
        self._ink = {name: QColor(getattr(colors, name)) for name in names}
        self._ink |= {name: theme.color(name) for name in ("raised", "surface", "warning_soft")}
        self._pixmaps.clear()

    @property
    def row_height(self) -> int:
        """How tall a row is."""
        return max(QFontMetrics(self._strong).height() + 2 * 7, 32)

    @property
    def day_height(self) -> int:
        """How tall the heading of a day is."""
        return QFontMetrics(self._caption).height() + 2 * 7

    def width(self, text: str) -> int:
        """How wide a cell must be to hold that text."""
        return (
            self._metrics[id(self._figures)].horizontalAdvance(text) + 2 * PADDING + 4
        )  # bearings

    # --- the heading of a day

    def paint_day(self, painter: QPainter, box: QRect, words: str) -> None:
        """Paint the heading of a day."""
        painter.fillRect(box, self._ink["surface"])
        painter.setPen(QPen(self._ink["line"], 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(self._ink["text"])
        painter.setFont(self._caption)
        painter.drawText(
            box.adjusted(PADDING, 0, -PADDING, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading,
            words,
        )

    # --- a row

    def paint_ground(self, painter: QPainter, box: QRect, state: RowState) -> None:
        """Paint what lies under the words of a row."""
        if state.selected:
            painter.fillRect(box, self._ink["accent_soft"])
        elif state.hovered:
            painter.fillRect(box, self._ink["sunken"])
        painter.setPen(QPen(self._ink["line"], 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state.focused:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._ink["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -3), 4, 4)
            painter.restore()

    def paint_gap(self, painter: QPainter, box: QRect, words: str) -> None:
        """Paint a row that says nothing was seen for a while: across all columns, dashed."""
        ink = self._ink["muted"]
        painter.setFont(self._body)
        metrics = self._metrics[id(self._body)]
        room = box.width() - 12 * PADDING - ICON_SIZE
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        wide = metrics.horizontalAdvance(text) + ICON_SIZE + PADDING
        left = box.left() + (box.width() - wide) // 2
        middle = box.top() + box.height() / 2
        self._icon(painter, Icon.OFFLINE, "muted", left, box)
        painter.setPen(ink)
        painter.drawText(
            QRect(left + ICON_SIZE + PADDING, box.top(), wide, box.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            text,
        )
        pen = QPen(ink, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        gap = 2 * PADDING
        painter.drawLine(QPointF(box.left() + gap, middle), QPointF(left - gap, middle))
        painter.drawLine(QPointF(left + wide + gap, middle), QPointF(box.right() - gap, middle))

    def paint_cells(
        self,
        painter: QPainter,
        cells: Sequence[tuple[Column, QRect]],
        call: LoggedCall,
        words: LogWords,
        *,
        leaving: bool = False,
    ) -> None:
        """Paint the words and signs of a call."""
        sign = mark(call)
        for column, box in self._spread(cells, call, words).items():
            if column is Column.DIRECTION:
                left = box.left() + (box.width() - ICON_SIZE) // 2
                self._icon(painter, _ICONS[sign], _sign_ink(sign), left, box)
                continue
            text = words.cell(call, column)
            room = box.adjusted(PADDING, 0, -PADDING, 0)
            if column is Column.OUTCOME and sign in (Mark.MISSED, Mark.RESOLVED):
                icon = Icon.WARNING if sign is Mark.MISSED else Icon.ANSWERED
                self._icon(painter, icon, _outcome_ink(sign), room.left(), box)
                room.setLeft(room.left() + ICON_SIZE + 6)
            if column is Column.WHO and call.note:
                room.setRight(room.right() - ICON_SIZE - 6)
                self._icon(painter, Icon.NOTE, "muted", room.right() + 6, box)
            if not text:
                continue
            font, ink = self._style(column, sign)
            if leaving:
                font, ink = self._leaving, "muted"
            painter.setFont(font)
            painter.setPen(self._ink[ink])
            align = Qt.AlignmentFlag.AlignVCenter | (
                Qt.AlignmentFlag.AlignTrailing
                if column in (Column.RANG, Column.TALKED)
                else Qt.AlignmentFlag.AlignLeading
            )
            metrics = self._metrics[id(font)]
            painter.drawText(
                room, align, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            )

    def _spread(
        self, cells: Sequence[tuple[Column, QRect]], call: LoggedCall, words: LogWords
    ) -> dict[Column, QRect]:
        """The two names of a call between others take the place of a number when they need it."""
        boxes = dict(cells)
        who, number = boxes.get(Column.WHO), boxes.get(Column.NUMBER)
        if who is None or number is None or call.direction is not Direction.NOT_MINE:
            return boxes
        if self.width(words.cell(call, Column.WHO)) > who.width():
            boxes[Column.WHO] = who.united(boxes.pop(Column.NUMBER))
        return boxes

    def _style(self, column: Column, sign: Mark) -> tuple[QFont, str]:
        if sign is Mark.MISSED:
            if column is Column.OUTCOME:
                return self._strong, "danger"
            if column is Column.WHO:
                return self._strong, "text"
        if column in (Column.WHO, Column.OUTCOME):
            return self._body, "text"
        return self._figures if column in _FIGURES else self._body, "muted"

    def _icon(self, painter: QPainter, icon: Icon, ink: str, left: int, box: QRect) -> None:
        ratio = painter.device().devicePixelRatio()
        key = (icon, ink, ratio)
        image = self._pixmaps.get(key)
        if image is None:
            image = pixmap(icon, self._ink[ink].name(), ICON_SIZE, ratio)
            self._pixmaps[key] = image
        painter.drawPixmap(left, box.top() + (box.height() - ICON_SIZE) // 2, image)


def _sign_ink(sign: Mark) -> str:
    match sign:
        case Mark.MISSED:
            return "danger"
        case Mark.INCOMING:
            return "talking"
        case _:
            return "muted"


def _outcome_ink(sign: Mark) -> str:
    return "danger" if sign is Mark.MISSED else "talking"
