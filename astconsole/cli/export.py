"""``astconsole export``: the call log, or a part of it, as a file."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime, timedelta
from pathlib import Path

from astconsole.calls.logged import Chip, LogFilter
from astconsole.cli.connection import load_settings
from astconsole.cli.fault import CommandFault
from astconsole.export.errors import ExportError
from astconsole.export.exporting import export
from astconsole.export.formats import FORMATS, Format, format_for, format_named
from astconsole.settings import log_file
from astconsole.store.errors import StoreError
from astconsole.store.reader import CallLogReader


def add_export(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("file", metavar="FILE", help="the file to write; - for standard output")
    parser.add_argument(
        "--format", choices=[f.name for f in FORMATS], help="instead of what FILE's name says"
    )
    parser.add_argument("--log", metavar="FILE", help="the call log instead of the usual one")
    parser.add_argument(
        "--from", dest="since", metavar="DATE", help="calls from that day on, such as 2026-03-31"
    )
    parser.add_argument(
        "--to", dest="until", metavar="DATE", help="calls up to that day, the day included"
    )
    parser.add_argument("--missed", action="store_true", help="missed calls only")
    parser.add_argument("--number", default="", help="calls with that number only")
    parser.add_argument("--search", default="", metavar="WORDS", help="calls in which these stand")
    parser.set_defaults(**dict.fromkeys(_NOT_ASKED), no_tls_verify=False)
    parser.add_argument("--config", metavar="FILE", help="settings file instead of the usual one")


_NOT_ASKED = (
    "host", "port", "user", "tls", "tls_ca_file", "plain_login", "events", "connect_timeout",
)  # fmt: skip


def run(given: argparse.Namespace) -> int:
    """The command."""
    settings = load_settings(given, {"log.file": given.log})
    path = Path(settings.log.file).expanduser() if settings.log.file else log_file()
    chosen = LogFilter(
        chip=Chip.MISSED if given.missed else Chip.ALL,
        since=_day(given.since, "--from"),
        until=_after(_day(given.until, "--to")),
        number=given.number,
        text=given.search,
    )
    try:
        with CallLogReader.open(path) as reader:
            target = Path(given.file)
            to_stdout = given.file == "-"
            wanted = (
                format_named(given.format or "csv") if to_stdout else _format(given.format, target)
            )
            rows = reader.export_rows(chosen, with_reports=wanted.needs_reports)
            if to_stdout:
                wanted.write(rows, sys.stdout.buffer)
                return 0
            count = export(rows, target, wanted)
    except (StoreError, ExportError) as error:
        raise CommandFault(str(error)) from error
    print(f"{count} calls written to {target}")  # noqa: T201 - the command's answer
    return 0


def _format(name: str | None, target: Path) -> Format:
    if name:
        return format_named(name)
    found = format_for(target)
    if found is None:
        names = ", ".join(f.name for f in FORMATS)
        raise CommandFault(f"{target} does not say its format: give --format ({names}).")
    return found


def _day(text: str | None, option: str) -> datetime | None:
    if not text:
        return None
    try:
        day = datetime.fromisoformat(text)
    except ValueError as error:
        raise CommandFault(f"{option} {text} is no date: give one such as 2026-03-31.") from error
    return day if day.tzinfo else day.astimezone()


def _after(day: datetime | None) -> datetime | None:
    if day is None:
        return None
    whole_day = (day.hour, day.minute, day.second) == (0, 0, 0)
    return day + timedelta(days=1) if whole_day else day
