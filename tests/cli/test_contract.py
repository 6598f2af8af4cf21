"""The JSON lines are a contract: names, keys and formats."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from astconsole.calls.values import Participant
from astconsole.cli import main

RECORDINGS = Path(__file__).parent.parent / "recordings"
SEED_KEYS = {
    "caller", "callee", "startTime", "answerTime", "endTime", "totalDuration", "talkDuration",
    "finalStatus",
}  # fmt: skip


def told(capsys: pytest.CaptureFixture[str], path: Path) -> list[dict[str, Any]]:
    assert main(["replay", "--json", str(path)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("version", ["16", "22"])
def test_every_line_of_a_held_call_keeps_the_contract(
    version: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(capsys, RECORDINGS / version / "hold_by_each_side.ami")
    assert [line["event"] for line in lines] == [
        "dialing", "callconnected", "hold", "unhold", "hold", "unhold", "calldisconnected",
        "hangup", "hangup", "callreport",
    ]  # fmt: skip
    for line in lines:
        assert datetime.fromisoformat(line["time"]).tzinfo is not None
        for key in ("from", "to", "participant", "caller", "callee"):
            if key in line:
                assert list(line[key]) == ["id", "name", "number", "with"]
    dialing, hangup, report = lines[0], lines[-2], lines[-1]
    assert set(dialing) == {"event", "time", "from", "to"}
    assert set(hangup) == {"event", "time", "participant", "cause", "causeText"}
    assert isinstance(hangup["cause"], int)
    assert set(report) >= SEED_KEYS | {"event", "time"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", report["startTime"])
    assert isinstance(report["totalDuration"], int)
    assert report["finalStatus"] == "answered"


def test_a_call_that_was_never_answered_has_no_answer_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = told(capsys, RECORDINGS / "22" / "caller_gives_up.ami")[-1]
    assert report["answerTime"] == ""
    assert report["talkDuration"] == 0


def test_times_are_those_of_the_recording(capsys: pytest.CaptureFixture[str]) -> None:
    path = RECORDINGS / "22" / "answered_caller_hangs_up.ami"
    assert told(capsys, path) == told(capsys, path)


def test_words_carry_no_control_character(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = (RECORDINGS / "22" / "answered_caller_hangs_up.ami").read_bytes()
    hostile = tmp_path / "hostile.ami"
    hostile.write_bytes(raw.replace(b"Alice Adams", b"Al\x1b[31mice\x07"))
    assert main(["replay", str(hostile)]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "ice" in out


def test_the_participant_is_exactly_the_seeds() -> None:
    assert Participant("1", "A", "2", "3", "SIP/x").as_dict() == {
        "id": "1", "name": "A", "number": "2", "with": "3"
    }  # fmt: skip


def test_a_recording_may_come_from_standard_input() -> None:
    raw = (RECORDINGS / "22" / "callee_rejects.ami").read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "astconsole", "replay", "--json", "-"],
        input=raw,
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout.splitlines()[-1])["finalStatus"] == "busy"
    assert done.stderr == b""


def test_a_stream_without_its_beginning_is_told_as_far_as_it_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = (RECORDINGS / "22" / "answered_caller_hangs_up.ami").read_bytes()
    half = tmp_path / "half.ami"
    half.write_bytes(raw[raw.index(b"\r\n\r\n", len(raw) // 3) + 4 :])
    told(capsys, half)
