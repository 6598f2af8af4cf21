"""The words of the settings on screen: titles, choices, units, help and what a value must be.

The rule kept here: a setting is declared in one place, with its help in English; what stands here
is only what a screen needs besides, and every text goes through the translation. Tests hold these
tables to the declared one, so that no setting is without its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from astconsole.settings.checking import check
from astconsole.settings.table import Group, Kind, Setting, Value

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate knows that name
    """Mark a text for lupdate; PySide6's own tells a type checker that it gives any object."""
    return text


_GROUPS: Final[Mapping[str, str]] = {
    "connection": QT_TRANSLATE_NOOP("Settings", "Connection"),
    "me": QT_TRANSLATE_NOOP("Settings", "Me"),
    "popup": QT_TRANSLATE_NOOP("Settings", "Popup"),
    "log": QT_TRANSLATE_NOOP("Settings", "Call log"),
    "appearance": QT_TRANSLATE_NOOP("Settings", "Appearance"),
    "lookup": QT_TRANSLATE_NOOP("Settings", "Lookup"),
    "behaviour": QT_TRANSLATE_NOOP("Settings", "Behaviour"),
}

_TITLES: Final[Mapping[str, str]] = {
    "connection.host": QT_TRANSLATE_NOOP("Settings", "PBX"),
    "connection.port": QT_TRANSLATE_NOOP("Settings", "Port"),
    "connection.user": QT_TRANSLATE_NOOP("Settings", "User"),
    "connection.tls": QT_TRANSLATE_NOOP("Settings", "Encrypt with TLS"),
    "connection.tls_verify": QT_TRANSLATE_NOOP("Settings", "Check the certificate"),
    "connection.tls_ca_file": QT_TRANSLATE_NOOP("Settings", "Certificates to trust"),
    "connection.events": QT_TRANSLATE_NOOP("Settings", "Events"),
    "connection.connect_timeout": QT_TRANSLATE_NOOP("Settings", "Patience when connecting"),
    "connection.plain_login": QT_TRANSLATE_NOOP("Settings", "Plain login"),
    "connection.reconnect_longest": QT_TRANSLATE_NOOP("Settings", "Longest wait between tries"),
    "connection.password_command": QT_TRANSLATE_NOOP("Settings", "Password command"),
    "me.extensions": QT_TRANSLATE_NOOP("Settings", "My extensions"),
    "me.watch_all": QT_TRANSLATE_NOOP("Settings", "Show everybody’s calls"),
    "me.dial_context": QT_TRANSLATE_NOOP("Settings", "Call back through"),
    "me.region": QT_TRANSLATE_NOOP("Settings", "Country"),
    "popup.enabled": QT_TRANSLATE_NOOP("Settings", "Show incoming calls"),
    "popup.internal": QT_TRANSLATE_NOOP("Settings", "From colleagues too"),
    "popup.presenter": QT_TRANSLATE_NOOP("Settings", "Shown as"),
    "popup.corner": QT_TRANSLATE_NOOP("Settings", "Corner"),
    "popup.linger_seconds": QT_TRANSLATE_NOOP("Settings", "Stays afterwards"),
    "popup.respect_full_screen": QT_TRANSLATE_NOOP("Settings", "Stay away from full screens"),
    "log.enabled": QT_TRANSLATE_NOOP("Settings", "Keep a call log"),
    "log.file": QT_TRANSLATE_NOOP("Settings", "File"),
    "log.retention_days": QT_TRANSLATE_NOOP("Settings", "Keep calls for"),
    "log.do_not_log": QT_TRANSLATE_NOOP("Settings", "Numbers never logged"),
    "log.raw_events": QT_TRANSLATE_NOOP("Settings", "Keep raw events"),
    "appearance.theme": QT_TRANSLATE_NOOP("Settings", "Colours"),
    "appearance.language": QT_TRANSLATE_NOOP("Settings", "Language"),
    "appearance.hold_amber_seconds": QT_TRANSLATE_NOOP("Settings", "Hold turns amber after"),
    "appearance.hold_red_seconds": QT_TRANSLATE_NOOP("Settings", "Hold turns red after"),
    "lookup.crm_url": QT_TRANSLATE_NOOP("Settings", "Address in your CRM"),
    "lookup.crm_open": QT_TRANSLATE_NOOP("Settings", "Open it by itself"),
    "behaviour.start_with_session": QT_TRANSLATE_NOOP("Settings", "Start with the session"),
    "behaviour.start_hidden": QT_TRANSLATE_NOOP("Settings", "Start hidden"),
    "behaviour.close_to_tray": QT_TRANSLATE_NOOP("Settings", "Close to the tray"),
}

_CHOICES: Final[Mapping[tuple[str, str], str]] = {
    ("connection.plain_login", "auto"): QT_TRANSLATE_NOOP("Settings", "Only where it must be"),
    ("connection.plain_login", "always"): QT_TRANSLATE_NOOP("Settings", "Always"),
    ("connection.plain_login", "never"): QT_TRANSLATE_NOOP("Settings", "Never"),
    ("popup.presenter", "auto"): QT_TRANSLATE_NOOP("Settings", "What suits the desktop"),
    ("popup.presenter", "window"): QT_TRANSLATE_NOOP("Settings", "A window of its own"),
    ("popup.presenter", "notification"): QT_TRANSLATE_NOOP("Settings", "A notification"),
    ("popup.corner", "top-right"): QT_TRANSLATE_NOOP("Settings", "Top right"),
    ("popup.corner", "top-left"): QT_TRANSLATE_NOOP("Settings", "Top left"),
    ("popup.corner", "bottom-right"): QT_TRANSLATE_NOOP("Settings", "Bottom right"),
    ("popup.corner", "bottom-left"): QT_TRANSLATE_NOOP("Settings", "Bottom left"),
    ("appearance.theme", "system"): QT_TRANSLATE_NOOP("Settings", "As the desktop"),
    ("appearance.theme", "light"): QT_TRANSLATE_NOOP("Settings", "Light"),
    ("appearance.theme", "dark"): QT_TRANSLATE_NOOP("Settings", "Dark"),
    ("appearance.language", "system"): QT_TRANSLATE_NOOP("Settings", "As the desktop"),
    ("lookup.crm_open", "never"): QT_TRANSLATE_NOOP("Settings", "Never"),
    ("lookup.crm_open", "ringing"): QT_TRANSLATE_NOOP("Settings", "When a call rings"),
    ("lookup.crm_open", "answered"): QT_TRANSLATE_NOOP("Settings", "When it is answered"),
}

_OWN_NAMES: Final = {"en": "English", "de": "Deutsch", "fr": "Français"}
"""Languages say their own names, for who cannot read the one that is set."""

_UNITS: Final[Mapping[str, str]] = {
    "connection.connect_timeout": QT_TRANSLATE_NOOP("Settings", "seconds"),
    "connection.reconnect_longest": QT_TRANSLATE_NOOP("Settings", "seconds"),
    "popup.linger_seconds": QT_TRANSLATE_NOOP("Settings", "seconds"),
    "log.retention_days": QT_TRANSLATE_NOOP("Settings", "days"),
    "appearance.hold_amber_seconds": QT_TRANSLATE_NOOP("Settings", "seconds"),
    "appearance.hold_red_seconds": QT_TRANSLATE_NOOP("Settings", "seconds"),
}

_EXAMPLES: Final[Mapping[str, str]] = {
    "connection.host": "pbx.example.com",
    "connection.password_command": "pass show pbx",
    "lookup.crm_url": "https://crm.example.com/find?q={number}",
    "me.extensions": "101",
    "log.do_not_log": "+49 30 901820",
}
"""What could stand there; the same in every language."""


_SAY_IT_ALL: Final = frozenset(
    {
        "popup.enabled",
        "popup.internal",
        "popup.presenter",
        "popup.corner",
        "log.enabled",
        "appearance.theme",
        "appearance.language",
        "appearance.hold_amber_seconds",
        "appearance.hold_red_seconds",
        "connection.reconnect_longest",
        "log",
        "appearance",
    }
)
"""Settings and groups whose title and choices say it all: eyes need no help beside them."""


def translated(text: str) -> str:
    """A text of the settings in the language of now."""
    return translate("Settings", text) if text else ""


def group_title(name: str) -> str:
    """What a group is called on screen."""
    return translated(_GROUPS.get(name, name))


def group_help(group: Group) -> str:
    """What a group is about, where its title does not say it."""
    return "" if group.name in _SAY_IT_ALL else translated(group.help)


def title(setting: Setting) -> str:
    """What a setting is called on screen."""
    return translated(_TITLES.get(setting.key, setting.key))


def help_text(setting: Setting) -> str:
    """Its help, for whoever hears it."""
    return translated(setting.help)


def shown_help(setting: Setting) -> str:
    """The help under it, where title and choices do not say it."""
    return "" if setting.key in _SAY_IT_ALL else help_text(setting)


def choice_title(setting: Setting, choice: str) -> str:
    """What one of its choices is called on screen."""
    if choice in _OWN_NAMES:
        return _OWN_NAMES[choice]
    return translated(_CHOICES.get((setting.key, choice), choice))


def unit(setting: Setting) -> str:
    """What a number counts; "" where it counts nothing."""
    return translated(_UNITS.get(setting.key, ""))


def example(setting: Setting) -> str:
    """What could stand in an empty field."""
    return _EXAMPLES.get(setting.key, "")


def number_text(value: float) -> str:
    """A number as a person writes it here, without grouping."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    whole = int(value)
    return locale.toString(whole) if value == whole else locale.toString(value, "g", 12)


def value_text(setting: Setting, value: Value) -> str:
    """A value as a person reads it, such as the default one goes back to."""
    match setting.kind:
        case Kind.FLAG:
            return translate("Settings", "on") if value else translate("Settings", "off")
        case Kind.CHOICE:
            return choice_title(setting, str(value))
        case Kind.LIST:
            texts = value if isinstance(value, tuple) else ()
            return ", ".join(texts) or translate("Settings", "empty")
        case Kind.INTEGER | Kind.NUMBER if isinstance(value, int | float):
            return f"{number_text(value)} {unit(setting)}".strip()
        case _:
            return str(value) or translate("Settings", "empty")


def problem(setting: Setting, value: object) -> str:
    """What is wrong with that value for that setting, as a sentence; "" when it is right."""
    try:
        check(setting, value)
    except ValueError:
        return _must_be(setting)
    return ""


def _must_be(setting: Setting) -> str:
    if setting.expected:
        words = translate("Settings", "Must be {what}.")
        return words.format(what=translated(setting.expected))
    if setting.kind in (Kind.INTEGER, Kind.NUMBER):
        return _must_be_number(setting)
    if setting.kind is Kind.LIST:
        return translate("Settings", "Each must be one line of text.")
    return translate("Settings", "Must be one line of text.")


def _must_be_number(setting: Setting) -> str:
    whole = setting.kind is Kind.INTEGER
    least, most = setting.minimum, setting.maximum
    if least is None:
        return (
            translate("Settings", "Must be a whole number.")
            if whole
            else translate("Settings", "Must be a number.")
        )
    if most is None:
        if whole:
            words = translate("Settings", "Must be a whole number, {least} or more.")
        else:
            words = translate("Settings", "Must be a number, {least} or more.")
        return words.format(least=number_text(least))
    if whole:
        words = translate("Settings", "Must be a whole number from {least} to {most}.")
    else:
        words = translate("Settings", "Must be a number from {least} to {most}.")
    return words.format(least=number_text(least), most=number_text(most))


_OF_THE_TABLE: Final = (
    # What the table of settings itself says, here for lupdate, which cannot read it there.
    QT_TRANSLATE_NOOP("Settings", "How to reach the PBX and who to be there."),
    QT_TRANSLATE_NOOP("Settings", "Whose calls are mine."),
    QT_TRANSLATE_NOOP("Settings", "What comes up when somebody calls."),
    QT_TRANSLATE_NOOP("Settings", "The call log."),
    QT_TRANSLATE_NOOP("Settings", "How it looks."),
    QT_TRANSLATE_NOOP("Settings", "Where to learn who is calling."),
    QT_TRANSLATE_NOOP("Settings", "How it behaves on the desktop."),
    QT_TRANSLATE_NOOP("Settings", "Name or address of the PBX."),
    QT_TRANSLATE_NOOP("Settings", "Its AMI port: 5038, with TLS as a rule 5039."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Your section in the PBX's manager.conf. The secret is kept elsewhere.",
    ),
    QT_TRANSLATE_NOOP("Settings", "Encrypt the connection (tlsenable in manager.conf)."),
    QT_TRANSLATE_NOOP("Settings", "Refuse a PBX whose certificate cannot be trusted."),
    QT_TRANSLATE_NOOP("Settings", "PEM file of certificates to trust; empty: the system's."),
    QT_TRANSLATE_NOOP("Settings", "Events to ask for: on, off, or classes such as call,agent."),
    QT_TRANSLATE_NOOP("Settings", "on, off or a comma list of classes such as call,agent"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Seconds to wait for a connection; 0: as long as the system tries.",
    ),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Send the password itself: auto only over TLS and where nothing better is offered.",
    ),
    QT_TRANSLATE_NOOP("Settings", "Longest wait in seconds between two tries."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Command whose first line of output is the password, where there is no keyring.",
    ),
    QT_TRANSLATE_NOOP(
        "Settings",
        "My extensions, such as 101, PJSIP/front-desk or Local/101@internal.",
    ),
    QT_TRANSLATE_NOOP("Settings", "Show the calls of everybody, for a supervisor."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Context of the dialplan that calls numbers for you, such as from-internal; empty: none.",
    ),
    QT_TRANSLATE_NOOP("Settings", "the name of a context in extensions.conf"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Country whose numbering plan national numbers follow, two letters such as DE.",
    ),
    QT_TRANSLATE_NOOP("Settings", "a country of two letters such as DE"),
    QT_TRANSLATE_NOOP("Settings", "Show who is calling."),
    QT_TRANSLATE_NOOP("Settings", "Also for calls from colleagues."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "How: a window of its own, the desktop's notification, or what suits the desktop.",
    ),
    QT_TRANSLATE_NOOP("Settings", "Corner of the screen it stands in."),
    QT_TRANSLATE_NOOP("Settings", "How long it says what became of the call."),
    QT_TRANSLATE_NOOP("Settings", "Stay away while a window fills the screen."),
    QT_TRANSLATE_NOOP("Settings", "Write calls to the log."),
    QT_TRANSLATE_NOOP("Settings", "The database; empty: in your data folder."),
    QT_TRANSLATE_NOOP("Settings", "Delete calls older than that many days; 0: keep them."),
    QT_TRANSLATE_NOOP("Settings", "Numbers whose calls are never written down."),
    QT_TRANSLATE_NOOP("Settings", "Keep the raw events of a call for a while."),
    QT_TRANSLATE_NOOP("Settings", "Light, dark, or as the desktop."),
    QT_TRANSLATE_NOOP("Settings", "Language of the words."),
    QT_TRANSLATE_NOOP("Settings", "On hold for so long: the timer turns amber."),
    QT_TRANSLATE_NOOP("Settings", "On hold for so long: the timer turns red."),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Page of the office's CRM about a caller; {number} and {name} are filled in.",
    ),
    QT_TRANSLATE_NOOP("Settings", "an address that begins with http:// or https://"),
    QT_TRANSLATE_NOOP(
        "Settings",
        "Open that page by itself when a call from outside rings or is answered.",
    ),
    QT_TRANSLATE_NOOP("Settings", "Start when you log in to the desktop."),
    QT_TRANSLATE_NOOP("Settings", "Start in the tray, without a window."),
    QT_TRANSLATE_NOOP("Settings", "Closing the window leaves it in the tray."),
)
"""Every help and every "must be" of the table; a test holds it to be whole."""


def texts_of_the_table() -> frozenset[str]:
    """The texts of the declared table that translators are given."""
    return frozenset(_OF_THE_TABLE)
