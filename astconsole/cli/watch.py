"""``astconsole watch``: what happens on a PBX, a line each, without a window.

The rule kept here: asyncio alone, no Qt. It stays connected through losses and ends with exit code
2 when trying again cannot help.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys

from astconsole.ami.options import ConnectionOptions
from astconsole.cli.connection import connection_options, load_settings
from astconsole.cli.fault import CommandFault
from astconsole.cli.said import as_json, as_words
from astconsole.session import ServerError, Session, SessionEvent


def run(given: argparse.Namespace) -> int:
    """The command."""
    options = connection_options(given, load_settings(given))
    return asyncio.run(_watch(options, json=given.json, once=given.once))


async def _watch(options: ConnectionOptions, *, json: bool, once: bool) -> int:
    say = as_json if json else as_words
    last_error: list[ServerError] = []

    def tell(event: SessionEvent) -> None:
        if isinstance(event, ServerError):
            last_error[:] = [event]
        line = say(event)
        if line is not None:
            print(line, flush=True)  # noqa: T201 - the command's output

    session = Session(options, sink=tell)
    stopping = _stop_on_signals(session)
    try:
        fine = await (_once(session) if once else session.run())
    finally:
        await session.disconnect()
        for task in stopping:
            task.cancel()
    if not fine and last_error:
        raise CommandFault(last_error[0].words)
    return 0 if fine else 2


async def _once(session: Session) -> bool:
    return await session.connect() and await session.login() and await session.wait_lost()


def _stop_on_signals(session: Session) -> set[asyncio.Task[None]]:
    stopping: set[asyncio.Task[None]] = set()
    loop = asyncio.get_running_loop()

    def stop() -> None:
        stopping.add(loop.create_task(session.disconnect()))

    if sys.platform != "win32":  # there, Ctrl+C is a KeyboardInterrupt
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop)
    return stopping
