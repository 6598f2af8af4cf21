from __future__ import annotations

import pytest

from astconsole.settings import GROUPS, TABLE, Settings, setting
from astconsole.settings.checking import check, expected, parse
from astconsole.settings.loading import settings_from, value_of, values_of
from astconsole.settings.table import Kind, Setting


def test_the_groups_stand_in_the_order_of_the_preferences() -> None:
    assert [group.name for group in GROUPS] == [
        "connection",
        "me",
        "popup",
        "log",
        "appearance",
        "lookup",
        "behaviour",
    ]
    assert all(group.help.endswith(".") for group in GROUPS)


@pytest.mark.parametrize("known", TABLE, ids=lambda known: known.key)
def test_every_setting_is_declared_well(known: Setting) -> None:
    assert known.help.endswith(".")
    assert setting(known.key) is known
    assert known.key == f"{known.group}.{known.name}"
    assert bool(known.choices) == (known.kind is Kind.CHOICE)
    assert check(known, known.default) == known.default
    assert value_of(Settings(), known.key) == known.default
    assert expected(known)
    assert known.variable == "ASTCONSOLE_" + known.key.replace(".", "_").upper()


def test_no_two_settings_share_a_variable() -> None:
    assert len({known.variable for known in TABLE}) == len(TABLE)


def test_no_secret_is_a_setting() -> None:
    names = {known.name for known in TABLE}
    assert not names & {"password", "secret", "token"}
    assert "password_command" in names  # a way to one, not one


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("connection.port", [1, 65535], [0, 65536, "5038", 5038.0, True, None]),
        ("connection.connect_timeout", [0, 0.5, 10], [-1, "1", float("nan"), float("inf"), True]),
        ("connection.tls", [True, False], [1, 0, "true", None]),
        ("connection.host", ["pbx", "", "2001:db8::1"], [1, "a\nb", "a\x00", "\udc80", ["a"]]),
        ("connection.events", ["on", "call,agent", "call, agent"], ["call;agent", "all!", "a,"]),
        ("connection.plain_login", ["auto", "never"], ["maybe", "", True]),
        (
            "me.extensions",
            [[], ["101"], [101, "PJSIP/a"]],
            ["101", [1.5], [True], [["a"]], ["a\x00"]],
        ),
        ("me.region", ["DE", "", "de"], ["DEU", "D", "49"]),
        ("lookup.crm_url", ["https://crm/?n={number}", ""], ["javascript:x", "crm", "ftp://x"]),
        ("log.retention_days", [0, 30], [-1, 1.5]),
    ],
)
def test_what_is_right_and_what_is_not(key: str, good: list[object], bad: list[object]) -> None:
    known = setting(key)
    for value in good:
        check(known, value)
    for value in bad:
        with pytest.raises(ValueError, match="must be"):
            check(known, value)


def test_values_are_tidied_but_never_bent() -> None:
    assert check(setting("connection.host"), "  pbx ") == "pbx"
    assert check(setting("me.extensions"), [101, " 102 ", ""]) == ("101", "102")
    assert check(setting("connection.connect_timeout"), 5) == 5.0


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("connection.port", " 5039 ", 5039),
        ("connection.tls", "yes", True),
        ("connection.tls", "OFF", False),
        ("connection.connect_timeout", "2.5", 2.5),
        ("me.extensions", "101, PJSIP/a ,", ("101", "PJSIP/a")),
        ("me.extensions", "", ()),
        ("appearance.theme", "dark", "dark"),
        ("connection.host", "pbx", "pbx"),
    ],
)
def test_texts_stand_for_values(key: str, text: str, value: object) -> None:
    assert parse(setting(key), text) == value


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("connection.port", "abc"),
        ("connection.port", "5038.0"),
        ("connection.port", "9" * 30),
        ("connection.port", "٥٠٣٨"),
        ("connection.tls", "maybe"),
        ("connection.connect_timeout", "nan"),
        ("connection.connect_timeout", "1e3"),
        ("appearance.theme", "blue"),
    ],
)
def test_texts_that_stand_for_none(key: str, text: str) -> None:
    with pytest.raises(ValueError, match="must be"):
        parse(setting(key), text)


def test_words_say_what_would_be_right() -> None:
    with pytest.raises(ValueError, match=r"must be a whole number 1–65535, not 'abc'"):
        parse(setting("connection.port"), "abc")
    with pytest.raises(ValueError, match=r"must be one of “system”, “light”, “dark”, not 'blue'"):
        check(setting("appearance.theme"), "blue")
    with pytest.raises(ValueError, match=r"not 'x x{50,58}…"):
        check(setting("connection.events"), "x x" + "x" * 500)


def test_values_by_key_and_back() -> None:
    changed = settings_from({"connection.port": 1, "me.extensions": ("7",), "popup.enabled": False})
    assert (changed.connection.port, changed.me.extensions, changed.popup.enabled) == (
        1,
        ("7",),
        False,
    )
    assert changed.connection.host == "localhost"
    assert settings_from(values_of(changed)) == changed
    assert settings_from({}) == Settings()
    with pytest.raises(KeyError):
        value_of(changed, "connection.prot")
