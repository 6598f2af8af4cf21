"""Text of several lines (a note, raw events) made fit to show.

The rule kept here: lines and spaces stay as they are; what could turn the text around, hide in it
or upset a widget becomes a visible U+FFFD. It is shown in plain-text widgets only.
"""

from __future__ import annotations

import re
from typing import Final

_ENDS: Final = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def plain_lines(text: str, longest: int) -> str:
    """That text, at most so many characters of it."""
    kept = text if len(text) <= longest else text[: longest - 1] + "…"
    return _HARMFUL.sub("\ufffd", _ENDS.sub("\n", kept))
