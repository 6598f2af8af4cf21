"""No setting is without its words, and translators are given all of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from astconsole.settings.table import GROUPS, TABLE, Kind, Setting, setting
from astconsole.ui.preferences import words


@pytest.mark.parametrize("known", TABLE, ids=[known.key for known in TABLE])
def test_every_setting_has_its_words(known: Setting) -> None:
    assert words.title(known) != known.key
    assert words.help_text(known) == known.help
    for choice in known.choices:
        assert words.choice_title(known, choice) != choice
    assert words.value_text(known, known.default)


def test_every_group_has_a_title() -> None:
    assert [words.group_title(group.name) for group in GROUPS] == [
        "Connection",
        "Me",
        "Popup",
        "Call log",
        "Appearance",
        "Lookup",
        "Behaviour",
    ]


def test_titles_tell_settings_apart() -> None:
    for group in GROUPS:
        titles = [words.title(known) for known in group.settings]
        assert len(set(titles)) == len(titles)


def test_translators_are_given_every_text_of_the_table() -> None:
    wanted = {known.help for known in TABLE} | {group.help for group in GROUPS}
    wanted |= {known.expected for known in TABLE if known.expected}
    assert words.texts_of_the_table() == wanted


def test_every_text_is_marked_where_lupdate_sees_it() -> None:
    """Texts reach the translation by a variable; so each must stand in a marker as it is."""
    tree = ast.parse(Path(words.__file__).read_text(encoding="utf-8"))
    marked = {
        call.args[1].value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"QT_TRANSLATE_NOOP", "translate"}
        and isinstance(call.args[1], ast.Constant)
    }
    shown = {words.title(known) for known in TABLE} | words.texts_of_the_table()
    assert shown <= marked


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("connection.port", 5038, ""),
        ("connection.port", 70000, "Must be a whole number from 1 to 65535."),
        ("connection.port", "many", "Must be a whole number from 1 to 65535."),
        ("connection.connect_timeout", -1.0, "Must be a number, 0 or more."),
        ("connection.reconnect_longest", 0.5, "Must be a number from 1 to 3600."),
        ("me.region", "Germany", "Must be a country of two letters such as DE."),
        ("me.region", "", ""),
        ("connection.host", "a\nb", "Must be one line of text."),
        ("me.extensions", ("101", "a\tb"), "Each must be one line of text."),
        ("lookup.crm_url", "ftp://x", None),
    ],
)
def test_what_is_wrong_is_said(key: str, value: object, said: str | None) -> None:
    if said is None:
        assert "http" in words.problem(setting(key), value)
    else:
        assert words.problem(setting(key), value) == said


def test_every_kind_is_known() -> None:
    assert {known.kind for known in TABLE} <= set(Kind)
