"""``astconsole run``: the app in the tray."""

from __future__ import annotations

import argparse
from pathlib import Path

from astconsole.ami.errors import OptionError
from astconsole.cli.connection import load_all
from astconsole.cli.fault import CommandFault
from astconsole.settings import SettingsError
from astconsole.settings.secrets import Secrets
from astconsole.store.errors import StoreError


def run(given: argparse.Namespace) -> int:
    """The command."""
    more = {"me.extensions": given.extension or None, "log.file": given.log}
    load_all(given, more)  # what is wrong there is said before a window stands

    from astconsole.app import main, runtime  # noqa: PLC0415 - Qt only where a window is wanted
    from astconsole.app.instance import InstanceError  # noqa: PLC0415

    if not runtime.has_display():
        raise CommandFault(
            "there is no display to show a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
            "try astconsole watch."
        )
    start = main.Start(
        read=lambda: load_all(given, more),
        secrets=Secrets(),
        password_file=Path(given.password_file) if given.password_file else None,
        show=given.show,
    )
    try:
        return runtime.run(lambda app, stop: main.run(app, stop, start), [])
    except (StoreError, InstanceError, SettingsError, OptionError) as error:
        raise CommandFault(str(error)) from error
