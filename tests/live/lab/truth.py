"""What the people on the phones saw: written down while a scenario is driven.

Rule: decided from the phones, never by reading AMI. A pair is noted only after the phones
concerned have really rung, or really have a call up.

The words: a call is one conversation as people see it. Its caller is who began it; its callee
the first to answer, or if nobody did the one who rang, or if several rang the number dialled.
Whoever presses a transfer key on the way to somebody else takes the other off hold by it; whoever
just hangs up does not.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.live.lab.people import Person

if TYPE_CHECKING:
    from pathlib import Path


ANSWERED = "answered"
NO_ANSWER = "no answer"
BUSY = "busy"
FAILED = "failed"
CONGESTION = "congestion"


def moved(
    by: Person | None,
    to: Person | str,
    kind: str | None = None,
    *,
    answered_by: Person | None = None,
) -> dict[str, str | None]:
    """A transfer: who made it (None: a console), where to, and who answered there."""
    person = to if isinstance(to, Person) else answered_by
    return {
        "kind": kind or ("blind" if by else "redirect"),
        "by": by.number if by else None,
        "to": _number(to),
        "answeredBy": person.number if person else None,
    }


def _number(who: Person | str) -> str:
    return who if isinstance(who, str) else who.number


@dataclass(slots=True)
class Truth:
    """Pairs and reports, in the order in which they happened."""

    dialing: list[list[str]] = field(default_factory=list)
    connected: list[list[str]] = field(default_factory=list)
    hold: list[str] = field(default_factory=list)
    unhold: list[str] = field(default_factory=list)
    reports: list[dict[str, Any]] = field(default_factory=list)

    def rang(self, caller: Person | str, callee: Person | str) -> None:
        """The caller made the callee's phone ring (each pair once)."""
        pair = [_number(caller), _number(callee)]
        if pair not in self.dialing:
            self.dialing.append(pair)

    def talked(self, one: Person | str, other: Person | str) -> None:
        """These two were connected (each pair once per connection)."""
        self.connected.append([_number(one), _number(other)])

    def held(self, who: Person) -> None:
        """This one put the other on hold."""
        self.hold.append(who.number)

    def took_back(self, who: Person) -> None:
        """This one took the other off hold."""
        self.unhold.append(who.number)

    def report(
        self, caller: Person | str, callee: Person | str | None, status: str, **more: Any
    ) -> None:
        """One call is over."""
        entry: dict[str, Any] = {"caller": _number(caller)}
        if callee is not None:
            entry["callee"] = _number(callee)
        self.reports.append({**entry, "finalStatus": status, **more})

    def as_dict(self) -> dict[str, Any]:
        """The truth as truth.json holds it."""
        entry: dict[str, Any] = {"dialing": self.dialing, "connected": self.connected}
        if self.hold:
            entry["hold"] = self.hold
        if self.unhold:
            entry["unhold"] = self.unhold
        return {**entry, "reports": self.reports}


class TruthFile:
    """truth.json: scenario name to truth."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def put(self, name: str, truth: Truth, order: list[str]) -> None:
        """Write one scenario's truth, keeping the others and the order of the scenarios."""
        entries: dict[str, Any] = {}
        if self._path.exists():
            entries = json.loads(self._path.read_text(encoding="utf-8"))
        entries[name] = truth.as_dict()
        ranked = sorted(entries, key=lambda key: order.index(key) if key in order else len(order))
        lines = ",\n".join(f" {json.dumps(key)}: {_pretty(entries[key])}" for key in ranked)
        self._path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def _pretty(entry: dict[str, Any]) -> str:
    """One line per key, so that a changed recording reads well in a diff."""
    lines = ",\n".join(
        f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in entry.items()
    )
    return f"{{\n{lines}\n }}"
