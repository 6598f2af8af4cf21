"""The colours, as one frozen table for each scheme.

The rule kept here: a colour is named by its role, never by its looks, and every text role reads
with a contrast of at least 4.5:1 on every ground it is drawn on (``TEXT_ON``; tested).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colors:
    """One scheme. Grounds first, then what is drawn on them, then the states of a call.

    Attributes:
        surface: the window; raised: cards, fields and popups; sunken: bars, wells and hovers.
        line: hairlines between things; outline: the edge of something that can be used (3:1).
        text, muted: words, and words of the second rank.
        accent: what to press, what is chosen; on_accent: words on it; accent_soft: its tint.
        focus: the ring around what has the keyboard (3:1).
        ringing, talking, hold, warning, danger: states of a call, each with a soft tint as ground.
    """

    dark: bool
    surface: str
    raised: str
    sunken: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    focus: str
    ringing: str
    ringing_soft: str
    talking: str
    talking_soft: str
    hold: str
    hold_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str


LIGHT: Final = Colors(
    dark=False,
    surface="#f5f6f8",
    raised="#ffffff",
    sunken="#eaecf0",
    line="#dfe2e8",
    outline="#7b8393",
    text="#1a1e25",
    muted="#525b69",
    accent="#2856c8",
    on_accent="#ffffff",
    accent_soft="#e4ebfb",
    focus="#2856c8",
    ringing="#1d5fc4",
    ringing_soft="#e0ebfb",
    talking="#156c3d",
    talking_soft="#dff3e6",
    hold="#6643b5",
    hold_soft="#ece6f9",
    warning="#875000",
    warning_soft="#fbedd2",
    danger="#b3211e",
    danger_soft="#fce5e3",
)

DARK: Final = Colors(
    dark=True,
    surface="#16191e",
    raised="#1f2329",
    sunken="#292e36",
    line="#343a44",
    outline="#78818f",
    text="#e9ecf1",
    muted="#a9b2bf",
    accent="#93b4ff",
    on_accent="#0f1728",
    accent_soft="#263353",
    focus="#93b4ff",
    ringing="#8dbcff",
    ringing_soft="#213552",
    talking="#74d69a",
    talking_soft="#1c3a2a",
    hold="#c4b1fa",
    hold_soft="#352d52",
    warning="#f2bd5c",
    warning_soft="#44341a",
    danger="#ff9c93",
    danger_soft="#4d2724",
)

TEXT_ON: Final[tuple[tuple[str, str], ...]] = (
    *((ink, ground) for ink in ("text", "muted") for ground in ("surface", "raised", "sunken")),
    *(("text", ground) for ground in ("accent_soft", "ringing_soft", "warning_soft")),
    *(("text", ground) for ground in ("talking_soft", "hold_soft", "danger_soft")),
    *(("muted", ground) for ground in ("accent_soft", "ringing_soft")),
    *(("accent", ground) for ground in ("surface", "raised", "sunken", "accent_soft")),
    ("on_accent", "accent"),
    *(
        (state, ground)
        for state in ("ringing", "talking", "hold", "warning", "danger")
        for ground in ("surface", "raised", f"{state}_soft")
    ),
)
"""Every pair of roles in which words are drawn on a ground."""

EDGE_ON: Final[tuple[tuple[str, str], ...]] = tuple(
    (edge, ground) for edge in ("outline", "focus") for ground in ("surface", "raised", "sunken")
)
"""Every pair in which an edge must be seen against a ground (3:1)."""


def luminance(color: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG 2 defines it."""
    total = 0.0
    for weight, start in ((0.2126, 1), (0.7152, 3), (0.0722, 5)):
        channel = int(color[start : start + 2], 16) / 255
        linear = channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        total += weight * linear
    return total


def contrast(one: str, other: str) -> float:
    """Contrast of two ``#rrggbb`` colours, 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str) -> str:
    """The colour half way between two."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{(first + second) // 2:02x}" for first, second in pairs)


def qpalette(colors: Colors) -> QPalette:
    """The scheme as Qt's own table, for whatever Fusion draws by itself."""
    role = QPalette.ColorRole
    palette = QPalette()
    table = {
        role.Window: colors.surface,
        role.WindowText: colors.text,
        role.Base: colors.raised,
        role.AlternateBase: colors.surface,
        role.Text: colors.text,
        role.PlaceholderText: colors.muted,
        role.Button: colors.raised,
        role.ButtonText: colors.text,
        role.BrightText: colors.danger,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Accent: colors.accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.ToolTipBase: colors.raised,
        role.ToolTipText: colors.text,
        role.Light: colors.raised,
        role.Midlight: colors.sunken,
        role.Mid: colors.line,
        role.Dark: colors.outline,
        role.Shadow: colors.line,
    }
    for name, color in table.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.outline))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colors.line))
    return palette


@dataclass(frozen=True, slots=True)
class TrayColors:
    """The tray's own colours: a panel may be light or dark whatever the scheme is.

    Each has a contrast of at least 3:1 on a light and on a dark panel; the shapes say the same.
    """

    offline: str = "#8088a0"
    idle: str = "#6f86b0"
    ringing: str = "#2f7fe6"
    talking: str = "#23945a"
    hold: str = "#9169df"
    dnd: str = "#d94f48"
    badge: str = "#c62f2b"
    on_badge: str = "#ffffff"
