"""Session and call events as lines: one JSON object, or one line of words.

The rule kept here: the JSON is a contract. Every line has ``event`` and ``time`` (ISO 8601 with
offset); a participant is exactly ``id``, ``name``, ``number``, ``with``. Names are those of
node-asterisk where it has them.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from astconsole.calls import events
from astconsole.calls.values import CallReport, Participant
from astconsole.session import (
    LoggedIn,
    NotConnected,
    RightMissing,
    ServerConnected,
    ServerDisconnected,
    ServerError,
    SessionEvent,
)


def as_json(event: SessionEvent) -> str | None:
    """One line of JSON without its end; None for what is not said (CallChanged)."""
    said = as_dict(event)
    return json.dumps(said, ensure_ascii=False) if said is not None else None


def as_dict(event: SessionEvent) -> dict[str, Any] | None:
    """The object behind :func:`as_json`."""
    match event:
        case events.Dialing(at=at, caller=one, callee=two):
            return _pair("dialing", at, one, two)
        case events.Connected(at=at, first=one, second=two):
            return _pair("callconnected", at, one, two)
        case events.Disconnected(at=at, first=one, second=two):
            return _pair("calldisconnected", at, one, two)
        case events.HungUp(at=at, participant=participant, cause=cause, cause_text=text):
            return {
                **_line("hangup", at),
                "participant": participant.as_dict(),
                "cause": cause,
                "causeText": text,
            }
        case events.Held(at=at, participant=participant):
            return {**_line("hold", at), "participant": participant.as_dict()}
        case events.Unheld(at=at, participant=participant):
            return {**_line("unhold", at), "participant": participant.as_dict()}
        case events.Reported(at=at, report=report):
            return {**_line("callreport", at), **report.as_dict()}
        case events.CallChanged():
            return None
        case _:
            return _of_server(event)


def _of_server(event: SessionEvent) -> dict[str, Any] | None:
    match event:
        case ServerConnected(at=at):
            return _line("serverconnect", at)
        case LoggedIn(at=at):
            return _line("loggedin", at)
        case ServerError(at=at, words=words):
            return {**_line("servererror", at), "error": words}
        case ServerDisconnected(at=at, because_of_error=because_of_error):
            return {**_line("serverdisconnect", at), "error": because_of_error}
        case RightMissing(at=at, words=words):
            return {**_line("rightmissing", at), "missing": words}
        case NotConnected(since=since, until=until):
            return {**_line("notconnected", until), "since": since.isoformat()}
        case _:
            return None


def as_words(event: SessionEvent) -> str | None:
    """One line for people at a terminal; None for what is not said."""
    said = _words(event)
    if said is None:
        return None
    at = event.until if isinstance(event, NotConnected) else event.at
    return f"{at.astimezone():%H:%M:%S}  {printable(said)}"


def printable(text: str) -> str:
    """The text without what would drive a terminal: names come from strangers."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _words(event: SessionEvent) -> str | None:  # noqa: C901 - one line for each kind
    match event:
        case events.Dialing(caller=one, callee=two):
            return f"{_who(one)} is calling {_who(two)}"
        case events.Connected(first=one, second=two):
            return f"{_who(one)} and {_who(two)} are connected"
        case events.Disconnected(first=one, second=two):
            return f"{_who(one)} and {_who(two)} are disconnected"
        case events.Held(participant=participant):
            return f"{_who(participant)} put the call on hold"
        case events.Unheld(participant=participant):
            return f"{_who(participant)} took the call off hold"
        case events.Reported(report=report):
            return _report_words(report)
        case ServerConnected(banner=banner):
            return f"connected: {banner}"
        case LoggedIn():
            return "logged in"
        case ServerError(words=words):
            return f"error: {words}"
        case ServerDisconnected(retry_in=retry_in):
            again = f"; trying again in {retry_in:.0f} s" if retry_in is not None else ""
            return f"disconnected{again}"
        case RightMissing(words=words):
            return f"note: {words}"
        case NotConnected(since=since, until=until):
            return (
                f"was not connected {since.astimezone():%H:%M:%S}–{until.astimezone():%H:%M:%S}: "
                "calls may be missing"
            )
        case _:
            return None


def _report_words(report: CallReport) -> str:
    length = (
        f"talked {_length(report.talk_duration)}"
        if report.talk_duration or report.answer_time
        else f"{_length(report.total_duration)}"
    )
    word = report.outcome or report.final_status
    return f"ended: {_who(report.caller)} → {_who(report.callee)}: {word}, {length}"


def _length(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _who(participant: Participant) -> str:
    label, number = participant.label, participant.number
    return f"{label} ({number})" if number and number != label else label


def _pair(name: str, at: datetime, one: Participant, two: Participant) -> dict[str, Any]:
    return {**_line(name, at), "from": one.as_dict(), "to": two.as_dict()}


def _line(name: str, at: datetime) -> dict[str, Any]:
    return {"event": name, "time": at.astimezone().isoformat()}
