"""One incoming call as a card in the popup's stack.

The rule kept here: it shows a :class:`PopupContent` and emits what was pressed; the card stays the
same widget while the call changes, so nothing moves under the pointer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.elided import ElidedLabel, NameButton
from astconsole.ui.icons import Icon
from astconsole.ui.log.flow import FlowLayout
from astconsole.ui.popup import content as popup
from astconsole.ui.popup.content import PopupContent
from astconsole.ui.text import clock_time, menu_text
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from astconsole.ui.ticker import Ticker

_BADGE = 44
_ICON = QSize(16, 16)


class IncomingCard(QFrame):
    """Who calls, whom, since when; and what to do about it.

    Signals:
        acted: (str call id, str action) what was pressed.
    """

    acted = Signal(str, str)

    def __init__(
        self, content: PopupContent, theme: Theme, ticker: Ticker, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticker = ticker
        self._content = content
        self._buttons: list[QPushButton] = []
        self.setObjectName("incoming-card")
        self._build()
        self.set_content(content)
        theme.changed.connect(self._paint)
        ticker.tick.connect(self._on_tick)

    @property
    def content(self) -> PopupContent:
        """What it shows."""
        return self._content

    def set_content(self, content: PopupContent) -> None:
        """Show that, in place."""
        same_buttons = content.actions == self._content.actions
        self._content = content
        self._heading.set_full_text(content.heading)
        mark(self._heading, tone=content.tone)
        self._name.set_full_text(content.title)
        for label, text in (
            (self._organisation, content.organisation),
            (self._detail, content.detail),
            (self._called, content.called),
            (self._last, content.last_spoken),
        ):
            label.set_full_text(text)
            label.setVisible(bool(text))
        self._badge.setText(content.letters)
        self.setAccessibleName(content.spoken)
        if not same_buttons:
            self._make_buttons()
        for button in self._buttons:
            action = button.property("action")
            if action == popup.COPY:
                button.setVisible(bool(content.copyable))
            elif action == popup.LOOK_UP:
                button.setVisible(content.known)
        self._paint()
        self._on_tick()

    def focus_first(self) -> None:
        """Give the keyboard to the first button there is, else to the name."""
        shown = (button for button in self._buttons if button.isVisibleTo(self))
        next(shown, self._name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.MEDIUM, Space.LARGE)
        rows.setSpacing(Space.MEDIUM)

        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        self._state_icon = QLabel()
        self._state_icon.setFixedSize(_ICON)
        self._heading = ElidedLabel()
        mark(self._heading, Type.STRONG)
        self._timer = QLabel()
        self._timer.setTextFormat(Qt.TextFormat.PlainText)
        self._timer.setAccessibleName(self.tr("Ringing for"))
        mark(self._timer, tone=Tone.MUTED)
        top.addWidget(self._state_icon)
        top.addWidget(self._heading, 1)
        top.addWidget(self._timer)
        rows.addLayout(top)

        middle = QHBoxLayout()
        middle.setSpacing(Space.MEDIUM)
        self._badge = QLabel()
        self._badge.setFixedSize(_BADGE, _BADGE)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        self._name = NameButton()
        mark(self._name, Type.TITLE)
        self._name.clicked.connect(lambda: self._act(popup.PERSON))
        self._organisation = ElidedLabel()
        self._detail = ElidedLabel()
        self._called = ElidedLabel()
        self._last = ElidedLabel()
        mark(self._called, tone=Tone.MUTED)
        mark(self._last, tone=Tone.MUTED)
        for widget in (
            self._name,
            self._organisation,
            self._detail,
            self._called,
            self._last,
        ):
            words.addWidget(widget)
        for label in (self._organisation, self._detail, self._called, self._last):
            label.setIndent(Space.HAIR)  # in line with the name behind its focus ring
        middle.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(words, 1)
        rows.addLayout(middle)

        self._button_row = FlowLayout(spacing=Space.SMALL)
        rows.addLayout(self._button_row)
        self._make_buttons()
        # made last, so that the keyboard comes to it last
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setIconSize(_ICON)
        self._close.clicked.connect(lambda: self._act(popup.DISMISS))
        top.addWidget(self._close)

    def _make_buttons(self) -> None:
        while self._button_row.count():
            item = self._button_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._buttons.clear()
        usual = (
            (popup.LOOK_UP, self.tr("Look up"), Icon.LOOKUP),
            (popup.COPY, self.tr("Copy number"), Icon.COPY),
        )
        extra = tuple((a.id, a.text, a.icon) for a in self._content.actions)
        for action, text, name in (*extra, *usual):
            button = QPushButton(f" {menu_text(text)}")
            button.setProperty("action", action)
            button.setProperty("icon-name", name.value)
            button.setAccessibleName(text)
            button.setIconSize(_ICON)
            button.clicked.connect(self._on_button)
            self._buttons.append(button)
            self._button_row.addWidget(button)

    def _paint(self) -> None:
        colors = self._theme.colors
        tone = self._content.tone.value
        strong = getattr(colors, tone)
        soft = getattr(colors, f"{tone}_soft", colors.sunken)
        ratio = self.devicePixelRatioF()
        self._state_icon.setPixmap(icons.pixmap(self._content.icon, strong, 16, ratio))
        self._close.setIcon(icons.icon(Icon.CLOSE, colors.muted))
        self._badge.setStyleSheet(
            f"background: {soft}; color: {strong}; border-radius: {_BADGE // 2}px;"
        )
        font = self._theme.font(Type.STRONG)
        font.setWeight(QFont.Weight.DemiBold)
        self._badge.setFont(font)
        if not self._content.letters:
            self._badge.setPixmap(icons.pixmap(Icon.PERSON, strong, 22, ratio))
        for button in self._buttons:
            name = Icon(str(button.property("icon-name")))
            button.setIcon(icons.icon(name, colors.text))

    def _on_tick(self) -> None:
        since = self._content.ringing_since
        self._timer.setVisible(since is not None)
        if since is not None:
            self._timer.setText(clock_time(self._ticker.seconds_since(since)))

    def _on_button(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._act(str(button.property("action")))

    def _act(self, action: str) -> None:
        self.acted.emit(self._content.call_id, action)
