"""A network of the lab's own: loopback, and one pair of interfaces that lead nowhere else.

Rule: what runs in the namespace can reach nothing outside it, and whatever it leaves running
ends with it: only processes inside this namespace are ever stopped.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.live.lab.roots import LabError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

INSIDE = "ASTCONSOLE_LAB_NETNS"
"""Set for everything that runs in the namespace, to its name."""

_PREFIX = "astlab"
_ADDRESS = "10.31.41.1/24"
"""Phones put an address that is not loopback into their SDP, so there must be one."""


def _ip(*words: str, check: bool = True) -> str:
    tool = shutil.which("ip") or "/usr/sbin/ip"
    done = subprocess.run([tool, *words], capture_output=True, text=True, check=False, timeout=30)
    if check and done.returncode:
        raise LabError(f"ip {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout


@contextlib.contextmanager
def namespace() -> Iterator[str]:
    """Make a network namespace; stop what still runs in it and delete it at the end."""
    name = f"{_PREFIX}{os.getpid()}"
    _ip("netns", "add", name)
    try:
        _ip("-n", name, "link", "set", "lo", "up")
        _ip("-n", name, "link", "add", "lab0", "type", "veth", "peer", "name", "lab1")
        _ip("-n", name, "addr", "add", _ADDRESS, "dev", "lab0")
        _ip("-n", name, "link", "set", "lab0", "up")
        _ip("-n", name, "link", "set", "lab1", "up")
        yield name
    finally:
        remove(name)


def command_in(name: str, command: Sequence[str]) -> list[str]:
    """The command line that runs `command` inside the namespace."""
    tool = shutil.which("ip") or "/usr/sbin/ip"
    return [tool, "netns", "exec", name, *command]


def remove(name: str) -> None:
    """Stop what runs in the namespace, politely first, and delete it."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        pids = _pids(name)
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        deadline = time.monotonic() + 5
        while _pids(name) and time.monotonic() < deadline:
            time.sleep(0.05)
    _ip("netns", "delete", name, check=False)


def existing() -> list[str]:
    """Namespaces of labs that are still there."""
    lines = _ip("netns", "list", check=False).splitlines()
    return [line.split()[0] for line in lines if line.startswith(_PREFIX)]


def abandoned() -> list[str]:
    """Those of them whose run was killed: a namespace is named after the process that made it."""
    return [name for name in existing() if not Path(f"/proc/{name.removeprefix(_PREFIX)}").exists()]


def _pids(name: str) -> list[int]:
    return [int(word) for word in _ip("netns", "pids", name, check=False).split()]
