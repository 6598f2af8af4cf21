"""Every play, and every way a client can cut into it, leaves nothing behind."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cache
from random import Random

import pytest

from astconsole.ami.messages import Event
from astconsole.demo.channels import Channel, ChannelState, Switch
from astconsole.demo.office import Office, Person
from astconsole.demo.plays import PLAYS, Roles
from astconsole.demo.stage import Stage
from tests.demo.invariants import check_balanced
from tests.demo.traces import RECORDINGS, read, split

OFFICE = Office()
DESK, NEXT = OFFICE.people[1], OFFICE.people[2]
INSIDE, OUTSIDE = OFFICE.people[6], OFFICE.outsiders[0]

SNAPSHOT = (
    "Channel", "ChannelState", "ChannelStateDesc", "CallerIDNum", "CallerIDName",
    "ConnectedLineNum", "ConnectedLineName", "Language", "AccountCode", "Context", "Exten",
    "Priority", "Uniqueid", "Linkedid",
)  # fmt: skip
CutIn = Callable[[Stage, Channel], None]


class Theatre:
    """A stage, what is told of it, and a hand that cuts in at one pause."""

    def __init__(self, cut_at: int | None = None, cut: CutIn | None = None, leg: int = 0) -> None:
        self.pauses = 0
        self.legs: list[list[ChannelState]] = []
        self._cut_at, self._cut, self._leg = cut_at, cut, leg
        self._now = 1_700_000_000.0
        self._raw: list[bytes] = []
        self.switch = Switch(clock=lambda: self._now, rng=Random(1))  # noqa: S311
        self.switch.listen(lambda event: self._raw.append(event.encode()))
        self.stage = Stage(self.switch, OFFICE, self._pace)

    async def _pace(self, seconds: float) -> None:
        self._now += seconds
        channels = list(self.switch.channels.values())
        self.legs.append([channel.state for channel in channels])
        if self.pauses == self._cut_at and self._cut is not None:
            self._cut(self.stage, channels[self._leg])
        self.pauses += 1
        await asyncio.sleep(0)

    async def play(self, name: str, caller: Person = OUTSIDE) -> list[Event]:
        roles, script = Roles(caller, DESK, NEXT), PLAYS[name]
        await self.stage.run(lambda scene: script(scene, roles))
        await self.stage.close()
        return split(b"".join(self._raw))


@cache
def recorded_headers() -> dict[str, set[tuple[str, ...]]]:
    """The header names, in their order, that Asterisk 22 gave each kind of event."""
    found: dict[str, set[tuple[str, ...]]] = {}
    # from a recording of Asterisk 22 without the filter that keeps VarSet out of these
    found["VarSet"] = {("Event", "Privilege", *SNAPSHOT, "Variable", "Value")}
    for path in RECORDINGS.glob("*.ami"):
        for event in read(path):
            found.setdefault(event.name, set()).add(header_names(event))
    return found


def header_names(event: Event) -> tuple[str, ...]:
    return tuple(name for name, _ in event.headers if name not in {"Timestamp", "SystemName"})


def check_headers(events: list[Event]) -> None:
    """Each event has headers that Asterisk gave an event of its kind."""
    for event in events:
        assert header_names(event) in recorded_headers()[event.name], event


@pytest.mark.parametrize("caller", [OUTSIDE, INSIDE], ids=["from outside", "from inside"])
@pytest.mark.parametrize("name", PLAYS)
async def test_a_play_ends_all_it_begins(name: str, caller: Person) -> None:
    theatre = Theatre()
    events = await theatre.play(name, caller)

    check_balanced(events)
    check_headers(events)
    assert not theatre.switch.channels


def hang_up(stage: Stage, channel: Channel) -> None:
    stage.hang_up(channel, 16)


def redirect(stage: Stage, channel: Channel) -> None:
    stage.redirect(channel, "107")


def redirect_to_nobody(stage: Stage, channel: Channel) -> None:
    stage.redirect(channel, "999")


@pytest.mark.parametrize("cut", [hang_up, redirect, redirect_to_nobody])
@pytest.mark.parametrize("name", PLAYS)
async def test_a_cut_in_at_any_moment_on_any_channel_ends_all(name: str, cut: CutIn) -> None:
    whole = Theatre()
    await whole.play(name)

    for pause, legs in enumerate(whole.legs):
        for leg, state in enumerate(legs):
            if cut is not hang_up and state in {ChannelState.DOWN, ChannelState.RINGING}:
                continue  # such a Redirect is refused before it comes here
            theatre = Theatre(pause, cut, leg)
            events = await theatre.play(name)

            check_balanced(events)
            check_headers(events)
            assert not theatre.switch.channels


async def test_a_play_that_fails_is_not_swallowed() -> None:
    theatre = Theatre()

    async def broken() -> None:
        raise LookupError

    theatre.stage.begin(broken())
    await asyncio.sleep(0)
    with pytest.raises(LookupError):
        await theatre.stage.close()
