"""A connection by TLS: whom it trusts, and what people are told where there is none."""

from __future__ import annotations

import datetime as dt
import ipaddress
import ssl
from dataclasses import dataclass
from pathlib import Path

import pytest

from astconsole.ami.connecting import tls_context
from astconsole.ami.errors import BannerTimeoutError, TlsError
from tests.ami.fakepbx import BANNER, PASSWORD, Peer, make_client, make_options, refused, serving


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
