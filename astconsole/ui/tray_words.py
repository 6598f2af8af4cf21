"""What the tray shows: one state for all calls of this moment, and its tooltip.

The rule kept here: pure, so that it is tested without a desktop. Whatever needs a person most wins:
ringing here over talking over hold.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from astconsole.calls.values import Call, CallState
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.ui.call_words import see_now
from astconsole.ui.icons import Icon
from astconsole.ui.text import clock_time, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from astconsole.ui.call_words import CallWords

translate = QCoreApplication.translate

_CALLS_IN_TOOLTIP: Final = 3
_TALKING: Final = (CallState.TALKING, CallState.APPLICATION)


class TrayState(StrEnum):
    """What the tray icon tells at a glance."""

    OFFLINE = "offline"
    IDLE = "idle"
    RINGING = "ringing"
    TALKING = "talking"
    ON_HOLD = "hold"
    DO_NOT_DISTURB = "dnd"


ICONS: Final[dict[TrayState, Icon]] = {
    TrayState.OFFLINE: Icon.TRAY_OFFLINE,
    TrayState.IDLE: Icon.TRAY_IDLE,
    TrayState.RINGING: Icon.TRAY_RINGING,
    TrayState.TALKING: Icon.TRAY_TALKING,
    TrayState.ON_HOLD: Icon.TRAY_HOLD,
    TrayState.DO_NOT_DISTURB: Icon.TRAY_DND,
}


def call_state(call: Call, viewpoint: Viewpoint) -> TrayState | None:
    """What that call alone makes of my tray, None when it is not mine: it does not touch it."""
    view = see_now(call, viewpoint)
    if view.direction is Direction.NOT_MINE:
        return None
    if view.ringing_me:
        return TrayState.RINGING
    if call.state in (CallState.ON_HOLD, CallState.PARKED):
        return TrayState.ON_HOLD
    dialling = view.direction is Direction.OUTGOING and call.state is not CallState.ENDED
    return TrayState.TALKING if dialling or call.state in _TALKING else TrayState.IDLE


def tray_state(calls: Iterable[TrayState | None], *, connected: bool, quiet: bool) -> TrayState:
    """What all calls together make of it, each by `call_state`."""
    if not connected:
        return TrayState.OFFLINE
    found = set(calls)
    if quiet and TrayState.RINGING in found:
        found.discard(TrayState.RINGING)
        found.add(TrayState.DO_NOT_DISTURB)
    order = (TrayState.RINGING, TrayState.TALKING, TrayState.ON_HOLD)
    best = next((state for state in order if state in found), None)
    return best or (TrayState.DO_NOT_DISTURB if quiet else TrayState.IDLE)


def tray_tooltip(
    calls: Sequence[CallWords],
    now: datetime,
    *,
    calls_in_all: int,
    connection: str,
    missed: int,
    quiet: str,
) -> str:
    """Plain lines: my calls with their timers, what was missed, what is wrong.

    ``calls`` are the first of ``calls_in_all``.

    Desktops differ in whether they read markup in a tooltip, so nothing in it looks like any.
    """
    lines = []
    for words in calls[:_CALLS_IN_TOOLTIP]:
        running = clock_time((now - words.since).total_seconds()) if words.since else ""
        head = " · ".join(part for part in (words.status, running) if part)
        lines.append(f"{words.title} – {head}")
    more = calls_in_all - len(lines)
    if more > 0:
        lines.append(translate("Tray", "More calls: {count}").format(count=more))
    if missed:
        lines.append(translate("Tray", "Missed calls: {count}").format(count=missed))
    if quiet:
        lines.append(quiet)
    if connection:
        lines.append(connection)
    if not lines:
        lines.append(translate("Tray", "No calls"))
    return unmarked("\n".join(["astconsole", *lines]))
