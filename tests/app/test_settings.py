"""Every setting does something: whatever the preferences offer is read where the app is built."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import astconsole.app
import astconsole.cli
from astconsole.settings.table import TABLE, Setting

_BUILDERS = [Path(package.__path__[0]) for package in (astconsole.app, astconsole.cli)]


@cache
def names_in_use() -> set[str]:
    """The attributes that are read, and the keys that are named."""
    nodes = [
        node
        for folder in _BUILDERS
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    ]
    read = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return read | {str(node.value) for node in nodes if isinstance(node, ast.Constant)}


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_a_setting_is_read_by_whoever_builds_the_app(setting: Setting) -> None:
    assert names_in_use() & {setting.name, setting.key}
