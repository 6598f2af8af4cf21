"""The doctor on real Asterisks: users with one right less each time, and the section it writes.

Sections of its own are added to the running PBX's manager.conf and reloaded; nothing else of the
lab is touched. What a user sees of a call is compared with what one who sees everything does.
"""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from typing import TYPE_CHECKING

import pytest

from astconsole.ami.client import AmiClient
from astconsole.ami.options import ConnectionOptions
from astconsole.doctor import Examination, Severity, Wish, answers, examine, stanza
from astconsole.doctor.rights import EVENT_CLASSES, RIGHTS, SPARED
from astconsole.doctor.versions import version
from tests.live.lab.pbx import SECRET
from tests.live.lab.scenarios import actions, attended, blind, groups, pickups, queues, simple
from tests.live.watching import Said, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.live.lab.pbx import Pbx
    from tests.live.lab.stage import Office, Play, Stage

USER = "doctored"
OWN_FILE = "manager_doctor.conf"
ALL_WISHES = frozenset(Wish)


class Clinic:
    """The office's PBX, with sections of manager.conf of our own."""

    def __init__(self, office: Office, runner: asyncio.Runner) -> None:
        self.office = office
        self.pbx: Pbx = office.pbx
        self.run = runner.run
        self.is_16 = self.pbx.release.version == "16"

    def admit(self, *sections: str) -> None:
        """Let exactly these be our sections."""
        etc = self.pbx.folder / "etc"
        include = f"#include {OWN_FILE}\n"
        conf = etc / "manager.conf"
        (etc / OWN_FILE).write_text("\n".join(sections), encoding="utf-8")
        if include not in conf.read_text(encoding="utf-8"):
            with conf.open("a", encoding="utf-8") as out:
                out.write(f"\n{include}")
        self.run(self.pbx.rx("manager reload"))

    def options(self, user: str = USER, **more: object) -> ConnectionOptions:
        """Connect as that user."""
        plain = ConnectionOptions(
            host="127.0.0.1", port=self.pbx.ports.ami, user=user, password=SECRET
        )
        return dataclasses.replace(plain, **more)  # type: ignore[arg-type]

    def examine(
        self,
        options: ConnectionOptions | None = None,
        *,
        wishes: frozenset[Wish] = frozenset(),
        endpoints: Sequence[str] = (),
    ) -> Examination:
        """Without a test call."""
        return self.run(
            examine(
                options or self.options(), wishes=wishes, endpoints=endpoints, listen_seconds=0.3
            )
        )

    def watch(self, play: Play, stage: Stage, wishes: frozenset[Wish] = frozenset()) -> Examination:
        """With that scenario as the test call."""

        async def both() -> Examination:
            begun = asyncio.Event()

            def on_progress(progress: object) -> None:
                if getattr(progress, "seconds_left", None) is not None:
                    begun.set()

            async with asyncio.TaskGroup() as group:
                task = group.create_task(
                    examine(
                        self.options(), watch_seconds=40, on_progress=on_progress, wishes=wishes
                    )
                )
                await begun.wait()
                await asyncio.sleep(0.3)
                await play(stage)
            return task.result()

        return self.run(both())


@pytest.fixture
def clinic(office: Office, runner: asyncio.Runner) -> Iterator[Clinic]:
    """The PBX, and our own sections gone afterwards."""
    clinic = Clinic(office, runner)
    try:
        yield clinic
    finally:
        clinic.admit()


def section(
    user: str = USER, *, read: str = "call", write: str = "reporting", more: str = ""
) -> str:
    return f"[{user}]\nsecret = {SECRET}\nread = {read}\nwrite = {write}\n{more}\n"


def codes(found: Examination, *severities: Severity) -> set[str]:
    return {f.code for f in found.findings if not severities or f.severity in severities}


def bad(found: Examination) -> set[str]:
    return codes(found, Severity.PROBLEM, Severity.WARNING)


# -- what is known of rights ------------------------------------------------------------------


def test_matrix_is_that_of_the_pbx(clinic: Clinic) -> None:
    async def ask() -> None:
        client = AmiClient(
            clinic.options("everything"), on_event=lambda _: None, on_disconnect=lambda _: None
        )
        await client.connect()
        try:
            await client.login()
            commands = answers.commands(await client.send_action("ListCommands"))
        finally:
            await client.disconnect()
        assert commands is not None
        for right in RIGHTS:
            if right.action:
                assert commands[right.action.lower()] == right.write, right.key

    clinic.run(ask())


# -- the section it writes --------------------------------------------------------------------

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


# -- one right less ---------------------------------------------------------------------------

WISHED = {
    "click-to-dial": (Wish.CLICK_TO_DIAL, "reporting,originate", "reporting", "dial.denied"),
    "hang-up": (Wish.HANG_UP, "call", "reporting", "hang-up.denied"),
    "hand-on": (Wish.HAND_ON, "call", "reporting", "hand-on.denied"),
}


@pytest.mark.parametrize(("wish", "enough", "less", "code"), WISHED.values(), ids=WISHED)
def test_doing(wish: Wish, enough: str, less: str, code: str, clinic: Clinic) -> None:
    clinic.admit(section(write=enough))
    assert bad(clinic.examine(wishes=frozenset({wish}))) == set()
    clinic.admit(section(write=less))
    found = clinic.examine(wishes=frozenset({wish}))
    assert codes(found, Severity.PROBLEM) == {code}
    lines = set(found.stanza.splitlines())
    assert f"write = {enough}" in lines


LESS = {
    # what the section is, what is wanted, and what the doctor must say of a call it watched
    "enough": (section(), frozenset(), set()),
    "no call": (section(read="agent"), frozenset(), {"watch.silent"}),
    "nothing at all": (
        section(read="", write=""),
        frozenset(),
        {"progress.denied", "watch.unknown"},
    ),
    "Newchannel hidden": (
        section(more="eventfilter = !Event: Newchannel"),
        frozenset(),
        {"watch.unborn"},
    ),
    "DialBegin hidden": (
        section(more="eventfilter = !Event: DialBegin"),
        frozenset(),
        {"watch.hidden.DialBegin"},
    ),
    "BridgeEnter hidden": (
        section(more="eventfilter = !Event: BridgeEnter"),
        frozenset(),
        {"watch.hidden.BridgeEnter"},
    ),
    "channels picked": (
        section(more="eventfilter = Channel: PJSIP/100-"),
        frozenset(),
        {"watch.unborn"},
    ),
    "no dialplan": (
        section(),
        frozenset({Wish.APPLICATIONS}),
        {"watch.no-applications"},
    ),
    "dialplan": (section(read="call,dialplan"), frozenset({Wish.APPLICATIONS}), set()),
}


@pytest.mark.parametrize(("its_section", "wishes", "expected"), LESS.values(), ids=LESS)
def test_watching_a_call(
    its_section: str,
    wishes: frozenset[Wish],
    expected: set[str],
    clinic: Clinic,
    stage: Stage,
) -> None:
    clinic.admit(its_section)
    found = clinic.watch(simple.hold_by_each_side, stage, wishes)
    assert bad(found) == expected
    if not expected:
        assert {"watch.hold", "watch.story"} <= codes(found, Severity.OK)


@pytest.mark.parametrize("wanted", [True, False], ids=["wanted", "not wanted"])
def test_watching_a_queue_without_agent(wanted: bool, clinic: Clinic, stage: Stage) -> None:
    wishes = frozenset({Wish.QUEUES}) if wanted else frozenset()
    clinic.admit(section())
    found = clinic.watch(queues.queue_ringall, stage, wishes)
    severity = Severity.PROBLEM if wanted else Severity.WARNING
    assert codes(found, severity) == {"watch.queue"}
    clinic.admit(section(read="call,agent"))
    assert "queues.read" in codes(clinic.watch(queues.queue_ringall, stage, wishes), Severity.OK)


# -- users who may do more --------------------------------------------------------------------


def test_everything_is_too_much(clinic: Clinic) -> None:
    found = clinic.examine(clinic.options("everything"))
    assert "rights.excess" in codes(found, Severity.WARNING)
    words = next(f.words for f in found.findings if f.code == "rights.excess")
    assert all(word in words for word in ("system", "command", "config", "originate"))
    assert found.addresses.seen == "127.0.0.1"  # it reads security, too


def test_a_user_with_command_reads_its_own_section(clinic: Clinic) -> None:
    clinic.admit(section(read="agent", write="command,reporting"))
    found = clinic.examine()
    assert codes(found, Severity.PROBLEM) == {"calls.unread"}
    clinic.admit(section(write="command"), "[general](+)\ndisabledevents = Hold,Newexten,VarSet\n")
    found = clinic.examine(wishes=frozenset({Wish.APPLICATIONS}))
    assert {"disabled.needed", "applications.unread"} == codes(found, Severity.PROBLEM)
    words = next(f.words for f in found.findings if f.code == "disabled.needed")
    assert "Hold" in words
    # as the remedy says: the line alone taken out, the old list stays in force
    clinic.admit(section(write="command"))
    assert "disabled.needed" in codes(clinic.examine())
    clinic.admit(section(write="command"), "[general](+)\ndisabledevents =\n")
    assert bad(clinic.examine()) == {"progress.denied", "rights.excess"}


# -- no connection ----------------------------------------------------------------------------


def test_refusals(clinic: Clinic, office: Office) -> None:
    assert codes(clinic.examine(clinic.options("denied"))) == {"connect.credentials"}
    assert codes(clinic.examine(clinic.options(USER))) == {"connect.credentials"}
    once = AmiClient(clinic.options("once"), on_event=lambda _: None, on_disconnect=lambda _: None)
    clinic.run(once.connect())
    clinic.run(once.login())
    try:
        assert codes(clinic.examine(clinic.options("once"))) == {"connect.twice"}
    finally:
        clinic.run(once.disconnect())


def test_tls(clinic: Clinic) -> None:
    plain, encrypted = clinic.pbx.ports.ami, clinic.pbx.ports.ami_tls
    certificate = str(clinic.pbx.certificate)
    desk = clinic.options("desk", port=encrypted, tls=True, tls_ca_file=certificate)
    assert {"tls.ok", "password.hidden"} <= codes(clinic.examine(desk), Severity.OK)
    unknown = clinic.examine(clinic.options("desk", port=encrypted, tls=True))
    assert codes(unknown) == {"connect.tls", "look.certificate"}
    wrong = clinic.examine(clinic.options("desk", port=plain, tls=True))
    assert codes(wrong) == {"connect.tls", "look.other-manner"}
    clear = clinic.examine(clinic.options("desk", port=encrypted, banner_timeout=2.0))
    assert "look.other-manner" in codes(clear)
    assert codes(clear, Severity.PROBLEM) <= {"connect.no-banner", "connect.hung-up"}


def test_every_event_it_reads_is_of_the_class_it_says(clinic: Clinic, stage: Stage) -> None:
    """Of a call with a queue, which has most of them; the recordings have the rest."""
    clinic.admit(section(read="all", write="all"))
    found = clinic.watch(queues.queue_local, stage, frozenset({Wish.QUEUES}))
    assert found.watched is not None
    heard = {name for name in found.watched.heard.names if name in EVENT_CLASSES}
    assert {"QueueCallerJoin", "DialBegin", "BridgeEnter", "LocalBridge", "Newexten"} <= heard
