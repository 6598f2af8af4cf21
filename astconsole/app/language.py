"""The language of the words on screen, and with it of dates and times.

The rule kept here: chosen once, before anything is shown. A language that is not there, or a file
that cannot be read, leaves the words in English, which the code is written in; it stops nobody.
"""

from __future__ import annotations

import importlib.resources
import logging
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_LOG: Final = logging.getLogger(__name__)
_WRITTEN_IN: Final = "en"
_LANGUAGES: Final = {
    "en": QLocale.Language.English,
    "de": QLocale.Language.German,
    "fr": QLocale.Language.French,
}
_PARENTED: Final = "astconsole-language"


def install(app: QCoreApplication, language: str = "system") -> str:
    """Speak that language from now on, or the desktop's; say which one it is ("en", "de", "fr").

    What is shown already keeps its words. Qt's own words (file dialogs, menus of text fields) are
    translated too, where Qt brings them.
    """
    chosen = choose(language, QLocale.system().uiLanguages())
    for before in app.findChildren(QTranslator, _PARENTED):
        app.removeTranslator(before)
        before.deleteLater()
    QLocale.setDefault(locale_for(chosen, QLocale.system()))
    if chosen != _WRITTEN_IN:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _add(app, f"{qt}/qtbase_{chosen}.qm")  # a distribution's Qt may keep them elsewhere
        translations = importlib.resources.files("astconsole.resources.translations")
        with importlib.resources.as_file(translations / f"astconsole_{chosen}.qm") as ours:
            _add(app, str(ours))
    return chosen


def choose(language: str, wanted: Iterable[str]) -> str:
    """Of the languages there are, the one asked for, else the first a person would like to read.

    ``wanted`` are names such as ``de-AT``, the best first.
    """
    if language in _LANGUAGES:
        return language
    for name in wanted:
        code = name.replace("_", "-").partition("-")[0].lower()
        if code in _LANGUAGES:
            return code
    return _WRITTEN_IN


def spoken() -> str:
    """The language of the words on screen, once it is installed ("en", "de", "fr")."""
    language = QLocale().language()
    return next((code for code, one in _LANGUAGES.items() if one is language), _WRITTEN_IN)


def locale_for(language: str, system: QLocale) -> QLocale:
    """How dates and times are written: as the words, in the manner of the desktop's country.

    A desktop in the same language keeps what its person has set of it.
    """
    if system.language() is _LANGUAGES[language]:
        return system
    there = QLocale(_LANGUAGES[language], system.territory())
    if there.territory() is system.territory():
        return there
    # Qt's own choice for English is the United States, whose clock has twelve hours
    return QLocale("en_150") if language == "en" else QLocale(_LANGUAGES[language])


def _add(app: QCoreApplication, path: str) -> None:
    translator = QTranslator(app)
    translator.setObjectName(_PARENTED)
    if translator.load(path):
        app.installTranslator(translator)
    else:
        _LOG.info("no translation could be read from %s", path)
        translator.deleteLater()
