from __future__ import annotations

import inspect

import pytest

from astconsole.ami import errors
from astconsole.ami.errors import AmiError
from astconsole.doctor import failures
from astconsole.doctor.finding import Severity
from astconsole.doctor.reach import Answer
from tests.doctor.samples import LOCAL, NETWORK, options

EXPECTED = {
    errors.HostUnknownError: "connect.host",
    errors.RefusedError: "connect.refused",
    errors.UnreachableError: "connect.unreachable",
    errors.ConnectTimeoutError: "connect.timeout",
    errors.TlsError: "connect.tls",
    errors.NotAsteriskError: "connect.not-asterisk",
    errors.BannerTimeoutError: "connect.no-banner",
    errors.HungUpError: "connect.hung-up",
    errors.ConnectError: "connect.other",
    errors.WrongCredentialsError: "connect.credentials",
    errors.PermissionDeniedError: "connect.may-not",
    errors.AlreadyLoggedInError: "connect.twice",
    errors.LoginError: "connect.login",
    errors.FrameTooLargeError: "connect.frame",
    errors.ConnectionLostError: "connect.lost",
    errors.PingTimeoutError: "connect.lost",
    errors.ActionTimeoutError: "connect.unanswered",
}


def an_error(kind: type[AmiError]) -> AmiError:
    if kind is errors.FrameTooLargeError:
        return errors.FrameTooLargeError("line", 9)
    return kind("what happened")


@pytest.mark.parametrize(("kind", "code"), EXPECTED.items())
def test_each_has_its_own_words(kind: type[AmiError], code: str) -> None:
    error = an_error(kind)
    (finding,) = failures.findings(options(), NETWORK, error)
    assert finding.code == code
    assert finding.severity is Severity.PROBLEM
    assert finding.words == str(error)
    assert finding.remedy


def test_none_is_without_an_answer() -> None:
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, AmiError):
            found = failures.findings(options(), LOCAL, an_error(kind))
            assert found[0].severity is Severity.PROBLEM


def test_wrong_credentials_name_the_address_to_permit() -> None:
    (finding,) = failures.findings(options(), NETWORK, errors.WrongCredentialsError("no"))
    assert "192.0.2.7 must be permitted" in finding.remedy
    assert "[ana]" in finding.remedy


def test_what_was_seen_is_the_advice() -> None:
    seen = [Answer(5039, True, "Asterisk Call Manager/11.0.0")]
    main, look = failures.findings(options(), NETWORK, errors.RefusedError("no"), seen)
    assert main.code == "connect.refused"
    assert look.code == "look.other-port"
    assert main.remedy == look.remedy == "Connect to port 5039 with TLS (--port 5039 --tls)."


def test_the_other_manner() -> None:
    wanted = options(tls=True)
    seen = [Answer(5038, False, "Asterisk Call Manager/11.0.0")]
    main, look = failures.findings(wanted, NETWORK, errors.TlsError("no"), seen)
    assert look.code == "look.other-manner"
    assert "without TLS" in main.remedy


def test_the_certificate_alone() -> None:
    wanted = options(tls=True, port=5039)
    seen = [Answer(5039, True, "Asterisk Call Manager/11.0.0")]
    main, look = failures.findings(wanted, NETWORK, errors.TlsError("no"), seen)
    assert look.code == "look.certificate"
    assert "openssl s_client -connect pbx.example:5039" in main.remedy
