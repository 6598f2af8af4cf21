"""Whether the window somebody works in fills the screen: slides, a film, a remote desktop.

The rule kept here: asking never fails and never waits; where a desktop does not tell, nothing
fills the screen. On X11 the window manager tells (EWMH: _NET_ACTIVE_WINDOW, _NET_WM_STATE). On
Wayland popups are the desktop's own notifications, which it holds back by itself.
"""

from __future__ import annotations

import ctypes
import struct
from contextlib import suppress
from typing import Final, Protocol

from PySide6.QtGui import QGuiApplication

_ANY_TYPE: Final = 0
_MOST_ATOMS: Final = 64


class FullScreen(Protocol):
    """Tells whether a window fills the screen."""

    def covers(self) -> bool:
        """Whether the window with the keyboard does, now."""
        ...

    def close(self) -> None:
        """Ask no more."""
        ...


class NullFullScreen:
    """A desktop that does not tell."""

    def covers(self) -> bool:
        """Nothing does, as far as is known."""
        return False

    def close(self) -> None:
        """There is nothing to close."""


def full_screen() -> FullScreen:
    """The way to ask this desktop."""
    if QGuiApplication.platformName() == "xcb":
        with suppress(OSError):  # no libxcb, no X server
            return X11FullScreen()
    return NullFullScreen()


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Roots(ctypes.Structure):
    """xcb_screen_iterator_t; a screen begins with its root window."""

    _fields_ = (
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    )


class X11FullScreen:
    """Asks the X server, over a connection of its own.

    libxcb rather than libX11, whose answer to a window that has just gone is to end the program.

    Raises:
        OSError: there is no libxcb, or no X server to speak with.
    """

    def __init__(self) -> None:
        self._xcb = _library()
        self._closed = False
        self._connection = ctypes.c_void_p(self._xcb.xcb_connect(None, None))
        if self._xcb.xcb_connection_has_error(self._connection):
            self.close()
            raise OSError("no X server")
        setup = self._xcb.xcb_get_setup(self._connection)
        self._root = int(self._xcb.xcb_setup_roots_iterator(setup).data[0])
        self._active, self._state, self._full = (
            self._atom(name)
            for name in (b"_NET_ACTIVE_WINDOW", b"_NET_WM_STATE", b"_NET_WM_STATE_FULLSCREEN")
        )

    def covers(self) -> bool:
        """Whether the window with the keyboard fills the screen."""
        if self._closed or not self._full:
            return False
        active = self._values(self._root, self._active)
        return bool(active and active[0]) and self._full in self._values(active[0], self._state)

    def close(self) -> None:
        """Close the connection."""
        if not self._closed:
            self._closed = True
            self._xcb.xcb_disconnect(self._connection)

    def _atom(self, name: bytes) -> int:
        """The number of a name; 0 where no window manager has used it yet."""
        asked = self._xcb.xcb_intern_atom(self._connection, 0, len(name), name)
        reply = self._xcb.xcb_intern_atom_reply(self._connection, asked, None)
        if not reply:
            return 0
        (atom,) = struct.unpack_from("=8xI", ctypes.string_at(reply, 12))  # xproto.h
        _free(reply)
        return int(atom)

    def _values(self, window: int, prop: int) -> tuple[int, ...]:
        """The 32-bit values of a property; empty when it or the window is not there."""
        asked = self._xcb.xcb_get_property(
            self._connection, 0, window, prop, _ANY_TYPE, 0, _MOST_ATOMS
        )
        reply = self._xcb.xcb_get_property_reply(self._connection, asked, None)
        if not reply:
            return ()
        size = self._xcb.xcb_get_property_value_length(reply)
        raw = ctypes.string_at(self._xcb.xcb_get_property_value(reply), size) if size > 0 else b""
        _free(reply)
        return struct.unpack(f"={len(raw) // 4}I", raw[: len(raw) // 4 * 4])


def _library() -> ctypes.CDLL:
    """The signatures of libxcb for what is used here (xcb.h, xproto.h).

    Raises:
        OSError: it is not there.
    """
    xcb = ctypes.CDLL("libxcb.so.1")
    pointer, number = ctypes.c_void_p, ctypes.c_uint32
    for name, result, arguments in (
        ("xcb_connect", pointer, (ctypes.c_char_p, ctypes.c_void_p)),
        ("xcb_connection_has_error", ctypes.c_int, (pointer,)),
        ("xcb_disconnect", None, (pointer,)),
        ("xcb_get_setup", pointer, (pointer,)),
        ("xcb_setup_roots_iterator", _Roots, (pointer,)),
        ("xcb_intern_atom", _Cookie, (pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p)),
        ("xcb_intern_atom_reply", pointer, (pointer, _Cookie, pointer)),
        ("xcb_get_property", _Cookie, (pointer, ctypes.c_uint8, *(number,) * 5)),
        ("xcb_get_property_reply", pointer, (pointer, _Cookie, pointer)),
        ("xcb_get_property_value", pointer, (pointer,)),
        ("xcb_get_property_value_length", ctypes.c_int, (pointer,)),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb


def _free(reply: int) -> None:
    """Give back what libxcb allocated."""
    free = ctypes.CDLL(None).free
    free.restype, free.argtypes = None, (ctypes.c_void_p,)
    free(reply)
