"""Judging a watched call, mostly over recordings: an honest one accuses nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from astconsole.ami.errors import ConnectionLostError
from astconsole.ami.messages import Event
from astconsole.doctor import trial_call
from astconsole.doctor.answers import privilege
from astconsole.doctor.ear import Ear, Heard
from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.rights import Wish
from astconsole.doctor.watch import Watched
from tests.doctor.samples import RECORDINGS, a_probe, ami_of, heard, recorded

PATHS = sorted(RECORDINGS.glob("*/*.ami"))
CALLS = [path for path in PATHS if path.stem in {"hold_by_each_side", "blind_transfer_by_callee"}]
Keep = Callable[[Event], bool]


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def hear(events: Iterable[Event], keep: Keep = lambda _: True) -> Heard:
    """What is heard of a recording that begins with no call."""
    clock = Clock()
    ear = Ear("console", clock)
    ear.begin_snapshot()
    ear.take_snapshot([])
    for event in events:
        stamp = event.get("Timestamp")
        if stamp:
            clock.now = datetime.fromtimestamp(float(stamp), UTC)
        if keep(event):
            ear.on_event(event)
    clock.now += timedelta(seconds=30)
    ear.tick()
    return ear.heard()


def judged(
    what: Heard,
    wishes: frozenset[Wish] = frozenset(),
    *,
    ami: tuple[int, ...] | None = (11, 0, 0),
    appeared: int | None = 2,
    talked: bool = False,
    applications: frozenset[str] = frozenset(),
    lost: ConnectionLostError | None = None,
) -> dict[str, Finding]:
    watched = Watched(30.0, what, appeared, talked, applications, lost)
    found = trial_call.findings(a_probe(ami=ami), watched, wishes, "ana")
    return {finding.code: finding for finding in found}


def bad(findings: dict[str, Finding]) -> set[str]:
    return {
        code
        for code, finding in findings.items()
        if finding.severity in {Severity.PROBLEM, Severity.WARNING}
    }


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_all_told_accuses_nobody(path: Path) -> None:
    wishes = frozenset({Wish.QUEUES, Wish.APPLICATIONS})
    findings = judged(hear(recorded(path)), wishes, ami=ami_of(path))
    assert bad(findings) == set()
    assert {"watch.story", "watch.story.open"} & set(findings)


@pytest.mark.parametrize("path", CALLS, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Newchannel", "watch.unborn"),
        ("DialBegin", "watch.hidden.DialBegin"),
        ("BridgeEnter", "watch.hidden.BridgeEnter"),
        ("BridgeLeave", "watch.hidden.BridgeLeave"),
        ("Hangup", "watch.hidden.Hangup"),
    ],
)
def test_one_event_hidden(path: Path, name: str, code: str) -> None:
    what = hear(recorded(path), lambda event: event.name != name)
    findings = judged(what, ami=ami_of(path))
    assert code in bad(findings)
    assert "eventfilter" in findings[code].remedy


@pytest.mark.parametrize("path", CALLS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_class_that_is_not_read(path: Path) -> None:
    what = hear(recorded(path), lambda event: privilege(event) != "call")
    assert bad(judged(what, ami=ami_of(path))) == {"watch.silent"}
    what = hear(recorded(path), lambda event: privilege(event) != "dialplan")
    assert bad(judged(what, ami=ami_of(path))) == set()
    wanting = judged(what, frozenset({Wish.APPLICATIONS}), ami=ami_of(path))
    assert bad(wanting) == {"watch.no-applications"}
    assert "add dialplan to read =" in wanting["watch.no-applications"].remedy


def test_channels_picked_by_name() -> None:
    """A filter on Channel hides what names the channel in another header (ami-pitfalls, 28)."""
    path = RECORDINGS / "22" / "hold_by_each_side.ami"
    what = hear(recorded(path), lambda event: event.get("Channel").startswith("PJSIP/100-"))
    assert "watch.unborn" in bad(judged(what))


def test_no_accusation_without_knowing_what_was_there_before() -> None:
    ear = Ear("ana", Clock())
    for event in recorded(RECORDINGS / "22" / "hold_by_each_side.ami"):
        if event.name != "Newchannel":
            ear.on_event(event)
    assert ear.heard().unborn == 0


@pytest.mark.parametrize(
    ("appeared", "code", "severity"),
    [
        (2, "watch.silent", Severity.PROBLEM),
        (0, "watch.none", Severity.WARNING),
        (None, "watch.unknown", Severity.WARNING),
    ],
)
def test_silence(appeared: int | None, code: str, severity: Severity) -> None:
    findings = judged(heard({"FullyBooted": 1}, system=1), appeared=appeared)
    assert {code: severity} == {name: finding.severity for name, finding in findings.items()}


def test_queue_without_agent() -> None:
    what = heard({"Newchannel": 1, "Hangup": 1}, call=2)
    without = judged(what, applications=frozenset({"queue"}))
    assert without["watch.queue"].severity is Severity.WARNING
    wanted = judged(what, frozenset({Wish.QUEUES}), applications=frozenset({"queue"}))
    assert wanted["watch.queue"].severity is Severity.PROBLEM
    assert "add agent to read =" in wanted["watch.queue"].remedy
    told = heard({"Newchannel": 1, "Hangup": 1, "QueueCallerJoin": 1}, call=2, agent=1)
    assert "watch.queue" not in judged(told, applications=frozenset({"queue"}))


def test_bridges_hidden_are_known_from_the_channels_themselves() -> None:
    what = heard({"Newchannel": 2, "DialBegin": 1, "DialEnd": 1, "Hangup": 2}, call=6)
    assert "watch.hidden.BridgeEnter" not in judged(what)
    assert "watch.hidden.BridgeEnter" in judged(what, talked=True)


def test_before_12_there_are_no_bridges_to_miss() -> None:
    what = heard({"Newchannel": 2, "Dial": 2, "Bridge": 2, "Hangup": 2}, call=8)
    assert not {c for c in judged(what, ami=(1, 3), talked=True) if "hidden" in c}


def test_hold() -> None:
    assert "watch.no-hold" in judged(heard({"Newchannel": 1}, call=1))
    assert "watch.hold" in judged(heard({"Newchannel": 1, "Hold": 1}, call=2))
    assert bad(judged(heard({"Newchannel": 1, "Unhold": 1}, call=2))) == {"watch.no-story"}


def test_lost_while_watching() -> None:
    lost = ConnectionLostError("pbx.example closed the connection.")
    assert "watch.lost" in bad(judged(heard({"Newchannel": 1}, call=1), lost=lost))


def test_the_story() -> None:
    path = RECORDINGS / "22" / "hold_by_each_side.ami"
    story = judged(hear(recorded(path)))["watch.story"].words
    assert re.sub(r"\d+ s", "some s", story) == (
        "Alice Adams (100) called Bob Brown (101). Alice Adams (100) and Bob Brown (101) talked. "
        "Bob Brown (101) put the other on hold. Bob Brown (101) took the other off hold. "
        "Alice Adams (100) put the other on hold. Alice Adams (100) took the other off hold. "
        "The call of Alice Adams (100) ended: answered by Bob Brown, some s."
    )


def test_a_long_story_is_cut() -> None:
    told = [tell for path in PATHS[:10] for tell in hear(recorded(path)).tells]
    what = Heard(heard({"X": 1}).names, heard(call=1).classes, tells=tuple(told))
    assert "more." in judged(what)["watch.story"].words


def test_nothing_made_of_it() -> None:
    assert "watch.no-story" in bad(judged(heard({"DeviceStateChange": 3}, call=3)))
