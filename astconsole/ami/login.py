"""How to enter: the login, and what a refusal means.

The rule kept here: the password goes over the wire only where somebody asked for it or where TLS
hides it. Otherwise the PBX hears a digest of its own challenge and the password (Challenge, then
Login with ``AuthType: MD5``; main/manager.c, ``authenticate``).
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from astconsole.ami.errors import (
    ActionTimeoutError,
    AlreadyLoggedInError,
    LoginError,
    LoginTimeoutError,
    PermissionDeniedError,
    WrongCredentialsError,
)

if TYPE_CHECKING:
    from astconsole.ami.messages import Response
    from astconsole.ami.options import ConnectionOptions

Send = Callable[[str, list[tuple[str, str]]], Awaitable["Response"]]
"""Sends an action with those headers and returns the answer."""


async def log_in(options: ConnectionOptions, send: Send) -> None:
    """Log in as the options say.

    Raises:
        LoginError: one of its children says why the PBX will not have us.
    """
    who = [("Username", options.user), ("Events", options.events)]
    try:
        key = [] if options.plain_login else await _key(options, send)
        response = await send("Login", who + (key or [("Secret", options.password)]))
    except ActionTimeoutError as error:
        raise LoginTimeoutError(
            f"{options.address} did not answer the login within {options.action_timeout:g} s; "
            "perhaps it is overloaded or still starting."
        ) from error
    if not response.success:
        raise _refusal(options, response.message)


async def _key(options: ConnectionOptions, send: Send) -> list[tuple[str, str]]:
    """The headers that prove the password; none where it may be sent itself instead."""
    response = await send("Challenge", [("AuthType", "MD5")])
    challenge = response.get("Challenge")
    if response.success and challenge:
        # AMI knows no better digest; it keeps the password off the wire, no more
        digest = hashlib.md5((challenge + options.password).encode(), usedforsecurity=False)
        return [("AuthType", "MD5"), ("Key", digest.hexdigest())]
    if options.tls and options.plain_login is None:
        return []
    raise LoginError(
        f"{options.address} offers no login by challenge ({response.message or 'no reason given'})"
        ". Connect with TLS, or set plain_login to send the password as it is."
    )


def _refusal(options: ConnectionOptions, said: str) -> LoginError:
    """The right error for the PBX's words (main/manager.c, ``process_message``)."""
    where, user = options.address, options.user
    words = said.lower()
    if "already in use" in words:
        return AlreadyLoggedInError(
            f"{where} has the user {user} logged in already and allows one login at a time. Give "
            "each person an AMI user of their own, or set allowmultiplelogin=yes in manager.conf."
        )
    if "permission denied" in words:
        return PermissionDeniedError(
            f"{where} does not let the user {user} log in: {said}. Check that user's section in "
            "manager.conf."
        )
    if "authentication failed" in words:
        return WrongCredentialsError(
            f"{where} did not accept the user {user}. Check user and password; if they are right, "
            "check permit and deny in that user's section of manager.conf."
        )
    return LoginError(f"{where} refused the login of the user {user}: {said or 'no reason given'}.")
