from __future__ import annotations

import io
import json
from datetime import timedelta
from typing import Any

from astconsole.calls.logged import LoggedReport
from astconsole.export.json_lines import write_json_lines
from tests.export.samples import NOON, entry, gap

SEED_KEYS = {
    "caller",
    "callee",
    "startTime",
    "answerTime",
    "endTime",
    "totalDuration",
    "talkDuration",
    "finalStatus",
}


def written(*entries: LoggedReport) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    write_json_lines(entries, stream)
    text = stream.getvalue().decode("utf-8")
    assert text.endswith("\n") or not entries
    return [json.loads(line) for line in text.splitlines()]


def test_a_call_has_exactly_the_seeds_keys_in_the_seeds_formats_and_more_beside() -> None:
    [line] = written(entry())
    assert set(line) >= SEED_KEYS
    assert {key: line[key] for key in SEED_KEYS} == {
        "caller": {"id": "1.1", "name": "Zoë Outside", "number": "+493012345678", "with": "1.2"},
        "callee": {"id": "1.2", "name": "Anna Müller", "number": "101", "with": "1.1"},
        "startTime": "2026-03-02 13:00:00",
        "answerTime": "2026-03-02 13:00:05",
        "endTime": "2026-03-02 13:01:05",
        "totalDuration": 65,
        "talkDuration": 60,
        "finalStatus": "answered",
    }


def test_what_the_log_knows_stands_beside() -> None:
    [line] = written(
        entry(
            talks=None,
            note="call back",
            resolved_at=NOON + timedelta(hours=1),
            resolved_by="Boris",
            via="sales",
        )
    )
    assert line["answerTime"] == ""
    assert (line["kind"], line["direction"], line["internal"], line["via"], line["missed"]) == (
        "call",
        "incoming",
        False,
        "sales",
        True,
    )
    assert (line["resolvedAt"], line["resolvedBy"], line["note"]) == (
        "2026-03-02T13:00:00+00:00",
        "Boris",
        "call back",
    )


def test_a_gap_says_from_when_to_when() -> None:
    [line] = written(gap())
    assert line == {
        "kind": "gap",
        "startTime": "2026-03-02 13:00:00",
        "endTime": "2026-03-02 13:30:00",
        "outcome": "not connected; calls may be missing",
        "note": "",
    }


def test_no_name_breaks_a_line() -> None:
    names = ["a\nb\r\nc\u2028d", "\udceb", '"', "\x00"]
    stream = io.BytesIO()
    write_json_lines([entry(name) for name in names], stream)
    lines = stream.getvalue().split(b"\n")
    assert [json.loads(line)["caller"]["name"] for line in lines[:-1]] == [
        names[0],
        "?",
        '"',
        "\x00",
    ]
