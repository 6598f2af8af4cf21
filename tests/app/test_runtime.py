"""Whatever asks the program to quit, it ends by its own clean-up and with its own exit code."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import asyncio, os, signal
from astconsole.app import runtime

async def main(app, stop):
    asyncio.get_running_loop().call_soon(ask, app, stop)
    await stop.wait()
    await asyncio.sleep(0)
    print("cleaned up", flush=True)
    return 7

def ask(app, stop):
    {ask}

raise SystemExit(runtime.run(main, []))
"""


@pytest.mark.parametrize(
    "ask", ["app.quit()", "os.kill(os.getpid(), signal.SIGTERM)", "stop.request()"]
)
def test_the_clean_up_runs_however_it_is_ended(ask: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(ask=ask)],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/bin:/bin"},
    )
    assert (done.stdout, done.returncode) == ("cleaned up\n", 7), done.stderr
