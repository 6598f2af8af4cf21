"""The preferences with sample values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from astconsole.ui.preferences.dialog import PreferencesDialog
from tests.ui.preferences.samples import loaded

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from astconsole.ui.theme import Theme


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> PreferencesDialog:
    made = PreferencesDialog(theme)
    qtbot.addWidget(made)
    made.set_loaded(
        loaded(
            {
                "connection.host": "pbx.example.com",
                "connection.user": "desk",
                "me.extensions": ("101", "PJSIP/front-desk"),
            }
        )
    )
    made.show()
    return made
