from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from astconsole.settings import (
    TABLE,
    Loaded,
    Settings,
    SettingsFileError,
    SettingsSyntaxError,
    SettingsValueError,
    load,
    save,
)
from astconsole.settings.loading import values_of
from astconsole.settings.saving import changes_between, template
from astconsole.settings.table import Kind, Setting, Value

BY_HAND = """\
# My settings, do not touch!
[connection] # the PBX downstairs
host = "pbx.old"   # it moved
port = 5038

[me]
# desk and mobile
extensions = ["101", "201"]

[future]
"""


def read(path: Path) -> Loaded:
    return load(user=path, system=path.with_name("none"), environ={})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "astconsole" / "config.toml"


def test_a_new_file_shows_every_setting(path: Path) -> None:
    save(path, {"connection.host": "pbx", "me.extensions": ["101"]})
    text = path.read_text(encoding="utf-8")
    assert '\nhost = "pbx"\n' in text
    assert '\nextensions = ["101"]\n' in text
    for known in TABLE:
        assert f"{known.name} = " in text
        assert known.help in text
    loaded = read(path)
    assert loaded.settings.connection.host == "pbx"
    assert set(loaded.origins) == {"connection.host", "me.extensions"}
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_template_with_every_comment_taken_off_is_the_defaults(path: Path) -> None:
    lines = template().splitlines()
    bare = "\n".join(line[1:] if line[:1] == "#" and line[1:2] != " " else line for line in lines)
    path.parent.mkdir()
    path.write_text(bare, encoding="utf-8")
    loaded = read(path)
    assert loaded.settings == Settings()
    assert set(loaded.origins) == {known.key for known in TABLE}


def test_only_what_changed_is_touched(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(BY_HAND, encoding="utf-8")
    path.chmod(0o640)
    save(path, {"connection.host": "pbx.new", "connection.user": "me", "connection.port": None})
    assert path.read_text(encoding="utf-8") == BY_HAND.replace('"pbx.old"', '"pbx.new"').replace(
        "port = 5038\n", 'user = "me"\n'
    )
    save(path, {"popup.enabled": False, "log.retention_days": None})
    assert path.read_text(encoding="utf-8").endswith("[future]\n\n[popup]\nenabled = false\n")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [file.name for file in path.parent.iterdir()] == ["config.toml"]


def test_a_file_that_is_no_toml_is_not_written_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[connection\n", encoding="utf-8")
    with pytest.raises(SettingsSyntaxError, match="line 1"):
        save(path, {"connection.host": "x"})
    assert path.read_text(encoding="utf-8") == "[connection\n"


def test_what_is_wrong_is_not_saved(path: Path) -> None:
    with pytest.raises(SettingsValueError, match=r"connection\.port must be a whole number"):
        save(path, {"connection.port": "x"})
    with pytest.raises(SettingsValueError, match=r"did you mean connection\.port"):
        save(path, {"connection.prot": 1})
    assert not path.exists()


def test_a_group_written_on_one_line_can_be_changed(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('connection = { host = "a", port = 1 }\nme.region = "DE"\n', encoding="utf-8")
    save(path, {"connection.host": "b", "me.region": "FR", "me.watch_all": True})
    loaded = read(path).settings
    assert (loaded.connection.host, loaded.connection.port) == ("b", 1)
    assert (loaded.me.region, loaded.me.watch_all) == ("FR", True)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsFileError, match=r"cannot be (read|written)"):
        save(tmp_path / "file" / "config.toml", {"connection.host": "x"})


def values(known: Setting) -> st.SearchStrategy[Value]:
    text = st.text(st.characters(exclude_categories=["C"]), max_size=12).map(str.strip)
    low = int(known.minimum or 0)
    high = int(known.maximum or 10**6)
    match known.kind:
        case Kind.FLAG:
            return st.booleans()
        case Kind.INTEGER:
            return st.integers(low, high)
        case Kind.NUMBER:
            return st.floats(low, high)
        case Kind.CHOICE:
            return st.sampled_from(known.choices)
        case Kind.LIST:
            return st.lists(text.filter(bool), max_size=3).map(tuple)
        case Kind.TEXT:
            return st.just(known.default) if known.pattern else text


CHANGES = st.fixed_dictionaries({}, optional={known.key: values(known) for known in TABLE})


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(first=CHANGES, second=CHANGES)
def test_what_is_saved_is_what_is_loaded(
    path: Path, first: dict[str, Value], second: dict[str, Value]
) -> None:
    path.unlink(missing_ok=True)
    save(path, first)
    save(path, second)
    loaded = read(path)
    assert set(loaded.origins) == first.keys() | second.keys()
    for key, value in {**first, **second}.items():
        assert loaded.value(key) == value
    before = path.read_text(encoding="utf-8")
    save(path, second)
    assert path.read_text(encoding="utf-8") == before


def test_only_differences_are_changes(path: Path) -> None:
    save(path, {"connection.host": "pbx", "popup.enabled": False})
    loaded = read(path)
    wanted = values_of(loaded.settings)
    assert changes_between(loaded, wanted) == {}
    wanted |= {"connection.host": "other", "popup.enabled": True, "me.watch_all": True}
    assert changes_between(loaded, wanted) == {
        "connection.host": "other",
        "popup.enabled": None,
        "me.watch_all": True,
    }
    save(path, changes_between(loaded, wanted))
    again = read(path)
    assert values_of(again.settings) == wanted
    assert "popup.enabled" not in again.origins


def test_a_default_that_goes_over_the_administrators_value_is_written(path: Path) -> None:
    system = path.with_name("system.toml")
    path.parent.mkdir()
    system.write_text("[popup]\nenabled = false\n", encoding="utf-8")
    path.write_text("", encoding="utf-8")
    loaded = load(user=path, system=system, environ={})
    changes = changes_between(loaded, {"popup.enabled": True})
    assert changes == {"popup.enabled": True}
    save(path, changes)
    assert load(user=path, system=system, environ={}).settings.popup.enabled
