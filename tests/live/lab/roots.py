"""Root folders with a real Asterisk in them, made by debootstrap and kept between runs.

Rule: a root is either absent or complete. It is built beside its place and renamed when done,
so a build that was cut short leaves nothing that a later run would trust.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

RUNS = "/lab"
"""Where in a root each run keeps the folders of its PBXs."""

_APT = Path("/etc/apt")
_STAMP = "lab-root.stamp"


class LabError(Exception):
    """The lab cannot be set up here; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Release:
    """One Asterisk release and the Debian suite whose packages hold it."""

    version: str
    suite: str
    packages: tuple[str, ...]
    modules: str

    @property
    def stamp(self) -> str:
        """What a complete root says about itself; another set of packages is another root."""
        return f"{self.suite} {' '.join(self.packages)}\n"


_PACKAGES = ("asterisk", "ca-certificates", "openssl")

RELEASES = {
    "22": Release(
        "22",
        "sid",
        _PACKAGES,
        "/usr/lib/x86_64-linux-gnu/asterisk/modules",
    ),
    "16": Release(
        "16",
        "bullseye",
        (*_PACKAGES, "asterisk-voicemail"),
        "/usr/lib/asterisk/modules",
    ),
}


def cache_folder() -> Path:
    """Where roots are kept: ASTCONSOLE_LAB, or the user's cache folder."""
    if chosen := os.environ.get("ASTCONSOLE_LAB"):
        return Path(chosen)
    cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(cache) / "astconsole" / "lab"


def debian_mirror(apt: Path = _APT) -> str:
    """The Debian mirror apt uses here; ASTCONSOLE_DEBIAN_MIRROR, where it has none."""
    if chosen := os.environ.get("ASTCONSOLE_DEBIAN_MIRROR"):
        return chosen
    sources = sorted(apt.glob("sources.list.d/*.sources"))
    sources += [apt / "sources.list", *sorted(apt.glob("sources.list.d/*.list"))]
    for source in sources:
        if not source.is_file():
            continue
        text = source.read_text(encoding="utf-8", errors="replace")
        for uri in re.findall(r"^(?:URIs:|deb (?:\[[^]]*\] )?)\s*(\S+)", text, re.MULTILINE):
            if uri.rstrip("/").endswith("/debian"):
                return str(uri).rstrip("/")
    raise LabError(
        "apt knows no Debian mirror here; name one in the environment: ASTCONSOLE_DEBIAN_MIRROR"
    )


def root_of(release: Release) -> Path:
    """The place of a release's root, whether it is there or not."""
    return cache_folder() / f"asterisk-{release.version}"


def is_complete(release: Release) -> bool:
    """Whether the root is there, with these very packages."""
    stamp = root_of(release) / _STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == release.stamp


def ensure_root(release: Release) -> Path:
    """Return the release's root, building it first when it is not there (about two minutes)."""
    root = root_of(release)
    if is_complete(release):
        return root
    root.parent.mkdir(parents=True, exist_ok=True)
    with (root.parent / f".{root.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another run may be making it
        if not is_complete(release):
            _make(release, root)
    return root


def forget_runs(alive: Container[str]) -> None:
    """Delete what ended runs left in the roots: they stay until then, for their logs."""
    for release in RELEASES.values():
        for folder in (root_of(release) / RUNS.lstrip("/")).glob("astlab*"):
            if folder.name not in alive:
                shutil.rmtree(folder, ignore_errors=True)


def _make(release: Release, root: Path) -> None:
    work = Path(tempfile.mkdtemp(prefix=f".{root.name}.", dir=root.parent))
    try:
        _debootstrap(release, work / "root")
        (work / "root" / _STAMP).write_text(release.stamp, encoding="utf-8")
        if root.exists():
            root.rename(work / "old")
        (work / "root").rename(root)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _debootstrap(release: Release, folder: Path) -> None:
    tool = shutil.which("debootstrap")
    if tool is None:
        raise LabError("debootstrap is missing (see tests/live/apt-packages.txt)")
    log = cache_folder() / f"debootstrap-{release.suite}.log"
    include = ",".join(release.packages)
    command = [tool, "--variant=minbase", f"--include={include}", release.suite, str(folder)]
    with log.open("wb") as out:
        done = subprocess.run(
            [*command, debian_mirror()],
            stdout=out,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=1800,
        )
    if done.returncode:
        raise LabError(f"debootstrap of Debian {release.suite} failed: see {log}")
