"""The pictures of the docs can be taken anew, are the same each time, and are all there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.pictures.album import PICTURES
from tests.pictures.studio import ROOT, take

_DOCS = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
_THEMES = ("light", "dark")
_SAMPLE = ("popup", "call-log")


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictures")
    take("light", folder, _SAMPLE)
    return folder


def test_two_runs_give_the_same_pictures_but_for_a_few_spots(taken: Path, tmp_path: Path) -> None:
    """Byte for byte they are not always the same: what is flushed last may be caught or not."""
    take("light", tmp_path, _SAMPLE)
    for name in _SAMPLE:
        file = f"{name}-light.png"
        one, two = QImage(str(taken / file)), QImage(str(tmp_path / file))
        assert one.size() == two.size(), name
        spots = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
        other = sum(one.pixel(x, y) != two.pixel(x, y) for x, y in spots)
        assert other < len(spots) / 10, name


def test_they_show_something(taken: Path) -> None:
    for name in _SAMPLE:
        image = QImage(str(taken / f"{name}-light.png"))
        spots = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
        assert len({image.pixel(x, y) for x, y in spots}) > 20, name


def test_the_docs_show_every_picture_there_is_in_both_themes() -> None:
    kept = {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    assert kept == {f"{name}-{theme}.png" for name in PICTURES for theme in _THEMES}
    shown: set[str] = set()
    for page in _DOCS:
        for place in re.findall(r"(?:srcset|src)=\"([^\"]+\.png)\"", page.read_text("utf-8")):
            picture = (page.parent / place).resolve()
            assert picture.is_file(), f"{page.name} shows {place}"
            shown.add(picture.name)
    assert shown == kept
