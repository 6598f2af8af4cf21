"""A filter of the log as SQL.

The rule kept here: values are bound, never spliced; each filter has one index that holds its rows
in the order of reading, and it is named, so that a page never costs a sort.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from astconsole.calls.logged import Chip, LogFilter
from astconsole.store.labelling import microseconds
from astconsole.store.numbers import number_key
from astconsole.store.phrasebook import ENGLISH, Phrasebook
from astconsole.store.search import match_expression

_CHIPS: Final = {
    # the words must be those of the partial indexes, or SQLite does not use them
    Chip.ALL: ("entries_all", ""),
    Chip.MINE: ("entries_mine", "direction <> 'not mine'"),
    Chip.MISSED: ("entries_missed", "missed = 1"),
    Chip.INCOMING: ("entries_incoming", "direction = 'incoming'"),
    Chip.OUTGOING: ("entries_outgoing", "direction = 'outgoing'"),
    Chip.INTERNAL: ("entries_internal", "internal = 1"),
    Chip.QUEUE: ("entries_queue", "queued = 1"),
}


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows a filter shows: what to put after FROM and WHERE, and what to bind.

    ``key`` is the expression that holds a row's position.
    """

    key: str
    source: str
    conditions: tuple[str, ...]
    values: tuple[str | int, ...]
    covering: str
    """The FROM for questions about positions alone."""

    @property
    def is_everything(self) -> bool:
        """Whether it leaves no row out."""
        return not self.conditions

    def where(self, *more: str) -> str:
        """The WHERE clause with further conditions; "" when there are none."""
        every = (*self.conditions, *more)
        return f"WHERE {' AND '.join(every)}" if every else ""


def select(log_filter: LogFilter, region: str = "", book: Phrasebook = ENGLISH) -> Selection:
    """The rows that filter shows.

    Numbers are understood in that region (numbers.py), outcomes as that screen says them.
    """
    index, chip = _CHIPS[log_filter.chip]
    conditions: list[str] = []
    values: list[str | int] = []
    match = match_expression(log_filter.text, log_filter.chip, book.marks)
    key = "search.rowid" if match else "entries.position"
    if match:
        conditions.append("search MATCH ?")
        values.append(match)
    if log_filter.since is not None:
        conditions.append(f"{key} >= ?")
        values.append(microseconds(log_filter.since))
    if log_filter.until is not None:
        conditions.append(f"{key} < ?")
        values.append(microseconds(log_filter.until))
    if chip and not match:  # the words' index knows the chips too
        conditions.append(chip)
    if log_filter.number.strip():
        wanted = number_key(log_filter.number, region)
        conditions.append(
            f"{key} IN (SELECT position FROM entries WHERE caller_key = ? AND caller_key <> ''"  # noqa: S608
            " UNION SELECT position FROM entries WHERE callee_key = ? AND callee_key <> '')"
        )
        values += [wanted, wanted]
    if match:
        # CROSS JOIN fixes the order: the index of words leads, newest first
        source = "search CROSS JOIN entries ON entries.position = search.rowid"
        covering = "search"
    elif log_filter.number.strip():
        source = covering = "entries"
    else:
        source = covering = f"entries INDEXED BY {index}"
    return Selection(key, source, tuple(conditions), tuple(values), covering)
