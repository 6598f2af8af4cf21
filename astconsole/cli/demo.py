"""``astconsole demo``: the app on the embedded demo office.

The rule kept here: it needs nothing: no PBX, no settings, no screen. Without a screen it tells the
calls in the terminal, writes pictures and the exported log to a folder it names, and ends.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from astconsole.settings.table import setting


def add_demo(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "--speed", type=float, default=None, help="how much faster than life (with a screen: 1)"
    )
    parser.add_argument("--no-window", action="store_true", help="as on a machine without a screen")
    parser.add_argument("--out", metavar="FOLDER", help="where pictures and the log are written")
    languages = setting("appearance.language").choices
    parser.add_argument(
        "--language", choices=languages, default="system", help="of the words on screen"
    )


def run(given: argparse.Namespace) -> int:
    """The command."""
    from astconsole.app import demo, runtime  # noqa: PLC0415 - Qt only where it is wanted

    if given.speed is not None and not 0 < given.speed <= demo.FASTEST:
        from astconsole.cli.fault import CommandFault  # noqa: PLC0415

        raise CommandFault(f"--speed {given.speed:g} is not between 0 and {demo.FASTEST}.")
    watched = runtime.has_display() and not given.no_window
    if not watched:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    out = Path(given.out) if given.out else Path(tempfile.mkdtemp(prefix="astconsole-demo-"))
    play = demo.Play(out=out, watched=watched, speed=given.speed, language=given.language)
    return runtime.run(lambda app, stop: demo.run(app, stop, play), [])
