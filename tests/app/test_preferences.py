"""Preferences and first start on real settings files: what is asked is kept and takes effect."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from astconsole.app.preferences import Began, Preferences, first_start
from astconsole.app.runtime import Stop
from astconsole.app.trial import Trial
from astconsole.demo.pbx import DemoPbx
from astconsole.demo.users import DEMO
from astconsole.doctor import Finding, Severity
from astconsole.settings import Loaded, load
from astconsole.settings.secrets import Secrets
from astconsole.settings.table import Value
from astconsole.ui.first_start.window import FirstStart
from astconsole.ui.preferences.draft import ChangesDraft, ConnectionDraft
from astconsole.ui.theme import Theme


def reader(path: Path) -> Loaded:
    if not path.exists():
        path.write_text("# mine\n", "utf-8")
    return load(user=path, system=path.with_name("none.toml"), environ={})


def application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    return app


async def test_a_change_is_written_beside_the_persons_comments(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('# the office\n[me]\nextensions = ["101"] # my desk\n', "utf-8")
    preferences = Preferences(
        Theme(application()), lambda: reader(path), Secrets(own_file=tmp_path / "p.json")
    )
    saved: list[bool] = []
    preferences.saved.connect(lambda: saved.append(True))
    preferences.open()
    preferences.dialog.changes_requested.emit(ChangesDraft({"me.extensions": ("101", "102")}))
    await preferences.stop()
    assert saved == [True]
    text = path.read_text("utf-8")
    assert "# the office" in text
    assert reader(path).settings.me.extensions == ("101", "102")


async def test_what_cannot_be_saved_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    preferences = Preferences(
        Theme(application()), lambda: reader(path), Secrets(own_file=tmp_path / "p.json")
    )
    saved: list[bool] = []
    preferences.saved.connect(lambda: saved.append(True))
    preferences.open("log")
    before = path.read_text("utf-8")
    preferences.dialog.changes_requested.emit(ChangesDraft({"connection.port": 123456}))
    await preferences.stop()
    assert not saved
    assert "port" in preferences.dialog.state.text()
    assert path.read_text("utf-8") == before


class LockedKeyring:
    """A keyring that asks its person first, who takes their time."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.unlocked = threading.Event()
        self.kept = {"desk@localhost:5038": "geheim"}

    def _wait(self) -> None:
        self.asked.set()
        assert self.unlocked.wait(30), "nobody unlocked it: whoever should was made to wait"

    def get_password(self, _service: str, account: str, /) -> str | None:
        self._wait()
        return self.kept.get(account)

    def set_password(self, _service: str, account: str, password: str, /) -> None:
        self._wait()
        self.kept[account] = password

    def delete_password(self, _service: str, account: str, /) -> None:
        self._wait()
        self.kept.pop(account, None)


async def test_a_locked_keyring_holds_no_window_up(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[connection]\nuser = "desk"\n', "utf-8")
    keyring = LockedKeyring()
    secrets = Secrets(keyring=keyring, own_file=tmp_path / "p.json")
    preferences = Preferences(Theme(application()), lambda: reader(path), secrets)
    secret = preferences.dialog.connection.secret
    preferences.open("connection")
    async with asyncio.timeout(30):
        await asyncio.to_thread(keyring.asked.wait)
    assert preferences.dialog.isVisible()
    before = secret.edit.placeholderText()
    draft = ChangesDraft({"connection.host": "pbx"}, "desk@pbx:5038", "neu")
    preferences.dialog.changes_requested.emit(draft)
    assert reader(path).settings.connection.host == "localhost"
    keyring.unlocked.set()
    await preferences.stop()
    assert secret.edit.placeholderText() != before
    assert keyring.kept["desk@pbx:5038"] == "neu"
    assert reader(path).settings.connection.host == "pbx"


async def test_a_password_that_cannot_be_kept_stops_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    secrets = Secrets(own_file=tmp_path / "config.toml" / "p.json")  # below a file: no folder
    preferences = Preferences(Theme(application()), lambda: reader(path), secrets)
    preferences.open()
    draft = ChangesDraft({"connection.host": "pbx"}, "desk@pbx:5038", "neu")
    preferences.dialog.changes_requested.emit(draft)
    await preferences.stop()
    assert "password" in preferences.dialog.state.text()
    assert reader(path).settings.connection.host == "localhost"


async def test_the_test_button_examines_a_draft_on_a_pbx(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    trial = Trial(lambda: reader(path), Secrets(own_file=tmp_path / "p.json"))
    found: asyncio.Future[object] = asyncio.get_running_loop().create_future()
    trial.found.connect(found.set_result)
    sections: list[str] = []
    trial.section.connect(sections.append)
    async with DemoPbx(act="silent") as pbx:
        values: dict[str, Value] = {
            "connection.host": pbx.host,
            "connection.port": pbx.port,
            "connection.user": pbx.user,
        }
        trial.begin(ConnectionDraft(values, pbx.password))
        async with asyncio.timeout(30):
            findings = await found
        await trial.stop()
    assert isinstance(findings, tuple)
    assert findings
    assert all(finding.title for finding in findings)
    assert [f"[{pbx.user}]" in section for section in sections] == [True]
    assert "write = reporting\n" in sections[0]


async def test_who_wants_numbers_dialled_is_told_what_that_takes(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[me]\ndial_context = "office"\n', "utf-8")
    trial = Trial(lambda: reader(path), Secrets(own_file=tmp_path / "p.json"))
    told: asyncio.Future[tuple[Finding, ...]] = asyncio.get_running_loop().create_future()
    trial.found.connect(told.set_result)
    sections: list[str] = []
    trial.section.connect(sections.append)
    nobody = replace(DEMO, write=frozenset({"reporting"}))
    async with DemoPbx(act="silent", users=(nobody,)) as pbx:
        values: dict[str, Value] = {
            "connection.host": pbx.host,
            "connection.port": pbx.port,
            "connection.user": pbx.user,
        }
        trial.begin(ConnectionDraft(values, pbx.password))
        async with asyncio.timeout(30):
            found = await told
        await trial.stop()
    assert [f.code for f in found if f.severity is Severity.PROBLEM] == ["dial.denied"]
    assert "write = reporting,originate\n" in sections[0]


async def test_a_draft_without_a_user_is_said_to_lack_one(tmp_path: Path) -> None:
    trial = Trial(lambda: reader(tmp_path / "config.toml"), Secrets(own_file=tmp_path / "p.json"))
    found: list[object] = []
    told = asyncio.Event()
    trial.found.connect(found.append)
    trial.found.connect(lambda _: told.set())
    trial.begin(ConnectionDraft({}, ""))
    async with asyncio.timeout(30):
        await told.wait()
    assert "user" in str(found)
    await trial.stop()


async def test_the_first_start_keeps_what_was_answered(tmp_path: Path) -> None:
    app = application()
    path = tmp_path / "config.toml"
    secrets = Secrets(own_file=tmp_path / "p.json")
    starting = asyncio.ensure_future(first_start(app, Stop(), lambda: reader(path), secrets))
    await asyncio.sleep(0)
    (window,) = [w for w in app.topLevelWidgets() if isinstance(w, FirstStart) and w.isVisible()]
    values: dict[str, Value] = {
        "connection.host": "pbx",
        "connection.user": "ana",
        "me.extensions": ("101",),
    }
    draft = ConnectionDraft(values, "secret")
    window.finished.emit(draft)
    assert await starting is Began.CONNECT
    settings = reader(path).settings
    assert (settings.connection.host, settings.connection.user) == ("pbx", "ana")
    assert settings.me.extensions == ("101",)
    kept = secrets.find(draft.account, environ={})
    assert kept is not None
    assert kept.value == "secret"
    assert "secret" not in path.read_text("utf-8")


async def test_the_first_start_ends_with_the_program(tmp_path: Path) -> None:
    stop = Stop()
    secrets = Secrets(own_file=tmp_path / "p.json")
    starting = asyncio.ensure_future(
        first_start(application(), stop, lambda: reader(tmp_path / "c.toml"), secrets)
    )
    await asyncio.sleep(0)
    stop.request()
    assert await starting is Began.CLOSED


def test_without_a_display_run_says_so(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {k: v for k, v in os.environ.items() if k not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "astconsole", "run", "--user", "u"],
        env={**environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no display" in done.stderr
    assert len(done.stderr.splitlines()) == 1
