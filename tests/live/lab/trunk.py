"""The world outside the PBX: callers who come in by the trunk, and whom one can call out there.

Rule: each side is one sipp process that plays one script and exits with status 0 only when
everything went as written. What a script says is put together here from whole SIP messages.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from tests.live.lab.people import ZOE, Person
from tests.live.lab.roots import LabError

_END_SECONDS = 20.0

_HEADERS = """\
[last_Via:]
[last_From:]
[last_To:];tag=[pid]SIPp[call_number]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:[local_ip]:[local_port];transport=[transport]>"""

SDP = """\
v=0
o=lab 1 1 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0 101
a=rtpmap:0 PCMU/8000
a=rtpmap:101 telephone-event/8000"""


class Sipp:
    """One sipp process with one script, for one call."""

    def __init__(self, script: str, *arguments: str, listens: int | None = None) -> None:
        self._script = script
        self._arguments = arguments
        self._listens = listens
        self._folder: Path | None = None
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start playing the script."""
        tool = shutil.which("sipp")
        if tool is None:
            raise LabError("sipp is missing (see tests/live/apt-packages.txt)")
        self._folder = Path(tempfile.mkdtemp(prefix="sipp-"))
        script = self._folder / "script.xml"
        script.write_text(self._script, encoding="utf-8")
        with (self._folder / "output").open("wb") as out:
            self._process = await asyncio.create_subprocess_exec(
                *(tool, "-sf", str(script), "-i", "127.0.0.1", "-m", "1", "-nostdin"),
                *("-timeout", "60", "-timeout_error", "-trace_err"),
                *("-error_file", str(self._folder / "errors"), *self._arguments),
                cwd=self._folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        if self._listens is not None:
            async with asyncio.timeout(_END_SECONDS):
                while True:
                    if is_bound(self._listens):
                        break
                    # a process that is starting offers nothing to wait for but its port
                    await asyncio.sleep(0.02)

    async def done(self) -> None:
        """Wait until the script is played to its end; anything unexpected is an error."""
        process, folder = self._process, self._folder
        if process is None or folder is None:
            raise LabError("this sipp was never started")
        try:
            async with asyncio.timeout(_END_SECONDS):
                status = await process.wait()
        except TimeoutError:
            raise LabError(f"sipp is still busy after {_END_SECONDS:g} s") from None
        if status:
            errors = folder / "errors"
            text = errors.read_text(errors="replace")[-800:] if errors.exists() else ""
            raise LabError(f"sipp ended with status {status}: {text}")

    async def stop(self) -> None:
        """Put it away, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None


def caller(number: str, pbx_port: int, *, who: Person = ZOE, talk: float | None = None) -> Sipp:
    """Somebody outside dials a number; they talk so many seconds, or until the other hangs up."""
    steps = [
        send(_first("INVITE", who), SDP, retrans=True),
        *(_optional(code) for code in (100, 180, 183)),
        '<recv response="200" rrs="true"/>',
        send(_in_dialog("ACK", 1)),
    ]
    if talk is None:
        steps += [request("BYE"), send(agreed())]
    else:
        steps += [pause(talk), send(_in_dialog("BYE", 2), retrans=True), _expect(200)]
    return Sipp(scenario(steps), "-s", number, f"127.0.0.1:{pbx_port}")


def giver_up(number: str, pbx_port: int, *, who: Person = ZOE, after: float) -> Sipp:
    """Somebody outside dials a number, hears it ring so many seconds, and hangs up."""
    steps = [
        send(_first("INVITE", who), SDP, retrans=True),
        _optional(100),
        _expect(180),
        pause(after),
        send(_first("CANCEL", who)),
        _expect(200),
        _expect(487),
        send(_first("ACK", who, "[peer_tag_param]")),
    ]
    return Sipp(scenario(steps), "-s", number, f"127.0.0.1:{pbx_port}")


def answerer(
    port: int, *, rings: bool = True, early_media: bool = False, after: float = 0.5
) -> Sipp:
    """Somebody answers after a while, rung by 180, by 183 with sound, by both or by neither."""
    steps = [request("INVITE")]
    if rings:
        steps.append(send(reply("180 Ringing")))
    if early_media:
        steps.append(send(reply("183 Session Progress"), SDP))
    steps += [
        pause(after),
        send(reply("200 OK"), SDP, retrans=True),
        request("ACK"),
        request("BYE"),
        send(agreed()),
    ]
    return Sipp(scenario(steps), "-p", str(port), listens=port)


def refuser(port: int, answer: str, *, after: float = 0.0, contact: str = "") -> Sipp:
    """Somebody refuses at once, by a SIP status such as `486 Busy Here` or `302` and where to."""
    refusal = reply(answer)
    if contact:
        here = "Contact: <sip:[local_ip]:[local_port]"
        refusal = refusal.replace(here, f"Contact: <sip:{contact}")
    steps = [request("INVITE"), pause(after), send(refusal, retrans=True), request("ACK")]
    return Sipp(scenario(steps), "-p", str(port), listens=port)


def is_bound(port: int) -> bool:
    """Whether a process in this namespace listens on a UDP port."""
    lines = Path("/proc/net/udp").read_text().splitlines()[1:]
    return any(line.split()[1].endswith(f":{port:04X}") for line in lines)


# ---------------------------------------------------------------- pieces of scripts


def scenario(steps: list[str]) -> str:
    body = "\n".join(steps)
    return f'<?xml version="1.0" encoding="UTF-8" ?>\n<scenario name="lab">\n{body}\n</scenario>\n'


def send(head: str, body: str = "", *, retrans: bool = False) -> str:
    attribute = ' retrans="500"' if retrans else ""
    if body:
        text = f"{head}\nContent-Type: application/sdp\nContent-Length: [len]\n\n{body}\n"
    else:
        text = f"{head}\nContent-Length: 0\n"
    return f"<send{attribute}><![CDATA[\n\n{text}\n]]></send>"


def _first(method: str, who: Person, tag: str = "") -> str:
    """A request of the first transaction: INVITE, its CANCEL, its ACK where it was refused."""
    return f"""\
{method} sip:[service]@[remote_ip]:[remote_port] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]
From: "{who.name}" <sip:{who.number}@[local_ip]:[local_port]>;tag=[pid]SIPp[call_number]
To: <sip:[service]@[remote_ip]:[remote_port]>{tag}
Call-ID: [call_id]
CSeq: 1 {method}
Contact: <sip:{who.number}@[local_ip]:[local_port]>
X-Lab-Trunk: yes
Max-Forwards: 70"""


def reply(status: str) -> str:
    return f"SIP/2.0 {status}\n{_HEADERS}"


def agreed() -> str:
    """The answer within a dialog, where the To header has its tag already."""
    return reply("200 OK").replace(";tag=[pid]SIPp[call_number]", "")


def _in_dialog(method: str, number: int) -> str:
    return f"""\
{method} [next_url] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
[last_From:]
[last_To:]
Call-ID: [call_id]
CSeq: {number} {method}
[routes]
Max-Forwards: 70"""


def request(method: str) -> str:
    return f'<recv request="{escape(method)}"/>'


def _expect(code: int) -> str:
    return f'<recv response="{code}"/>'


def _optional(code: int) -> str:
    return f'<recv response="{code}" optional="true"/>'


def pause(seconds: float) -> str:
    return f'<pause milliseconds="{round(seconds * 1000)}"/>'
