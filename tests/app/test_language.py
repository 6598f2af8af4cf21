"""The words on screen, and the dates among them, in the language somebody chose."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QApplication

from astconsole.app.language import choose, install, locale_for
from astconsole.manager import AsteriskManager
from astconsole.settings.table import setting
from astconsole.ui.numbers import NumberFormatter
from astconsole.ui.theme import Scheme, Theme
from astconsole.ui.tray_menu import TrayMenu
from astconsole.ui.troubles import said

translate = QCoreApplication.translate
GERMAN, ENGLISH = QLocale.Language.German, QLocale.Language.English


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    locale = QLocale()
    yield qapp
    install(qapp, "en")
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("asked", "desktop", "chosen"),
    [
        ("de", ["fr-FR"], "de"),
        ("en", ["de-DE"], "en"),
        ("system", ["de-AT", "de", "en"], "de"),
        ("system", ["it-IT", "it", "fr", "en"], "fr"),
        ("system", ["fr_CA"], "fr"),
        ("system", ["it-IT"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("tlh", ["de"], "de"),
    ],
)
def test_the_language_is_the_one_asked_for_or_the_desktops(
    asked: str, desktop: list[str], chosen: str
) -> None:
    assert choose(asked, desktop) == chosen


def test_every_language_of_the_settings_is_there(speaking: QApplication) -> None:
    for language in setting("appearance.language").choices:
        if language != "system":
            assert install(speaking, language) == language


@pytest.mark.parametrize(
    ("language", "system", "name"),
    [
        ("de", "de_AT", "de_AT"),
        ("de", "en_US", "de_DE"),
        ("fr", "de_CH", "fr_CH"),
        ("en", "de_DE", "en_DE"),
        ("en", "en_US", "en_US"),
        ("en", "C", "en_150"),
        ("de", "C", "de_DE"),
    ],
)
def test_dates_are_written_as_the_words_are(language: str, system: str, name: str) -> None:
    assert locale_for(language, QLocale(system)).name() == name


def test_words_of_ours_and_of_qt_are_translated(speaking: QApplication) -> None:
    install(speaking, "de")
    assert translate("CallLog", "Missed") == "Verpasst"
    assert translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(QDate(2026, 3, 2), "dddd d. MMMM") == "Montag 2. März"
    install(speaking, "fr")
    assert translate("CallLog", "Missed") == "Manqué"
    assert translate("QPlatformTheme", "Cancel") == "Annuler"
    install(speaking, "en")
    assert translate("CallLog", "Missed") == "Missed"
    assert translate("QPlatformTheme", "Cancel") == "Cancel"


def test_what_counts_takes_the_form_of_the_language(speaking: QApplication) -> None:
    install(speaking, "de")
    assert translate("NewCallsPill", "%n new calls", "", 1) == "1 neuer Anruf"
    assert translate("NewCallsPill", "%n new calls", "", 2) == "2 neue Anrufe"
    install(speaking, "fr")
    assert translate("NoticeBar", "%n entries deleted", "", 0) == "0 entrée supprimée"
    assert translate("NoticeBar", "%n entries deleted", "", 7) == "7 entrées supprimées"


def test_a_widget_made_afterwards_speaks_it(speaking: QApplication) -> None:
    install(speaking, "de")
    menu = TrayMenu(Theme(speaking, Scheme.LIGHT))
    words = [action.text() for action in menu.actions() if action.text()]
    assert {"Konsole öffnen", "Verpasste Anrufe", "Nicht stören", "Beenden"} <= set(words)


def test_a_caller_from_abroad_is_from_a_country_people_know(speaking: QApplication) -> None:
    install(speaking, "de")
    assert NumberFormatter("DE")("+442079460123").place == "Vereinigtes Königreich"


def test_a_day_of_the_log_is_a_german_day(speaking: QApplication) -> None:
    install(speaking, "de")
    pattern = translate("CallLog", "ddd d MMM", "date format of a day of this year")
    day = date(2026, 3, 2)
    assert QLocale().toString(QDate(day.year, day.month, day.day), pattern) == "Mo., 2. März"


async def test_what_goes_wrong_is_told_in_it(speaking: QApplication) -> None:
    with socket.socket() as nobody:  # a port of ours that nobody listens on
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        manager = AsteriskManager(user="ana", password="secret", host="127.0.0.1", port=port)
        words: list[str] = []
        manager.servererror.connect(words.append)
        assert not await manager.connect()
    install(speaking, "de")
    assert said(words[0]).startswith(f"127.0.0.1:{port} hat die Verbindung abgewiesen. Prüfen Sie")
