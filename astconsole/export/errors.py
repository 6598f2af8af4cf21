"""What can go wrong with an export.

    ExportError                    somebody must change something first: folder, permission, room
     └── ExportCancelledError      asked for by the person who exports

The rule kept here: whatever goes wrong, a file that was there before is still there, whole.
"""

from __future__ import annotations

from pathlib import Path


class ExportError(Exception):
    """The file was not written. ``path`` is where it should have gone."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


class ExportCancelledError(ExportError):
    """The person who exports has cancelled it."""
