"""Frozen dataclasses as JSON and back, by what their fields say they are."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_form(value: object) -> object:
    """Return what stands for a value in JSON: objects, lists, numbers, texts; days as ISO."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_form(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [to_form(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def from_form(kind: type[T], form: object) -> T:
    """Return the value of dataclass `kind` for which `form` stands.

    Raises ValueError for anything that does not fit.
    """
    found: T = _revived(kind, form)
    return found


def _revived(kind: Any, form: object) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        some = [one for one in get_args(kind) if one is not type(None)]
        return None if form is None else _revived(some[0], form)
    if get_origin(kind) is tuple:
        if not isinstance(form, list):
            raise ValueError(f"a list was expected, not {form!r:.40}")
        return tuple(_revived(get_args(kind)[0], one) for one in form)
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind, form)
    if kind in (date, datetime) and isinstance(form, str):
        return kind.fromisoformat(form)
    if kind is float and isinstance(form, int) and not isinstance(form, bool):
        return float(form)
    if not isinstance(form, kind) or (kind is not bool and isinstance(form, bool)):
        raise ValueError(f"{kind.__name__} was expected, not {form!r:.40}")
    return form


def _object(kind: Any, form: object) -> Any:
    hints = _hints(kind)
    if not isinstance(form, Mapping) or set(form) != set(hints):
        raise ValueError(f"a {kind.__name__} was expected")
    return kind(**{name: _revived(hint, form[name]) for name, hint in hints.items()})


@lru_cache(maxsize=64)
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
