"""Sample calls: short and long names, other scripts, unknown, withheld, hostile."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from astconsole.calls.logged import LoggedCall, RowKind
from astconsole.calls.values import (
    Call,
    CallState,
    FinalStatus,
    HoldSpan,
    Participant,
    Party,
    PartyState,
    TimelineEntry,
    Transfer,
    TransferKind,
)
from astconsole.calls.viewpoint import Direction, Viewpoint

NOW = datetime(2026, 11, 23, 10, 30, 0, tzinfo=UTC)
ME = Viewpoint(("101",))
LINE_TWO = Participant("d2", "Ana Novák", "101", channel="PJSIP/101-00000002")
DESK = Participant("d1", "Ana Novák", "101", channel="PJSIP/101-00000001")
SOFTPHONE = Participant("d2", "Ana Novák", "101", channel="PJSIP/101-00000002")
BEN = Participant("b1", "Ben Okafor", "102", channel="PJSIP/102-00000003")
CARLA = Participant("c1", "Carla Ruiz", "103", channel="PJSIP/103-00000004")
MIRA = Participant("m1", "Mira Lindqvist", "+46812345678", channel="PJSIP/trunk-00000005")
LONG = Participant(
    "l1",
    "Dr. Hannelore-Friederike Schmitt-Lützenkirchen-Oberhuber (Hauptverwaltung, Sekretariat)",
    "+4989215540990",
    channel="PJSIP/trunk-00000006",
)
RTL = Participant("r1", "محمد عبد الرحمن", "+97142345678", channel="PJSIP/trunk-00000007")
UNKNOWN = Participant("u1", "<unknown>", "+420222333444", channel="PJSIP/trunk-00000008")
WITHHELD = Participant("w1", "Anonymous", "anonymous", channel="PJSIP/trunk-00000009")
HOSTILE = Participant(
    "h1",
    "<b>x</b> & <img src=x>\u202egnp.exe\nsecond line\x07",
    "<i>1</i>",
    channel="PJSIP/trunk-0000000a",
)


def ago(seconds: float) -> datetime:
    return NOW - timedelta(seconds=seconds)


def ringing(
    caller: Participant = MIRA,
    *phones: Participant,
    call_id: str = "ring",
    queue: str = "",
    dialled: str = "+4930901820",
    seconds: float = 7,
) -> Call:
    rung = phones or (DESK,)
    return Call(
        id=call_id,
        state=CallState.QUEUED if queue else CallState.RINGING,
        caller=caller,
        callee=rung[0] if len(rung) == 1 else None,
        dialled=dialled,
        parties=(
            Party(caller, PartyState.CALLING, ago(seconds)),
            *(Party(phone, PartyState.RINGING, ago(seconds)) for phone in rung),
        ),
        started_at=ago(seconds),
        queue=queue,
        timeline=(TimelineEntry(ago(seconds), "rang", "Rang 101 (Ana Novák)"),),
    )


def talking(
    caller: Participant = MIRA,
    callee: Participant = DESK,
    *,
    call_id: str = "talk",
    seconds: float = 192,
    dialled: str = "",
    queue: str = "",
) -> Call:
    return Call(
        id=call_id,
        state=CallState.TALKING,
        caller=caller,
        callee=callee,
        dialled=dialled,
        parties=(
            Party(caller, PartyState.TALKING, ago(seconds)),
            Party(callee, PartyState.TALKING, ago(seconds)),
        ),
        started_at=ago(seconds + 9),
        answered_at=ago(seconds),
        queue=queue,
        timeline=(
            TimelineEntry(ago(seconds + 9), "rang", f"Rang {callee.number} ({callee.name})"),
            TimelineEntry(ago(seconds), "answered", f"Answered by {callee.name}"),
        ),
    )


def held(
    caller: Participant,
    callee: Participant,
    by: Participant,
    *,
    call_id: str,
    held_for: float,
    seconds: float = 400,
) -> Call:
    call = talking(caller, callee, call_id=call_id, seconds=seconds)
    return replace(
        call,
        state=CallState.ON_HOLD,
        parties=tuple(
            replace(party, holding_since=ago(held_for)) if party.participant == by else party
            for party in call.parties
        ),
        holds=(HoldSpan(by, ago(held_for)),),
        timeline=(
            *call.timeline,
            TimelineEntry(ago(held_for), "hold", f"{by.name} put the other on hold"),
        ),
    )


def transferred(*, call_id: str = "moved") -> Call:
    call = talking(LONG, DESK, call_id=call_id, seconds=65)
    return replace(
        call,
        parties=(Party(BEN, PartyState.GONE, ago(65)), *call.parties),
        transfers=(Transfer(TransferKind.ATTENDED, ago(65), BEN, "101", DESK),),
        timeline=(
            TimelineEntry(ago(140), "queue", "Entered queue Vertrieb"),
            TimelineEntry(ago(128), "rang", "Rang 102 (Ben Okafor), 103 (Carla Ruiz)"),
            TimelineEntry(ago(120), "answered", "Answered by Ben Okafor"),
            TimelineEntry(ago(65), "transfer", "transferred by Ben Okafor to Ana Novák"),
        ),
        queue="Vertrieb",
    )


def busy_office(count: int) -> list[Call]:
    """That many calls of other people, with two of mine among them."""
    calls: list[Call] = [talking(call_id="mine-0"), ringing(UNKNOWN, call_id="mine-1")]
    for number in range(len(calls), count):
        one = Participant(
            f"x{number}",
            f"Colleague {number}",
            f"{200 + number}",
            channel=f"PJSIP/{200 + number}-1",
        )
        other = Participant(
            f"y{number}", f"Customer {number}", f"+4930{1000000 + number}", channel="PJSIP/trunk-1"
        )
        calls.append(talking(other, one, call_id=f"other-{number}", seconds=number * 7))
    return calls


def logged(row_id: int, days_ago: float, *, missed: bool = False, **changes: object) -> LoggedCall:
    started = NOW - timedelta(days=days_ago)
    row = LoggedCall(
        row_id=row_id,
        kind=RowKind.CALL,
        call_id=f"old-{row_id}",
        started_at=started,
        answered_at=None if missed else started + timedelta(seconds=6),
        ended_at=started + timedelta(seconds=130),
        direction=Direction.INCOMING if row_id % 2 else Direction.OUTGOING,
        internal=False,
        caller_name=MIRA.name,
        caller_number=MIRA.number,
        callee_name=DESK.name,
        callee_number=DESK.number,
        other_name=MIRA.name,
        other_number=MIRA.number,
        final_status=FinalStatus.NO_ANSWER if missed else FinalStatus.ANSWERED,
        outcome="gave up after 12 s" if missed else "answered by Ana Novák",
        ring_seconds=6,
        talk_seconds=0 if missed else 124,
        total_seconds=130,
        missed=missed,
    )
    return replace(row, **changes)  # type: ignore[arg-type]
