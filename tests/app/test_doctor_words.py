"""What the doctor finds is said in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from astconsole.ami.errors import ConnectionLostError, WrongCredentialsError
from astconsole.app.doctor_words import in_this_language, translated
from astconsole.app.language import install
from astconsole.doctor import Finding, Severity
from astconsole.doctor.failures import findings
from astconsole.doctor.findings import judge
from astconsole.doctor.reach import NOWHERE
from astconsole.doctor.remedies import add_to
from astconsole.doctor.rights import Wish
from astconsole.doctor.wording import worded
from tests.doctor.samples import LOCAL, NETWORK, a_probe, heard, options
from tests.ui.test_told import Shouting

FOUND = (
    *judge(options(), LOCAL, a_probe(), frozenset(Wish)),
    *judge(options(plain_login=True), NETWORK, a_probe(queues=("support",), channels=3)),
    *judge(options(tls=True), NETWORK, a_probe(clock_ahead=-90.0), frozenset({Wish.QUEUES})),
    *judge(options(), LOCAL, a_probe(ami=(1, 1), asterisk_said="", heard=heard(system=1))),
    *findings(options(), NOWHERE, ConnectionLostError("The connection to pbx:5038 was closed.")),
    *findings(options(), NETWORK, WrongCredentialsError("The connection to pbx:5038 is gone.")),
)


@pytest.fixture
def shouting(qapp: QCoreApplication) -> Iterator[None]:
    language = Shouting()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    install(qapp, "de")
    yield
    install(qapp, "en")
    QLocale.setDefault(locale)


@pytest.mark.usefixtures("shouting")
def test_sentences_are_translated_within_sentences_and_names_are_kept() -> None:
    assert translated(add_to("read", "call", "ana")) == (
        'IN [ana] OF MANAGER.CONF ADD call TO read =, THEN RUN: ASTERISK -RX "MANAGER RELOAD", '
        "AND CONNECT ANEW"
    )


@pytest.mark.usefixtures("shouting")
def test_what_a_stranger_said_is_no_place_and_no_sentence() -> None:
    greeting = worded("I tried: {said}.", said="{said} no call")
    assert translated(greeting) == "I TRIED: {said} no call."


@pytest.mark.usefixtures("shouting")
def test_an_error_s_own_words_are_translated_as_everywhere() -> None:
    finding = Finding(
        Severity.PROBLEM, worded("The connection was cut"), "The connection to a was closed."
    )
    shown = in_this_language(finding)
    assert shown.title == "THE CONNECTION WAS CUT"
    assert shown.words == "THE CONNECTION TO a WAS CLOSED."


def test_in_english_nothing_changes() -> None:
    for finding in FOUND:
        assert in_this_language(finding) == finding


@pytest.mark.usefixtures("german")
def test_every_finding_is_said_in_german() -> None:
    assert len({finding.code for finding in FOUND}) > 20
    for finding in FOUND:
        shown = in_this_language(finding)
        assert shown.title != finding.title
        for text, english in ((shown.words, finding.words), (shown.remedy, finding.remedy)):
            assert text != english or not text
