"""Colours, fonts and patterns of the charts: those of the theme on screen, light ones on paper.

The rule kept here: answered, missed and not reached differ in pattern as well as in colour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from astconsole.ui.palette import LIGHT, Colors

_PAPER_PIXELS: Final = 13

KINDS: Final = ("answered", "missed", "unreached")


@dataclass(frozen=True, slots=True)
class Ink:
    """What the charts are drawn with."""

    colors: Colors
    font: QFont

    def color(self, role: str) -> QColor:
        """A role of the palette."""
        return QColor(getattr(self.colors, role))

    def sized(self, factor: float = 1.0, *, bold: bool = False) -> QFont:
        """The font, larger or smaller; digits of one width."""
        font = QFont(self.font)
        if font.pixelSize() > 0:
            font.setPixelSize(round(font.pixelSize() * factor))
        else:
            font.setPointSizeF(font.pointSizeF() * factor)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def line(self, factor: float = 1.0) -> float:
        """How tall a line of that size is."""
        return QFontMetricsF(self.sized(factor)).height()

    def ground(self, kind: str) -> QColor:
        """What lies under the pattern of calls of that kind."""
        return self.color(
            {"answered": "accent", "missed": "danger_soft", "unreached": "raised"}[kind]
        )

    def slant(self, kind: str) -> float | None:
        """How the lines lean that hatch calls of that kind; None for no lines."""
        return {"answered": None, "missed": 1.0, "unreached": 0.0}[kind]

    def edge(self, kind: str) -> QColor:
        """The edge of what is filled so."""
        return self.color({"answered": "accent", "missed": "danger", "unreached": "outline"}[kind])


def paper_ink(font: QFont) -> Ink:
    """Ink for files: light, and of one size whatever the screen's resolution is."""
    paper = QFont(font)
    paper.setPixelSize(_PAPER_PIXELS)
    return Ink(LIGHT, paper)
