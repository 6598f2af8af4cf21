"""What a command cannot do, said in one line.

The rule kept here: the message names the thing (a file, an option, a host) and says what to do.
"""

from __future__ import annotations


class CommandFault(Exception):  # noqa: N818 - a fault of what was given, not of the program
    """Printed after ``astconsole: `` on standard error; the exit code is 2."""
