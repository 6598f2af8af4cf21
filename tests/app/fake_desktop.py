"""Services of a desktop, as far as we speak to them, on a bus of the test's own.

The rule kept here: they answer as the specifications say, and remember all they were asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

from dbus_fast import Message, MessageType
from dbus_fast.aio import MessageBus

NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
LOGIN = "org.freedesktop.login1"
NETWORK = "org.freedesktop.NetworkManager"


async def until(met: Callable[[], bool]) -> None:
    """Give the loop turns until that holds; the test's own time limit ends what never will."""
    while not met():  # noqa: ASYNC110 - what is waited for tells no event
        await asyncio.sleep(0)


class FakeService:
    """Owns a name on the bus."""

    def __init__(self, address: str, name: str) -> None:
        self._address = address
        self._name = name
        self._bus: MessageBus | None = None

    async def __aenter__(self) -> Self:
        self._bus = await MessageBus(bus_address=self._address).connect()
        self._bus.add_message_handler(self._on_message)
        await self._bus.request_name(self._name)
        return self

    async def __aexit__(self, *_: object) -> None:
        bus, self._bus = self._bus, None
        if bus is not None:
            bus.disconnect()
            with suppress(Exception):
                await bus.wait_for_disconnect()  # type: ignore[no-untyped-call]

    def say(self, path: str, interface: str, member: str, signature: str, *body: object) -> None:
        """A signal to everybody."""
        assert self._bus is not None
        message = Message.new_signal(path, interface, member, signature, list(body))
        self._bus.send(message)

    def answer(self, message: Message) -> Message | None:
        """The reply to a call; None leaves it without one for now."""
        return None

    def reply(self, message: Message) -> None:
        """A reply given later."""
        assert self._bus is not None
        self._bus.send(message)

    def _on_message(self, message: Message) -> Message | bool:
        if message.message_type is not MessageType.METHOD_CALL:
            return False
        if message.interface in {
            "org.freedesktop.DBus.Peer",
            "org.freedesktop.DBus.Introspectable",
        }:
            return False
        return self.answer(message) or True


@dataclass
class Shown:
    """A notice as it stands on the fake desktop."""

    title: str
    body: str
    actions: list[str]
    hints: dict[str, Any]
    expires: int
    updates: int = 0

    @property
    def buttons(self) -> dict[str, str]:
        return dict(zip(self.actions[::2], self.actions[1::2], strict=True))


class FakeNotifications(FakeService):
    """A notification service: one list of what is on screen.

    Args:
        capabilities: what it says it can do.
        slow: replies to Notify wait for :meth:`go_on`.
    """

    def __init__(
        self,
        address: str,
        capabilities: tuple[str, ...] = ("actions", "body", "body-markup"),
        *,
        slow: bool = False,
    ) -> None:
        super().__init__(address, NOTIFICATIONS)
        self.capabilities = capabilities
        self.slow = slow
        self.screen: dict[int, Shown] = {}
        self.asked: list[str] = []
        self._next = 0
        self._waiting: list[Message] = []

    @property
    def waiting(self) -> int:
        """How many replies wait."""
        return len(self._waiting)

    @property
    def only(self) -> Shown:
        """The one notice on screen."""
        (shown,) = self.screen.values()
        return shown

    @property
    def only_id(self) -> int:
        (number,) = self.screen
        return number

    def answer(self, message: Message) -> Message | None:
        self.asked.append(str(message.member))
        match message.member:
            case "GetCapabilities":
                return Message.new_method_return(message, "as", [list(self.capabilities)])
            case "Notify":
                number = self._show(message.body)
                reply = Message.new_method_return(message, "u", [number])
                if self.slow:
                    self._waiting.append(reply)
                    return None
                return reply
            case "CloseNotification":
                if self.screen.pop(message.body[0], None) is not None:
                    self._closed(message.body[0], 3)
                return Message.new_method_return(message)
            case _:
                return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "?")

    def go_on(self) -> None:
        """Send the replies that wait."""
        waiting, self._waiting = self._waiting, []
        for message in waiting:
            self.reply(message)

    def press(self, action: str) -> None:
        """A person presses a button of the only notice."""
        body = (self.only_id, action)
        self.say(NOTIFICATIONS_PATH, NOTIFICATIONS, "ActionInvoked", "us", *body)

    def close(self, reason: int = 2) -> None:
        """The only notice goes; 2: a person closed it."""
        number = self.only_id
        del self.screen[number]
        self._closed(number, reason)

    def _closed(self, number: int, reason: int) -> None:
        self.say(NOTIFICATIONS_PATH, NOTIFICATIONS, "NotificationClosed", "uu", number, reason)

    def _show(self, body: list[Any]) -> int:
        _app, replaces, _icon, title, words, actions, hints, expires = body
        number = int(replaces)
        if not number:
            self._next += 1
            number = self._next
        before = self.screen.get(number)
        plain = {name: variant.value for name, variant in hints.items()}
        updates = before.updates + 1 if before else 0
        self.screen[number] = Shown(title, words, actions, plain, expires, updates)
        return number
