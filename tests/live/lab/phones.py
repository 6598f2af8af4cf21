"""Real SIP phones (baresip), one process each, driven over their own remote control.

Rule: what a phone knows comes from that phone's own events, never from the PBX. Every wait is
for something the phone reports, is bounded, and says what it waited for when it fails.
"""

from __future__ import annotations

import asyncio
import enum
import re
import shutil
import tempfile
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tests.live.lab.pbx import SECRET, Ports
from tests.live.lab.people import DEVICES, Device
from tests.live.lab.remote import RemoteControl
from tests.live.lab.roots import LabError
from tests.live.lab.tone import RATE, write_tone

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

WAIT_SECONDS = 15.0
_LONGEST_CALL = 300
"""Seconds: a baresip 1.0 that has said all of its sound file hangs up."""
_MODULES = ("/usr/lib/baresip/modules", "/usr/lib64/baresip/modules")

_CONFIG = """\
poll_method epoll
sip_listen 127.0.0.1:{sip}
call_max_calls {calls}
audio_player aubridge,nil
audio_source aufile,{tone}
audio_alert aubridge,nil
ausrc_srate {rate}
auplay_srate {rate}
ausrc_channels 1
auplay_channels 1
module_path {modules}
module g711.so
module aufile.so
module aubridge.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:{control}
"""

_ACCOUNT = (
    "<sip:{endpoint}@127.0.0.1:{pbx};transport=udp>"
    ";auth_user={endpoint};auth_pass={secret};regint=600;ptime=20\n"
)


class PhoneError(LabError):
    """A phone did not do, or did not see, what the scenario needs."""


class State(enum.Enum):
    """What the person at the phone would say about a call."""

    RINGS = "rings here"
    DIALS = "dialling"
    RINGS_THERE = "ringing there"
    TALKS = "talking"
    OVER = "over"


_NEXT = {
    "CALL_INCOMING": State.RINGS,
    "CALL_PROGRESS": State.DIALS,
    "CALL_RINGING": State.RINGS_THERE,
    "CALL_ESTABLISHED": State.TALKS,
    "CALL_CLOSED": State.OVER,
}


@dataclass(slots=True)
class PhoneCall:
    """One call as the phone shows it."""

    id: str
    number: str
    name: str
    incoming: bool
    state: State
    why_over: str = ""
    renegotiated: int = 0
    """How often the other side agreed to changed media (hold, resume)."""
    keys: str = ""
    """Telephone keys heard from the other side."""


class Phone:
    """One phone: `start`, then dial, accept, reject, hang up, hold, transfer and press keys."""

    def __init__(self, device: Device, ports: Ports) -> None:
        self.device = device
        self.person = device.person
        self.calls: dict[str, PhoneCall] = {}
        self._ports = ports
        self._index = DEVICES.index(device)
        self._folder: Path | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._remote = RemoteControl(ports.control(self._index), self._on_event)
        self._changed = asyncio.Event()
        self._seen: deque[str] = deque(maxlen=12)
        self._registered = False
        self._dialling = False
        self._dialled: PhoneCall | None = None

    def __str__(self) -> str:
        return f"phone {self.device.key} ({self.person.name})"

    # ------------------------------------------------------------------ life

    @property
    def is_on(self) -> bool:
        """Whether it is switched on."""
        return self._process is not None

    async def start(self) -> None:
        """Switch the phone on; return once the PBX has accepted its registration."""
        tool = shutil.which("baresip")
        if tool is None:
            raise PhoneError("baresip is missing (see tests/live/apt-packages.txt)")
        self._folder = Path(tempfile.mkdtemp(prefix=f"phone-{self.device.key}-"))
        self._configure(self._folder)
        with (self._folder / "output").open("wb") as out:
            self._process = await asyncio.create_subprocess_exec(
                *(tool, "-f", str(self._folder)),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        await self._remote.connect()
        # it may have registered before anybody listened, or do so while this is asked
        if "OK" in await self._remote.command("reginfo"):
            self._registered = True
        await self.until("its registration", lambda: self._registered)

    async def stop(self) -> None:
        """Switch the phone off."""
        await self._remote.close()
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.terminate()
            try:
                async with asyncio.timeout(5):
                    await process.wait()
            except TimeoutError:
                process.kill()
                await process.wait()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    # ------------------------------------------------------------------ what a person does

    async def dial(self, number: str) -> None:
        """Call a number."""
        self._dialled = None
        self._dialling = True
        await self._remote.command("dial", self._address(number))

    async def accept(self) -> PhoneCall:
        """Answer the call that rings (a call already up is put on hold by the phone itself)."""
        call = next((call for call in self.live() if call.state is State.RINGS), None)
        if call is None:
            raise PhoneError(f"{self} cannot answer: nothing rings; it saw: {self._story()}")
        await self._choose(call)
        await self._remote.command("accept")
        await self.until("its answer to be taken", lambda: call.state is State.TALKS)
        return call

    async def hangup(self, call: PhoneCall | None = None) -> None:
        """End a call: the given one, or the only one. Declines it (486) where it still rings."""
        chosen = call or self._only()
        await self._choose(chosen)
        await self._remote.command("hangup")
        await self.until("the end of its call", lambda: chosen.state is State.OVER)

    async def hold(self, call: PhoneCall | None = None) -> None:
        """Put the other party on hold; return once the PBX agreed."""
        await self._renegotiate("hold", call or self._only())

    async def resume(self, call: PhoneCall | None = None) -> None:
        """Take the other party off hold; return once the PBX agreed."""
        await self._renegotiate("resume", call or self._only())

    async def transfer(self, target: str, call: PhoneCall | None = None) -> None:
        """Send the other party to a number, or to a whole SIP address."""
        await self._choose(call or self._only())
        address = target if target.startswith("sip:") else self._address(target)
        await self._remote.command("transfer", address)

    async def press(self, keys: str, call: PhoneCall | None = None) -> None:
        """Press telephone keys during a call."""
        await self._choose(call or self._only())
        await self._remote.command("sndcode", keys)

    # ------------------------------------------------------------------ what a person sees

    def live(self) -> list[PhoneCall]:
        """Calls that are not over."""
        return [call for call in self.calls.values() if call.state is not State.OVER]

    async def ringing(self, number: str | None = None) -> PhoneCall:
        """Wait until a call rings here (from `number`, as the phone shows it)."""

        def found() -> PhoneCall | None:
            rings = (call for call in self.live() if call.state is State.RINGS)
            return next((call for call in rings if number in (None, call.number)), None)

        return await self.until(f"a call from {number or 'anybody'} to ring", found)

    async def hears_ringing(self) -> PhoneCall:
        """Wait until a call dialled here rings at the other end."""

        def found() -> PhoneCall | None:
            return next((call for call in self.live() if call.state is State.RINGS_THERE), None)

        return await self.until("ringing at the other end", found)

    async def talking(self, calls: int = 1) -> PhoneCall:
        """Wait until `calls` calls are up here; return the newest of them."""

        def found() -> PhoneCall | None:
            up = [call for call in self.live() if call.state is State.TALKS]
            return up[-1] if len(up) == calls else None

        return await self.until(f"{calls} call(s) to be up", found)

    async def idle(self) -> None:
        """Wait until no call is left here."""
        await self.until("all its calls to end", lambda: not (self._dialling or self.live()))

    async def refused(self) -> PhoneCall:
        """Wait until the call just dialled is over; its `why_over` says why."""

        def found() -> PhoneCall | None:
            call = self._dialled
            return call if call is not None and call.state is State.OVER else None

        return await self.until("its call to be refused", found)

    async def until(
        self, what: str, found: Callable[[], T | None], *, seconds: float = WAIT_SECONDS
    ) -> T:
        """Wait until `found` finds something in what this phone reported."""
        try:
            async with asyncio.timeout(seconds):
                while not (value := found()):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise PhoneError(
                f"{self} waited {seconds:g} s in vain for {what}; it saw: {self._story()}"
            ) from None
        return value

    async def put_down(self) -> None:
        """End whatever is left and forget the past: between two scenarios."""
        for call in self.live():
            await self.hangup(call)
        self.calls.clear()
        self._seen.clear()

    # ------------------------------------------------------------------ inside

    def _address(self, number: str) -> str:
        return f"sip:{number}@127.0.0.1:{self._ports.sip}"

    def _configure(self, folder: Path) -> None:
        modules = next((place for place in _MODULES if Path(place).is_dir()), _MODULES[0])
        tone = folder / "tone.wav"
        write_tone(tone, hertz=300 + 50 * self._index, seconds=_LONGEST_CALL)
        config = _CONFIG.format(
            sip=self._ports.phone(self._index),
            calls=self.device.max_calls,
            tone=tone,
            rate=RATE,
            modules=modules,
            control=self._ports.control(self._index),
        )
        account = _ACCOUNT.format(endpoint=self.device.endpoint, pbx=self._ports.sip, secret=SECRET)
        (folder / "config").write_text(config)
        (folder / "accounts").write_text(account)
        (folder / "contacts").touch()

    def _on_event(self, event: dict[str, Any]) -> None:
        kind = str(event.get("type", ""))
        self._seen.append(f"{kind} {event.get('peeruri', '')} {event.get('param', '')}".strip())
        if kind == "REGISTER_OK":
            self._registered = True
        elif call_id := event.get("id"):
            self._on_call(kind, str(call_id), event)
        self._changed.set()

    def _on_call(self, kind: str, call_id: str, event: dict[str, Any]) -> None:
        call = self.calls.get(call_id)
        if call is None:
            match = re.match(r"sips?:([^@;]+)@", str(event.get("peeruri", "")))
            call = self.calls[call_id] = PhoneCall(
                id=call_id,
                number=match[1] if match else "",
                name=str(event.get("peerdisplayname", "")),
                incoming=event.get("direction") == "incoming",
                state=State.DIALS,
            )
            if not call.incoming:
                self._dialling, self._dialled = False, call
        param = str(event.get("param", ""))
        call.state = _NEXT.get(kind, call.state)
        if kind == "CALL_CLOSED":
            call.why_over = param
        elif kind == "CALL_REMOTE_SDP" and param == "answer":
            call.renegotiated += 1
        elif kind == "CALL_DTMF_START":
            call.keys += param

    def _only(self) -> PhoneCall:
        live = self.live()
        if len(live) != 1:
            raise PhoneError(f"{self} has {len(live)} calls, not one; it saw: {self._story()}")
        return live[0]

    async def _choose(self, call: PhoneCall) -> None:
        """Make a call the current one, where there are several."""
        if len(self.live()) > 1:
            await self._remote.command("callfind", call.id)

    async def _renegotiate(self, command: str, call: PhoneCall) -> None:
        await self._choose(call)
        before = call.renegotiated
        await self._remote.command(command)
        await self.until(
            f"the other side's consent to {command}", lambda: call.renegotiated > before
        )

    def _story(self) -> str:
        return "; ".join(self._seen) or "nothing"
