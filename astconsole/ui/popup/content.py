"""What an incoming popup says, as one frozen value for whoever shows it.

The rule kept here: everything in it is made safe and put into words already, so that a window, a
desktop notification and a screen reader say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from astconsole.ui.call_words import called_through
from astconsole.ui.icons import Icon
from astconsole.ui.text import isolated
from astconsole.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import datetime

    from astconsole.calls.values import Call, Participant
    from astconsole.calls.viewpoint import View, Viewpoint
    from astconsole.ui.people import People

translate = QCoreApplication.translate

LOOK_UP: Final = "look-up"
COPY: Final = "copy"
DISMISS: Final = "dismiss"
PERSON: Final = "person"


class Stage(StrEnum):
    """What became of an incoming call, in the order in which a popup may pass through it."""

    RINGING = "ringing"
    MOVED_ON = "moved on"  # rings elsewhere now, or waits in its queue
    ANSWERED_HERE = "answered here"
    ANSWERED_ELSEWHERE = "answered elsewhere"
    DECLINED = "declined"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class ExtraAction:
    """One more button.

    Attributes:
        lasting: of use after the ringing, too; needs_number: of none where the number is withheld.
    """

    id: str
    text: str
    icon: Icon = Icon.CALL
    lasting: bool = False
    needs_number: bool = False


@dataclass(frozen=True, slots=True)
class PopupContent:
    """An incoming call as a popup shows it.

    Attributes:
        heading: what this is ("Incoming call", "Answered by Ana"); icon and tone say it again.
        title: who; organisation; detail: number and place; called: my number, queue or group.
        ringing_since: the timer beside the heading runs from here; None once it no longer rings.
        copyable: the number as the PBX gave it, "" when there is none to copy.
    """

    call_id: str
    stage: Stage
    heading: str
    icon: Icon
    tone: Tone
    participant: Participant
    title: str
    organisation: str
    detail: str
    called: str
    last_spoken: str
    letters: str
    copyable: str
    ringing_since: datetime | None
    actions: tuple[ExtraAction, ...] = ()

    @property
    def known(self) -> bool:
        """Whether there is a name or a number by which to look them up."""
        return bool(self.copyable or self.letters)

    @property
    def spoken(self) -> str:
        """The whole of it as one sentence for assistive technology."""
        parts = (
            self.heading,
            self.title,
            self.organisation,
            self.detail,
            self.called,
            self.last_spoken,
        )
        return ", ".join(part for part in parts if part)


_LOOKS: Final[dict[Stage, tuple[Icon, Tone]]] = {
    Stage.RINGING: (Icon.RINGING, Tone.RINGING),
    Stage.MOVED_ON: (Icon.TRANSFER, Tone.MUTED),
    Stage.ANSWERED_HERE: (Icon.TALKING, Tone.TALKING),
    Stage.ANSWERED_ELSEWHERE: (Icon.ANSWERED, Tone.TALKING),
    Stage.DECLINED: (Icon.CLOSE, Tone.MUTED),
    Stage.MISSED: (Icon.MISSED, Tone.DANGER),
}


def _called(call: Call, view: View, people: People) -> str:
    """How it came to me: whoever passed it on says more than what was dialled at first."""
    by = next((transfer.by for transfer in reversed(call.transfers) if transfer.by), None)
    if by is not None:
        name = isolated(people.describe(by).title)
        return translate("Popup", "Transferred by {name}").format(name=name)
    return called_through(call, view, people)


def popup_content(
    call: Call,
    viewpoint: Viewpoint,
    people: People,
    stage: Stage,
    heading: str,
    *,
    who: Participant,
    ringing_since: datetime | None,
    actions: tuple[ExtraAction, ...] = (),
) -> PopupContent:
    """That call for a popup."""
    view = viewpoint.see(call)
    described = people.describe(who)
    icon, tone = _LOOKS[stage]
    last = described.last_spoken
    return PopupContent(
        call_id=call.id,
        stage=stage,
        heading=heading,
        icon=icon,
        tone=tone,
        participant=who,
        title=described.title,
        organisation=described.organisation,
        detail=described.detail,
        called=_called(call, view, people),
        last_spoken=translate("Popup", "Last spoke {when}").format(when=isolated(last))
        if last
        else "",
        letters=described.letters,
        copyable=described.copyable,
        ringing_since=ringing_since if stage is Stage.RINGING else None,
        actions=tuple(
            action
            for action in actions
            if (action.lasting or stage is Stage.RINGING)
            and (described.copyable or not action.needs_number)
        ),
    )
