"""What tests of the parts share: the loop the app runs on, and a D-Bus nobody else is on."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

os.environ["QT_API"] = "pyside6"

import pytest
import qasync
from PySide6.QtWidgets import QApplication

_HERE = Path(__file__).parent
_OFFSCREEN_CANNOT = ("This plugin does not support", "systemTrayWindowChanged")
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of what it cannot do (masks, raising, trays)."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_OFFSCREEN_CANNOT))
            # Qt's loop keeps Python from seeing the alarm that pytest-timeout uses otherwise
            item.add_marker(pytest.mark.timeout(60, method="thread"))


def _qt_loop() -> asyncio.AbstractEventLoop:
    app = QApplication.instance() or QApplication([])
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(app)
    return loop


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Coroutine tests here run on the loop of Qt and asyncio together."""
    return {"qasync": _qt_loop}


@pytest.fixture
def short_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder whose path leaves room for a socket's name (108 bytes hold it all)."""
    folder = tmp_path_factory.mktemp("s")
    assert len(str(folder)) < 80, "TMPDIR is too deep for sockets"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


class BusDaemon:
    """A D-Bus of the test's own, with no services on it."""

    def __init__(self, folder: Path) -> None:
        config = folder / "bus.conf"
        config.write_text(_BUS.format(folder=folder))
        command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"]
        self._process = subprocess.Popen(
            [*command, "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()

    def stop(self) -> None:
        """End it; whoever is on it is cut off."""
        self._process.terminate()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


@pytest.fixture
def bus_daemon(short_path: Path) -> Iterator[BusDaemon]:
    daemon = BusDaemon(short_path)
    yield daemon
    daemon.stop()


@pytest.fixture
def private_bus(bus_daemon: BusDaemon) -> str:
    """The address of a D-Bus of the test's own."""
    return bus_daemon.address
