"""Every way in which a connection does not come about, and what people are told of it."""

from __future__ import annotations

import asyncio
import errno
import socket
from typing import Any

import pytest

from astconsole.ami.errors import (
    BannerTimeoutError,
    ConnectError,
    ConnectTimeoutError,
    HostUnknownError,
    HungUpError,
    NotAsteriskError,
    RefusedError,
    UnreachableError,
)
from tests.ami.fakepbx import BANNER, Peer, make_client, make_options, refused, serving


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
