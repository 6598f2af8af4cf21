"""The sections shown in docs/doctor.md are those the doctor writes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from astconsole.cli.doctor import WANTS
from astconsole.doctor.rights import Wish
from astconsole.doctor.stanza import Prescription, write

DOCS = Path(__file__).parents[2] / "docs" / "doctor.md"
SECTIONS = {
    "least": Prescription(user="ana", addresses=("192.0.2.7",), ami=(11, 0, 0), networked=True),
    "all": Prescription(
        user="ana", wishes=frozenset(Wish), addresses=("192.0.2.7",), ami=(5, 0, 4), tls=True
    ),
}


@pytest.mark.parametrize("name", SECTIONS)
def test_the_section_shown_is_the_one_written(name: str) -> None:
    text = DOCS.read_text(encoding="utf-8")
    shown = re.search(rf"<!-- section: {name} -->\n```ini\n(.*?)```", text, re.DOTALL)
    assert shown is not None
    assert shown[1] == write(SECTIONS[name])


def test_every_wish_is_in_the_docs() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for word in WANTS:
        assert f"| `{word}` |" in text
