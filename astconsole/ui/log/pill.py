"""The pill over the list: new calls came in above what is in sight.

The rule kept here: it tells, and never moves the list unless it is pressed.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QWidget

from astconsole.ui.theme import Space


class NewCallsPill(QPushButton):
    """``3 new calls``, at the top of the widget it is given, so far below its edge."""

    def __init__(self, over: QWidget, *, below: int = 0) -> None:
        super().__init__(over)
        self._over = over
        self._below = below
        self._count = 0
        self.setProperty("kind", "primary")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        over.installEventFilter(self)
        self.hide()

    @property
    def count(self) -> int:
        """How many calls came."""
        return self._count

    def add(self, count: int) -> None:
        """So many more calls came."""
        self._count += count
        if self._count == 1:
            words = self.tr("1 new call")
        else:
            words = self.tr("%n new calls", "", self._count)
        self.setText(f"↑ {words}")
        self.setAccessibleName(self.tr("{calls}, show them").format(calls=words))
        self.adjustSize()
        self._stand()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def clear(self) -> None:
        """They have been seen."""
        self._count = 0
        self.hide()

    def _stand(self) -> None:
        self.move((self._over.width() - self.width()) // 2, self._below + Space.SMALL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Stay in the middle."""
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)
