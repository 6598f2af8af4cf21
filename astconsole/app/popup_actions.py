"""The buttons of a ringing call beside looking up and copying: decline it, silence it, see the CRM.

The rule kept here: a button is there only while pressing it does something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from astconsole.app.crm_pages import OPEN_PAGE, CrmPages
from astconsole.app.pbx_actions import DECLINE, PbxActions
from astconsole.calls.values import Call, CallState
from astconsole.ui.icons import Icon
from astconsole.ui.popup.content import ExtraAction

if TYPE_CHECKING:
    from astconsole.ui.popup.incoming import IncomingPopups

SILENCE: Final = "silence"


class PopupActions(QObject):
    """Offers them to the popups, and does what is pressed.

    Signals:
        silenced: (frozenset of str) the ids of the calls that are to draw no more attention: the
            popup has gone, and the tray does not ring for them.
    """

    silenced = Signal(object)

    def __init__(
        self,
        popups: IncomingPopups,
        crm: CrmPages,
        pbx: PbxActions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._popups = popups
        self._crm = crm
        self._pbx = pbx
        self._live: dict[str, Call] = {}
        self._silenced: frozenset[str] = frozenset()
        popups.action_requested.connect(self._on_action)
        pbx.changed.connect(self._offer)
        self._offer()

    def set_call(self, call: Call) -> None:
        """A call as it is now."""
        if call.state is CallState.ENDED:
            self._live.pop(call.id, None)
            self._silence(self._silenced - {call.id})
        else:
            self._live[call.id] = call

    def _offer(self) -> None:
        silence = ExtraAction(SILENCE, self.tr("Silence"), Icon.SILENCE)
        self._popups.set_actions((*self._crm.actions, *self._pbx.popup_actions, silence))

    def _on_action(self, action: str, call_id: str) -> None:
        call = self._live.get(call_id)
        who = self._popups.participant_of(call_id)
        if action == OPEN_PAGE and who is not None:
            self._crm.open(who)
        elif action == DECLINE and call is not None:
            self._pbx.decline(call)
        elif action == SILENCE:
            self._popups.dismiss(call_id)
            self._silence(self._silenced | {call_id})

    def _silence(self, calls: frozenset[str]) -> None:
        if calls != self._silenced:
            self._silenced = calls
            self.silenced.emit(calls)
