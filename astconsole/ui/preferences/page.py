"""A page of the preferences: the settings of one group, the rarer ones put away.

The rule kept here: what is on a page comes from the table; only the order of importance, and what
depends on what, is decided here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from astconsole.ui import icons
from astconsole.ui.icons import Icon
from astconsole.ui.preferences import words
from astconsole.ui.preferences.row import SettingRow
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from astconsole.settings.table import Group

_RARE: Final = frozenset(
    {
        "connection.events",
        "connection.connect_timeout",
        "connection.plain_login",
        "connection.reconnect_longest",
        "connection.password_command",
        "log.file",
        "log.raw_events",
    }
)
_NEEDS: Final[Mapping[str, str]] = {
    "connection.tls_verify": "connection.tls",
    "connection.tls_ca_file": "connection.tls",
    "popup.internal": "popup.enabled",
    "popup.presenter": "popup.enabled",
    "popup.corner": "popup.enabled",
    "popup.linger_seconds": "popup.enabled",
    "popup.respect_full_screen": "popup.enabled",
    "log.retention_days": "log.enabled",
    "log.do_not_log": "log.enabled",
    "log.raw_events": "log.enabled",
}
"""Settings that mean nothing while another is off; they are out of sight then."""

_REQUIRED: Final = frozenset({"connection.host"})
_WIDEST: Final = 640
_ICON: Final = QSize(14, 14)


class GroupPage(QScrollArea):
    """The settings of a group, one under the other.

    Signals:
        changed: a person changed one.

    Args:
        extras: further widgets by the key of the setting they stand after.
    """

    changed = Signal()

    def __init__(
        self,
        group: Group,
        theme: Theme,
        extras: Mapping[str, QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.group = group
        self.rows: dict[str, SettingRow] = {}
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.group_title(group.name))
        self.more = QPushButton(self.tr("More settings"))
        self.more.setProperty("kind", "link")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.setIconSize(_ICON)
        self.more.toggled.connect(self._on_more_toggled)
        self._rare = QWidget()
        self._rare.setProperty("ground", "clear")
        self.setWidget(self._build(extras or {}))
        theme.changed.connect(self._paint)
        self._paint()
        self._show()

    def reveal(self, row: SettingRow) -> None:
        """Bring a setting into sight and give it the keyboard."""
        if row.key in _RARE:
            self.more.setChecked(True)
        self.ensureWidgetVisible(row)
        row.field.take_focus()

    def show_from(self, widget: QWidget) -> None:
        """Bring a widget that has just grown to the top of what is in sight."""
        bar = self.verticalScrollBar()

        def scroll() -> None:
            bar.setValue(widget.y() - Space.LARGE)

        scroll()
        once = Qt.ConnectionType.SingleShotConnection
        bar.rangeChanged.connect(scroll, once)  # the page is not laid out anew before that

    def judge(self) -> list[SettingRow]:
        """Say beside each field what is wrong with it; those that are wrong."""
        return [row for row in self.rows.values() if not self._is_off(row.key) and not row.judge()]

    def show_dependent(self) -> None:
        """Show the settings that mean something as the others stand."""
        self._show()

    def _build(self, extras: Mapping[str, QWidget]) -> QWidget:
        inner = QWidget()
        inner.setProperty("ground", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        column.setSpacing(Space.LARGE)
        heading = QLabel(words.group_title(self.group.name))
        mark(heading, Type.DISPLAY)
        about = QLabel(words.group_help(self.group))
        about.setWordWrap(True)
        about.setVisible(bool(about.text()))
        mark(about, tone=Tone.MUTED)
        head = QVBoxLayout()
        head.setSpacing(Space.TIGHT)
        head.addWidget(heading)
        head.addWidget(about)
        column.addLayout(head)
        rare = QVBoxLayout(self._rare)
        rare.setContentsMargins(0, 0, 0, 0)
        rare.setSpacing(Space.LARGE)
        for setting in self.group.settings:
            required = self.tr("This is needed.") if setting.key in _REQUIRED else ""
            row = SettingRow(setting, self._theme, required=required)
            row.changed.connect(self._on_row_changed)
            self.rows[setting.key] = row
            (rare if setting.key in _RARE else column).addWidget(row)
            extra = extras.get(setting.key)
            if extra is not None:
                column.addWidget(extra)
        if rare.count():
            column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._rare)
        column.addStretch(1)
        inner.setMaximumWidth(_WIDEST)
        return inner

    def _is_off(self, key: str) -> bool:
        needed = _NEEDS.get(key)
        return needed is not None and needed in self.rows and not self.rows[needed].value()

    def _show(self) -> None:
        for key, row in self.rows.items():
            row.setVisible(not self._is_off(key))
        self._rare.setVisible(self.more.isChecked())

    def _paint(self) -> None:
        name = Icon.COLLAPSE if self.more.isChecked() else Icon.EXPAND
        self.more.setIcon(icons.icon(name, self._theme.colors.accent))

    def _on_row_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_more_toggled(self, _checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._paint()
        self._show()
