"""The client works on Qt's loop as on asyncio's own."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest


@pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="no Qt here")
def test_a_session_runs_on_qts_loop() -> None:
    """In a process of its own, for Qt allows one application object in each."""
    command = [sys.executable, "-W", "error", "-m", "tests.ami.qasync_session"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
