"""The page of the connection: besides its settings, the password and a test.

The rule kept here: what is tested is what stands in the fields, saved or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from astconsole.ui.preferences.draft import ConnectionDraft
from astconsole.ui.preferences.findings import CheckPanel
from astconsole.ui.preferences.page import GroupPage
from astconsole.ui.preferences.row import SettingRow
from astconsole.ui.preferences.secret_row import SecretRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from astconsole.settings.table import Group
    from astconsole.ui.preferences.findings import FindingLike
    from astconsole.ui.theme import Theme

PLAIN_PORT: Final = 5038
TLS_PORT: Final = 5039


def follow_tls(tls: SettingRow, port: SettingRow) -> None:
    """Where the port is the usual one, TLS on or off takes the usual one of that."""
    usual, other = (TLS_PORT, PLAIN_PORT) if tls.value() else (PLAIN_PORT, TLS_PORT)
    if port.value() == other:
        port.propose(usual)


class ConnectionPage(GroupPage):
    """How to reach the PBX.

    Signals:
        test_requested: (ConnectionDraft) try what stands in the fields.
    """

    test_requested = Signal(object)

    def __init__(self, group: Group, theme: Theme, parent: QWidget | None = None) -> None:
        self.secret = SecretRow(theme)
        self.check = CheckPanel(theme)
        extras = {"connection.user": self.secret, "connection.tls_ca_file": self.check}
        super().__init__(group, theme, extras, parent)
        self.check.test_requested.connect(self._on_test_requested)
        self.secret.changed.connect(self._on_secret_changed)
        self.rows["connection.tls"].changed.connect(self._on_tls_changed)
        self.changed.connect(self.check.forget)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The password's title is as tall as those around it, which have a button beside them."""
        super().showEvent(event)
        reset = self.rows["connection.user"].reset
        reset.ensurePolished()
        self.secret.title.setMinimumHeight(reset.sizeHint().height())

    def draft(self) -> ConnectionDraft:
        """What stands in the fields and is right."""
        held = {key: row.held() for key, row in self.rows.items()}
        values = {key: value for key, value in held.items() if value is not None}
        return ConnectionDraft(values, self.secret.password)

    def set_findings(self, findings: Sequence[FindingLike]) -> None:
        """Show what the test found, and bring it into sight."""
        self.check.set_findings(findings)
        self.show_from(self.check)

    def judge(self) -> list[SettingRow]:
        """Say what is wrong beside each field, the password's too."""
        self.secret.judge()
        return super().judge()

    def _on_test_requested(self) -> None:
        wrong = self.judge()
        if wrong:
            self.reveal(wrong[0])
        elif self.secret.wrong.text:
            self.secret.take_focus()
        else:
            self.test_requested.emit(self.draft())

    def _on_secret_changed(self) -> None:
        self.check.forget()
        self.changed.emit()

    def _on_tls_changed(self) -> None:
        follow_tls(self.rows["connection.tls"], self.rows["connection.port"])
