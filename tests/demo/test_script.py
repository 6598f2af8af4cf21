"""What is played by itself: the opening for the viewer's desk, and office life."""

from __future__ import annotations

from collections import Counter
from random import Random

from astconsole.ami.messages import Event
from astconsole.demo.channels import Switch
from astconsole.demo.office import Office
from astconsole.demo.plays import PLAYS, Roles
from astconsole.demo.script import AT_ONCE, Show
from astconsole.demo.stage import Stage
from tests.demo.invariants import check_balanced
from tests.demo.virtual import VirtualTime

OFFICE = Office()
DESK = OFFICE.people[1]


class House:
    """A show on a stage in virtual time, and what is told of it."""

    def __init__(self, seed: int = 1) -> None:
        self.time = VirtualTime()
        self.began = self.time.now
        self.events: list[tuple[float, Event]] = []
        self.played: list[tuple[str, Roles]] = []
        self.busiest = 0
        self._running = 0
        switch = Switch(clock=self.time.clock, rng=Random(seed))  # noqa: S311
        switch.listen(
            lambda event: self.events.append((event.at - self.began, Event(event.encode()[:-4])))
        )
        self._stage = Stage(switch, OFFICE, self.time.pace)
        self.show = Show(OFFICE, DESK, self._run, self.time.pace, Random(seed))  # noqa: S311

    async def _run(self, name: str, roles: Roles) -> None:
        self.played.append((name, roles))
        self._running += 1
        self.busiest = max(self.busiest, self._running)
        try:
            script = PLAYS[name]
            await self._stage.run(lambda scene: script(scene, roles))
        finally:
            self._running -= 1

    def at_desk(self, name: str) -> list[float]:
        """When events of that name named the viewer's phone."""
        phone = f"{DESK.phone}-"
        return [
            at
            for at, event in self.events
            if event.name == name and any(value.startswith(phone) for _, value in event.headers)
        ]


async def test_the_viewers_phone_rings_within_two_seconds() -> None:
    house = House()
    await house.time.run(house.show.opening())

    assert house.at_desk("DialBegin")[0] <= 2.0


async def test_the_opening_shows_a_hold_a_missed_call_a_queue_call_and_a_transfer() -> None:
    house = House()
    await house.time.run(house.show.opening())

    names = [event.name for _, event in house.events]
    assert names.count("Hold") == 1
    assert house.at_desk("Hold")[0] < house.at_desk("Unhold")[0]
    missed = [event for _, event in house.events if event.get("DialStatus") == "CANCEL"]
    assert any(event.get("DestCallerIDNum") == DESK.number for event in missed)
    assert names.count("AgentConnect") == 1
    assert names.count("BlindTransfer") == 1
    check_balanced(event for _, event in house.events)


async def test_the_opening_takes_about_forty_seconds() -> None:
    house = House()
    await house.time.run(house.show.opening())

    assert 35 <= house.events[-1][0] <= 50


async def test_a_finite_life_ends_with_every_call_ended() -> None:
    house = House()
    await house.time.run(house.show.life(calls=60))

    assert len(house.played) == 60
    check_balanced(event for _, event in house.events)


async def test_the_same_seed_plays_the_same_calls() -> None:
    one, same, other = House(7), House(7), House(8)
    for house in (one, same, other):
        await house.time.run(house.show.life(calls=20))

    assert [event.raw for _, event in one.events] == [event.raw for _, event in same.events]
    assert one.played != other.played


async def test_an_endless_life_goes_on_until_it_is_stopped() -> None:
    house = House(3)
    await house.time.run(house.show.life(), until=3600)

    assert len(house.played) > 100
    assert house.busiest == AT_ONCE


async def test_life_plays_everything_an_office_hears() -> None:
    house = House(5)
    await house.time.run(house.show.life(calls=300))

    played = Counter(name for name, _ in house.played)
    assert {"answered", "missed", "held", "queue_answered", "ring_group"} <= set(played)
    assert {"blind_transfer", "attended_transfer", "queue_abandoned"} <= set(played)
    callers = {roles.caller for _, roles in house.played}
    assert set(OFFICE.outsiders) <= callers
    assert any(roles.callee == DESK for _, roles in house.played)


async def test_by_chance_nobody_talks_in_two_calls_at_once() -> None:
    house = House(11)
    talking: Counter[str] = Counter()
    most: Counter[str] = Counter()
    await house.time.run(house.show.life(calls=200))

    consulting = {"attended_transfer", "attended_transfer_by_feature"}
    consulted = {roles.callee.phone for name, roles in house.played if name in consulting}
    for _, event in house.events:
        phone = event.get("Channel").rpartition("-")[0]
        if event.name == "BridgeEnter" and phone.startswith("PJSIP/1"):
            talking[phone] += 1
            most[phone] = max(most[phone], talking[phone])
        elif event.name == "BridgeLeave" and phone in talking:
            talking[phone] -= 1
    assert all(count == 1 or phone in consulted for phone, count in most.items())
