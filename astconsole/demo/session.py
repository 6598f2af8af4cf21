"""One client's connection to the demo PBX: login, actions in, responses and events out.

The rule kept here: it says what Asterisk 22 says in the same case, in the same words (each was seen
on a running Asterisk 22.10). No task and no thread: bytes come in through asyncio's protocol calls.
"""

from __future__ import annotations

import asyncio
from hashlib import md5
from hmac import compare_digest
from typing import TYPE_CHECKING, Final, cast

from astconsole.demo.users import CLASSES, ManagerUser, mask
from astconsole.demo.wire import Action, ActionReader, Header, OutgoingEvent, Refused, encode

if TYPE_CHECKING:
    from astconsole.demo.server import AmiServer

BANNER: Final = b"Asterisk Call Manager/11.0.0\r\n"
"""AMI version of Asterisk 22 (include/asterisk/manager.h)."""

MAX_BACKLOG: Final = 64 * 2**20
"""Bytes a client may leave unread. Asterisk gives up on a slow reader by time (writetimeout)."""


class Session(asyncio.Protocol):
    """A connected client, logged in or not."""

    def __init__(self, server: AmiServer) -> None:
        self.user: ManagerUser | None = None
        self.server = server
        self._events: frozenset[str] = CLASSES
        self._challenge = ""
        self._reader = ActionReader()
        self._transport: asyncio.Transport | None = None
        self._ending: asyncio.TimerHandle | None = None
        self._own = {
            "challenge": self._on_challenge,
            "login": self._on_login,
            "logoff": self._on_logoff,
            "ping": self._on_ping,
            "events": self._on_events,
        }

    # -- asyncio's side

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client is there: it is greeted with the banner."""
        self._transport = cast("asyncio.Transport", transport)
        self.server.joined(self)
        self.write(BANNER)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client is gone, or the server let it go."""
        del exc
        self._transport = None
        if self._ending is not None:
            self._ending.cancel()
        self.server.left(self)

    def data_received(self, data: bytes) -> None:
        """Answer what came, unless the server plays dead or this client is being turned away."""
        for action in self._reader.feed(data):
            if self._transport is None or self._ending is not None:
                return
            if not self.server.faults.answer_actions:
                continue
            if isinstance(action, Refused):
                self.write(encode([("Response", "Error"), ("Message", action.reason)]))
            else:
                self._handle(action)

    # -- what goes out

    def write(self, data: bytes) -> None:
        """Send bytes. A client that reads nothing for too long is cut off."""
        if self._transport is None:
            return
        self._transport.write(data)
        if self._transport.get_write_buffer_size() > MAX_BACKLOG:
            self._transport.abort()

    def respond(self, action: Action, *headers: Header, response: str = "Success") -> None:
        """Answer an action; its ActionID stands behind the Response header, as in Asterisk."""
        self.write(encode([("Response", response), *action.action_id, *headers]))

    def acknowledge(self, action: Action, message: str) -> None:
        """The action succeeded."""
        self.respond(action, ("Message", message))

    def refuse(self, action: Action, message: str) -> None:
        """The action failed."""
        self.respond(action, ("Message", message), response="Error")

    def offer(self, event: OutgoingEvent, encoded: bytes) -> None:
        """Send that event if this user reads its class and wants it now."""
        user = self.user
        if user and event.privilege in user.read and event.privilege in self._events:
            self.write(encoded)

    def abort(self) -> None:
        """Cut the connection without a word, as a crash or a pulled cable does."""
        if self._transport is not None:
            self._transport.abort()

    def close(self) -> None:
        """End the connection after what is still to be sent."""
        if self._transport is not None:
            self._transport.close()

    # -- what comes in

    def _handle(self, action: Action) -> None:
        own = self._own.get(action.name.lower())
        if not action.name:
            self.refuse(action, "Missing action in request")
        elif own is not None:
            own(action)
        elif self.user is None:
            self.refuse(action, "Permission denied")
        else:
            self.server.perform(self, self.user, action)

    def _on_challenge(self, action: Action) -> None:
        if action.get("AuthType").lower() != "md5":
            self.refuse(action, "Must specify AuthType")
            return
        self._challenge = self.server.new_challenge()
        self.respond(action, ("Challenge", self._challenge))

    def _on_login(self, action: Action) -> None:
        if self.user is not None:
            self.acknowledge(action, "Already authenticated")
            return
        user = self.server.users.get(action.get("Username"))
        if user is None or not user.permitted or not self._proves(user, action):
            self._turn_away(action, "Authentication failed")
            return
        if not user.multiple and self.server.logged_in(user):
            self._turn_away(action, "Login Already In Use")
            return
        self.user = user
        wanted = mask(action.get("Events"))
        if wanted is not None:
            self._events = wanted
        self.acknowledge(action, "Authentication accepted")
        if "system" in user.read & self._events:
            self.write(encode(self.server.fully_booted()))

    def _proves(self, user: ManagerUser, action: Action) -> bool:
        if action.get("AuthType").lower() == "md5":
            proof = self._challenge + user.secret
            # AMI's challenge login is MD5 by definition; nothing is kept secret by it here
            expected = md5(proof.encode(), usedforsecurity=False).hexdigest()
            return bool(self._challenge) and compare_digest(
                expected.encode(), action.get("Key").lower().encode()
            )
        return compare_digest(user.secret.encode(), action.get("Secret").encode())

    def _turn_away(self, action: Action, message: str) -> None:
        """Asterisk lets a failed login wait a second, then answers and closes."""

        def end() -> None:
            self.refuse(action, message)
            self.close()

        loop = asyncio.get_running_loop()
        self._ending = loop.call_later(self.server.failed_login_delay, end)

    def _on_logoff(self, action: Action) -> None:
        self.respond(action, ("Message", "Thanks for all the fish."), response="Goodbye")
        self.close()

    def _on_ping(self, action: Action) -> None:
        if self.user is None:
            self.refuse(action, "Permission denied")
        elif self.server.faults.answer_pings:
            now = f"{self.server.clock():.6f}"
            self.respond(action, ("Ping", "Pong"), ("Timestamp", now))

    def _on_events(self, action: Action) -> None:
        wanted = mask(action.get("EventMask"))
        if self.user is None:
            self.refuse(action, "Permission denied")
        elif wanted is None:
            self.refuse(action, "Invalid event mask")
        else:
            self._events = wanted
            self.respond(action, ("Events", "On" if wanted else "Off"))
