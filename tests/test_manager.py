"""AsteriskManager: the signals, functions and options of node-asterisk."""

from __future__ import annotations

import asyncio
import inspect
from typing import Any

import pytest
from PySide6.QtCore import QObject, SignalInstance

import astconsole
from astconsole import AsteriskManager, CallReport, Participant
from astconsole.ami.errors import OptionError
from astconsole.demo.pbx import DemoPbx

SEED_SIGNALS = (
    "serverconnect", "servererror", "serverdisconnect", "dialing", "callconnected",
    "calldisconnected", "hangup", "hold", "unhold", "callreport",
)  # fmt: skip


class Listener:
    """Every signal of a manager with its arguments, in order."""

    def __init__(self, manager: AsteriskManager) -> None:
        self.heard: list[tuple[str, tuple[Any, ...]]] = []
        self._waiting: dict[str, asyncio.Future[None]] = {}
        for name in (*SEED_SIGNALS, "loggedin", "callchanged"):
            signal: SignalInstance = getattr(manager, name)
            signal.connect(lambda *arguments, name=name: self._hear(name, arguments))

    def _hear(self, name: str, arguments: tuple[Any, ...]) -> None:
        self.heard.append((name, arguments))
        waiting = self._waiting.pop(name, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)

    async def next(self, name: str) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[name] = future
        async with asyncio.timeout(20):
            await future

    def names(self) -> list[str]:
        return [name for name, _ in self.heard if name in SEED_SIGNALS]

    def of(self, name: str) -> list[tuple[Any, ...]]:
        return [arguments for heard, arguments in self.heard if heard == name]


def config(pbx: DemoPbx, **more: Any) -> dict[str, Any]:
    return {
        "host": pbx.host, "port": pbx.port, "user": pbx.user, "password": pbx.password, **more
    }  # fmt: skip


def test_it_is_exported_with_the_values_it_speaks_of() -> None:
    assert astconsole.AsteriskManager is AsteriskManager
    assert issubclass(AsteriskManager, QObject)
    assert Participant.__name__ == "Participant"
    assert CallReport.__name__ == "CallReport"


def test_it_has_every_signal_of_the_seed() -> None:
    for name in SEED_SIGNALS:
        assert hasattr(AsteriskManager, name), name
    assert "Signals:" in (inspect.getdoc(AsteriskManager) or "")


async def test_a_held_call_fires_the_seeds_signals_in_order() -> None:
    async with DemoPbx(speed=float("inf"), act="silent") as pbx:
        manager = AsteriskManager(config(pbx))
        listener = Listener(manager)
        assert await manager.connect()
        assert manager.logged_in is False
        assert await manager.login()
        assert bool(manager.logged_in)
        done = asyncio.ensure_future(listener.next("callreport"))
        await pbx.play("held")
        await done
        assert await manager.disconnect()
        assert not bool(manager.logged_in)
    assert listener.names() == [
        "serverconnect", "dialing", "callconnected", "hold", "unhold", "calldisconnected",
        "hangup", "hangup", "callreport", "serverdisconnect",
    ]  # fmt: skip
    ((caller, callee),) = listener.of("dialing")
    assert (caller.with_, callee.with_) == (callee.id, caller.id)
    assert callee.number == pbx.desk
    ((report,),) = listener.of("callreport")
    assert report.as_dict()["finalStatus"] == "answered"
    assert listener.of("serverdisconnect") == [(False,)]
    (_, cause, text), _ = listener.of("hangup")
    assert (cause, text) == (16, "Normal Clearing")


async def test_a_participant_is_known_until_its_callreport_has_fired() -> None:
    async with DemoPbx(speed=float("inf"), act="silent") as pbx:
        manager = AsteriskManager(config(pbx))
        listener = Listener(manager)
        known: list[Participant | None] = []
        manager.callconnected.connect(
            lambda one, two: known.append(manager.get_participant(two.id))
        )
        await manager.connect()
        await manager.login()
        done = asyncio.ensure_future(listener.next("callreport"))
        await pbx.play("answered")
        await done
        ((_, callee),) = listener.of("callconnected")
        assert known[0] is not None
        assert known[0].number == callee.number
        assert manager.get_participant(callee.id) is None
        assert manager.get_participant("no such") is None
        await manager.disconnect()


async def test_plain_code_need_not_wait() -> None:
    async with DemoPbx(act="silent") as pbx:
        manager = AsteriskManager(**config(pbx))
        listener = Listener(manager)
        connected = asyncio.ensure_future(listener.next("serverconnect"))
        manager.connect()
        await connected
        logged_in = asyncio.ensure_future(listener.next("loggedin"))
        manager.login()
        await logged_in
        gone = asyncio.ensure_future(listener.next("serverdisconnect"))
        manager.disconnect()
        await gone


async def test_a_connect_timeout_is_an_error_and_a_disconnect() -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(say_nothing, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    manager = AsteriskManager(
        host="127.0.0.1", port=port, user="u", password="p", connect_timeout=50, banner_timeout=0.05
    )
    listener = Listener(manager)
    assert await manager.connect() is False
    assert listener.names() == ["servererror", "serverdisconnect"]
    assert listener.of("serverdisconnect") == [(True,)]
    server.close()
    await server.wait_closed()


async def test_a_wrong_password_is_a_servererror_in_words() -> None:
    async with DemoPbx(act="silent", failed_login_delay=0.0) as pbx:
        manager = AsteriskManager(config(pbx, password="wrong"))
        listener = Listener(manager)
        assert await manager.connect()
        assert await manager.login() is False
        assert not manager.logged_in
    ((words,),) = listener.of("servererror")
    assert f"{pbx.host}:{pbx.port}" in words
    assert "password" in words.lower()
    assert listener.of("serverdisconnect") == [(True,)]


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"user": ""}, "user"),
        ({"password": None}, "password"),
        ({"port": "many"}, "port"),
        ({"port": 0}, "port"),
        ({"connect_timeout": "soon"}, "connect_timeout"),
        ({"events": "on;off"}, "events"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_an_option_that_cannot_be_right_is_named(wrong: dict[str, Any], named: str) -> None:
    with pytest.raises(OptionError, match=named):
        AsteriskManager({"user": "u", "password": "p", **wrong})


def test_thousands_of_signals_leave_the_interpreter_whole() -> None:
    """PySide6 6.12 aborts here on Python 3.11 (docs/adr/0002-pyside6-below-6.12.md)."""
    manager = AsteriskManager(user="u", password="p")
    heard: list[float] = []
    manager.retrying.connect(heard.append)
    for _ in range(3000):
        manager.retrying.emit(1.0)
        manager.setObjectName("x")
    assert len(heard) == 3000
