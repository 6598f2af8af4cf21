"""The icons: our own SVG files, tinted when they are asked for.

The rule kept here: a file holds a shape and ``currentColor``; which colour that is comes from the
palette, so one file serves light and dark. Every size is rendered from the vectors, never scaled.
"""

from __future__ import annotations

import importlib.resources
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

APP_COLOR: Final = "#2856c8"
"""The ground of our own sign, the same in every scheme."""

_SIZES: Final = (16, 20, 22, 24, 32, 44, 48, 64, 96)
_DIGITS_FROM: Final = 20  # below, a digit is a smudge and a dot says enough
_TRAY_SIZES: Final = (16, 22, 24, 32, 44, 48, 64)


class Icon(StrEnum):
    """Every icon, by what it stands for; the value is its file's name."""

    APP = "app"
    TRAY_OFFLINE = "tray-offline"
    TRAY_IDLE = "tray-idle"
    TRAY_RINGING = "tray-ringing"
    TRAY_TALKING = "tray-talking"
    TRAY_HOLD = "tray-hold"
    TRAY_DND = "tray-dnd"
    INCOMING = "incoming"
    OUTGOING = "outgoing"
    MISSED = "missed"
    INTERNAL = "internal"
    RINGING = "ringing"
    TALKING = "talking"
    HOLD = "hold"
    QUEUE = "queue"
    PARKED = "parked"
    APPLICATION = "application"
    DIALING = "dialing"
    ANSWERED = "answered"
    TRANSFER = "transfer"
    OFFLINE = "offline"
    SEARCH = "search"
    LOOKUP = "lookup"
    PERSON = "person"
    COPY = "copy"
    SILENCE = "silence"
    NOTE = "note"
    EXPORT = "export"
    OPEN = "open"
    CALL = "call"
    DECLINE = "decline"
    CLOSE = "close"
    EXPAND = "expand"
    COLLAPSE = "collapse"
    NEXT = "next"
    NOW = "now"
    LOG = "log"
    SUMMARY = "summary"
    PREFERENCES = "preferences"
    DOCTOR = "doctor"
    MORE = "more"
    QUIT = "quit"
    DND = "dnd"
    PRESENTATION = "presentation"
    WARNING = "warning"
    INFO = "info"
    CLOCK = "clock"
    DELETE = "delete"
    FILTER = "filter"
    CALENDAR = "calendar"
    VOICEMAIL = "voicemail"
    REFRESH = "refresh"


def pixmap(icon: Icon, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon in that colour, ``size`` logical pixels wide on a screen of that pixel ratio."""
    pixels = max(1, round(size * ratio))
    image = QPixmap.fromImage(_render(icon, color, pixels))
    image.setDevicePixelRatio(ratio)
    return image


def image(name: Icon, color: str, size: int, ratio: float = 1.0) -> QImage:
    """The same as :func:`pixmap` to be painted by hand: kept, so painting costs no rendering."""
    return _scaled(name, color, max(1, round(size * ratio)), ratio)


def icon(name: Icon, color: str, *, active: str = "", disabled: str = "") -> QIcon:
    """The icon in that colour at every usual size; ``active`` is its colour when checked."""
    made = QIcon()
    for pixels in _SIZES:
        made.addPixmap(QPixmap.fromImage(_render(name, color, pixels)))
        if active:
            made.addPixmap(
                QPixmap.fromImage(_render(name, active, pixels)),
                QIcon.Mode.Normal,
                QIcon.State.On,
            )
        if disabled:
            made.addPixmap(QPixmap.fromImage(_render(name, disabled, pixels)), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=64)
def badged(name: Icon, color: str, count: int, badge: str, on_badge: str) -> QIcon:
    """A tray icon; with a count of missed calls in its corner when there are any."""
    made = QIcon()
    for pixels in _TRAY_SIZES:
        image = QImage(_render(name, color, pixels))
        if count > 0:
            _paint_badge(image, count, badge, on_badge)
        made.addPixmap(QPixmap.fromImage(image))
    return made


def _paint_badge(image: QImage, count: int, badge: str, on_badge: str) -> None:
    side = image.width()
    words = str(count) if count < 10 else "9+"
    diameter = round(side * (0.5 if len(words) == 1 else 0.58))
    spot = QRectF(side - diameter, 0, diameter, diameter)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    gap = max(1.0, side / 16)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawEllipse(spot.adjusted(-gap, -gap, gap, gap))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(QColor(badge))
    painter.drawEllipse(spot)
    if side < _DIGITS_FROM:
        painter.end()
        return
    font = QFont()
    font.setPixelSize(max(6, round(diameter * (0.86 if len(words) == 1 else 0.6))))
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(on_badge))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()


@cache
def _source(name: Icon) -> str:
    file = importlib.resources.files("astconsole.resources.icons") / f"{name.value}.svg"
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def _scaled(name: Icon, color: str, pixels: int, ratio: float) -> QImage:
    drawn = QImage(_render(name, color, pixels))
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache(maxsize=1024)
def _render(name: Icon, color: str, pixels: int) -> QImage:
    tinted = _source(name).replace("currentColor", color)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return image
