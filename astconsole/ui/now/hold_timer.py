"""How long a hold is, and when that is too long.

The rule kept here: pure; the colour never stands alone, the words and the icon say it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from astconsole.ui.icons import Icon
from astconsole.ui.text import clock_time
from astconsole.ui.theme import Tone

translate = QCoreApplication.translate

LONG_SECONDS: Final = 60
VERY_LONG_SECONDS: Final = 120


@dataclass(frozen=True, slots=True)
class HoldWords:
    """A hold as it is shown."""

    text: str
    icon: Icon
    tone: Tone


def say_hold(seconds: int) -> HoldWords:
    """A hold of that many seconds."""
    time = clock_time(seconds)
    if seconds >= VERY_LONG_SECONDS:
        words = translate("CallCard", "Very long hold {time}").format(time=time)
        return HoldWords(words, Icon.WARNING, Tone.DANGER)
    if seconds >= LONG_SECONDS:
        words = translate("CallCard", "Long hold {time}").format(time=time)
        return HoldWords(words, Icon.CLOCK, Tone.WARNING)
    words = translate("CallCard", "Hold {time}").format(time=time)
    return HoldWords(words, Icon.HOLD, Tone.HOLD)
