"""The live lab from nothing: roots, namespace, then pytest or the lab's own words in it.

    python -m tests.live.run [PYTEST ARGUMENTS]      the live tests
    python -m tests.live.run record [SCENARIO...]    the recordings, anew
    python -m tests.live.run up                      an office to try things in
    python -m tests.live.run down                    remove what a killed run left behind
    python -m tests.live.run list                    the scenarios

Rule: it needs root and the packages of apt-packages.txt; what is missing is said in one line,
with exit status 2.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.live.lab import netns
from tests.live.lab.__main__ import main as by_hand
from tests.live.lab.roots import RELEASES, LabError, ensure_root, forget_runs, is_complete, root_of

_WORDS = ("record", "up")
_TOOLS = ("ip", "debootstrap", "baresip", "sipp", "openssl", "chroot")
_PYTEST = ("-m", "pytest", "-o", "addopts=--strict-markers --strict-config -ra", "tests/live")


def main(words: list[str]) -> int:
    """Run it; the exit status is that of what ran inside."""
    if words[:1] == ["list"]:
        return by_hand(words)
    signal.signal(signal.SIGTERM, _end)
    os.environ["PATH"] = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"
    try:
        if os.geteuid() == 0:
            _clear()
        if words[:1] == ["down"]:
            return 0
        _check()
        for release in RELEASES.values():
            if not is_complete(release):
                sys.stderr.write(f"live: making {root_of(release)} (a few minutes, once)\n")
            ensure_root(release)
        with netns.namespace() as name:
            return _run(name, words)
    except LabError as error:
        sys.stderr.write(f"live: {error}\n")
        return 2


def _end(*_: object) -> None:
    """Leave by the way that takes the network down; being told twice must not cut that short."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(143)


def _clear() -> None:
    """Remove what killed runs left behind; runs that are still alive are left alone."""
    for name in netns.abandoned():
        netns.remove(name)
    forget_runs(netns.existing())


def _check() -> None:
    if os.geteuid() != 0:
        raise LabError("real Asterisks need root (chroot, network namespace): run it with sudo")
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing:
        raise LabError(
            f"missing: {', '.join(missing)}; "
            "install them: apt-get install $(cat tests/live/apt-packages.txt)"
        )


def _run(name: str, words: list[str]) -> int:
    if words[:1] and words[0] in _WORDS:
        command = [sys.executable, "-m", "tests.live.lab", *words]
    else:
        command = [sys.executable, *_PYTEST, *words]
    environment = {**os.environ, netns.INSIDE: name}
    root = Path(__file__).parents[2]
    process = subprocess.Popen(netns.command_in(name, command), cwd=root, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            # the terminal told the inside too: let it end by itself
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
