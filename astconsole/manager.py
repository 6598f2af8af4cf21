"""AsteriskManager: one PBX as a QObject with the signals of node-asterisk, and Qt starts here.

The rule kept here: plain values become Qt signals, and nothing else. What the signals mean is
decided in :mod:`astconsole.calls`; how the connection lives, in :mod:`astconsole.session`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import fields
from typing import Any, Self

from PySide6.QtCore import QObject, Signal

from astconsole.ami.errors import OptionError
from astconsole.ami.messages import Response
from astconsole.ami.options import ConnectionOptions
from astconsole.calls import events
from astconsole.calls.values import Call, CallReport, Participant
from astconsole.session import (
    Backoff,
    LoggedIn,
    NotConnected,
    RightMissing,
    ServerConnected,
    ServerDisconnected,
    ServerError,
    Session,
    SessionEvent,
)


class AsteriskManager(QObject):
    """One PBX: connect, log in, and be told of calls.

    Made from a mapping, or the same as keyword arguments. ``user`` and ``password`` are required;
    the others and their defaults: ``host`` "localhost", ``port`` 5038, ``events`` "on" ("on", "off"
    or a comma list of classes), ``connect_timeout`` 0 **milliseconds** (0: none), and all further
    fields of :class:`~astconsole.ami.options.ConnectionOptions` (in seconds, where they are times).

    :meth:`connect`, :meth:`login` and :meth:`disconnect` need a running asyncio loop (qasync's in a
    Qt program). They start the work at once and report through the signals; they return a task for
    code that wants to wait, whose result tells whether it worked.

    Signals:
        serverconnect: the connection is established.
        servererror (str): an error occurs; the text names the thing and says what to do.
        serverdisconnect (bool): the connection is lost; whether because of an error.
        dialing (Participant, Participant): the first is calling the second.
        callconnected (Participant, Participant): both are connected and can talk.
        calldisconnected (Participant, Participant): they are disconnected, for whatever reason.
        hangup (Participant, int, str): a participant is gone: hangup cause (Q.850) and its text.
        hold (Participant): this one has put the other on hold.
        unhold (Participant): this one has taken the other off hold.
        callreport (CallReport): a call attempt is over, successful or not.

    Beside the signals of node-asterisk:
        loggedin: the PBX let us in and calls in progress are known.
        callchanged (Call): a live call as it is now; the last one of a call has state ``ended``.
        notconnected (NotConnected): a gap, told once it is over: calls may be missing.
        rightmissing (str): this user may not do something; what is missing and how to allow it.
        retrying (float): the connection will be tried again in so many seconds.
    """

    serverconnect = Signal()
    servererror = Signal(str)
    serverdisconnect = Signal(bool)
    dialing = Signal(object, object)
    callconnected = Signal(object, object)
    calldisconnected = Signal(object, object)
    hangup = Signal(object, int, str)
    hold = Signal(object)
    unhold = Signal(object)
    callreport = Signal(object)

    loggedin = Signal()
    callchanged = Signal(object)
    notconnected = Signal(object)
    rightmissing = Signal(str)
    retrying = Signal(float)

    def __init__(
        self,
        config: Mapping[str, Any] | None = None,
        parent: QObject | None = None,
        *,
        backoff: Backoff | None = None,
        keep_raw: bool = False,
        **options: Any,
    ) -> None:
        """See the class.

        ``keep_raw`` keeps the raw events of calls for :meth:`raw_events`.

        Raises:
            OptionError: an option is missing, unknown, or cannot be right; the message names it.
        """
        super().__init__(parent)
        options_of = _connection_options({**(config or {}), **options})
        self._session = Session(options_of, sink=self._tell, backoff=backoff, keep_raw=keep_raw)
        self._tasks: set[asyncio.Task[bool]] = set()

    @classmethod
    def from_options(
        cls,
        options: ConnectionOptions,
        parent: QObject | None = None,
        *,
        backoff: Backoff | None = None,
        keep_raw: bool = False,
    ) -> Self:
        """The same from options that are made already; their times are seconds."""
        config = {f.name: getattr(options, f.name) for f in fields(options)}
        config["connect_timeout"] = options.connect_timeout * 1000
        return cls(config, parent, backoff=backoff, keep_raw=keep_raw)

    @property
    def logged_in(self) -> bool:
        """Whether login succeeded and the connection stands."""
        return self._session.logged_in

    @property
    def calls(self) -> tuple[Call, ...]:
        """All live calls as they are now."""
        return self._session.calls()

    def connect(self) -> asyncio.Task[bool]:  # type: ignore[override] # the seed's name
        """Attempt to connect."""
        return self._start(self._session.connect())

    def login(self) -> asyncio.Task[bool]:
        """Authenticate, and catch up with the calls in progress."""
        return self._start(self._session.login())

    def disconnect(self) -> asyncio.Task[bool]:  # type: ignore[override] # the seed's name
        """End the connection."""
        return self._start(self._disconnect())

    def stay_connected(self) -> asyncio.Task[bool]:
        """Connect, log in, and come back after every loss, until :meth:`disconnect`.

        The task ends with False when trying again cannot help (a wrong password).
        """
        return self._start(self._session.run())

    def wake(self) -> None:
        """Try again at once: the machine woke up, or the network changed."""
        self._session.wake()

    def get_participant(self, participant_id: str) -> Participant | None:
        """That participant; None for an unknown id, and once its callreport has fired."""
        return self._session.participant(participant_id)

    def raw_events(self, report: CallReport) -> tuple[bytes, ...]:
        """The raw AMI events a call was told by, if ``keep_raw`` was asked for."""
        return self._session.raw_events(report)

    async def send_action(
        self, name: str, headers: Mapping[str, str] | Sequence[tuple[str, str]] = ()
    ) -> Response:
        """Send an AMI action once and wait for its answer.

        Raises:
            AmiError: it was not sent, refused before sending, or not answered.
        """
        return await self._session.send_action(name, headers)

    async def _disconnect(self) -> bool:
        await self._session.disconnect()
        return True

    def _start(self, work: Coroutine[Any, Any, bool]) -> asyncio.Task[bool]:
        # asyncio keeps only a weak reference to a task: one that nobody awaits must be kept here
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _tell(self, event: SessionEvent) -> None:
        match event:
            case events.CallChanged(call=call):
                self.callchanged.emit(call)
            case events.Dialing(caller=caller, callee=callee):
                self.dialing.emit(caller, callee)
            case events.Connected(first=first, second=second):
                self.callconnected.emit(first, second)
            case events.Disconnected(first=first, second=second):
                self.calldisconnected.emit(first, second)
            case events.HungUp(participant=participant, cause=cause, cause_text=text):
                self.hangup.emit(participant, cause, text)
            case events.Held(participant=participant):
                self.hold.emit(participant)
            case events.Unheld(participant=participant):
                self.unhold.emit(participant)
            case events.Reported(report=report):
                self.callreport.emit(report)
            case _:
                self._tell_of_server(event)

    def _tell_of_server(self, event: SessionEvent) -> None:
        match event:
            case ServerConnected():
                self.serverconnect.emit()
            case LoggedIn():
                self.loggedin.emit()
            case ServerError(words=words):
                self.servererror.emit(words)
            case ServerDisconnected(because_of_error=because_of_error, retry_in=retry_in):
                self.serverdisconnect.emit(because_of_error)
                if retry_in is not None:
                    self.retrying.emit(retry_in)
            case RightMissing(words=words):
                self.rightmissing.emit(words)
            case NotConnected():
                self.notconnected.emit(event)
            case _:
                pass


def _connection_options(config: Mapping[str, Any]) -> ConnectionOptions:
    given = dict(config)
    known = ConnectionOptions.__dataclass_fields__
    for name in given:
        if name not in known:
            raise OptionError(f"{name} is no option of AsteriskManager: {', '.join(known)} are.")
    for name in ("user", "password"):
        if not isinstance(given.get(name), str) or (name == "user" and not given[name]):
            raise OptionError(f"{name} is missing: give it as text.")
    milliseconds = given.pop("connect_timeout", 0)
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        raise OptionError(f"connect_timeout is {milliseconds!r}: give milliseconds, 0 for none.")
    given["connect_timeout"] = milliseconds / 1000
    if "port" in given:
        given["port"] = _port(given["port"])
    return ConnectionOptions(**given)


def _port(port: Any) -> int:
    try:
        return int(port)
    except (TypeError, ValueError) as error:
        raise OptionError(f"port is {port!r}: give a whole number from 1 to 65535.") from error
