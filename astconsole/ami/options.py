"""How to reach and enter one PBX, as a frozen value.

The rule kept here: options that cannot work are refused when they are made, by name and with what
would be right, and not when a socket meets them. The password never shows in a repr.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Final

from astconsole.ami.errors import OptionError

_CONTROL: Final = re.compile("[\0-\x1f\x7f\ud800-\udfff]")
_CLASSES: Final = re.compile(r"[A-Za-z]+(,[A-Za-z]+)*")


@dataclass(frozen=True, kw_only=True, slots=True)
class ConnectionOptions:
    """Where the PBX is, who we are there, and how patient we are. Times are seconds.

    Raises:
        OptionError: one of them cannot be right; the message names it.
    """

    host: str = "localhost"
    """Name or address of the PBX."""
    port: int = 5038
    """TCP port; 5038 is Asterisk's default, 5039 with TLS (manager.conf.sample)."""
    user: str
    """The section's name in manager.conf."""
    password: str = field(repr=False)
    """Its ``secret``."""
    events: str = "on"
    """``on``, ``off`` or a comma list of event classes (``call,agent``)."""
    connect_timeout: float = 0.0
    """For TCP and TLS together; 0: as long as the operating system tries."""
    banner_timeout: float = 10.0
    """For the banner once connected (and for TLS, where ``connect_timeout`` is 0)."""
    action_timeout: float = 30.0
    """For the answer to an action; 0: for ever."""
    ping_interval: float = 10.0
    """Silence after which the PBX is asked whether it still lives; 0: never."""
    ping_timeout: float = 10.0
    """For its answer to that."""
    tls: bool = False
    """Speak TLS from the first byte; AMI has no STARTTLS."""
    tls_verify: bool = True
    """Whether the certificate must be trusted and carry the host's name."""
    tls_ca_file: str = ""
    """PEM file of the certificates to trust instead of the system's; empty: the system's."""
    plain_login: bool | None = None
    """True: send the password itself. False: never. None: by MD5 challenge, and itself only where
    the PBX offers no challenge and TLS hides it."""

    def __post_init__(self) -> None:
        for name in ("host", "user", "password", "events", "tls_ca_file"):
            if _CONTROL.search(getattr(self, name)):
                raise OptionError(f"{name} holds a control character or half a character.")
        if not self.host.strip():
            raise OptionError("host is empty: give the name or address of the PBX.")
        if not self.user:
            raise OptionError("user is empty: give the name of a section in manager.conf.")
        if isinstance(self.port, bool) or not 1 <= self.port <= 65535:
            raise OptionError(f"port is {self.port}, which is not between 1 and 65535.")
        for name, least in (
            ("connect_timeout", 0.0),
            ("action_timeout", 0.0),
            ("ping_interval", 0.0),
            ("banner_timeout", 0.001),
            ("ping_timeout", 0.001),
        ):
            value = getattr(self, name)
            if not (math.isfinite(value) and value >= least):
                raise OptionError(f"{name} is {value}: it must be {least:g} seconds or more.")
        # Asterisk compares the list's words as they stand, so "call, agent" would lose agent
        events = self.events.replace(" ", "")
        if _CLASSES.fullmatch(events) is None:
            raise OptionError(
                f"events is {self.events!r}: it must be on, off or a comma list of classes "
                "such as call,agent."
            )
        object.__setattr__(self, "events", events)

    @property
    def address(self) -> str:
        """Host and port, as a person would write them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"
