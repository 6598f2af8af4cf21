"""Starting with the desktop session, for who wants it.

The rule kept here: only the person's own files and keys, written whole or not at all, and what they
changed elsewhere (a desktop's own list of programs to start) is read, not guessed.

Only the Linux one has been run where this was written; the entries of the two others follow their
makers' documentation, and what they write is tested, not that Windows or macOS reads it so.
"""

from __future__ import annotations

import os
import plistlib
import secrets
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol

_NAME: Final = "astconsole"
_LABEL: Final = "org.astconsole.astconsole"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_RESERVED: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")


class AutostartError(Exception):
    """It cannot be set; the message says why and what to do."""


class Autostart(Protocol):
    """Whether the program starts with the session."""

    @property
    def available(self) -> bool:
        """Whether it can be set here at all."""
        ...

    @property
    def enabled(self) -> bool:
        """Whether it starts."""
        ...

    def set_enabled(self, *, enabled: bool) -> None:
        """Start with the session, or no longer.

        Raises:
            AutostartError: that cannot be set.
        """
        ...


class NullAutostart:
    """A system we know no way on."""

    @property
    def available(self) -> bool:
        """Never."""
        return False

    @property
    def enabled(self) -> bool:
        """Never."""
        return False

    def set_enabled(self, *, enabled: bool) -> None:
        """Say that it cannot be done here."""
        if enabled:
            raise AutostartError(
                "this system offers no way to start with the session; "
                "add astconsole to the programs it starts yourself"
            )


class DesktopEntryAutostart:
    """Linux desktops: an entry in ``~/.config/autostart``, as freedesktop.org specifies it."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        self._command = tuple(command)
        config = os.environ.get("XDG_CONFIG_HOME")
        base = Path(config) if config and Path(config).is_absolute() else Path.home() / ".config"
        self._path = (folder or base / "autostart") / f"{_NAME}.desktop"

    @property
    def available(self) -> bool:
        """Always: who starts the desktop's programs reads that folder."""
        return True

    @property
    def enabled(self) -> bool:
        """Whether the entry is there and nobody switched it off in it."""
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return False
        said = {key.strip(): value.strip().lower() for key, _, value in map(_parted, lines)}
        off = said.get("Hidden") == "true" or said.get("X-GNOME-Autostart-enabled") == "false"
        return not off

    def set_enabled(self, *, enabled: bool) -> None:
        """Write the entry, or remove it."""
        try:
            if enabled:
                _write(self._path, self._entry().encode())
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _cannot(self._path, error) from error

    def _entry(self) -> str:
        return (
            "[Desktop Entry]\n"
            "Type=Application\n"
            "Version=1.0\n"
            f"Name={_NAME}\n"
            "Comment=Who is calling, and who called\n"
            f"Exec={desktop_command(self._command)}\n"
            f"Icon={_NAME}\n"
            "Terminal=false\n"
            "X-GNOME-Autostart-enabled=true\n"
        )


class LaunchAgentAutostart:
    """macOS: a launch agent in ``~/Library/LaunchAgents``. Not run on macOS yet."""

    def __init__(self, command: Sequence[str], folder: Path | None = None) -> None:
        self._command = tuple(command)
        base = folder or Path.home() / "Library" / "LaunchAgents"
        self._path = base / f"{_LABEL}.plist"

    @property
    def available(self) -> bool:
        """Always."""
        return True

    @property
    def enabled(self) -> bool:
        """Whether the agent is there."""
        return self._path.is_file()

    def set_enabled(self, *, enabled: bool) -> None:
        """Write the agent, or remove it; it holds from the next login."""
        agent = {
            "Label": _LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        try:
            if enabled:
                _write(self._path, plistlib.dumps(agent))
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _cannot(self._path, error) from error


class RegistryAutostart:
    """Windows: a value in the person's own Run key. Not run on Windows yet.

    Args:
        registry: the module :mod:`winreg`, or what stands for it.
    """

    def __init__(self, command: Sequence[str], registry: Any) -> None:
        self._command = tuple(command)
        self._registry = registry

    @property
    def available(self) -> bool:
        """Always."""
        return True

    @property
    def enabled(self) -> bool:
        """Whether the value is there."""
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
                registry.QueryValueEx(key, _NAME)
        except OSError:
            return False
        return True

    def set_enabled(self, *, enabled: bool) -> None:
        """Set the value, or remove it."""
        registry = self._registry
        try:
            with registry.CreateKey(registry.HKEY_CURRENT_USER, _RUN_KEY) as key:
                if enabled:
                    line = subprocess.list2cmdline(self._command)
                    registry.SetValueEx(key, _NAME, 0, registry.REG_SZ, line)
                else:
                    with suppress(FileNotFoundError):
                        registry.DeleteValue(key, _NAME)
        except OSError as error:
            raise AutostartError(
                f"the registry key {_RUN_KEY} cannot be written ({error.strerror})"
            ) from error


def autostart(command: Sequence[str] | None = None) -> Autostart:
    """The way of this system.

    Args:
        command: what is to be started; None: the console as it was started now.
    """
    words = command or own_command()
    if "FLATPAK_ID" in os.environ or "SNAP" in os.environ:
        return NullAutostart()  # from inside, the session's folder is another one
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - there is none elsewhere

        return RegistryAutostart(words, winreg)
    if sys.platform == "darwin":
        return LaunchAgentAutostart(words)
    if sys.platform.startswith(("linux", "freebsd", "openbsd", "netbsd")):
        return DesktopEntryAutostart(words)
    return NullAutostart()


def own_command() -> tuple[str, ...]:
    """How to start the console again, as an absolute path and its words."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "run")
    beside = shutil.which(_NAME, path=str(Path(sys.executable).parent)) or shutil.which(_NAME)
    if beside:
        return (str(Path(beside).absolute()), "run")
    return (sys.executable, "-m", _NAME, "run")


def desktop_command(command: Sequence[str]) -> str:
    """A command as the ``Exec`` of a desktop entry: quoted twice, as it is read twice."""
    return " ".join(_desktop_word(word) for word in command)


def _desktop_word(word: str) -> str:
    quoted = word.replace("%", "%%")
    if not word or _RESERVED.intersection(word):
        for sign in ("\\", '"', "`", "$"):
            quoted = quoted.replace(sign, f"\\{sign}")
        quoted = f'"{quoted}"'
    return quoted.replace("\\", "\\\\")  # a backslash is first read as a text's own escape


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition("=")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def _cannot(path: Path, error: OSError) -> AutostartError:
    return AutostartError(f"{path} cannot be written ({error.strerror}); check its permissions")
