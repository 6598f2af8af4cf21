"""Findings about what this user may do: what is missing, and what is too much.

The rule kept here: pure. What a user may do is known, for it was asked (``ListCommands``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from astconsole.doctor.answers import Verdict, held
from astconsole.doctor.finding import Finding, Severity
from astconsole.doctor.remedies import RELOAD, WANT, add_to, listed
from astconsole.doctor.rights import BY_KEY, POWERS, Right, Wish
from astconsole.doctor.wording import joined, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from astconsole.doctor.probe import Probe

_KEY_OF: Final = {
    Wish.CLICK_TO_DIAL: "dial",
    Wish.HANG_UP: "hang-up",
    Wish.HAND_ON: "hand-on",
}


def findings(user: str, probe: Probe, wishes: frozenset[Wish]) -> Iterator[Finding]:
    """All of them: what is wanted first, then what is too much."""
    for wish in _KEY_OF:
        yield from _doing(user, probe, wish, wanted=wish in wishes)
    yield from _excess(user, probe, wishes)


def _doing(user: str, probe: Probe, wish: Wish, *, wanted: bool) -> Iterator[Finding]:
    right = BY_KEY[_KEY_OF[wish]]
    allowed = probe.verdict(right.action)
    if allowed is Verdict.ALLOWED and wanted:
        yield Finding(
            Severity.NOTE if right.add in POWERS else Severity.OK,
            worded("This user may {what}", what=right.what),
            right.caution,
            _guard(right, user) if right.add in POWERS else "",
            f"{right.key}.ok",
        )
    elif allowed is Verdict.ALLOWED and right.add not in POWERS:
        yield Finding(
            Severity.NOTE,
            worded("This user may {what}", what=right.what),
            worded("astconsole can do without it. {caution}", caution=right.caution),
            worded(
                "See write = in the section below; if it is wanted, say so: {command} {wish}.",
                command=WANT,
                wish=wish,
            ),
            f"{right.key}.unasked",
        )
    elif wanted:
        yield Finding(
            Severity.PROBLEM,
            worded("This user may not {what}", what=right.what),
            worded(
                "{action} {refused}. {without}",
                action=right.action,
                refused=_refused(allowed),
                without=right.without,
            ),
            worded(
                "{remedy}. {caution}",
                remedy=add_to("write", right.add, user),
                caution=right.caution,
            ),
            f"{right.key}.{'denied' if allowed is Verdict.DENIED else 'unknown'}",
        )


def _refused(allowed: Verdict) -> str:
    return {
        Verdict.DENIED: worded("is denied"),
        Verdict.ABSENT: worded("is not known to this PBX"),
    }.get(allowed, worded("got no answer"))


def _guard(right: Right, user: str) -> str:
    return worded(
        "Let [{user}] in from as few addresses as can be (deny and permit), over TLS,"
        " and with a secret nobody else has. {source}",
        user=user,
        source=right.source.rpartition(". ")[2],
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
                worded("This user reads more than astconsole needs"),
                worded("Asterisk told it that it has booted, so it reads system."),
                worded("See read = in the section below."),
                "rights.reads-system",
            )
        return
    named = [word for word in POWERS if word in powers]
    lets = joined(
        *(worded("{word} lets it {power}", word=word, power=POWERS[word]) for word in named),
        between=". ",
    )
    yield Finding(
        Severity.WARNING,
        worded("This user may do far more than astconsole needs"),
        worded(
            "{lets}. Whoever gets hold of the secret on this computer can do so, too.", lets=lets
        ),
        worded(
            "Give astconsole a user of its own, with the section below, or take {names} "
            "out of write = in [{user}] of manager.conf, {reload}",
            names=listed(named),
            user=user,
            reload=RELOAD,
        ),
        "rights.excess",
    )
