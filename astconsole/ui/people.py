"""How a participant is said on screen: name, number, place; masked while presenting.

The rule kept here: every widget that shows a person asks here, so a name is made safe, a contact
put in its place and a secret masked in one spot, and nowhere is one forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from astconsole.calls.values import UNKNOWN_NAME, Participant
from astconsole.ui.numbers import FormattedNumber
from astconsole.ui.text import initials, plain

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTACTS_KEPT: Final = 2000
_GATHER_MS: Final = 50
_WITHHELD: Final = frozenset(
    {"anonymous", "withheld", "private", "restricted", "unavailable", "unknown", "asterisk"}
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Who a number belongs to, as some address book says.

    Attributes:
        name: the person or the company; organisation: the company when ``name`` is a person.
        last_spoken: "Tuesday, with Ana" or the like, ready to show.
        source: which address book said so.
    """

    name: str
    organisation: str = ""
    last_spoken: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Described:
    """A person in words fit to show as plain text.

    Attributes:
        title: the name if any, else the number, else words for nobody known.
        number: the formatted number, "" when it is withheld or already the title.
        place: where the number is from, "" if that adds nothing.
        letters: initials for a badge, "" when there is no name.
        copyable: the number as the PBX gave it, "" when there is none to copy.
    """

    title: str
    number: str = ""
    place: str = ""
    organisation: str = ""
    last_spoken: str = ""
    letters: str = ""
    masked: bool = False
    copyable: str = ""

    @property
    def detail(self) -> str:
        """Number and place in one line, for under the title."""
        return " · ".join(part for part in (self.number, self.place) if part)


class People(QObject):
    """Describes participants.

    Signals:
        changed: masking was switched, or numbers are said otherwise: all words shown before are
            out of date.
        contacts_changed: (frozenset of str) so are those about these numbers, for which a contact
            came or went. Told a moment later and once for many: each call may bring one.
    """

    changed = Signal()
    contacts_changed = Signal(object)

    def __init__(
        self, numbers: Callable[[str], FormattedNumber], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self._contacts: OrderedDict[str, Contact] = OrderedDict()
        self._masked = False
        self._untold: set[str] = set()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._tell_contacts)

    @property
    def masked(self) -> bool:
        """Whether names and numbers are hidden at this moment."""
        return self._masked

    def set_masked(self, masked: bool) -> None:  # noqa: FBT001 - a slot
        """Hide names and numbers everywhere (presentation mode), or show them again."""
        if masked != self._masked:
            self._masked = masked
            self.changed.emit()

    def set_numbers(self, numbers: Callable[[str], FormattedNumber]) -> None:
        """Another formatter: what it says of a number is another from now on."""
        self._numbers = numbers
        self.changed.emit()

    def set_contact(self, number: str, contact: Contact | None) -> None:
        """Who that number is, from an address book; None forgets it."""
        if self._contacts.get(number) == contact:
            return
        self._contacts.pop(number, None)
        if contact is not None:
            self._contacts[number] = contact
            while len(self._contacts) > _CONTACTS_KEPT:
                self._contacts.popitem(last=False)
        self._untold.add(number)
        if not self._gather.isActive():
            self._gather.start()

    def _tell_contacts(self) -> None:
        numbers, self._untold = frozenset(self._untold), set()
        self.contacts_changed.emit(numbers)

    def describe(self, participant: Participant | None) -> Described:
        """That person in words."""
        if participant is None:
            return Described(self.tr("Unknown"))
        return self.describe_number(participant.name, participant.number, participant.label)

    def describe_number(self, name: str, number: str, fallback: str = "") -> Described:
        """The same for a name and a number that are no live participant, as in the log."""
        formatted = self._numbers(number)
        if self._masked:
            tail = formatted.raw[-2:] if len(formatted.raw) > 4 else ""
            return Described(self.tr("Hidden"), f"•••• {tail}" if tail else "••••", masked=True)
        withheld = not number or number.lower() in _WITHHELD
        contact = self._contacts.get(number)
        title = plain(contact.name if contact else name)
        if title in (UNKNOWN_NAME, number) or (withheld and title.lower() in _WITHHELD):
            title = ""
        named = bool(title)
        if not title and not withheld:
            title = formatted.text
        if not title:
            title = plain(fallback)
            if not title or title == UNKNOWN_NAME or title.lower() in _WITHHELD:
                title = self.tr("Number withheld") if number else self.tr("Unknown")
        return Described(
            title=title,
            number=formatted.text if named and not withheld else "",
            place="" if withheld else formatted.place,
            organisation=plain(contact.organisation) if contact else "",
            last_spoken=plain(contact.last_spoken) if contact else "",
            letters=initials(title) if named else "",
            copyable="" if withheld else formatted.raw,
        )

    def e164(self, number: str) -> str:
        """The number in the one form that compares, "" where it has none; for no eyes."""
        return self._numbers(number).e164

    def formats(self, number: str) -> FormattedNumber:
        """A number in all its formats; nothing of it while masked."""
        if self._masked:
            return FormattedNumber("••••", "••••")
        return self._numbers(number)
