"""What this person may have the PBX do: decline a call that rings here, call a number.

The rule kept here: only what the PBX itself lists as allowed is offered (ListCommands, in every
Asterisk since 1.4); an action is sent once and never again by itself, and a refusal is said in
words. Numbers come from strangers: only digits, ``+``, ``*`` and ``#`` are dialled.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from astconsole.ami.errors import AmiError
from astconsole.calls.values import Call, PartyState
from astconsole.ui.icons import Icon
from astconsole.ui.popup.content import ExtraAction
from astconsole.ui.troubles import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from astconsole.calls.viewpoint import Viewpoint
    from astconsole.manager import AsteriskManager
    from astconsole.settings.model import Me

DECLINE: Final = "decline"
"""The id of the popup's button."""

_USED: Final = frozenset({"hangup", "originate"})
_CALL_REJECTED: Final = "21"  # Q.850
_BETWEEN_DIGITS: Final = re.compile(r"[\s()./\-\u00a0\u2010-\u2015]+")
_DIALLED: Final = re.compile(r"\+?[0-9*#]{1,40}\Z")
_RINGS_FOR_MS: Final = "30000"


class PbxActions(QObject):
    """Actions on the PBX, as far as its user may.

    Signals:
        changed: other actions are allowed than before.
        told: (str) what the PBX said to one that did not work.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self,
        manager: AsteriskManager,
        me: Me,
        viewpoint: Viewpoint,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._manager = manager
        self._me = me
        self._viewpoint = viewpoint
        self._allowed: frozenset[str] = frozenset()
        self._tasks: set[asyncio.Task[None]] = set()
        manager.loggedin.connect(lambda: self._begin(self._look()))
        manager.serverdisconnect.connect(lambda _: self._allow(frozenset()))

    @property
    def popup_actions(self) -> tuple[ExtraAction, ...]:
        """The buttons a ringing call has for them."""
        if "hangup" not in self._allowed:
            return ()
        return (ExtraAction(DECLINE, self.tr("Decline"), Icon.DECLINE),)

    @property
    def can_call(self) -> bool:
        """Whether a number can be called from here."""
        return "originate" in self._allowed and bool(self._me.dial_context) and bool(self._phone())

    def decline(self, call: Call) -> None:
        """Reject that call at each phone of mine it rings."""
        for party in call.parties:
            mine = self._viewpoint.is_me(party.participant)
            name = party.participant.channel
            # a name that begins with "/" would be a pattern for all channels (main/manager.c)
            if mine and party.state is PartyState.RINGING and name and not name.startswith("/"):
                self._begin(self._send("Hangup", {"Channel": name, "Cause": _CALL_REJECTED}))

    def call(self, number: str) -> None:
        """Ring my phone, and once it is picked up call that number from it."""
        dialled = _BETWEEN_DIGITS.sub("", number)
        if not self.can_call or not _DIALLED.match(dialled):
            self.told.emit(self.tr("{number} cannot be called.").format(number=number))
            return
        headers = {
            "Channel": self._phone(),
            "Context": self._me.dial_context,
            "Exten": dialled,
            "Priority": "1",
            "Timeout": _RINGS_FOR_MS,
            "Async": "true",  # else every answer waits until somebody picks up
        }
        self._begin(self._send("Originate", headers))

    async def drain(self) -> None:
        """Wait for what was begun."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _phone(self) -> str:
        """My first phone that is named with its technology, else my extension by the dialplan."""
        mine = self._me.extensions
        named = next((each for each in mine if "/" in each), "")
        return named or (f"Local/{mine[0]}@{self._me.dial_context}/n" if mine else "")

    async def _look(self) -> None:
        try:
            response = await self._manager.send_action("ListCommands")
        except AmiError:
            return  # that the line is lost is said elsewhere
        self._allow(frozenset(name for name in _USED if response.get(name)))

    def _allow(self, allowed: frozenset[str]) -> None:
        if allowed != self._allowed:
            self._allowed = allowed
            self.changed.emit()

    async def _send(self, name: str, headers: Mapping[str, str]) -> None:
        try:
            response = await self._manager.send_action(name, headers)
        except AmiError as error:
            self.told.emit(said(str(error)))
            return
        if not response.success:
            words = self.tr("The PBX refused: {words}").format(words=response.message)
            self.told.emit(words)

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
