"""When a popup is to go: one clock for each call.

The rule kept here: a call has one clock at most; set anew, it begins anew.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Leaving(QObject):
    """Clocks by call id.

    Signals:
        due: (str call id) the time of that call is over; its clock is gone.
    """

    due = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clocks: dict[str, QTimer] = {}

    def __contains__(self, call_id: str) -> bool:
        """Whether a clock runs for that call."""
        return call_id in self._clocks

    def go_in(self, call_id: str, milliseconds: int) -> None:
        """That long from now it is due."""
        clock = self._clocks.get(call_id)
        if clock is None:
            clock = self._clocks[call_id] = QTimer(self)
            clock.setSingleShot(True)
            clock.setObjectName(call_id)  # a lambda here would keep self alive from its own child
            clock.timeout.connect(self._on_timeout)
        clock.start(milliseconds)

    def keep(self, call_id: str) -> None:
        """It stays for now."""
        clock = self._clocks.pop(call_id, None)
        if clock is not None:
            clock.stop()
            clock.deleteLater()

    def _on_timeout(self) -> None:
        call_id = self.sender().objectName()
        self.keep(call_id)
        self.due.emit(call_id)
