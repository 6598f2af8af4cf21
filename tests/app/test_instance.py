"""One console a person: between parts of one process, and between real processes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from astconsole.app.instance import InstanceError, SingleInstance

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_OTHER = [sys.executable, "-m", "tests.app.other_instance"]


@pytest.fixture
def first(short_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    instance = SingleInstance(short_path / "run")
    assert instance.claim()
    instance.listen()
    yield instance
    instance.release()


@contextmanager
def running(folder: Path, word: str) -> Iterator[subprocess.Popen[str]]:
    """Another process that is the one."""
    process = subprocess.Popen([*_OTHER, str(folder), word], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def start_beside(folder: Path, qtbot: QtBot, *words: str) -> tuple[int, str]:
    """Another start, to its end, while our own loop goes on."""
    other = subprocess.Popen([*_OTHER, str(folder), *words], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    out, _ = other.communicate()
    return other.returncode, out.strip()


def start(folder: Path, *words: str) -> tuple[int, str]:
    """Another start, to its end."""
    done = subprocess.run(
        [*_OTHER, str(folder), *words], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout.strip() + done.stderr.strip()


def said(first: SingleInstance, raw: bytes, qtbot: QtBot) -> bytes:
    """What the first answers to those bytes before it hangs up."""
    socket = QLocalSocket()
    socket.connectToServer(first.address)
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(raw)
    return bytes(socket.readAll().data())


def test_the_second_is_not_the_one(first: SingleInstance, short_path: Path) -> None:
    assert not SingleInstance(short_path / "run").claim()
    assert SingleInstance(short_path / "run", "another").claim()


def test_a_second_process_hands_its_words_over(first: SingleInstance, qtbot: QtBot) -> None:
    folder = first.folder
    heard: list[object] = []
    first.asked.connect(heard.append)
    for words in (["raise"], ["show", "log"], ["dial", "+49 30 901820"]):
        assert start_beside(folder, qtbot, *words) == (0, "handed over")
        assert heard.pop() == tuple(words)


def test_two_real_processes(short_path: Path) -> None:
    folder = short_path / "run"
    with running(folder, "serve") as one:
        assert one.stdout is not None
        assert start(folder, "raise") == (0, "handed over")
        assert one.stdout.readline() == "raise\n"
        assert start(folder, "stop") == (0, "handed over")
        assert one.stdout.readline() == "stop\n"
        assert one.wait() == 0
    assert start(folder, "raise") == (0, "the one")


def test_a_crash_leaves_nothing_in_the_way(short_path: Path, qtbot: QtBot) -> None:
    folder = short_path / "run"
    with running(folder, "serve") as one:
        one.kill()
        one.wait()
    assert {path.suffix for path in folder.iterdir()} == {".lock", ".s"}
    instance = SingleInstance(folder)
    assert instance.claim()
    instance.listen()
    heard: list[object] = []
    instance.asked.connect(heard.append)
    assert start_beside(folder, qtbot, "raise") == (0, "handed over")
    assert heard == [("raise",)]
    instance.release()
    assert list(folder.glob("*.lock")) == []


def test_one_that_does_not_answer_is_named(short_path: Path) -> None:
    folder = short_path / "run"
    with running(folder, "hold") as one, pytest.raises(InstanceError, match=str(one.pid)):
        SingleInstance(folder).hand_over(wait_ms=0)


def test_the_socket_of_a_living_one_is_not_taken(first: SingleInstance, short_path: Path) -> None:
    with pytest.raises(InstanceError, match="claimed"):
        SingleInstance(short_path / "run").listen()


def test_the_folder_is_the_persons_alone(short_path: Path) -> None:
    folder = short_path / "run"
    folder.mkdir(mode=0o755)
    instance = SingleInstance(folder)
    assert instance.claim()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    instance.release()


def test_a_folder_that_cannot_be_made_is_said(short_path: Path) -> None:
    (short_path / "file").write_text("")
    with pytest.raises(InstanceError, match="cannot be used"):
        SingleInstance(short_path / "file" / "run").claim()


@pytest.mark.parametrize(
    "raw",
    [
        b"GET / HTTP/1.0\r\n\r\n",
        b'{"words": "raise"}\n',
        b'{"words": []}\n',
        b'{"words": [1]}\n',
        b'{"words": ["a\\u0000b"]}\n',
        b'["raise"]\n',
        b"[" * 5000 + b"\n",
        b"x" * 9000,
        b'{"words": ["' + b"y" * 9000 + b'"]}\n',
    ],
)
def test_what_is_no_words_is_not_heard(first: SingleInstance, raw: bytes, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(first.asked):
        assert said(first, raw, qtbot) == b""


def test_words_may_come_in_pieces(first: SingleInstance, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(first.address)
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(first.asked) as asked:
        for byte in b'{"words": ["raise"]}\n':
            socket.write(bytes([byte]))
            socket.flush()
    assert asked.args == [("raise",)]


def test_the_desktops_token_comes_along(
    first: SingleInstance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "before")
    socket = QLocalSocket()
    socket.connectToServer(first.address)
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(first.asked):
        socket.write(
            b'{"words": ["raise"], "tokens": {"XDG_ACTIVATION_TOKEN": "t-1", "PATH": "x"}}\n'
        )
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "t-1"
    assert os.environ["PATH"] != "x"
