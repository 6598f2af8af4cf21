"""A finding: one thing the doctor says, in plain words and with what to do.

The rule kept here: it says what was seen and what that means for the person, and its remedy is
exact: a line to write, a command to run, a thing to ask for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad it is."""

    OK = "ok"  # as it should be
    NOTE = "note"  # worth knowing
    WARNING = "warning"  # works, but something is missing or unwise
    PROBLEM = "problem"  # something that is wanted cannot work


_ORDER = tuple(reversed(Severity))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the doctor found.

    Attributes:
        severity: how bad it is.
        title: a few words, without a full stop.
        words: what was seen and what it means, as sentences. May hold text that strangers chose.
        remedy: what to do, as sentences; empty where nothing is to be done.
        code: its stable name, such as ``tls.none``, for programs.

    Title, words and remedy are English; those a window may show are
    :class:`~astconsole.doctor.wording.Worded`, so that it can say them in another language.
    """

    severity: Severity
    title: str
    words: str
    remedy: str = ""
    code: str = ""

    def as_dict(self) -> dict[str, str]:
        """For JSON outputs."""
        return {
            "severity": str(self.severity),
            "code": self.code,
            "title": self.title,
            "words": self.words,
            "remedy": self.remedy,
        }


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The worst first; within one severity in the order they were found. Each only once."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: _ORDER.index(f.severity)))


def has_problem(findings: Iterable[Finding]) -> bool:
    """Whether something that is wanted cannot work."""
    return any(finding.severity is Severity.PROBLEM for finding in findings)
