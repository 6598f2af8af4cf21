"""Controls as they are drawn: what can be used is seen in both schemes, and so is the focus."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDate, QFile, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from astconsole.ui.palette import DARK, LIGHT, Colors, contrast
from astconsole.ui.stylesheet import stylesheet
from astconsole.ui.theme import SCALE, Scheme, Theme

_ENOUGH = 3.0

type_show = Callable[..., None]


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def scheme(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Colors]:
    theme.set_scheme(request.param)
    yield theme.colors
    theme.set_scheme(Scheme.LIGHT)


def tick(*, on: bool) -> QWidget:
    box = QCheckBox()
    box.setChecked(on)
    return box


def radio(*, on: bool) -> QWidget:
    button = QRadioButton()
    button.setChecked(on)
    return button


def combo() -> QWidget:
    box = QComboBox()
    box.addItem("")
    return box


def day() -> QWidget:
    edit = QDateEdit(QDate(2026, 11, 23))
    edit.setCalendarPopup(True)
    return edit


def bar(value: int) -> QWidget:
    made = QProgressBar()
    made.setTextVisible(False)
    made.setValue(value)
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "unticked": lambda: tick(on=False),
    "ticked": lambda: tick(on=True),
    "not chosen": lambda: radio(on=False),
    "chosen": lambda: radio(on=True),
    "list": combo,
    "day": day,
    "number": QSpinBox,
    "progress": lambda: bar(40),
}


@pytest.fixture
def shown(qtbot: QtBot) -> type_show:
    window = QWidget()
    window.setProperty("ground", "surface")
    column = QVBoxLayout(window)
    first = QCheckBox("something else has the keyboard")
    qtbot.addWidget(window)

    def show(*controls: QWidget) -> None:
        for control in (first, *controls):
            column.addWidget(control)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        first.setFocus()

    return show


def seen(control: QWidget) -> QImage:
    return control.grab().toImage()


def strongest(image: QImage, ground: str, area: QRect | None = None) -> float:
    """The greatest contrast anything in that area has to its ground."""
    area = area or image.rect()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }
    return max(contrast(color, ground) for color in colors)


@pytest.mark.parametrize("make", list(CONTROLS.values()), ids=list(CONTROLS))
def test_a_control_can_be_seen(
    shown: type_show, scheme: Colors, make: Callable[[], QWidget]
) -> None:
    control = make()
    shown(control)
    assert strongest(seen(control), scheme.surface) >= _ENOUGH


@pytest.mark.parametrize("make", [combo, day, QSpinBox], ids=["list", "day", "number"])
def test_the_arrow_at_its_end_can_be_seen(
    shown: type_show, scheme: Colors, make: Callable[[], QWidget]
) -> None:
    control = make()
    shown(control)
    end = control.rect().adjusted(control.width() - 22, 4, -6, -4)
    assert strongest(seen(control), scheme.raised, end) >= _ENOUGH


@pytest.mark.parametrize("make", [tick, radio], ids=["box", "circle"])
def test_chosen_differs_by_shape_and_not_by_colour_alone(
    shown: type_show, scheme: Colors, make: Callable[..., QWidget]
) -> None:
    on = make(on=True)
    shown(on)
    image = seen(on)
    middle = QRect(QPoint(6, image.height() // 2 - 4), QPoint(14, image.height() // 2 + 4))
    assert strongest(image, scheme.accent, middle) >= _ENOUGH


def test_half_ticked_is_a_third_shape(shown: type_show, scheme: Colors) -> None:
    half = QCheckBox()
    half.setTristate(True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    on, off = tick(on=True), tick(on=False)
    shown(half, on, off)
    assert seen(half) != seen(on) != seen(off) != seen(half)


@pytest.mark.parametrize(
    "make",
    [make for name, make in CONTROLS.items() if name != "progress"],
    ids=[name for name in CONTROLS if name != "progress"],
)
def test_what_has_the_keyboard_has_a_ring(
    shown: type_show, scheme: Colors, make: Callable[[], QWidget]
) -> None:
    control = make()
    shown(control)
    edge = QPoint(control.width() // 2, 1)
    assert seen(control).pixelColor(edge).name() != scheme.focus
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    assert seen(control).pixelColor(edge).name() == scheme.focus


@pytest.mark.parametrize("points", [8, 10, 13, 18])
def test_fields_and_buttons_beside_each_other_are_equally_tall(qtbot: QtBot, points: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    font = QFont(holder.font())
    font.setPointSize(points)
    holder.setFont(font)
    line = QFontMetrics(font).height()
    holder.setStyleSheet(stylesheet(LIGHT, {kind.value: float(points) for kind in SCALE}, line))
    kinds = (QPushButton, QLineEdit, QComboBox, QDateEdit, QSpinBox)
    controls: list[QWidget] = [kind(holder) for kind in kinds]
    holder.show()
    assert len({control.sizeHint().height() for control in controls}) == 1


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_every_picture_the_sheet_names_is_there(theme: Theme, colors: Colors) -> None:
    sheet = stylesheet(colors, {kind.value: 10.0 for kind in SCALE}, 16)
    named = re.findall(r"url\((.+?)\)", sheet)
    assert named
    assert [name for name in named if not QFile.exists(name)] == []
