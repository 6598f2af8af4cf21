"""One answer of the PBX as one fact.

The rule kept here: pure, and nothing a PBX can say makes it raise. What an answer does not tell is
None or empty, never a default that looks like a fact.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from astconsole.ami.messages import Event, Message, Response


class Verdict(StrEnum):
    """Whether an action may be used."""

    ALLOWED = "allowed"
    DENIED = "denied"
    ABSENT = "absent"  # this PBX has no such action: too old, or a module that is not loaded
    UNKNOWN = "unknown"  # it gave no answer in time


_PRIVILEGES: Final = re.compile(r"\(Priv: ([^()]*)\)\s*\Z")
_LATEST: Final = 32503680000.0  # the year 3000: anything past it is no time


def verdict(response: Response) -> Verdict:
    """What an answer says about the right to ask: a complaint about the headers is a yes.

    main/manager.c, ``process_message``: the right is looked at before the action itself looks at
    its headers.
    """
    words = response.message.lower()
    if response.success:
        return Verdict.ALLOWED
    if "permission denied" in words:
        return Verdict.DENIED
    if "invalid/unknown command" in words:
        return Verdict.ABSENT
    return Verdict.ALLOWED if response.get("Response").lower() == "error" else Verdict.UNKNOWN


def commands(response: Response) -> Mapping[str, frozenset[str]] | None:
    """``ListCommands``: the classes of each action this user may use, by its name in lower case.

    ``Name: synopsis  (Priv: call,reporting,all)``; an action of no class has an empty set. None
    where the answer is no such list.
    """
    if not response.success:
        return None
    found: dict[str, frozenset[str]] = {}
    for name, value in response.headers:
        privileges = _PRIVILEGES.search(value)
        if privileges is not None:
            words = (word.strip().lower() for word in privileges[1].split(","))
            found[name.lower()] = frozenset(words) - {"", "all", "<none>"}
    return found or None


def held(allowed: Mapping[str, frozenset[str]], known: Iterable[str]) -> frozenset[str]:
    """Which of those classes the user surely may write, from the actions it may use.

    An action of one class that is allowed proves that class; one of several proves none of them.
    """
    proven = {next(iter(classes)) for classes in allowed.values() if len(classes) == 1}
    return frozenset(proven.intersection(known))


def seconds(message: Message) -> float | None:
    """The ``Timestamp`` of an answer or event, seconds since 1970; None: there is none."""
    text = message.get("Timestamp").strip()
    if not text.isascii():
        return None
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and 0 < value < _LATEST else None


def privilege(event: Event) -> str:
    """The event's class: ``Privilege: call,all`` is call; empty where it says none."""
    return event.get("Privilege").partition(",")[0].strip().lower()


def seen_from(event: Event, user: str) -> str:
    """The address this user came from as the PBX sees it, from a ``SuccessfulAuth`` of its login.

    ``RemoteAddress: IPV4/TCP/192.0.2.7/53722`` (main/security_events.c); only users who read
    ``security`` get it. Empty where the event tells nothing of the kind.
    """
    if event.name.lower() != "successfulauth" or event.get("Service").upper() != "AMI":
        return ""
    parts = event.get("RemoteAddress").split("/")
    return parts[2].strip() if event.get("AccountID") == user and len(parts) == 4 else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A user's section of manager.conf, as Asterisk's console shows it to those who may ask.

    Attributes:
        read: the classes it reads.
        write: the classes it writes.
    """

    read: frozenset[str]
    write: frozenset[str]


def section(lines: Iterable[str]) -> Section | None:
    """``manager show user NAME`` (main/manager.c, ``handle_showmanager``); None: no such text."""
    told = _fields(lines)
    if "read perm" not in told or "write perm" not in told:
        return None
    read, write = (frozenset(_words(told[name])) for name in ("read perm", "write perm"))
    return Section(read, write)


@dataclass(frozen=True, slots=True)
class General:
    """The ``[general]`` section of manager.conf, as far as it matters.

    Attributes:
        timestamps: ``timestampevents``; None: not told.
        disabled: ``disabledevents``, new in 2022.
    """

    timestamps: bool | None
    disabled: frozenset[str]


def general(lines: Iterable[str]) -> General:
    """``manager show settings`` (main/manager.c, ``handle_manager_show_settings``)."""
    told = _fields(lines)
    stamps = told.get("timestamp events", "")
    return General(is_yes(stamps) if stamps else None, frozenset(_words(told["disabled events"])))


def _fields(lines: Iterable[str]) -> defaultdict[str, str]:
    told: defaultdict[str, str] = defaultdict(str)
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            told[name.strip().lower()] = value.strip()
    return told


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def is_yes(text: str) -> bool:
    """Whether a configuration value says yes (main/utils.c, ``ast_true``)."""
    return text.strip().lower() in {"yes", "true", "y", "t", "1", "on"}
