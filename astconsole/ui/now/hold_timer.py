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


@dataclass(frozen=True, slots=True)
class HoldLimits:
    """After how many seconds a hold is long, and very long."""

    long: int = 60
    very_long: int = 120


USUAL: Final = HoldLimits()


@dataclass(frozen=True, slots=True)
class HoldWords:
    """A hold as it is shown."""

    text: str
    icon: Icon
    tone: Tone


def say_hold(seconds: int, limits: HoldLimits = USUAL) -> HoldWords:
    """A hold of that many seconds."""
    time = clock_time(seconds)
    if seconds >= limits.very_long:
        words = translate("CallCard", "Very long hold {time}").format(time=time)
        return HoldWords(words, Icon.WARNING, Tone.DANGER)
    if seconds >= limits.long:
        words = translate("CallCard", "Long hold {time}").format(time=time)
        return HoldWords(words, Icon.CLOCK, Tone.WARNING)
    words = translate("CallCard", "Hold {time}").format(time=time)
    return HoldWords(words, Icon.HOLD, Tone.HOLD)
