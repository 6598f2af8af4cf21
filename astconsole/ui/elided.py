"""Words that may be longer than their place: they end in an ellipsis and lose nothing.

The rule kept here: plain text only, and the full text stays within reach, in the tooltip (escaped)
and for assistive technology. A name never makes its window wider.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from astconsole.ui.text import menu_text, tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NARROWEST = 40
_RING = 6
"""The room that the ring of the keyboard takes at both sides of a name, and a pixel each."""


class ElidedLabel(QLabel):
    """A line of plain text, elided at its end."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_full_text(text)

    @property
    def full_text(self) -> str:
        """The text, not elided."""
        return self._full

    def set_full_text(self, text: str) -> None:
        """Show that text."""
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any name fits anywhere."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._full) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """A font of another size elides elsewhere."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        width = max(self.width(), _NARROWEST)
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, width)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(tooltip(self._full) if shown != self._full else "")


class NameButton(QPushButton):
    """A person's name that opens their panel; looks like text, works like a button."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = ""
        self.setFlat(True)
        self.setProperty("kind", "name")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_full_text(text)

    @property
    def full_text(self) -> str:
        """The name, not elided."""
        return self._full

    def set_full_text(self, text: str) -> None:
        """Show that name."""
        self._full = text
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Show what is known about {name}").format(name=text))
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Any name fits anywhere."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the whole name."""
        width = self.fontMetrics().horizontalAdvance(self._full) + _RING + 2  # or it is elided
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """A font of another size elides elsewhere."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    def _elide(self) -> None:
        width = max(self.width() - _RING, _NARROWEST)
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, width)
        if menu_text(shown) != self.text():
            self.setText(menu_text(shown))
        self.setToolTip(tooltip(self._full) if shown != self._full else "")
