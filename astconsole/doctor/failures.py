"""Findings about a connection that did not come about.

The rule kept here: pure. The error's own words say what happened; here stands what to do about it,
step by step, and what a second look at the port has shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from astconsole.ami import errors
from astconsole.ami.errors import AmiError
from astconsole.doctor.finding import Finding, Severity, ordered
from astconsole.doctor.reach import NOWHERE, PLAIN_PORT, TLS_PORT, Addresses, Answer

if TYPE_CHECKING:
    from astconsole.ami.options import ConnectionOptions

_Remedy = Callable[["ConnectionOptions", "Addresses"], str]


def _name(options: ConnectionOptions, _: Addresses) -> str:
    return (
        f"Try: ping {options.host}. If the name is right, check this computer's network and VPN; "
        "the PBX's address in numbers does, too."
    )


def _refused(options: ConnectionOptions, _: Addresses) -> str:
    return (
        'On the PBX: asterisk -rx "manager show settings" tells whether the Manager is on '
        "(enabled=yes in [general] of manager.conf), on which port, and for which bindaddr: with "
        f"127.0.0.1 nobody from outside gets in; 0.0.0.0 or the address of {options.host} does."
    )


def _unreachable(options: ConnectionOptions, _: Addresses) -> str:
    return f"Check the network and the VPN: ping {options.host}."


def _silent_way(options: ConnectionOptions, _: Addresses) -> str:
    return (
        f"A firewall that drops says nothing: let TCP port {options.port} through on the PBX and "
        "between here and there, and check that host and port are right."
    )


def _tls(options: ConnectionOptions, _: Addresses) -> str:
    return (
        f"To see the certificate: openssl s_client -connect {options.address} </dev/null | openssl "
        "x509 -noout -subject -issuer -dates -ext subjectAltName. If it is the PBX's own, save it "
        "as a PEM file and name that in tls_ca_file (--tls-ca-file)."
    )


def _other_service(options: ConnectionOptions, _: Addresses) -> str:
    return (
        f"Give the port of the Asterisk Manager: {PLAIN_PORT} as a rule, {TLS_PORT} with TLS; "
        'asterisk -rx "manager show settings" on the PBX names it. The web interface, SIP and '
        "ARI have ports of their own and are of no use here."
    )


def _silent_port(options: ConnectionOptions, _: Addresses) -> str:
    other = "switch TLS off" if options.tls else "switch TLS on (--tls)"
    return f"If that is the Manager's port, {other}. If not, give the Manager's port."


def _credentials(options: ConnectionOptions, addresses: Addresses) -> str:
    here = " or ".join(addresses.to_permit) or "this computer's address"
    return (
        f'On the PBX: asterisk -rx "manager show user {options.user}" shows whether the section '
        f"[{options.user}] is there and whom its ACL lets in: {here} must be permitted. The PBX's "
        "log says which it was, “failed to authenticate” (the secret, letter by letter, upper and "
        "lower case) or “failed to pass IP ACL” (the address). After a change of manager.conf: "
        'asterisk -rx "manager reload"'
    )


def _may_not(options: ConnectionOptions, _: Addresses) -> str:
    return (
        f'Check the section [{options.user}] of manager.conf, then: asterisk -rx "manager reload"'
    )


def _twice(options: ConnectionOptions, _: Addresses) -> str:
    return (
        "If astconsole runs on this desktop with the same user, that is the other login: quit it "
        "and run the doctor again. If it is a colleague's: one user for each person. Or set "
        f"allowmultiplelogin=yes in [{options.user}] (or [general]) of manager.conf, then: "
        'asterisk -rx "manager reload"'
    )


def _challenge(options: ConnectionOptions, _: Addresses) -> str:
    return "Connect with TLS (--tls), or, in a network you trust wholly, with --plain-login."


def _again(options: ConnectionOptions, _: Addresses) -> str:
    return (
        "Try again. If it stays so: what does the PBX's log say, and does asterisk -rx \"core show "
        f'uptime" on {options.host} say that Asterisk was restarted?'
    )


# the first class that fits counts, so children stand before their parents
_TABLE: Final[tuple[tuple[type[AmiError], str, str, _Remedy], ...]] = (
    (errors.HostUnknownError, "host", "The PBX's name is not found", _name),
    (errors.RefusedError, "refused", "Nobody listens on that port", _refused),
    (errors.UnreachableError, "unreachable", "There is no way to the PBX", _unreachable),
    (errors.ConnectTimeoutError, "timeout", "The PBX does not answer", _silent_way),
    (errors.TlsError, "tls", "TLS does not come about", _tls),
    (errors.NotAsteriskError, "not-asterisk", "That is not the Asterisk Manager", _other_service),
    (errors.BannerTimeoutError, "no-banner", "Somebody listens and says nothing", _silent_port),
    (errors.HungUpError, "hung-up", "The other end hangs up at once", _silent_port),
    (errors.WrongCredentialsError, "credentials", "The login is not accepted", _credentials),
    (errors.PermissionDeniedError, "may-not", "This user may not log in", _may_not),
    (errors.AlreadyLoggedInError, "twice", "This user is logged in already", _twice),
    (errors.LoginError, "login", "The login is refused", _challenge),
    (errors.FrameTooLargeError, "frame", "That is hardly the Asterisk Manager", _other_service),
    (errors.ConnectionLostError, "lost", "The connection was cut", _again),
    (errors.ActionTimeoutError, "unanswered", "The PBX greets, but does not answer", _again),
    (errors.AmiError, "other", "The connection failed", _again),
)


def findings(
    options: ConnectionOptions,
    addresses: Addresses,
    error: AmiError,
    answers: Sequence[Answer] = (),
) -> tuple[Finding, ...]:
    """Why there is no connection, the worst first.

    Args:
        options: how we tried.
        addresses: the two ends, as far as they are known.
        error: what came of it.
        answers: who answered at the second look.
    """
    code, title, remedy = next(row[1:] for row in _TABLE if isinstance(error, row[0]))
    seen = list(_seen(options, error, answers))
    # what was seen to work is better advice than what might
    advice = seen[0].remedy if seen else remedy(options, addresses)
    main = Finding(Severity.PROBLEM, title, str(error), advice, f"connect.{code}")
    return ordered([main, *seen])


def _seen(
    options: ConnectionOptions, error: AmiError, answers: Sequence[Answer]
) -> Iterator[Finding]:
    for answer in answers:
        said = f"it greets with “{answer.banner}”"
        manner = "with TLS" if answer.tls else "without TLS"
        where = f"Port {answer.port} {manner}"
        if answer.port == options.port and answer.tls == options.tls:
            yield Finding(
                Severity.NOTE,
                "It is the certificate alone",
                f"With any certificate taken, {options.address} is an Asterisk Manager: {said}.",
                _tls(options, NOWHERE),
                "look.certificate",
            )
            return
        flag = "--tls" if answer.tls else "without --tls"
        yield Finding(
            Severity.NOTE,
            f"{where} is an Asterisk Manager",
            f"I tried: {said}.",
            f"Connect to port {answer.port} {manner} (--port {answer.port} {flag}).",
            "look.other-manner" if answer.port == options.port else "look.other-port",
        )
