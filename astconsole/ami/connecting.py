"""From options to a greeted connection, and every way in which that fails in plain words.

The rule kept here: an error of the operating system or of OpenSSL never leaves this module as it
is. Each becomes one of ours, which names host and port and says what to do about it.

The addresses of a host are tried one after the other by ourselves: asyncio wraps the failures of
several into one OSError whose errno is lost, and ``localhost`` alone has two.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import ssl
from typing import TYPE_CHECKING, Final

from astconsole.ami.errors import (
    BannerTimeoutError,
    ConnectError,
    ConnectTimeoutError,
    HostUnknownError,
    RefusedError,
    TlsError,
    UnreachableError,
)

if TYPE_CHECKING:
    from astconsole.ami.link import Link
    from astconsole.ami.options import ConnectionOptions
    from astconsole.ami.protocol import Banner

_UNREACHABLE: Final = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.EHOSTDOWN, errno.ENETDOWN, errno.EADDRNOTAVAIL}
)
# OpenSSL's X509_V_ERR_* (include/openssl/x509_vfy.h), which the ssl module does not name
_EXPIRED: Final = 10
_NOT_YET_VALID: Final = 9
_UNTRUSTED: Final = frozenset({2, 18, 19, 20, 21})
_WRONG_NAME: Final = frozenset({62, 64})
_SHUTDOWN_TIMEOUT: Final = 1.0
"""Seconds for TLS's good-bye, which many servers never say."""


async def open_connection(options: ConnectionOptions, link: Link) -> Banner:
    """Connect that link to the PBX and wait until the PBX has greeted.

    Raises:
        ConnectError: one of its children, which says why it did not come about.
    """
    context = tls_context(options) if options.tls else None
    try:
        try:
            async with asyncio.timeout(options.connect_timeout or None):
                await _try_addresses(options, link, context)
        except TimeoutError as error:
            raise ConnectTimeoutError(
                f"{options.address} did not answer within {options.connect_timeout:g} s. Check "
                "host and port, and whether a firewall or a VPN is in between."
            ) from error
        try:
            async with asyncio.timeout(options.banner_timeout):
                return await link.banner
        except TimeoutError as error:
            raise _no_banner(options) from error
    except BaseException:
        link.banner.cancel()
        link.abort()
        raise


def tls_context(options: ConnectionOptions) -> ssl.SSLContext:
    """The TLS settings for those options.

    Raises:
        TlsError: ``tls_ca_file`` cannot be read.
    """
    try:
        context = ssl.create_default_context(cafile=options.tls_ca_file or None)
    except (OSError, ssl.SSLError) as error:
        raise TlsError(
            f"The certificates in tls_ca_file ({options.tls_ca_file}) cannot be read: "
            f"{_words(error)}. It must be a PEM file."
        ) from error
    if options.tls_ca_file:
        # Asterisk's ast_tls_cert makes certificates without the extensions that Python 3.13's
        # strict mode wants; one that somebody named by hand need not have them
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    if not options.tls_verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _no_banner(options: ConnectionOptions) -> BannerTimeoutError:
    """The error for a server that took the connection and said nothing."""
    advice = (
        "Check that the port is the Asterisk Manager's."
        if options.tls
        else "If that port speaks TLS (5039 usually does), switch tls on; else check the port."
    )
    return BannerTimeoutError(
        f"{options.address} took the connection and said nothing for "
        f"{options.banner_timeout:g} s. {advice}"
    )


async def _try_addresses(
    options: ConnectionOptions, link: Link, context: ssl.SSLContext | None
) -> None:
    loop = asyncio.get_running_loop()
    failure: ConnectError | None = None
    for address in await _addresses(loop, options):
        try:
            await loop.create_connection(
                lambda: link,
                address,
                options.port,
                ssl=context,
                server_hostname=options.host if context else None,
                ssl_handshake_timeout=options.banner_timeout if context else None,
                ssl_shutdown_timeout=_SHUTDOWN_TIMEOUT if context else None,
            )
        except ssl.SSLError as error:
            # another address of the same host would show the same certificate
            raise _tls_failure(options, error) from error
        except OSError as error:
            if failure is None:
                failure = _failure(options, error)
                failure.__cause__ = error
        else:
            return
    if failure is None:  # getaddrinfo never gives an empty list, but nothing promises it
        failure = _unknown_host(options, "it has no address")
    raise failure


async def _addresses(loop: asyncio.AbstractEventLoop, options: ConnectionOptions) -> list[str]:
    try:
        found = await loop.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as error:
        raise _unknown_host(options, _words(error)) from error
    addresses: dict[str, None] = {}
    for _, _, _, _, where in found:
        # an IPv6 link-local address means nothing without its scope
        scope = where[3] if len(where) > 3 else 0
        addresses[
            f"{where[0]}%{scope}" if scope and "%" not in str(where[0]) else str(where[0])
        ] = None
    return list(addresses)


def _unknown_host(options: ConnectionOptions, why: str) -> HostUnknownError:
    return HostUnknownError(
        f"The host {options.host} cannot be found: {why}. Check its spelling, and the network."
    )


def _failure(options: ConnectionOptions, error: OSError) -> ConnectError:
    address = options.address
    if isinstance(error, ConnectionRefusedError):
        return RefusedError(
            f"{address} refused the connection. Check the port, that Asterisk runs, and that "
            "manager.conf has enabled=yes and a bindaddr that can be reached from here."
        )
    if isinstance(error, TimeoutError):
        return ConnectTimeoutError(
            f"{address} did not answer. Check host and port, and whether a firewall or a VPN is "
            "in between."
        )
    if error.errno in _UNREACHABLE:
        return UnreachableError(
            f"{address} cannot be reached: {_words(error)}. Check the network and the VPN."
        )
    if options.tls and isinstance(error, ConnectionError):
        return TlsError(
            f"{address} broke off the TLS handshake ({_words(error)}). Check that the port is the "
            "TLS one (tlsbindaddr in manager.conf, usually 5039), or switch tls off."
        )
    return ConnectError(f"{address} cannot be connected to: {_words(error)}.")


def _tls_failure(options: ConnectionOptions, error: ssl.SSLError) -> TlsError:
    address = options.address
    if not isinstance(error, ssl.SSLCertVerificationError):
        reason = (error.reason or "").upper()
        if reason in {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "HTTP_REQUEST"}:
            return TlsError(
                f"{address} does not speak TLS on that port. Check that the port is the TLS one "
                "(tlsbindaddr in manager.conf, usually 5039), or switch tls off."
            )
        return TlsError(f"TLS with {address} failed: {_words(error)}.")
    code = error.verify_code
    why = error.verify_message or _words(error)
    if code in _WRONG_NAME:
        advice = "Use the name that is in the certificate as host, or have it issued for this one."
    elif code == _EXPIRED:
        advice = "Have it renewed."
    elif code == _NOT_YET_VALID:
        advice = "Check this computer's clock."
    elif code in _UNTRUSTED:
        advice = (
            "If it is the PBX's own, save that certificate or its CA's as a PEM file and name it "
            "in tls_ca_file."
        )
    else:
        advice = "Have it checked."
    return TlsError(
        f"The certificate of {address} is not trusted: {why}. {advice} Only in a network you "
        "trust wholly, tls_verify can be switched off."
    )


def _words(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
