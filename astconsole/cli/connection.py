"""From the command line to connection options.

The rule kept here: a password never stands on the command line, where everybody on the machine can
read it: it comes from the environment, a file, or the keyring.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from astconsole.ami.errors import OptionError
from astconsole.ami.options import ConnectionOptions
from astconsole.app.connecting import MissingError
from astconsole.app.connecting import connection_options as options_of
from astconsole.cli.fault import CommandFault
from astconsole.settings import Loaded, Settings, SettingsError, load
from astconsole.settings.secrets import VARIABLE as PASSWORD_VARIABLE
from astconsole.settings.secrets import Secrets

TLS_PORT: Final = 5039


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


def overrides(given: argparse.Namespace) -> dict[str, object]:
    """What the command line says, by the keys of the settings."""
    said: dict[str, object] = {
        "connection.host": given.host,
        "connection.port": given.port,
        "connection.user": given.user,
        "connection.tls": given.tls,
        "connection.tls_ca_file": given.tls_ca_file,
        "connection.tls_verify": False if given.no_tls_verify else None,
        "connection.plain_login": "always" if given.plain_login else None,
        "connection.events": given.events,
        "connection.connect_timeout": given.connect_timeout,
    }
    if given.tls and given.port is None:
        said["connection.port"] = TLS_PORT
    return said


def load_all(given: argparse.Namespace, more: Mapping[str, object] | None = None) -> Loaded:
    """The settings of every layer with their origins, the command line above them all.

    Raises:
        CommandFault: a file, a variable or an option is not right.
    """
    chosen = Path(given.config) if given.config else None
    try:
        return load(user=chosen, overrides={**overrides(given), **(more or {})})
    except SettingsError as error:
        raise CommandFault(str(error)) from error


def load_settings(given: argparse.Namespace, more: Mapping[str, object] | None = None) -> Settings:
    """The settings alone; see :func:`load_all`."""
    return load_all(given, more).settings


def connection_options(given: argparse.Namespace, settings: Settings) -> ConnectionOptions:
    """The options from settings, command line and the places a password may be in.

    Raises:
        CommandFault: something is missing or cannot be right.
    """
    file = Path(given.password_file) if given.password_file else None
    try:
        return options_of(settings, Secrets(), password_file=file)
    except (MissingError, SettingsError, OptionError) as error:
        raise CommandFault(str(error)) from error
