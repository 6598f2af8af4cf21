"""``astconsole run``: the app on a real PBX.

The rule kept here: what is wrong with settings, password or log is said before a window stands, in
one line; what goes wrong later is said in the window.
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from astconsole.ami.options import ConnectionOptions
from astconsole.app import demo
from astconsole.app.connecting import MissingError, connection_options
from astconsole.app.console import Console, Parts, close
from astconsole.app.instance import SingleInstance
from astconsole.app.language import install, spoken
from astconsole.app.logbook import opened_log
from astconsole.app.notices import DesktopNotices
from astconsole.app.preferences import Began, Preferences, first_start
from astconsole.app.runtime import Stop
from astconsole.app.towns import TownTeller
from astconsole.app.wakeup import wakeup
from astconsole.calls.viewpoint import Viewpoint
from astconsole.manager import AsteriskManager
from astconsole.session import Backoff
from astconsole.settings import Loaded, Settings, cache_folder, log_file
from astconsole.settings.secrets import Secrets


@dataclass(frozen=True, slots=True)
class Start:
    """What the app is started with.

    Attributes:
        read: reads the settings of every layer, the command line above them all.
        secrets: where passwords are kept.
        password_file: a file that was named for it on the command line.
        show: show the window at once, whatever the settings say.
    """

    read: Callable[[], Loaded]
    secrets: Secrets
    password_file: Path | None = None
    show: bool = False


async def run(app: QApplication, stop: Stop, start: Start) -> int:
    """The app, until it is asked to stop; a second start shows the first and ends.

    Raises:
        SettingsError, OptionError, StoreError, InstanceError: it cannot begin; the message says
            why and what to do.
    """
    instance = SingleInstance()
    if not instance.claim_or_hand_over():
        return 0
    try:
        instance.listen()
        return await _run_alone(app, stop, start, instance)
    finally:
        instance.release()


async def _run_alone(app: QApplication, stop: Stop, start: Start, instance: SingleInstance) -> int:
    show = start.show
    while not stop.requested:
        settings = start.read().settings
        install(app, settings.appearance.language)
        try:
            options = await asyncio.to_thread(  # a keyring may ask to be unlocked
                connection_options, settings, start.secrets, password_file=start.password_file
            )
        except MissingError:
            began = await first_start(app, stop, start.read, start.secrets)
            if began is Began.DEMO:
                out = Path(tempfile.mkdtemp(prefix="astconsole-demo-"))
                language = settings.appearance.language
                play = demo.Play(out=out, watched=True, language=language)
                return await demo.run(app, stop, play)
            if began is Began.CLOSED:
                return 0
            show = True
            continue
        await _run_console(app, stop, start, instance, settings, options, show=show)
        show = True  # anew after the preferences: in sight, as it was
    return 0


async def _run_console(
    app: QApplication,
    stop: Stop,
    start: Start,
    instance: SingleInstance,
    settings: Settings,
    options: ConnectionOptions,
    *,
    show: bool,
) -> None:
    """One console, until the program is to stop or the settings are others."""
    manager = AsteriskManager.from_options(
        options,
        backoff=Backoff(cap=settings.connection.reconnect_longest),
        keep_raw=settings.log.raw_events,
    )
    waking = wakeup(manager.wake)
    notices = await _notices(settings)
    path = _log_path(settings)
    anew = asyncio.Event()
    async with opened_log(path, Viewpoint(settings.me.extensions), settings) as log:
        parts = Parts(manager, log, settings, options.address, QSettings(), notices)
        console = Console(app, parts, stop.request)
        preferences = Preferences(console.theme, start.read, start.secrets, console)
        console.preferences_requested.connect(preferences.open)
        console.doctor_requested.connect(preferences.examine)
        preferences.saved.connect(anew.set)
        towns = TownTeller(console.people, settings.me.region, spoken(), cache_folder())
        towns.start()
        raised = instance.asked.connect(lambda _: console.show_console())
        console.start(hidden=settings.behaviour.start_hidden and not show)
        staying = manager.stay_connected()
        await waking.start()
        try:
            await _first(stop.wait(), anew.wait())
        finally:
            instance.asked.disconnect(raised)
            await waking.stop()
            await preferences.stop()
            await close(console, manager)
            await towns.stop()
            await staying
            if notices is not None:
                await notices.close()


def _log_path(settings: Settings) -> Path:
    return Path(settings.log.file).expanduser() if settings.log.file else log_file()


async def _first(*waiting: Coroutine[Any, Any, object]) -> None:
    """Until the first of them is done."""
    tasks = [asyncio.ensure_future(each) for each in waiting]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _notices(settings: Settings) -> DesktopNotices | None:
    """Desktop notifications, where a client cannot place its own windows or a person wants them."""
    wanted = settings.popup.presenter
    wayland = QGuiApplication.platformName().startswith("wayland")
    if wanted == "window" or (wanted == "auto" and not wayland):
        return None
    notices = DesktopNotices()
    await notices.open()
    return notices
