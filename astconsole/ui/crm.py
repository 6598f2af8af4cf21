"""The office's CRM: one URL template, filled with a person's number and name.

The rule kept here: pure. What came over the wire is percent-encoded, whatever it holds, and may
stand only behind the host; nothing but http and https ever comes out.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from astconsole.calls.values import Participant
    from astconsole.ui.people import People

translate = QCoreApplication.translate

PLACEHOLDERS: Final = ("number", "e164", "national", "name", "organisation")


class BadTemplateError(ValueError):
    """The template cannot be used; the message says why, for a person."""


def check_template(template: str) -> None:
    """Raise :class:`BadTemplateError` when that template can never give a URL."""
    _fill(template, dict.fromkeys(PLACEHOLDERS, "0"))


def crm_url(template: str, values: Mapping[str, str]) -> str:
    """The URL of a person; a placeholder without a value becomes empty."""
    return _fill(template, values)


def page_of(template: str, who: Participant | None, people: People) -> tuple[str, str]:
    """The address of that person's page, or "" and why there is none ("" when that is plain).

    While names and numbers are hidden nobody has a page: a browser would show them.
    """
    described = people.describe(who)
    if not template or who is None or not described.copyable:
        return "", ""
    formats = people.formats(who.number)
    values = {
        "number": formats.raw,
        "e164": formats.e164 or formats.raw,
        "national": formats.national or formats.raw,
        "name": described.title if described.letters else "",
        "organisation": described.organisation,
    }
    try:
        return crm_url(template, values), ""
    except BadTemplateError as error:
        return "", str(error)


def _fill(template: str, values: Mapping[str, str]) -> str:
    if not template.strip().lower().startswith(("http://", "https://")):
        raise BadTemplateError(
            translate("Crm", "The CRM address must begin with http:// or https://")
        )
    try:
        parts = list(Formatter().parse(template.strip()))
    except ValueError as error:
        raise BadTemplateError(
            translate("Crm", "The CRM address has a brace that does not close: {template}").format(
                template=template
            )
        ) from error
    out: list[str] = []
    for literal, name, spec, conversion in parts:
        out.append(literal)
        if name is None:
            continue
        if name not in PLACEHOLDERS or spec or conversion:
            known = ", ".join(f"{{{known}}}" for known in PLACEHOLDERS)
            raise BadTemplateError(
                translate("Crm", "The CRM address knows no {name}, only {known}").format(
                    name=f"{{{name}}}", known=known
                )
            )
        if not _past_the_host("".join(out)):
            raise BadTemplateError(
                translate("Crm", "The CRM address must name its host: no {name} before it").format(
                    name=f"{{{name}}}"
                )
            )
        out.append(quote(values.get(name, ""), safe="", errors="replace"))
    url = "".join(out)
    if not urlsplit(url).hostname:
        raise BadTemplateError(translate("Crm", "The CRM address names no host"))
    return url


def _past_the_host(beginning: str) -> bool:
    rest = beginning.partition("://")[2]
    return any(mark in rest for mark in "/?#")
