"""Every way in which a connection does not come about, and what people are told of it."""

from __future__ import annotations

import asyncio
import datetime as dt
import errno
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from astconsole.ami.connecting import tls_context
from astconsole.ami.errors import (
    BannerTimeoutError,
    ConnectError,
    ConnectTimeoutError,
    HostUnknownError,
    HungUpError,
    NotAsteriskError,
    RefusedError,
    TlsError,
    UnreachableError,
)
from tests.ami.fakepbx import BANNER, PASSWORD, Peer, make_client, make_options, serving


async def refused(**changes: Any) -> ConnectError:
    """The error of a connect() that must fail, and that tells nobody else."""
    options = make_options(changes.pop("port", 5038), **changes)
    client, listener = make_client(options.port, options=options)
    with pytest.raises(ConnectError) as caught:
        await client.connect()
    assert options.address in str(caught.value) or options.host in str(caught.value)
    assert not client.connected
    assert not listener.lost.done()
    return caught.value


def failing(error: BaseException) -> Any:
    async def call(*_arguments: object, **_keywords: object) -> Any:
        raise error

    return call


async def hold(_peer: Peer) -> None:
    await _peer.gone()


# --- TCP ---


async def test_a_port_nobody_listens_on_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    error = await refused(port=port)
    assert type(error) is RefusedError
    assert f"127.0.0.1:{port} refused the connection" in str(error)
    assert error.retry
    assert isinstance(error.__cause__, ConnectionRefusedError)


async def test_a_host_with_several_addresses_is_refused_as_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    tcp = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
    found = [(*tcp, ("127.0.0.1", port)), (*tcp, ("127.0.0.2", port))]

    async def two_addresses(*_arguments: object, **_keywords: object) -> Any:
        return found

    monkeypatch.setattr(loop, "getaddrinfo", two_addresses)
    assert type(await refused(host="localhost", port=port)) is RefusedError


async def test_the_next_address_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        await peer.gone()

    async with serving(script) as pbx:
        tcp = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        found = [(*tcp, ("127.0.0.2", pbx.port)), (*tcp, ("127.0.0.1", pbx.port))]

        async def two_addresses(*_arguments: object, **_keywords: object) -> Any:
            return found

        client, _ = make_client(pbx.port, options=make_options(pbx.port, host="localhost"))
        with monkeypatch.context() as patch:
            patch.setattr(asyncio.get_running_loop(), "getaddrinfo", two_addresses)
            assert await client.connect()
        await client.disconnect()


@pytest.mark.parametrize(
    "error",
    [
        socket.gaierror(socket.EAI_NONAME, "Name or service not known"),
        UnicodeError("label empty or too long"),
    ],
)
async def test_an_unknown_host_is_told_by_name(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", failing(error))
    found = await refused(host="pbx..example.com")
    assert type(found) is HostUnknownError
    assert "The host pbx..example.com cannot be found" in str(found)
    assert found.__cause__ is error


async def test_a_host_without_addresses_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    async def none(*_arguments: object, **_keywords: object) -> list[Any]:
        return []

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", none)
    assert type(await refused(host="pbx.example.com")) is HostUnknownError


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (OSError(errno.ENETUNREACH, "Network is unreachable"), UnreachableError, "VPN"),
        (OSError(errno.EHOSTUNREACH, "No route to host"), UnreachableError, "No route to host"),
        (OSError(errno.ETIMEDOUT, "Connection timed out"), ConnectTimeoutError, "firewall"),
        (OSError(errno.EMFILE, "Too many open files"), ConnectError, "Too many open files"),
        (ConnectionResetError(errno.ECONNRESET, "Reset"), ConnectError, "Reset"),
    ],
)
async def test_the_systems_errors_become_ours(
    monkeypatch: pytest.MonkeyPatch, error: OSError, kind: type[ConnectError], words: str
) -> None:
    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", failing(error))
    found = await refused(host="127.0.0.1")
    assert type(found) is kind
    assert words in str(found)
    assert found.retry
    assert found.__cause__ is error


async def test_nobody_answering_in_time_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(*_arguments: object, **_keywords: object) -> Any:
        await asyncio.get_running_loop().create_future()

    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", never)
    error = await refused(connect_timeout=0.01)
    assert type(error) is ConnectTimeoutError
    assert "did not answer within 0.01 s" in str(error)


async def test_an_ipv6_link_local_address_keeps_its_scope(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    found = [(socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("fe80::1", 5038, 0, 3))]

    async def link_local(*_arguments: object, **_keywords: object) -> Any:
        return found

    async def connect(_make: object, host: object, *_arguments: object, **_keywords: object) -> Any:
        tried.append(host)
        raise ConnectionRefusedError

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", link_local)
    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", connect)
    await refused(host="fe80::1%3")
    assert tried == ["fe80::1%3"]


# --- the greeting ---


async def test_a_banner_that_never_comes_is_an_error_even_without_connect_timeout() -> None:
    async with serving(hold) as pbx:
        error = await refused(port=pbx.port, banner_timeout=0.01)
        assert type(error) is BannerTimeoutError
        assert "said nothing for 0.01 s" in str(error)
        assert "switch tls on" in str(error)
        assert error.retry


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (b"SSH-2.0-OpenSSH_9.2p1\r\n", "SSH-2.0-OpenSSH_9.2p1"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "HTTP/1.1 400 Bad Request"),
        (b"220 no newline", "220 no newline"),
    ],
)
async def test_who_is_no_asterisk_is_quoted(said: bytes, shown: str) -> None:
    async def script(peer: Peer) -> None:
        peer.say(said)
        if said.endswith(b"\n"):
            await peer.gone()
        else:
            peer.writer.close()
            await peer.writer.wait_closed()

    async with serving(script) as pbx:
        error = await refused(port=pbx.port)
        assert isinstance(error, NotAsteriskError)
        assert error.said == shown
        assert f"127.0.0.1:{pbx.port} is no Asterisk Manager: it says “{shown}”" in str(error)
        assert not error.retry


async def test_hanging_up_before_the_banner_is_told() -> None:
    async def script(_peer: Peer) -> None:
        return

    async with serving(script) as pbx:
        error = await refused(port=pbx.port)
        assert type(error) is HungUpError
        assert "hung up before it said anything" in str(error)


# --- TLS ---


@dataclass(frozen=True)
class Certificate:
    pem: Path
    server: ssl.SSLContext


def certificate(folder: Path, *, name: str = "localhost", days: int = 1) -> Certificate:
    """A self-signed certificate for that name, and a server's context that shows it."""
    # it comes with keyring, on Linux only
    x509 = pytest.importorskip("cryptography.x509")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    serialization = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    ec = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    names = [x509.DNSName(name)]
    if name == "localhost":
        names.append(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=3))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = folder / f"{name}-{days}.pem"
    secret = folder / f"{name}-{days}.key"
    pem.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(pem, secret)
    return Certificate(pem, server)


@pytest.fixture(scope="module")
def localhost(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("tls"))


async def session(peer: Peer) -> None:
    await peer.accept_login()
    peer.say("Event: FullyBooted")
    await peer.bid_farewell()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
async def test_a_pinned_certificate_is_verified(localhost: Certificate, host: str) -> None:
    async with serving(session, tls=localhost.server) as pbx:
        options = make_options(pbx.port, host=host, tls=True, tls_ca_file=str(localhost.pem))
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        await listener.event("FullyBooted")
        await client.disconnect()
        assert await listener.lost is None


async def test_verification_can_be_switched_off(localhost: Certificate) -> None:
    async with serving(session, tls=localhost.server) as pbx:
        options = make_options(pbx.port, tls=True, tls_verify=False)
        client, listener = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        await client.disconnect()
        assert await listener.lost is None


async def test_where_there_is_no_challenge_tls_hides_the_password(localhost: Certificate) -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        peer.answer(await peer.action(), "Error", "Message: Must specify AuthType")
        login = await peer.action()
        assert login.get("Secret") == PASSWORD
        peer.answer(login)
        await peer.bid_farewell()

    async with serving(script, tls=localhost.server) as pbx:
        options = make_options(pbx.port, tls=True, tls_ca_file=str(localhost.pem))
        client, _ = make_client(pbx.port, options=options)
        await client.connect()
        await client.login()
        await client.disconnect()


async def never(_peer: Peer) -> None:
    raise AssertionError("no client was to come so far")


async def test_a_certificate_nobody_vouches_for_is_refused_with_advice(
    localhost: Certificate,
) -> None:
    async with serving(never, tls=localhost.server) as pbx:
        error = await refused(port=pbx.port, tls=True)
        assert isinstance(error, TlsError)
        assert "is not trusted: self-signed certificate" in str(error)
        assert "tls_ca_file" in str(error)
        assert "tls_verify" in str(error)
        assert not error.retry
        assert isinstance(error.__cause__, ssl.SSLCertVerificationError)


async def test_a_certificate_for_another_name_is_refused_with_advice(tmp_path: Path) -> None:
    other = certificate(tmp_path, name="pbx.example.com")
    async with serving(never, tls=other.server) as pbx:
        error = await refused(port=pbx.port, tls=True, tls_ca_file=str(other.pem))
        assert isinstance(error, TlsError)
        assert "mismatch" in str(error)
        assert "Use the name that is in the certificate" in str(error)


async def test_an_expired_certificate_is_refused_with_advice(tmp_path: Path) -> None:
    old = certificate(tmp_path, days=-1)
    async with serving(never, tls=old.server) as pbx:
        error = await refused(port=pbx.port, tls=True, tls_ca_file=str(old.pem))
        assert isinstance(error, TlsError)
        assert "expired" in str(error)
        assert "Have it renewed" in str(error)


async def test_tls_to_a_plain_port_is_told() -> None:
    async def script(peer: Peer) -> None:
        peer.say(BANNER)
        await peer.reader.read()

    async with serving(script) as pbx:
        error = await refused(port=pbx.port, tls=True, tls_verify=False)
        assert isinstance(error, TlsError)
        assert "does not speak TLS on that port" in str(error)
        assert "5039" in str(error)


async def test_tls_to_a_port_that_hangs_up_is_told() -> None:
    async def script(peer: Peer) -> None:
        await peer.reader.read(1)

    async with serving(script) as pbx:
        error = await refused(port=pbx.port, tls=True, tls_verify=False)
        assert isinstance(error, TlsError)
        assert "broke off the TLS handshake" in str(error)


async def test_tls_to_a_port_that_stays_silent_is_told() -> None:
    async def script(peer: Peer) -> None:
        await peer.reader.read()

    async with serving(script) as pbx:
        error = await refused(port=pbx.port, tls=True, tls_verify=False, banner_timeout=0.05)
        assert isinstance(error, TlsError)
        assert "TLS handshake" in str(error)


async def test_plain_text_to_a_tls_port_is_told(localhost: Certificate) -> None:
    async with serving(never, tls=localhost.server) as pbx:
        error = await refused(port=pbx.port, banner_timeout=0.05)
        assert isinstance(error, BannerTimeoutError)
        assert "switch tls on" in str(error)


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
async def test_a_ca_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    options = make_options(tls=True, tls_ca_file=str(path))
    with pytest.raises(TlsError, match="tls_ca_file") as caught:
        tls_context(options)
    assert str(path) in str(caught.value)
    client, _ = make_client(5038, options=options)
    with pytest.raises(TlsError):
        await client.connect()


def test_the_systems_certificates_are_trusted_unless_told() -> None:
    context = tls_context(make_options(tls=True))
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
