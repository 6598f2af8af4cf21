"""From facts to findings.

The rule kept here: pure. The same facts always give the same findings in the same order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from astconsole.doctor import doing, line, seeing, trial_call
from astconsole.doctor.finding import Finding, ordered

if TYPE_CHECKING:
    from astconsole.ami.options import ConnectionOptions
    from astconsole.doctor.probe import Probe
    from astconsole.doctor.reach import Addresses
    from astconsole.doctor.rights import Wish
    from astconsole.doctor.watch import Watched


def judge(
    options: ConnectionOptions,
    addresses: Addresses,
    probe: Probe,
    wishes: frozenset[Wish] = frozenset(),
    watched: Watched | None = None,
) -> tuple[Finding, ...]:
    """All findings of one examination, the worst first.

    Args:
        options: how we connected.
        addresses: the two ends.
        probe: what was asked and heard.
        wishes: what the person wants beyond seeing calls.
        watched: what a test call showed; None: none was watched.
    """
    if watched is not None:
        probe = replace(probe, heard=probe.heard.plus(watched.heard))
    found = [*line.findings(options, addresses, probe)]
    found += seeing.findings(options, probe, wishes, watched=watched is not None)
    found += doing.findings(options.user, probe, wishes)
    found += seeing.hold(probe, watched=watched is not None)
    if watched is not None:
        found += trial_call.findings(probe, watched, wishes, options.user)
    return ordered(found)
