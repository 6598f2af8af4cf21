"""Sample values of the preferences and the first start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from astconsole.settings.loading import Loaded, settings_from
from astconsole.settings.table import Value

USER_FILE = Path("/home/mira/.config/astconsole/config.toml")


def loaded(
    values: Mapping[str, Value] | None = None, origins: Mapping[str, str] | None = None
) -> Loaded:
    """What holds: these values, the others at their defaults."""
    given = dict(values or {})
    where = dict.fromkeys(given, f"{USER_FILE} line 2") | dict(origins or {})
    return Loaded(settings_from(given), where, USER_FILE)


@dataclass(frozen=True)
class Found:
    """A finding as somebody hands it in."""

    severity: str
    title: str
    words: str
    remedy: str = ""


FINDINGS = (
    Found(
        "problem",
        "No right to see calls",
        "The user desk may log in, but gets no call events: it would see nothing.",
        "Add this line to [desk] in manager.conf and reload the manager:\nread = call,agent",
    ),
    Found(
        "warning",
        "Not encrypted",
        "The password and every call can be read by others on the network.",
        "Switch TLS on in manager.conf and here.",
    ),
    Found("note", "Asterisk 20.5", "An older release that is still maintained."),
    Found("ok", "Logged in", "The PBX pbx.example.com let the user desk in."),
)

SECTION = """; What astconsole needs of this PBX.
[desk]
; secret = (keep the line there is)
deny = 0.0.0.0/0.0.0.0
permit = 192.0.2.17/255.255.255.255
read = call
write = reporting
"""
