"""One console a person: a second start hands its words to the first and ends.

The theory. A lock file says who is the one; a local socket beside it takes the words of later
starts. The lock decides, never the socket: a server that asks for access options would silently
take over the socket of a living one, so none are asked for, and the folder itself is the person's
alone (0700). A lock whose process is gone is void; only who holds the lock may remove a socket.

The rule kept here: what comes through the socket is bounded and is words, nothing more; what they
may do is decided by who hears them.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE: Final = "raise"
"""The word of a second start that wants no more than to see the first."""

_MOST_BYTES: Final = 8_192
_MOST_WORDS: Final = 32
_ANSWER: Final = b"ok\n"
_TRY_MS: Final = 200
_WAIT_MS: Final = 2_000
_TOKENS: Final = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class InstanceError(Exception):
    """Whether we are the only one cannot be told; the message says why and what to do."""


def runtime_folder() -> Path:
    """Where lock and socket lie: the person's own folder of this session."""
    place = QStandardPaths.StandardLocation.RuntimeLocation
    return Path(QStandardPaths.writableLocation(place)) / "astconsole"


class SingleInstance(QObject):
    """The lock, and the ear for later starts.

    Signals:
        asked: (tuple of str) the words of a later start, such as ``("raise",)``.

    Args:
        folder: where lock and socket lie; None: :func:`runtime_folder`.
        name: consoles of different names do not know of each other.
    """

    asked = Signal(object)

    def __init__(
        self, folder: Path | None = None, name: str = "astconsole", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder or runtime_folder()
        self._socket = _socket_name(self._folder, name)
        self._lock = QLockFile(str(self._folder / f"{name}.lock"))
        # old age makes no lock void: a console may run for months
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    @property
    def folder(self) -> Path:
        """Where lock and socket lie."""
        return self._folder

    @property
    def address(self) -> str:
        """The socket's name, for :class:`QLocalSocket`."""
        return self._socket

    def claim(self) -> bool:
        """Become the one; False when another is. Needs no running application.

        Raises:
            InstanceError: the folder cannot be used.
        """
        _make_private(self._folder)
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        raise InstanceError(f"no lock file can be written in {self._folder}; check its permissions")

    def listen(self) -> None:
        """Hear later starts from now on. Only for who has claimed, and needs an application.

        Raises:
            InstanceError: the socket cannot be made.
        """
        if not self._lock.isLocked():
            raise InstanceError("only who has claimed may listen: another astconsole may run")
        server = QLocalServer(self)
        QLocalServer.removeServer(self._socket)  # a crash left it: the lock is ours
        server.newConnection.connect(self._on_connection)
        if not server.listen(self._socket):
            raise InstanceError(f"no socket can be made in {self._folder}: {server.errorString()}")
        self._server = server

    def hand_over(self, words: Sequence[str] = (RAISE,), *, wait_ms: int = _WAIT_MS) -> None:
        """Give words to the one that runs, and wait until it has heard them.

        Raises:
            InstanceError: it does not answer: it hangs, or has just begun or just ended.
        """
        tokens = {name: os.environ[name] for name in _TOKENS if os.environ.get(name)}
        message = json.dumps({"words": list(words), "tokens": tokens}).encode() + b"\n"
        ends = time.monotonic() + wait_ms / 1000
        while not self._told(message):
            if time.monotonic() >= ends:
                raise InstanceError(self._no_answer())
            time.sleep(0.02)  # one that has just begun has its lock before its socket

    def claim_or_hand_over(self, words: Sequence[str] = (RAISE,)) -> bool:
        """Become the one, or give the words to who is; whether we are the one.

        Raises:
            InstanceError: neither can be done.
        """
        if self.claim():
            return True
        try:
            self.hand_over(words)
        except InstanceError:
            if self.claim():  # it was about to end, and now it has
                return True
            raise
        return False

    def release(self) -> None:
        """Let go of socket and lock."""
        for socket in list(self._heard):
            socket.abort()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    # -- the later start --------------------------------------------------------------------

    def _told(self, message: bytes) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._socket)
        if not socket.waitForConnected(_TRY_MS):
            return False
        socket.write(message)
        socket.flush()
        while not socket.canReadLine():
            if not socket.waitForReadyRead(_WAIT_MS):
                # it may have heard us all the same: words are never said twice
                raise InstanceError(self._no_answer())
        return bytes(socket.readLine().data()) == _ANSWER

    def _no_answer(self) -> str:
        holder = _holder(self._lock)
        who = f" (process {holder})" if holder else ""
        return f"astconsole runs already{who} but does not answer; end it and start again"

    # -- the one that runs ------------------------------------------------------------------

    def _on_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._heard[socket] = b""
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(self._on_disconnected)
            if socket.bytesAvailable():
                self._hear(socket)

    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket in self._heard:
            self._hear(socket)

    def _on_disconnected(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heard.pop(socket, None)
            socket.deleteLater()

    def _hear(self, socket: QLocalSocket) -> None:
        self._heard[socket] += bytes(socket.read(_MOST_BYTES + 1).data())
        said = self._heard[socket]
        if len(said) > _MOST_BYTES:
            socket.abort()
            return
        line, end, _ = said.partition(b"\n")
        if not end:
            return
        understood = _understood(line)
        if understood is None:
            socket.abort()
            return
        words, tokens = understood
        os.environ.update(tokens)  # only with such a token may a window come to the front
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        self.asked.emit(words)


def _understood(line: bytes) -> tuple[tuple[str, ...], dict[str, str]] | None:
    """The words and tokens in what was said, None when it is nothing of ours."""
    try:
        said = json.loads(line)
        words = said["words"]
        tokens = dict(said.get("tokens", {}))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not isinstance(words, list) or not 0 < len(words) <= _MOST_WORDS:
        return None
    if not all(isinstance(word, str) and word and word.isprintable() for word in words):
        return None
    given = {name: tokens.get(name) for name in _TOKENS}
    kept = {k: v for k, v in given.items() if isinstance(v, str) and v.isprintable()}
    return tuple(words), kept


def _socket_name(folder: Path, name: str) -> str:
    # Windows has named pipes, which lie in no folder and are told apart by their whole name
    return f"{name}-{folder.as_posix()}" if sys.platform == "win32" else str(folder / f"{name}.s")


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.name == "posix":
            about = folder.stat()
            if about.st_uid != os.getuid():
                raise InstanceError(f"{folder} belongs to somebody else; remove it")
            if stat.S_IMODE(about.st_mode) & 0o077:
                folder.chmod(0o700)
    except OSError as error:
        raise InstanceError(f"{folder} cannot be used ({error.strerror})") from error


def _holder(lock: QLockFile) -> int:
    """The process that has the lock, 0 when it cannot be told."""
    about: object = lock.getLockInfo()
    return int(about[0]) if isinstance(about, tuple) and about else 0
