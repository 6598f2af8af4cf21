"""Qt and asyncio in one loop: how the program starts, and how it ends without losing anything.

The rule kept here: whatever asks the program to quit (a menu, the session's end, Ctrl+C, a signal)
becomes one awaited stop. ``QApplication.quit()`` itself would end the loop before any clean-up.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

os.environ["QT_API"] = "pyside6"  # qasync takes the first binding it finds

import qasync
from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

_LOG: Final = logging.getLogger(__name__)
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
}
_NO_NEWS: Final = "This plugin does not support "
_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY")


class Stop:
    """The one way to end the program."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def request(self, *_: object) -> None:
        """End the program, soon."""
        self._event.set()

    @property
    def requested(self) -> bool:
        """Whether somebody has asked."""
        return self._event.is_set()

    async def wait(self) -> None:
        """Until somebody asks."""
        await self._event.wait()


class _Application(QApplication):
    """Turns its own quit() into a request that can be awaited.

    Not by an event filter: that would ask Python about every event of every window.
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self.stop: Stop | None = None

    def event(self, event: QEvent) -> bool:
        """Events for the application itself."""
        if self.stop is not None and event.type() is QEvent.Type.Quit:
            self.stop.request()
            return True
        return super().event(event)


def has_display() -> bool:
    """Whether a window can be shown to somebody."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in _DISPLAYS)


def run(main: Callable[[QApplication, Stop], Awaitable[int]], arguments: Sequence[str]) -> int:
    """Run the program in one loop of Qt and asyncio; returns its exit code."""
    qInstallMessageHandler(_on_qt_message)
    app = _Application(["astconsole", *arguments])
    app.setApplicationName("astconsole")
    app.setOrganizationName("astconsole")
    app.setDesktopFileName("astconsole")
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        return int(runner.run(_until_stopped(main, app)))


def _on_qt_message(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Qt's own words go to the log; what the offscreen platform cannot do is no news."""
    if not message.startswith(_NO_NEWS):
        _LOG.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)


async def _until_stopped(
    main: Callable[[QApplication, Stop], Awaitable[int]], app: _Application
) -> int:
    stop = app.stop = Stop()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_report)
    if sys.platform != "win32":  # Python's own handler runs only when Python next runs
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.request)
    try:
        return await main(app, stop)
    finally:
        app.stop = None


def _report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A fault of ours in a task nobody awaits: it is logged, and the console goes on."""
    loop.default_exception_handler(context)
