"""What to do, in the words that more than one finding needs.

The rule kept here: pure, and exact: what is written here can be typed as it stands.
"""

from __future__ import annotations

from typing import Final

from astconsole.doctor.wording import worded

RELOAD: Final = worded('then run: asterisk -rx "manager reload", and connect anew')
"""A session keeps the rights it logged in with (seen on 16 and 22), so a reload is not enough."""
WANT: Final = "astconsole doctor --want"


def add_to(where: str, word: str, user: str) -> str:
    """The remedy: a class to add to ``read`` or ``write`` of a user."""
    return worded(
        "In [{user}] of manager.conf add {word} to {where} =, {reload}",
        user=user,
        word=word,
        where=where,
        reload=RELOAD,
    )


def listed(words: tuple[str, ...] | list[str], most: int = 8) -> str:
    """Names one after the other, the first of many."""
    shown = ", ".join(words[:most])
    if len(words) <= most:
        return shown
    return worded("{shown} and {count} more", shown=shown, count=len(words) - most)
