"""``astconsole run``: the app in the tray."""

from __future__ import annotations

import argparse
from pathlib import Path

from astconsole.cli.connection import connection_options, load_settings
from astconsole.cli.fault import CommandFault
from astconsole.settings import log_file
from astconsole.store.errors import StoreError


def run(given: argparse.Namespace) -> int:
    """The command."""
    more = {"me.extensions": given.extension or None, "log.file": given.log}
    settings = load_settings(given, more)
    options = connection_options(given, settings)

    from astconsole.app import main, runtime  # noqa: PLC0415 - Qt only where a window is wanted
    from astconsole.app.instance import InstanceError  # noqa: PLC0415

    if not runtime.has_display():
        raise CommandFault(
            "there is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "try astconsole watch."
        )
    start = main.Start(
        options,
        settings,
        Path(settings.log.file).expanduser() if settings.log.file else log_file(),
        hidden=settings.behaviour.start_hidden and not given.show,
    )
    try:
        return runtime.run(lambda app, stop: main.run(app, stop, start), [])
    except (StoreError, InstanceError) as error:
        raise CommandFault(str(error)) from error
