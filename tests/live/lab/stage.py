"""Where scenarios are played: one PBX, everybody's phones, and what they saw.

Rule: a scenario says who does what; the stage makes sure it really happened (at the phones)
and notes it as truth. Pauses pass time as people do; they never wait for an event.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tests.live.lab.ami import Ami
from tests.live.lab.ari import Ari
from tests.live.lab.pbx import Pbx, Switches
from tests.live.lab.people import ALICE, BOB, CHLOE, DAN, DEVICES, EVA, FINN, Person
from tests.live.lab.phones import Phone, PhoneCall
from tests.live.lab.roots import LabError, Release
from tests.live.lab.truth import Truth

if TYPE_CHECKING:
    from tests.live.lab.trunk import Sipp

Play = Callable[["Stage"], Coroutine[Any, Any, None]]


class Office:
    """One PBX and all its phones, switched on."""

    def __init__(self, release: Release, switches: Switches | None = None) -> None:
        self.pbx = Pbx(release, switches)
        self.phones = {device.key: Phone(device, self.pbx.ports) for device in DEVICES}
        self.ami = Ami(self.pbx.ports.ami, "everything")
        """The lab's own session, for actions and for waiting."""
        self.outsiders: list[Sipp] = []
        self.programs: list[Ari] = []
        self._extra: list[Phone] = []

    async def open(self) -> None:
        """Start the PBX, then the phones that are always on."""
        await self.pbx.start()
        try:
            await self.ami.open()
            always_on = [phone for phone in self.phones.values() if phone.device.always_on]
            await asyncio.gather(*(phone.start() for phone in always_on))
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Switch everything off."""
        await asyncio.gather(*(phone.stop() for phone in self.phones.values()))
        await self.ami.close()
        await self.pbx.stop()

    async def switch_on(self, phone: Phone) -> None:
        """Switch on a phone that is not always on; `tidy` switches it off again."""
        await phone.start()
        self._extra.append(phone)

    async def tidy(self) -> None:
        """Nobody is in a call, and no forward is set: as every scenario starts."""
        for phone in self.phones.values():
            await phone.put_down()
        while self.outsiders:
            await self.outsiders.pop().stop()
        while self.programs:
            await self.programs.pop().close()
        while self._extra:
            await self._extra.pop().stop()
        for family in ("CFU", "CFLOCAL"):
            with contextlib.suppress(LabError):
                await self.pbx.rx(f"database deltree {family}")
        await self.ended()

    async def ended(self, since: int = 0) -> None:
        """Wait until no channel is left on the PBX."""
        channels = self.ami.channels
        await self.ami.until("every channel to end", lambda: not channels(since=since))


@contextlib.asynccontextmanager
async def opened(release: Release, switches: Switches | None = None) -> AsyncIterator[Office]:
    """An office for the length of a `with`."""
    office = Office(release, switches)
    await office.open()
    try:
        yield office
    finally:
        await office.close()


class Stage:
    """What one scenario works with."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.pbx = office.pbx
        self.ami = office.ami
        self.truth = Truth()
        self.start = office.ami.mark()
        phones = office.phones
        self.alice = phones[ALICE.number]
        self.bob = phones[BOB.number]
        self.chloe = phones[CHLOE.number]
        self.dan = phones[DAN.number]
        self.eva = phones[EVA.number]
        self.finn = phones[FINN.number]
        self.eva_second = phones["104b"]
        self.finn_mobile = phones["105-mobile"]

    async def at_work(self, *people: Person) -> list[Phone]:
        """The phones of people of another house; from their first call on they stay on."""
        phones = [p for who in people for p in self.office.phones.values() if p.person is who]
        await asyncio.gather(*(phone.start() for phone in phones if not phone.is_on))
        return phones

    # ------------------------------------------------------------------ steps scenarios share

    async def pause(self, seconds: float = 0.5) -> None:
        """Let people wait, or talk, for a moment."""
        await asyncio.sleep(seconds)

    async def rings(self, caller: Phone | Person, *callees: Phone) -> None:
        """These phones ring, for this caller; noted as truth."""
        person = caller if isinstance(caller, Person) else caller.person
        for callee in callees:
            await callee.ringing()
            self.truth.rang(person, callee.person)

    async def talk(self, one: Phone, other: Phone, *, calls: tuple[int, int] = (1, 1)) -> None:
        """These two have a call up (and so many calls in all); noted as truth."""
        await one.talking(calls[0])
        await other.talking(calls[1])
        self.truth.talked(one.person, other.person)

    async def call(self, caller: Phone, callee: Phone, number: str | None = None) -> None:
        """The caller dials, the callee's phone rings and is answered, they talk."""
        await caller.dial(number or callee.person.number)
        await self.rings(caller, callee)
        await self.pause(0.3)
        await callee.accept()
        await self.talk(caller, callee)
        await self.pause()

    async def bridged(self, phone: Phone, since: int) -> None:
        """Wait until the PBX has joined this phone's channel with another: no phone can tell."""
        name = self.channel(phone)
        await self.ami.event("BridgeEnter", since=since, Channel=name)

    async def over(self, *phones: Phone) -> None:
        """Nobody is in a call any more, at the phones and then on the PBX."""
        for phone in phones or self.office.phones.values():
            await phone.idle()
        await self.office.ended(self.start)

    async def complete(self, phone: Phone, first: PhoneCall) -> None:
        """The phone's "join these two" key: REFER the first call to replace the second one.

        baresip 1.0 has no such key, so the address it refers to is put together here, from the
        tags which both ends of the second call already know.
        """
        second = next(call for call in phone.live() if call is not first)
        name = self.channel(phone)
        tags = [await self._getvar(name, f"CHANNEL(pjsip,{t}_tag)") for t in ("local", "remote")]
        replaces = f"{second.id};to-tag={tags[0]};from-tag={tags[1]}"
        address = f"sip:{second.number}@127.0.0.1:{self.pbx.ports.sip}"
        await phone.transfer(f"{address}?Replaces={quote(replaces, safe='')}", first)
        self.truth.took_back(phone.person)

    async def put_down(self, phone: Phone) -> None:
        """This phone's person hangs up, where they are not cut off already."""
        await phone.put_down()

    async def _getvar(self, channel: str, variable: str) -> str:
        return (await self.ami.action("Getvar", Channel=channel, Variable=variable))["Value"]

    async def program(self) -> Ari:
        """A program begins to route calls over ARI."""
        ari = Ari(self.pbx.ports.http)
        self.office.programs.append(ari)
        await ari.open()
        return ari

    async def outside(self, sipp: Sipp) -> Sipp:
        """Somebody outside begins to play their part."""
        self.office.outsiders.append(sipp)
        await sipp.start()
        return sipp

    # ------------------------------------------------------------------ the PBX's own view

    def channel(self, phone: Phone, *, last: bool = True) -> str:
        """The name of a phone's (newest) channel, for actions that need one."""
        names = self.ami.channels(f"PJSIP/{phone.device.endpoint}-", since=self.start)
        if not names:
            raise LabError(f"{phone} has no channel")
        return names[-1 if last else 0]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing that happens in an office, by name."""

    name: str
    play: Play
    user: str = "console"
    """Whom the recording listens as."""


SCENARIOS: dict[str, Scenario] = {}


def scenario(play: Play) -> Play:
    """Enter a scenario under its function's name."""
    name = play.__name__
    SCENARIOS[name] = Scenario(name, play)
    return play
