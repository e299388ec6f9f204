"""Reading the files of the sample garden: TOML into frozen dataclasses, each field checked."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass
from datetime import time
from functools import cache
from inspect import Parameter, signature
from types import MappingProxyType, NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

_T = TypeVar("_T")


def require_word(what: str, word: str, allowed: tuple[str, ...]) -> None:
    """Raise ValueError unless `word` is one of `allowed`."""
    if word not in allowed:
        raise ValueError(f"{what} is one of {', '.join(allowed)}, not {word}")


def entries(
    kind: type[_T],
    read: Callable[[str], str],
    name: str,
    table: str,
    given: Mapping[str, object] = MappingProxyType({}),
) -> Iterator[_T]:
    """Yield what the array `table` of the file `name` tells of, each with the `given` fields."""
    try:
        listed = tomllib.loads(read(name))[table]
    except KeyError as error:
        raise ValueError(f"{name} has no {table}") from error
    for place, entry in enumerate(listed, start=1):
        try:
            yield _built(kind, {**entry, **given})
        except ValueError as error:
            raise ValueError(f"{name}, {table} {place}: {error}") from error


def _built(kind: type[_T], entry: Mapping[str, object]) -> _T:
    """Return the dataclass `kind` with the fields in `entry`, each of its declared type."""
    make: Callable[..., _T] = kind
    declared = _declared(make)
    if unknown := sorted(entry.keys() - declared.keys()):
        raise ValueError(f"no such field: {', '.join(unknown)}")
    if missing := [name for name, (_, needed) in declared.items() if needed and name not in entry]:
        raise ValueError(f"not said: {', '.join(missing)}")
    return make(**{name: _value(name, declared[name][0], value) for name, value in entry.items()})


@cache
def _declared(make: Callable[..., object]) -> Mapping[str, tuple[object, bool]]:
    """Return for each field of a dataclass its type and whether it has to be said."""
    hints = get_type_hints(make)
    needed = {
        name
        for name, parameter in signature(make).parameters.items()
        if parameter.default is Parameter.empty
    }
    return MappingProxyType({name: (hint, name in needed) for name, hint in hints.items()})


def _value(name: str, declared: object, value: object) -> object:
    """Return what the TOML `value` is as the type `declared` for the field `name`."""
    if isinstance(declared, UnionType):
        declared = next(part for part in get_args(declared) if part is not NoneType)
    if get_origin(declared) is tuple and isinstance(value, list):
        return tuple(_value(name, get_args(declared)[0], item) for item in value)
    if declared is time and isinstance(value, str):
        return time.fromisoformat(value)
    if isinstance(declared, type) and is_dataclass(declared) and isinstance(value, dict):
        return _built(declared, value)
    if type(value) is not declared:
        raise ValueError(f"{name} cannot be {value!r}")
    return value
