"""What stands around a picture: rounded corners, a shadow, a ground; and what is drawn by hand.

The rule kept here: sizes are logical pixels, and a picture has ``RATIO`` times as many.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QIcon,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QWidget

from tests.pictures.studio import RATIO

_RADIUS: Final = 12.0
_SHADOW: Final = 26
_MARGIN: Final = 34
_GROUNDS: Final = {"light": ("#dde6f5", "#f3ece4"), "dark": ("#1b2440", "#0c0f18")}
_EDGES: Final = {"light": QColor(20, 30, 60, 40), "dark": QColor(255, 255, 255, 36)}


def blank(width: float, height: float) -> QImage:
    """A see-through picture of that size."""
    image = QImage(
        round(width * RATIO), round(height * RATIO), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(RATIO)
    image.fill(Qt.GlobalColor.transparent)
    return image


def grabbed(widget: QWidget) -> QImage:
    """A widget as it stands, see-through where it is."""
    image = blank(widget.width(), widget.height())
    flags = QWidget.RenderFlag.DrawChildren
    if not widget.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground):
        flags |= QWidget.RenderFlag.DrawWindowBackground
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(), flags)
    painter.end()
    return image


def size_of(image: QImage) -> QSizeF:
    """Its logical size."""
    return image.deviceIndependentSize()


def put(
    painter: QPainter, image: QImage, at: QPointF, theme: str, *, radius: float = _RADIUS
) -> None:
    """A window on its shadow, with round corners and an edge."""
    box = QRectF(at, size_of(image))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 1 if theme == "light" else 4))
        wide = box.adjusted(-step, -step, step, step).translated(0, 7)
        painter.drawRoundedRect(wide, radius + step, radius + step)
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    painter.setClipPath(shape)
    painter.drawImage(at, image)
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_EDGES[theme], 1))
    painter.drawPath(shape)
    painter.restore()


def framed(image: QImage, theme: str) -> QImage:
    """One window on its shadow, on no ground: it fits any page."""
    size = size_of(image)
    whole = blank(size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN)
    painter = QPainter(whole)
    put(painter, image, QPointF(_MARGIN, _MARGIN - 4), theme)
    painter.end()
    return whole


def desktop(window: QImage, popup: QImage, theme: str) -> QImage:
    """The window with the popup over its corner, on a soft ground."""
    size, small = size_of(window), size_of(popup)
    left, top, right, bottom = 48, 44, 76, 66
    whole = blank(size.width() + left + right, size.height() + top + bottom)
    box = QRectF(QPointF(), size_of(whole))
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(box.topLeft(), box.bottomRight())
    for place, color in enumerate(_GROUNDS[theme]):
        ground.setColorAt(place, QColor(color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 18, 18)
    put(painter, window, QPointF(left, top), theme)
    put(
        painter,
        popup,
        QPointF(box.right() - small.width() - 30, box.bottom() - small.height() - 28),
        theme,
    )
    painter.end()
    return whole


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of what is drawn by hand."""

    ground: str
    text: str
    muted: str


def terminal(lines: Sequence[str], ink: Ink, command: str) -> QImage:
    """What a command says, as a terminal shows it."""
    font = QFont("DejaVu Sans Mono")
    font.setPixelSize(13)
    metrics = QFontMetricsF(font)
    shown = [f"$ {command}", "", *lines]
    wide = max(metrics.horizontalAdvance(line) for line in shown)
    image = blank(wide + 48, metrics.lineSpacing() * len(shown) + 40)
    image.fill(QColor(ink.ground))
    painter = QPainter(image)
    for number, line in enumerate(shown):
        heading = number + 1 < len(shown) and set(shown[number + 1]) == {"="}
        font.setBold(heading or line.startswith(("*", "$")))
        painter.setFont(font)
        painter.setPen(QColor(ink.muted if set(line) == {"="} else ink.text))
        painter.drawText(QPointF(24, 20 + metrics.ascent() + number * metrics.lineSpacing()), line)
    painter.end()
    return image


def icon_sheet(icons: Sequence[tuple[str, QIcon]], ink: Ink) -> QImage:
    """Tray icons in their sizes, on a light and on a dark panel, each with its word."""
    row, sizes = 44.0, (16, 22, 32)
    panel = 150.0
    image = blank(24 + 2 * (panel + 12) + 170, row * len(icons) + 24)
    image.fill(QColor(ink.ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for column, ground in enumerate(("#eceff4", "#0c0e12")):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        left = 12 + column * (panel + 12)
        painter.drawRoundedRect(QRectF(left, 12, panel, row * len(icons)), 8, 8)
        for number, (_, icon) in enumerate(icons):
            x = left + 18
            for size in sizes:
                y = 12 + number * row + (row - size) / 2
                drawn = icon.pixmap(QSize(size, size), float(RATIO))
                painter.drawPixmap(QRectF(x, y, size, size), drawn, QRectF(drawn.rect()))
                x += size + 16
    font = QFont("DejaVu Sans")
    font.setPixelSize(14)
    painter.setFont(font)
    painter.setPen(QColor(ink.text))
    for number, (words, _) in enumerate(icons):
        box = QRectF(12 + 2 * (panel + 12) + 8, 12 + number * row, 160, row)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
    painter.end()
    return image


def beside(left: QImage, right: QImage, gap: float = 24) -> QImage:
    """Two pictures in one."""
    first, second = size_of(left), size_of(right)
    whole = blank(first.width() + gap + second.width(), max(first.height(), second.height()))
    painter = QPainter(whole)
    painter.drawImage(QPointF(0, (size_of(whole).height() - first.height()) / 2), left)
    place = QPointF(first.width() + gap, (size_of(whole).height() - second.height()) / 2)
    painter.drawImage(place, right)
    painter.end()
    return whole


def write_png(image: QImage, path: Path) -> None:
    """Write a picture in as few bytes as can be: it is kept in git.

    Without the filters of PNG, which Qt's writer always tries, flat surfaces come out a quarter
    smaller.
    """
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    width, height, line = plain.width(), plain.height(), plain.bytesPerLine()
    pixels = bytes(plain.constBits())
    rows = b"".join(b"\0" + pixels[y * line : y * line + width * 4] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    path.write_bytes(b"".join((b"\x89PNG\r\n\x1a\n", *_packed(chunks))))


def _packed(chunks: Sequence[tuple[bytes, bytes]]) -> Iterator[bytes]:
    for name, data in chunks:
        check = zlib.crc32(name + data)
        yield struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
