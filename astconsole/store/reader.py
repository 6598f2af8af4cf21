"""Reading the call log: pages, counts, details. Nothing here writes.

How a page is found. A page is asked for by its offset, and an offset in SQL is counted off row by
row. So the places found before are kept as anchors (offset, position), and only the way from the
nearest one is counted, in an index that holds little else. The anchors of a filter are forgotten
when another connection has written (PRAGMA data_version).

The rule kept here: newest first, by when the call began; a row read is a frozen value.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Self

from astconsole.calls.logged import LogFilter, LoggedCall, LoggedReport
from astconsole.calls.values import CallReport
from astconsole.store.anchors import Anchors
from astconsole.store.errors import translating
from astconsole.store.labelling import storable
from astconsole.store.numbers import number_key
from astconsole.store.opening import connect_read_only
from astconsole.store.phrasebook import ENGLISH, noted
from astconsole.store.rows import ROW_COLUMNS, read_raw, read_report, read_row
from astconsole.store.selection import Selection, select

_EXPORT_PAGE: Final = 500
EVERYTHING: Final = LogFilter()


class CallLogReader:
    """The call log as it can be read; open one wherever it is needed, on its own thread.

    In WAL mode a reader waits for no writer, so the GUI thread may have one of its own.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, region: str = "") -> None:
        self._db = connection
        self._region = region
        self._book = ENGLISH
        self._follows = False  # whether both are those the writer notes in the file
        self._anchors = Anchors()
        self._anchored: LogFilter | None = None
        self._count: int | None = None
        self._data_version = -1
        self.path = path

    @classmethod
    def open(cls, path: Path, *, busy_timeout_ms: int = 250) -> Self:
        """Open the log at ``path`` for reading only.

        Raises:
            StoreError: one of its children, saying what is wrong with the file.
        """
        connection = connect_read_only(path, busy_timeout_ms=busy_timeout_ms)
        reader = cls(connection, path)
        reader._follows = True
        return reader

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- pages ----------------------------------------------------------------------------------

    def count(self, log_filter: LogFilter = EVERYTHING, /) -> int:
        """How many rows the filter shows."""
        with translating(self.path):
            self._use(log_filter)
            if self._count is None:
                chosen = select(log_filter, self._region, self._book)
                sql = f"SELECT count(*) FROM {chosen.covering} {chosen.where()}"  # noqa: S608
                if chosen.is_everything:  # the one count that every opening needs
                    sql = "SELECT value FROM counters WHERE name = 'rows'"
                self._count = int(self._db.execute(sql, chosen.values).fetchone()[0])
            return self._count

    def rows(self, log_filter: LogFilter, offset: int, limit: int, /) -> list[LoggedCall]:
        """The rows from ``offset`` on, newest first, at most ``limit``; fewer only at the end."""
        with translating(self.path):
            self._use(log_filter)
            chosen = select(log_filter, self._region, self._book)
            position = self._position_at(chosen, offset)
            if position is None or limit <= 0:
                return []
            sql = (
                f"SELECT {ROW_COLUMNS}, entries.position FROM {chosen.source}"  # noqa: S608
                f" {chosen.where(f'{chosen.key} <= ?')} ORDER BY {chosen.key} DESC LIMIT ?"
            )
            found = self._db.execute(sql, (*chosen.values, position, limit)).fetchall()
            self._anchors.add(offset + len(found) - 1, found[-1][-1])
            return [read_row(self.path, columns) for columns in found]

    def row_at(self, log_filter: LogFilter, offset: int, /) -> LoggedCall | None:
        """The row at that offset, None where there is none."""
        return next(iter(self.rows(log_filter, offset, 1)), None)

    def query(
        self,
        log_filter: LogFilter = EVERYTHING,
        *,
        limit: int = 100,
        offset: int = 0,
        before: LoggedCall | None = None,
    ) -> list[LoggedCall]:
        """Rows newest first: from ``offset`` on, or those that follow ``before``."""
        if before is None:
            return self.rows(log_filter, offset, limit)
        place = self.position(log_filter, before.row_id)
        return [] if place is None else self.rows(log_filter, place + 1 + offset, limit)

    def position(self, log_filter: LogFilter, row_id: int, /) -> int | None:
        """At which offset that row stands under the filter; None when the filter hides it."""
        with translating(self.path):
            self._use(log_filter)
            chosen = select(log_filter, self._region, self._book)
            this = "entries.position = (SELECT position FROM entries WHERE row_id = ?)"
            found = self._db.execute(
                f"SELECT entries.position FROM {chosen.source} {chosen.where(this)}",  # noqa: S608
                (*chosen.values, row_id),
            ).fetchone()
            if found is None:
                return None
            near, newest = self._anchors.newer_than(found[0])
            between = chosen.where(f"{chosen.key} > ?", f"{chosen.key} <= ?")
            steps = self._db.execute(
                f"SELECT count(*) FROM {chosen.covering} {between}",  # noqa: S608
                (*chosen.values, found[0], newest),
            ).fetchone()[0]
            self._anchors.add(near + steps, found[0])
            return int(near + steps)

    # -- one row --------------------------------------------------------------------------------

    def row(self, row_id: int, /) -> LoggedCall | None:
        """One row by its id, None when it is gone."""
        with translating(self.path):
            found = self._db.execute(
                f"SELECT {ROW_COLUMNS} FROM entries WHERE row_id = ?",  # noqa: S608
                (row_id,),
            ).fetchone()
        return read_row(self.path, found) if found else None

    def report(self, row_id: int, /) -> CallReport | None:
        """The whole report of a row; None for a gap, or when the row is gone."""
        with translating(self.path):
            found = self._db.execute(
                "SELECT report FROM reports JOIN entries USING (position) WHERE row_id = ?",
                (row_id,),
            ).fetchone()
        return read_report(self.path, found[0]) if found else None

    def detail(self, row_id: int, /) -> dict[str, Any]:
        """``CallReport.as_dict()`` of a row; {} for a gap, or when the row is gone."""
        report = self.report(row_id)
        return report.as_dict() if report else {}

    def raw_events(self, call_id: str, /) -> tuple[bytes, ...]:
        """The raw AMI messages kept of a call, each without the blank line that ended it."""
        with translating(self.path):
            found = self._db.execute(
                "SELECT messages FROM raw JOIN entries USING (position) WHERE call_id = ?"
                " AND call_id <> '' ORDER BY position DESC",
                (call_id,),
            ).fetchone()
        return read_raw(self.path, call_id, found[0]) if found else ()

    # -- all ------------------------------------------------------------------------------------

    def missed_unseen_count(self) -> int:
        """Missed calls nobody looked at and nobody called back: the number on the badge."""
        with translating(self.path):
            return int(
                self._db.execute(
                    "SELECT count(*) FROM entries INDEXED BY entries_unseen"
                    " WHERE missed = 1 AND seen = 0 AND resolved_us IS NULL"
                ).fetchone()[0]
            )

    def person_note(self, number: str, /) -> str:
        """The note about whoever has that number, "" for none."""
        with translating(self.path):
            found = self._db.execute(
                "SELECT note FROM people_notes WHERE number_key = ?",
                (storable(number_key(number, self._region)),),
            ).fetchone()
        return str(found[0]) if found else ""

    def last_spoken(self, number: str, /) -> LoggedCall | None:
        """The last row in which somebody talked with that number, None if none did."""
        wanted = LogFilter(number=number)
        with translating(self.path):
            self._use(wanted)
            chosen = select(wanted, self._region, self._book)
            found = self._db.execute(
                f"SELECT {ROW_COLUMNS} FROM {chosen.source} {chosen.where('spoken = 1')}"  # noqa: S608
                " ORDER BY entries.position DESC LIMIT 1",
                chosen.values,
            ).fetchone()
        return read_row(self.path, found) if found and number.strip() else None

    def export_rows(
        self, log_filter: LogFilter = EVERYTHING, /, *, with_reports: bool = True
    ) -> Iterator[LoggedReport]:
        """Everything the filter shows, oldest first, read by pages.

        Without reports it is about twice as fast, for the formats that need none. A call that is
        added meanwhile is in it only when it began after the last page read.
        """
        with translating(self.path):
            self._use(log_filter)
        chosen = select(log_filter, self._region, self._book)
        report = "(SELECT report FROM reports WHERE reports.position = entries.position)"
        sql = (
            f"SELECT {ROW_COLUMNS}, {report if with_reports else 'NULL'}, entries.position"  # noqa: S608
            f" FROM {chosen.source} {chosen.where(f'{chosen.key} > ?')}"
            f" ORDER BY {chosen.key} LIMIT ?"
        )
        after = -(1 << 62)
        while True:
            with translating(self.path):
                found = self._db.execute(sql, (*chosen.values, after, _EXPORT_PAGE)).fetchall()
            for columns in found:
                decoded = read_report(self.path, columns[-2]) if columns[-2] else None
                yield LoggedReport(read_row(self.path, columns), decoded)
            if len(found) < _EXPORT_PAGE:
                return
            after = found[-1][-1]

    # -- how it is done -------------------------------------------------------------------------

    def _use(self, log_filter: LogFilter) -> None:
        """Keep what was found out before only for the same filter over unchanged rows."""
        data_version = self._db.execute("PRAGMA data_version").fetchone()[0]
        if log_filter != self._anchored or data_version != self._data_version:
            if self._follows:
                self._region = self._meta("region") or ""
                self._book = noted(self._meta("phrases"))
            self._anchored = log_filter
            self._data_version = data_version
            self._forget()

    def _forget(self) -> None:
        """For the writer, whose own changes do not move its data_version."""
        self._anchors = Anchors()
        self._count = None

    def _position_at(self, chosen: Selection, offset: int) -> int | None:
        """The position of the row at that offset, counted off from the nearest place known."""
        if offset < 0:
            return None
        way = self._anchors.way_to(offset, self._count)
        if way.steps == 0 and way.position is not None:
            return way.position
        order, bound = ("DESC", "<=") if way.towards_older else ("ASC", ">=")
        where = chosen.where() if way.position is None else chosen.where(f"{chosen.key} {bound} ?")
        values = chosen.values if way.position is None else (*chosen.values, way.position)
        found = self._db.execute(
            f"SELECT {chosen.key} FROM {chosen.covering} {where}"  # noqa: S608
            f" ORDER BY {chosen.key} {order} LIMIT 1 OFFSET ?",
            (*values, way.steps),
        ).fetchone()
        if found is None:
            return None
        self._anchors.add(offset, found[0])
        return int(found[0])

    def _meta(self, name: str) -> str | None:
        found = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return found[0] if found else None
