"""Findings about the line: who answered, how well it is protected, how quick and how punctual.

The rule kept here: pure. A line that leaves this computer crosses a network, whatever network that
is; only the person knows whether a VPN carries it, so that is said and not assumed.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final

from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.versions import MODERN, asterisk_of
from astconsole.doctor.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from astconsole.ami.options import ConnectionOptions
    from astconsole.doctor.probe import Probe
    from astconsole.doctor.reach import Addresses

_SLOW: Final = 0.25
_TOO_SLOW: Final = 1.0
_CLOCKS_AGREE: Final = 2.0  # as astconsole.calls.times has it
_CLOCK_WRONG: Final = 60.0

TLS_REMEDY: Final = worded(
    "In [general] of manager.conf set tlsenable=yes, tlsbindaddr=0.0.0.0:5039 and"
    " tlscertfile= to a PEM file with certificate and key (Asterisk's "
    'ast_tls_cert makes one), run: asterisk -rx "manager reload", and connect '
    "with TLS to port 5039. Or let a VPN or an SSH tunnel carry the line."
)


def findings(options: ConnectionOptions, addresses: Addresses, probe: Probe) -> Iterator[Finding]:
    """All of them, in the order in which a line is built up."""
    yield _greeting(options, probe)
    if probe.lost is not None:
        yield Finding(
            Severity.PROBLEM,
            worded("The connection was lost in the middle"),
            str(probe.lost),
            worded(
                "Find out what cut it: “manager show connected” and the log on the PBX, the "
                "network, the VPN. What follows is what was found out until then."
            ),
            "lost",
        )
    if probe.unanswered:
        yield Finding(
            Severity.WARNING,
            worded("Some questions got no answer"),
            worded(
                "The PBX did not answer {names} in time. It may be overloaded, or the line to it.",
                names=", ".join(probe.unanswered),
            ),
            worded("Run the doctor again at a quiet time."),
            "unanswered",
        )
    yield _protection(options, addresses)
    yield _password(options, addresses)
    if probe.latencies:
        yield _latency(probe)
    yield from _clocks(probe)


def _greeting(options: ConnectionOptions, probe: Probe) -> Finding:
    name = asterisk_of(probe.ami)
    if probe.asterisk_said:
        which = worded("Asterisk {version}", version=probe.asterisk_said)
    elif name:
        which = worded("Asterisk {version}, by the version of its Manager", version=name)
    else:
        which = worded("an Asterisk whose version I do not know")
    words = worded(
        "{where} greets with “{banner}” and lets the user {user} in: {which}.",
        where=options.address,
        banner=probe.banner,
        user=options.user,
        which=which,
    )
    if probe.ami is not None and probe.ami < MODERN:
        return Finding(
            Severity.NOTE,
            worded("Connected to an old Asterisk"),
            worded(
                "{seen} Asterisk before 12 tells less of a call: no bridges, transfers and "
                "holds only in part. astconsole makes of it what can be made.",
                seen=words,
            ),
            "",
            "connected.old",
        )
    return Finding(Severity.OK, worded("Connected and logged in"), words, "", "connected")


def _protection(options: ConnectionOptions, addresses: Addresses) -> Finding:
    if options.tls and options.tls_verify:
        return Finding(
            Severity.OK,
            worded("The line is encrypted"),
            worded("TLS, and the PBX's certificate is the one it should be."),
            "",
            "tls.ok",
        )
    if options.tls:
        return Finding(
            Severity.WARNING,
            worded("The certificate is not looked at"),
            worded(
                "The line is encrypted, but anybody in between could pretend to be the PBX, "
                "for any certificate is taken."
            ),
            worded(
                "Save the PBX's certificate as a PEM file and name it in tls_ca_file (openssl"
                " s_client -connect {where} </dev/null | openssl x509 > pbx.pem; compare it "
                "with the one on the PBX), then switch tls_verify on again.",
                where=options.address,
            ),
            "tls.unverified",
        )
    if addresses.same_machine:
        return Finding(
            Severity.OK,
            worded("The connection stays on this computer"),
            worded(
                "It is not encrypted, and need not be: the PBX, or a tunnel to it, is on this"
                " machine."
            ),
            "",
            "tls.local",
        )
    return Finding(
        Severity.WARNING,
        worded("The line is not encrypted"),
        worded(
            "{where} is another machine. Who can listen on the way there sees who calls "
            "whom, and may take the line over.",
            where=options.address,
        ),
        TLS_REMEDY,
        "tls.none",
    )


def _password(options: ConnectionOptions, addresses: Addresses) -> Finding:
    if options.tls:
        return Finding(
            Severity.OK,
            worded("The password is hidden"),
            worded("It crosses the line encrypted only."),
            "",
            "password.hidden",
        )
    if not options.plain_login:
        return Finding(
            Severity.OK,
            worded("The password is not sent"),
            worded(
                "Only a digest of it and of the PBX's challenge is (MD5; the Manager knows no"
                " better). A short password can be guessed from it, a long random one cannot."
            ),
            "",
            "password.challenge",
        )
    if addresses.same_machine:
        return Finding(
            Severity.OK,
            worded("The password stays on this computer"),
            worded("It is sent as it is, to this very machine."),
            "",
            "password.local",
        )
    return Finding(
        Severity.PROBLEM,
        worded("The password crosses the network in the clear"),
        worded(
            "plain_login is on and TLS is off: who can listen on the way to {where} can "
            "log in as {user}.",
            where=options.address,
            user=options.user,
        ),
        worded(
            "Switch plain_login off (Asterisk offers a challenge), and change the secret "
            "of [{user}] in manager.conf, for it may be known already. {how}",
            user=options.user,
            how=TLS_REMEDY,
        ),
        "password.plain",
    )


def _latency(probe: Probe) -> Finding:
    usual = median(probe.latencies)
    words = worded("A question and its answer take {length}.", length=_milliseconds(usual))
    if usual < _SLOW:
        return Finding(Severity.OK, worded("The PBX answers quickly"), words, "", "latency.ok")
    severity = Severity.NOTE if usual < _TOO_SLOW else Severity.WARNING
    return Finding(
        severity,
        worded("The PBX answers slowly"),
        worded(
            "{seen} Popups come that much later, and Asterisk cuts off who reads too slowly.",
            seen=words,
        ),
        worded(
            "Look for a slow VPN or an overloaded PBX; in this user's section of "
            "manager.conf set writetimeout=5000 (milliseconds; 100 unless set)."
        ),
        "latency.slow",
    )


def _clocks(probe: Probe) -> Iterator[Finding]:
    stamped = _stamped(probe)
    if stamped:
        yield Finding(
            Severity.OK,
            worded("Events say when they happened"),
            worded("timestampevents is on, so times are right even where events arrive late."),
            "",
            "timestamps.on",
        )
    elif stamped is False:
        yield Finding(
            Severity.NOTE,
            worded("Events do not say when they happened"),
            worded(
                "astconsole takes the moment they arrive, which is right as long as the line "
                "is quick."
            ),
            worded(
                "For times by the PBX's own clock set timestampevents=yes in [general] of "
                'manager.conf, then run: asterisk -rx "manager reload"'
            ),
            "timestamps.off",
        )
    ahead = probe.clock_ahead
    if ahead is None:
        return
    off = abs(ahead)
    if off <= _CLOCKS_AGREE:
        yield Finding(
            Severity.OK,
            worded("The clocks agree"),
            worded(
                "The PBX's clock and this computer's are {length} apart.", length=_milliseconds(off)
            ),
            "",
            "clock.ok",
        )
        return
    yield Finding(
        Severity.WARNING if off >= _CLOCK_WRONG else Severity.NOTE,
        worded("The clocks differ"),
        _ahead(ahead),
        worded("Have both set their clocks by NTP (timedatectl set-ntp true)."),
        "clock.differs",
    )


def _ahead(seconds: float) -> str:
    length = _length(abs(seconds))
    meaning = worded(
        "astconsole shows times by this computer's clock; compared with the PBX's own records "
        "they will differ by that much."
    )
    if seconds > 0:
        return worded(
            "The PBX's clock is {length} ahead of this computer's. {meaning}",
            length=length,
            meaning=meaning,
        )
    return worded(
        "The PBX's clock is {length} behind this computer's. {meaning}",
        length=length,
        meaning=meaning,
    )


def _stamped(probe: Probe) -> bool | None:
    """Whether events bear a Timestamp; None: not known."""
    if probe.heard.stamped:
        return True
    if probe.general is not None and probe.general.timestamps is not None:
        return probe.general.timestamps
    # FullyBooted never bears one (seen on 16 and 22)
    return False if probe.heard.events > probe.heard.names["FullyBooted"] else None


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.001 else worded("less than 1 ms")


def _length(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.1f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:.1f} h"
