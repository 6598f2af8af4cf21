"""What the demo PBX answers to actions, as Asterisk 22 answers them.

The rule kept here: an action is looked up, its classes checked and its headers validated in the
order and with the words of Asterisk 22.10, where each was tried. Only then is the PBX asked to act.

One difference is meant: ``Hangup`` of a name that begins with ``/`` is a regular expression over
all channels to Asterisk. The demo refuses it, so that a client that lets such a name through fails.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from astconsole.demo.channels import Channel, ChannelState, Switch
from astconsole.demo.facts import core_settings, core_status, extension_state
from astconsole.demo.lists import queue_items, show_item, status_item
from astconsole.demo.session import Session
from astconsole.demo.wire import Action, Header, encode

if TYPE_CHECKING:
    from astconsole.demo.office import Office
    from astconsole.demo.users import ManagerUser


@dataclass(frozen=True, slots=True)
class Origination:
    """What the action Originate asks for; empty text where it said nothing."""

    channel: str
    context: str
    exten: str
    application: str
    data: str
    caller_id: str
    action_id: str


class Done(Protocol):
    """Is told once whether an originated call was answered."""

    def __call__(self, *, answered: bool) -> None:
        """Tell it."""


class Control(Protocol):
    """What actions can have the PBX do."""

    def originate(self, wanted: Origination, done: Done) -> None:
        """Call a phone and connect it; ``done`` is told once whether it was answered."""

    def hang_up(self, channel: Channel, cause: int) -> None:
        """End the call of that channel."""

    def redirect(self, channel: Channel, exten: str) -> None:
        """Send that channel to another extension."""


Handler = Callable[[Session, Action], None]


def _ignore(*, answered: bool) -> None:
    del answered


def _nothing(session: Session, action: Action) -> None:
    del session, action


@dataclass(frozen=True, slots=True)
class _Entry:
    """An action in ListCommands: its name, its synopsis, the classes that may use it."""

    name: str
    about: str
    classes: tuple[str, ...] = ()
    handler: Handler = _nothing


_OF_THE_SESSION: Final = (
    _Entry("Challenge", "Generate Challenge for MD5 Auth."),
    _Entry("Events", "Control Event Flow."),
    _Entry("Login", "Login Manager."),
    _Entry("Logoff", "Logoff Manager."),
    _Entry("Ping", "Keepalive command."),
)
"""Actions that the session answers itself."""


class Actions:
    """Answers the actions of logged-in users."""

    def __init__(self, switch: Switch, office: Office, control: Control) -> None:
        self._switch = switch
        self._office = office
        self._control = control
        self._started_at = switch.clock()
        self._table: dict[str, _Entry] = {
            entry.name.lower(): entry
            for entry in (
                _Entry(
                    "CoreSettings",
                    "Show PBX core settings (version etc).",
                    ("system", "reporting"),
                    self._core_settings,
                ),
                _Entry(
                    "CoreShowChannels",
                    "List currently active channels.",
                    ("system", "reporting"),
                    self._core_show_channels,
                ),
                _Entry(
                    "CoreStatus",
                    "Show PBX core status variables.",
                    ("system", "reporting"),
                    self._core_status,
                ),
                _Entry(
                    "ExtensionState",
                    "Check Extension Status.",
                    ("call", "reporting"),
                    self._extension_state,
                ),
                _Entry("Hangup", "Hangup channel.", ("system", "call"), self._hangup),
                _Entry("ListCommands", "List available manager commands.", (), self._list_commands),
                _Entry("Originate", "Originate a call.", ("originate",), self._originate),
                _Entry("QueueStatus", "Show queue status.", (), self._queue_status),
                _Entry("Redirect", "Redirect (transfer) a call.", ("call",), self._redirect),
                _Entry(
                    "Status", "List channel status.", ("system", "call", "reporting"), self._status
                ),
            )
        }

    def perform(self, session: Session, user: ManagerUser, action: Action) -> None:
        """Answer one action of that user."""
        entry = self._table.get(action.name.lower())
        if entry is None:
            session.refuse(
                action,
                f"Invalid/unknown command: {action.name}."
                " Use Action: ListCommands to show available commands.",
            )
        elif not user.may(entry.classes):
            session.refuse(action, "Permission denied")
        else:
            entry.handler(session, action)

    # -- about the PBX

    def _list_commands(self, session: Session, action: Action) -> None:
        lines = []
        for entry in (*self._table.values(), *_OF_THE_SESSION):
            if session.user is not None and session.user.may(entry.classes):
                words = ",".join((*entry.classes, "all")) if entry.classes else "<none>"
                lines.append((entry.name, f"{entry.about}  (Priv: {words})"))
        session.respond(action, *sorted(lines))

    def _core_settings(self, session: Session, action: Action) -> None:
        session.respond(action, *core_settings())

    def _core_status(self, session: Session, action: Action) -> None:
        session.respond(action, *core_status(self._switch, self._started_at))

    def _extension_state(self, session: Session, action: Action) -> None:
        if action.get("Exten"):
            session.respond(action, *extension_state(self._switch, self._office, action))
        else:
            session.refuse(action, "Extension not specified")

    # -- lists

    def _send_list(
        self,
        session: Session,
        action: Action,
        message: str,
        complete: str,
        items: list[list[Header]],
    ) -> None:
        """A list as Asterisk frames one: response, items, and the event that ends it."""
        session.respond(action, ("EventList", "start"), ("Message", message))
        for item in items:
            session.write(encode(item))
        count = str(len(items))
        end: list[Header] = [
            ("Event", complete),
            *action.action_id,
            ("EventList", "Complete"),
            ("ListItems", count),
        ]
        if complete == "StatusComplete":
            end.append(("Items", count))
        session.write(encode(end))

    def _status(self, session: Session, action: Action) -> None:
        channels = list(self._switch.channels.values())
        if name := action.get("Channel"):
            found = self._switch.find(name)
            if found is None:
                session.refuse(action, "No such channel")
                return
            channels = [found]
        now = self._switch.clock()
        self._send_list(
            session,
            action,
            "Channel status will follow",
            "StatusComplete",
            [status_item(channel, now, action) for channel in channels],
        )

    def _core_show_channels(self, session: Session, action: Action) -> None:
        now = self._switch.clock()
        self._send_list(
            session,
            action,
            "Channels will follow",
            "CoreShowChannelsComplete",
            [show_item(channel, now, action) for channel in self._switch.channels.values()],
        )

    def _queue_status(self, session: Session, action: Action) -> None:
        queue = self._office.queue
        wanted = action.get("Queue")
        items: list[list[Header]] = []
        if not wanted or wanted.lower() == queue.name.lower():
            items = queue_items(self._switch, self._office, action)
        self._send_list(session, action, "Queue status will follow", "QueueStatusComplete", items)

    # -- doing something

    def _hangup(self, session: Session, action: Action) -> None:
        name = action.get("Channel")
        if not name:
            session.refuse(action, "No channel specified")
            return
        channel = None if name.startswith("/") else self._switch.find(name)
        if channel is None:
            session.refuse(action, "No such channel")
            return
        cause = action.get("Cause")
        session.acknowledge(action, "Channel Hungup")
        self._control.hang_up(channel, int(cause) if cause.isdecimal() else 0)

    def _redirect(self, session: Session, action: Action) -> None:
        name = action.get("Channel")
        if not name:
            session.refuse(action, "Channel not specified")
            return
        for header in ("Context", "Exten", "Priority"):
            if not action.get(header):
                session.refuse(action, f"{header} not specified")
                return
        channel = self._switch.find(name)
        if channel is None:
            session.refuse(action, f"Channel does not exist: {name}")
            return
        if channel.state in {ChannelState.DOWN, ChannelState.RINGING}:
            # Asterisk tries even that, by a masquerade; nobody means it
            session.refuse(action, "Redirect failed, channel not up.")
            return
        session.acknowledge(action, "Redirect successful")
        self._control.redirect(channel, action.get("Exten"))

    def _originate(self, session: Session, action: Action) -> None:
        channel = action.get("Channel")
        priority = action.get("Priority", "1")
        exten, context = action.get("Exten"), action.get("Context")
        if not channel:
            session.refuse(action, "Channel not specified")
        elif not priority.isdecimal():
            session.refuse(action, "Invalid priority")
        elif "/" not in channel:
            session.refuse(action, "Invalid channel")
        elif exten and context and not self._office.exists(exten, context):
            session.refuse(action, "Extension does not exist.")
        else:
            wanted = Origination(
                channel=channel,
                context=context,
                exten=exten,
                application=action.get("Application"),
                data=action.get("Data"),
                caller_id=action.get("CallerID"),
                action_id=action.get("ActionID"),
            )
            if action.get("Async").lower() in {"true", "yes", "on", "y", "t", "1"}:
                session.acknowledge(action, "Originate successfully queued")
                self._control.originate(wanted, _ignore)
                return

            def done(*, answered: bool) -> None:
                if answered:
                    session.acknowledge(action, "Originate successfully queued")
                else:
                    session.refuse(action, "Originate failed")

            self._control.originate(wanted, done)
