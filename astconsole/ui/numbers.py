"""Numbers as people read them: formatted, and from where.

The rule kept here: what the PBX said is never lost or guessed over. Whatever is no valid public
number (an extension, a feature code, a name) is shown exactly as it came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import phonenumbers
from PySide6.QtCore import QLocale

from astconsole.ui.countries import country_name
from astconsole.ui.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from phonenumbers import PhoneNumber

_DIALLED: Final = re.compile(r"\+?[0-9][0-9 ()./-]{3,30}\Z")
_NOWHERE: Final = (QLocale.Country.AnyTerritory, QLocale.Country.World)  # +800 is the world's
_OF_A_TOWN: Final = (
    phonenumbers.PhoneNumberType.FIXED_LINE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,  # North America does not tell them apart
)


@dataclass(frozen=True, slots=True)
class FormattedNumber:
    """A number in its formats.

    Attributes:
        raw: as the PBX gave it, made fit to show; text: how to show it.
        place: the town within the country, town and country from abroad, as far as they are
            known; "" when that adds nothing.
        international: ``+49 30 123456``, "" when it is no public number; so are the next two.
    """

    raw: str
    text: str
    place: str = ""
    international: str = ""
    national: str = ""
    e164: str = ""


class NumberFormatter:
    """Formats numbers for an office in ``region`` ("DE"; "" when that is not known).

    ``place_of`` may name the town of a number given as ``+4930123456``; it is asked only where a
    number tells one, so of no mobile phone. Without it, or when it answers "" or the country's
    name, numbers from abroad are given their country alone.
    """

    def __init__(
        self,
        region: str = "",
        *,
        extension_digits: int = 6,
        place_of: Callable[[str], str] | None = None,
    ) -> None:
        self._region = region.upper() or None
        self._extension_digits = extension_digits
        self._place_of = place_of
        self._cached = lru_cache(maxsize=4096)(self._format)

    def __call__(self, number: str) -> FormattedNumber:
        """That number in its formats."""
        return self._cached(number)

    def _format(self, number: str) -> FormattedNumber:
        raw = plain(number, 60)
        if len(raw) <= self._extension_digits or not _DIALLED.match(raw):
            return FormattedNumber(raw, raw)
        try:
            parsed = phonenumbers.parse(raw, self._region)
        except phonenumbers.NumberParseException:
            return FormattedNumber(raw, raw)
        if not phonenumbers.is_valid_number(parsed):
            return FormattedNumber(raw, raw)
        kinds = phonenumbers.PhoneNumberFormat
        international = phonenumbers.format_number(parsed, kinds.INTERNATIONAL)
        national = phonenumbers.format_number(parsed, kinds.NATIONAL)
        e164 = phonenumbers.format_number(parsed, kinds.E164)
        country = phonenumbers.region_code_for_number(parsed) or ""
        at_home = country == self._region
        text = national if at_home else international
        place = self._place(parsed, e164, country)
        return FormattedNumber(raw, text, place, international, national, e164)

    def _place(self, parsed: PhoneNumber, e164: str, code: str) -> str:
        territory = QLocale.codeToTerritory(code) if code else QLocale.Country.AnyTerritory
        english = country = ""
        if territory not in _NOWHERE:
            english, country = QLocale.territoryToString(territory), country_name(territory)
        town = ""
        if self._place_of is not None and phonenumbers.number_type(parsed) in _OF_A_TOWN:
            town = plain(self._place_of(e164))
        if town.casefold() in (english.casefold(), country.casefold()):
            town = ""
        if code == self._region:
            return town
        return ", ".join(part for part in (town, country) if part)
