"""Every action ends exactly once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from astconsole.ami.errors import (
    ActionTimeoutError,
    ConnectionLostError,
    ListTooLargeError,
    PingTimeoutError,
    TooManyActionsError,
)
from astconsole.ami.messages import Event, Response
from astconsole.ami.pending import ABANDONED_LIMIT, PendingActions


def future() -> asyncio.Future[Any]:
    return asyncio.get_running_loop().create_future()


# calls, for mypy believes that an attribute stays what it was
def collecting(pending: PendingActions) -> bool:
    return pending.collecting


def next_deadline(pending: PendingActions) -> float | None:
    return pending.next_deadline


def response(action_id: str, words: str = "Success") -> Response:
    return Response(f"Response: {words}\r\nActionID: {action_id}\r\nEventList: start".encode())


def event(action_id: str, name: str = "Item", **headers: str) -> Event:
    lines = [f"Event: {name}", f"ActionID: {action_id}", *(f"{k}: {v}" for k, v in headers.items())]
    return Event("\r\n".join(lines).encode())


async def test_an_answer_goes_to_its_action_and_to_no_other() -> None:
    pending = PendingActions("pbx:5038")
    one, other = future(), future()
    pending.add("1", "Ping", one, None)
    pending.add("2", "Ping", other, None)
    assert len(pending) == 2
    pending.take_response(response("2"))
    assert not one.done()
    assert (await other).action_id == "2"
    assert len(pending) == 1
    pending.take_response(response("1"))
    assert len(pending) == 0
    assert pending.unmatched == 0


async def test_an_answer_to_nobody_is_counted() -> None:
    pending = PendingActions("pbx:5038")
    pending.take_response(Response(b"Response: Error\r\nMessage: Missing action in request"))
    pending.take_response(response("unknown"))
    assert pending.unmatched == 2


async def test_an_answer_nobody_heeds_is_expected_once() -> None:
    pending = PendingActions("pbx:5038")
    pending.expect("ping-1")
    assert len(pending) == 0
    pending.take_response(response("ping-1"))
    assert pending.unmatched == 0
    pending.take_response(response("ping-1"))
    assert pending.unmatched == 1


async def test_a_cancelled_caller_leaves_nothing_behind() -> None:
    pending = PendingActions("pbx:5038")
    answer = future()
    pending.add("1", "Ping", answer, None)
    answer.cancel()
    pending.take_response(response("1"))
    assert len(pending) == 0


async def test_an_event_belongs_to_a_list_by_its_action_id_only() -> None:
    pending = PendingActions("pbx:5038")
    answer = future()
    pending.add("1", "Originate", future(), None)
    assert not collecting(pending)
    pending.add_list("2", "Status", answer, None)
    assert collecting(pending)
    pending.take_response(response("2"))
    assert not pending.take_event(event("1", "OriginateResponse"))
    assert not pending.take_event(Event(b"Event: Hangup"))
    assert not pending.take_event(event("3"))
    assert pending.take_event(event("2"))
    assert pending.take_event(event("2", "StatusComplete"))
    assert len((await answer).events) == 1
    assert not pending.collecting


async def test_a_refused_list_ends_with_the_refusal() -> None:
    pending = PendingActions("pbx:5038")
    answer = future()
    pending.add_list("1", "Status", answer, None)
    pending.take_response(response("1", "Error"))
    assert not (await answer).response.success
    assert not pending.collecting


async def test_deadlines_pass_in_their_order_and_say_what_is_unknown() -> None:
    pending = PendingActions("pbx:5038")
    soon, later, never = future(), future(), future()
    pending.add("1", "Hangup", soon, 1.0)
    pending.add_list("2", "Status", later, 2.0)
    pending.add("3", "Ping", never, None)
    assert next_deadline(pending) == 1.0
    pending.expire(0.9)
    assert not soon.done()
    pending.expire(1.0)
    with pytest.raises(ActionTimeoutError, match=r"pbx:5038 did not answer Hangup in time"):
        await soon
    assert next_deadline(pending) == 2.0
    pending.expire(3.0)
    with pytest.raises(ActionTimeoutError):
        await later
    assert next_deadline(pending) is None
    assert not never.done()


async def test_what_still_comes_of_an_abandoned_list_is_nobody_elses() -> None:
    pending = PendingActions("pbx:5038")
    pending.add_list("1", "Status", future(), None)
    pending.discard("1")
    assert len(pending) == 0
    pending.take_response(response("1"))
    assert pending.take_event(event("1", "Status"))
    assert pending.take_event(event("1", "StatusComplete"))
    assert not pending.collecting
    assert pending.unmatched == 0


async def test_abandoned_lists_are_bounded() -> None:
    pending = PendingActions("pbx:5038")
    for number in range(ABANDONED_LIMIT + 1):
        pending.add_list(str(number), "Status", future(), None)
        pending.discard(str(number))
    assert not pending.take_event(event("0"))
    assert pending.take_event(event("1"))


async def test_a_list_beyond_the_limit_fails_and_what_comes_later_is_dropped() -> None:
    pending = PendingActions("pbx:5038", list_limit=2)
    answer = future()
    pending.add_list("1", "Status", answer, None)
    pending.take_response(response("1"))
    for _ in range(5):
        assert pending.take_event(event("1"))
    with pytest.raises(ListTooLargeError, match="more than 2 events"):
        await answer
    assert pending.take_event(event("1", "StatusComplete"))
    assert not pending.collecting


async def test_the_end_of_the_connection_fails_all_with_the_reason() -> None:
    pending = PendingActions("pbx:5038")
    answers = [future() for _ in range(3)]
    for number, answer in enumerate(answers[:2]):
        pending.add(str(number), "Ping", answer, None)
    pending.add_list("2", "Status", answers[2], None)
    reason = PingTimeoutError("gone")
    pending.fail_all(reason)
    assert len(pending) == 0
    caught = []
    for answer in answers:
        with pytest.raises(ConnectionLostError, match="gone") as error:
            await answer
        caught.append(error.value)
    assert len(set(map(id, caught))) == 3
    assert all(error.__cause__ is reason for error in caught)


async def test_how_many_wait_is_bounded() -> None:
    pending = PendingActions("pbx:5038", limit=2)
    pending.add("1", "Ping", future(), None)
    pending.add_list("2", "Status", future(), None)
    with pytest.raises(TooManyActionsError, match="2 actions wait"):
        pending.add("3", "Ping", future(), None)
    with pytest.raises(TooManyActionsError):
        pending.add_list("3", "Status", future(), None)
    pending.discard("1")
    pending.add("3", "Ping", future(), None)
