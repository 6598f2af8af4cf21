"""A call report as JSON text and back, without loss.

The rule kept here: whatever fields :class:`~astconsole.calls.values.CallReport` has or gets are
kept, by its own annotations; fields at their default are left out; a field this version does not
know is ignored. The text is ASCII, so bytes of a name that were no UTF-8 survive SQLite too.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from astconsole.calls.values import CallReport

_PLAIN: Final = frozenset({str, int, float, bool, types.NoneType})


class NoReportError(ValueError):
    """The text is no call report."""


def encode_report(report: CallReport) -> str:
    """The report as one line of JSON."""
    return json.dumps(_encode(report), ensure_ascii=True, separators=(",", ":"))


def decode_report(text: str) -> CallReport:
    """The report written by :func:`encode_report`.

    Raises:
        NoReportError: the text is no such report.
    """
    try:
        decoded = _decoder(CallReport)(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NoReportError(f"no call report: {error!r}") from error
    assert isinstance(decoded, CallReport)  # noqa: S101 - for mypy: _decode made it
    return decoded


def _encode(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return [_encode(item) for item in value]
    if kind is datetime:
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    found = {}
    for name, default in _defaults(kind):
        item = getattr(value, name)
        if default is MISSING or item != default:
            found[name] = _encode(item)
    return found


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    """How to make a value of that type from JSON; found out once for each type."""
    origin = get_origin(kind)
    if origin in (types.UnionType, Union):
        [member] = [member for member in get_args(kind) if member is not types.NoneType]
        decode = _decoder(member)
        return lambda value: None if value is None else decode(value)
    if origin is tuple:
        decode = _decoder(get_args(kind)[0])
        return lambda value: tuple([decode(item) for item in value])
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    if kind is datetime:
        return datetime.fromisoformat
    if issubclass(kind, Enum):
        return kind  # type: ignore[no-any-return] # an enum is called with a value
    return _plain_decoder(kind)


def _dataclass_decoder(kind: Any) -> Callable[[Any], Any]:
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(kind).items()}

    def decode(value: dict[str, Any]) -> Any:
        known = {name: decoders[name](item) for name, item in value.items() if name in decoders}
        return kind(**known)

    return decode


def _plain_decoder(kind: type) -> Callable[[Any], Any]:
    def decode(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return decode


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))
