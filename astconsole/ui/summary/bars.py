"""Bar charts drawn with a painter: upright stacks over time, and flat ones with names.

The rule kept here: a chart is drawn into a box from values and leaves behind where its bars are
and what each says, for tooltips; it knows no widget.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from astconsole.ui.summary.buckets import Bucket
from astconsole.ui.summary.ink import KINDS, Ink
from astconsole.ui.summary.values import Tally

translate = QCoreApplication.translate

_WIDEST_BAR: Final = 34.0
_SMALL: Final = 0.9
_HATCH: Final = 5.0
_APART: Final = 8.0
_LEAST_NUMBER: Final = 30.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is drawn, and what it says."""

    box: QRectF
    words: str


def kind_words(kind: str) -> str:
    """A kind of ending in a word."""
    match kind:
        case "answered":
            return translate("Summary", "Answered")
        case "missed":
            return translate("Summary", "Missed")
        case _:
            return translate("Summary", "Not reached")


def tally_words(tally: Tally, locale: QLocale) -> str:
    """``12 answered, 3 missed``: only what there is."""
    parts = []
    if tally.answered or not tally.total:
        count = locale.toString(tally.answered)
        parts.append(translate("Summary", "{count} answered").format(count=count))
    if tally.missed:
        count = locale.toString(tally.missed)
        parts.append(translate("Summary", "{count} missed").format(count=count))
    if tally.unreached:
        count = locale.toString(tally.unreached)
        parts.append(translate("Summary", "{count} not reached").format(count=count))
    return ", ".join(parts)


def scale(most: int) -> tuple[int, int]:
    """A round top of an axis for that many, and the step of its lines: ``37`` -> ``(40, 10)``."""
    if most <= 4:
        return max(most, 1), 1
    rough = most / 4
    power = 10 ** floor(log10(rough))
    step = next(int(power * n) for n in (1, 2, 5, 10) if power * n >= rough)
    return step * ceil(most / step), step


class StackedBars:
    """Upright bars, one a bucket, in the order given."""

    def __init__(self, buckets: Sequence[Bucket], ink: Ink, locale: QLocale) -> None:
        self.buckets = buckets
        self._ink = ink
        self._locale = locale

    def paint(self, painter: QPainter, box: QRectF) -> list[Spot]:
        """Draw into that box; where the bars are."""
        ink = self._ink
        font = ink.sized(_SMALL)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        top, step = scale(max((b.tally.total for b in self.buckets), default=0))
        left = metrics.horizontalAdvance(self._locale.toString(top)) + 10
        plot = box.adjusted(left, metrics.height() / 2, 0, -metrics.height() - 6)
        for value in range(0, top + 1, step):
            y = plot.bottom() - plot.height() * value / top
            painter.setPen(QPen(ink.color("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(ink.color("muted"))
            label = QRectF(box.left(), y - metrics.height() / 2, left - 8, metrics.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, right, self._locale.toString(value))
        return self._paint_bars(painter, plot, box, top, metrics)

    def _paint_bars(
        self, painter: QPainter, plot: QRectF, box: QRectF, top: int, metrics: QFontMetricsF
    ) -> list[Spot]:
        spots = []
        slot = plot.width() / max(len(self.buckets), 1)
        thick = min(slot * 0.72, _WIDEST_BAR)
        widest = max((metrics.horizontalAdvance(b.label) for b in self.buckets), default=1)
        every = max(1, ceil((widest + 10) / slot))
        for number, bucket in enumerate(self.buckets):
            middle = plot.left() + slot * (number + 0.5)
            y = plot.bottom()
            for kind in KINDS:
                count = getattr(bucket.tally, kind)
                if count:
                    tall = plot.height() * count / top
                    fill(
                        painter, self._ink, kind, QRectF(middle - thick / 2, y - tall, thick, tall)
                    )
                    y -= tall
            words = f"{bucket.words}: {tally_words(bucket.tally, self._locale)}"
            spots.append(Spot(QRectF(middle - slot / 2, plot.top(), slot, plot.height()), words))
            if number % every == 0:
                painter.setPen(self._ink.color("muted"))
                wide = metrics.horizontalAdvance(bucket.label) + 2
                left = min(middle - wide / 2, box.right() - wide)  # the last one within the picture
                label = QRectF(left, plot.bottom() + 6, wide, metrics.height())
                painter.drawText(label, Qt.AlignmentFlag.AlignHCenter, bucket.label)
        return spots


@dataclass(frozen=True, slots=True)
class Flat:
    """One flat bar: a name and a number before it, a value and words behind it."""

    name: str
    number: str
    value: int
    behind: str
    words: str


class FlatBars:
    """Flat bars under each other, with names."""

    def __init__(self, bars: Sequence[Flat], ink: Ink) -> None:
        self.bars = bars
        self._ink = ink

    @property
    def row_height(self) -> float:
        """How tall one bar is with the room around it."""
        return self._ink.line() + 12

    @property
    def height(self) -> float:
        """How tall all of them are."""
        return self.row_height * len(self.bars)

    def paint(self, painter: QPainter, box: QRectF) -> list[Spot]:
        """Draw into that box; where the bars are."""
        font = self._ink.sized()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        names = min(
            max((_before(bar, metrics) for bar in self.bars), default=0), box.width() * 0.45
        )
        behind = max((metrics.horizontalAdvance(bar.behind) for bar in self.bars), default=0)
        room = max(box.width() - names - behind - 32, 20.0)
        most = max((bar.value for bar in self.bars), default=1) or 1
        spots = []
        for number, bar in enumerate(self.bars):
            row = QRectF(
                box.left(), box.top() + number * self.row_height, box.width(), self.row_height
            )
            middle = Qt.AlignmentFlag.AlignVCenter
            self._paint_name(painter, bar, QRectF(row.topLeft(), QSizeF(names + 1, row.height())))
            long = max(room * bar.value / most, 2.0)
            stripe = QRectF(row.left() + names + 16, row.top() + 7, long, row.height() - 14)
            fill(painter, self._ink, "answered", stripe)
            painter.setPen(self._ink.color("muted"))
            rest = QRectF(stripe.right() + 8, row.top(), behind + 8, row.height())
            painter.drawText(rest, middle, bar.behind)
            spots.append(Spot(row, bar.words))
        return spots

    def _paint_name(self, painter: QPainter, bar: Flat, box: QRectF) -> None:
        """The name, and after it the number, which gives way where there is too little room."""
        metrics = QFontMetricsF(painter.font())
        middle = Qt.AlignmentFlag.AlignVCenter
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(self._ink.color("text"))
        painter.drawText(box, middle, name)
        rest = box.adjusted(metrics.horizontalAdvance(name) + _APART, 0, 0, 0)
        number = metrics.elidedText(bar.number, Qt.TextElideMode.ElideRight, rest.width())
        if rest.width() > _LEAST_NUMBER:
            painter.setPen(self._ink.color("muted"))
            painter.drawText(rest, middle, number)


def _before(bar: Flat, metrics: QFontMetricsF) -> float:
    number = metrics.horizontalAdvance(bar.number) + _APART if bar.number else 0
    return metrics.horizontalAdvance(bar.name) + number


def fill(painter: QPainter, ink: Ink, kind: str, box: QRectF) -> None:
    """Fill a box as calls of that kind are filled."""
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.fillRect(inner, ink.ground(kind))
    painter.setPen(QPen(ink.edge(kind), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    slant = ink.slant(kind)
    if slant is not None:
        _hatch(painter, inner, slant)
    painter.drawRect(inner)


def _hatch(painter: QPainter, box: QRectF, slant: float) -> None:
    """Lines of our own: a brush's pattern is so many pixels, whatever a pixel is on paper."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    rise = box.width() * slant
    y = box.bottom() - _HATCH / 2
    while y > box.top() - rise:
        painter.drawLine(QPointF(box.left(), y + rise), QPointF(box.right(), y))
        y -= _HATCH
    if slant:
        y = box.bottom() + _HATCH / 2
        while y < box.bottom() + rise:
            painter.drawLine(QPointF(box.left(), y + rise), QPointF(box.right(), y))
            y += _HATCH
    painter.restore()
