"""A house at a hosting provider: endpoints are accounts, and Local channels lead to them.

Rule: people are known by their extension wherever it reaches them, by the account where one number
rings several accounts at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.live.lab.people import IDA, JON, KIM, LEA, MAX, account
from tests.live.lab.stage import Stage, scenario
from tests.live.lab.trunk import refuser
from tests.live.lab.truth import ANSWERED, BUSY, NO_ANSWER, moved

if TYPE_CHECKING:
    from tests.live.lab.phones import Phone


@scenario
async def hosted_call(stage: Stage) -> None:
    """Ida calls Jon; he holds her, takes her back, and hangs up."""
    ida, jon = await stage.at_work(IDA, JON)
    await stage.call(ida, jon)
    await jon.hold()
    stage.truth.held(JON)
    await stage.pause()
    await jon.resume()
    stage.truth.took_back(JON)
    await stage.pause(0.3)
    await jon.hangup()
    await stage.over()
    stage.truth.report(IDA, JON, ANSWERED)


@scenario
async def hosted_callee_rejects(stage: Stage) -> None:
    """Ida calls Jon, who declines."""
    ida, jon = await stage.at_work(IDA, JON)
    await ida.dial("202")
    await stage.rings(ida, jon)
    await stage.pause()
    await jon.hangup()
    await stage.over()
    stage.truth.report(IDA, JON, BUSY)


@scenario
async def hosted_group(stage: Stage) -> None:
    """Ida calls a group of accounts; Kim answers. One number rang three: they have no other."""
    ida, *phones = await stage.at_work(IDA, JON, KIM, LEA)
    await ida.dial("230")
    for phone in phones:
        await phone.ringing()
        stage.truth.rang(IDA, account(phone.person))
    await stage.pause()
    await phones[1].accept()
    await ida.talking()
    stage.truth.talked(IDA, account(KIM))
    await stage.pause(1.0)
    await ida.hangup()
    await stage.over()
    stage.truth.report(IDA, account(KIM), ANSWERED)


@scenario
async def hosted_group_no_answer(stage: Stage) -> None:
    """Ida calls a group of accounts, which ring for three seconds."""
    ida, *phones = await stage.at_work(IDA, JON, KIM, LEA)
    await ida.dial("232")
    for phone in phones:
        await phone.ringing()
        stage.truth.rang(IDA, account(phone.person))
    await stage.over()
    stage.truth.report(IDA, "232", NO_ANSWER)


@scenario
async def hosted_queue(stage: Stage) -> None:
    """Ida waits in a queue of accounts; Jon answers."""
    ida, *phones = await stage.at_work(IDA, JON, KIM)
    await ida.dial("250")
    for phone in phones:
        await phone.ringing()
        stage.truth.rang(IDA, account(phone.person))
    await stage.pause()
    await phones[0].accept()
    await ida.talking()
    await phones[1].idle()
    stage.truth.talked(IDA, account(JON))
    await stage.pause()
    await ida.hangup()
    await stage.over()
    stage.truth.report(IDA, account(JON), ANSWERED, queue="hosted")


@scenario
async def hosted_group_of_routes(stage: Stage) -> None:
    """Ida calls a group of extensions, each by its own route; Lea answers."""
    ida, jon, kim, lea = await stage.at_work(IDA, JON, KIM, LEA)
    await ida.dial("231")
    await stage.rings(ida, jon, kim, lea)
    await stage.pause()
    await lea.accept()
    await stage.talk(ida, lea)
    await stage.pause(1.2)
    await lea.hangup()
    await stage.over()
    stage.truth.report(IDA, LEA, ANSWERED)


@scenario
async def hosted_blind_transfer(stage: Stage) -> None:
    """Jon sends Ida on to Kim, who has never been called before."""
    ida, jon, kim = await stage.at_work(IDA, JON, KIM)
    await stage.call(ida, jon)
    await stage.pause(0.5)
    await jon.transfer("203")
    await stage.rings(ida, kim)
    await stage.pause(0.3)
    await kim.accept()
    await stage.talk(ida, kim)
    await stage.pause(1.0)
    await ida.hangup()
    await stage.over()
    stage.truth.report(IDA, JON, ANSWERED, transfers=[moved(JON, KIM)])


async def _asks(stage: Stage, asker: Phone, asked: Phone) -> None:
    await asker.hold()
    stage.truth.held(asker.person)
    await asker.dial(asked.person.number)
    await stage.rings(asker, asked)
    await asker.hears_ringing()
    await stage.pause()


@scenario
async def hosted_blonde_transfer(stage: Stage) -> None:
    """Jon asks Kim and joins Ida to her while her phone still rings; Kim answers Ida."""
    ida, jon, kim = await stage.at_work(IDA, JON, KIM)
    await stage.call(ida, jon)
    first = jon.live()[0]
    await _asks(stage, jon, kim)
    await stage.complete(jon, first)
    await jon.idle()
    await stage.pause()
    await kim.accept()
    await stage.talk(ida, kim)
    await stage.pause(1.0)
    await ida.hangup()
    await stage.over()
    stage.truth.report(JON, KIM, NO_ANSWER)
    stage.truth.report(IDA, JON, ANSWERED, transfers=[moved(JON, KIM, "attended")])


async def _diverted(stage: Stage, number: str) -> None:
    ida, kim = await stage.at_work(IDA, KIM)
    await ida.dial(number)
    await stage.rings(ida, kim)
    await stage.pause()
    await kim.accept()
    await stage.talk(ida, kim)
    await stage.pause(1.2)
    await ida.hangup()
    await stage.over()
    stage.truth.report(IDA, KIM, ANSWERED)


@scenario
async def hosted_diversion(stage: Stage) -> None:
    """240 is diverted to Kim, and shows itself as the caller instead of Ida."""
    await _diverted(stage, "240")


@scenario
async def hosted_diversion_in_its_route(stage: Stage) -> None:
    """241 is diverted to Kim behind a Local channel, and shows itself there."""
    await _diverted(stage, "241")


async def _clicks(stage: Stage, number: str) -> None:
    """Ida clicks to dial: the PBX calls her desk by its route, then the number."""
    await stage.ami.action(
        "Originate",
        Channel="Local/ID01@route",
        Context="hosted",
        Exten=number,
        Priority="1",
        CallerID="Ida Iversen <201>",
        Async="true",
        Timeout="8000",
    )


@scenario
async def hosted_click_to_dial(stage: Stage) -> None:
    """Ida clicks to dial Jon: her phone rings, then his; both answer."""
    ida, jon = await stage.at_work(IDA, JON)
    await _clicks(stage, "202")
    await ida.ringing()
    await stage.pause(0.3)
    await ida.accept()
    await stage.rings(ida, jon)
    await stage.pause(0.3)
    await jon.accept()
    await stage.talk(ida, jon)
    await stage.pause(1.0)
    await ida.hangup()
    await stage.over()
    stage.truth.report(IDA, JON, ANSWERED)


@scenario
async def hosted_click_to_dial_desk_rejects(stage: Stage) -> None:
    """Ida clicks to dial Jon and declines on her own phone."""
    (ida,) = await stage.at_work(IDA)
    await _clicks(stage, "202")
    await ida.ringing()
    await stage.pause(0.3)
    await ida.hangup()
    await stage.over()
    stage.truth.report(IDA, JON, BUSY)


@scenario
async def hosted_click_to_dial_busy(stage: Stage) -> None:
    """Ida clicks to dial Max, whose phone is busy."""
    (ida,) = await stage.at_work(IDA)
    max_ = await stage.outside(refuser(stage.pbx.ports.scripted, "486 Busy Here"))
    await _clicks(stage, MAX.number)
    await ida.ringing()
    await stage.pause(0.3)
    await ida.accept()
    await max_.done()
    await stage.over()
    stage.truth.report(IDA, MAX, BUSY)
