"""Palette, type, icons: what is promised about the look, held to."""

from __future__ import annotations

import importlib.resources
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPalette

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.palette import (
    DARK,
    EDGE_ON,
    LIGHT,
    TEXT_ON,
    Colors,
    TrayColors,
    contrast,
    luminance,
)
from astconsole.ui.theme import Scheme, Theme, Type
from astconsole.ui.tray_words import ICONS, TrayState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SCHEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


@SCHEMES
def test_words_can_be_read_on_every_ground(colors: Colors) -> None:
    poor = {
        (ink, ground): round(contrast(getattr(colors, ink), getattr(colors, ground)), 2)
        for ink, ground in TEXT_ON
        if contrast(getattr(colors, ink), getattr(colors, ground)) < 4.5
    }
    assert poor == {}


@SCHEMES
def test_edges_and_the_focus_can_be_seen(colors: Colors) -> None:
    poor = [
        (edge, ground)
        for edge, ground in EDGE_ON
        if contrast(getattr(colors, edge), getattr(colors, ground)) < 3
    ]
    assert poor == []


def test_contrast_is_that_of_the_standard() -> None:
    assert luminance("#ffffff") == pytest.approx(1.0)
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("panel", ["#f0f0f0", "#2b2b2b"])
def test_the_tray_can_be_seen_on_light_and_dark_panels(panel: str) -> None:
    colors = TrayColors()
    poor = [state for state in TrayState if contrast(getattr(colors, state.value), panel) < 3]
    assert poor == []
    assert contrast(colors.on_badge, colors.badge) >= 4.5


def _shape(image: QImage) -> list[bool]:
    return [
        image.pixelColor(x, y).alpha() > 110
        for y in range(image.height())
        for x in range(image.width())
    ]


def test_tray_states_differ_by_shape_at_16_pixels(qapp: QApplication) -> None:
    shapes = {
        state: _shape(icons.pixmap(name, "#000000", 16).toImage()) for state, name in ICONS.items()
    }
    for one, other in combinations(TrayState, 2):
        pairs = list(zip(shapes[one], shapes[other], strict=True))
        differing = sum(a != b for a, b in pairs)
        either = sum(a or b for a, b in pairs)
        assert differing / either > 0.4, f"{one} looks like {other}"


def test_every_icon_has_its_file_and_every_file_its_icon(qapp: QApplication) -> None:
    folder = importlib.resources.files("astconsole.resources.icons")
    files = {file.name for file in folder.iterdir() if file.name.endswith(".svg")}
    assert files == {f"{name.value}.svg" for name in Icon}


@pytest.mark.parametrize("name", list(Icon))
def test_an_icon_takes_the_colour_it_is_given(qapp: QApplication, name: Icon) -> None:
    image = icons.pixmap(name, "#12ab34", 32).toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert "#12ab34" in colors


def test_an_icon_has_the_pixels_of_its_screen(qapp: QApplication) -> None:
    image = icons.pixmap(Icon.SEARCH, "#000000", 16, 2.0)
    assert (image.width(), image.devicePixelRatio()) == (32, 2.0)


def test_an_idle_icon_with_a_badge_is_still_no_moon(qapp: QApplication) -> None:
    def shape(name: Icon, count: int) -> list[bool]:
        picture = icons.badged(name, "#808080", count, "#ff0000", "#ffffff").pixmap(16, 16)
        return _shape(picture.toImage())

    pairs = list(zip(shape(Icon.TRAY_IDLE, 3), shape(Icon.TRAY_DND, 0), strict=True))
    assert sum(a != b for a, b in pairs) / sum(a or b for a, b in pairs) > 0.4


def test_the_badge_changes_the_tray_icon(qapp: QApplication) -> None:
    def drawn(count: int) -> QImage:
        return (
            icons.badged(Icon.TRAY_IDLE, "#808080", count, "#ff0000", "#ffffff")
            .pixmap(22, 22)
            .toImage()
        )

    pictures = [drawn(count) for count in (0, 1, 2, 10)]
    assert all(one != other for one, other in combinations(pictures, 2))
    assert drawn(11) == drawn(10)


def test_the_scheme_can_be_chosen_and_follows_through(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Scheme.LIGHT)
    assert theme.colors is LIGHT
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)
    assert theme.colors is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.surface
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scheme(Scheme.DARK)
    theme.set_scheme(Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.surface


def test_sizes_of_type_grow_with_the_application_font(theme: Theme) -> None:
    sizes = [theme.font(kind).pointSizeF() for kind in (Type.CAPTION, Type.BODY, Type.TITLE)]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 3
