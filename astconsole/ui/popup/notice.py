"""A notice on the desktop, as one frozen value, and whoever can show one. No Qt.

The rule kept here: plain words only. Whether markup is read, and how it is kept out, is known
where the desktop is spoken to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Picture:
    """A small picture: rows of red, green, blue, alpha, a byte each, without gaps."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be said.

    Attributes:
        key: which one it is; showing another of that key changes the first in place.
        title: who or what; lines: what there is to say of it, untrusted like the title.
        buttons: action and words of each; clicked: the action of pressing the notice itself.
        urgent: to be seen over whatever else is on screen, and to stay until it is withdrawn.
        category: what it is about, in the words of the notification specification.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    buttons: tuple[tuple[str, str], ...] = ()
    clicked: str = ""
    urgent: bool = False
    category: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Listener:
    """Who wants to hear what became of notices.

    Attributes:
        acted: (key, action) a button, or the notice itself, was pressed.
        dismissed: (key) the person closed it.
        available: (bool) notices can be shown from now on, or no longer.
    """

    acted: Callable[[str, str], None]
    dismissed: Callable[[str], None]
    available: Callable[[bool], None]


class Notifier(Protocol):
    """Shows notices on the desktop."""

    @property
    def available(self) -> bool:
        """Whether a notice would be seen."""
        ...

    def listen(self, listener: Listener) -> None:
        """Tell that one, and no other, what becomes of notices."""
        ...

    def show(self, notice: Notice) -> None:
        """Show it, or change the one of its key in place."""
        ...

    def withdraw(self, key: str) -> None:
        """Take it away; one that is not shown is no mistake."""
        ...
