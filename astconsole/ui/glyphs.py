"""The small marks inside controls (arrows, ticks, dots), in every colour the style sheet needs.

Qt's style sheets take pictures from files or compiled resources only, and our shapes are tinted
when the scheme is known. The rule kept here: they are handed to Qt as a resource made in memory,
as ``rcc`` would have made it, once for the process: nothing is written to disk and nothing can be
cleaned away from under a console that stays open for weeks.
"""

from __future__ import annotations

from functools import cache
from struct import pack
from typing import Final

from PySide6.QtCore import qRegisterResourceData

from astconsole.ui.palette import DARK, LIGHT

_FOLDER: Final = "astconsole-glyphs"
_LINE: Final = 'fill="none" stroke="{color}" stroke-linecap="round" stroke-linejoin="round"'
_SHAPES: Final = {
    "down": f'<path {_LINE} stroke-width="1.8" d="M2.500 4.500 6 8 9.500 4.500"/>',
    "up": f'<path {_LINE} stroke-width="1.8" d="M2.500 7.500 6 4 9.500 7.500"/>',
    "left": f'<path {_LINE} stroke-width="1.8" d="M7.500 2.500 4 6 7.500 9.500"/>',
    "right": f'<path {_LINE} stroke-width="1.8" d="M4.500 2.500 8 6 4.500 9.500"/>',
    "tick": f'<path {_LINE} stroke-width="2" d="M2.500 6.300 5 8.700 9.500 3.500"/>',
    "dash": f'<path {_LINE} stroke-width="2" d="M3 6h6"/>',
    "dot": '<circle fill="{color}" cx="6" cy="6" r="3.200"/>',
}
_ROLES: Final = ("text", "muted", "outline", "on_accent", "surface")
_VERSION: Final = 1
_IS_FOLDER: Final = 2


def glyph(shape: str, color: str) -> str:
    """Where that shape in that colour is, for ``url()`` in a style sheet."""
    _registered()
    return f":/{_FOLDER}/{_file(shape, color)}"


def _file(shape: str, color: str) -> str:
    return f"{shape}-{color.removeprefix('#')}.svg"


@cache
def _registered() -> tuple[bytes, bytes, bytes]:
    """Tree, names and contents as Qt reads them from then on; kept, for Qt does not copy them."""
    colors = {getattr(scheme, role) for scheme in (LIGHT, DARK) for role in _ROLES}
    files = {
        _file(shape, color): (
            '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">'
            f"{drawn.format(color=color)}</svg>"
        ).encode()
        for shape, drawn in _SHAPES.items()
        for color in colors
    }
    order = sorted(files, key=_hash)
    names, at = bytearray(_name(_FOLDER)), {_FOLDER: 0}
    contents, begins = bytearray(), {}
    for file in order:
        at[file] = len(names)
        names += _name(file)
        begins[file] = len(contents)
        contents += pack(">I", len(files[file])) + files[file]
    tree = pack(">IHII", 0, _IS_FOLDER, 1, 1) + pack(">IHII", 0, _IS_FOLDER, len(order), 2)
    for file in order:
        tree += pack(">IHHHI", at[file], 0, 0, 1, begins[file])
    made = (tree, bytes(names), bytes(contents))
    qRegisterResourceData(_VERSION, *made)
    return made


def _name(name: str) -> bytes:
    return pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")


def _hash(name: str) -> int:
    """Qt's ``qt_hash`` of a name, by which it finds it."""
    value = 0
    for letter in name:
        value = (value << 4) + ord(letter)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
