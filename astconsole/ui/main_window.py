"""The console: pages at the centre, a panel beside them, the connection below.

The rule kept here: it knows no page. Pages and the panel are handed in by the composition root,
and what is pressed here goes out as a signal.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from astconsole.ui import icons
from astconsole.ui.banner import ConnectionState
from astconsole.ui.elided import ElidedLabel
from astconsole.ui.icons import Icon
from astconsole.ui.navigation import NavigationBar
from astconsole.ui.text import plain
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

_NARROW_BELOW = 760
_PANEL_WIDTH = 340
_LEAST_PAGE = 300
_SAID_MS = 8_000


class MainWindow(QMainWindow):
    """The window people leave open all day.

    Signals:
        page_changed: (str) the key of the page that is shown now.
        search_requested: (str) Ctrl+F on the page with that key.
        export_requested: (str) Ctrl+E on the page with that key.
        preferences_requested, doctor_requested: from the bar.
        quit_requested: Ctrl+Q, or closed where there is no tray to close to.
        hidden_to_tray: the window was closed and goes on in the tray.
    """

    page_changed = Signal(str)
    search_requested = Signal(str)
    export_requested = Signal(str)
    preferences_requested = Signal()
    doctor_requested = Signal()
    quit_requested = Signal()
    hidden_to_tray = Signal()

    def __init__(self, theme: Theme, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = state
        self._keys: list[str] = []
        self._panel: QWidget | None = None
        self._alone = False
        self._closes_to_tray = True
        self._state = ConnectionState.CONNECTING
        self._restored = False
        self._finished = False
        self.setWindowTitle("astconsole")
        self.setMinimumSize(420, 360)
        self.resize(1180, 740)
        self._bar = NavigationBar(theme, self)
        self._pages = QStackedWidget()
        self._build()
        self._bar.page_chosen.connect(self.show_page)
        self._bar.preferences_requested.connect(self.preferences_requested)
        self._bar.doctor_requested.connect(self.doctor_requested)
        QShortcut(QKeySequence.StandardKey.Find, self, self._on_search)
        QShortcut(QKeySequence("Ctrl+E"), self, self._on_export)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.quit_requested.emit)
        QShortcut(QKeySequence("Ctrl+,"), self, self.preferences_requested.emit)
        theme.changed.connect(self._paint)
        self._paint()

    @property
    def current_page(self) -> str:
        """The key of the page that is shown, "" when there is none."""
        index = self._pages.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def add_page(self, key: str, title: str, icon: Icon, page: QWidget) -> None:
        """One more page, after those there are."""
        self._keys.append(key)
        self._pages.addWidget(page)
        self._bar.add_page(key, title, icon)
        if len(self._keys) == 1:
            self._bar.set_current(key)

    def show_page(self, key: str) -> None:
        """Show that page and give it the keyboard."""
        if key not in self._keys:
            return
        if self._alone:
            self.show_panel(False)  # noqa: FBT003 - a slot
        changed = key != self.current_page
        self._pages.setCurrentIndex(self._keys.index(key))
        self._bar.set_current(key)
        page = self._pages.currentWidget()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.page_changed.emit(key)

    def set_count(self, key: str, count: int, words: str = "") -> None:
        """A number behind a page's name, such as the missed calls behind the log's."""
        self._bar.set_count(key, count, words)

    def set_menu(self, menu: QMenu) -> None:
        """What else there is to do, behind a button of the bar."""
        self._bar.set_menu(menu)

    def set_panel(self, panel: QWidget) -> None:
        """What stands beside the pages when it is shown."""
        self._panel = panel
        panel.hide()
        self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setCollapsible(1, False)  # noqa: FBT003 - Qt's signature

    def show_panel(self, show: bool) -> None:  # noqa: FBT001 - a slot
        """Show the panel, or put it away."""
        if self._panel is None:
            return
        opens = show and self._panel.isHidden()
        was_alone = self._alone
        self._panel.setVisible(show)
        self._make_room()
        page = self._pages.currentWidget()
        if self._alone and opens:
            self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif was_alone and not show and page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if opens:
            width = self._splitter.width()
            self._splitter.setSizes([max(0, width - _PANEL_WIDTH), _PANEL_WIDTH])

    def set_connection(self, state: ConnectionState, words: str) -> None:
        """The line at the bottom."""
        self._state = state
        self._connection.set_full_text(plain(words))
        self._paint()

    def say(self, words: str) -> None:
        """Something went wrong that stands nowhere else: in the line at the bottom, for a while."""
        self._said.set_full_text(plain(words))
        self._said.setVisible(bool(words))
        self._connection.setVisible(not words)
        self._saying.start()

    def set_notice(self, words: str) -> None:
        """What else is in force, at the right of the line: do not disturb, presentation mode."""
        self._notice.setText(plain(words))
        self._notice.setVisible(bool(words))

    def set_closes_to_tray(self, closes: bool) -> None:  # noqa: FBT001 - a slot
        """Whether there is a tray to go on in when the window is closed."""
        self._closes_to_tray = closes

    def present(self) -> None:
        """Show the window, in front, with the keyboard."""
        if self.isMinimized():
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def finish(self) -> None:
        """Close for good: the application ends."""
        self._finished = True
        self.close()

    def keep_state(self) -> None:
        """Remember where the window stands and how it is divided."""
        if not self._restored:
            return
        self._kept.setValue("window/geometry", self.saveGeometry())
        self._kept.setValue("window/page", self.current_page)
        self._kept.sync()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The first time, where it was."""
        if not self._restored:
            self._restored = True
            geometry = self._kept.value("window/geometry")
            if isinstance(geometry, QByteArray) and not geometry.isEmpty():
                self.restoreGeometry(geometry)
            page = self._kept.value("window/page")
            if isinstance(page, str):
                self.show_page(page)
            self.show_page(self.current_page)  # the page has the keyboard, not the bar
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """With a tray the window only goes out of sight."""
        self.keep_state()
        if self._finished:
            super().closeEvent(event)
            return
        event.ignore()
        if self._closes_to_tray:
            self.hide()
            self.hidden_to_tray.emit()
        else:
            self.quit_requested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps the icons of its bar and gives the words' room to the page."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        shown = self._panel is not None and not self._panel.isHidden()
        beside = _PANEL_WIDTH if shown else 0
        self._bar.set_narrow(self.width() - beside < _NARROW_BELOW)
        room = self.width() - self._bar.width() - beside
        self._alone = shown and room < _LEAST_PAGE  # then it stands in place of the page
        self._pages.setVisible(not self._alone)

    def _build(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._bar)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._pages)
        row.addWidget(self._splitter, 1)
        column.addLayout(row, 1)
        column.addWidget(self._build_line())
        self.setCentralWidget(body)

    def _build_line(self) -> QWidget:
        line = QWidget()
        line.setProperty("ground", "line-above")
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(line)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        row.setSpacing(Space.SMALL)
        self._connection_icon = QLabel()
        self._connection = ElidedLabel()
        mark(self._connection, Type.CAPTION, Tone.MUTED)
        self._said = ElidedLabel()
        mark(self._said, Type.CAPTION, Tone.DANGER)
        self._said.hide()
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(_SAID_MS)
        self._saying.timeout.connect(lambda: self.say(""))
        self._notice = QLabel()
        self._notice.setTextFormat(Qt.TextFormat.PlainText)
        mark(self._notice, Type.CAPTION, Tone.WARNING)
        self._notice.hide()
        row.addWidget(self._connection_icon)
        row.addWidget(self._connection, 1)
        row.addWidget(self._said, 1)
        row.addWidget(self._notice)
        return line

    def _paint(self) -> None:
        colors = self._theme.colors
        name, color = {
            ConnectionState.CONNECTED: (Icon.ANSWERED, colors.talking),
            ConnectionState.CONNECTING: (Icon.REFRESH, colors.muted),
            ConnectionState.DISCONNECTED: (Icon.OFFLINE, colors.warning),
            ConnectionState.FAILED: (Icon.WARNING, colors.danger),
        }[self._state]
        ratio = self.devicePixelRatioF()
        self._connection_icon.setPixmap(icons.pixmap(name, color, 14, ratio))

    def _on_search(self) -> None:
        self.search_requested.emit(self.current_page)

    def _on_export(self) -> None:
        self.export_requested.emit(self.current_page)
