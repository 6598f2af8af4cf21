"""Telephone numbers as keys to compare by and as words to find by.

The rule kept here: a number is stored as it came, always. What is made here only serves comparing
and searching, and an extension is never forced into a country's plan.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import phonenumbers

_EXTENSION: Final = re.compile(r"[*#]?[0-9]{1,6}\Z")  # up to six digits: inside, or a service
_DIALLED: Final = re.compile(r"[+(]{0,2}[0-9][0-9 ()/.\-\u00a0\u2010-\u2015]*\Z")
_NOT_DIGITS: Final = re.compile(r"[^0-9]")


@lru_cache(maxsize=4096)
def number_key(number: str, region: str = "") -> str:
    """What two spellings of one number have in common.

    Args:
        number: as the PBX gave it.
        region: the country whose plan a national number follows, two letters such as ``DE``;
            "" when not known: then only numbers with ``+`` are understood as international.

    Returns:
        E.164 (``+493012345``) where the number can be understood, else its digits, else (an
        alphanumeric endpoint such as ``front-desk``) its text in lower case; "" for no number.
    """
    number = number.strip()
    if not _DIALLED.match(number) or _EXTENSION.match(number):
        return number.casefold()
    understood = _parsed(number, region)
    if understood is not None:
        return phonenumbers.format_number(understood, phonenumbers.PhoneNumberFormat.E164)
    digits = _NOT_DIGITS.sub("", number)
    return f"+{digits}" if number.startswith("+") else digits


@lru_cache(maxsize=4096)
def number_words(number: str, region: str = "") -> tuple[str, ...]:
    """The digit strings under which a person may look for that number, most exact first.

    ``+49 30 12345`` gives ``493012345`` and, when understood, the national ``03012345``.
    """
    number = number.strip()
    if not _DIALLED.match(number):
        return (number.casefold(),) if number else ()
    words = [_NOT_DIGITS.sub("", number)]
    if not _EXTENSION.match(number):
        understood = _parsed(number, region)
        if understood is not None:
            words += [
                _NOT_DIGITS.sub("", phonenumbers.format_number(understood, form))
                for form in (
                    phonenumbers.PhoneNumberFormat.E164,
                    phonenumbers.PhoneNumberFormat.NATIONAL,
                )
            ]
    return tuple(dict.fromkeys(words))


def digits_of(number: str) -> str:
    """The digits of a number as typed, without spaces, dashes and brackets."""
    return _NOT_DIGITS.sub("", number)


def _parsed(number: str, region: str) -> phonenumbers.PhoneNumber | None:
    try:
        parsed = phonenumbers.parse(number, region.upper() or None)
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_possible_number(parsed) else None
