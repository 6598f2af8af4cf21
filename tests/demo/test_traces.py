"""The comparison with recordings notices every departure from them."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests.demo.traces import AGENT_RACES, RACES, RECORDINGS, Step, difference, read, steps

ALL = (*RACES, *AGENT_RACES)


def recorded(name: str) -> list[Step]:
    return steps(read(RECORDINGS / f"{name}.ami"))


@pytest.fixture(params=["answered_caller_hangs_up", "hold_by_each_side", "queue_ringall"])
def recording(request: pytest.FixtureRequest) -> list[Step]:
    return recorded(request.param)


def test_a_recording_is_like_itself(recording: list[Step]) -> None:
    assert len(recording) > 20
    assert difference(recording, recording, ALL) == ""


def test_a_lost_event_is_noticed(recording: list[Step]) -> None:
    for place in range(len(recording)):
        assert difference(recording[:place] + recording[place + 1 :], recording, ALL)


def test_an_event_too_much_is_noticed(recording: list[Step]) -> None:
    for place, step in enumerate(recording):
        assert difference([*recording[:place], step, *recording[place:]], recording, ALL)


def test_another_value_is_noticed_in_every_header(recording: list[Step]) -> None:
    for place, step in enumerate(recording):
        for at, (name, value) in enumerate(step.headers):
            headers = (*step.headers[:at], (name, value + "!"), *step.headers[at + 1 :])
            changed = [*recording[:place], replace(step, headers=headers), *recording[place + 1 :]]
            assert difference(changed, recording, ALL)


def test_another_order_of_headers_is_noticed(recording: list[Step]) -> None:
    for place, step in enumerate(recording):
        turned = replace(step, headers=step.headers[::-1])
        assert difference([*recording[:place], turned, *recording[place + 1 :]], recording, ALL)


def test_events_about_one_channel_in_another_order_are_noticed(recording: list[Step]) -> None:
    noticed = 0
    for place, (step, after) in enumerate(itertools.pairwise(recording)):
        if step.about & after.about and frozenset({step.name, after.name}) not in ALL:
            swapped = [*recording[:place], after, step, *recording[place + 2 :]]
            assert difference(swapped, recording, ALL)
            noticed += 1
    assert noticed > 10


def test_events_of_two_threads_may_come_in_either_order() -> None:
    steps_ = recorded("answered_caller_hangs_up")
    gone = [place for place, step in enumerate(steps_) if step.name == "Hangup"]
    caller, callee = (steps_[place] for place in gone)
    others = [step for step in steps_ if step.name != "Hangup"]

    assert not caller.about & callee.about
    assert difference([*others, caller, callee], [*others, callee, caller], ALL) == ""


def test_another_call_is_noticed() -> None:
    assert difference(recorded("callee_rejects"), recorded("caller_gives_up"), ALL)
