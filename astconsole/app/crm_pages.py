"""The office's CRM opens at whoever calls, by itself or at a press of a button.

The rule kept here: a page opens by itself once a call, for a caller from outside who rang my phone
while we looked; never while names are hidden, and none for a mere ringing that is not to disturb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from astconsole.calls.values import Call, CallState, Participant, PartyState
from astconsole.calls.viewpoint import Direction, Viewpoint
from astconsole.ui.crm import page_of
from astconsole.ui.icons import Icon
from astconsole.ui.popup.content import ExtraAction

if TYPE_CHECKING:
    from collections.abc import Callable

    from astconsole.settings.model import Lookup
    from astconsole.ui.people import People


OPEN_PAGE: Final = "crm"
"""The id of the action that opens a page."""


class CrmPages:
    """Opens pages of the CRM.

    Args:
        lookup: the address, and when a page opens by itself.
        show: opens an address in the browser.
    """

    def __init__(
        self, lookup: Lookup, viewpoint: Viewpoint, people: People, show: Callable[[str], None]
    ) -> None:
        self._lookup = lookup
        self._viewpoint = viewpoint
        self._people = people
        self._show = show
        self._quiet = False
        self._waiting: dict[str, Participant] = {}
        self._opened: set[str] = set()

    @property
    def actions(self) -> tuple[ExtraAction, ...]:
        """The button for a popup, where there is a CRM."""
        if not self._lookup.crm_url:
            return ()
        words = QCoreApplication.translate("Crm", "Open in CRM")
        return (ExtraAction(OPEN_PAGE, words, Icon.OPEN, lasting=True, needs_number=True),)

    def set_quiet(self, *, quiet: bool) -> None:
        """Do not disturb: what rings opens nothing."""
        self._quiet = quiet

    def open(self, who: Participant) -> None:
        """Open that person's page, if they have one."""
        url, _ = page_of(self._lookup.crm_url, who, self._people)
        if url:
            self._show(url)

    def set_call(self, call: Call) -> None:
        """A call as it is now."""
        if self._lookup.crm_open == "never" or not self._lookup.crm_url:
            return
        if call.state is CallState.ENDED:
            self._waiting.pop(call.id, None)
            self._opened.discard(call.id)
            return
        view = self._viewpoint.see(call)
        incoming = view.ringing_me and view.direction is Direction.INCOMING
        if incoming and view.other is not None and not view.internal:
            self._waiting[call.id] = view.other
        who = self._waiting.get(call.id)
        if who is not None and call.id not in self._opened and self._is_time(call):
            self._opened.add(call.id)
            self.open(who)

    def _is_time(self, call: Call) -> bool:
        if self._lookup.crm_open == "ringing":
            return not self._quiet
        return any(
            party.state is PartyState.TALKING and self._viewpoint.is_me(party.participant)
            for party in call.parties
        )
