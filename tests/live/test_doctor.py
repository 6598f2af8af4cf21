"""The doctor on real Asterisks: users with one right less each time, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from astconsole.ami.client import AmiClient
from astconsole.doctor import Severity, Wish, answers
from astconsole.doctor.rights import EVENT_CLASSES, RIGHTS
from tests.live.clinic import USER, Clinic, bad, codes, section
from tests.live.lab.scenarios import queues, simple

if TYPE_CHECKING:
    from tests.live.lab.stage import Office, Stage

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


def test_every_event_it_reads_is_of_the_class_it_says(clinic: Clinic, stage: Stage) -> None:
    """Of a call with a queue, which has most of them; the recordings have the rest."""
    clinic.admit(section(read="all", write="all"))
    found = clinic.watch(queues.queue_local, stage, frozenset({Wish.QUEUES}))
    assert found.watched is not None
    heard = {name for name in found.watched.heard.names if name in EVENT_CLASSES}
    assert {"QueueCallerJoin", "DialBegin", "BridgeEnter", "LocalBridge", "Newexten"} <= heard


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
