"""The words of the command line.

The rule kept here: nothing is done here, and a command's modules are imported when it is chosen, so
that ``--help`` and the headless commands stay quick and need no Qt.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from astconsole import __version__
from astconsole.cli.connection import add_connection
from astconsole.cli.demo import add_demo
from astconsole.cli.doctor import add_doctor
from astconsole.cli.export import add_export


def _command(module: str) -> Callable[[argparse.Namespace], int]:
    def run(given: argparse.Namespace) -> int:
        return int(import_module(f"astconsole.cli.{module}").run(given))

    return run


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    top = argparse.ArgumentParser(
        prog="astconsole",
        description="A desktop tray companion for people on an Asterisk PBX.",
    )
    top.add_argument("--version", action="version", version=f"astconsole {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    top.set_defaults(command=None)

    run = commands.add_parser("run", help="the app on your PBX (this is what no command means)")
    add_connection(run)
    run.add_argument(
        "--extension",
        action="append",
        metavar="EXT",
        help="one of mine, such as 101 or PJSIP/front-desk; may be given again",
    )
    run.add_argument("--log", metavar="FILE", help="the call log instead of the usual one")
    run.add_argument("--show", action="store_true", help="show the window at once")
    run.set_defaults(command=_command("run"))

    demo = commands.add_parser("demo", help="the app on the embedded demo office")
    add_demo(demo)
    demo.set_defaults(command=_command("demo"))

    watch = commands.add_parser("watch", help="what happens on the PBX, a line each, no window")
    add_connection(watch)
    watch.add_argument("--json", action="store_true", help="one JSON object a line")
    watch.add_argument("--once", action="store_true", help="end when the connection is lost")
    watch.set_defaults(command=_command("watch"))

    replay = commands.add_parser("replay", help="the same over recorded AMI bytes")
    replay.add_argument("file", metavar="FILE", help="the recording; - for standard input")
    replay.add_argument("--json", action="store_true", help="one JSON object a line")
    replay.set_defaults(command=_command("replay"))

    export = commands.add_parser("export", help="the call log, or a part of it, as a file")
    add_export(export)
    export.set_defaults(command=_command("export"))

    password = commands.add_parser("password", help="keep the password of your PBX")
    add_connection(password)
    password.add_argument("--forget", action="store_true", help="forget it instead")
    password.set_defaults(command=_command("password"))

    doctor = commands.add_parser("doctor", help="what this AMI user may do, and what is missing")
    add_doctor(doctor)
    doctor.set_defaults(command=_command("doctor"))
    return top
