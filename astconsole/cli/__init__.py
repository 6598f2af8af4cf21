"""The command ``astconsole``: run, demo, watch, replay, export, doctor.

The rule kept here: bad input is one line on standard error that names the thing and says what to
do, and exit code 2; a traceback reaches nobody. Qt is imported only by the commands that show a
window.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from astconsole.cli.arguments import parser
from astconsole.cli.fault import CommandFault

_OWN_OPTIONS = frozenset({"-h", "--help", "--version"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 2 bad input or no connection."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0].startswith("-") and words[0] not in _OWN_OPTIONS):
        words.insert(0, "run")
    given = parser().parse_args(words)
    try:
        code = given.command(given)
    except CommandFault as fault:
        print(f"astconsole: {fault}", file=sys.stderr)  # noqa: T201 - the command's voice
        return 2
    except BrokenPipeError:
        # whoever read our lines has enough (head, grep -m1): not an error, and nothing to say
        sys.stdout = None  # keeps the interpreter from flushing it
        return 0
    except KeyboardInterrupt:
        return 130
    return int(code)
