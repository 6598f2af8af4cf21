"""Actions that wait for their answer, by ActionID.

The rule kept here: every action that went out ends exactly once, with its answer, its deadline, its
caller's cancellation or the end of the connection, and is never sent again. An answer nobody waits
for is normal (Asterisk answers what it cannot read without an ActionID): it is counted, no more.

Deadlines are kept in one table and looked at by one timer (see :mod:`.watchdog`): a timer an action
would pile up on loops where a cancelled timer lives on until it is due, as on Qt's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from astconsole.ami.errors import (
    ActionTimeoutError,
    AmiError,
    ConnectionLostError,
    ListTooLargeError,
    TooManyActionsError,
)
from astconsole.ami.lists import LIST_LIMIT, ListCollector, ListResult

if TYPE_CHECKING:
    import asyncio

    from astconsole.ami.messages import Event, Response

ACTION_LIMIT: Final = 10_000
"""Actions that may wait for an answer at the same time."""
ABANDONED_LIMIT: Final = 64
"""Lists nobody waits for any more whose events are still kept apart."""


@dataclass(frozen=True, slots=True)
class _Entry:
    action: str
    answer: asyncio.Future[Response]
    deadline: float | None


@dataclass(frozen=True, slots=True)
class _ListEntry:
    action: str
    answer: asyncio.Future[ListResult]
    deadline: float | None
    collector: ListCollector


class PendingActions:
    """The actions of one connection that wait for their answer.

    Args:
        where: the PBX, for the errors' messages.
        limit: actions that may wait at the same time.
        list_limit: events one list may hold.
    """

    def __init__(
        self, where: str, *, limit: int = ACTION_LIMIT, list_limit: int = LIST_LIMIT
    ) -> None:
        self._where = where
        self._limit = limit
        self._list_limit = list_limit
        self._actions: dict[str, _Entry] = {}
        self._lists: dict[str, _ListEntry] = {}
        self._abandoned: dict[str, ListCollector] = {}
        self._heedless: set[str] = set()
        self._unmatched = 0

    def __len__(self) -> int:
        return len(self._actions) + len(self._lists)

    @property
    def unmatched(self) -> int:
        """Answers that belonged to no action."""
        return self._unmatched

    @property
    def collecting(self) -> bool:
        """Whether any event may belong to a list."""
        return bool(self._lists) or bool(self._abandoned)

    @property
    def next_deadline(self) -> float | None:
        """The earliest deadline on the loop's clock."""
        return min(
            (entry.deadline for entry in self._entries() if entry.deadline is not None),
            default=None,
        )

    def add(
        self, action_id: str, action: str, answer: asyncio.Future[Response], deadline: float | None
    ) -> None:
        """An action that will be answered once.

        Raises:
            TooManyActionsError: the limit is reached.
        """
        self._check_room()
        self._actions[action_id] = _Entry(action, answer, deadline)

    def add_list(
        self,
        action_id: str,
        action: str,
        answer: asyncio.Future[ListResult],
        deadline: float | None,
    ) -> None:
        """An action that will be answered with a list.

        Raises:
            TooManyActionsError: the limit is reached.
        """
        self._check_room()
        collector = ListCollector(action, limit=self._list_limit)
        self._lists[action_id] = _ListEntry(action, answer, deadline, collector)

    def expect(self, action_id: str) -> None:
        """An action whose answer says nothing beyond having come: a ping's."""
        self._heedless.add(action_id)

    def discard(self, action_id: str) -> None:
        """Nobody waits for that answer any more; what still comes of a list is kept apart."""
        self._actions.pop(action_id, None)
        entry = self._lists.pop(action_id, None)
        if entry is not None:
            self._abandoned[action_id] = entry.collector
            if len(self._abandoned) > ABANDONED_LIMIT:
                del self._abandoned[next(iter(self._abandoned))]

    def take_response(self, response: Response) -> None:
        """Give an answer to whoever waits for it."""
        action_id = response.action_id
        entry = self._actions.pop(action_id, None)
        if entry is not None:
            if not entry.answer.done():
                entry.answer.set_result(response)
            return
        listing = self._lists.get(action_id)
        collector = listing.collector if listing else self._abandoned.get(action_id)
        if collector is not None:
            self._end_list(action_id, collector.take_response(response))
        elif action_id in self._heedless:
            self._heedless.remove(action_id)
        else:
            self._unmatched += 1

    def take_event(self, event: Event) -> bool:
        """Whether this event belonged to a list, and so is nobody else's."""
        action_id = event.get("ActionID")
        if not action_id:
            return False
        listing = self._lists.get(action_id)
        collector = listing.collector if listing else self._abandoned.get(action_id)
        if collector is None:
            return False
        self._end_list(action_id, collector.take_event(event))
        if listing is not None and collector.overflowing:
            self._fail_list(action_id, listing)
        return True

    def expire(self, now: float) -> None:
        """Fail what has waited too long."""
        for action_id, entry in self._items():
            if entry.deadline is not None and entry.deadline <= now:
                self.discard(action_id)
                if not entry.answer.done():
                    entry.answer.set_exception(
                        ActionTimeoutError(
                            f"{self._where} did not answer {entry.action} in time. Whether it "
                            "was done is unknown, so it is not sent again."
                        )
                    )

    def fail_all(self, reason: AmiError) -> None:
        """The connection is gone: nobody will be answered any more."""
        for _, entry in self._items():
            if not entry.answer.done():
                failure = ConnectionLostError(str(reason))
                failure.__cause__ = reason
                entry.answer.set_exception(failure)
        self._actions.clear()
        self._lists.clear()
        self._abandoned.clear()
        self._heedless.clear()

    def _check_room(self) -> None:
        if len(self) >= self._limit:
            raise TooManyActionsError(
                f"{self._limit} actions wait for {self._where} to answer already; "
                "this one was not sent."
            )

    def _entries(self) -> list[_Entry | _ListEntry]:
        return [*self._actions.values(), *self._lists.values()]

    def _items(self) -> list[tuple[str, _Entry | _ListEntry]]:
        return [*self._actions.items(), *self._lists.items()]

    def _end_list(self, action_id: str, result: ListResult | None) -> None:
        if result is None:
            return
        self._abandoned.pop(action_id, None)
        entry = self._lists.pop(action_id, None)
        if entry is not None and not entry.answer.done():
            entry.answer.set_result(result)

    def _fail_list(self, action_id: str, entry: _ListEntry) -> None:
        self.discard(action_id)
        if not entry.answer.done():
            entry.answer.set_exception(
                ListTooLargeError(
                    f"{self._where} answered {entry.action} with more than {self._list_limit} "
                    "events; ask for less."
                )
            )
