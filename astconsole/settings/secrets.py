"""Passwords: where they are kept, and where they are found.

A password is looked for, in this order, in
 1. a file named on the command line (``--password-file``),
 2. the environment variable ``ASTCONSOLE_PASSWORD``,
 3. the desktop's keyring, under ``user@host:port``,
 4. the first line that ``connection.password_command`` prints,
 5. a file of our own that its owner alone may read, for machines without a keyring.

The rule kept here: a password is never in the settings, in a log, in a message or in a repr. Each
function may wait for the desktop (a keyring asks to be unlocked): call it on a thread.
"""

from __future__ import annotations

import json
import os
import shlex
import stat
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from astconsole.settings import places
from astconsole.settings.errors import SecretError

SERVICE: Final = "astconsole"
"""The service name in the keyring."""

VARIABLE: Final = "ASTCONSOLE_PASSWORD"
_COMMAND_SECONDS: Final = 30
_MOST_BYTES: Final = 10_000


class Source(StrEnum):
    """Where a password came from, or went to."""

    PASSWORD_FILE = "password file"  # noqa: S105 - the name of a place
    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    COMMAND = "command"
    OWN_FILE = "file"


@dataclass(frozen=True, slots=True)
class Secret:
    """A password and where it came from; the password shows in no repr."""

    value: str = field(repr=False)
    source: Source

    def __str__(self) -> str:
        return "a password"


class Keyring(Protocol):
    """What is used of :mod:`keyring`; its errors are those of :mod:`keyring.errors`."""

    def get_password(self, service: str, account: str, /) -> str | None:
        """The password, None if there is none."""

    def set_password(self, service: str, account: str, password: str, /) -> None:
        """Keep a password."""

    def delete_password(self, service: str, account: str, /) -> None:
        """Forget a password."""


def account_of(user: str, host: str, port: int) -> str:
    """The name a password is kept under: ``user@host:port``."""
    return f"{user}@{host}:{port}"


class Secrets:
    """The passwords of this person.

    Args:
        keyring: the desktop's; None: what :func:`keyring.get_keyring` finds.
        own_file: the file used where there is no keyring; None: beside the settings.
    """

    def __init__(self, *, keyring: Keyring | None = None, own_file: Path | None = None) -> None:
        self._keyring = keyring
        self._own_file = own_file or places.user_file().with_name("passwords.json")

    def find(
        self,
        account: str,
        *,
        password_file: Path | None = None,
        password_command: str = "",
        environ: Mapping[str, str] | None = None,
    ) -> Secret | None:
        """The password of an account, None when there is none anywhere.

        Raises:
            SecretError: a place that was named cannot give it: the file, the command.
        """
        if password_file is not None:
            return Secret(_first_line_of(password_file), Source.PASSWORD_FILE)
        from_environment = (os.environ if environ is None else environ).get(VARIABLE)
        if from_environment:
            return Secret(from_environment, Source.ENVIRONMENT)
        kept = self._from_keyring(account)
        if kept:
            return Secret(kept, Source.KEYRING)
        if password_command.strip():
            return Secret(_output_of(password_command), Source.COMMAND)
        kept = self._read_own_file().get(account)
        return Secret(kept, Source.OWN_FILE) if kept else None

    def keep(self, account: str, password: str) -> Source:
        """Keep a password: in the keyring, or where there is none in our own file.

        Returns:
            where it went; with ``Source.OWN_FILE`` the person should be told, see :meth:`warning`.

        Raises:
            SecretError: it could be kept nowhere.
        """
        if not password or any(character in password for character in "\r\n\x00"):
            raise SecretError("the password is empty or holds a line end", key="password")
        if self._into_keyring(account, password):
            passwords = self._read_own_file()
            if passwords.pop(account, None) is not None:
                self._write_own_file(passwords)
            return Source.KEYRING
        self._write_own_file({**self._read_own_file(), account: password})
        return Source.OWN_FILE

    def forget(self, account: str) -> None:
        """Forget a password wherever we kept it."""
        backend = self._backend()
        if backend is not None:
            with suppress(Exception):  # a keyring may fail in any way; see _from_keyring
                backend.delete_password(SERVICE, account)
        passwords = self._read_own_file()
        if passwords.pop(account, None) is not None:
            self._write_own_file(passwords)

    @property
    def has_keyring(self) -> bool:
        """Whether this desktop has a keyring to keep passwords in."""
        return self._backend() is not None

    def warning(self) -> str:
        """What to tell a person whose password went into our own file."""
        return (
            f"No keyring was found on this desktop. The password was written to {self._own_file}, "
            "which only you can read, but it is not encrypted. You can set "
            "connection.password_command instead."
        )

    def _backend(self) -> Keyring | None:
        if self._keyring is not None:
            return self._keyring
        import keyring  # noqa: PLC0415 - slow to load, and only needed here

        found = keyring.get_keyring()
        # "fail" and "null" stand for no keyring; the latter would lose a password without a word
        return None if type(found).__module__.endswith((".fail", ".null")) else found

    def _from_keyring(self, account: str) -> str | None:
        # Keyrings speak to the desktop in many ways and each raises errors of its own. None of
        # them may keep a person from the next place.
        with suppress(Exception):
            backend = self._backend()
            return backend.get_password(SERVICE, account) if backend else None
        return None

    def _into_keyring(self, account: str, password: str) -> bool:
        with suppress(Exception):
            backend = self._backend()
            if backend is not None:
                backend.set_password(SERVICE, account, password)
                return backend.get_password(SERVICE, account) == password
        return False

    def _read_own_file(self) -> dict[str, str]:
        path = self._own_file
        try:
            with path.open("rb") as file:
                mode = os.fstat(file.fileno()).st_mode
                if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
                    raise SecretError(
                        f"{path} can be read by others, so it is not used; "
                        f"run: chmod 600 {shlex.quote(str(path))}",
                        path=path,
                    )
                kept = json.load(file)
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise SecretError(f"{path} cannot be read ({error.strerror})", path=path) from error
        except ValueError as error:
            raise SecretError(
                f"{path} is no list of passwords; delete it and enter them again", path=path
            ) from error
        if not isinstance(kept, dict):
            return {}
        return {name: word for name, word in kept.items() if isinstance(word, str)}

    def _write_own_file(self, passwords: Mapping[str, str]) -> None:
        path = self._own_file
        unfinished = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            unfinished.unlink(missing_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with os.fdopen(os.open(unfinished, flags, 0o600), "w", encoding="ascii") as file:
                json.dump(dict(passwords), file)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise SecretError(
                f"the password cannot be written to {path} ({error.strerror})", path=path
            ) from error


def _first_line_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES)
    except OSError as error:
        raise SecretError(
            f"the password file {path} cannot be read ({error.strerror})", path=path
        ) from error
    return _first_line(raw, f"the password file {path}", path)


def _output_of(command: str) -> str:
    key = "connection.password_command"
    try:
        words = shlex.split(command)
        done = subprocess.run(  # noqa: S603 - the person's own command, and no shell
            words or [""],
            capture_output=True,
            timeout=_COMMAND_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as error:
        raise SecretError(f"{key} gave no answer in {_COMMAND_SECONDS} seconds", key=key) from error
    except OSError as error:
        raise SecretError(f"{key} cannot be run ({error.strerror})", key=key) from error
    except ValueError as error:
        raise SecretError(f"{key} is no command ({error})", key=key) from error
    if done.returncode != 0:
        raise SecretError(f"{key} failed with exit code {done.returncode}", key=key)
    return _first_line(done.stdout, f"the output of {key}", None)


def _first_line(raw: bytes, what: str, path: Path | None) -> str:
    try:
        line = raw.decode("utf-8-sig").partition("\n")[0].rstrip("\r")
    except UnicodeDecodeError as error:
        raise SecretError(f"{what} is not UTF-8 text", path=path) from error
    if not line:
        raise SecretError(f"{what} has an empty first line; it must be the password", path=path)
    return line
