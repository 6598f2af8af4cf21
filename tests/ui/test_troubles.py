"""What goes wrong is told in the language of the screen, every sentence the code can say of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from astconsole.ui.troubles import TEMPLATES, said
from tests.ui.test_told import Shouting

_CODE = Path(__file__).parents[2] / "astconsole"
_SPEAKING = (
    "ami/connecting.py",
    "ami/errors.py",
    "ami/link.py",
    "ami/login.py",
    "app/autostart.py",
    "export/whole.py",
    "session.py",
    "settings/saving.py",
    "settings/secrets.py",
    "store/errors.py",
    "store/jobs.py",
    "store/opening.py",
    "store/pending.py",
)
"""Where sentences are made that come to the screen."""
_NAMES_OF_SENTENCES = frozenset({"advice", "_NO_STATUS"})
_FAULTS_OF_OURS = frozenset({"ValueError", "SettingsValueError", "IsADirectoryError"})
_LEAST_LETTERS = 10


@pytest.fixture
def shouting(qapp: QCoreApplication) -> Iterator[None]:
    language = Shouting()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


def _template(node: ast.expr) -> str:
    """A text of the code, each of its places as ``{}``; "" for what is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
    return ""


def _sentences(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Assign):
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            if names & _NAMES_OF_SENTENCES:
                yield _template(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            if node.target.id in _NAMES_OF_SENTENCES and node.value is not None:
                yield _template(node.value)
        elif isinstance(node, ast.Call) and node.args:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in _FAULTS_OF_OURS:
                continue
            if name.endswith("Error") or name in ("__init__", "damaged"):
                yield _template(node.args[0])


def test_every_sentence_of_the_code_is_known() -> None:
    known = {re.sub(r"\{\w+\}", "{}", str(template)) for template in TEMPLATES}
    unknown = [
        f"{name}: {sentence}"
        for name in _SPEAKING
        for sentence in _sentences(_CODE / name)
        if sum(map(str.isalpha, sentence)) > _LEAST_LETTERS and sentence not in known
    ]
    assert unknown == [], "add them to astconsole/ui/troubles.py, then ./dev translate"


@pytest.mark.usefixtures("shouting")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "pbx:5038 cannot be reached: no route. Check the network and the VPN.",
            "pbx:5038 CANNOT BE REACHED: no route. CHECK THE NETWORK AND THE VPN.",
        ),
        (
            "The host pbx cannot be found: it has no address. Check its spelling, and the network.",
            "THE HOST pbx CANNOT BE FOUND: IT HAS NO ADDRESS. CHECK ITS SPELLING, AND THE NETWORK.",
        ),
        (
            "cannot write /tmp/a: permission denied; choose a folder you may write to",
            "CANNOT WRITE /tmp/a: PERMISSION DENIED; CHOOSE A FOLDER YOU MAY WRITE TO",
        ),
        (
            "The certificate of pbx is not trusted: it is old. Have it renewed. Only in a network "
            "you trust wholly, tls_verify can be switched off.",
            "THE CERTIFICATE OF pbx IS NOT TRUSTED: it is old. HAVE IT RENEWED. ONLY IN A NETWORK "
            "YOU TRUST WHOLLY, TLS_VERIFY CAN BE SWITCHED OFF.",
        ),
        ("sunspots", "sunspots"),
        ("", ""),
    ],
)
def test_words_are_translated_and_parts_are_kept(text: str, words: str) -> None:
    assert said(text) == words


def test_in_english_nothing_changes() -> None:
    for template in map(str, TEMPLATES):
        text = re.sub(r"\{\w+\}", "x.y {a} %1", template)
        assert said(text) == text
