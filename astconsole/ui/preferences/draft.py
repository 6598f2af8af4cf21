"""A connection, and changes, as they stand in the fields: not saved yet.

The rule kept here: the password shows in no repr.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from astconsole.settings.secrets import account_of
from astconsole.settings.table import Value, setting


@dataclass(frozen=True, slots=True)
class ConnectionDraft:
    """How to reach the PBX, as it was typed.

    Attributes:
        values: settings by key, those of the connection all of them.
        password: what was typed, "" when nothing was: then the one that is kept counts.
    """

    values: Mapping[str, Value]
    password: str = field(default="", repr=False)

    @property
    def account(self) -> str:
        """The name the password is kept under."""
        user, host, port = (
            self.values.get(key, setting(key).default)
            for key in ("connection.user", "connection.host", "connection.port")
        )
        return account_of(str(user), str(host), int(port) if isinstance(port, int) else 0)


@dataclass(frozen=True, slots=True)
class ChangesDraft:
    """What is to be saved.

    Attributes:
        values: the settings that were changed, by key.
        account: whom ``password`` belongs to.
        password: what was typed, "" when nothing was.
    """

    values: Mapping[str, Value]
    account: str = ""
    password: str = field(default="", repr=False)
