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
from astconsole.doctor.wording import worded

if TYPE_CHECKING:
    from astconsole.ami.options import ConnectionOptions

_Remedy = Callable[["ConnectionOptions", "Addresses"], str]


def _name(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "Try: ping {host}. If the name is right, check this computer's network and "
        "VPN; the PBX's address in numbers does, too.",
        host=options.host,
    )


def _refused(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        'On the PBX: asterisk -rx "manager show settings" tells whether the Manager '
        "is on (enabled=yes in [general] of manager.conf), on which port, and for "
        "which bindaddr: with 127.0.0.1 nobody from outside gets in; 0.0.0.0 or the "
        "address of {host} does.",
        host=options.host,
    )


def _unreachable(options: ConnectionOptions, _: Addresses) -> str:
    return worded("Check the network and the VPN: ping {host}.", host=options.host)


def _silent_way(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "A firewall that drops says nothing: let TCP port {port} through on the PBX "
        "and between here and there, and check that host and port are right.",
        port=options.port,
    )


def _tls(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "To see the certificate: openssl s_client -connect {where} </dev/null | "
        "openssl x509 -noout -subject -issuer -dates -ext subjectAltName. If it is "
        "the PBX's own, save it as a PEM file and name that in tls_ca_file "
        "(--tls-ca-file).",
        where=options.address,
    )


def _other_service(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "Give the port of the Asterisk Manager: {plain_port} as a rule, {tls_port} "
        'with TLS; asterisk -rx "manager show settings" on the PBX names it. The web '
        "interface, SIP and ARI have ports of their own and are of no use here.",
        plain_port=PLAIN_PORT,
        tls_port=TLS_PORT,
    )


def _silent_port(options: ConnectionOptions, _: Addresses) -> str:
    other = worded("switch TLS off") if options.tls else worded("switch TLS on (--tls)")
    return worded(
        "If that is the Manager's port, {other}. If not, give the Manager's port.", other=other
    )


def _credentials(options: ConnectionOptions, addresses: Addresses) -> str:
    here = _either(addresses.to_permit) or worded("this computer's address")
    return worded(
        'On the PBX: asterisk -rx "manager show user {user}" shows whether the '
        "section [{user}] is there and whom its ACL lets in: {here} must be "
        "permitted. The PBX's log says which it was, “failed to authenticate” (the "
        "secret, letter by letter, upper and lower case) or “failed to pass IP ACL” "
        '(the address). After a change of manager.conf: asterisk -rx "manager reload"',
        user=options.user,
        here=here,
    )


def _either(addresses: Sequence[str]) -> str:
    one, *others = addresses or ("",)
    return worded("{one} or {other}", one=one, other=_either(others)) if others else one


def _may_not(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        'Check the section [{user}] of manager.conf, then: asterisk -rx "manager reload"',
        user=options.user,
    )


def _twice(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "If astconsole runs on this desktop with the same user, that is the other "
        "login: quit it and run the doctor again. If it is a colleague's: one user "
        "for each person. Or set allowmultiplelogin=yes in [{user}] (or [general]) of"
        ' manager.conf, then: asterisk -rx "manager reload"',
        user=options.user,
    )


def _challenge(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "Connect with TLS (--tls), or, in a network you trust wholly, with --plain-login."
    )


def _again(options: ConnectionOptions, _: Addresses) -> str:
    return worded(
        "Try again. If it stays so: what does the PBX's log say, and does asterisk "
        '-rx "core show uptime" on {host} say that Asterisk was restarted?',
        host=options.host,
    )


# the first class that fits counts, so children stand before their parents
_TABLE: Final[tuple[tuple[type[AmiError], str, str, _Remedy], ...]] = (
    (errors.HostUnknownError, "host", worded("The PBX's name is not found"), _name),
    (errors.RefusedError, "refused", worded("Nobody listens on that port"), _refused),
    (errors.UnreachableError, "unreachable", worded("There is no way to the PBX"), _unreachable),
    (errors.ConnectTimeoutError, "timeout", worded("The PBX does not answer"), _silent_way),
    (errors.TlsError, "tls", worded("TLS does not come about"), _tls),
    (
        errors.NotAsteriskError,
        "not-asterisk",
        worded("That is not the Asterisk Manager"),
        _other_service,
    ),
    (
        errors.BannerTimeoutError,
        "no-banner",
        worded("Somebody listens and says nothing"),
        _silent_port,
    ),
    (errors.HungUpError, "hung-up", worded("The other end hangs up at once"), _silent_port),
    (
        errors.WrongCredentialsError,
        "credentials",
        worded("The login is not accepted"),
        _credentials,
    ),
    (errors.PermissionDeniedError, "may-not", worded("This user may not log in"), _may_not),
    (errors.AlreadyLoggedInError, "twice", worded("This user is logged in already"), _twice),
    (errors.LoginError, "login", worded("The login is refused"), _challenge),
    (
        errors.FrameTooLargeError,
        "frame",
        worded("That is hardly the Asterisk Manager"),
        _other_service,
    ),
    (errors.ConnectionLostError, "lost", worded("The connection was cut"), _again),
    (
        errors.ActionTimeoutError,
        "unanswered",
        worded("The PBX greets, but does not answer"),
        _again,
    ),
    (errors.AmiError, "other", worded("The connection failed"), _again),
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
        said = worded("it greets with “{banner}”", banner=answer.banner)
        manner = worded("with TLS") if answer.tls else worded("without TLS")
        where = worded("Port {port} {manner}", port=answer.port, manner=manner)
        if answer.port == options.port and answer.tls == options.tls:
            yield Finding(
                Severity.NOTE,
                worded("It is the certificate alone"),
                worded(
                    "With any certificate taken, {where} is an Asterisk Manager: {said}.",
                    where=options.address,
                    said=said,
                ),
                _tls(options, NOWHERE),
                "look.certificate",
            )
            return
        flag = "--tls" if answer.tls else worded("without --tls")
        yield Finding(
            Severity.NOTE,
            worded("{where} is an Asterisk Manager", where=where),
            worded("I tried: {said}.", said=said),
            worded(
                "Connect to port {port} {manner} (--port {port} {flag}).",
                port=answer.port,
                manner=manner,
                flag=flag,
            ),
            "look.other-manner" if answer.port == options.port else "look.other-port",
        )
