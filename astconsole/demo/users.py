"""AMI users of the demo PBX, and what their classes let them read and do.

The rule kept here: as in Asterisk, an action is allowed when the user may write *any* of its
classes, and an event is sent when the user reads its class (Asterisk 22: main/manager.c).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

CLASSES: Final = frozenset(
    {
        "system",
        "call",
        "log",
        "verbose",
        "command",
        "agent",
        "user",
        "config",
        "dtmf",
        "reporting",
        "cdr",
        "dialplan",
        "originate",
        "cc",
        "aoc",
        "test",
        "security",
        "message",
    }
)
"""Event and action classes of manager.conf (Asterisk 22: main/manager.c, ``perms``)."""


@dataclass(frozen=True, slots=True)
class ManagerUser:
    """One section of manager.conf.

    Attributes:
        name: the user to log in as.
        secret: its password.
        read: classes whose events it gets.
        write: classes whose actions it may use.
        multiple: ``allowmultiplelogin``; when False a second login is refused.
        permitted: False stands for an address its ``permit`` lines do not allow.
    """

    name: str
    secret: str
    read: frozenset[str] = CLASSES
    write: frozenset[str] = CLASSES
    multiple: bool = True
    permitted: bool = True

    def may(self, classes: Collection[str]) -> bool:
        """Whether it may use an action of these classes; an action of no class is everybody's."""
        return not classes or any(word in self.write for word in classes)


DEMO: Final = ManagerUser("demo", "demo")
"""May do everything: the user the app gets under demo."""


def mask(text: str) -> frozenset[str] | None:
    """An event mask (``on``, ``off``, ``call,agent``, a number) as classes; None if it is none.

    Numbers are bit masks to Asterisk; the demo takes any but 0 for all classes. Unknown words name
    no class, as in Asterisk 22.
    """
    text = text.strip().lower()
    if not text:
        return None
    if text in {"on", "true", "yes", "all"} or (text.isdigit() and text.strip("0")):
        return CLASSES
    return CLASSES & {word.strip() for word in text.split(",")}
