"""What tests of lookups share: the real file of towns, made as the console has it made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from astconsole.lookup.towns import towns_file


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file made from all that phonenumbers knows."""
    folder = tmp_path_factory.mktemp("towns")
    done = subprocess.run(
        [sys.executable, "-m", "astconsole.lookup", str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return towns_file(folder)
