"""The call log on disk: SQLite, one row a call, a million rows without a wait. No Qt.

:class:`CallLog` writes (and reads) on one thread, :class:`CallLogReader` reads anywhere beside it,
:class:`CallLogWorker` puts a :class:`CallLog` on a thread of its own behind awaitable calls.
"""

from __future__ import annotations

from astconsole.store.errors import (
    StoreBusyError,
    StoreDamagedError,
    StoreError,
    StoreForeignError,
    StoreFullError,
    StoreTooNewError,
    StoreUnavailableError,
)
from astconsole.store.log import CallLog
from astconsole.store.opening import set_aside
from astconsole.store.reader import CallLogReader
from astconsole.store.worker import CallLogWorker

__all__ = [
    "CallLog",
    "CallLogReader",
    "CallLogWorker",
    "StoreBusyError",
    "StoreDamagedError",
    "StoreError",
    "StoreForeignError",
    "StoreFullError",
    "StoreTooNewError",
    "StoreUnavailableError",
    "set_aside",
]
