"""One running Asterisk: made from a root, with the lab's configuration, on ports of its own.

Rule: a PBX lives in one folder of its root, named after its run's network, and on ports counted
from its version: so several run side by side, and none writes into Asterisk's own places.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.live.lab.netns import INSIDE
from tests.live.lab.people import DEVICES
from tests.live.lab.roots import RUNS, LabError, Release, root_of
from tests.live.lab.tone import write_tone

if TYPE_CHECKING:
    from collections.abc import Mapping

TEMPLATES = Path(__file__).parent.parent / "etc"
SECRET = "lab-secret"

BOOKS = ("answer", "end", "busy", "ring", "transfer")
"""The kinds of desks that load.py calls: what they do with every call."""

_BOOKS_ENDPOINT = """
[books-{name}](books)
aors = books-{name}

[books-{name}]
type = aor
contact = sip:127.0.0.1:{port}
"""

_PLACE = re.compile(r"@([a-z_]+)@")
_BOOT_SECONDS = 60
_STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Ports:
    """Every port one PBX and its phones use."""

    base: int

    @classmethod
    def of(cls, release: Release) -> Ports:
        """22 has 22000 to 22999, 16 has 16000 to 16999."""
        return cls(int(release.version) * 1000)

    @property
    def ami(self) -> int:
        """AMI in the clear."""
        return self.base + 38

    @property
    def ami_tls(self) -> int:
        """AMI over TLS."""
        return self.base + 39

    @property
    def sip(self) -> int:
        """Where phones and outside callers find the PBX."""
        return self.base + 60

    @property
    def trunk(self) -> int:
        """Where the PBX finds the outside world."""
        return self.base + 80

    @property
    def scripted(self) -> int:
        """Where the desk whose phone is a script listens."""
        return self.base + 81

    @property
    def http(self) -> int:
        """Where programs find ARI."""
        return self.base + 90

    def books(self, index: int) -> int:
        """Where desks of the books listen, one kind each."""
        return self.base + 85 + index

    @property
    def rtp(self) -> tuple[int, int]:
        """The PBX's own media ports."""
        return self.base + 500, self.base + 999

    def phone(self, index: int) -> int:
        """SIP of phone number `index` (a phone also takes the next port, for TLS)."""
        return self.base + 100 + 2 * index

    def control(self, index: int) -> int:
        """The remote control of phone number `index`."""
        return self.base + 150 + index


@dataclass(frozen=True, slots=True)
class Switches:
    """What a set-up turns on beyond Asterisk's own defaults."""

    timestamps: bool = False
    """Each event says when it happened."""
    cdr_events: bool = False
    """Asterisk's own call records are sent to AMI too."""


class Pbx:
    """One Asterisk; `start` it, ask it things with `rx`, `stop` it."""

    def __init__(self, release: Release, switches: Switches | None = None) -> None:
        self.release = release
        self.ports = Ports.of(release)
        self._switches = switches or Switches()
        self._root = root_of(release)
        run = os.environ.get(INSIDE, "by-hand")
        self._home = f"{RUNS}/{run}/pbx-{release.version}"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def folder(self) -> Path:
        """The PBX's own folder, as this machine sees it."""
        return self._root / self._home.lstrip("/")

    @property
    def log(self) -> Path:
        """What Asterisk said about itself."""
        return self.folder / "log" / "messages.log"

    @property
    def cdr_file(self) -> Path:
        """Asterisk's own call records."""
        return self.folder / "log" / "cdr-csv" / "Master.csv"

    @property
    def certificate(self) -> Path:
        """The self-signed certificate of AMI over TLS."""
        return self.folder / "etc" / "ami.pem"

    @property
    def pid(self) -> int | None:
        """The process, while it runs."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Configure and start Asterisk; return once it is fully booted."""
        self._configure()
        out = (self.folder / "log" / "console.log").open("wb")
        with out:
            self._process = await asyncio.create_subprocess_exec(
                *self._command("-f"), stdin=asyncio.subprocess.DEVNULL, stdout=out, stderr=out
            )
        try:
            async with asyncio.timeout(_BOOT_SECONDS):
                await self._booted()
        except TimeoutError:
            await self.stop()
            raise LabError(
                f"Asterisk {self.release.version} did not boot: see {self.log}"
            ) from None

    async def stop(self) -> None:
        """End the process this object started, and no other."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            async with asyncio.timeout(_STOP_SECONDS):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def rx(self, command: str) -> str:
        """Run a command of Asterisk's own console and return what it says."""
        process = await asyncio.create_subprocess_exec(
            *self._command("-rx", command),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        async with asyncio.timeout(_BOOT_SECONDS):
            out, _ = await process.communicate()
        if process.returncode:
            raise LabError(f"{command}: {out.decode(errors='replace').strip()}")
        return out.decode(errors="replace")

    async def _booted(self) -> None:
        process = self._process
        while process is not None and process.returncode is None:
            with contextlib.suppress(LabError):
                await self.rx("core waitfullybooted")
                return
            # nothing can be awaited before Asterisk's control socket is there
            await asyncio.sleep(0.1)
        raise LabError(f"Asterisk {self.release.version} ended while starting: see {self.log}")

    def _command(self, *words: str) -> list[str]:
        chroot = shutil.which("chroot") or "/usr/sbin/chroot"
        conf = f"{self._home}/etc/asterisk.conf"
        return [chroot, str(self._root), "/usr/sbin/asterisk", "-C", conf, *words]

    def _values(self) -> dict[str, str]:
        first, last = self.ports.rtp
        return {
            "home": self._home,
            "modules": self.release.modules,
            # one of the two names itself, so that ids come with and without a prefix
            "systemname": "lab22" if self.release.version == "22" else "",
            "ami": str(self.ports.ami),
            "ami_tls": str(self.ports.ami_tls),
            "sip": str(self.ports.sip),
            "http": str(self.ports.http),
            "trunk": str(self.ports.trunk),
            "scripted": str(self.ports.scripted),
            "books": "".join(
                _BOOKS_ENDPOINT.format(name=name, port=self.ports.books(index))
                for index, name in enumerate(BOOKS)
            ),
            "rtp_first": str(first),
            "rtp_last": str(last),
            "secret": SECRET,
            "timestamps": _yes(on=self._switches.timestamps),
            "cdr_events": _yes(on=self._switches.cdr_events),
        }

    def _configure(self) -> None:
        if self.folder.exists():
            pid = self.folder / "run" / "asterisk.pid"
            if pid.exists() and Path("/proc", pid.read_text().strip()).exists():
                raise LabError(f"another Asterisk {self.release.version} runs in this lab")
            shutil.rmtree(self.folder)
        for name in ("etc", "db", "spool", "run", "log/cdr-csv", "moh"):
            (self.folder / name).mkdir(parents=True)
        write_tone(self.folder / "moh" / "music.wav", hertz=440, seconds=5)
        values = self._values()
        phone = (TEMPLATES / "pjsip-phone.conf").read_text(encoding="utf-8")
        endpoints = {device.endpoint: device for device in DEVICES}
        values["phones"] = "".join(
            _fill(
                phone,
                {
                    "endpoint": endpoint,
                    "context": device.context,
                    "caller_id": device.caller_id,
                    "number": device.person.number,
                    "secret": SECRET,
                    "contacts": str(sum(d.endpoint == endpoint for d in DEVICES)),
                },
            )
            for endpoint, device in endpoints.items()
        )
        for template in sorted(TEMPLATES.glob("*.conf")):
            if template.name != "pjsip-phone.conf":
                text = _fill(template.read_text(encoding="utf-8"), values)
                (self.folder / "etc" / template.name).write_text(text, encoding="utf-8")
        _self_signed(self.certificate)


def _yes(*, on: bool) -> str:
    return "yes" if on else "no"


def _fill(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda match: values[match[1]], text)


def _self_signed(pem: Path) -> None:
    tool = shutil.which("openssl")
    if tool is None:
        raise LabError("openssl is missing (see tests/live/apt-packages.txt)")
    subprocess.run(
        [
            *(tool, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"),
            *("-keyout", str(pem), "-out", str(pem) + ".crt"),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    certificate = Path(str(pem) + ".crt")
    with pem.open("ab") as out:
        out.write(certificate.read_bytes())
