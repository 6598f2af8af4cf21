"""Choosing a span of days: a button with the usual spans, and two fields for any other.

The rule kept here: the fields are on the page, not in a popup, so that they are reached with the
keyboard like everything else; a span is asked for anew whenever it is needed, for today moves.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from astconsole.ui.icons import Icon, icon
from astconsole.ui.log.periods import Period, bounds, days, title
from astconsole.ui.text import beside_icon
from astconsole.ui.theme import Space, Theme


class PeriodPicker(QObject):
    """A button (`button`) and a row of two date fields (`days`), for a bar to place.

    Signals:
        chosen: another span was chosen from the menu.
        typed: a date field is being changed.
    """

    chosen = Signal()
    typed = Signal()

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self.current = Period.ANY
        self.button = QPushButton()
        self._menu = QMenu(self.button)
        self._group = QActionGroup(self._menu)
        self.actions = {period: self._action(period) for period in Period}
        self.button.setMenu(self._menu)
        self.first_day, self.last_day = QDateEdit(), QDateEdit()
        for edit in (self.first_day, self.last_day):
            edit.setCalendarPopup(True)
            edit.dateChanged.connect(lambda _day: self.typed.emit())
        self._from, self._to = QLabel(), QLabel()
        self._from.setBuddy(self.first_day)
        self._to.setBuddy(self.last_day)
        self.days = QWidget()
        row = QHBoxLayout(self.days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        for widget in (self._from, self.first_day, self._to, self.last_day):
            row.addWidget(widget)
        row.addStretch(1)
        theme.changed.connect(self.refresh_look)
        self.retranslate()
        self.refresh_look()

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        for period, action in self.actions.items():
            action.setText(title(period))
        self._from.setText(self.tr("From"))
        self._to.setText(self.tr("to", "the last day of a span"))
        self.first_day.setAccessibleName(self.tr("First day"))
        self.last_day.setAccessibleName(self.tr("Last day"))
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        for edit in (self.first_day, self.last_day):
            edit.setLocale(QLocale())
            edit.setDisplayFormat(form if "yyyy" in form else form.replace("yy", "yyyy"))
        self._show()

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        self.button.setIcon(icon(Icon.CALENDAR, self._theme.colors.muted))
        words = QTextCharFormat()
        words.setForeground(self._theme.color("muted"))
        for edit in (self.first_day, self.last_day):
            for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # Qt's own red cannot be read
                edit.calendarWidget().setWeekdayTextFormat(day, words)

    def span(self) -> tuple[datetime | None, datetime | None]:
        """``since`` and ``until`` for a filter, as of now."""
        span = days(self.current, self._today())
        if self.current is Period.CHOSEN:
            span = (_day(self.first_day), _day(self.last_day))
        return bounds(*span) if span else (None, None)

    def words(self) -> str:
        """The span in words."""
        if self.current is not Period.CHOSEN:
            return title(self.current)
        return self.tr("{first} to {last}").format(
            first=self.first_day.text(), last=self.last_day.text()
        )

    def take(self, since: datetime | None, until: datetime | None) -> None:
        """Show that span as a person would have chosen it."""
        today = self._today()
        self.current = Period.ANY
        if since is not None or until is not None:
            first = since.astimezone().date() if since else today - timedelta(days=3650)
            last = (until - timedelta(seconds=1)).astimezone().date() if until else today
            usual = (period for period in Period if days(period, today) == (first, last))
            self.current = next(usual, Period.CHOSEN)
            self._set_days(first, last)
        self._show()

    def choose(self, period: Period) -> None:
        """What a choice from the menu does."""
        if period is Period.CHOSEN and self.current is not Period.CHOSEN:
            today = self._today()
            first, last = days(self.current, today) or (today - timedelta(days=6), today)
            self._set_days(first, last)
        self.current = period
        self._show()
        if period is Period.CHOSEN:
            self.first_day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit()

    def _today(self) -> date:
        return self._now().astimezone().date()

    def _set_days(self, first: date, last: date) -> None:
        self.first_day.setDate(QDate(first.year, first.month, first.day))
        self.last_day.setDate(QDate(last.year, last.month, last.day))

    def _action(self, period: Period) -> QAction:
        action = self._menu.addAction("")
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(lambda _checked: self.choose(period))
        return action

    def _show(self) -> None:
        self.actions[self.current].setChecked(True)
        chosen = self.current is Period.CHOSEN
        words = self.tr("Chosen days") if chosen else title(self.current)
        self.button.setText(beside_icon(words))
        self.button.setAccessibleName(self.tr("Days shown: {days}").format(days=words))
        self.days.setVisible(chosen)


def _day(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
