"""How the columns share the width there is.

The rule kept here: every column is as wide as its widest usual words, Who and Outcome share what
is left, and when there is too little the columns a person needs least give way first; nothing ever
scrolls sideways. What a hidden column says stands in the detail pane.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from astconsole.ui.log.words import Column, LogWords, header, translate
from astconsole.ui.told import told_first

_GIVE_WAY: Final = (Column.VIA, Column.RANG, Column.TALKED, Column.NUMBER)
_LEAST: Final = {Column.WHO: 130, Column.OUTCOME: 110}
_GROWTH: Final = {Column.WHO: 1, Column.OUTCOME: 4}
_LONG_TIME: Final = datetime(2026, 11, 23, 22, 58).astimezone()
_SIGN: Final = 22
_NARROWEST: Final = 40
_ICONS: Final = 32


def usual_widths(words: LogWords, width: Callable[[str], int]) -> dict[Column, int]:
    """How wide each column is to be so that usual words and its title stand whole in it."""
    clock = words.time(_LONG_TIME)
    back = translate("CallLog", "Called back {time}").format(time=clock)
    answered = told_first("answered by Max Muster")
    usual = {
        Column.WHEN: clock,
        Column.DIRECTION: "",
        Column.WHO: "Maximilian Mustermann AG",
        Column.NUMBER: "+33 1 23 45 67 89",
        Column.OUTCOME: max(back, answered, key=width),
        Column.RANG: "00:00",
        Column.TALKED: "0:00:00",
        Column.VIA: "030 90123456",
    }
    widths = {}
    for column, text in usual.items():
        titled = 0 if column is Column.DIRECTION else round(width(header(column)) * 1.1)  # bold
        sign = _SIGN if column is Column.OUTCOME else 0
        least = _ICONS if column is Column.DIRECTION else _NARROWEST
        widths[column] = max(width(text) + sign, titled, least)
    return widths


def shared_widths(width: int, wanted: Mapping[Column, int]) -> dict[Column, int]:
    """How wide each column becomes; 0 for one that gave way."""
    least = {column: min(size, _LEAST.get(column, size)) for column, size in wanted.items()}
    shown = list(wanted)
    for column in _GIVE_WAY:
        if sum(wanted[each] for each in shown) <= width:
            break
        shown.remove(column)
    if sum(least[each] for each in shown) > width:
        shown.remove(Column.OUTCOME)
    widths = {column: least[column] if column in shown else 0 for column in wanted}
    spare = width - sum(widths.values())
    if spare < 0:
        widths[Column.WHO] = max(widths[Column.WHO] + spare, _NARROWEST)
        return widths
    for column in (Column.OUTCOME, Column.WHO):  # first what is usual, then a share of the rest
        given = min(spare, wanted[column] - widths[column]) if column in shown else 0
        widths[column] += given
        spare -= given
    shares = {column: part for column, part in _GROWTH.items() if column in shown}
    total = sum(shares.values())
    for column, part in shares.items():
        widths[column] += spare * part // total
    widths[Column.WHO] += width - sum(widths.values())
    return widths
