"""Which addresses the conversation runs between, and a second look at a port that will not have us.

The rule kept here: no password and no login goes anywhere. A second look connects, reads what the
other end says first, and leaves; it tries no port but the one that was given and the Manager's own
two.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from astconsole.ami.client import AmiClient
from astconsole.ami.errors import (
    AmiError,
    BannerTimeoutError,
    HungUpError,
    NotAsteriskError,
    RefusedError,
    TlsError,
)

if TYPE_CHECKING:
    from astconsole.ami.options import ConnectionOptions

PLAIN_PORT: Final = 5038
"""Asterisk's default (manager.conf.sample, ``port``)."""
TLS_PORT: Final = 5039
"""Asterisk's default with TLS (manager.conf.sample, ``tlsbindaddr``)."""
_LOOK_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Addresses:
    """The two ends.

    Attributes:
        local: this computer's addresses towards the PBX, one of each family it may be reached by.
        peer: the PBX's addresses.
        seen: this computer's address as the PBX itself told it; empty: it did not.
    """

    local: tuple[str, ...] = ()
    peer: tuple[str, ...] = ()
    seen: str = ""

    @property
    def same_machine(self) -> bool | None:
        """Whether what is said never leaves this computer; None: not known."""
        if not self.peer:
            return None
        return all(_is_loopback(address) or address in self.local for address in self.peer)

    @property
    def to_permit(self) -> tuple[str, ...]:
        """The addresses a ``permit`` must name."""
        return (self.seen,) if self.seen else self.local


NOWHERE: Final = Addresses()
"""Neither end is known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answered on a port, and how it had to be spoken to."""

    port: int
    tls: bool
    banner: str


async def addresses_of(host: str, port: int) -> Addresses:
    """The addresses of both ends, from the name server and the routing table; sends nothing.

    A UDP socket that is "connected" gets the local address that packets to there would bear.
    """
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_DGRAM)
    except (OSError, UnicodeError):
        return Addresses()
    local: dict[str, None] = {}
    peer: dict[str, None] = {}
    for family, kind, _, _, where in found:
        address = _plain(str(where[0]))
        if not address:
            continue
        peer[address] = None
        try:
            with socket.socket(family, kind) as probe:
                probe.connect(where)
                own = _plain(str(probe.getsockname()[0]))
        except OSError:
            continue  # no way there by this family
        if own:
            local[own] = None
    return Addresses(tuple(local), tuple(peer))


async def look_again(options: ConnectionOptions, error: AmiError) -> tuple[Answer, ...]:
    """What else answers there: on this port in the other manner, or on the Manager's own ports."""
    found = [
        await _look(options, port, tls=tls)
        for port, tls in _worth_a_look(options, error)
        if (port, tls) != (options.port, options.tls) or isinstance(error, TlsError)
    ]
    return tuple(answer for answer in found if answer is not None)


def _worth_a_look(options: ConnectionOptions, error: AmiError) -> Sequence[tuple[int, bool]]:
    own = ((PLAIN_PORT, False), (TLS_PORT, True))
    if isinstance(error, RefusedError | NotAsteriskError):
        return tuple(place for place in own if place[0] != options.port)
    if isinstance(error, BannerTimeoutError | HungUpError):
        return ((options.port, not options.tls),)
    if isinstance(error, TlsError):
        # with TLS again, but with any certificate: is it the certificate alone?
        return ((options.port, True), (options.port, False))
    return ()


async def _look(options: ConnectionOptions, port: int, *, tls: bool) -> Answer | None:
    chosen = replace(
        options,
        port=port,
        tls=tls,
        tls_verify=False,
        tls_ca_file="",
        connect_timeout=_LOOK_SECONDS,
        banner_timeout=_LOOK_SECONDS,
    )
    client = AmiClient(chosen, on_event=lambda _: None, on_disconnect=lambda _: None)
    try:
        banner = await client.connect()
    except AmiError:
        return None
    finally:
        await client.disconnect()
    return Answer(port, tls, banner)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _plain(address: str) -> str:
    """An address without its scope; an IPv4 one in IPv6 clothes without them; empty: none."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return "" if found.is_unspecified else str(found)
