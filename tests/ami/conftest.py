"""Every test of the wire leaves the loop as it found it: no task, no warning, no stray error."""

from __future__ import annotations

import asyncio
import gc
import inspect
from collections.abc import AsyncIterator
from typing import Any

import pytest

_TURNS = 20
"""Turns of the loop within which what was closed or cancelled last, asyncio's server too, ends."""


@pytest.fixture(autouse=True)
async def clean_loop(request: pytest.FixtureRequest) -> AsyncIterator[None]:
    """Fail a test that leaves tasks, or exceptions nobody took, on its loop."""
    if not inspect.iscoroutinefunction(request.function):
        yield
        return
    stray: list[dict[str, Any]] = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: stray.append(context))
    yield
    for _ in range(_TURNS):
        left = asyncio.all_tasks() - {asyncio.current_task()}
        if not left:
            break
        await asyncio.sleep(0)
    gc.collect()  # a future whose exception nobody took tells so when it goes
    assert not left
    assert not stray
