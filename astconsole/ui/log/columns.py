"""How the columns share the width there is.

The rule kept here: every column is as wide as its widest usual words, Who and Outcome share what
is left, and when there is too little the columns a person needs least give way first; nothing ever
scrolls sideways. What a hidden column says stands in the detail pane.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from astconsole.ui.log.words import Column

_GIVE_WAY: Final = (Column.VIA, Column.RANG, Column.TALKED, Column.NUMBER, Column.OUTCOME)
_GROWTH: Final = {Column.WHO: 4, Column.OUTCOME: 3, Column.VIA: 2}


def shared_widths(width: int, wanted: Mapping[Column, int]) -> dict[Column, int]:
    """How wide each column becomes; 0 for one that gave way."""
    widths = dict(wanted)
    for column in _GIVE_WAY:
        if sum(widths.values()) <= width:
            break
        widths[column] = 0
    spare = width - sum(widths.values())
    if spare < 0:
        widths[Column.WHO] = max(widths[Column.WHO] + spare, 40)
        return widths
    shares = {column: part for column, part in _GROWTH.items() if widths[column]}
    total = sum(shares.values())
    given = {column: spare * part // total for column, part in shares.items()}
    given[Column.WHO] += spare - sum(given.values())
    return {column: size + given.get(column, 0) for column, size in widths.items()}
