"""What a test of the connection found, shown as it was said.

The rule kept here: plain values in, words first; an icon and a tint only say again how bad it is.
A remedy can be copied, for it is often a line to write, and so can the section of manager.conf that
remedies speak of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.text import beside_icon
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_ICON: Final = 16
_LONGEST: Final = 4000
_LINES_SHOWN: Final = 12
_LOOKS: Final = {
    "ok": (Icon.ANSWERED, Tone.TALKING, ""),
    "note": (Icon.INFO, Tone.ACCENT, "info"),
    "warning": (Icon.WARNING, Tone.WARNING, "warning"),
    "problem": (Icon.WARNING, Tone.DANGER, "danger"),
}


class FindingLike(Protocol):
    """One thing that was found."""

    @property
    def severity(self) -> str:
        """How bad it is: ok, note, warning or problem."""
        ...

    @property
    def title(self) -> str:
        """A few words."""
        ...

    @property
    def words(self) -> str:
        """What was seen and what it means."""
        ...

    @property
    def remedy(self) -> str:
        """What to do, "" when nothing is."""
        ...


class FindingCard(QFrame):
    """One finding."""

    def __init__(self, finding: FindingLike, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._tone, tint = _LOOKS.get(str(finding.severity), _LOOKS["note"])
        self.setProperty("tint", tint)
        self.setAccessibleName(
            f"{self._severity_words(str(finding.severity))}: {finding.title}. {finding.words}"
        )
        self._picture = QLabel()
        row = QHBoxLayout(self)
        above = Space.MEDIUM // 2 if tint else 0
        row.setContentsMargins(Space.MEDIUM, above, Space.MEDIUM, above)  # all words in one line
        row.setSpacing(Space.SMALL)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(Space.HAIR)
        column.addWidget(_label(finding.title, Type.STRONG))
        if finding.words:
            column.addWidget(_label(finding.words, Type.BODY))
        if finding.remedy:
            column.addSpacing(Space.TIGHT)
            column.addWidget(
                _label(self.tr("What to do: {remedy}").format(remedy=finding.remedy), Type.BODY)
            )
        row.addLayout(column, 1)
        theme.changed.connect(self._paint)
        self._paint()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """A screen of other pixels needs another picture."""
        super().showEvent(event)
        self._paint()

    def _severity_words(self, severity: str) -> str:
        return {
            "ok": self.tr("All right"),
            "note": self.tr("Worth knowing"),
            "warning": self.tr("Warning"),
            "problem": self.tr("Problem"),
        }.get(severity, self.tr("Worth knowing"))

    def _paint(self) -> None:
        color = getattr(self._theme.colors, self._tone.value)
        self._picture.setPixmap(icons.pixmap(self._icon, color, _ICON, self.devicePixelRatioF()))


class SectionCard(QWidget):
    """The section of manager.conf to write, as a text to be copied."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = _label(self.tr("Section for manager.conf"), Type.STRONG)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES_SHOWN)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title.text())
        self.copy = QPushButton(beside_icon(self.tr("Copy")))
        self.copy.setAccessibleName(self.tr("Copy the section for manager.conf"))
        self.copy.setIconSize(QSize(_ICON, _ICON))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addLayout(head)
        column.addWidget(self.text)
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self.copy.setIcon(icons.icon(Icon.COPY, self._theme.colors.muted))

    def _on_copy(self) -> None:
        self.text.selectAll()
        self.text.copy()


class CheckPanel(QWidget):
    """A button that tests the connection, and below it what that found.

    The button can be pressed while a test runs, for another; so the keyboard stays on it.

    Signals:
        test_requested: the button was pressed.
    """

    test_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: list[FindingCard] = []
        self._section: SectionCard | None = None
        self._section_text = ""
        self.button = QPushButton(self.tr("Test the connection"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.test_requested)
        self.state = _label("", Type.BODY)
        mark(self.state, tone=Tone.MUTED)
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self.button)
        head.addWidget(self.state, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addLayout(head)

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """What is shown of the last test."""
        return tuple(self._cards)

    @property
    def section(self) -> SectionCard | None:
        """The section of manager.conf that is shown, if one is."""
        return self._section

    def set_section(self, text: str) -> None:
        """The section of manager.conf for what is wanted; shown where there is a remedy."""
        self._section_text = text

    def set_running(self, words: str = "") -> None:
        """A test runs; ``words`` say what it does now."""
        self._clear()
        self._say(words or self.tr("Testing…"))

    def set_findings(self, findings: Sequence[FindingLike]) -> None:
        """It is over, and that was found."""
        self._clear()
        bad = sum(1 for finding in findings if str(finding.severity) == "problem")
        if not findings:
            self._say(self.tr("Nothing was found."))
        elif bad:
            self._say(self.tr("Problems found: {count}").format(count=bad))
        else:
            self._say(self.tr("It works."))
        for finding in findings:
            card = FindingCard(finding, self._theme, self)
            self._cards.append(card)
            self._column.addWidget(card)
        if self._section_text and any(finding.remedy for finding in findings):
            self._section = SectionCard(self._section_text, self._theme, self)
            self._column.addWidget(self._section)

    def forget(self) -> None:
        """What was found is no longer about what stands in the fields."""
        self._clear()
        self._section_text = ""
        self._say("")

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.state.setAccessibleName(text)

    def _clear(self) -> None:
        for shown in (*self._cards, *filter(None, [self._section])):
            self._column.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._cards.clear()
        self._section = None


def _label(text: str, kind: Type) -> QLabel:
    label = QLabel(text[:_LONGEST])
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    mark(label, kind)
    return label
