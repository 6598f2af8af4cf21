"""The desktop's D-Bus: calls, signals, and knowing when it is gone. No Qt.

The rule kept here: a desktop without D-Bus, or one that lost it, is an ordinary place to run:
every fault is a :class:`BusError`, and nobody waits for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dbus_fast import Message
    from dbus_fast.aio import MessageBus

_CONNECT_SECONDS: Final = 3.0
_DBUS: Final = "org.freedesktop.DBus"
_DBUS_PATH: Final = "/org/freedesktop/DBus"


class BusError(Exception):
    """The bus, or whoever was called on it, did not do what was asked.

    Attributes:
        name: D-Bus's own name of the error, "" when the bus itself cannot be reached.
    """

    def __init__(self, message: str, name: str = "") -> None:
        super().__init__(message)
        self.name = name


@dataclass(frozen=True, slots=True)
class BusSignal:
    """Something that was said to everybody."""

    interface: str
    member: str
    path: str
    body: tuple[Any, ...]


class DesktopBus:
    """One connection to a bus.

    Args:
        on_signal: gets every signal subscribed to, in order, after what was awaited before it.
        on_lost: the connection is gone and we did not end it.
        system: the machine's bus instead of the session's.
        address: that bus instead of the usual one.
    """

    def __init__(
        self,
        on_signal: Callable[[BusSignal], None],
        on_lost: Callable[[], None],
        *,
        system: bool = False,
        address: str | None = None,
    ) -> None:
        self._on_signal = on_signal
        self._on_lost = on_lost
        self._system = system
        self._address = address
        self._bus: MessageBus | None = None
        self._watching: asyncio.Task[None] | None = None

    @property
    def connected(self) -> bool:
        """Whether the bus can be asked something."""
        return self._bus is not None and bool(self._bus.connected)

    async def open(self) -> None:
        """Connect.

        Raises:
            BusError: there is no such bus here, or it does not answer.
        """
        try:
            from dbus_fast import BusType  # noqa: PLC0415 - there is none off Linux
            from dbus_fast.aio import MessageBus  # noqa: PLC0415
        except ImportError as error:
            raise BusError("no D-Bus on this system") from error
        try:
            kind = BusType.SYSTEM if self._system else BusType.SESSION
            bus = MessageBus(bus_address=self._address, bus_type=kind)
            async with asyncio.timeout(_CONNECT_SECONDS):
                await bus.connect()
        except Exception as error:
            # an address that is none, a socket that is closed, a daemon that hangs, a refused
            # login: all of them are "no bus", and dbus-fast has no one root for them
            raise BusError(f"the desktop's bus cannot be reached ({error})") from error
        bus.add_message_handler(self._on_message)
        self._bus = bus
        self._watching = asyncio.get_running_loop().create_task(self._watch(bus))

    async def call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: Sequence[Any] = (),
    ) -> tuple[Any, ...]:
        """Call a method and wait for what it returns.

        Raises:
            BusError: it failed, nobody is there, or the bus went away.
        """
        from dbus_fast import Message, MessageType  # noqa: PLC0415 - see open

        bus = self._bus
        if bus is None or not bus.connected:
            raise BusError("not connected to the desktop's bus")
        message = Message(
            destination=destination,
            path=path,
            interface=interface,
            member=member,
            signature=signature,
            body=list(body),
        )
        try:
            reply = await bus.call(message)
        except Exception as error:
            raise BusError(f"the desktop's bus went away ({error})") from error
        if reply is None:  # what dbus-fast says when we hung up meanwhile
            raise BusError("the desktop's bus went away")
        if reply.message_type is MessageType.ERROR:
            words = str(reply.body[0]) if reply.body else ""
            raise BusError(f"{member}: {words}", str(reply.error_name or ""))
        return tuple(reply.body)

    async def subscribe(self, rule: str) -> None:
        """Hear the signals of that match rule, without its ``type``.

        Raises:
            BusError: as :meth:`call`.
        """
        whole = f"type='signal',{rule}"
        await self.call(_DBUS, _DBUS_PATH, _DBUS, "AddMatch", "s", [whole])

    async def has_owner(self, name: str) -> bool:
        """Whether somebody is there under that name.

        Raises:
            BusError: as :meth:`call`.
        """
        answer = await self.call(_DBUS, _DBUS_PATH, _DBUS, "NameHasOwner", "s", [name])
        return bool(answer and answer[0])

    async def close(self) -> None:
        """Hang up. What is waited for fails."""
        watching, self._watching = self._watching, None
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.disconnect()
        if watching is not None:
            await watching

    async def _watch(self, bus: MessageBus) -> None:
        with suppress(Exception):  # however it ended, it ended
            await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]
        if self._bus is bus:
            self._bus = None
            self._on_lost()

    def _on_message(self, message: Message) -> None:
        from dbus_fast import MessageType  # noqa: PLC0415 - see open

        if message.message_type is not MessageType.SIGNAL:
            return
        signal = BusSignal(
            str(message.interface), str(message.member), str(message.path), tuple(message.body)
        )
        # A reply read in the same breath is handed to a coroutine that runs only afterwards.
        # Waiting our turn keeps the order in which the bus said things.
        asyncio.get_running_loop().call_soon(self._on_signal, signal)
