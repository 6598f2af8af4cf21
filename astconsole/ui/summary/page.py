"""The summary page: a span of days in pictures, and the pictures in a file.

The rule kept here: the page asks for figures by a signal and shows those it is given; figures that
come late, for a span nobody looks at any more, are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from astconsole.calls.logged import LogFilter
from astconsole.ui.icons import Icon, icon
from astconsole.ui.log.flow import LeadingLayout
from astconsole.ui.log.model import local_now
from astconsole.ui.log.period_picker import PeriodPicker
from astconsole.ui.log.periods import Period
from astconsole.ui.people import People
from astconsole.ui.summary.chart import SummaryChart
from astconsole.ui.summary.paper import SaveError, save
from astconsole.ui.summary.values import CallSummary
from astconsole.ui.text import beside_icon, plain
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

_SETTLES_MS: Final = 1500


class SummaryPage(QWidget):
    """Calls in figures.

    Signals:
        summary_requested: the figures of these rows are wanted (a LogFilter).
        saved: a picture was written (its path).
    """

    summary_requested = Signal(object)
    saved = Signal(str)

    def __init__(
        self,
        theme: Theme,
        people: People,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = local_now,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._asked: LogFilter | None = None
        self.period = PeriodPicker(theme, now, self)
        self.period.choose(Period.MONTH)
        self.chart = SummaryChart(theme, people)
        self.save_button = QPushButton()
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self._empty, Type.TITLE)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(_SETTLES_MS)
        self._lay_out()
        self.period.chosen.connect(self.ask)
        self.period.typed.connect(self._stale.start)
        self._stale.timeout.connect(self.ask)
        self.save_button.clicked.connect(self._on_save_clicked)
        theme.changed.connect(self.refresh_look)
        self.retranslate()
        self.refresh_look()

    def _lay_out(self) -> None:
        head = LeadingLayout(spacing=Space.SMALL)
        self._title = QLabel()
        mark(self._title, Type.DISPLAY)
        head.addWidget(self._title)
        head.addWidget(self.period.button)
        head.addWidget(self.save_button)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chart)
        self.area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(0, 0, Space.MEDIUM if most else 0, 0)
        )
        column.addStretch(1)
        self.area.setWidget(inner)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        self.stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        whole.setSpacing(Space.MEDIUM)
        whole.addLayout(head)
        whole.addWidget(self.period.days)
        whole.addWidget(self.state)
        whole.addWidget(self.stack, 1)
        self.state.hide()

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.setAccessibleName(self.tr("Summary"))
        self._title.setText(self.tr("Summary"))
        self.save_button.setText(beside_icon(self.tr("Save as…")))
        self.save_button.setAccessibleName(self.tr("Save the summary as a picture or a PDF"))
        self.area.setAccessibleName(self.tr("Summary of the calls"))
        self.period.retranslate()
        self.chart.refresh()

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        self.save_button.setIcon(icon(Icon.EXPORT, self._theme.colors.muted))

    # --- figures

    def ask(self) -> None:
        """Ask for the figures of the span that is chosen."""
        self._stale.stop()
        since, until = self.period.span()
        self._asked = LogFilter(since=since, until=until)
        if self.isVisible():
            self.summary_requested.emit(self._asked)

    def calls_changed(self) -> None:
        """The log has changed: figures are asked for anew soon, if anybody looks."""
        if self.isVisible() and not self._stale.isActive():
            self._stale.start()

    def show_summary(self, log_filter: LogFilter, summary: CallSummary) -> None:
        """The figures of these rows."""
        if log_filter != self._asked:
            return
        self.state.hide()
        self.chart.show_summary(summary, "")
        some = summary.all.total > 0
        self._empty.setText(self.tr("No calls in these days"))
        self.stack.setCurrentWidget(self.area if some else self._empty)
        self.save_button.setEnabled(some)

    def show_failed(self, words: str) -> None:
        """The figures cannot be had."""
        self._say(self.tr("The calls cannot be counted: {reason}").format(reason=words))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's
        """Whoever looks sees the figures of now."""
        super().showEvent(event)
        self.ask()

    # --- saving

    def save_to(self, path: Path) -> None:
        """Write the picture there, and say so."""
        try:
            save(self.chart.on_paper(), path)
        except SaveError as error:
            self._say(self.tr("Not saved: {reason}").format(reason=error))
        else:
            self._say(self.tr("Saved as {path}").format(path=path), Tone.TALKING)
            self.saved.emit(str(path))

    def _on_save_clicked(self) -> None:
        name = f"{self.tr('calls')}-{self._now().astimezone().date().isoformat()}.pdf"
        picker = QFileDialog(self, self.tr("Save the summary"), str(Path.home() / name))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setNameFilters([self.tr("PDF document (*.pdf)"), self.tr("PNG picture (*.png)")])
        picker.setDefaultSuffix("pdf")
        picker.filterSelected.connect(
            lambda chosen: picker.setDefaultSuffix("png" if "*.png" in chosen else "pdf")
        )
        picker.selectFile(str(Path.home() / name))
        picker.fileSelected.connect(lambda path: self.save_to(Path(path)))
        picker.open()

    def _say(self, words: str, tone: Tone = Tone.DANGER) -> None:
        self.state.setText(plain(words, 1000))
        mark(self.state, tone=tone)
        self.state.show()
