"""Writing changed settings back into a person's file, with their comments kept.

The rule kept here: only what changed is touched; a file that cannot be read is not written over;
the new content takes the file's place in one step.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from astconsole.settings.checking import check, unknown
from astconsole.settings.errors import SettingsFileError, SettingsValueError
from astconsole.settings.loading import Loaded
from astconsole.settings.table import GROUPS, Setting, Value, setting
from astconsole.settings.toml_file import parse_toml, read_toml


def save(path: Path, changes: Mapping[str, object | None]) -> None:
    """Set some settings in a file, made if need be; None takes one out of it again.

    Raises:
        SettingsValueError: a key that is no setting, or a value that cannot be right.
        SettingsSyntaxError: the file there is no TOML; it is left as it is.
        SettingsFileError: it cannot be written; it is left as it is.
    """
    checked = {key: _checked(key, value) for key, value in changes.items()}
    before = read_toml(path)
    if before is None:
        text = template({key: value for key, value in checked.items() if value is not None})
    else:
        text = _edited(before.text, checked)
    parse_toml(text.encode(), path)  # never leave behind what could not be read again
    _replace(path, text)


def template(values: Mapping[str, Value] | None = None) -> str:
    """A settings file that shows every setting: those given set, the others as comments."""
    import tomlkit  # noqa: PLC0415 - only when something is written

    given = values or {}
    lines = ["# Settings of astconsole. Lines that begin with # show what holds without them."]
    for group in GROUPS:
        lines += ["", f"[{group.name}] # {group.help}"]
        for known in group.settings:
            value = given.get(known.key, known.default)
            item = tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()
            mark = "" if known.key in given else "#"
            lines += [f"# {_described(known)}", f"{mark}{known.name} = {item}"]
    return "\n".join(lines) + "\n"


def changes_between(before: Loaded, wanted: Mapping[str, Value]) -> dict[str, Value | None]:
    """What to :func:`save` so that ``wanted`` holds: only what differs from what holds now.

    A value that is the default, and that no layer below sets, is taken out of the file.
    """
    changes: dict[str, Value | None] = {}
    for key, value in wanted.items():
        if value != before.value(key):
            set_here = before.origins.get(key, "").startswith(str(before.user_file))
            changes[key] = None if set_here and value == setting(key).default else value
    return changes


def _described(known: Setting) -> str:
    return f"{known.help} ({', '.join(known.choices)})" if known.choices else known.help


def _checked(key: str, value: object | None) -> Value | None:
    try:
        known = setting(key)
    except KeyError:
        raise SettingsValueError(unknown(key), key=key) from None
    if value is None:
        return None
    try:
        return check(known, value)
    except ValueError as error:
        raise SettingsValueError(f"{key} {error}", key=key) from error


def _edited(text: str, changes: Mapping[str, Value | None]) -> str:
    import tomlkit  # noqa: PLC0415 - only when something is written

    document = tomlkit.parse(text)
    for key, value in changes.items():
        group, _, name = key.partition(".")
        if value is None:
            if group in document and name in document[group]:
                del document[group][name]
            continue
        if group not in document:
            document[group] = tomlkit.table()
        document[group][name] = list(value) if isinstance(value, tuple) else value
    return tomlkit.dumps(document)


def _replace(path: Path, text: str) -> None:
    unfinished: Path | None = None
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o600
        unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(unfinished, flags, mode), "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(mode)  # what the umask took away
        unfinished.replace(target)
    except OSError as error:
        if unfinished is not None:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        raise SettingsFileError(
            f"{path} cannot be written ({error.strerror}); "
            "check the folder's permissions and the room on the disk",
            path=path,
        ) from error
