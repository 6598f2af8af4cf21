"""Where the call log page gets its rows from: a small Protocol, and the one error it may raise.

The rule kept here: the page asks for pages of rows and never holds them all; it knows no SQL, no
file and no store. Row 0 is always the newest. ``position`` is what lets a new call arrive without
moving what a person reads.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from astconsole.calls.logged import LogFilter, LoggedCall


class SourceError(Exception):
    """The rows cannot be read just now. Its text names what is wrong, in words for people."""


class RowSource(Protocol):
    """The call log as the page sees it: newest first, read in pages, quick to answer.

    Every function may raise :class:`SourceError`, and nothing else.
    """

    def count(self, log_filter: LogFilter, /) -> int:
        """How many rows the filter shows."""
        ...

    def rows(self, log_filter: LogFilter, offset: int, limit: int, /) -> Sequence[LoggedCall]:
        """The rows from ``offset`` on, at most ``limit``; fewer only at the end."""
        ...

    def position(self, log_filter: LogFilter, row_id: int, /) -> int | None:
        """At which offset that row stands under the filter, None when the filter hides it."""
        ...

    def detail(self, row_id: int, /) -> Mapping[str, Any]:
        """All that is known of one call, in the shape of ``CallReport.as_dict()``; {} if gone."""
        ...


class NoRows:
    """A log with nothing in it: what a page shows until it is given a source."""

    def count(self, log_filter: LogFilter, /) -> int:
        """Nothing."""
        return 0

    def rows(self, log_filter: LogFilter, offset: int, limit: int, /) -> Sequence[LoggedCall]:
        """Nothing."""
        return ()

    def position(self, log_filter: LogFilter, row_id: int, /) -> int | None:
        """Nowhere."""
        return None

    def detail(self, row_id: int, /) -> Mapping[str, Any]:
        """Nothing."""
        return {}
