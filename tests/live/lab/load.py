"""Hundreds of calls at once: outside callers and the desks they call, all of them sipp.

Rule: every call has a caller's number of its own, by which it is found again in any record of
it, and the number dialled says what becomes of it.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.live.lab.pbx import BOOKS, Ports
from tests.live.lab.roots import LabError
from tests.live.lab.trunk import SDP, agreed, is_bound, pause, reply, request, scenario, send

_LOAD_SECONDS = 600.0
_START_SECONDS = 10.0

_INVITE = """\
INVITE sip:[field1]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]
From: "Caller [field0]" <sip:[field0]@[local_ip]:[local_port]>;tag=[pid]SIPp[call_number]
To: <sip:[field1]@[remote_ip]:[remote_port]>
Call-ID: [call_id]
CSeq: 1 INVITE
Contact: <sip:[field0]@[local_ip]:[local_port]>
X-Lab-Trunk: yes
Max-Forwards: 70"""

_SAME_TRANSACTION = """\
{method} sip:[field1]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]
From: "Caller [field0]" <sip:[field0]@[local_ip]:[local_port]>;tag=[pid]SIPp[call_number]
To: <sip:[field1]@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: 1 {method}
Max-Forwards: 70"""

_IN_DIALOG = """\
{method} [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: "Caller [field0]" <sip:[field0]@[local_ip]:[local_port]>;tag=[pid]SIPp[call_number]
To: <sip:[field1]@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: {number} {method}
Max-Forwards: 70"""

_FROM_DESK = """\
{method} [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From:[$2];tag=[pid]SIPp[call_number]
To:[$1]
Call-ID: [call_id]
CSeq: {number} {method}
Contact: <sip:[local_ip]:[local_port]>
Max-Forwards: 70"""

_TALK = '<pause distribution="uniform" min="600" max="2600"/>'
_RING = '<pause distribution="uniform" min="200" max="700"/>'


@dataclass(frozen=True, slots=True)
class Kind:
    """Calls of one kind: how many in all, how many at once, and the digit that asks for it."""

    name: str
    digit: int
    calls: int
    at_once: int


KINDS = (
    Kind("answered, caller ends", 1, 170, 6),
    Kind("answered, callee ends", 2, 110, 4),
    Kind("busy", 3, 60, 1),
    Kind("cancelled", 4, 60, 3),
    Kind("no answer", 5, 40, 2),
    Kind("transferred", 6, 60, 4),
)
"""Five hundred calls, twenty at a time."""

TRANSFERRED_TO = 7
"""The digit of the numbers that transferred callers are sent to."""


def caller_number(kind: Kind, index: int) -> str:
    """The number of the caller who makes this one call."""
    return f"+1555200{kind.digit}{index:03}"


def dialled_number(kind: Kind, index: int) -> str:
    """The number this one call is made to."""
    return f"555{kind.digit}{index:03}"


class Load:
    """All the sipp processes of one load; `run` it once, on one PBX."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._folder = Path(tempfile.mkdtemp(prefix="load-"))
        self._processes: list[asyncio.subprocess.Process] = []

    async def run(self, kinds: tuple[Kind, ...] = KINDS) -> None:
        """Make all the calls; every caller's script must end as written."""
        try:
            desks = _desk_scripts(self._ports.sip)
            for index, name in enumerate(BOOKS):
                port = self._ports.books(index)
                await self._start(f"desk-{name}", desks[name], "-p", str(port))
                async with asyncio.timeout(_START_SECONDS):
                    while True:
                        if is_bound(port):
                            break
                        # a process that is starting offers nothing to wait for but its port
                        await asyncio.sleep(0.02)
            callers = [await self._callers(kind) for kind in kinds]
            async with asyncio.timeout(_LOAD_SECONDS):
                statuses = await asyncio.gather(*(process.wait() for process in callers))
            failed = [k.name for k, status in zip(kinds, statuses, strict=True) if status]
            if failed:
                raise LabError(f"calls went wrong: {', '.join(failed)}; see {self._folder}")
        finally:
            await self._stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _callers(self, kind: Kind) -> asyncio.subprocess.Process:
        numbers = self._folder / f"numbers-{kind.digit}.csv"
        lines = [
            f"{caller_number(kind, index)};{dialled_number(kind, index)}\n"
            for index in range(kind.calls)
        ]
        numbers.write_text("SEQUENTIAL\n" + "".join(lines))
        return await self._start(
            f"callers-{kind.digit}",
            _caller_scripts()[kind.digit],
            *("-inf", str(numbers), "-m", str(kind.calls), "-l", str(kind.at_once), "-r", "5"),
            f"127.0.0.1:{self._ports.sip}",
        )

    async def _start(self, name: str, script: str, *words: str) -> asyncio.subprocess.Process:
        tool = shutil.which("sipp")
        if tool is None:
            raise LabError("sipp is missing (see tests/live/apt-packages.txt)")
        path = self._folder / f"{name}.xml"
        path.write_text(script, encoding="utf-8")
        with (self._folder / f"{name}.out").open("wb") as out:
            process = await asyncio.create_subprocess_exec(
                *(tool, "-sf", str(path), "-i", "127.0.0.1", "-nostdin", "-trace_err"),
                *("-error_file", str(self._folder / f"{name}.errors"), *words),
                cwd=self._folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        self._processes.append(process)
        return process

    async def _stop(self) -> None:
        for process in self._processes:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()


def _optional(*codes: int) -> list[str]:
    return [f'<recv response="{code}" optional="true"/>' for code in codes]


def _caller_scripts() -> dict[int, str]:
    invite = send(_INVITE, SDP, retrans=True)
    ack = send(_IN_DIALOG.format(method="ACK", number=1))
    refused_ack = send(_SAME_TRANSACTION.format(method="ACK"))
    bye = send(_IN_DIALOG.format(method="BYE", number=2), retrans=True)
    up = [invite, *_optional(100, 180, 183), '<recv response="200" rrs="true"/>', ack]
    ends = [*up, _TALK, bye, '<recv response="200"/>']
    ended = [*up, request("BYE"), send(agreed())]
    refused = {
        code: [invite, *_optional(100, 180, 183), f'<recv response="{code}"/>', refused_ack]
        for code in (480, 486)
    }
    cancelled = [
        invite,
        *_optional(100),
        '<recv response="180"/>',
        _TALK,
        send(_SAME_TRANSACTION.format(method="CANCEL").replace("[peer_tag_param]", "")),
        '<recv response="200"/>',
        '<recv response="487"/>',
        refused_ack,
    ]
    # long enough for the first desk to transfer and the second to answer
    stays = [*up, pause(5.0), bye, '<recv response="200"/>']
    steps = {1: ends, 2: ended, 3: refused[486], 4: cancelled, 5: refused[480], 6: stays}
    return {digit: scenario(script) for digit, script in steps.items()}


def _desk_scripts(pbx_port: int) -> dict[str, str]:
    ringing = [send(reply("180 Ringing")), _RING]
    answers = [*ringing, send(reply("200 OK"), SDP, retrans=True), request("ACK")]
    leaves = [send(_FROM_DESK.format(method="BYE", number=9), retrans=True), _ok()]
    who = _keeps("INVITE", From="1", To="2")
    refer = _FROM_DESK.format(method="REFER", number=1)
    refer += f"\nRefer-To: <sip:555{TRANSFERRED_TO}[$4]@127.0.0.1:{pbx_port}>"
    transfers = [
        _keeps(
            "INVITE",
            '<ereg regexp="sip:555.([0-9]+)@" search_in="msg" assign_to="3,4"/>',
            From="1",
            To="2",
        ),
        *answers,
        _TALK,
        send(refer, retrans=True),
        '<recv response="202"/>',
        '<label id="1"/>',
        '<recv request="NOTIFY"><action>'
        '<ereg regexp="terminated" search_in="hdr" header="Subscription-State:" assign_to="5"/>'
        "</action></recv>",
        send(agreed()).replace("<send", '<send next="2" test="5"'),
        '<nop next="1"/>',
        '<label id="2"/>',
        *leaves,
        '<Reference variables="3"/>',
    ]
    return {
        "answer": scenario([request("INVITE"), *answers, request("BYE"), send(agreed())]),
        "end": scenario([who, *answers, _TALK, *leaves]),
        "busy": scenario(
            [request("INVITE"), send(reply("486 Busy Here"), retrans=True), request("ACK")]
        ),
        "ring": scenario(
            [
                _keeps("INVITE", CSeq="6"),
                send(reply("180 Ringing")),
                request("CANCEL"),
                send(reply("200 OK")),
                send(reply("487 Request Terminated").replace("[last_CSeq:]", "CSeq:[$6]")),
                request("ACK"),
            ]
        ),
        "transfer": scenario(transfers),
    }


def _keeps(method: str, *actions: str, **headers: str) -> str:
    """Receive a request and keep some of its headers in variables."""
    kept = "".join(
        f'<ereg regexp=".*" search_in="hdr" header="{header}:" assign_to="{variable}"/>'
        for header, variable in headers.items()
    )
    return f'<recv request="{method}" rrs="true"><action>{kept}{"".join(actions)}</action></recv>'


def _ok() -> str:
    return '<recv response="200"/>'
