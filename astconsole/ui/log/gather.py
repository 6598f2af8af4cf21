"""What comes in quick succession, gathered for a moment and handed on together.

The rule kept here: the first thing that comes starts the wait, so nothing waits longer than that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_GATHER_MS: Final = 50


class Gathering(QObject):
    """Row ids on their way in.

    Signals:
        due: the wait is over.
    """

    due = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ids: dict[int, None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHER_MS)
        self._timer.timeout.connect(self.due)

    def add(self, row_ids: Iterable[int]) -> None:
        """These came."""
        self._ids.update(dict.fromkeys(row_ids))
        if self._ids and not self._timer.isActive():
            self._timer.start()

    def take(self) -> list[int]:
        """All that came, each once, in the order it came; they are gathered no longer."""
        self._timer.stop()
        taken, self._ids = list(self._ids), {}
        return taken
