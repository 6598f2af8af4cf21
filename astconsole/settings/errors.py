"""What can be wrong with the settings, by who is at fault.

    SettingsError
     ├── SettingsFileError       a file cannot be read or written: permissions, folder, room
     ├── SettingsSyntaxError     a file is no TOML
     ├── SettingsValueError      a key that is no setting, or a value that cannot be right
     └── SecretError             a password cannot be got or kept

The rule kept here: a message names the file and the line, or the variable or option, and says what
would be right. A password never stands in one.
"""

from __future__ import annotations

from pathlib import Path


class SettingsError(Exception):
    """Anything wrong with the settings.

    Attributes:
        path: the file concerned, None for the environment and the command line.
        line: where in the file, counted from 1; None if not known.
        key: the setting, such as ``connection.port``; "" if it is about no one of them.
    """

    def __init__(
        self, message: str, *, path: Path | None = None, line: int | None = None, key: str = ""
    ) -> None:
        super().__init__(message)
        self.path = path
        self.line = line
        self.key = key


class SettingsFileError(SettingsError):
    """A settings file cannot be read or written."""


class SettingsSyntaxError(SettingsError):
    """A settings file is no TOML. It is left as it is."""


class SettingsValueError(SettingsError):
    """A key that is no setting, or a value that cannot be right."""


class SecretError(SettingsError):
    """A password cannot be got or kept."""
