"""Who works in the lab's office.

Rule: names and numbers stand here once; configuration, scenarios and truth all read them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a desk: the number and the name their phone shows to others."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Device:
    """One phone: the SIP endpoint it registers as, and whose it is."""

    endpoint: str
    person: Person
    label: str = ""
    max_calls: int = 4
    """A phone that is in so many calls says busy."""

    @property
    def key(self) -> str:
        """What tells this phone from all others, even on a shared endpoint."""
        return self.endpoint + self.label


ALICE = Person("100", "Alice Adams")
BOB = Person("101", "Bob Brown")
CHLOE = Person("102", "Chloé Dupont")
DAN = Person("103", "Dan Díaz")
EVA = Person("104", "Eva Ek")
FINN = Person("105", "Finn O'Hara")
GRACE = Person("106", "Grace Gray")
"""Her phone is a script (see trunk.py): it forwards by 302 or rings by 183 only."""
HAL = Person("109", "Hal Hunt")
"""His phone was never connected."""
ZOE = Person("+15551230001", "Zoë Outside")
"""She calls from outside."""

PEOPLE = (ALICE, BOB, CHLOE, DAN, EVA, FINN)

DEVICES = (
    *(Device(person.number, person) for person in PEOPLE if person is not FINN),
    Device("105", FINN, max_calls=1),
    Device("104", EVA, label="b"),  # a second phone registered on the same endpoint
    Device("105-mobile", FINN),  # a second endpoint of the same person
)
