"""From the command line to connection options.

The rule kept here: a password never stands on the command line, where everybody on the machine can
read it: it comes from the environment, a file, or the keyring.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Final

from astconsole.ami.errors import OptionError
from astconsole.ami.options import ConnectionOptions
from astconsole.cli.fault import CommandFault

PASSWORD_VARIABLE: Final = "ASTCONSOLE_PASSWORD"  # noqa: S105 - the name of a variable


def add_connection(parser: argparse.ArgumentParser) -> None:
    """The options that say which PBX and who."""
    group = parser.add_argument_group("connection")
    group.add_argument("--host", help="name or address of the PBX")
    group.add_argument("--port", type=int, help="its AMI port (5038; 5039 with TLS)")
    group.add_argument("--user", help="the user's section in manager.conf")
    group.add_argument(
        "--password-file",
        metavar="FILE",
        help=f"file whose first line is the secret (or set {PASSWORD_VARIABLE})",
    )
    group.add_argument("--tls", action="store_true", default=None, help="speak TLS")
    group.add_argument("--tls-ca-file", metavar="PEM", help="trust these certificates")
    group.add_argument(
        "--no-tls-verify", action="store_true", help="take any certificate (not recommended)"
    )
    group.add_argument("--plain-login", action="store_true", default=None, help="no MD5 challenge")
    group.add_argument("--events", help="on, off, or classes such as call,agent")
    group.add_argument("--connect-timeout", type=float, metavar="SECONDS", help="0: none")
    group.add_argument("--config", metavar="FILE", help="settings file instead of the usual one")


def read_password(given: argparse.Namespace) -> str | None:
    """The password that was given by file or environment; None when neither was."""
    if given.password_file:
        try:
            lines = Path(given.password_file).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
            raise CommandFault(
                f"--password-file {given.password_file} cannot be read: {reason}."
            ) from error
        if not lines or not lines[0]:
            raise CommandFault(f"--password-file {given.password_file} has an empty first line.")
        return lines[0]
    return os.environ.get(PASSWORD_VARIABLE)


def connection_options(given: argparse.Namespace) -> ConnectionOptions:
    """The options from the command line.

    Raises:
        CommandFault: something is missing or cannot be right.
    """
    if not given.user:
        raise CommandFault("no user: give --user, the user's section in manager.conf.")
    password = read_password(given)
    if password is None:
        raise CommandFault(f"no password: give --password-file or set {PASSWORD_VARIABLE}.")
    chosen: dict[str, object] = {"user": given.user, "password": password}
    for name in ("host", "port", "tls", "tls_ca_file", "plain_login", "events", "connect_timeout"):
        value = getattr(given, name)
        if value is not None:
            chosen[name] = value
    if given.no_tls_verify:
        chosen["tls_verify"] = False
    if given.tls and given.port is None:
        chosen["port"] = 5039
    try:
        return ConnectionOptions(**chosen)  # type: ignore[arg-type] # checked by argparse
    except OptionError as error:
        raise CommandFault(str(error)) from error
