"""The section that the doctor writes, on real Asterisks: enough for what was wished, and no more.

What its user sees of a call is compared with what one who sees everything does.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import pytest

from astconsole.ami.client import AmiClient
from astconsole.doctor import Severity, Wish, answers, examine, stanza
from astconsole.doctor.rights import SPARED
from astconsole.doctor.versions import version
from tests.live.clinic import ALL_WISHES, USER, Clinic, bad, codes, section
from tests.live.lab.pbx import SECRET
from tests.live.lab.scenarios import actions, attended, blind, groups, pickups, queues, simple
from tests.live.watching import Said, Watch

if TYPE_CHECKING:
    from tests.live.lab.stage import Play, Stage

STORIES: dict[str, tuple[Play, frozenset[Wish]]] = {
    "hold": (simple.hold_by_each_side, frozenset()),
    "rejected": (simple.callee_rejects, frozenset()),
    "blind": (blind.blind_transfer_by_callee, frozenset()),
    "attended": (attended.attended_transfer_by_callee, frozenset()),
    "group through Local": (groups.ring_group_local, frozenset()),
    "pickup": (pickups.pickup_directed, frozenset()),
    "originate": (actions.originate_to_extension, frozenset()),
    "queue": (queues.queue_ringall, frozenset({Wish.QUEUES})),
    "queue, given up": (queues.queue_caller_abandons, frozenset({Wish.QUEUES})),
}


@pytest.mark.parametrize(("play", "wishes"), STORIES.values(), ids=STORIES)
def test_its_section_is_enough(
    play: Play, wishes: frozenset[Wish], clinic: Clinic, stage: Stage
) -> None:
    """Exactly the text it gives; what is told of a call is what a user who reads all is told."""
    clinic.admit(section(read="all", write="all"))
    first = clinic.run(
        examine(clinic.options(), wishes=wishes, listen_seconds=0, secret=stanza.new_secret())
    )
    clinic.admit(first.stanza)
    secret = first.stanza.partition("secret = ")[2].partition("\n")[0]
    port = clinic.pbx.ports.ami
    least, most = Watch(port, USER, secret=secret), Watch(port, "everything")
    clinic.run(least.start())
    clinic.run(most.start())
    try:
        clinic.run(play(stage))
        count = len(stage.truth.reports)
        clinic.run(most.reports(count))
        clinic.run(least.reports(count))
    finally:
        clinic.run(least.stop())
        clinic.run(most.stop())
    assert _timeless(least.lines) == _timeless(most.lines)
    again = clinic.examine(clinic.options(password=secret), wishes=wishes)
    assert bad(again) == set()


def _timeless(lines: list[Said]) -> list[Said]:
    """What was said, without moments: each program takes its own."""
    moments = {"time", "startTime", "answerTime", "endTime", "totalDuration", "talkDuration"}
    told = [
        {key: value for key, value in line.items() if key not in moments | {"timeline", "holds"}}
        for line in lines
    ]
    for line in told:
        line.pop("id", None)
        # the dialplan's applications are not in read= of the least
        line.pop("application", None)
        for transfer in line.get("transfers", ()):
            transfer.pop("time", None)
    return told


def test_calls_in_progress_are_caught_up_with(clinic: Clinic, stage: Stage) -> None:
    clinic.admit(section())
    assert _said_of_a_call_in_progress(clinic, stage) == 1


def test_without_reporting_they_are_not(clinic: Clinic, stage: Stage) -> None:
    clinic.admit(section(write=""))
    found = clinic.examine()
    assert "progress.denied" in codes(found, Severity.WARNING)
    assert "reporting" in next(f.remedy for f in found.findings if f.code == "progress.denied")
    watch = Watch(clinic.pbx.ports.ami, USER)

    async def go() -> None:
        await stage.call(stage.alice, stage.bob)
        await watch.start()
        try:
            await stage.bob.hold()
            await stage.pause()
            await stage.alice.hangup()
            await stage.over()
            await stage.pause(2.0)
        finally:
            await watch.stop()

    clinic.run(go())
    # what the finding says it costs: the call that was there is not seen at all
    assert {line["event"] for line in watch.lines} <= {
        *("serverconnect", "rightmissing", "loggedin", "serverdisconnect")
    }


def _said_of_a_call_in_progress(clinic: Clinic, stage: Stage) -> int:
    watch = Watch(clinic.pbx.ports.ami, USER)

    async def go() -> int:
        await stage.call(stage.alice, stage.bob)
        await watch.start()
        try:
            await stage.alice.hangup()
            await stage.over()
            await watch.reports(1)
            report = watch.of("callreport")[0]
            assert report["finalStatus"] == "answered"
            assert report["caller"]["number"] == "100"
            return len(watch.of("callreport"))
        finally:
            await watch.stop()

    return clinic.run(go())


@pytest.mark.parametrize("named", [True, False], ids=["by name", "by regular expression"])
def test_filters_hide_what_they_name_and_nothing_else(
    named: bool, clinic: Clinic, stage: Stage
) -> None:
    if named and clinic.is_16:
        pytest.skip("Asterisk 16 knows regular expressions only")
    written = stanza.write(
        stanza.Prescription(
            user=USER,
            wishes=ALL_WISHES,
            addresses=("127.0.0.1", "::1"),
            ami=version("11.0.0" if named else "5.0.4"),
            secret=SECRET,
        )
    )
    clinic.admit(
        written,
        section("unfiltered", read="call,agent,dialplan"),
    )

    async def hear() -> tuple[dict[str, int], dict[str, int]]:
        heard: list[dict[str, int]] = [{}, {}]
        async with contextlib.AsyncExitStack() as stack:
            for names, user in zip(heard, (USER, "unfiltered"), strict=True):

                def count(event: object, names: dict[str, int] = names) -> None:
                    name = getattr(event, "name", "")
                    names[name] = names.get(name, 0) + 1

                client = AmiClient(
                    clinic.options(user), on_event=count, on_disconnect=lambda _: None
                )
                await client.connect()
                stack.push_async_callback(client.disconnect)
                await client.login()
            await queues.queue_ringall(stage)
            await asyncio.sleep(1.0)
        return heard[0], heard[1]

    filtered, all_of_them = clinic.run(hear())
    assert all_of_them.keys() & set(SPARED)
    assert filtered == {n: c for n, c in all_of_them.items() if n not in SPARED}


def test_its_section_lets_nobody_in_from_elsewhere(clinic: Clinic) -> None:
    written = stanza.write(
        stanza.Prescription(user=USER, addresses=("192.0.2.7", "2001:db8::7"), secret=SECRET)
    )
    clinic.admit(written)
    found = clinic.examine()
    assert not found.connected
    assert codes(found) == {"connect.credentials"}
    shown = clinic.run(clinic.pbx.rx(f"manager show user {USER}"))
    assert "2001:db8::7" in shown


def test_a_session_keeps_its_rights_until_it_logs_in_again(clinic: Clinic) -> None:
    """Why the remedies say to connect anew."""

    async def may(client: AmiClient) -> answers.Verdict:
        return answers.verdict(await client.send_action("Redirect"))

    clinic.admit(section(write="call"))
    client = AmiClient(clinic.options(), on_event=lambda _: None, on_disconnect=lambda _: None)
    clinic.run(client.connect())
    clinic.run(client.login())
    clinic.admit(section(write="reporting"))
    assert clinic.run(may(client)) is answers.Verdict.ALLOWED
    clinic.run(client.disconnect())
    clinic.run(client.connect())
    clinic.run(client.login())
    assert clinic.run(may(client)) is answers.Verdict.DENIED
    clinic.run(client.disconnect())


def test_ipv6_is_kept_out(clinic: Clinic) -> None:
    """The usual deny of 0.0.0.0/0.0.0.0 does not: the section's second deny does."""
    written = stanza.write(stanza.Prescription(user=USER, addresses=("127.0.0.1",), secret=SECRET))
    usual = "\n".join(line for line in written.splitlines() if "::/0" not in line)
    clinic.admit("[general](+)\nbindaddr = ::", written, usual.replace(f"[{USER}]", "[usual]"))

    def let_in(user: str, host: str) -> bool:
        return clinic.examine(clinic.options(user, host=host)).connected

    try:
        assert let_in(USER, "127.0.0.1")
        assert not let_in(USER, "::1")
        assert let_in("usual", "::1")
    finally:
        clinic.admit("[general](+)\nbindaddr = 127.0.0.1")


def test_its_section_lets_do_what_was_wished(clinic: Clinic, stage: Stage) -> None:
    """Click-to-dial, then sending on and hanging up what was dialled, as that user."""
    written = stanza.write(
        stanza.Prescription(
            user=USER, wishes=ALL_WISHES, addresses=("127.0.0.1",), ami=(5,), secret=SECRET
        )
    )
    clinic.admit(written)

    async def act() -> None:
        client = AmiClient(clinic.options(), on_event=lambda _: None, on_disconnect=lambda _: None)
        await client.connect()
        try:
            await client.login()
            dialled = await client.send_action(
                "Originate",
                {
                    "Channel": "PJSIP/100",
                    "Context": "ext",
                    "Exten": "101",
                    "Priority": "1",
                    "Async": "true",
                },
            )
            assert dialled.success, dialled
            await stage.alice.ringing()
            await stage.alice.accept()
            await stage.bob.ringing()
            await stage.bob.accept()
            await stage.talk(stage.alice, stage.bob)
            sent = await client.send_action(
                "Redirect",
                {
                    "Channel": stage.channel(stage.alice),
                    "Context": "ext",
                    "Exten": "102",
                    "Priority": "1",
                },
            )
            assert sent.success, sent
            await stage.chloe.ringing()
            ended = await client.send_action("Hangup", {"Channel": stage.channel(stage.alice)})
            assert ended.success, ended
            await stage.over()
        finally:
            await client.disconnect()

    clinic.run(act())
