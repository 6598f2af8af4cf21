"""Whether a window may be see-through here, so that its corners can be round.

The rule kept here: asking never fails. On X11 it takes a compositor, which owns a selection named
after the screen (EWMH, _NET_WM_CM_Sn); without one, what should be see-through is black.
"""

from __future__ import annotations

import ctypes

from PySide6.QtGui import QGuiApplication


def see_through() -> bool:
    """Whether the desktop blends windows."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XDefaultScreen.argtypes = [ctypes.c_void_p]
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    name = f"_NET_WM_CM_S{x11.XDefaultScreen(display)}"
    owner = x11.XGetSelectionOwner(display, x11.XInternAtom(display, name.encode(), 0))
    x11.XCloseDisplay(display)
    return bool(owner)
