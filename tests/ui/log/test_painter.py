"""What is painted of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QImage, QPainter

from astconsole.calls.viewpoint import Direction
from astconsole.ui.log.painter import RowPainter
from astconsole.ui.log.words import Column, LogWords
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.people import People
from tests.ui.log.office import NOW, call

if TYPE_CHECKING:
    from astconsole.calls.logged import LoggedCall
    from astconsole.ui.theme import Theme

_CELLS = ((Column.WHO, QRect(0, 0, 140, 32)), (Column.NUMBER, QRect(140, 0, 140, 32)))


def painted(row: LoggedCall, theme: Theme) -> QImage:
    image = QImage(280, 32, QImage.Format.Format_RGB32)
    image.fill(theme.color("raised"))
    painter = QPainter(image)
    words = LogWords(NOW.date(), QLocale(), People(NumberFormatter()))
    RowPainter(theme).paint_cells(painter, _CELLS, row, words)
    painter.end()
    return image


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("direction", "names", "number_is_painted"),
    [
        (Direction.NOT_MINE, ("Reception", "Karl-Friedrich Müller"), False),
        (Direction.NOT_MINE, ("Ana", "Ben"), True),
        (Direction.INCOMING, ("Reception", "Karl-Friedrich Müller-Lüdenscheidt"), True),
    ],
)
def test_two_names_that_need_it_take_the_place_of_the_number(
    direction: Direction, names: tuple[str, str], theme: Theme, *, number_is_painted: bool
) -> None:
    first, second = (
        call(
            1,
            NOW,
            direction=direction,
            caller_name=names[0],
            callee_name=names[1],
            other_name=names[1],
            other_number=number,
        )
        for number in ("100", "199")
    )
    assert (painted(first, theme) != painted(second, theme)) is number_is_painted
