"""A large button: a picture, what it does, and a line on what that means.

The rule kept here: it is one button to the keyboard and to assistive technology, whatever it is
made of; its words wrap and are never cut off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from astconsole.ui import icons
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from astconsole.ui.icons import Icon

_ICON: Final = 28


class ChoiceCard(QPushButton):
    """One of the ways to go on."""

    def __init__(
        self, icon: Icon, title: str, words: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._picture = QLabel()
        self._picture.setFixedSize(_ICON, _ICON)
        first, second = QLabel(title), QLabel(words)
        mark(first, Type.TITLE)
        mark(second, tone=Tone.MUTED)
        column = QVBoxLayout()
        column.setSpacing(Space.TIGHT)
        for label in (first, second):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._row.setSpacing(Space.LARGE)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        for child in (self._picture, first, second):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._paint)
        self._paint()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for what it is made of."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same for the narrowest it can be."""
        return self._row.minimumSize()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Narrower is taller, for the words wrap."""
        return self._row.totalHeightForWidth(width)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A screen of other pixels needs another picture."""
        super().showEvent(event)
        self._paint()

    def _paint(self) -> None:
        color = self._theme.colors.accent
        self._picture.setPixmap(icons.pixmap(self._icon, color, _ICON, self.devicePixelRatioF()))
