"""From settings and secrets to connection options.

The rule kept here: no Qt, for the headless commands connect by the same way. What is missing is
told apart from what is wrong: the first can be asked of a person.
"""

from __future__ import annotations

from pathlib import Path

from astconsole.ami.options import ConnectionOptions
from astconsole.settings import Settings
from astconsole.settings.secrets import VARIABLE, Secrets, account_of


class MissingError(Exception):
    """Nobody has said yet who connects, or with which password; the message says what to give."""


def connection_options(
    settings: Settings,
    secrets: Secrets,
    *,
    password_file: Path | None = None,
    password: str = "",
) -> ConnectionOptions:
    """The options these settings mean.

    Args:
        settings: whose connection.
        secrets: where a password may be kept.
        password_file: a file that was named for it.
        password: one that was just typed; it goes before all others.

    Raises:
        MissingError: there is no user, or no password anywhere.
        SecretError: a place that was named for the password cannot give it.
        OptionError: something cannot be right.
    """
    wanted = settings.connection
    if not wanted.user:
        raise MissingError("no user: give --user, the user's section in manager.conf.")
    if not password:
        account = account_of(wanted.user, wanted.host, wanted.port)
        secret = secrets.find(
            account, password_file=password_file, password_command=wanted.password_command
        )
        if secret is None:
            raise MissingError(
                f"no password for {account}: give --password-file, set {VARIABLE}, or keep it "
                "with astconsole password."
            )
        password = secret.value
    return ConnectionOptions(
        host=wanted.host,
        port=wanted.port,
        user=wanted.user,
        password=password,
        events=wanted.events,
        connect_timeout=wanted.connect_timeout,
        tls=wanted.tls,
        tls_verify=wanted.tls_verify,
        tls_ca_file=wanted.tls_ca_file,
        plain_login={"auto": None, "always": True, "never": False}[wanted.plain_login],
    )
