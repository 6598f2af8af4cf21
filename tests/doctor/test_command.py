from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from astconsole.cli import main
from astconsole.cli.doctor import as_text, endpoints_of
from astconsole.demo.pbx import DemoPbx
from astconsole.demo.users import ManagerUser
from astconsole.doctor import Examination, Finding, Severity

USERS = (
    ManagerUser("least", "s", frozenset({"call"}), frozenset({"reporting"})),
    ManagerUser("nothing", "s", frozenset(), frozenset()),
)


@pytest.fixture
def pbx() -> Iterator[DemoPbx]:
    """The demo PBX on a loop of its own: the command runs its own in the test's thread."""
    made: list[DemoPbx] = []
    ready, over = threading.Event(), threading.Event()

    async def serve() -> None:
        async with DemoPbx(act="silent", users=USERS, failed_login_delay=0.01) as pbx:
            made.append(pbx)
            ready.set()
            await asyncio.to_thread(over.wait)

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(10)
    try:
        yield made[0]
    finally:
        over.set()
        thread.join()


@pytest.fixture
def words(pbx: DemoPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The command line for that PBX, apart from everything of the person's own."""
    monkeypatch.setenv("ASTCONSOLE_PASSWORD", "s")
    config = tmp_path / "settings.toml"
    config.write_text("")
    host = ["--host", pbx.host, "--port", str(pbx.port)]
    return ["doctor", "--config", str(config), *host, "--user"]


def test_no_problem_is_0(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "least"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Notes\n=====\n")
    assert "\n[least]\n" in said.out
    assert "Logging in as least" in said.err
    assert "Traceback" not in said.err


def test_a_problem_is_1(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "nothing", "--want", "hang-up", "--new-secret"]) == 1
    said = capsys.readouterr().out
    assert said.startswith("Problems\n========\n\n* This user may not hang up\n")
    assert "  → In [nothing] of manager.conf add call to write =" in said
    assert "\nwrite = call\n" in said
    assert "\nsecret = " in said


def test_no_connection_is_2(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASTCONSOLE_PASSWORD", "wrong")
    assert main([*words, "least", "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["connected"] is False
    assert [finding["code"] for finding in told["findings"]] == ["connect.credentials"]
    assert "[least]" in told["stanza"]


def test_json(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "least", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["connected"] is True
    assert told["banner"] == "Asterisk Call Manager/11.0.0"
    assert told["asterisk"].startswith("22.")
    for finding in told["findings"]:
        assert set(finding) == {"severity", "code", "title", "words", "remedy"}


@pytest.mark.parametrize("seconds", ["-1", "inf", "nan", "9999"])
def test_bad_seconds(seconds: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "least", "--watch", seconds]) == 2
    assert "--watch" in capsys.readouterr().err


def test_text_of_strangers_drives_no_terminal() -> None:
    nasty = Finding(Severity.NOTE, "a\x1b[31m", "b\x07\x9b2J c", "d\x1b]0;e", "x")
    text = as_text(Examination((nasty,), "; \x1b[0m\n[x]\n"))
    assert not any(c in text for c in "\x1b\x07\x9b")


def test_commands_stay_whole() -> None:
    command = "openssl s_client -connect a-very-long-name-of-a-host.in.some-place.example:5039"
    found = Finding(Severity.NOTE, "t", "w", f"{'word ' * 16}{command}", "x")
    assert "a-very-long-name-of-a-host.in.some-place.example:5039" in as_text(
        Examination((found,), "")
    )


def test_endpoints_of_mine() -> None:
    mine = ("101", "PJSIP/front-desk", "pjsip/102", "SIP/103", "Local/104@internal")
    assert endpoints_of(mine) == ("101", "front-desk", "102")


def test_help_needs_no_doctor() -> None:
    script = (
        "import sys; from astconsole.cli.arguments import parser; parser(); "
        "sys.exit(any(name.startswith('astconsole.doctor') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
