"""Text that came over the wire, made fit to show.

The rule kept here: a caller's name is untrusted. Before it reaches a widget it passes
:func:`plain`; where Qt or the desktop might read markup it also passes :func:`tooltip` or
:func:`unmarked`.
"""

from __future__ import annotations

import html
import unicodedata
from functools import lru_cache
from typing import Final

_LONGEST: Final = 300
_MARKS_ON_ONE_LETTER: Final = 4
_INVISIBLE: Final = frozenset(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufff9\ufffa\ufffb"
)
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"
_LOOKALIKES: Final = str.maketrans({"<": "‹", ">": "›", "&": "＆"})


def plain(text: str, longest: int = _LONGEST) -> str:
    """One line of visible text: no control, bidi or invisible characters, no towers of marks.

    Broken bytes (lone surrogates) become U+FFFD; any white space becomes one space; what is longer
    than ``longest`` characters ends in an ellipsis. Letters of every script stay as they are.
    """
    return _plain(text[: longest * 4], longest)


@lru_cache(maxsize=4096)
def _plain(text: str, longest: int) -> str:
    simple = text.isascii() and text.isprintable()
    line = " ".join((text if simple else _visible(text)).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _visible(text: str) -> str:
    out: list[str] = []
    marks = 0
    for char in text:
        if char in _INVISIBLE:
            continue
        category = unicodedata.category(char)
        if category in ("Cc", "Zl", "Zp", "Zs"):
            char = " "
        elif category == "Cs":
            char = "\ufffd"
        elif category in ("Mn", "Me"):
            marks += 1
            if marks > _MARKS_ON_ONE_LETTER:
                continue
            out.append(char)
            continue
        marks = 0
        out.append(char)
    return "".join(out)


def isolated(text: str) -> str:
    """For a name inside a sentence: its own writing direction cannot disturb the words around."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}" if text else ""


def tooltip(text: str) -> str:
    """For a tooltip: Qt guesses rich text there, so it is told, and the text is escaped."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def unmarked(text: str) -> str:
    """For the tray and its tooltip, where each desktop decides whether it reads markup."""
    return text.translate(_LOOKALIKES)


def menu_text(text: str) -> str:
    """For a menu entry: ``&`` is a letter, not a key to press."""
    return text.replace("&", "&&")


def beside_icon(text: str) -> str:
    """For a button with an icon: Qt leaves them hardly any room between each other."""
    return f" {text}"


def clock_time(seconds: float) -> str:
    """A duration as a running timer shows it: ``0:07``, ``12:40``, ``1:02:03``."""
    whole = max(0, int(seconds))
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def initials(name: str) -> str:
    """One or two letters to stand for a person; "" when the name holds none."""
    words = [word for word in name.partition("(")[0].split() if word[0].isalpha()]
    if not words:
        return ""
    first = next((word for word in words if not word.endswith(".")), words[0])  # no title: "Dr."
    picked = [first] if first is words[-1] else [first, words[-1]]
    if unicodedata.bidirectional(picked[0][0]) in ("R", "AL"):
        picked = picked[:1]  # letters of these scripts would join into a syllable
    return "".join(word[0] for word in picked).upper()
