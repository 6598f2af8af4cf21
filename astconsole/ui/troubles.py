"""What went wrong, told in the language of the screen.

The wire, the store and the exports speak English, for they know no Qt. Here stand their sentences
as templates: what they say is matched against them, and its parts are put into the translation.

The rule kept here: a sentence nobody knows is shown as it came; a test finds every one that the
code can say. A template is worded exactly as the code words it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_PLACE: Final = re.compile(r"\{(\w+)\}")
_MAY_BE_KNOWN: Final = ("advice", "why")
"""Parts that may be sentences of ours, too."""

TEMPLATES: Final[tuple[object, ...]] = (
    # connecting
    QT_TRANSLATE_NOOP(
        "Trouble", "The host {host} cannot be found: {why}. Check its spelling, and the network."
    ),
    QT_TRANSLATE_NOOP("Trouble", "it has no address"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} refused the connection. Check the port, that Asterisk runs, and that "
        "manager.conf has enabled=yes and a bindaddr that can be reached from here.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} did not answer. Check host and port, and whether a firewall or a VPN is "
        "in between.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} did not answer within {seconds} s. Check host and port, and whether a firewall "
        "or a VPN is in between.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble", "{where} cannot be reached: {why}. Check the network and the VPN."
    ),
    QT_TRANSLATE_NOOP("Trouble", "{where} cannot be connected to: {why}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} took the connection and said nothing for {seconds} s. {advice}",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Check that the port is the Asterisk Manager's."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "If that port speaks TLS (5039 usually does), switch tls on; else check the port.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} hung up before it said anything. Perhaps that port speaks TLS only, is "
        "not Asterisk's, or too many connections wait for their login there (authlimit in "
        "manager.conf).",
    ),
    QT_TRANSLATE_NOOP("Trouble", "The server hung up before it said anything."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} is no Asterisk Manager: it says “{said}”. Check host and port; "
        "the Asterisk Manager usually listens on 5038 (5039 with TLS).",
    ),
    # TLS
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificates in tls_ca_file ({file}) cannot be read: {why}. It must be a PEM file.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} broke off the TLS handshake ({why}). Check that the port is the "
        "TLS one (tlsbindaddr in manager.conf, usually 5039), or switch tls off.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} does not speak TLS on that port. Check that the port is the TLS one "
        "(tlsbindaddr in manager.conf, usually 5039), or switch tls off.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "TLS with {where} failed: {why}."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "The certificate of {where} is not trusted: {why}. {advice} Only in a network you "
        "trust wholly, tls_verify can be switched off.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "Use the name that is in the certificate as host, or have it issued for this one.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Have it renewed."),
    QT_TRANSLATE_NOOP("Trouble", "Check this computer's clock."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "If it is the PBX's own, save that certificate or its CA's as a PEM file and name it "
        "in tls_ca_file.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "Have it checked."),
    # logging in
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} did not answer the login within {seconds} s; perhaps it is overloaded or still "
        "starting.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} offers no login by challenge ({said}). Connect with TLS, or set plain_login to "
        "send the password as it is.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} has the user {user} logged in already and allows one login at a time. Give "
        "each person an AMI user of their own, or set allowmultiplelogin=yes in manager.conf.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} does not let the user {user} log in: {said}. Check that user's section in "
        "manager.conf.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} did not accept the user {user}. Check user and password; if they are right, "
        "check permit and deny in that user's section of manager.conf.",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{where} refused the login of the user {user}: {said}."),
    # connected
    QT_TRANSLATE_NOOP("Trouble", "The connection to {where} broke: {why}."),
    QT_TRANSLATE_NOOP("Trouble", "{where} closed the connection; perhaps Asterisk was restarted."),
    QT_TRANSLATE_NOOP("Trouble", "The connection to {where} was closed."),
    QT_TRANSLATE_NOOP("Trouble", "The connection to {where} is gone."),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} did not answer {action} in time. Whether it was done is unknown, so it is not "
        "sent again.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} no longer answers: nothing came for {seconds} s after a ping. The "
        "network or the VPN may be gone, or the PBX is overloaded.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{where} sent a {what} of more than {limit} bytes, and no Asterisk does that by "
        "itself. Check that host and port are those of the PBX; if they are, a dialplan "
        "variable, a UserEvent or a command prints too much.",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "This user may not ask for calls in progress: those that began before now are not "
        "seen. Add “reporting” to write= of this user in manager.conf (astconsole doctor "
        "prints the section).",
    ),
    # the call log
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} is in use by another program (a backup?); it is tried again until "
        "that program lets go",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "no room left to write the call log {file}; free some space on that disk (what was "
        "logged before is safe)",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} cannot be used ({why}); check that its folder exists and may be "
        "written",
    ),
    QT_TRANSLATE_NOOP("Trouble", "the call log {file} refused what was asked of it: {why}"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} is damaged or no database ({why}); nothing was changed in it. "
        "Restore it from a backup, or set it aside to begin a new one",
    ),
    QT_TRANSLATE_NOOP("Trouble", "the call log {file} is closed"),
    QT_TRANSLATE_NOOP("Trouble", "there is no call log at {file} yet"),
    QT_TRANSLATE_NOOP(
        "Trouble", "the call log {file} cannot be read ({why}); check its permissions"
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{count} of {all} calls that waited to be logged cannot be read; they are kept in "
        "{file}.unread",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "a call could not be written to the log {file} ({why}); it is put aside",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{file} is a database of another program, not a call log; choose another path",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} was written by a newer astconsole (version {version} of the "
        "file, this one knows up to {newest}); update astconsole. The file was left as it is",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} has version {version} and this astconsole reads version "
        "{newest}; open it for writing once to bring it up to date",
    ),
    QT_TRANSLATE_NOOP("Trouble", "the call log {file} cannot be moved aside ({why})"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} cannot be made or written ({why}); check that its folder exists "
        "and may be written",
    ),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "the call log {file} cannot be brought up to date: no copy of it can be kept beside "
        "it ({why})",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{file} cannot be read: {why}"),
    QT_TRANSLATE_NOOP("Trouble", "{file} cannot be cleared: {why}"),
    # exports
    QT_TRANSLATE_NOOP("Trouble", "cannot write {file}: {advice}"),
    QT_TRANSLATE_NOOP("Trouble", "no room left on that disk; free some space and export again"),
    QT_TRANSLATE_NOOP("Trouble", "there is no folder {folder}; make it or choose another"),
    QT_TRANSLATE_NOOP("Trouble", "permission denied; choose a folder you may write to"),
    QT_TRANSLATE_NOOP("Trouble", "it is a folder; give the file a name in it"),
    QT_TRANSLATE_NOOP("Trouble", "the name is too long; choose a shorter one"),
    QT_TRANSLATE_NOOP("Trouble", "{why}; choose another place or try again"),
    # what is kept for the person
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{file} cannot be written ({why}); check the folder's permissions and the room on the disk",
    ),
    QT_TRANSLATE_NOOP("Trouble", "{file} cannot be written ({why}); check its permissions"),
    QT_TRANSLATE_NOOP("Trouble", "the registry key {file} cannot be written ({why})"),
    QT_TRANSLATE_NOOP("Trouble", "{command} failed with exit code {code}"),
    QT_TRANSLATE_NOOP("Trouble", "{command} has an empty first line; it must be the password"),
    QT_TRANSLATE_NOOP("Trouble", "the password file {file} cannot be read ({why})"),
    QT_TRANSLATE_NOOP("Trouble", "{command} gave no answer in {seconds} seconds"),
    QT_TRANSLATE_NOOP("Trouble", "{command} cannot be run ({why})"),
    QT_TRANSLATE_NOOP("Trouble", "{command} is no command ({why})"),
    QT_TRANSLATE_NOOP("Trouble", "{file} is not UTF-8 text"),
    QT_TRANSLATE_NOOP("Trouble", "{file} cannot be read ({why})"),
    QT_TRANSLATE_NOOP("Trouble", "{file} is no list of passwords; delete it and enter them again"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "{file} can be read by others, so it is not used; run: chmod 600 {name}",
    ),
    QT_TRANSLATE_NOOP("Trouble", "the password is empty or holds a line end"),
    QT_TRANSLATE_NOOP("Trouble", "the password cannot be written to {file} ({why})"),
    QT_TRANSLATE_NOOP(
        "Trouble",
        "this system offers no way to start with the session; add astconsole to the programs it "
        "starts yourself",
    ),
)


def said(text: str) -> str:
    """What went wrong, in the language of the screen; as it came when nobody knows it."""
    template, parts = _understood(text)
    if not template:
        return text
    words = QCoreApplication.translate("Trouble", template)
    return filled(words, lambda name: _part(name, parts.get(name, "")))


def filled(template: str, part_of: Callable[[str], str]) -> str:
    """The template with each place filled by its name, once: braces in a part are no places."""
    return _PLACE.sub(lambda place: part_of(place[1]), template)


def _part(name: str, text: str) -> str:
    return said(text) if name in _MAY_BE_KNOWN else text


@lru_cache(maxsize=64)
def _understood(text: str) -> tuple[str, dict[str, str]]:
    for template, shape in _shapes():
        if found := shape.fullmatch(text):
            return template, found.groupdict()
    return "", {}


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The templates as patterns; those that fix most of a sentence come first."""
    templates = sorted(map(str, TEMPLATES), key=lambda each: -len(_PLACE.sub("", each)))
    return tuple((each, re.compile("".join(_pattern(each)), re.DOTALL)) for each in templates)


def _pattern(template: str) -> Iterator[str]:
    for number, piece in enumerate(_PLACE.split(template)):
        yield f"(?P<{piece}>.+?)" if number % 2 else re.escape(piece)
