"""The summary on screen: the picture in a widget, with words under the pointer.

The rule kept here: who does not see the picture is told the same in words.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPointF, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from astconsole.ui.people import People
from astconsole.ui.summary.bars import Spot
from astconsole.ui.summary.ink import Ink, paper_ink
from astconsole.ui.summary.picture import SummaryPicture
from astconsole.ui.summary.values import CallSummary
from astconsole.ui.text import tooltip
from astconsole.ui.theme import Theme, Type

_NARROWEST = 240


class SummaryChart(QWidget):
    """Shows a :class:`CallSummary`."""

    def __init__(self, theme: Theme, people: People, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people = people
        self._summary = CallSummary()
        self._title = ""
        self._spots: list[Spot] = []
        self._picture = self._draw()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.refresh)
        people.changed.connect(self.refresh)
        people.contacts_changed.connect(self.refresh)
        self.refresh()

    @property
    def summary(self) -> CallSummary:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: CallSummary, title: str) -> None:
        """Show that, under that title."""
        self._summary = summary
        self._title = title
        self.refresh()

    def refresh(self) -> None:
        """Draw anew: other colours, names or words."""
        self._picture = self._draw()
        self.setAccessibleName(self.tr("Summary of the calls"))
        self.setAccessibleDescription(self._picture.in_words())
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    def on_paper(self) -> SummaryPicture:
        """The same picture in ink for paper."""
        return self._draw(light=True)

    def _draw(self, *, light: bool = False) -> SummaryPicture:
        font = self._theme.font(Type.BODY)
        ink = paper_ink(font) if light else Ink(self._theme.colors, font)
        title = self.tr("Call summary") if light else self._title  # paper has no page around it
        return SummaryPicture(self._summary, self._people, ink, QLocale(), title)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's
        """As tall as the picture is at this width."""
        width = max(self.width(), _NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's
        """It is drawn for any width, but not for none."""
        return QSize(_NARROWEST, 200)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's
        """How tall the picture is when it is that wide."""
        return round(self._picture.height(max(width, _NARROWEST))) + 4

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's
        """Be as tall as the new width needs."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's
        """Paint the picture."""
        painter = QPainter(self)
        self._spots = self._picture.paint(painter, self.width())
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say what the bar under the pointer stands for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.words_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(words), self)
            return True
        return super().event(event)

    def words_at(self, at: QPointF) -> str:
        """What is said of that place, "" for nothing."""
        return next((spot.words for spot in self._spots if spot.box.contains(at)), "")
