"""``python -m benchmarks.window``: two hundred calls at once, and how late the window answers.

A demo PBX in a process of its own plays all calls at the same time: they ring, are answered, held,
taken back and hung up. Meanwhile the whole console, with the calls of everybody in sight, asks its
event loop every few milliseconds whether it is there.

The rule kept here: what is told is how late the loop came, by the clock (somebody else's work
included) and by this process's own processor time (which is what the console itself costs).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from astconsole.ami.options import ConnectionOptions
from astconsole.app import runtime
from astconsole.app.console import Console, Parts, close
from astconsole.app.logbook import opened_log
from astconsole.calls.values import Call, CallState
from astconsole.calls.viewpoint import Viewpoint
from astconsole.demo.pbx import DemoPbx
from astconsole.manager import AsteriskManager
from astconsole.settings import Settings
from astconsole.settings.model import Me

_LOOK_EVERY = 0.002
_PLAYS = ("answered", "held", "missed", "busy")
_SOMEBODY_ELSE = "199"
_ALL_ARE_UP = 1.5
"""Seconds after which every play has begun and none is over."""


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="benchmarks.window", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--mine", action="store_true", help="all of them ring at my desk")
    parser.add_argument("--late", action="store_true", help="connected when all of them are up")
    parser.add_argument("--page", choices=("now", "log", "summary"), default="now")
    parser.add_argument("--log", type=Path, help="with these calls before, as benchmarks.log makes")
    parser.add_argument("--play", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.play:
        asyncio.run(_play(given.calls))
        return 0
    command = [sys.executable, "-m", "benchmarks.window", "--play", "--calls", str(given.calls)]
    # ours, with a number: nothing of a stranger's is run
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as pbx:
        try:
            return runtime.run(lambda app, _: _measure(app, pbx, given), [])
        finally:
            pbx.kill()


async def _play(calls: int) -> None:
    """The PBX: says where it is, and plays once it is told to."""
    async with DemoPbx(act="silent") as pbx:
        print(json.dumps([pbx.port, pbx.user, pbx.password, pbx.desk]), flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        await asyncio.gather(*(pbx.play(_PLAYS[n % len(_PLAYS)]) for n in range(calls)))
        print("over", flush=True)
        await asyncio.to_thread(sys.stdin.readline)


async def _measure(app: QApplication, pbx: subprocess.Popen[str], given: argparse.Namespace) -> int:
    assert pbx.stdout is not None  # noqa: S101 - it was asked for
    assert pbx.stdin is not None  # noqa: S101 - it was asked for
    port, user, password, desk = json.loads(pbx.stdout.readline())
    me = desk if given.mine else _SOMEBODY_ELSE
    settings = replace(Settings(), me=Me(extensions=(me,), watch_all=True))
    options = ConnectionOptions(host="127.0.0.1", port=port, user=user, password=password)
    manager = AsteriskManager.from_options(options, keep_raw=True)
    logged: list[object] = []
    manager.callreport.connect(logged.append)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "calls.db"
        if given.log:
            shutil.copyfile(given.log, path)
        async with opened_log(path, Viewpoint((me,)), settings) as log:
            state = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
            console = Console(app, Parts(manager, log, settings, "bench", state), lambda: None)
            console.start(hidden=False)
            console.window.show_page(given.page)
            await asyncio.sleep(1)  # the window has painted itself
            over = asyncio.ensure_future(asyncio.to_thread(pbx.stdout.readline))
            if given.late:
                _begin(pbx)
                await asyncio.sleep(_ALL_ARE_UP)
            looking = asyncio.ensure_future(_look(manager, over))
            logged_in = asyncio.get_running_loop().create_future()
            manager.loggedin.connect(lambda: logged_in.set_result(None))
            staying = manager.stay_connected()
            await logged_in
            if not given.late:
                _begin(pbx)
            most, clock, processor = await looking
            await close(console, manager)
            await staying
    print(f"{given.calls} calls played, {most} at once, {len(logged)} logged")
    for name, late in (("by the clock", clock), ("by processor time", processor)):
        late.sort()
        half, rare, worst = late[len(late) // 2], late[int(len(late) * 0.99)], late[-1]
        print(f"a turn {name}: {half:.1f} / {rare:.1f} / {worst:.1f} ms (50 %, 99 %, worst)")
    pbx.stdin.write("end\n")
    pbx.stdin.flush()
    return 0


def _begin(pbx: subprocess.Popen[str]) -> None:
    assert pbx.stdin is not None  # noqa: S101 - it was asked for
    pbx.stdin.write("go\n")
    pbx.stdin.flush()


async def _look(
    manager: AsteriskManager, over: asyncio.Future[str]
) -> tuple[int, list[float], list[float]]:
    """Until it is over: the most calls at once, and what each turn took."""
    most, clock, processor = 0, [], []
    live: set[str] = set()

    def on_call_changed(call: Call) -> None:
        live.add(call.id)
        if call.state is CallState.ENDED:
            live.discard(call.id)

    manager.callchanged.connect(on_call_changed)
    before, spent = time.perf_counter(), time.thread_time()
    while not over.done():
        await asyncio.sleep(_LOOK_EVERY)
        now, cost = time.perf_counter(), time.thread_time()
        clock.append((now - before - _LOOK_EVERY) * 1000)
        processor.append((cost - spent) * 1000)
        before, spent = now, cost
        most = max(most, len(live))
    return most, clock, processor


if __name__ == "__main__":
    sys.exit(main())
