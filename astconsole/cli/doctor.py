"""``astconsole doctor``: what this AMI user may do, what is missing, and the section that fixes it.

The rule kept here: findings and the section go to standard output and nothing else does; how far it
is goes to standard error. Exit code 0: nothing is a problem; 1: something is; 2: no connection, or
bad input.
"""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from typing import TYPE_CHECKING, Final

from astconsole.cli.connection import add_connection, connection_options, load_settings
from astconsole.cli.fault import CommandFault

if TYPE_CHECKING:
    from astconsole.doctor import Examination, Finding, Progress

WANTS: Final = ("queues", "click-to-dial", "hang-up", "hand-on", "applications")
"""The values of :class:`~astconsole.doctor.rights.Wish`, which is not worth importing for help."""
_HEADINGS: Final = {
    "problem": "Problems",
    "warning": "Warnings",
    "note": "Notes",
    "ok": "In order",
}
_WIDTH: Final = 96
_LONGEST: Final = 3600.0


def add_doctor(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    add_connection(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument(
        "--watch",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="watch a test call that you make, for so long at most",
    )
    parser.add_argument(
        "--want",
        action="append",
        default=[],
        choices=WANTS,
        help="what you want beyond seeing calls; may be given again",
    )
    parser.add_argument(
        "--new-secret", action="store_true", help="write a new random secret into the section"
    )


def run(given: argparse.Namespace) -> int:
    """The command."""
    import asyncio  # noqa: PLC0415 - only where the command is run

    from astconsole.doctor import Wish, examine  # noqa: PLC0415
    from astconsole.doctor.stanza import new_secret  # noqa: PLC0415

    if not 0.0 <= given.watch <= _LONGEST:
        raise CommandFault(f"--watch {given.watch:g} is not between 0 and {_LONGEST:g} seconds.")
    settings = load_settings(given)
    options = connection_options(given, settings)
    found = asyncio.run(
        examine(
            options,
            watch_seconds=given.watch,
            on_progress=_Teller(),
            wishes=frozenset(Wish(word) for word in given.want),
            endpoints=endpoints_of(settings.me.extensions),
            secret=new_secret() if given.new_secret else "",
        )
    )
    if given.json:
        print(json.dumps(found.as_dict(), ensure_ascii=False, indent=2))  # noqa: T201 - output
    else:
        print(as_text(found))  # noqa: T201 - the command's output
    if not found.connected:
        return 2
    return 1 if found.has_problem else 0


def endpoints_of(extensions: tuple[str, ...]) -> tuple[str, ...]:
    """The PJSIP endpoints among my extensions: ``PJSIP/front-desk`` and bare ``101``."""
    split = (extension.rpartition("/") for extension in extensions)
    return tuple(name for technology, _, name in split if technology.upper() in {"", "PJSIP"})


def as_text(found: Examination) -> str:
    """Findings by severity, the worst first, then the section."""
    from astconsole.cli.said import printable  # noqa: PLC0415 - it brings the calls

    lines: list[str] = []
    for severity, heading in _HEADINGS.items():
        said = [finding for finding in found.findings if finding.severity == severity]
        if said:
            lines += [heading, "=" * len(heading), ""]
            for finding in said:
                lines += [printable(line) for line in _paragraph(finding)]
                lines.append("")
    heading = "The section of manager.conf that does what you want, with the least rights"
    lines += [heading, "=" * len(heading), ""]
    lines += [printable(line) for line in found.stanza.splitlines()]
    return "\n".join(lines)


def _paragraph(finding: Finding) -> list[str]:
    lines = [f"* {finding.title}"]
    for text, first, later in ((finding.words, "  ", "  "), (finding.remedy, "  → ", "    ")):
        # a command that is to be copied must stay whole, so only blanks break a line
        lines += textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=first,
            subsequent_indent=later,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines


class _Teller:
    """Says how far it is: each thing once, and while watching each tenth second."""

    def __init__(self) -> None:
        self._said = ""

    def __call__(self, progress: Progress) -> None:
        words = progress.words
        if progress.seconds_left is not None:
            words += f" ({-(-progress.seconds_left // 10) * 10:.0f} s left)"
        if words != self._said and progress.stage != "done":
            self._said = words
            print(f"astconsole: {words} …", file=sys.stderr, flush=True)  # noqa: T201
