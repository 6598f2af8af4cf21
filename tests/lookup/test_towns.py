"""A number has the town of its longest prefix, and a bad file costs towns and nothing else."""

from __future__ import annotations

import json
import logging
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from astconsole.lookup.making import make
from astconsole.lookup.towns import LANGUAGES, Towns, TownsError, towns_file
from tests.lookup.samples import made

# what phonenumbers itself says of an example of every country's numbers, and of some more;
# 100 MB that are not to stay in the process of the tests
_ORACLE = """
import json, sys
import phonenumbers as p
from phonenumbers import geocoder
from phonenumbers.phonenumberutil import PhoneNumberType
numbers = [p.example_number_for_type(r, PhoneNumberType.FIXED_LINE) for r in p.SUPPORTED_REGIONS]
numbers += [p.parse(n) for n in ("+442079460123", "+493023125042", "+41446681800", "+12125550142")]
said = {}
for number in filter(None, numbers):
    for language in sys.argv[1:]:
        town = geocoder.description_for_valid_number(number, language)
        if town != geocoder.country_name_for_number(number, language):
            e164 = p.format_number(number, p.PhoneNumberFormat.E164)
            said.setdefault(e164, {})[language] = town
json.dump(said, sys.stdout)
"""


def test_the_longest_prefix_names_the_town(tmp_path: Path) -> None:
    with closing(Towns.open(made(tmp_path))) as towns:
        assert towns.town_of("+12012005555") == "Jersey City, NJ"
        assert towns.town_of("+12013335555") == "New Jersey"
        assert towns.town_of("+12020005555") == ""


def test_it_is_named_in_the_language_asked_for_else_in_english(tmp_path: Path) -> None:
    path = made(tmp_path)
    named = {}
    for language in (*LANGUAGES, "xx"):
        with closing(Towns.open(path, language)) as towns:
            named[language] = towns.town_of("+498912345")
    assert named == {"en": "Munich", "de": "München", "fr": "Munich", "xx": "Munich"}


def test_a_prefix_without_a_name_in_the_language_leaves_it_to_a_shorter_one(tmp_path: Path) -> None:
    path = made(tmp_path)
    with closing(Towns.open(path, "fr")) as towns:
        assert towns.town_of("+243573000") == "Province Orientale (Kisanga)"
    with closing(Towns.open(path, "de")) as towns:
        assert towns.town_of("+243573000") == "Oriental Province"
        assert towns.town_of("+245320000") == ""


@pytest.mark.parametrize("number", ["", "+", "+49x", "anonymous", "+٤٩٣٠", "0" * 400, "-4930"])
def test_what_is_no_number_has_no_town(tmp_path: Path, number: str) -> None:
    with closing(Towns.open(made(tmp_path))) as towns:
        assert towns.town_of(number) == ""


def test_it_says_what_phonenumbers_says_in_each_language(real: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", _ORACLE, *LANGUAGES], capture_output=True, check=True
    )
    said: dict[str, dict[str, str]] = json.loads(told.stdout)
    assert len(said) > 120
    for language in LANGUAGES:
        with closing(Towns.open(real, language)) as towns:
            for number, names in said.items():
                if language in names:
                    town = towns.town_of(number)
                    whole = names[language]
                    assert town == whole or (town[-1] == "…" and whole.startswith(town[:-2])), (
                        number
                    )


def test_the_file_is_a_small_part_of_what_it_is_made_from(real: Path) -> None:
    assert real.stat().st_size < 8_000_000


def test_the_window_s_process_never_loads_what_the_file_is_made_from(real: Path) -> None:
    script = """
import sys
from pathlib import Path
import astconsole.app.main, astconsole.app.demo
from astconsole.lookup.towns import Towns
from astconsole.ui.numbers import NumberFormatter
print(NumberFormatter("DE", place_of=Towns.open(Path(sys.argv[1])).town_of)("030901820").place)
assert not [name for name in sys.modules if "geodata" in name]
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(real)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("Berlin\n", 0), done.stderr


def _other_layout(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _no_prefixes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM prefix")


@pytest.mark.parametrize(
    "harm",
    [
        Path.unlink,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:4096]),
        _other_layout,
        _no_prefixes,
    ],
    ids=["missing", "empty", "something else", "cut off", "another layout", "without prefixes"],
)
def test_what_is_no_file_of_towns_is_refused_with_its_name(
    tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    path = made(tmp_path)
    harm(path)
    with pytest.raises(TownsError, match=path.name):
        Towns.open(path)


def test_damage_found_later_is_said_once_and_the_file_made_anew_by_the_next_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = make(tmp_path, lambda: ((10_000 + at, (f"Town {at}", None, None)) for at in range(9000)))
    towns = Towns.open(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))
    with caplog.at_level(logging.WARNING):
        assert [towns.town_of("+10005123"), towns.town_of("+10006123")] == ["", ""]
    assert [record.exc_info for record in caplog.records] == [None]
    assert path.name in caplog.text
    assert not path.exists()


def test_a_closed_one_knows_no_towns_any_more(tmp_path: Path) -> None:
    towns = Towns.open(made(tmp_path))
    towns.close()
    towns.close()
    assert towns.town_of("+4930123") == ""


def test_another_version_of_phonenumbers_has_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = towns_file(tmp_path)
    monkeypatch.setattr("phonenumbers.__version__", "99.0.1")
    assert towns_file(tmp_path) != before
