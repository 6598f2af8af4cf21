"""Whole examinations over real sockets: the demo PBX with limited users, and servers that are none.

The demo PBX says what Asterisk 22 says; what it does not know yet (queues, the console) is in the
scripted tests and in the live ones.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from astconsole.ami.options import ConnectionOptions
from astconsole.demo.pbx import DemoPbx
from astconsole.demo.users import ManagerUser
from astconsole.doctor import Examination, Progress, Severity, Stage, Wish, examine

LEAST = ManagerUser("least", "s", frozenset({"call"}), frozenset({"reporting"}))
BLIND = ManagerUser("blind", "s", frozenset({"agent"}), frozenset({"reporting"}))
NOTHING = ManagerUser("nothing", "s", frozenset(), frozenset())
DIALER = ManagerUser("dialer", "s", frozenset({"call"}), frozenset({"call", "originate"}))
ONCE = ManagerUser("once", "s", multiple=False)
ELSEWHERE = ManagerUser("elsewhere", "s", permitted=False)
ADMIN = ManagerUser("admin", "s")


@pytest.fixture
async def pbx() -> AsyncIterator[DemoPbx]:
    users = (LEAST, BLIND, NOTHING, DIALER, ONCE, ELSEWHERE, ADMIN)
    async with DemoPbx(act="silent", users=users, speed=10.0, failed_login_delay=0.01) as pbx:
        yield pbx


def options(pbx: DemoPbx, user: ManagerUser) -> ConnectionOptions:
    return ConnectionOptions(host=pbx.host, port=pbx.port, user=user.name, password=user.secret)


async def look(
    pbx: DemoPbx, user: ManagerUser, wishes: frozenset[Wish] = frozenset()
) -> Examination:
    return await examine(options(pbx, user), wishes=wishes, listen_seconds=0.01)


async def watch_a_call(
    pbx: DemoPbx,
    user: ManagerUser,
    *,
    seconds: float = 5.0,
    wishes: frozenset[Wish] = frozenset(),
) -> Examination:
    watching = asyncio.Event()

    def on_progress(progress: Progress) -> None:
        if progress.stage is Stage.WATCHING:
            watching.set()

    async def call() -> None:
        await watching.wait()
        await pbx.play("held_by_each")

    async with asyncio.TaskGroup() as group:
        group.create_task(call())
        examining = group.create_task(
            examine(
                options(pbx, user), watch_seconds=seconds, on_progress=on_progress, wishes=wishes
            )
        )
    return examining.result()


def codes(found: Examination, *severities: Severity) -> set[str]:
    return {f.code for f in found.findings if not severities or f.severity in severities}


def bad(found: Examination) -> set[str]:
    return codes(found, Severity.PROBLEM, Severity.WARNING)


async def test_the_least_user_is_fine(pbx: DemoPbx) -> None:
    found = await look(pbx, LEAST)
    assert found.connected
    assert not found.has_problem
    assert bad(found) == set()
    assert found.addresses.local == ("127.0.0.1",)
    assert "permit = 127.0.0.1/255.255.255.255\n" in found.stanza
    assert "read = call\n" in found.stanza
    assert "write = reporting\n" in found.stanza
    assert pbx.clients == 0  # it has left


async def test_a_user_with_no_rights_at_all(pbx: DemoPbx) -> None:
    found = await look(pbx, NOTHING, frozenset(Wish))
    assert codes(found, Severity.PROBLEM) == {"dial.denied", "hang-up.denied", "hand-on.denied"}
    assert codes(found, Severity.WARNING) == {"progress.denied"}
    assert "version.denied" in codes(found, Severity.NOTE)
    assert "write = call,originate\n" in found.stanza


async def test_a_user_who_may_dial(pbx: DemoPbx) -> None:
    assert bad(await look(pbx, DIALER)) == {"rights.excess"}
    wished = await look(pbx, DIALER, frozenset({Wish.CLICK_TO_DIAL}))
    assert bad(wished) == set()
    assert "dial.ok" in codes(wished, Severity.NOTE)


async def test_a_user_who_may_everything(pbx: DemoPbx) -> None:
    assert bad(await look(pbx, ADMIN)) == {"rights.excess"}


async def test_watching_a_call(pbx: DemoPbx) -> None:
    found = await watch_a_call(pbx, LEAST)
    assert bad(found) == set()
    assert {"watch.story", "watch.hold"} <= codes(found, Severity.OK)


async def test_watching_as_one_who_reads_no_calls(pbx: DemoPbx) -> None:
    found = await watch_a_call(pbx, BLIND, seconds=2.5)
    assert codes(found, Severity.PROBLEM) == {"watch.silent"}
    words = next(f for f in found.findings if f.code == "watch.silent")
    assert "In [blind] of manager.conf add call to read =" in words.remedy


async def test_watching_as_one_who_may_nothing(pbx: DemoPbx) -> None:
    assert bad(await watch_a_call(pbx, NOTHING, seconds=1.0)) == {
        "watch.unknown",
        "progress.denied",
    }


async def test_applications(pbx: DemoPbx) -> None:
    wishes = frozenset({Wish.APPLICATIONS})
    assert bad(await watch_a_call(pbx, LEAST, wishes=wishes)) == {"watch.no-applications"}


async def test_progress_is_told_in_order(pbx: DemoPbx) -> None:
    told: list[Progress] = []
    await examine(options(pbx, LEAST), watch_seconds=0.3, on_progress=told.append)
    stages = list(dict.fromkeys(progress.stage for progress in told))
    assert stages == [
        Stage.CONNECTING,
        Stage.LOGGING_IN,
        Stage.ASKING,
        Stage.WATCHING,
        Stage.DONE,
    ]
    left = [p.seconds_left for p in told if p.seconds_left is not None]
    assert left == sorted(left, reverse=True)


async def test_cancelled_while_watching_it_leaves(pbx: DemoPbx) -> None:
    watching = asyncio.Event()
    task = asyncio.create_task(
        examine(
            options(pbx, LEAST),
            watch_seconds=60.0,
            on_progress=lambda p: watching.set() if p.stage is Stage.WATCHING else None,
        )
    )
    await watching.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert pbx.clients == 0


async def test_cut_in_the_middle(pbx: DemoPbx) -> None:
    found = await examine(
        options(pbx, LEAST),
        watch_seconds=5.0,
        on_progress=lambda p: pbx.cut() if p.stage is Stage.WATCHING else None,
    )
    assert "watch.lost" in codes(found, Severity.PROBLEM)
    assert found.connected


# -- no connection ------------------------------------------------------------------------------


async def test_wrong_password(pbx: DemoPbx) -> None:
    found = await examine(replace(options(pbx, LEAST), password="wrong"))
    assert not found.connected
    assert found.probe is None
    assert codes(found) == {"connect.credentials"}
    assert found.as_dict()["connected"] is False
    assert "[least]" in found.stanza


async def test_not_from_here(pbx: DemoPbx) -> None:
    found = await look(pbx, ELSEWHERE)
    assert codes(found) == {"connect.credentials"}
    assert "127.0.0.1 must be permitted" in found.findings[0].remedy


async def test_logged_in_twice(pbx: DemoPbx) -> None:
    watching = asyncio.Event()
    first = asyncio.create_task(
        examine(
            options(pbx, ONCE),
            watch_seconds=60.0,
            on_progress=lambda p: watching.set() if p.stage is Stage.WATCHING else None,
        )
    )
    await watching.wait()
    assert codes(await look(pbx, ONCE)) == {"connect.twice"}
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_tls_to_a_port_without(pbx: DemoPbx) -> None:
    found = await examine(replace(options(pbx, LEAST), tls=True))
    assert codes(found) == {"connect.tls", "look.other-manner"}


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def serving(serve: Serve) -> AsyncIterator[ConnectionOptions]:
    """A server on loopback that does that with each client; how to connect to it."""
    tasks: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await serve(reader, writer)
        except ConnectionError:
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield ConnectionOptions(
            host="127.0.0.1", port=port, user="ana", password="s", banner_timeout=0.2
        )
    finally:
        server.close()
        await asyncio.gather(*tasks)
        await server.wait_closed()


async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n")
    await writer.drain()


async def keep_silent(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    await reader.read()


async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def greet_and_go(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"Asterisk Call Manager/11.0.0\r\n")
    await reader.readuntil(b"\r\n\r\n")


@pytest.mark.parametrize(
    ("serve", "code"),
    [
        (talk, "connect.not-asterisk"),
        (keep_silent, "connect.no-banner"),
        (hang_up, "connect.hung-up"),
        (greet_and_go, "connect.lost"),
    ],
)
async def test_servers_that_are_none(serve: Serve, code: str) -> None:
    async with serving(serve) as wanted:
        found = await examine(wanted)
    assert not found.connected
    assert codes(found, Severity.PROBLEM) == {code}


async def test_nobody_listens() -> None:
    async with serving(hang_up) as wanted:
        pass
    found = await examine(wanted)
    assert codes(found, Severity.PROBLEM) == {"connect.refused"}


async def test_a_name_nobody_has() -> None:
    found = await examine(
        ConnectionOptions(host="nobody.invalid", user="ana", password="s", connect_timeout=5.0)
    )
    assert codes(found, Severity.PROBLEM) <= {"connect.host", "connect.timeout"}
    assert "permit = 192.0.2.10/255.255.255.255" in found.stanza
