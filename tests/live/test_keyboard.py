"""The keyboard alone, on a real screen: from the start of the demo to an exported file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.live.screen import Screen

PICTURES = Path(__file__).parent.parent.parent / "out" / "live"


def test_the_keyboard_alone_gets_from_the_start_to_an_exported_file(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    with Screen() as screen:
        app = subprocess.Popen(
            [sys.executable, "-m", "astconsole", "demo", "--out", str(out), "--speed", "4"],
            env=screen.environment(HOME=str(tmp_path)),
            stdout=subprocess.DEVNULL,
        )
        try:
            screen.until("the console", lambda: screen.windows("astconsole"))
            (console,) = screen.windows("astconsole")
            screen.until("a logged call", lambda: _rows(out) >= 2)
            screen.activate(console)
            screen.key("ctrl+2")
            screen.key("ctrl+e")
            screen.until("the export dialog", lambda: screen.active() not in {"", console})
            screen.picture(PICTURES / "keyboard-export.png")
            screen.key("Return")
            screen.until("the exported file", lambda: list(tmp_path.glob("*.csv")))
            screen.until("the dialog to say so", lambda: _whole(tmp_path))
            screen.key("Escape")
            screen.until("the console again", lambda: screen.active() == console)
            screen.key("ctrl+f")
            screen.key("H")
            screen.key("a")
            screen.key("r")
            screen.picture(PICTURES / "keyboard-search.png")
            screen.key("ctrl+q")
            assert app.wait(10) == 0
        finally:
            if app.poll() is None:
                app.send_signal(signal.SIGKILL)
                app.wait()


def _rows(out: Path) -> int:
    log = out / "calls.db"
    if not log.exists():
        return 0
    done = subprocess.run(
        [sys.executable, "-m", "astconsole", "export", "-", "--format", "jsonl", "--log", str(log)],
        capture_output=True,
        env=os.environ,
        check=False,
    )
    return len(done.stdout.splitlines())


def _whole(folder: Path) -> bool:
    (file,) = folder.glob("*.csv")
    return len(file.read_text("utf-8-sig").splitlines()) >= 3
