"""The bar at the left of the console: the pages, and below them what is not a page.

The rule kept here: the same keys as the order on screen (Ctrl+1, Ctrl+2, …), said in the tooltip;
in a narrow window the icons stay and the words go.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.text import tooltip
from astconsole.ui.theme import Space, Theme, Type

_WIDE = 184
_WIDEST = 360
_NARROW = 60
_ICON = QSize(20, 20)


class NavigationButton(QToolButton):
    """A button of the bar, with a number at its end when there is something to count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0

    def set_count(self, count: int) -> None:
        """What is counted; 0 shows nothing."""
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The button, and over it the number in a pill: a dot where there is no room."""
        super().paintEvent(event)
        if self._count <= 0:
            return
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        narrow = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        if narrow:
            painter.setBrush(QColor(colors.danger))
            painter.drawEllipse(self.rect().center() + QPoint(10, -8), 4, 4)
        else:
            words = str(self._count) if self._count < 100 else "99+"
            painter.setFont(self._theme.font(Type.CAPTION))
            metrics = painter.fontMetrics()
            height = metrics.height() + Space.TIGHT
            width = max(height, metrics.horizontalAdvance(words) + Space.MEDIUM)
            left = self.width() - width - Space.SMALL
            pill = QRect(left, (self.height() - height) // 2, width, height)
            painter.setBrush(QColor(colors.danger_soft))
            painter.drawRoundedRect(pill, height / 2, height / 2)
            painter.setPen(QColor(colors.danger))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()


class NavigationBar(QFrame):
    """One button for each page.

    Signals:
        page_chosen: (str) the key of a page.
        preferences_requested, doctor_requested: the buttons at the bottom.
    """

    page_chosen = Signal(str)
    preferences_requested = Signal()
    doctor_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, NavigationButton] = {}
        self._titles: dict[str, str] = {}
        self._icons: list[tuple[NavigationButton, Icon]] = []
        self._narrow = False
        self._group = QButtonGroup(self)
        self.setProperty("ground", "sunken")
        self.setAccessibleName(self.tr("Pages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.SMALL, Space.WIDE, Space.SMALL, Space.MEDIUM)
        self._column.setSpacing(Space.TIGHT)
        self._column.addStretch(1)
        self._menu: QMenu | None = None
        self._more = self._button(self.tr("More"), Icon.MORE)
        self._more.clicked.connect(self._on_more)
        self._more.hide()
        self._doctor = self._button(self.tr("Connection doctor"), Icon.DOCTOR)
        self._doctor.clicked.connect(self.doctor_requested)
        self._preferences = self._button(self.tr("Preferences"), Icon.PREFERENCES)
        self._preferences.clicked.connect(self.preferences_requested)
        key = QKeySequence("Ctrl+,").toString(_NATIVE)
        self._preferences.setToolTip(tooltip(f"{self.tr('Preferences')} ({key})"))
        self._column.addWidget(self._more)
        self._column.addWidget(self._doctor)
        self._column.addWidget(self._preferences)
        self._fit()
        theme.changed.connect(self._paint)
        self._paint()

    def add_page(self, key: str, title: str, icon: Icon) -> None:
        """A button for one more page."""
        button = self._button(title, icon)
        button.setCheckable(True)
        self._group.addButton(button)
        self._buttons[key] = button
        self._titles[key] = title
        number = len(self._buttons)
        sequence = QKeySequence(f"Ctrl+{number}")
        button.setToolTip(tooltip(f"{title} ({sequence.toString(_NATIVE)})"))
        QShortcut(sequence, self.window(), lambda: self.page_chosen.emit(key))
        button.clicked.connect(lambda: self.page_chosen.emit(key))
        self._column.insertWidget(number - 1, button)
        below = (self._more, self._doctor, self._preferences)
        for first, second in pairwise((*self._buttons.values(), *below)):
            QWidget.setTabOrder(first, second)
        self._paint()
        self._fit()

    def set_menu(self, menu: QMenu) -> None:
        """What else there is to do, behind a button above the others at the bottom."""
        self._menu = menu
        self._more.show()

    def set_current(self, key: str) -> None:
        """That page is shown."""
        button = self._buttons.get(key)
        if button is not None:
            button.setChecked(True)

    def set_count(self, key: str, count: int, words: str = "") -> None:
        """A number behind a page's name; ``words`` say what it counts, for assistive technology."""
        button = self._buttons.get(key)
        if button is None:
            return
        title = self._titles[key]
        button.set_count(count)
        button.setAccessibleName(f"{title}, {words}" if count and words else title)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a slot
        """Icons alone, or icons and words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for button, _ in self._icons:
            button.setToolButtonStyle(style)
        self._fit()

    def _button(self, text: str, icon: Icon) -> NavigationButton:
        button = NavigationButton(self._theme, self)
        button.setText(f"  {text}")
        button.setAccessibleName(text)
        button.setToolTip(tooltip(text))
        button.setProperty("kind", "navigation")
        button.setIconSize(_ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icons.append((button, icon))
        return button

    def _on_more(self) -> None:
        if self._menu is not None:
            side = self._more.rect().topRight() + QPoint(Space.TIGHT, 0)
            self._menu.popup(self._more.mapToGlobal(side))

    def _fit(self) -> None:
        """As wide as the longest word needs, within reason; a count may stand behind it."""
        widest = max(button.sizeHint().width() for button, _ in self._icons)
        self.setFixedWidth(_NARROW if self._narrow else min(max(_WIDE, widest + 24), _WIDEST))

    def _paint(self) -> None:
        colors = self._theme.colors
        for button, name in self._icons:
            button.setIcon(icons.icon(name, colors.muted, active=colors.accent))


_NATIVE = QKeySequence.SequenceFormat.NativeText
