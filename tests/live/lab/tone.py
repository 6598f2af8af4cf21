"""A steady tone as a sound file: what phones say, and what the PBX plays to who is on hold.

Rule: telephone quality only (8000 Hz, mono, 16 bit), which nothing in the lab has to convert.
"""

from __future__ import annotations

import math
import struct
import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RATE = 8000


def write_tone(path: Path, *, hertz: int, seconds: int) -> None:
    """Write `seconds` of a tone of `hertz` to a WAV file."""
    second = b"".join(
        struct.pack("<h", round(6000 * math.sin(2 * math.pi * hertz * index / RATE)))
        for index in range(RATE)
    )
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(second * seconds)
