r"""Which incoming calls pop up, what becomes of each popup, and when it goes.

The rule kept here: one popup for a call however many of my phones ring. It appears when one of
them *starts* to ring, changes in place, and goes; what a person closed comes back only if the call
rings me anew after somebody talked (it was passed on to me). What has ended stays away.

The life of a popup::

    RINGING -> ANSWERED_HERE | ANSWERED_ELSEWHERE | DECLINED | MISSED -> (linger) -> gone
       ^  \-> (settle) -> MOVED_ON (rings a colleague, waits in its queue) -> (linger) -> gone
       |________/  rings me again
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from astconsole.calls.values import Call, CallState, Participant, PartyState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.ui.popup import content as popup
from astconsole.ui.popup.content import ExtraAction, Stage, popup_content
from astconsole.ui.popup.leaving import Leaving
from astconsole.ui.popup.outcome import Ringing, missed, rings_me, stage_of, who_calls

if TYPE_CHECKING:
    from collections.abc import Callable

    from astconsole.ui.people import People
    from astconsole.ui.popup.presenter import PopupPresenter
    from astconsole.ui.ticker import Ticker

LINGER_MS: Final = 4_000
SETTLE_MS: Final = 700
RECHECK_MS: Final = 1_000
_ENDED_KEPT: Final = 500


@dataclass(slots=True)
class _Popup:
    """What is kept of a call that rang me."""

    call: Call
    as_it_rang: Call  # who is shown: whoever joins later, it was this caller who rang me
    stage: Stage = Stage.RINGING
    heading: str = ""
    shown: bool = False
    dismissed: bool = False
    settling: bool = False
    ringing: Ringing = field(default_factory=Ringing)


class IncomingPopups(QObject):
    """The policy over a presenter.

    Args:
        internal: calls from colleagues pop up, too.
        stay_away: asked before a popup comes up; while it says so none does, and what still rings
            is shown once it no longer says so.

    Signals:
        look_up_requested: (Participant) find out who that is.
        participant_activated: (Participant) their name was clicked.
        copy_requested: (str) put that number on the clipboard.
        action_requested: (str action id, str call id) one of the further actions.
    """

    look_up_requested = Signal(object)
    participant_activated = Signal(object)
    copy_requested = Signal(str)
    action_requested = Signal(str, str)

    def __init__(
        self,
        presenter: PopupPresenter,
        people: People,
        ticker: Ticker,
        parent: QObject | None = None,
        *,
        linger_ms: int = LINGER_MS,
        settle_ms: int = SETTLE_MS,
        recheck_ms: int = RECHECK_MS,
        internal: bool = True,
        stay_away: Callable[[], bool] = bool,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._people = people
        self._ticker = ticker
        self._linger_ms = linger_ms
        self._settle_ms = settle_ms
        self._internal = internal
        self._stay_away = stay_away
        self._recheck = QTimer(self)
        self._recheck.setSingleShot(True)
        self._recheck.setInterval(recheck_ms)
        self._recheck.timeout.connect(self._show_or_hide_all)
        self._viewpoint = Viewpoint(())
        self._popups: dict[str, _Popup] = {}
        self._leaving = Leaving(self)
        self._leaving.due.connect(self._on_due)
        self._ended: OrderedDict[str, None] = OrderedDict()
        self._enabled = True
        self._quiet = False
        self._actions: tuple[ExtraAction, ...] = ()
        presenter.acted.connect(self._on_acted)
        people.changed.connect(self._on_people_changed)
        people.contacts_changed.connect(self._on_contacts_changed)

    def set_viewpoint(self, viewpoint: Viewpoint) -> None:
        """Whose phones are mine."""
        self._viewpoint = viewpoint

    def set_enabled(self, enabled: bool) -> None:  # noqa: FBT001 - a slot
        """Popups are wanted at all."""
        self._enabled = enabled
        self._show_or_hide_all()

    def set_quiet(self, quiet: bool) -> None:  # noqa: FBT001 - a slot
        """Do not disturb: none for now; what rings on is shown when quiet ends."""
        self._quiet = quiet
        self._show_or_hide_all()

    def set_actions(self, actions: tuple[ExtraAction, ...]) -> None:
        """Further buttons, before the usual ones."""
        self._actions = actions
        self._on_people_changed()

    def dismiss(self, call_id: str) -> None:
        """Take that popup away, until the call rings me anew after somebody talked."""
        entry = self._popups.get(call_id)
        if entry is not None:
            entry.dismissed = True
            self._hide(entry)

    def activate_stack(self) -> None:
        """Give the popups the keyboard; called only when a person asked for it."""
        self._presenter.activate_stack()

    def set_call(self, call: Call) -> None:
        """A call as it is now."""
        if call.id in self._ended:
            return
        entry = self._popups.get(call.id)
        if entry is None:
            if not rings_me(call, self._viewpoint):
                return
            if not self._internal and self._viewpoint.see(call).internal:
                return
            entry = self._popups[call.id] = _Popup(call, call, ringing=self._ringing(call))
            self._take_the_place_of(entry)
        was = entry.stage
        entry.call = call
        if rings_me(call, self._viewpoint):
            entry.as_it_rang = call
        entry.ringing = entry.ringing.and_now(call)
        entry.stage, entry.heading = stage_of(
            call,
            self._viewpoint,
            self._people,
            (entry.stage, entry.heading),
            ringing=entry.ringing,
            rang_for=self._ticker.seconds_since(entry.ringing.since),
        )
        if entry.stage is Stage.RINGING and was is not Stage.RINGING:
            entry.ringing = self._ringing(call)
            if was is not Stage.MOVED_ON:
                entry.dismissed = False
        if call.state is CallState.ENDED:
            self._remember_ended(call.id)
        self._update(entry, anew=entry.stage is not was)

    def _take_the_place_of(self, entry: _Popup) -> None:
        """My phone rang already, and rings for another caller now: handed on before the answer."""
        mine = {
            party.participant.id
            for party in entry.call.parties
            if party.state is PartyState.RINGING and self._viewpoint.is_me(party.participant)
        }
        for call_id, other in list(self._popups.items()):
            if other is entry or not mine & other.ringing.ids or other.stage is not Stage.RINGING:
                continue
            entry.dismissed = other.dismissed
            if other.shown and not entry.dismissed:
                entry.shown = True
                self._presenter.present(self._content(entry))
            self._remember_ended(call_id)
            self._forget(call_id)

    def remove_call(self, call_id: str) -> None:
        """The call is over and nothing more will be said of it."""
        self._remember_ended(call_id)
        entry = self._popups.get(call_id)
        if entry is None:
            return
        if entry.stage in (Stage.RINGING, Stage.MOVED_ON):
            rang_for = self._ticker.seconds_since(entry.ringing.since)
            entry.stage, entry.heading = missed(rang_for)
            self._update(entry, anew=True)
        elif not entry.shown:
            self._forget(call_id)

    def clear(self) -> None:
        """Take every popup away at once: the connection is lost, or the application ends."""
        for call_id in list(self._popups):
            self._forget(call_id)

    def _ringing(self, call: Call) -> Ringing:
        mine = (
            party.since
            for party in call.parties
            if party.state is PartyState.RINGING and self._viewpoint.is_me(party.participant)
        )
        return Ringing(since=min(mine, default=self._ticker.now())).and_now(call)

    def _update(self, entry: _Popup, *, anew: bool = False) -> None:
        call_id = entry.call.id
        unwanted = entry.dismissed or not self._enabled or self._quiet
        if unwanted or self._has_to_wait(entry):
            self._hide(entry)
        elif entry.stage is Stage.MOVED_ON and anew and entry.shown:
            entry.settling = True  # an answer is told a moment after the ringing stops
            self._leaving.go_in(call_id, self._settle_ms)
            return
        elif entry.shown or entry.stage is Stage.RINGING:
            entry.shown = True
            if not (entry.settling and entry.stage is Stage.MOVED_ON):
                entry.settling = False
                self._presenter.present(self._content(entry))
        if entry.stage is Stage.RINGING:
            self._leaving.keep(call_id)
        elif entry.shown and (anew or call_id not in self._leaving):
            self._leaving.go_in(call_id, self._linger_ms)
        if call_id in self._ended and not entry.shown:
            self._forget(call_id)

    def _has_to_wait(self, entry: _Popup) -> bool:
        """Whether this one may not come up now; one that stands already stays."""
        begins = entry.stage is Stage.RINGING and not entry.shown
        if not begins or not self._stay_away():
            return False
        self._recheck.start()
        return True

    def _content(self, entry: _Popup) -> popup.PopupContent:
        return popup_content(
            entry.as_it_rang,
            self._viewpoint,
            self._people,
            entry.stage,
            entry.heading,
            who=who_calls(entry.as_it_rang, self._viewpoint, entry.ringing.ids),
            ringing_since=entry.ringing.since,
            actions=self._actions,
        )

    def _hide(self, entry: _Popup) -> None:
        if entry.shown:
            entry.shown = False
            self._presenter.withdraw(entry.call.id)

    def _show_or_hide_all(self) -> None:
        for entry in list(self._popups.values()):
            self._update(entry)

    def _forget(self, call_id: str) -> None:
        self._leaving.keep(call_id)
        entry = self._popups.pop(call_id, None)
        if entry is not None:
            self._hide(entry)

    def _remember_ended(self, call_id: str) -> None:
        self._ended[call_id] = None
        while len(self._ended) > _ENDED_KEPT:
            self._ended.popitem(last=False)

    def _on_due(self, call_id: str) -> None:
        entry = self._popups.get(call_id)
        if entry is None:
            return
        if entry.settling:
            entry.settling = False
            self._presenter.present(self._content(entry))
            self._leaving.go_in(call_id, self._linger_ms)
            return
        if self._presenter.engaged(call_id):
            self._leaving.go_in(call_id, self._linger_ms)
            return
        self._hide(entry)
        if call_id in self._ended:
            del self._popups[call_id]

    def _on_people_changed(self) -> None:
        for entry in self._popups.values():
            if entry.shown:
                self._presenter.present(self._content(entry))

    def _on_contacts_changed(self, numbers: frozenset[str]) -> None:
        for entry in self._popups.values():
            if entry.shown and entry.call.numbers & numbers:
                self._presenter.present(self._content(entry))

    def _on_acted(self, call_id: str, action: str) -> None:
        entry = self._popups.get(call_id)
        if entry is None:
            return
        who = self._content(entry).participant
        match action:
            case popup.LOOK_UP:
                self.look_up_requested.emit(who)
            case popup.PERSON:
                self.participant_activated.emit(who)
            case popup.COPY:
                self.copy_requested.emit(self._content(entry).copyable)
            case popup.DISMISS:
                self.dismiss(call_id)
            case _:
                self.action_requested.emit(action, call_id)

    def participant_of(self, call_id: str) -> Participant | None:
        """Who is shown for that call id, None when nothing is."""
        entry = self._popups.get(call_id)
        return self._content(entry).participant if entry else None
