"""The page "Now": the calls of this moment.

The rule kept here: values in, signals out. What the page is told it shows within 50 ms, and when it
has nothing to show it says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.banner import ConnectionBanner, ConnectionState
from astconsole.ui.icons import Icon
from astconsole.ui.now.hold_timer import USUAL, HoldLimits
from astconsole.ui.now.model import LiveCallsModel
from astconsole.ui.now.view import CallCards
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from astconsole.calls.values import Call
    from astconsole.calls.viewpoint import Viewpoint
    from astconsole.ui.people import People
    from astconsole.ui.ticker import Ticker

_NEEDS_TICKS = "now"


class NowPage(QWidget):
    """Cards of the live calls, mine or everybody's.

    Signals:
        participant_activated: (Participant) a name was clicked.
        copy_requested: (str) put that number on the clipboard.
        show_all_changed: (bool) the person switched between my calls and all calls.
        preferences_requested, doctor_requested, retry_requested: from the banner that says what is
            wrong.
    """

    participant_activated = Signal(object)
    copy_requested = Signal(str)
    show_all_changed = Signal(bool)
    preferences_requested = Signal()
    doctor_requested = Signal()
    retry_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        people: People,
        ticker: Ticker,
        parent: QWidget | None = None,
        *,
        hold_limits: HoldLimits = USUAL,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticker = ticker
        self._state = ConnectionState.CONNECTING
        self._has_extensions = False
        self._model = LiveCallsModel(people, self)
        self._cards = CallCards(self._model, theme, ticker, hold_limits=hold_limits)
        self._banner = ConnectionBanner(theme)
        self._build()
        self._cards.participant_activated.connect(self.participant_activated)
        self._cards.copy_requested.connect(self.copy_requested)
        self._banner.preferences_requested.connect(self.preferences_requested)
        self._banner.doctor_requested.connect(self.doctor_requested)
        self._banner.retry_requested.connect(self.retry_requested)
        self._model.counts_changed.connect(self._on_counts_changed)
        for signal in (self._model.rowsInserted, self._model.rowsRemoved, self._model.modelReset):
            signal.connect(self._on_rows_changed)
        theme.changed.connect(self._paint_empty)
        self._on_counts_changed(0, 0)
        self._on_rows_changed()

    @property
    def model(self) -> LiveCallsModel:
        """The calls it shows."""
        return self._model

    @property
    def cards(self) -> CallCards:
        """The list of cards."""
        return self._cards

    @property
    def banner(self) -> ConnectionBanner:
        """What says that something is wrong."""
        return self._banner

    def set_call(self, call: Call) -> None:
        """A call as it is now."""
        self._model.set_call(call)

    def remove_call(self, call_id: str) -> None:
        """That call is over."""
        self._model.remove_call(call_id)

    def clear(self) -> None:
        """No call is known any more."""
        self._model.clear()

    def set_viewpoint(self, viewpoint: Viewpoint) -> None:
        """Whose calls are mine. Nobody's: then all are shown."""
        self._has_extensions = bool(viewpoint.extensions)
        self._model.set_viewpoint(viewpoint)
        if not self._has_extensions:
            self.set_show_all(True)
        self._paint_empty()

    def set_show_all(self, show_all: bool) -> None:  # noqa: FBT001 - a slot
        """All calls, as a supervisor sees them, or only mine."""
        (self._all if show_all else self._mine).setChecked(True)
        self._model.set_show_all(show_all)
        self._paint_empty()

    def set_connection(self, state: ConnectionState, words: str = "") -> None:
        """How the PBX is reached; ``words`` say what is wrong and what to do."""
        self._state = state
        self._banner.set_connection(state, words)
        self._paint_empty()

    def show_call(self, call_id: str) -> None:
        """Bring that call's card into view and give it the keyboard."""
        index = self._model.index_of(call_id)
        if not index.isValid():
            self.set_show_all(True)
            index = self._model.index_of(call_id)
        if index.isValid():
            self._cards.setCurrentIndex(index)
            self._cards.scrollTo(index)
        self._cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The cards have the keyboard as soon as there are any."""
        super().focusInEvent(event)
        self._pass_focus_on()

    def _pass_focus_on(self) -> None:
        if self._model.running and self.hasFocus():
            self._cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.MEDIUM)
        column.setSpacing(Space.LARGE)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        title = QLabel(self.tr("Now"))
        mark(title, Type.DISPLAY)
        head.addWidget(title)
        head.addStretch(1)
        self._scope = QButtonGroup(self)
        self._mine = self._chip(head)
        self._all = self._chip(head)
        self._mine.setChecked(True)
        self._scope.buttonClicked.connect(self._on_scope_chosen)
        column.addLayout(head)
        column.addWidget(self._banner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._cards)
        self._stack.addWidget(self._build_empty())
        column.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _chip(self, row: QHBoxLayout) -> QPushButton:
        chip = QPushButton()
        chip.setCheckable(True)
        chip.setProperty("kind", "chip")
        self._scope.addButton(chip)
        row.addWidget(chip)
        return chip

    def _build_empty(self) -> QWidget:
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(Space.SMALL)
        self._empty_icon = QLabel()
        self._empty_title = QLabel()
        self._empty_hint = QLabel()
        self._empty_hint.setWordWrap(True)
        mark(self._empty_title, Type.TITLE)
        mark(self._empty_hint, tone=Tone.MUTED)
        column.addStretch(2)
        for label in (self._empty_icon, self._empty_title, self._empty_hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch(3)
        return empty

    def _paint_empty(self) -> None:
        colors = self._theme.colors
        if self._state is ConnectionState.CONNECTED:
            name, title = Icon.CALL, self.tr("No calls right now")
            hint = self.tr("A call appears here the moment a phone rings or somebody dials.")
            if not self._has_extensions:
                hint = self.tr(
                    "No telephone is yours yet, so no call pops up. Write your extensions in "
                    "Preferences, under Me."
                )
            elif not self._model.showing_all:
                hint = self.tr("A call appears here the moment one of your phones rings or dials.")
        elif self._state is ConnectionState.CONNECTING:
            name, title = Icon.REFRESH, self.tr("Connecting…")
            hint = self.tr("Calls appear here as soon as the PBX answers.")
        else:
            name, title = Icon.OFFLINE, self.tr("Not connected")
            hint = self.tr("What happens on the PBX now is not seen here.")
        ratio = self.devicePixelRatioF()
        self._empty_icon.setPixmap(icons.pixmap(name, colors.outline, 44, ratio))
        self._empty_title.setText(title)
        self._empty_hint.setText(hint)

    def _on_rows_changed(self) -> None:
        empty = not self._model.running
        self._stack.setCurrentIndex(1 if empty else 0)
        self._ticker.need(_NEEDS_TICKS, wanted=not empty)
        if empty:
            self._paint_empty()
        self._pass_focus_on()

    def _on_counts_changed(self, mine: int, everybody: int) -> None:
        self._mine.setText(self.tr("Mine ({count})").format(count=mine))
        self._all.setText(self.tr("Everybody ({count})").format(count=everybody))

    def _on_scope_chosen(self, chip: QPushButton) -> None:
        show_all = chip is self._all
        self.set_show_all(show_all)
        self.show_all_changed.emit(show_all)
