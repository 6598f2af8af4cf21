"""``astconsole demo`` on a machine without a screen: it tells, pictures, exports, and ends."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage


@pytest.fixture(scope="module")
def played(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    out = tmp_path_factory.mktemp("demo")
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    shown = {key: value for key, value in os.environ.items() if key not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "astconsole", "demo", "--out", str(out), "--speed", "20"],
        env={**shown, "XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    return out, done


Played = tuple[Path, "subprocess.CompletedProcess[str]"]


def test_it_ends_by_itself_without_a_word_of_complaint(played: Played) -> None:
    _, done = played
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""


def test_the_calls_are_told_and_the_files_are_named(played: Played) -> None:
    out, done = played
    for words in ("calls Amélie Laurent (101)", "puts the call on hold", "logged:"):
        assert words in done.stdout
    assert str(out / "popup.png") in done.stdout
    assert str(out / "calls.csv") in done.stdout


def test_the_pictures_show_something(played: Played) -> None:
    out, _ = played
    for name in ("popup", "talking", "on-hold", "call-log"):
        image = QImage(str(out / f"{name}.png"))
        assert image.width() > 200, name
        spots = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        colours = {image.pixel(x, y) for x, y in spots}
        assert len(colours) > 5, name


def test_every_call_is_in_every_export(played: Played) -> None:
    out, done = played
    logged = done.stdout.count("logged:")
    assert logged >= 5
    with (out / "calls.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == logged
    lines = [json.loads(line) for line in (out / "calls.jsonl").read_text("utf-8").splitlines()]
    assert len(lines) == logged
    assert {"answered", "no answer"} <= {line["finalStatus"] for line in lines}
    assert len((out / "Master.csv").read_text("utf-8").splitlines()) == logged
