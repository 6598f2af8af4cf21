"""What every test keeps: no task left behind, no screen, no keyring and no file of the person."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator

import pytest
from hypothesis import HealthCheck, settings

# ./dev test --hypothesis-profile thorough: the properties over ten thousand examples each
settings.register_profile("thorough", max_examples=10_000, deadline=None)
# a loaded machine is slow, not wrong
settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=100
)
settings.load_profile("default")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"


@pytest.fixture(autouse=True)
def closed_windows_are_gone() -> Iterator[None]:
    """Windows closed by a test are deleted with it, not polished again by each later one."""
    yield
    if "PySide6.QtWidgets" in sys.modules:  # the core's tests need no Qt
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - see above

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
async def no_task_left(request: pytest.FixtureRequest) -> AsyncIterator[None]:
    """A coroutine test that leaves a task running has not stopped what it started."""
    if not asyncio.iscoroutinefunction(getattr(request, "function", None)):
        yield
        return
    yield
    await asyncio.sleep(0)
    left = [t for t in asyncio.all_tasks() if t is not asyncio.current_task()]
    assert not left, f"still running: {left}"
