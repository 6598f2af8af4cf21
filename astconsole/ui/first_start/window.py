"""The window of the first start: the steps, how far one is, back and on.

The rule kept here: nothing is saved and nothing connected to by it; what was answered goes out as
one value at the end, and what comes of it is said here when it went wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui.first_start.steps import ConnectStep, MeStep, Step, WelcomeStep
from astconsole.ui.preferences.draft import ConnectionDraft
from astconsole.ui.preferences.sheet import field_sheet
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from astconsole.settings.secrets import Source
    from astconsole.settings.table import Value
    from astconsole.ui.preferences.findings import FindingLike

_BAR: Final = 4
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstStart(QWidget):
    """From nothing to connected.

    Signals:
        demo_requested: look around in the demo office instead.
        test_requested: (ConnectionDraft) try that connection; answer with :meth:`set_findings`.
        finished: (ConnectionDraft) everything was answered: keep it and begin; answer with
            :meth:`set_failed`, or close the window.
        closed: the window was closed before that.

    Args:
        theme: the look.
        suggested: what stands in the fields at first, by the keys of the settings.
    """

    demo_requested = Signal()
    test_requested = Signal(object)
    finished = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        suggested: Mapping[str, Value] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = False
        self.setObjectName("first-start")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("astconsole: first start"))
        self.resize(640, 680)
        self.setMinimumSize(460, 420)
        self.welcome = WelcomeStep(theme)
        self.connection = ConnectStep(theme, suggested or {})
        self.me = MeStep(theme, suggested or {})
        self._steps: tuple[Step, ...] = (self.welcome, self.connection, self.me)
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
        self._bars = [QFrame() for _ in self._steps]
        self._where = QLabel()
        self.state = QLabel()
        self.back = QPushButton(self.tr("Back"))
        self.next = QPushButton(self.tr("Next"))
        self._lay_out()
        self.welcome.connect_chosen.connect(lambda: self._go_to(1))
        self.welcome.demo_chosen.connect(self._on_demo)
        self.connection.test_requested.connect(self.test_requested)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        theme.changed.connect(self._paint)
        self._go_to(0)
        self._paint()

    @property
    def step(self) -> int:
        """Which step is shown, counted from 0."""
        return self._stack.currentIndex()

    def set_keyring(self, *, available: bool) -> None:
        """Whether this desktop has a keyring to keep the password in."""
        self.connection.secret.set_keyring(available=available)

    def set_secret_source(self, source: Source | None) -> None:
        """Where a password is found already; None: there is none, and one is asked for."""
        self.connection.secret.set_source(source)

    def set_testing(self, text: str = "") -> None:
        """A test runs; the text says what it does now."""
        self.connection.check.set_running(text)

    def set_section(self, text: str) -> None:
        """The section of manager.conf for what is wanted; told before what the test found."""
        self.connection.check.set_section(text)

    def set_findings(self, findings: Sequence[FindingLike]) -> None:
        """What the test found."""
        self.connection.set_findings(findings)

    def set_failed(self, text: str) -> None:
        """What was answered could not be kept; everything stands as it was typed."""
        self._done = False
        self.next.setEnabled(True)
        self._say(text)

    def present(self) -> None:
        """Show the window, in front, with the keyboard."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._steps[self.step].take_focus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closed by the person before the end."""
        super().closeEvent(event)
        if not self._done:
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, from any field."""
        focused = self.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton):
            focused.click()
        elif event.key() in _ENTER and self.next.isVisible():
            self.next.click()
        else:
            super().keyPressEvent(event)

    def _on_demo(self) -> None:
        self._done = True
        self.demo_requested.emit()

    def _on_back(self) -> None:
        self._go_to(self.step - 1)

    def _on_next(self) -> None:
        if not self._steps[self.step].judge():
            return
        if self.step + 1 < len(self._steps):
            self._go_to(self.step + 1)
            return
        draft = self.connection.draft()
        self._done = True
        self.next.setEnabled(False)
        self._say("")
        self.finished.emit(ConnectionDraft({**draft.values, **self.me.values()}, draft.password))

    def _go_to(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        last = index == len(self._steps) - 1
        self._line.setVisible(index > 0)
        self.next.setText(self.tr("Finish") if last else self.tr("Next"))
        words = self.tr("Step {n} of {all}").format(n=index + 1, all=len(self._steps))
        self._where.setText(words)
        self._where.setAccessibleName(f"{words}: {self._steps[index].heading}")
        self._say("")
        self._paint()
        self._steps[index].take_focus()

    def _say(self, text: str) -> None:
        self.state.setText(plain(text, 1000))
        self.state.setVisible(bool(text))

    def _lay_out(self) -> None:
        bars = QHBoxLayout()
        bars.setSpacing(Space.SMALL)
        for bar in self._bars:
            bar.setFixedHeight(_BAR)
            bars.addWidget(bar, 1)
        mark(self._where, Type.CAPTION, Tone.MUTED)
        top = QVBoxLayout()
        top.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        top.setSpacing(Space.SMALL)
        top.addLayout(bars)
        top.addWidget(self._where)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        mark(self.state, tone=Tone.DANGER)
        self.next.setProperty("kind", "primary")
        line = QWidget()
        line.setProperty("ground", "line-above")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        below = QHBoxLayout(line)
        below.setContentsMargins(Space.WIDE, Space.MEDIUM, Space.WIDE, Space.MEDIUM)
        below.setSpacing(Space.SMALL)
        below.addWidget(self.back)
        below.addWidget(self.state, 1)
        below.addStretch(0)
        below.addWidget(self.next)
        self._line = line
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)
        whole.addWidget(line)

    def _paint(self) -> None:
        colors = self._theme.colors
        self.setStyleSheet(field_sheet(colors))
        for index, bar in enumerate(self._bars):
            color = colors.accent if index <= self.step else colors.line
            bar.setStyleSheet(f"background: {color}; border-radius: {_BAR // 2}px;")
