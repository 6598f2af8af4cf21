"""``astconsole run``: the app on a real PBX.

The rule kept here: what is wrong with settings, password or log is said before a window stands, in
one line; what goes wrong later is said in the window.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from astconsole.ami.options import ConnectionOptions
from astconsole.app.console import Console, Parts
from astconsole.app.logbook import OpenedLog
from astconsole.app.runtime import Stop
from astconsole.calls.viewpoint import Viewpoint
from astconsole.manager import AsteriskManager
from astconsole.session import Backoff
from astconsole.settings import Settings


@dataclass(frozen=True, slots=True)
class Start:
    """What the app is started with."""

    options: ConnectionOptions
    settings: Settings
    log_path: Path
    hidden: bool = False


@asynccontextmanager
async def opened_log(
    path: Path, viewpoint: Viewpoint, settings: Settings
) -> AsyncIterator[OpenedLog]:
    """The call log, open for writing on its own thread and for reading here.

    Raises:
        StoreError: it cannot be used; the message says why and what to do.
    """
    log = OpenedLog(path, viewpoint, settings)
    await log.open()
    try:
        yield log
    finally:
        await log.close()


async def run(app: QApplication, stop: Stop, start: Start) -> int:
    """The app, until it is asked to stop."""
    settings = start.settings
    viewpoint = Viewpoint(settings.me.extensions)
    manager = AsteriskManager.from_options(
        start.options,
        backoff=Backoff(cap=settings.connection.reconnect_longest),
        keep_raw=settings.log.raw_events,
    )
    async with opened_log(start.log_path, viewpoint, settings) as log:
        parts = Parts(manager, log, settings, start.options.address, QSettings())
        console = Console(app, parts, stop.request)
        console.start(hidden=start.hidden)
        staying = manager.stay_connected()
        try:
            await stop.wait()
        finally:
            await close(console, manager)
            await staying
    return 0


async def close(console: Console, manager: AsteriskManager) -> None:
    """Take the console off the screen, hang up on the PBX, write what is left to write."""
    console.stop()
    await manager.disconnect()
    await console.logbook.drain()
    await console.figures.drain()
