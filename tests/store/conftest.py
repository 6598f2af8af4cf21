"""Logs in a folder of their own, closed at the end of the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from astconsole.store import CallLog, CallLogReader
from tests.store.samples import ME


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "calls.db"


@pytest.fixture
def made_log(path: Path) -> None:
    """There is a log at the path, and nobody has it open."""
    CallLog.open(path, ME, region="DE").close()


@pytest.fixture
def log(path: Path) -> Iterator[CallLog]:
    with CallLog.open(path, ME, region="DE") as opened:
        yield opened


@pytest.fixture
def reader(log: CallLog) -> Iterator[CallLogReader]:
    with CallLogReader.open(log.path) as opened:
        yield opened
