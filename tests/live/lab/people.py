"""Who works in the lab's office, and in the other houses on its PBX.

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
    context: str = "ext"
    """Where its calls begin in the dialplan."""
    caller_id: str = ""
    """What its endpoint is configured with, such as ``callerid = Bob <101>``."""

    @property
    def key(self) -> str:
        """What tells this phone from all others, even on a shared endpoint."""
        return self.endpoint + self.label

    @property
    def always_on(self) -> bool:
        """Whether it is one of the office's own, the first of its person."""
        return self.context == "ext" and self.key == self.person.number


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

# The house of names: endpoints bear names, and none has a caller id. Nobody knows more of them.
FRONT = Person("front-desk.2", "")
CAROL = Person("carol", "")
DAVE = Person("dave", "")
ERIN = Person("erin", "")
NAMES = (FRONT, CAROL, DAVE, ERIN)

# The hosted house: endpoints are accounts (370010001, …) without a caller id; the provider's
# dialplan knows who they are when they call.
IDA = Person("201", "Ida Iversen")
JON = Person("202", "Jon Jensen")
KIM = Person("203", "Kim Keller")
LEA = Person("204", "Lea Lund")
HOSTED = (IDA, JON, KIM, LEA)
MAX = Person("209", "")
"""A hosted desk whose phone is a script (see trunk.py)."""

# The house as FreePBX builds it: endpoints are extensions, their caller id says "device".
NORA = Person("301", "Nora Nagy")
OTTO = Person("302", "Otto Ober")
PIA = Person("303", "Pia Puck")
QUIN = Person("304", "Quin Quist")
FREEPBX = (NORA, OTTO, PIA, QUIN)


def account(person: Person) -> str:
    """The endpoint of somebody in the hosted house."""
    return f"37001{int(person.number) - 200:04}"


def _callerid(name: str, number: str) -> str:
    return f"callerid = {name} <{number}>"


def _office(person: Person, endpoint: str = "", label: str = "", max_calls: int = 4) -> Device:
    own = _callerid(person.name, person.number)
    return Device(endpoint or person.number, person, label, max_calls, caller_id=own)


DEVICES = (
    *(_office(person) for person in PEOPLE if person is not FINN),
    _office(FINN, max_calls=1),
    _office(EVA, label="b"),  # a second phone registered on the same endpoint
    _office(FINN, "105-mobile"),  # a second endpoint of the same person
    *(Device(person.number, person, context="names") for person in NAMES),
    *(Device(account(person), person, context="hosted") for person in HOSTED),
    *(
        Device(
            person.number,
            person,
            context="from-internal",
            caller_id=_callerid("device", person.number),
        )
        for person in FREEPBX
    ),
)
