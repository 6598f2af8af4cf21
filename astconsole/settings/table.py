"""The table of settings: one row each, derived from their declaration in model.py.

The rule kept here: whoever shows, documents, reads or writes settings goes by this table.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields
from enum import Enum
from typing import Any, Final, Literal, cast, get_origin, get_type_hints

from astconsole.settings.model import OPTION, Option, Settings

Value = str | int | float | bool | tuple[str, ...]
PREFIX: Final = "ASTCONSOLE_"


class Kind(Enum):
    """What a setting holds."""

    TEXT = "text"
    INTEGER = "whole number"
    NUMBER = "number"
    FLAG = "true or false"
    LIST = "list of texts"
    CHOICE = "one of its choices"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: group and name, such as ``connection.port``.
        kind: what it holds.
        default: what holds where nobody set it.
        help: one sentence in English.
        group: the name of its group.
        choices: what a CHOICE may be.
        minimum, maximum: the limits of a number, None without; both are allowed values.
        pattern, expected: see :class:`~astconsole.settings.model.Option`.
    """

    key: str
    kind: Kind
    default: Value
    help: str
    group: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str = ""
    expected: str = ""

    @property
    def name(self) -> str:
        """Its name within the group."""
        return self.key.partition(".")[2]

    @property
    def variable(self) -> str:
        """The environment variable that sets it, such as ``ASTCONSOLE_CONNECTION_PORT``."""
        return PREFIX + self.key.replace(".", "_").upper()


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together: a table of the TOML file, a page of the preferences."""

    name: str
    help: str
    settings: tuple[Setting, ...]


def _kind(hint: Any) -> Kind:
    if get_origin(hint) is Literal:
        return Kind.CHOICE
    if get_origin(hint) is tuple:
        return Kind.LIST
    plain = {str: Kind.TEXT, int: Kind.INTEGER, float: Kind.NUMBER, bool: Kind.FLAG}
    return plain[hint]


def _groups() -> tuple[Group, ...]:
    groups: list[Group] = []
    for name, model in get_type_hints(Settings).items():
        hints = get_type_hints(model)
        settings: list[Setting] = []
        for declared in fields(model):
            option = cast("Option", declared.metadata[OPTION])
            hint = hints[declared.name]
            if declared.default is MISSING or isinstance(hint, types.UnionType):
                raise TypeError(f"{name}.{declared.name} is not declared as a setting is")
            settings.append(
                Setting(
                    key=f"{name}.{declared.name}",
                    kind=_kind(hint),
                    default=declared.default,
                    help=option.help,
                    group=name,
                    choices=option.choices,
                    minimum=option.minimum,
                    maximum=option.maximum,
                    pattern=option.pattern,
                    expected=option.expected,
                )
            )
        groups.append(Group(name, (model.__doc__ or "").strip(), tuple(settings)))
    return tuple(groups)


GROUPS: Final = _groups()
"""The groups in the order of the preferences."""

TABLE: Final = tuple(setting for group in GROUPS for setting in group.settings)
"""Every setting."""

_BY_KEY: Final = {setting.key: setting for setting in TABLE}


def setting(key: str) -> Setting:
    """The setting of that key.

    Raises:
        KeyError: there is none.
    """
    return _BY_KEY[key]


def keys() -> tuple[str, ...]:
    """The keys of all settings."""
    return tuple(_BY_KEY)
