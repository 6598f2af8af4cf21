"""Fixtures of the live tests: an office on each release, and astconsole watching it."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.live.clinic import Clinic
from tests.live.lab import netns
from tests.live.lab.pbx import Pbx
from tests.live.lab.roots import RELEASES
from tests.live.lab.stage import Office, Stage
from tests.live.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these are marked live, and skipped where there is no lab."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.live)
            if netns.INSIDE not in os.environ:
                item.add_marker(pytest.mark.skip(reason="needs the lab: ./dev live"))


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    """The one event loop that the office and its phones live on."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture(scope="module", params=list(RELEASES))
def office(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Iterator[Office]:
    """A PBX of each release with all its phones; as Asterisk comes, nothing switched on."""
    office = Office(RELEASES[request.param])
    runner.run(office.open())
    try:
        yield office
    finally:
        runner.run(office.close())


@pytest.fixture(params=list(RELEASES))
def bare_pbx(request: pytest.FixtureRequest, runner: asyncio.Runner) -> Iterator[Pbx]:
    """A PBX of each release, for one test, without phones."""
    pbx = Pbx(RELEASES[request.param])
    runner.run(pbx.start())
    try:
        yield pbx
    finally:
        runner.run(pbx.stop())


@pytest.fixture
def stage(office: Office, runner: asyncio.Runner) -> Iterator[Stage]:
    """A stage for one scenario; nobody is in a call before or after it."""
    runner.run(office.tidy())
    try:
        yield Stage(office)
    finally:
        runner.run(office.tidy())


@pytest.fixture
def watch(office: Office, runner: asyncio.Runner) -> Iterator[Watch]:
    """Astconsole, watching the office's PBX as the user with the fewest rights."""
    watch = Watch(office.pbx.ports.ami, "desk")
    runner.run(watch.start())
    try:
        yield watch
    finally:
        runner.run(watch.stop())


@pytest.fixture
def clinic(office: Office, runner: asyncio.Runner) -> Iterator[Clinic]:
    """The PBX, and our own sections gone afterwards."""
    clinic = Clinic(office, runner)
    try:
        yield clinic
    finally:
        clinic.admit()
