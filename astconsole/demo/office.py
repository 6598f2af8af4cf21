"""Who works in the demo office, who calls it, and what its dialplan does.

The rule kept here: people and numbers are made up, and outside numbers come only from ranges that
regulators keep for fiction: +44 20 7946 0xxx (Ofcom), +49 30 23125 xxx (Bundesnetzagentur),
+33 1 99 00 xx xx (ARCEP), 555-01xx in North America (NANPA). Some names are hostile on purpose:
whoever calls chooses the name, so a client must not take it for a formula or for markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who calls or is called.

    Attributes:
        number: extension inside, full number outside; "" when the trunk gives none.
        name: the name of the caller id; "" when there is none.
        endpoint: technology and endpoint of the phone; the extension's own when "".
    """

    number: str
    name: str = ""
    endpoint: str = ""

    @property
    def phone(self) -> str:
        """Technology and endpoint, such as ``PJSIP/101``."""
        return self.endpoint or f"PJSIP/{self.number}"

    @property
    def outside(self) -> bool:
        """Whether this one calls through the trunk."""
        return self.endpoint == TRUNK


TRUNK: Final = "PJSIP/trunk"

REGION: Final = "DE"
"""Where the office is: its trunk gives the numbers dialled as they are within Germany."""

PEOPLE: Final = (
    Person("100", "Reception"),
    Person("101", "Amélie Laurent"),
    Person("102", "Aoife O'Connor"),
    Person("103", "Karl-Friedrich Müller-Lüdenscheidt"),
    Person("104", "Åsa Nyström"),
    Person("105", "Kwame Mensah"),
    Person("106", "Priya Nair"),
    Person("107", "Łukasz Żak"),
)
"""The eight desks."""

OUTSIDE: Final = (
    Person("+442079460123", "Harriet Vane", TRUNK),
    Person("+493023125042", "Bäckerei Schröder & Söhne", TRUNK),
    Person("+33199001234", "Café des Deux Mondes", TRUNK),
    Person("+12125550142", "", TRUNK),
    Person("+442079460777", "", TRUNK),
    Person("anonymous", "Anonymous", TRUNK),
    Person("+12125550166", '=HYPERLINK("http://example.invalid/?q=1","Click me")', TRUNK),
    Person("+12125550199", "<b>Bold</b> & Partners", TRUNK),
)
"""Who calls from outside: with a name, without one, anonymous, and with names not to trust."""


@dataclass(frozen=True, slots=True)
class Queue:
    """A queue, as in queues.conf, and the options its extension gives to ``Queue``."""

    number: str
    name: str
    members: tuple[Person, ...]
    strategy: Literal["ringall", "linear"] = "ringall"
    options: str = "tT,,,300"


@dataclass(frozen=True, slots=True)
class Group:
    """A ring group: one Dial that rings several phones."""

    number: str
    members: tuple[Person, ...]
    options: str = "20,tTkK"


@dataclass(frozen=True, slots=True)
class Office:
    """The people, and the dialplan they dial into.

    Attributes:
        context: the dialplan context phones dial in.
        trunk_context: the context outside callers arrive in.
        prefix: what goes before an extension in the number that outside callers dial.
        dial_options: what stands behind the phone in ``Dial(PJSIP/101,...)``.
        trunk_options: the same for calls from outside.
        before_dial: applications a person's extension runs before its Dial, as (name, data).
    """

    people: tuple[Person, ...] = PEOPLE
    outsiders: tuple[Person, ...] = OUTSIDE
    queue: Queue = field(
        default_factory=lambda: Queue("700", "support", (PEOPLE[1], PEOPLE[3], PEOPLE[5]))
    )
    group: Group = field(default_factory=lambda: Group("600", (PEOPLE[1], PEOPLE[2], PEOPLE[4])))
    context: str = "office"
    trunk_context: str = "from-trunk"
    prefix: str = "3023125"
    dial_options: str = "20,tTkK"
    trunk_options: str = "20,tT"
    before_dial: tuple[tuple[str, str], ...] = ()

    def person(self, number: str) -> Person | None:
        """Whose desk has that extension, None if nobody's."""
        return next((person for person in self.people if person.number == number), None)

    def exists(self, exten: str, context: str) -> bool:
        """Whether the dialplan knows that extension in that context."""
        if context == self.trunk_context:
            return exten.startswith(self.prefix) and self._inside(exten.removeprefix(self.prefix))
        return context == self.context and (self._inside(exten) or outside_number(exten))

    def _inside(self, exten: str) -> bool:
        return exten in (self.queue.number, self.group.number) or self.person(exten) is not None


def outside_number(exten: str) -> bool:
    """Whether the dialplan sends that number out through the trunk."""
    digits = exten.removeprefix("+")
    return digits.isdecimal() and digits.isascii() and len(digits) >= MIN_OUTSIDE_DIGITS


MIN_OUTSIDE_DIGITS: Final = 5
"""Shorter numbers are extensions."""
