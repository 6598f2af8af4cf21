"""The file of towns comes whole or not at all, and making it is in nobody's way."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from astconsole.lookup.making import Places, have_made, make, short
from astconsole.lookup.towns import Towns, TownsError, towns_file
from tests.lookup.samples import made, some_places

_MAKER = [sys.executable, "-m", "astconsole.lookup"]


def town(path: Path, number: str) -> str:
    with closing(Towns.open(path)) as towns:
        return towns.town_of(number)


def test_nothing_but_the_file_is_left_in_a_folder_made_for_it(tmp_path: Path) -> None:
    path = made(tmp_path / "cache" / "astconsole")
    assert list(path.parent.iterdir()) == [path]


def test_what_fails_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    path = made(tmp_path)

    def full() -> Places:
        yield from some_places()
        raise OSError(28, "No space left on device")

    with pytest.raises(TownsError, match="No space"):
        make(tmp_path, full)
    assert list(tmp_path.iterdir()) == [path]
    assert town(path, "+493012345") == "Berlin"


def test_those_of_other_versions_are_deleted_and_nothing_else(tmp_path: Path) -> None:
    old, dead = tmp_path / "towns-1-8.0.0.db", tmp_path / "towns-1-8.0.0.db.abc.new"
    at_work, foreign = tmp_path / "towns-1-8.0.1.db.def.new", tmp_path / "notes.db"
    for path in (old, dead, at_work, foreign):
        path.touch()
    os.utime(dead, (0, 0))
    path = made(tmp_path)
    assert set(tmp_path.iterdir()) == {path, at_work, foreign}


def test_the_reader_of_an_old_one_reads_on_while_a_new_one_comes(tmp_path: Path) -> None:
    path = made(tmp_path)
    with closing(Towns.open(path)) as towns:
        make(tmp_path, lambda: iter([(4930, ("Elsewhere", None, None))]))
        assert towns.town_of("+493012345") == "Berlin"
    assert town(path, "+493012345") == "Elsewhere"


def test_two_consoles_that_make_it_at_once_both_have_it(tmp_path: Path) -> None:
    makers = [subprocess.Popen([*_MAKER, str(tmp_path)]) for _ in range(2)]
    assert [maker.wait() for maker in makers] == [0, 0]
    assert list(tmp_path.iterdir()) == [towns_file(tmp_path)]
    assert town(towns_file(tmp_path), "+493012345") == "Berlin"


def test_a_folder_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = subprocess.run(
        [*_MAKER, str(tmp_path / "file" / "cache")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "file" in done.stderr


@pytest.mark.parametrize("geodata", [None, type("Empty", (), {"GEOCODE_DATA": {}})])
def test_a_phonenumbers_without_places_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, geodata: object
) -> None:
    monkeypatch.setitem(sys.modules, "phonenumbers.geodata", geodata)
    with pytest.raises(TownsError, match="knows no places"):
        make(tmp_path)
    assert list(tmp_path.iterdir()) == []


async def test_it_is_made_wherever_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies in that folder under the name of a module is not run."""
    started = tmp_path / "started"
    started.mkdir()
    for name in ("phonenumbers", "astconsole", "sqlite3"):
        (started / f"{name}.py").write_text("raise SystemExit('not me')")
    monkeypatch.chdir(started)
    await have_made(tmp_path / "cache")
    assert town(towns_file(tmp_path / "cache"), "+493012345") == "Berlin"


async def test_what_the_maker_could_not_do_is_known(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TownsError, match="file"):
        await have_made(tmp_path / "file")


async def test_a_python_that_cannot_be_started_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    with pytest.raises(TownsError, match="no-python"):
        await have_made(tmp_path)


async def test_whoever_waits_no_longer_ends_the_maker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: asyncio.Future[asyncio.subprocess.Process] = asyncio.get_running_loop().create_future()
    begin = asyncio.create_subprocess_exec

    async def watched(*command: str, **more: Any) -> asyncio.subprocess.Process:
        process = await begin(*command, **more)
        begun.set_result(process)
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", watched)
    making = asyncio.ensure_future(have_made(tmp_path))
    maker = await begun
    making.cancel()
    with pytest.raises(asyncio.CancelledError):
        await making
    assert maker.returncode is not None
    assert not towns_file(tmp_path).exists()


@pytest.mark.skipif(not hasattr(os, "nice"), reason="Windows is told when the process begins")
def test_the_maker_gives_way_to_all_others() -> None:
    script = """
import os
from astconsole.lookup import making
making.make = lambda folder: print(os.nice(0))
making.main(["anywhere"])
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "19\n"


SHORTENED: Mapping[str, str] = {
    "Berlin": "Berlin",
    "Llanfairpwllgwyngyll/Menai Bridge": "Llanfairpwllgwyngyll …",
    "Blayney/Baldry/Bathurst/Birriwa/Boorowa/Bribbaree": "Blayney/Baldry/Bathurst/Birriwa …",
    "South State Street, Salt Lake City, UT": "South State Street …",
    "Donaudampfschifffahrtsgesellschaftshausen": "Donaudampfschifffahrtsgesellscha …",
}


@pytest.mark.parametrize("whole", SHORTENED)
def test_a_long_list_of_towns_is_cut_between_two_of_them(whole: str) -> None:
    assert short(whole) == SHORTENED[whole]
