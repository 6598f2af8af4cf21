"""At a desk of the demo office everything can be pressed, and nothing else is touched by it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from astconsole.app import demo
from astconsole.app.demo import Desk
from astconsole.app.demo_settings import DemoSettings
from astconsole.app.preferences import Preferences
from astconsole.app.runtime import Stop
from astconsole.demo.pbx import DemoPbx
from astconsole.doctor import Finding, Severity
from astconsole.ui.preferences.draft import ChangesDraft


@asynccontextmanager
async def sitting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[Desk, DemoSettings]]:
    """Somebody at a desk of the demo office."""
    monkeypatch.setattr(demo, "cache_folder", lambda: tmp_path)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    async with DemoPbx(act="silent") as pbx:
        kept = DemoSettings(pbx, tmp_path)
        async with demo._sitting(app, Stop(), kept) as desk:
            yield desk, kept


def preferences_of(desk: Desk) -> Preferences:
    found = desk.console.findChild(Preferences)
    assert isinstance(found, Preferences)
    return found


async def test_the_doctor_examines_the_demo_pbx(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASTCONSOLE_PASSWORD", "of the PBX the person works with")
    async with sitting(tmp_path, monkeypatch) as (desk, _):
        preferences = preferences_of(desk)
        found: asyncio.Future[Sequence[Finding]] = asyncio.get_running_loop().create_future()
        preferences.trial.found.connect(found.set_result)
        desk.console.window.doctor_requested.emit()
        assert preferences.dialog.isVisible()
        async with asyncio.timeout(30):
            findings = await found
        assert findings
        assert [each for each in findings if each.severity is Severity.PROBLEM] == []


async def test_what_is_saved_takes_effect_at_a_new_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(tmp_path, monkeypatch) as (desk, kept):
        preferences = preferences_of(desk)
        desk.console.window.preferences_requested.emit()
        assert preferences.dialog.isVisible()
        assert not desk.anew.is_set()
        preferences.dialog.changes_requested.emit(ChangesDraft({"popup.internal": False}))
        async with asyncio.timeout(30):
            await desk.anew.wait()
        assert not kept.read().settings.popup.internal
        assert "internal = false" in (tmp_path / "config.toml").read_text("utf-8")


async def test_what_makes_the_demo_the_demo_stands_fast(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(tmp_path, monkeypatch) as (desk, _):
        dialog = preferences_of(desk).dialog
        desk.console.window.preferences_requested.emit()
        rows = {key: row for page in dialog.pages.values() for key, row in page.rows.items()}
        locked = {key for key, row in rows.items() if row.locked}
        assert locked >= {"connection.host", "connection.user", "log.file"}
        assert "behaviour.start_with_session" in locked, "it would start the person's own console"
        assert "appearance.theme" not in locked
        assert "demo" in rows["connection.host"].note.text
        assert dialog.connection.secret.isHidden()
