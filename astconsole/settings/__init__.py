"""What a person can set: one declared table, a TOML file they may edit, and the secrets. No Qt.

:func:`load` reads every layer into typed :class:`Settings`; :func:`save` writes changes back with
the comments kept; :data:`TABLE` lists what there is, for the preferences and the documentation.
Secrets have their own module, :mod:`astconsole.settings.secrets`.
"""

from __future__ import annotations

from astconsole.settings.errors import (
    SecretError,
    SettingsError,
    SettingsFileError,
    SettingsSyntaxError,
    SettingsValueError,
)
from astconsole.settings.loading import Loaded, load
from astconsole.settings.model import Settings
from astconsole.settings.places import cache_folder, log_file, system_file, user_file
from astconsole.settings.saving import save
from astconsole.settings.table import GROUPS, TABLE, Group, Setting, setting

__all__ = [
    "GROUPS",
    "TABLE",
    "Group",
    "Loaded",
    "SecretError",
    "Setting",
    "Settings",
    "SettingsError",
    "SettingsFileError",
    "SettingsSyntaxError",
    "SettingsValueError",
    "cache_folder",
    "load",
    "log_file",
    "save",
    "setting",
    "system_file",
    "user_file",
]
