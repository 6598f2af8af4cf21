"""The call log as files: CSV, JSON lines, XLSX, and Asterisk's own Master.csv. No Qt.

:data:`FORMATS` lists what there is; :func:`export` writes rows to a file, whole or not at all.
"""

from __future__ import annotations

from astconsole.export.errors import ExportCancelledError, ExportError
from astconsole.export.exporting import export
from astconsole.export.formats import FORMATS, Format, format_for, format_named

__all__ = [
    "FORMATS",
    "ExportCancelledError",
    "ExportError",
    "Format",
    "export",
    "format_for",
    "format_named",
]
