"""The bar above the log: search as you type, one-click filters, a span of days.

The rule kept here: the bar is the filter. What it shows is what the list shows and what an export
holds; one signal says so, once per change, and typing is waited out for a moment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.calls.logged import Chip, LogFilter
from astconsole.ui.icons import Icon, icon
from astconsole.ui.log.flow import FlowLayout, LeadingLayout
from astconsole.ui.log.period_picker import PeriodPicker
from astconsole.ui.text import menu_text, plain, tooltip
from astconsole.ui.theme import Space, Theme

_TYPING_MS: Final = 160
_LETTERS: Final = 24
"""So many letters of a search are to be seen."""


class FilterBar(QWidget):
    """Search field, chips and span of days; what is added by `add_tool` stands at its right.

    Signals:
        filter_changed: what is to be shown is other now (a LogFilter).
        left_downwards: the person wants to go on in the list (Down or Return in the search field).
    """

    filter_changed = Signal(object)
    left_downwards = Signal()

    def __init__(
        self,
        theme: Theme,
        now: Callable[[], datetime],
        said_number: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said_number = said_number
        self._told = LogFilter()
        self._number = ""
        self._typing = self._timer(_TYPING_MS)
        self._soon = self._timer(0)

        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._on_return_pressed)
        self.search.installEventFilter(self)
        self._search_icon = QAction(self.search)
        self.search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)

        self.period = PeriodPicker(theme, now, self)
        self.period.chosen.connect(self.tell)
        self.period.typed.connect(self._typing.start)

        self._chips: dict[Chip, QPushButton] = {}
        self._chip_group = QButtonGroup(self)
        for chip in Chip:
            button = QPushButton()
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.toggled.connect(self._on_chip_toggled)
            self._chip_group.addButton(button)
            self._chips[chip] = button
        self.only = QPushButton()
        self.only.setProperty("kind", "chip")
        self.only.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its cross stands last
        self.only.clicked.connect(lambda: self.set_filter(replace(self.filter(), number="")))
        self.only.hide()

        self._tools = LeadingLayout(least=self._least_search, spacing=Space.SMALL)
        self._lay_out()
        self._chips[Chip.ALL].setChecked(True)
        self._stop()
        theme.changed.connect(self.refresh_look)
        self.retranslate()
        self.refresh_look()

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.tell)
        return timer

    def _stop(self) -> None:
        self._typing.stop()
        self._soon.stop()

    def _lay_out(self) -> None:
        self._tools.addWidget(self.search)
        self._tools.addWidget(self.period.button)
        chips = FlowLayout(spacing=Space.SMALL)
        for button in (*self._chips.values(), self.only):
            chips.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.SMALL)
        whole.addLayout(self._tools)
        whole.addWidget(self.period.days)
        whole.addLayout(chips)

    def add_tool(self, widget: QWidget) -> None:
        """Put a button at the right of the search field."""
        self._tools.addWidget(widget)
        self.setTabOrder(self.period.button, widget)

    def _least_search(self) -> int:
        return self.fontMetrics().averageCharWidth() * _LETTERS

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.search.setPlaceholderText(self.tr("Search names, numbers, notes, outcomes"))
        self.search.setAccessibleName(self.tr("Search the call log"))
        self.search.setToolTip(tooltip(self.tr("Search the call log (Ctrl+F)")))
        self._search_icon.setText(self.tr("Search"))
        names = {
            Chip.ALL: (self.tr("All"), self.tr("Show all calls")),
            Chip.MINE: (self.tr("Mine"), self.tr("Show my own calls only")),
            Chip.MISSED: (self.tr("Missed"), self.tr("Show missed calls only")),
            Chip.INCOMING: (self.tr("Incoming"), self.tr("Show incoming calls only")),
            Chip.OUTGOING: (self.tr("Outgoing"), self.tr("Show outgoing calls only")),
            Chip.INTERNAL: (self.tr("Internal"), self.tr("Show calls with colleagues only")),
            Chip.QUEUE: (self.tr("Queue"), self.tr("Show calls that came through a queue only")),
        }
        for chip, (words, spoken) in names.items():
            self._chips[chip].setText(words)
            self._chips[chip].setAccessibleName(spoken)
        self.period.retranslate()
        self._show_number()

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        colors = self._theme.colors
        self._search_icon.setIcon(icon(Icon.SEARCH, colors.muted))
        self.only.setIcon(icon(Icon.CLOSE, colors.accent))

    # --- the filter

    def filter(self) -> LogFilter:
        """What the bar says at this moment."""
        since, until = self.period.span()
        chip = next((c for c, button in self._chips.items() if button.isChecked()), Chip.ALL)
        return LogFilter(chip, since, until, self.search.text().strip(), self._number)

    def set_filter(self, log_filter: LogFilter) -> None:
        """Say that instead, and tell it."""
        self.search.setText(log_filter.text)
        self._number = log_filter.number
        self._chips[log_filter.chip].setChecked(True)
        self.period.take(log_filter.since, log_filter.until)
        self._show_number()
        self.tell()

    def told_in_words(self) -> str:
        """What is shown, as a line of words for the export dialog."""
        chosen = self._chip_group.checkedButton()
        parts = [chosen.text() if chosen is not None else ""]
        parts.append(self.period.words())
        if self._told.text:
            parts.append(self.tr("matching “{text}”").format(text=plain(self._told.text, 60)))
        if self._number:
            number = plain(self._said_number(self._number), 40)
            parts.append(self.tr("with {number}").format(number=number))
        return " · ".join(parts)

    def tell(self) -> None:
        """Say at once what is to be shown, if that is something else than before."""
        self._stop()
        current = self.filter()
        if current != self._told:
            self._told = current
            self.filter_changed.emit(current)

    # --- what people do

    def _on_chip_toggled(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self._soon.start()  # once the whole filter is set

    def _on_return_pressed(self) -> None:
        self.tell()
        self.left_downwards.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """In the search field Down goes on to the list and Escape empties it."""
        if watched is self.search and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and _is_export(event):
                event.ignore()  # a text field would go to its end with it
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
                self.tell()
                self.left_downwards.emit()
                return True
            if (
                event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
                and event.key() == Qt.Key.Key_Escape
                and self.search.text()
            ):
                if event.type() is QEvent.Type.ShortcutOverride:
                    event.accept()  # or a shortcut of the window would take it
                else:
                    self.search.clear()
                    self.tell()
                return True
        return super().eventFilter(watched, event)

    def _show_number(self) -> None:
        words = plain(self._said_number(self._number), 40) if self._number else ""
        self.only.setVisible(bool(words))
        self.only.setText(menu_text(self.tr("Only {number}").format(number=words)))
        self.only.setAccessibleName(
            self.tr("Only calls with {number}; press to show all").format(number=words)
        )


def _is_export(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
