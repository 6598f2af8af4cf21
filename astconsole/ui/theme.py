"""One look of its own over Fusion: light and dark, spacing, sizes of type.

The rule kept here: widgets ask for a role (``mark(label, Type.TITLE, Tone.MUTED)``,
``theme.colors.ringing``), never for a colour or a point size of their own.

``styleHints().setColorScheme`` changes nothing on a bare X server and offscreen, so the palette is
set here by hand in every scheme.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.palette import DARK, LIGHT, Colors, qpalette
from astconsole.ui.stylesheet import stylesheet


class Space:
    """Distances in logical pixels; nothing stands at any other distance."""

    HAIR: Final = 2
    TIGHT: Final = 4
    SMALL: Final = 8
    MEDIUM: Final = 12
    LARGE: Final = 16
    WIDE: Final = 24
    RADIUS: Final = 8


class Scheme(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Type(StrEnum):
    """Sizes of type, by what they are for."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    TITLE = "title"
    DISPLAY = "display"


class Tone(StrEnum):
    """Colours of words, by what they mean."""

    NORMAL = "normal"
    MUTED = "muted"
    ACCENT = "accent"
    RINGING = "ringing"
    TALKING = "talking"
    HOLD = "hold"
    WARNING = "warning"
    DANGER = "danger"


SCALE: Final[dict[Type, tuple[float, QFont.Weight]]] = {
    Type.CAPTION: (0.9, QFont.Weight.Normal),
    Type.BODY: (1.0, QFont.Weight.Normal),
    Type.STRONG: (1.0, QFont.Weight.DemiBold),
    Type.TITLE: (1.2, QFont.Weight.DemiBold),
    Type.DISPLAY: (1.6, QFont.Weight.DemiBold),
}


class Theme(QObject):
    """The look of the whole application.

    Signals:
        changed: the colours are others now; whoever paints by hand paints again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme
        self._desktop_palette = QPalette(app.palette())
        self._base_font = QFont(app.font())
        self._colors: Colors | None = None
        app.setWindowIcon(icons.icon(Icon.APP, icons.APP_COLOR))
        fusion = QStyleFactory.create("Fusion")
        app.setStyle(fusion)
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._apply()

    @property
    def colors(self) -> Colors:
        """The colours of this moment."""
        return self._colors or LIGHT

    @property
    def scheme(self) -> Scheme:
        """What the person chose."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the desktop, or be light or dark whatever it is."""
        self._scheme = scheme
        self._apply()

    def font(self, kind: Type, *, tabular: bool = False) -> QFont:
        """The application's font in that size; ``tabular`` digits do not dance in a timer."""
        factor, weight = SCALE[kind]
        font = QFont(self._base_font)
        font.setPointSizeF(self._points * factor)
        font.setWeight(weight)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def color(self, role: str) -> QColor:
        """A role of :class:`Colors` as Qt's own value."""
        return QColor(getattr(self.colors, role))

    @property
    def _points(self) -> float:
        size = self._base_font.pointSizeF()
        return size if size > 0 else 10.0

    def _desktop_is_dark(self) -> bool:
        known = self._app.styleHints().colorScheme()
        if known is not Qt.ColorScheme.Unknown:
            return known is Qt.ColorScheme.Dark
        palette = self._desktop_palette
        text = palette.color(QPalette.ColorRole.WindowText).lightness()
        return text > palette.color(QPalette.ColorRole.Window).lightness()

    def _apply(self) -> None:
        dark = (
            self._desktop_is_dark()
            if self._scheme is Scheme.SYSTEM
            else self._scheme is Scheme.DARK
        )
        colors = DARK if dark else LIGHT
        if colors is self._colors:
            return
        self._colors = colors
        self._app.setPalette(qpalette(colors))
        sizes = {kind.value: self._points * factor for kind, (factor, _) in SCALE.items()}
        line = QFontMetrics(self.font(Type.BODY)).height()
        self._app.setStyleSheet(stylesheet(colors, sizes, line))
        self.changed.emit()

    def _on_color_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._apply()


def mark(widget: QWidget, kind: Type | None = None, tone: Tone | None = None) -> None:
    """Say what a widget's words are for; the style sheet does the rest."""
    if kind is not None:
        widget.setProperty("type", kind.value)
    if tone is not None:
        widget.setProperty("tone", tone.value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt will
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
