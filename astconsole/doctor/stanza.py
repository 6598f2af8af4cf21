"""The section of manager.conf that astconsole needs, and no more.

The rule kept here: least rights that do what the person wants, each line explained above it, and
every line one that Asterisk takes. The live tests log in with exactly this text, on 16 and on 22,
and see that nothing is missing and nothing can be left out.
"""

from __future__ import annotations

import ipaddress
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from astconsole.doctor.rights import BY_KEY, POWERS, SPARED, Wish, classes_to_read, classes_to_write
from astconsole.doctor.versions import FILTERS, MODERN, Version, knows_named_filters

WRITE_TIMEOUT: Final = 5000
"""Milliseconds; 100 unless set (manager.conf.sample), which a slow line does not meet."""
_WIDTH: Final = 96
_ANY_IPV4: Final = "0.0.0.0/0.0.0.0"
_ANY_IPV6: Final = "::/0"
_ELSEWHERE: Final = "192.0.2.10"
"""An address for documentation (RFC 5737), where the real one is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """What a section is written for.

    Attributes:
        user: the section's name.
        wishes: what the person wants beyond seeing calls.
        addresses: where this computer comes from, as the PBX sees it; empty: not known.
        ami: the version of the Manager; None: not known.
        asterisk: the version of Asterisk; None: not known.
        tls: whether the line is encrypted already.
        networked: whether the line is known to leave this computer.
        secret: the secret to write; empty: the person keeps the one there is.
    """

    user: str
    wishes: frozenset[Wish] = frozenset()
    addresses: tuple[str, ...] = ()
    ami: Version | None = None
    asterisk: Version | None = None
    tls: bool = False
    networked: bool = False
    secret: str = ""


def new_secret() -> str:
    """A secret nobody guesses: 192 bits, of characters manager.conf takes as they are."""
    return secrets.token_urlsafe(24)


def write(wanted: Prescription) -> str:
    """The section as text, ready to be pasted into manager.conf."""
    lines: list[str] = []
    for comment, settings in _parts(wanted):
        lines += [f"; {line}" for line in _wrapped(comment)]
        lines += settings
    return "\n".join(lines) + "\n"


def _parts(wanted: Prescription) -> Iterator[tuple[str, Sequence[str]]]:
    """Comments and the lines they explain."""
    yield (
        "What astconsole needs of this PBX. Into manager.conf with it (FreePBX: "
        "manager_custom.conf; Debian: a file in manager.d), then: "
        'asterisk -rx "manager reload", and connect astconsole anew: a session keeps the rights '
        "it logged in with.",
        (),
    )
    if not wanted.tls and wanted.networked:
        yield (
            "The line crosses a network unencrypted. In [general]: tlsenable=yes, "
            "tlsbindaddr=0.0.0.0:5039, tlscertfile=/etc/asterisk/keys/asterisk.pem; then connect "
            "astconsole with TLS to port 5039.",
            (),
        )
    yield (
        "One user for each person: then one can be locked out alone, and allowmultiplelogin=no "
        "does not lock out the second.",
        (f"[{wanted.user}]",),
    )
    if wanted.secret:
        yield "Made at random for this user, and for nothing else.", (f"secret = {wanted.secret}",)
    else:
        yield (
            "The secret this user has (or a new one: astconsole doctor --new-secret). Long and "
            "random: astconsole keeps it in the desktop's keyring, nobody has to type it.",
            ("; secret = (keep the line there is)",),
        )
    yield from _access(wanted)
    yield from _classes(wanted)
    yield (
        f"A slow line may take up to {WRITE_TIMEOUT // 1000} s before Asterisk cuts it off; 0.1 s "
        "unless set.",
        (f"writetimeout = {WRITE_TIMEOUT}",),
    )
    yield from _filters(wanted)


def _access(wanted: Prescription) -> Iterator[tuple[str, Sequence[str]]]:
    modern = wanted.ami is None or wanted.ami >= MODERN
    denied = [f"deny = {_ANY_IPV4}"]
    if modern:
        denied.append(f"deny = {_ANY_IPV6}")
    # the deny of IPv6: seen on 16 and 22
    yield (
        "From nowhere (a deny of IPv4 alone lets everybody in who comes by IPv6) ..."
        if modern
        else "From nowhere ...",
        denied,
    )
    permitted = [line for address in wanted.addresses if (line := _permit(address, ipv6=modern))]
    if permitted:
        yield "... but from this computer, as the PBX sees it.", permitted
    else:
        yield (
            "... but from this computer. Its address as the PBX sees it is not known to me: write "
            "it in place of this one.",
            [f"permit = {_ELSEWHERE}/255.255.255.255"],
        )


def _permit(address: str, *, ipv6: bool) -> str:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if found.version == 4:
        return f"permit = {found}/255.255.255.255"
    return f"permit = {found}/128" if ipv6 else ""


def _classes(wanted: Prescription) -> Iterator[tuple[str, Sequence[str]]]:
    read = classes_to_read(wanted.wishes)
    what = {"call": "call: calls", "agent": "agent: queues", "dialplan": "dialplan: applications"}
    yield (
        f"What it is told. {'; '.join(what[word] for word in read)}. Nothing else is needed: "
        "no system, no cdr.",
        (f"read = {','.join(read)}",),
    )
    to_write = classes_to_write(wanted.wishes, wanted.ami)
    yield (
        f"What it may do. {_doing(to_write, wanted)}",
        (f"write = {','.join(to_write)}",),
    )


def _doing(to_write: Sequence[str], wanted: Prescription) -> str:
    said: list[str] = []
    if "reporting" in to_write:
        said.append("reporting: list the calls in progress; it changes nothing on the PBX.")
    if "call" in to_write:
        for_what = ["list the calls in progress"]
        for_what += [
            BY_KEY[key].what
            for key, wish in (("hang-up", Wish.HANG_UP), ("hand-on", Wish.HAND_ON))
            if wish in wanted.wishes
        ]
        said.append(f"call: {', '.join(for_what)}. {BY_KEY['hang-up'].caution}")
    said += [
        f"{word}: {BY_KEY['dial'].what}. {BY_KEY['dial'].caution}"
        for word in to_write
        if word in POWERS
    ]
    return " ".join(said)


def _filters(wanted: Prescription) -> Iterator[tuple[str, Sequence[str]]]:
    if wanted.ami is not None and wanted.ami < FILTERS:
        return
    why = "Spares the line what astconsole never reads."
    if knows_named_filters(wanted.ami, wanted.asterisk):
        yield (
            f"{why} (By name, as 20.11, 21.6, 22.1 and later know it: it costs the PBX little.)",
            [f"eventfilter(action(exclude),name({name})) =" for name in SPARED],
        )
        return
    yield (
        f"{why} (A regular expression, run on every event: leave it out on a very busy PBX.)",
        # anchored, so that no caller's name can hide a call by looking like an event
        [f"eventfilter = !^Event: ({'|'.join(SPARED)})"],
    )


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > _WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line
