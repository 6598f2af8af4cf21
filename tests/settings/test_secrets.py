from __future__ import annotations

import json
import stat
import sys
from pathlib import Path

import keyring.errors
import pytest

from astconsole.settings import SecretError
from astconsole.settings.secrets import SERVICE, Secret, Secrets, Source, account_of

ACCOUNT = account_of("desk", "pbx.example", 5038)
PASSWORD = 'zażółć="quoted" \'#'


class FakeKeyring:
    """A keyring in memory; ``broken`` is what it raises."""

    def __init__(self, broken: Exception | None = None, *, forgetful: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = broken
        self.forgetful = forgetful

    def get_password(self, service: str, account: str) -> str | None:
        if self.broken:
            raise self.broken
        return self.kept.get((service, account))

    def set_password(self, service: str, account: str, password: str) -> None:
        if self.broken:
            raise self.broken
        if not self.forgetful:
            self.kept[service, account] = password

    def delete_password(self, service: str, account: str) -> None:
        if self.broken:
            raise self.broken
        if (service, account) not in self.kept:
            raise keyring.errors.PasswordDeleteError
        del self.kept[service, account]


BROKEN = [
    keyring.errors.NoKeyringError(),
    keyring.errors.InitError(),
    keyring.errors.KeyringLocked(),
    RuntimeError("D-Bus is gone"),
    OSError("no socket"),
    ValueError("anything"),
]


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "passwords.json"


def test_the_account_names_user_host_and_port() -> None:
    assert ACCOUNT == "desk@pbx.example:5038"


def test_the_keyring_comes_first(own_file: Path) -> None:
    ring = FakeKeyring()
    secrets = Secrets(keyring=ring, own_file=own_file)
    assert secrets.find(ACCOUNT, environ={}) is None
    assert secrets.keep(ACCOUNT, PASSWORD) is Source.KEYRING
    assert ring.kept == {(SERVICE, ACCOUNT): PASSWORD}
    assert not own_file.exists()
    found = secrets.find(ACCOUNT, environ={}, password_command="false")
    assert found == Secret(PASSWORD, Source.KEYRING)
    assert secrets.find(account_of("other", "pbx.example", 5038), environ={}) is None
    secrets.forget(ACCOUNT)
    secrets.forget(ACCOUNT)
    assert secrets.find(ACCOUNT, environ={}) is None


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: type(broken).__name__)
def test_without_a_keyring_a_private_file_serves(own_file: Path, broken: Exception) -> None:
    secrets = Secrets(keyring=FakeKeyring(broken), own_file=own_file)
    assert secrets.keep(ACCOUNT, PASSWORD) is Source.OWN_FILE
    assert str(own_file) in secrets.warning()
    assert "not encrypted" in secrets.warning()
    if sys.platform != "win32":
        assert stat.S_IMODE(own_file.stat().st_mode) == 0o600
        assert stat.S_IMODE(own_file.parent.stat().st_mode) == 0o700
    assert secrets.find(ACCOUNT, environ={}) == Secret(PASSWORD, Source.OWN_FILE)
    assert [file.name for file in own_file.parent.iterdir()] == ["passwords.json"]
    secrets.forget(ACCOUNT)
    assert secrets.find(ACCOUNT, environ={}) is None


def test_a_keyring_that_keeps_nothing_is_noticed(own_file: Path) -> None:
    secrets = Secrets(keyring=FakeKeyring(forgetful=True), own_file=own_file)
    assert secrets.keep(ACCOUNT, PASSWORD) is Source.OWN_FILE


def test_the_keyrings_that_stand_for_none_are_not_used(own_file: Path) -> None:
    secrets = Secrets(own_file=own_file)  # the tests run with keyring.backends.null
    assert secrets.keep(ACCOUNT, PASSWORD) is Source.OWN_FILE
    assert secrets.find(ACCOUNT, environ={}) == Secret(PASSWORD, Source.OWN_FILE)


def test_once_there_is_a_keyring_the_file_is_cleared(own_file: Path) -> None:
    Secrets(keyring=FakeKeyring(OSError()), own_file=own_file).keep(ACCOUNT, "old")
    assert Secrets(keyring=FakeKeyring(), own_file=own_file).keep(ACCOUNT, "new") is Source.KEYRING
    assert json.loads(own_file.read_text()) == {}


def test_file_and_environment_go_before(own_file: Path, tmp_path: Path) -> None:
    secrets = Secrets(keyring=FakeKeyring(), own_file=own_file)
    secrets.keep(ACCOUNT, "kept")
    environ = {"ASTCONSOLE_PASSWORD": "from the environment"}
    given = tmp_path / "given"
    given.write_bytes("from the file é\r\nsecond line\n".encode())
    assert secrets.find(ACCOUNT, environ=environ) == Secret(
        "from the environment", Source.ENVIRONMENT
    )
    assert secrets.find(ACCOUNT, environ=environ, password_file=given) == Secret(
        "from the file é", Source.PASSWORD_FILE
    )
    found = secrets.find(ACCOUNT, environ={"ASTCONSOLE_PASSWORD": ""})
    assert found is not None
    assert found.value == "kept"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "cannot be read"),
        (b"", "empty first line"),
        (b"\nsecond", "empty first line"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_password_file_that_gives_none(
    tmp_path: Path, own_file: Path, content: bytes | None, words: str
) -> None:
    given = tmp_path / "given"
    if content is not None:
        given.write_bytes(content)
    with pytest.raises(SecretError, match=words) as caught:
        Secrets(own_file=own_file).find(ACCOUNT, password_file=given, environ={})
    assert str(given) in str(caught.value)


def python(code: str) -> str:
    return f"'{sys.executable}' -c '{code}'"


def test_a_command_can_give_the_password(own_file: Path) -> None:
    secrets = Secrets(keyring=FakeKeyring(OSError()), own_file=own_file)
    secrets.keep(ACCOUNT, "in the file")
    command = python('print("s3cret"); print("more")')
    assert secrets.find(ACCOUNT, environ={}, password_command=command) == Secret(
        "s3cret", Source.COMMAND
    )


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (python('print("s3cret"); raise SystemExit(3)'), "failed with exit code 3"),
        (python("pass"), "empty first line"),
        ("/nowhere/at/all s3cret", "cannot be run"),
        ("'s3cret", "is no command"),
        ("''", "cannot be run"),
        ("a\x00b", "is no command"),
    ],
)
def test_a_command_that_gives_none_is_said_without_its_words(
    own_file: Path, command: str, words: str
) -> None:
    with pytest.raises(SecretError, match=words) as caught:
        Secrets(keyring=FakeKeyring(), own_file=own_file).find(
            ACCOUNT, environ={}, password_command=command
        )
    assert "connection.password_command" in str(caught.value)
    assert "s3cret" not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_file_others_can_read_is_not_used(own_file: Path) -> None:
    secrets = Secrets(keyring=FakeKeyring(OSError()), own_file=own_file)
    secrets.keep(ACCOUNT, PASSWORD)
    own_file.chmod(0o640)
    with pytest.raises(SecretError, match=r"can be read by others.* chmod 600 "):
        secrets.find(ACCOUNT, environ={})


@pytest.mark.parametrize("content", ["", "{", "\x00"])
def test_a_damaged_file_is_said(own_file: Path, content: str) -> None:
    own_file.parent.mkdir()
    own_file.write_text(content)
    own_file.chmod(0o600)
    with pytest.raises(SecretError, match="delete it and enter them again"):
        Secrets(keyring=FakeKeyring(), own_file=own_file).find(ACCOUNT, environ={})


def test_a_file_with_something_else_in_it_holds_no_password(own_file: Path) -> None:
    own_file.parent.mkdir()
    own_file.write_text('[1, "a"]')
    own_file.chmod(0o600)
    assert Secrets(keyring=FakeKeyring(), own_file=own_file).find(ACCOUNT, environ={}) is None


@pytest.mark.parametrize("password", ["", "a\nb", "a\rb", "a\x00b"])
def test_what_could_not_be_sent_is_not_kept(own_file: Path, password: str) -> None:
    with pytest.raises(SecretError, match="empty or holds a line end"):
        Secrets(keyring=FakeKeyring(), own_file=own_file).keep(ACCOUNT, password)


def test_nowhere_to_keep_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    secrets = Secrets(keyring=FakeKeyring(OSError()), own_file=tmp_path / "file" / "passwords.json")
    with pytest.raises(SecretError, match=r"cannot be (read|written)"):
        secrets.keep(ACCOUNT, PASSWORD)


def test_a_secret_shows_itself_nowhere() -> None:
    secret = Secret(PASSWORD, Source.KEYRING)
    for shown in (repr(secret), str(secret), f"{secret}", f"{[secret]}"):
        assert "quoted" not in shown
