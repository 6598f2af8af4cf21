"""As a person would: the app in a real window against a live Asterisk, seen on a screen.

The pictures stay in ``out/live``: of the popup, of the held call, of the log.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.live.lab.pbx import SECRET
from tests.live.screen import Screen

if TYPE_CHECKING:
    import asyncio

    from tests.live.lab.stage import Stage

PICTURES = Path(__file__).parent.parent.parent / "out" / "live"


def test_a_call_is_seen_held_and_logged_on_a_real_screen(
    stage: Stage, runner: asyncio.Runner, tmp_path: Path
) -> None:
    release = stage.office.pbx.release.version
    folder = PICTURES / str(release)
    log = tmp_path / "calls.db"
    with Screen() as screen:
        app = subprocess.Popen(
            [
                *(sys.executable, "-m", "astconsole", "run", "--show", "--extension", "101"),
                *("--host", "127.0.0.1", "--port", str(stage.office.pbx.ports.ami)),
                *("--user", "desk", "--log", str(log)),
            ],
            env=screen.environment(ASTCONSOLE_PASSWORD=SECRET, HOME=str(tmp_path)),
        )
        try:
            screen.until("the console", lambda: screen.windows("astconsole"))
            (console,) = screen.windows("astconsole")
            screen.activate(console)
            runner.run(_until_watched(stage))
            runner.run(stage.alice.dial("101"))
            runner.run(stage.rings(stage.alice, stage.bob))
            screen.until("the popup", lambda: screen.windows("Incoming call"))
            assert screen.active() == console, "the popup took the keyboard"
            _picture(screen, folder / "popup.png", runner, stage)
            runner.run(stage.bob.accept())
            runner.run(stage.talk(stage.alice, stage.bob))
            runner.run(stage.bob.hold())
            screen.until("the popup's end", lambda: not screen.windows("Incoming call"))
            _picture(screen, folder / "held.png", runner, stage)
            runner.run(stage.bob.resume())
            runner.run(stage.alice.hangup())
            runner.run(stage.over())
            screen.key("ctrl+2")
            screen.until("the call in the log", lambda: _exported(log, tmp_path))
            _picture(screen, folder / "log.png", runner, stage)
            screen.activate(console)
            screen.key("ctrl+q")
            assert app.wait(10) == 0
        finally:
            if app.poll() is None:
                app.kill()
                app.wait()
    written = _exported(log, tmp_path)
    assert "Alice Adams" in written
    assert ",answered," in written


def _picture(screen: Screen, path: Path, runner: asyncio.Runner, stage: Stage) -> None:
    runner.run(stage.pause(1.2))  # a running timer should be seen to run
    screen.picture(path)
    assert path.stat().st_size > 5000


def _exported(log: Path, folder: Path) -> str:
    target = folder / "calls.csv"
    done = subprocess.run(
        [sys.executable, "-m", "astconsole", "export", str(target), "--log", str(log)],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        return ""
    text = target.read_text("utf-8-sig")
    return text if "Alice" in text else ""


async def _until_watched(stage: Stage) -> None:
    """Until the app is logged in to the PBX."""
    while "desk" not in await stage.office.pbx.rx("manager show connected"):
        await stage.pause(0.1)
