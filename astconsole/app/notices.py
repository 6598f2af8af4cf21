"""Notices through the desktop's own notification service (org.freedesktop.Notifications). No Qt.

The theory. A key has at most one notice on the desktop. Each has what is *wanted* and what is
*shown*; one task a key brings the second to the first, one call at a time, for the service tells
the id under which to change or close a notice only in its reply. So whatever is asked in whatever
order, the last word holds, and a notice asked away while it was being shown goes as soon as its id
is known.

The rule kept here: never a ghost (a notice of a call that is over), and a name from the wire is
never markup.
"""

from __future__ import annotations

import asyncio
import html
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from astconsole.app.desktop_bus import BusError, BusSignal, DesktopBus
from astconsole.ui.text import unmarked

if TYPE_CHECKING:
    from astconsole.ui.popup.notice import Listener, Notice

_NAME: Final = "org.freedesktop.Notifications"
_PATH: Final = "/org/freedesktop/Notifications"
_DEFAULT_ACTION: Final = "default"
_NEVER: Final = 0
_AS_THE_DESKTOP_LIKES: Final = -1
_LAST_CALLS_SECONDS: Final = 0.5
_NORMAL: Final = 1
_CRITICAL: Final = 2
_DISMISSED: Final = 2  # why a notice was closed: the person did it


@dataclass(slots=True)
class _Slot:
    """One key's notice."""

    wanted: Notice | None = None
    shown: Notice | None = None
    id: int = 0  # the service's; 0 while it has none of ours
    acted: bool = False  # a button closes it on some desktops: that is not "I want it away"
    task: asyncio.Task[None] | None = field(default=None, repr=False)


class DesktopNotices:
    """A :class:`~astconsole.ui.popup.notice.Notifier` over D-Bus.

    Args:
        address: that bus instead of the session's.
    """

    def __init__(self, *, address: str | None = None) -> None:
        self._bus = DesktopBus(self._on_signal, self._on_lost, address=address)
        self._listener: Listener | None = None
        self._capabilities: frozenset[str] = frozenset()
        self._available = False
        self._slots: dict[str, _Slot] = {}
        self._services = 0  # how many we have met: the ids of one mean nothing to the next
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def available(self) -> bool:
        """Whether a notice would be seen."""
        return self._available

    @property
    def capabilities(self) -> frozenset[str]:
        """What this desktop's service can do, in the specification's words."""
        return self._capabilities

    def listen(self, listener: Listener) -> None:
        """Tell that one what becomes of notices."""
        self._listener = listener

    async def open(self) -> bool:
        """Find the service, starting it if the desktop can; whether notices can be shown now.

        One that comes later, or is restarted, is noticed.
        """
        try:
            await self._bus.open()
            await self._bus.subscribe(f"sender='{_NAME}',path='{_PATH}',interface='{_NAME}'")
            await self._bus.subscribe(
                f"sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='{_NAME}'"
            )
        except BusError:
            await self._bus.close()
            return False
        await self._meet()
        return self._available

    async def close(self) -> None:
        """Take every notice away and hang up, soon whatever the service does."""
        for key in list(self._slots):
            self.withdraw(key)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=_LAST_CALLS_SECONDS)
        left = list(self._tasks)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        self._available = False
        await self._bus.close()

    def show(self, notice: Notice) -> None:
        """Show it, or change the one of its key in place."""
        if self._available:
            slot = self._slots.setdefault(notice.key, _Slot())
            slot.wanted = notice
            self._settle_soon(notice.key, slot)

    def withdraw(self, key: str) -> None:
        """Take it away."""
        slot = self._slots.get(key)
        if slot is not None:
            slot.wanted = None
            self._settle_soon(key, slot)

    # -- bringing what is shown to what is wanted -------------------------------------------

    def _settle_soon(self, key: str, slot: _Slot) -> None:
        if slot.task is None:
            slot.task = self._spawn(self._settle(key, slot))

    def _spawn(self, work: Any) -> asyncio.Task[None]:
        task: asyncio.Task[None] = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _settle(self, key: str, slot: _Slot) -> None:
        try:
            while slot.wanted != slot.shown:
                wanted, service = slot.wanted, self._services
                try:
                    if wanted is None:
                        closing, slot.id = slot.id, 0
                        if closing:
                            await self._call("CloseNotification", "u", [closing])
                    else:
                        slot.id, slot.acted = await self._notify(wanted, slot.id), False
                except BusError:
                    slot.id = 0
                    if service != self._services:
                        if not self._available:
                            return  # the next service is shown it when it comes
                        continue
                slot.shown = wanted
        finally:
            slot.task = None
        if slot.wanted is None and self._slots.get(key) is slot:
            del self._slots[key]

    async def _notify(self, notice: Notice, replaces: int) -> int:
        from dbus_fast import Variant  # noqa: PLC0415 - there is none off Linux

        hints = {
            "urgency": Variant("y", _CRITICAL if notice.urgent else _NORMAL),
            "desktop-entry": Variant("s", "astconsole"),
            "transient": Variant("b", True),  # noqa: FBT003 - the call log remembers, not they
            "resident": Variant("b", True),  # noqa: FBT003 - a button does not close it
            "suppress-sound": Variant("b", True),  # noqa: FBT003 - the phone rings already
        }
        if notice.category:
            hints["category"] = Variant("s", notice.category)
        if notice.picture is not None:
            picture = notice.picture
            parts = [picture.width, picture.height, picture.width * 4, True, 8, 4, picture.pixels]
            hints["image-data"] = Variant("(iiibiiay)", parts)
        expires = _NEVER if notice.urgent else _AS_THE_DESKTOP_LIKES
        reply = await self._call(
            "Notify",
            "susssasa{sv}i",
            [
                "astconsole",
                replaces,
                "astconsole",
                unmarked(notice.title),
                self._body(notice),
                self._actions(notice),
                hints,
                expires,
            ],
        )
        return int(reply[0]) if reply else 0

    def _body(self, notice: Notice) -> str:
        if "body" not in self._capabilities:
            return ""
        text = "\n".join(notice.lines)
        # a service that reads no markup would show "&amp;" as it stands
        if "body-markup" in self._capabilities:
            return html.escape(text, quote=False)
        return unmarked(text)

    def _actions(self, notice: Notice) -> list[str]:
        if "actions" not in self._capabilities:
            return []
        clicked = [(_DEFAULT_ACTION, "")] if notice.clicked else []
        return [part for action in (*clicked, *notice.buttons) for part in action]

    async def _call(self, member: str, signature: str, body: list[Any]) -> tuple[Any, ...]:
        # no time limit: the bus itself answers when the service is gone, and a reply given up
        # on could be the id of a notice that then nobody can close
        return await self._bus.call(_NAME, _PATH, _NAME, member, signature, body)

    # -- what the desktop says --------------------------------------------------------------

    async def _meet(self) -> None:
        """Learn what the service can do, and show it what should be on screen."""
        try:
            reply = await self._call("GetCapabilities", "", [])
        except BusError:
            self._set_available(available=False)
            return
        self._capabilities = frozenset(map(str, reply[0])) if reply else frozenset()
        self._set_available(available=True)
        for key, slot in list(self._slots.items()):
            self._settle_soon(key, slot)

    def _set_available(self, *, available: bool) -> None:
        if available != self._available:
            self._available = available
            if self._listener is not None:
                self._listener.available(available)

    def _on_lost(self) -> None:
        self._forget_ids()
        self._set_available(available=False)

    def _forget_ids(self) -> None:
        """Another service knows none of our notices."""
        self._services += 1
        for slot in self._slots.values():
            slot.id, slot.shown = 0, None

    def _on_signal(self, signal: BusSignal) -> None:
        with suppress(ValueError, TypeError, IndexError):  # a service may say anything
            if signal.member == "NameOwnerChanged":
                self._on_owner(str(signal.body[2]))
            elif signal.member == "ActionInvoked":
                self._on_action(int(signal.body[0]), str(signal.body[1]))
            elif signal.member == "NotificationClosed":
                self._on_closed(int(signal.body[0]), int(signal.body[1]))

    def _on_owner(self, owner: str) -> None:
        self._forget_ids()
        if owner:
            self._spawn(self._meet())
        else:
            self._set_available(available=False)

    def _on_action(self, notice_id: int, action: str) -> None:
        found = self._by_id(notice_id)
        if found is None or self._listener is None:
            return
        key, slot = found
        slot.acted = True
        notice = slot.shown
        if action == _DEFAULT_ACTION:
            action = notice.clicked if notice is not None else ""
        if action:
            self._listener.acted(key, action)

    def _on_closed(self, notice_id: int, reason: int) -> None:
        found = self._by_id(notice_id)
        if found is None:
            return
        key, slot = found
        slot.id = 0
        if reason == _DISMISSED and not slot.acted and self._listener is not None:
            self._listener.dismissed(key)

    def _by_id(self, notice_id: int) -> tuple[str, _Slot] | None:
        for key, slot in self._slots.items():
            if notice_id and slot.id == notice_id:
                return key, slot
        return None
