"""The three steps of the first start.

The rule kept here: a step shows and judges its own fields; going from one to the next is the
window's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from astconsole.settings.table import Value, setting
from astconsole.ui import icons
from astconsole.ui.first_start.choice_card import ChoiceCard
from astconsole.ui.icons import Icon
from astconsole.ui.preferences.connection_page import follow_tls
from astconsole.ui.preferences.draft import ConnectionDraft
from astconsole.ui.preferences.findings import CheckPanel
from astconsole.ui.preferences.row import SettingRow
from astconsole.ui.preferences.secret_row import SecretRow
from astconsole.ui.theme import Space, Theme, Tone, Type, mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from astconsole.ui.preferences.findings import FindingLike

_PICTURE: Final = 64
_CONNECTION: Final = (
    "connection.host",
    "connection.port",
    "connection.tls",
    "connection.tls_verify",
    "connection.tls_ca_file",
    "connection.user",
)
_ME: Final = ("me.extensions", "me.region")


class Step(QScrollArea):
    """What the steps have in common: a heading, a line under it, and a body that scrolls."""

    def __init__(self, heading: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(heading)
        self.heading = heading
        inner = QWidget()
        inner.setProperty("ground", "clear")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.WIDE)
        self.column.setSpacing(Space.LARGE)
        self._title = _label(heading, Type.DISPLAY)
        self._words = _label(words, Type.BODY, Tone.MUTED)
        head = QVBoxLayout()
        head.setSpacing(Space.TIGHT)
        head.addWidget(self._title)
        head.addWidget(self._words)
        self.column.addLayout(head)
        self.setWidget(inner)

    def take_focus(self) -> None:
        """Give the keyboard to where one begins."""

    def judge(self) -> bool:
        """Say beside the fields what is wrong and go there; whether all is right."""
        return True


class WelcomeStep(Step):
    """What this is, and the two ways to go on.

    Signals:
        connect_chosen: to one's own PBX.
        demo_chosen: to the demo office.
    """

    connect_chosen = Signal()
    demo_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading = self.tr("Welcome to astconsole")
        self.setAccessibleName(self.heading)
        self._title.setText(self.heading)
        self._words.setText(
            self.tr(
                "It shows who is calling while it rings, and remembers who called. "
                "Your telephone stays as it is."
            )
        )
        self._picture = QLabel()
        self._theme = theme
        self.column.insertWidget(0, self._picture)
        self.column.setSpacing(Space.LARGE)
        self.connect_card = ChoiceCard(
            Icon.CALL,
            self.tr("Connect to your PBX"),
            self.tr("You need its address, and a user and password from its manager.conf."),
            theme,
        )
        self.demo_card = ChoiceCard(
            Icon.QUEUE,
            self.tr("Look around with the demo office"),
            self.tr(
                "Made-up people call each other on a small PBX inside this program. "
                "Nothing is saved and nothing leaves this computer."
            ),
            theme,
        )
        self.connect_card.clicked.connect(self.connect_chosen)
        self.demo_card.clicked.connect(self.demo_chosen)
        self.column.addSpacing(Space.SMALL)
        self.column.addWidget(self.connect_card)
        self.column.addWidget(self.demo_card)
        self.column.addStretch(1)
        theme.changed.connect(self._paint)
        self._paint()

    def take_focus(self) -> None:
        """Give the keyboard to the first way."""
        self.connect_card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint(self) -> None:
        ratio = self.devicePixelRatioF()
        sign = icons.pixmap(Icon.APP, icons.APP_COLOR, _PICTURE, ratio)
        edge = sign.width() // 16  # it is clear: without it the sign stands in line with the words
        self._picture.setPixmap(sign.copy(sign.rect().adjusted(edge, edge, -edge, -edge)))


class ConnectStep(Step):
    """Where the PBX is and who to be there.

    Signals:
        test_requested: (ConnectionDraft) try what stands in the fields.
    """

    test_requested = Signal(object)

    def __init__(
        self, theme: Theme, suggested: Mapping[str, Value], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.heading = self.tr("Connect to your PBX")
        self.setAccessibleName(self.heading)
        self._title.setText(self.heading)
        self._words.setText(self.tr("Whoever looks after the PBX can tell you what to write here."))
        needed = {
            "connection.host": self.tr("Write the name or the address of the PBX."),
            "connection.user": self.tr("Write the user: a section in manager.conf."),
        }
        self.rows = {key: _row(key, theme, suggested, needed.get(key, "")) for key in _CONNECTION}
        host = self.rows["connection.host"]
        if host.value() == host.setting.default:
            host.set_value("")  # "localhost" is hardly anybody's PBX, and looks like an answer
        self.secret = SecretRow(theme, required=self.tr("Write the password."))
        self.check = CheckPanel(theme)
        place = QHBoxLayout()
        place.setSpacing(Space.LARGE)
        place.addWidget(self.rows["connection.host"], 1, Qt.AlignmentFlag.AlignTop)
        place.addWidget(self.rows["connection.port"], 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(place)
        for key in _CONNECTION[2:]:
            self.column.addWidget(self.rows[key])
        self.column.addWidget(self.secret)
        self.column.addWidget(self.check)
        self.column.addStretch(1)
        for row in self.rows.values():
            row.changed.connect(self.check.forget)
        self.secret.changed.connect(self.check.forget)
        self.rows["connection.tls"].changed.connect(self._on_tls_changed)
        self.check.test_requested.connect(self._on_test_requested)
        self._show_dependent()

    def draft(self) -> ConnectionDraft:
        """What stands in the fields and is right."""
        return ConnectionDraft(_held(self.rows), self.secret.password)

    def set_findings(self, findings: Sequence[FindingLike]) -> None:
        """Show what the test found, and bring it into sight."""
        self.check.set_findings(findings)
        bar = self.verticalScrollBar()
        once = Qt.ConnectionType.SingleShotConnection
        bar.rangeChanged.connect(lambda *_: bar.setValue(self.check.y()), once)

    def take_focus(self) -> None:
        """Give the keyboard to the address."""
        self.rows["connection.host"].field.take_focus()

    def judge(self) -> bool:
        """Say beside the fields what is wrong and go there; whether all is right."""
        shown = [row for row in self.rows.values() if not row.isHidden()]
        wrong = [row for row in shown if not row.judge()]
        right = self.secret.judge()
        if wrong:
            self.ensureWidgetVisible(wrong[0])
            wrong[0].field.take_focus()
        elif not right:
            self.ensureWidgetVisible(self.secret)
            self.secret.take_focus()
        return right and not wrong

    def _on_tls_changed(self) -> None:
        follow_tls(self.rows["connection.tls"], self.rows["connection.port"])
        self._show_dependent()

    def _on_test_requested(self) -> None:
        if self.judge():
            self.test_requested.emit(self.draft())

    def _show_dependent(self) -> None:
        tls = bool(self.rows["connection.tls"].value())
        for key in ("connection.tls_verify", "connection.tls_ca_file"):
            self.rows[key].setVisible(tls)


class MeStep(Step):
    """Whose calls are mine."""

    def __init__(
        self, theme: Theme, suggested: Mapping[str, Value], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.heading = self.tr("Your extensions")
        self.setAccessibleName(self.heading)
        self._title.setText(self.heading)
        self._words.setText(
            self.tr(
                "Calls of these telephones are yours: they pop up while they ring, and are told "
                "as yours in the log."
            )
        )
        self.rows = {key: _row(key, theme, suggested) for key in _ME}
        if not self.rows["me.region"].value():
            self.rows["me.region"].set_value(QLocale.territoryToCode(QLocale.system().territory()))
        self.column.addWidget(self.rows["me.extensions"])
        self.column.addLayout(self._examples())
        self.column.addWidget(
            _label(
                self.tr("Left empty, no call is yours. You can write them later, in Preferences."),
                Type.CAPTION,
                Tone.MUTED,
            )
        )
        self.column.addWidget(self.rows["me.region"])
        self.column.addStretch(1)

    def values(self) -> dict[str, Value]:
        """What stands in the fields and is right."""
        return _held(self.rows)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.rows["me.extensions"].field.take_focus()

    def judge(self) -> bool:
        """Say beside the fields what is wrong and go there; whether all is right."""
        wrong = [row for row in self.rows.values() if not row.judge()]
        if wrong:
            wrong[0].field.take_focus()
        return not wrong

    def _examples(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.TIGHT)
        grid.setColumnStretch(1, 1)
        lines = (
            ("101", self.tr("your number, on whatever telephone")),
            ("PJSIP/front-desk", self.tr("one telephone, as the PBX calls it")),
            ("Local/101@internal", self.tr("a number in one part of the dial plan")),
        )
        for at, (example, words) in enumerate(lines):
            grid.addWidget(_label(example, Type.STRONG), at, 0)
            grid.addWidget(_label(words, Type.BODY, Tone.MUTED), at, 1)
        return grid


def _row(key: str, theme: Theme, suggested: Mapping[str, Value], required: str = "") -> SettingRow:
    row = SettingRow(setting(key), theme, resettable=False, required=required)
    if key in suggested:
        row.set_value(suggested[key])
    return row


def _held(rows: Mapping[str, SettingRow]) -> dict[str, Value]:
    held = {key: row.held() for key, row in rows.items()}
    return {key: value for key, value in held.items() if value is not None}


def _label(text: str, kind: Type, tone: Tone | None = None) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(kind is not Type.STRONG)
    mark(label, kind, tone)
    return label
