"""Findings about what this user may see: calls, those that run already, queues, holds.

The rule kept here: pure. What a user may see is known from what arrived, and else only to a user
who may read its own section (class ``command``), for Asterisk tells nobody which classes they read.
Where it is not known, that is said, and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from astconsole.doctor.answers import Verdict
from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.remedies import RELOAD, WANT, add_to, listed
from astconsole.doctor.rights import BY_KEY, EVENT_CLASSES, Wish
from astconsole.doctor.versions import MODERN, may_suppress_hold
from astconsole.doctor.wording import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from astconsole.ami.options import ConnectionOptions
    from astconsole.doctor.probe import Probe

_ASK_WATCH: Final = worded(
    "To see for sure, let a test call be watched: astconsole doctor --watch 60."
)


def findings(
    options: ConnectionOptions, probe: Probe, wishes: frozenset[Wish], *, watched: bool
) -> Iterator[Finding]:
    """All of them but what concerns holds.

    ``watched``: a test call was watched, whose findings say what was seen of it.
    """
    user = options.user
    calls = _calls(options, probe)
    if not watched or calls.severity is Severity.PROBLEM:
        yield calls
    yield from _disabled(probe, wishes)
    yield from _progress(user, probe)
    if not probe.asterisk_said and probe.verdict("CoreSettings") is Verdict.DENIED:
        yield Finding(
            Severity.NOTE,
            worded("This user may not ask which Asterisk this is"),
            worded("{without} Nothing depends on it.", without=BY_KEY["version"].without),
            "",
            "version.denied",
        )
    yield from _queues(user, probe, wishes)
    if Wish.APPLICATIONS in wishes and not watched:
        yield _applications(user, probe)


def hold(probe: Probe, *, watched: bool) -> Iterator[Finding]:
    """Whether holds are told; ``watched`` as above."""
    if probe.quiet_endpoints:
        yield Finding(
            Severity.WARNING,
            worded("Some phones hold without a word"),
            worded(
                "suppress_moh_on_sendonly is on for {names}: when such a phone holds, "
                "Asterisk says nothing, and the call looks as if it went on.",
                names=listed(probe.quiet_endpoints),
            ),
            worded(
                "Set suppress_moh_on_sendonly=no for them in pjsip.conf, then run: asterisk "
                '-rx "pjsip reload"'
            ),
            "hold.suppressed",
        )
        return
    if probe.ami is not None and probe.ami < MODERN:
        yield Finding(
            Severity.NOTE,
            worded("A hold is seen where its telling is switched on"),
            worded("Before Asterisk 12 it is chan_sip that tells of holds, and only if asked to."),
            worded(
                'Set callevents=yes in [general] of sip.conf, then run: asterisk -rx "sip reload"'
            ),
            "hold.callevents",
        )
    elif not watched and may_suppress_hold(probe.ami, probe.asterisk):
        yield Finding(
            Severity.NOTE,
            worded("A hold is seen when the phone tells of it"),
            worded(
                "Asterisk tells when a phone says that it holds. A phone that only stops "
                "sending says nothing, and an endpoint with suppress_moh_on_sendonly=yes is "
                "not told either."
            ),
            worded(
                'If holds are missing: asterisk -rx "pjsip show endpoint NAME", and look for '
                "suppress_moh_on_sendonly."
            ),
            "hold.told",
        )


def _reads(probe: Probe, word: str) -> bool | None:
    """Whether the user reads that class; None: neither told nor seen."""
    if probe.heard.classes[word]:
        return True
    return None if probe.section is None else word in probe.section.read


def _calls(options: ConnectionOptions, probe: Probe) -> Finding:
    right, user = BY_KEY["calls"], options.user
    asked = options.events.lower().split(",")
    reads = _reads(probe, "call")
    if not {"on", "all", "call"}.intersection(asked):
        return Finding(
            Severity.PROBLEM,
            worded("astconsole itself asks for no events of calls"),
            worded(
                "The setting events is {events}: the PBX is told to send nothing about calls.",
                events=options.events,
            ),
            worded("Set events to on (connection.events in the settings, or --events on)."),
            "calls.switched-off",
        )
    if reads is False:
        return Finding(
            Severity.PROBLEM,
            worded("This user may not see calls"),
            worded(
                "Its section has no {right} in read =. {without}",
                right=right.add,
                without=right.without,
            ),
            add_to("read", right.add, user),
            "calls.unread",
        )
    if probe.heard.classes["call"]:
        count = probe.heard.classes["call"]
        return Finding(
            Severity.OK,
            worded("Events of calls arrive"),
            worded("{count} came.", count=count),
            "",
            "calls.heard",
        )
    if probe.moved:
        return Finding(
            Severity.PROBLEM,
            worded("The PBX does not tell of calls"),
            worded(
                "While I listened channels came, went or changed, and not one event said so. "
                "{without}",
                without=right.without,
            ),
            worded(
                "{remedy}. If it is there, an eventfilter in that section hides the events: "
                "see the section below.",
                remedy=add_to("read", right.add, user),
            ),
            "calls.silent",
        )
    if reads:
        return Finding(
            Severity.OK,
            worded("This user may see calls"),
            worded("It reads call. No call moved while I listened."),
            "",
            "calls.read",
        )
    return Finding(
        Severity.NOTE,
        worded("No call came while I listened"),
        worded(
            "So it is not proven that this user is told of calls: Asterisk does not say "
            "which events a user gets. It needs {right} in read =.",
            right=right.add,
        ),
        _ASK_WATCH,
        "calls.unproven",
    )


def _disabled(probe: Probe, wishes: frozenset[Wish]) -> Iterator[Finding]:
    if probe.general is None:
        return
    off = {word.lower() for word in probe.general.disabled}
    missed = [name for name in EVENT_CLASSES if name.lower() in off]
    if Wish.APPLICATIONS not in wishes and "Newexten" in missed:
        missed.remove("Newexten")
        yield Finding(
            Severity.OK,
            worded("Newexten is switched off for everybody"),
            worded("disabledevents says so. That is fine: astconsole does without it."),
            "",
            "disabled.fine",
        )
    if missed:
        yield Finding(
            Severity.PROBLEM,
            worded("Events that astconsole needs are switched off for everybody"),
            worded(
                "disabledevents in [general] of manager.conf names {names}.", names=listed(missed)
            ),
            # 16 and 22 keep the old list when the line is taken out altogether
            worded(
                "Take them out of disabledevents (where none is left, leave “disabledevents "
                "=”), {reload}",
                reload=RELOAD,
            ),
            "disabled.needed",
        )


def _progress(user: str, probe: Probe) -> Iterator[Finding]:
    right = BY_KEY["progress"]
    match probe.verdict(right.action):
        case Verdict.ALLOWED if probe.channels is None:
            yield Finding(
                Severity.WARNING,
                worded("Calls that run already could not be listed"),
                worded(
                    "{action} is allowed, but its list did not come to an end. {without}",
                    action=right.action,
                    without=right.without,
                ),
                worded("Run the doctor again at a quiet time."),
                "progress.failed",
            )
        case Verdict.ALLOWED:
            now = _channels_up(probe.channels) if probe.channels else worded("no call")
            yield Finding(
                Severity.OK,
                worded("Calls that run already are seen, too"),
                worded(
                    "{action} lists them, also after a lost connection: {now} at this moment.",
                    action=right.action,
                    now=now,
                ),
                "",
                "progress.ok",
            )
        case Verdict.DENIED | Verdict.ABSENT:
            yield Finding(
                Severity.WARNING,
                worded("Calls that run already are not seen"),
                worded(
                    "This user may not use {action}. {without}",
                    action=right.action,
                    without=right.without,
                ),
                add_to("write", right.add, user),
                "progress.denied",
            )
        case _:
            yield Finding(
                Severity.WARNING,
                worded("Nobody answered which calls run already"),
                worded(
                    "{action} was not answered. {without}",
                    action=right.action,
                    without=right.without,
                ),
                worded("Run the doctor again at a quiet time."),
                "progress.unknown",
            )


def _queues(user: str, probe: Probe, wishes: frozenset[Wish]) -> Iterator[Finding]:
    right = BY_KEY["queues"]
    reads, there, wanted = _reads(probe, right.add), probe.queues, Wish.QUEUES in wishes
    if wanted and there == ():
        yield Finding(
            Severity.NOTE,
            worded("This PBX has no queues"),
            worded("QueueSummary lists none."),
            "",
            "queues.none",
        )
    if reads:
        yield Finding(
            Severity.OK,
            worded("This user may see queues"),
            worded("It reads agent."),
            "",
            "queues.read",
        )
    elif wanted and reads is False:
        yield Finding(
            Severity.PROBLEM,
            worded("This user may not see queues"),
            worded(
                "Its section has no {right} in read =. {without}",
                right=right.add,
                without=right.without,
            ),
            add_to("read", right.add, user),
            "queues.unread",
        )
    elif wanted:
        yield Finding(
            Severity.NOTE,
            worded("Nothing happened in a queue while I listened"),
            worded(
                "So it is not proven that this user is told of queues. It needs {right} in "
                "read =. Without it: {without}",
                right=right.add,
                without=right.without,
            ),
            worded("Let a call to a queue be watched: astconsole doctor --watch 60."),
            "queues.unproven",
        )
    elif there:
        yield Finding(
            Severity.NOTE,
            worded("This PBX has queues"),
            worded(
                "{queues}. To see what happens in them takes {right} in read =. "
                "Without it: {without}",
                queues=_queues_named(there),
                right=right.add,
                without=right.without,
            ),
            worded(
                "If your calls come through one, say so: {command} {wish}.",
                command=WANT,
                wish=Wish.QUEUES,
            ),
            "queues.there",
        )


def _applications(user: str, probe: Probe) -> Finding:
    right = BY_KEY["applications"]
    reads = _reads(probe, right.add)
    if reads:
        return Finding(
            Severity.OK,
            worded("This user may see applications"),
            right.caution,
            "",
            "applications.read",
        )
    if reads is False:
        return Finding(
            Severity.PROBLEM,
            worded("This user may not see applications"),
            worded(
                "Its section has no {right} in read =. {without}",
                right=right.add,
                without=right.without,
            ),
            worded(
                "{remedy}. {caution}", remedy=add_to("read", right.add, user), caution=right.caution
            ),
            "applications.unread",
        )
    return Finding(
        Severity.NOTE,
        worded("No call came to an application while I listened"),
        worded(
            "So it is not proven that this user is told of applications. It needs {right} in "
            "read =. {caution}",
            right=right.add,
            caution=right.caution,
        ),
        _ASK_WATCH,
        "applications.unproven",
    )


def _channels_up(count: int) -> str:
    return worded("1 channel up") if count == 1 else worded("{count} channels up", count=count)


def _queues_named(names: tuple[str, ...]) -> str:
    count, shown = len(names), listed(names)
    if count == 1:
        return worded("1 queue: {names}", names=shown)
    return worded("{count} queues: {names}", count=count, names=shown)
