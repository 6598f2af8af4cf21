"""A few places, as phonenumbers writes them down."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from astconsole.lookup.making import Places, in_our_languages, make

SOME: Mapping[str, Mapping[str, str]] = {
    "4930": {"en": "Berlin", "de": "Berlin"},
    "4989": {"en": "Munich", "de": "München"},
    "1201": {"en": "New Jersey"},
    "1201200": {"en": "Jersey City, NJ"},
    "2435": {"en": "Oriental Province", "fr": "Province Orientale"},
    "243573": {"fr": "Province Orientale (Kisanga)"},
    "245320": {"pt": "Bissau"},
}


def some_places() -> Places:
    return in_our_languages(SOME)


def made(folder: Path) -> Path:
    """A file of these few."""
    return make(folder, some_places)
