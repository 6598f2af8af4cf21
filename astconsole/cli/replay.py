"""``astconsole replay``: recorded AMI bytes, told as they would have been live.

The rule kept here: times come from the ``Timestamp`` headers where there are any, so that the same
bytes always tell the same. A recording may begin and end in the middle of anything.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from astconsole.ami.errors import AmiError
from astconsole.ami.messages import Event
from astconsole.ami.protocol import AmiProtocol
from astconsole.calls.correlator import Correlator
from astconsole.calls.events import CallEvent
from astconsole.calls.times import event_time
from astconsole.cli.fault import CommandFault
from astconsole.cli.said import as_json, as_words

_CHUNK: Final = 64 * 1024
_BANNER: Final = b"Asterisk Call Manager"
_SNAPSHOTS: Final = frozenset({"Status", "CoreShowChannel"})
_SNAPSHOT_ENDS: Final = frozenset({"StatusComplete", "CoreShowChannelsComplete"})


def run(given: argparse.Namespace) -> int:
    """The command."""
    say = as_json if given.json else as_words
    try:
        if given.file == "-":
            return _tell(sys.stdin.buffer, "standard input", say)
        with Path(given.file).open("rb") as file:
            return _tell(file, given.file, say)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandFault(f"{given.file} cannot be read: {error.strerror}.") from error


def _tell(file: BinaryIO, name: str, say: Callable[[CallEvent], str | None]) -> int:
    for event in replay(file, name):
        line = say(event)
        if line is not None:
            print(line)  # noqa: T201 - the command's output
    return 0


def replay(file: BinaryIO, name: str = "the recording") -> Iterator[CallEvent]:
    """All call events of recorded AMI bytes.

    Raises:
        CommandFault: the bytes are no AMI stream.
    """
    correlator = Correlator()
    at = datetime.now(UTC)
    snapshot: list[Event] = []
    for event in read_events(file, name):
        at = event_time(event, at)
        if event.name in _SNAPSHOTS:
            if not snapshot:
                correlator.begin_resync()
            snapshot.append(event)
        elif event.name in _SNAPSHOT_ENDS:
            yield from correlator.finish_resync(snapshot, at)
            snapshot = []
        else:
            yield from correlator.handle(event, at)
    while (due := correlator.deadline) is not None:
        yield from correlator.tick(due)


def read_events(file: BinaryIO, name: str = "the recording") -> Iterator[Event]:
    """The events of recorded AMI bytes, with or without the banner at their beginning.

    Raises:
        CommandFault: the bytes are no AMI stream.
    """
    protocol = AmiProtocol()
    first = file.read(_CHUNK)
    if not first:
        raise CommandFault(f"{name} is empty.")
    if not first.lstrip().startswith(_BANNER):
        protocol.receive_data(_BANNER + b"/0\r\n")
    seen = False
    chunk = first
    while chunk:
        for message in protocol.receive_data(chunk):
            if isinstance(message, Event):
                seen = seen or bool(message.name)
                yield message
        _check(protocol.failure, name)
        chunk = file.read(_CHUNK)
    # a recording that was cut off in a message still tells the rest; that message is lost
    if not seen:
        raise CommandFault(f"{name} holds no AMI event: give a recording of an AMI connection.")


def _check(failure: AmiError | None, name: str) -> None:
    if failure is not None:
        raise CommandFault(f"{name} is no recording of an AMI connection: {failure}") from failure
