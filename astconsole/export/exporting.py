"""Writing an export: rows in, a whole file out, with progress and a way to stop.

The rule kept here: the rows are read once, as an iterator; what is shown of the progress is true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from astconsole.calls.logged import LoggedReport
from astconsole.export.errors import ExportCancelledError
from astconsole.export.formats import Format
from astconsole.export.whole import whole_file

PROGRESS_ROWS: Final = 200
"""How many rows lie between two looks at progress and cancelling."""


def export(
    rows: Iterable[LoggedReport],
    path: Path,
    chosen: Format,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Write the rows to ``path`` in that format.

    Args:
        rows: what to write, such as ``CallLogReader.export_rows(filter)``.
        path: the file to write or replace.
        chosen: one of :data:`~astconsole.export.formats.FORMATS`.
        progress: told the number of rows written so far, now and then and at the end.
        cancelled: asked now and then; True stops the export.

    Returns:
        the number of rows.

    Raises:
        ExportCancelledError: ``cancelled`` said so; a file that was there is untouched.
        ExportError: the file could not be written; a file that was there is untouched.
    """
    counted = _Counted(rows, path, progress, cancelled)
    with whole_file(path) as stream:
        chosen.write(counted, stream)
        counted.look()
    return counted.count


class _Counted:
    """The rows as they pass by."""

    def __init__(
        self,
        rows: Iterable[LoggedReport],
        path: Path,
        progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._rows = rows
        self._path = path
        self._progress = progress
        self._cancelled = cancelled
        self.count = 0

    def __iter__(self) -> Iterator[LoggedReport]:
        self.look()
        for entry in self._rows:
            yield entry
            self.count += 1
            if self.count % PROGRESS_ROWS == 0:
                self.look()

    def look(self) -> None:
        """Show the progress, and stop if asked to."""
        if self._cancelled is not None and self._cancelled():
            raise ExportCancelledError(f"export to {self._path} cancelled", self._path)
        if self._progress is not None:
            self._progress(self.count)
