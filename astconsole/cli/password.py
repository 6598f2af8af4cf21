"""``astconsole password``: keep the password of a PBX where the app finds it.

The rule kept here: it is typed unseen and goes into the system's keyring; where there is
none, the person is told where it went.
"""

from __future__ import annotations

import argparse
import getpass
import sys

from astconsole.cli.connection import load_settings
from astconsole.cli.fault import CommandFault
from astconsole.settings import SettingsError
from astconsole.settings.secrets import Secrets, Source, account_of


def run(given: argparse.Namespace) -> int:
    """The command."""
    wanted = load_settings(given).connection
    if not wanted.user:
        raise CommandFault("no user: give --user, the user's section in manager.conf.")
    account = account_of(wanted.user, wanted.host, wanted.port)
    secrets = Secrets()
    if given.forget:
        secrets.forget(account)
        print(f"the password of {account} is forgotten")  # noqa: T201 - the command's answer
        return 0
    password = _typed(f"password of {account}: ")
    try:
        source = secrets.keep(account, password)
    except SettingsError as error:
        raise CommandFault(str(error)) from error
    if source is Source.OWN_FILE:
        print(f"astconsole: {secrets.warning()}", file=sys.stderr)  # noqa: T201 - a warning
    print(f"the password of {account} is kept")  # noqa: T201 - the command's answer
    return 0


def _typed(prompt: str) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")
