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
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from astconsole.ami.options import ConnectionOptions
from astconsole.app.console import Console, Parts
from astconsole.app.instance import SingleInstance
from astconsole.app.language import install
from astconsole.app.logbook import OpenedLog
from astconsole.app.notices import DesktopNotices
from astconsole.app.runtime import Stop
from astconsole.app.wakeup import wakeup
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
    """The app, until it is asked to stop; a second start shows the first and ends."""
    instance = SingleInstance()
    if not instance.claim_or_hand_over():
        return 0
    try:
        return await _run_alone(app, stop, start, instance)
    finally:
        instance.release()


async def _run_alone(app: QApplication, stop: Stop, start: Start, instance: SingleInstance) -> int:
    settings = start.settings
    install(app, settings.appearance.language)
    viewpoint = Viewpoint(settings.me.extensions)
    manager = AsteriskManager.from_options(
        start.options,
        backoff=Backoff(cap=settings.connection.reconnect_longest),
        keep_raw=settings.log.raw_events,
    )
    waking = wakeup(manager.wake)
    notices = await _notices(settings)
    async with opened_log(start.log_path, viewpoint, settings) as log:
        where = start.options.address
        console = Console(
            app, Parts(manager, log, settings, where, QSettings(), notices), stop.request
        )
        instance.asked.connect(lambda _: console.show_console())
        instance.listen()
        console.start(hidden=start.hidden)
        staying = manager.stay_connected()
        await waking.start()
        try:
            await stop.wait()
        finally:
            await waking.stop()
            await close(console, manager)
            await staying
            if notices is not None:
                await notices.close()
    return 0


async def _notices(settings: Settings) -> DesktopNotices | None:
    """Desktop notifications, where a client cannot place its own windows or a person wants them."""
    wanted = settings.popup.presenter
    wayland = QGuiApplication.platformName().startswith("wayland")
    if wanted == "window" or (wanted == "auto" and not wayland):
        return None
    notices = DesktopNotices()
    await notices.open()
    return notices


async def close(console: Console, manager: AsteriskManager) -> None:
    """Take the console off the screen, hang up on the PBX, write what is left to write."""
    console.stop()
    await manager.disconnect()
    await console.logbook.drain()
    await console.figures.drain()
