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

    watch = commands.add_parser("watch", help="what happens on the PBX, a line each, no window")
    add_connection(watch)
    watch.add_argument("--json", action="store_true", help="one JSON object a line")
    watch.add_argument("--once", action="store_true", help="end when the connection is lost")
    watch.set_defaults(command=_command("watch"))

    replay = commands.add_parser("replay", help="the same over recorded AMI bytes")
    replay.add_argument("file", metavar="FILE", help="the recording; - for standard input")
    replay.add_argument("--json", action="store_true", help="one JSON object a line")
    replay.set_defaults(command=_command("replay"))
    return top
