"""A person's hands: clicks and keys, typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """A click of the left button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())


def double_click(widget: QWidget, at: QPoint) -> None:
    """A double click of the left button."""
    QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, NONE, at)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key, with what is held down meanwhile."""
    QTest.keyClick(widget, key, modifiers)


def type_in(widget: QWidget, text: str) -> None:
    """Plain ASCII letters."""
    QTest.keyClicks(widget, text)
