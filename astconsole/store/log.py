"""Writing the call log: one row a call, each change whole or not at all.

The rule kept here: what is logged once is never lost by what comes later, a call is logged once
however often it is added, and a number somebody asked not to log leaves no trace.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final, Self

from astconsole.calls.outcomes import Phrase
from astconsole.calls.values import CallReport
from astconsole.calls.viewpoint import Viewpoint
from astconsole.store import relabelling, rewording, unwanted, writing
from astconsole.store.codec import NoReportError
from astconsole.store.errors import damaged, translating
from astconsole.store.labelling import microseconds, storable
from astconsole.store.numbers import number_key
from astconsole.store.opening import connect, transaction
from astconsole.store.phrasebook import Phrasebook, noted
from astconsole.store.reader import CallLogReader

RAW_BYTES: Final = 200_000_000
"""How much room raw events may take in the file where nothing else was said."""


class CallLog(CallLogReader):
    """The call log open for writing (and reading). One at a time writes, on one thread."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        viewpoint: Viewpoint,
        *,
        region: str = "",
        do_not_log: Iterable[str] = (),
        raw_bytes: int = RAW_BYTES,
    ) -> None:
        super().__init__(connection, path, region=region)
        self._viewpoint = viewpoint
        self._never = tuple(do_not_log)
        self._raw_bytes = raw_bytes
        self._resolved: list[int] = []

    @classmethod
    def open(  # type: ignore[override] # a writer needs to know more than a reader
        cls,
        path: Path,
        viewpoint: Viewpoint,
        *,
        region: str = "",
        do_not_log: Iterable[str] = (),
        raw_bytes: int = RAW_BYTES,
        phrases: Mapping[Phrase, str] | None = None,
        busy_timeout_ms: int = 2000,
    ) -> Self:
        """Open the log at ``path`` for writing; make it, or bring it up to date, if need be.

        Args:
            path: the database file.
            viewpoint: whose log it is.
            region: the country whose plan national numbers follow, such as ``DE``; "" unknown.
            do_not_log: numbers whose calls are not written, beside those of :meth:`do_not_log`.
            raw_bytes: how much room the raw events may take before the oldest go.
            phrases: what the screen calls the phrases of an outcome, noted for whoever searches;
                None leaves those noted before.
            busy_timeout_ms: how long to wait for another program that holds the file.

        Raises:
            StoreError: one of its children, saying what is wrong with the file.
        """
        connection = connect(path, busy_timeout_ms=busy_timeout_ms)
        log = cls(
            connection, path, viewpoint, region=region, do_not_log=do_not_log, raw_bytes=raw_bytes
        )
        try:
            with translating(path):
                log._keep_notes(phrases)
        except BaseException:
            connection.close()
            raise
        return log

    # -- adding ---------------------------------------------------------------------------------

    def add(self, report: CallReport, raw: Iterable[bytes | str] = ()) -> int | None:
        """Log an ended call, and the raw events it was told by if given.

        Returns:
            the id of its row, also when it was logged before; None when a number in it is not
            to be logged.
        """
        with self._writing():
            return self._add(report, raw)

    def add_many(self, reports: Iterable[CallReport]) -> list[int | None]:
        """Log several ended calls, all or none of them."""
        with self._writing():
            return [self._add(report) for report in reports]

    def add_gap(self, since: datetime, until: datetime) -> int:
        """Log that astconsole was not connected in that time, and calls may be missing.

        A gap told again with the same beginning is the same row, grown.
        """
        with self._writing():
            return writing.insert_gap(self._db, since, until)

    def add_raw(self, call_id: str, messages: Iterable[bytes | str]) -> bool:
        """Keep the raw AMI messages of a logged call, in place of what was kept of it before.

        What goes beyond 1 MB is cut off at a message; once all calls' messages take more room
        than ``raw_bytes``, those of the oldest calls are dropped.

        Returns:
            whether they were kept: not when there is no such call in the log.
        """
        with self._writing():
            return writing.keep_raw(self._db, call_id, messages, self._raw_bytes)

    def _add(self, report: CallReport, raw: Iterable[bytes | str] = ()) -> int | None:
        if self._is_unwanted(report):
            return None
        written = writing.write_call(self._db, report, self._viewpoint, self._region)
        self._resolved += written.resolved
        writing.keep_raw(self._db, report.id, raw, self._raw_bytes)
        return written.row_id

    def take_resolved(self) -> list[int]:
        """The ids of the missed calls that were resolved by what was added since last asked."""
        resolved, self._resolved = self._resolved, []
        return resolved

    # -- changing -------------------------------------------------------------------------------

    def set_person_note(self, number: str, note: str) -> None:
        """Keep a note about whoever has that number; an empty one is forgotten."""
        with self._writing():
            writing.write_person_note(self._db, number, note, self._region)

    def set_note(self, row_id: int, note: str) -> bool:
        """Write the note of a row; False when the row is gone."""
        with self._writing():
            return writing.write_note(self._db, row_id, note, self._region)

    def delete(self, row_ids: Iterable[int]) -> int:
        """Delete rows with their reports and raw events; how many there were."""
        return self._change(
            "DELETE FROM entries WHERE row_id IN (SELECT value FROM json_each(?))",
            json.dumps(list(row_ids)),
        )

    def delete_before(self, at: datetime) -> int:
        """Delete every row that began before that aware time; how many there were."""
        return self._change("DELETE FROM entries WHERE position < ?", microseconds(at))

    def mark_seen(self, row_ids: Iterable[int] | None = None) -> int:
        """Missed calls were looked at: those rows, or all; how many were new to the person."""
        if row_ids is None:
            return self._change("UPDATE entries SET seen = 1 WHERE missed = 1 AND seen = 0")
        return self._change(
            "UPDATE entries SET seen = 1"
            " WHERE seen = 0 AND row_id IN (SELECT value FROM json_each(?))",
            json.dumps(list(row_ids)),
        )

    # -- numbers not to log ---------------------------------------------------------------------

    def do_not_log(self, number: str, *, forget: bool = False) -> int:
        """Log no more calls with that number; ``forget`` deletes those before and counts them."""
        if not number_key(number, self._region):
            return 0
        with self._writing():
            unwanted.refuse(self._db, number, self._region)
            return unwanted.forget(self._db, number, self._region) if forget else 0

    def log_again(self, number: str) -> bool:
        """Take back :meth:`do_not_log`; False when the number was not on the list."""
        key = storable(number_key(number, self._region))
        return self._change("DELETE FROM do_not_log WHERE number_key = ?", key) > 0

    def numbers_not_logged(self) -> list[str]:
        """The numbers of :meth:`do_not_log` as they were given."""
        with translating(self.path):
            return unwanted.refused(self._db)

    def _is_unwanted(self, report: CallReport) -> bool:
        keys = writing.numbers_in(report, self._region)
        if any(number_key(number, self._region) in keys for number in self._never):
            return True
        return unwanted.is_refused(self._db, keys)

    # -- seen from another desk -----------------------------------------------------------------

    @property
    def viewpoint(self) -> Viewpoint:
        """Whose log it is."""
        return self._viewpoint

    @property
    def region(self) -> str:
        """The country whose plan national numbers follow."""
        return self._region

    @property
    def needs_relabel(self) -> bool:
        """Whether the rows were written for other extensions, or another country's numbers."""
        with translating(self.path):
            wanted = writing.labels_written(self._viewpoint, self._region)
            return self._meta("labels") != wanted

    def relabel(self, viewpoint: Viewpoint, region: str | None = None) -> None:
        """Compute anew, for every row, whose call it was, who the other was and what was missed."""
        for _ in self.relabelling(viewpoint, region):
            pass

    def relabelling(self, viewpoint: Viewpoint, region: str | None = None) -> Iterator[None]:
        """:meth:`relabel` in steps, each a short transaction, for whoever has to do other things.

        Left half-way, :attr:`needs_relabel` stays true.
        """
        self._viewpoint = viewpoint
        if region is not None:
            self._region = region
        with self._writing():
            unwanted.rekey(self._db, self._region)
        for step in (relabelling.relabel_some, relabelling.resolve_some):
            after: int | None = relabelling.OLDEST
            while after is not None:
                with self._writing():
                    after = step(self._db, after, viewpoint, self._region)
                yield
        with self._writing():
            self._remember_labels()
            rewording.all_reworded(self._db)

    def _remember_labels(self) -> None:
        labels = writing.labels_written(self._viewpoint, self._region)
        writing.note(self._db, labels=labels, region=self._region)

    def _keep_notes(self, phrases: Mapping[Phrase, str] | None) -> None:
        """Note what readers need to know, where the file does not say so yet."""
        if self._meta("labels") is None:
            with transaction(self._db):
                self._remember_labels()
        said = None if phrases is None else Phrasebook(phrases).as_text()
        if said is not None and said != self._meta("phrases"):
            with transaction(self._db):
                writing.note(self._db, phrases=said)
        self._book = noted(self._meta("phrases"))

    # -- found as it is shown -------------------------------------------------------------------

    def reword_some(self) -> bool:
        """Make some rows an older astconsole wrote findable by all they show; whether more remain.

        A short transaction each time, for whoever has to do other things.
        """
        with self._writing():
            return rewording.reword_some(self._db, self._region)

    # -- how it is done -------------------------------------------------------------------------

    def _change(self, sql: str, *values: str | int) -> int:
        with self._writing():
            return self._db.execute(sql, values).rowcount

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._forget()
        try:
            with translating(self.path), transaction(self._db):
                yield
        except NoReportError as error:
            raise damaged(self.path, str(error)) from error
