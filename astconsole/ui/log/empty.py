"""What stands in place of the list when there is nothing to list.

The rule kept here: it says why there is nothing, and offers the one thing to do about it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from astconsole.ui.icons import Icon, pixmap
from astconsole.ui.text import isolated, plain
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

_ICON_SIZE = 44


class EmptyState(QWidget):
    """A sign, a line, a second line and perhaps a button.

    Signals:
        clear_requested: the person wants all calls shown.
        retry_requested: the person wants the log read again.
    """

    clear_requested = Signal()
    retry_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = Icon.LOG
        self._sign = QLabel()
        self.heading = QLabel()
        self.explanation = QLabel()
        mark(self.heading, Type.TITLE)
        mark(self.explanation, tone=Tone.MUTED)
        self.clear = QPushButton()
        self.clear.clicked.connect(self.clear_requested)
        self.retry = QPushButton()
        self.retry.clicked.connect(self.retry_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.SMALL)
        layout.addStretch(2)
        for label in (self._sign, self.heading, self.explanation):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(label is not self._sign)
            layout.addWidget(label)
        for button in (self.clear, self.retry):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self.refresh_look)
        self.retranslate()
        self.say_no_calls()

    def retranslate(self) -> None:
        """Take the words of the language of now."""
        self.clear.setText(self.tr("Clear filters"))
        self.retry.setText(self.tr("Try again"))

    def refresh_look(self) -> None:
        """Take the theme's colours anew."""
        muted = self._theme.colors.muted
        self._sign.setPixmap(pixmap(self._icon, muted, _ICON_SIZE, self.devicePixelRatioF()))

    def say_no_calls(self, *, kept: bool = True) -> None:
        """There is no call in the log, and where none is ``kept`` there will be none."""
        if kept:
            words = self.tr("No calls yet"), self.tr("Each call appears here when it has ended.")
        else:
            words = self.tr("No call log is kept"), self.tr("You can change that in Preferences.")
        self._say(Icon.LOG, *words)

    def say_no_match(self, text: str) -> None:
        """There are calls, but none the filter shows."""
        if text:
            words = self.tr("Nothing matches “{text}”").format(text=isolated(plain(text, 60)))
        else:
            words = self.tr("Nothing matches these filters")
        self._say(Icon.SEARCH, words, self.tr("Other calls are hidden by the filters above."))
        self.clear.show()

    def say_failed(self, words: str) -> None:
        """The log cannot be read."""
        self._say(Icon.WARNING, self.tr("The call log cannot be read"), plain(words))
        self.retry.show()

    def _say(self, sign: Icon, heading: str, explanation: str) -> None:
        self._icon = sign
        self.heading.setText(heading)
        self.explanation.setText(explanation)
        self.clear.hide()
        self.retry.hide()
        self.setAccessibleName(f"{heading}. {explanation}")
        self.refresh_look()
