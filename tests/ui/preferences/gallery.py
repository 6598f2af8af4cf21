"""Pictures of preferences and first start with sample values, to be looked at by a person.

``python -m tests.ui.preferences.gallery FOLDER [light|dark] [long|de|fr]``; the size follows
``QT_SCALE_FACTOR`` and the platform ``QT_QPA_PLATFORM``. ``long``: every word half as long again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from astconsole.app.language import install
from astconsole.settings.secrets import Source
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.preferences.dialog import PreferencesDialog
from astconsole.ui.theme import Scheme, Theme
from tests.ui.log.pseudo import LongWords
from tests.ui.preferences.samples import FINDINGS, SECTION, loaded

_ADMIN = "/etc/astconsole/config.toml line 3"


class Gallery:
    """Makes each picture from pieces of its own."""

    def __init__(self, folder: Path, scheme: Scheme, words: str) -> None:
        app = QApplication.instance()
        self.app = app if isinstance(app, QApplication) else QApplication(sys.argv)
        if words == "long":
            self._words = LongWords()
            self.app.installTranslator(self._words)
        elif words:
            install(self.app, words)
        self.folder = folder
        self.theme = Theme(self.app, scheme)
        scale = os.environ.get("QT_SCALE_FACTOR", "1")
        self.mark = f"{scheme.value}-{scale}x" + (f"-{words}" if words else "")

    def keep(self, widget: QWidget, name: str) -> None:
        widget.show()
        QTimer.singleShot(150, self.app.quit)
        self.app.exec()
        widget.grab().save(str(self.folder / f"{name}-{self.mark}.png"))

    def dialog(self) -> PreferencesDialog:
        made = PreferencesDialog(self.theme)
        origins = {
            "connection.port": _ADMIN,
            "popup.linger_seconds": "command line",
            "me.region": "ASTCONSOLE_ME_REGION",
        }
        made.set_loaded(
            loaded(
                {
                    "connection.host": "pbx.example.com",
                    "connection.port": 5039,
                    "connection.user": "desk",
                    "connection.tls": True,
                    "me.extensions": ("101", "PJSIP/front-desk", "Local/101@internal"),
                    "me.region": "DE",
                    "log.do_not_log": ("+49 30 901820", "110", "112"),
                },
                origins,
            )
        )
        made.set_secret_source(Source.KEYRING)
        return made

    def every_group(self) -> None:
        made = self.dialog()
        for name in made.pages:
            made.show_group(name)
            self.keep(made, f"preferences-{name}")
        made.show_group("connection")
        made.set_section(SECTION)
        made.set_findings(FINDINGS)
        page = made.connection
        page.more.setChecked(True)
        self.keep(made, "preferences-findings")
        bar = page.verticalScrollBar()
        bar.setValue(bar.maximum())
        self.keep(made, "preferences-more")
        made.hide()

    def wrong(self) -> None:
        made = self.dialog()
        made.set_keyring(available=False)
        made.set_secret_source(None)
        for key, text in (("connection.host", ""), ("connection.port", "70000")):
            edit = made.connection.rows[key].field.findChild(QLineEdit)
            assert isinstance(edit, QLineEdit)
            edit.setText(text)
            edit.textEdited.emit(text)
        made.save.click()
        self.keep(made, "preferences-wrong")
        made.hide()

    def first_start(self) -> None:
        made = FirstStart(self.theme, {"me.region": "DE"})
        made.present()
        self.keep(made, "first-welcome")
        made.welcome.connect_card.click()
        self.keep(made, "first-connect-empty")
        made.next.click()
        made.set_keyring(available=False)
        self.keep(made, "first-connect-wrong")
        made.set_keyring(available=True)
        rows = made.connection.rows
        rows["connection.host"].propose("pbx.example.com")
        rows["connection.user"].propose("desk")
        rows["connection.tls"].propose(True)
        made.connection.secret.edit.setText("secret")
        made.connection.judge()
        made.set_testing()
        self.keep(made, "first-connect-testing")
        made.set_section(SECTION)
        made.set_findings(FINDINGS)
        self.keep(made, "first-connect-found")
        made.next.click()
        made.me.rows["me.extensions"].propose(("101", "PJSIP/front-desk"))
        self.keep(made, "first-me")
        made.set_failed("The settings cannot be written: there is no room on the disk.")
        made.resize(460, 520)
        self.keep(made, "first-me-narrow")
        made.hide()


def main(folder: str, scheme: str = "light", words: str = "") -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    gallery = Gallery(Path(folder), Scheme(scheme), words)
    pictures: tuple[Callable[[], None], ...] = (
        gallery.every_group,
        gallery.wrong,
        gallery.first_start,
    )
    for picture in pictures:
        picture()


if __name__ == "__main__":
    main(*sys.argv[1:])
