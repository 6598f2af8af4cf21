"""Versions of the Manager and of Asterisk, and which belongs to which.

The rule kept here: a version is a tuple of numbers or None, never a guess from a first character.

The Manager's version is the one that is always there: it is in the banner. That of Asterisk itself
is told by ``CoreSettings`` only, to users who may write ``system`` or ``reporting``.
"""

from __future__ import annotations

import re
from typing import Final

Version = tuple[int, ...]

BEFORE_16: Final[Version] = (1, 1)
"""A Manager older than this belongs to Asterisk 1.4 (or before), not to 1.6."""
FILTERS: Final[Version] = (1, 2)
"""The Manager of Asterisk 10, the first that knows ``eventfilter`` (action Filter: since 10.0)."""
MODERN: Final[Version] = (2,)
"""The Manager of Asterisk 12, the first with bridges in events, Hold from the core, and IPv6."""

_ASTERISKS: Final[tuple[tuple[Version, Version, str], ...]] = (
    # from, below, name: include/asterisk/manager.h of each branch; 1.4 main/manager.c
    ((1, 0), (1, 1), "1.4"),
    ((1, 1), (1, 2), "1.6 or 1.8"),
    ((1, 2), (1, 3), "10"),
    ((1, 3), (1, 4), "11"),
    ((2,), (3,), "12 or 13"),
    ((3,), (4,), "14"),
    ((4,), (5,), "15"),
    ((5,), (6,), "16"),
    ((7,), (8,), "18"),
    ((9,), (10,), "20"),
    ((10,), (11,), "21"),
    ((11,), (12,), "22"),
    ((12,), (13,), "23"),
)
_NUMBERS: Final = re.compile(r"(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?")


def version(text: str) -> Version | None:
    """The first numbers of a text as a version: ``22.10.1+dfsg`` is (22, 10, 1); None: none."""
    found = _NUMBERS.search(text) if text.isascii() else None
    return tuple(int(part) for part in found.groups() if part is not None) if found else None


def asterisk_of(ami: Version | None) -> str:
    """Which Asterisk has a Manager of this version, such as ``22``; empty when not known."""
    if ami is None:
        return ""
    return next((name for least, below, name in _ASTERISKS if least <= ami < below), "")


def knows_named_filters(ami: Version | None, asterisk: Version | None) -> bool:
    """Whether ``eventfilter(name(X))`` is understood.

    New in 18.26, 20.11, 21.6 and 22.1 (ChangeLogs of 18.26.0 and 22.1.0). The Manager's version
    alone does not tell 22.0 from 22.1; 22.0 ignores such a line, which costs the saving only.
    """
    if asterisk:
        least = {18: (18, 26), 20: (20, 11), 21: (21, 6)}.get(asterisk[0], (22, 1))
        return asterisk >= least
    return ami is not None and ami >= (11,)


def may_suppress_hold(ami: Version | None, asterisk: Version | None) -> bool:
    """Whether a PJSIP endpoint may have ``suppress_moh_on_sendonly``.

    New in 20.11, 21.6 and 22.1 (ChangeLog of 22.1.0).
    """
    if asterisk:
        least = {20: (20, 11), 21: (21, 6)}.get(asterisk[0], (22, 1))
        return asterisk >= least
    return ami is None or ami >= (9,)
