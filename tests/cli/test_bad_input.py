"""Bad input gets one line that names the thing and says what to do, and exit code 2."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from astconsole.calls.viewpoint import Viewpoint
from astconsole.cli import main
from astconsole.demo.pbx import DemoPbx
from astconsole.store.log import CallLog
from tests.cli.certificate import self_signed


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings, no password and no log of the person who runs the tests."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("ASTCONSOLE_PASSWORD", "secret")


@contextlib.contextmanager
def server(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """Something that listens on loopback and talks to one visitor after the other."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                visitor, _ = listener.accept()
                with contextlib.suppress(OSError), visitor:
                    talk(visitor)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("astconsole: ")
    assert "\n" not in said
    assert "Traceback" not in said
    return said


def watch(port: int, *more: str) -> list[str]:
    return ["watch", "--once", "--host", "127.0.0.1", "--port", str(port), "--user", "u", *more]


def test_a_refused_port(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    said = refused(capsys, *watch(port))
    assert f"127.0.0.1:{port}" in said
    assert "refused" in said


def test_a_server_that_is_no_asterisk(capsys: pytest.CaptureFixture[str]) -> None:
    with server(lambda s: s.sendall(b"SSH-2.0-OpenSSH_9.2\r\n")) as port:
        said = refused(capsys, *watch(port))
    assert "SSH-2.0" in said


def test_a_line_of_a_hundred_megabytes(capsys: pytest.CaptureFixture[str]) -> None:
    def flood(visitor: socket.socket) -> None:
        visitor.sendall(b"Asterisk Call Manager/11.0.0\r\n")
        for _ in range(100):
            visitor.sendall(b"x" * 1024 * 1024)

    with server(flood) as port:
        said = refused(capsys, *watch(port))
    assert "65536 bytes" in said


def test_a_certificate_that_cannot_be_trusted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))

    def greet(visitor: socket.socket) -> None:
        with contextlib.suppress(ssl.SSLError, OSError):
            context.wrap_socket(visitor, server_side=True)

    with server(greet) as port:
        said = refused(capsys, *watch(port, "--tls"))
    assert "certificate" in said


def test_tls_spoken_to_a_port_without_it(capsys: pytest.CaptureFixture[str]) -> None:
    with server(lambda s: s.sendall(b"Asterisk Call Manager/11.0.0\r\n")) as port:
        said = refused(capsys, *watch(port, "--tls"))
    assert "TLS" in said


def test_a_wrong_password(capsys: pytest.CaptureFixture[str]) -> None:
    started = threading.Event()
    stop: asyncio.Event | None = None
    loop = asyncio.new_event_loop()
    where: list[DemoPbx] = []

    async def serve() -> None:
        nonlocal stop
        stop = asyncio.Event()
        async with DemoPbx(act="silent", failed_login_delay=0.0) as pbx:
            where.append(pbx)
            started.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    started.wait(20)
    try:
        said = refused(
            capsys, "watch", "--host", where[0].host, "--port", str(where[0].port), "--user", "demo"
        )
    finally:
        assert stop is not None
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()
    assert "password" in said.lower()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["watch"], "--user"),
        (["watch", "--user", "u", "--password-file", "/no/such"], "/no/such"),
        (["watch", "--user", "u", "--events", "on;off"], "events"),
        (["watch", "--user", "u", "--port", "99999"], "port"),
        (["watch", "--user", "u", "--config", "/no/such.toml"], "/no/such.toml"),
        (["replay", "/no/such.ami"], "/no/such.ami"),
        (["export", "calls.csv", "--log", "/no/such.db"], "/no/such.db"),
        (["export", "calls.csv", "--from", "tomorrow"], "tomorrow"),
        (["demo", "--speed", "0"], "speed"),
    ],
)
def test_what_is_wrong_is_named(
    words: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert named in refused(capsys, *words)


def test_a_settings_file_with_a_typo_is_named_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[connection]\nhost = "pbx"\nprot = 5038\n', "utf-8")
    said = refused(capsys, "watch", "--config", str(config), "--user", "u")
    assert f"{config} line 3" in said
    assert "port" in said


def test_a_recording_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content in (b"", b"\x00" * 5000, b"hello\n\nworld\n\n"):
        path = tmp_path / "x.ami"
        path.write_bytes(content)
        assert str(path) in refused(capsys, "replay", str(path))


def test_a_log_that_is_no_database(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "calls.db"
    path.write_text("this is no database at all, " * 100, "utf-8")
    assert str(path) in refused(capsys, "export", str(tmp_path / "x.csv"), "--log", str(path))
    assert path.read_text("utf-8").startswith("this is no database")


def test_an_unknown_uniqueid_is_no_trouble(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.ami"
    path.write_bytes(b"Event: Hangup\r\nUniqueid: never.seen\r\nCause: 16\r\n\r\n")
    assert main(["replay", str(path)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_says_so_and_leaves_no_half_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "calls.db"
    with CallLog.open(log, Viewpoint(())):
        pass
    said = refused(capsys, "export", "/dev/full/x.csv", "--log", str(log))
    assert "/dev/full/x.csv" in said
