"""Boxes to tick and to choose from, painted by us.

Fusion draws their edges in a shade of the window's ground, which nobody sees on a dark one.

The rule kept here: an edge has the contrast of an edge, what is ticked differs by shape and not by
colour alone, and what has the keyboard has a ring around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from astconsole.ui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from astconsole.ui.theme import Theme

SIDE: Final = 16
RING: Final = 3
TEXT_AT: Final = RING + SIDE + Space.SMALL
"""Where the words begin, for what stands below them."""

_TICK: Final = ((0.25, 0.53), (0.43, 0.70), (0.75, 0.33))


class _Painted:
    """What both boxes share."""

    def __init__(self, button: QAbstractButton, theme: Theme, *, round_: bool) -> None:
        self._button = button
        self._theme = theme
        self._round = round_
        button.setSizePolicy(button.sizePolicy().Policy.Preferred, button.sizePolicy().Policy.Fixed)
        theme.changed.connect(button.update)

    def size(self) -> QSize:
        metrics = self._button.fontMetrics()
        shown = metrics.size(Qt.TextFlag.TextShowMnemonic, self._button.text())
        height = max(shown.height(), SIDE) + 2 * RING
        return QSize(TEXT_AT + shown.width() + Space.TIGHT, height)

    def paint(self) -> None:
        button = self._button
        colors = self._theme.colors
        mirrored = button.isRightToLeft()
        left = button.width() - RING - SIDE if mirrored else RING
        box = QRectF(left, (button.height() - SIDE) // 2, SIDE, SIDE)
        painter = QPainter(button)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, usable = button.isChecked(), button.isEnabled()
        if on:
            fill = colors.accent if usable else colors.outline
        else:
            fill = colors.raised if usable else colors.surface
        edge = fill if on else colors.outline if usable else colors.line
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(fill))
        self._outline(painter, box.adjusted(0.75, 0.75, -0.75, -0.75), 4)
        if on:
            self._mark(painter, box)
        if button.hasFocus():
            painter.setPen(QPen(QColor(colors.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._outline(painter, box.adjusted(-2, -2, 2, 2), 6)
        painter.setPen(QColor(colors.text if usable else colors.outline))
        words = button.rect().adjusted(
            0 if mirrored else TEXT_AT, 0, -TEXT_AT if mirrored else 0, 0
        )
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextShowMnemonic.value)
        painter.drawText(words, flags, button.text())
        painter.end()

    def _outline(self, painter: QPainter, box: QRectF, radius: float) -> None:
        if self._round:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, radius, radius)

    def _mark(self, painter: QPainter, box: QRectF) -> None:
        ink = self._theme.colors.on_accent
        if self._round:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink))
            painter.drawEllipse(box.center(), SIDE / 5, SIDE / 5)
        else:
            pen = QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline([box.topLeft() + QPointF(x, y) * SIDE for x, y in _TICK])


class TickBox(QCheckBox):
    """Yes or no."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._painted = _Painted(self, theme, round_=False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the box and the words."""
        return self._painted.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same."""
        return self._painted.size()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The words belong to it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Box and words."""
        self._painted.paint()


class ChoiceButton(QRadioButton):
    """One of several."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._painted = _Painted(self, theme, round_=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the dot and the words."""
        return self._painted.size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same."""
        return self._painted.size()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The words belong to it."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Dot and words."""
        self._painted.paint()
