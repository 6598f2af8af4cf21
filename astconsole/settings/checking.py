"""Is that value right for that setting? And a text as a value, for environment and command line.

The rule kept here: what is refused is refused in words that say what would be right; nothing is
silently made to fit.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import Final

from astconsole.settings.table import GROUPS, TABLE, Kind, Setting, Value, keys

_TRUE: Final = frozenset({"1", "true", "yes", "on"})
_FALSE: Final = frozenset({"0", "false", "no", "off"})
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


def check(setting: Setting, value: object) -> Value:
    """The value as the setting holds it.

    Raises:
        ValueError: it cannot be right; the message says what would be, after the key.
    """
    held = _HELD[setting.kind](setting, value)
    if held is None:
        raise ValueError(f"must be {expected(setting)}, not {_shown(value)}")
    return held


def parse(setting: Setting, text: str) -> Value:
    """The value a text stands for, as given in the environment or on the command line.

    Raises:
        ValueError: as :func:`check`.
    """
    value: object = text
    plain = text.strip()
    match setting.kind:
        case Kind.FLAG:
            lowered = plain.lower()
            value = True if lowered in _TRUE else False if lowered in _FALSE else text
        case Kind.INTEGER:
            value = int(plain) if re.fullmatch(r"[+-]?[0-9]{1,15}", plain) else text
        case Kind.NUMBER:
            value = float(plain) if re.fullmatch(r"[+-]?[0-9]{1,15}(\.[0-9]+)?", plain) else text
        case Kind.LIST:
            value = [item for item in re.split(r"[,\n]", text) if item.strip()]
        case Kind.CHOICE:
            value = plain
        case Kind.TEXT:
            pass
    return check(setting, value)


def expected(setting: Setting) -> str:
    """What the setting holds, in words that follow "must be"."""
    if setting.expected:
        return setting.expected
    match setting.kind:
        case Kind.FLAG:
            return "true or false"
        case Kind.INTEGER | Kind.NUMBER:
            what = "a whole number" if setting.kind is Kind.INTEGER else "a number"
            if setting.minimum is None:
                return what
            if setting.maximum is None:
                return f"{what} from {setting.minimum:g} on"
            return f"{what} {setting.minimum:g}–{setting.maximum:g}"
        case Kind.CHOICE:
            return "one of " + ", ".join(f"“{choice}”" for choice in setting.choices)
        case Kind.LIST:
            return 'a list of texts such as ["101", "102"]'
        case Kind.TEXT:
            return "a text in quotes on one line"


def unknown(key: str) -> str:
    """What to say of a key that is no setting, with the one that may be meant."""
    group, dot, _ = key.partition(".")
    if not dot and any(known.name == key for known in GROUPS):
        return f"{key} is no setting but a table: write [{key}] and its settings below"
    homes = [known.group for known in TABLE if known.name == key]
    if homes:
        return f"{key} stands outside its table: write it below [{homes[0]}]"
    near = get_close_matches(key, keys(), n=1, cutoff=0.7)
    if near:
        return f"{key} is not a setting; did you mean {near[0]}?"
    for known in GROUPS:
        if known.name == group:
            names = ", ".join(setting.name for setting in known.settings)
            return f"{key} is not a setting; [{group}] has {names}"
    return f"{key} is not a setting; there are [{'], ['.join(known.name for known in GROUPS)}]"


def _flag(_: Setting, value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _integer(setting: Setting, value: object) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool) and _within(setting, value):
        return value
    return None


def _number(setting: Setting, value: object) -> float | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return float(value) if math.isfinite(value) and _within(setting, value) else None


def _choice(setting: Setting, value: object) -> str | None:
    return value if isinstance(value, str) and value in setting.choices else None


def _text(setting: Setting, value: object) -> str | None:
    if isinstance(value, str) and _is_text(setting, value.strip()):
        return value.strip()
    return None


def _list(setting: Setting, value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple):
        return None
    texts: list[str] = []
    for item in value:
        # 101 without quotes is what people write for an extension
        text = str(item) if isinstance(item, int) and not isinstance(item, bool) else item
        if not isinstance(text, str) or not _is_text(setting, text.strip()):
            return None
        if text.strip():
            texts.append(text.strip())
    return tuple(texts)


_HELD: Final[dict[Kind, Callable[[Setting, object], Value | None]]] = {
    Kind.FLAG: _flag,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.TEXT: _text,
    Kind.LIST: _list,
}


def _within(setting: Setting, number: float) -> bool:
    return (setting.minimum is None or number >= setting.minimum) and (
        setting.maximum is None or number <= setting.maximum
    )


def _is_text(setting: Setting, text: str) -> bool:
    if _UNPRINTABLE.search(text):
        return False
    return not setting.pattern or not text or re.fullmatch(setting.pattern, text) is not None


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"
