"""Starting with the session: what is written, and what is read back."""

from __future__ import annotations

import plistlib
import re
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from astconsole.app.autostart import (
    Autostart,
    AutostartError,
    DesktopEntryAutostart,
    LaunchAgentAutostart,
    NullAutostart,
    RegistryAutostart,
    autostart,
    desktop_command,
    own_command,
)

COMMAND = ("/opt/ast console/astconsole", "run")


class Registry:
    """As much of winreg as is used."""

    HKEY_CURRENT_USER = "HKCU"
    REG_SZ = 1

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def OpenKey(self, *_: object) -> Any:  # noqa: N802 - winreg's name
        return nullcontext(self)

    CreateKey = OpenKey

    def QueryValueEx(self, _key: object, name: str) -> tuple[str, int]:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError(name)
        return self.values[name], 1

    def SetValueEx(self, _k: object, name: str, _r: int, _t: int, value: str) -> None:  # noqa: N802
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802
        if self.values.pop(name, None) is None:
            raise FileNotFoundError(name)


def read_as_specified(line: str) -> list[str]:
    """An Exec line: first the text's escapes, then the quotes, then the % codes."""
    text = re.sub(r"\\(.)", lambda found: {"s": " ", "\\": "\\"}[found[1]], line)
    words = re.findall(r'"((?:\\["`$\\]|[^"`$\\])*)"|([^\s"]+)', text)
    plain = (bare or re.sub(r"\\(.)", r"\1", quoted) for quoted, bare in words)
    return [word.replace("%%", "%") for word in plain]


WAYS = pytest.mark.parametrize("kind", ["entry", "agent", "registry"])


def way(kind: str, folder: Path) -> Autostart:
    if kind == "entry":
        return DesktopEntryAutostart(COMMAND, folder / "autostart")
    if kind == "agent":
        return LaunchAgentAutostart(COMMAND, folder / "agents")
    return RegistryAutostart(COMMAND, Registry())


@WAYS
def test_it_is_off_until_wanted_and_can_be_put_off_again(kind: str, tmp_path: Path) -> None:
    made = way(kind, tmp_path)
    assert made.available
    assert not made.enabled
    made.set_enabled(enabled=False)
    assert not made.enabled
    for _ in range(2):
        made.set_enabled(enabled=True)
        assert made.enabled
    made.set_enabled(enabled=False)
    assert not made.enabled
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_entry_says_what_to_start(tmp_path: Path) -> None:
    DesktopEntryAutostart(COMMAND, tmp_path).set_enabled(enabled=True)
    text = (tmp_path / "astconsole.desktop").read_text()
    assert text.startswith("[Desktop Entry]\nType=Application\n")
    assert 'Exec="/opt/ast console/astconsole" run\n' in text


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_was_switched_off_in_the_desktop_is_off(line: str, tmp_path: Path) -> None:
    made = DesktopEntryAutostart(COMMAND, tmp_path)
    made.set_enabled(enabled=True)
    path = tmp_path / "astconsole.desktop"
    kept = [x for x in path.read_text().splitlines() if not x.startswith("X-GNOME")]
    path.write_text("\n".join([*kept, line]) + "\n")
    assert not made.enabled
    made.set_enabled(enabled=True)
    assert made.enabled


@pytest.mark.parametrize(
    "word", ["plain", "two words", 'a"b', "a$b`c", "a\\b", "100%", "", "it's", "ü~#"]
)
def test_any_word_reaches_the_program_as_it_is(word: str) -> None:
    line = desktop_command(["printf", "%s", word])
    assert read_as_specified(line) == ["printf", "%s", word]


def test_the_agent_says_what_to_start(tmp_path: Path) -> None:
    LaunchAgentAutostart(COMMAND, tmp_path).set_enabled(enabled=True)
    (path,) = tmp_path.iterdir()
    said = plistlib.loads(path.read_bytes())
    assert said["ProgramArguments"] == list(COMMAND)
    assert said["RunAtLoad"] is True


def test_the_registry_value_is_one_line() -> None:
    registry = Registry()
    RegistryAutostart(COMMAND, registry).set_enabled(enabled=True)
    assert registry.values == {"astconsole": '"/opt/ast console/astconsole" run'}


@pytest.mark.parametrize("kind", ["entry", "agent"])
def test_what_cannot_be_written_is_said_and_leaves_nothing(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / ("autostart" if kind == "entry" else "agents")
    folder.write_text("a file where a folder should be")
    with pytest.raises(AutostartError, match="cannot be written"):
        way(kind, tmp_path).set_enabled(enabled=True)


def test_nowhere_to_set_it_is_said() -> None:
    nowhere = NullAutostart()
    assert not nowhere.available
    assert not nowhere.enabled
    nowhere.set_enabled(enabled=False)
    with pytest.raises(AutostartError, match="no way"):
        nowhere.set_enabled(enabled=True)


def test_here_it_is_the_persons_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLATPAK_ID", raising=False)
    monkeypatch.delenv("SNAP", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    autostart().set_enabled(enabled=True)
    text = (tmp_path / "autostart" / "astconsole.desktop").read_text()
    assert "run\n" in text
    assert Path(own_command()[0]).is_absolute()


def test_inside_a_sandbox_there_is_no_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLATPAK_ID", "org.example")
    assert not autostart().available
