"""astconsole: a desktop tray companion for people on an Asterisk PBX.

``AsteriskManager`` is loaded when it is first asked for, so that the parts without Qt (ami, calls,
store, export, the headless commands) import and run where no Qt is installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from astconsole.calls.values import CallReport, Participant

if TYPE_CHECKING:
    from astconsole.manager import AsteriskManager

__version__ = "0.1.0"
__all__ = ["AsteriskManager", "CallReport", "Participant", "__version__"]


def __getattr__(name: str) -> Any:
    if name == "AsteriskManager":
        from astconsole.manager import AsteriskManager  # noqa: PLC0415 - Qt only when asked for

        return AsteriskManager
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
