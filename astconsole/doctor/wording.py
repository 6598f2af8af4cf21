"""Sentences that remember how they were made, so that a window can say them in its language.

The rule kept here: a text is English and a plain ``str`` to whoever does not ask, for commands and
logs; its template stands in the code whole, in one call of :func:`worded`, where the translators'
tool finds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self


class Worded(str):
    """A text with what it was made of.

    Attributes:
        template: the English text with its places, such as ``This user may {what}``.
        parts: what stands in the places. A part that is itself :class:`Worded` is to be translated,
            any other is a name, a number or what a stranger said: it stays as it is.
    """

    __slots__ = ("parts", "template")

    template: str
    parts: Mapping[str, str]

    def __new__(cls, template: str, parts: Mapping[str, str]) -> Self:
        """That template with those parts in its places."""
        made = super().__new__(cls, template.format_map(parts))
        made.template = template
        made.parts = MappingProxyType(dict(parts))
        return made


def worded(template: str, **parts: object) -> Worded:
    """That template with those parts, each by its ``str``."""
    said = {name: part if isinstance(part, str) else str(part) for name, part in parts.items()}
    return Worded(template, said)


def joined(*texts: str, between: str = " ") -> Worded:
    """Texts one after the other; empty ones are left out."""
    parts = {f"part{number}": text for number, text in enumerate(filter(None, texts))}
    return Worded(between.join(f"{{{name}}}" for name in parts), parts)
