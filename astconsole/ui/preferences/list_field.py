"""A list of short texts: each a chip that can be taken away, and a field to add one.

The rule kept here: what was typed and not yet added counts, so that nobody loses it by saving.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.log.flow import FlowLayout
from astconsole.ui.preferences.sheet import set_read_only
from astconsole.ui.text import menu_text, plain, tooltip
from astconsole.ui.theme import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from astconsole.ui.theme import Theme

_BETWEEN: Final = re.compile(r"[,;\n]")
_LONGEST_SHOWN: Final = 40
_ICON: Final = QSize(12, 12)
_GAP: Final = "\u00a0"  # between the text and the cross behind it


class ListField(QWidget):
    """Texts as chips, and a field with a button to add more.

    Signals:
        changed: a person added one, took one away, or is typing.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, example: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._example = example
        self._locked = False
        self._chips: list[tuple[str, QPushButton]] = []
        self._before = QWidget(self)  # where the chips begin for Tab; Qt wants one with a focus
        self._before.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._before.hide()
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(self.tr("{list}: add").format(list=name))
        self.edit.setPlaceholderText(example)
        self.edit.textEdited.connect(lambda _text: self._on_edited())
        self.edit.installEventFilter(self)
        self.add = QPushButton(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add to {list}").format(list=name))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self._flow_holder = QWidget()
        self._flow = FlowLayout(self._flow_holder, spacing=Space.SMALL)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.edit, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._flow_holder)
        column.addLayout(row)
        theme.changed.connect(self._paint)
        self._show()

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The chips, in the order of the texts; pressing one takes its text away."""
        return tuple(chip for _, chip in self._chips)

    def texts(self) -> tuple[str, ...]:
        """The texts, with what is being typed."""
        return (*self._added(), *self._typed())

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show those texts; not a change by a person."""
        for _, chip in self._chips:
            self._discard(chip)
        self._chips.clear()
        self.edit.clear()
        for text in texts:
            self._append(text)
        self._show()

    def set_locked(self, *, locked: bool) -> None:
        """Let it be read only."""
        self._locked = locked
        set_read_only(self.edit, read_only=locked)
        self.edit.setPlaceholderText("" if locked else self._example)
        self.edit.setVisible(not locked or not self._chips)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter with something typed adds it, and does not press the window's own button."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and self._takes_key(event):
                return True
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            gone = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
            if gone and isinstance(watched, QPushButton):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _takes_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._typed():
            self._on_add()
            return True
        back = event.key() == Qt.Key.Key_Backspace and not self.edit.text()
        if back and self._chips and not self._locked:
            self._chips[-1][1].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _added(self) -> tuple[str, ...]:
        return tuple(text for text, _ in self._chips)

    def _typed(self) -> tuple[str, ...]:
        if self._locked:
            return ()
        parts = (part.strip() for part in _BETWEEN.split(self.edit.text()))
        added = set(self._added())
        return tuple(dict.fromkeys(part for part in parts if part and part not in added))

    def _append(self, text: str) -> None:
        shown = plain(text, _LONGEST_SHOWN)
        chip = QPushButton(f"{menu_text(shown)}{_GAP}", self._flow_holder)
        chip.setProperty("kind", "chip")
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind
        chip.setIconSize(_ICON)
        chip.setAutoDefault(False)
        chip.setAccessibleName(self.tr("Remove {text}").format(text=plain(text)))
        chip.setToolTip(tooltip(self.tr("Remove {text}").format(text=plain(text))))
        chip.installEventFilter(self)
        chip.clicked.connect(self._on_chip_clicked)
        self._flow.addWidget(chip)
        # a chip made later would otherwise be the window's last stop
        self.setTabOrder(self._chips[-1][1] if self._chips else self._before, chip)
        self._chips.append((text, chip))
        chip.show()

    def _discard(self, chip: QPushButton) -> None:
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _on_edited(self) -> None:
        self._show()
        self.changed.emit()

    def _on_add(self) -> None:
        typed = self._typed()
        self.edit.clear()
        for text in typed:
            self._append(text)
        self._show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self.changed.emit()

    def _on_chip_clicked(self) -> None:
        pressed = self.sender()
        for index, (_, chip) in enumerate(self._chips):
            if chip is pressed:
                del self._chips[index]
                # the keyboard goes on to the next one rather than to nowhere
                left = [other for _, other in self._chips]
                following = left[min(index, len(left) - 1)] if left else self.edit
                following.setFocus(Qt.FocusReason.OtherFocusReason)
                self._discard(chip)
                self._show()
                self.changed.emit()
                return

    def _show(self) -> None:
        self._flow_holder.setVisible(bool(self._chips))
        self.add.setVisible(not self._locked)
        self.add.setEnabled(bool(self._typed()))
        for _, chip in self._chips:
            chip.setEnabled(not self._locked)
        self._flow_holder.updateGeometry()
        self._paint()

    def _paint(self) -> None:
        cross = icons.icon(Icon.CLOSE, self._theme.colors.muted)
        for _, chip in self._chips:
            chip.setIcon(cross)
