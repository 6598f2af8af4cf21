"""The settings: the one place where each is declared, with its type, default and help.

A field is a setting; :func:`option` gives it its words and limits. The table for the preferences,
the file, the environment and the command line are all derived from here (table.py).

The rule kept here: a default works without anybody having set anything; no secret is a setting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Literal

OPTION: Final = "option"
"""Where a field's metadata hold its :class:`Option`."""


@dataclass(frozen=True, slots=True)
class Option:
    """What a field's type does not say. Numbers lie between minimum and maximum, both allowed.

    ``pattern`` is what a text, or each text of a list, must fully match unless it is empty;
    ``expected`` says the same in words, after "must be".
    """

    help: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""
    expected: str = ""


def option(
    default: Any,
    help: str,  # noqa: A002 - the word the preferences use
    **more: Any,
) -> Any:
    """A field with that default; ``more`` are further fields of :class:`Option`."""
    return field(default=default, metadata={OPTION: Option(help, **more)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """How to reach the PBX and who to be there."""

    host: str = option("localhost", "Name or address of the PBX.")
    port: int = option(
        5038, "Its AMI port: 5038, with TLS as a rule 5039.", minimum=1, maximum=65535
    )
    user: str = option("", "Your section in the PBX's manager.conf. The secret is kept elsewhere.")
    tls: bool = option(default=False, help="Encrypt the connection (tlsenable in manager.conf).")
    tls_verify: bool = option(
        default=True, help="Refuse a PBX whose certificate cannot be trusted."
    )
    tls_ca_file: str = option("", "PEM file of certificates to trust; empty: the system's.")
    events: str = option(
        "on",
        "Events to ask for: on, off, or classes such as call,agent.",
        pattern=r"[A-Za-z]+(\s*,\s*[A-Za-z]+)*",
        expected="on, off or a comma list of classes such as call,agent",
    )
    connect_timeout: float = option(
        10.0, "Seconds to wait for a connection; 0: as long as the system tries.", minimum=0
    )
    plain_login: Literal["auto", "always", "never"] = option(
        "auto",
        "Send the password itself: auto only over TLS and where nothing better is offered.",
        choices=("auto", "always", "never"),
    )
    reconnect_longest: float = option(
        30.0, "Longest wait in seconds between two tries.", minimum=1, maximum=3600
    )
    password_command: str = option(
        "", "Command whose first line of output is the password, where there is no keyring."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """Whose calls are mine."""

    extensions: tuple[str, ...] = option(
        (), "My extensions, such as 101, PJSIP/front-desk or Local/101@internal."
    )
    watch_all: bool = option(default=False, help="Show the calls of everybody, for a supervisor.")
    dial_context: str = option(
        "",
        "Context of the dialplan that calls numbers for you, such as from-internal; empty: none.",
        pattern=r"[A-Za-z0-9_.-]+",
        expected="the name of a context in extensions.conf",
    )
    region: str = option(
        "",
        "Country whose numbering plan national numbers follow, two letters such as DE.",
        pattern=r"[A-Za-z]{2}",
        expected="a country of two letters such as DE",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Popup:
    """What comes up when somebody calls."""

    enabled: bool = option(default=True, help="Show who is calling.")
    internal: bool = option(default=True, help="Also for calls from colleagues.")
    presenter: Literal["auto", "window", "notification"] = option(
        "auto",
        "How: a window of its own, the desktop's notification, or what suits the desktop.",
        choices=("auto", "window", "notification"),
    )
    corner: Literal["top-right", "top-left", "bottom-right", "bottom-left"] = option(
        "bottom-right",
        "Corner of the screen it stands in.",
        choices=("top-right", "top-left", "bottom-right", "bottom-left"),
    )
    linger_seconds: int = option(
        4, "How long it says what became of the call.", minimum=0, maximum=600
    )
    respect_full_screen: bool = option(
        default=True, help="Stay away while a window fills the screen."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The call log."""

    enabled: bool = option(default=True, help="Write calls to the log.")
    file: str = option("", "The database; empty: in your data folder.")
    retention_days: int = option(
        0, "Delete calls older than that many days; 0: keep them.", minimum=0, maximum=36500
    )
    do_not_log: tuple[str, ...] = option((), "Numbers whose calls are never written down.")
    raw_events: bool = option(default=True, help="Keep the raw events of a call for a while.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """How it looks."""

    theme: Literal["system", "light", "dark"] = option(
        "system", "Light, dark, or as the desktop.", choices=("system", "light", "dark")
    )
    language: Literal["system", "en", "de", "fr"] = option(
        "system", "Language of the words.", choices=("system", "en", "de", "fr")
    )
    hold_amber_seconds: int = option(
        60, "On hold for so long: the timer turns amber.", minimum=1, maximum=86400
    )
    hold_red_seconds: int = option(
        120, "On hold for so long: the timer turns red.", minimum=1, maximum=86400
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """Where to learn who is calling."""

    crm_url: str = option(
        "",
        "Page of the office's CRM about a caller; {number} and {name} are filled in.",
        pattern=r"(?i:https?)://[^\s]+",
        expected="an address that begins with http:// or https://",
    )
    crm_open: Literal["never", "ringing", "answered"] = option(
        "never",
        "Open that page by itself when a call from outside rings or is answered.",
        choices=("never", "ringing", "answered"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """How it behaves on the desktop."""

    start_with_session: bool = option(default=False, help="Start when you log in to the desktop.")
    start_hidden: bool = option(default=True, help="Start in the tray, without a window.")
    close_to_tray: bool = option(default=True, help="Closing the window leaves it in the tray.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a person can set, with what holds where nobody did."""

    connection: Connection = field(default_factory=Connection)
    me: Me = field(default_factory=Me)
    popup: Popup = field(default_factory=Popup)
    log: Log = field(default_factory=Log)
    appearance: Appearance = field(default_factory=Appearance)
    lookup: Lookup = field(default_factory=Lookup)
    behaviour: Behaviour = field(default_factory=Behaviour)
