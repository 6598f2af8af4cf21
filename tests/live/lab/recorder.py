"""Plays scenarios and keeps what AMI said: one file of raw bytes each, and the truth.

Rule: a recording is written only when its scenario went as it should at every phone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.live.lab.ami import Ami
from tests.live.lab.pbx import Switches
from tests.live.lab.roots import LabError, Release
from tests.live.lab.scenarios import SCENARIOS
from tests.live.lab.stage import Office, Scenario, Stage, opened
from tests.live.lab.truth import TruthFile

if TYPE_CHECKING:
    from collections.abc import Sequence

RECORDINGS = Path(__file__).parents[2] / "recordings"
_SWITCHES = Switches(timestamps=True, cdr_events=True)
_SETTLED_SECONDS = 0.4
"""A stream this silent after the last hangup has nothing more to say of the calls."""


async def record(release: Release, names: Sequence[str], folder: Path = RECORDINGS) -> list[str]:
    """Record scenarios on one release; return the names of those that failed."""
    failed = []
    truths = TruthFile(folder / "truth.json")
    (folder / release.version).mkdir(parents=True, exist_ok=True)
    async with opened(release, _SWITCHES) as office:
        for name in names:
            stage = Stage(office)
            try:
                raw = await _recorded(office, stage, SCENARIOS[name])
            except (LabError, TimeoutError) as error:
                sys.stderr.write(f"{release.version} {name}: FAILED: {error}\n")
                failed.append(name)
                continue
            (folder / release.version / f"{name}.ami").write_bytes(raw)
            truths.put(name, stage.truth, list(SCENARIOS))
            sys.stderr.write(f"{release.version} {name}: {len(raw)} bytes\n")
    return failed


async def _recorded(office: Office, stage: Stage, scenario: Scenario) -> bytes:
    session = Ami(office.pbx.ports.ami, scenario.user)
    try:
        await office.tidy()
        await session.open()
        await scenario.play(stage)
        await session.silence(_SETTLED_SECONDS)
    finally:
        await session.close()
        await office.tidy()
    return session.raw
