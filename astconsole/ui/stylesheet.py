"""The style sheet: how Fusion's controls look in our colours.

The rule kept here: shapes and states of controls only. Sizes of type come from the theme's scale,
colours from the palette's roles, and nothing here is named after one widget of one page.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from astconsole.ui.glyphs import glyph
from astconsole.ui.palette import Colors, mixed

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHEET: Final = Template("""
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[ground="surface"] { background: $surface; }
QLabel { background: transparent; }
QLabel[type="caption"], QToolButton[type="caption"] { font-size: ${caption}pt; }
QLabel[type="strong"] { font-weight: 600; }
QLabel[type="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[type="display"] { font-size: ${display}pt; font-weight: 600; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="ringing"] { color: $ringing; }
QLabel[tone="talking"] { color: $talking; }
QLabel[tone="hold"] { color: $hold; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="danger"] { color: $danger; }
QLabel:disabled { color: $outline; }

QFrame[ground="raised"] { background: $raised; border: 1px solid $line; border-radius: 10px; }
QFrame[ground="sunken"] { background: $sunken; border: none; }
QFrame[ground="line"] { background: $line; border: none; }
QFrame[tint="info"] { background: $accent_soft; border: none; border-radius: 8px; }
QFrame[tint="warning"] { background: $warning_soft; border: none; border-radius: 8px; }
QFrame[tint="danger"] { background: $danger_soft; border: none; border-radius: 8px; }

QPushButton, QToolButton, QCheckBox, QRadioButton { outline: none; }
QPushButton {
    background: $raised; border: 1px solid $outline; border-radius: 6px;
    padding: 5px 12px; min-height: ${inside}px;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 11px; }
QPushButton:disabled { color: $outline; border-color: $line; background: $surface; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 4px 11px; }
QPushButton[kind="link"] {
    background: transparent; border: 2px solid transparent; border-radius: 4px;
    color: $accent; padding: 0; min-height: 0; text-align: left;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; }
QPushButton[kind="name"] {
    background: transparent; border: 2px solid transparent; border-radius: 4px;
    padding: 0; min-height: 0; text-align: left;
}
QPushButton[kind="name"]:hover { text-decoration: underline; }
QPushButton[kind="name"]:focus { border: 2px solid $focus; }
QPushButton[type="title"] { font-size: ${title}pt; font-weight: 600; }
QPushButton[type="display"] { font-size: ${display}pt; font-weight: 600; }

QToolButton { border: 2px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $sunken; }
QToolButton:pressed { background: $line; }
QToolButton:focus { border: 2px solid $focus; }
QToolButton[kind="navigation"] { padding: 6px 10px; text-align: left; color: $muted; }
QToolButton[kind="navigation"]:checked {
    background: $accent_soft; color: $accent; font-weight: 600;
}
QPushButton[kind="chip"] {
    border: 1px solid $outline; border-radius: ${chip}px; padding: 3px 12px;
    background: transparent;
}
QPushButton[kind="chip"]:hover { background: $sunken; }
QPushButton[kind="chip"]:checked {
    background: $accent_soft; border-color: $accent; color: $accent;
}
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 2px 11px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $raised; border: 1px solid $outline; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted; min-height: ${inside}px;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 4px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    background: $surface; border-color: $line; color: $outline;
}
QAbstractSpinBox { padding: 3px 24px 3px 8px; min-height: ${inside_spin}px; }
QAbstractSpinBox:focus { padding: 2px 24px 2px 7px; }

QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 24px; border: none; background: transparent;
}
QAbstractSpinBox::up-button {
    subcontrol-position: top right; border-top-right-radius: 6px; margin: 2px 2px 0 0;
}
QAbstractSpinBox::down-button {
    subcontrol-position: bottom right; border-bottom-right-radius: 6px; margin: 0 2px 2px 0;
}
QComboBox::drop-down, QDateTimeEdit::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 24px; margin: 2px;
    border: none; border-radius: 4px; background: transparent;
}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover,
QComboBox::drop-down:hover, QDateTimeEdit::drop-down:hover { background: $sunken; }
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed { background: $line; }
QAbstractSpinBox::up-arrow { image: url($up_muted); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url($down_muted); width: 10px; height: 10px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow {
    image: url($down_muted); width: 12px; height: 12px;
}
QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: url($up_outline); }
QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off,
QComboBox::down-arrow:disabled { image: url($down_outline); }
QComboBox QAbstractItemView { padding: 4px; border-radius: 0; border-color: $outline; }
QComboBox QAbstractItemView::item { padding: 5px 8px; min-height: 18px; }

QCheckBox, QRadioButton {
    spacing: 8px; border: 2px solid transparent; border-radius: 6px; padding: 2px 4px 2px 2px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $outline; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator,
QGroupBox::indicator {
    width: 14px; height: 14px; border: 1px solid $outline; border-radius: 4px; background: $raised;
}
QRadioButton::indicator { border-radius: 8px; }
QAbstractItemView::indicator { width: 12px; height: 12px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:pressed, QRadioButton::indicator:pressed { background: $sunken; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate,
QRadioButton::indicator:checked, QAbstractItemView::indicator:checked,
QAbstractItemView::indicator:indeterminate, QGroupBox::indicator:checked {
    background: $accent; border-color: $accent; image: url($tick_on_accent);
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    image: url($dash_on_accent);
}
QRadioButton::indicator:checked { image: url($dot_on_accent); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled,
QAbstractItemView::indicator:disabled, QGroupBox::indicator:disabled {
    background: $surface; border-color: $line;
}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled,
QCheckBox::indicator:indeterminate:disabled, QAbstractItemView::indicator:checked:disabled {
    background: $outline; border-color: $outline;
}
QCheckBox::indicator:checked:disabled { image: url($tick_surface); }
QCheckBox::indicator:indeterminate:disabled { image: url($dash_surface); }
QRadioButton::indicator:checked:disabled { image: url($dot_surface); }

QProgressBar {
    background: $sunken; border: 1px solid $outline; border-radius: 6px; min-height: 16px;
    text-align: center; color: $text;
}
QProgressBar::chunk { background: $accent_soft; border-right: 2px solid $accent; margin: 1px; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $sunken; }
QCalendarWidget QAbstractItemView {
    border: none; border-radius: 0; selection-background-color: $accent;
    selection-color: $on_accent;
}
QCalendarWidget QAbstractItemView:disabled { color: $outline; }
QToolButton#qt_calendar_prevmonth { qproperty-icon: url($left_text); }
QToolButton#qt_calendar_nextmonth { qproperty-icon: url($right_text); }
QPushButton::menu-indicator {
    image: url($down_muted); width: 12px; height: 12px; right: 8px;
    subcontrol-position: center right;
}

QAbstractItemView {
    background: $raised; border: 1px solid $line; border-radius: 8px; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QAbstractItemView[bare="true"] { background: transparent; border: none; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 6px 8px; font-weight: 600;
}
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[ground="clear"] { background: transparent; }

QMenu {
    background: $raised; border: 1px solid $line; padding: 6px;
}
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 5px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url($tick_text); }
QMenu::indicator:exclusive:checked { image: url($dot_text); }

QToolTip { background: $raised; color: $text; border: 1px solid $outline; padding: 5px 7px; }
QWidget[ground="line-above"] { border-top: 1px solid $line; background: $surface; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $handle; border: none; border-radius: 3px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_LEAST_INSIDE: Final = 18

_GLYPHS: Final = (
    *((shape, role) for shape in ("up", "down") for role in ("muted", "outline")),
    *((shape, role) for shape in ("tick", "dash", "dot") for role in ("on_accent", "surface")),
    *((shape, "text") for shape in ("tick", "dot", "left", "right")),
)


def stylesheet(colors: Colors, sizes: Mapping[str, float], line: int) -> str:
    """The sheet for those colours.

    ``sizes`` are points by the name of a size of type; ``line`` is how tall a line of words is in
    pixels: fields and buttons that stand beside each other are equally tall at every size.
    """
    values: dict[str, object] = {
        name: getattr(colors, name) for name in Colors.__slots__ if name != "dark"
    }
    values["handle"] = mixed(colors.outline, colors.surface)
    inside = max(line + 4, _LEAST_INSIDE)  # what Qt itself adds is two or three pixels
    values |= {"inside": inside, "inside_spin": inside + 1, "chip": (inside + 8) // 2}
    values.update({name: f"{points:.1f}" for name, points in sizes.items()})
    for shape, role in _GLYPHS:
        values[f"{shape}_{role}"] = glyph(shape, getattr(colors, role))
    return _SHEET.substitute(values)
