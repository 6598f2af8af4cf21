"""Where settings, data and what can be made anew lie on this system.

The rule kept here: nothing is made by asking where it is.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import platformdirs

_APP: Final = "astconsole"
_FILE: Final = "config.toml"


def system_file() -> Path:
    """The administrator's settings, such as ``/etc/astconsole/config.toml``."""
    if os.name == "posix" and sys.platform != "darwin":
        return Path("/etc") / _APP / _FILE
    return platformdirs.site_config_path(_APP, appauthor=False) / _FILE


def user_file() -> Path:
    """The person's settings, such as ``~/.config/astconsole/config.toml``."""
    return platformdirs.user_config_path(_APP, appauthor=False) / _FILE


def log_file() -> Path:
    """The call log where no other is set, such as ``~/.local/share/astconsole/calls.db``."""
    return platformdirs.user_data_path(_APP, appauthor=False) / "calls.db"


def cache_folder() -> Path:
    """What can be made anew at any time, such as ``~/.cache/astconsole``."""
    return platformdirs.user_cache_path(_APP, appauthor=False)
