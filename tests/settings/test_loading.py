from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from astconsole.settings import (
    Loaded,
    Settings,
    SettingsError,
    SettingsFileError,
    SettingsSyntaxError,
    SettingsValueError,
    cache_folder,
    load,
    log_file,
    system_file,
    user_file,
)


class Files:
    """The two files, where a test wants them."""

    def __init__(self, folder: Path) -> None:
        self.user = folder / "config.toml"
        self.system = folder / "system.toml"

    def load(
        self,
        user: str | bytes = "",
        system: str = "",
        environ: dict[str, str] | None = None,
        overrides: dict[str, object] | None = None,
    ) -> Loaded:
        self.user.write_bytes(user if isinstance(user, bytes) else user.encode())
        self.system.write_text(system, encoding="utf-8")
        return load(user=self.user, system=self.system, environ=environ or {}, overrides=overrides)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_without_anything_the_defaults_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("astconsole.settings.places.user_file", lambda: tmp_path / "none.toml")
    loaded = load(system=tmp_path / "none", environ={})
    assert loaded.settings == Settings()
    assert loaded.origins == {}
    assert loaded.user_file == tmp_path / "none.toml"
    assert loaded.value("connection.port") == 5038


def test_each_layer_goes_over_the_one_before(files: Files) -> None:
    system = '[connection]\nhost = "s"\nuser = "s"\nport = 1\nevents = "off"\n'
    user = '[connection]\nuser = "u"\nport = 2\nevents = "call"\n'
    loaded = files.load(
        user,
        system,
        {"ASTCONSOLE_CONNECTION_PORT": "3", "ASTCONSOLE_CONNECTION_EVENTS": "cdr"},
        {"connection.events": "agent", "connection.tls": None},
    )
    connection = loaded.settings.connection
    assert (connection.host, connection.user, connection.port, connection.events) == (
        "s",
        "u",
        3,
        "agent",
    )
    assert loaded.origins == {
        "connection.host": f"{files.system} line 2",
        "connection.user": f"{files.user} line 2",
        "connection.port": "ASTCONSOLE_CONNECTION_PORT",
        "connection.events": "command line",
    }


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (
            '# comment\n\n[connection]\nhost = "x"\nport = "abc"\n',
            5,
            "connection.port must be a whole number 1–65535, not 'abc'",
        ),
        (
            "[connection]\nprot = 1\n",
            2,
            "connection.prot is not a setting; did you mean connection.port?",
        ),
        ("[conection]\nport = 1\n", 2, "did you mean connection.port?"),
        ("[popup]\nxyzzy = 1\n", 2, "popup.xyzzy is not a setting; [popup] has enabled, "),
        ("[xyzzy]\nx = 1\n", 2, "xyzzy.x is not a setting; there are [connection], [me], "),
        ("port = 5038\n", 1, "port stands outside its table: write it below [connection]"),
        ("connection = 1\n", 1, "connection is no setting but a table: write [connection]"),
        ("connection.port = 0\n", 1, "connection.port must be a whole number"),
        ("[connection]\n'port' = 0\n", 2, "connection.port must be"),
        ('note = """\n[connection]\nport = 0\n"""\n[connection]\nport = 0\n', 6, "connection.port"),
        ("[connection]\r\nport = 0\r\n", 2, "connection.port must be"),
        ("\ufeff[connection]\nport = 0\n", 2, "connection.port must be"),
        (
            '[connection]\npassword = "hunter2"\n',
            2,
            "a password is kept in the keyring, never here",
        ),
        ("[[me]]\nextensions = []\n", None, "me"),
    ],
)
def test_a_wrong_value_is_named_with_file_and_line(
    files: Files, text: str, line: int | None, words: str
) -> None:
    with pytest.raises(SettingsValueError) as caught:
        files.load(text)
    errors = [str(caught.value), *getattr(caught.value, "__notes__", [])]
    where = str(files.user) if line is None else f"{files.user} line {line}: "
    assert any(error.startswith(where) and words in error for error in errors), errors
    assert "hunter2" not in "".join(errors)


def test_the_error_knows_where_it_is(files: Files) -> None:
    with pytest.raises(SettingsValueError) as caught:
        files.load("[connection]\nport = 0\n")
    assert (caught.value.path, caught.value.line, caught.value.key) == (
        files.user,
        2,
        "connection.port",
    )


def test_everything_wrong_is_told_at_once(files: Files) -> None:
    with pytest.raises(SettingsValueError, match=r"line 2") as caught:
        files.load("[connection]\nport = 0\ntls = 3\n", environ={"ASTCONSOLE_POPUP_ENABLED": "x"})
    notes = caught.value.__notes__
    assert len(notes) == 2
    assert "line 3: connection.tls must be true or false, not 3" in notes[0]
    assert notes[1].startswith("environment variable ASTCONSOLE_POPUP_ENABLED: popup.enabled must")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[connection]\nhost = pbx\n", "line 2 column 8: Invalid value (texts stand in quotes"),
        ("[connection\nport = 1\n", "line 1 column 12: "),
        ("a = 1\na = 2\n", "line 2 column 6: "),
        ("x = [1,\n2\n", "line 2: "),
        (b"[me]\n# \xe9\n", "line 2: not UTF-8 text; save the file as UTF-8"),
        ("[me]\nx = '\x00'\n", "line 2"),
        ("x = " + "[" * 5000, "line 1"),
    ],
)
def test_what_is_no_toml_is_named_with_its_line(
    files: Files, text: str | bytes, where: str
) -> None:
    with pytest.raises(SettingsSyntaxError) as caught:
        files.load(text)
    assert str(caught.value).startswith(f"{files.user} {where}")
    assert caught.value.line == int(where.split()[1].rstrip(":"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.binary(max_size=200) | st.text("[]=\"'\n#.,aport1 connection", max_size=80))
def test_no_file_is_too_strange(files: Files, text: bytes | str) -> None:
    try:
        files.load(text)
    except SettingsError as error:
        assert str(files.user) in str(error)  # noqa: PT017


def test_variables_of_others_are_not_ours(files: Files) -> None:
    environ = {"ASTCONSOLE_PASSWORD": "x", "ASTCONSOLE_DEBUG": "1", "PATH": "/bin"}
    assert files.load(environ=environ).settings == Settings()


def test_a_variable_with_a_typo_is_named(files: Files) -> None:
    with pytest.raises(
        SettingsValueError,
        match=r"ASTCONSOLE_CONNECTION_PROT: connection\.prot is not a setting; did you mean",
    ):
        files.load(environ={"ASTCONSOLE_CONNECTION_PROT": "1"})


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"connection.port": "70000"}, "command line: connection.port must be"),
        ({"connection.port": 70000}, "command line: connection.port must be"),
        ({"connection.prot": 1}, "command line: connection.prot is not a setting"),
    ],
)
def test_a_wrong_option_is_named(files: Files, overrides: dict[str, object], words: str) -> None:
    with pytest.raises(SettingsValueError, match=words):
        files.load(overrides=overrides)


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsFileError, match=r"there is no settings file .*nowhere\.toml"):
        load(user=tmp_path / "nowhere.toml", system=tmp_path / "none", environ={})


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsFileError, match=r"cannot be read"):
        load(user=tmp_path, system=tmp_path / "none", environ={})
    big = tmp_path / "big.toml"
    big.write_bytes(b"#" * 1_000_002)
    with pytest.raises(SettingsFileError, match="too big"):
        load(user=big, system=tmp_path / "none", environ={})


def test_places_are_named_after_us() -> None:
    assert system_file().name == user_file().name == "config.toml"
    assert "astconsole" in str(system_file())
    assert "astconsole" in str(user_file())
    assert log_file().name == "calls.db"
    assert cache_folder().name == "astconsole"
