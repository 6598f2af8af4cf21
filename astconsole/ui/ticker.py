"""One clock for every running timer on screen.

The rule kept here: a single one-second timer, and it stops when nothing runs. The time itself is
passed in, so tests need not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class Ticker(QObject):
    """Ticks once a second while anybody needs it.

    Signals:
        tick: a second went by; repaint what runs.
    """

    tick = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._needed_by: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.tick)

    def now(self) -> datetime:
        """The time of this moment (aware)."""
        return self._clock()

    def seconds_since(self, moment: datetime | None) -> int:
        """Whole seconds from that moment to now; never negative, 0 for None."""
        if moment is None:
            return 0
        return max(0, int((self._clock() - moment).total_seconds()))

    def need(self, who: str, *, wanted: bool) -> None:
        """``who`` shows something that runs, or no longer does."""
        if wanted:
            self._needed_by.add(who)
        else:
            self._needed_by.discard(who)
        if self._needed_by and not self._timer.isActive():
            self._timer.start()
        elif not self._needed_by:
            self._timer.stop()

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()
