"""The whole summary as one picture, of any width: on screen, in a PNG, on paper.

The rule kept here: one drawing for all three; what differs is ink and width.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from astconsole.ui.people import People
from astconsole.ui.summary.bars import (
    Flat,
    FlatBars,
    Spot,
    StackedBars,
    fill,
    kind_words,
    tally_words,
)
from astconsole.ui.summary.buckets import Unit, by_day, by_hour, unit_of
from astconsole.ui.summary.ink import KINDS, Ink
from astconsole.ui.summary.values import CallSummary, NumberTally
from astconsole.ui.text import clock_time, isolated

translate = QCoreApplication.translate

_GAP: Final = 28.0
_PLOT: Final = 190.0
_WIDE: Final = 860.0
_TILE_LEFT: Final = 14.0
_TILE_RIGHT: Final = 12.0


class SummaryPicture:
    """Draws a :class:`CallSummary`."""

    def __init__(
        self, summary: CallSummary, people: People, ink: Ink, locale: QLocale, title: str = ""
    ) -> None:
        self.summary = summary
        self._ink = ink
        self._locale = locale
        self._title = title
        self._days = StackedBars(by_day(summary, locale), ink, locale)
        self._hours = StackedBars(by_hour(summary, locale), ink, locale)
        self._busiest = FlatBars(tuple(self._flat(each, people) for each in summary.busiest), ink)

    def _flat(self, each: NumberTally, people: People) -> Flat:
        who = people.describe_number(each.name, each.number)
        name = f"{isolated(who.title)} {isolated(who.number)}".strip()
        calls = self._calls(each.calls)
        talked = translate("Summary", "{time} talked").format(time=clock_time(each.talk_seconds))
        return Flat(
            who.title,
            who.number,
            each.calls,
            f"{calls} · {clock_time(each.talk_seconds)}",
            f"{name}: {calls}, {talked}",
        )

    def _calls(self, count: int) -> str:
        if count == 1:
            return translate("Summary", "1 call")
        words = translate("Summary", "{count} calls")
        return words.format(count=self._locale.toString(count))

    # --- in words

    def span_words(self) -> str:
        """The days it covers."""
        first, last = self.summary.first, self.summary.last
        if first is None or last is None:
            return ""
        form = translate("Summary", "d MMM yyyy", "a date in the heading")
        begin = self._locale.toString(QDate(first.year, first.month, first.day), form)
        end = self._locale.toString(QDate(last.year, last.month, last.day), form)
        return begin if first == last else f"{begin} – {end}"

    def figures(self) -> tuple[tuple[str, str], ...]:
        """What counts most, as pairs of figure and words."""
        summary, every = self.summary, self.summary.all
        average = summary.ring_seconds // every.answered if every.answered else 0
        back = translate("Summary", "missed, {count} called back").format(
            count=self._locale.toString(summary.called_back)
        )
        return (
            (self._locale.toString(every.total), translate("Summary", "calls")),
            (self._locale.toString(every.answered), translate("Summary", "answered")),
            (self._locale.toString(every.missed), back),
            (clock_time(summary.talk_seconds), translate("Summary", "talked")),
            (clock_time(average), translate("Summary", "average time to answer")),
        )

    def in_words(self) -> str:
        """The picture for who does not see it."""
        lines = [self.span_words()]
        lines += [f"{figure} {words}" for figure, words in self.figures()]
        lines += [
            f"{bucket.words}: {tally_words(bucket.tally, self._locale)}"
            for bucket in (*self._days.buckets, *self._hours.buckets)
            if bucket.tally.total
        ]
        lines += [bar.words for bar in self._busiest.bars]
        return ". ".join(line for line in lines if line)

    # --- as a picture

    def height(self, width: float) -> float:
        """How tall it is when it is that wide."""
        charts = 1 if width >= _WIDE else 2
        return (
            self._head_height(width)
            + charts * (self._chart_height(width) + _GAP)
            + self._ink.line(1.2)
            + 12
            + max(self._busiest.height, self._ink.line())
        )

    def _head_height(self, width: float) -> float:
        rows = -(-len(self.figures()) // self._tiles(width))
        return self._ink.line(1.3) + 10 + rows * (self._tile_height(width) + 12) + _GAP - 12

    def _tiles(self, width: float) -> int:
        return 5 if width >= _WIDE else 3 if width >= 520 else 2

    def _tile_width(self, width: float) -> float:
        tiles = self._tiles(width)
        return (width - 12 * (tiles - 1)) / tiles

    def _tile_height(self, width: float) -> float:
        """As tall as the words of the tile with the most of them need."""
        metrics = QFontMetricsF(self._ink.sized(0.9))
        room = QRectF(0, 0, self._tile_width(width) - _TILE_LEFT - _TILE_RIGHT, 1000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        tall = max(metrics.boundingRect(room, wrap, words).height() for _, words in self.figures())
        return self._ink.line(1.6) + 2 + tall + 22

    def _chart_height(self, width: float) -> float:
        lines = len(self._legend(self._chart_width(width)))
        return self._ink.line(1.2) + lines * self._ink.line() + 22 + _PLOT

    def _chart_width(self, width: float) -> float:
        return (width - _GAP) / 2 if width >= _WIDE else width

    def paint(self, painter: QPainter, width: float) -> list[Spot]:
        """Draw from the painter's origin; where there is something to say more about."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._paint_head(painter, width)
        spots: list[Spot] = []
        tall = self._chart_height(width)
        day = {
            Unit.DAY: translate("Summary", "Calls by day"),
            Unit.WEEK: translate("Summary", "Calls by week"),
            Unit.MONTH: translate("Summary", "Calls by month"),
        }[unit_of(self.summary)]
        hour = translate("Summary", "Calls by hour of the day")
        if width >= _WIDE:
            half = self._chart_width(width)
            spots += self._paint_chart(painter, QRectF(0, y, half, tall), day, self._days)
            right = QRectF(half + _GAP, y, half, tall)
            spots += self._paint_chart(painter, right, hour, self._hours)
            y += tall + _GAP
        else:
            for words, chart in ((day, self._days), (hour, self._hours)):
                spots += self._paint_chart(painter, QRectF(0, y, width, tall), words, chart)
                y += tall + _GAP
        y = self._paint_title(painter, y, width, translate("Summary", "Busiest numbers"))
        return spots + self._busiest.paint(painter, QRectF(0, y, width, self._busiest.height))

    def _paint_title(self, painter: QPainter, y: float, width: float, words: str) -> float:
        painter.setFont(self._ink.sized(1.2, bold=True))
        painter.setPen(self._ink.color("text"))
        tall = self._ink.line(1.2)
        painter.drawText(QRectF(0, y, width, tall), Qt.AlignmentFlag.AlignVCenter, words)
        return y + tall + 12

    def _paint_head(self, painter: QPainter, width: float) -> float:
        painter.setFont(self._ink.sized(1.3, bold=True))
        painter.setPen(self._ink.color("text"))
        tall = self._ink.line(1.3)
        title = " · ".join(part for part in (self._title, self.span_words()) if part)
        metrics = QFontMetricsF(painter.font())
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(0, 0, width, tall), Qt.AlignmentFlag.AlignVCenter, title)
        y = tall + 10
        tiles, wide, high = self._tiles(width), self._tile_width(width), self._tile_height(width)
        for number, (figure, words) in enumerate(self.figures()):
            line, place = divmod(number, tiles)
            top = y + line * (high + 12)
            tile = QRectF(place * (wide + 12), top, wide, high)
            self._paint_tile(painter, tile, figure, words)
        return self._head_height(width)

    def _paint_tile(self, painter: QPainter, box: QRectF, figure: str, words: str) -> None:
        painter.setPen(QPen(self._ink.color("line"), 1))
        painter.setBrush(self._ink.color("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = box.adjusted(_TILE_LEFT, 10, -_TILE_RIGHT, -10)
        tall = self._ink.line(1.6)
        painter.setFont(self._ink.sized(1.6, bold=True))
        painter.setPen(self._ink.color("text"))
        painter.drawText(
            QRectF(inner.left(), inner.top(), inner.width(), tall),
            Qt.AlignmentFlag.AlignVCenter,
            figure,
        )
        painter.setFont(self._ink.sized(0.9))
        painter.setPen(self._ink.color("muted"))
        rest = QRectF(inner.left(), inner.top() + tall + 2, inner.width(), inner.height() - tall)
        painter.drawText(rest, Qt.TextFlag.TextWordWrap, words)

    def _paint_chart(
        self, painter: QPainter, box: QRectF, words: str, chart: StackedBars
    ) -> list[Spot]:
        painter.save()
        painter.translate(box.left(), 0)
        y = self._paint_title(painter, box.top(), box.width(), words)
        y = self._paint_legend(painter, y, box.width())
        painter.restore()
        y += 10
        return chart.paint(painter, QRectF(box.left(), y, box.width(), box.bottom() - y))

    def _legend(self, width: float) -> list[list[tuple[str, str, float]]]:
        """What each kind of bar is: kind, words and their width, in as many lines as that needs."""
        metrics = QFontMetricsF(self._ink.sized(0.9))
        lines: list[list[tuple[str, str, float]]] = [[]]
        x = 0.0
        for kind in KINDS:
            count = getattr(self.summary.all, kind)
            words = f"{kind_words(kind)} {self._locale.toString(count)}"
            wide = metrics.horizontalAdvance(words) + 2
            if x and x + 18 + wide > width:
                lines.append([])
                x = 0.0
            lines[-1].append((kind, words, wide))
            x += wide + 40
        return lines

    def _paint_legend(self, painter: QPainter, y: float, width: float) -> float:
        painter.setFont(self._ink.sized(0.9))
        high = QFontMetricsF(painter.font()).height()
        for line in self._legend(width):
            x = 0.0
            for kind, words, wide in line:
                fill(painter, self._ink, kind, QRectF(x, y + high / 2 - 6, 12, 12))
                painter.setPen(self._ink.color("muted"))
                painter.drawText(QRectF(x + 18, y, wide, high), words)
                x += wide + 40
            y += self._ink.line()
        return y
