"""All layers of the settings into one value.

Each layer goes over the one before: the defaults, the administrator's file, the person's file, the
environment (``ASTCONSOLE_CONNECTION_PORT=5039``), the command line.

The rule kept here: nothing that was set is passed over in silence. A wrong value is an error that
names its place, not a default.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from astconsole.settings import places
from astconsole.settings.checking import check, parse, unknown
from astconsole.settings.errors import SettingsError, SettingsFileError, SettingsValueError
from astconsole.settings.model import Settings
from astconsole.settings.table import GROUPS, PREFIX, TABLE, Setting, Value, setting
from astconsole.settings.toml_file import TomlFile, read_toml

_Given = TypeVar("_Given")
COMMAND_LINE: Final = "command line"
DEMO: Final = "demo"
"""Origins that are no place: given on the command line; what makes the demo office the demo."""

_SECRETS: Final = frozenset({"password", "secret"})


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, and where each came from.

    Attributes:
        settings: the typed value.
        origins: for each key that somebody set, where: ``FILE line N``, a variable,
            :data:`COMMAND_LINE` or :data:`DEMO`. A key at its default is not in it.
        user_file: the file :func:`~astconsole.settings.saving.save` is to write.
    """

    settings: Settings
    origins: Mapping[str, str]
    user_file: Path

    def value(self, key: str) -> Value:
        """The value of a setting by its key."""
        return value_of(self.settings, key)


def load(
    *,
    user: Path | None = None,
    system: Path | None = None,
    environ: Mapping[str, str] | None = None,
    overrides: Mapping[str, object] | None = None,
) -> Loaded:
    """Read every layer.

    Args:
        user: the person's file; when given it must be there. None: the usual one, if it is.
        system: the administrator's file; None: the usual one.
        environ: the environment; None: this process's.
        overrides: from the command line: values by key; a text is parsed; None is passed over.

    Raises:
        SettingsError: one of its children; with several things wrong, the first, with the others
            as notes.
    """
    user_path = user or places.user_file()
    layers = [read_toml(system or places.system_file()), read_toml(user_path)]
    if user is not None and layers[1] is None:
        raise SettingsFileError(f"there is no settings file {user}", path=user)
    wrong: list[SettingsError] = []
    values: dict[str, Value] = {}
    origins: dict[str, str] = {}
    for file in layers:
        if file is not None:
            _take_file(file, values, origins, wrong)
    _take_environment(os.environ if environ is None else environ, values, origins, wrong)
    _take_overrides(overrides or {}, values, origins, wrong)
    if wrong:
        for other in wrong[1:]:
            wrong[0].add_note(str(other))
        raise wrong[0]
    return Loaded(settings_from(values), origins, user_path)


def settings_from(values: Mapping[str, Value]) -> Settings:
    """Settings with these values by key, the others at their defaults. They are not checked."""
    settings = Settings()
    for group in GROUPS:
        given = {known.name: values[known.key] for known in group.settings if known.key in values}
        if given:
            changed = replace(getattr(settings, group.name), **given)
            settings = replace(settings, **{group.name: changed})
    return settings


def value_of(settings: Settings, key: str) -> Value:
    """The value of a setting by its key.

    Raises:
        KeyError: there is no such setting.
    """
    known = setting(key)
    value: Value = getattr(getattr(settings, known.group), known.name)
    return value


def values_of(settings: Settings) -> dict[str, Value]:
    """Every setting's value by its key."""
    return {known.key: value_of(settings, known.key) for known in TABLE}


def _take_file(
    file: TomlFile, values: dict[str, Value], origins: dict[str, str], wrong: list[SettingsError]
) -> None:
    for key, given in file.values.items():
        where = file.where(key)
        try:
            values[key] = _judged(check, key, given)
            origins[key] = where
        except ValueError as error:
            wrong.append(
                SettingsValueError(
                    f"{where}: {error}", path=file.path, line=file.line_of(key), key=key
                )
            )


def _take_environment(
    environ: Mapping[str, str],
    values: dict[str, Value],
    origins: dict[str, str],
    wrong: list[SettingsError],
) -> None:
    by_variable = {known.variable: known for known in TABLE}
    prefixes = tuple(f"{PREFIX}{group.name.upper()}_" for group in GROUPS)
    for variable, text in sorted(environ.items()):
        if not variable.startswith(prefixes):
            continue  # ASTCONSOLE_PASSWORD and the like are others' business
        known = by_variable.get(variable)
        key = known.key if known else variable[len(PREFIX) :].lower().replace("_", ".", 1)
        try:
            values[key] = _judged(parse, key, text)
            origins[key] = variable
        except ValueError as error:
            wrong.append(SettingsValueError(f"environment variable {variable}: {error}", key=key))


def _take_overrides(
    overrides: Mapping[str, object],
    values: dict[str, Value],
    origins: dict[str, str],
    wrong: list[SettingsError],
) -> None:
    for key, given in overrides.items():
        if given is None:
            continue
        try:
            if isinstance(given, str):
                values[key] = _judged(parse, key, given)
            else:
                values[key] = _judged(check, key, given)
            origins[key] = COMMAND_LINE
        except ValueError as error:
            wrong.append(SettingsValueError(f"command line: {error}", key=key))


def _judged(judge: Callable[[Setting, _Given], Value], key: str, given: _Given) -> Value:
    try:
        known = setting(key)
    except KeyError:
        if key.rpartition(".")[2].lower() in _SECRETS:
            raise ValueError(
                f"{key} is not a setting: a password is kept in the keyring, never here "
                "(or see connection.password_command)"
            ) from None
        raise ValueError(unknown(key)) from None
    try:
        return judge(known, given)
    except ValueError as error:
        raise ValueError(f"{known.key} {error}") from None
