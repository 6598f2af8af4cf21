"""Findings about rights: what this user may see and do, what is missing, what is too much.

The rule kept here: pure. What a user may *do* is known, for it was asked. What a user may *see* is
known from what arrived, and else only to a user who may read its own section (class ``command``),
for Asterisk tells nobody which classes they read. Where it is not known, that is said, and no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from astconsole.doctor.answers import Verdict, held
from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.rights import BY_KEY, EVENT_CLASSES, POWERS, Right, Wish
from astconsole.doctor.versions import MODERN, may_suppress_hold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from astconsole.ami.options import ConnectionOptions
    from astconsole.doctor.probe import Probe

RELOAD: Final = 'then run: asterisk -rx "manager reload", and connect anew'
"""A session keeps the rights it logged in with (seen on 16 and 22), so a reload is not enough."""
_ASK_WATCH: Final = "To see for sure, let a test call be watched: astconsole doctor --watch 60."
_WANT: Final = "astconsole doctor --want"
_DOING: Final = (Wish.CLICK_TO_DIAL, Wish.HANG_UP, Wish.HAND_ON)
_KEY_OF: Final = {
    Wish.CLICK_TO_DIAL: "dial",
    Wish.HANG_UP: "hang-up",
    Wish.HAND_ON: "hand-on",
}


def add_to(where: str, word: str, user: str) -> str:
    """The remedy: a class to add to ``read`` or ``write`` of a user."""
    return f"In [{user}] of manager.conf add {word} to {where} =, {RELOAD}"


def findings(
    options: ConnectionOptions, probe: Probe, wishes: frozenset[Wish], *, watched: bool
) -> Iterator[Finding]:
    """All of them: seeing first, then doing, then what is too much.

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
            "This user may not ask which Asterisk this is",
            f"{BY_KEY['version'].without} Nothing depends on it.",
            "",
            "version.denied",
        )
    yield from _queues(user, probe, wishes)
    if Wish.APPLICATIONS in wishes and not watched:
        yield _applications(user, probe)
    for wish in _DOING:
        yield from _doing(user, probe, wish, wanted=wish in wishes)
    yield from _excess(user, probe, wishes)
    yield from _hold(probe, watched=watched)


# -- seeing -----------------------------------------------------------------------------------


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
            "astconsole itself asks for no events of calls",
            f"The setting events is {options.events}: the PBX is told to send nothing about calls.",
            "Set events to on (connection.events in the settings, or --events on).",
            "calls.switched-off",
        )
    if reads is False:
        return Finding(
            Severity.PROBLEM,
            "This user may not see calls",
            f"Its section has no {right.add} in read =. {right.without}",
            add_to("read", right.add, user),
            "calls.unread",
        )
    if probe.heard.classes["call"]:
        count = probe.heard.classes["call"]
        return Finding(Severity.OK, "Events of calls arrive", f"{count} came.", "", "calls.heard")
    if probe.moved:
        return Finding(
            Severity.PROBLEM,
            "Calls are not told",
            "While I listened channels came, went or changed, and not one event said so. "
            f"{right.without}",
            f"{add_to('read', right.add, user)}. If it is there, an eventfilter in that section "
            "hides the events: see the section below.",
            "calls.silent",
        )
    if reads:
        return Finding(
            Severity.OK,
            "This user may see calls",
            "It reads call. No call moved while I listened.",
            "",
            "calls.read",
        )
    return Finding(
        Severity.NOTE,
        "Whether calls are told is not known yet",
        "No call moved while I listened, and Asterisk does not say which events a user gets. "
        f"It takes {right.add} in read =.",
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
            "Newexten is switched off for everybody",
            "disabledevents says so. That is fine: astconsole does without it.",
            "",
            "disabled.fine",
        )
    if missed:
        yield Finding(
            Severity.PROBLEM,
            "Events that astconsole needs are switched off for everybody",
            f"disabledevents in [general] of manager.conf names {_listed(missed)}.",
            # 16 and 22 keep the old list when the line is taken out altogether
            f"Take them out of disabledevents (where none is left, leave “disabledevents =”), "
            f"{RELOAD}",
            "disabled.needed",
        )


def _progress(user: str, probe: Probe) -> Iterator[Finding]:
    right = BY_KEY["progress"]
    match probe.verdict(right.action):
        case Verdict.ALLOWED if probe.channels is None:
            yield Finding(
                Severity.WARNING,
                "Calls in progress could not be listed",
                f"{right.action} is allowed, but its list did not come to an end. {right.without}",
                "Run the doctor again at a quiet time.",
                "progress.failed",
            )
        case Verdict.ALLOWED:
            now = f"{_many(probe.channels, 'channel')} up" if probe.channels else "no call"
            yield Finding(
                Severity.OK,
                "Calls in progress can be caught up with",
                f"{right.action} lists them, also after a lost connection: {now} at this moment.",
                "",
                "progress.ok",
            )
        case Verdict.DENIED | Verdict.ABSENT:
            yield Finding(
                Severity.WARNING,
                "Calls in progress cannot be caught up with",
                f"This user may not use {right.action}. {right.without}",
                add_to("write", right.add, user),
                "progress.denied",
            )
        case _:
            yield Finding(
                Severity.WARNING,
                "Whether calls in progress can be caught up with is not known",
                f"{right.action} was not answered. {right.without}",
                "Run the doctor again at a quiet time.",
                "progress.unknown",
            )


def _queues(user: str, probe: Probe, wishes: frozenset[Wish]) -> Iterator[Finding]:
    right = BY_KEY["queues"]
    reads, there, wanted = _reads(probe, right.add), probe.queues, Wish.QUEUES in wishes
    if wanted and there == ():
        yield Finding(
            Severity.NOTE, "This PBX has no queues", "QueueSummary lists none.", "", "queues.none"
        )
    if reads:
        yield Finding(Severity.OK, "This user may see queues", "It reads agent.", "", "queues.read")
    elif wanted and reads is False:
        yield Finding(
            Severity.PROBLEM,
            "This user may not see queues",
            f"Its section has no {right.add} in read =. {right.without}",
            add_to("read", right.add, user),
            "queues.unread",
        )
    elif wanted:
        yield Finding(
            Severity.NOTE,
            "Whether queues are told is not known yet",
            f"Nothing happened in a queue while I listened. It takes {right.add} in read =. "
            f"Without it: {right.without}",
            "Let a call to a queue be watched: astconsole doctor --watch 60.",
            "queues.unproven",
        )
    elif there:
        yield Finding(
            Severity.NOTE,
            "This PBX has queues",
            f"{_many(len(there), 'queue')}: {_listed(there)}. To see what happens in them takes "
            f"{right.add} in read =. Without it: {right.without}",
            f"If your calls come through one, say so: {_WANT} {Wish.QUEUES}.",
            "queues.there",
        )


def _applications(user: str, probe: Probe) -> Finding:
    right = BY_KEY["applications"]
    reads = _reads(probe, right.add)
    if reads:
        return Finding(
            Severity.OK, "This user may see applications", right.caution, "", "applications.read"
        )
    if reads is False:
        return Finding(
            Severity.PROBLEM,
            "This user may not see applications",
            f"Its section has no {right.add} in read =. {right.without}",
            f"{add_to('read', right.add, user)}. {right.caution}",
            "applications.unread",
        )
    return Finding(
        Severity.NOTE,
        "Whether applications are told is not known yet",
        f"No event of the dialplan came while I listened. It takes {right.add} in read =. "
        f"{right.caution}",
        _ASK_WATCH,
        "applications.unproven",
    )


# -- doing ------------------------------------------------------------------------------------


def _doing(user: str, probe: Probe, wish: Wish, *, wanted: bool) -> Iterator[Finding]:
    right = BY_KEY[_KEY_OF[wish]]
    allowed = probe.verdict(right.action)
    if allowed is Verdict.ALLOWED and wanted:
        yield Finding(
            Severity.NOTE if right.add in POWERS else Severity.OK,
            f"This user may {right.what}",
            right.caution,
            _guard(right, user) if right.add in POWERS else "",
            f"{right.key}.ok",
        )
    elif allowed is Verdict.ALLOWED and right.add not in POWERS:
        yield Finding(
            Severity.NOTE,
            f"This user may {right.what}",
            f"That was not asked for. {right.caution}",
            f"See write = in the section below; if it is wanted, say so: {_WANT} {wish}.",
            f"{right.key}.unasked",
        )
    elif wanted:
        yield Finding(
            Severity.PROBLEM,
            f"This user may not {right.what}",
            f"{right.action} {_refused(allowed)}. {right.without}",
            f"{add_to('write', right.add, user)}. {right.caution}",
            f"{right.key}.{'denied' if allowed is Verdict.DENIED else 'unknown'}",
        )


def _refused(allowed: Verdict) -> str:
    return {
        Verdict.DENIED: "is denied",
        Verdict.ABSENT: "is not known to this PBX",
    }.get(allowed, "got no answer")


def _guard(right: Right, user: str) -> str:
    return (
        f"Let [{user}] in from as few addresses as can be (deny and permit), over TLS, and with a "
        f"secret nobody else has. {right.source.rpartition('. ')[2]}"
    )


def _excess(user: str, probe: Probe, wishes: frozenset[Wish]) -> Iterator[Finding]:
    section = probe.section
    powers = set(held(probe.commands or {}, POWERS) if section is None else section.write)
    powers.intersection_update(POWERS)
    if Wish.CLICK_TO_DIAL in wishes:
        powers.discard("originate")
    elif probe.verdict("Originate") is Verdict.ALLOWED:
        powers.add("originate")
    if not powers:
        if probe.heard.names["FullyBooted"]:
            yield Finding(
                Severity.NOTE,
                "This user reads more than astconsole needs",
                "Asterisk told it that it has booted, so it reads system.",
                "See read = in the section below.",
                "rights.reads-system",
            )
        return
    named = [word for word in POWERS if word in powers]
    lets = "; ".join(f"{word} lets it {POWERS[word]}" for word in named)
    yield Finding(
        Severity.WARNING,
        "This user may do far more than astconsole needs",
        f"{lets}. Whoever gets hold of the secret on this computer can do so, too.",
        f"Give astconsole a user of its own, with the section below, or take {_listed(named)} "
        f"out of write = in [{user}] of manager.conf, {RELOAD}",
        "rights.excess",
    )


def _hold(probe: Probe, *, watched: bool) -> Iterator[Finding]:
    if probe.quiet_endpoints:
        yield Finding(
            Severity.WARNING,
            "Hold is not told for some phones",
            f"suppress_moh_on_sendonly is on for {_listed(probe.quiet_endpoints)}: when such a "
            "phone holds, Asterisk says nothing, and the call looks as if it went on.",
            "Set suppress_moh_on_sendonly=no for them in pjsip.conf, then run: "
            'asterisk -rx "pjsip reload"',
            "hold.suppressed",
        )
        return
    if probe.ami is not None and probe.ami < MODERN:
        yield Finding(
            Severity.NOTE,
            "Hold is told only where it is switched on",
            "Before Asterisk 12 it is chan_sip that tells of holds, and only if asked to.",
            'Set callevents=yes in [general] of sip.conf, then run: asterisk -rx "sip reload"',
            "hold.callevents",
        )
    elif not watched and may_suppress_hold(probe.ami, probe.asterisk):
        yield Finding(
            Severity.NOTE,
            "Hold is told unless the phone or its endpoint keeps it quiet",
            "Asterisk tells when a phone says that it holds. A phone that only stops sending says "
            "nothing, and an endpoint with suppress_moh_on_sendonly=yes is not told either.",
            'If holds are missing: asterisk -rx "pjsip show endpoint NAME", and look for '
            "suppress_moh_on_sendonly.",
            "hold.told",
        )


def _many(count: int, thing: str) -> str:
    return f"1 {thing}" if count == 1 else f"{count} {thing}s"


def _listed(words: tuple[str, ...] | list[str], most: int = 8) -> str:
    shown = ", ".join(words[:most])
    return shown if len(words) <= most else f"{shown} and {len(words) - most} more"
